"""N14: training as follow-up during care leave, and its extent (oppfølging under omsorgspermisjon).

From the fourth month of a leave for birth or adoption the municipality offers follow-up and training. The regulation of
2018 and the integration act ask for the hours of what was taken. A leave does not show whether the offer was taken, so
a long one without information on follow-up leaves the answer open: provide the list, as empty if there was none.

It goes wrong if the hours are counted among the ordinary hours (N05).
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve

from nirmodel.law.regimes import Regime
from nirmodel.law.sources import (
    CARE_LEAVE,
    CARE_LEAVE_2018,
    CARE_LEAVE_IN_TRAINING_2018,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    TRAINING_PAGE,
)
from nirmodel.law.versions import SECOND_ACT, Interval, holding, under_2018, under_integration_act
from nirmodel.records import TrainingLeave
from nirmodel.rules.breaking import breaking
from nirmodel.rules.clashes import names_nothing
from nirmodel.rules.owed import AnyOf, Compares, Condition, Conflict, EachDatum, Owed, Provided, Registered, fields_of
from nirmodel.rules.rule import Duty, Notice, Rule
from nirmodel.rules.verdict import FAILS, Verdict, undecided
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="e"), CARE_LEAVE_2018, CARE_LEAVE_IN_TRAINING_2018, new=True),
    *under_integration_act(
        INTEGRATION_REGULATION.at("§ 53", letter="i"), CARE_LEAVE, INTEGRATION_REGULATION.at("§ 33")
    ),
)
#: the days on which the introduction act asked for it
_IN_2018 = (Interval(Regime.INTRODUCTION_ACT, date(2018, 9, 1), date(2020, 12, 31)),)


def _may_have_had_follow_up(leave: Visible[TrainingLeave], view: View) -> Verdict:
    """From the fourth month of a care leave training is to be offered. Nothing shows whether it was taken."""
    kind, period = leave.record.kind, leave.record.period
    if view.provides("follow_up_trainings") or (kind is not None and not kind.is_parental):
        return FAILS
    if period is None:
        return undecided(leave.path / "period")
    if not _in_fourth_month(period.first_day, min(view.as_of, period.last_day or view.as_of)):
        return FAILS
    if period.last_day is None:
        return undecided(leave.path / "period" / "last_day")
    return undecided(leave.path / "kind" if kind is None else view.path / "follow_up_trainings")


def _in_fourth_month(first_day: date, day: date) -> bool:
    """True from the day that is three months after the first."""
    months = 12 * (day.year - first_day.year) + day.month - first_day.month
    return months > 3 or (months == 3 and day.day >= first_day.day)


_LONG_CARE_LEAVE = Condition(
    _may_have_had_follow_up,
    Text(
        "gjelder fødsel eller adopsjon og varer inn i den fjerde måneden, uten opplysning om oppfølging",
        "gjeld fødsel eller adopsjon og varer inn i den fjerde månaden, utan opplysning om oppfølging",
        "is for birth or adoption and lasts into the fourth month, without information on follow-up",
    ),
    reads=fields_of(TrainingLeave, "kind", "period"),
)


def _without_leave(view: View) -> Iterator[Conflict]:
    return names_nothing(view, "follow_up_trainings", "leave_id", "leaves")


def _with_follow_up_of_nothing(whole: Any, near: bool) -> Any:
    leave_id = whole.leaves[0].id if near else "gone"
    return evolve(whole, follow_up_trainings=(evolve(whole.follow_up_trainings[0], leave_id=leave_id),))


REGISTER_FOLLOW_UP = Duty(
    code="N140",
    name="register-follow-up-training",
    about="norwegian_trainings",
    subject=Text(
        "oppfølging under omsorgspermisjon", "oppfølging under omsorgspermisjon", "the follow-up during care leave"
    ),
    owed=Registered("follow_up_trainings"),
    versions=_VERSIONS,
)

FOLLOW_UP_EXTENT = Duty(
    code="N141",
    name="follow-up-training-extent-missing",
    about="norwegian_trainings",
    subject=Text(
        "omfang av oppfølging under omsorgspermisjon",
        "omfang av oppfølging under omsorgspermisjon",
        "extent of follow-up during care leave",
    ),
    owed=(
        EachDatum("follow_up_trainings", "hours"),
        Owed(AnyOf("leaves", where=_LONG_CARE_LEAVE), Provided("follow_up_trainings")),
    ),
    versions=_VERSIONS,
)

FOLLOW_UP_WITHOUT_LEAVE = Notice(
    code="N149",
    name="follow-up-training-without-leave",
    about="norwegian_trainings",
    title=Text(
        "Oppfølgingen viser til en permisjon som ikke finnes",
        "Oppfølginga viser til ein permisjon som ikkje finst",
        "Follow-up names a leave that is not there",
    ),
    finds=Compares("follow_up_trainings", _without_leave),
    versions=holding((*_IN_2018, *SECOND_ACT), TRAINING_PAGE, CARE_LEAVE_IN_TRAINING_2018, CARE_LEAVE),
    broken_by=breaking(_with_follow_up_of_nothing, "follow_up_trainings"),
)

RULES: tuple[Rule, ...] = (REGISTER_FOLLOW_UP, FOLLOW_UP_EXTENT, FOLLOW_UP_WITHOUT_LEAVE)
