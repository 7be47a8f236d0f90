"""The conformance vectors hold for this implementation, and leave no rule out."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nirmodel import CATALOGUE, DeadlinePolicy, check
from nirmodel.findings import Kind
from nirmodel.wire import read_case

FILES = sorted((Path(__file__).parent.parent / "conformance").glob("*.json"))
VECTORS: list[dict[str, Any]] = [
    vector for file in FILES for vector in json.loads(file.read_text(encoding="utf-8"))["vectors"]
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_vectors_hold(file: Path) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    assert content["version"] == 1
    for vector in content["vectors"]:
        case = read_case(vector["case"]).case
        assert case is not None
        policy = DeadlinePolicy(**vector["policy"])
        report = check(case, as_of=date.fromisoformat(vector["as_of"]), policy=policy)
        assert [
            {
                "code": each.code,
                "kind": each.kind.value,
                "state": each.state.value if each.state else None,
                "due": each.due.day.isoformat() if each.due else None,
                "path": str(each.path),
                "record": each.record,
            }
            for each in report.findings
        ] == vector["expected"]


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.code)
def test_every_rule_has_its_vectors(each: Any) -> None:
    mine = [vector for vector in VECTORS if vector["code"] == each.code]
    witnesses = [vector for vector in mine if vector["what"] == "witness"]
    assert witnesses
    assert len(mine) > len(witnesses)
    said = {found["state"] for vector in witnesses for found in vector["expected"] if found["code"] == each.code}
    if each.kind in (Kind.CONTRADICTION, Kind.NOTICE):
        assert said == {None}
    elif each.deferred:
        assert said == {"deferred"}
    else:
        assert {"open", "overdue"} <= said
