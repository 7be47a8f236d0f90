"""The JSON Schema of a case, generated from the classes and their documentation (skjema)."""

import inspect
import re
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

    The documentation of classes and fields becomes the descriptions, if the source code of the library is installed.

    Example:
        >>> from nirmodel.wire import json_schema
        >>> json_schema()["$defs"]["Offer"]["properties"]["offered_on"]["description"]
        'the date of the offer'
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
    documented = _documentation(cls)
    definitions[cls.__name__] = {}
    definitions[cls.__name__] = {
        "type": "object",
        "description": (cls.__doc__ or "").splitlines()[0],
        "additionalProperties": False,
        "required": [each.name for each in fields(cls) if each.default is NOTHING],
        "properties": {
            each.name: _schema(each.type, getattr(each.validator, "pattern", ""), definitions)
            | ({"description": documented[each.name]} if each.name in documented else {})
            for each in fields(cls)
        },
    }


#: a documented field: its comment lines, and its name
_FIELD = re.compile(r"((?:^ +#: .*\n)+) +([a-z_]+): ", re.MULTILINE)


def _documentation(cls: type) -> dict[str, str]:
    """The documentation of each field of a class: the comment above it. Those of its base class come first."""
    found: dict[str, str] = {}
    for each in reversed(cls.__mro__[:-1]):
        try:
            source = inspect.getsource(each)
        except OSError:  # the library is installed without its source code
            continue
        found |= {name: " ".join(re.findall("#: (.*)", comment)) for comment, name in _FIELD.findall(source)}
    return found


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
