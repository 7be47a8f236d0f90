"""Writes cases and findings as JSON (skriving)."""

import json
from typing import Any

from attrs import asdict

from nirmodel._version import VERSION
from nirmodel.case import Case
from nirmodel.fields import plain
from nirmodel.findings import Finding, Kind
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.rules.catalogue import Catalogue

__all__ = ["case_to_dict", "finding_to_dict", "made_by", "write_case"]


def _provided(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _provided(each) for key, each in value.items() if each is not None}
    if isinstance(value, list | tuple):
        return [_provided(each) for each in value]
    return value


def case_to_dict(case: Case) -> dict[str, Any]:
    """The case as plain JSON values; what is missing is left out."""
    written: dict[str, Any] = _provided(asdict(case, value_serializer=lambda _, __, value: plain(value)))
    return written


def write_case(case: Case) -> str:
    """The case as one line of JSON, without the line break."""
    return json.dumps(case_to_dict(case), ensure_ascii=False)


def finding_to_dict(finding: Finding, lang: str) -> dict[str, Any]:
    """The finding as plain JSON values (funn som JSON), its text in one language: ``nb``, ``nn`` or ``en``.

    It does not name what made it: a line of JSON ends with :func:`made_by`.
    """
    row: dict[str, Any] = {
        "code": finding.code,
        "item": finding.item,
        "kind": finding.kind.value,
        "state": finding.state.value if finding.state else None,
        "due": finding.due.day.isoformat() if finding.due else None,
        "path": str(finding.path),
        "record": finding.record,
        "text": finding.text.in_language(lang),
    }
    return row | {"line": finding.line} if finding.kind is Kind.SHAPE else row


def made_by(catalogue: Catalogue = CATALOGUE) -> dict[str, str]:
    """The edition of the catalogue and the version of the library, which end every line of JSON (utgave og versjon).

    Example:
        >>> list(made_by())
        ['edition', 'version']
    """
    return {"edition": catalogue.edition, "version": VERSION}
