"""A hundred thousand attendees in a process of its own; prints its figures as JSON.

Usage: crowd.py COUNT. All fields are drawn with one seed: two of three name an industry, half
work for one of 20,000 invented firms, most have a title, one of three an address of a firm.
"""

from __future__ import annotations

import heapq
import json
import random
import resource
import sys
import time
from array import array
from collections.abc import Iterator
from pathlib import Path

from followup.industry import Evidence, Field, of_person
from followup.industry.tree import groups, likeness
from followup.similarity.nearness import similarity

BEST = 500
_FORMS = (
    "{} Inc.",
    "{} K.K.",
    "株式会社{}",
    "{}",
    "{} Holdings",
    "{} Bank",
    "{}建設",
    "{}クリニック",
)
_TITLES = (
    "CEO",
    "engineer",
    "営業部長",
    "nurse",
    "看護師",
    "attorney",
    "PM",
    "マーケティング",
    "税理士",
)
_SYLLABLES = ("ka", "to", "mi", "re", "so", "nu", "ve", "li", "do", "ra", "pe", "shi")


def main() -> None:
    count = int(sys.argv[1])
    begun = time.perf_counter()
    different: dict[Field | None, int] = {}
    # Of each person only which of the different fields it is.
    fields = array("l", (_place(different, of_person(each)) for each in people(count)))
    classified = time.perf_counter() - begun
    known = list(different)
    peak = _peak()
    me = of_person([Evidence("industry", "EC", "profile")])
    assert me
    print(
        json.dumps(
            {
                "people per second": count / classified,
                "peak MB": peak / 1e6,
                "people with a field": sum(known[place] is not None for place in fields) / count,
                "different fields": len(known),
                "ranking, seconds": _timed(lambda: _ranked(me, known, fields)),
                "numpy, seconds": _numpy(me, [known[place] for place in fields]),
            }
        )
    )


def people(count: int) -> Iterator[list[Evidence]]:
    """What is known of each, one person at a time."""
    rng = random.Random(7)
    names = ["".join(rng.choices(_SYLLABLES, k=3)).title() for _ in range(2500)]
    firms = [form.format(name) for form in _FORMS for name in names]
    fields = [word for node in groups().values() for word in (node.title_en, *node.synonyms)]
    for _ in range(count):
        said = (
            ("industry", rng.choice(fields), 0.66),
            ("organization", rng.choice(firms), 0.5),
            ("job_title", rng.choice(_TITLES), 0.8),
            ("domain", f"{rng.choice(names).lower()}.example.com", 0.33),
        )
        yield [Evidence(kind, text, "") for kind, text, part in said if rng.random() < part]


def _peak() -> int:
    """Bytes. Linux's rusage counts what the parent held when it started this process."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) * 1024
    # Kilobytes, but on macOS bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _place(different: dict[Field | None, int], field: Field | None) -> int:
    return different.setdefault(field, len(different))


def _ranked(me: Field, known: list[Field | None], fields: array[int]) -> list[int]:
    """The places of the nearest; people of whom the same is known are as near."""
    scores = [similarity(me, field) if field else 0.0 for field in known]
    everybody = [scores[place] for place in fields]
    return heapq.nlargest(BEST, range(len(fields)), everybody.__getitem__)


def _numpy(me: Field, fields: list[Field | None]) -> float:
    """Seconds of a plain product of everybody's groups with what is near to mine, and the best."""
    import numpy as np

    codes = [code for code, node in groups().items() if node.parent]
    near = np.array([sum(p * likeness(c, other) for c, p in me.shares) for other in codes], "f4")
    shares = np.zeros((len(fields), len(codes)), "f4")
    place = {code: column for column, code in enumerate(codes)}
    for row, field in enumerate(fields):
        for code, share in field.shares if field else ():
            shares[row, place[code]] = share * field.confidence
    return _timed(lambda: np.argpartition(shares @ near, -BEST)[-BEST:])


def _timed(work: object) -> float:
    """The median of five."""
    assert callable(work)
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return sorted(times)[2]


if __name__ == "__main__":
    main()
