"""Phrases that templates are given ready made; unlike screen texts they reach the reader."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "online": ("online", "オンライン"),
    "list-participants": ("the list of participants", "参加者一覧"),
    "list-attendance": ("the list of participants", "参加者一覧"),
    "list-registrants": ("the registration list", "申込者一覧"),
    "list-chat": ("the chat", "チャット"),
    "date": ("{day} {month}", "{month}月{day}日"),
    "date-year": ("{day} {month} {year}", "{year}年{month}月{day}日"),
    # {place} is the platform's name or "online".
    "session-today": ("today's {place} study session", "本日の{place}勉強会"),
    "session-today-topic": (
        'today\'s {place} study session "{topic}"',
        "本日の{place}勉強会「{topic}」",
    ),
    "session-yesterday": ("yesterday's {place} study session", "昨日の{place}勉強会"),
    "session-yesterday-topic": (
        'yesterday\'s {place} study session "{topic}"',
        "昨日の{place}勉強会「{topic}」",
    ),
    "session-date": ("the {place} study session on {date}", "{date}の{place}勉強会"),
    "session-date-topic": (
        'the {place} study session "{topic}" on {date}',
        "{date}の{place}勉強会「{topic}」",
    ),
    "short-today": ("today's study session", "本日の勉強会"),
    "short-today-topic": ('today\'s session "{topic}"', "本日の勉強会「{topic}」"),
    "short-yesterday": ("yesterday's study session", "昨日の勉強会"),
    "short-yesterday-topic": ('yesterday\'s session "{topic}"', "昨日の勉強会「{topic}」"),
    "short-date": ("the study session on {date}", "{date}の勉強会"),
    "short-date-topic": ('the session "{topic}" on {date}', "{date}の勉強会「{topic}」"),
    "casual-today": ("today's study session", "今日の勉強会"),
    "casual-today-topic": ('today\'s "{topic}"', "今日の「{topic}」"),
    "casual-yesterday": ("yesterday's study session", "昨日の勉強会"),
    "casual-yesterday-topic": ('yesterday\'s "{topic}"', "昨日の「{topic}」"),
    "casual-date": ("the study session on {date}", "{date}の勉強会"),
    "casual-date-topic": ('"{topic}" on {date}', "{date}の「{topic}」"),
    "me": ("My name is {name}.", "{name}と申します。"),
    "me-job": ("I am {name}, {job}.", "{job}の{name}と申します。"),
    "me-industry": (
        "I am {name}, and I work in {industry}.",
        "{industry}に携わっております{name}と申します。",
    ),
    "me-organization": (
        "I am {name} from {organization}.",
        "{organization}の{name}と申します。",
    ),
    "me-job-organization": (
        "I am {name}, {job} at {organization}.",
        "{organization} {job}の{name}と申します。",
    ),
    "me-organization-industry": (
        "I am {name} from {organization}, and I work in {industry}.",
        "{organization}で{industry}に携わっております{name}と申します。",
    ),
}
