"""No free text of a record, and no value that was refused, is in anything that comes out."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case
from nirmodel.cli import main
from nirmodel.strategies import cases
from nirmodel.wire import case_to_dict, read_case

#: what is planted: a name, as a value or a key may spell it, and numbers like those of persons
MARKS = st.sampled_from(["Marked Person", "marked_person", "MARKED", "markedperson01019012345"])
NUMBERS = st.sampled_from(["01019012345", "010190 12345", "200201234567", "0101-90-12345"])


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a document that can hold a text: object and key, list and index."""
    places: list[tuple[Any, Any]] = []
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in pairs:
        places += [(value, key), *_places(each)]
    return places


def _planted(data: st.DataObject, value: Any, mark: str) -> None:
    """Puts the mark in place of some value, or among the keys of some object."""
    place, key = data.draw(st.sampled_from(_places(value)))
    if isinstance(place, dict) and data.draw(st.booleans()):
        place[mark] = place.pop(key) if data.draw(st.booleans()) else mark
    else:
        place[key] = mark


def _all_that_comes_out(value: Any) -> str:
    out, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(errors):
        reading = read_case(value)
        shown = [(repr(each), each.text, each.facts, str(each.path)) for each in reading.findings]
    came = [out.getvalue(), errors.getvalue(), repr(shown), repr(reading) if reading.case is None else ""]
    for form in ("text", "jsonl"):
        command = ["check", "-", "--as-of", "2021-03-01", "--format", form, "--all"]
        result = CliRunner().invoke(main, command, input=json.dumps(value))
        assert result.exit_code in (0, 1, 2)
        came += [result.stdout, result.stderr]
    return "".join(came)


@given(cases(), MARKS, st.data())
def test_a_marked_text_never_comes_out(case: Case, mark: str, data: st.DataObject) -> None:
    """An error is reported by its place and never by its value; ids are the caller's to choose, and may be shown."""
    value = case_to_dict(case)
    _planted(data, value, mark)
    if read_case(value).case is None:
        assert "marked" not in _all_that_comes_out(value).lower()


@given(cases(), NUMBERS, st.data())
def test_a_number_of_a_person_never_comes_out(case: Case, number: str, data: st.DataObject) -> None:
    """Not as an id either: what looks like the number of a person is refused anywhere."""
    value = case_to_dict(case)
    _planted(data, value, number)
    assert read_case(value).case is None
    assert number not in _all_that_comes_out(value)
