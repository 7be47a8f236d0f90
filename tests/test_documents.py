"""The examples of the documents run, print what the page has below them, and name commands and files that exist."""

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
REFERENCE = ROOT / "docs" / "reference"
COMMAND = "run python docs/regenerate.py, and read the difference"
OF_EVERY_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
_python = PythonEvaluator()


def _run(example: Example) -> None:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        _python(example)
    example.namespace["printed"] = printed.getvalue()


def _compare(example: Example) -> None:
    if "printed" in example.namespace:
        assert example.parsed == example.namespace.pop("printed")


SYBIL = Sybil([CodeBlockParser("python", _run), CodeBlockParser("text", _compare)], encoding="utf-8")


@OF_EVERY_PAGE
def test_examples_run(page: Path) -> None:
    for example in SYBIL.parse(page).examples():
        example.evaluate()


@OF_EVERY_PAGE
def test_links_lead_somewhere(page: Path) -> None:
    generated = page.parent.name == "rules" or page.name in ("glossary.md", "public.md")
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        found = link.startswith(("https://", "http://")) or (page.parent / link).exists()
        assert found, f"{link} is missing" + (f": {COMMAND}" if generated else "")


@OF_EVERY_PAGE
def test_commands_exist(page: Path) -> None:
    for line in re.findall(r"(?:`|^)nirmodel ([^`\n]+)", page.read_text(encoding="utf-8"), re.MULTILINE):
        command, *words = line.split()
        shown = CliRunner().invoke(main, [command, "--help"])
        assert shown.exit_code == 0, line
        assert {each for each in words if each.startswith("--")} <= set(re.findall(r"--[a-z-]+", shown.output)), line


def test_modules_of_the_reference_are_public() -> None:
    public = REFERENCE / "public.md"
    assert public.exists(), f"{public.name} is missing: {COMMAND}"
    listed = set(re.findall(r"^## `([\w.]+)`$", public.read_text(encoding="utf-8"), re.MULTILINE))
    documented = {
        name
        for page in REFERENCE.glob("*.md")
        for name in re.findall(r"automodule:: ([\w.]+)", page.read_text(encoding="utf-8"))
    }
    assert documented <= listed


def test_the_front_page_shows_how_to_begin() -> None:
    words = (ROOT / "README.md").read_text(encoding="utf-8")
    assert words.index("pip install") < words.index("nox -s tests") < words.index("```python")
    assert sum(1 for _ in SYBIL.parse(ROOT / "README.md").examples()) >= 2


def test_the_first_command_of_the_front_page_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    words = (ROOT / "README.md").read_text(encoding="utf-8")
    command = re.search(r"&& nirmodel (check .+)", words)
    assert command is not None
    monkeypatch.chdir(ROOT)
    run = CliRunner().invoke(main, command[1].split())
    assert run.exit_code == 1
    assert "overdue" in run.output


def test_the_front_page_counts_the_examples() -> None:
    lines = [
        line for file in (ROOT / "examples").glob("*.jsonl") for line in file.read_text(encoding="utf-8").splitlines()
    ]
    for page in (ROOT / "README.md", ROOT / "examples" / "README.md"):
        assert f"{len(lines)} made-up participants" in page.read_text(encoding="utf-8"), page
