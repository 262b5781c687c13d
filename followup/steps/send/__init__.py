"""send: exactly the approved messages, one by one, over the user's own mail account."""

from followup.steps.send.copies import keep_copies
from followup.steps.send.planning import (
    Plan,
    anything_to_send,
    password,
    plan,
    rehearse,
    sign,
    take_back,
)
from followup.steps.send.sending import Sent, send
from followup.steps.send.trying import try_out

__all__ = [
    "Plan",
    "Sent",
    "anything_to_send",
    "keep_copies",
    "password",
    "plan",
    "rehearse",
    "send",
    "sign",
    "take_back",
    "try_out",
]
