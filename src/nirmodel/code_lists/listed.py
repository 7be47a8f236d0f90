"""What every list of codes has: its source, and the days that each value holds (kodeliste)."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, final

from attrs import frozen

from nirmodel._codes import Code
from nirmodel.law.regimes import Act, Regime
from nirmodel.law.sources import Source

__all__ = ["Holding", "Holdings", "Listed", "ListedCode", "under_integration_act"]


@final
@frozen(kw_only=True)
class Holding:
    """Days on which the law has a value under a regime (gyldighet). Both days are included."""

    regime: Regime
    first_day: date
    #: None if no end is known
    last_day: date | None = None
    #: the section that the value comes from
    source: Source

    def on(self, day: date) -> bool:
        """True on the days of the interval."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


Holdings = tuple[Holding, ...]


def under_integration_act(first_day: date, last_day: date | None = None, *, source: Source) -> Holdings:
    """The same days under every regime of the integration act, from the first day of each."""
    return tuple(
        Holding(regime=regime, first_day=max(first_day, regime.first_day), last_day=last_day, source=source)
        for regime in Regime
        if regime.act is Act.INTEGRATION_ACT
    )


class Listed:
    """What every list of codes has: a source, and the days that each value holds."""

    _source: ClassVar[Source]
    _holds: ClassVar[Mapping[Any, Holdings]]

    def __init_subclass__(cls, source: Source | None = None, holds: Mapping[Any, Holdings] | None = None) -> None:
        super().__init_subclass__()
        if source is not None:
            cls._source = source
            cls._holds = {} if holds is None else holds

    @property
    def official(self) -> bool:
        """True if the list is the register's own."""
        return False

    @property
    def source(self) -> Source:
        """The source of the list."""
        return self._source

    @property
    def holds(self) -> Holdings:
        """The days on which the law has the value, a regime at a time; () if it holds always."""
        return self._holds.get(self, ())

    def holds_on(self, regime: Regime, day: date) -> bool:
        """True if the law has the value under the regime on the day.

        Example:
            >>> from datetime import date
            >>> from nirmodel.code_lists import LeaveKind, Regime
            >>> LeaveKind.PEACE_AND_RECONCILIATION.holds_on(Regime.INTEGRATION_ACT, date(2022, 8, 23))
            False
        """
        return not self.holds or any(each.regime is regime and each.on(day) for each in self.holds)


class ListedCode(Listed, Code):
    """A wire word with its words in three languages, from a list with a source (kode)."""
