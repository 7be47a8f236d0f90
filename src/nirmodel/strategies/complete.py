"""Complete cases: life courses in which everything is provided, and registered in time (fullstendige saker)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple, final

from attrs import asdict
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from nirmodel.case import Case
from nirmodel.code_lists import StopKind
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


def _lived(clerk: Clerk, about: str, begin: date, most: int) -> Iterator[Any]:
    """Participations of one kind, one after the other: as many as that, or until one goes on.

    Args:
        clerk: who lives them.
        about: the kind of participation.
        begin: the day on which the first may begin.
        most: how many there are at most.
    """
    for _ in range(most):
        whole = LIVES[about](clerk, begin)
        yield whole
        over = _over(whole)
        if over is None:
            return
        begin = over + timedelta(days=1)


def _over(whole: Any) -> date | None:
    """The last day of a participation; None if it goes on."""
    lists = asdict(whole, recurse=False)
    stops = [each for each in lists.get("stops") or () if each.kind is StopKind.PERMANENT]
    closing = [*(lists.get("ends") or ()), *stops, *(lists.get("refusals") or ())]
    return max((each.own_date for each in closing), default=None)


@st.composite
def complete_cases(draw: DrawFn, *, regime: Regime | None = None) -> Complete:
    """A case, and a day on which each of its duties is met in time or deferred, and nothing contradicts.

    It has one participation or more; of one kind the second begins when the first is over. Shrinks towards a case under
    the introduction act with one programme.

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
    kinds = participations_under(chosen)
    numbers = [draw(st.integers(0, 2)) for _ in kinds]
    if not any(numbers):  # a case with nothing in it is not complete
        numbers[0] = 1
    for about, number in zip(kinds, numbers, strict=True):
        # near one another, so that no programme is too long on the day of the question
        lists[about] = tuple(_lived(clerk, about, clerk.later(begin, 40), number))
    if clerk.under_integration_act:
        lists["research_reservations"] = reservations(clerk, begin)
    return Complete(Case(id="case", regime=chosen, **lists), clerk.day_of_question())
