"""Strategies for single values: days that matter, periods, figures, ids (verdier)."""

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from nirmodel.deadlines import DeadlinePolicy, norwegian_holidays
from nirmodel.records import Period

__all__ = [
    "FIRST_DAY", "LAST_DAY", "days", "figures", "iso_weeks", "language_codes", "opaque_ids", "periods", "policies",
]  # fmt: skip

#: the days that are drawn unless told otherwise: years of both acts
FIRST_DAY = date(2018, 9, 1)
LAST_DAY = date(2024, 12, 31)


def _is_remarkable(day: date) -> bool:
    """Month ends, the days after, leap days, holidays and the days around them."""
    near = (day - timedelta(days=1), day, day + timedelta(days=1))
    return any(each.day == 1 for each in near[1:]) or any(each in norwegian_holidays(each.year) for each in near)


@lru_cache(maxsize=256)
def _remarkable(first: date, last: date) -> list[date]:
    every = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in every if date.min < day < date.max and _is_remarkable(day)]


def days(*, min_value: date = FIRST_DAY, max_value: date = LAST_DAY) -> SearchStrategy[date]:
    """Days that like month ends, leap days, Easter and 17 May.

    Shrinks towards ``min_value``.

    .. versionadded:: 0.1.0
    """
    if min_value > max_value:
        raise InvalidArgument(f"min_value={min_value!r} is later than max_value={max_value!r}")
    plain = st.dates(min_value, max_value)
    if (max_value - min_value).days > 20 * 366:
        return plain
    remarkable = _remarkable(min_value, max_value)
    return st.one_of(plain, st.sampled_from(remarkable)) if remarkable else plain


def periods(
    *, min_value: date = FIRST_DAY, max_value: date = LAST_DAY, last_day_told: bool | None = None
) -> SearchStrategy[Period]:
    """Periods that do not end before they begin.

    Shrinks towards one day, the first; without a last day where that may be not told.

    Args:
        min_value: the earliest first day.
        max_value: the latest last day.
        last_day_told: True for always, False for never, None for either.

    .. versionadded:: 0.1.0
    """
    lasting = st.tuples(days(min_value=min_value, max_value=max_value), st.integers(0, 400)).map(
        lambda drawn: Period(
            first_day=drawn[0], last_day=min(max_value, drawn[0] + timedelta(days=min(drawn[1], _left(drawn[0]))))
        )
    )
    open_ended = days(min_value=min_value, max_value=max_value).map(lambda first: Period(first_day=first))
    if last_day_told is None:
        return st.one_of(open_ended, lasting)
    return lasting if last_day_told else open_ended


def _left(day: date) -> int:
    return (date.max - day).days


def figures(*, max_value: int = 1000) -> SearchStrategy[Decimal]:
    """Hours or days, whole or with halves and quarters; 0 is one of them.

    Shrinks towards 0.

    .. versionadded:: 0.1.0
    """
    if max_value < 0:
        raise InvalidArgument(f"max_value={max_value!r} is negative")
    return st.one_of(
        st.integers(0, max_value).map(Decimal), st.integers(0, 4 * max_value).map(lambda n: Decimal(n) / 4)
    )


def opaque_ids() -> SearchStrategy[str]:
    """Ids that say nothing of a person, such as ``r7``; few, so that records meet and clash.

    Shrinks towards ``r0``.

    .. versionadded:: 0.1.0
    """
    return st.integers(0, 30).map(lambda number: f"r{number}")


def iso_weeks(*, min_value: date = FIRST_DAY, max_value: date = LAST_DAY) -> SearchStrategy[str]:
    """ISO weeks such as ``2020-W53``.

    Shrinks towards the week of ``min_value``.

    .. versionadded:: 0.1.0
    """
    return days(min_value=min_value, max_value=max_value).map(week_of)


def week_of(day: date) -> str:
    """The ISO week a day is in."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def language_codes() -> SearchStrategy[str]:
    """ISO 639 codes of languages that participants have spoken.

    Shrinks towards ``ar``.

    .. versionadded:: 0.1.0
    """
    return st.sampled_from(["ar", "ti", "so", "fa", "en", "kmr", "sw", "prs"])


def policies() -> SearchStrategy[DeadlinePolicy]:
    """Deadline policies: moving to a working day or not; complaints taken under the integration act, both acts or none.

    Shrinks towards the default policy.

    .. versionadded:: 0.1.0
    """
    ordinary = DeadlinePolicy().capabilities
    both = tuple(evolve(each, act=None) for each in ordinary)
    return st.builds(
        DeadlinePolicy, move_to_working_day=st.booleans(), capabilities=st.sampled_from([ordinary, both, ()])
    )
