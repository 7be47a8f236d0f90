"""What the page shows about one participant (deltaker), in one language."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, final

from attrs import evolve, frozen

from nirmodel.case import Case
from nirmodel.findings import Finding, State, advised
from nirmodel.html.timeline import Timeline, draw, participations, span_of, whole_case
from nirmodel.html.words import MARKS, WORDS, days_left, days_over
from nirmodel.notices import NOTICES
from nirmodel.report import Report
from nirmodel.rules.views import View, Visible
from nirmodel.terms import LISTS, PARTICIPATION_TERMS, STANDINGS
from nirmodel.text import Text, day_in_words, joined

__all__ = ["URGENCY", "Listed", "Participant", "Row", "of_report"]

#: the states and kinds, what is wrong first and what is done last
URGENCY: tuple[str, ...] = tuple(word for word in STANDINGS if word in MARKS)


@final
@frozen
class Row:
    """One finding (funn) as the page shows it."""

    code: str
    item: str
    #: the wire word of its state, or of its kind if it has no state
    word: str
    #: what is wrong or owed, and the same with advice
    title: str
    sentence: str
    path: str
    #: the due day in words
    due: str = ""
    due_on: date | None = None
    #: in words, how many days are left, or have passed since
    days: str = ""
    why: tuple[str, ...] = ()
    #: in words, until when a waiver holds
    waived: str = ""


@final
@frozen
class Listed:
    """The records of one participation (registreringer), one line each."""

    name: str
    lines: tuple[str, ...]


@final
@frozen
class Participant:
    """The section of one participant (del)."""

    number: int
    case_id: str
    regime: str
    #: the number of findings of each state or kind, the urgent ones first
    counts: tuple[tuple[str, int], ...]
    #: state and item of every finding, for the filter
    keys: str
    timeline: Timeline | None
    timeline_words: str
    records: int
    listed: tuple[Listed, ...]
    unsettled: tuple[Row, ...]
    met: int
    late: int
    met_late: tuple[Row, ...]
    #: the number of duties met in time, per item
    met_by_item: tuple[tuple[str, int], ...]

    @property
    def height(self) -> int:
        """About how high the section is, so that the page has its length before a browser draws it."""
        return 190 + (self.timeline.height + 60 if self.timeline else 0) + 76 * len(self.unsettled)


def of_report(number: int, case: Case, report: Report, lang: str) -> Participant:
    """The section for a case and its report."""
    views = participations(case, report.as_of)
    counts = Counter(each.word for each in report.findings)
    timeline = draw(report, views, lang)
    listed = tuple(_listed((*views, whole_case(case, report.as_of)), lang))
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
    """The regime, or every regime that the facts leave possible."""
    names = joined(tuple(each.text for each in case.regimes), WORDS["or"])
    return names if len(case.regimes) == 1 else WORDS["regime_open"].filled(regimes=names)


def _timeline_words(timeline: Timeline, lang: str) -> str:
    words = WORDS["timeline"].filled(first=day_in_words(timeline.first), last=day_in_words(timeline.last))
    return words.in_language(lang)


def _row(finding: Finding, report: Report, lang: str) -> Row:
    due = finding.due.day if finding.due else None
    about_the_check = finding.code in NOTICES
    waiver = None if about_the_check else finding.waiver
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
        why=() if finding.settled or about_the_check else _why(finding, report, lang),
        waived=WORDS["waived"].filled(day=day_in_words(waiver.until)).in_language(lang) if waiver else "",
    )


def _sentence(finding: Finding) -> Text:
    """The finding in a sentence, without the state, the due day and the waiver that the page shows beside it."""
    if finding.code in NOTICES:
        return finding.text
    if finding.state not in (State.OPEN, State.OVERDUE, State.MET_LATE):
        return evolve(finding, waiver=None).text
    return advised(finding, finding.heading.title)


def _days(state: State | None, due: date, as_of: date) -> Text:
    return days_over((as_of - due).days) if state is State.OVERDUE else days_left((due - as_of).days)


def _why(finding: Finding, report: Report, lang: str) -> tuple[str, ...]:
    return tuple(each.text.in_language(lang) for each in report.why(finding).because)


def _listed(views: Iterable[View], lang: str) -> Iterator[Listed]:
    for each in views:
        lines = tuple(_line(record, kind, lang) for kind, record in _records(each))
        if lines:
            parts = each.path.parts
            name = PARTICIPATION_TERMS[str(parts[0])] if parts else WORDS["whole_case"]
            yield Listed(name.in_language(lang), lines)


def _records(view: View) -> list[tuple[str, Visible[Any]]]:
    """Every record with the name of its list, by its days."""
    named = [(str(each.path.parts[-2]), each) for each in view.records()]
    return sorted(named, key=lambda pair: (span_of(pair[1]) or (date.max, date.max), pair[1].path.parts[-2:]))


def _line(record: Visible[Any], kind: str, lang: str) -> str:
    """A record in words: what it is, its days, and the day it was registered in NIR."""
    span, registered = span_of(record), record.record.registered_on
    period = getattr(record.record, "period", None)
    if span is None:
        days = WORDS["undated"].in_language(lang)
    elif period is not None and period.last_day is None:
        days = WORDS["from"].filled(day=day_in_words(span[0])).in_language(lang)
    else:
        days = "–".join(dict.fromkeys(day_in_words(day).in_language(lang) for day in span))
    in_nir = WORDS["not_registered"]
    if registered is not None:
        in_nir = WORDS["registered_on"].filled(day=day_in_words(registered))
    return f"{LISTS[kind].capitalised().in_language(lang)} {days}, {in_nir.in_language(lang)}"
