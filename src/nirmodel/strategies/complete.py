"""Complete cases: life courses in which everything was told, and registered in time (fullstendige saker)."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from nirmodel.case import Case
from nirmodel.code_lists import Regime
from nirmodel.strategies.lives import LIVES, Clerk
from nirmodel.strategies.values import FIRST_DAY, LAST_DAY, days

__all__ = ["complete_cases", "with_participation"]

#: no life course takes longer, so that the last of its days are still drawn
_LONGEST = timedelta(days=600)
#: the first day of a life course; later, so that the register takes complaints, and that chapter 6A is there
_BEGIN = {
    Regime.INTRODUCTION_ACT: FIRST_DAY,
    Regime.INTEGRATION_ACT: date(2021, 5, 1),
    Regime.COLLECTIVE_PROTECTION: date(2022, 6, 15),
}


def _begin(draw: DrawFn, regime: Regime) -> date:
    return draw(days(min_value=_BEGIN[regime], max_value=LAST_DAY - _LONGEST))


def _regimes(regime: Regime | None) -> SearchStrategy[Regime]:
    return st.sampled_from(Regime) if regime is None else st.just(regime)


@st.composite
def with_participation(draw: DrawFn, regime: Regime, about: str, wants: frozenset[str]) -> tuple[Case, date]:
    """A complete case with one participation that has what is wanted, and the day to ask for."""
    clerk = Clerk(draw, regime, wants)
    lives: dict[str, Any] = {about: (LIVES[regime.act][about](clerk, _begin(draw, regime)),)}
    return Case(id="case", regime=regime, **lives), clerk.later(clerk.last, 60)


@st.composite
def complete_cases(draw: DrawFn, *, regime: Regime | None = None) -> tuple[Case, date]:
    """A case and a day on which every duty is met in time or deferred, and nothing contradicts.

    Shrinks towards a case under the introduction act without participations.

    Args:
        regime: the regime of the case; any of them unless told.

    .. versionadded:: 0.1.0
    """
    chosen = draw(_regimes(regime))
    clerk = Clerk(draw, chosen)
    begin = _begin(draw, chosen)
    lives: dict[str, Any] = {}
    for about, live in LIVES[chosen.act].items():
        # near one another, so that no programme is too long on the day asked for
        lives[about] = tuple(live(clerk, clerk.later(begin, 100)) for _ in range(draw(st.integers(0, 2))))
    return Case(id="case", regime=chosen, **lives), clerk.later(clerk.last, 60)
