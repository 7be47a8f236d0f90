"""I12: whether the participant's competence was mapped (kompetansekartlegging), under the integration act.

What is registered is whether it was done, and "no" is an answer. The mapping comes before the plan, and the plan with
the decision, so a grant or a start shows that the answer is due. Under collective protection mapping was at first a
right and no duty: what was not done then is no breach, but the answer is owed all the same.
"""

from datetime import date

from nirmodel.law.sources import INTEGRATION_ACT, INTEGRATION_REGULATION
from nirmodel.law.versions import under_collective_protection, under_integration_alone
from nirmodel.law.whether_done import reported_in
from nirmodel.rules.owed import AnyOf, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_MAPPING_IS_A_RIGHT = Text(
    "Etter kapittel 6A er kartlegging en rett. Plikt er det bare for dem som starter i program fra 2. juni 2023",
    "Etter kapittel 6A er kartlegging ein rett. Plikt er det berre for dei som startar i program frå 2. juni 2023",
    "Under chapter 6A mapping is a right. It is a duty only for those who start a programme from 2 June 2023 on",
)
_WHETHER_DONE = INTEGRATION_REGULATION.at("§ 52", letter="c")

_VERSIONS = (
    under_integration_alone(_WHETHER_DONE, INTEGRATION_ACT.at("§ 10")),
    under_collective_protection(_WHETHER_DONE, INTEGRATION_ACT.at("§ 10"), last_day=date(2022, 6, 14)),
    under_collective_protection(
        _WHETHER_DONE,
        INTEGRATION_ACT.at("§ 37 b", paragraph="annet ledd", first_day=date(2022, 6, 15)),
        first_day=date(2022, 6, 15),
        change=_MAPPING_IS_A_RIGHT,
    ),
)

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
