"""R01: the decision on training in a reception centre (tildeling av opplæring i mottak).

The regulation asks for the grant of the training. A start, hours or a stop presuppose one.

It goes wrong if the start stands in the register and the decision does not: the duty to take part is a decision too.

Section 49 of the regulation is about asylum seekers. Whoever has collective protection is none, and asylum seekers in
that group have had no duty to take part since 15 June 2022; for training that they are given all the same, the lines of
§ 49 are taken to hold.
"""

from nirmodel.law.sources import INTEGRATION_REGULATION, RECEPTION_PAGE
from nirmodel.law.versions import under_integration_act
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 49", letter="c"), RECEPTION_PAGE)

REGISTER_DECISION = Duty(
    code="R010",
    name="register-reception-training-decision",
    about="reception_qualifications",
    subject=Text("tildeling av opplæring i mottak", "tildeling av opplæring i mottak", "the decision on training"),
    owed=Registered("offers"),
    versions=_VERSIONS,
)

DECISION = Duty(
    code="R011",
    name="reception-training-decision-missing",
    about="reception_qualifications",
    subject=Text("tildeling av opplæring i mottak", "tildeling av opplæring i mottak", "decision on training"),
    owed=Owed(AnyOf(("starts", "hours", "stops")), AnyOf("offers")),
    versions=_VERSIONS,
)

DECISION_DATE = Duty(
    code="R012",
    name="reception-training-decision-date-missing",
    about="reception_qualifications",
    subject=Text("dato for tildelingen", "dato for tildelinga", "date of the decision"),
    owed=EachDatum("offers", "decided_on"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_DECISION, DECISION, DECISION_DATE)
