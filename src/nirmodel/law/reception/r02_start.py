"""R02: the start of the training in a reception centre (start på opplæringen).

The regulation asks for the day on which the training starts. Hours or a stop presuppose one.

It goes wrong if the date of the decision (R01) is entered as the start.
"""

from nirmodel.law.sources import INTEGRATION_REGULATION, RECEPTION_PAGE
from nirmodel.law.versions import under_integration_act
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 49", letter="c"), RECEPTION_PAGE)

REGISTER_START = Duty(
    code="R020",
    name="register-reception-training-start",
    about="reception_qualifications",
    subject=Text("start på opplæringen", "start på opplæringa", "the start of the training"),
    owed=Registered("starts"),
    versions=_VERSIONS,
)

START = Duty(
    code="R021",
    name="reception-training-start-missing",
    about="reception_qualifications",
    subject=Text("start på opplæringen", "start på opplæringa", "start of the training"),
    owed=Owed(AnyOf(("hours", "stops")), AnyOf("starts")),
    versions=_VERSIONS,
)

START_DATE = Duty(
    code="R022",
    name="reception-training-start-date-missing",
    about="reception_qualifications",
    subject=Text("startdato", "startdato", "start date"),
    owed=EachDatum("starts", "started_on"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_START, START, START_DATE)
