"""The documents' examples run, print what the page says they print, and name commands and files that exist."""

import contextlib
import io
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from sybil import Example, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser

from nirmodel.cli import main

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("[be]*/README.md")])
_python = PythonEvaluator()


def _run(example: Example) -> None:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        _python(example)
    example.namespace["printed"] = printed.getvalue()


def _compare(example: Example) -> None:
    if "printed" in example.namespace:
        assert example.parsed == example.namespace.pop("printed")


SYBIL = Sybil([CodeBlockParser("python", _run), CodeBlockParser("text", _compare)], encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_examples_run(page: Path) -> None:
    for example in SYBIL.parse(page).examples():
        example.evaluate()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        assert link.startswith("https://") or (page.parent / link).exists(), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_told_are_commands(page: Path) -> None:
    for line in re.findall(r"`nirmodel ([^`]+)`", page.read_text(encoding="utf-8")):
        command = line.split()[0]
        assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0, line


def test_the_front_page_says_how_to_begin() -> None:
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    assert told.index("pip install") < told.index("nox -s tests") < told.index("```python")
    assert sum(1 for _ in SYBIL.parse(ROOT / "README.md").examples()) == 2
