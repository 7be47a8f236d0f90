"""Builds views: the participations of a case as they stood on one day, with every date worked out (per dato).

They hold no date that cannot be. What was provided with one is in a list of its own, in the view of the case.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import evolve

from nirmodel.case import PARTICIPATIONS, RECORD_LISTS, Case
from nirmodel.law.regimes import Regime
from nirmodel.path import Path
from nirmodel.records import Record
from nirmodel.rules.choosing import first_dated
from nirmodel.rules.derived import ADDED_LISTS, DATED_BY, arrange, standing
from nirmodel.rules.possible_days import AS_PROVIDED, as_possible, known_day
from nirmodel.rules.rule import EVERY_RECORD
from nirmodel.rules.views import View, Visible

__all__ = ["known_day", "list_of", "not_yet_known", "places", "view_at", "view_of_case", "views"]

Lists = dict[str, tuple[Visible[Any], ...]]
#: of a case in which every date can be
_NOTHING: Mapping[Path, Any] = MappingProxyType({})


def _names(about: str) -> tuple[str, ...]:
    return tuple(sorted(RECORD_LISTS[about], key=lambda name: name in DATED_BY))


#: the lists of each kind of participation, and of the case itself; last those that another list dates
_NAMES = {about: _names(about) for about in RECORD_LISTS}


def _days(record: Any, dated_by: Visible[Any] | None) -> tuple[date | None, date | None]:
    """Its own date and the day it was known."""
    own = record.own_date or (None if dated_by is None else dated_by.own)
    return own, known_day(record, own)


def _visible(
    records: tuple[Any, ...], path: Path, as_of: date, dated_by: Visible[Any] | None = None
) -> tuple[Visible[Any], ...]:
    seen = []
    for index, record in enumerate(records):
        own, known = _days(record, dated_by)
        if known is None or known <= as_of:
            if _registered_later(record, as_of):
                record = evolve(record, registered_on=None, registered_via=None)
            ground_day = own if known is None or (own is not None and own > known) else known
            seen.append(Visible(record, path / index, own, known, ground_day, dated_by))
    return tuple(seen)


def _provided(whole: Any, names: tuple[str, ...], path: Path, as_of: date) -> Lists:
    """The lists that are provided; a list that visibility empties is not."""
    lists: Lists = {}
    for name in names:
        records = getattr(whole, name)
        if records is None:
            continue
        visible = _visible(records, path / name, as_of, _dates(name, lists))
        if visible or not records:
            lists[name] = visible
    return lists


def _dates(name: str, lists: Lists) -> Visible[Any] | None:
    """The record that dates those of a list, if another list does."""
    return first_dated(standing(lists.get(DATED_BY[name], ()))) if name in DATED_BY else None


def view_at(case: Case, path: Path, as_of: date, regime: Regime) -> View:
    """The participation at a path, as it stood on the day."""
    about, index = path.parts
    participation = getattr(case, str(about))[index]
    lists = _provided(participation, _NAMES[str(about)], path, as_of)
    arrange(str(about), lists)
    return View(participation, path, as_of, regime, lists)


def view_of_case(
    case: Case,
    as_of: date,
    regime: Regime,
    participations: list[View],
    provided: Mapping[Path, Any] = _NOTHING,
) -> View:
    """The case as a whole, with its own lists, and with every visible record in one list.

    Args:
        case: the case without dates that cannot be.
        as_of: the day of the question.
        regime: the regime of the case.
        participations: the views of its participations; none, if only its own lists matter.
        provided: what was provided with dates that cannot be, by path.
    """
    lists = _provided(case, _NAMES["case"], Path(), as_of)
    own = [each for records in lists.values() for each in records]
    everything = (*(each for view in participations for each in view.records()), *own)
    lists[EVERY_RECORD] = everything
    if provided:
        lists[AS_PROVIDED] = tuple(_as_provided(everything, provided, as_of))
    return View(case, Path(), as_of, regime, lists)


def _as_provided(
    everything: Iterable[Visible[Any]], provided: Mapping[Path, Any], as_of: date
) -> Iterator[Visible[Any]]:
    """The case itself, and the visible records, as they were provided: those with dates that cannot be."""
    if Path() in provided:
        yield Visible(provided[Path()], Path(), None, None, None)
    for each in everything:
        if each.path in provided:
            record = provided[each.path]
            if _registered_later(as_possible(record, as_of), as_of):
                record = evolve(record, registered_on=None, registered_via=None)
            yield evolve(each, record=record)


def _registered_later(record: Record, as_of: date) -> bool:
    """True if a record was registered after a day: what shows of it on that day is that it was not."""
    return record.registered_on is not None and record.registered_on > as_of


def places(case: Case) -> list[Path]:
    """The path of each participation, in the order of the case."""
    return [Path((about, index)) for about in PARTICIPATIONS for index in range(len(getattr(case, about)))]


def list_of(view: View, name: str) -> str:
    """The list of the participation that a list of the view comes from."""
    about = view.path.parts[0] if view.path.parts else "case"
    return ADDED_LISTS.get(str(about), {}).get(name, name)


def not_yet_known(view: View, name: str) -> list[tuple[Path, date]]:
    """The records of a list that were not known on the day, each with the day it was."""
    dated_by = _dates(name, view.lists)
    days = [_days(record, dated_by)[1] for record in getattr(view.participation, name) or ()]
    return [(view.path / name / index, day) for index, day in enumerate(days) if day is not None and day > view.as_of]


def views(
    case: Case, as_of: date, regime: Regime, provided: Mapping[Path, Any] = _NOTHING
) -> dict[str, list[list[View]]]:
    """All participations by kind, then by id, those without one together: their place in the case must not matter.

    The case as a whole is under ``case``.

    Args:
        case: the case without dates that cannot be.
        as_of: the day of the question.
        regime: the regime of the case.
        provided: what was provided with dates that cannot be, by path.
    """
    found = {about: _by_id(case, about, as_of, regime) for about in PARTICIPATIONS}
    participations = [view for groups in found.values() for group in groups for view in group]
    return found | {"case": [[view_of_case(case, as_of, regime, participations, provided)]]}


def _by_id(case: Case, about: str, as_of: date, regime: Regime) -> list[list[View]]:
    by_id: dict[str, list[View]] = {}
    for index, each in enumerate(getattr(case, about)):
        by_id.setdefault(each.id or "", []).append(view_at(case, Path((about, index)), as_of, regime))
    return [by_id[key] for key in sorted(by_id)]
