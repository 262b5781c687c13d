"""One sender at a time (docs/design.md, store), whatever ends a process."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from followup.errors import FollowupError, StoreProblem
from followup.store import lock

ROOT = Path(lock.__file__).parents[2]


@contextmanager
def other_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Holds the lock until its input ends; says "held", or nothing if it is refused."""
    code = f"""
import sys
from pathlib import Path
from followup.errors import FollowupError
from followup.store import lock
try:
    with lock.hold(Path({str(path)!r})):
        print("held", flush=True)
        sys.stdin.read()
except FollowupError as error:
    print(error.key, flush=True)
"""
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
    ) as child:  # fmt: skip
        yield child


def test_a_second_process_is_told_at_once(tmp_path: Path):
    path = tmp_path / "outbox.lock"
    with other_process(path) as other:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(FollowupError, match=r"store\.busy"), lock.hold(path):
            pass
        other.stdin.close()
        other.wait()
    with lock.hold(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_kernel_frees_it_on_kill_9(tmp_path: Path):
    path = tmp_path / "outbox.lock"
    with other_process(path) as other:
        assert other.stdout.readline() == "held\n"
        other.send_signal(signal.SIGKILL)
        other.wait()
    with lock.hold(path):
        pass


def test_asking_again_in_the_same_process_does_not_free_it(tmp_path: Path):
    """Closing any descriptor of a file drops its fcntl locks: hold must open none itself."""
    path = tmp_path / "outbox.lock"
    with lock.hold(path):
        with pytest.raises(FollowupError, match=r"store\.busy"), lock.hold(path):
            pass
        with other_process(path) as other:
            assert other.stdout.readline() == "store.busy\n"
    with lock.hold(path):
        pass


def test_an_error_inside_frees_it(tmp_path: Path):
    path = tmp_path / "outbox.lock"
    with pytest.raises(ZeroDivisionError), lock.hold(path):
        raise ZeroDivisionError
    with lock.hold(path):
        pass


def test_a_pipe_is_no_lock_and_stays_as_it_is(tmp_path: Path):
    path = tmp_path / "outbox.lock"
    os.mkfifo(path)
    path.chmod(0o666)
    with pytest.raises(StoreProblem, match=r"store\.cannot-open"), lock.hold(path):
        pass
    assert stat.S_IMODE(path.stat().st_mode) == 0o666


def test_a_lock_without_a_folder_is_a_sentence(tmp_path: Path):
    with pytest.raises(StoreProblem), lock.hold(tmp_path / "absent" / "outbox.lock"):
        pass
