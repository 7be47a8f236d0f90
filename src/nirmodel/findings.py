"""Findings: all that the library reports about a case, with the facts they rest on (funn)."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any, final

from attrs import field, fields, frozen, has

from nirmodel.fields import plain
from nirmodel.law.deadlines import DueDate
from nirmodel.law.sources import Source
from nirmodel.path import Path
from nirmodel.records import Period, Record, WeeklyHours
from nirmodel.rules.kinds import Kind, State
from nirmodel.rules.owed import Field
from nirmodel.rules.views import Visible
from nirmodel.text import Text, day_in_words, joined
from nirmodel.waivers import Waiver

__all__ = ["Fact", "Finding", "Heading", "Kind", "Path", "State", "Suggestion", "advised", "facts_of"]


@final
@frozen
class Fact:
    """One datum that a finding rests on (faktum): its place, and its value as JSON spells it.

    The value is None for what is missing, and () for a list that is provided as none.
    """

    path: Path
    value: str | int | float | bool | tuple[()] | None


@final
@frozen
class Suggestion:
    """What would settle a duty (forslag): a blank record, or the data to fill in."""

    #: the place it belongs in
    path: Path
    #: a new record with its links filled in; None if an existing record is to be filled in
    record: Record | None
    #: the names of the fields that are left to the municipality
    fill: tuple[str, ...] = ()
    #: the wire words to choose between, if it is a judgement
    candidates: tuple[str, ...] = ()


@final
@frozen(kw_only=True, cache_hash=True)
class Heading:
    """What all findings of one version of a rule share (overskrift)."""

    code: str
    #: the name in kebab case
    name: str
    kind: Kind
    #: what is wrong or owed, as a sentence without its full stop
    title: Text
    #: what is owed, as a noun; contradictions and notices have none
    subject: Text | None = None
    #: what to weigh, if it is a judgement
    advice: Text | None = None
    #: the sources of the version
    sources: tuple[Source, ...] = ()

    @property
    def item(self) -> str:
        """The item, such as ``I04``; those with G are about the case as a whole."""
        return self.code[:3]


@final
@frozen(kw_only=True, slots=False)  # without slots one is made in a third of the time, and there are many
class Finding:
    """One thing that the library reports about a case (funn)."""

    #: the rule it comes from
    heading: Heading = field(repr=lambda heading: heading.code)
    path: Path
    #: the state of a duty; None for contradictions, notices and shape errors
    state: State | None = None
    #: id of the record it concerns, if that has one
    record: str | None = None
    due: DueDate | None = None
    suggestion: Suggestion | None = None
    #: the path of the fact that would settle it, if the state is undetermined
    missing: Path | None = None
    #: the caller's decision that it may stand for a while
    waiver: Waiver | None = None
    #: the line of the file, if it could not be read
    line: int | None = None
    #: the records that it rests on: first the one it is about, last the one that settles it, if that is another
    grounds: tuple[Visible[Any], ...] = field(default=(), repr=False)
    #: the fields that the rule read of them
    reads: tuple[Field, ...] = field(default=(), repr=False)
    _expected: Text | None = field(default=None, repr=False, alias="expected")

    @property
    def code(self) -> str:
        """The code of the rule, such as ``I041``."""
        return self.heading.code

    @property
    def item(self) -> str:
        """The item, such as ``I04``."""
        return self.heading.item

    @property
    def name(self) -> str:
        """The name of the rule, in kebab case."""
        return self.heading.name

    @property
    def kind(self) -> Kind:
        """The kind of finding."""
        return self.heading.kind

    @property
    def word(self) -> str:
        """The wire word of its state, or of its kind if it has no state."""
        return (self.state or self.kind).value

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the rule as it held (hjemmel)."""
        return self.heading.sources

    @property
    def settled(self) -> bool:
        """True for what is met, in time or late."""
        return self.state is State.MET or self.state is State.MET_LATE

    @property
    def settling(self) -> Visible[Any] | None:
        """The record that settles it, if it is settled."""
        if not self.settled:
            return None
        about = self.grounds[0]
        within = self.path.parts[: len(about.path.parts)] == about.path.parts
        return about if within else self.grounds[-1]

    @property
    def actionable(self) -> bool:
        """True for what calls for action: not what is met or deferred, and no notice."""
        return not self.settled and self.state is not State.DEFERRED and self.kind is not Kind.NOTICE

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What it rests on: the days of each record, the fields that the rule read, and what is missing.

        A case with nothing but these facts gives the same finding on the same day.
        """
        facts = []
        for ground in self.grounds:
            at_place = _at_place(self.path, ground) if ground is self.grounds[0] else ()
            provided = [*facts_of(ground, self.reads), *at_place]
            # a record that provides nothing counts by that
            facts += provided or [Fact(ground.path / "known_on", None)]
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


#: the field of a week's record that dates it, as days and periods date others
_WEEK = Field(WeeklyHours, "week")


def facts_of(seen: Visible[Any], reads: tuple[Field, ...]) -> Iterator[Fact]:
    """The days that a record provides, those of its period included, then the fields that were read of it."""
    record = seen.record
    if record == ():
        yield Fact(seen.path, ())
        return
    for each in fields(type(record)):
        value = getattr(record, each.name)
        if isinstance(value, date | Period):
            yield from _facts_in(value, seen.path / each.name)
    if isinstance(record, WeeklyHours) and record.week is not None:
        yield from _facts_in(record.week, seen.path / _WEEK.name)
    if seen.dated_by is not None:
        yield from facts_of(seen.dated_by, reads)
    for each in reads:
        if isinstance(record, each.record):
            yield from _facts_in(getattr(record, each.name), seen.path / each.name)


def _at_place(path: Path, seen: Visible[Any]) -> Iterator[Fact]:
    """What the record holds at the path, if the path is within the record."""
    depth = len(seen.path.parts)
    if len(path.parts) > depth and path.parts[:depth] == seen.path.parts:
        parent = _at(seen.record, path.parts[depth:-1])
        if isinstance(parent, Period):  # its last day means little without its first
            path = Path(path.parts[:-1])
        yield from _facts_in(_at(seen.record, path.parts[depth:]), path)


def _at(value: Any, parts: tuple[str | int, ...]) -> Any:
    """The value at a path within a record, None if a step on the way to it is missing."""
    for part in parts:
        if value is None:
            return None
        value = value[part] if isinstance(part, int) else getattr(value, part)
    return value


def _facts_in(value: Any, path: Path) -> Iterator[Fact]:
    """A value as facts, one for each single datum in it."""
    if has(type(value)):
        for each in fields(type(value)):
            yield from _facts_in(getattr(value, each.name), path / each.name)
    elif isinstance(value, tuple) and value:
        for index, each in enumerate(value):
            yield from _facts_in(each, path / index)
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
        "{title}. Fristen {due} er ute",
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
        "{subject}: cannot be settled until this is provided: {missing}",
    ),
}
_PROVIDED = Text("Oppgitt: {candidates}", "Oppgitt: {candidates}", "Provided: {candidates}")
_AND = Text("og", "og", "and")
_EXPECTED = Text("{title}. Forventet: {expected}", "{title}. Venta: {expected}", "{title}. Expected: {expected}")


def _sentence(finding: Finding) -> Text:
    """The words for a finding, from one catalogue of sentences per state."""
    heading, state = finding.heading, finding.state
    if finding._expected is not None:
        return _EXPECTED.filled(title=heading.title, expected=finding._expected)
    if state is None or heading.subject is None:
        return heading.title
    return advised(finding, _state_in_words(heading, state, finding.due and finding.due.day, finding.missing))


@lru_cache(maxsize=16384)  # many cases share the same few
def _state_in_words(heading: Heading, state: State, due: date | None, missing: Path | None) -> Text:
    """The state of a duty, in words."""
    sentences = _OWED | (_REGISTER if heading.kind is Kind.REGISTER else _SUPPLY)
    assert heading.subject is not None
    return sentences[state].filled(
        title=heading.title,
        subject=heading.subject.capitalised(),
        due=day_in_words(due) if due else "",
        missing=str(missing),
    )


def advised(finding: Finding, text: Text) -> Text:
    """A sentence on a finding; if it is a judgement, with what to weigh and the candidates that are provided."""
    if finding.heading.advice is None or finding.settled:
        return text
    text = text.followed_by(finding.heading.advice)
    candidates = finding.suggestion.candidates if finding.suggestion else ()
    words = [getattr(each, "text", Text(each, each, each)) for each in candidates]
    return text.followed_by(_PROVIDED.filled(candidates=joined(tuple(words), _AND))) if words else text


_WAIVED = Text("Unntak for {code} til {until}", "Unntak for {code} til {until}", "Waiver for {code} until {until}")
