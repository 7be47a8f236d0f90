"""Reading what was written gives an equal case, and the JSON Schema accepts it."""

import json

import jsonschema
from hypothesis import given

from nirmodel import Case
from nirmodel.strategies import Document, cases, wire_documents
from nirmodel.wire import json_schema, read_case, write_case

SCHEMA = jsonschema.Draft202012Validator(json_schema())


@given(cases())
def test_written_and_read_is_the_same(case: Case) -> None:
    """No valid case is lost or changed on the wire."""
    written = write_case(case)
    assert read_case(written).case == case
    SCHEMA.validate(json.loads(written))


@given(wire_documents())
def test_what_the_schema_refuses_reading_refuses(document: Document) -> None:
    """A document that the schema does not accept cannot be read."""
    if not SCHEMA.is_valid(json.loads(document.text)):
        assert read_case(document.text).case is None
