"""connpass's list of those who signed up; it never holds addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Kind
from followup.tables import Document, forms, head, signups
from followup.tables.listing import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Roster

NAME = "connpass 参加者一覧"

_OURS = {
    "ユーザー名": "id",
    "受付番号": "id",
    "表示名": "name",
    "参加枠名": None,
    "利用開始日": None,
    "更新日時": "registered",
}


def identify(document: Document) -> bool:
    """A header with 参加枠名 or 参加ステータス beside ユーザー名 or 表示名."""
    return any(_columns(row.cells) for row in head(document))


def extract(document: Document) -> Roster:
    """Sign-ups with 参加ステータス and 出欠ステータス; ユーザー名 tells people apart."""
    return signups.roster(document, listing(document, _columns), "connpass", Kind.ATTENDANCE)


def _columns(cells: Sequence[str]) -> forms.Columns | None:
    plain = {forms.squash(cell) for cell in cells}
    own = not plain.isdisjoint({"参加枠名", "参加ステータス"}) and "表示名" in plain
    return forms.columns(cells, _OURS) if own and "ユーザー名" in plain else None
