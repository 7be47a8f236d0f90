"""What the integration act adds to training in Norwegian and social studies, N11 to N15."""

from datetime import date
from functools import partial

from nirmodel.code_lists import Regime
from nirmodel.rules.choosing import steady
from nirmodel.rules.law import CHAPTER_6A_ALONE, INTEGRATION_ALONE, SECOND_ACT, second
from nirmodel.rules.rule import (
    AnyOf,
    Condition,
    Datum,
    Each,
    Owes,
    Registers,
    Rule,
    Told,
    Truth,
    Unknown,
    View,
    Visible,
    Yes,
)
from nirmodel.rules.shared import TELLS_LANGUAGE
from nirmodel.sources import CARE_LEAVE, CHAPTER_6A, COLLECTIVE_IN_NIR, CUT_OFF_2022, LANGUAGE_LEVELS, PLAN_IN_LAW
from nirmodel.text import Text

__all__ = ["DUTIES", "education_is_asked_for"]


def _tells_level(goal: Visible, _: View) -> Truth:
    return goal.record.level is not None


def _tells_education(background: Visible, _: View) -> Truth:
    return background.record.upper_secondary_completed is not None


def _is_extended(offer: Visible, _: View) -> Truth:
    return Unknown(offer.path / "extended") if offer.record.extended is None else bool(offer.record.extended)


def education_is_asked_for(_: Visible, training: View) -> Truth:
    """Under chapter 6A only for extended training: the right to training alone does not hang on the education."""
    return training.once(_is_of_extended_training)


def _is_of_extended_training(training: View) -> Truth:
    if training.regime is not Regime.COLLECTIVE_PROTECTION:
        return True
    offers = steady(training.all("offers"))
    if not offers:
        return Unknown(training.path / "offers")
    told = {each.record.extended: each for each in reversed(offers)}
    if True in told:
        return Yes((told[True],))
    return Unknown(told[None].path / "extended", (told[None],)) if None in told else False


def _may_have_had_follow_up(leave: Visible, training: View) -> Truth:
    """From the fourth month of a care leave training is to be offered; nothing says that it was taken."""
    kind, period = leave.record.kind, leave.record.period
    if training.told("follow_up_trainings") or (kind is not None and not kind.is_parental):
        return False
    if period is None:
        return Unknown(leave.path / "period")
    if not _in_fourth_month(period.first_day, min(training.as_of, period.last_day or training.as_of)):
        return False
    if period.last_day is None:
        return Unknown(leave.path / "period" / "last_day")
    return Unknown(leave.path / "kind" if kind is None else training.path / "follow_up_trainings")


def _in_fourth_month(first_day: date, day: date) -> bool:
    """True from the day that is three months after the first."""
    months = 12 * (day.year - first_day.year) + day.month - first_day.month
    return months > 3 or (months == 3 and day.day >= first_day.day)


def _may_be_in_school(_: Visible, training: View) -> Truth:
    """A start does not say whether the participant goes to upper secondary school full time."""
    told = training.told("full_time_upper_secondary")
    return False if told else Unknown(training.path / "full_time_upper_secondary")


_TELLS_LEVEL = Condition(_tells_level, Text("oppgir nivået", "oppgir nivået", "tells the level"), ("level",))
_TELLS_EDUCATION = Condition(
    _tells_education,
    Text(
        "oppgir om videregående opplæring er fullført",
        "oppgir om vidaregåande opplæring er fullført",
        "tells whether upper secondary education was completed",
    ),
    ("upper_secondary_completed",),
)
_EXTENDED = Condition(
    _is_extended,
    Text("gjelder utvidet opplæring", "gjeld utvida opplæring", "is for extended training"),
    ("extended",),
)
_ASKED_FOR = Condition(
    education_is_asked_for,
    Text(
        "gjelder opplæring der den skal registreres",
        "gjeld opplæring der han skal registrerast",
        "is of training for which it is to be registered",
    ),
    ("extended",),
)
_CARE_LEAVE = Condition(
    _may_have_had_follow_up,
    Text(
        "gjelder fødsel eller adopsjon og varer inn i den fjerde måneden, uten opplysning om oppfølging",
        "gjeld fødsel eller adopsjon og varer inn i den fjerde månaden, utan opplysning om oppfølging",
        "is for birth or adoption and lasts into the fourth month, without word on follow-up",
    ),
    ("kind",),
)
_NOTHING_ON_SCHOOL = Condition(
    _may_be_in_school,
    Text(
        "står uten opplysning om videregående opplæring på fulltid",
        "står utan opplysning om vidaregåande opplæring på fulltid",
        "stands without word on full-time upper secondary",
    ),
)

