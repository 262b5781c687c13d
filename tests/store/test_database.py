"""Whatever the file or the machine is like: a sentence, and nothing damaged."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup.errors import StoreProblem
from followup.store import database, failures, migrations, network, people, sessions
from followup.store.database import open_store, peek, transaction

NOW = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)
ROOT = Path(database.__file__).parents[2]


def refused(key: str):
    return pytest.raises(StoreProblem, match=rf"^\('{key}'")


LAST = max(int(file.name[:4]) for file in migrations.FOLDER.glob("[0-9]*.sql"))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def kept(place: Path) -> Path:
    """A store with something to lose, closed."""
    with closing(open_store(place, NOW)) as db:
        sessions.add(db, day=NOW.date(), topic="Returns", now=NOW)
    return place


@pytest.fixture
def second_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The next version of the program, with one more migration."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder)
    file = folder / f"{LAST + 1:04}_next.sql"
    file.write_text("CREATE TABLE extra (id INTEGER PRIMARY KEY);\n")
    monkeypatch.setattr(migrations, "FOLDER", folder)
    return file


def test_a_missing_store_is_created_private(place: Path):
    with closing(open_store(place, NOW)) as db:
        people.add(db, NOW)
        files = sorted(place.parent.iterdir())
        assert [file.name for file in files] == [
            "followup.db",
            "followup.db-shm",
            "followup.db-wal",
        ]
        assert {mode(file) for file in files} == {0o600}
        assert mode(place.parent) == 0o700


def test_a_store_that_others_could_read_is_made_private(kept: Path):
    kept.chmod(0o644)
    open_store(kept, NOW).close()
    assert mode(kept) == 0o600


def test_reading_commands_create_nothing(place: Path):
    assert peek(place, NOW) is None
    assert not place.parent.exists()


def test_reading_commands_see_what_is_there(kept: Path):
    db = peek(kept, NOW)
    assert db is not None
    with closing(db):
        assert sessions.latest(db).topic == "Returns"


def test_a_power_cut_does_not_undo_a_commit(kept: Path):
    """sqlite.org/pragma.html#pragma_synchronous: NORMAL could turn `sent` back: a duplicate."""
    with closing(open_store(kept, NOW)) as db:
        values = {
            name: db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("synchronous", "journal_mode", "foreign_keys", "busy_timeout")
        }
    assert values == {
        "synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000
    }  # fmt: skip


# --- strange files --------------------------------------------------------------------------


def test_a_newer_store_is_left_alone(kept: Path):
    with closing(sqlite3.connect(kept)) as db, db:
        db.execute("INSERT INTO migrations VALUES (99, 'future', 'later')")
    before = kept.read_bytes()
    with refused("store.newer"):
        open_store(kept, NOW)
    assert kept.read_bytes() == before


def test_another_programs_database_is_left_alone(place: Path):
    place.parent.mkdir()
    with closing(sqlite3.connect(place)) as db, db:
        db.execute("CREATE TABLE bookmarks (url TEXT)")
    place.chmod(0o644)
    before = place.read_bytes()
    with refused("store.foreign"):
        open_store(place, NOW)
    assert (place.read_bytes(), mode(place)) == (before, 0o644)


def test_a_file_with_a_second_name_is_left_alone(kept: Path, tmp_path: Path):
    """https://www.sqlite.org/howtocorrupt.html 2.5: each name would get a journal of its own."""
    os.link(kept, tmp_path / "other.sqlite3")
    with refused("store.linked"):
        open_store(kept, NOW)
    (tmp_path / "other.sqlite3").unlink()
    open_store(kept, NOW).close()


def test_random_bytes_are_no_store(place: Path):
    place.parent.mkdir()
    place.write_bytes(os.urandom(5000))
    before = place.read_bytes()
    with refused("store.corrupt"):
        open_store(place, NOW)
    assert place.read_bytes() == before


