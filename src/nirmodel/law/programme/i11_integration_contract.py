"""I11: the integration contract (integreringskontrakt), under the integration act.

The municipality and the participant sign it when the plan is made, so a grant or a start shows that it is due. No
letter of the regulation names it: IMDi asks for it, and section 16 of the act requires the contract itself. For
collective protection section 16 did not apply from 15 June 2022 to 31 December 2025, and nothing was owed then. An act
of 12 June 2026 replaces the contract for plans that are made after a day that is not known. Persons under the
introduction act have no contract.
"""

from collections.abc import Iterator
from datetime import date

from nirmodel.law.changes import NAMED_IN_2022
from nirmodel.law.sources import CUT_OFF_2022, INTEGRATION_ACT, PROGRAMME_PAGE
from nirmodel.law.versions import (
    FIRST_ACT_FROM_2021,
    holding,
    under_collective_protection,
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
    "Fra og med 15. juni 2022 til og med 31. desember 2025 gjaldt ikke § 16 ved kollektiv beskyttelse (§ 37 c)."
    " Fra 1. januar 2026 gjelder paragrafen igjen",
    "Frå og med 15. juni 2022 til og med 31. desember 2025 galdt ikkje § 16 ved kollektivt vern (§ 37 c)."
    " Frå 1. januar 2026 gjeld paragrafen igjen",
    "From 15 June 2022 to 31 December 2025 § 16 did not apply under collective protection (§ 37 c). From 1 January 2026"
    " on it does again",
)
_DECLARATION = Text(
    "Lov 12. juni 2026 nr. 23 erstatter kontrakten med en integreringserklæring for planer som lages etter"
    " ikrafttredelsen. Dagen er ikke kjent",
    "Lov 12. juni 2026 nr. 23 erstattar kontrakten med ei integreringserklæring for planar som blir laga etter at lova"
    " tek til å gjelde. Dagen er ikkje kjend",
    "Lov 12. juni 2026 nr. 23 replaces the contract with an integration declaration for plans made after it comes into"
    " force. The day is not known",
)
_CONTRACT = INTEGRATION_ACT.at("§ 16", paragraph="første ledd")
_ASKED = (CUT_OFF_2022, PROGRAMME_PAGE, _CONTRACT)
_BEFORE_THE_DECLARATION = date(2026, 6, 11)
_FROM_THE_DECLARATION = date(2026, 6, 12)

_VERSIONS = (
    under_integration_alone(*_ASKED, last_day=_BEFORE_THE_DECLARATION, change=NAMED_IN_2022),
    under_integration_alone(*_ASKED, first_day=_FROM_THE_DECLARATION, change=_DECLARATION),
    under_collective_protection(*_ASKED, last_day=date(2022, 6, 14), change=NAMED_IN_2022),
    under_collective_protection(
        *_ASKED, first_day=date(2026, 1, 1), last_day=_BEFORE_THE_DECLARATION, change=_CONTRACT_AGAIN
    ),
    under_collective_protection(*_ASKED, first_day=_FROM_THE_DECLARATION, change=_DECLARATION),
)

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_CONTRACT = Duty(
    code="I110",
    name="register-integration-contract",
    about="introduction_programmes",
    subject=Text("integreringskontrakt", "integreringskontrakt", "the integration contract"),
    owed=Registered("integration_contracts"),
    versions=_VERSIONS,
    gaps=True,
)

CONTRACT = Duty(
    code="I111",
    name="integration-contract-missing",
    about="introduction_programmes",
    subject=Text("integreringskontrakt", "integreringskontrakt", "integration contract"),
    owed=Owed(AnyOf(("grants", "starts")), AnyOf("integration_contracts")),
    versions=_VERSIONS,
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
    versions=holding(FIRST_ACT_FROM_2021, CUT_OFF_2022),
    broken_by=breaking(record_added("integration_contracts", IntegrationContract, "grants")),
)

RULES: tuple[Rule, ...] = (REGISTER_CONTRACT, CONTRACT, UNDER_INTRODUCTION_ACT)
