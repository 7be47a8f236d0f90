"""Life courses in plain words, each with every finding that it should give on chosen days."""

import json
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parent.parent / "docs"
with pytest.MonkeyPatch.context() as _patch:
    _patch.syspath_prepend(str(DOCS))
    SNAPSHOTS = runpy.run_path(str(DOCS / "snapshots.py"))
STORIES = sorted((Path(__file__).parent / "stories").glob("*.json"))
OF_EVERY_STORY = pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)


def _story(path: Path) -> dict[str, Any]:
    story: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return story


def _checks() -> Iterator[Any]:
    for path in STORIES:
        story = _story(path)
        for each in story["checks"]:
            with_policy = "-" + "-".join(each["policy"]) if "policy" in each else ""
            yield pytest.param(story["case"], each, id=f"{path.stem}-{each['as_of']}{with_policy}")


def test_there_are_ten_stories_or_more() -> None:
    assert len(STORIES) >= 10


@OF_EVERY_STORY
def test_every_story_has_words_and_two_days_or_more(path: Path) -> None:
    story = _story(path)
    assert story.keys() == {"title", "story", "case", "checks"}
    assert story["story"]
    assert all(each["why"] for each in story["checks"])
    assert len({each["as_of"] for each in story["checks"]}) >= 2


@pytest.mark.parametrize(("case", "asked"), list(_checks()))
def test_the_report_is_the_one_in_the_story(case: dict[str, Any], asked: dict[str, Any]) -> None:
    found = SNAPSHOTS["rows_of"](SNAPSHOTS["case_of"](case), asked)
    assert found == asked["findings"], f"{asked['why']} Or run python docs/regenerate.py, and read the difference"


@OF_EVERY_STORY
def test_a_story_is_as_the_generator_writes_it(path: Path) -> None:
    assert SNAPSHOTS["retold"](path) == path.read_text(encoding="utf-8")


def test_named_rules_leave_other_changes_to_a_reader(tmp_path: Path) -> None:
    story = _story(STORIES[0])
    first, second = story["checks"][0], story["checks"][1]
    code = first["findings"][0][0]
    for each in (first, second):
        each["findings"] = [row for row in each["findings"] if row[0] != code]
    del second["findings"][0]
    copy = tmp_path / "story.json"
    copy.write_text(json.dumps(story), encoding="utf-8")
    retold = json.loads(SNAPSHOTS["retold"](copy, {code}))["checks"]
    assert retold[0]["findings"] == _story(STORIES[0])["checks"][0]["findings"]
    assert retold[1]["findings"] == second["findings"]