def test_what_is_no_plain_file_is_left_as_it_is(tmp_path: Path):
    """Run by root at a device, a store that narrows modes first would take it from everybody."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    pipe.chmod(0o666)
    with refused("store.cannot-open"):
        open_store(pipe, NOW)
    assert mode(pipe) == 0o666
    assert list(tmp_path.iterdir()) == [pipe]


@pytest.mark.parametrize("share", [0.02, 0.3, 0.9])
def test_half_a_store_is_left_alone(kept: Path, share: float):
    whole = kept.read_bytes()
    kept.write_bytes(whole[: int(len(whole) * share)])
    before = kept.read_bytes()
    with refused("store.corrupt"):
        open_store(kept, NOW)
    assert kept.read_bytes() == before


def test_a_damaged_page_is_a_sentence_when_it_is_read(kept: Path):
    with closing(open_store(kept, NOW)) as db:
        page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sessions'").fetchone()
        size = db.execute("PRAGMA page_size").fetchone()[0]
    with kept.open("r+b") as file:
        file.seek((page[0] - 1) * size)
        file.write(b"\xff" * 100)
    with closing(open_store(kept, NOW)) as db, refused("store.corrupt"):
        sessions.all_sessions(db)


def test_an_empty_file_becomes_a_store(place: Path):
    place.parent.mkdir()
    place.touch()
    with closing(open_store(place, NOW)) as db:
        assert sessions.all_sessions(db) == []


@pytest.mark.parametrize("name", ["folder", "file/followup.db", "nul\0name", "x" * 300])
def test_a_place_that_cannot_be(tmp_path: Path, name: str):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(StoreProblem, match=r"store\.(cannot-open|corrupt)"):
        open_store(tmp_path / name, NOW)
    if "folder" not in name:
        assert raised_or_none(tmp_path / name) is None


def raised_or_none(path: Path):
    try:
        return peek(path, NOW)
    except StoreProblem:
        return None


# --- the machine ----------------------------------------------------------------------------


_ORDINARY = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
_OPEN = """
import sys; from datetime import UTC, datetime; from pathlib import Path
from followup.errors import StoreProblem; from followup.store.database import open_store
try: open_store(Path(sys.argv[1]), datetime.now(UTC)); print("opened")
except StoreProblem as problem: print(problem.key)
"""


@pytest.mark.parametrize(("which", "bits"), [("file", 0o400), ("folder", 0o500)])
def test_a_read_only_file_or_folder(kept: Path, which: str, bits: int):
    """With the means of the file system; root asks as somebody whom they bind."""
    root = os.geteuid() == 0
    if root and not shutil.which(_ORDINARY[0]):
        pytest.skip("modes do not bind root, and setpriv is not there")
    target = kept if which == "file" else kept.parent
    before = mode(target)
    target.chmod(bits)
    try:
        command = [*(_ORDINARY if root else []), sys.executable, "-c", _OPEN, str(kept)]
        told = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    finally:
        target.chmod(before)
    assert told.stdout.strip() == "store.read-only"


def test_a_place_without_write_access(kept: Path, monkeypatch: pytest.MonkeyPatch):
    """The same for root, by the answer that the system would give."""
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != kept)
    with refused("store.read-only"):
        open_store(kept, NOW)


def test_a_store_that_becomes_read_only_while_open(kept: Path):
    with closing(open_store(kept, NOW)) as db:
        db.execute("PRAGMA query_only = ON")
        with refused("store.read-only"):
            people.add(db, NOW)


def test_a_full_disk_stops_a_write_and_loses_nothing(kept: Path):
    with closing(open_store(kept, NOW)) as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
        with refused("store.full"), transaction(db):
            for _ in range(1000):
                sessions.add(db, day=NOW.date(), topic="x" * 500, now=NOW)
        assert not db.in_transaction
        assert len(sessions.all_sessions(db)) == 1


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (sqlite3.SQLITE_IOERR_FSYNC, "store.full"),
        (sqlite3.SQLITE_FULL, "store.full"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "store.read-only"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "store.locked"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "store.cannot-open"),
        (sqlite3.SQLITE_CONSTRAINT, None),
    ],
)
def test_sqlites_extended_codes_are_understood(code: int, key: str | None):
    error = sqlite3.OperationalError("words")
    error.sqlite_errorcode = code
    problem = failures.problem(error, Path("x.db"))
    assert (problem.key if problem else None) == key


def test_a_store_locked_by_another_process(kept: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    code = f"""
import sqlite3, sys
db = sqlite3.connect({str(kept)!r}, isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""
    with child(code) as other:
        assert other.stdout.readline() == "held\n"
        with closing(open_store(kept, NOW)) as db, refused("store.locked"):
            people.add(db, NOW)
        other.stdin.close()
        other.wait()
        with closing(open_store(kept, NOW)) as db:
            assert people.add(db, NOW) == 1


def child(code: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("server:/home {at} nfs4 rw 0 0", "nfs4"),
        ("//nas/share {at} cifs rw 0 0", "cifs"),
        ("ken@host: {at} fuse.sshfs rw 0 0", "fuse.sshfs"),
        ("/dev/sda1 {at} ext4 rw 0 0", None),
        ("/dev/sdb1 {at} fuseblk rw 0 0", None),
    ],
)
def test_network_drives_are_refused(tmp_path: Path, monkeypatch, line: str, kind: str | None):
    """sqlite.org/wal.html: WAL does not work over a network file system."""
    folder = tmp_path / "my share"
    mounts = tmp_path / "mounts"
    at = str(folder).replace(" ", "\\040")
    mounts.write_text("/dev/sda1 / ext4 rw 0 0\n" + line.format(at=at) + "\n")
    monkeypatch.setattr(network, "MOUNTS", mounts)
    if kind is None:
        open_store(folder / "followup.db", NOW).close()
        return
    with refused("store.network") as caught:
        open_store(folder / "followup.db", NOW)
    assert caught.value.values["kind"] == kind
    assert not folder.exists()


