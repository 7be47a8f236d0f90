"""What the page tells of one participant (deltaker), in the words of one language."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import final

from attrs import evolve, frozen

from nirmodel.case import Case
from nirmodel.findings import Finding, State, Visible, advised
from nirmodel.html.timeline import Timeline, draw, participations, span_of
from nirmodel.html.words import MARKS, WORDS, days_left, days_over
from nirmodel.report import Report
from nirmodel.rules.rule import View
from nirmodel.terms import LISTS, PARTICIPATION_TERMS, STANDINGS
from nirmodel.text import Text, day_in_words, joined
from nirmodel.waiving import WAIVER_NOTICES

__all__ = ["URGENCY", "Listed", "Participant", "Row", "of_report"]

#: what is wrong first, what is done last
URGENCY: tuple[str, ...] = tuple(word for word in STANDINGS if word in MARKS)


@final
@frozen
class Row:
    """One finding (funn) as the page tells it."""

    code: str
    item: str
    #: the wire word of its state, or of its kind where it has none
    word: str
    #: what is wrong or owed, and the same with all that there is to say of it
    title: str
    sentence: str
    path: str
    #: the due day, as days are written
    due: str = ""
    due_on: date | None = None
    #: how many days are left, or how many it is over
    days: str = ""
    why: tuple[str, ...] = ()
    #: until when it may stand, where that has been decided
    waived: str = ""


@final
@frozen
class Listed:
    """The records of one participation (registreringer), a line each."""

    name: str
    lines: tuple[str, ...]


@final
@frozen
class Participant:
    """A section of the page (del)."""

    number: int
    case_id: str
    regime: str
    #: how many findings there are of each state or kind, what is urgent first
    counts: tuple[tuple[str, int], ...]
    #: state and item of every finding, which the filter looks in
    keys: str
    timeline: Timeline | None
    timeline_words: str
    records: int
    listed: tuple[Listed, ...]
    unsettled: tuple[Row, ...]
    met: int
    late: int
    met_late: tuple[Row, ...]
    #: how many duties are met in time under each item
    met_by_item: tuple[tuple[str, int], ...]

    @property
    def height(self) -> int:
        """How high the section is, about, so that the page keeps its length before it is drawn."""
        return 190 + (self.timeline.height + 60 if self.timeline else 0) + 76 * len(self.unsettled)


def of_report(number: int, case: Case, report: Report, lang: str) -> Participant:
    """What the page tells of a case and its report."""
    seen = participations(case, report.as_of)
    counts = Counter(each.word for each in report.findings)
    timeline = draw(report, seen, lang)
    listed = tuple(_listed(seen, lang))
    unsettled = [_row(each, report, lang) for each in report.findings if not each.settled]
    in_time = Counter(each.item for each in report.met)
    return Participant(
        number=number,
        case_id=case.id,
        regime=_regime(case).in_language(lang),
        counts=tuple((word, counts[word]) for word in URGENCY if counts[word]),
        keys=" ".join(sorted({f"{each.word}:{each.item}" for each in report.findings})),
        timeline=timeline,
        timeline_words=_timeline_words(timeline, lang) if timeline else "",
        records=sum(len(each.lines) for each in listed),
        listed=listed,
        unsettled=tuple(sorted(unsettled, key=_urgency)),
        met=counts[State.MET],
        late=counts[State.MET_LATE],
        met_late=tuple(_row(each, report, lang) for each in report.met_late),
        met_by_item=tuple(sorted(in_time.items())),
    )


def _urgency(row: Row) -> tuple[int, date]:
    return URGENCY.index(row.word), row.due_on or date.max


def _regime(case: Case) -> Text:
    """The regime, or those that the facts leave possible."""
    names = joined(tuple(each.text for each in case.regimes), WORDS["or"])
    return names if len(case.regimes) == 1 else WORDS["regime_open"].filled(regimes=names)


def _timeline_words(timeline: Timeline, lang: str) -> str:
    words = WORDS["timeline"].filled(first=day_in_words(timeline.first), last=day_in_words(timeline.last))
    return words.in_language(lang)


def _row(finding: Finding, report: Report, lang: str) -> Row:
    due = finding.due.day if finding.due else None
    of_a_waiver = finding.code in WAIVER_NOTICES
    waiver = None if of_a_waiver else finding.waiver
    return Row(
        code=finding.code,
        item=finding.item,
        word=finding.word,
        title=finding.heading.title.in_language(lang),
        sentence=_sentence(finding).in_language(lang),
        path=str(finding.path) or WORDS["whole_case"].in_language(lang),
        due=day_in_words(due).in_language(lang) if due else "",
        due_on=due,
        days=_days(finding.state, due, report.as_of).in_language(lang) if due and not finding.settled else "",
        why=() if finding.settled or of_a_waiver else _why(finding, report, lang),
        waived=WORDS["waived"].filled(day=day_in_words(waiver.until)).in_language(lang) if waiver else "",
    )


def _sentence(finding: Finding) -> Text:
    """What is said of it, apart from the state, the due day and the waiver where those stand beside it."""
    if finding.code in WAIVER_NOTICES:
        return finding.text
    if finding.state not in (State.OPEN, State.OVERDUE, State.MET_LATE):
        return evolve(finding, waiver=None).text
    return advised(finding, finding.heading.title)


def _days(state: State | None, due: date, as_of: date) -> Text:
    return days_over((as_of - due).days) if state is State.OVERDUE else days_left((due - as_of).days)


def _why(finding: Finding, report: Report, lang: str) -> tuple[str, ...]:
    return tuple(each.text.in_language(lang) for each in report.why(finding).because)


def _listed(seen: Iterable[View], lang: str) -> Iterator[Listed]:
    for each in seen:
        lines = tuple(_line(record, kind, lang) for kind, record in _records(each))
        if lines:
            yield Listed(PARTICIPATION_TERMS[str(each.path.parts[0])].in_language(lang), lines)


def _records(seen: View) -> Iterator[tuple[str, Visible]]:
    """Every record with its list, by its days."""
    told = [(str(each.path.parts[2]), each) for each in seen.records()]
    yield from sorted(told, key=lambda pair: (span_of(pair[1]) or (date.max, date.max), pair[1].path.parts[2:]))


def _line(record: Visible, kind: str, lang: str) -> str:
    """A record in words: what it is, its days, and the day it stood in NIR."""
    span, registered = span_of(record), record.record.registered_on
    period = getattr(record.record, "period", None)
    if span is None:
        days = WORDS["undated"].in_language(lang)
    elif period is not None and period.last_day is None:
        days = WORDS["from"].filled(day=day_in_words(span[0])).in_language(lang)
    else:
        days = "–".join(dict.fromkeys(day_in_words(day).in_language(lang) for day in span))
    stands = WORDS["not_registered"]
    if registered is not None:
        stands = WORDS["registered_on"].filled(day=day_in_words(registered))
    return f"{LISTS[kind].capitalised().in_language(lang)} {days}, {stands.in_language(lang)}"
