"""What every rule states (regel), and the small vocabulary the rules are written in."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, final

from attrs import field, frozen

from nirmodel.code_lists import Act
from nirmodel.findings import Fact, Kind, Path
from nirmodel.records import Record
from nirmodel.sources import Source
from nirmodel.text import Text

__all__ = [
    "AnyOf", "Compares", "Conflict", "Datum", "Each", "Owes", "Registers", "Rule", "Told", "Truth", "Unknown", "View",
    "Visible", "kind_of",
]  # fmt: skip


@final
@frozen
class Unknown:
    """Neither yes nor no: the fact at ``path`` would settle it."""

    path: Path


Truth = bool | Unknown


@final
@frozen(eq=False)
class Visible:
    """A record that is visible on the day asked for, with its dates worked out once."""

    record: Any
    path: Path
    #: its own date
    own: date | None
    #: the day it was known; None where nothing dates it
    known: date | None
    #: the later of the two: the day it can ground a duty
    ground_day: date | None


@final
@frozen(eq=False)
class View:
    """One participation as it stood on one day."""

    participation: Any
    path: Path
    as_of: date
    #: list name -> visible records; a list that is not told or emptied by visibility is absent
    seen: dict[str, tuple[Visible, ...]]

    def all(self, *kinds: str) -> Iterable[Visible]:
        """The visible records of these lists."""
        for kind in kinds:
            yield from self.seen.get(kind, ())

    def told(self, kind: str) -> bool:
        """True where the list is told, be it as none."""
        return kind in self.seen


Where = Callable[[Visible, View], Truth]


def _always(_: Visible, __: View) -> Truth:
    return True


@final
@frozen
class AnyOf:
    """Any visible record of these lists that fulfils the condition; one duty for all of them."""

    kinds: tuple[str, ...]
    where: Where = _always


@final
@frozen
class Each:
    """Each visible record of these lists that fulfils the condition; one duty for each."""

    kinds: tuple[str, ...]
    where: Where = _always
    #: name of a tuple of parts on the record, where each part has its own duty
    parts: str | None = None


@final
@frozen
class Told:
    """Settled when the list is told, also as none."""

    kind: str


def _has_value(value: object) -> bool:
    return value is not None


@final
@frozen
class Datum:
    """Settled when the field of that record is told."""

    #: tried in order; each may be dotted (``period.last_day``)
    name: str
    counts: Callable[[Any], bool] = _has_value


@final
@frozen
class Registers:
    """Every visible record of these lists must stand in NIR."""

    kinds: tuple[str, ...]
    where: Where = _always


@final
@frozen
class Owes:
    """Where there is a ground, something must be there that settles it."""

    ground: AnyOf | Each
    settled_by: AnyOf | Told | Datum
    #: the day the clock runs from, where it is not the ground day
    runs_from: Callable[[Visible], date | None] | None = None
    #: settles it instead of the above, where a record of the case decides (returns what settles)
    settles: Callable[[Visible, View], Iterable[Visible]] | None = None


@final
@frozen
class Conflict:
    """Two things that cannot both be right, or one worth a look."""

    path: Path
    record: Record | None
    facts: tuple[Fact, ...] = ()


@final
@frozen
class Compares:
    """Looks for conflicts in one participation."""

    conflicts: Callable[[View], Iterable[Conflict]]


@final
@frozen(kw_only=True)
class Rule:
    """One rule of the catalogue (regel)."""

    code: str
    name: str
    kind: Kind
    title: Text
    sources: tuple[Source, ...]
    #: the list of participations on the case that it is about
    about: str
    says: tuple[Registers | Owes | Compares, ...]
    acts: tuple[Act, ...] = (Act.INTRODUCTION_ACT,)
    #: the register cannot take it until the policy says so
    deferred: bool = False
    #: in force from this day on, by the day the clock starts
    in_force_from: date = date(2005, 9, 1)
    #: the version of the library it came with
    since: str = field(default="0.1.0")

    @property
    def item(self) -> str:
        """The item of IMDi's page, such as ``I04``."""
        return self.code[:3]


_KIND_OF_DIGIT = {"0": Kind.REGISTER, "7": Kind.CONTRADICTION, "8": Kind.CONTRADICTION, "9": Kind.NOTICE}


def kind_of(code: str) -> Kind:
    """The kind a code's last digit stands for; judge is stated by the rule itself."""
    return _KIND_OF_DIGIT.get(code[-1], Kind.SUPPLY)
