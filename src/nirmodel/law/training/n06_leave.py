"""N06: leave from the training, and its duration (permisjon og varigheten av permisjonen).

The line asks for each leave with its first and last day. Until 31 August 2018 the statute also asked for the date of
the decision (vedtaksdato), and from 10 April 2014 until then for the reason for absence after a leave for birth or
adoption (årsak til fravær etter endt permisjon ved fødsel og adopsjon).

It goes wrong if the last day is never filled in: a leave without it has no duration. It also goes wrong if the date of
the decision is taken for the first day of the leave.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve

from nirmodel.code_lists import LeaveKind
from nirmodel.law.after_leave import (
    absent_as_well,
    absent_without_reason,
    reason_for_absence,
    returned_and_absent,
)
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import (
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    TRAINING_REGULATION,
    imdi_line,
)
from nirmodel.law.versions import (
    Interval,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
    under_integration_act,
)
from nirmodel.records import LeaveFollowUp, TrainingLeave
from nirmodel.rules.breaking import Breaking, breaking, unregistered, without
from nirmodel.rules.clashes import names_nothing
from nirmodel.rules.owed import Compares, Conflict, EachDatum, Registered
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

#: the years in which the statute asked for the reason for absence
_REASON_FIRST_DAY, _REASON_LAST_DAY = date(2014, 4, 10), date(2018, 8, 31)

_IN_2005 = REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="h")
_IN_2014 = REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="h")
_WHICH_LEAVES = TRAINING_REGULATION.at("kapittel 5")

_LEAVE_VERSIONS = (
    under_2005(_IN_2005, _WHICH_LEAVES),
    under_2014(_IN_2014, _WHICH_LEAVES),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="f"), imdi_line("training", 6)),
    under_2021(imdi_line("training", 6)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="j"), TRAINING_PAGE),
)
_LEAVES = Registered("leaves")
_REGISTER_VERSIONS = tuple(
    # what followed a leave belongs to it in the years in which the reason for absence was asked for
    evolve(each, owed=(_LEAVES, Registered("leave_follow_ups"))) if each.first_day == _REASON_FIRST_DAY else each
    for each in _LEAVE_VERSIONS
)
_REASON_INTERVAL = (Interval(Regime.INTRODUCTION_ACT, _REASON_FIRST_DAY, _REASON_LAST_DAY),)


def _follow_up_without_leave(view: View) -> Iterator[Conflict]:
    return names_nothing(view, "leave_follow_ups", "leave_id", "leaves")


def _for_welfare(whole: Any) -> Any:
    """The leave for welfare, so that nothing is owed of what came during it or after it."""
    leave = evolve(whole.leaves[-1], kind=LeaveKind.WELFARE)
    return evolve(whole, leaves=(leave,), leave_follow_ups=None, follow_up_trainings=())


def _with_follow_up_of_nothing(whole: Any, near: bool) -> Any:
    day = whole.leave_follow_ups[0].returned_on
    leave_id = whole.leaves[0].id if near else "gone"
    other = LeaveFollowUp(id="other", leave_id=leave_id, returned_on=day, known_on=day, registered_on=day)
    return evolve(whole, leave_follow_ups=(*whole.leave_follow_ups, other))


REGISTER_LEAVE = Duty(
    code="N060",
    name="register-training-leave",
    about="norwegian_trainings",
    subject=Text("permisjon", "permisjon", "the leave"),
    owed=_LEAVES,
    versions=_REGISTER_VERSIONS,
    broken_by=unregistered("leaves", "training_leaves"),
)

LEAVE_DURATION = Duty(
    code="N061",
    name="training-leave-duration-missing",
    about="norwegian_trainings",
    subject=Text("permisjonens varighet", "lengda på permisjonen", "duration of the leave"),
    owed=EachDatum("leaves", "period.last_day"),
    versions=_LEAVE_VERSIONS,
    broken_by=without("leaves", "period.last_day", "training_leaves", first=_for_welfare),
)

LEAVE_DECISION_DATE = Duty(
    code="N062",
    name="training-leave-decision-date-missing",
    about="norwegian_trainings",
    subject=Text("dato for permisjonsvedtaket", "dato for permisjonsvedtaket", "date of the leave decision"),
    owed=EachDatum("leaves", "decided_on"),
    versions=(under_2005(_IN_2005), under_2014(_IN_2014)),
    broken_by=without("leaves", "decided_on", "training_leaves"),
)

REASON_FOR_ABSENCE = Duty(
    code="N063",
    name="absence-after-training-leave-reason-missing",
    about="norwegian_trainings",
    subject=Text(
        "årsak til fravær etter endt fødsels- eller adopsjonspermisjon",
        "årsak til fråvær etter avslutta fødsels- eller adopsjonspermisjon",
        "reason for absence after ended birth or adoption leave",
    ),
    owed=reason_for_absence(TrainingLeave),
    versions=(under_2014(_IN_2014, TRAINING_REGULATION.at("§ 13"), new=True),),
    broken_by=Breaking("leave_follow_ups", absent_without_reason),
)

RETURNED_AND_ABSENT = Contradiction(
    code="N068",
    name="returned-and-absent-from-training",
    about="norwegian_trainings",
    title=Text(
        "Både tilbake og fraværende etter permisjonen",
        "Både tilbake og fråverande etter permisjonen",
        "Both back and absent after the leave",
    ),
    finds=Compares("leaves", returned_and_absent(TrainingLeave)),
    versions=holding(_REASON_INTERVAL, _IN_2014),
    broken_by=breaking(absent_as_well, "leave_follow_ups"),
)

FOLLOW_UP_WITHOUT_LEAVE = Notice(
    code="N069",
    name="follow-up-without-training-leave",
    about="norwegian_trainings",
    title=Text(
        "Oppfølgingen viser til en permisjon som ikke finnes",
        "Oppfølginga viser til ein permisjon som ikkje finst",
        "Follow-up names a leave that is not there",
    ),
    finds=Compares("leave_follow_ups", _follow_up_without_leave),
    versions=holding(_REASON_INTERVAL, _IN_2014),
    broken_by=breaking(_with_follow_up_of_nothing, "leave_follow_ups"),
)

RULES: tuple[Rule, ...] = (
    REGISTER_LEAVE,
    LEAVE_DURATION,
    LEAVE_DECISION_DATE,
    REASON_FOR_ABSENCE,
    RETURNED_AND_ABSENT,
    FOLLOW_UP_WITHOUT_LEAVE,
)
