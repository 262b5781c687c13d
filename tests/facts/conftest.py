from __future__ import annotations

from collections.abc import Callable

import pytest

from followup.model import Remark, StoredRemark


@pytest.fixture
def say() -> Callable[..., StoredRemark]:
    """A remark as stored: its text, and who said it to whom."""

    def make(
        text: str,
        sender: str = "Aiko Tanaka",
        recipient: str | None = None,
        line: int = 12,
        *,
        asked: bool = False,
    ) -> StoredRemark:
        remark = Remark(line, "19:42", sender, text, recipient, asked)
        return StoredRemark(1, 7, "chat.txt", remark)

    return make
