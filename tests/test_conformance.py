"""The conformance vectors hold for this implementation, and leave no rule out."""

import json
import runpy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nirmodel import CATALOGUE
from nirmodel.code_lists import Act, Regime
from nirmodel.findings import Kind
from nirmodel.wire import read_case

FOLDER = Path(__file__).parent.parent / "conformance"
GENERATE = runpy.run_path(str(FOLDER / "generate.py"))
FILES = sorted(FOLDER.glob("*.json"))
VECTORS: list[dict[str, Any]] = [
    vector for file in FILES for vector in json.loads(file.read_text(encoding="utf-8"))["vectors"]
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_vectors_hold(file: Path) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    assert content["version"] == GENERATE["VERSION"]
    for vector in content["vectors"]:
        case = read_case(vector["case"]).case
        assert case is not None
        policy = GENERATE["policy_of"](vector["policy"])
        as_of = date.fromisoformat(vector["as_of"])
        assert GENERATE["expected"](case, as_of, policy) == vector["expected"]


def _said(vectors: list[dict[str, Any]], code: str) -> set[str | None]:
    return {found["state"] for vector in vectors for found in vector["expected"] if found["code"] == code}


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.code)
def test_every_rule_has_its_vectors(each: Any) -> None:
    mine = [vector for vector in VECTORS if vector["code"] == each.code]
    witnesses = [vector for vector in mine if vector["what"] == "witness"]
    assert witnesses
    assert len(mine) > len(witnesses)
    moving = [vector for vector in witnesses if vector["policy"]["move_to_working_day"]]
    if each.kind in (Kind.CONTRADICTION, Kind.NOTICE):
        assert _said(witnesses, each.code) == {None}
    elif each.deferred:
        assert _said(witnesses, each.code) == {"deferred", "open", "overdue"}
    else:
        assert {"open", "overdue"} <= _said(witnesses, each.code)
        assert {"open", "overdue"} <= _said(moving, each.code)
    assert {_act(vector) for vector in witnesses} == set(
        GENERATE["shown_under"](each) if each.code != "G039" else [None]
    )


def _act(vector: dict[str, Any]) -> Act | None:
    return Regime[vector["case"]["regime"].upper()].act if "regime" in vector["case"] else None
