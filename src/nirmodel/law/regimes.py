"""The acts, the regimes, and which regime a person is under (lov og regelverk).

A regime is data. To add one, add a member to :class:`Regime` with its :class:`Ground`, and versions to the rules that
hold under it. Which kinds of participation a regime has rules for follows from the versions.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Self, final

from attrs import frozen

from nirmodel._codes import Code
from nirmodel.law.sources import (
    APPLIES_FROM,
    ARRIVED_READING,
    CHAPTER_6A,
    COLLECTIVE_PROTECTION_RULES,
    FORMER_COLLECTIVE_PROTECTION,
    INTEGRATION_ACT,
    INTRODUCTION_ACT,
    TRANSITION,
    Source,
)
from nirmodel.text import Text

__all__ = ["INTEGRATION_ACT_FROM", "Act", "Ground", "Regime", "RegimeReading", "regime_for"]

#: the day on which the integration act came into force
INTEGRATION_ACT_FROM = date(2021, 1, 1)


class Act(Code):
    """The act under which a record was made (lov)."""

    INTRODUCTION_ACT = "introduction_act", "introduksjonsloven", "introduksjonslova", "the introduction act"
    INTEGRATION_ACT = "integration_act", "integreringsloven", "integreringslova", "the integration act"


@final
@frozen(kw_only=True)
class Ground:
    """What a regime rests on (grunnlag)."""

    #: the act that it is part of
    act: Act
    #: the act, chapter or regulation that makes it
    source: Source
    #: the first day on which its rules hold: for a part of an act, the first day of the act
    first_day: date
    #: the first day of a permit that brings a person under it, if that is later
    granted_from: date | None = None
    #: for a part of an act that holds for some: the fact that brings a person under it, as :func:`regime_for` names it
    fact: str = ""
    #: the source of whom it holds for
    for_whom: Source | None = None
    #: the day of the permit that brings a person under it, and the day on which another permit took its place
    granted_on: str = ""
    left_on: str = ""
    #: what keeps a person under it who left on a day on which this source was in force
    kept_by: Source | None = None


class Regime(Code):
    """The rules that a case is under: an act, or a part of it (regelverk)."""

    ground: Ground

    INTRODUCTION_ACT = (
        "introduction_act", "introduksjonsloven", "introduksjonslova", "the introduction act",
        Ground(act=Act.INTRODUCTION_ACT, source=INTRODUCTION_ACT, first_day=date(2003, 9, 1)),
    )  # fmt: skip
    INTEGRATION_ACT = (
        "integration_act", "integreringsloven", "integreringslova", "the integration act",
        Ground(act=Act.INTEGRATION_ACT, source=INTEGRATION_ACT, first_day=INTEGRATION_ACT_FROM),
    )  # fmt: skip
    COLLECTIVE_PROTECTION = (
        "collective_protection", "integreringsloven ved kollektiv beskyttelse",
        "integreringslova ved kollektivt vern", "the integration act for collective protection",
        Ground(
            act=Act.INTEGRATION_ACT, source=CHAPTER_6A, first_day=INTEGRATION_ACT_FROM,
            granted_from=date(2022, 3, 11), fact="collective_protection",
            for_whom=COLLECTIVE_PROTECTION_RULES, granted_on="collective_protection_on",
            left_on="left_collective_protection_on", kept_by=FORMER_COLLECTIVE_PROTECTION,
        ),
    )  # fmt: skip

    def __new__(cls, word: str, nb: str, nn: str, en: str, ground: Ground) -> Self:
        """A wire word, its words in three languages, and what the regime rests on."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.text = Text(nb, nn, en)
        member.ground = ground
        return member

    @property
    def act(self) -> Act:
        """The act that it is part of."""
        return self.ground.act

    @property
    def source(self) -> Source:
        """The act, chapter or regulation that makes it."""
        return self.ground.source

    @property
    def first_day(self) -> date:
        """The first day on which its rules hold."""
        return self.ground.first_day

    @property
    def granted_from(self) -> date:
        """The first day of a permit that brings a person under it."""
        return self.ground.granted_from or self.ground.first_day


@final
@frozen
class RegimeReading:
    """What the facts show about the regime (lesning): one regime, or every one that they leave possible."""

    #: in the order of the acts
    possible: tuple[Regime, ...]
    #: the name of the fact to provide next, if more than one is possible
    missing: str | None
    #: where the readings come from
    sources: tuple[Source, ...]

    @property
    def settled(self) -> Regime | None:
        """The regime, or None if the facts do not settle it."""
        return self.possible[0] if len(self.possible) == 1 else None


