"""What the library says about a case: paths, facts and findings (funn)."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, final

from attrs import field, fields, frozen, has

from nirmodel.deadlines import DueDate
from nirmodel.fields import plain
from nirmodel.records import Period, Record
from nirmodel.sources import Source
from nirmodel.text import Text, day_in_words, joined
from nirmodel.waivers import Waiver

__all__ = [
    "Fact", "Finding", "Heading", "Kind", "Path", "State", "Suggestion", "Visible", "advised", "facts_of",
]  # fmt: skip


@final
class Kind(StrEnum):
    """What sort of thing a finding is (type funn)."""

    REGISTER = "register"
    SUPPLY = "supply"
    JUDGE = "judge"
    CONTRADICTION = "contradiction"
    NOTICE = "notice"
    SHAPE = "shape"


@final
class State(StrEnum):
    """Where a duty stands on the day asked for (status)."""

    OPEN = "open"
    OVERDUE = "overdue"
    MET = "met"
    MET_LATE = "met_late"
    DEFERRED = "deferred"
    UNDETERMINED = "undetermined"


_PART = re.compile(r"\.?([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]+)\]")


@final
@frozen(str=False)
class Path:
    """Where in a case something stands (sti), ``introduction_programmes[0].ends[0].end_reason``."""

    parts: tuple[str | int, ...] = ()

    def __truediv__(self, part: str | int) -> "Path":
        return Path((*self.parts, part))

    def __str__(self) -> str:
        text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.parts)
        return text.removeprefix(".")

    @staticmethod
    def parse(text: str) -> "Path":
        """The path a text spells; raises ValueError where it spells none."""
        parts: list[str | int] = []
        at = 0
        while at < len(text):
            match = _PART.match(text, at)
            if match is None:
                raise ValueError("not a path")
            parts.append(match[1] if match[1] is not None else int(match[2]))
            at = match.end()
        return Path(tuple(parts))


@final
@frozen
class Fact:
    """One datum a finding rests on (faktum): where it stands, and what it says as JSON spells it.

    The value is None for what is not told, and () for a list that is told as none.
    """

    path: Path
    value: str | int | float | bool | tuple[()] | None


@final
@frozen
class Suggestion:
    """What would settle a duty (forslag): a blank record, or the data to fill in."""

    #: where it belongs
    path: Path
    #: a new record with its links filled in, or None where an existing record is to be filled
    record: Record | None
    #: the names of the fields that are left to the municipality
    fill: tuple[str, ...] = ()
    #: the wire words told so far to choose between, where it is a judgement
    candidates: tuple[str, ...] = ()


@final
@frozen(slots=False)  # made faster so, as findings are
class Visible:
    """A record that was known on the day asked for, with its dates worked out once (synlig registrering)."""

    #: the record; () stands for a list that is told as none
    record: Any
    path: Path
    #: its own date
    own: date | None
    #: the day it was known; None where nothing dates it
    known: date | None
    #: the later of the two: the day it can ground a duty
    ground_day: date | None
    #: the record that its own date comes from, where it has none of its own
    dated_by: "Visible | None" = None


@final
@frozen(kw_only=True, eq=False)
class Heading:
    """What all findings of one rule share (overskrift)."""

    code: str
    #: in kebab case
    name: str
    kind: Kind
    #: what is wrong or owed, as a sentence without its full stop
    title: Text
    #: what is owed, as a noun; contradictions and notices have none
    subject: Text | None = None
    #: what to weigh, where it is a judgement
    advice: Text | None = None
    sources: tuple[Source, ...] = ()

    @property
    def item(self) -> str:
        """The item of IMDi's pages, such as ``I04``; those with G are about the case as a whole."""
        return self.code[:3]


