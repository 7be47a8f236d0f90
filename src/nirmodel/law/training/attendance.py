"""Hours, exemptions and stops: what training in a municipality and in a reception centre have alike (deltakelse).

Hours before the start and a stop before the start do not fit the training. Hours of a subject during an exemption from
it are worth a look: they may be right, since the right to the training may stand when the duty falls away. Hours of
social studies are spread over the modules of the curriculum.

Hours are reported for a period, and may have been attended on any of its days. A period without its last day is certain
of its first day alone, and shows nothing of when they were attended.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, final

from attrs import evolve, frozen

from nirmodel.code_lists import ExemptionGround, TrainingExemptFrom
from nirmodel.law.regimes import Regime
from nirmodel.law.versions import INTEGRATION_ALONE, Interval
from nirmodel.records import HoursAttended, Period, TrainingExemption
from nirmodel.rules.breaking import Breaking, breaking, last_in, moved, step
from nirmodel.rules.choosing import steady
from nirmodel.rules.clashes import before_start, certain_earliest, conflict, conflicts_with
from nirmodel.rules.covering import Cover, Periods
from nirmodel.rules.owed import Condition, Conflict, EachDatum, fields_of
from nirmodel.rules.verdict import HOLDS, Verdict, undecided, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = [
    "BROKEN_BY_HOURS_BEFORE_START", "BROKEN_BY_HOURS_WHILE_EXEMPT", "BROKEN_BY_HOURS_WITHOUT_MODULES",
    "BROKEN_BY_STOP_BEFORE_START", "BY_MODULE", "FIGURES", "SOCIAL_STUDIES_BY_MODULE", "TAKING_PART",
    "WHILE_EXEMPT_2021", "hours_attended", "hours_before_start", "hours_while_exempt", "stop_before_start",
]  # fmt: skip

#: the lists that show that a participant has begun, beside the start itself
TAKING_PART = ("hours", "absences", "leaves", "stops")
#: the three figures of a record of hours
FIGURES = fields_of(HoursAttended, "norwegian_hours", "social_studies_hours", "norwegian_beyond_statutory_hours")
_EXEMPT_FROM = fields_of(TrainingExemption, "exempt_from")
#: the days under the integration act on which there is a duty to be exempt from; §§ 37 a and 37 d gave none
WHILE_EXEMPT_2021 = (
    *INTEGRATION_ALONE,
    Interval(Regime.COLLECTIVE_PROTECTION, Regime.COLLECTIVE_PROTECTION.first_day, date(2022, 6, 14)),
)
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
    return HOLDS if modules else undecided(hours.path / "social_studies_hours")


#: when the modules came (N05, R10)
BY_MODULE = Text(
    "Fra 1. januar 2022 fordeles timene i samfunnskunnskap på moduler (FOR-2021-12-22-3852)",
    "Frå 1. januar 2022 blir timane i samfunnskunnskap fordelte på modular (FOR-2021-12-22-3852)",
    "From 1 January 2022 on the hours of social studies are divided by module (FOR-2021-12-22-3852)",
)
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

    def comes_before(hours: Visible[HoursAttended]) -> bool:
        period = hours.record.period
        if started is None or period is None or period.last_day is None:
            return False
        return max(period.first_day, period.last_day) < started and hours_attended(hours.record) > 0

    return conflicts_with(filter(comes_before, view.all("hours")), "period", view.all("starts"), reads=FIGURES)


def stop_before_start(view: View) -> Iterator[Conflict]:
    """Decisions to stop from before the start."""
    return before_start(view, "stops", "decided_on")


@final
@frozen
class _Exemptions:
    """The exemptions from a subject, the days that they certainly cover, and the hours that they are about."""

    periods: Periods[Visible[TrainingExemption]]
    covered: Cover
    #: the figures of a record of hours that are of the subject
    figures: tuple[str, ...]

    @classmethod
    def of(cls, view: View, subject: TrainingExemptFrom, *figures: str) -> "_Exemptions":
        """Collects them: those from the subject, and those from the training as a whole."""
        scopes = (subject, TrainingExemptFrom.TRAINING)
        found = [each for each in steady(view.all("exemptions")) if each.record.exempt_from in scopes]
        dated = [(each.record.period, each) for each in found if each.record.period is not None]
        return cls(Periods(dated), Cover(period for period, _ in dated), figures)

    def of_hours(self, hours: HoursAttended) -> list[Visible[TrainingExemption]]:
        """Those that cover every day on which hours of the subject may have been attended, if there were any."""
        period = hours.period
        if period is None or period.last_day is None or not any(getattr(hours, name) for name in self.figures):
            return []
        days = period.first_day, period.last_day
        return self.periods.sharing(*days) if self.covered.holds(*days) else []


def hours_while_exempt(view: View) -> Iterator[Conflict]:
    """Hours of a subject in a period on every day of which the participant was certainly exempt from it.

    Exemption from one subject leaves room for hours of the other, and exemption from the final exam for both.
    """
    if not any(view.all("exemptions")):
        return
    subjects = (
        _Exemptions.of(view, TrainingExemptFrom.NORWEGIAN, "norwegian_hours", "norwegian_beyond_statutory_hours"),
        _Exemptions.of(view, TrainingExemptFrom.SOCIAL_STUDIES, "social_studies_hours"),
    )
    for hours in view.all("hours"):
        exemptions = [each for subject in subjects for each in subject.of_hours(hours.record)]
        if exemptions:
            yield conflict(hours, "", *exemptions, reads=(*FIGURES, *_EXEMPT_FROM))


def _one_hour_without_module(hours: HoursAttended) -> HoursAttended:
    return evolve(hours, social_studies_hours=_ONE_HOUR, social_studies_modules=None)


def _with_hours_before_start(whole: Any, near: bool) -> Any:
    started = whole.starts[0].started_on
    period = Period(first_day=started - timedelta(days=1), last_day=started - step(near))
    first, *rest = whole.hours
    return evolve(whole, hours=(moved(first, period=period, norwegian_hours=_ONE_HOUR), *rest))


def _with_hours_while_exempt(whole: Any, near: bool) -> Any:
    """An hour of Norwegian and an exemption from the training as a whole, which the law always had; nearly, no hour."""
    none = dict.fromkeys((each.name for each in FIGURES), Decimal(0))
    hours = evolve(whole.hours[0], **none, social_studies_modules=whole.hours[0].social_studies_modules and ())
    period = hours.period
    exemption = TrainingExemption(
        id="exemption", granted_on=period.first_day, registered_on=period.first_day, period=period,
        exempt_from=TrainingExemptFrom.TRAINING, ground=ExemptionGround.HEALTH_OR_WEIGHTY_REASONS,
    )  # fmt: skip
    attended = hours if near else evolve(hours, norwegian_hours=_ONE_HOUR)
    return evolve(whole, hours=(attended,), exemptions=(exemption,))


def _with_stop_before_start(whole: Any, near: bool) -> Any:
    return evolve(whole, stops=(moved(whole.stops[-1], decided_on=whole.starts[0].started_on - step(near)),))


#: hours up to the day before the start; nearly: up to the day of the start
BROKEN_BY_HOURS_BEFORE_START = breaking(_with_hours_before_start, "hours")
#: an hour of social studies, of no module
BROKEN_BY_HOURS_WITHOUT_MODULES = Breaking("hours", lambda whole: last_in(whole, "hours", _one_hour_without_module))
#: an hour during an exemption from the training; nearly: no hours
BROKEN_BY_HOURS_WHILE_EXEMPT = breaking(_with_hours_while_exempt, "hours")
#: a stop decided the day before the start; nearly: on the day of the start
BROKEN_BY_STOP_BEFORE_START = breaking(_with_stop_before_start, "stops")
