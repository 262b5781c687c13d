"""One text: official titles and index entries, names of firms, what firms say of themselves."""

from __future__ import annotations

from itertools import pairwise

from on_items import figures
from scoring import share
from sets import Text
from table import shown

from followup.industry import read

STEPS = (0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 1.01)


def told(sets: dict[str, list[Text]]) -> str:
    """Every set, and how often an answer is right that is this sure."""
    rows, answers = [], []
    for name, texts in sets.items():
        fields = [read(each.kind, each.text) for each in texts]
        rows.append((name, *figures(fields, [each.groups for each in texts])))
        both = zip(fields, texts, strict=True)
        answers += [(field.confidence, field.code in each.groups) for field, each in both if field]
    table = shown(("texts", "n", "acc@1", "acc@3", "answered", "right if answered"), rows)
    return f"{table}\n\n{shown(('confidence', 'n', 'right'), _by_confidence(answers))}"


def _by_confidence(answers: list[tuple[float, bool]]) -> list[tuple[str, int, float]]:
    rows = []
    for low, high in pairwise(STEPS):
        right = [is_right for sure, is_right in answers if low <= sure < high]
        rows.append((f"{low} to {min(high, 1.0)}", len(right), share(right)))
    return rows
