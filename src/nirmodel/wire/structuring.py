"""Builds a case from plain JSON values, and reports every error in their shape at its place (strukturering)."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from attrs import Attribute, fields, fields_dict, has, resolve_types
from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from nirmodel.case import Case
from nirmodel.code_lists import CODE_LISTS
from nirmodel.errors import InvalidValue
from nirmodel.findings import Finding
from nirmodel.path import Path
from nirmodel.text import Text
from nirmodel.validators import ONE_OF, Validator, figure, module_number
from nirmodel.wire.direct import builder
from nirmodel.wire.shape import shape_finding

__all__ = ["NotANumber", "RepeatedKeys", "shape_findings", "structure_case"]


class RepeatedKeys(dict[str, Any]):
    """A JSON object with repeated keys."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        counted = Counter(key for key, _ in pairs)
        self.repeated = [key for key, times in counted.items() if times > 1]


class NotANumber:
    """NaN, Infinity, or a number too large or too small for a double."""


class _ShapeError(ValueError):
    def __init__(self, code: str, expected: Text) -> None:
        super().__init__(code)
        self.code = code
        self.expected = expected


_DATE = Text("en dato som 2020-12-31", "ein dato som 2020-12-31", "a date such as 2020-12-31")
_NUMBER = figure.expected
_TEXT = Text("en tekst", "ein tekst", "a text")
_LIST = Text("en liste", "ei liste", "a list")
_OBJECT = Text("et objekt", "eit objekt", "an object")
_UNIQUE = Text("ingen nøkkel to ganger", "ingen nøkkel to gonger", "no repeated key")
_SCHEMA = Text("se skjemaet (nirmodel schema)", "sjå skjemaet (nirmodel schema)", "see the schema (nirmodel schema)")


#: the least likeness of an unknown key and a key of the class, if it is to be shown (1 is equal)
_LIKE = 0.8
#: the most letters by which it may be longer or shorter
_LONGER = 2
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: a key that may be shown: one that a path can contain
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def _day(value: Any, _: Any) -> date:
    if not isinstance(value, str):
        raise _ShapeError("S021", _DATE)
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise _ShapeError("S024", _DATE)


def _figure(value: Any, _: Any) -> Decimal:
    if isinstance(value, NotANumber):
        raise _ShapeError("S026", _NUMBER)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise _ShapeError("S021", _NUMBER)
    return Decimal(value) if not isinstance(value, float) else Decimal(repr(value))


