"""Writes a case as the JSON it is read from (skriving)."""

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from attrs import asdict

from nirmodel.case import Case

__all__ = ["case_to_dict", "write_case"]


def _plain(_: Any, __: Any, value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _told(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _told(each) for key, each in value.items() if each is not None}
    if isinstance(value, list | tuple):
        return [_told(each) for each in value]
    return value


def case_to_dict(case: Case) -> dict[str, Any]:
    """The case as plain JSON values; what is not told is left out."""
    plain: dict[str, Any] = _told(asdict(case, value_serializer=_plain))
    return plain


def write_case(case: Case) -> str:
    """The case as one line of JSON, without the line break."""
    return json.dumps(case_to_dict(case), ensure_ascii=False)