@final
@frozen(kw_only=True, slots=False)  # made in a third of the time, and most of what is made
class Finding:
    """One thing said about a case (funn)."""

    #: the rule it comes from
    heading: Heading = field(repr=lambda heading: heading.code)
    path: Path
    state: State | None = None
    #: id of the record it concerns, where that has one
    record: str | None = None
    due: DueDate | None = None
    suggestion: Suggestion | None = None
    #: the path that would have to be told, where the state is undetermined
    missing: Path | None = None
    #: what the caller decided of it: it may stand for a while
    waiver: Waiver | None = None
    #: the line of the file, for what could not be read
    line: int | None = None
    #: the records that it rests on, the one it is about first and, where that is another, the one that settles it last
    grounds: tuple[Visible, ...] = field(default=(), repr=False)
    #: the fields that the rule read of those that have them
    reads: tuple[str, ...] = field(default=(), repr=False)
    _expected: Text | None = field(default=None, repr=False, alias="expected")

    @property
    def code(self) -> str:
        """The code of the rule, such as ``I041``."""
        return self.heading.code

    @property
    def item(self) -> str:
        """The item of IMDi's page, such as ``I04``."""
        return self.heading.item

    @property
    def name(self) -> str:
        """The name of the rule, in kebab case."""
        return self.heading.name

    @property
    def kind(self) -> Kind:
        """What sort of thing it is."""
        return self.heading.kind

    @property
    def word(self) -> str:
        """The wire word for where it stands: of its state, or of its kind where it has none."""
        return (self.state or self.kind).value

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the duty comes from (hjemmel)."""
        return self.heading.sources

    @property
    def settled(self) -> bool:
        """True for what is met, in time or late."""
        return self.state is State.MET or self.state is State.MET_LATE

    @property
    def settling(self) -> Visible | None:
        """The record that settled it, where it is settled."""
        if not self.settled:
            return None
        about = self.grounds[0]
        within = self.path.parts[: len(about.path.parts)] == about.path.parts
        return about if within else self.grounds[-1]

    @property
    def actionable(self) -> bool:
        """True for what calls for something to be done; not what is met, deferred or a notice."""
        return not self.settled and self.state is not State.DEFERRED and self.kind is not Kind.NOTICE

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What it rests on: what each record tells of its days, what the rule read of it, and what is missing.

        With nothing but these told, the same rule would say the same on the same day.
        """
        facts = []
        for ground in self.grounds:
            there = _standing_at(self.path, ground) if ground is self.grounds[0] else ()
            told = [*facts_of(ground, self.reads), *there]
            # of a record that tells nothing, it is that it does not
            facts += told or [Fact(ground.path / "known_on", None)]
        if self.missing is not None:
            facts.append(Fact(self.missing, None))
        return tuple(dict.fromkeys(facts))

    @property
    def text(self) -> Text:
        """The finding in a sentence, in three languages."""
        words = _sentence(self)
        if self.waiver is None:
            return words
        return words.followed_by(_WAIVED.filled(code=self.waiver.code, until=day_in_words(self.waiver.until)))


def facts_of(seen: Visible, reads: tuple[str, ...]) -> Iterator[Fact]:
    """The days a record tells, its period's included; then what was read of it."""
    if seen.record == ():
        yield Fact(seen.path, ())
        return
    for each in fields(type(seen.record)):
        value = getattr(seen.record, each.name)
        if isinstance(value, date | Period) or (each.name == "week" and value is not None):
            yield from _told(value, seen.path / each.name)
    if seen.dated_by is not None:
        yield from facts_of(seen.dated_by, reads)
    for name in reads:
        if hasattr(seen.record, name):
            yield from _told(getattr(seen.record, name), seen.path / name)


def _standing_at(path: Path, seen: Visible) -> Iterator[Fact]:
    """What stands at the path, where that is within the record."""
    depth = len(seen.path.parts)
    if len(path.parts) > depth and path.parts[:depth] == seen.path.parts:
        parent = _at(seen.record, path.parts[depth:-1])
        if isinstance(parent, Period):  # its last day says little without its first
            path = Path(path.parts[:-1])
        yield from _told(_at(seen.record, path.parts[depth:]), path)


