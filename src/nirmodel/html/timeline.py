"""Draws the records and due days of a participant on a timeline (tidslinje), as paths that stretch to any width."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, final

from attrs import evolve, field, frozen

from nirmodel._engine.views import places, view_at, view_of_case
from nirmodel.case import Case
from nirmodel.code_lists import StopKind
from nirmodel.findings import Finding, Kind, State
from nirmodel.html.words import MARKS, MONTHS, PLACES, WORDS, counted
from nirmodel.records import Period, WeeklyHours
from nirmodel.report import Report
from nirmodel.rules.rule import EVERY_RECORD
from nirmodel.rules.views import View, Visible
from nirmodel.terms import LISTS, STATES

__all__ = ["ROW", "Drawing", "Tick", "Timeline", "draw", "participations", "span_of", "whole_case"]

#: the height of a row, and the width of the drawing before it is stretched
ROW = 20
_WIDTH = 1000
#: how many days before and after the day of the page are drawn
_BEFORE, _AFTER = 12 * 366, 3 * 366
#: the least number of days that are drawn
_AT_LEAST = 120
#: the least distance between two labels, as a part of the width
_APART = 0.15
_STEPS = (1, 3, 6, 12, 24, 60)
#: the lists whose periods are drawn, each with its style
_PERIODS = {
    "leaves": "leave",
    "exemptions": "leave",
    "absences": "absence",
    "hours": "hours",
    "weekly_hours": "hours",
}
#: more rows of due days than this become one row for each state
_MOST_ROWS = 8
_MOST_CODES = 3
_DRAWN = (State.OVERDUE, State.OPEN, State.MET_LATE)

Days = tuple[date, date]


@final
@frozen
class Drawing:
    """Everything drawn in one style (strek): the class of the style, and the path."""

    style: str
    path: str


@final
@frozen
class Tick:
    """A line for the start of a month or year (merke), with its label."""

    x: int
    label: str


@final
@frozen
class Timeline:
    """A timeline (tidslinje): a row for each kind of thing, with its label to the left."""

    first: date
    last: date
    #: the labels of the rows, one on each line
    labels: str
    rows: int
    drawings: tuple[Drawing, ...]
    ticks: tuple[Tick, ...]
    #: the position of the day of the page
    as_of: int
    #: the number of days outside the timeline, which are drawn at its edge
    outside: int

    @property
    def height(self) -> int:
        """The height of all rows together."""
        return self.rows * ROW


@final
@frozen
class _Row:
    """One row: its label, and the spans of days in it."""

    label: str
    style: str
    spans: tuple[Days, ...]
    #: the days with a mark across the row
    marks: tuple[date, ...] = field(default=())


def participations(case: Case, as_of: date) -> tuple[View, ...]:
    """Every participation as of the day, in the order of the case."""
    regime = case.regimes[0]
    return tuple(view_at(case, place, as_of, regime) for place in places(case))


def whole_case(case: Case, as_of: date) -> View:
    """The case as of the day, with only the lists that are its own."""
    view = view_of_case(case, as_of, case.regimes[0], [])
    return evolve(view, lists={name: records for name, records in view.lists.items() if name != EVERY_RECORD})


def span_of(visible: Visible[Any]) -> Days | None:
    """The days that a record is about: its period, its week, or its own day."""
    record, own = visible.record, visible.own
    period = getattr(record, "period", None)
    if isinstance(period, Period):
        return period.first_day, period.own_day
    if own is None:
        return None
    monday = record.monday if isinstance(record, WeeklyHours) else None
    return monday or own, own


def draw(report: Report, views: Iterable[View], lang: str) -> Timeline | None:
    """The timeline of what was known on the day of the report; None if nothing has a date."""
    rows = [row for each in views for row in _rows_of(each, report.as_of, lang)] + _due_rows(report, lang)
    days = [day for row in rows for span in row.spans for day in span] + [day for row in rows for day in row.marks]
    if not days:
        return None
    first, last = _bounds(days, report.as_of)

    def at(day: date) -> int:
        return round((min(max(day, first), last) - first).days * _WIDTH / (last - first).days)

    paths: dict[str, str] = {}
    for number, row in enumerate(rows):
        middle = number * ROW + ROW // 2
        for start, end in row.spans:
            length = f"h{at(end) - at(start)}"
            paths[row.style] = paths.get(row.style, "") + f"M{at(start)} {middle}{length}"
        for day in row.marks:
            name = f"{row.style}-mark"
            paths[name] = paths.get(name, "") + f"M{at(day)} {middle - 7}v14"
    return Timeline(
        first=first,
        last=last,
        labels="\n".join(row.label for row in rows),
        rows=len(rows),
        drawings=tuple(Drawing(style, path) for style, path in paths.items()),
        ticks=tuple(Tick(at(day), label) for day, label in _ticks(first, last, lang)),
        as_of=at(report.as_of),
        outside=sum(not first <= day <= last for day in days),
    )


def _bounds(days: list[date], as_of: date) -> Days:
    """The first and the last day of the timeline: those of all days within some years of the day of the page."""
    earliest, latest = _moved(as_of, -_BEFORE), _moved(as_of, _AFTER)
    near = [day for day in days if earliest <= day <= latest]
    first, last = min((*near, as_of)), max((*near, as_of))
    if (last - first).days < _AT_LEAST:
        first = _moved(last, -_AT_LEAST)
    return first, _moved(max(last, _moved(first, _AT_LEAST)), 1)


def _moved(day: date, days: int) -> date:
    """The day so many days on, or the last day of the calendar in that direction."""
    limit = date.max if days > 0 else date.min
    return limit if abs((limit - day).days) < abs(days) else day + timedelta(days=days)


def _ticks(first: date, last: date, lang: str) -> Iterator[tuple[date, str]]:
    """A tick every so many months, with room for its label."""
    months = (last - first).days / 30.44
    step = next(each for each in _STEPS if each >= months * _APART)
    for number in range(first.year * 12 + first.month, last.year * 12 + last.month):
        year, month = divmod(number, 12)
        # months are counted from year 0, so a step within the year always hits January
        if number % step == 0:
            yield date(year, month + 1, 1), str(year) if month == 0 else MONTHS[month].in_language(lang)


def _rows_of(view: View, as_of: date, lang: str) -> Iterator[_Row]:
    """The rows of a participation: from its first day to its last, and what happened in it."""
    records = [(each, span_of(each)) for each in view.records()]
    days = [day for _, span in records if span is not None for day in span]
    registered = tuple(each.record.registered_on for each, _ in records if each.record.registered_on is not None)
    if not days and not registered:
        return
    name = PLACES[str(view.path.parts[0])].in_language(lang)
    span = _whole(view, days, as_of)
    yield _Row(name, "whole", () if span is None else (span,))
    for kind, style in _PERIODS.items():
        spans = tuple(found for each in view.all(kind) if (found := span_of(each)) is not None)
        if spans:
            yield _Row(f"  {LISTS[kind].in_language(lang)}", style, spans)
    stops = tuple(each.own for each in view.all("stops") if each.own is not None)
    if stops:
        yield _Row(f"  {LISTS['stops'].in_language(lang)}", "stop", (), stops)
    if registered:
        yield _Row(f"  {WORDS['registered'].in_language(lang)}", "dot", tuple((day, day) for day in registered))


def _whole(view: View, days: list[date], as_of: date) -> Days | None:
    """The days of a participation; up to the day of the page if nothing has ended it."""
    if not days:
        return None
    starts = [each.own for each in view.all("starts") if each.own is not None]
    ends = [each.own for each in view.all("ends") if each.own is not None]
    stops = [
        each.own for each in view.all("stops") if each.own is not None and each.record.kind is not StopKind.TEMPORARY
    ]
    start = min(starts or days)
    # nothing on a case ends the training of an asylum seeker but a stop, so it lasts as long as there are records
    open_end = max(days) if view.path.parts[0] == "asylum_seeker_trainings" else max(as_of, start)
    end = max(ends or stops or [open_end])
    return min(start, end), max(start, end)


def _due_rows(report: Report, lang: str) -> list[_Row]:
    """The due days, with the time past them or left to them; those with the same days share a row."""
    codes: dict[tuple[State, Days, date], list[str]] = {}
    for each in report.findings:
        state = each.state
        if each.due is not None and state is not None and state in _DRAWN:
            due, until = each.due.day, _until(each, report.as_of)
            together = codes.setdefault((state, (min(due, until), max(due, until)), due), [])
            if each.code not in together:
                together.append(each.code)
    ordered = sorted(codes, key=lambda key: (_DRAWN.index(key[0]), key[2], key[1]))
    if len(ordered) <= _MOST_ROWS:
        return [
            _Row(f"{MARKS[state]} {counted(tuple(codes[state, span, due]), _MOST_CODES)}", state.value, (span,), (due,))
            for state, span, due in ordered
        ]
    rows = []
    for state in _DRAWN:
        same = [key for key in ordered if key[0] is state]
        if same:
            label = f"{MARKS[state]} {STATES[state].in_language(lang)}"
            rows.append(_Row(label, state.value, tuple(key[1] for key in same), tuple(key[2] for key in same)))
    return rows


def _until(finding: Finding, as_of: date) -> date:
    """The day on which a duty was settled late, or else the day of the page."""
    settling = finding.settling
    if settling is None or finding.state is not State.MET_LATE:
        return as_of
    day = settling.record.registered_on if finding.kind is Kind.REGISTER else settling.known
    return as_of if day is None else day
