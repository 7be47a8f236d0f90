"""The findings of the stories in ``tests/stories``: made from their cases, written beside what people wrote."""

import json
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve
from markup import ROOT

from nirmodel import Case, check
from nirmodel.findings import Finding
from nirmodel.law.deadlines import DeadlinePolicy, RegisterCapability
from nirmodel.law.sources import IMDI_PAGE
from nirmodel.wire import read_case

__all__ = ["STORIES", "case_of", "retold", "rows_of"]

STORIES = ROOT / "tests" / "stories"
_FINDINGS = '"findings": '
_POLICY = {"move_to_working_day", "registrable_from"}


def case_of(document: Any) -> Case:
    """The case of a story.

    Raises:
        ValueError: if it cannot be read.
    """
    reading = read_case(json.dumps(document))
    if reading.case is None or reading.findings:
        raise ValueError("; ".join(each.text.en for each in reading.findings))
    return reading.case


def _policy(given: dict[str, Any]) -> DeadlinePolicy:
    """The policy of a check: whether due days move, and from when the register takes an item."""
    if not given.keys() <= _POLICY:
        raise ValueError(f"a policy of a story has {sorted(_POLICY)}")
    policy = DeadlinePolicy(move_to_working_day=given.get("move_to_working_day", False))
    if "registrable_from" not in given:
        return policy
    capabilities = [
        RegisterCapability(item=item, from_day=date.fromisoformat(day), source=IMDI_PAGE)
        for item, day in given["registrable_from"].items()
    ]
    return evolve(policy, capabilities=capabilities)


def _row(finding: Finding) -> list[str | None]:
    return [finding.code, finding.word, finding.due.day.isoformat() if finding.due else None, str(finding.path)]


def rows_of(case: Case, asked: dict[str, Any]) -> list[list[str | None]]:
    """The findings of one check of a story, as the story has them."""
    as_of = date.fromisoformat(asked["as_of"])
    return [_row(each) for each in check(case, as_of=as_of, policy=_policy(asked.get("policy", {}))).findings]


def retold(file: Path, codes: Collection[str] = ()) -> str:
    """The text of a story with its findings made anew; all else stays as it was written.

    Args:
        file: the story.
        codes: rules; if any is given, a check in which something else changed as well stays as it was.
    """
    text = file.read_text(encoding="utf-8")
    story = json.loads(text)
    case = case_of(story["case"])
    parts, at = [], 0
    for asked, (begin, end) in zip(story["checks"], _lists(text), strict=True):
        rows = rows_of(case, asked)
        parts.append(text[at:begin])
        parts.append(_written(rows) if _only(codes, rows, asked["findings"]) else text[begin:end])
        at = end
    return "".join((*parts, text[at:]))


def _lists(text: str) -> Iterator[tuple[int, int]]:
    """Where each list of findings begins and ends."""
    decoder, at = json.JSONDecoder(), text.find(_FINDINGS)
    while at >= 0:
        begin = at + len(_FINDINGS)
        end = decoder.raw_decode(text, begin)[1]
        yield begin, end
        at = text.find(_FINDINGS, end)


def _only(codes: Collection[str], new: list[list[str | None]], old: list[list[str | None]]) -> bool:
    """True if nothing but these rules changed, or none is given."""
    return not codes or [each for each in new if each[0] not in codes] == [each for each in old if each[0] not in codes]


def _written(rows: list[list[str | None]]) -> str:
    lines = ",\n".join(f"        {json.dumps(each, ensure_ascii=False)}" for each in rows)
    return f"[\n{lines}\n      ]" if rows else "[]"
