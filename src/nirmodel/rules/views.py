"""A participation as it stood on one day, for rules to look at (per dato)."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Generic, TypeVar, final

from attrs import field, frozen

from nirmodel.law.regimes import Regime
from nirmodel.path import Path

__all__ = ["View", "Visible"]

_T = TypeVar("_T")
_Record = TypeVar("_Record")


@final
@frozen(slots=False)  # without slots one is made in a third of the time, and there are many
class Visible(Generic[_Record]):
    """A record that was known on the day of the question, with its dates (synlig registrering)."""

    #: the record; an empty tuple stands for a list that is provided as none
    record: _Record
    path: Path
    #: the record's own date
    own: date | None
    #: the day the municipality had the information; None if nothing dates the record
    known: date | None
    #: the later of the two: from this day the record can be a ground
    ground_day: date | None
    #: the record that its own date comes from, if it has no date of its own
    dated_by: "Visible[Any] | None" = None


@final
@frozen(eq=False, repr=False)
class View:
    """One participation on one day (deltakelse per dato): what was known then."""

    #: the participation, or the case if the rule is about the case as a whole
    participation: Any
    path: Path
    as_of: date
    #: the regime of the case
    regime: Regime
    #: the visible records by the name of their list; a list that is missing, or that visibility empties, is absent
    lists: dict[str, tuple[Visible[Any], ...]]
    _worked_out: dict[Any, Any] = field(factory=dict, init=False)

    def kept(self, work: Callable[["View"], _T]) -> _T:
        """The result of a function of the whole view, computed on first use."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        result: _T = self._worked_out[work]
        return result

    def all(self, *names: str) -> Iterable[Visible[Any]]:
        """The visible records of these lists."""
        if len(names) == 1:
            return self.lists.get(names[0], ())
        return [each for name in names if name in self.lists for each in self.lists[name]]

    def records(self) -> Iterable[Visible[Any]]:
        """Every visible record, without repeats."""
        return {id(each): each for records in self.lists.values() for each in records}.values()

    def provides(self, name: str) -> bool:
        """True if the list is provided, even as none."""
        return name in self.lists

    def as_none(self, name: str) -> Visible[Any] | None:
        """The list itself, if it is provided as none: it has no records that a finding could rest on."""
        if self.lists.get(name) != ():
            return None
        return Visible((), self.path / name, None, None, None)
