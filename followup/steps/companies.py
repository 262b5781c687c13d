"""industry --companies: the user's own list of firms and what they are in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from followup import industry, tables
from followup.errors import FileRefused
from followup.names.normalise import key
from followup.store import companies

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.tables import Row
    from followup.workspace import Workspace

_FIRM = """organisation organization company employer firm 会社名 会社 企業名 企業 組織名 組織
 団体名 法人名 勤務先 所属"""
_FIELD = "industry field sector business code 業種 業種名 業界 分野 産業 事業"


@dataclass(frozen=True, slots=True)
class Remembered:
    """How many firms are on the list now; `unread` are lines whose industry is not known."""

    taken: int
    unread: list[tuple[int, str]]


def remember(workspace: Workspace, path: str, now: datetime) -> Remembered:
    """Take a CSV file with an organisation and an industry in each row into the list.

    A firm that was on the list before has the newer word. FileRefused if no row can be used.
    """
    rows = tables.rows(tables.read(Path(path)))
    firm, field = _columns(rows, path)
    taken: list[companies.Company] = []
    unread: list[tuple[int, str]] = []
    for row in rows[1:]:
        if not (name := industry.company_key(row[firm])) or not row[field]:
            continue
        if industry.told(row[field]) is None:
            unread.append((row.line, row[field]))
        else:
            taken.append(companies.Company(name, row[firm], row[field]))
    if not taken and not unread:
        raise FileRefused("industry.no-companies", path=path)
    companies.put(workspace.db, taken, now)
    return Remembered(len(taken), unread)


def forget(workspace: Workspace) -> int:
    """Empty the list; how many firms were on it."""
    return companies.forget(workspace.db) if workspace.has_store else 0


def _columns(rows: Sequence[Row], path: str) -> tuple[int, int]:
    heads = [key(cell) for cell in rows[0].cells] if rows else []
    firms = [at for at, head in enumerate(heads) if head in _FIRM.split()]
    fields = [at for at, head in enumerate(heads) if head in _FIELD.split()]
    if not firms or not fields:
        raise FileRefused("industry.no-company-columns", path=path)
    return firms[0], fields[0]
