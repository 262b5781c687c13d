"""The way of every message from a human's yes to its outcome.

Ask of each line here: and if the power goes now? Every function is one transaction that is
on the disk before it returns. `approve` is the only way in, `claim` the only way out.
"""

from followup.store.outbox.approving import approve, replace, withdraw
from followup.store.outbox.evidence import proven
from followup.store.outbox.gate import ClaimRefused, check, claim
from followup.store.outbox.reading import (
    all_messages,
    counts,
    get,
    of_person,
    unanswered_first_contacts,
    waiting,
    waiting_counts,
    written_to,
)
from followup.store.outbox.settling import fall_back, finish, postpone, recover, settle

__all__ = [
    "ClaimRefused",
    "all_messages",
    "approve",
    "check",
    "claim",
    "counts",
    "fall_back",
    "finish",
    "get",
    "of_person",
    "postpone",
    "proven",
    "recover",
    "replace",
    "settle",
    "unanswered_first_contacts",
    "waiting",
    "waiting_counts",
    "withdraw",
    "written_to",
]
