"""Which lines of one session are one human, as far as nothing can be mistaken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple, Protocol

from followup.identity import naming, times
from followup.identity.mailboxes import mailbox
from followup.identity.times import Presence, Span, Stay
from followup.names.folding import Named, group
from followup.names.normalise import key

# A mailbox, the number of a human behind it, and their person if there is one.
Party = tuple[str, int, int | None]


class Shown(Named, Protocol):
    """What of a line tells whose it is."""

    @property
    def raw_name(self) -> str: ...


class _Named(NamedTuple):
    """A line as `group` reads it; `email` is the human behind the mailbox."""

    name: str
    original_name: str | None
    email: str | None
    platform_id: str | None


@dataclass(slots=True, eq=False)
class Cluster:
    """Lines of one session that are one human.

    `sure` holds without doubt; `joined` came to it by the name alone. `party` is the human
    behind the mailbox. Lines without address and id make a `loose` cluster.
    """

    sure: list[int]
    joined: Sequence[int] = ()
    party: Party | None = None
    loose: bool = False
    person: int | None = None

    @property
    def lines(self) -> list[int]:
        return [*self.sure, *self.joined]


Line = tuple[int, Shown]
Parties = Mapping[tuple[str, str], Party]


def clusters(lines: Iterable[Line], parties: Parties, spans: Mapping[int, Span]) -> list[Cluster]:
    """The humans of one session, each line in one cluster.

    `parties` as `mailboxes.parties` gives them; `spans` says from when to when lines without
    address were there, and those that share a name with them. Lines fold as the lists of
    platforms do (`names.folding.group`), but a name that was there twice at once is two people.
    """
    behind = {who: str(number) for number, who in enumerate(dict.fromkeys(parties.values()))}
    held: dict[Shown, list[int]] = {}
    for id_, one in lines:
        held.setdefault(one, []).append(id_)
    shown = list(held)
    found: list[Cluster] = []
    for indices in group([_named(one, parties, behind) for one in shown]):
        same = [(id_, shown[i]) for i in indices for id_ in held.pop(shown[i])]
        found += _parted(sorted(same, key=itemgetter(0)), parties, spans)
    return found


def mixed(lines: Collection[Line]) -> list[int]:
    """The lines whose times `clusters` wants to know: names that stand without an address more
    than once, or beside one."""
    shown = Counter(one for _, one in lines)
    bare = {one: _bare(one) for one in shown if _is_loose(one)}
    names = set(bare.values())
    for one in shown:
        if one not in bare and (name := _bare(one)) in names:
            bare[one] = name
    times: Counter[str] = Counter()
    for one, name in bare.items():
        times[name] += shown[one]
    return [id_ for id_, one in lines if one in bare and times[bare[one]] > 1]


def _bare(one: Shown) -> str:
    """The words of a name in any order: cheaper than `naming.read`, for lists of any length."""
    return " ".join(sorted(key(one.name).replace(",", " ").split()))


def _named(shown: Shown, parties: Parties, behind: Mapping[Party, str]) -> _Named:
    email = behind[parties[mailbox(shown.email), shown.raw_name]] if shown.email else None
    return _Named(shown.name, shown.original_name, email, shown.platform_id)


def _is_loose(shown: Shown) -> bool:
    return not (shown.email or shown.platform_id)


def _parted(
    lines: Sequence[Line], parties: Parties, spans: Mapping[int, Span]
) -> Iterator[Cluster]:
    """One group as clusters: the addressed lines with what surely or by name belongs to them."""
    anchored = [id_ for id_, one in lines if not _is_loose(one)]
    loose = _stays([(id_, spans.get(id_)) for id_, one in lines if _is_loose(one)])
    apart = loose if len(loose) > 1 and _twice(loose) else []
    if anchored:
        there = Presence([spans[id_] for id_ in anchored if id_ in spans])
        apart = apart or [stay for stay in loose if any(there.meets(s) for _, s in stay if s)]
        emails = ((one.email, one.raw_name) for _, one in lines if one.email)
        party = next((parties[mailbox(email), raw_name] for email, raw_name in emails), None)
        whole = {id_ for id_, one in lines if not naming.read(one.raw_name).lone}
        yield _anchored(anchored, there, _without(loose, apart), party, whole)
    elif not apart:
        first, *later = (_ids(stay) for stay in loose)
        yield Cluster(first, [id_ for stay in later for id_ in stay], loose=True)
    yield from (Cluster(_ids(stay), loose=True) for stay in apart)


def _anchored(
    anchored: list[int],
    there: Presence,
    loose: list[list[Stay]],
    party: Party | None,
    whole: Collection[int],
) -> Cluster:
    """Who dropped out and is back within minutes is sure also where one of the stays shows no
    address; two stays that overlap, even shortly, may be two people. A lone name is never sure
    to be whose address stands beside it: only lines of more (`whole`) come back."""
    named = [stay for stay in loose if any(id_ in whole for id_, _ in stay)]
    back = [stay for stay in named if any(there.adjoins(span) for _, span in stay if span)]
    joined = [id_ for stay in _without(loose, back) for id_ in _ids(stay)]
    return Cluster([*anchored, *(id_ for stay in back for id_ in _ids(stay))], joined, party)


def _without(stays: list[list[Stay]], others: list[list[Stay]]) -> list[list[Stay]]:
    left_out = set(map(id, others))
    return [stay for stay in stays if id(stay) not in left_out]


def _ids(stay: Iterable[Stay]) -> list[int]:
    return [id_ for id_, _ in stay]


def _stays(stays: list[Stay]) -> list[list[Stay]]:
    """Lines of one name in chains.

    Lines without times (a chat, a pasted list) go to the only stay there is, else by themselves.
    """
    found = times.chains(stays)
    untimed = found[-1] if found and not found[-1][0][1] else None
    if untimed and len(found) > 1 and not _twice(found[:-1]):
        return [[*found[0], *untimed], *found[1:-1]]
    return found


def _twice(chains: Sequence[Sequence[Stay]]) -> bool:
    """Whether two of the chains were there at once; a chain without times may be anybody's."""
    if any(all(span is None for _, span in chain) for chain in chains):
        return True
    return times.twice(span for chain in chains for _, span in chain if span)


def both_there(a: Cluster, b: Cluster, spans: Mapping[int, Span]) -> bool:
    """Whether two clusters were in the session at once."""
    there = Presence([spans[line] for line in a.lines if line in spans])
    return any(there.meets(spans[line]) for line in b.lines if line in spans)
