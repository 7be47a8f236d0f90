"""N11: the level of Norwegian to reach, oral and written (norskmål).

The integration act has the municipality set a goal when the training begins, in the plan that it makes together with
the decision. Oral Norwegian often has a higher goal than written Norwegian, so each is asked for by itself. Where the
county provides the training, § 34 asks for no plan of the municipality; under chapter 6A that exception is not there.

It goes wrong if the goal is registered for a participant under the introduction act, who has none.
"""

from datetime import date
from functools import partial

from attrs import evolve

from nirmodel.code_lists import NorwegianLevel
from nirmodel.law.sources import CUT_OFF_2022, INTEGRATION_ACT, INTEGRATION_REGULATION, TRAINING_PAGE, chapter_6a
from nirmodel.law.training.county import COUNTY, MUNICIPALITY_PROVIDES
from nirmodel.law.versions import (
    AFTER_CHAPTER_6A,
    FIRST_ACT_FROM_2021,
    holding,
    under_chapter_6a,
    under_collective_protection,
    under_integration_act,
    under_integration_alone,
)
from nirmodel.records import NorwegianGoal
from nirmodel.rules.breaking import breaking, record_added, without
from nirmodel.rules.clashes import each_record
from nirmodel.rules.owed import AnyOf, Compares, Condition, Owed, Registered, fields_of
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.versions import Version
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]


def _states_oral_goal(goal: Visible[NorwegianGoal], _: View) -> Verdict:
    return verdict(goal.record.oral_level is not None)


def _states_written_goal(goal: Visible[NorwegianGoal], _: View) -> Verdict:
    return verdict(goal.record.written_level is not None)


_STATES_ORAL_GOAL = Condition(
    _states_oral_goal,
    Text(
        "oppgir norskmål for muntlig norsk",
        "oppgir norskmål for munnleg norsk",
        "states the goal for oral Norwegian",
    ),
    reads=fields_of(NorwegianGoal, "oral_level"),
)
_STATES_WRITTEN_GOAL = Condition(
    _states_written_goal,
    Text(
        "oppgir norskmål for skriftlig norsk",
        "oppgir norskmål for skriftleg norsk",
        "states the goal for written Norwegian",
    ),
    reads=fields_of(NorwegianGoal, "written_level"),
)
#: the plan, with the goal, is made together with the decision
_GRANTED = ("offers", "starts")

_LETTER = INTEGRATION_REGULATION.at("§ 53", letter="c")
_PLAN = INTEGRATION_ACT.at("§ 34")
_LEVELS = INTEGRATION_REGULATION.at("§§ 27-28")
_OWN_NORWEGIAN_PLAN = Text(
    "Etter kapittel 6A gjelder ikke § 34. Norskmålet står i norskplanen etter § 37 d",
    "Etter kapittel 6A gjeld ikkje § 34. Norskmålet står i norskplanen etter § 37 d",
    "Under chapter 6A § 34 does not apply. The Norwegian goal stands in the plan of § 37 d",
)


def _versions(settled_by: AnyOf) -> tuple[Version, ...]:
    """The versions of a goal; under chapter 6A the municipality makes the plan, whoever provides the training."""
    return (
        under_integration_alone(_LETTER, _PLAN, COUNTY, _LEVELS),
        under_collective_protection(_LETTER, _PLAN, COUNTY, last_day=date(2022, 6, 14)),
        evolve(
            under_chapter_6a(_LETTER, *chapter_6a("§ 37 d", paragraph="tredje ledd"), change=_OWN_NORWEGIAN_PLAN),
            owed=(Owed(AnyOf(_GRANTED), settled_by),),
        ),
        under_collective_protection(_LETTER, _PLAN, COUNTY, _LEVELS, first_day=AFTER_CHAPTER_6A),
    )


_ORAL_GOAL = AnyOf("norwegian_goals", where=_STATES_ORAL_GOAL)
_WRITTEN_GOAL = AnyOf("norwegian_goals", where=_STATES_WRITTEN_GOAL)

REGISTER_GOAL = Duty(
    code="N110",
    name="register-norwegian-goal",
    about="norwegian_trainings",
    subject=Text("norskmål", "norskmål", "the Norwegian goal"),
    owed=Registered("norwegian_goals"),
    versions=under_integration_act(_LETTER, TRAINING_PAGE),
)

ORAL_GOAL = Duty(
    code="N111",
    name="oral-norwegian-goal-missing",
    about="norwegian_trainings",
    subject=Text("norskmål for muntlig norsk", "norskmål for munnleg norsk", "goal for oral Norwegian"),
    owed=Owed(AnyOf(_GRANTED, where=MUNICIPALITY_PROVIDES), _ORAL_GOAL),
    versions=_versions(_ORAL_GOAL),
    broken_by=without("norwegian_goals", "oral_level", "starts"),
)

WRITTEN_GOAL = Duty(
    code="N112",
    name="written-norwegian-goal-missing",
    about="norwegian_trainings",
    subject=Text("norskmål for skriftlig norsk", "norskmål for skriftleg norsk", "goal for written Norwegian"),
    owed=Owed(AnyOf(_GRANTED, where=MUNICIPALITY_PROVIDES), _WRITTEN_GOAL),
    versions=_versions(_WRITTEN_GOAL),
    broken_by=without("norwegian_goals", "written_level", "starts"),
)

GOAL_UNDER_INTRODUCTION_ACT = Contradiction(
    code="N117",
    name="norwegian-goal-under-introduction-act",
    about="norwegian_trainings",
    title=Text(
        "Norskmål skal ikke registreres etter introduksjonsloven",
        "Norskmål skal ikkje registrerast etter introduksjonslova",
        "A Norwegian goal is not to be registered under the introduction act",
    ),
    finds=Compares("norwegian_goals", partial(each_record, "norwegian_goals")),
    versions=holding(FIRST_ACT_FROM_2021, CUT_OFF_2022),
    broken_by=breaking(
        record_added(
            "norwegian_goals", NorwegianGoal, "offers", oral_level=NorwegianLevel.B1, written_level=NorwegianLevel.A2
        )
    ),
)

RULES: tuple[Rule, ...] = (REGISTER_GOAL, ORAL_GOAL, WRITTEN_GOAL, GOAL_UNDER_INTRODUCTION_ACT)
