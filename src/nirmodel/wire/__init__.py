"""Reading and writing cases as JSON Lines (lesing og skriving)."""

from nirmodel.wire.reading import MAX_LINE_BYTES, Reading, read_case, read_cases
from nirmodel.wire.schema import json_schema
from nirmodel.wire.writing import case_to_dict, write_case

__all__ = ["MAX_LINE_BYTES", "Reading", "case_to_dict", "json_schema", "read_case", "read_cases", "write_case"]
