"""Constructors of versions, one for each law that the register has been under (versjonene av en regel).

An item's file reads like the history of the law::

    versions=(
        under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="a")),
        under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="a")),
        under_2018(PROCESSING_REGULATION.at("§ 9", letter="a")),
        under_2021(imdi_line("programme", 1)),
        *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a")),
    )

**The first source is the one that asks for the registration.** If it is a statute, the statute of that time sets the
limit. If it is guidance, because no statute of that time names the line, the limit is guidance too, and the version's
``change`` states it. The act's own duty to register is added to the sources of every version that has one.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import final

from attrs import evolve, frozen

from nirmodel.law.changes import (
    GUIDANCE_2021,
    GUIDANCE_ALONE,
    GUIDANCE_AS_BEFORE,
    LIMIT_2014,
    LIMIT_2018,
    NEW_2014,
    NEW_2018,
    PAGE_ALONE_2018,
)
from nirmodel.law.deadlines.months import Months
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import (
    CHAPTER_6A_LAST_DAY,
    DUTY_TO_REGISTER_2018,
    DUTY_TO_REGISTER_2021,
    IMDI_TWO_MONTHS,
    PROGRAMME_PAGE,
    RECEPTION_PAGE,
    REPEALED_2021,
    TRAINING_PAGE,
    TRANSITION,
    TWO_MONTHS_2018,
    TWO_MONTHS_2021,
    Nature,
    Source,
)
from nirmodel.rules.owed import Asked
from nirmodel.rules.versions import Version
from nirmodel.text import Text

__all__ = [
    "AFTER_CHAPTER_6A", "ASYLUM_TRAINING", "BOTH_ACTS", "BUT_COLLECTIVE", "CHAPTER_4A", "CHAPTER_6A_ALONE",
    "COLLECTIVE_ALONE", "FIRST_ACT", "FIRST_ACT_FROM_2021", "INTEGRATION_ALONE", "SECOND_ACT", "Interval", "asking_for",
    "holding", "under_2005", "under_2014", "under_2018", "under_2021", "under_chapter_6a",
    "under_collective_protection", "under_integration_act", "under_integration_alone",
]  # fmt: skip

_TWO = 2
#: the day on which the regulation of 2018 was repealed
_FIRST_DAY_2021 = date(2021, 1, 1)

#: the first day of the act that collective protection is part of, whose other rules hold for it until chapter 6A does
_COLLECTIVE_FROM = Regime.COLLECTIVE_PROTECTION.first_day

#: the first day on which the general rules hold for collective protection again
AFTER_CHAPTER_6A = CHAPTER_6A_LAST_DAY + timedelta(days=1)


def under_2005(
    *sources: Source,
    first_day: date = date(2005, 9, 1),
    last_day: date = date(2014, 4, 9),
    change: Text | None = None,
) -> Version:
    """A version under the register's regulation as first made: a duty to register, and no time limit.

    Args:
        sources: what asks for it, §§ 6 and 7 of FOR-2005-04-20-342 as they stood.
        first_day: the first day, if the regulation named it later.
        last_day: the last day, if the regulation ceased to name it, or another letter took over.
        change: what this version changed.

    Example:
        >>> from nirmodel.law.sources import REGISTER_REGULATION
        >>> under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="a")).within is None
        True
    """
    return Version(
        regime=Regime.INTRODUCTION_ACT, first_day=first_day, last_day=last_day, sources=sources, change=change
    )


def under_2014(
    *sources: Source,
    first_day: date = date(2014, 4, 10),
    last_day: date = date(2018, 8, 31),
    change: Text | None = None,
    new: bool = False,
) -> Version:
    """A version under the register's regulation with its time limit, two months.

    Args:
        sources: what asks for it, § 6 or § 7 of FOR-2005-04-20-342 as amended in 2014. The paragraph of the first one
            sets the limit.
        first_day: the first day, if not that of the amendment.
        last_day: the last day, if not that of the regulation.
        change: what this version changed, beside the time limit.
        new: whether the duty itself came with the time limit.

    Example:
        >>> from nirmodel.law.sources import REGISTER_REGULATION_2014
        >>> version = under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="annet ledd", letter="b"))
        >>> version.within.source.reference
        '§ 7 annet ledd'
    """
    limit = sources[0].at(sources[0].section, paragraph=sources[0].paragraph)
    return Version(
        regime=Regime.INTRODUCTION_ACT, first_day=first_day, last_day=last_day, within=Months(_TWO, limit),
        sources=sources, change=_both(change, NEW_2014 if new else LIMIT_2014),
    )  # fmt: skip


def under_2018(
    *sources: Source,
    first_day: date = date(2018, 9, 1),
    last_day: date = date(2020, 12, 31),
    change: Text | None = None,
    new: bool = False,
) -> Version:
    """A version under the regulation of 2018.

    Args:
        sources: what asks for it: FOR-2018-08-30-1283, or the line of IMDi's page if the regulation does not name it.
        first_day: the first day, if not that of the regulation.
        last_day: the last day, if not that of the regulation.
        change: what this version changed, beside the source of the limit.
        new: whether the duty itself came with the regulation.

    Example:
        >>> from nirmodel.law.sources import PROCESSING_REGULATION, imdi_line
        >>> under_2018(PROCESSING_REGULATION.at("§ 9", letter="a")).within.source.reference
        '§ 15 annet ledd'
        >>> under_2018(imdi_line("programme", 5)).within.source.nature.value
        'guidance'
    """
    by_statute = _asked_by_statute(sources)
    named = NEW_2018 if new else LIMIT_2018
    return Version(
        regime=Regime.INTRODUCTION_ACT, first_day=first_day, last_day=last_day,
        within=Months(_TWO, TWO_MONTHS_2018 if by_statute else IMDI_TWO_MONTHS),
        sources=_with(sources, DUTY_TO_REGISTER_2018),
        change=_both(change, named if by_statute else PAGE_ALONE_2018),
    )  # fmt: skip


def under_2021(
    *sources: Source,
    first_day: date = _FIRST_DAY_2021,
    last_day: date | None = None,
    change: Text | None = None,
    as_before: bool = False,
) -> Version:
    """A version under the introduction act after the regulation of 2018 was repealed.

    The duty stands in § 25 a of the act, which still holds for those under it. The two months stand in IMDi's guidance
    alone.

    Args:
        sources: what asks for it, the line of IMDi's page.
        first_day: the first day.
        last_day: the last day, if the law has one.
        change: what this version changed, beside the source of the limit.
        as_before: whether the limit was IMDi's already, since the regulation of 2018 did not name the line.

    Example:
        >>> from nirmodel.law.sources import imdi_line
        >>> under_2021(imdi_line("programme", 3)).within.source.reference
        'frister for registrering'
    """
    note = GUIDANCE_AS_BEFORE if as_before else GUIDANCE_2021
    return Version(
        regime=Regime.INTRODUCTION_ACT, first_day=first_day, last_day=last_day,
        within=Months(_TWO, IMDI_TWO_MONTHS),
        sources=_with(sources, DUTY_TO_REGISTER_2018, REPEALED_2021, TRANSITION.at("§ 72", paragraph="annet ledd")),
        change=_both(change, note) if first_day == _FIRST_DAY_2021 else change,
    )  # fmt: skip


def under_integration_act(
    *sources: Source,
    first_day: date = date(2021, 1, 1),
    last_day: date | None = None,
    change: Text | None = None,
    within: Months | None = None,
) -> tuple[Version, ...]:
    """Two versions with the same content: under the integration act, and under it for collective protection.

    Args:
        sources: what asks for it: a letter of integreringsforskriften §§ 46-55, or IMDi if no letter names it.
        first_day: the first day, if not that of the act.
        last_day: the last day, if the law has one.
        change: what these versions changed.
        within: the time limit, if it is not the two months of today.

    Example:
        >>> from nirmodel.law.sources import INTEGRATION_REGULATION
        >>> both = under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="b"))
        >>> [version.regime.value for version in both]
        ['integration_act', 'collective_protection']
        >>> both[0].within.source.reference
        '§ 58 annet ledd'
    """
    return (
        _under_the_second_act(Regime.INTEGRATION_ACT, sources, first_day, last_day, change, within),
        _under_the_second_act(Regime.COLLECTIVE_PROTECTION, sources, first_day, last_day, change, within),
    )


def under_integration_alone(
    *sources: Source,
    first_day: date = date(2021, 1, 1),
    last_day: date | None = None,
    change: Text | None = None,
    within: Months | None = None,
) -> Version:
    """A version under the integration act, but not for collective protection.

    Example:
        >>> from nirmodel.law.sources import TRAINING_PAGE
        >>> under_integration_alone(TRAINING_PAGE).within.source.nature.value
        'guidance'
    """
    return _under_the_second_act(Regime.INTEGRATION_ACT, sources, first_day, last_day, change, within)


def under_collective_protection(
    *sources: Source,
    first_day: date = _COLLECTIVE_FROM,
    last_day: date | None = None,
    change: Text | None = None,
    within: Months | None = None,
) -> Version:
    """A version for collective protection, for the days on which it differs from the integration act.

    It begins with the act, although nobody could have collective protection before 11 March 2022.

    Example:
        >>> from datetime import date
        >>> from nirmodel.law.sources import CUT_OFF_2022
        >>> under_collective_protection(CUT_OFF_2022, first_day=date(2026, 1, 1)).last_day is None
        True
    """
    return _under_the_second_act(Regime.COLLECTIVE_PROTECTION, sources, first_day, last_day, change, within)


def under_chapter_6a(
    *sources: Source,
    first_day: date = date(2022, 6, 15),
    last_day: date = CHAPTER_6A_LAST_DAY,
    change: Text | None = None,
) -> Version:
    """A version that chapter 6A of the integration act adds, for as long as the chapter holds.

    Example:
        >>> from nirmodel.law.sources import COLLECTIVE_IN_NIR
        >>> version = under_chapter_6a(COLLECTIVE_IN_NIR)
        >>> version.first_day.year, version.last_day.year
        (2022, 2028)
    """
    return under_collective_protection(*sources, first_day=first_day, last_day=last_day, change=change)


def asking_for(versions: Iterable[Version], *owed: Asked) -> tuple[Version, ...]:
    """The same versions, which ask for something else than the rule does.

    Example:
        >>> from nirmodel.law.sources import INTEGRATION_REGULATION
        >>> from nirmodel.rules.owed import Registered
        >>> both = under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a"))
        >>> [version.owed[0].lists for version in asking_for(both, Registered("grants"))]
        [('grants',), ('grants',)]
    """
    return tuple(evolve(each, owed=owed) for each in versions)


@final
@frozen
class Interval:
    """The days on which a contradiction or a notice holds under a regime (gyldighetstid)."""

    regime: Regime
    #: the first day, included
    first_day: date
    #: the last day, included; None if no end is known
    last_day: date | None = None


_INTRODUCTION = Interval(Regime.INTRODUCTION_ACT, date(2005, 9, 1))
_INTEGRATION = Interval(Regime.INTEGRATION_ACT, date(2021, 1, 1))
_COLLECTIVE = Interval(Regime.COLLECTIVE_PROTECTION, _COLLECTIVE_FROM)

#: the introduction act, from the day the register began
FIRST_ACT = (_INTRODUCTION,)
#: the introduction act since the integration act came, with data of its own
FIRST_ACT_FROM_2021 = (Interval(Regime.INTRODUCTION_ACT, date(2021, 1, 1)),)
#: asylum seekers' Norwegian training, from the day the register took it in
ASYLUM_TRAINING = (Interval(Regime.INTRODUCTION_ACT, date(2007, 9, 1)),)
#: asylum seekers' training as a duty, chapter 4 A of the introduction act
CHAPTER_4A = (Interval(Regime.INTRODUCTION_ACT, date(2018, 9, 1)),)
#: the integration act, with collective protection
SECOND_ACT = (_INTEGRATION, _COLLECTIVE)
#: the integration act without collective protection
INTEGRATION_ALONE = (_INTEGRATION,)
#: the integration act for collective protection alone
COLLECTIVE_ALONE = (_COLLECTIVE,)
#: what chapter 6A adds; it is repealed on 1 July 2028
CHAPTER_6A_ALONE = (Interval(Regime.COLLECTIVE_PROTECTION, date(2022, 6, 15), CHAPTER_6A_LAST_DAY),)
#: both acts
BOTH_ACTS = (_INTRODUCTION, *SECOND_ACT)
#: both acts, but not collective protection
BUT_COLLECTIVE = (_INTRODUCTION, _INTEGRATION)


def holding(intervals: Iterable[Interval], *sources: Source) -> tuple[Version, ...]:
    """The versions of a contradiction or a notice: intervals without a time limit.

    Args:
        intervals: one of the constants of this module, or several joined.
        sources: what the rule rests on; each version cites those of its own days.

    Example:
        >>> from nirmodel.law.sources import IMDI_PAGE
        >>> [(version.regime.value, version.within) for version in holding(FIRST_ACT, IMDI_PAGE)]
        [('introduction_act', None)]
    """
    return tuple(
        Version(
            regime=each.regime, first_day=each.first_day, last_day=each.last_day,
            sources=tuple(source for source in sources if _held_in(source, each)),
        )
        for each in intervals
    )  # fmt: skip


def _held_in(source: Source, interval: Interval) -> bool:
    """True if a source held on a day of the interval; guidance explains whatever its day."""
    begun = source.first_day is None or source.first_day <= (interval.last_day or date.max)
    lasts = source.last_day is None or source.last_day >= interval.first_day
    return source.nature is Nature.GUIDANCE or (begun and lasts)


_IMDI_PAGES = (PROGRAMME_PAGE, TRAINING_PAGE, RECEPTION_PAGE)


def _under_the_second_act(
    regime: Regime,
    sources: tuple[Source, ...],
    first_day: date,
    last_day: date | None,
    change: Text | None,
    within: Months | None,
) -> Version:
    """A version under the integration act; the page of IMDi that sets a limit of guidance is among the sources."""
    by_statute = _asked_by_statute(sources)
    page = next((each for each in sources if each in _IMDI_PAGES), PROGRAMME_PAGE)
    return Version(
        regime=regime, first_day=first_day, last_day=last_day,
        within=within or Months(_TWO, TWO_MONTHS_2021 if by_statute else page),
        sources=_with(sources, DUTY_TO_REGISTER_2021),
        change=change if by_statute else _both(change, GUIDANCE_ALONE),
    )  # fmt: skip


def _asked_by_statute(sources: tuple[Source, ...]) -> bool:
    """True if a statute asks for the registration: the first source is one."""
    return sources[0].nature is Nature.STATUTE


def _with(sources: tuple[Source, ...], *more: Source) -> tuple[Source, ...]:
    return tuple(dict.fromkeys((*sources, *more)))


def _both(change: Text | None, note: Text) -> Text:
    return note if change is None else change.followed_by(note)
