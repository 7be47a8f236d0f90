"""How a rule is broken: the edit that turns a complete case into one in which it finds something (brudd).

The public strategies and the conformance vectors come from it. An edit takes a complete participation, or the case if
the rule is about the case as a whole, and returns it edited.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, final

from attrs import evolve, field, frozen

from nirmodel.records import Period
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, OwedForEach, Provided, Registered

__all__ = [
    "Breaking", "breaking", "breaking_of", "first_of", "last_in", "moved", "not_provided", "not_registered",
    "nothing_in", "one_day", "record_added", "step", "unregistered", "without",
]  # fmt: skip

Edit = Callable[[Any], Any]


def _as_set(wants: str | Iterable[str]) -> frozenset[str]:
    return frozenset((wants,)) if isinstance(wants, str) else frozenset(wants)


def _unchanged(whole: Any) -> Any:
    return whole


@final
@frozen(eq=False, repr=False)
class Breaking:
    """How a rule is broken, and how it is nearly broken (brudd og nesten-brudd)."""

    #: what the complete participation must have for the edit: names of lists, or of turns that a life course can take
    wants: frozenset[str] = field(converter=_as_set)
    #: edits a complete participation so that the rule finds something, and no other rule does
    edit: Edit
    #: stops one step short of that
    near: Edit = _unchanged
    #: whether the edits take the case, and not a participation
    of_case: bool = False


def last_in(whole: Any, name: str, edit: Edit) -> Any:
    """The participation with the last record of a list edited: a municipality's own end follows the register's."""
    records = getattr(whole, name)
    return evolve(whole, **{name: (*records[:-1], edit(records[-1]))})


def not_registered(record: Any) -> Any:
    """The record as it is before it is registered."""
    return evolve(record, registered_on=None, registered_via=None)


def breaking(edit: Callable[[Any, bool], Any], *wants: str) -> Breaking:
    """A breaking by an edit that takes the participation and ``near``: if that is true it stops one step short.

    Args:
        edit: the edit.
        wants: what the complete participation must have.
    """
    return Breaking(wants, lambda whole: edit(whole, False), lambda whole: edit(whole, True))


def step(near: bool) -> timedelta:
    """The day that makes the difference: none if an edit stops one step short."""
    return timedelta(0 if near else 1)


def moved(record: Any, **changes: Any) -> Any:
    """The record with another day or period, known on the day it was known before."""
    return evolve(record, known_on=record.known_on or record.own_date, **changes)


def one_day(day: date) -> Period:
    """The period of one day."""
    return Period(first_day=day, last_day=day)


def record_added(name: str, record: type[Any], dated_by: str, **data: Any) -> Callable[[Any, bool], Any]:
    """An edit that gives the participation one record of a list; or, near, provides the list as none.

    Args:
        name: the list.
        record: the class of its records.
        dated_by: the list of decisions whose first date the record takes.
        data: the data of the record.
    """

    def edit(whole: Any, near: bool) -> Any:
        day = getattr(whole, dated_by)[0].decided_on
        records = () if near else (record(id="other", known_on=day, registered_on=day, **data),)
        return evolve(whole, **{name: records})

    return edit


def unregistered(name: str, *wants: str) -> Breaking:
    """A record of the list is not in NIR."""
    return Breaking(wants or (name,), lambda whole: last_in(whole, name, not_registered))


def without(name: str, datum: str, *wants: str, parts: str | None = None, first: Edit = _unchanged) -> Breaking:
    """A record of the list lacks a datum, or the last of its parts does."""

    def edit(record: Any) -> Any:
        return last_in(record, parts, lambda part: _lacking(part, datum)) if parts else _lacking(record, datum)

    return Breaking(wants or (name,), lambda whole: last_in(first(whole), name, edit))


def _lacking(record: Any, datum: str) -> Any:
    """The record without that datum; if the datum dated it, known on the day that it was known before."""
    name, *inner = datum.split(".")
    value = evolve(getattr(record, name), **{inner[0]: None}) if inner else None
    own = getattr(record, "own_date", None)
    edited = evolve(record, **{name: value})
    return evolve(edited, known_on=own) if own is not None and edited.own_date != own else edited


def nothing_in(*names: str, wants: str | Iterable[str]) -> Breaking:
    """Nothing is provided in these lists."""
    return Breaking(wants, lambda whole: evolve(whole, **dict.fromkeys(names)))


def not_provided(name: str, *wants: str) -> Breaking:
    """The list is missing: not even provided as none."""
    return Breaking(wants, lambda whole: evolve(whole, **{name: None}))


def first_of(names: tuple[str, ...]) -> str:
    """The list to ask a life course for; every participation that was granted has a start."""
    return "starts" if "starts" in names else names[0]


def breaking_of(owed: Registered | EachDatum | Owed | OwedForEach) -> Breaking:
    """The edit that follows from what a duty asks for.

    Raises:
        TypeError: if none follows, so that the rule has to give its own.
    """
    match owed:
        case Registered(lists=(name, *_)):
            return unregistered(name)
        case EachDatum(list_name=name, datum=datum, parts=parts):
            return without(name, datum, *((parts,) if parts else ()), parts=parts)
        case Owed(ground=ground, by=AnyOf(lists=names)):
            return nothing_in(*names, wants=first_of(ground.lists))
        case Owed(ground=ground, by=Provided(list_name=name)):
            return not_provided(name, first_of(ground.lists))
        case _:
            raise TypeError("give broken_by: it does not follow from what the duty asks for")
