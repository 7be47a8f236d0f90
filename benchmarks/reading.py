"""Reading a case from JSON beside other readers, and beside decoders that look at no field."""

import json
from collections.abc import Callable
from typing import Any

import msgspec
import orjson
from cases import made_up_cases
from measuring import Chosen, documents, each, measure, table
from models import pydantic_model, struct
from pydantic import BaseModel, ValidationError

from nirmodel.wire import read_case

__all__ = ["PACKAGES", "measured"]

#: what is compared here beside the library
PACKAGES = ("pydantic", "msgspec", "orjson")

#: reads a document, and returns how many errors it reports
_Read = Callable[[bytes], int]
_STRUCT = msgspec.json.Decoder(struct())


def _with_ours(document: bytes) -> int:
    return len(read_case(document).findings)


def _with(model: type[BaseModel]) -> _Read:
    def read(document: bytes) -> int:
        try:
            model.model_validate_json(document)
        except ValidationError as error:
            return len(error.errors())
        return 0

    return read


def _with_msgspec(document: bytes) -> int:
    try:
        _STRUCT.decode(document)
    except msgspec.ValidationError:
        return 1  # it stops at the first
    return 0


_READERS: dict[str, _Read] = {
    "read_case": _with_ours,
    "pydantic": _with(pydantic_model()),
    "pydantic, with limits": _with(pydantic_model(limits=True)),
    "msgspec": _with_msgspec,
}
_DECODERS: dict[str, Callable[[bytes], object]] = {"json.loads": json.loads, "orjson.loads": orjson.loads}
#: one error each
_BROKEN: tuple[dict[str, Any], ...] = (
    {},  # the id is missing
    {"id": "a", "unknown": 1},
    {"id": 5},
    {"id": "a", "arrived_on": 20200101},
    {"id": "a", "arrived_on": "2020-02-30"},
    {"id": "a", "regime": "no_act"},
    {"id": "a", "applied_from_abroad": "yes"},
    {"id": "a", "norwegian_trainings": {}},
    {"id": "a", "norwegian_trainings": [{"hours": [{"unknown": 1}]}]},
    {"id": "a", "norwegian_trainings": [{"hours": [{"period": {"last_day": "2020-01-01"}}]}]},
    {"id": "a", "norwegian_trainings": [{"track_placements": [{"track": "1"}]}]},
)
#: what breaks a case in three places
_THREE_ERRORS: dict[str, Any] = {"unknown": 1, "arrived_on": 20200101, "regime": "no_act"}


def _assert_same_format(given: list[bytes], broken: list[bytes]) -> None:
    """Fails loudly where a reader refuses a case, or lets an error pass; all but msgspec report every error."""
    for name, read in _READERS.items():
        refused = [document for document in given if read(document)]
        passed = [one for one in _BROKEN if read(json.dumps(one).encode()) != 1]
        unreported = [document for document in broken if read(document) != (1 if read is _with_msgspec else 3)]
        if refused or passed or unreported:
            raise AssertionError(
                f"{name}: refuses {refused[:1]}, lets pass {passed}, leaves out some of {unreported[:1]}"
            )


def measured(chosen: Chosen) -> str:
    """Asserts that all read the same format, and measures them on the same bytes."""
    given = documents(chosen.cases)
    broken = [json.dumps(case | _THREE_ERRORS).encode() for case in made_up_cases(chosen.cases)]
    _assert_same_format(given, broken)
    took = measure({name: each(job, given) for name, job in (_READERS | _DECODERS).items()}, chosen.rounds)
    refusing = measure({name: each(read, broken) for name, read in _READERS.items()}, chosen.rounds)
    size = sum(map(len, given)) / len(given) / 1000
    return (
        f"{size:.1f} kB a case; all accept the cases and refuse {len(_BROKEN)} broken ones\n\n"
        f"{_table('', took, len(given))}\n\n{_table('with three errors a case', refusing, len(given))}"
    )


def _table(head: str, took: dict[str, float], number: int) -> str:
    rows = [(name, time / number, time / took["pydantic"]) for name, time in took.items()]
    return table((head, "µs a case", "to pydantic"), rows)
