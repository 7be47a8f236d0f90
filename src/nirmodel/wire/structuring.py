"""The converter that builds a case and collects every shape error at its place (strukturering)."""

import re
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from attrs import Attribute, fields, has, resolve_types
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, override

from nirmodel.case import Case
from nirmodel.errors import InvalidValue
from nirmodel.findings import Finding, Path, shape_finding
from nirmodel.text import Text

__all__ = ["NotANumber", "RepeatedKeys", "shape_findings", "structure_case"]


class RepeatedKeys(dict[str, Any]):
    """An object in which a key stood more than once."""


class NotANumber:
    """NaN, Infinity or a number beyond any meaning."""


class _ShapeError(ValueError):
    def __init__(self, code: str, expected: str) -> None:
        super().__init__(expected)
        self.code = code


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLAIN_KEY = re.compile(r"[a-z_]{1,40}")


def _day(value: Any, _: Any) -> date:
    if not isinstance(value, str):
        raise _ShapeError("S021", "YYYY-MM-DD")
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise _ShapeError("S024", "YYYY-MM-DD")


def _figure(value: Any, _: Any) -> Decimal:
    if isinstance(value, NotANumber):
        raise _ShapeError("S026", "0 - 100000")
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise _ShapeError("S021", "0 - 100000")
    return Decimal(value) if not isinstance(value, float) else Decimal(repr(value))


def _word(value: Any, cls: Any) -> Any:
    words = ", ".join(str(each.value) for each in cls)
    if isinstance(value, bool) or not isinstance(value, type(next(iter(cls)).value)):
        raise _ShapeError("S021", words)
    try:
        return cls(value)
    except ValueError:
        raise _ShapeError("S025", words) from None


def _exactly(cls: type, expected: str) -> Any:
    def same(value: Any, _: Any) -> Any:
        if not isinstance(value, cls):
            raise _ShapeError("S021", expected)
        return value

    return same


def _validated(converter: Converter, attribute: "Attribute[Any]") -> Any:
    def structure(value: Any, _: Any) -> Any:
        if isinstance(value, dict) and str(attribute.type).startswith(("tuple", "typing.Tuple")):
            raise _ShapeError("S021", "[...]")
        hint: Any = attribute.type
        built = converter.structure(value, hint)
        if attribute.converter is not None:
            convert: Any = attribute.converter
            built = convert(built)
        if attribute.validator is not None:
            attribute.validator(None, attribute, built)
        return built

    return structure


def _structure_class(converter: Converter, cls: Any) -> Any:
    resolve_types(cls)
    overrides: Any = {each.name: override(struct_hook=_validated(converter, each)) for each in fields(cls)}
    inner = make_dict_structure_fn(
        cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **overrides
    )

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise _ShapeError("S021", "{...}")
        if isinstance(value, RepeatedKeys):
            raise _ShapeError("S027", "1")
        return inner(value, cls)

    return structure


def _tuple(converter: Converter) -> Any:
    def structure(value: Any, cls: Any) -> Any:
        if not isinstance(value, list):
            raise _ShapeError("S021", "[...]")
        return tuple(converter.structure(value, list[cls.__args__[0]]))

    return structure


def _converter() -> Converter:
    converter = Converter(detailed_validation=True)
    converter.register_structure_hook(date, _day)
    converter.register_structure_hook(Decimal, _figure)
    converter.register_structure_hook_func(lambda cls: cls is str, _exactly(str, '"..."'))
    converter.register_structure_hook(bool, _exactly(bool, "true, false"))
    converter.register_structure_hook(Enum, _word)
    converter.register_structure_hook_func(lambda cls: getattr(cls, "__origin__", None) is tuple, _tuple(converter))
    converter.register_structure_hook_factory(
        lambda cls: isinstance(cls, type) and has(cls), lambda cls: _structure_class(converter, cls)
    )
    return converter


_CONVERTER = _converter()


def structure_case(value: Any) -> Case:
    """The case; raises cattrs' grouped errors, for :func:`shape_findings` to tell."""
    return _CONVERTER.structure(value, Case)


def _finding(code: str, path: Path, expected: str, line: int | None) -> Finding:
    return shape_finding(code, path, Text(expected, expected, expected), line)


def shape_findings(error: BaseException, path: Path, line: int | None) -> list[Finding]:
    """Every error of a group as a finding at its place."""
    match error:
        case ClassValidationError() | IterableValidationError():
            found = []
            for each in error.exceptions:
                place = path
                for note in getattr(each, "__notes__", ()):
                    if hasattr(note, "name"):
                        place = path / note.name
                    elif hasattr(note, "index"):
                        place = path / note.index
                found.extend(shape_findings(each, place, line))
            return found
        case ForbiddenExtraKeysError():
            names = [str(each) if _PLAIN_KEY.fullmatch(str(each)) else f"#{i}" for i, each in enumerate(sorted(error.extra_fields, key=str))]
            return [_finding("S022", path / name, "-", line) for name in names]
        case _ShapeError():
            return [_finding(error.code, path, str(error), line)]
        case InvalidValue():
            return [_finding("S026", path, error.expected, line)]
        case ValueError():
            return [_finding("S025", path, "JSON Schema: nirmodel schema", line)]
        case KeyError():
            return [_finding("S023", path, "id", line)]
        case _:
            return [_finding("S021", path, "JSON Schema: nirmodel schema", line)]
