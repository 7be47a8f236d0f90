"""R03: the stop of the training in a reception centre (stans av opplæringen).

The regulation asks for the day on which the training stops.

It goes wrong if a participant who moves out is left without one.
"""

from nirmodel.law.sources import INTEGRATION_REGULATION, RECEPTION_PAGE
from nirmodel.law.training.attendance import BROKEN_BY_STOP_BEFORE_START, stop_before_start
from nirmodel.law.versions import SECOND_ACT, holding, under_integration_act
from nirmodel.rules.owed import Compares, EachDatum, Registered
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 49", letter="c"), RECEPTION_PAGE)

REGISTER_STOP = Duty(
    code="R030",
    name="register-reception-training-stop",
    about="reception_qualifications",
    subject=Text("stans", "stans", "the stop"),
    owed=Registered("stops"),
    versions=_VERSIONS,
)

STOP_DATE = Duty(
    code="R031",
    name="reception-training-stop-date-missing",
    about="reception_qualifications",
    subject=Text("dato for stansvedtaket", "dato for stansvedtaket", "date of the stop decision"),
    owed=EachDatum("stops", "decided_on"),
    versions=_VERSIONS,
)

STOP_BEFORE_START = Contradiction(
    code="R037",
    name="reception-training-stop-before-start",
    about="reception_qualifications",
    title=Text("Stans før start", "Stans før start", "Stop before start"),
    finds=Compares("stops", stop_before_start),
    versions=holding(SECOND_ACT, RECEPTION_PAGE),
    broken_by=BROKEN_BY_STOP_BEFORE_START,
)

RULES: tuple[Rule, ...] = (REGISTER_STOP, STOP_DATE, STOP_BEFORE_START)
