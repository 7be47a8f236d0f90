"""Cases that break one rule and no other, and cases that nearly do (brudd og nesten-brudd)."""

from datetime import date
from functools import cache
from typing import Any, NamedTuple, final

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from nirmodel.case import Case
from nirmodel.checking import check
from nirmodel.code_lists import Regime
from nirmodel.errors import UnknownCode
from nirmodel.findings import Finding, State
from nirmodel.rules import Rule, rule_of
from nirmodel.rules.rule import Compares
from nirmodel.strategies.complete import with_participation
from nirmodel.strategies.conflicts import CASE_EDITS, CONFLICT_EDITS, SHOWN_UNDER
from nirmodel.strategies.duties import edit_for

__all__ = ["Broken", "NearMiss", "cases_breaking", "near_misses"]


@final
class Broken(NamedTuple):
    """A case, the day to ask for, and exactly what is wrong with it then."""

    case: Case
    as_of: date
    #: every finding that is neither met nor, but for the rule asked for, deferred
    findings: tuple[Finding, ...]


@final
class NearMiss(NamedTuple):
    """A case and a day on which the rule has nothing to complain of."""

    case: Case
    as_of: date


def cases_breaking(code: str, *, regime: Regime | None = None) -> SearchStrategy[Broken]:
    """Complete cases but for one thing, which the rule with this code finds, and no other rule does.

    Shrinks towards a case with one participation and the records that the rule needs, under the first of its acts.

    Args:
        code: the code of the rule, such as ``I041``.
        regime: the regime of the case; any that the rule holds under unless told.

    Raises:
        InvalidArgument: where no rule has the code, or it does not hold under the regime.

    .. versionadded:: 0.1.0
    """
    asked = _rule(code)

    def broken(drawn: tuple[Case, date]) -> Broken:
        case, as_of = _edited(asked, drawn[0], near=False), drawn[1]
        findings = check(case, as_of=as_of).findings
        return Broken(case, as_of, tuple(each for each in findings if _is_wrong(each, asked)))

    return _drawn(asked, regime).map(broken)


def near_misses(code: str, *, regime: Regime | None = None) -> SearchStrategy[NearMiss]:
    """Cases one step short of breaking the rule: the duty is there and met, or the two things still fit together.

    Args:
        code: the code of the rule, such as ``I041``.
        regime: the regime of the case; any that the rule holds under unless told.

    Raises:
        InvalidArgument: where no rule has the code, or it does not hold under the regime.

    .. versionadded:: 0.1.0
    """
    asked = _rule(code)
    return _drawn(asked, regime).map(lambda drawn: NearMiss(_edited(asked, drawn[0], near=True), drawn[1]))


def _rule(code: str) -> Rule:
    try:
        return rule_of(code)
    except UnknownCode as error:
        raise InvalidArgument(str(error)) from None


def _is_wrong(finding: Finding, asked: Rule) -> bool:
    if finding.state is State.DEFERRED:
        return finding.code == asked.code
    return not finding.settled


def _is_conflict(asked: Rule) -> bool:
    return isinstance(asked.says[0], Compares)


def _about(asked: Rule) -> str:
    """What is wrong with a whole case is shown on an introduction programme."""
    return "introduction_programmes" if asked.about == "case" else asked.about


@cache
def _drawn(asked: Rule, regime: Regime | None) -> SearchStrategy[tuple[Case, date]]:
    possible = SHOWN_UNDER.get(asked.code, asked.regimes)
    if regime is not None and regime not in possible:
        raise InvalidArgument(f"{asked.code} is not shown under {regime.value}")
    chosen = possible if regime is None else (regime,)
    wants = _wants(asked)
    return st.one_of([with_participation(each, _about(asked), wants) for each in chosen])


def _wants(asked: Rule) -> frozenset[str]:
    """What the life course must have for the edit."""
    if asked.code in CASE_EDITS:
        return frozenset(CASE_EDITS[asked.code][0])
    return frozenset(CONFLICT_EDITS[asked.code][0]) if _is_conflict(asked) else edit_for(asked).wants


def _edited(asked: Rule, case: Case, *, near: bool) -> Case:
    if asked.code in CASE_EDITS:
        return CASE_EDITS[asked.code][1](case, near)
    about = _about(asked)
    (whole,) = getattr(case, about)
    if _is_conflict(asked):
        edited = CONFLICT_EDITS[asked.code][1](whole, near)
    else:
        edited = whole if near else edit_for(asked).breaks(whole)
    changed: dict[str, Any] = {about: (edited,)}
    return evolve(case, **changed)
