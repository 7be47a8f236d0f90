"""I14: whether the participant had parental guidance (foreldreveiledning), under the integration act.

It belongs to the programme of those who have children under 18, or get them while it lasts. What is registered is
whether it was done, and "no" is an answer; a case without an answer leaves it open. It can be done at any time in the
programme, so the answer is due when the programme is over for good. Until 30 June 2025 the regulation spoke of courses.
"""

from nirmodel.law.programme.closing import OVER_FOR_GOOD
from nirmodel.law.sources import PROGRAMME_PAGE
from nirmodel.law.whether_done import guidance_and_life_skills, reported_in
from nirmodel.rules.breaking import unregistered
from nirmodel.rules.owed import Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_DONE_VERSIONS = guidance_and_life_skills("§ 52", "e", PROGRAMME_PAGE)

REGISTER_GUIDANCE = Duty(
    code="I140",
    name="register-parental-guidance",
    about="introduction_programmes",
    subject=Text("foreldreveiledning", "foreldrerettleiing", "the parental guidance"),
    owed=Registered("parental_guidances"),
    versions=_DONE_VERSIONS,
    broken_by=unregistered("parental_guidances", "ends"),
)

GUIDANCE = Duty(
    code="I141",
    name="parental-guidance-not-provided",
    about="introduction_programmes",
    subject=Text(
        "opplysning om gjennomføring av foreldreveiledning",
        "opplysning om gjennomføring av foreldrerettleiing",
        "information on whether parental guidance was done",
    ),
    owed=Owed(OVER_FOR_GOOD, reported_in("parental_guidances")),
    versions=_DONE_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_GUIDANCE, GUIDANCE)
