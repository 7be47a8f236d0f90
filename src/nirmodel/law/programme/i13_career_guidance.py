"""I13: whether the participant had career guidance (karriereveiledning), under the integration act.

The county gives the guidance and registers what came of it; whether it was done is the municipality's to register, and
"no" is an answer. The plan builds on it, so a grant or a start shows that the answer is due. Under collective
protection guidance is a right and no duty: what was not done is no breach, but the answer is owed all the same.
"""

from datetime import date

from nirmodel.law.sources import INTEGRATION_ACT, INTEGRATION_REGULATION, chapter_6a
from nirmodel.law.versions import (
    AFTER_CHAPTER_6A,
    under_chapter_6a,
    under_collective_protection,
    under_integration_alone,
)
from nirmodel.law.whether_done import reported_in
from nirmodel.rules.owed import AnyOf, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_GUIDANCE_IS_A_RIGHT = Text(
    "Etter kapittel 6A er karriereveiledning en rett, men ingen plikt",
    "Etter kapittel 6A er karriererettleiing ein rett, men inga plikt",
    "Under chapter 6A career guidance is a right, and no duty",
)
_WHETHER_DONE = INTEGRATION_REGULATION.at("§ 52", letter="c")

_VERSIONS = (
    under_integration_alone(_WHETHER_DONE, INTEGRATION_ACT.at("§ 11")),
    under_collective_protection(_WHETHER_DONE, INTEGRATION_ACT.at("§ 11"), last_day=date(2022, 6, 14)),
    under_chapter_6a(_WHETHER_DONE, *chapter_6a("§ 37 b", paragraph="tredje ledd"), change=_GUIDANCE_IS_A_RIGHT),
    under_collective_protection(_WHETHER_DONE, INTEGRATION_ACT.at("§ 11"), first_day=AFTER_CHAPTER_6A),
)

REGISTER_GUIDANCE = Duty(
    code="I130",
    name="register-career-guidance",
    about="introduction_programmes",
    subject=Text("karriereveiledning", "karriererettleiing", "the career guidance"),
    owed=Registered("career_guidances"),
    versions=_VERSIONS,
)

GUIDANCE = Duty(
    code="I131",
    name="career-guidance-not-provided",
    about="introduction_programmes",
    subject=Text(
        "opplysning om gjennomføring av karriereveiledning",
        "opplysning om gjennomføring av karriererettleiing",
        "information on whether career guidance was done",
    ),
    owed=Owed(AnyOf(("grants", "starts")), reported_in("career_guidances")),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_GUIDANCE, GUIDANCE)
