"""What the project's files may not hold, and what must stand in them."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LEFT_OUT = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis", ".cache"}
LEFT_OUT_ENDING = ("_cache", ".egg-info")
# RFC 2606 names, example.edu, and those that the Japanese registry keeps for examples.
ADDRESS = re.compile(r"[\w.+-]+@((?:[A-Za-z0-9][\w-]*\.)+[A-Za-z]{2,})\b", re.ASCII)
RESERVED = re.compile(
    r"(?:.+\.)?example\.(?:com|edu|net|org|(?:[a-z]{2}\.)?jp)|.+\.(?:test|example|invalid)"
)
# Ken is the invented user, whose home may be named.
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:work|root|opt)/\w|/(?:home|Users)/(?!ken/)\w+/")
REGISTRY = re.compile(
    r"\bpypi\W\w|\bpython[h]osted|\bnpm[j]s\b|\bdebian\.(?:org|net)\b", re.IGNORECASE
)


def files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in LEFT_OUT or path.name.endswith(LEFT_OUT_ENDING):
            continue
        if path.is_dir():
            yield from files(path)
        else:
            yield path


@pytest.fixture(scope="session")
def lines(root: Path) -> list[tuple[str, str]]:
    """(`file:line`, text) of every line of every text file of the project."""
    found = []
    for path in files(root):
        name = path.relative_to(root).as_posix()
        # Chance makes anything out of the bytes of a model or picture, addresses too.
        if path.suffix in {".bin", ".png"}:
            continue
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [(f"{name}:{number}", line) for number, line in enumerate(text.split("\n"), 1)]
    return found


@pytest.fixture(scope="session")
def project(root: Path) -> dict[str, Any]:
    with (root / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


def named(requirements: list[Any]) -> set[str]:
    return {re.split(r"[<>=!~;\[ ]", each)[0] for each in requirements if isinstance(each, str)}


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY], ids=["machine path", "registry"])
def test_files_name_no_machine(pattern: re.Pattern[str], lines: list[tuple[str, str]]) -> None:
    named = [f"{place}: {line[:120]}" for place, line in lines if pattern.search(line)]
    assert not named, "\n".join(["", *named])


def test_all_people_are_invented(lines: list[tuple[str, str]]) -> None:
    """Addresses stand only at names reserved for examples (RFC 2606, section 3)."""
    real = [
        f"{place}: {match[0]}"
        for place, line in lines
        for match in ADDRESS.finditer(line)
        if not RESERVED.fullmatch(match[1].lower())
    ]
    assert not real, "\n".join(["", *real])


def test_smtplib_is_not_even_reached_by_name(trees: dict[str, ast.Module]) -> None:
    """The import contract does not see `import_module("smtplib")`; this does."""
    names = [
        path
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value == "smtplib"
    ]
    assert names == []


def test_every_dependency_has_its_reason(root: Path, project: dict[str, Any]) -> None:
    groups = project["dependency-groups"].values()
    wanted = named(project["project"]["dependencies"]).union(*map(named, groups))
    text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = text.partition("## Dependencies")[2]
    explained = set(re.findall(r"^\| `([\w-]+)` \| \S", told, re.MULTILINE))
    assert explained == wanted


@pytest.mark.parametrize("name", ["run", "dev", "sweep", "model"])
def test_a_lock_pins_and_hashes_everything(name: str, root: Path, project: dict[str, Any]) -> None:
    text = (root / f"requirements/{name}.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^[\w-].*(?:\n .*)*", text, re.MULTILINE)
    pinned = {match[1] for entry in entries if (match := re.match(r"([\w-]+)==[\w.]+ ", entry))}
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert {re.split(r"[^\w-]", entry)[0] for entry in entries} == pinned
    groups = project["dependency-groups"]
    wanted = named(project["project"]["dependencies"]) | named(groups["build"])
    assert wanted | named(groups.get(name, [])) <= pinned


def test_a_lock_says_nothing_of_where_packages_come_from(root: Path) -> None:
    for path in (root / "requirements").iterdir():
        text = path.read_text(encoding="utf-8")
        assert re.findall(r"^\s*-(?!-hash=).*", text, re.MULTILINE) == [], path.name
        assert "://" not in text, path.name


def test_the_tests_of_a_clone_and_its_lock_agree(root: Path) -> None:
    """What a user installs is what is tested: both locks hold the same versions."""
    run, dev = (
        set(re.findall(r"^[\w-]+==.*?(?= \\)", path.read_text(encoding="utf-8"), re.MULTILINE))
        for path in (root / "requirements/run.txt", root / "requirements/dev.txt")
    )
    assert {line.split(" ")[0] for line in run} <= {line.split(" ")[0] for line in dev}


@pytest.fixture(scope="session")
def unpacked(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built offline and unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_the_wheel_holds_what_followup_reads(root: Path, unpacked: Path) -> None:
    for source, shipped in [
        (root / "templates", unpacked / "followup/shipped/templates"),
        (root / "sample_data/evening", unpacked / "followup/shipped/sample_data/evening"),
        (root / "followup", unpacked / "followup"),
    ]:
        expected = {path.relative_to(source).as_posix() for path in files(source)}
        # Shipped as what is made of them.
        made_of = (
            "facts/training/",
            "industry/lexicon/",
            "industry/training/",
            "similarity/topics/training/",
        )
        expected = {name for name in expected if not name.startswith(made_of)}
        found = {path.relative_to(shipped).as_posix() for path in files(shipped)}
        assert expected
        assert {name for name in found if not name.startswith("shipped/")} == expected


def test_the_wheel_holds_nothing_else(unpacked: Path) -> None:
    tops = {path.name for path in unpacked.iterdir()}
    assert {re.sub(r"-\d.*\.dist-info$", " facts", name) for name in tops} == {
        "followup",
        "followup facts",
    }
    shipped = {path.name for path in (unpacked / "followup/shipped").iterdir()}
    assert shipped == {"templates", "sample_data"}
    licences = {path.name for path in unpacked.glob("*.dist-info/licenses/*")}
    assert licences == {"LICENSE", "NOTICE"}


def test_the_wheel_plays_the_demo_by_itself(unpacked: Path, tmp_path: Path) -> None:
    """Installed from the wheel there is no clone around it to read from."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "FOLLOWUP_"))}
    done = subprocess.run(
        [sys.executable, "-m", "followup", "demo"],
        cwd=tmp_path,
        env={**env, "PYTHONPATH": str(unpacked), "HOME": str(tmp_path), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
