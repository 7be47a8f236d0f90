"""Hours, exemptions and stops: what training in a municipality and in a reception centre have alike (deltakelse).

Hours before the start, hours during an exemption and a stop before the start do not fit the training. Hours of social
studies are spread over the modules of the curriculum.
"""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve

from nirmodel.code_lists import StopKind, TrainingExemptFrom
from nirmodel.records import HoursAttended, Period, TrainingExemption
from nirmodel.rules.breaking import Breaking, breaking, last_in, moved, step
from nirmodel.rules.choosing import steady
from nirmodel.rules.clashes import before_start, certain_earliest, conflict, conflicts_with
from nirmodel.rules.covering import Cover, Periods
from nirmodel.rules.owed import Condition, Conflict, EachDatum, fields_of
from nirmodel.rules.verdict import HOLDS, Verdict, cannot_tell, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = [
    "BROKEN_BY_HOURS_BEFORE_START", "BROKEN_BY_HOURS_WHILE_EXEMPT", "BROKEN_BY_HOURS_WITHOUT_MODULES",
    "BROKEN_BY_STOP_BEFORE_START", "FIGURES", "SOCIAL_STUDIES_BY_MODULE", "TAKING_PART",
    "hours_attended", "hours_before_start", "hours_while_exempt", "stop_before_start",
]  # fmt: skip

#: the lists that show that a participant has begun, beside the start itself
TAKING_PART = ("hours", "absences", "leaves", "stops")
#: the three figures of a record of hours
FIGURES = fields_of(HoursAttended, "norwegian_hours", "social_studies_hours", "norwegian_beyond_statutory_hours")
_EXEMPT_FROM = fields_of(TrainingExemption, "exempt_from")
_ONE_HOUR = Decimal(1)


def hours_attended(hours: HoursAttended) -> Decimal:
    """The sum of the three figures of a record; one that is missing counts as nothing."""
    figures = (hours.norwegian_hours, hours.social_studies_hours, hours.norwegian_beyond_statutory_hours)
    return sum((figure for figure in figures if figure), Decimal(0))


def _has_social_studies(hours: Visible[HoursAttended], _: View) -> Verdict:
    """There are hours to spread over the modules. If the figure is missing, hours of a module show it."""
    attended, modules = hours.record.social_studies_hours, hours.record.social_studies_modules
    if attended is not None:
        return verdict(attended > 0)
    return HOLDS if modules else cannot_tell(hours.path / "social_studies_hours")


#: hours of social studies, spread over the modules (N05, R10)
SOCIAL_STUDIES_BY_MODULE = EachDatum(
    "hours",
    "social_studies_modules",
    where=Condition(
        _has_social_studies,
        Text("har timer i samfunnskunnskap", "har timar i samfunnskunnskap", "has hours of social studies"),
        reads=fields_of(HoursAttended, "social_studies_hours", "social_studies_modules"),
    ),
    counts=bool,
    but=Text(
        "en tom liste fordeler ingen timer", "ei tom liste fordeler ingen timar", "an empty list spreads no hours"
    ),
)


def hours_before_start(view: View) -> Iterator[Conflict]:
    """Hours before the start. A period that reaches past the start may have had all its hours after it."""
    started = certain_earliest(view, "starts")
    early = [
        each
        for each in view.all("hours")
        if started is not None and each.own is not None and each.own < started and hours_attended(each.record)
    ]
    return conflicts_with(early, "period", view.all("starts"), reads=FIGURES)


def stop_before_start(view: View) -> Iterator[Conflict]:
    """Decisions to stop from before the start."""
    return before_start(view, "stops", "decided_on")


def hours_while_exempt(view: View) -> Iterator[Conflict]:
    """Hours in a period on every day of which the participant was certainly exempt from the whole training.

    Exemption from Norwegian alone, or from social studies alone, leaves room for hours of the other.
    """
    full = [
        (each.record.period, each)
        for each in steady(view.all("exemptions"))
        if each.record.exempt_from is TrainingExemptFrom.TRAINING and each.record.period is not None
    ]
    if not full:
        return
    exempt, exemptions = Cover(period for period, _ in full), Periods(full)
    for hours in view.all("hours"):
        period = hours.record.period
        if period is None or not hours_attended(hours.record):
            continue
        if exempt.holds(period.first_day, period.own_day):
            others = exemptions.sharing(period.first_day, period.own_day)
            yield conflict(hours, "", *others, reads=(*FIGURES, *_EXEMPT_FROM))


def _one_hour_without_module(hours: HoursAttended) -> HoursAttended:
    return evolve(hours, social_studies_hours=_ONE_HOUR, social_studies_modules=None)


def _with_hours_before_start(whole: Any, near: bool) -> Any:
    started = whole.starts[0].started_on
    period = Period(first_day=started - timedelta(days=1), last_day=started - step(near))
    first, *rest = whole.hours
    return evolve(whole, hours=(moved(first, period=period, norwegian_hours=_ONE_HOUR), *rest))


def _with_hours_while_exempt(whole: Any, near: bool) -> Any:
    first, *rest = whole.hours
    day = timedelta(days=1 if near else 0)
    period = Period(first_day=first.period.first_day - day, last_day=first.period.last_day - day)
    exemption = evolve(whole.exemptions[0], exempt_from=TrainingExemptFrom.TRAINING, period=period)
    return evolve(whole, hours=(evolve(first, norwegian_hours=_ONE_HOUR), *rest), exemptions=(exemption,))


def _with_stop_before_start(whole: Any, near: bool) -> Any:
    stop = moved(whole.stops[-1], decided_on=whole.starts[0].started_on - step(near))
    return evolve(whole, stops=(evolve(stop, kind=StopKind.TEMPORARY),))


#: hours up to the day before the start; nearly: up to the day of the start
BROKEN_BY_HOURS_BEFORE_START = breaking(_with_hours_before_start, "hours")
#: an hour of social studies, of no module
BROKEN_BY_HOURS_WITHOUT_MODULES = Breaking("hours", lambda whole: last_in(whole, "hours", _one_hour_without_module))
#: hours during an exemption from the training; nearly: it ended the day before the hours do
BROKEN_BY_HOURS_WHILE_EXEMPT = breaking(_with_hours_while_exempt, "hours", "exemptions")
#: a stop decided the day before the start; nearly: on the day of the start
BROKEN_BY_STOP_BEFORE_START = breaking(_with_stop_before_start, "stops")
