"""Row by row where mailmerge 2.3.0 failed in hands-on use, and what followup does instead."""

from __future__ import annotations

import re
from email import policy
from email.parser import BytesParser

ONCE = ("Date", "From", "To", "Subject", "Message-ID")
HEADER = (
    "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status"
)
TAIL = "05/02/2026 09:14:22 AM,approved"


def readers(count):
    return [f"reader{n}@example.net" for n in range(1, count + 1)]


def no_defects(raw):
    mail = BytesParser(policy=policy.default).parsebytes(raw)
    return [*mail.defects, *(d for value in mail.values() for d in value.defects)] == []


def approve_everything(followup):
    """Draft and approve whomever the last list holds; the drafts."""
    drafts = followup("draft", "--top", 50, "--json").json["drafts"]
    followup("approve", *(draft["id"] for draft in drafts))
    return drafts


def listed(tmp_path, *rows, encoding="utf-8"):
    """A registration report; a row that ends with a comma is a whole one."""
    rows = [row + TAIL if row.endswith(",") else row for row in rows]
    block = (
        "Topic,Meeting ID,Scheduled Time,Duration (Minutes)\nReturns,9,05/26/2026 06:00:00 PM,60\n"
    )
    path = tmp_path / "reg.csv"
    path.write_bytes("\n".join([block, HEADER, *rows, ""]).encode(encoding))
    return path


# --- sending ---------------------------------------------------------------------------


def test_a_dry_run_sends_nothing_and_says_so(mail_server, approved):
    """mailmerge: "sent" stood on the screen though nothing was sent."""
    server = mail_server()
    followup = approved(server)
    result = followup("send", "--dry-run")
    assert "Nothing was sent" in result.err
    assert re.findall(r"\bsent\b", result.out + result.err) == ["sent"]
    assert (server.entries, set(followup.ledger.values())) == ([], {"approved"})


def test_five_are_delivered_with_every_header_once(mail_server, approved):
    """mailmerge: mails went out without Message-ID (RFC 5322, 3.6)."""
    server = mail_server()
    followup = approved(server)
    followup("send", "--yes")
    assert server.recipients == readers(5)
    for entry, message in zip(server.entries, server.messages, strict=True):
        assert [len(message.get_all(name, [])) for name in ONCE] == [1] * len(ONCE)
        assert no_defects(entry["raw"].encode("latin-1"))
        assert [entry["from"], *entry["to"]] == [
            "ken.ito@example.com",
            message["To"].addresses[0].addr_spec,
        ]
    ids = {one["message_id"] for one in followup("outbox", "--json").json["messages"]}
    assert ids == {message["Message-ID"] for message in server.messages}
    assert len(ids) == 5


def test_the_same_command_again_sends_nothing(mail_server, approved):
    """mailmerge: all five were delivered again."""
    server = mail_server()
    followup = approved(server)
    followup("send", "--yes")
    followup("send", "--yes")
    assert len(server.entries) == 5


def test_one_refused_address_does_not_stop_the_rest(mail_server, approved):
    """mailmerge: a 550 stopped all, and the hint led to it again (docs/sending-faults.md)."""
    server = mail_server("--refuse", "reader3@example.net=550 5.1.1 No such reader here")
    followup = approved(server)
    result = followup("send", "--yes", ok=False)
    assert (result.code, server.recipients) == (4, [r for r in readers(5) if "3" not in r])
    assert "No such reader here" in result.err
    third = followup("outbox", "--json").json["messages"][2]
    assert (third["state"], third["detail"]) == ("failed", "550 5.1.1 No such reader here")
    assert followup("send", "--yes").code == 0
    assert len(server.entries) == 4


def test_a_temporary_refusal_waits_and_the_rest_goes_on(mail_server, approved):
    """mailmerge: 451 was treated like 550. RFC 5321, 4.5.4.1: later, not at once."""
    server = mail_server("--refuse", "reader2@example.net=451 4.7.1 Greylisted")
    followup = approved(server)
    result = followup("send", "--yes")
    assert "Greylisted" in result.err
    assert server.recipients == [r for r in readers(5) if "2" not in r]
    assert followup.ledger["reader2@example.net"] == "approved"
    assert "wait" in followup("send", "--yes").err
    assert len(server.entries) == 4


def test_a_line_cut_after_the_dot_is_uncertain_and_makes_no_second_copy(mail_server, approved):
    """mailmerge: the hint delivered row 3 twice. RFC 1047: nobody can tell."""
    server = mail_server("--cut-after-dot", "3")
    followup = approved(server)
    result = followup("send", "--yes", ok=False)
    assert result.code == 5
    assert "cannot tell whether Given3" in result.err
    assert followup.ledger == {r: "uncertain" if "3" in r else "sent" for r in readers(5)}
    assert followup("send", "--yes", ok=False).code == 5
    assert sorted(server.recipients) == readers(5)


def test_only_a_human_settles_an_uncertain_one(mail_server, approved):
    """docs/sending-faults.md, uncertain: a second copy leaves by the user's word alone."""
    cuts = [word for n in (1, 2, 3) for word in ("--cut-after-dot", str(n))]
    server = mail_server(*cuts)
    followup = approved(server, 3)
    assert followup("send", "--yes", ok=False).code == 5
    followup("settle", 1, "sent")
    followup("settle", 2, "again")
    followup("settle", 3, "cancel")
    followup("send", "--yes")
    assert server.recipients == [*readers(3), "reader2@example.net"]
    assert list(followup.ledger.values()) == ["sent", "sent", "cancelled"]