def _whole_number(value: Any, _: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _ShapeError("S021", module_number.expected)
    return value


def _word(value: Any, cls: Any) -> Any:
    for each in cls:
        if each.value == value and type(each.value) is type(value):
            return each
    words = ONE_OF.filled(words=", ".join(str(each.value) for each in cls))
    raise _ShapeError("S025" if type(value) in (str, int) else "S021", words)


def _repeated(key: str, cls: Any) -> Exception:
    error = _ShapeError("S027", _UNIQUE)
    if _may_be_shown(key, cls):
        error.__notes__ = [AttributeValidationNote("", key, Any)]
    return error


def _exactly(cls: type, expected: Text) -> Any:
    def same(value: Any, _: Any) -> Any:
        if not isinstance(value, cls):
            raise _ShapeError("S021", expected)
        return value

    return same


def _validated(converter: Converter, attribute: "Attribute[Any]") -> Any:
    def structure(value: Any, _: Any) -> Any:
        if isinstance(value, dict) and str(attribute.type).startswith(("tuple", "typing.Tuple")):
            raise _ShapeError("S021", _LIST)
        hint: Any = attribute.type
        built = converter.structure(value, hint)
        if attribute.converter is not None:
            convert: Any = attribute.converter
            built = convert(built)
        validator: Any = attribute.validator
        _check_elements(validator.element, built)
        validator(None, attribute, built)
        return built

    return structure


def _grouped(kind: Any, wrong: list[Exception], cls: Any) -> Exception:
    """The errors in a group of cattrs, whose classes take a third argument that their stubs leave out."""
    group: Exception = kind("", wrong, cls)
    return group


def _check_elements(element: Validator | None, built: Any) -> None:
    """Raises for every element that does not pass, each at its place."""
    wrong: list[Exception] = []
    for index, each in enumerate(built if element is not None and isinstance(built, tuple) else ()):
        try:
            element(each)  # type: ignore[misc]  # there are no elements without it
        except InvalidValue as error:
            error.__notes__ = [IterableValidationNote("", index, type(each))]
            wrong.append(error)
    if wrong:
        raise _grouped(IterableValidationError, wrong, tuple)


def _structure_class(converter: Converter, cls: Any) -> Any:
    """A function that builds an object of a class, or raises all errors in it as a group."""
    resolve_types(cls)
    overrides: Any = {each.name: override(struct_hook=_validated(converter, each)) for each in fields(cls)}
    inner = make_dict_structure_fn(
        cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **overrides
    )

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise _ShapeError("S021", _OBJECT)
        if not isinstance(value, RepeatedKeys):
            return inner(value, cls)
        wrong = [_repeated(key, cls) for key in value.repeated]
        try:
            inner(value, cls)
        except ClassValidationError as error:
            wrong += error.exceptions
        raise _grouped(ClassValidationError, wrong, cls)

    return structure


def _structure_directly(cls: Any, full: Any) -> Any:
    """A function that takes the fast path, and the full one if there is an error."""
    build = builder(cls)

    def structure(value: Any, _: Any) -> Any:
        try:
            return build(value)
        except Exception:
            return full(value, cls)

    return structure


def _tuple(converter: Converter) -> Any:
    def structure(value: Any, cls: Any) -> Any:
        if not isinstance(value, list):
            raise _ShapeError("S021", _LIST)
        return tuple(converter.structure(value, list[cls.__args__[0]]))

    return structure


def _converter(*, directly: bool = True) -> Converter:
    """The converter of cases.

    Args:
        directly: whether to take the fast path first. The tests compare it with the full path.
    """

    def structure_class(cls: Any) -> Any:
        full = _structure_class(converter, cls)
        return _structure_directly(cls, full) if directly else full

    converter = Converter(detailed_validation=True)
    converter.register_structure_hook(date, _day)
    converter.register_structure_hook(Decimal, _figure)
    converter.register_structure_hook(str, _exactly(str, _TEXT))
    converter.register_structure_hook(int, _whole_number)
    converter.register_structure_hook(bool, _exactly(bool, ONE_OF.filled(words="true, false")))
    for code_list in CODE_LISTS:
        converter.register_structure_hook(code_list, _word)
    converter.register_structure_hook_func(lambda cls: getattr(cls, "__origin__", None) is tuple, _tuple(converter))
    converter.register_structure_hook_factory(lambda cls: isinstance(cls, type) and has(cls), structure_class)
    return converter


_CONVERTER = _converter()


def structure_case(value: Any) -> Case:
    """Builds a case from plain JSON values.

    Raises:
        Exception: a group of cattrs with every error, for :func:`shape_findings`.
    """
    return _CONVERTER.structure(value, Case)


def shape_findings(error: BaseException, path: Path, line: int | None) -> list[Finding]:
    """The errors of a group as findings, each at its place."""
    match error:
        case ClassValidationError() | IterableValidationError():
            cls = getattr(error, "cl", None)
            return [
                found
                for each in error.exceptions
                for found in (
                    [shape_finding("S023", path / each.args[0], _expected(cls, each.args[0]), line)]
                    if isinstance(each, KeyError)
                    else shape_findings(each, _place(each, path), line)
                )
            ]
        case ForbiddenExtraKeysError():
            known = ONE_OF.filled(words=", ".join(each.name for each in fields(error.cl)))
            places = (
                path / key if _may_be_shown(key, error.cl) else path for key in sorted(error.extra_fields, key=str)
            )
            return [shape_finding("S022", place, known, line) for place in places]
        case _ShapeError():
            return [shape_finding(error.code, path, error.expected, line)]
        case InvalidValue():
            return [shape_finding("S026", path, error.expected, line)]
        case _:
            return [shape_finding("S021", path, _SCHEMA, line)]


def _expected(cls: Any, key: str) -> Text:
    """The words for what a field takes."""
    validator: Any = fields_dict(cls)[key].validator
    return validator.expected  # type: ignore[no-any-return]


def _place(error: BaseException, path: Path) -> Path:
    """The path of the group, and the steps that the notes of cattrs add."""
    for note in getattr(error, "__notes__", ()):
        path = path / (note.name if isinstance(note, AttributeValidationNote) else note.index)
    return path


def _may_be_shown(key: Any, cls: Any) -> bool:
    """True for a key of the class, or one much like it.

    Any other key may be personal: the finding then shows the place of the object alone.
    """
    if not isinstance(key, str) or _WORD.fullmatch(key) is None:
        return False
    about_as_long = [each.name for each in fields(cls) if abs(len(each.name) - len(key)) <= _LONGER]
    return bool(get_close_matches(key, about_as_long, n=1, cutoff=_LIKE))
