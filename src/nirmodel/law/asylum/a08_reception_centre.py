"""A08: the reception centre, and the day of registration there (mottaket, og tidspunkt for registrering i mottak).

IMDi's page does not ask for them; the regulation of 2018 does. The duty to take part begins with the registration in
the centre. Before 1 September 2018 the directorate, not the municipality, entered the centre.

It goes wrong after a move: each centre is a record of its own, with its own day.
"""

from nirmodel.law.asylum.teaching import TEACHING_OR_START
from nirmodel.law.sources import PROCESSING_REGULATION
from nirmodel.law.versions import under_2018
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_CENTRE = PROCESSING_REGULATION.at("§ 7", letter="a")
_REGISTERED_THERE = PROCESSING_REGULATION.at("§ 7", letter="b")

REGISTER_RECEPTION_CENTRE = Duty(
    code="A080",
    name="register-asylum-reception-centre",
    about="asylum_seeker_trainings",
    subject=Text("mottaket", "mottaket", "the reception centre"),
    owed=Registered("reception_centres"),
    versions=(under_2018(PROCESSING_REGULATION.at("§ 7", letter="a og b"), new=True),),
)

CENTRE = Duty(
    code="A081",
    name="asylum-centre-id-missing",
    about="asylum_seeker_trainings",
    subject=Text("opplysning om hvilket mottak", "opplysning om kva mottak", "which reception centre it is"),
    owed=EachDatum("reception_centres", "centre_id"),
    versions=(under_2018(_CENTRE, new=True),),
)

DAY_OF_REGISTRATION = Duty(
    code="A082",
    name="asylum-centre-registration-day-missing",
    about="asylum_seeker_trainings",
    subject=Text(
        "dato for registrering i mottaket", "dato for registrering i mottaket", "day registered at the centre"
    ),
    owed=EachDatum("reception_centres", "registered_at_centre_on"),
    versions=(under_2018(_REGISTERED_THERE, new=True),),
)

RECEPTION_CENTRE = Duty(
    code="A083",
    name="asylum-reception-centre-missing",
    about="asylum_seeker_trainings",
    subject=Text("mottak", "mottak", "reception centre"),
    owed=Owed(TEACHING_OR_START, AnyOf("reception_centres")),
    versions=(under_2018(_CENTRE, new=True),),
)

RULES: tuple[Rule, ...] = (REGISTER_RECEPTION_CENTRE, CENTRE, DAY_OF_REGISTRATION, RECEPTION_CENTRE)
