"""A06: the stop of asylum seekers' training (tidspunktet opplæringen stanser).

IMDi's page does not ask for it; the regulation of 2018 does.

It goes wrong if a move to another centre ends the hours and no stop is registered.
"""

from nirmodel.law.sources import PROCESSING_REGULATION
from nirmodel.law.versions import under_2018
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (under_2018(PROCESSING_REGULATION.at("§ 7", letter="c"), new=True),)

REGISTER_STOP = Duty(
    code="A060",
    name="register-asylum-training-stop",
    about="asylum_seeker_trainings",
    subject=Text("stans", "stans", "the stop"),
    owed=Registered("stops"),
    versions=_VERSIONS,
)

STOP_DATE = Duty(
    code="A061",
    name="asylum-training-stop-date-missing",
    about="asylum_seeker_trainings",
    subject=Text("dato for stansen", "dato for stansen", "date of the stop"),
    owed=EachDatum("stops", "decided_on"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_STOP, STOP_DATE)
