"""A participation as it stood on one day (per dato): what was known then, with every date worked out once."""

from datetime import date
from typing import Any

from attrs import evolve, fields

from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.code_lists import Regime, SetBy
from nirmodel.findings import Path, Visible
from nirmodel.records import Record
from nirmodel.rules.choosing import first_dated
from nirmodel.rules.rule import View

__all__ = ["known_day", "not_yet_known", "places", "view_at", "views"]


def known_day(record: Record, own: date | None) -> date | None:
    """The day the municipality had the information; None where nothing dates the record."""
    if record.known_on is not None:
        return record.known_on
    if own is None or record.registered_on is None:
        return own or record.registered_on
    return min(own, record.registered_on)


def _lists(participation: type) -> tuple[str, ...]:
    names = [each.name for each in fields(participation) if each.name != "id"]
    return tuple(sorted(names, key=lambda name: name == "main_activities"))


#: the lists of records of each kind of participation; main activities last, since the end dates them
_LISTS = {participation: _lists(participation) for participation in PARTICIPATIONS.values()}


def _days(record: Any, end: Visible | None) -> tuple[date | None, date | None]:
    """Its own date and the day it was known."""
    own = record.own_date or (None if end is None else end.own)
    return own, known_day(record, own)


def _visible(records: tuple[Any, ...], path: Path, as_of: date, end: Visible | None = None) -> tuple[Visible, ...]:
    seen = []
    for index, record in enumerate(records):
        own, known = _days(record, end)
        if known is None or known <= as_of:
            if record.registered_on is not None and record.registered_on > as_of:
                record = evolve(record, registered_on=None, registered_via=None)
            ground_day = own if known is None or (own is not None and own > known) else known
            seen.append(Visible(record, path / index, own, known, ground_day, end))
    return tuple(seen)


def _told(participation: Any, path: Path, as_of: date) -> dict[str, tuple[Visible, ...]]:
    """The lists that are told; one that visibility empties is not."""
    seen: dict[str, tuple[Visible, ...]] = {}
    for name in _LISTS[type(participation)]:
        records = getattr(participation, name)
        if records is None:
            continue
        end = _dates(name, seen)
        visible = _visible(records, path / name, as_of, end)
        if visible or not records:
            seen[name] = visible
    return seen


def _dates(name: str, seen: dict[str, tuple[Visible, ...]]) -> Visible | None:
    """What dates a main activity: the end, once an end is known."""
    return first_dated(_standing(seen.get("ends", ()))) if name == "main_activities" else None


def _standing(ends: tuple[Visible, ...]) -> tuple[Visible, ...]:
    """The municipality's own end stands in the place of one the register made."""
    return tuple(each for each in ends if each.record.set_by is not SetBy.REGISTER) or ends


def view_at(case: Case, path: Path, as_of: date, regime: Regime) -> View:
    """What the participation at a path told on the day."""
    about, index = path.parts
    participation = getattr(case, str(about))[index]
    seen = _told(participation, path, as_of)
    if "ends" in seen:
        seen["register_ends"] = tuple(each for each in seen["ends"] if each.record.set_by is SetBy.REGISTER)
        seen["ends"] = _standing(seen["ends"])
    return View(participation, path, as_of, regime, seen)


def places(case: Case) -> list[Path]:
    """The path of each participation, in the order of the case."""
    return [Path((about, index)) for about in PARTICIPATIONS for index in range(len(getattr(case, about)))]


def not_yet_known(seen: View, name: str) -> list[tuple[Path, date]]:
    """The records of a list that were not known on the day, each with the day it was."""
    end = _dates(name, seen.seen)
    days = [_days(record, end)[1] for record in getattr(seen.participation, name) or ()]
    return [(seen.path / name / index, day) for index, day in enumerate(days) if day is not None and day > seen.as_of]


def views(case: Case, as_of: date, regime: Regime) -> dict[str, list[list[View]]]:
    """All participations by kind and then by id, those without one together: their place in the case must not matter.

    Under ``case`` stands the case as a whole, with every visible record in one list.
    """
    found = {about: _by_id(case, about, as_of, regime) for about in PARTICIPATIONS}
    everything = [each for groups in found.values() for group in groups for seen in group for each in seen.records()]
    return found | {"case": [[View(case, Path(), as_of, regime, {"records": tuple(everything)})]]}


def _by_id(case: Case, about: str, as_of: date, regime: Regime) -> list[list[View]]:
    by_id: dict[str, list[View]] = {}
    for index, each in enumerate(getattr(case, about)):
        by_id.setdefault(each.id or "", []).append(view_at(case, Path((about, index)), as_of, regime))
    return [by_id[key] for key in sorted(by_id)]
