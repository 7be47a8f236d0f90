"""I10: the end goal of the programme (sluttmål), under the integration act.

The goal is set in the plan (integreringsplan), which is made together with the decision: a grant or a start shows that
it is due, and nobody has to wait for the end. A record that names no goal answers nothing. Persons under the
introduction act have no end goal, and IMDi asks not to register one for them. The covid act let some of them have one:
where a grant extends the programme under that act, an end goal is no contradiction.
"""

from collections.abc import Iterator
from datetime import date

from nirmodel.code_lists import EndGoalKind, ExtensionGround
from nirmodel.law.sources import (
    CUT_OFF_2022,
    INTEGRATION_ACT,
    INTEGRATION_ACT_2020,
    INTEGRATION_REGULATION,
    chapter_6a,
)
from nirmodel.law.versions import FIRST_ACT_FROM_2021, holding, under_collective_protection, under_integration_alone
from nirmodel.records import EndGoal
from nirmodel.rules.breaking import breaking, record_added
from nirmodel.rules.clashes import each_record
from nirmodel.rules.owed import AnyOf, Compares, Condition, Conflict, Owed, Registered, fields_of
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_GOALS_2026 = Text(
    "Fra 1. januar 2026 står sluttmålene i § 13 for dem som har utdanning på videregående nivå eller høyere, og i § 14"
    " for andre",
    "Frå 1. januar 2026 står sluttmåla i § 13 for dei som har utdanning på vidaregåande nivå eller høgare, og i § 14"
    " for andre",
    "From 1 January 2026 on § 13 sets the end goals of those with upper secondary or higher education, § 14 those of"
    " others",
)
_OWN_PLAN = Text(
    "Etter kapittel 6A gjelder ikke § 15. Sluttmålet står i planen som § 37 c selv krever",
    "Etter kapittel 6A gjeld ikkje § 15. Sluttmålet står i planen som § 37 c sjølv krev",
    "Under chapter 6A § 15 does not apply. The end goal stands in the plan that § 37 c itself requires",
)
_PLAN_MOVED = Text(
    "Fra 1. juli 2024 står planen i § 37 c syvende ledd",
    "Frå 1. juli 2024 står planen i § 37 c sjuande ledd",
    "From 1 July 2024 on the plan stands in the seventh paragraph of § 37 c",
)
_END_GOAL = INTEGRATION_REGULATION.at("§ 52", letter="b")
_PLAN = INTEGRATION_ACT.at("§ 15", paragraph="tredje ledd")
_GOAL_TO_2025 = INTEGRATION_ACT_2020.at("§ 13", paragraph="første ledd", last_day=date(2025, 12, 31))
_GOAL_FROM_2026 = INTEGRATION_ACT.at("§§ 13 og 14", paragraph="annet ledd", first_day=date(2026, 1, 1))

_VERSIONS = (
    under_integration_alone(_END_GOAL, _GOAL_TO_2025, _PLAN, last_day=date(2025, 12, 31)),
    under_integration_alone(_END_GOAL, _GOAL_FROM_2026, _PLAN, first_day=date(2026, 1, 1), change=_GOALS_2026),
    under_collective_protection(_END_GOAL, _GOAL_TO_2025, _PLAN, last_day=date(2022, 6, 14)),
    under_collective_protection(
        _END_GOAL,
        *chapter_6a("§ 37 c", paragraph="sjette ledd", last_day=date(2024, 6, 30)),
        first_day=date(2022, 6, 15),
        last_day=date(2024, 6, 30),
        change=_OWN_PLAN,
    ),
    under_collective_protection(
        _END_GOAL,
        *chapter_6a("§ 37 c", paragraph="syvende ledd", first_day=date(2024, 7, 1), last_day=date(2025, 12, 31)),
        first_day=date(2024, 7, 1),
        last_day=date(2025, 12, 31),
        change=_PLAN_MOVED,
    ),
    under_collective_protection(_END_GOAL, _GOAL_FROM_2026, _PLAN, first_day=date(2026, 1, 1), change=_GOALS_2026),
)

# --- the condition ------------------------------------------------------------------------------------


def _names_a_goal(end_goal: Visible[EndGoal], _: View) -> Verdict:
    return verdict(end_goal.record.goal is not None)


_NAMES_A_GOAL = Condition(
    _names_a_goal, Text("navngir et mål", "namngir eit mål", "names a goal"), reads=fields_of(EndGoal, "goal")
)

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_END_GOAL = Duty(
    code="I100",
    name="register-end-goal",
    about="introduction_programmes",
    subject=Text("sluttmål", "sluttmål", "the end goal"),
    owed=Registered("end_goals"),
    versions=_VERSIONS,
)

END_GOAL = Duty(
    code="I101",
    name="end-goal-missing",
    about="introduction_programmes",
    subject=Text("sluttmål", "sluttmål", "end goal"),
    owed=Owed(AnyOf(("grants", "starts")), AnyOf("end_goals", where=_NAMES_A_GOAL)),
    versions=_VERSIONS,
)

# --- what cannot be right -----------------------------------------------------------------------------


def _each_end_goal(view: View) -> Iterator[Conflict]:
    """Every end goal, unless a grant extends the programme under the covid act."""
    if any(each.record.extension_ground is ExtensionGround.COVID_ACT for each in view.all("grants")):
        return iter(())
    return each_record("end_goals", view)


UNDER_INTRODUCTION_ACT = Contradiction(
    code="I107",
    name="end-goal-under-introduction-act",
    about="introduction_programmes",
    title=Text(
        "Sluttmål skal ikke registreres etter introduksjonsloven",
        "Sluttmål skal ikkje registrerast etter introduksjonslova",
        "An end goal is not to be registered under the introduction act",
    ),
    finds=Compares("end_goals", _each_end_goal),
    versions=holding(FIRST_ACT_FROM_2021, CUT_OFF_2022),
    broken_by=breaking(record_added("end_goals", EndGoal, "grants", goal=EndGoalKind.WORK)),
)

RULES: tuple[Rule, ...] = (REGISTER_END_GOAL, END_GOAL, UNDER_INTRODUCTION_ACT)
