"""The versions of a rule: under which regime it holds, from which day to which, with which time limit (versjoner)."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from nirmodel.law.deadlines.months import Months
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import Source
from nirmodel.text import Text
from nirmodel.validators import to_tuple

if TYPE_CHECKING:
    from nirmodel.rules.owed import Asked

__all__ = ["InvalidVersions", "Version", "version_on"]


class InvalidVersions(ValueError):
    """The versions of a rule do not form a history."""


@final
@frozen(kw_only=True)
class Version:
    """One version of a rule (versjon): a regime, an interval, a time limit and its sources.

    A change of law on a day is a new version under the same code. Both days of the interval are included.
    """

    regime: Regime
    first_day: date
    #: None if no end is known
    last_day: date | None = None
    #: the time limit; None for a contradiction or notice, and for a duty in the years in which no limit was set
    within: Months | None = None
    #: what asks for it: act, section and letter, or IMDi's page
    sources: tuple[Source, ...] = field(converter=to_tuple)
    #: what this version changed, for the history of the rule
    change: Text | None = None
    #: what this version asks for, if that is not what the rule asks for in its other versions
    owed: "tuple[Asked, ...] | None" = None

    def on(self, day: date) -> bool:
        """True on the days of the interval."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)

    def may_begin(self, earliest: date | None, latest: date) -> bool:
        """True if a clock that starts between these two days may start in the interval."""
        return self.first_day <= latest and (earliest is None or self.last_day is None or earliest <= self.last_day)


def version_on(versions: Sequence[Version], day: date) -> Version | None:
    """The version whose interval holds the day. The versions are those of one regime."""
    return next((each for each in versions if each.on(day)), None)


def check_history(versions: Iterable[Version], gaps: bool) -> None:
    """Checks that the versions of each regime follow one another.

    Args:
        versions: all versions of a rule.
        gaps: whether days between two versions on which the rule does not hold are meant.

    Raises:
        InvalidVersions: if there are none, if two overlap, or if days between two are left out by mistake.
    """
    by_regime: dict[Regime, list[Version]] = {}
    for each in versions:
        by_regime.setdefault(each.regime, []).append(each)
        if each.last_day is not None and each.last_day < each.first_day:
            raise InvalidVersions(f"a version ends before it begins: {each.first_day}")
    if not by_regime:
        raise InvalidVersions("no version")
    for history in by_regime.values():
        for earlier, later in pairwise(history):
            if earlier.last_day is None or later.first_day <= earlier.last_day:
                raise InvalidVersions(f"versions overlap, or are not in order: {later.first_day}")
            if not gaps and later.first_day.toordinal() != earlier.last_day.toordinal() + 1:
                raise InvalidVersions(f"days are left out before {later.first_day}")
