"""G11: two starts of one programme or training (to startdatoer).

A programme or a training begins once. Whoever stops for good and comes back later begins another, which is a
participation of its own. After any other stop the old one goes on, and a second start may record that it did.

The first of the starts counts for the other rules. G08 covers starts that are equal in everything else.

It goes wrong if a corrected start is sent as a new record, or if somebody who comes back gets no new participation.
"""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from attrs import evolve

from nirmodel.code_lists import StopKind
from nirmodel.law.whole_case.same_again import lists_with_several, unless_equal
from nirmodel.law.whole_case.stated import WHATEVER_THE_REGIME
from nirmodel.records import Start, Stop, TrainingStart
from nirmodel.rules.breaking import breaking
from nirmodel.rules.choosing import grouped
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]


def _several_starts(view: View) -> Iterator[Conflict]:
    """Starts of one participation with no stop between them that is not for good."""
    passing = (
        each
        for each in view.all("records")
        if isinstance(each.record, Stop) and each.record.kind is not StopKind.PERMANENT
    )
    stops = grouped(passing, _participation)
    for records in view.kept(lists_with_several):
        if isinstance(records[0].record, Start | TrainingStart):
            days = [each.own for each in stops.get(_participation(records[0]), ())]
            for together in _without_a_stop_between(records, days):
                yield from unless_equal(together)


def _participation(each: Visible[Any]) -> Hashable:
    return each.path.parts[:2]


def _without_a_stop_between(starts: list[Visible[Any]], stops: list[date | None]) -> Iterable[list[Visible[Any]]]:
    """The starts by how many stops come before them; where a day is missing, a stop may lie between."""
    days = sorted(day for day in stops if day is not None)
    if not stops:
        return [starts]
    if len(days) < len(stops):
        return []
    dated = [each for each in starts if each.own is not None]
    return grouped(dated, lambda each: bisect_right(days, each.own or date.min)).values()


def _started_again(whole: Any, near: bool) -> Any:
    """A second start on the day after; nearly, there is one alone."""
    start = whole.starts[0]
    again = evolve(start, id="other", started_on=start.started_on + timedelta(days=1))
    return evolve(whole, starts=(start,) if near else (start, again))


TWO_STARTS = Notice(
    code="G119",
    name="two-starts",
    about="case",
    title=Text(
        "To startdatoer i samme program eller opplæring",
        "To startdatoar i same program eller opplæring",
        "Two starts of one programme or training",
    ),
    finds=Compares("records", _several_starts),
    versions=WHATEVER_THE_REGIME,
    broken_by=breaking(_started_again, "starts"),
)

RULES: tuple[Rule, ...] = (TWO_STARTS,)
