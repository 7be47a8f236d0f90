"""I01: the day of the offer, or of the claim (tilbud om introduksjonsprogram, eller framsatt krav).

A programme begins with an offer from the municipality, or with a claim from the person who has the right to it. One of
the two is enough. Many register the decision alone, since it is often made on the day of the offer; the offer is a
record of its own, and stays missing. Whatever else is on the case of a programme shows that it began with one of them.

Under the integration act the municipality registers what integreringsforskriften §§ 46-55 name (§ 58 second paragraph),
and § 52 a names the offer, the grant, the start and the stop, and no claim. So a claim is not to be registered there,
and its date is not asked for, as with claims for training (N01) and refusals (I02, N02). Neither the regulation nor
IMDi's pages on that act were found to ask for it. A claim that is on the case still shows how the programme began.
Mapping and career guidance come before the offer and show nothing of it.
"""

from nirmodel.law.sources import (
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    PROGRAMME_PAGE,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    imdi_line,
)
from nirmodel.law.versions import asking_for, under_2005, under_2014, under_2018, under_2021, under_integration_act
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

# Since 2018 the regulations name the offer; for the claim there is IMDi's page.
_FIRST_ACT_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="a")),
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="a")),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="a"), imdi_line("programme", 1)),
    under_2021(imdi_line("programme", 1)),
)
_SECOND_ACT_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a"), PROGRAMME_PAGE)

#: every other list of a programme: what is in one of them came of an offer or a claim
_WHAT_FOLLOWS = (
    "grants", "refusals", "starts", "ends", "main_activities", "leaves", "leave_follow_ups", "absences", "stops",
    "complaints", "complaint_outcomes", "introduction_benefits",
)  # fmt: skip
#: the same under the integration act, which has goals and contracts
_WHAT_FOLLOWS_2021 = (*_WHAT_FOLLOWS, "end_goals", "integration_contracts")
_OFFER_OR_CLAIM = AnyOf(("offers", "claims"))

REGISTER_OFFER_OR_CLAIM = Duty(
    code="I010",
    name="register-offer-or-claim",
    about="introduction_programmes",
    subject=Text("tilbud eller krav", "tilbod eller krav", "the offer or claim"),
    owed=Registered(("offers", "claims")),
    versions=(
        *_FIRST_ACT_VERSIONS,
        *asking_for(_SECOND_ACT_VERSIONS, Registered("offers")),
    ),
)

OFFER_OR_CLAIM = Duty(
    code="I011",
    name="offer-or-claim-missing",
    about="introduction_programmes",
    subject=Text("tilbud eller krav", "tilbod eller krav", "offer or claim"),
    owed=Owed(AnyOf(_WHAT_FOLLOWS), _OFFER_OR_CLAIM),
    versions=(
        *_FIRST_ACT_VERSIONS,
        *asking_for(_SECOND_ACT_VERSIONS, Owed(AnyOf(_WHAT_FOLLOWS_2021), _OFFER_OR_CLAIM)),
    ),
)

OFFER_OR_CLAIM_DATE = Duty(
    code="I012",
    name="offer-or-claim-date-missing",
    about="introduction_programmes",
    subject=Text("dato for tilbud eller krav", "dato for tilbod eller krav", "date of the offer or claim"),
    owed=(EachDatum("offers", "offered_on"), EachDatum("claims", "claimed_on")),
    versions=(
        *_FIRST_ACT_VERSIONS,
        *asking_for(_SECOND_ACT_VERSIONS, EachDatum("offers", "offered_on")),
    ),
)

RULES: tuple[Rule, ...] = (REGISTER_OFFER_OR_CLAIM, OFFER_OR_CLAIM, OFFER_OR_CLAIM_DATE)
