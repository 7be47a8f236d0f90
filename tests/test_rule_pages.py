"""The rule pages are what the generator writes, and leave out no rule, no line of IMDi's pages and no datum."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from nirmodel import CATALOGUE
from nirmodel.case import PARTICIPATIONS

DOCS = Path(__file__).parent.parent / "docs"
WRITE_ANEW = "run python docs/write_pages.py, and read the difference"


def _script(name: str) -> dict[str, Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(DOCS))
        return runpy.run_path(str(DOCS / f"{name}.py"))


PAGES: dict[str, str] = _script("write_pages")["pages"]()
ITEMS = _script("items")
TRACED = _script("traceability")
TRACEABILITY = PAGES["rules/traceability.md"]


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_what_the_generator_writes(name: str) -> None:
    page = DOCS / name
    assert page.exists(), WRITE_ANEW
    assert page.read_text(encoding="utf-8") == PAGES[name], WRITE_ANEW


def test_no_page_is_left_over() -> None:
    there = {f"rules/{file.name}" for file in (DOCS / "rules").iterdir()}
    assert there | {"reference/glossary.md"} == set(PAGES), WRITE_ANEW


def test_every_rule_has_its_page_and_its_lines() -> None:
    for each in CATALOGUE:
        assert PAGES[f"rules/{each.code}.md"].startswith(f"# {each.code} {each.name}\n")
        for page in ("index.md", "traceability.md"):
            assert PAGES[f"rules/{page}"].count(f"| [{each.code}]({each.code}.md) |") == 1, f"{each.code} in {page}"


def test_every_rule_is_traced_to_a_test() -> None:
    for line in re.findall(r"^\| \[[A-Z]\d+\].*$", TRACEABILITY, re.MULTILINE):
        assert re.search(r"`Test\w+` of \[tests/rules/", line), line


def test_the_capture_in_the_front_page_is_what_the_command_prints() -> None:
    def words(svg: str) -> list[str]:
        return re.findall(r"<text[^>]*>([^<]*)</text>", svg)

    drawn = (DOCS / "images" / "check.svg").read_text(encoding="utf-8")
    assert words(drawn) == words(_script("write_pictures")["capture"]()), "run nox -s pictures"


@pytest.mark.parametrize("kind", ["witness", "near_miss"])
def test_every_page_tells_both_examples(kind: str) -> None:
    heading = f"\n## {kind.capitalize().replace('_', ' ')}\n"
    for each in CATALOGUE:
        told = PAGES[f"rules/{each.code}.md"].partition(heading)[2].partition("\n## ")[0]
        assert "```json" in told, each.code


def test_every_item_has_its_line() -> None:
    assert set(ITEMS["ITEMS"]) == {each.item for each in CATALOGUE}
    for item, words in ITEMS["ITEMS"].items():
        for page in ("index.md", "traceability.md"):
            assert PAGES[f"rules/{page}"].count(f"\n### {item}: {words}\n") == 1, f"{item} in {page}"


def test_every_list_of_records_is_traced() -> None:
    for about, lists in TRACED["RECORDS"].items():
        assert about in PARTICIPATIONS
        for kind, cls in lists.items():
            assert f"`{cls.__name__}` in `{about}[].{kind}`" in TRACEABILITY


@pytest.mark.parametrize("datum", TRACED["DATA"])
def test_every_datum_is_traced_or_carries_no_duty(datum: str) -> None:
    lines, without = TRACEABILITY.split("\n## Data that no rule asks for\n")
    assert (f"`{datum}`" in re.sub(r"^\* How: .*$", "", lines, flags=re.MULTILINE)) != (datum in ITEMS["WITHOUT_DUTY"])
    assert (f"| `{datum}` |" in without) == (datum in ITEMS["WITHOUT_DUTY"])


def test_what_carries_no_duty_is_there() -> None:
    assert set(ITEMS["WITHOUT_DUTY"]) <= set(TRACED["DATA"])
