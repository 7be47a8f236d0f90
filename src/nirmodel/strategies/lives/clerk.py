"""Someone who lives a life course day by day and registers all of it in time (saksbehandler)."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar, final

from nirmodel.code_lists import RegisteredVia
from nirmodel.law.deadlines import DeadlinePolicy
from nirmodel.law.regimes import Act, Regime
from nirmodel.strategies.lives.diary import Diary
from nirmodel.strategies.values import FIRST_DAY, LANGUAGES

__all__ = ["Clerk"]

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)
#: two months are never shorter
_IN_TIME = 59
_VIA = tuple(RegisteredVia)


def _complaints_from(act: Act) -> date | None:
    """The day from which the register takes complaints under an act: all else it has always taken."""
    days = [each.from_day for each in DeadlinePolicy().capabilities if each.act in (None, act)]
    return max(days, default=None)


@final
class Clerk:
    """Someone who lives a life course day by day and registers all of it in time (saksbehandler)."""

    def __init__(
        self, diary: Diary, regime: Regime, wants: frozenset[str] = frozenset(), *, hurries: bool = False
    ) -> None:
        self._diary = diary
        self._wants = wants
        self._hurries = hurries
        self._number_of_records = 0
        #: the regime of the case
        self.regime = regime
        #: whether some programme has no end yet
        self.goes_on = False
        #: the latest day on which something happened or was registered
        self.last = FIRST_DAY

    @property
    def under_integration_act(self) -> bool:
        """True under the integration act, its chapter on collective protection included."""
        return self.regime.act is Act.INTEGRATION_ACT

    @property
    def complaints_from(self) -> date | None:
        """The day from which the register takes complaints; None if it does not."""
        return _complaints_from(self.regime.act)

    def has(self, *names: str) -> bool:
        """True if the life course has one of these: if it is wanted, or else by chance."""
        return self.wants(*names) or self.chance()

    def wants(self, *names: str) -> bool:
        """True if one of these is wanted."""
        return not self._wants.isdisjoint(names)

    def chance(self) -> bool:
        """Heads or tails."""
        return self._diary.number(1) == 1

    def number(self, least: int, most: int) -> int:
        """A number between these two."""
        return least + self._diary.number(most - least)

    def figure(self, most: int, *, least: int = 0) -> Decimal:
        """A whole number of hours or days."""
        return Decimal(self.number(least, most))

    def one_of(self, options: Sequence[_T]) -> _T:
        """One of several."""
        return options[self._diary.number(len(options) - 1)]

    def code(self, code_list: type[_E], day: date) -> _E:
        """A value of a code list that the law has under the regime on a day; any value, if it has none then."""
        return self.one_of([each for each in code_list if self._holds(each, day)] or list(code_list))

    def _holds(self, value: Any, day: date) -> bool:
        return bool(value.holds_on(self.regime, day))

    def can_choose(self, code_list: type[_E], day: date) -> bool:
        """True if the law has a value of the list on a day."""
        return any(self._holds(each, day) for each in code_list)

    def language(self) -> str:
        """The code of a language."""
        return self.one_of(LANGUAGES)

    def later(self, day: date, most: int = 40, least: int = 0) -> date:
        """A day at least so many days on, and at most so many more; no more than needed if the clerk hurries."""
        more = self._diary.number(most)
        return day + timedelta(days=least + (0 if self._hurries else more))

    def waits_until(self, day: date) -> None:
        """The day of the question comes no earlier than this day."""
        self.last = max(self.last, day)

    def day_of_question(self) -> date:
        """A day soon after all that happened and was registered."""
        return self.last + timedelta(days=self._diary.number(60))

    def record(self, cls: Callable[..., _T], known: date, *, registered: bool = True, **data: Any) -> _T:
        """A record with an id of its own, registered within the time limit."""
        self._number_of_records += 1
        day = self.later(known, _IN_TIME) if registered else None
        self.waits_until(day or known)
        via = self.one_of(_VIA) if registered else None
        return cls(id=f"r{self._number_of_records}", registered_on=day, registered_via=via, **data)
