"""Each contract of the layer rule catches what it is there for.

One violation per line below is planted into a copy of the package; the real `lint-imports`
must name every one of them. Source: the contracts in pyproject.toml.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "from importlinter.cli import lint_imports_command as run; run(['--no-logo', '--no-cache'])"


@dataclass(frozen=True)
class Plant:
    """`code` goes into `module`; the report of `contract` must then hold `seen`."""

    contract: str
    module: str
    code: str
    seen: str


def forbidden(contract: str, module: str, imported: str) -> Plant:
    return Plant(contract, module, f"import {imported}\n", f"{module} -> {imported}")


PLANTS = [
    Plant("The house has floors", "followup.helpers", "", "- followup.helpers"),
    forbidden("The house has floors", "followup.store.planted_up", "followup.workspace"),
    forbidden("The house has floors", "followup.store.planted_sideways", "followup.mail"),
    forbidden("The house has floors", "followup.importers.planted_up", "followup.store"),
    Plant(
        "Nothing goes in circles",
        "followup.texts.planted_circle",
        "import followup.texts.planted_other\n",
        "No cycles are allowed in followup.texts.",
    ),
    forbidden("The house has floors", "followup.web.planted_terminal", "followup.cli"),
    forbidden("Doors know steps, not rooms", "followup.cli.planted", "followup.mail"),
    forbidden("Doors know steps, not rooms", "followup.web.planted", "followup.store"),
    forbidden("Steps do not call each other", "followup.steps.planted", "followup.steps.planted_b"),
    forbidden(
        "Importers do not know each other",
        "followup.importers.planted",
        "followup.importers.planted_b",
    ),
    forbidden("SQL drivers only in store", "followup.steps.planted_sql", "sqlite3"),
    forbidden("Mail libraries only in mail", "followup.steps.planted_mail", "yagmail"),
    forbidden("Mail libraries only in mail", "followup.steps.planted_server", "aiosmtpd"),
    forbidden("click only in cli", "followup.steps.planted_click", "click"),
    Plant(
        "pandas, calamine, zoomus, IMAP and OAuth have one room each",
        "followup.steps.planted_pandas",
        "def rows() -> object:\n    import pandas\n\n    return pandas\n",
        "followup.steps.planted_pandas -> pandas",
    ),
    forbidden(
        "Templates are rendered where words and pages are made",
        "followup.mail.planted_words",
        "jinja2",
    ),
    forbidden("The page's server only in web", "followup.steps.planted_page", "starlette"),
    forbidden("The page's server only in web", "followup.cli.planted_server", "uvicorn"),
    forbidden("Secrets are kept in one room", "followup.mail.planted_secret", "keyring"),
    forbidden(
        "pandas, calamine, zoomus, IMAP and OAuth have one room each",
        "followup.steps.planted_zoom",
        "zoomus",
    ),
    forbidden(
        "pandas, calamine, zoomus, IMAP and OAuth have one room each",
        "followup.steps.planted_imap",
        "imaplib",
    ),
    forbidden("smtplib nowhere", "followup.mail.planted_smtplib", "smtplib"),
    forbidden(
        "Learning stays out of what is shipped",
        "followup.industry.planted_learning",
        "followup.industry.training",
    ),
    forbidden(
        "Number crunching only in learning and long lists",
        "followup.similarity.planted_numpy",
        "numpy",
    ),
]
COMPANIONS = {
    "followup.texts.planted_other": "import followup.texts.planted_circle\n",
    "followup.steps.planted_b": "",
    "followup.importers.planted_b": "",
    # What is allowed stays allowed: these two must not be reported.
    "followup.importers.planted_zoom": "import zoomus\n",
    "followup.mail.planted_imap": "import imaplib\n",
}


def lint(folder: Path) -> tuple[int, str]:
    run = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=folder,
        env={**os.environ, "COLUMNS": "300", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return run.returncode, run.stdout + run.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("planted")
    shutil.copy(ROOT / "pyproject.toml", folder)
    leave = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "followup", folder / "followup", ignore=leave)
    return folder


@pytest.fixture(scope="module")
def report(copy: Path) -> str:
    """What the lint says of the planted tree."""
    planted = {plant.module: plant.code for plant in PLANTS} | COMPANIONS
    for module, text in planted.items():
        (copy / module.replace(".", "/")).with_suffix(".py").write_text(text, encoding="utf-8")
    code, report = lint(copy)
    assert code == 1, report
    return report


def section(report: str, contract: str) -> str:
    """The part of the report that explains why `contract` is broken."""
    explained = report.split("Broken contracts", 1)[1]
    start = explained.index(f"\n{contract}\n")
    names = [f"\n{name}\n" for name in contract_names() if name != contract]
    ends = [place for name in names if (place := explained.find(name, start + 1)) > 0]
    return explained[start : min(ends, default=None)]


def contract_names() -> list[str]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return [each["name"] for each in tomllib.load(file)["tool"]["importlinter"]["contracts"]]


def test_the_tree_itself_keeps_every_contract() -> None:
    code, report = lint(ROOT)
    assert code == 0, report


def test_every_contract_has_a_plant() -> None:
    assert {plant.contract for plant in PLANTS} == set(contract_names())


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.contract}: {plant.module}")
def test_a_planted_violation_is_caught(plant: Plant, report: str) -> None:
    assert f"{plant.contract} BROKEN" in report
    assert plant.seen in section(report, plant.contract)


@pytest.mark.parametrize(
    "module", ["followup.importers.planted_zoom", "followup.mail.planted_imap"]
)
def test_what_is_allowed_is_not_reported(module: str, report: str) -> None:
    assert module not in section(
        report, "pandas, calamine, zoomus, IMAP and OAuth have one room each"
    )