#: the plan, with the Norwegian goal, is made together with the decision
_GRANTED = ("offers", "starts")

_asks = partial(Rule, about="norwegian_trainings", in_force=SECOND_ACT)

DUTIES: tuple[Rule, ...] = (
    _asks(
        code="N110", name="register-norwegian-goal", sources=second("N11"),
        subject=Text("norskmål", "norskmål", "the Norwegian goal"),
        says=(Registers(("norwegian_goals",)),),
    ),
    _asks(
        code="N111", name="norwegian-goal-missing",
        sources=second("N11", PLAN_IN_LAW, LANGUAGE_LEVELS),
        subject=Text("norskmål", "norskmål", "Norwegian goal"),
        says=(Owes(AnyOf(_GRANTED), AnyOf(("norwegian_goals",), where=_TELLS_LEVEL)),),
    ),
    _asks(
        code="N120", name="register-language-of-instruction", sources=second("N12"),
        subject=Text(
            "språket opplæringen blir gitt på", "språket opplæringa blir gitt på", "the language of instruction"
        ),
        says=(Registers(("languages_of_instruction",)),),
    ),
    _asks(
        code="N121", name="language-of-instruction-missing", sources=second("N12"),
        subject=Text("opplæringsspråk", "opplæringsspråk", "language of instruction"),
        says=(Owes(AnyOf(("starts",)), AnyOf(("languages_of_instruction",), where=TELLS_LANGUAGE)),),
    ),
    _asks(
        code="N130", name="register-education-background", sources=second("N13", CHAPTER_6A, COLLECTIVE_IN_NIR),
        subject=Text("utdanningsbakgrunn", "utdanningsbakgrunn", "the education background"),
        says=(Registers(("education_backgrounds",), where=_ASKED_FOR),),
    ),
    _asks(
        code="N131", name="education-background-missing", in_force=INTEGRATION_ALONE,
        sources=second("N13", CUT_OFF_2022),
        subject=Text("utdanningsbakgrunn", "utdanningsbakgrunn", "education background"),
        says=(Owes(AnyOf(_GRANTED), AnyOf(("education_backgrounds",), where=_TELLS_EDUCATION)),),
    ),
    _asks(
        code="N132", name="education-background-missing-for-extended-training", in_force=CHAPTER_6A_ALONE,
        sources=second("N13", CHAPTER_6A, COLLECTIVE_IN_NIR),
        subject=Text(
            "utdanningsbakgrunn for utvidet opplæring",
            "utdanningsbakgrunn for utvida opplæring",
            "education background for extended training",
        ),
        says=(
            Owes(AnyOf(("offers",), where=_EXTENDED), AnyOf(("education_backgrounds",), where=_TELLS_EDUCATION)),
        ),
    ),
    _asks(
        code="N140", name="register-follow-up-training", sources=second("N14"),
        subject=Text(
            "oppfølging under omsorgspermisjon", "oppfølging under omsorgspermisjon", "the follow-up during care leave"
        ),
        says=(Registers(("follow_up_trainings",)),),
    ),
    _asks(
        code="N141", name="follow-up-training-extent-missing", sources=second("N14", CARE_LEAVE),
        subject=Text(
            "omfang av oppfølging under omsorgspermisjon",
            "omfang av oppfølging under omsorgspermisjon",
            "extent of follow-up during care leave",
        ),
        says=(
            Owes(Each(("follow_up_trainings",)), Datum("hours")),
            Owes(AnyOf(("leaves",), where=_CARE_LEAVE), Told("follow_up_trainings")),
        ),
    ),
    _asks(
        code="N150", name="register-full-time-upper-secondary",
        sources=second("N15", CUT_OFF_2022),
        subject=Text(
            "videregående opplæring på fulltid", "vidaregåande opplæring på fulltid", "the full-time upper secondary"
        ),
        says=(Registers(("full_time_upper_secondary",)),),
    ),
    _asks(
        code="N151", name="full-time-upper-secondary-period-missing",
        sources=second("N15", CUT_OFF_2022),
        subject=Text(
            "tidsrom for videregående opplæring på fulltid",
            "tidsrom for vidaregåande opplæring på fulltid",
            "when the participant attends upper secondary full time",
        ),
        says=(
            Owes(Each(("full_time_upper_secondary",)), Datum("period")),
            Owes(AnyOf(("starts",), where=_NOTHING_ON_SCHOOL), Told("full_time_upper_secondary")),
        ),
    ),
)  # fmt: skip
