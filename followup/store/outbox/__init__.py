"""The way of every message from a human's yes to its outcome.

Ask of each line here: and if the power goes now? Every function is one transaction that is
on the disk before it returns. `approve` is the only way in, `claim` the only way out.
"""

from followup.store.outbox.approving import Frozen, approve, renew, replace, withdraw
from followup.store.outbox.counting import departures, gone, times_put_off
from followup.store.outbox.evidence import proven
from followup.store.outbox.gate import ClaimRefused, claim, faults, untimely
from followup.store.outbox.reading import (
    all_messages,
    approved_at,
    counts,
    get,
    last_reached,
    of_person,
    pasted_since,
    put_off,
    same_contact,
    unanswered_first_contacts,
    waiting,
    waiting_counts,
    written_to,
)
from followup.store.outbox.settling import fall_back, finish, found_gone, postpone, recover, settle

__all__ = [
    "ClaimRefused",
    "Frozen",
    "all_messages",
    "approve",
    "approved_at",
    "claim",
    "counts",
    "departures",
    "fall_back",
    "faults",
    "finish",
    "found_gone",
    "get",
    "gone",
    "last_reached",
    "of_person",
    "pasted_since",
    "postpone",
    "proven",
    "put_off",
    "recover",
    "renew",
    "replace",
    "same_contact",
    "settle",
    "times_put_off",
    "unanswered_first_contacts",
    "untimely",
    "waiting",
    "waiting_counts",
    "withdraw",
    "written_to",
]
