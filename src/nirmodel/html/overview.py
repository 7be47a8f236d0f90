"""What the page shows about all participants together (oversikt): counts, due days and rules."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import final

from attrs import Factory, define, frozen

from nirmodel.findings import Heading, State
from nirmodel.html.participant import Participant, Row
from nirmodel.html.words import WORDS
from nirmodel.law.items import ITEMS
from nirmodel.law.sources import Source
from nirmodel.notices import NOTICES
from nirmodel.report import Report

__all__ = ["STATES_SHOWN", "Bar", "Due", "Overview", "Segment"]

#: the states in the order of the bars, the urgent ones first
STATES_SHOWN: tuple[State, ...] = (
    State.OVERDUE, State.OPEN, State.UNDETERMINED, State.DEFERRED, State.MET_LATE, State.MET,
)  # fmt: skip
#: the smallest visible part of a bar, in per cent
_LEAST = 2.0


@final
@frozen
class Segment:
    """The part of a bar for one state (del av stolpe), in per cent of the bar."""

    word: str
    x: float
    width: float


@final
@frozen
class Bar:
    """An item, and the states of its duties (stolpe)."""

    item: str
    name: str
    #: the number of duties in each state shown
    counts: tuple[int, ...]
    segments: tuple[Segment, ...]

    @property
    def total(self) -> int:
        """The number of duties."""
        return sum(self.counts)


@final
@frozen
class Due:
    """A duty with its due day (frist), and its participant."""

    row: Row
    number: int
    case_id: str


@final
@define
class Overview:
    """Counts that grow as participants are added (oversikt)."""

    participants: int = 0
    clear: int = 0
    by_item: Counter[tuple[str, State]] = Factory(Counter)
    by_word: Counter[str] = Factory(Counter)
    dues: list[Due] = Factory(list)
    items: set[str] = Factory(set)
    #: the headings of each rule: one for each version
    headings: dict[str, list[Heading]] = Factory(dict)
    #: what made the reports: each edition of the catalogue, with the version of the library
    made_by: set[tuple[str, str]] = Factory(set)

    def add(self, participant: Participant, report: Report) -> None:
        """Adds one participant."""
        self.participants += 1
        self.made_by.add((report.edition, report.version))
        self.by_word.update(dict(participant.counts))
        self.clear += report.clear
        for each in report.findings:
            self.items.add(each.item)
            if each.state is not None:
                self.by_item[each.item, each.state] += 1
            if not each.settled:
                headings = self.headings.setdefault(each.code, [])
                if each.heading not in headings:
                    headings.append(each.heading)
        self.dues += [
            Due(row, participant.number, participant.case_id)
            for row in participant.unsettled
            if row.word in (State.OVERDUE, State.OPEN)
        ]

    def bars(self, lang: str) -> Iterator[Bar]:
        """A bar for each item that has duties."""
        for item in sorted({item for item, _ in self.by_item}, key=_place):
            yield _bar(item, _name(item, lang), tuple(self.by_item[item, each] for each in STATES_SHOWN))

    def all_items(self, lang: str) -> Bar:
        """One bar for all items together."""
        counts = tuple(sum(self.by_item[item, each] for item in self.items) for each in STATES_SHOWN)
        return _bar("", WORDS["of_all"].in_language(lang), counts)

    def items_found(self, lang: str) -> Iterator[tuple[str, str]]:
        """Every item with findings, and its words."""
        for item in sorted(self.items, key=_place):
            yield item, _name(item, lang)

    def due(self, state: State) -> list[Due]:
        """The duties in a state, by due day."""
        found = [each for each in self.dues if each.row.word == state]
        return sorted(found, key=lambda each: (each.row.due_on or date.max, each.number, each.row.code))

    def rules(self) -> Iterator[tuple[Heading, tuple[Source, ...]]]:
        """The rules behind what is not met, each with its sources."""
        for code in sorted(self.headings, key=_place):
            headings = self.headings[code]
            yield headings[0], tuple(dict.fromkeys(source for each in headings for source in each.sources))


#: the items in the order of the page, those of notices about the check last
_ORDER = (*ITEMS, *(each.heading.item for each in NOTICES.values()))
_NAMES = {each.heading.item: each.heading.title for each in NOTICES.values()} | ITEMS


def _place(code: str) -> tuple[int, str]:
    """The order of the law, then notices about the check, then the rules of a caller."""
    item = code[:3]
    return _ORDER.index(item) if item in _ORDER else len(_ORDER), code


def _name(item: str, lang: str) -> str:
    """What the item is about; empty for an item of a caller's own rules."""
    return _NAMES[item].in_language(lang) if item in _NAMES else ""


def _bar(item: str, name: str, counts: tuple[int, ...]) -> Bar:
    return Bar(item, name, counts, tuple(_segments(counts)))


def _segments(counts: tuple[int, ...]) -> Iterator[Segment]:
    """Parts in proportion to the counts, but none too small to see."""
    total = sum(counts) or 1
    widths = [max(_LEAST, 100 * each / total) if each else 0.0 for each in counts]
    x = 0.0
    for state, width in zip(STATES_SHOWN, widths, strict=True):
        if width:
            share = round(100 * width / sum(widths), 2)
            yield Segment(state.value, round(x, 2), share)
            x += share
