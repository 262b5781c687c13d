"""What can go wrong, as values; the sentences stand in `followup.texts`."""

from __future__ import annotations


class FollowupError(Exception):
    """A problem the user can do something about.

    `key` names a text of the catalogue (``topic.name``), `values` fill it. The text
    ``topic.name.next``, where it exists, says what to do next. `exit_code` is the
    process's exit code when the error ends a command.
    """

    exit_code = 1

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


class UsageProblem(FollowupError):
    """The command line itself is wrong or incomplete."""

    exit_code = 2


class NeedsDecision(FollowupError):
    """A human must decide first: guessing could send, merge or delete."""

    exit_code = 3


class FileRefused(FollowupError):
    """A file cannot be read as any list; the other files of the call still are."""


class StoreProblem(FollowupError):
    """The database cannot be opened or used; nothing has been changed."""


class SendingStopped(FollowupError):
    """The account or the server, not one person, stands in the way; nothing is lost."""


class MailboxProblem(FollowupError):
    """The user's mailbox cannot be opened, read or put into; nothing there has been changed."""
