"""The fast path of reading builds what the full path builds, and both accept and refuse the same documents."""

import json
from decimal import Decimal
from typing import Any

import pytest
from cattrs import Converter
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case, Finding
from nirmodel.path import Path
from nirmodel.records import HoursAttended
from nirmodel.strategies import Document, cases, wire_documents
from nirmodel.validators import to_figure
from nirmodel.wire import case_to_dict
from nirmodel.wire.direct import builder
from nirmodel.wire.structuring import _CONVERTER, _converter, shape_findings

#: what may be anywhere in a document that somebody else has written
_ODD: st.SearchStrategy[Any] = st.sampled_from(
    [
        None, True, False, 0, 1, -1, 10**30, 1.5, 1e-9, 0.12345678, 100.0, -0.0, "", "x", "2020-W05-1",
        "2020-12-31T00:00", "20201231", "true", [], {}, [None], [[]], {"id": "x"},
    ]
)  # fmt: skip


_FULL = _converter(directly=False)


def _read(converter: Converter, value: Any) -> Case | list[Finding]:
    """The case, or every error in it."""
    try:
        return converter.structure(value, Case)
    except Exception as error:
        return shape_findings(error, Path(), None)


def _assert_agree(value: Any) -> None:
    """Both paths build the same, spelled the same: figures that are equal can be told apart by their repr."""
    fast, full = _read(_CONVERTER, value), _read(_FULL, value)
    assert fast == full
    assert repr(fast) == repr(full)


@given(cases())
def test_valid_input_takes_the_fast_path(case: Case) -> None:
    """Every case that can be written is built on the fast path, and equal to what the full path builds."""
    value = case_to_dict(case)
    assert builder(Case)(value) == case
    _assert_agree(value)


@given(wire_documents())
def test_both_paths_agree(document: Document) -> None:
    """Both paths agree on any document, valid or not."""
    try:
        value = json.loads(document.text)
    except ValueError:
        return
    _assert_agree(value)


@given(cases(), st.data())
def test_both_paths_agree_on_odd_values(case: Case, data: st.DataObject) -> None:
    """Both paths agree if anything in a case is replaced by something odd."""
    value: Any = case_to_dict(case)
    at = value
    while True:
        key = data.draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at))))
        if not isinstance(at[key], dict | list) or not at[key] or data.draw(st.booleans()):
            break
        at = at[key]
    at[key] = data.draw(_ODD)
    _assert_agree(value)


@pytest.mark.parametrize(
    "figure", [0, 5, 100, 7.5, 100.0, -0.0, 0.12345678, 1e-9, Decimal("0.10"), Decimal("99999.9999999")]
)
def test_a_figure_is_read_as_the_record_would_keep_it(figure: int | float | Decimal) -> None:
    """A figure is kept to six decimals, and spelled as in a record made in Python."""
    value = {"id": "x", "norwegian_trainings": [{"hours": [{"norwegian_hours": figure}]}]}
    (training,) = builder(Case)(value).norwegian_trainings
    (read,) = training.hours
    assert repr(read) == repr(HoursAttended(norwegian_hours=to_figure(figure)))
    _assert_agree(value)
