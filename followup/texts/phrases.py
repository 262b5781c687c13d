"""Phrases that templates are given ready made; unlike screen texts they reach the reader."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "online": ("online", "オンライン"),
    "list-participants": ("the list of participants", "参加者一覧"),
    "list-attendance": ("the list of participants", "参加者一覧"),
    "list-registrants": ("the registration list", "申込者一覧"),
    "list-chat": ("the chat", "チャット"),
    # The same to a fellow guest, who may wonder how one came by it.
    "organisers-participants": ("the organisers' list of participants", "参加者一覧"),
    "organisers-attendance": ("the organisers' list of participants", "参加者一覧"),
    "organisers-registrants": ("the organisers' registration list", "申込者一覧"),
    "organisers-chat": ("the chat", "チャット"),
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
    "casual-today": ("today's {place} study session", "今日の{place}勉強会"),
    "casual-today-topic": ('today\'s "{topic}"', "今日の「{topic}」"),
    "casual-yesterday": ("yesterday's {place} study session", "昨日の{place}勉強会"),
    "casual-yesterday-topic": ('yesterday\'s "{topic}"', "昨日の「{topic}」"),
    "casual-date": ("the {place} study session on {date}", "{date}の{place}勉強会"),
    "casual-date-topic": ('"{topic}" on {date}', "{date}の「{topic}」"),
    # A session before this one; {when} is one of the three.
    "when-date": ("on {date}", "{date}"),
    "when-month": ("in {month}", "{month}月"),
    "when-month-year": ("in {month} {year}", "{year}年{month}月"),
    "when-unknown": ("some time ago", "以前"),
    "mail-earlier": ("a study session {when}", "{when}の勉強会"),
    "mail-earlier-topic": ('"{topic}" {when}', "{when}の勉強会「{topic}」"),
    "casual-earlier": ("a session {when}", "{when}の勉強会"),
    "casual-earlier-topic": ('"{topic}" {when}', "{when}の「{topic}」"),
    # Whole sentences; "known" had a message before.
    "mail-again-there": (
        "We were also both at {earlier}.",
        "{earlier}でもご一緒いたしました。",
    ),
    "mail-again-there-known": (
        "It was good to see you again, after {earlier}.",
        "{earlier}に続き、またご一緒でき、うれしく存じます。",
    ),
    "mail-again-perhaps": (
        "If you were also at {earlier}, so was I.",
        "{earlier}にもご参加でしたら、その折もご一緒しておりました。",
    ),
    "mail-again-perhaps-known": (
        "If you know me from {earlier}, good to see you again.",
        "{earlier}に続いてのご参加でしたら、またご一緒でき、うれしく存じます。",
    ),
    "casual-again-perhaps": (
        "If you were also at {earlier}, so was I.",
        "{earlier}にもいらした方でしたら、そのときもご一緒でしたね。",
    ),
    "casual-again-perhaps-known": (
        "If you know me from {earlier}, good to see you again.",
        "{earlier}に続いてでしたら、またご一緒できてうれしいです。",
    ),
    "mail-before": (
        "You may remember an earlier note from me.",
        "以前にもご連絡を差し上げたことがございます。",
    ),
    "casual-before": (
        "You may remember an earlier note from me.",
        "以前にもご連絡したことがあります。",
    ),
    "me": ("My name is {name}.", "{name}と申します。"),
    # To somebody who had a message before.
    "me-known": ("This is {name} again.", "{name}です。"),
    "me-known-organization": (
        "This is {name} from {organization} again.",
        "{organization}の{name}です。",
    ),
    "me-job": ("I'm {name}, {job}.", "{job}の{name}と申します。"),
    "me-industry": (
        "I'm {name}, and I work in {industry}.",
        "{industry}に携わっております{name}と申します。",
    ),
    "me-organization": (
        "I'm {name} from {organization}.",
        "{organization}の{name}と申します。",
    ),
    "me-job-organization": (
        "I'm {name}, {job} at {organization}.",
        "{organization} {job}の{name}と申します。",
    ),
    "me-organization-industry": (
        "I'm {name} from {organization}, and I work in {industry}.",
        "{organization}で{industry}に携わっております{name}と申します。",
    ),
}