def _at(value: Any, parts: tuple[str | int, ...]) -> Any:
    """What stands at a path within a record, None where a step towards it is not told."""
    for part in parts:
        if value is None:
            return None
        value = value[part] if isinstance(part, int) else getattr(value, part)
    return value


def _told(value: Any, path: Path) -> Iterator[Fact]:
    """A value as facts, one for each single datum in it."""
    if has(type(value)):
        for each in fields(type(value)):
            yield from _told(getattr(value, each.name), path / each.name)
    elif isinstance(value, tuple) and value:
        for index, each in enumerate(value):
            yield from _told(each, path / index)
    else:
        yield Fact(path, plain(value))


_REGISTER = {
    State.MET: Text("{subject}: registrert i tide", "{subject}: registrert i tide", "{subject}: registered in time"),
    State.MET_LATE: Text(
        "{subject}: registrert etter fristen {due}",
        "{subject}: registrert etter fristen {due}",
        "{subject}: registered after it was due, {due}",
    ),
}
_SUPPLY = {
    State.MET: Text("{subject}: på plass", "{subject}: på plass", "{subject}: in place"),
    State.MET_LATE: Text(
        "{subject}: på plass etter fristen {due}",
        "{subject}: på plass etter fristen {due}",
        "{subject}: in place after it was due, {due}",
    ),
}
_OWED = {
    State.OPEN: Text("{title}. Frist {due}", "{title}. Frist {due}", "{title}. Due {due}"),
    State.OVERDUE: Text(
        "{title}. Fristen {due} er oversittet",
        "{title}. Fristen {due} er ute",
        "{title}. The deadline of {due} has passed",
    ),
    State.DEFERRED: Text(
        "{title}. Registeret kan ikke ta imot dette ennå",
        "{title}. Registeret kan ikkje ta imot dette enno",
        "{title}. The register cannot take this yet",
    ),
    State.UNDETERMINED: Text(
        "{subject}: kan ikke avgjøres før dette er oppgitt: {missing}",
        "{subject}: kan ikkje avgjerast før dette er oppgitt: {missing}",
        "{subject}: cannot be settled until this is told: {missing}",
    ),
}
_TOLD = Text("Oppgitt: {candidates}", "Oppgitt: {candidates}", "Told: {candidates}")
_AND = Text("og", "og", "and")
_EXPECTED = Text("{title}. Forventet: {expected}", "{title}. Venta: {expected}", "{title}. Expected: {expected}")


def _sentence(finding: Finding) -> Text:
    """The words for a finding, from one catalogue of sentences per state."""
    heading, state = finding.heading, finding.state
    if finding._expected is not None:
        return _EXPECTED.filled(title=heading.title, expected=finding._expected)
    if state is None or heading.subject is None:
        return heading.title
    return advised(finding, _standing(heading, state, finding.due and finding.due.day, finding.missing))


@lru_cache(maxsize=16384)  # among many cases the same few come again and again
def _standing(heading: Heading, state: State, due: date | None, missing: Path | None) -> Text:
    """Where a duty stands, in words."""
    sentences = _OWED | (_REGISTER if heading.kind is Kind.REGISTER else _SUPPLY)
    assert heading.subject is not None
    return sentences[state].filled(
        title=heading.title,
        subject=heading.subject.capitalised(),
        due=day_in_words(due) if due else "",
        missing=str(missing),
    )


def advised(finding: Finding, text: Text) -> Text:
    """A sentence on a finding, with what the municipality is to weigh and what has been told, where it is to judge."""
    if finding.heading.advice is None or finding.settled:
        return text
    text = text.followed_by(finding.heading.advice)
    candidates = finding.suggestion.candidates if finding.suggestion else ()
    words = [getattr(each, "text", Text(each, each, each)) for each in candidates]
    return text.followed_by(_TOLD.filled(candidates=joined(tuple(words), _AND))) if words else text


_WAIVED = Text("Unntak for {code} til {until}", "Unntak for {code} til {until}", "Waiver for {code} until {until}")