def test_the_visible_mount_counts(tmp_path: Path, monkeypatch):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"nas:/ {tmp_path} nfs rw 0 0\n/dev/sda1 {tmp_path} ext4 rw 0 0\nshort\n")
    monkeypatch.setattr(network, "MOUNTS", mounts)
    assert network.remote_kind(tmp_path / "x") is None
    monkeypatch.setattr(network, "MOUNTS", tmp_path / "absent")
    assert network.remote_kind(tmp_path / "x") is None


# --- transactions ---------------------------------------------------------------------------


def test_transactions_do_not_nest(kept: Path):
    with closing(open_store(kept, NOW)) as db:
        with transaction(db):
            inner = transaction(db)
            with pytest.raises(RuntimeError):
                inner.__enter__()
        assert not db.in_transaction


def test_an_interrupted_transaction_leaves_nothing(kept: Path):
    with closing(open_store(kept, NOW)) as db:
        with suppress(KeyboardInterrupt), transaction(db):
            people.add(db, NOW)
            raise KeyboardInterrupt
        assert db.execute("SELECT COUNT(*) FROM people").fetchone()[0] == 0


# --- migrations -----------------------------------------------------------------------------


def test_before_an_update_the_store_is_copied(kept: Path, second_step: Path):
    open_store(kept, NOW).close()
    copy = kept.with_name(f"followup.db.before-{LAST + 1:04}")
    assert mode(copy) == 0o600
    with closing(sqlite3.connect(copy)) as old, closing(sqlite3.connect(kept)) as new:
        assert old.execute("SELECT topic FROM sessions").fetchall() == [("Returns",)]
        assert old.execute("SELECT MAX(number) FROM migrations").fetchone() == (LAST,)
        assert new.execute("SELECT MAX(number) FROM migrations").fetchone() == (LAST + 1,)
        assert new.execute("SELECT COUNT(*) FROM extra").fetchone() == (0,)


