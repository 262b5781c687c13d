"""Which lines of a session are the same human, and who that is.

Silent only where nothing can be mistaken: the same address, or the same name where nobody
has an address. A line that joins an addressed person by its name alone is provisional, and
must be confirmed before that address is written to. What the user decided stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.model import Strength
from followup.names.folding import Named, group

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Line = tuple[int, Named]


@dataclass(frozen=True, slots=True)
class Assignment:
    """The person whom the line of id `attendance` belongs to.

    `person` None means a new one; assignments of equal `cluster` mean the same new person.
    `rule` is ``known-address``, ``same-address``, ``same-name`` or ``alone``.
    """

    attendance: int
    person: int | None
    cluster: int
    rule: str
    strength: Strength


def assign(
    lines: Sequence[Line],
    known_addresses: Mapping[str, int],
    live: Mapping[int, int],
    decided: Mapping[int, int],
) -> list[Assignment]:
    """Whom each of the `lines` of one session belongs to, in the order of `lines`.

    `known_addresses` maps addresses to people of any session; `live` and `decided` map ids of
    attendances to the people they are linked to now, `decided` those that the user settled.
    Lines in `decided` get no assignment. People are kept as far as the rules allow, the
    lowest id first, so that a later file does not change who is who.
    """
    open_lines = [line for line in lines if line[0] not in decided]
    clusters = [
        [open_lines[index] for index in indices]
        for indices in group([attendance for _, attendance in open_lines])
    ]
    people = _people(clusters, known_addresses, live)
    found = {
        assignment.attendance: assignment
        for number, cluster in enumerate(clusters)
        for assignment in _assignments(cluster, number, people[number], known_addresses)
    }
    return [found[attendance_id] for attendance_id, _ in open_lines]


def _people(
    clusters: Sequence[Sequence[Line]],
    known_addresses: Mapping[str, int],
    live: Mapping[int, int],
) -> dict[int, int | None]:
    """Cluster number -> person. Lines with an address choose before lines without."""
    people: dict[int, int | None] = {}
    by_address = {
        number: known_addresses[address]
        for number, cluster in enumerate(clusters)
        if (address := _address(cluster)) in known_addresses and address
    }
    taken = set(by_address.values())
    for number in sorted(range(len(clusters)), key=lambda n: (not _address(clusters[n]), n)):
        people[number] = by_address.get(number) or _kept(clusters[number], live, taken)
        taken.update({person} if (person := people[number]) else ())
    return people


def _kept(cluster: Sequence[Line], live: Mapping[int, int], taken: set[int]) -> int | None:
    """The lowest person whom the cluster's lines are linked to now, its addressed lines first."""
    addressed = [live[line] for line, attendance in cluster if line in live and attendance.email]
    linked = addressed or [live[line] for line, _ in cluster if line in live]
    return min((person for person in linked if person not in taken), default=None)


def _assignments(
    cluster: Sequence[Line],
    number: int,
    person: int | None,
    known_addresses: Mapping[str, int],
) -> Iterator[Assignment]:
    address = _address(cluster)
    rule = "known-address" if address in known_addresses else _rule(cluster, address)
    for line, attendance in cluster:
        if address and not attendance.email:
            yield Assignment(line, person, number, "same-name", Strength.PROVISIONAL)
        else:
            yield Assignment(line, person, number, rule, Strength.CERTAIN)


def _rule(cluster: Sequence[Line], address: str | None) -> str:
    if address:
        alike = sum(1 for _, attendance in cluster if attendance.email == address)
        return "same-address" if alike > 1 else "alone"
    return "same-name" if len(cluster) > 1 else "alone"


def _address(cluster: Sequence[Line]) -> str | None:
    return next((attendance.email for _, attendance in cluster if attendance.email), None)
