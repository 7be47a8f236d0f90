"""Which rules a case is under, read from the dates it hangs on (regelverk)."""

from datetime import date
from functools import lru_cache
from typing import final

from attrs import frozen

from nirmodel.code_lists import Regime
from nirmodel.sources import APPLIES_FROM, ARRIVED_READING, CHAPTER_6A, COLLECTIVE_FROM, TRANSITION, Source

__all__ = ["RegimeReading", "regime_for"]

#: the day the integration act came into force
INTEGRATION_ACT_FROM = date(2021, 1, 1)
#: the first day on which collective protection could be granted again
COLLECTIVE_PROTECTION_FROM = date(2022, 3, 11)


@final
@frozen
class RegimeReading:
    """What the facts say of the regime (lesning): one regime, or every one that they leave possible."""

    #: in the order of the acts
    possible: tuple[Regime, ...]
    #: the name of the fact to ask for next, where more than one is possible
    missing: str | None
    #: where the readings come from
    sources: tuple[Source, ...]

    @property
    def settled(self) -> Regime | None:
        """The regime, or None where the facts do not settle it."""
        return self.possible[0] if len(self.possible) == 1 else None


@lru_cache(maxsize=4096)
def regime_for(
    *,
    first_permit_on: date | None = None,
    arrived_on: date | None = None,
    sought_protection_on: date | None = None,
    applied_from_abroad: bool | None = None,
    collective_protection: bool | None = None,
) -> RegimeReading:
    """The regime of a participant: it belongs to the person, not to the day of an event.

    Whoever was granted residence from 1 January 2021 is under the integration act, whoever was before and had come to
    Norway by then is under the introduction act. Between the two (granted before, came after) IMDi's own words and the
    transitional rules differ, unless it is told that residence was applied for from abroad. An asylum seeker who sought
    protection from 1 January 2021 is under the integration act, with a permit or without. Whoever did before may have
    been granted residence since, so that the act is not settled until the permit, or the regime, is told. Under the
    integration act, collective protection is chapter 6A.

    Args:
        first_permit_on: the day the first residence permit that gives right or duty was granted.
        arrived_on: the day of arrival in Norway.
        sought_protection_on: the day protection was sought, for an asylum seeker.
        applied_from_abroad: whether the permit was applied for from abroad.
        collective_protection: whether the permit is for collective protection (utlendingsloven § 34); it cannot be
            where the first permit is of a day before there was any.

    Returns:
        The reading. Nothing told leaves every regime possible.

    .. versionadded:: 0.1.0
    """
    if collective_protection and not _too_early(first_permit_on):
        return RegimeReading((Regime.COLLECTIVE_PROTECTION,), None, (CHAPTER_6A,))
    acts, missing, sources = _acts(first_permit_on, arrived_on, sought_protection_on, applied_from_abroad)
    perhaps_collective = collective_protection is None and not _too_early(first_permit_on)
    if Regime.INTEGRATION_ACT in acts and perhaps_collective:
        return RegimeReading(
            (*acts, Regime.COLLECTIVE_PROTECTION), missing or "collective_protection", (*sources, COLLECTIVE_FROM)
        )
    return RegimeReading(acts, missing, sources)


_EITHER = (Regime.INTRODUCTION_ACT, Regime.INTEGRATION_ACT)
_INTRODUCTION = (Regime.INTRODUCTION_ACT,)
_INTEGRATION = (Regime.INTEGRATION_ACT,)


def _acts(
    permit: date | None, arrived: date | None, sought: date | None, from_abroad: bool | None
) -> tuple[tuple[Regime, ...], str | None, tuple[Source, ...]]:
    """The acts that are possible, the fact to ask for next, and the sources."""
    came_later = arrived is not None and arrived >= INTEGRATION_ACT_FROM
    if permit is None:
        if came_later and from_abroad:
            return _INTEGRATION, None, (APPLIES_FROM, TRANSITION)
        if sought is not None and sought >= INTEGRATION_ACT_FROM:
            return _INTEGRATION, None, (APPLIES_FROM, TRANSITION)
        return _EITHER, "first_permit_on", (APPLIES_FROM, TRANSITION)
    if permit >= INTEGRATION_ACT_FROM:
        return _INTEGRATION, None, (APPLIES_FROM,)
    if from_abroad is False or (arrived is not None and not came_later):
        return _INTRODUCTION, None, (APPLIES_FROM, TRANSITION)
    if arrived is None:
        return _EITHER, "arrived_on", (APPLIES_FROM, TRANSITION, ARRIVED_READING)
    if from_abroad:
        return _INTEGRATION, None, (TRANSITION,)
    return _EITHER, "applied_from_abroad", (TRANSITION, ARRIVED_READING)


def _too_early(permit: date | None) -> bool:
    """True where the permit is of a time when there was no collective protection."""
    return permit is not None and permit < COLLECTIVE_PROTECTION_FROM
