"""JSON as a case system would send it, valid or with one error at a known place (dokumenter)."""

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from nirmodel.path import Path
from nirmodel.strategies.cases import cases
from nirmodel.wire import case_to_dict

__all__ = ["Document", "wire_documents"]


@final
class Document(NamedTuple):
    """One line of a file, and what is wrong with it."""

    text: str
    #: code and path of the one shape error; None if the document is valid
    error: tuple[str, str] | None


def _objects(value: Any, path: Path) -> Iterator[tuple[dict[str, Any], Path]]:
    """Every object of a document, with its path."""
    if isinstance(value, dict):
        yield value, path
        for key, each in value.items():
            yield from _objects(each, path / key)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _objects(each, path / index)


def _unknown_key(found: dict[str, Any], path: Path) -> tuple[str, Path]:
    """The error is at the object: an unknown key may be personal, so no finding repeats it."""
    found["something_else"] = 1
    return "S022", path


def _misspelled_key(found: dict[str, Any], path: Path) -> tuple[str, Path]:
    found["known_onn"] = "2020-01-01"
    return "S022", path / "known_onn"


def _wrong_id(found: dict[str, Any], path: Path) -> tuple[str, Path]:
    found["id"] = 7
    return "S021", path / "id"


def _an_id_with_spaces(found: dict[str, Any], path: Path) -> tuple[str, Path]:
    found["id"] = "not an id"
    return "S026", path / "id"


def _impossible_date(found: dict[str, Any], path: Path) -> tuple[str, Path]:
    field = "registered_on" if "first_day" not in found else "first_day"
    found[field] = "2020-02-30"
    return "S024", path / field


def _unknown_word(found: dict[str, Any], path: Path) -> tuple[str, Path]:
    field = "act" if path.parts else "regime"
    found[field] = "another"
    return "S025", path / field


_ON_ANY: list[Callable[[dict[str, Any], Path], tuple[str, Path]]] = [_unknown_key]
_ON_A_CASE = [*_ON_ANY, _wrong_id, _an_id_with_spaces, _unknown_word]
_ON_A_PARTICIPATION = [*_ON_ANY, _wrong_id, _an_id_with_spaces]
_ON_A_RECORD = [*_ON_A_CASE, _impossible_date, _misspelled_key]
#: how deep an object lies in the path: case, participation, record, and what a record holds
_BY_DEPTH = {0: _ON_A_CASE, 2: _ON_A_PARTICIPATION, 4: _ON_A_RECORD}


@st.composite
def wire_documents(draw: DrawFn) -> Document:
    """A case as JSON, valid or with one error at a known path.

    Shrinks towards a valid document without participations.

    .. versionadded:: 0.1.0
    """
    value = case_to_dict(draw(cases()))
    error = None
    if draw(st.booleans()):
        found, path = draw(st.sampled_from(list(_objects(value, Path()))))
        breaks = draw(st.sampled_from(_BY_DEPTH.get(len(path.parts), _ON_ANY)))
        code, place = breaks(found, path)
        error = (code, str(place))
    return Document(json.dumps(value, ensure_ascii=False), error)
