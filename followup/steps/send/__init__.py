"""send: exactly the approved messages, one by one, over the user's own mail account."""

from followup.steps.send.copies import keep_copies
from followup.steps.send.elsewhere import into_drafts, into_folder
from followup.steps.send.evidence import AlreadyGone, in_sent_folder, settle_gone
from followup.steps.send.limits import shortest_pause
from followup.steps.send.planning import (
    Plan,
    anything_to_send,
    password,
    plan,
    rehearse,
    sign,
    take_back,
)
from followup.steps.send.renewing import Aged, decline, renew
from followup.steps.send.sending import Sent, send
from followup.steps.send.trying import try_out

__all__ = [
    "Aged",
    "AlreadyGone",
    "Plan",
    "Sent",
    "anything_to_send",
    "decline",
    "in_sent_folder",
    "into_drafts",
    "into_folder",
    "keep_copies",
    "password",
    "plan",
    "rehearse",
    "renew",
    "send",
    "settle_gone",
    "shortest_pause",
    "sign",
    "take_back",
    "try_out",
]
