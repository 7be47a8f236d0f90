"""R07: whether parental guidance was done in a reception centre (foreldreveiledning).

What is registered is whether it was done, and "no" is an answer. The answer is owed of whoever takes part in an
integration measure there. Until 30 June 2025 the regulation spoke of courses.

It goes wrong if only those who did it are registered: for the others the register has no answer.
"""

from nirmodel.law.sources import RECEPTION_PAGE
from nirmodel.law.whether_done import guidance_and_life_skills, reported_in
from nirmodel.rules.owed import AnyOf, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = guidance_and_life_skills("§ 50", "a", RECEPTION_PAGE)

REGISTER_PARENTAL_GUIDANCE = Duty(
    code="R070",
    name="register-reception-parental-guidance",
    about="reception_qualifications",
    subject=Text("foreldreveiledning", "foreldrerettleiing", "the parental guidance"),
    owed=Registered("parental_guidances"),
    versions=_VERSIONS,
)

PARENTAL_GUIDANCE = Duty(
    code="R071",
    name="reception-parental-guidance-not-provided",
    about="reception_qualifications",
    subject=Text(
        "opplysning om gjennomføring av foreldreveiledning",
        "opplysning om gjennomføring av foreldrerettleiing",
        "information on whether parental guidance was done",
    ),
    owed=Owed(AnyOf("reception_measures"), reported_in("parental_guidances")),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_PARENTAL_GUIDANCE, PARENTAL_GUIDANCE)
