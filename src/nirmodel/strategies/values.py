"""Strategies for single values: days that matter, periods, figures, ids (verdier)."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from nirmodel.law.deadlines import DeadlinePolicy, norwegian_holidays
from nirmodel.records import Period
from nirmodel.strategies.changes_of_law import days_around_changes
from nirmodel.strategies.refusing import refused

__all__ = [
    "FIRST_DAY", "LAST_DAY", "days", "figures", "iso_weeks", "language_codes", "opaque_ids", "periods", "policies",
]  # fmt: skip

#: the days that are drawn unless others are given: from the first day of the register to ten years past the last change
#: of law that is known
FIRST_DAY = date(2005, 9, 1)
LAST_DAY = date(2038, 12, 31)

_DAY = timedelta(days=1)


def _is_remarkable(day: date) -> bool:
    """True for the first and last day of a month, and for holidays and the days around them."""
    near = (day - _DAY, day, day + _DAY)
    return any(each.day == 1 for each in near[1:]) or any(each in norwegian_holidays(each.year) for each in near)


@cache
def _remarkable() -> tuple[date, ...]:
    """Every such day of the years that are drawn from by default, and of the year after."""
    every = (FIRST_DAY + number * _DAY for number in range((LAST_DAY - FIRST_DAY).days + 366))
    return tuple(day for day in every if _is_remarkable(day))


def _between(ordered: tuple[date, ...], min_value: date, max_value: date) -> tuple[date, ...]:
    return ordered[bisect_left(ordered, min_value) : bisect_right(ordered, max_value)]


def days(*, min_value: date = FIRST_DAY, max_value: date = LAST_DAY) -> SearchStrategy[date]:
    """Days, among them many around changes of law, at month ends, on leap days and on holidays.

    Shrinks towards ``min_value``.

    Args:
        min_value: the earliest day.
        max_value: the latest day.

    Example:
        >>> from hypothesis import find
        >>> from nirmodel.strategies import days
        >>> find(days(), lambda day: True)
        datetime.date(2005, 9, 1)

    .. versionadded:: 0.1.0
    """
    if min_value > max_value:
        return refused(f"min_value={min_value!r} is later than max_value={max_value!r}")
    holidays, changes = (
        st.sampled_from((min_value, *_between(each, min_value, max_value)))
        for each in (_remarkable(), days_around_changes())
    )
    # a number of days is drawn in one step, where a date takes three
    plain = st.integers(min_value.toordinal(), max_value.toordinal()).map(date.fromordinal)
    return st.one_of(plain, changes, changes, holidays)


def periods(
    *, min_value: date = FIRST_DAY, max_value: date = LAST_DAY, last_day_provided: bool | None = None
) -> SearchStrategy[Period]:
    """Periods that do not end before they begin.

    Shrinks towards a first day without a last day, or towards a single day if the last day is always provided.

    Args:
        min_value: the earliest first day.
        max_value: the latest last day.
        last_day_provided: True for always, False for never, None for either.

    .. versionadded:: 0.1.0
    """
    lasting = st.tuples(days(min_value=min_value, max_value=max_value), st.integers(0, 400)).map(
        lambda drawn: Period(
            first_day=drawn[0], last_day=min(max_value, drawn[0] + timedelta(days=min(drawn[1], _left(drawn[0]))))
        )
    )
    open_ended = days(min_value=min_value, max_value=max_value).map(lambda first: Period(first_day=first))
    if last_day_provided is None:
        return st.one_of(open_ended, lasting)
    return lasting if last_day_provided else open_ended


def _left(day: date) -> int:
    return (date.max - day).days


def figures(*, max_value: int = 1000) -> SearchStrategy[Decimal]:
    """Hours or days, whole or with halves and quarters; 0 is one of them.

    Shrinks towards 0.

    Args:
        max_value: the greatest figure.

    .. versionadded:: 0.1.0
    """
    if max_value < 0:
        return refused(f"max_value={max_value!r} is negative")
    return st.one_of(
        st.integers(0, max_value).map(Decimal), st.integers(0, 4 * max_value).map(lambda n: Decimal(n) / 4)
    )


def opaque_ids() -> SearchStrategy[str]:
    """Ids that reveal nothing of a person, such as ``r7``; few, so that records share them now and then.

    Shrinks towards ``r0``.

    .. versionadded:: 0.1.0
    """
    return st.integers(0, 30).map(lambda number: f"r{number}")


def iso_weeks(*, min_value: date = FIRST_DAY, max_value: date = LAST_DAY) -> SearchStrategy[str]:
    """ISO weeks such as ``2020-W53``.

    Shrinks towards the week of ``min_value``.

    Args:
        min_value: a day of the earliest week.
        max_value: a day of the latest week.

    .. versionadded:: 0.1.0
    """
    return days(min_value=min_value, max_value=max_value).map(week_of)


def week_of(day: date) -> str:
    """The ISO week that a day is in."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


#: ISO 639 codes of languages that participants have spoken
LANGUAGES = ("ar", "ti", "so", "fa", "en", "kmr", "sw", "prs", "uk")


def language_codes() -> SearchStrategy[str]:
    """ISO 639 codes of languages that participants have spoken.

    Shrinks towards ``ar``.

    .. versionadded:: 0.1.0
    """
    return st.sampled_from(LANGUAGES)


def policies() -> SearchStrategy[DeadlinePolicy]:
    """Deadline policies: due days move to a working day or not; the register takes complaints of one act, both or none.

    Shrinks towards the default policy.

    .. versionadded:: 0.1.0
    """
    ordinary = DeadlinePolicy().capabilities
    both = tuple(evolve(each, act=None) for each in ordinary)
    return st.builds(
        DeadlinePolicy, move_to_working_day=st.booleans(), capabilities=st.sampled_from([ordinary, both, ()])
    )
