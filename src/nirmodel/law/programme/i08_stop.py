"""I08: the decision to stop the programme (stans av introduksjonsprogrammet).

A stop is a decision of the municipality, for a reason in the participant's own situation. It is temporary (a
suspension) or permanent (a termination). Only the permanent one ends the programme, and then the end is owed as a
record of its own (I042). A programme that ends by agreement, or because the participant leaves it, has an end and no
stop. A temporary stop after which nothing happens for more than three months is worth a look.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from attrs import evolve

from nirmodel.code_lists import StopKind
from nirmodel.law.sources import (
    IMDI_PAGE,
    INTEGRATION_ACT,
    INTEGRATION_REGULATION,
    INTRODUCTION_ACT,
    PROCESSING_REGULATION,
    PROGRAMME_PAGE,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    imdi_line,
)
from nirmodel.law.training.temporary_stop import (
    LASTS_FOR_LONG,
    STOPS_2021,
    STOPS_TO_2020,
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
from nirmodel.rules.breaking import breaking, moved, step
from nirmodel.rules.clashes import before_start
from nirmodel.rules.owed import Compares, Conflict, EachDatum, Registered
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

_STOP_2003 = INTRODUCTION_ACT.at("§ 7", last_day=date(2015, 12, 31))
_STOP_2016 = INTRODUCTION_ACT.at(
    "§ 7", first_day=date(2016, 1, 1), url="https://lovdata.no/dokument/LTI/lov/2015-12-18-108"
)

_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="g"), _STOP_2003),
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="g"), _STOP_2003, _STOP_2016),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="a"), imdi_line("programme", 8)),
    under_2021(imdi_line("programme", 8)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a"), INTEGRATION_ACT.at("§ 18")),
)

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_STOP = Duty(
    code="I080",
    name="register-stop",
    about="introduction_programmes",
    subject=Text("stans", "stans", "the stop"),
    owed=Registered("stops"),
    versions=_VERSIONS,
)

STOP_DATE = Duty(
    code="I081",
    name="stop-date-missing",
    about="introduction_programmes",
    subject=Text("dato for stansvedtaket", "dato for stansvedtaket", "date of the stop decision"),
    owed=EachDatum("stops", "decided_on"),
    versions=_VERSIONS,
)

# --- what cannot be right -----------------------------------------------------------------------------


def _stopped_before_start(view: View) -> Iterator[Conflict]:
    return before_start(view, "stops", "decided_on")


def _stopped_too_early(whole: Any, near: bool) -> Any:
    stop = moved(whole.stops[-1], decided_on=whole.starts[0].started_on - step(near))
    return evolve(whole, stops=(evolve(stop, kind=StopKind.TEMPORARY),))


STOP_BEFORE_START = Contradiction(
    code="I087",
    name="stop-before-start",
    about="introduction_programmes",
    title=Text("Stans før start", "Stans før start", "Stop before start"),
    finds=Compares("stops", _stopped_before_start),
    versions=holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE),
    broken_by=breaking(_stopped_too_early, "stops"),
)

# --- what is worth a look -----------------------------------------------------------------------------

#: what shows that a programme goes on after a stop, or that it is over
_LATER = ("starts", "ends", "grants", "leaves", "absences")

STOPPED_FOR_LONG = Notice(
    code="I089",
    name="temporary-stop-past-three-months",
    about="introduction_programmes",
    title=LASTS_FOR_LONG,
    finds=Compares("stops", partial(stopped_for_long, later=_LATER)),
    versions=(
        *holding(FIRST_ACT, STOPS_TO_2020),
        *holding(SECOND_ACT, INTEGRATION_ACT.at("§ 18"), STOPS_2021),
    ),
    broken_by=stopped_long_ago(
        {"offers": "offered_on", "claims": "claimed_on", "grants": "decided_on", "starts": "started_on"},
        ends=None,
        main_activities=None,
        leaves=None,
        leave_follow_ups=None,
    ),
)

RULES: tuple[Rule, ...] = (REGISTER_STOP, STOP_DATE, STOP_BEFORE_START, STOPPED_FOR_LONG)
