"""The generated pages are what the generator writes, and leave out no rule, no item and no datum."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from nirmodel._version import VERSION
from nirmodel.case import PARTICIPATIONS
from nirmodel.explaining import version_in_words
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.sources import Nature
from nirmodel.rules.rule import Duty, Rule

DOCS = Path(__file__).parent.parent / "docs"


def _script(name: str) -> dict[str, Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(DOCS))
        return runpy.run_path(str(DOCS / f"{name}.py"))


REGENERATE = _script("regenerate")
COMMAND: str = REGENERATE["COMMAND"]
PAGES: dict[Path, str] = REGENERATE["pages"]() | REGENERATE["reference"]()
ITEMS = _script("items")
TRACED = _script("traceability")
RULES = DOCS / "rules"
INDEX, TRACEABILITY = PAGES[RULES / "index.md"], PAGES[RULES / "traceability.md"]
OF_EVERY_RULE = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)


def _page(rule: Rule) -> str:
    return PAGES[RULES / f"{rule.code}.md"]


def _part(rule: Rule, heading: str) -> str:
    return _page(rule).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_page_is_what_the_generator_writes(page: Path) -> None:
    assert page.exists(), f"{page.name} is missing: {COMMAND}"
    assert page.read_text(encoding="utf-8") == PAGES[page], f"{page.name} is old: {COMMAND}"


def test_codes_are_those_of_rules_and_items() -> None:
    assert REGENERATE["codes_of"](["i041", "G04"]) == {"I041", "G040", "G041"}
    assert REGENERATE["codes_of"]([]) == set()
    with pytest.raises(ValueError, match="there is no rule or item I999"):
        REGENERATE["codes_of"](["I999"])


def test_a_rule_named_alone_writes_what_a_run_for_all_writes() -> None:
    texts = _script("witnesses")["vectors"]().texts(["G040"])
    assert texts.keys() == {f"{each.item}.json" for each in CATALOGUE}
    for name, text in texts.items():
        assert (DOCS.parent / "conformance" / name).read_text(encoding="utf-8") == text, f"{name} is old: {COMMAND}"


def test_no_page_is_left_over() -> None:
    assert set(RULES.iterdir()) <= PAGES.keys(), COMMAND


@OF_EVERY_RULE
def test_every_rule_has_its_page_and_its_lines(rule: Rule) -> None:
    assert _page(rule).startswith(f"# {rule.code} {rule.name}\n")
    for page in (INDEX, TRACEABILITY):
        assert page.count(f"| [{rule.code}]({rule.code}.md) |") == 1
    for words in (rule.title.en, rule.title.nb, rule.title.nn):
        assert words in _page(rule)


@OF_EVERY_RULE
def test_every_page_has_the_whole_history(rule: Rule) -> None:
    rows = re.findall(r"^\| (?!---|Regime)", _part(rule, "History"), re.MULTILINE)
    assert len(rows) == len(rule.versions)
    for each in rule.sources:
        assert f"| {each.act} | {each.reference} | [{each.title.en}]({each.url}) |" in _part(rule, "Sources")


@OF_EVERY_RULE
def test_every_page_states_where_guidance_alone_asks(rule: Rule) -> None:
    limited = [each for each in rule.versions if each.within is not None and isinstance(rule, Duty)]
    by_guidance = {version_in_words(each).en for each in limited if each.sources[0].nature is Nature.GUIDANCE}
    note = "* No statute in force names this. IMDi asks for it, and the time limit is IMDi's: "
    found = [line.removeprefix(note) for line in _part(rule, "History").splitlines() if line.startswith(note)]
    assert {words for line in found for words in line.rstrip(".").split("; ")} == by_guidance


@OF_EVERY_RULE
@pytest.mark.parametrize("heading", ["Witness", "Near miss"])
def test_every_page_shows_both_examples(rule: Rule, heading: str) -> None:
    assert "```json" in _part(rule, heading)


@OF_EVERY_RULE
def test_every_time_limit_is_computed_with_its_sources(rule: Rule) -> None:
    if isinstance(rule, Duty):
        steps = _part(rule, "Time limit")
        assert "| `started` |" in steps or "| `opened` |" in steps
        assert "domstolloven § 148 annet ledd" in steps


def test_the_index_names_edition_and_version() -> None:
    assert f"edition `{CATALOGUE.edition}`" in INDEX
    assert f"version {VERSION} of nirmodel" in INDEX


def test_every_rule_is_traced_to_a_test() -> None:
    for line in re.findall(r"^\| \[[A-Z]\d+\].*$", TRACEABILITY, re.MULTILINE):
        assert re.search(r"`Test\w+` of \[tests/rules/", line), line


def test_every_item_has_its_line() -> None:
    assert {each.item for each in CATALOGUE} <= set(ITEMS["ITEMS"])
    for item, words in ITEMS["ITEMS"].items():
        for page in (INDEX, TRACEABILITY):
            assert page.count(f"\n### {item}: {words}\n") == 1, item


def test_every_list_of_records_is_traced() -> None:
    for about, lists in TRACED["RECORDS"].items():
        at = f"{about}[]." if about in PARTICIPATIONS else ""
        for name, cls in lists.items():
            assert f"`{cls.__name__}` in `{at}{name}`" in TRACEABILITY


@pytest.mark.parametrize("datum", TRACED["DATA"])
def test_every_datum_is_traced_or_carries_no_duty(datum: str) -> None:
    lines, without = TRACEABILITY.split("\n## Data that no rule asks for\n")
    assert (f"`{datum}`" in re.sub(r"^\* How: .*$", "", lines, flags=re.MULTILINE)) != (datum in ITEMS["WITHOUT_DUTY"])
    assert (f"| `{datum}` |" in without) == (datum in ITEMS["WITHOUT_DUTY"])


def test_what_carries_no_duty_exists() -> None:
    assert set(ITEMS["WITHOUT_DUTY"]) <= set(TRACED["DATA"])


def test_the_capture_in_the_front_page_is_what_the_command_prints() -> None:
    pictures = _script("write_pictures")
    assert pictures["CAPTURE"].exists(), COMMAND
    drawn = pictures["CAPTURE"].read_text(encoding="utf-8")
    assert pictures["words"](drawn) == pictures["words"](pictures["capture"]()), COMMAND
