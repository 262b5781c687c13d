"""Examples at the end of each command's --help. The first line keeps them from being refilled."""

from followup.texts import Catalogue

_LINES: dict[str, tuple[str, ...]] = {
    "go": (
        "followup go",
        "followup go participants.csv registration.csv meeting_saved_chat.txt",
        "followup go - meeting_saved_chat.txt",
        "followup go --web participants.csv",
    ),
    "ingest": (
        "followup ingest participants.csv registration.csv",
        "followup ingest - < names.txt",
        "followup ingest --dry-run --json participants.csv",
    ),
    "match": (
        "followup match",
        "followup match 3 --top 10",
        "followup match --mix can-help=2,near=5",
    ),
    "draft": (
        "followup draft",
        "followup draft --person 12 --language ja",
        "followup draft 3 --template thank-you",
    ),
    "review": ("followup review", "followup review 3", "followup review --web"),
    "send": ("followup send", "followup send --dry-run", "followup send --yes --max 5"),
    "copy": ("followup copy",),
    "demo": ("followup demo", "followup demo --as attendee"),
    "drafts": ("followup drafts", "followup drafts 3 --json"),
    "approve": ("followup approve 4 7", "followup approve 4 --digest DIGEST"),
    "reject": ("followup reject 4 7",),
    "edit": ("followup edit 4", "followup edit 4 --body-file words.txt"),
    "cancel": ("followup cancel 4",),
    "why": ("followup why 4",),
    "outbox": ("followup outbox", "followup outbox --json"),
    "settle": ("followup settle 2 sent", "followup settle 2 again", "followup settle 5 answered"),
    "status": ("followup", "followup status --json"),
    "sessions": ("followup sessions", "followup sessions edit 3 --no-contact"),
    "login": ("followup login", "followup login work --device", "followup login zoom"),
    "sessions-remove": ("followup sessions remove 3",),
    "sessions-edit": (
        'followup sessions edit 3 --topic "Returns without tears"',
        'followup sessions edit 3 --start "2026-11-20 19:00" --hosted',
    ),
    "people": ("followup people", "followup people --find sato", "followup people show 12"),
    "people-show": ("followup people show 12", "followup people show 12 --json"),
    "people-edit": (
        'followup people edit 12 --organization "Example Books"',
        'followup people edit 12 --note "runs a small printing house"',
    ),
    "people-check": ("followup people check", "followup people check --session 3"),
    "people-suggestions": (
        "followup people suggestions",
        "followup people suggestions --session 3 --json",
    ),
    "people-same": ("followup people same 4 7",),
    "people-merge": ("followup people merge 4 7",),
    "people-split": ("followup people split 12", "followup people split 12 341 342"),
    "people-undo": ("followup people undo", "followup people undo --list"),
    "people-different": ("followup people different 5",),
    "industry": ('followup industry "online shop for books"', "followup industry - < works.txt"),
    "init": (
        'followup init --name "Ken Ito" --industry "online shop" --offer "a packing checklist"',
        "followup init --email ken@example.com --preset gmail",
        "followup init --account work --email ken@example.org --preset fastmail",
    ),
    "block": ("followup block", 'followup block 12 --reason "asked us to stop"'),
    "unblock": ('followup unblock 12 --reason "wrote to us again"',),
    "templates": (
        "followup templates",
        "followup templates show were-you-there --language ja",
        "followup templates show were-you-there --person 3",
        "followup templates copy thank-you --channel copy",
        "followup templates check",
    ),
    "completion": ('eval "$(followup completion bash)"', "followup completion fish"),
}

EXAMPLES: Catalogue = {
    f"{command}-examples": (
        "\n  ".join(["\b\nExamples:", *lines]),
        "\n  ".join(["\b\n例:", *lines]),
    )
    for command, lines in _LINES.items()
}
