"""Opens config, store and clock for a door or a step."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from followup import config
from followup.errors import FollowupError, StoreProblem
from followup.workspace import gate
from followup.workspace.secrets import mail_secret
from followup.workspace.zones import system_zone, zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from followup.config import Config, Folders
    from followup.importers.zoom_api.settings import Settings as Zoom
    from followup.mail.oauth import Token
    from followup.mail.settings import Account
    from followup.model import Draft, Match, Message, Person, Profile, Session
    from followup.rendering.sites import Settings as Pasting
    from followup.store.running import Connection
    from followup.workspace.gate import Look
    from followup.workspace.secrets import Purpose


@dataclass
class Workspace:
    """What one command works with; must be closed."""

    folders: Folders
    config: Config
    chosen: str | None = None
    tokens: dict[str, Token] = field(default_factory=dict, repr=False)
    # Passwords that a human gave for this once, by the account's name.
    typed: dict[str, str] = field(default_factory=dict, repr=False)
    _looks: dict[int, Look] = field(default_factory=dict, init=False, repr=False)

    @property
    def profile(self) -> Profile:
        return self.config.profile

    @cached_property
    def account(self) -> Account | None:
        """The mail account in use; FollowupError if its entry in the configuration is no good."""
        return self.config.account(self.chosen)

    def accounts(self) -> list[Account]:
        """All mail accounts whose entries in the configuration can be used."""
        found: list[Account | None] = []
        for name in self.config.accounts:
            with suppress(FollowupError):
                found.append(self.config.account(name))
        return [one for one in found if one is not None]

    def use(self, name: str) -> None:
        """Work with the mail account `name` from now on, instead of the first one.

        FollowupError ``config.no-account``, which names those that there are.
        """
        if name not in self.config.accounts:
            known = ", ".join(self.config.accounts) or "-"
            raise FollowupError("config.no-account", name=name, known=known)
        self.chosen = name
        self.__dict__.pop("account", None)

    def mail_secret(self, account: Account, purpose: Purpose) -> str | None:
        """What the account logs in with: kept, see `secrets.mail_secret`, else `typed`."""
        kept = mail_secret(account, purpose, self.tokens, self.now())
        return kept or self.typed.get(account.name)

    @property
    def sender(self) -> str | None:
        """The address that stands in From: the account's, else the profile's."""
        return self.account.address if self.account else self.profile.email

    @property
    def signature(self) -> str:
        """What ends the user's mails, without its separating line; '' where there is none."""
        return (self.account.signature or "") if self.account else ""

    @property
    def domain(self) -> str | None:
        """The domain that the sender's Message-IDs carry."""
        return self.sender.rpartition("@")[2] if self.sender else None

    @cached_property
    def template_folders(self) -> tuple[Path, Path]:
        """The user's own templates first, then the shipped ones."""
        return (self.folders.templates, config.shipped("templates"))

    @property
    def has_store(self) -> bool:
        return self.folders.database.exists()

    @cached_property
    def db(self) -> Connection:
        """The database, created and brought up to date at first use."""
        from followup.store.database import open_store

        return open_store(self.folders.database, datetime.now(UTC))

    @cached_property
    def zone(self) -> tzinfo | None:
        """The user's time zone; None is the system's."""
        return zone(self.profile.timezone) if self.profile.timezone else None

    def now(self) -> datetime:
        """This moment on the user's clock, aware."""
        return datetime.now(UTC).astimezone(self.zone)

    @property
    def place(self) -> str | None:
        """The name of the time zone that sessions take place in, as far as it is known."""
        return self.profile.timezone or system_zone()

    def remember(
        self,
        *,
        profile: Profile | None = None,
        account: Account | None = None,
        zoom: Zoom | None = None,
        copy: Pasting | None = None,
    ) -> None:
        """Write profile, account, Zoom app or site into the configuration and work on with it."""
        self.config = config.save(
            self.folders, profile=profile, account=account, zoom=zoom, copy=copy
        )
        for name in ("zone", "account"):
            self.__dict__.pop(name, None)

    def basis_of(self, draft: Draft) -> dict[str, str]:
        """What the words of a draft would rest on now, as `rendering.basis` names it."""
        return gate.rests_on(self, draft, gate.template_of(self, draft.words))

    def weighed(
        self, session: Session, present: Sequence[Person], whom: Sequence[Person]
    ) -> dict[int, Match | None]:
        """Person -> what speaks for writing to them, for `whom` of those `present`."""
        from followup.workspace.weighing import weighed

        return weighed(self.db, self.profile, session, present, whom)

    def match_of(self, session: Session, person: Person) -> Match | None:
        """What speaks for one person of the session."""
        from followup.store import people

        present = people.in_session(self.db, session.id)
        return self.weighed(session, present, [person])[person.id]

    @contextmanager
    def sole(self, now: datetime) -> Iterator[None]:
        """Only one process moves messages at a time; what a dead one left becomes uncertain.

        FollowupError ``store.busy`` while another one is at work.
        """
        from followup.store import departures, lock, outbox

        db, beside = self.db, self.folders.departures  # the folder exists before the lock file
        with lock.hold(self.folders.lock):
            departed = departures.counted(beside)
            outbox.recover(db, now, departed)
            departures.mend(beside, departed, outbox.gone(db))
            try:
                yield
            finally:
                # Where that fails, the database knows; what became of messages must be told.
                with suppress(StoreProblem):
                    departures.keep(beside)

    def check(self, message: Message, now: datetime, *, sender: str | None = None) -> None:
        """Raise ClaimRefused as `claim` would; changes nothing."""
        from followup.store import outbox

        seen = self._looks.get(message.id)
        if seen and gate.holds(self, seen, message):
            found = outbox.untimely(message, sender, now)
        else:
            found = self.faults(message, now, sender=sender)
        for why in found:
            raise outbox.ClaimRefused(why, message)

    def faults(self, message: Message, now: datetime, *, sender: str | None = None) -> list[str]:
        """All that `claim` would refuse a message for, as `outbox.faults` names it."""
        seen = self._looks[message.id] = gate.look(self, message, now, sender)
        return [*seen.faults]

    def claim(self, message: Message, now: datetime, *, sender: str | None = None) -> Message:
        """The one gate of every way out: commit `sending`, the last step before words may leave.

        It is written down beside the database too, for whoever puts back an older copy of that,
        where another message may wait in the place of this one.
        `sender` is the address that the program itself sends from. ClaimRefused if the yes no
        longer holds; where that lasts, the draft is back in review.
        """
        from followup.store import departures, outbox

        try:
            claimed = gate.claim(self, message, now, sender, self._looks.get(message.id))
        except outbox.ClaimRefused as refused:
            if refused.lasting:
                outbox.fall_back(self.db, message.id, refused.key, now)
            raise
        departures.note(self.folders.departures, *outbox.same_contact(self.db, claimed.id))
        return claimed

    def close(self) -> None:
        self._looks.clear()  # the versions of another connection are others
        if "db" in self.__dict__:
            self.__dict__.pop("db").close()


@contextmanager
def open_workspace(home: str | None = None) -> Iterator[Workspace]:
    """The workspace in `home` (else FOLLOWUP_HOME, else the platform's places)."""
    where = config.folders(home)
    workspace = Workspace(where, config.load(where))
    try:
        yield workspace
    finally:
        workspace.close()
