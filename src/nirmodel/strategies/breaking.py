"""Cases that break one rule and no other, and cases that nearly do (brudd og nesten-brudd)."""

from datetime import date
from functools import cache
from typing import NamedTuple, cast, final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from nirmodel.case import Case
from nirmodel.errors import UnknownCode
from nirmodel.findings import Finding
from nirmodel.law.catalogue import rule_of
from nirmodel.law.regimes import Regime
from nirmodel.rules.rule import Duty
from nirmodel.rules.versions import Version
from nirmodel.strategies.complete import first_day_of
from nirmodel.strategies.lives import Diary
from nirmodel.strategies.stories import Breakable, Story
from nirmodel.strategies.values import LAST_DAY

__all__ = ["Broken", "NearMiss", "cases_breaking", "near_misses"]


@final
class Broken(NamedTuple):
    """A case, the day of the question, and exactly what is wrong with the case on that day (brudd)."""

    case: Case
    #: the day of the question
    as_of: date
    #: every finding that is neither met nor, unless it is of the rule itself, deferred
    findings: tuple[Finding, ...]


@final
class NearMiss(NamedTuple):
    """A case and a day on which the rule has nothing to report (nesten-brudd)."""

    case: Case
    #: the day of the question
    as_of: date


def cases_breaking(code: str, *, regime: Regime | None = None) -> SearchStrategy[Broken]:
    """Cases that are complete but for one thing, which the rule with this code finds, and no other rule does.

    What is wrong arises on days on which the law has the rule, often the first or the last day of one of its versions.
    Shrinks towards a case with one participation and the records that the rule needs, under the first of its versions.

    Args:
        code: the code of the rule, such as ``I041``.
        regime: the regime of the case; by default any that the rule holds under.

    Raises:
        InvalidArgument: when drawn, if no rule has the code, or if it does not hold under the regime.

    Example:
        >>> from hypothesis import given
        >>> from nirmodel import check
        >>> from nirmodel.strategies import Broken, cases_breaking
        >>> @given(cases_breaking("I041"))
        ... def test_end_reason_is_missed(drawn: Broken) -> None:
        ...     assert set(drawn.findings) <= set(check(drawn.case, as_of=drawn.as_of).findings)
        >>> test_end_reason_is_missed()

    .. versionadded:: 0.1.0
    """
    return _cases_breaking(code, regime)


def near_misses(code: str, *, regime: Regime | None = None) -> SearchStrategy[NearMiss]:
    """Cases one step short of breaking the rule: the duty is there and met, or the two things still fit together.

    Shrinks as :func:`cases_breaking` does.

    Args:
        code: the code of the rule, such as ``I041``.
        regime: the regime of the case; by default any that the rule holds under.

    Raises:
        InvalidArgument: when drawn, if no rule has the code, or if it does not hold under the regime.

    .. versionadded:: 0.1.0
    """
    return _near_misses(code, regime)


@st.composite
def _cases_breaking(draw: DrawFn, code: str, regime: Regime | None) -> Broken:
    _, broken, findings = _story(draw, code, regime).placed(draw)
    return Broken(*broken, findings)


@st.composite
def _near_misses(draw: DrawFn, code: str, regime: Regime | None) -> NearMiss:
    story = _story(draw, code, regime)
    complete, *_ = story.placed(draw)
    return NearMiss(*story.edited(complete, near=True))


def _story(draw: DrawFn, code: str, regime: Regime | None) -> Story:
    try:
        rule = cast("Breakable", rule_of(code))
    except UnknownCode as error:
        raise InvalidArgument(str(error)) from None
    versions = _versions(rule, regime)
    if not versions:
        under = "" if regime is None else f" under {regime.value}"
        raise InvalidArgument(f"{rule.code} cannot be broken{under}")
    return Story(rule, draw(st.sampled_from(versions)), Diary(draw))


@cache
def _versions(rule: Breakable, regime: Regime | None) -> tuple[Version, ...]:
    """The versions under which the rule can be broken: those of a duty that set a time limit."""
    return tuple(
        version
        for version in rule.versions
        if regime in (None, version.regime)
        and (version.within is not None or not isinstance(rule, Duty))
        and version.first_day <= LAST_DAY
        and (version.last_day is None or version.last_day >= first_day_of(version.regime))
    )
