"""Words as forms shorten them, spelled out: "F&B mfg", "Fire Dept"."""

from __future__ import annotations

import re

_FULL = {
    "acctg": "accounting", "asst": "assistant", "biz": "business", "comms": "communications",
    "constr": "construction", "ctr": "center", "dept": "department", "dev": "development",
    "distr": "distribution", "edu": "education", "engg": "engineering", "engr": "engineer",
    "govt": "government", "hw": "hardware", "intl": "international", "mfg": "manufacturing",
    "mfr": "manufacturer", "mgmt": "management", "mgr": "manager", "mktg": "marketing",
    "svc": "service", "svcs": "services", "sw": "software", "univ": "university",
    "whse": "warehouse",
}  # fmt: skip
_SHORT = re.compile(rf"(?<![.@\w])({'|'.join(_FULL)})\b\.?(?![@\w])", re.IGNORECASE)


def spelled_out(text: str) -> str:
    """`text` with the usual short forms of words about work in full."""
    return _SHORT.sub(lambda hit: _FULL[hit[1].casefold()], text)
