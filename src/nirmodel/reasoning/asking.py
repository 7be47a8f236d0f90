"""Asks one rule of one participation once more, and tells every step (begrunnelse)."""

from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import final

from attrs import evolve, field, frozen

from nirmodel.case import Case
from nirmodel.code_lists import Regime
from nirmodel.deadlines import DeadlinePolicy
from nirmodel.findings import Finding, Path, Visible
from nirmodel.inquiring import Inquiry, PassedOver, plan
from nirmodel.reasoning.silence import not_there, passed_over, rule_itself
from nirmodel.reasoning.steps import steps
from nirmodel.reasoning.values import Because, Reason, Why, WhyNot
from nirmodel.reasoning.words import AND, UNDER, because_of
from nirmodel.rules import rule_of
from nirmodel.rules.choosing import grouped
from nirmodel.rules.rule import Rule, View
from nirmodel.rules.viewing import places, view_at, views
from nirmodel.text import joined

__all__ = ["Question", "why", "why_not"]


@final
@frozen(eq=False, repr=False)
class Question:
    """What a report was asked for."""

    case: Case
    as_of: date
    policy: DeadlinePolicy
    rules: tuple[Rule, ...]
    #: what was asked once more for one answer to why, for the next ones
    _views: dict[tuple[Path, Regime], View] = field(factory=dict, init=False)
    _parts: dict[tuple[Rule, Path, Regime], tuple["_Part", ...]] = field(factory=dict, init=False)

    @property
    def participations(self) -> tuple[Path, ...]:
        """The path of each participation; the empty path, for the case as a whole, comes first."""
        return (Path(), *places(self.case))


@final
@frozen(eq=False, repr=False)
class _Part:
    """A part of a rule, asked of one participation."""

    inquiry: Inquiry
    passed: list[tuple[Visible, PassedOver, date | None]]
    #: what it found, by place
    found: dict[Path, list[Finding]]


def why(question: Question, finding: Finding) -> Why:
    """Every step that led to a finding of the report."""
    rule = _rule(question, finding.code)
    place = Path() if rule.about == "case" else Path(finding.path.parts[:2])
    readings = {regime: _asked(question, rule, place, regime) for regime in question.case.regimes}
    unmarked = evolve(finding, waiver=None)
    for parts in readings.values():
        for part in parts:
            if unmarked in part.found.get(finding.path, ()):
                return Why(finding, tuple(steps(unmarked, part.inquiry)))
    because = [_readings_differ(readings)]
    for regime, parts in readings.items():
        because += _under(regime, _of_the_same(finding, parts))
    return Why(finding, tuple(because))


def why_not(question: Question, code: str, place: Path, findings: Iterable[Finding]) -> WhyNot | None:
    """Every reason why a rule says nothing of a participation; None where it does say something."""
    rule = _rule(question, code)
    if rule.about != (place.parts[0] if place.parts else "case"):
        return WhyNot(code, place, (rule_itself(Reason.OTHER_PARTICIPATION, rule),))
    if any(each.code == code and place.parts in ((), each.path.parts[:2]) for each in findings):
        return None
    if rule not in question.rules:
        return WhyNot(code, place, (rule_itself(Reason.NOT_ASKED, rule),))
    readings = {regime: _silent(question, rule, place, regime) for regime in question.case.regimes}
    if len(readings) == 1:
        (because,) = readings.values()
    else:
        because = [] if all(readings.values()) else [_readings_differ(readings)]
        for regime, silent in readings.items():
            because += _under(regime, silent)
    return WhyNot(code, place, tuple(dict.fromkeys(because)))


def _rule(question: Question, code: str) -> Rule:
    """The rule with a code, of those that were checked or else of the catalogue."""
    return next((each for each in question.rules if each.code == code), None) or rule_of(code)


def _asked(question: Question, rule: Rule, place: Path, regime: Regime) -> tuple[_Part, ...]:
    """The parts of a rule asked of a participation once more, as the check asked them."""
    if (rule, place, regime) not in question._parts:
        question._parts[rule, place, regime] = tuple(_ask(question, rule, place, regime))
    return question._parts[rule, place, regime]


def _ask(question: Question, rule: Rule, place: Path, regime: Regime) -> Iterator[_Part]:
    seen = _seen(question, place, regime)
    for asked in plan((rule,), regime, question.policy).values():
        for _, _, parts in asked:
            for part in parts:
                passed: list[tuple[Visible, PassedOver, date | None]] = []
                inquiry = Inquiry(part, seen, [], lambda *told, into=passed: into.append(told))
                part.way(inquiry)
                yield _Part(inquiry, passed, grouped(inquiry.found, attrgetter("path")))


def _seen(question: Question, place: Path, regime: Regime) -> View:
    """The participation, or the case as a whole, as the check saw it."""
    if (place, regime) not in question._views:
        question._views[place, regime] = _view(question, place, regime)
    return question._views[place, regime]


def _view(question: Question, place: Path, regime: Regime) -> View:
    if place.parts:
        return view_at(question.case, place, question.as_of, regime)
    ((whole,),) = views(question.case, question.as_of, regime)["case"]
    return whole


def _silent(question: Question, rule: Rule, place: Path, regime: Regime) -> list[Because]:
    """Why it says nothing under a regime; empty where it does say something under that one."""
    if regime not in rule.regimes:
        return [rule_itself(Reason.OTHER_ACT, rule, regime)]
    parts = _asked(question, rule, place, regime)
    if any(part.inquiry.found for part in parts):
        return []
    because: list[Because] = []
    for part in parts:
        because += not_there(part.inquiry)
        because += [passed_over(part.inquiry, *told) for told in part.passed]
    return because or [rule_itself(Reason.FITS_TOGETHER, rule)]


def _of_the_same(finding: Finding, parts: Iterable[_Part]) -> Iterator[Because]:
    """The steps of the duty that stands at the same place."""
    for part in parts:
        for found in part.found.get(finding.path, ()):
            yield from steps(found, part.inquiry)


def _readings_differ(regimes: Iterable[Regime]) -> Because:
    words = joined(tuple(regime.text for regime in regimes), AND)
    return because_of(Reason.READINGS_DIFFER, regimes=words)


def _under(regime: Regime, because: Iterable[Because]) -> list[Because]:
    head = UNDER.filled(regime=regime.text)
    return [evolve(each, text=head.followed_by(each.text, ": ")) for each in because]
