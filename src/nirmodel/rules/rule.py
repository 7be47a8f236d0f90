"""What every rule states (regel), and the small vocabulary the rules are written in."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar, final

from attrs import Factory, field, frozen

from nirmodel.code_lists import Act, Regime
from nirmodel.findings import Heading, Kind, Path, Visible
from nirmodel.sources import Source
from nirmodel.text import Text

__all__ = [
    "AnyOf", "Clock", "Compares", "Condition", "Conflict", "Datum", "Each", "InForce", "Owes", "Registers", "Rule",
    "SettledBy", "Told", "Truth", "Unknown", "View", "Visible", "Yes",
]  # fmt: skip

_T = TypeVar("_T")


@final
@frozen
class Yes:
    """Yes, since these other records say so; where none do, plain True says it."""

    records: tuple[Visible, ...]


@final
@frozen
class Unknown:
    """Neither yes nor no: the fact at ``path`` would settle it."""

    path: Path
    #: the other records that leave it open
    records: tuple[Visible, ...] = ()


Truth = bool | Yes | Unknown


@final
@frozen(eq=False, repr=False)
class View:
    """One participation as it stood on one day."""

    participation: Any
    path: Path
    as_of: date
    #: the regime of the case
    regime: Regime
    #: list name -> visible records; a list that is not told or emptied by visibility is absent
    seen: dict[str, tuple[Visible, ...]]
    _once: dict[Any, Any] = field(factory=dict, init=False)

    def once(self, work: Callable[["View"], _T]) -> _T:
        """What is worked out of all of it and asked for again and again: done the first time, and kept."""
        if work not in self._once:
            self._once[work] = work(self)
        kept: _T = self._once[work]
        return kept

    def all(self, *kinds: str) -> Iterable[Visible]:
        """The visible records of these lists."""
        if len(kinds) == 1:
            return self.seen.get(kinds[0], ())
        return [each for kind in kinds if kind in self.seen for each in self.seen[kind]]

    def records(self) -> Iterable[Visible]:
        """Every visible record, each once."""
        return {id(each): each for records in self.seen.values() for each in records}.values()

    def told(self, kind: str) -> bool:
        """True where the list is told, be it as none."""
        return kind in self.seen


@final
@frozen(eq=False, repr=False)
class Condition:
    """A condition on a record (vilkår): the test, and the words for it after "that" or "som"."""

    holds: Callable[[Visible, View], Truth]
    words: Text
    #: the fields of the record that it reads
    reads: tuple[str, ...] = ()


# What a rule says is one of three things: these records must stand in NIR, this ground owes that,
# or these two do not fit together.


@final
@frozen(eq=False, repr=False)
class Registers:
    """Every visible record of these lists must stand in NIR."""

    kinds: tuple[str, ...]
    where: Condition | None = None

    @property
    def reads(self) -> tuple[str, ...]:
        """The fields of a record that it hangs on."""
        return ("registered_on", *(self.where.reads if self.where else ()))


@final
@frozen(eq=False, repr=False)
class AnyOf:
    """Any visible record of these lists that fulfils the condition; one duty for all of them."""

    kinds: tuple[str, ...]
    where: Condition | None = None


@final
@frozen(eq=False, repr=False)
class Each:
    """Each visible record of these lists that fulfils the condition; one duty for each."""

    kinds: tuple[str, ...]
    where: Condition | None = None
    #: name of a tuple of parts on the record, where each part has its own duty
    parts: str | None = None


@final
@frozen(eq=False, repr=False)
class Told:
    """Settled when the list is told, also as none."""

    kind: str


def _is_told(value: object) -> bool:
    return value is not None


@final
@frozen(eq=False, repr=False)
class Datum:
    """Settled when that field of the ground is told."""

    #: may be dotted (``period.last_day``)
    name: str
    counts: Callable[[Any], bool] = _is_told
    #: what does not count as told
    but: Text | None = None
    #: the name, a part at a time
    steps: tuple[str, ...] = field(init=False, default=Factory(lambda datum: tuple(datum.name.split(".")), True))

    def of(self, part: Any) -> Any:
        """What a record or part says of it; None where a step towards it is not told."""
        for step in self.steps:
            if part is None:
                return None
            part = getattr(part, step)
        return part


@final
@frozen(eq=False, repr=False)
class SettledBy:
    """Settled by records that a function picks for each ground."""

    records: Callable[[Visible, View], Iterable[Visible]]
    words: Text
    #: the list a new one belongs in, its field that names the ground, and what is left to fill
    kind: str
    link: str
    fill: tuple[str, ...]
    #: the fields of the records that the function reads
    reads: tuple[str, ...] = ()


@final
@frozen(eq=False, repr=False)
class Clock:
    """The day the deadline runs from, where that is not the ground day."""

    day: Callable[[Visible], date | None]
    words: Text


@final
@frozen(eq=False, repr=False)
class Owes:
    """Where there is a ground, something must be there that settles it."""

    ground: AnyOf | Each
    settled_by: AnyOf | Told | Datum | SettledBy
    runs_from: Clock | None = None

    @property
    def reads(self) -> tuple[str, ...]:
        """The fields of the ground, and of the records that settle, that it hangs on; a datum stands at the path."""
        ground = self.ground.where.reads if self.ground.where else ()
        match self.settled_by:
            case AnyOf(where=Condition() as where):
                return ground + where.reads
            case SettledBy(reads=reads):
                return ground + reads
            case _:
                return ground


@final
@frozen(eq=False, repr=False)
class Conflict:
    """Two things that cannot both be right, or one worth a look."""

    path: Path
    #: the records that it rests on, the one it is about first
    grounds: tuple[Visible, ...] = ()
    #: the fields that were read of those that have them
    reads: tuple[str, ...] = ()


@final
@frozen(eq=False, repr=False)
class Compares:
    """Looks for conflicts between the records of these lists and the rest of the participation."""

    kinds: tuple[str, ...]
    conflicts: Callable[[View], Iterable[Conflict]]


@final
@frozen
class InForce:
    """Under which regime a rule holds, and when, by the day the clock starts (ikraft)."""

    regime: Regime
    first_day: date
    #: None where no end is known
    last_day: date | None = None

    def on(self, day: date) -> bool:
        """True on the days of the interval, both ends included."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


