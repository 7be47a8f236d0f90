"""The examples read without a flaw, touch what the page says they touch, and their table tells the truth."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from nirmodel import CATALOGUE, Finding, Report, check
from nirmodel.findings import State
from nirmodel.wire import Reading, read_cases

EXAMPLES = Path(__file__).parent.parent / "examples"
#: each file, and the day its table is of
DAYS = {"municipality.jsonl": date(2021, 3, 1), "integration-act.jsonl": date(2024, 3, 1)}

_ROW = re.compile(r"^\| (case-\d+) \|.*\| ([^|]+) \|$", re.MULTILINE)
_CODE = re.compile(r"\b[GINAR]\d{3}\b")
_CODE_WITH_WORD = re.compile(r"`([GINAR]\d{3})` (\w+)")


def _word(finding: Finding) -> str:
    return (finding.state or finding.kind).value


@pytest.fixture(scope="module")
def readings() -> list[tuple[Reading, date]]:
    return [(each, day) for name, day in DAYS.items() for each in read_cases(EXAMPLES / name)]


@pytest.fixture(scope="module")
def reports(readings: list[tuple[Reading, date]]) -> dict[str, Report]:
    return {each.case.id: check(each.case, as_of=day) for each, day in readings if each.case is not None}


@pytest.fixture(scope="module")
def rows() -> dict[str, str]:
    """What the table says of each case on the day."""
    found = _ROW.findall((EXAMPLES / "README.md").read_text(encoding="utf-8"))
    assert len(found) == len(dict(found))
    return dict(found)


def test_thirty_cases_or_more_without_a_shape_finding(readings: list[tuple[Reading, date]]) -> None:
    assert len(readings) >= 30
    assert [each.findings for each, _ in readings if each.findings or each.case is None] == []


def test_together_they_touch_every_item(reports: Mapping[str, Report]) -> None:
    touched = {each.item for report in reports.values() for each in report.findings}
    assert {each.item for each in CATALOGUE} <= touched | {"G01", "G02", "G03"}


def test_together_they_touch_every_state(reports: Mapping[str, Report]) -> None:
    assert {each.state for report in reports.values() for each in report.findings} >= set(State)


def test_several_are_complete(reports: Mapping[str, Report]) -> None:
    complete = [each for each in reports.values() if {_word(finding) for finding in each.findings} == {"met"}]
    assert len(complete) >= 5


def test_every_case_has_one_row(reports: Mapping[str, Report], rows: Mapping[str, str]) -> None:
    assert list(rows) == list(reports)


def test_every_row_tells_the_truth(reports: Mapping[str, Report], rows: Mapping[str, str]) -> None:
    for case_id, told in rows.items():
        found = {(each.code, _word(each)) for each in reports[case_id].findings}
        if told == "all met":
            assert {word for _, word in found} == {"met"}, case_id
            continue
        named = _CODE_WITH_WORD.findall(told)
        assert [code for code, _ in named] == _CODE.findall(told) != [], case_id
        assert set(named) <= found, case_id
