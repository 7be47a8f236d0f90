"""Nothing that a record says in words of its own, and no value that was refused, stands in anything that comes out."""

import json

from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from nirmodel.cli import main
from nirmodel.strategies import cases
from nirmodel.wire import case_to_dict, read_case

MARK = "Marked Person"
PLACES = st.sampled_from(["id", "end_reason", "ended_on", "registered_on", "set_by", "Marked Person"])


@given(cases(), PLACES)
def test_a_marked_text_never_comes_out(case: object, place: str) -> None:
    """Whatever is planted in a case is told by its place and never by what it says."""
    value = case_to_dict(case)  # type: ignore[arg-type]
    value["introduction_programmes"] = [{"ends": [{place: MARK}]}]
    reading = read_case(value)
    assert reading.case is None
    told = [(repr(each), each.text, each.facts, str(each.path)) for each in reading.findings]
    assert "Marked" not in f"{told} {reading!r}"
    for form in ("text", "jsonl"):
        line = json.dumps(value)
        result = CliRunner().invoke(main, ["check", "-", "--as-of", "2021-03-01", "--format", form], input=line)
        assert result.exit_code == 2
        assert "Marked" not in result.stdout + result.stderr
