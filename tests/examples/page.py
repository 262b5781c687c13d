"""The pages of examples: each draft with its channel, words, reasons and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from followup.texts import say
from tests.examples import judging_claims
from tests.examples.evening import Written

ROOT = Path(__file__).parents[2]
EVENINGS = Path(__file__).parent / "evenings"
PAGES = {"en": "docs/examples/en.md", "ja": "docs/examples/ja.md"}
_TEXTS = {
    "en": {
        "head": (
            "# Thirty drafts in English\n\nInvented people after invented evenings; the words are"
            " what followup wrote, untouched, as one finds them before reading and editing. Each"
            " draft is followed by the reasons for writing and by what its sentences rest on."
            " Every sentence on the reader has such a source, and a test opens each of them.\n\n"
            "`make examples` writes this page anew; a test fails where it is not what the program"
            " says today. [The same in Japanese](ja.md)."
        ),
        "files": "Files",
        "by_mail": "mail to",
        "by_copy": "to copy and paste",
        "subject": "Subject",
        "why": "Why",
        "rests": "Rests on",
        "remark": "followup remarks",
        "chosen": "chosen by the user",
    },
    "ja": {
        "head": (
            "# 日本語の下書き三十通\n\n架空の勉強会のあとに、架空の方々へ宛てたものです。"
            "文面は followup が書いたままで、読んで直す前の姿です。"
            "それぞれに、なぜ書くのか、どの文が何にもとづくのかを添えました。"
            "相手の方について述べる文には必ず出どころがあり、試験がその一つひとつを開いて確かめます。\n\n"
            "`make examples` でこのページを作り直せます。"
            "いまのプログラムの文面と違えば、試験が失敗します。[英語版](en.md)"
        ),
        "files": "ファイル",
        "by_mail": "メール",
        "by_copy": "貼り付け用",
        "subject": "件名",
        "why": "理由",
        "rests": "もとづくもの",
        "remark": "followup の注意",
        "chosen": "利用者が選びました",
    },
}


def page(language: str, drafts: Sequence[Written]) -> str:
    """The whole page of a language."""
    parts = [_TEXTS[language]["head"]]
    number = 0
    for folder, of_evening in groupby(drafts, key=lambda one: one.evening.folder):
        written = list(of_evening)
        parts.append(_evening(written[0], folder.name, language))
        for one in written:
            number += 1
            parts.append("\n\n".join(_draft(one, number, language)))
    return "\n\n".join(parts) + "\n"


def _evening(one: Written, folder: str, language: str) -> str:
    said = one.evening.said
    title = said["topic"] or say("match.topic-unknown", language)
    files = f"../../tests/examples/evenings/{folder}"
    link = f"[{_TEXTS[language]['files']}]({files})"
    return f"## {title}\n\n{said['about']} {link}"


def _draft(one: Written, number: int, language: str) -> Iterator[str]:
    texts = _TEXTS[language]
    way = f"{texts['by_mail']} `{one.draft['to']}`" if one.mail else texts["by_copy"]
    yield f"### {number}. {one.person['name']} ({way})"
    if one.mail:
        yield f"**{texts['subject']}:** {one.draft['subject']}"
    yield f"```text\n{one.body}\n```"
    yield f"**{texts['why']}:** {_why(one, language)}"
    yield f"**{texts['rests']}:**\n\n{_bullets(_claims(one))}"
    if one.draft["warnings"]:
        yield f"**{texts['remark']}:**\n\n{_bullets(one.draft['warnings'])}"


def _why(one: Written, language: str) -> str:
    if one.match is None:
        return _TEXTS[language]["chosen"]
    reasons = [
        f"{reason['label']} (`{reason['source']}`)" if reason["source"] else reason["label"]
        for reason in one.match["reasons"]
    ]
    kind = say(f"match.kind-{one.match['kind']}", language)
    return f"*{kind}*. " + "; ".join(reasons)


def _claims(one: Written) -> Iterator[str]:
    """Each claim, and below it what its sources hold."""
    for claim in one.draft["claims"]:
        held = [
            f"\n  - `{source}`{_shown(judging_claims.opened(one, source))}"
            for source in claim["source"].split("; ")
        ]
        yield f"{claim['text']}{''.join(held)}"


def _shown(held: str | None) -> str:
    """What stands there, on one line; nothing for what is no file."""
    return f": `{' '.join(held.split())}`" if held else ""


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
