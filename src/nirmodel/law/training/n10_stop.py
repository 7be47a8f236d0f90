"""N10: the decision to stop the training (stans av opplæringen).

The line asks for the date of the decision. A stop is a decision of the municipality's, temporary or permanent, on
grounds that lie with the participant.

It goes wrong if an end is registered as a stop: whoever reaches the goal, moves or leaves by own wish is not stopped.
A temporary stop after which nothing happens for more than three months is worth a look.
"""

from functools import partial

from nirmodel.law.sources import (
    IMDI_PAGE,
    INTEGRATION_ACT,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    imdi_line,
)
from nirmodel.law.training.attendance import BROKEN_BY_STOP_BEFORE_START, stop_before_start
from nirmodel.law.training.temporary_stop import (
    LASTS_FOR_LONG,
    STOPS_2021,
    THREE_MONTHS,
    stopped_for_long,
    stopped_long_ago,
)
from nirmodel.law.versions import (
    BOTH_ACTS,
    FIRST_ACT,
    SECOND_ACT,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
    under_integration_act,
)
from nirmodel.rules.owed import Compares, EachDatum, Registered
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="k")),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="l")),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="a"), imdi_line("training", 10)),
    under_2021(imdi_line("training", 10)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="a"), INTEGRATION_ACT.at("§ 36")),
)

REGISTER_STOP = Duty(
    code="N100",
    name="register-training-stop",
    about="norwegian_trainings",
    subject=Text("stans", "stans", "the stop"),
    owed=Registered("stops"),
    versions=_VERSIONS,
)

STOP_DATE = Duty(
    code="N101",
    name="training-stop-date-missing",
    about="norwegian_trainings",
    subject=Text("dato for stansvedtaket", "dato for stansvedtaket", "date of the stop decision"),
    owed=EachDatum("stops", "decided_on"),
    versions=_VERSIONS,
)

STOP_BEFORE_START = Contradiction(
    code="N107",
    name="training-stop-before-start",
    about="norwegian_trainings",
    title=Text("Stans før start", "Stans før start", "Stop before start"),
    finds=Compares("stops", stop_before_start),
    versions=holding(BOTH_ACTS, IMDI_PAGE, TRAINING_PAGE),
    broken_by=BROKEN_BY_STOP_BEFORE_START,
)

#: what shows that a training goes on after a stop, or that it is over
_LATER = ("starts", "ends", "offers", "hours", "leaves", "absences", "follow_up_trainings")

STOPPED_FOR_LONG = Notice(
    code="N109",
    name="temporary-training-stop-past-three-months",
    about="norwegian_trainings",
    title=LASTS_FOR_LONG,
    finds=Compares("stops", partial(stopped_for_long, later=_LATER)),
    versions=(
        *holding(FIRST_ACT, THREE_MONTHS),
        *holding(SECOND_ACT, INTEGRATION_ACT.at("§ 36"), STOPS_2021),
    ),
    broken_by=stopped_long_ago(
        {"offers": "decided_on", "claims": "claimed_on", "starts": "started_on"},
        hours=(),
        ends=None,
        leaves=None,
        leave_follow_ups=None,
        follow_up_trainings=None,
    ),
)

RULES: tuple[Rule, ...] = (REGISTER_STOP, STOP_DATE, STOP_BEFORE_START, STOPPED_FOR_LONG)
