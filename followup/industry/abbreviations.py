"""Words as forms shorten them, spelled out: "F&B mfg", "Fire Dept"."""

from __future__ import annotations

import re

_FULL = {
    "acct": "accounting", "acctg": "accounting", "agri": "agriculture", "asst": "assistant", "biz":
    "business", "bldg": "building", "chem": "chemical", "comms": "communications", "consltg":
    "consulting", "const": "construction", "constr": "construction", "ctr": "center", "dept":
    "department", "dev": "development", "dist": "distribution", "distr": "distribution", "distrib":
    "distribution", "edu": "education", "educ": "education", "elec": "electric", "elem":
    "elementary", "engg": "engineering", "engr": "engineer", "engrg": "engineering", "env":
    "environmental", "eqpt": "equipment", "equip": "equipment", "fin": "finance", "gov":
    "government", "govt": "government", "hw": "hardware", "infra": "infrastructure", "ins":
    "insurance", "insur": "insurance", "intl": "international", "mach": "machinery", "mech":
    "mechanical", "med": "medical", "mfg": "manufacturing", "mfr": "manufacturer", "mgmt":
    "management", "mgr": "manager", "mkt": "market", "mktg": "marketing", "muni": "municipal",
    "natl": "national", "pharm": "pharmaceutical", "pkg": "packaging", "rsch": "research", "sch":
    "school", "svc": "service", "svcs": "services", "sw": "software", "telecomm":
    "telecommunications", "transp": "transportation", "univ": "university", "whse": "warehouse",
    "whsl": "wholesale", "whsle": "wholesale",
}  # fmt: skip
_SHORT = re.compile(rf"(?<![.@\w])({'|'.join(_FULL)})\b\.?(?![@\w])", re.IGNORECASE)


def spelled_out(text: str) -> str:
    """`text` with the usual short forms of words about work in full."""
    return _SHORT.sub(lambda hit: _FULL[hit[1].casefold()], text)
