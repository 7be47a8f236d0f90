"""The direct way from a document to a case builds what the full way builds, and nothing that it refuses."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case
from nirmodel.strategies import Document, cases, wire_documents
from nirmodel.wire import case_to_dict
from nirmodel.wire.direct import build_case
from nirmodel.wire.structuring import _CONVERTER

#: what may stand anywhere in a document that somebody else has written
_ODD: st.SearchStrategy[Any] = st.sampled_from(
    [
        None, True, False, 0, 1, -1, 10**30, 1.5, 1e-9, "", "x", "2020-W05-1", "2020-12-31T00:00", "20201231", "true",
        [], {}, [None], [[]], {"id": "x"},
    ]
)  # fmt: skip


def _direct(value: Any) -> Case | None:
    try:
        return build_case(value)
    except Exception:
        return None


def _full(value: Any) -> Case | None:
    try:
        return _CONVERTER.structure(value, Case)
    except Exception:
        return None


@given(cases())
def test_what_is_right_is_built_directly(case: Case) -> None:
    """Every case that can be written is built the direct way, and equal to what the full way builds."""
    value = case_to_dict(case)
    assert _direct(value) == case == _full(value)


@given(wire_documents())
def test_both_ways_agree(document: Document) -> None:
    """Of any document, right or broken, both ways say the same."""
    try:
        value = json.loads(document.text)
    except ValueError:
        return
    assert _direct(value) == _full(value)


@given(cases(), st.data())
def test_both_ways_agree_on_what_is_odd(case: Case, data: st.DataObject) -> None:
    """So they do where anything in a case is replaced by something odd."""
    value: Any = case_to_dict(case)
    at = value
    while True:
        key = data.draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at))))
        if not isinstance(at[key], dict | list) or not at[key] or data.draw(st.booleans()):
            break
        at = at[key]
    at[key] = data.draw(_ODD)
    assert _direct(value) == _full(value)
