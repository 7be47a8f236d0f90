"""What a duty can ask for, and the conditions on it (hva som skal registreres).

Four kinds, and nothing else:

* :class:`Registered`: each record of a list is in NIR;
* :class:`EachDatum`: each record of a list, or each part of it, has a datum;
* :class:`Owed`: if there are records of these lists, one of those, or the word that there are none;
* :class:`OwedForEach`: for each record of a list, another record that answers for it.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, final

from attrs import Factory, field, fields_dict, frozen

from nirmodel.law.sources import Source
from nirmodel.path import Path
from nirmodel.rules.verdict import Verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = [
    "AnyOf", "Asked", "Clock", "Compares", "Condition", "Conflict", "EachDatum", "Field", "Owed", "OwedForEach",
    "Provided", "Registered", "SettledBy", "UnknownField", "fields_of",
]  # fmt: skip


class UnknownField(TypeError):
    """A class has no field of that name."""


@final
@frozen
class Field:
    """A field of a class of records (felt), checked when it is made.

    Raises:
        UnknownField: if the class has no such field.
    """

    record: type
    name: str

    def __attrs_post_init__(self) -> None:
        if self.name not in fields_dict(self.record):
            raise UnknownField(f"{self.record.__name__} has no field {self.name}")


def fields_of(record: type, *names: str) -> tuple[Field, ...]:
    """Fields of one class, by name.

    Example:
        >>> from nirmodel.records import End
        >>> fields_of(End, "ended_on")
        (Field(record=<class 'nirmodel.records.introduction_programme.End'>, name='ended_on'),)
    """
    return tuple(Field(record, name) for name in names)


@final
@frozen(eq=False, repr=False)
class Condition:
    """A condition on a record (vilkår)."""

    test: Callable[[Visible[Any], View], Verdict]
    #: its words, as they follow "that" or "som"
    words: Text
    #: the fields that it reads, of this record and others
    reads: tuple[Field, ...] = ()
    #: what it rests on, if that is not what the rule itself rests on
    sources: tuple[Source, ...] = ()


def _names(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@final
@frozen(repr=False)
class AnyOf:
    """Any visible record of these lists that fulfils the condition."""

    lists: tuple[str, ...] = field(converter=_names)
    where: Condition | None = None


@final
@frozen(repr=False)
class Provided:
    """A list that is provided, even as none."""

    list_name: str


@final
@frozen(eq=False, repr=False)
class SettledBy:
    """Records that a function picks for each ground, and those that another picks as possible."""

    records: Callable[[Visible[Any], View], Iterable[Visible[Any]]]
    #: those that may settle it, each with the path of the fact that is missing
    perhaps: Callable[[Visible[Any], View], Iterable[tuple[Visible[Any], Path]]]
    words: Text
    #: the list that a new record belongs in, its field that names the ground, and the fields left to fill in
    list_name: str
    link: str
    fill: tuple[str, ...]
    #: the fields that the functions read
    reads: tuple[Field, ...] = ()


@final
@frozen(eq=False, repr=False)
class Clock:
    """The day that a time limit runs from, if it is not the day of the ground."""

    day: Callable[[Visible[Any]], date | None]
    words: Text


@final
@frozen(repr=False)
class Registered:
    """Each visible record of these lists is in NIR; the clock runs from the day it was known."""

    lists: tuple[str, ...] = field(converter=_names)
    where: Condition | None = None


def _is_provided(value: object) -> bool:
    return value is not None


@final
@frozen(repr=False)
class EachDatum:
    """Each visible record of a list has a datum, or each part of it; one duty for each."""

    list_name: str
    #: the name of the field, which may be one step further in (``period.last_day``)
    datum: str
    #: the field of the record that holds its parts, if each part has the datum
    parts: str | None = field(default=None, kw_only=True)
    where: Condition | None = field(default=None, kw_only=True)
    #: which values count; any but None unless given
    counts: Callable[[Any], bool] = field(default=_is_provided, kw_only=True)
    #: the words for what does not count
    but: Text | None = field(default=None, kw_only=True)
    #: the name, a part at a time
    steps: tuple[str, ...] = field(init=False, default=Factory(lambda self: tuple(self.datum.split(".")), True))

    def of(self, part: Any) -> Any:
        """The value in a record or part; None if a step on the way to it is missing."""
        for step in self.steps:
            if part is None:
                return None
            part = getattr(part, step)
        return part


@final
@frozen(repr=False)
class Owed:
    """If there is a ground, something that settles it; one duty however many records are its ground.

    The clock runs from the earliest ground.
    """

    ground: AnyOf
    by: AnyOf | Provided


@final
@frozen(eq=False, repr=False)
class OwedForEach:
    """For each visible record of a list that fulfils the condition, another record that answers for it."""

    list_name: str
    where: Condition
    by: SettledBy
    runs_from: Clock


@final
@frozen(eq=False, repr=False)
class Conflict:
    """Two things that cannot both be right, or one that is worth a look (motstrid)."""

    path: Path
    #: the records that it rests on, the one it is about first
    grounds: tuple[Visible[Any], ...] = ()
    #: the fields that were read of them
    reads: tuple[Field, ...] = ()


@final
@frozen(eq=False, repr=False)
class Compares:
    """Compares the records of these lists with the rest of the participation."""

    lists: tuple[str, ...] = field(converter=_names)
    conflicts: Callable[[View], Iterable[Conflict]]


#: what a duty can ask for
Asked = Registered | EachDatum | Owed | OwedForEach
