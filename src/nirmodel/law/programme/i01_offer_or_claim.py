"""I01: the day of the offer, or of the claim (tilbud om introduksjonsprogram, eller framsatt krav).

A programme begins with an offer from the municipality, or with a claim from the person who has the right to it. One of
the two is enough. Many register the decision alone, since it is often made on the day of the offer; the offer is a
record of its own, and stays missing.
"""

from nirmodel.law.sources import (
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    PROGRAMME_PAGE,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    imdi_line,
)
from nirmodel.law.versions import under_2005, under_2014, under_2018, under_2021, under_integration_act
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

# Since 2018 the regulations name the offer; for the claim there is IMDi's page.
_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="a")),
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="a")),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="a"), imdi_line("programme", 1)),
    under_2021(imdi_line("programme", 1)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a"), PROGRAMME_PAGE),
)

#: every other list of a programme: what is in one of them came of an offer or a claim
_WHAT_FOLLOWS = (
    "grants", "refusals", "starts", "ends", "main_activities", "leaves", "leave_follow_ups", "absences", "stops",
    "complaints", "complaint_outcomes",
)  # fmt: skip

REGISTER_OFFER_OR_CLAIM = Duty(
    code="I010",
    name="register-offer-or-claim",
    about="introduction_programmes",
    subject=Text("tilbud eller krav", "tilbod eller krav", "the offer or claim"),
    owed=Registered(("offers", "claims")),
    versions=_VERSIONS,
)

OFFER_OR_CLAIM = Duty(
    code="I011",
    name="offer-or-claim-missing",
    about="introduction_programmes",
    subject=Text("tilbud eller krav", "tilbod eller krav", "offer or claim"),
    owed=Owed(AnyOf(_WHAT_FOLLOWS), AnyOf(("offers", "claims"))),
    versions=_VERSIONS,
)

OFFER_OR_CLAIM_DATE = Duty(
    code="I012",
    name="offer-or-claim-date-missing",
    about="introduction_programmes",
    subject=Text("dato for tilbud eller krav", "dato for tilbod eller krav", "date of the offer or claim"),
    owed=(EachDatum("offers", "offered_on"), EachDatum("claims", "claimed_on")),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_OFFER_OR_CLAIM, OFFER_OR_CLAIM, OFFER_OR_CLAIM_DATE)
