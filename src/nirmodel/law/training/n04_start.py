"""N04: the start of the training, and its scope then (start på opplæringen og omfanget).

The line asks for the first day of teaching, and under the introduction act for the scope in hours. Hours, an absence,
a leave or a stop presuppose a start.

It goes wrong if the date of the offer (N02) is entered as the start, or if the scope stands on the offer alone: the
line asks for it here too.
"""

from nirmodel.law.sources import (
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    imdi_line,
)
from nirmodel.law.training.attendance import TAKING_PART
from nirmodel.law.versions import under_2005, under_2014, under_2018, under_2021, under_integration_act
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_START_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="e")),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="e")),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="a"), imdi_line("training", 4)),
    under_2021(imdi_line("training", 4)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="a"), TRAINING_PAGE),
)
_SCOPE_VERSIONS = (
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="e"), new=True),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="d"), imdi_line("training", 4)),
    under_2021(imdi_line("training", 4)),
)

REGISTER_START = Duty(
    code="N040",
    name="register-training-start",
    about="norwegian_trainings",
    subject=Text("start på opplæringen", "start på opplæringa", "the start of the training"),
    owed=Registered("starts"),
    versions=_START_VERSIONS,
)

START = Duty(
    code="N041",
    name="training-start-missing",
    about="norwegian_trainings",
    subject=Text("start på opplæringen", "start på opplæringa", "start of the training"),
    owed=Owed(AnyOf(TAKING_PART), AnyOf("starts")),
    versions=_START_VERSIONS,
)

START_SCOPE = Duty(
    code="N042",
    name="training-start-scope-missing",
    about="norwegian_trainings",
    subject=Text("omfang ved start", "omfang ved start", "scope at the start"),
    owed=EachDatum("starts", "scope_hours"),
    versions=_SCOPE_VERSIONS,
)

START_DATE = Duty(
    code="N043",
    name="training-start-date-missing",
    about="norwegian_trainings",
    subject=Text("startdato", "startdato", "start date"),
    owed=EachDatum("starts", "started_on"),
    versions=_START_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_START, START, START_SCOPE, START_DATE)
