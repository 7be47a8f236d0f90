"""R11: the reception centre, and the day of registration there (mottaket, og tidspunkt for registrering i mottak).

The regulation asks for both of whoever takes part in training in the centre. IMDi's page asks for neither.

It goes wrong after a move: each centre is a record of its own, with its own day.
"""

from nirmodel.law.sources import INTEGRATION_REGULATION
from nirmodel.law.versions import under_integration_act
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_CENTRE_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 49", letter="a"))

REGISTER_RECEPTION_CENTRE = Duty(
    code="R110",
    name="register-reception-centre",
    about="reception_qualifications",
    subject=Text("mottaket", "mottaket", "the reception centre"),
    owed=Registered("reception_centres"),
    versions=under_integration_act(INTEGRATION_REGULATION.at("§ 49", letter="a og b")),
)

CENTRE = Duty(
    code="R111",
    name="reception-centre-id-missing",
    about="reception_qualifications",
    subject=Text("opplysning om hvilket mottak", "opplysning om kva mottak", "which reception centre it is"),
    owed=EachDatum("reception_centres", "centre_id"),
    versions=_CENTRE_VERSIONS,
)

DAY_OF_REGISTRATION = Duty(
    code="R112",
    name="reception-centre-registration-day-missing",
    about="reception_qualifications",
    subject=Text(
        "dato for registrering i mottaket", "dato for registrering i mottaket", "day registered at the centre"
    ),
    owed=EachDatum("reception_centres", "registered_at_centre_on"),
    versions=under_integration_act(INTEGRATION_REGULATION.at("§ 49", letter="b")),
)

RECEPTION_CENTRE = Duty(
    code="R113",
    name="reception-centre-missing",
    about="reception_qualifications",
    subject=Text("mottak", "mottak", "reception centre"),
    owed=Owed(AnyOf(("starts", "hours")), AnyOf("reception_centres")),
    versions=_CENTRE_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_RECEPTION_CENTRE, CENTRE, DAY_OF_REGISTRATION, RECEPTION_CENTRE)
