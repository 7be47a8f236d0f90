"""Ten life courses or more, told in plain words, each with every finding it should give on chosen days."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from nirmodel import DeadlinePolicy, Finding, check
from nirmodel.deadlines import RegisterCapability
from nirmodel.sources import IMDI_PAGE
from nirmodel.wire import read_case

STORIES = sorted((Path(__file__).parent / "stories").glob("*.json"))


def _story(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def _checks() -> Iterator[Any]:
    for path in STORIES:
        story = _story(path)
        for each in story["checks"]:
            with_policy = "-" + "-".join(each["policy"]) if "policy" in each else ""
            yield pytest.param(story["case"], each, id=f"{path.stem}-{each['as_of']}{with_policy}")


def _policy(told: dict[str, Any]) -> DeadlinePolicy:
    """The policy of a check: whether due days move, and from when the register takes an item, where that is told."""
    assert told.keys() <= {"move_to_working_day", "registrable_from"}
    policy = DeadlinePolicy(move_to_working_day=told.get("move_to_working_day", False))
    if "registrable_from" not in told:
        return policy
    capabilities = [
        RegisterCapability(item=item, from_day=date.fromisoformat(day), source=IMDI_PAGE)
        for item, day in told["registrable_from"].items()
    ]
    return evolve(policy, capabilities=capabilities)


def _row(finding: Finding) -> list[str | None]:
    word = str(finding.state or finding.kind)
    return [finding.code, word, finding.due.day.isoformat() if finding.due else None, str(finding.path)]


def test_there_are_ten_stories_or_more() -> None:
    assert len(STORIES) >= 10


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_story_is_told_and_asked_for_two_days_or_more(path: Path) -> None:
    story = _story(path)
    assert story.keys() == {"title", "story", "case", "checks"}
    assert story["story"]
    assert len({each["as_of"] for each in story["checks"]}) >= 2


@pytest.mark.parametrize(("case", "expected"), list(_checks()))
def test_the_report_is_the_one_told(case: dict[str, Any], expected: dict[str, Any]) -> None:
    reading = read_case(json.dumps(case))
    assert reading.findings == ()
    assert reading.case is not None
    as_of = date.fromisoformat(expected["as_of"])
    report = check(reading.case, as_of=as_of, policy=_policy(expected.get("policy", {})))
    assert [_row(each) for each in report.findings] == expected["findings"], expected["why"]
