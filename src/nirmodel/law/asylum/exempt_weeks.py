"""Weeks in which an asylum seeker was exempt from a subject (fritak i en uke): for the hours of A01 and A02.

Several exemptions may cover a week together. One that lacks its period, its last day or what it is from leaves open the
weeks that it may cover.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any, final

from attrs import evolve, frozen

from nirmodel.code_lists import AsylumExemptFrom, AsylumExemptionGround
from nirmodel.law.regimes import Regime
from nirmodel.path import Path
from nirmodel.records import AsylumExemption, Period, WeeklyHours
from nirmodel.rules.breaking import Breaking, breaking, last_in, not_registered
from nirmodel.rules.choosing import few, first_of, steady
from nirmodel.rules.clashes import conflict
from nirmodel.rules.covering import Cover, Periods
from nirmodel.rules.owed import Conflict, Field, fields_of
from nirmodel.rules.verdict import FAILS, HOLDS, Verdict, undecided, verdict
from nirmodel.rules.views import View, Visible

__all__ = [
    "EXEMPTION_FIELDS", "broken_by_hours_while_exempt", "broken_by_one_figure", "exempt_whole_week",
    "hours_while_exempt", "is_voluntary", "owed_unless_exempt",
]  # fmt: skip

#: the fields that show what an exemption covers
EXEMPTION_FIELDS: tuple[Field, ...] = fields_of(AsylumExemption, "exempt_from", "period")
#: the first day of the duty to take part: the training before it was voluntary
_DUTY_FROM = date(2018, 9, 1)


@final
@frozen
class _Exemptions:
    """The exemptions that are or may be from a subject, apart by whether it is certain what they cover."""

    found: tuple[Visible[AsylumExemption], ...]
    certain: Periods[Visible[AsylumExemption]]
    uncertain: Periods[Visible[AsylumExemption]]
    #: the days that the certain ones cover, and those that all of them may cover
    certainly: Cover
    perhaps: Cover

    @classmethod
    def of(cls, view: View, subject: AsylumExemptFrom) -> "_Exemptions":
        """Collects them. One that does not state what it is from may be from the subject."""
        found = tuple(each for each in steady(view.all("exemptions")) if each.record.exempt_from in (None, subject))
        longest = [(_longest(each.record.period), each) for each in found]
        certain = [(period, each) for period, each in longest if _missing(each) is None]
        uncertain = [(period, each) for period, each in longest if _missing(each) is not None]
        covered = Cover(period for period, _ in certain), Cover(period for period, _ in longest)
        return cls(found, Periods(certain), Periods(uncertain), *covered)


def _longest(period: Period | None) -> Period:
    """All the days that it may last: without a first or a last day, any."""
    first_day, last_day = (date.min, None) if period is None else (period.first_day, period.last_day)
    return Period(first_day=first_day, last_day=last_day or date.max)


def _missing(exemption: Visible[AsylumExemption]) -> Path | None:
    """What has to be provided before it is certain what an exemption covers."""
    if exemption.record.period is None:
        return exemption.path / "period"
    if exemption.record.exempt_from is None:
        return exemption.path / "exempt_from"
    return exemption.path / "period" / "last_day" if exemption.record.period.last_day is None else None


_EXEMPT_FROM: dict[AsylumExemptFrom, Callable[[View], _Exemptions]] = {
    subject: partial(_Exemptions.of, subject=subject) for subject in AsylumExemptFrom
}


def exempt_whole_week(week: Visible[WeeklyHours], view: View, subject: AsylumExemptFrom) -> Verdict:
    """The participant was exempt from the subject from Monday to Sunday, by one exemption or by several together."""
    exemptions = view.kept(_EXEMPT_FROM[subject])
    if not exemptions.found:
        return FAILS
    monday, sunday = week.record.monday, week.record.sunday
    if monday is None or sunday is None:
        return undecided(week.path / "week", *few(exemptions.found))
    if exemptions.certainly.holds(monday, sunday):
        return HOLDS
    if not exemptions.perhaps.holds(monday, sunday):
        return FAILS
    uncertain = exemptions.uncertain.sharing(monday, sunday)
    missing = [(each, path) for each in uncertain if (path := _missing(each)) is not None]
    first = first_of(missing, (lambda pair: (pair[1].parts[4:], pair[0].record.id or ""),), lambda pair: pair[0])
    assert first is not None  # without one, all that may be covered is covered for certain
    return undecided(first[1], *uncertain, *exemptions.certain.sharing(monday, sunday))


def owed_unless_exempt(week: Visible[WeeklyHours], view: View, subject: AsylumExemptFrom) -> Verdict:
    """The week owes its hours of the subject, because the participant was not exempt for the whole of it.

    While the training was voluntary nobody had to be exempt from it, and nothing asks what an exemption of that time
    covers: a week that one covers, or may cover, owes nothing.
    """
    exempt = exempt_whole_week(week, view, subject)
    return verdict(exempt.fails) if is_voluntary(week) else exempt.negated()


def is_voluntary(week: Visible[WeeklyHours]) -> bool:
    """True for a week before the duty to take part, from which nobody had to be exempt."""
    sunday = week.record.sunday
    return sunday is not None and sunday < _DUTY_FROM


def hours_while_exempt(view: View, subject: AsylumExemptFrom, hours: Field) -> Iterator[Conflict]:
    """Hours above none in a week that exemptions certainly cover."""
    for week in view.all("weekly_hours"):
        if getattr(week.record, hours.name) and exempt_whole_week(week, view, subject).holds:
            exemptions = view.kept(_EXEMPT_FROM[subject]).certain.sharing(week.record.monday, week.record.sunday)
            yield conflict(week, hours.name, *exemptions, reads=EXEMPTION_FIELDS)


def _exemption(week: WeeklyHours, exempt_from: AsylumExemptFrom, *, days_short: int = 0) -> AsylumExemption:
    """An exemption for that week, or for so many days less."""
    assert week.monday is not None  # a complete week is dated
    assert week.sunday is not None
    return AsylumExemption(
        id="exemption", granted_on=week.sunday, registered_on=week.sunday, exempt_from=exempt_from,
        ground=AsylumExemptionGround.HEALTH_OR_WEIGHTY_REASONS,
        period=Period(first_day=week.monday, last_day=week.sunday - timedelta(days=days_short)),
    )  # fmt: skip


def broken_by_one_figure(
    missing: Field, exempt_from: AsylumExemptFrom, first: Callable[[Any], Any] = lambda whole: whole
) -> Breaking:
    """How the register duty of one figure is broken. A week registers both, so the other is made not owed.

    On days on which the law does not have the other subject, its figure is not owed in any case.

    Args:
        missing: the other figure, which the week then lacks.
        exempt_from: its subject, which the participant is then exempt from.
        first: what is edited before.
    """

    def without(week: WeeklyHours) -> WeeklyHours:
        bare: WeeklyHours = evolve(not_registered(week), **{missing.name: None})
        return bare

    def edit(complete: Any) -> Any:
        whole = first(complete)
        week = whole.weekly_hours[-1]
        edited = last_in(whole, "weekly_hours", without)
        if not exempt_from.holds_on(Regime.INTRODUCTION_ACT, week.sunday):
            return edited
        return evolve(edited, exemptions=(*(whole.exemptions or ()), _exemption(week, exempt_from)))

    return Breaking("weekly_hours", edit)


def broken_by_hours_while_exempt(hours: Field, exempt_from: AsylumExemptFrom) -> Breaking:
    """How hours come into a week of exemption. Nearly, the exemption ends a day before the week does.

    Args:
        hours: the figure.
        exempt_from: its subject.
    """

    def edit(whole: Any, near: bool) -> Any:
        week = evolve(whole.weekly_hours[0], **{hours.name: Decimal(1)})
        exemption = _exemption(week, exempt_from, days_short=1 if near else 0)
        return evolve(whole, weekly_hours=(week, *whole.weekly_hours[1:]), exemptions=(exemption,))

    return breaking(edit, "weekly_hours")
