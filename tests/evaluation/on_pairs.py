"""Two people: is "rather similar industry" said where it is fair, and only there?"""

from __future__ import annotations

from collections.abc import Sequence

from scoring import Scored, auc, precision, recall, share
from sets import Pair
from table import Cell, between, shown

from followup import similarity


def judged(pairs: Sequence[Pair]) -> list[Scored]:
    """What followup says of each pair."""
    found = (similarity.pair(each.a, each.b) for each in pairs)
    return [Scored(a.score, a.claim, each.fair) for a, each in zip(found, pairs, strict=True)]


def told(sets: dict[str, list[Pair]]) -> str:
    """Every set as a whole, by language and by tag."""
    scored = {name: judged(pairs) for name, pairs in sets.items()}
    whole = [_row(name, scored[name]) for name in sets]
    by_language = [
        _row(f"{name}, {language}", _some(sets[name], scored[name], "language", language))
        for name in sets
        for language in sorted({pair.language for pair in sets[name]})
    ]
    head = ("pairs", "n", "claims", "precision", "recall", "AUC")
    tags = [
        shown(("tag", "n", "fair", "claimed", "right"), _tags(sets[n], scored[n])) for n in sets
    ]
    by_tag = "\n\n".join(
        f"{name} by tag\n\n{table}" for name, table in zip(sets, tags, strict=True)
    )
    return f"{shown(head, [*whole, *by_language])}\n\n{by_tag}"


def taxonomy(sets: dict[str, list[Pair]]) -> str:
    """Pairs of official texts, of one group or of different ones."""
    rows = list[tuple[str, int, float]]()
    for name, pairs in sets.items():
        scored = judged(pairs)
        rows.append((name, len(pairs), auc(scored)))
        fair = [each for each in scored if each.fair]
        for kind in sorted({pair.tag for pair in pairs if not pair.fair}):
            unfair = _some(pairs, scored, "tag", kind)
            rows.append((f"{name}, against {kind}", len(unfair), auc([*fair, *unfair])))
    return shown(("taxonomy pairs", "n", "AUC"), rows)


def _row(name: str, scored: Sequence[Scored]) -> list[Cell]:
    figures = [between(scored, figure) for figure in (precision, recall, auc)]
    return [name, len(scored), sum(each.claim for each in scored), *figures]


def _tags(pairs: list[Pair], scored: list[Scored]) -> list[tuple[str, int, int, int, float]]:
    rows = []
    for tag in sorted({pair.tag for pair in pairs}):
        some = _some(pairs, scored, "tag", tag)
        right = share([each.claim == each.fair for each in some])
        fair, claimed = sum(each.fair for each in some), sum(each.claim for each in some)
        rows.append((tag, len(some), fair, claimed, right))
    return rows


def _some(pairs: list[Pair], scored: list[Scored], field: str, value: str) -> list[Scored]:
    both = zip(pairs, scored, strict=True)
    return [each for pair, each in both if getattr(pair, field) == value]
