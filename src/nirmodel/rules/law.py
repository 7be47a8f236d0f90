"""Which regimes a rule holds under, since when, and by which sources (lovgrunnlag)."""

from datetime import date

from nirmodel.code_lists import Act, Regime
from nirmodel.rules.rule import InForce
from nirmodel.sources import (
    INTEGRATION_ACT,
    INTRODUCTION_ACT,
    PROGRAMME_PAGE,
    RECEPTION_PAGE,
    TRAINING_PAGE,
    TWO_MONTHS,
    Source,
    line,
)

__all__ = [
    "BOTH_ACTS", "BUT_COLLECTIVE", "CHAPTER_4A", "CHAPTER_6A_ALONE", "FIRST_ACT", "INTEGRATION_ALONE", "SECOND_ACT",
    "both", "first", "second", "two_months",
]  # fmt: skip

# The regulation on the register came on 1 September 2005, chapter 4 A of the introduction act on 1 September 2018. The
# introduction act was repealed on 1 January 2021, and still holds for those who were under it then. Chapter 6A adds
# exceptions to the integration act, which holds for collective protection too.
_INTRODUCTION = InForce(Regime.INTRODUCTION_ACT, date(2005, 9, 1))
_INTEGRATION = InForce(Regime.INTEGRATION_ACT, date(2021, 1, 1))
_COLLECTIVE = InForce(Regime.COLLECTIVE_PROTECTION, date(2021, 1, 1))

#: the introduction act alone
FIRST_ACT = (_INTRODUCTION,)
#: asylum seekers' training under the introduction act
CHAPTER_4A = (InForce(Regime.INTRODUCTION_ACT, date(2018, 9, 1)),)
#: the integration act alone, collective protection included
SECOND_ACT = (_INTEGRATION, _COLLECTIVE)
#: the integration act without collective protection
INTEGRATION_ALONE = (_INTEGRATION,)
#: the rules that chapter 6A adds; it is repealed on 1 July 2028
CHAPTER_6A_ALONE = (InForce(Regime.COLLECTIVE_PROTECTION, date(2022, 6, 15), date(2028, 6, 30)),)
#: both acts
BOTH_ACTS = (_INTRODUCTION, *SECOND_ACT)
#: both acts, but not collective protection
BUT_COLLECTIVE = (_INTRODUCTION, _INTEGRATION)

_PAGES = {"I": PROGRAMME_PAGE, "N": TRAINING_PAGE, "R": RECEPTION_PAGE}


def two_months(code: str, act: Act) -> Source:
    """Where it is said of a rule that it is owed at latest within two months."""
    return TWO_MONTHS if act is Act.INTRODUCTION_ACT else _PAGES.get(code[0], PROGRAMME_PAGE)


def first(item: str, *more: Source) -> tuple[Source, ...]:
    """The sources of an item that the introduction act alone asks for."""
    return (line(item), INTRODUCTION_ACT, *more)


def second(item: str, *more: Source) -> tuple[Source, ...]:
    """The sources of an item that the integration act alone asks for."""
    return (_PAGES[item[0]], INTEGRATION_ACT, *more)


def both(item: str, *more: Source) -> tuple[Source, ...]:
    """The sources of an item that both acts ask for."""
    return (*first(item), *second(item), *more)
