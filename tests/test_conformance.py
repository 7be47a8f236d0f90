"""The conformance vectors hold for this implementation, and leave out no rule and no change of law."""

import json
import runpy
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from nirmodel.findings import Kind
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.regimes import Regime
from nirmodel.rules.rule import Duty, Rule
from nirmodel.wire import read_case

FOLDER = Path(__file__).parent.parent / "conformance"
GENERATE = runpy.run_path(str(FOLDER / "generate.py"))
FILES = sorted(FOLDER.glob("*.json"))
VECTORS: list[dict[str, Any]] = [
    vector for file in FILES for vector in json.loads(file.read_text(encoding="utf-8"))["vectors"]
]
COMMAND = "run python docs/regenerate.py, and read the difference"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_vectors_hold(file: Path) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    assert content["version"] == GENERATE["VERSION"], COMMAND
    for vector in content["vectors"]:
        case = read_case(vector["case"]).case
        assert case is not None
        policy = GENERATE["policy_of"](vector["policy"])
        as_of = date.fromisoformat(vector["as_of"])
        assert GENERATE["expected"](case, as_of, policy) == vector["expected"], f"{vector['code']}: {COMMAND}"


def test_every_item_has_its_file() -> None:
    assert {file.stem for file in FILES} == {each.item for each in CATALOGUE}, COMMAND


def test_a_missing_file_names_the_command() -> None:
    with pytest.raises(FileNotFoundError, match=r"X01\.json is missing: run python docs/regenerate\.py X01"):
        GENERATE["stored"]("X01")


def _of(rule: Rule, what: str) -> list[dict[str, Any]]:
    return [vector for vector in VECTORS if (vector["code"], vector["what"]) == (rule.code, what)]


def _states(vectors: Iterable[dict[str, Any]], code: str) -> set[str | None]:
    return {found["state"] for vector in vectors for found in vector["expected"] if found["code"] == code}


def _regime(vector: dict[str, Any]) -> Regime | None:
    return Regime[vector["case"]["regime"].upper()] if "regime" in vector["case"] else None


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_every_rule_has_its_vectors(rule: Rule) -> None:
    witnesses, near = _of(rule, "witness"), _of(rule, "near miss")
    assert witnesses, f"{rule.code} has no witness: {COMMAND}"
    assert near, f"{rule.code} has no near miss: {COMMAND}"
    moving = [vector for vector in witnesses if vector["policy"]["move_to_working_day"]]
    if rule.kind in (Kind.CONTRADICTION, Kind.NOTICE):
        assert _states(witnesses, rule.code) == {None}
    elif isinstance(rule, Duty) and rule.deferred:
        assert _states(witnesses, rule.code) == {"deferred", "open", "overdue"}
    else:
        assert {"open", "overdue"} <= _states(witnesses, rule.code)
        assert {"open", "overdue"} <= _states(moving, rule.code)
    regimes = {*GENERATE["shown_under"](rule)} if rule.code != "G039" else {None}
    assert {_regime(vector) for vector in witnesses} == {_regime(vector) for vector in near} == regimes


#: items whose records are of weeks, so that their clocks start on a Sunday
WEEKLY = {"A01", "A02", "A03"}


@pytest.mark.parametrize("rule", [each for each in CATALOGUE if isinstance(each, Duty)], ids=lambda rule: rule.code)
def test_every_time_limit_has_a_vector_of_its_first_days(rule: Duty) -> None:
    vectors = [vector for vector in VECTORS if vector["code"][:3] == rule.item]
    for regime in () if rule.deferred else GENERATE["shown_under"](rule):
        rows = [row for vector in vectors if _regime(vector) is regime for row in vector["expected"]]
        dues = {row["due"] for row in rows if row["code"][:3] == rule.item}
        for version in GENERATE["versions_shown"](rule, regime):
            first = max(version.first_day, regime.first_day)
            starts = (first + timedelta(days=number) for number in range(7 if rule.item in WEEKLY else 1))
            found = dues & {version.within.after(start).isoformat() for start in starts}
            assert found, f"{regime.value} from {first}: {COMMAND}"
