"""I11: the integration contract (integreringskontrakt), under the integration act.

The municipality and the participant sign it when the plan is made, so a grant or a start shows that it is due. No
letter of the regulation names it: IMDi asks for it, and section 16 of the act requires the contract itself. For
collective protection section 16 did not apply from 15 June 2022 to 31 December 2025, and nothing was owed then. Persons
under the introduction act have no contract.
"""

from collections.abc import Iterator
from datetime import date

from nirmodel.law.sources import CUT_OFF_2022, INTEGRATION_ACT, PROGRAMME_PAGE
from nirmodel.law.versions import (
    FIRST_ACT,
    holding,
    under_collective_protection,
    under_integration_act,
    under_integration_alone,
)
from nirmodel.records import IntegrationContract
from nirmodel.rules.breaking import breaking, record_added
from nirmodel.rules.clashes import each_record
from nirmodel.rules.owed import AnyOf, Compares, Conflict, Owed, Registered
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

_CONTRACT_AGAIN = Text(
    "Fra 15. juni 2022 til 31. desember 2025 gjaldt ikke § 16 ved kollektiv beskyttelse (§ 37 c). Nå gjelder den igjen",
    "Frå 15. juni 2022 til 31. desember 2025 galdt ikkje § 16 ved kollektivt vern (§ 37 c). No gjeld han igjen",
    "From 15 June 2022 to 31 December 2025 § 16 did not apply under collective protection (§ 37 c). It does again",
)
_CONTRACT = INTEGRATION_ACT.at("§ 16", paragraph="første ledd")

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_CONTRACT = Duty(
    code="I110",
    name="register-integration-contract",
    about="introduction_programmes",
    subject=Text("integreringskontrakt", "integreringskontrakt", "the integration contract"),
    owed=Registered("integration_contracts"),
    versions=under_integration_act(CUT_OFF_2022, PROGRAMME_PAGE, INTEGRATION_ACT.at("§ 16")),
)

CONTRACT = Duty(
    code="I111",
    name="integration-contract-missing",
    about="introduction_programmes",
    subject=Text("integreringskontrakt", "integreringskontrakt", "integration contract"),
    owed=Owed(AnyOf(("grants", "starts")), AnyOf("integration_contracts")),
    versions=(
        under_integration_alone(CUT_OFF_2022, PROGRAMME_PAGE, _CONTRACT),
        under_collective_protection(CUT_OFF_2022, PROGRAMME_PAGE, _CONTRACT, last_day=date(2022, 6, 14)),
        under_collective_protection(
            CUT_OFF_2022, PROGRAMME_PAGE, _CONTRACT, first_day=date(2026, 1, 1), change=_CONTRACT_AGAIN
        ),
    ),
    gaps=True,
)

# --- what cannot be right -----------------------------------------------------------------------------


def _each_contract(view: View) -> Iterator[Conflict]:
    return each_record("integration_contracts", view)


UNDER_INTRODUCTION_ACT = Contradiction(
    code="I117",
    name="integration-contract-under-introduction-act",
    about="introduction_programmes",
    title=Text(
        "Integreringskontrakt skal ikke registreres etter introduksjonsloven",
        "Integreringskontrakt skal ikkje registrerast etter introduksjonslova",
        "An integration contract is not to be registered under the introduction act",
    ),
    finds=Compares("integration_contracts", _each_contract),
    versions=holding(FIRST_ACT, CUT_OFF_2022),
    broken_by=breaking(record_added("integration_contracts", IntegrationContract, "grants")),
)

RULES: tuple[Rule, ...] = (REGISTER_CONTRACT, CONTRACT, UNDER_INTRODUCTION_ACT)
