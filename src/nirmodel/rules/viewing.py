"""A participation as it stood on one day (per dato): what was known then, with every date worked out once."""

from datetime import date
from typing import Any

from attrs import fields

from nirmodel.code_lists import SetBy
from nirmodel.findings import Path
from nirmodel.records import Record
from nirmodel.rules.rule import View, Visible

__all__ = ["known_day", "view"]


def known_day(record: Record, own: date | None) -> date | None:
    """The day the municipality had the information; None where nothing dates the record."""
    if record.known_on is not None:
        return record.known_on
    return min((day for day in (own, record.registered_on) if day is not None), default=None)


def _visible(records: tuple[Any, ...], path: Path, as_of: date, end: date | None = None) -> tuple[Visible, ...]:
    seen = []
    for index, record in enumerate(records):
        own = record.own_date or end
        known = known_day(record, own)
        if known is None or known <= as_of:
            ground_day = max((day for day in (own, known) if day is not None), default=None)
            seen.append(Visible(record, path / index, own, known, ground_day))
    return tuple(seen)


def _ends_that_stand(ends: tuple[Visible, ...]) -> tuple[Visible, ...]:
    """The municipality's own end stands in the place of one the register made."""
    own = tuple(each for each in ends if each.record.set_by is not SetBy.REGISTER)
    return own or ends


def view(participation: Any, path: Path, as_of: date) -> View:
    """What the participation told on the day; a list that visibility empties is not told."""
    seen: dict[str, tuple[Visible, ...]] = {}
    names = [each.name for each in fields(type(participation)) if each.name not in ("id", "main_activities")]
    for name in names:
        records = getattr(participation, name)
        if records is not None:
            visible = _visible(records, path / name, as_of)
            if visible or not records:
                seen[name] = visible
    if "ends" in seen and "main_activities" in {each.name for each in fields(type(participation))}:
        seen["register_ends"] = tuple(each for each in seen["ends"] if each.record.set_by is SetBy.REGISTER)
        seen["ends"] = _ends_that_stand(seen["ends"])
    activities = getattr(participation, "main_activities", None)
    if activities is not None:
        end = min((each.own for each in seen.get("ends", ()) if each.own is not None), default=None)
        visible = _visible(activities, path / "main_activities", as_of, end)
        if visible or not activities:
            seen["main_activities"] = visible
    return View(participation, path, as_of, seen)
