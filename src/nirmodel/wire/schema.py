"""The JSON Schema of a case, generated from the classes (skjema)."""

from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from attrs import NOTHING, fields, has, resolve_types

from nirmodel.case import Case
from nirmodel.validators import LARGEST_FIGURE, LAST_MODULE

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one case: one line of a file, parsed.

    Example:
        >>> from nirmodel.wire import json_schema
        >>> json_schema()["$defs"]["Offer"]["properties"]["id"]["anyOf"][1]
        {'type': 'null'}
    """
    definitions: dict[str, Any] = {}
    _define(Case, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": "#/$defs/Case",
        "$defs": dict(sorted(definitions.items())),
    }


def _define(cls: Any, definitions: dict[str, Any]) -> None:
    resolve_types(cls)
    definitions[cls.__name__] = {}
    definitions[cls.__name__] = {
        "type": "object",
        "description": (cls.__doc__ or "").splitlines()[0],
        "additionalProperties": False,
        "required": [each.name for each in fields(cls) if each.default is NOTHING],
        "properties": {
            each.name: _schema(each.type, getattr(each.validator, "pattern", ""), definitions) for each in fields(cls)
        },
    }


def _schema(hint: Any, pattern: str, definitions: dict[str, Any]) -> dict[str, Any]:
    if isinstance(hint, UnionType):
        return {"anyOf": [_schema(each, pattern, definitions) for each in get_args(hint)]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], pattern, definitions)}
    if has(hint):
        if hint.__name__ not in definitions:
            _define(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if issubclass(hint, Enum):
        return {"enum": [each.value for each in hint]}
    plain: dict[Any, dict[str, Any]] = {
        date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        Decimal: {"type": "number", "minimum": 0, "maximum": int(LARGEST_FIGURE)},
        str: {"type": "string", "pattern": f"^{pattern}$"},
        int: {"type": "integer", "minimum": 1, "maximum": LAST_MODULE},
        bool: {"type": "boolean"},
        NoneType: {"type": "null"},
    }
    return plain[hint]
