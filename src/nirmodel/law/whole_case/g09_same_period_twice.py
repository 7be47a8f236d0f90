"""G09: the same month, absence or leave under two ids (samme periode to ganger).

The hours of a month, an absence and a leave are about a period. Two of them that begin on the same day are most likely
about the same one: the second came with other figures, or with the last day, and should have taken the place of the
first. They may also be right, if two courses report the hours of one month.

G08 covers records that are equal in everything else, I06 leaves from the programme that share a day, and A01 a week
that is there twice.

It goes wrong if a corrected month is sent as a new record.
"""

from collections.abc import Hashable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import evolve

from nirmodel.code_lists import ExtentUnit
from nirmodel.law.whole_case.same_again import alike, of_a_class, unless_equal
from nirmodel.law.whole_case.stated import WHATEVER_THE_REGIME
from nirmodel.records import (
    Absence,
    Extent,
    FollowUpTraining,
    FullTimeUpperSecondary,
    HoursAttended,
    TrainingLeave,
)
from nirmodel.rules.breaking import breaking
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]


def _first_day(record: Any) -> date | None:
    return None if record.period is None else record.period.first_day


def _kind_and_first_day(leave: TrainingLeave) -> Hashable | None:
    """Two leaves of different kinds may begin on one day; without their kinds, nobody knows."""
    return None if leave.kind is None or leave.period is None else (leave.kind, leave.period.first_day)


_BEGINS = of_a_class(
    {
        HoursAttended: _first_day,
        Absence: _first_day,
        FollowUpTraining: _first_day,
        FullTimeUpperSecondary: _first_day,
        TrainingLeave: _kind_and_first_day,
    }
)


def _same_period(view: View) -> Iterator[Conflict]:
    for same in alike(view, _BEGINS):
        yield from unless_equal(same, "period")


def _absent_again(whole: Any, near: bool) -> Any:
    """The absence again with another extent; nearly, there is one alone."""
    absence = whole.absences[0]
    other = Decimal(0) if absence.extent.amount else Decimal(1)
    again = evolve(absence, id="other", extent=Extent(amount=other, unit=ExtentUnit.DAYS))
    return evolve(whole, absences=(absence,) if near else (absence, again))


SAME_PERIOD_TWICE = Notice(
    code="G099",
    name="same-period-twice",
    about="case",
    title=Text(
        "Samme måned, fravær eller permisjon står to ganger: periodene begynner samme dag",
        "Same månad, fråvær eller permisjon står to gonger: periodane byrjar same dag",
        "The same month, absence or leave twice: the periods begin on one day",
    ),
    finds=Compares("records", _same_period),
    versions=WHATEVER_THE_REGIME,
    broken_by=breaking(_absent_again, "absences"),
)

RULES: tuple[Rule, ...] = (SAME_PERIOD_TWICE,)
