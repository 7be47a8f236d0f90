"""Which periods cover a day, or share one: the same as asking each of them."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from nirmodel.records import Period
from nirmodel.rules.choosing import FEW
from nirmodel.rules.covering import Cover, Firsts, Periods, Sums
from tests.rules.support import period

D = date
_FIRST = date(2021, 1, 1)
#: few days, so that periods meet, touch and end before they begin
_DAYS = st.integers(0, 12).map(lambda days: _FIRST + timedelta(days=days))
_PERIODS = st.lists(st.builds(Period, first_day=_DAYS, last_day=st.none() | _DAYS), max_size=FEW)


def _covers(each: Period, day: date) -> bool:
    return each.first_day <= day <= each.own_day


def _numbered(periods: list[Period]) -> list[tuple[Period | None, int]]:
    return [(each, number) for number, each in enumerate(periods)]


def test_periods_that_meet_cover_what_they_cover_together() -> None:
    cover = Cover([period("2021-01-04", "2021-01-06"), period("2021-01-01", "2021-01-03"), period("2021-01-09")])
    assert cover.holds(D(2021, 1, 1), D(2021, 1, 6))
    assert not cover.holds(D(2021, 1, 1), D(2021, 1, 7))
    assert not cover.holds(D(2020, 12, 31), D(2021, 1, 6))
    assert not cover.holds(D(2021, 1, 6), D(2021, 1, 9))
    assert cover.holds(D(2021, 1, 9), D(2021, 1, 9))
    assert not cover.holds(D(2021, 1, 10), D(2021, 1, 10))


@given(_PERIODS, _DAYS, _DAYS)
def test_how_many_days_are_covered(periods: list[Period], first: date, last: date) -> None:
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    covered = [day for day in days if any(_covers(each, day) for each in periods)]
    assert Cover(periods).days(first, last) == len(covered)


def test_a_period_that_ends_before_it_begins_covers_nothing() -> None:
    reversed_one = Period(first_day=D(2021, 1, 4), last_day=D(2021, 1, 1))
    assert not Cover([reversed_one]).holds(D(2021, 1, 1), D(2021, 1, 4))
    assert not Cover([period("2021-01-01", "2021-01-04")]).holds(D(2021, 1, 4), D(2021, 1, 1))
    assert Firsts([(reversed_one, 1)]).on(D(2021, 1, 4)) is None
    assert Sums([(reversed_one, Decimal(5))]).on(D(2021, 1, 4)) == 0


def test_of_many_those_that_last_longest() -> None:
    many = [(period("2021-01-01", f"2021-02-{day:02}"), day) for day in range(1, 29)]
    assert Periods(many).sharing(D(2021, 1, 31), D(2021, 1, 31)) == list(range(28, 28 - FEW - 1, -1))
    assert Periods(many).sharing(D(2021, 2, 27), D(2021, 3, 31)) == [28, 27]


def test_no_periods() -> None:
    none: list[tuple[Period | None, int]] = [(None, 1)]
    assert Periods(none).sharing(date.min, date.max) == []
    assert Firsts(none).on(_FIRST) is None
    assert Sums([(None, Decimal(1))]).on(_FIRST) == 0
    assert not Cover([]).holds(_FIRST, _FIRST)


@given(_PERIODS, _DAYS, _DAYS)
def test_as_asking_each(periods: list[Period], first: date, last: date) -> None:
    days = [first + timedelta(days=days) for days in range((last - first).days + 1)]
    whole = bool(days) and all(any(_covers(each, day) for each in periods) for day in days)
    assert Cover(periods).holds(first, last) == whole
    sharing = {number for number, each in enumerate(periods) if each.first_day <= last and first <= each.own_day}
    assert set(Periods(_numbered(periods)).sharing(first, last)) == sharing
    on_the_day = [number for number, each in enumerate(periods) if _covers(each, first)]
    assert Firsts(_numbered(periods)).on(first) == min(on_the_day, default=None)
    amounts = [(each, Decimal(number)) for each, number in _numbered(periods)]
    assert Sums(amounts).on(first) == sum(on_the_day)
