"""Asks one rule of one participation again, with somebody listening (begrunnelse)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import Any, final

from attrs import Factory, evolve, field, frozen

from nirmodel._engine.asking import PassedOver, ask
from nirmodel._engine.planning import Part, plan
from nirmodel._engine.steps import steps
from nirmodel._engine.views import places, view_at, views
from nirmodel._engine.why_not import not_there, passed_over, rule_itself
from nirmodel._engine.words import AND, UNDER, because_of
from nirmodel._version import VERSION
from nirmodel.case import Case
from nirmodel.findings import Finding
from nirmodel.law.deadlines import DeadlinePolicy
from nirmodel.law.regimes import Regime
from nirmodel.path import Path
from nirmodel.reasons import Because, Reason, Why, WhyNot
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.choosing import grouped
from nirmodel.rules.rule import Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import joined

__all__ = ["Question", "why", "why_not"]


@final
@frozen(eq=False, repr=False)
class Question:
    """What a report answers: a case, a day, a policy and a catalogue of rules (spørsmål).

    Answers to why keep what they look up. Each entry is complete before it is added, so threads can share a question.
    """

    #: the case as rules see it, without dates that cannot be
    case: Case
    as_of: date
    policy: DeadlinePolicy
    catalogue: Catalogue
    #: what was provided with dates that cannot be, by path
    provided: Mapping[Path, Any] = field(factory=dict)
    #: whether a rule looked at some record of the case
    looked_at: bool = True
    #: the edition of the catalogue and the version of the library that answered; kept where the answer is stored
    edition: str = field(init=False, default=Factory(lambda question: question.catalogue.edition, takes_self=True))
    version: str = field(init=False, default=VERSION)
    _views: dict[tuple[Path, Regime], View] = field(factory=dict, init=False)
    _answers: dict[tuple[Rule, Path, Regime], tuple["_Answer", ...]] = field(factory=dict, init=False)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that were checked."""
        return self.catalogue.rules

    @property
    def participations(self) -> tuple[Path, ...]:
        """The path of each participation, after the empty path for the case as a whole."""
        return (Path(), *places(self.case))


@final
@frozen(eq=False, repr=False)
class _Answer:
    """The answer of one part of a rule about one participation."""

    part: Part
    view: View
    passed: list[tuple[Visible[Any], PassedOver, date | None]]
    #: the findings by place
    found: dict[Path, list[Finding]]


def why(question: Question, finding: Finding, rule: Rule) -> Why:
    """Every step that led to a finding of the report."""
    place = Path() if rule.about == "case" else Path(finding.path.parts[:2])
    readings = {regime: _answers(question, rule, place, regime) for regime in question.case.regimes}
    unmarked = evolve(finding, waiver=None)
    for answers in readings.values():
        for answer in answers:
            if unmarked in answer.found.get(finding.path, ()):
                return Why(finding, tuple(steps(unmarked, answer.part, answer.view)))
    because = [_readings_differ(readings)]
    for regime, answers in readings.items():
        because += _under(regime, _at_the_same_place(finding, answers))
    return Why(finding, tuple(because))


def why_not(question: Question, rule: Rule, place: Path, findings: Iterable[Finding]) -> WhyNot | None:
    """Every reason why a rule reports nothing about a participation; None if it does report something."""
    code = rule.code
    if rule.about != (place.parts[0] if place.parts else "case"):
        return WhyNot(code, place, (rule_itself(Reason.OTHER_PARTICIPATION, rule),))
    if any(each.code == code and place.parts in ((), each.path.parts[:2]) for each in findings):
        return None
    if rule not in question.rules:
        return WhyNot(code, place, (rule_itself(Reason.NOT_CHECKED, rule),))
    readings = {regime: _silent(question, rule, place, regime) for regime in question.case.regimes}
    if len(readings) == 1:
        (because,) = readings.values()
    else:
        because = [] if all(readings.values()) else [_readings_differ(readings)]
        for regime, silent in readings.items():
            because += _under(regime, silent)
    return WhyNot(code, place, tuple(dict.fromkeys(because)))


def _answers(question: Question, rule: Rule, place: Path, regime: Regime) -> tuple[_Answer, ...]:
    """The answers of a rule about a participation, asked as the check asked."""
    kept = question._answers.get((rule, place, regime))
    if kept is None:
        kept = question._answers[rule, place, regime] = tuple(_ask(question, rule, place, regime))
    return kept


def _ask(question: Question, rule: Rule, place: Path, regime: Regime) -> Iterator[_Answer]:
    view = _view(question, place, regime)
    for planned in plan((rule,), regime, question.policy).values():
        for _, _, parts in planned:
            for part in parts:
                passed: list[tuple[Visible[Any], PassedOver, date | None]] = []
                found: list[Finding] = []
                ask(part, view, found, lambda *over, into=passed: into.append(over))
                yield _Answer(part, view, passed, grouped(found, attrgetter("path")))


def _view(question: Question, place: Path, regime: Regime) -> View:
    """The participation, or the case as a whole, as the check saw it."""
    kept = question._views.get((place, regime))
    if kept is None:
        case, as_of = question.case, question.as_of
        if place.parts:
            kept = view_at(case, place, as_of, regime)
        else:
            ((kept,),) = views(case, as_of, regime, question.provided)["case"]
        question._views[place, regime] = kept
    return kept


def _silent(question: Question, rule: Rule, place: Path, regime: Regime) -> list[Because]:
    """Why a rule reports nothing under a regime; empty if it does report something under it."""
    if regime not in rule.regimes:
        return [rule_itself(Reason.OTHER_ACT, rule, regime)]
    answers = _answers(question, rule, place, regime)
    if any(answer.found for answer in answers):
        return []
    because: list[Because] = []
    for answer in answers:
        because += not_there(answer.part, answer.view)
        because += [passed_over(answer.part, *over) for over in answer.passed]
    return because or [rule_itself(Reason.FITS_TOGETHER, rule)]


def _at_the_same_place(finding: Finding, answers: Iterable[_Answer]) -> Iterator[Because]:
    """The steps of the duty at the same place."""
    for answer in answers:
        for found in answer.found.get(finding.path, ()):
            yield from steps(found, answer.part, answer.view)


def _readings_differ(regimes: Iterable[Regime]) -> Because:
    words = joined(tuple(regime.text for regime in regimes), AND)
    return because_of(Reason.READINGS_DIFFER, regimes=words)


def _under(regime: Regime, because: Iterable[Because]) -> list[Because]:
    head = UNDER.filled(regime=regime.text)
    return [evolve(each, text=head.followed_by(each.text, ": ")) for each in because]
