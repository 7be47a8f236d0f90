"""I06: leave, and absence after a leave for birth or adoption (permisjon, og fravær etter endt permisjon).

The line asks for the day of the decision to grant the leave and for its duration. The decision comes before the first
day, and the last day is often left open.

It asks for one thing more, which is easily overlooked: why a participant did not come back after a leave for birth or
adoption. That is asked for as part of the leave, though the register keeps it with the absence; the reason on either
answers it. See :mod:`nirmodel.law.after_leave`.

From 2018 on the statutes name the leave and no date of it. The date is taken to lie in the decision that is registered,
though a stricter reading would find it in IMDi's page alone.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from attrs import evolve

from nirmodel.code_lists import LeaveKind
from nirmodel.law.after_leave import (
    absent_as_well,
    absent_without_reason,
    leave_periods,
    reason_for_absence,
    returned_and_absent,
)
from nirmodel.law.sources import (
    CARE_LEAVE,
    IMDI_PAGE,
    INTEGRATION_REGULATION,
    LEAVE_REGULATION,
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
from nirmodel.records import Leave, LeaveFollowUp
from nirmodel.rules.breaking import Breaking, breaking, moved, one_day, without
from nirmodel.rules.clashes import conflict, names_nothing
from nirmodel.rules.owed import Compares, Conflict, EachDatum, Registered
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES", "for_welfare"]

_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="e"), LEAVE_REGULATION.at("kapittel 5")),
    under_2014(
        REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="e"), LEAVE_REGULATION.at("kapittel 5")
    ),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="c"), imdi_line("programme", 6)),
    under_2021(imdi_line("programme", 6)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="f"), PROGRAMME_PAGE),
)
_AFTER_LEAVE_VERSIONS = (
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="e"), new=True),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="c"), imdi_line("programme", 6)),
    under_2021(imdi_line("programme", 6)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="f"), CARE_LEAVE),
)
_FITTING_TOGETHER = holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE)


def for_welfare(whole: Any) -> Any:
    """The programme with one leave, for welfare, so that nothing is owed of what came after it."""
    leave = evolve(whole.leaves[-1], kind=LeaveKind.WELFARE)
    return evolve(whole, leaves=(leave,), leave_follow_ups=None)


# --- the duties ---------------------------------------------------------------------------------------

REGISTER_LEAVE = Duty(
    code="I060",
    name="register-leave",
    about="introduction_programmes",
    subject=Text(
        "permisjon eller oppfølging av permisjon",
        "permisjon eller oppfølging av permisjon",
        "the leave, or what followed it",
    ),
    owed=Registered(("leaves", "leave_follow_ups")),
    versions=_VERSIONS,
)

LEAVE_DECISION_DATE = Duty(
    code="I061",
    name="leave-decision-date-missing",
    about="introduction_programmes",
    subject=Text("dato for permisjonsvedtaket", "dato for permisjonsvedtaket", "date of the leave decision"),
    owed=EachDatum("leaves", "decided_on"),
    versions=_VERSIONS,
)

LEAVE_DURATION = Duty(
    code="I062",
    name="leave-duration-missing",
    about="introduction_programmes",
    subject=Text("permisjonens varighet", "lengda på permisjonen", "duration of the leave"),
    owed=EachDatum("leaves", "period.last_day"),
    versions=_VERSIONS,
    broken_by=without("leaves", "period.last_day", first=for_welfare),
)

REASON_FOR_ABSENCE = Duty(
    code="I063",
    name="absence-after-leave-reason-missing",
    about="introduction_programmes",
    subject=Text(
        "årsak til fravær etter endt fødsels- eller adopsjonspermisjon",
        "årsak til fråvær etter avslutta fødsels- eller adopsjonspermisjon",
        "reason for absence after ended birth or adoption leave",
    ),
    owed=reason_for_absence(Leave),
    versions=_AFTER_LEAVE_VERSIONS,
    broken_by=Breaking("leave_follow_ups", absent_without_reason),
)

# --- what cannot be right -----------------------------------------------------------------------------


def _overlapping(view: View) -> Iterator[Conflict]:
    """Leaves that certainly share a day."""
    periods = view.kept(leave_periods)
    for leave in view.all("leaves"):
        period = leave.record.period
        if period is None:
            continue
        others = [each for each in periods.sharing(period.first_day, period.own_day) if each is not leave]
        if others:
            yield conflict(leave, "period", *others)


def _another_leave(whole: Any, near: bool) -> Any:
    whole = for_welfare(whole)
    leave = whole.leaves[0]
    day = leave.period.last_day + timedelta(days=1 if near else 0)
    return evolve(whole, leaves=(leave, moved(leave, id="other", period=one_day(day))))


OVERLAPPING_LEAVES = Contradiction(
    code="I067",
    name="overlapping-leaves",
    about="introduction_programmes",
    title=Text("Permisjoner overlapper", "Permisjonar overlappar", "Overlapping leaves"),
    finds=Compares("leaves", _overlapping),
    versions=_FITTING_TOGETHER,
    broken_by=breaking(_another_leave, "leaves"),
)

RETURNED_AND_ABSENT = Contradiction(
    code="I068",
    name="returned-and-absent",
    about="introduction_programmes",
    title=Text(
        "Både tilbake og fraværende etter permisjonen",
        "Både tilbake og fråverande etter permisjonen",
        "Both back and absent after the leave",
    ),
    finds=Compares("leaves", returned_and_absent(Leave)),
    versions=_FITTING_TOGETHER,
    broken_by=breaking(absent_as_well, "leave_follow_ups"),
)

# --- what is worth a look -----------------------------------------------------------------------------


def _of_no_leave(view: View) -> Iterator[Conflict]:
    """Follow-ups that name a leave that is not there."""
    return names_nothing(view, "leave_follow_ups", "leave_id", "leaves")


def _another_follow_up(whole: Any, near: bool) -> Any:
    day = whole.leave_follow_ups[0].returned_on
    leave_id = whole.leaves[0].id if near else "gone"
    other = LeaveFollowUp(id="other", leave_id=leave_id, returned_on=day, known_on=day, registered_on=day)
    return evolve(whole, leave_follow_ups=(*whole.leave_follow_ups, other))


FOLLOW_UP_WITHOUT_LEAVE = Notice(
    code="I069",
    name="follow-up-without-leave",
    about="introduction_programmes",
    title=Text(
        "Oppfølgingen viser til en permisjon som ikke finnes",
        "Oppfølginga viser til ein permisjon som ikkje finst",
        "Follow-up names a leave that is not there",
    ),
    finds=Compares("leave_follow_ups", _of_no_leave),
    versions=_FITTING_TOGETHER,
    broken_by=breaking(_another_follow_up, "leave_follow_ups"),
)

RULES: tuple[Rule, ...] = (
    REGISTER_LEAVE,
    LEAVE_DECISION_DATE,
    LEAVE_DURATION,
    REASON_FOR_ABSENCE,
    OVERLAPPING_LEAVES,
    RETURNED_AND_ABSENT,
    FOLLOW_UP_WITHOUT_LEAVE,
)
