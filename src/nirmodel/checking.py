"""Checks a case: the one loop over the rules (kontroll)."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import zip_longest
from typing import Any

from attrs import evolve

from nirmodel.case import Case
from nirmodel.code_lists import Regime
from nirmodel.deadlines import DeadlinePolicy
from nirmodel.findings import Finding, Path, State
from nirmodel.inquiring import Inquiry, plan
from nirmodel.reasoning import Question
from nirmodel.report import Report
from nirmodel.rules import CATALOGUE
from nirmodel.rules.choosing import grouped
from nirmodel.rules.rule import Rule
from nirmodel.rules.viewing import views
from nirmodel.validators import day
from nirmodel.waivers import Waiver
from nirmodel.waiving import waived

__all__ = ["check"]

_NO_POLICY = DeadlinePolicy()


def check(
    case: Case,
    *,
    as_of: date,
    policy: DeadlinePolicy = _NO_POLICY,
    rules: tuple[Rule, ...] = CATALOGUE,
    waivers: Iterable[Waiver] = (),
) -> Report:
    """What is owed to NIR on one day, what was done, and what does not fit together.

    Pure: the day is passed in, and what became known or was registered after it changes nothing. Where it is not
    settled which regime the case is under, a duty that the possible ones do not agree on is undetermined.

    Args:
        case: the case as the municipality has it.
        as_of: the day the question is asked for (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        rules: the rules to check, the whole catalogue unless told otherwise.
        waivers: what the caller lets stand for a while on this case; it is marked, and nothing is left out.

    Raises:
        InvalidValue: where ``as_of`` is no date; a moment with a time of day is none.

    .. versionadded:: 0.1.0
    """
    day(as_of)
    readings = [_read(case, regime, as_of, policy, rules) for regime in case.regimes]
    keys = sorted({key for groups in readings for key in groups})
    if len(readings) == 1:
        groups = [readings[0][key] for key in keys]
    else:
        told = Path((case.read_regime.missing or "regime",))
        groups = [_agreed([each.get(key, []) for each in readings], told) for key in keys]
    ordered = (group if len(group) < 2 else _in_order(group) for group in groups)
    findings = tuple(finding for group in ordered for finding in group)
    if waivers:
        findings = waived(findings, waivers, as_of)
    return Report(case.id, as_of, findings, Question(case, as_of, policy, rules))


#: what one rule says of the participations that have one id
_Groups = dict[tuple[str, int], list[Finding]]


def _read(case: Case, regime: Regime, as_of: date, policy: DeadlinePolicy, rules: tuple[Rule, ...]) -> _Groups:
    """What the rules of a regime say of a case, by code."""
    seen_of = views(case, as_of, regime)
    groups: _Groups = {}
    for about, asked in plan(rules, regime, policy).items():
        for number, group in enumerate(seen_of[about]):
            for code, lists, parts in asked:
                found: list[Finding] = []
                for seen in group:
                    if not lists.isdisjoint(seen.seen):
                        for part in parts:
                            part.way(Inquiry(part, seen, found))
                if found:
                    groups.setdefault((code, number), []).extend(found)
    return groups


def _agreed(readings: list[list[Finding]], untold: Path) -> list[Finding]:
    """Where the regime is not settled: what every reading says; a duty on which they differ is undetermined."""
    agreed: list[Finding] = []
    for same in _side_by_side(readings):
        there = [each for each in same if each is not None]
        one, state = there[0], there[0].state
        grounds = tuple({ground.path: ground for each in there for ground in each.grounds}.values())
        if len(there) == len(same) and len({(each.state, each.due and each.due.day) for each in there}) == 1:
            agreed.append(evolve(one, grounds=grounds) if state is State.UNDETERMINED else one)
        elif state is not None:
            agreed.append(evolve(one, state=State.UNDETERMINED, due=None, missing=untold, grounds=grounds))
    return agreed


def _side_by_side(readings: list[list[Finding]]) -> Iterator[tuple[Finding | None, ...]]:
    """The same duty in each reading: of the same record, or else at the same place, where it rests on another."""
    left = readings
    for key in (_of_record, _at_place):
        paired: set[int] = set()
        by_key = [grouped(found, key) for found in left]
        for each in dict.fromkeys(one for groups in by_key for one in groups):
            for same in zip_longest(*(groups.get(each, ()) for groups in by_key)):
                if key is _at_place or None not in same:
                    yield same
                    paired.update(map(id, same))
        left = [[each for each in found if id(each) not in paired] for found in left]


def _of_record(finding: Finding) -> object:
    return finding.path, finding.record


def _at_place(finding: Finding) -> object:
    return finding.path


def _in_order(findings: list[Finding]) -> list[Finding]:
    """One rule's findings by record, due day, state and kind of place; the rest decides only between equals."""
    by_key: dict[tuple[Any, ...], list[Finding]] = {}
    for each in findings:
        due = each.due.day if each.due else date.max
        by_key.setdefault((each.record or "", due, each.state or "", each.path.parts[::2]), []).append(each)
    ordered: list[Finding] = []
    said: dict[int, str] = {}

    def told_by(finding: Finding) -> tuple[list[str], tuple[int, ...]]:
        """By all that its records say; parts of one record in their own order."""
        for each in finding.grounds:
            if id(each.record) not in said:
                said[id(each.record)] = repr(each.record)
        return [said[id(each.record)] for each in finding.grounds], _place(finding)

    for _, equals in sorted(by_key.items()):
        if len(equals) > 1:
            of_the_same = all(each.grounds == equals[0].grounds for each in equals)
            equals.sort(key=_place if of_the_same else told_by)
        ordered += equals
    return ordered


def _place(finding: Finding) -> tuple[int, ...]:
    return tuple(part for part in finding.path.parts if type(part) is int)
