"""I16: the introduction benefit (introduksjonsstønad), which participants are paid while they take part.

Both regulations name it, and IMDi's pages do not, so it is easily left out. Under the introduction act it was asked for
from 1 September 2018 to 31 December 2020 alone: no text before or after names it. Who takes part has a right to the
benefit, so a start shows that it is due. The statutes name the benefit and nothing about it: no date and no amount is
owed.
"""

from nirmodel.law.sources import INTEGRATION_ACT, INTEGRATION_REGULATION, INTRODUCTION_ACT, PROCESSING_REGULATION
from nirmodel.law.versions import under_2018, under_integration_act
from nirmodel.rules.owed import AnyOf, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="e"), INTRODUCTION_ACT.at("§ 8"), new=True),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="h"), INTEGRATION_ACT.at("§ 19")),
)

REGISTER_BENEFIT = Duty(
    code="I160",
    name="register-introduction-benefit",
    about="introduction_programmes",
    subject=Text("introduksjonsstønad", "introduksjonsstønad", "the introduction benefit"),
    owed=Registered("introduction_benefits"),
    versions=_VERSIONS,
)

BENEFIT = Duty(
    code="I161",
    name="introduction-benefit-missing",
    about="introduction_programmes",
    subject=Text("introduksjonsstønad", "introduksjonsstønad", "introduction benefit"),
    owed=Owed(AnyOf("starts"), AnyOf("introduction_benefits")),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_BENEFIT, BENEFIT)
