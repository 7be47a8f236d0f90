"""I12: whether the participant's competence was mapped (kompetansekartlegging), under the integration act.

What is registered is whether it was done, and "no" is an answer. The mapping comes before the plan, and the plan with
the decision, so a grant or a start shows that the answer is due. Under collective protection mapping was a right and no
duty until 1 June 2023: what was not done then is no breach, but the answer is owed all the same.
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

_MAPPING_IS_A_RIGHT = Text(
    "Etter kapittel 6A er kartleggingen en rett, men ingen plikt",
    "Etter kapittel 6A er kartlegginga ein rett, men inga plikt",
    "Under chapter 6A mapping is a right, and no duty",
)
_MAPPING_IS_A_DUTY = Text(
    "Fra 2. juni 2023 har de som deltar i introduksjonsprogram, også plikt til kartlegging. Det gjelder dem som starter"
    " i program etter at endringen trådte i kraft",
    "Frå 2. juni 2023 har dei som deltek i introduksjonsprogram, òg plikt til kartlegging. Det gjeld dei som startar i"
    " program etter at endringa tok til å gjelde",
    "From 2 June 2023 on those who take part in a programme have a duty to be mapped as well. It holds for those who"
    " start a programme after the amendment came into force",
)
_WHETHER_DONE = INTEGRATION_REGULATION.at("§ 52", letter="c")

_VERSIONS = (
    under_integration_alone(_WHETHER_DONE, INTEGRATION_ACT.at("§ 10")),
    under_collective_protection(_WHETHER_DONE, INTEGRATION_ACT.at("§ 10"), last_day=date(2022, 6, 14)),
    under_chapter_6a(
        _WHETHER_DONE,
        *chapter_6a("§ 37 b", paragraph="annet ledd", last_day=date(2023, 6, 1)),
        last_day=date(2023, 6, 1),
        change=_MAPPING_IS_A_RIGHT,
    ),
    under_chapter_6a(
        _WHETHER_DONE,
        INTEGRATION_ACT.at(
            "§ 37 b", paragraph="annet ledd", first_day=date(2023, 6, 2), last_day=date(2024, 6, 30),
            url="https://lovdata.no/dokument/LTI/lov/2023-06-02-17",
        ),
        *chapter_6a("§ 37 b", paragraph="annet ledd", first_day=date(2024, 7, 1)),
        first_day=date(2023, 6, 2),
        change=_MAPPING_IS_A_DUTY,
    ),
    under_collective_protection(_WHETHER_DONE, INTEGRATION_ACT.at("§ 10"), first_day=AFTER_CHAPTER_6A),
)  # fmt: skip

REGISTER_MAPPING = Duty(
    code="I120",
    name="register-competence-mapping",
    about="introduction_programmes",
    subject=Text("kompetansekartlegging", "kompetansekartlegging", "the competence mapping"),
    owed=Registered("competence_mappings"),
    versions=_VERSIONS,
)

MAPPING = Duty(
    code="I121",
    name="competence-mapping-not-provided",
    about="introduction_programmes",
    subject=Text(
        "opplysning om gjennomføring av kompetansekartlegging",
        "opplysning om gjennomføring av kompetansekartlegging",
        "information on whether competence mapping was done",
    ),
    owed=Owed(AnyOf(("grants", "starts")), reported_in("competence_mappings")),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_MAPPING, MAPPING)
