"""Reading and writing cases as JSON Lines (lesing og skriving)."""

from nirmodel.wire.lines import MAX_LINE_BYTES, WHOLE, Block, RawLine, blocks_of, in_batches, open_bytes, raw_lines
from nirmodel.wire.reading import Reading, mark_repeated, read_case, read_cases, read_line
from nirmodel.wire.schema import json_schema
from nirmodel.wire.writing import case_to_dict, finding_to_dict, made_by, write_case

__all__ = [
    "MAX_LINE_BYTES", "WHOLE", "Block", "RawLine", "Reading", "blocks_of", "case_to_dict", "finding_to_dict",
    "in_batches", "json_schema", "made_by", "mark_repeated", "open_bytes", "raw_lines", "read_case", "read_cases",
    "read_line", "write_case",
]  # fmt: skip
