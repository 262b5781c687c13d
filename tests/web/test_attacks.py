"""What no browser sends, and what another person at this machine can try.

Sources: RFC 9112 (3.2, Host; 3.2.2, absolute form; 6.1 and 6.3, lengths), RFC 9110, 15.5 (status
codes); OWASP, "Unvalidated Redirects and Forwards"; CWE-444 (request smuggling), CWE-113.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
from typing import Any
from urllib.parse import urlsplit

import pytest

from followup.web.launching import _way_in

Page = Any
NOBODY = 65534


def heard(page: Page, request: str) -> list[int]:
    """The status of every answer to these bytes; after the last one the line is cut."""
    with socket.create_connection(("127.0.0.1", page.port), timeout=20) as line:
        line.sendall(request.replace("\n", "\r\n").encode())
        line.shutdown(socket.SHUT_WR)
        said = b""
        while part := line.recv(65536):
            said += part
    assert b"Murata" not in said
    return [int(one) for one in re.findall(rb"HTTP/1\.1 (\d{3})", said)]


def states(ken: Any) -> list[str]:
    return [one["state"] for one in ken("drafts", "--json").json["drafts"]]


@pytest.mark.parametrize(
    ("line", "host", "status"),
    [
        ("GET http://evil.example/ HTTP/1.1", "evil.example", 421),
        ("GET {place}/ HTTP/1.1", "127.0.0.1:{port}@evil.example", 421),
        ("GET {place}/ HTTP/1.1", "evil.example:{port}", 421),
        ("GET {place}/ HTTP/1.1", "127.0.0.1:{port}.evil.example", 421),
        ("GET {place}/ HTTP/1.1", "2130706433:{port}", 421),
        ("GET {place}/ HTTP/1.1", "", 421),
        ("GET {place}/ HTTP/1.0", None, 421),
        ("GET {place}/ HTTP/1.1", None, 400),
        ("CONNECT evil.example:443 HTTP/1.1", "127.0.0.1:{port}", 403),
    ],
)
def test_a_foreign_host_gets_421(line: str, host: str | None, status: int, page: Page) -> None:
    """Whatever way it is written; and this machine is nobody's proxy."""
    known = {"place": page.place, "port": page.port}
    named = "" if host is None else f"Host: {host.format(**known)}\n"
    cookie = "" if line.startswith("CONNECT") else f"Cookie: {page.cookie}\n"
    assert heard(page, f"{line.format(**known)}\n{named}{cookie}\n") == [status]


def test_no_second_request_hides_in_a_first_one(page: Page, ken: Any) -> None:
    """Two lengths that say different things are one refusal, and not a form more."""
    form = f"csrf={page.sitting.keys.form}"
    hidden = (
        f"POST {page.place}/draft/1/block HTTP/1.1\nHost: 127.0.0.1:{page.port}\n"
        f"Cookie: {page.cookie}\nOrigin: http://127.0.0.1:{page.port}\n"
        f"Content-Length: {len(form) + 9}\n\n{form}&sure=yes"
    )
    begun = f"POST {page.place}/undo HTTP/1.1\nHost: 127.0.0.1:{page.port}\n"
    for lengths in (
        "Content-Length: 5\nContent-Length: 6",
        "Content-Length: 5\nTransfer-Encoding: chunked",
        "Content-Length: -1",
        "Transfer-Encoding: gzip, chunked",
    ):
        answers = heard(page, f"{begun}{lengths}\n\n0\n\n{hidden}")
        assert len(answers) == 1
        assert 400 <= answers[0] < 502
    assert states(ken) == ["proposed"] * 5


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example", "/%2f%2fevil.example/", "/\\evil.example",
        "/enter/%0d%0aSet-Cookie:%20a=b",
        "{place}//evil.example/", "{place}/draft/%0d%0aLocation:%20http://evil.example",
        "{place}/static/%2e%2e//evil.example", "{place}/?next=http://evil.example",
    ],
)  # fmt: skip
def test_no_answer_leads_elsewhere(path: str, page: Page) -> None:
    answer = page.ask("GET", path.format(place=page.place), headers=page.known)
    assert answer.status in {303, 307, 403, 404}
    assert urlsplit(answer.there).netloc in {"", f"127.0.0.1:{page.port}"}
    assert not answer.there.startswith("//")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/enter/x", "/favicon.ico", "/draft/1", "/send"])
def test_who_tries_every_port_finds_nothing(path: str, page: Page) -> None:
    """Another program or person that finds the port knows neither folder, token nor cookie."""
    for method in ("GET", "HEAD", "POST"):
        answer = page.ask(method, path)
        assert (answer.status, "Murata" in answer.body) == (403, False)


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("multipart/form-data; boundary=x", 403),
        ("application/json", 403),
        ("text/plain", 403),
    ],
)
def test_a_form_of_another_kind_is_none(kind: str, status: int, page: Page, ken: Any) -> None:
    """What a page may send without asking first (Fetch, CORS-safelisted request headers)."""
    token = page.sitting.keys.form
    bodies = {
        "multipart/form-data; boundary=x": (
            f'--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{token}\r\n--x--\r\n'
        ),
        "application/json": f'{{"csrf": "{token}"}}',
        "text/plain": f'{{"csrf": "{token}", "x": "=1"}}',
    }
    known = {**page.known, "Content-Type": kind}
    answer = page.ask("POST", f"{page.place}/draft/1/no", bodies[kind], known)
    assert answer.status == status
    assert states(ken) == ["proposed"] * 5


def test_another_person_at_this_machine_cannot_read_the_way_in(page: Page) -> None:
    """The file that the browser opens; asked for as that person."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can be somebody else")
    cat = shutil.which("cat") or "/bin/cat"
    with _way_in(page.sitting, "http://127.0.0.1:9/enter/secret") as file:
        tried = subprocess.run([cat, file], user=NOBODY, group=NOBODY, capture_output=True)
    assert (tried.returncode, tried.stdout) == (1, b"")
    assert b"denied" in tried.stderr
