"""Who is who across sessions, in a real store: silent where sure, a question where not."""

from __future__ import annotations

from datetime import datetime

import pytest

from followup.errors import FollowupError, NeedsDecision
from followup.model import Channel, Person, Strength
from followup.steps import block, draft, ingest, link, people, review, suggestions
from followup.workspace import Workspace

HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\r\n"


@pytest.fixture
def report(workspace: Workspace, now: datetime):
    """report(day, "name[,email[,from,to]]", ...) -> the session of such a list, linked."""

    def take(day: int, *lines: str) -> int:
        rows = []
        for line in lines:
            name, email, start, end = [*line.split(";"), "", "", ""][:4]
            times = [f"11/{day:02}/2026 {at} PM" for at in (start or "07:00:00", end or "08:00:00")]
            rows.append(f'"{name}",{email},{",".join(times)},60,Yes')
        source = ingest.Source(f"{day}.csv", (HEADER + "\r\n".join(rows) + "\r\n").encode())
        stated = ingest.Stated(topic=f"Evening {day}")
        (session,) = ingest.ingest(workspace, [source], now=now, stated=stated).sessions
        link.link(workspace, [session], now=now)
        return session

    return take


def seen(workspace: Workspace) -> dict[str, list[tuple[str, str]]]:
    """Name of each person -> (file, strength) of their lines, oldest first."""
    return {
        f"{one.id} {one.name}": [(line.file, line.link) for line in reversed(one.attendances)]
        for one in people.listed(workspace)
    }


def only(workspace: Workspace) -> Person:
    (one,) = people.listed(workspace)
    return one


def test_an_address_is_one_person_whatever_name_it_shows(workspace, report) -> None:
    """docs/people.md, method 2: the same address; case and +tag (RFC 5233) do not count."""
    report(1, "Mara Quist;mara@example.org")
    report(2, "マラ;MARA+zoom@example.org")
    report(3, "M. Quist;mara@example.org")
    assert {line.link for line in only(workspace).attendances} == {Strength.CERTAIN}


def test_a_desk_s_address_is_as_many_people_as_names(workspace, report) -> None:
    report(1, "Mara Quist;info@example.org")
    report(2, "Bruno Achter;info@example.org")
    report(3, "QUIST Mara;info@example.org")
    assert [len(one.attendances) for one in people.listed(workspace)] == [2, 1]


def test_a_full_name_without_address_is_provisionally_one_person(workspace, report) -> None:
    report(1, "Mara Quist")
    report(2, "QUIST Mara (Acme Pay)")
    links = [line.link for line in reversed(only(workspace).attendances)]
    assert links == [Strength.CERTAIN, Strength.PROVISIONAL]


@pytest.mark.parametrize("shown", ["Mara", "佐藤", "佐藤さん", "Mara Q.", "M. Quist"])
def test_a_part_of_a_name_is_never_linked_across_sessions(workspace, report, shown: str) -> None:
    report(1, shown)
    report(2, shown)
    assert len(people.listed(workspace)) == 2


def test_the_only_address_of_a_name_gets_its_lines_and_keeps_the_person(workspace, report) -> None:
    report(1, "Mara Quist")
    report(2, "Mara Quist;mara@example.org")
    report(3, "Quist, Mara")
    one = only(workspace)
    assert one.id == 1
    provisional, certain = Strength.PROVISIONAL, Strength.CERTAIN
    assert [line.link for line in one.attendances] == [provisional, certain, provisional]


def test_a_second_address_of_the_name_takes_the_guess_back(workspace, report) -> None:
    """Nobody knows any more whose the line without address is."""
    report(1, "Mara Quist;mara@example.org")
    report(2, "Mara Quist")
    report(3, "Mara Quist;quist@example.net")
    assert seen(workspace) == {
        "1 Mara Quist": [("1.csv", "certain")],
        "2 Mara Quist": [("3.csv", "certain")],
        "3 Mara Quist": [("2.csv", "certain")],
    }


def test_a_name_that_was_there_twice_at_once_is_joined_to_nobody(workspace, report) -> None:
    report(1, "Mara Quist;mara@example.org")
    report(2, "Mara Quist;;07:00:00;08:00:00", "Quist Mara;;07:20:00;08:00:00")
    assert [len(one.attendances) for one in people.listed(workspace)] == [1, 1, 1]


def test_two_at_once_with_different_addresses_are_two_and_never_asked_about(
    workspace, report
) -> None:
    report(1, "Mara Quist;mara@example.org", "Mara Quist;quist@example.net")
    assert len(people.listed(workspace)) == 2
    assert suggestions.listed(workspace) == []


def test_linking_again_in_any_order_changes_nothing(workspace, report, now) -> None:
    report(1, "Mara Quist", "Bruno Achter;b@example.org", "山田太郎 / Taro Yamada;t@example.jp")
    report(2, "Mara Quist;mara@example.org", "山田 太郎", "Bruno Achter")
    report(3, "Quist Mara", "Taro Yamada")
    before = seen(workspace)
    for order in ([3, 2, 1], [2], [1, 3]):
        link.link(workspace, order, now=now)
    assert seen(workspace) == before
    assert len(before) == 3


