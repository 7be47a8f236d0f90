"""N08: the extent of absence from the training (omfang av fravær).

The line asks for each absence with its extent, in days or in hours. Hours attended and a stop both show that the
account of absence can be given, and that there was none is an answer too.

Where the county provides the training, the municipality knows of the absence that the county hands over: it registers
that, and lacks nothing else.

It goes wrong if nothing is registered for a participant who was never absent: provide the list as empty. Absence is
often reported by the month, and in the month of the start it may all have come after it: only a period that is over
before the start contradicts.
"""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from nirmodel.law.sources import (
    IMDI_PAGE,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    imdi_line,
)
from nirmodel.law.training.county import MUNICIPALITY_PROVIDES, asking_the_municipality
from nirmodel.law.versions import (
    BOTH_ACTS,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
    under_integration_act,
)
from nirmodel.records import Period
from nirmodel.rules.breaking import breaking, moved, step
from nirmodel.rules.clashes import before_start
from nirmodel.rules.owed import AnyOf, Compares, Conflict, EachDatum, Owed, Provided, Registered
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="j")),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="j")),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="f"), imdi_line("training", 8)),
    under_2021(imdi_line("training", 8)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="j"), TRAINING_PAGE),
)
#: the lists that show that the account of absence can be given
_SHOWS_ABSENCE = ("hours", "stops")


def _before_start(view: View) -> Iterator[Conflict]:
    return before_start(view, "absences", "period")


def _with_absence_before_start(whole: Any, near: bool) -> Any:
    day = whole.starts[0].started_on - step(near)
    return evolve(whole, absences=(moved(whole.absences[0], period=Period(first_day=day, last_day=day)),))


REGISTER_ABSENCE = Duty(
    code="N080",
    name="register-training-absence",
    about="norwegian_trainings",
    subject=Text("fravær", "fråvær", "the absence"),
    owed=Registered("absences"),
    versions=_VERSIONS,
)

ABSENCE = Duty(
    code="N081",
    name="training-absence-not-provided",
    about="norwegian_trainings",
    subject=Text("opplysning om fravær", "opplysning om fråvær", "information on absence"),
    owed=Owed(AnyOf(_SHOWS_ABSENCE), Provided("absences")),
    versions=asking_the_municipality(
        _VERSIONS, Owed(AnyOf(_SHOWS_ABSENCE, where=MUNICIPALITY_PROVIDES), Provided("absences"))
    ),
)

ABSENCE_EXTENT = Duty(
    code="N082",
    name="training-absence-extent-missing",
    about="norwegian_trainings",
    subject=Text("fraværets omfang", "omfanget av fråværet", "extent of the absence"),
    owed=EachDatum("absences", "extent"),
    versions=asking_the_municipality(_VERSIONS, EachDatum("absences", "extent", where=MUNICIPALITY_PROVIDES)),
)

ABSENCE_BEFORE_START = Contradiction(
    code="N087",
    name="training-absence-before-start",
    about="norwegian_trainings",
    title=Text("Fravær før start", "Fråvær før start", "Absence before start"),
    finds=Compares("absences", _before_start),
    versions=holding(BOTH_ACTS, IMDI_PAGE, TRAINING_PAGE),
    broken_by=breaking(_with_absence_before_start, "absences"),
)

RULES: tuple[Rule, ...] = (REGISTER_ABSENCE, ABSENCE, ABSENCE_EXTENT, ABSENCE_BEFORE_START)
