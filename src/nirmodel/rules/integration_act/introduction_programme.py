"""What the integration act adds to the introduction programme, I10 to I15."""

from functools import partial

from nirmodel.rules.law import SECOND_ACT, second
from nirmodel.rules.rule import AnyOf, Condition, Owes, Registers, Rule, Truth, View, Visible
from nirmodel.rules.shared import CLOSING, TELLS_WHETHER
from nirmodel.sources import CUT_OFF_2022, GOALS_IN_LAW, PLAN_IN_LAW
from nirmodel.text import Text

__all__ = ["DUTIES"]


def _names_a_goal(end_goal: Visible, _: View) -> Truth:
    return end_goal.record.goal is not None


_NAMES_A_GOAL = Condition(_names_a_goal, Text("navngir et mål", "namngir eit mål", "names a goal"), ("goal",))

#: the plan, with its goal and contract, is made together with the decision
_GRANTED = ("grants", "starts")
_OVER = ("ends", "stops")

_asks = partial(Rule, about="introduction_programmes", in_force=SECOND_ACT)

DUTIES: tuple[Rule, ...] = (
    _asks(
        code="I100", name="register-end-goal", sources=second("I10", GOALS_IN_LAW),
        subject=Text("sluttmål", "sluttmål", "the end goal"),
        says=(Registers(("end_goals",)),),
    ),
    _asks(
        code="I101", name="end-goal-missing", sources=second("I10", GOALS_IN_LAW, PLAN_IN_LAW),
        subject=Text("sluttmål", "sluttmål", "end goal"),
        says=(Owes(AnyOf(_GRANTED), AnyOf(("end_goals",), where=_NAMES_A_GOAL)),),
    ),
    _asks(
        code="I110", name="register-integration-contract", sources=second("I11", CUT_OFF_2022),
        subject=Text("integreringskontrakt", "integreringskontrakt", "the integration contract"),
        says=(Registers(("integration_contracts",)),),
    ),
    _asks(
        code="I111", name="integration-contract-missing",
        sources=second("I11", CUT_OFF_2022, PLAN_IN_LAW),
        subject=Text("integreringskontrakt", "integreringskontrakt", "integration contract"),
        says=(Owes(AnyOf(_GRANTED), AnyOf(("integration_contracts",))),),
    ),
    _asks(
        code="I120", name="register-competence-mapping", sources=second("I12"),
        subject=Text("kompetansekartlegging", "kompetansekartlegging", "the competence mapping"),
        says=(Registers(("competence_mappings",)),),
    ),
    _asks(
        code="I121", name="competence-mapping-not-told", sources=second("I12"),
        subject=Text(
            "svar på om kompetansekartlegging er gjennomført",
            "svar på om kompetansekartlegging er gjennomført",
            "word on whether competence mapping was done",
        ),
        says=(Owes(AnyOf(_GRANTED), AnyOf(("competence_mappings",), where=TELLS_WHETHER)),),
    ),
    _asks(
        code="I130", name="register-career-guidance", sources=second("I13"),
        subject=Text("karriereveiledning", "karriererettleiing", "the career guidance"),
        says=(Registers(("career_guidances",)),),
    ),
    _asks(
        code="I131", name="career-guidance-not-told", sources=second("I13"),
        subject=Text(
            "svar på om karriereveiledning er gjennomført",
            "svar på om karriererettleiing er gjennomført",
            "word on whether career guidance was done",
        ),
        says=(Owes(AnyOf(_GRANTED), AnyOf(("career_guidances",), where=TELLS_WHETHER)),),
    ),
    _asks(
        code="I140", name="register-parental-guidance", sources=second("I14"),
        subject=Text("foreldreveiledning", "foreldrerettleiing", "the parental guidance"),
        says=(Registers(("parental_guidances",)),),
    ),
    _asks(
        code="I141", name="parental-guidance-not-told", sources=second("I14"),
        subject=Text(
            "svar på om foreldreveiledning er gjennomført",
            "svar på om foreldrerettleiing er gjennomført",
            "word on whether parental guidance was done",
        ),
        says=(Owes(AnyOf(_OVER, where=CLOSING), AnyOf(("parental_guidances",), where=TELLS_WHETHER)),),
    ),
    _asks(
        code="I150", name="register-life-skills-course", sources=second("I15"),
        subject=Text("kurs i livsmestring", "kurs i livsmeistring", "the life-skills course"),
        says=(Registers(("life_skills_courses",)),),
    ),
    _asks(
        code="I151", name="life-skills-course-not-told", sources=second("I15"),
        subject=Text(
            "svar på om kurs i livsmestring er gjennomført",
            "svar på om kurs i livsmeistring er gjennomført",
            "word on whether the life-skills course was done",
        ),
        says=(Owes(AnyOf(_OVER, where=CLOSING), AnyOf(("life_skills_courses",), where=TELLS_WHETHER)),),
    ),
)  # fmt: skip
