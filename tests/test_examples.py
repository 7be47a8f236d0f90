"""The examples read without a flaw, touch what their page states, and the tables of the page are true."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from nirmodel import CATALOGUE, Report, State, check
from nirmodel.wire import Reading, read_cases

EXAMPLES = Path(__file__).parent.parent / "examples"
#: each file, and the day its table is of
DAYS = {
    "municipality.jsonl": date(2021, 3, 1),
    "integration-act.jsonl": date(2024, 3, 1),
    "changes-of-law.jsonl": date(2026, 6, 1),
    "what-cannot-be.jsonl": date(2021, 3, 1),
}

_ROW = re.compile(r"^\| (case-\d+) \|.*\| ([^|]+) \|$", re.MULTILINE)
_CODE = re.compile(r"\b[GINAR]\d{3}\b")
_CODE_WITH_WORD = re.compile(r"`([GINAR]\d{3})` (\w+)")


@pytest.fixture(scope="module")
def page() -> str:
    return (EXAMPLES / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def readings() -> dict[str, list[Reading]]:
    return {name: list(read_cases(EXAMPLES / name)) for name in DAYS}


@pytest.fixture(scope="module")
def reports(readings: Mapping[str, list[Reading]]) -> dict[str, Report]:
    return {
        each.case.id: check(each.case, as_of=DAYS[name])
        for name, found in readings.items()
        for each in found
        if each.case is not None
    }


@pytest.fixture(scope="module")
def rows(page: str) -> dict[str, str]:
    """The table's words on each case on the day."""
    found = _ROW.findall(page)
    assert len(found) == len(dict(found))
    return dict(found)


def test_every_line_is_a_case_without_a_shape_finding(readings: Mapping[str, list[Reading]]) -> None:
    every = [each for found in readings.values() for each in found]
    assert len(every) >= 100
    assert [each.findings for each in every if each.findings or each.case is None] == []


def test_page_names_how_many_cases_each_file_holds(readings: Mapping[str, list[Reading]], page: str) -> None:
    for name, found in readings.items():
        assert f"`{name}` holds {len(found)} " in page
    assert f"hold {sum(map(len, readings.values()))} made-up participants" in page


def test_page_names_the_day_of_each_file(page: str) -> None:
    for name, day in DAYS.items():
        assert f"nirmodel check examples/{name} --as-of {day} --lang en" in page


def test_together_they_touch_every_item(reports: Mapping[str, Report]) -> None:
    touched = {each.item for report in reports.values() for each in report.findings}
    assert {each.item for each in CATALOGUE} == touched


def test_together_they_touch_every_state(reports: Mapping[str, Report]) -> None:
    assert {each.state for report in reports.values() for each in report.findings} >= set(State)


def test_several_are_complete(reports: Mapping[str, Report]) -> None:
    complete = [each for each in reports.values() if {finding.word for finding in each.findings} == {"met"}]
    assert len(complete) >= 5


def test_every_case_has_one_row(reports: Mapping[str, Report], rows: Mapping[str, str]) -> None:
    assert list(rows) == list(reports)


def test_every_row_is_true(reports: Mapping[str, Report], rows: Mapping[str, str]) -> None:
    for case_id, words in rows.items():
        found = {(each.code, each.word) for each in reports[case_id].findings}
        if words in ("all met", "no rows"):
            assert {word for _, word in found} == ({"met"} if words == "all met" else set()), case_id
            continue
        named = _CODE_WITH_WORD.findall(words)
        assert [code for code, _ in named] == _CODE.findall(words) != [], case_id
        absent = {code for code, word in named if word == "none"}
        assert absent.isdisjoint(code for code, _ in found), case_id
        assert {each for each in named if each[0] not in absent} <= found, case_id


def test_every_row_names_what_is_not_met(reports: Mapping[str, Report], rows: Mapping[str, str]) -> None:
    """What is overdue, late, open or remarked on a case is what its row is about, and nothing by accident."""
    for case_id, words in rows.items():
        stands_out = {each.code for each in reports[case_id].findings if each.word != "met"}
        assert stands_out <= {code for code, _ in _CODE_WITH_WORD.findall(words)}, case_id
