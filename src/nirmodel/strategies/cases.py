"""Any valid case, tidy or messy: data missing, records in any order, things that contradict (saker)."""

from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from nirmodel.case import (
    AsylumSeekerTraining,
    Case,
    IntroductionProgramme,
    NorwegianTraining,
    ReceptionQualification,
)
from nirmodel.law.regimes import Regime
from nirmodel.strategies.any_value import any_value_of
from nirmodel.strategies.values import FIRST_DAY, LAST_DAY, days

__all__ = [
    "as_of_days", "asylum_seeker_trainings", "cases", "introduction_programmes", "norwegian_trainings",
    "reception_qualifications",
]  # fmt: skip


def introduction_programmes(**given: SearchStrategy[Any]) -> SearchStrategy[IntroductionProgramme]:
    """Introduksjonsprogram: any participation; name a list to give its strategy."""
    return any_value_of(IntroductionProgramme, **given)


def norwegian_trainings(**given: SearchStrategy[Any]) -> SearchStrategy[NorwegianTraining]:
    """Opplæring i norsk og samfunnskunnskap: any participation; name a list to give its strategy."""
    return any_value_of(NorwegianTraining, **given)


def asylum_seeker_trainings(**given: SearchStrategy[Any]) -> SearchStrategy[AsylumSeekerTraining]:
    """Opplæring for asylsøkere: any participation; name a list to give its strategy."""
    return any_value_of(AsylumSeekerTraining, **given)


def reception_qualifications(**given: SearchStrategy[Any]) -> SearchStrategy[ReceptionQualification]:
    """Kvalifisering i mottak: any participation; name a list to give its strategy."""
    return any_value_of(ReceptionQualification, **given)


def cases(*, regime: Regime | None = None, **given: SearchStrategy[Any]) -> SearchStrategy[Case]:
    """Any valid case, messy ones too; name a field to give its strategy.

    Shrinks towards a case without participations that states no regime.

    Args:
        regime: the regime that the case states; any, or none stated, by default.
        **given: strategies for fields of the case.

    .. versionadded:: 0.1.0
    """
    if regime is not None:
        given["regime"] = st.just(regime)
    return any_value_of(Case, **given)


def as_of_days() -> SearchStrategy[date]:
    """Days of the question: within the days of the records and a year after.

    .. versionadded:: 0.1.0
    """
    return days(min_value=FIRST_DAY, max_value=LAST_DAY.replace(year=LAST_DAY.year + 1))
