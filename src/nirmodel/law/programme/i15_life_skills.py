"""I15: whether the participant took the life-skills course (livsmestring), under the integration act.

It is part of every programme. What is registered is whether it was done, and "no" is an answer. It can be done at any
time in the programme, so the answer is due when the programme is over for good. Under collective protection the course
was not required from 15 June 2022 to 31 December 2025: nothing was owed then, but a course that was taken is
registered.
"""

from datetime import date

from nirmodel.law.programme.closing import OVER_FOR_GOOD
from nirmodel.law.sources import (
    INTEGRATION_ACT,
    INTEGRATION_ACT_2020,
    INTEGRATION_REGULATION,
    INTEGRATION_REGULATION_2020,
    PROGRAMME_PAGE,
)
from nirmodel.law.versions import under_collective_protection, under_integration_alone
from nirmodel.law.whether_done import guidance_and_life_skills, no_longer_courses, reported_in
from nirmodel.rules.breaking import unregistered
from nirmodel.rules.owed import Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_DONE_VERSIONS = guidance_and_life_skills("§ 52", "e", PROGRAMME_PAGE)

_LIFE_SKILLS_AGAIN = Text(
    "Fra og med 15. juni 2022 til og med 31. desember 2025 gjaldt ikke kravet om livsmestring ved kollektiv beskyttelse"
    " (§ 37 c). Fra 1. januar 2026 gjelder kravet igjen",
    "Frå og med 15. juni 2022 til og med 31. desember 2025 galdt ikkje kravet om livsmeistring ved kollektivt vern"
    " (§ 37 c). Frå 1. januar 2026 gjeld kravet igjen",
    "From 15 June 2022 to 31 December 2025 life skills were not required under collective protection (§ 37 c). From"
    " 1 January 2026 on they are again",
)
_CONTENT_MOVED = Text(
    "Fra 1. januar 2026 står kravet om kurs i livsmestring i § 14 a",
    "Frå 1. januar 2026 står kravet om kurs i livsmeistring i § 14 a",
    "From 1 January 2026 on the life-skills course is required by § 14 a",
)
_COURSE_DONE = INTEGRATION_REGULATION_2020.at("§ 52", letter="e", last_day=date(2025, 6, 30))
_DONE = INTEGRATION_REGULATION.at("§ 52", letter="e", first_day=date(2025, 7, 1))
_CONTENT = INTEGRATION_ACT_2020.at("§ 14", paragraph="første ledd", letter="c", last_day=date(2025, 12, 31))
_CONTENT_2026 = INTEGRATION_ACT.at("§ 14 a", paragraph="første ledd", letter="d", first_day=date(2026, 1, 1))

_VERSIONS = (
    under_integration_alone(_COURSE_DONE, _CONTENT, last_day=date(2025, 6, 30)),
    under_integration_alone(
        _DONE, _CONTENT, first_day=date(2025, 7, 1), last_day=date(2025, 12, 31), change=no_longer_courses("e")
    ),
    under_integration_alone(_DONE, _CONTENT_2026, first_day=date(2026, 1, 1), change=_CONTENT_MOVED),
    under_collective_protection(_COURSE_DONE, _CONTENT, last_day=date(2022, 6, 14)),
    under_collective_protection(_DONE, _CONTENT_2026, first_day=date(2026, 1, 1), change=_LIFE_SKILLS_AGAIN),
)

REGISTER_COURSE = Duty(
    code="I150",
    name="register-life-skills-course",
    about="introduction_programmes",
    subject=Text("kurs i livsmestring", "kurs i livsmeistring", "the life-skills course"),
    owed=Registered("life_skills_courses"),
    versions=_DONE_VERSIONS,
    broken_by=unregistered("life_skills_courses", "ends"),
)

COURSE = Duty(
    code="I151",
    name="life-skills-course-not-provided",
    about="introduction_programmes",
    subject=Text(
        "opplysning om gjennomføring av kurs i livsmestring",
        "opplysning om gjennomføring av kurs i livsmeistring",
        "information on whether the life-skills course was done",
    ),
    owed=Owed(OVER_FOR_GOOD, reported_in("life_skills_courses")),
    versions=_VERSIONS,
    gaps=True,
)

RULES: tuple[Rule, ...] = (REGISTER_COURSE, COURSE)