_KIND_OF_DIGIT = {"0": Kind.REGISTER, "7": Kind.CONTRADICTION, "8": Kind.CONTRADICTION, "9": Kind.NOTICE}
_TITLES = {
    Kind.REGISTER: Text("Registrer {subject}", "Registrer {subject}", "Register {subject}"),
    Kind.SUPPLY: Text("{subject} mangler", "{subject} manglar", "Missing: {subject}"),
}


def _kind(rule: "Rule") -> Kind:
    """The kind that the last digit of the code stands for."""
    return _KIND_OF_DIGIT.get(rule.code[-1], Kind.SUPPLY)


def _headings(rule: "Rule") -> dict[Act, Heading]:
    return {act: _heading(rule, act) for act in dict.fromkeys(regime.act for regime in rule.regimes)}


def _heading(rule: "Rule", act: Act) -> Heading:
    subject, title = rule.subject, rule.subject
    owed = rule.kind in (Kind.REGISTER, Kind.SUPPLY, Kind.JUDGE)
    if owed:
        kind = Kind.REGISTER if rule.kind is Kind.REGISTER else Kind.SUPPLY
        title = _TITLES[kind].filled(subject=subject).capitalised()
    return Heading(
        code=rule.code, name=rule.name, kind=rule.kind, title=title, subject=subject if owed else None,
        advice=rule.advice, sources=tuple(each for each in rule.sources if each.under in ("", act)),
    )  # fmt: skip


@final
@frozen(kw_only=True, eq=False, repr=False)
class Rule:
    """One rule of the catalogue (regel)."""

    #: item and digit: 0 register, 1 to 6 supply or judge, 7 and 8 contradiction, 9 notice
    code: str
    #: in kebab case
    name: str
    #: what is owed, as a noun; for contradictions and notices the sentence itself
    subject: Text
    #: the list of participations on the case that it is about, or ``case``
    about: str
    says: tuple[Registers | Owes | Compares, ...]
    sources: tuple[Source, ...]
    #: the regimes it holds under, with the days
    in_force: tuple[InForce, ...]
    #: given by the last digit, but for a judgement
    kind: Kind = field(default=Factory(_kind, takes_self=True))
    #: what to weigh, where it is a judgement
    advice: Text | None = None
    #: the register cannot take it until the policy says so
    deferred: bool = False
    #: the version of the library it came with
    since: str = "0.1.0"
    #: what its findings share, with the sources of each act
    headings: dict[Act, Heading] = field(init=False, default=Factory(_headings, takes_self=True))

    @property
    def item(self) -> str:
        """The item of IMDi's pages, such as ``I04``."""
        return self.code[:3]

    @property
    def heading(self) -> Heading:
        """What its findings share under the first of its acts."""
        return next(iter(self.headings.values()))

    @property
    def regimes(self) -> tuple[Regime, ...]:
        """The regimes it holds under."""
        return tuple(each.regime for each in self.in_force)

    @property
    def lists(self) -> frozenset[str]:
        """The lists it looks at first: where none of them is told, it has nothing to say."""
        grounds = (says.ground if isinstance(says, Owes) else says for says in self.says)
        return frozenset(kind for ground in grounds for kind in ground.kinds)

    @property
    def title(self) -> Text:
        """What is owed or wrong, as a sentence without its full stop."""
        return self.heading.title
