"""R08: whether the life-skills course was done in a reception centre (livsmestring).

What is registered is whether it was done, and "no" is an answer. The answer is owed of whoever takes part in an
integration measure there. Until 30 June 2025 the regulation spoke of courses.

It goes wrong if parental guidance (R07) is taken to cover it: they are two answers.
"""

from nirmodel.law.sources import RECEPTION_PAGE
from nirmodel.law.whether_done import guidance_and_life_skills, reported_in
from nirmodel.rules.owed import AnyOf, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = guidance_and_life_skills("§ 50", "a", RECEPTION_PAGE)

REGISTER_LIFE_SKILLS = Duty(
    code="R080",
    name="register-reception-life-skills-course",
    about="reception_qualifications",
    subject=Text("kurs i livsmestring", "kurs i livsmeistring", "the life-skills course"),
    owed=Registered("life_skills_courses"),
    versions=_VERSIONS,
)

LIFE_SKILLS = Duty(
    code="R081",
    name="reception-life-skills-course-not-provided",
    about="reception_qualifications",
    subject=Text(
        "opplysning om gjennomføring av kurs i livsmestring",
        "opplysning om gjennomføring av kurs i livsmeistring",
        "information on whether the life-skills course was done",
    ),
    owed=Owed(AnyOf("reception_measures"), reported_in("life_skills_courses")),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_LIFE_SKILLS, LIFE_SKILLS)
