"""N02: the decision on training: an offer with its scope, or a refusal with its reasons (tilbud eller avslag).

The line asks for the date of the decision (vedtak), and under the introduction act for the scope of an offer
(opplæringens omfang, in hours) and the reasons for a refusal (begrunnelse for avslag).

It goes wrong if the teaching begins before the decision is registered: a start, hours, an absence, a leave or a stop
all presuppose an offer. It also goes wrong if a refusal is registered with an empty list of reasons.

Under the integration act the municipality registers what integreringsforskriften §§ 46-55 name (§ 58 second paragraph):
§ 53 a names the grant (tildeling), the start and the stop, and no letter names a refusal. So a refusal and its date are
asked for under the introduction act alone, like its reasons, the refusal of a programme (I02) and claims (I01, N01).
"""

from typing import Any

from attrs import evolve

from nirmodel.law.sources import (
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    imdi_line,
)
from nirmodel.law.training.attendance import TAKING_PART
from nirmodel.law.versions import asking_for, under_2005, under_2014, under_2018, under_2021, under_integration_act
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["REASONS_OF_REFUSAL", "RULES"]

#: decision, content and reasons stood in one letter until 2018
_TO_2018 = (
    under_2005(REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="b")),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="b")),
)
_SCOPE_VERSIONS = (
    *_TO_2018,
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="d"), imdi_line("training", 2)),
    under_2021(imdi_line("training", 2)),
)
_REASONS_VERSIONS = (
    *_TO_2018,
    under_2018(imdi_line("training", 2)),
    under_2021(imdi_line("training", 2), as_before=True),
)
_FIRST_ACT_VERSIONS = (
    *_TO_2018,
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="a"), imdi_line("training", 2)),
    under_2021(imdi_line("training", 2)),
)
_SECOND_ACT_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="a"), TRAINING_PAGE)


def _without_offers(whole: Any) -> Any:
    """The training without its offers, and without what is registered only if one of them is extended (N13)."""
    extended = any(each.extended for each in whole.offers)
    return evolve(whole, offers=None, education_backgrounds=None if extended else whole.education_backgrounds)


#: a refusal is decided with its reasons; the programme asks for them too (I02)
REASONS_OF_REFUSAL = EachDatum(
    "refusals",
    "reasons",
    counts=bool,
    but=Text(
        "en tom liste gir ingen begrunnelse", "ei tom liste gir inga grunngiving", "an empty list gives no reasons"
    ),
)

REGISTER_DECISION = Duty(
    code="N020",
    name="register-training-decision",
    about="norwegian_trainings",
    subject=Text("tilbud eller avslag", "tilbod eller avslag", "the offer or refusal"),
    owed=Registered(("offers", "refusals")),
    versions=(
        *_FIRST_ACT_VERSIONS,
        *asking_for(_SECOND_ACT_VERSIONS, Registered("offers")),
    ),
)

OFFER = Duty(
    code="N021",
    name="training-offer-missing",
    about="norwegian_trainings",
    subject=Text("tilbud om opplæring", "tilbod om opplæring", "offer of training"),
    owed=Owed(AnyOf(("starts", *TAKING_PART)), AnyOf("offers")),
    versions=(*_FIRST_ACT_VERSIONS, *_SECOND_ACT_VERSIONS),
    broken_by=Breaking("starts", _without_offers),
)

OFFER_SCOPE = Duty(
    code="N022",
    name="training-scope-missing",
    about="norwegian_trainings",
    subject=Text("opplæringens omfang", "omfanget av opplæringa", "scope of the training offered"),
    owed=EachDatum("offers", "scope_hours"),
    versions=_SCOPE_VERSIONS,
)

REFUSAL_REASONS = Duty(
    code="N023",
    name="training-refusal-reasons-missing",
    about="norwegian_trainings",
    subject=Text("begrunnelse for avslaget", "grunngiving for avslaget", "reasons for the refusal"),
    owed=REASONS_OF_REFUSAL,
    versions=_REASONS_VERSIONS,
)

DECISION_DATE = Duty(
    code="N024",
    name="training-decision-date-missing",
    about="norwegian_trainings",
    subject=Text("dato for vedtaket", "dato for vedtaket", "date of the decision"),
    owed=(EachDatum("offers", "decided_on"), EachDatum("refusals", "decided_on")),
    versions=(
        *_FIRST_ACT_VERSIONS,
        *asking_for(_SECOND_ACT_VERSIONS, EachDatum("offers", "decided_on")),
    ),
)

RULES: tuple[Rule, ...] = (REGISTER_DECISION, OFFER, OFFER_SCOPE, REFUSAL_REASONS, DECISION_DATE)
