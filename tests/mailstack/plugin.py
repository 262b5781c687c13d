"""Real mail for every folder of tests: `real_mail`, on servers that start when first asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count

import pytest

from tests.mailstack.real_mail import RealMail
from tests.mailstack.setting_up import TESTS
from tests.mailstack.stack import Kept, MailStack, missing

_NUMBERS = count()


@pytest.fixture(scope="session")
def mail_stack() -> Iterator[MailStack]:
    """Skips where it cannot run, unless FOLLOWUP_NEEDS_MAIL says that it has to."""
    if (reason := missing()) is not None:
        if os.environ.get("FOLLOWUP_NEEDS_MAIL"):
            pytest.fail(reason)
        pytest.skip(reason)
    with Kept() as stack:
        yield stack


@pytest.fixture
def real_mail(mail_stack: MailStack) -> Iterator[RealMail]:
    number = next(_NUMBERS)
    assert number < TESTS, "set up more mailboxes"
    mine = RealMail(mail_stack, number)
    yield mine
    for proxy in mine.proxies:
        proxy.end()