# --- lists as people make them ----------------------------------------------------------


def test_nobody_without_a_name_is_greeted(mail_server, followup, ken, tmp_path):
    """mailmerge: "Hi ," was sent. Who signed up with an address alone is named to the user."""
    server = mail_server()
    ken(server)
    path = listed(
        tmp_path,
        ",,blank@example.net,Shop,E-commerce,,",
        "Aiko,Murata,aiko@example.net,Shop,E-commerce,,",
    )
    followup("ingest", path)
    approve_everything(followup)
    refused = followup("draft", "--person", 1, ok=False)
    assert "has no name" in refused.err
    followup("send", "--yes")
    assert server.recipients == ["aiko@example.net"]
    assert server.messages[0].get_content().startswith("Hi Aiko,")


def test_a_short_row_never_says_none(mail_server, followup, ken, tmp_path):
    """mailmerge: "Hi None," and "similar industry (None)" were sent."""
    server = mail_server()
    ken(server)
    followup("ingest", listed(tmp_path, "Bo,Short,bo@example.net", "Cy"))
    followup("draft", "--person", 1, "--person", 2)
    for draft in followup("drafts", "--json").json["drafts"]:
        assert not re.search(r"None|null|nan\b|\(\)", draft["body"] + str(draft["subject"] or ""))
        followup("approve", draft["id"])
    followup("send", "--yes")
    assert server.recipients == ["bo@example.net"]
    assert "None" not in server.entries[0]["raw"]


def test_a_row_without_address_becomes_a_text_to_copy(mail_server, followup, ken, tmp_path):
    """mailmerge: it was sent to <>."""
    server = mail_server()
    ken(server)
    followup("ingest", listed(tmp_path, "Cy,Noaddr,,Shop,E-commerce,,"))
    assert [draft["channel"] for draft in approve_everything(followup)] == ["copy"]
    result = followup("send", "--yes")
    assert "1 has no address: followup copy" in result.err
    assert server.entries == []


def test_the_same_person_three_times_gets_one_mail(mail_server, followup, ken, tmp_path):
    """mailmerge: three mails, one of them in capitals."""
    server = mail_server()
    ken(server)
    rows = [
        f"Dee,Thrice,{a},Shop,E-commerce,,"
        for a in ("dee@example.net", "DEE@EXAMPLE.NET", "Dee@Example.Net")
    ]
    followup("ingest", listed(tmp_path, *rows))
    approve_everything(followup)
    followup("send", "--yes")
    assert server.recipients == ["dee@example.net"]


def test_an_unclosed_quote_is_said_before_anything_is_sent(followup, tmp_path):
    """mailmerge: found only when reached, after three were sent."""
    rows = [f"Given{n},Reader,reader{n}@example.net,Shop,E-commerce,," for n in range(1, 6)]
    rows[3] = rows[3].replace("Shop", '"Shop')
    result = followup("ingest", listed(tmp_path, *rows), "--dry-run", "--json")
    file = result.json["files"][0]
    assert [problem["line"] for problem in file["problems"]] == [8]
    assert [person["email"] for person in file["people"]] == readers(5)


def test_a_shift_jis_list_is_read_and_written_to(mail_server, followup, ken, tmp_path):
    """Rows 15 and 17: a traceback; and a To header in which no parser found an address."""
    server = mail_server()
    ken(server)
    path = listed(
        tmp_path, "一郎,田中,ichiro@example.jp,株式会社たぬき商店,ネット通販,,", encoding="cp932"
    )
    followup("ingest", path)
    approve_everything(followup)
    followup("send", "--yes")
    [entry] = server.entries
    [mail] = server.messages
    assert no_defects(entry["raw"].encode("latin-1"))
    [reader] = mail["To"].addresses
    assert (reader.addr_spec, entry["to"]) == ("ichiro@example.jp", ["ichiro@example.jp"])
    assert "田中" in reader.display_name
    assert "=?" not in str(mail["Subject"])
    assert b"<ichiro@example.jp>" in entry["raw"].encode("latin-1")
    assert "田中" in mail.get_content()


def test_a_name_with_a_line_break_injects_nothing(mail_server, followup, ken, tmp_path):
    """mailmerge: an address in a name's second line was written to, and the header fell apart."""
    server = mail_server()
    ken(server)
    evil = [
        f'"Eve{sign}Bcc: v@example.net{sign}{sign}Body",Evil,eve{n}@example.net,Shop,E-commerce,,'
        for n, sign in enumerate(("\n", "\r\n", "\r", "\u2028", "\x0b"))
    ]
    followup("ingest", listed(tmp_path, *evil))
    approve_everything(followup)
    followup("send", "--yes")
    assert sorted(server.recipients) == [f"eve{n}@example.net" for n in range(len(evil))]
    allowed = {*ONCE, "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
    for entry, mail in zip(server.entries, server.messages, strict=True):
        assert no_defects(entry["raw"].encode("latin-1"))
        assert [one.addr_spec for one in mail["To"].addresses] == entry["to"]
        assert set(mail.keys()) <= allowed
