"""G07: amounts that cannot be (mengder som ikke kan stemme).

A period has so many days, and a day has 24 hours. So an absence lasts no more days than its period, and nobody attends
more hours than its days have. The extent of an absence does not state which kind of days it counts, so what is certain
is that there are no more than all days of the calendar. A period without its last day is certain of nothing here.

A week has 168 hours, nothing is more than 100 per cent of full time, and the hours of social studies by module add up
to no more than the hours of social studies.

It goes wrong if a decimal point gets lost, if hours are entered as days, or if a sum since the start is entered as the
figure of one month.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from attrs import evolve

from nirmodel.code_lists import ExtentUnit, ScopeUnit
from nirmodel.law.whole_case.stated import WHATEVER_THE_REGIME
from nirmodel.path import Path
from nirmodel.records import (
    Absence,
    Extent,
    FollowUpTraining,
    Grant,
    HoursAttended,
    Measure,
    Period,
    Scope,
)
from nirmodel.rules.breaking import Breaking, breaking
from nirmodel.rules.clashes import conflict, conflict_at
from nirmodel.rules.owed import Compares, Conflict, fields_of
from nirmodel.rules.rule import Contradiction, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = WHATEVER_THE_REGIME
_HOURS_IN_A_DAY = 24
_HOURS_IN_A_WEEK = 7 * _HOURS_IN_A_DAY
_WHOLE = 100
_SOCIAL_STUDIES, _MODULES = "social_studies_hours", "social_studies_modules"
_FIGURES = ("norwegian_hours", _SOCIAL_STUDIES, "norwegian_beyond_statutory_hours")

# --- more than a period has ---------------------------------------------------------------------------


def _days(period: Period | None) -> int | None:
    """The number of days of a period; None if it is not certain. One that ends before it begins is another matter."""
    if period is None or period.last_day is None or period.last_day < period.first_day:
        return None
    return (period.last_day - period.first_day).days + 1


def _absent_too_long(each: Visible[Absence]) -> Iterator[Conflict]:
    days, extent = _days(each.record.period), each.record.extent
    if days is not None and extent is not None:
        room = days if extent.unit is ExtentUnit.DAYS else days * _HOURS_IN_A_DAY
        if extent.amount > room:
            yield conflict(each, "extent")


def _sum(figures: Iterable[Decimal | None]) -> Decimal:
    """The sum of the figures that are provided."""
    return sum((each for each in figures if each is not None), Decimal(0))


def _of_modules(hours: HoursAttended) -> Decimal:
    return _sum(each.hours for each in hours.social_studies_modules or ())


def _too_many_hours(each: Visible[HoursAttended]) -> Iterator[Conflict]:
    """A figure, or the three together; hours by module stand in for those of social studies if they are missing."""
    hours, days = each.record, _days(each.record.period)
    if days is None:
        return
    room = days * _HOURS_IN_A_DAY
    figures = {name: getattr(hours, name) for name in _FIGURES}
    alone = [name for name, figure in figures.items() if figure is not None and figure > room]
    for name in alone:
        yield conflict(each, name)
    if figures[_SOCIAL_STUDIES] is None:
        figures[_SOCIAL_STUDIES] = _of_modules(hours)
    if not alone and _sum(figures.values()) > room:
        yield conflict(each, reads=fields_of(HoursAttended, *_FIGURES, _MODULES))


def _too_much_follow_up(each: Visible[FollowUpTraining]) -> Iterator[Conflict]:
    days, hours = _days(each.record.period), each.record.hours
    if days is not None and hours is not None and hours > days * _HOURS_IN_A_DAY:
        yield conflict(each, "hours")


def _measures(each: Visible[Grant]) -> Iterator[tuple[Path, Measure, Scope]]:
    """The measures of a grant that have a scope."""
    for index, measure in enumerate(each.record.measures or ()):
        if measure.scope is not None:
            yield each.path / "measures" / index, measure, measure.scope


def _too_long_in_total(each: Visible[Grant]) -> Iterator[Conflict]:
    for path, measure, scope in _measures(each):
        days = _days(measure.period) if scope.unit is ScopeUnit.HOURS_IN_TOTAL else None
        if days is not None and scope.amount > days * _HOURS_IN_A_DAY:
            yield conflict_at(path, each)


_Look = Callable[[Any], Iterator[Conflict]]
_WITHIN_A_PERIOD: dict[type, _Look] = {
    Absence: _absent_too_long,
    HoursAttended: _too_many_hours,
    FollowUpTraining: _too_much_follow_up,
    Grant: _too_long_in_total,
}

# --- more than the whole ------------------------------------------------------------------------------


def _more_modules_than_hours(each: Visible[HoursAttended]) -> Iterator[Conflict]:
    social = each.record.social_studies_hours
    if social is not None and _of_modules(each.record) > social:
        yield conflict(each, _MODULES, reads=fields_of(HoursAttended, _SOCIAL_STUDIES))


def _too_wide(each: Visible[Grant]) -> Iterator[Conflict]:
    most = {ScopeUnit.HOURS_PER_WEEK: _HOURS_IN_A_WEEK, ScopeUnit.PERCENT: _WHOLE}
    for path, _, scope in _measures(each):
        if scope.unit in most and scope.amount > most[scope.unit]:
            yield conflict_at(path / "scope", each)


_WITHIN_THE_WHOLE: dict[type, _Look] = {HoursAttended: _more_modules_than_hours, Grant: _too_wide}

# --- the rules ----------------------------------------------------------------------------------------


def _too_much(view: View, *, looks: dict[type, _Look]) -> Iterator[Conflict]:
    for each in view.all("records"):
        look = looks.get(each.record.__class__)
        if look is not None:
            yield from look(each)


def _absent_for_days(whole: Any, near: bool) -> Any:
    """An absence of a day more than its period has; nearly, of all its days."""
    absence = whole.absences[0]
    days = (absence.period.last_day - absence.period.first_day + timedelta(days=1 if near else 2)).days
    extent = Extent(amount=Decimal(days), unit=ExtentUnit.DAYS)
    return evolve(whole, absences=(evolve(absence, extent=extent), *whole.absences[1:]))


MORE_THAN_ITS_PERIOD = Contradiction(
    code="G077",
    name="more-than-its-period-has",
    about="case",
    title=Text(
        "Flere dager eller timer enn perioden har",
        "Fleire dagar eller timar enn perioden har",
        "More days or hours than the period has",
    ),
    finds=Compares("records", partial(_too_much, looks=_WITHIN_A_PERIOD)),
    versions=_VERSIONS,
    broken_by=breaking(_absent_for_days, "absences"),
)


def _with_percent(percent: int) -> Callable[[Any], Any]:
    def edit(whole: Any) -> Any:
        """The first measure of the grant with this part of full time."""
        grant = whole.grants[0]
        scope = Scope(amount=Decimal(percent), unit=ScopeUnit.PERCENT)
        measures = (evolve(grant.measures[0], scope=scope), *grant.measures[1:])
        return evolve(whole, grants=(evolve(grant, measures=measures), *whole.grants[1:]))

    return edit


MORE_THAN_THE_WHOLE = Contradiction(
    code="G078",
    name="more-than-the-whole",
    about="case",
    title=Text(
        "Mer enn det hele: over 100 prosent, flere timer enn en uke har, eller flere timer i modulene enn i alt",
        "Meir enn det heile: over 100 prosent, fleire timar enn ei veke har, eller fleire timar i modulane enn i alt",
        "More than the whole: over 100 per cent, more hours than a week has, or more hours by module than in all",
    ),
    finds=Compares("records", partial(_too_much, looks=_WITHIN_THE_WHOLE)),
    versions=_VERSIONS,
    broken_by=Breaking("measures", _with_percent(_WHOLE + 1), _with_percent(_WHOLE)),
)

RULES: tuple[Rule, ...] = (MORE_THAN_ITS_PERIOD, MORE_THAN_THE_WHOLE)
