"""A05: the start of asylum seekers' training (tidspunktet opplæringen starter).

IMDi's page does not ask for it; the regulation of 2018 does. Hours in a week, or a stop, presuppose a start.

It goes wrong because the hours of A01 and A02 seem to be enough: the first week with hours may not be the first week
of training.
"""

from nirmodel.law.asylum.teaching import TEACHING
from nirmodel.law.sources import PROCESSING_REGULATION
from nirmodel.law.versions import under_2018
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (under_2018(PROCESSING_REGULATION.at("§ 7", letter="c"), new=True),)

REGISTER_START = Duty(
    code="A050",
    name="register-asylum-training-start",
    about="asylum_seeker_trainings",
    subject=Text("start på opplæringen", "start på opplæringa", "the start of the training"),
    owed=Registered("starts"),
    versions=_VERSIONS,
)

START = Duty(
    code="A051",
    name="asylum-training-start-missing",
    about="asylum_seeker_trainings",
    subject=Text("start på opplæringen", "start på opplæringa", "start of the training"),
    owed=Owed(TEACHING, AnyOf("starts")),
    versions=_VERSIONS,
)

START_DATE = Duty(
    code="A052",
    name="asylum-training-start-date-missing",
    about="asylum_seeker_trainings",
    subject=Text("startdato", "startdato", "start date"),
    owed=EachDatum("starts", "started_on"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_START, START, START_DATE)
