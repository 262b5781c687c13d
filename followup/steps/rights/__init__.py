"""rights: what is stored of somebody, and forgetting them."""

from followup.steps.rights.expiring import Ended, expired, forget_expired
from followup.steps.rights.forgetting import COUNTED, Forgotten, Leaving, Plan, forget, plan
from followup.steps.rights.receipts import Receipt, receipt_of
from followup.steps.rights.whom import found

__all__ = [
    "COUNTED", "Ended", "Forgotten", "Leaving", "Plan", "Receipt", "expired", "forget",
    "forget_expired", "found", "plan", "receipt_of",
]  # fmt: skip
