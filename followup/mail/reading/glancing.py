"""Whether a mail may be about one of ours, by its header alone."""

from __future__ import annotations

from collections.abc import Collection

from followup.mail.reading import automatic, headers, notices
from followup.mail.reading.parts import Part, take_apart
from followup.mail.reading.subjects import is_marked, same


def glance(
    header: bytes,
    ids: Collection[str],
    correspondents: Collection[str],
    subjects: Collection[str],
) -> bool:
    """Whether the mail behind `header` is worth fetching. Never raises.

    It is if it refers to one of `ids` (Message-IDs in angle brackets), comes from one of
    `correspondents` (addresses, lower case), answers one of the subjects, or is a server's
    notice or a program's answer. Other people's letters, and what programs announce by
    themselves (tickets, reminders), are not even downloaded.
    """
    mail = take_apart(header[:500_000] + b"\n\n")
    if any(one in ids for one in headers.referred(mail)):
        return True
    sender = headers.sender(mail)
    if sender is not None and sender in correspondents:
        return True
    return _is_notice(mail) or _answers(mail, subjects)


def _is_notice(mail: Part) -> bool:
    return (
        notices.from_machine(mail)
        or notices.without_sender(mail)
        or bool(mail.every("x-failed-recipients"))
        or mail.kind == "multipart/report"
        or (automatic.says_no_human(mail) and not automatic.announces(mail))
    )


def _answers(mail: Part, ours: Collection[str]) -> bool:
    subject = headers.text(mail, "subject")
    bare = same(subject)
    return bool(bare) and is_marked(subject) and any(same(one) == bare for one in ours)