def test_a_new_store_needs_no_copy(place: Path, second_step: Path):
    open_store(place, NOW).close()
    assert [file.name for file in place.parent.iterdir()] == ["followup.db"]


def test_a_broken_step_changes_nothing(kept: Path, second_step: Path):
    second_step.write_text("CREATE TABLE extra (id INTEGER);\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(sqlite3.OperationalError):
        open_store(kept, NOW)
    with closing(sqlite3.connect(kept)) as db:
        assert not db.execute("SELECT * FROM sqlite_master WHERE name = 'extra'").fetchall()
        assert db.execute("SELECT MAX(number) FROM migrations").fetchone() == (LAST,)


def test_a_damaged_store_is_not_updated(kept: Path, second_step: Path):
    with closing(sqlite3.connect(kept)) as db:
        page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sessions'").fetchone()
        size = db.execute("PRAGMA page_size").fetchone()[0]
    with kept.open("r+b") as file:
        file.seek((page[0] - 1) * size)
        file.write(b"\xff" * 100)
    with refused("store.corrupt"):
        open_store(kept, NOW)
    assert [file.name for file in kept.parent.glob("*before*")] == []


@pytest.mark.parametrize("at", ["first statement", "before the record", "while copying"])
def test_killed_in_the_middle_of_an_update(kept: Path, second_step: Path, at: str):
    """kill -9 at three moments: the store opens, whole, and the update is taken again."""
    second_step.write_text(
        "CREATE TABLE extra (id INTEGER PRIMARY KEY);\nINSERT INTO extra VALUES (1);\n"
    )
    code = f"""
import os, signal
from pathlib import Path
from datetime import datetime, UTC
from followup.store import migrations, database
migrations.FOLDER = Path({str(second_step.parent)!r})
at, rows, count = {at!r}, migrations.rows, 0
def dying(db, statement, **values):
    global count
    found = rows(db, statement, **values)
    count += "extra" in statement
    if count == (1 if at == "first statement" else 2):
        os.kill(os.getpid(), signal.SIGKILL)
    return found
migrations.rows = dying
if at == "while copying":
    os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
database.open_store(Path({str(kept)!r}), datetime.now(UTC))
"""
    with child(code) as dying:
        assert dying.wait() == -signal.SIGKILL
    with closing(open_store(kept, NOW)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert db.execute("SELECT COUNT(*) FROM extra").fetchone()[0] == 1
        assert sessions.latest(db).topic == "Returns"
    assert [file.name for file in kept.parent.glob("*copying*")] == []


def test_several_processes_open_a_new_store_at_once(place: Path):
    code = f"""
from pathlib import Path
from datetime import datetime, UTC
from followup.store import database, people
db = database.open_store(Path({str(place)!r}), datetime.now(UTC))
print(people.add(db, datetime.now(UTC)))
"""
    others = [child(code) for _ in range(4)]
    ids = [other.communicate(timeout=20)[0] for other in others]
    assert sorted(ids) == ["1\n", "2\n", "3\n", "4\n"]


def test_opening_is_quick_and_light(kept: Path):
    """`status` must start fast: neither large libraries nor importlib.resources."""
    code = f"""
import sys, time
start = time.perf_counter()
from datetime import datetime, UTC
from pathlib import Path
from followup.store import database, drafts, outbox, sessions
database.open_store(Path({str(kept)!r}), datetime.now(UTC)).close()
heavy = {{"pandas", "numpy", "jinja2", "yagmail", "importlib.resources"}} & set(sys.modules)
print(time.perf_counter() - start, sorted(heavy))
"""
    with child(code) as other:
        seconds, heavy = other.stdout.read().split(" ", 1)
    assert heavy == "[]\n"
    assert float(seconds) < 1


def test_every_sentence_exists():
    from followup import texts

    others = ("store.newer", "store.foreign", "store.network", "store.linked")
    for key in {*failures.KEYS.values(), *others}:
        assert texts.has(key)
        assert texts.has(f"{key}.next")
