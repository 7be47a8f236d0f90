"""A case that is written and read again is equal and has an equal report, and the JSON Schema accepts it."""

import json
from datetime import date

import jsonschema
from hypothesis import given

from nirmodel import Case, DeadlinePolicy, check
from nirmodel.strategies import Complete, Document, as_of_days, cases, complete_cases, policies, wire_documents
from nirmodel.wire import json_schema, read_case, write_case

SCHEMA = jsonschema.Draft202012Validator(json_schema())


@given(cases())
def test_written_and_read_is_the_same(case: Case) -> None:
    """No valid case is lost or changed on the wire."""
    written = write_case(case)
    assert read_case(written).case == case
    SCHEMA.validate(json.loads(written))


def _assert_same_report(case: Case, as_of: date, policy: DeadlinePolicy) -> None:
    read = read_case(write_case(case)).case
    assert read is not None
    report, again = (check(each, as_of=as_of, policy=policy) for each in (case, read))
    assert again == report
    assert [each.facts for each in again.findings] == [each.facts for each in report.findings]


@given(cases(), as_of_days(), policies())
def test_a_case_that_was_read_has_the_same_report(case: Case, as_of: date, policy: DeadlinePolicy) -> None:
    """The report on a case does not change on the wire."""
    _assert_same_report(case, as_of, policy)


@given(complete_cases(), policies())
def test_a_complete_case_that_was_read_has_the_same_report(drawn: Complete, policy: DeadlinePolicy) -> None:
    """This holds for cases in which everything fits together, too."""
    _assert_same_report(drawn.case, drawn.as_of, policy)


@given(wire_documents())
def test_reading_refuses_what_the_schema_refuses(document: Document) -> None:
    """A document that the schema does not accept cannot be read."""
    if not SCHEMA.is_valid(json.loads(document.text)):
        assert read_case(document.text).case is None
