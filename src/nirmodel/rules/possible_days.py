"""Which dates a record can have, and the case as rules see it: without the dates that cannot be (mulige datoer).

A date that cannot be is no answer. If it counted as one, a slip of the keyboard would settle a duty, or make it vanish
for a century. So the rules see a record with such a date as one without it. The date itself is reported from the record
as it was provided.

A date cannot be

* if systems write it where they have none, such as 9999-12-31;
* if it is older than the register: the case's own facts, such as the arrival, are no records and may be older;
* if it lies years ahead: no programme, training, leave or measure is planned more than five years before.

Ahead of what? Of the day of registration, for a record in the register. Of the day of the question, for any other
record that was known by then. What becomes known later changes nothing in the answer for a day, so a record
that was registered or known later may have dates as far ahead as any law is known. A record with neither date, and
nothing else to date it, is no plan if it is more than ten years ahead.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, final, get_args

from attrs import evolve, fields, frozen, has, resolve_types
from dateutil.relativedelta import relativedelta

from nirmodel.case import PARTICIPATIONS, RECORD_LISTS, Case
from nirmodel.path import Path
from nirmodel.records import Period, Record, WeeklyHours

__all__ = ["AS_PROVIDED", "REGISTER_BEGAN", "as_possible", "impossible_days", "is_placeholder", "known_day", "possible"]

#: the list of a view of a case that holds what was provided with dates that cannot be
AS_PROVIDED = "as_provided"
#: the first day on which there was a register
REGISTER_BEGAN = date(2005, 9, 1)
_YEARS_AHEAD = 5
#: the same for a record that nothing but the date itself dates
_YEARS_AHEAD_ALONE = 10
#: ten years after the last change of law that is known
_HORIZON = date(2038, 12, 31)
#: what systems write where they have no date: the first or last day of a calendar, of a type of data, or of an era
_PLACEHOLDERS = frozenset(
    date(*each)
    for each in (
        (1111, 11, 11), (1582, 10, 15), (1600, 1, 1), (1601, 1, 1), (1700, 1, 1), (1753, 1, 1), (1800, 1, 1),
        (1858, 11, 17), (1899, 12, 30), (1899, 12, 31), (1900, 1, 1), (1900, 1, 2), (1900, 12, 31), (1901, 1, 1),
        (1904, 1, 1), (1970, 1, 1), (2050, 12, 31), (2078, 12, 31), (2079, 6, 6), (2099, 1, 1), (2099, 12, 31),
        (2100, 1, 1), (2100, 12, 31), (2199, 12, 31), (2200, 1, 1), (2222, 2, 2), (2222, 2, 22), (2262, 4, 11),
        (2299, 12, 31), (2500, 1, 1), (2500, 12, 31), (2900, 1, 1), (2999, 1, 1), (2999, 12, 31), (3000, 1, 1),
        (3000, 12, 31), (4000, 1, 1), (4712, 12, 31), (5000, 1, 1), (8888, 8, 8), (9000, 1, 1), (9998, 12, 31),
    )
)  # fmt: skip
#: every day of these years is one: the first and the last of the calendar
_PLACEHOLDER_YEARS = (date.min.year, date.max.year)
_DAYS_IN_A_WEEK = 7

#: a place within a record: names of fields, and numbers within a list
Place = tuple[str | int, ...]


def is_placeholder(day: date) -> bool:
    """True for a date that systems write where they have none (plassholder).

    Example:
        >>> from datetime import date
        >>> is_placeholder(date(9999, 12, 31)), is_placeholder(date(1920, 3, 2))
        (True, False)
    """
    return day in _PLACEHOLDERS or day.year in _PLACEHOLDER_YEARS


@lru_cache(maxsize=4096)
def _years_after(day: date, years: int = _YEARS_AHEAD) -> date:
    """The same day some years on; the last day of February for a leap day."""
    if day.year + years > date.max.year:
        return date.max
    return day + relativedelta(years=years)


def known_day(record: Record, own: date | None) -> date | None:
    """The day the municipality had the information; None if nothing dates the record.

    Args:
        record: the record.
        own: its own date, or the date it takes from another record.
    """
    if record.known_on is not None:
        return record.known_on
    if own is None or record.registered_on is None:
        return own or record.registered_on
    return min(own, record.registered_on)


# --- the days in a record -----------------------------------------------------------------------------


@final
@frozen
class _Shape:
    """Where a class of records has its days: the names of its fields."""

    days: tuple[str, ...]
    periods: tuple[str, ...]
    #: lists of parts that have periods
    parts: tuple[str, ...]
    has_week: bool


def _inner(hint: Any) -> tuple[Any, ...]:
    """The types of a field, those within a list included."""
    within = get_args(hint)
    return tuple(one for each in within for one in _inner(each)) if within else (hint,)


@cache
def _shape(cls: Any) -> _Shape:
    hints = {each.name: _inner(each.type) for each in fields(resolve_types(cls))}
    return _Shape(
        days=tuple(name for name, types in hints.items() if date in types),
        periods=tuple(name for name, types in hints.items() if Period in types),
        parts=tuple(name for name, types in hints.items() if any(_has_period(each) for each in types)),
        has_week=cls is WeeklyHours,
    )


def _has_period(cls: Any) -> bool:
    """True for a part of a record that has a period of its own."""
    if cls is Period or not has(cls):
        return False
    return any(Period in _inner(each.type) for each in fields(resolve_types(cls)))


def _days_in(record: Any) -> Iterator[tuple[Place, date]]:
    """Every day in a record, with its place; for a week its last day, or the placeholder that it holds."""
    shape = _shape(record.__class__)
    for name in shape.days:
        day = getattr(record, name)
        if day is not None:
            yield (name,), day
    for name in shape.periods:
        yield from _days_of_period(getattr(record, name), (name,))
    for name in shape.parts:
        for index, part in enumerate(getattr(record, name) or ()):
            for within in _shape(part.__class__).periods:
                yield from _days_of_period(getattr(part, within), (name, index, within))
    if shape.has_week and record.week is not None:
        days = [date.fromordinal(record.sunday.toordinal() - back) for back in range(_DAYS_IN_A_WEEK)]
        yield ("week",), next(filter(is_placeholder, days), record.sunday)


def _days_of_period(period: Period | None, place: Place) -> Iterator[tuple[Place, date]]:
    if period is not None:
        yield (*place, "first_day"), period.first_day
        if period.last_day is not None:
            yield (*place, "last_day"), period.last_day


@lru_cache(maxsize=4096)
def _last_week(last: date) -> str:
    year, week, _ = last.isocalendar()
    return f"{year:04}-W{week:02}"


_FIRST_WEEK = _last_week(REGISTER_BEGAN)


def _last_for(registered: date | None, as_of: date) -> date:
    """The last day that is not years ahead, for a record that was registered on a day, or is not in the register."""
    return _years_after(as_of if registered is None or registered > as_of else registered)


def _is_plain(record: Any, as_of: date) -> bool:
    """True if every day in a record is one that any record can have: the quick answer for nearly all."""
    shape, last = _shape(record.__class__), _last_for(record.registered_on, as_of)
    for name in shape.days:
        day = getattr(record, name)
        if day is not None and not REGISTER_BEGAN <= day <= last:
            return False
    for name in shape.periods:
        if not _is_plain_period(getattr(record, name), last):
            return False
    for name in shape.parts:
        for part in getattr(record, name) or ():
            for within in _shape(part.__class__).periods:
                if not _is_plain_period(getattr(part, within), last):
                    return False
    return not shape.has_week or record.week is None or _FIRST_WEEK <= record.week <= _last_week(last)


def _is_plain_period(period: Period | None, last: date) -> bool:
    if period is None:
        return True
    last_day = period.last_day
    return REGISTER_BEGAN <= period.first_day <= last and (last_day is None or REGISTER_BEGAN <= last_day <= last)


# --- those that cannot be -----------------------------------------------------------------------------

_REGISTERED: Place = ("registered_on",)


def impossible_days(record: Any, as_of: date) -> tuple[tuple[Place, date], ...]:
    """The days in a record that cannot be, each with its place in the record (umulige datoer).

    Args:
        record: a record as it was provided, or a case for its own facts.
        as_of: the day of the question.

    Example:
        >>> from datetime import date
        >>> from nirmodel.records import Start
        >>> impossible_days(Start(started_on=date(1920, 3, 2)), date(2021, 3, 1))
        ((('started_on',), datetime.date(1920, 3, 2)),)
    """
    alone = _years_after(as_of, _YEARS_AHEAD_ALONE)
    horizon = max(alone, _HORIZON)
    if isinstance(record, Case):
        return tuple((place, day) for place, day in _days_in(record) if is_placeholder(day) or day > horizon)
    days = dict(_days_in(record))
    wrong = {place for place, day in days.items() if day < REGISTER_BEGAN or day > horizon or is_placeholder(day)}
    left = _without(record, wrong)
    if left.registered_on is None and left.known_on is None:
        wrong |= {place for place, day in days.items() if day > alone}
    last = _last_for(left.registered_on, as_of)
    ahead = {place for place, day in days.items() if day > last and place != _REGISTERED} - wrong
    if ahead and _was_there(left, ahead, as_of):
        wrong |= ahead
    return tuple((place, day) for place, day in days.items() if place in wrong)


def _was_there(record: Any, ahead: set[Place], as_of: date) -> bool:
    """True if a record was in the register by a day, or was known by then without the days that are ahead."""
    if record.registered_on is not None and record.registered_on <= as_of:
        return True
    near = _without(record, ahead)
    known = known_day(near, near.own_date)
    return near.known_on == record.known_on and known is not None and known <= as_of


def as_possible(record: Any, as_of: date) -> Any:
    """A record as rules see it: without the days that cannot be (mulig registrering).

    Args:
        record: a record as it was provided.
        as_of: the day of the question.
    """
    wrong = impossible_days(record, as_of)
    return _without(record, {place for place, _ in wrong}) if wrong else record


def _without(value: Any, places: set[Place]) -> Any:
    """A record without the days at these places; a period without its first day is no period."""
    for first, *rest in sorted(places, key=str):
        if not rest:
            value = evolve(value, **{str(first): None})
            continue
        inner = getattr(value, str(first))
        if inner is not None:
            value = evolve(value, **{str(first): _within(inner, tuple(rest))})
    return value


def _within(inner: Any, rest: Place) -> Any:
    """A period, or a list of parts, without a day in it."""
    if isinstance(inner, Period):
        return None if rest == ("first_day",) else evolve(inner, last_day=None)
    index, *within = rest
    return tuple(_without(each, {tuple(within)}) if at == index else each for at, each in enumerate(inner))


# --- the case without them ----------------------------------------------------------------------------


def possible(case: Case, as_of: date) -> tuple[Case, Mapping[Path, Any]]:
    """The case as rules see it, and what was provided with days that cannot be (saken uten umulige datoer).

    Args:
        case: the case as it was provided.
        as_of: the day of the question.

    Returns:
        The same case if there are no such days. The records with some, and the case itself if its own facts have some,
        are by path.
    """
    provided: dict[Path, Any] = {}
    changed = _changed(case, "case", Path(), as_of, provided)
    for about in PARTICIPATIONS:
        wholes = getattr(case, about)
        edits = [_changed(whole, about, Path((about, at)), as_of, provided) for at, whole in enumerate(wholes)]
        if any(edits):
            changed[about] = tuple(evolve(whole, **edit) for whole, edit in zip(wholes, edits, strict=True))
    for (name, *_), _ in impossible_days(case, as_of):
        changed[str(name)] = None
        provided[Path()] = case
    return (evolve(case, **changed) if changed else case), provided


def _changed(whole: Any, about: str, path: Path, as_of: date, provided: dict[Path, Any]) -> dict[str, Any]:
    """The lists of a participation, or of the case itself, that are others without such days."""
    changed: dict[str, Any] = {}
    for name in RECORD_LISTS[about]:
        records = getattr(whole, name)
        if not records or all(_is_plain(each, as_of) for each in records):
            continue
        seen = tuple(each if _is_plain(each, as_of) else as_possible(each, as_of) for each in records)
        provided |= {path / name / at: each for at, each in enumerate(records) if seen[at] is not each}
        changed[name] = seen
    return changed
