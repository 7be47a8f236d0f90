"""I07: how much the participant was absent (omfang av fravær).

A case without a list of absences leaves it open, while an empty list reports that there was none. When the programme is
over, the case has to report on absence at all, also if it reports none. Each absence has an extent with its unit, days
or hours. A leave is no absence: during a leave the participant need not be there. Absence is often reported by the
month, and in a month with some days of leave the absence may have been on the others: only a period that is leave
throughout contradicts. If the days that are left have no room for the extent, it is worth a look.
"""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve

from nirmodel.code_lists import ExtentUnit
from nirmodel.law.after_leave import leave_periods
from nirmodel.law.programme.bounds import bounds
from nirmodel.law.programme.closing import OVER_FOR_GOOD
from nirmodel.law.programme.i06_leave import for_welfare
from nirmodel.law.sources import (
    IMDI_PAGE,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    PROGRAMME_PAGE,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    imdi_line,
)
from nirmodel.law.versions import (
    BOTH_ACTS,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
    under_integration_act,
)
from nirmodel.records import Absence, Extent, Period
from nirmodel.rules.breaking import breaking, moved, one_day
from nirmodel.rules.choosing import few
from nirmodel.rules.clashes import conflict
from nirmodel.rules.covering import Cover
from nirmodel.rules.owed import Compares, Conflict, EachDatum, Owed, Provided, Registered, fields_of
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="f")),
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="f")),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="c"), imdi_line("programme", 7)),
    under_2021(imdi_line("programme", 7)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="f"), PROGRAMME_PAGE),
)

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_ABSENCE = Duty(
    code="I070",
    name="register-absence",
    about="introduction_programmes",
    subject=Text("fravær", "fråvær", "the absence"),
    owed=Registered("absences"),
    versions=_VERSIONS,
)

ABSENCE = Duty(
    code="I071",
    name="absence-not-provided",
    about="introduction_programmes",
    subject=Text("opplysning om fravær", "opplysning om fråvær", "information on absence"),
    owed=Owed(OVER_FOR_GOOD, Provided("absences")),
    versions=_VERSIONS,
)

ABSENCE_EXTENT = Duty(
    code="I072",
    name="absence-extent-missing",
    about="introduction_programmes",
    subject=Text("fraværets omfang", "omfanget av fråværet", "extent of the absence"),
    owed=EachDatum("absences", "extent"),
    versions=_VERSIONS,
)

# --- what cannot be right -----------------------------------------------------------------------------


def _days_of_leave(view: View) -> Cover:
    """The days on which the participant certainly was on leave."""
    return Cover(each.record.period for each in view.all("leaves") if each.record.period is not None)


def _inside_leave(view: View) -> Iterator[Conflict]:
    """Absences on whose every day the participant certainly was on leave."""
    on_leave, leaves = view.kept(_days_of_leave), view.kept(leave_periods)
    for absence in view.all("absences"):
        period = absence.record.period
        if period is not None and on_leave.holds(period.first_day, period.own_day):
            yield conflict(absence, "period", *leaves.sharing(period.first_day, period.own_day))


def _absent_on_leave(whole: Any, near: bool) -> Any:
    whole = for_welfare(whole)
    day = whole.leaves[0].period.last_day + timedelta(days=1 if near else 0)
    return evolve(whole, absences=(moved(whole.absences[0], period=one_day(day)),))


ABSENCE_INSIDE_LEAVE = Contradiction(
    code="I078",
    name="absence-inside-leave",
    about="introduction_programmes",
    title=Text("Fravær under permisjon", "Fråvær under permisjon", "Absence inside a leave"),
    finds=Compares("absences", _inside_leave),
    versions=holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE),
    broken_by=breaking(_absent_on_leave, "leaves", "absences"),
)

# --- what is worth a look -----------------------------------------------------------------------------

_HOURS_OF_A_DAY = 24
_EXTENT = fields_of(Absence, "extent")


def _without_room(view: View) -> Iterator[Conflict]:
    """Absences of more days than there are in their period that lie inside the programme and are no leave.

    A period that is wholly outside, or leave throughout, is a contradiction; so is an extent that no such period has.
    """
    first, last = view.kept(bounds)
    on_leave, leaves = view.kept(_days_of_leave), view.kept(leave_periods)
    around = few(view.all("starts", "ends"))
    for absence in view.all("absences"):
        period, extent = absence.record.period, absence.record.extent
        if period is None or period.last_day is None or extent is None:
            continue
        begins = max(period.first_day, first or period.first_day)
        ends = min(period.last_day, last or period.last_day)
        if begins > ends:
            continue
        room = (ends - begins).days + 1 - on_leave.days(begins, ends)
        days = extent.amount / (1 if extent.unit is ExtentUnit.DAYS else _HOURS_OF_A_DAY)
        throughout = on_leave.holds(period.first_day, period.last_day)
        if not throughout and room < days <= (period.last_day - period.first_day).days + 1:
            yield conflict(absence, "extent", *around, *leaves.sharing(begins, ends), reads=_EXTENT)


def _absent_for_two_days(whole: Any, near: bool) -> Any:
    """Two days of absence in a period of which the first day is leave; nearly, one day."""
    whole = for_welfare(whole)
    day = whole.leaves[0].period.last_day
    extent = Extent(amount=Decimal(1 if near else 2), unit=ExtentUnit.DAYS)
    two_days = Period(first_day=day, last_day=day + timedelta(days=1))
    return evolve(whole, absences=(moved(whole.absences[0], period=two_days, extent=extent),))


ABSENCE_WITHOUT_ROOM = Notice(
    code="I079",
    name="absence-without-room",
    about="introduction_programmes",
    title=Text(
        "Mer fravær enn det er plass til utenom permisjon i programmet",
        "Meir fråvær enn det er plass til utanom permisjon i programmet",
        "More absence than the days in the programme beside leave have room for",
    ),
    finds=Compares("absences", _without_room),
    versions=holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE),
    broken_by=breaking(_absent_for_two_days, "leaves", "absences"),
)

RULES: tuple[Rule, ...] = (
    REGISTER_ABSENCE,
    ABSENCE,
    ABSENCE_EXTENT,
    ABSENCE_INSIDE_LEAVE,
    ABSENCE_WITHOUT_ROOM,
)
