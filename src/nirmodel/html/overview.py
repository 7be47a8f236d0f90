"""What the page tells of all participants together (oversikt): counts, due days and rules, added one at a time."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import final

from attrs import Factory, define, frozen

from nirmodel.findings import Heading, State
from nirmodel.html.items import ITEMS
from nirmodel.html.participant import Participant, Row
from nirmodel.html.words import WORDS
from nirmodel.report import Report
from nirmodel.sources import Source

__all__ = ["STATES_SHOWN", "Bar", "Due", "Overview", "Segment"]

#: the states in the order of the bars, what is urgent first
STATES_SHOWN: tuple[State, ...] = (
    State.OVERDUE, State.OPEN, State.UNDETERMINED, State.DEFERRED, State.MET_LATE, State.MET,
)  # fmt: skip
#: the least part of a bar that is still seen, in per cent
_LEAST = 2.0


@final
@frozen
class Segment:
    """One state's part of a bar (del av stolpe), in per cent of it."""

    word: str
    x: float
    width: float


@final
@frozen
class Bar:
    """An item and how its duties stand (stolpe)."""

    item: str
    name: str
    #: how many there are of each state shown
    counts: tuple[int, ...]
    segments: tuple[Segment, ...]

    @property
    def total(self) -> int:
        """How many duties there are."""
        return sum(self.counts)


@final
@frozen
class Due:
    """A duty with its due day (frist), and the participant it is of."""

    row: Row
    number: int
    case_id: str


@final
@define
class Overview:
    """Counts as the participants come by (oversikt)."""

    participants: int = 0
    clear: int = 0
    by_item: Counter[tuple[str, State]] = Factory(Counter)
    by_word: Counter[str] = Factory(Counter)
    dues: list[Due] = Factory(list)
    items: set[str] = Factory(set)
    #: every heading a rule has had: there is one for each act
    headings: dict[str, list[Heading]] = Factory(dict)

    def add(self, participant: Participant, report: Report) -> None:
        """Counts one participant."""
        self.participants += 1
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
        """One bar for everything."""
        counts = tuple(sum(self.by_item[item, each] for item in self.items) for each in STATES_SHOWN)
        return _bar("", WORDS["of_all"].in_language(lang), counts)

    def items_found(self, lang: str) -> Iterator[tuple[str, str]]:
        """Every item that something is said of, with its words."""
        for item in sorted(self.items, key=_place):
            yield item, _name(item, lang)

    def due(self, state: State) -> list[Due]:
        """The duties of a state by their due day."""
        found = [each for each in self.dues if each.row.word == state]
        return sorted(found, key=lambda each: (each.row.due_on or date.max, each.number, each.row.code))

    def rules(self) -> Iterator[tuple[Heading, tuple[Source, ...]]]:
        """The rules behind what is not met, by item and code, each with its sources."""
        for code in sorted(self.headings, key=_place):
            headings = self.headings[code]
            yield headings[0], tuple(dict.fromkeys(source for each in headings for source in each.sources))


def _place(code: str) -> tuple[int, str]:
    """The programme, the training, asylum seekers, reception centres, the whole case, waivers, and a caller's own."""
    return ("INARGW".index(code[0]) if code[0] in "INARGW" else len("INARGW")), code


def _name(item: str, lang: str) -> str:
    """What the item is about; nothing is known of those of a caller's own rules."""
    return ITEMS[item].in_language(lang) if item in ITEMS else ""


def _bar(item: str, name: str, counts: tuple[int, ...]) -> Bar:
    return Bar(item, name, counts, tuple(_segments(counts)))


def _segments(counts: tuple[int, ...]) -> Iterator[Segment]:
    """Parts as large as their counts, but none too small to be seen."""
    total = sum(counts) or 1
    widths = [max(_LEAST, 100 * each / total) if each else 0.0 for each in counts]
    x = 0.0
    for state, width in zip(STATES_SHOWN, widths, strict=True):
        if width:
            share = round(100 * width / sum(widths), 2)
            yield Segment(state.value, round(x, 2), share)
            x += share
