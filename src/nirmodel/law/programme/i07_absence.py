"""I07: how much the participant was absent (omfang av fravær).

A case without a list of absences leaves it open, while an empty list reports that there was none. When the programme is
over, the case has to report on absence at all, also if it reports none. Each absence has an extent with its unit, days
or hours. A leave is no absence: during a leave the participant need not be there.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from attrs import evolve

from nirmodel.law.after_leave import leave_periods
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
from nirmodel.rules.breaking import breaking, moved, one_day
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import Compares, Conflict, EachDatum, Owed, Provided, Registered
from nirmodel.rules.rule import Contradiction, Duty, Rule
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


def _inside_leave(view: View) -> Iterator[Conflict]:
    """Absences that certainly share a day with a leave."""
    leaves = view.kept(leave_periods)
    for absence in view.all("absences"):
        period = absence.record.period
        if period is None:
            continue
        on_leave = leaves.sharing(period.first_day, period.own_day)
        if on_leave:
            yield conflict(absence, "period", *on_leave)


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

RULES: tuple[Rule, ...] = (REGISTER_ABSENCE, ABSENCE, ABSENCE_EXTENT, ABSENCE_INSIDE_LEAVE)
