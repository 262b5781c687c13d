"""The one place where what a server or the library does wrong becomes a sentence.

The libraries raise far more than their own errors on lines that no server should say. Their
words may hold a piece of a mail, so only what a server says in refusing is passed on.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from followup.errors import FollowupError, MailboxProblem
from followup.mail.replies import legible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.mail.imap.mailbox import Mailbox
    from followup.mail.settings import Account

# What parsing of a senseless line ends in; ValueError covers UnicodeError.
_SENSELESS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
# imaplib's way to say that it gave up in the middle of an answer.
_BROKEN = ("command: ", "got more than ")
# RFC 5530, section 3, and the words of providers: the same may well be granted in a while.
_LATER = re.compile(
    r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG|THROTTLED)\b|too many|try again|temporar|\blater\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"""\[?b(['"])(.*)\1\]?$""", re.DOTALL)


@contextmanager
def guarded(mailbox: Mailbox) -> Iterator[None]:
    """Turn whatever goes wrong inside into a MailboxProblem.

    Unless the server has just refused something or said something senseless to the end, the
    connection is out of step afterwards, and the mailbox `broken`.
    """
    from imapclient import exceptions

    host = mailbox.account.imap_host
    try:
        yield
    except FollowupError:
        raise
    except (exceptions.IMAPClientAbortError, OSError, EOFError, MemoryError) as error:
        mailbox.broken = True
        words = legible(mailbox.client.goodbye()) or _reason(error)
        if not words:
            raise MailboxProblem("imap.ended", host=host) from None
        raise MailboxProblem("imap.lost", host=host, words=words) from None
    except (exceptions.ProtocolError, *_SENSELESS):
        raise MailboxProblem("imap.senseless", host=host) from None
    except exceptions.IMAPClientError as error:
        if str(error).startswith(_BROKEN):
            mailbox.broken = True
            raise MailboxProblem("imap.ended", host=host) from None
        raise MailboxProblem("imap.refused", host=host, words=server_words(error)) from None
    except BaseException:
        mailbox.broken = True
        raise


@contextmanager
def connecting(account: Account) -> Iterator[None]:
    """The same before there is a connection."""
    import ssl

    from imapclient import exceptions

    where = {"host": account.imap_host, "port": account.imap_port}
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        reason = error.verify_message
        raise MailboxProblem("imap.untrusted-certificate", **where, reason=reason) from None
    except ssl.SSLError as error:
        raise MailboxProblem("imap.tls-failed", **where, reason=error.reason or "") from None
    except OSError as error:
        raise MailboxProblem("imap.no-connection", **where, reason=_reason(error)) from None
    except exceptions.IMAPClientError as error:
        # Bytes are the greeting itself; all else are the library's complaints about it.
        if not (error.args and isinstance(error.args[0], bytes)):
            raise MailboxProblem("imap.no-server", **where) from None
        words = server_words(error)
        raise MailboxProblem("imap.greeting", host=account.imap_host, words=words) from None
    except (MemoryError, *_SENSELESS):
        raise MailboxProblem("imap.no-server", **where) from None


def later(words: str) -> bool:
    """Whether a server's refusal means not now, rather than not this."""
    return _LATER.search(words) is not None


def server_words(error: Exception) -> str:
    """What the server said in refusing, legible, at most 200 signs.

    The library wraps it in words of its own.
    """
    told = error.args[0] if error.args else ""
    text = told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told)
    quoted = _QUOTED.search(text)
    said = quoted[2] if quoted else text.rpartition(" failed: ")[2]
    return legible(said.encode("utf-8", "replace"))[:200] or "NO"


def _reason(error: BaseException) -> str:
    # The libraries' own errors may quote what came in; the system's do not.
    return (
        legible((error.strerror or str(error)).encode("utf-8", "replace"))
        if isinstance(error, OSError)
        else ""
    )
