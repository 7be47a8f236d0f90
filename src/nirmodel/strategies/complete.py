"""Complete cases: life courses in which everything is provided, and registered in time (fullstendige saker)."""

from datetime import date, timedelta
from typing import Any, NamedTuple, final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from nirmodel.case import Case
from nirmodel.law.regimes import Regime
from nirmodel.strategies.lives import LIVES, Clerk, Diary, participations_under, reservations
from nirmodel.strategies.values import FIRST_DAY, LAST_DAY, days

__all__ = ["LONGEST", "Complete", "complete_cases", "first_day_of", "one_life"]

#: no life course lasts longer, so that the last of its days are still among those that are drawn
LONGEST = timedelta(days=600)


@final
class Complete(NamedTuple):
    """A case and a day on which it owes nothing (fullstendig sak)."""

    case: Case
    #: the day of the question
    as_of: date


def first_day_of(regime: Regime) -> date:
    """The first day of life courses under a regime."""
    return max(FIRST_DAY, regime.first_day)


def one_life(regime: Regime, about: str, clerk: Clerk, begin: date) -> Complete:
    """A complete case with one participation that begins on a day, and a day of the question.

    Args:
        regime: the regime of the case.
        about: the kind of participation.
        clerk: who lives it, and knows what is wanted.
        begin: the first day.
    """
    lives: dict[str, Any] = {about: (LIVES[about](clerk, begin),)}
    return Complete(Case(id="case", regime=regime, **lives), clerk.day_of_question())


@st.composite
def complete_cases(draw: DrawFn, *, regime: Regime | None = None) -> Complete:
    """A case, and a day on which each of its duties is met in time or deferred, and nothing contradicts.

    Shrinks towards a case under the introduction act without participations.

    Args:
        regime: the regime of the case; any of them by default.

    Example:
        >>> from hypothesis import given
        >>> from nirmodel import check
        >>> from nirmodel.strategies import Complete, complete_cases
        >>> @given(complete_cases())
        ... def test_nothing_to_do(drawn: Complete) -> None:
        ...     assert check(drawn.case, as_of=drawn.as_of).clear
        >>> test_nothing_to_do()

    .. versionadded:: 0.1.0
    """
    chosen = draw(st.sampled_from(Regime)) if regime is None else regime
    clerk = Clerk(Diary(draw), chosen)
    first = first_day_of(chosen)
    day = draw(days(min_value=first, max_value=LAST_DAY - LONGEST))
    # a change of law then falls anywhere in a life course, not on its first day alone
    begin = max(first, day - timedelta(days=draw(st.integers(0, 200))))
    lists: dict[str, Any] = {}
    for about in participations_under(chosen):
        # near one another, so that no programme is too long on the day of the question
        lists[about] = tuple(LIVES[about](clerk, clerk.later(begin, 100)) for _ in range(draw(st.integers(0, 2))))
    if clerk.under_integration_act:
        lists["research_reservations"] = reservations(clerk, begin)
    return Complete(Case(id="case", regime=chosen, **lists), clerk.day_of_question())