def test_the_order_of_the_sessions_does_not_matter_for_who_is_one(workspace, report) -> None:
    report(3, "Quist Mara")
    report(1, "Mara Quist")
    report(2, "Mara Quist;mara@example.org")
    assert len(only(workspace).attendances) == 3


def test_sessions_of_an_earlier_version_are_found_too(workspace, report) -> None:
    """They have no keys until something is linked."""
    report(1, "Mara Quist;mara+x@example.org")
    for table in ("identity_keys", "identified_sessions"):
        workspace.db.execute(f"DELETE FROM {table}")
    report(2, "Mara Quist")
    report(3, "M.;mara@example.org")
    assert len(only(workspace).attendances) == 3


# --- the address of a guess ------------------------------------------------------------------


def test_a_guessed_address_is_not_written_to_before_a_yes(workspace, report, now) -> None:
    """docs/design.md, what blocks: an address by name alone; by copy one may write at once."""
    report(1, "Mara Quist;mara@example.org")
    later = report(2, "Mara Quist")
    (by_copy,) = draft.draft(workspace, later, [1], now=now).drafts
    assert by_copy.words.channel is Channel.COPY
    by_mail = draft.Wish(channel=Channel.EMAIL)
    (mail,) = draft.draft(workspace, later, [1], wish=by_mail, now=now).drafts
    with pytest.raises(NeedsDecision, match="guessed-address"):
        review.approve(workspace, mail.id, digest=None, now=now)
    assert [(one.id, session) for one, session in suggestions.guesses(workspace)] == [(1, later)]
    suggestions.confirm(workspace, 1, later, now=now)
    assert suggestions.guesses(workspace) == []
    (mail,) = draft.draft(workspace, later, [1], now=now).drafts
    assert mail.words.address_source == "earlier-session"
    review.approve(workspace, mail.id, digest=None, now=now)


def test_a_no_makes_somebody_else_of_them_for_good(workspace, report, now) -> None:
    report(1, "Mara Quist;mara@example.org")
    later = report(2, "Mara Quist")
    suggestions.part(workspace, 1, later, now=now)
    link.link(workspace, [1, later], now=now)
    report(3, "Mara Quist")
    assert [len(one.attendances) for one in people.listed(workspace)] == [1, 1, 1]


# --- questions -----------------------------------------------------------------------------


def test_yes_makes_two_people_one_and_stays(workspace, report, now) -> None:
    report(1, "Mara Quist;mara@example.org")
    report(2, "Mara Quist;quist@example.net")
    report(3, "Mara Quist")
    people.edit(workspace, 2, {"note": "runs a bakery"}, now=now)
    question = suggestions.listed(workspace)[0]
    assert (question.a.id, question.b.id, question.band) == (1, 2, "likely")
    link.link(workspace, suggestions.same(workspace, [question.id], now=now), now=now)
    for again in ([3], [1, 2, 3]):
        link.link(workspace, again, now=now)
    one = people.shown(workspace, 1)
    assert one.emails == ("quist@example.net", "mara@example.org")
    assert [note.value for note in one.notes] == ["runs a bakery"]
    report(4, "somebody;quist@example.net")
    assert len(only(workspace).attendances) == 4


def test_no_is_never_asked_again_and_holds_for_the_merged(workspace, report, now) -> None:
    report(1, "Mara Quist;mara@example.org")
    report(2, "Mara Quist;quist@example.net")
    report(3, "Mara Quist;third@example.org")
    pairs = {(one.a.id, one.b.id): one.id for one in suggestions.listed(workspace)}
    suggestions.different(workspace, [pairs[2, 3]], now=now)
    suggestions.same(workspace, [pairs[1, 2]], now=now)
    assert suggestions.listed(workspace) == []
    assert len(people.listed(workspace)) == 2


def test_after_three_noes_nobody_is_asked_about_again(workspace, report, now) -> None:
    for day in range(1, 8):
        report(day, f"Mara Quist;m{day}@example.org")
    for _ in range(9):
        for one in suggestions.listed(workspace):
            suggestions.different(workspace, [one.id], now=now)
    told = list(workspace.db.execute("SELECT person_a, person_b FROM suggestions"))
    assert max(sum(number in pair for pair in told) for number in range(1, 8)) == 3


def test_an_answer_may_name_people_that_an_earlier_one_has_moved(workspace, report, now) -> None:
    for day in (1, 2, 3):
        report(day, f"Mara Quist;m{day}@example.org")
    ids = [one.id for one in suggestions.listed(workspace)]
    suggestions.same(workspace, ids, now=now)
    assert len(only(workspace).attendances) == 3


