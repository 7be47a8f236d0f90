"""G12: two programmes, or two trainings of one kind, that run at the same time (samtidige deltakelser).

A participant is in one introduction programme at a time, and has one training in Norwegian and social studies. A new
one begins when the old one is over: it has ended, or a decision stopped it for good. Two that run at once are most
likely one that was entered twice, or the end of the first was never registered.

Each runs from its first start to its end. Without an end it runs to a stop that is not temporary. Without such a stop
a programme still runs, since its end has to be registered. Nobody has to register the end of a training, so a training
runs for as long as there are hours, absence or leave, and no longer. A participation is not compared if it has no
start, or an end or such a stop without a date.

It goes wrong if a participant moves back, or comes back, and the old programme still stands as it was.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, final

from attrs import evolve, frozen

from nirmodel.case import PARTICIPATIONS, RECORD_LISTS, Case
from nirmodel.code_lists import StopKind
from nirmodel.law.whole_case.stated import WHATEVER_THE_REGIME
from nirmodel.records import End, Stop
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.choosing import first_dated
from nirmodel.rules.clashes import conflict
from nirmodel.rules.derived import standing
from nirmodel.rules.owed import Compares, Conflict, fields_of
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_READS = (*fields_of(End, "set_by"), *fields_of(Stop, "kind"))
#: what shows that a training went on
_TAKING_PART = ("hours", "weekly_hours", "absences", "leaves")
#: what shows when a participation runs
_LISTS = ("starts", "ends", "stops", *_TAKING_PART)


@final
@frozen
class _Run:
    """A participation that has begun: its start, and the last that shows of it."""

    start: Visible[Any]
    first: date
    #: its end, the stop that ended it, or the last sign of a training; None for a programme that still runs
    end: Visible[Any] | None

    @property
    def last(self) -> date:
        """The day it ended; the last of the calendar while it runs."""
        return date.max if self.end is None or self.end.own is None else self.end.own


def _run_of(about: str, lists: dict[str, list[Visible[Any]]]) -> _Run | None:
    """When a participation runs; None if it has not begun, or if nobody knows when it ended."""
    start = first_dated(lists.get("starts", ()))
    if start is None or start.own is None:
        return None
    ends = standing(lists.get("ends", []))
    stops = [each for each in lists.get("stops", ()) if each.record.kind is not StopKind.TEMPORARY]
    over = ends or stops
    if any(each.own is None for each in over):
        return None
    if over:
        # the last of several ends, and the first of several stops: it goes on until it ends, not after it is stopped
        return _Run(start, start.own, _last_dated(ends) or first_dated(stops))
    if about == "introduction_programmes":
        return _Run(start, start.own, None)
    signs = [each for name in _TAKING_PART for each in lists.get(name, ())]
    return _Run(start, start.own, _last_dated([start, *signs]))


def _last_dated(found: Iterable[Visible[Any]]) -> Visible[Any] | None:
    """The record with the latest date of its own."""
    dated = [(each.own, repr(each.record), each) for each in found if each.own is not None]
    return max(dated, key=lambda one: one[:2])[2] if dated else None


def _runs(view: View) -> dict[str, list[_Run]]:
    """The participations that have begun, by their kind, in the order in which they did."""
    lists: dict[tuple[str | int, ...], dict[str, list[Visible[Any]]]] = {}
    for each in view.all("records"):
        about, *within = each.path.parts
        if about in PARTICIPATIONS and within[1] in _LISTS:
            lists.setdefault(each.path.parts[:2], {}).setdefault(str(within[1]), []).append(each)
    runs: dict[str, list[_Run]] = {}
    for place, of_one in lists.items():
        run = _run_of(str(place[0]), of_one)
        if run is not None:
            runs.setdefault(str(place[0]), []).append(run)
    return {about: sorted(each, key=_order) for about, each in runs.items()}


def _order(run: _Run) -> tuple[date, date, str]:
    return run.first, run.last, repr((run.start.record, run.end and run.end.record))


def _at_once(view: View) -> Iterator[Conflict]:
    """Each that begins while another runs, with that of the others that runs longest."""
    for runs in view.kept(_runs).values():
        longest = runs[0]
        for run in runs[1:]:
            if run.first < longest.last or run.first == longest.first:
                others = [each for each in (longest.start, longest.end, run.end) if each is not None]
                yield conflict(run.start, "started_on", *others, reads=_READS)
            longest = max(longest, run, key=lambda each: each.last)


#: the fields of records that hold an id
_IDS = ("id", "leave_id", "decision_id", "complaint_id")


def _under_other_ids(record: Any) -> Any:
    """The record with another id, and so with the ids of other records that it names."""
    named = {name: getattr(record, name, None) for name in _IDS}
    return evolve(record, **{name: f"{given}-again" for name, given in named.items() if given is not None})


def _with_another(case: Case, *, near: bool) -> Case:
    """The programme again, under other ids; nearly, it is there alone."""
    (programme,) = case.introduction_programmes
    lists = {name: getattr(programme, name) for name in RECORD_LISTS["introduction_programmes"]}
    again: dict[str, Any] = {
        name: tuple(map(_under_other_ids, records)) for name, records in lists.items() if records is not None
    }
    other = evolve(programme, **again)
    return evolve(case, introduction_programmes=(programme,) if near else (programme, other))


AT_THE_SAME_TIME = Notice(
    code="G129",
    name="at-the-same-time",
    about="case",
    title=Text(
        "To programmer, eller to opplæringer av samme slag, går samtidig",
        "To program, eller to opplæringar av same slag, går samtidig",
        "Two programmes, or two trainings of one kind, run at the same time",
    ),
    finds=Compares("records", _at_once),
    versions=WHATEVER_THE_REGIME,
    broken_by=Breaking("starts", partial(_with_another, near=False), partial(_with_another, near=True), of_case=True),
)

RULES: tuple[Rule, ...] = (AT_THE_SAME_TIME,)