@lru_cache(maxsize=4096)
def regime_for(
    *,
    first_permit_on: date | None = None,
    arrived_on: date | None = None,
    sought_protection_on: date | None = None,
    applied_from_abroad: bool | None = None,
    collective_protection: bool | None = None,
    collective_protection_on: date | None = None,
    left_collective_protection_on: date | None = None,
) -> RegimeReading:
    """The regime of a participant. It belongs to the person, not to the day of an event.

    A person whose permit is of 1 January 2021 or later is under the integration act. A person whose permit is older,
    and who was in Norway by then, is under the introduction act. For an older permit and a later arrival IMDi's words
    and the transitional rules differ, unless the application was made from abroad. An asylum seeker without a permit
    who sought protection from 1 January 2021 on is under the integration act. One who did so before may have a permit
    since, so the permit, or the regime, settles it. Under the integration act, collective protection is chapter 6A.

    Args:
        first_permit_on: the day of the first residence permit that gives a right or a duty.
        arrived_on: the day of arrival in Norway.
        sought_protection_on: the day on which protection was sought, for an asylum seeker.
        applied_from_abroad: whether the application for the permit was made from abroad.
        collective_protection: whether the permit is for collective protection (utlendingsloven § 34). If the first
            permit is older than 11 March 2022, from which day chapter 6A holds for such permits, the day of the permit
            for collective protection has to be provided as well.
        collective_protection_on: the day of the permit for collective protection. The first permit may be older and of
            another kind.
        left_collective_protection_on: the day on which another permit took the place of the one for collective
            protection. On 1 January 2026 or later, and until 30 June 2026, a person who left had no new rights or
            duties by the change and goes on under chapter 6A (integreringsforskriften § 43h). That holds for those with
            a decision under chapter 6A, and for a permit that §§ 27 and 28 of the act name; for others, state the
            regime. Whoever left before is under the integration act. Of whoever left later no text was read, so both
            are possible. If it is not provided, nobody is taken to have left.

    Returns:
        The reading. If no fact is provided, every regime is possible. The missing fact is ``regime`` where no other
        fact can settle it.

    Example:
        >>> from datetime import date
        >>> regime_for(first_permit_on=date(2021, 5, 3), collective_protection=False).settled.value
        'integration_act'

    .. versionadded:: 0.1.0
    """
    facts = {
        "first_permit_on": first_permit_on,
        "arrived_on": arrived_on,
        "sought_protection_on": sought_protection_on,
        "applied_from_abroad": applied_from_abroad,
        "collective_protection": collective_protection,
        "collective_protection_on": collective_protection_on,
        "left_collective_protection_on": left_collective_protection_on,
    }
    acts, missing, sources = _acts(first_permit_on, arrived_on, sought_protection_on, applied_from_abroad)
    parts = [each for each in Regime if each.ground.fact]
    for part in parts:
        reading = _under_a_part(part, facts, acts)
        if reading is not None:
            return reading
    can_hold = [each for each in parts if first_permit_on is None or first_permit_on >= each.granted_from]
    open_parts = [each for each in can_hold if _of(each.act) in acts and facts[each.ground.fact] is None]
    sources += tuple(each.ground.for_whom for each in open_parts if each.ground.for_whom is not None)
    if all(fact is None for fact in facts.values()):
        return RegimeReading(tuple(Regime), missing, sources)
    if not open_parts:
        return RegimeReading(acts, missing, sources)
    return RegimeReading((*acts, *open_parts), missing or open_parts[0].ground.fact, sources)


def _under_a_part(
    part: Regime, facts: Mapping[str, date | bool | None], acts: tuple[Regime, ...]
) -> RegimeReading | None:
    """What the facts about a part of an act show; None if they do not bring the person under it.

    Args:
        part: the part.
        facts: all facts, by name.
        acts: the acts that are possible without it.
    """
    ground = part.ground
    holds, granted, left = facts[ground.fact], facts[ground.granted_on], facts[ground.left_on]
    assert not isinstance(granted, bool)
    assert not isinstance(left, bool)
    act = _of(ground.act)
    if left is not None and left >= part.granted_from and not holds:
        return _of_one_who_left(part, left)
    if granted is not None:
        if granted < part.granted_from:
            return None
        if holds is False:
            missing = ground.left_on if left is None else "regime"
            return RegimeReading((act, part), missing, (ground.source, *_known(ground.kept_by)))
        return RegimeReading((part,), None, (ground.source, *_known(ground.for_whom)))
    if not holds:
        return None
    first_permit = facts["first_permit_on"]
    assert not isinstance(first_permit, bool)
    if first_permit is None or first_permit >= part.granted_from:
        return RegimeReading((part,), None, (ground.source,))
    return RegimeReading((*acts, part), ground.granted_on, (ground.source, *_known(ground.for_whom)))


def _of_one_who_left(part: Regime, left: date) -> RegimeReading:
    """The act, the part that the person left, or both: by whether and when the law keeps such a person under it."""
    act, kept_by = _of(part.act), part.ground.kept_by
    sources = (part.source, *_known(kept_by), APPLIES_FROM)
    if kept_by is None or left < (kept_by.first_day or left):
        return RegimeReading((act,), None, sources)
    if kept_by.last_day is not None and left > kept_by.last_day:
        return RegimeReading((act, part), "regime", sources)
    return RegimeReading((part,), None, sources)


def _known(source: Source | None) -> tuple[Source, ...]:
    return () if source is None else (source,)


_INTRODUCTION = (Regime.INTRODUCTION_ACT,)
_INTEGRATION = (Regime.INTEGRATION_ACT,)
_EITHER = (*_INTRODUCTION, *_INTEGRATION)


def _acts(
    permit: date | None, arrived: date | None, sought: date | None, from_abroad: bool | None
) -> tuple[tuple[Regime, ...], str | None, tuple[Source, ...]]:
    """The acts that are possible, the fact to provide next, and the sources."""
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


def _of(act: Act) -> Regime:
    """The regime that is the act itself."""
    return next(each for each in Regime if each.act is act and not each.ground.fact)