def test_yes_counts_for_who_gave_lines_away_before(workspace, report, now) -> None:
    """A name left person 1 when a second address turned up; 1 is still somebody."""
    report(1, "Mara Quist;mara@example.org")
    report(2, "Mara Quist")
    report(4, "Mara Quist")
    report(3, "Mara Quist;quist@example.net")
    while found := suggestions.listed(workspace):
        touched = suggestions.same(workspace, [found[0].id], now=now)
        link.link(workspace, touched, now=now)
    assert len(only(workspace).attendances) == 4


def test_an_unknown_number_is_a_sentence_and_changes_nothing(workspace, report, now) -> None:
    report(1, "Mara Quist;m1@example.org")
    report(2, "Mara Quist;m2@example.org")
    (one,) = suggestions.listed(workspace)
    with pytest.raises(FollowupError, match="no-suggestion"):
        suggestions.same(workspace, [one.id, 10**30], now=now)
    assert len(people.listed(workspace)) == 2


def test_an_evening_asks_only_what_may_change_its_drafts(workspace, report, now) -> None:
    report(1, "Mara Quist;mara@example.org", "Chie N.")
    evening = report(2, "M. Quist", "Chie N.", "Bruno Achter")
    ids = {one.name: one.id for one in people.listed(workspace)}
    draft.draft(workspace, evening, [ids["Bruno Achter"]], now=now)
    assert suggestions.listed(workspace, evening) == []
    draft.draft(workspace, evening, [ids["M. Quist"], ids["Chie N."]], now=now)
    asked = suggestions.listed(workspace, evening)
    assert [{one.a.name, one.b.name} for one in asked] == [{"Mara Quist", "M. Quist"}]


def test_an_evening_asks_three_questions_at_most_guesses_first(workspace, report, now) -> None:
    """A guess decides whose address a draft goes to; with it ten drafts ask no more than three."""
    old = ["Mara Quist", "Bruno Achter", "Chie Nomura", "Dara Finn"]
    report(1, *(f"{name};{name[0]}@example.org" for name in old))
    report(1, *(f"{name};{name[0]}@example.org" for name in ("Ewa Lindt", "Finn Oster")))
    evening = report(2, *old, "E. Lindt", "F. Oster")
    report(3, "Somebody Else;s@example.org")
    ids = [one.id for one in people.listed(workspace) if one.name != "Somebody Else"]
    draft.draft(workspace, evening, ids, now=now)
    guesses, pairs = suggestions.tonight(workspace)
    assert {session for _, session in guesses} == {evening}, "the newest session with drafts"
    assert (len(guesses), len(pairs)) == (3, 0)
    for person, session in guesses[:2]:
        suggestions.confirm(workspace, person.id, session, now=now)
    guesses, pairs = suggestions.tonight(workspace)
    assert (len(guesses), len(pairs)) == (2, 1)
    assert (guesses, pairs) == suggestions.tonight(workspace, evening)


def test_without_drafts_everybody_is_asked_about_three_at_a_time(workspace, report) -> None:
    for day in (1, 2):
        report(day, *(f"{name};{name[0]}{day}@example.org" for name in ("A Bo", "Cy Do", "El Fo")))
        report(day, *(f"{name};{name[0]}{day}@example.org" for name in ("Gil Hu", "Ida Jo")))
    assert len(suggestions.listed(workspace)) > 3
    assert [len(one) for one in suggestions.tonight(workspace)] == [0, 3]


def test_a_family_s_name_is_not_joined_to_a_full_one(workspace, report) -> None:
    """Equal names are one (docs/design.md, files); 西崎さん, 西崎(秀樹) and 秀樹 are not equal."""
    report(1, "西崎(秀樹);hideki@example.jp", "秀樹")
    report(2, "Naoki Morisawa (森沢直樹);naoki@example.jp", "森沢@Corvid Foods")
    report(3, "西崎さん")
    assert [len(one.attendances) for one in people.listed(workspace) if one.emails] == [1, 1]


def test_a_firm_never_joins_two_people(workspace, report) -> None:
    """A firm in brackets is nobody's original name, one before a stroke nobody's name."""
    report(1, "Brask, Enna (Corvid Foods);enna@example.org", "Corvid Foods / Walter Quorv")
    report(2, "Corvid Foods / Walter Quorv", "Corvid Foods / Emma Brandt", "Corvid Foods")
    names = {one.name: len(one.attendances) for one in people.listed(workspace)}
    assert names == {"Brask, Enna": 1, "Walter Quorv": 2, "Emma Brandt": 1, "Corvid Foods": 1}


def test_a_no_thanks_follows_a_merge(workspace, report, now) -> None:
    """Promise 5: whoever of the two said it."""
    report(1, "Mara Quist;mara@example.org")
    report(2, "Mara Quist;quist@example.net")
    block.block(workspace, "2", reason="no", now=now)
    (one,) = suggestions.listed(workspace)
    suggestions.same(workspace, [one.id], now=now)
    assert people.shown(workspace, 1).blocked
