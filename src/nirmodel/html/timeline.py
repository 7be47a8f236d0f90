"""A participant's records and due days along one line of time (tidslinje), drawn as paths that stretch to any width."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import final

from attrs import field, frozen

from nirmodel.case import Case
from nirmodel.code_lists import StopKind
from nirmodel.findings import Finding, Kind, State, Visible
from nirmodel.html.words import MARKS, MONTHS, PLACES, WORDS, counted
from nirmodel.records import Period
from nirmodel.report import Report
from nirmodel.rules.rule import View
from nirmodel.rules.viewing import places, view_at
from nirmodel.terms import LISTS, STATES

__all__ = ["ROW", "Drawing", "Tick", "Timeline", "draw", "participations", "span_of"]

#: the height of a row, and the width that the drawing is stretched from
ROW = 20
_WIDTH = 1000
#: how far from the day of the page days are drawn, in days before and after it
_BEFORE, _AFTER = 12 * 366, 3 * 366
#: the shortest time that is drawn
_AT_LEAST = 120
#: no two labels stand closer than this part of the width
_APART = 0.15
_STEPS = (1, 3, 6, 12, 24, 60)
#: the lists of which periods are drawn, and how
_PERIODS = {
    "leaves": "leave",
    "exemptions": "leave",
    "absences": "absence",
    "hours": "hours",
    "weekly_hours": "hours",
}
#: more rows of due days than this become one row a state
_MOST_ROWS = 8
_MOST_CODES = 3
_DRAWN = (State.OVERDUE, State.OPEN, State.MET_LATE)

Days = tuple[date, date]


@final
@frozen
class Drawing:
    """What is drawn in one way (strek): the class of its style, and its path."""

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
    """A picture of time (tidslinje): a row for each kind of thing, named to its left."""

    first: date
    last: date
    #: the names of the rows, one a line
    labels: str
    rows: int
    drawings: tuple[Drawing, ...]
    ticks: tuple[Tick, ...]
    #: where the day of the page is
    as_of: int
    #: how many days lie outside, and are drawn at the edge
    outside: int

    @property
    def height(self) -> int:
        """The height of all rows."""
        return self.rows * ROW


@final
@frozen
class _Row:
    """One row: its name, and what is drawn in it from day to day."""

    label: str
    style: str
    spans: tuple[Days, ...]
    #: days marked across the row
    marks: tuple[date, ...] = field(default=())


def participations(case: Case, as_of: date) -> tuple[View, ...]:
    """Every participation as it stood on the day, in the order of the case."""
    regime = case.regimes[0]
    return tuple(view_at(case, place, as_of, regime) for place in places(case))


def span_of(seen: Visible) -> Days | None:
    """The days a record is about: its period, its week, or its own day."""
    period, monday = getattr(seen.record, "period", None), getattr(seen.record, "monday", None)
    if isinstance(period, Period):
        return period.first_day, period.own_day
    if monday is not None and seen.own is not None:
        return monday, seen.own
    return None if seen.own is None else (seen.own, seen.own)


def draw(report: Report, seen: Iterable[View], lang: str) -> Timeline | None:
    """The picture of what was known on the day of the report; None where nothing has a date."""
    rows = [row for each in seen for row in _rows_of(each, report.as_of, lang)] + _due_rows(report, lang)
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
    """The first and last day drawn: all there are, within some years of the day of the page."""
    earliest, latest = _moved(as_of, -_BEFORE), _moved(as_of, _AFTER)
    near = [day for day in days if earliest <= day <= latest]
    first, last = min((*near, as_of)), max((*near, as_of))
    if (last - first).days < _AT_LEAST:
        first = _moved(last, -_AT_LEAST)
    return first, _moved(max(last, _moved(first, _AT_LEAST)), 1)


def _moved(day: date, days: int) -> date:
    """So many days on, or as far as the calendar goes."""
    limit = date.max if days > 0 else date.min
    return limit if abs((limit - day).days) < abs(days) else day + timedelta(days=days)


def _ticks(first: date, last: date, lang: str) -> Iterator[tuple[date, str]]:
    """Every so many months, as the labels have room."""
    months = (last - first).days / 30.44
    step = next(each for each in _STEPS if each >= months * _APART)
    for number in range(first.year * 12 + first.month, last.year * 12 + last.month):
        year, month = divmod(number, 12)
        # months are counted from year 0, so that every January is among those of a step within the year
        if number % step == 0:
            yield date(year, month + 1, 1), str(year) if month == 0 else MONTHS[month].in_language(lang)


def _rows_of(seen: View, as_of: date, lang: str) -> Iterator[_Row]:
    """A participation: from its first day to its last, and what happened in it."""
    records = [(each, span_of(each)) for each in seen.records()]
    days = [day for _, span in records if span is not None for day in span]
    registered = tuple(each.record.registered_on for each, _ in records if each.record.registered_on is not None)
    if not days and not registered:
        return
    name = PLACES[str(seen.path.parts[0])].in_language(lang)
    span = _whole(seen, days, as_of)
    yield _Row(name, "whole", () if span is None else (span,))
    for kind, style in _PERIODS.items():
        spans = tuple(found for each in seen.all(kind) if (found := span_of(each)) is not None)
        if spans:
            yield _Row(f"  {LISTS[kind].in_language(lang)}", style, spans)
    stops = tuple(each.own for each in seen.all("stops") if each.own is not None)
    if stops:
        yield _Row(f"  {LISTS['stops'].in_language(lang)}", "stop", (), stops)
    if registered:
        yield _Row(f"  {WORDS['registered'].in_language(lang)}", "dot", tuple((day, day) for day in registered))


def _whole(seen: View, days: list[date], as_of: date) -> Days | None:
    """The days of a participation, to the day of the page where nothing has ended it."""
    if not days:
        return None
    starts = [each.own for each in seen.all("starts") if each.own is not None]
    ends = [each.own for each in seen.all("ends") if each.own is not None]
    stops = [
        each.own for each in seen.all("stops") if each.own is not None and each.record.kind is not StopKind.TEMPORARY
    ]
    start = min(starts or days)
    if seen.path.parts[0] == "asylum_seeker_trainings":
        return start, max(days)
    end = max(ends or stops or [max(as_of, start)])
    return min(start, end), max(start, end)


def _due_rows(report: Report, lang: str) -> list[_Row]:
    """Due days with the time past them or left to them, those of the same days together."""
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
    """The day of the page, or the day on which it was settled."""
    settling = finding.settling
    if settling is None or finding.state is not State.MET_LATE:
        return as_of
    day = settling.record.registered_on if finding.kind is Kind.REGISTER else settling.known
    return as_of if day is None else day
