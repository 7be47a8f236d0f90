"""Life courses of each kind of participation, complete and in time (livsløp)."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.regimes import Regime
from nirmodel.strategies.lives.asylum_seeker_training import asylum
from nirmodel.strategies.lives.clerk import Clerk
from nirmodel.strategies.lives.diary import Diary
from nirmodel.strategies.lives.introduction_programme import programme
from nirmodel.strategies.lives.norwegian_training import norwegian
from nirmodel.strategies.lives.participant import reservations
from nirmodel.strategies.lives.reception_qualification import reception

__all__ = ["LIVES", "Clerk", "Diary", "participations_under", "reservations"]

#: how each kind of participation is lived
LIVES: dict[str, Callable[[Clerk, date], Any]] = {
    "introduction_programmes": programme,
    "norwegian_trainings": norwegian,
    "asylum_seeker_trainings": asylum,
    "reception_qualifications": reception,
}


@cache
def participations_under(regime: Regime) -> tuple[str, ...]:
    """The kinds of participation that the law has rules for under a regime."""
    with_rules = {rule.about for rule in CATALOGUE if rule.under(regime)}
    return tuple(about for about in LIVES if about in with_rules)
