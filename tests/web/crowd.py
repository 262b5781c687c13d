"""Forty invented people of one session: 28 with an address, 12 without."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

GIVEN = [
    "Ada",
    "Bruno",
    "Clara",
    "Dario",
    "Elena",
    "Finn",
    "Greta",
    "Hugo",
    "Iris",
    "Jonas",
    "Kira",
    "Leon",
    "Mina",
    "Nico",
    "Olga",
    "Paul",
    "Rosa",
    "Sven",
    "Tara",
    "Ugo",
]
FAMILY = [
    "Abbot",
    "Brandt",
    "Costa",
    "Duval",
    "Egger",
    "Fontana",
    "Gruber",
    "Holm",
    "Ivanov",
    "Jensen",
    "Kovac",
    "Lindgren",
    "Moreau",
    "Novak",
    "Ortega",
    "Petit",
    "Quist",
    "Rossi",
    "Stein",
    "Toth",
]
JAPANESE = [
    "相原 莉子",
    "板倉 航",
    "宇野 紗季",
    "江口 大地",
    "岡部 千夏",
    "柿沼 亮介",
    "木下 美帆",
    "久保田 修",
    "小池 彩",
    "坂本 直樹",
    "椎名 結衣",
    "関根 拓也",
    "田島 綾乃",
    "土屋 健吾",
    "中西 真央",
    "野口 陽介",
    "浜田 芽衣",
    "藤井 俊",
    "堀内 香織",
    "松尾 蓮",
]
FIELDS = ["E-commerce", "Logistics", "Software", "Retail", "Consulting"]
REPORT = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
STAYED = "11/20/2026 07:00:00 PM,11/20/2026 08:30:00 PM,90,Yes"
REGISTERED = (
    "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status"
)
# Of ten in a row these stand in the report without an address.
NO_ADDRESS = {3, 6, 9}


def drafted(ken: Any, folder: Path) -> None:
    """Ken's evening with them; everybody has a draft."""
    ken(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--organization", "Example Books", "--industry", "E-commerce",
        "--offer", "a one-page note on how we reduced second delivery attempts",
    )  # fmt: skip
    ken("ingest", *write(folder), "--topic", "Returns without tears")
    everybody = [one["id"] for one in ken("people", "--json").json["people"]]
    ken("draft", *[word for one in everybody for word in ("--person", one)])
    channels = Counter(one["channel"] for one in ken("drafts", "--json").json["drafts"])
    assert channels == {"email": 28, "copy": 12}


def write(folder: Path) -> list[Path]:
    """The report and the registration list of that session."""
    report, registration = [REPORT], [REGISTERED]
    for number, (name, first, last) in enumerate(_everybody()):
        address = "" if number % 10 in NO_ADDRESS else f"guest{number}@example.org"
        report.append(f"{name},{address},{STAYED}")
        if address:
            work = f"House {number},{FIELDS[number % 5]},Manager"
            registration.append(f"{first},{last},{address},{work},11/09/2026 09:00:00 AM,approved")
    files = {"report.csv": report, "registration.csv": registration}
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [folder / name for name in files]


def _everybody() -> list[tuple[str, str, str]]:
    """Name as shown, first name, last name."""
    found = []
    for first, last, japanese in zip(GIVEN, FAMILY, JAPANESE, strict=True):
        found.append((f"{first} {last}", first, last))
        family, given = japanese.split()
        found.append((japanese, given, family))
    return found
