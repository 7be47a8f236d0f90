"""Checks a case against the rules (kontroll)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import zip_longest
from typing import Any

from attrs import evolve

from nirmodel._engine.asking import ask
from nirmodel._engine.planning import Planned, plan
from nirmodel._engine.views import views
from nirmodel._engine.why import Question
from nirmodel.case import Case
from nirmodel.findings import Finding, State
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.deadlines import DeadlinePolicy
from nirmodel.notices import nothing_holds
from nirmodel.path import Path
from nirmodel.report import Report
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.choosing import grouped
from nirmodel.rules.possible_days import possible
from nirmodel.rules.rule import EVERY_RECORD, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.validators import day
from nirmodel.waivers import Waiver
from nirmodel.waiving import waived

__all__ = ["check"]

_DEFAULT_POLICY = DeadlinePolicy()


def check(
    case: Case,
    *,
    as_of: date,
    policy: DeadlinePolicy = _DEFAULT_POLICY,
    rules: Catalogue | Iterable[Rule] = CATALOGUE,
    waivers: Iterable[Waiver] = (),
) -> Report:
    """Reports what a case owes NIR on one day, what was done, and what does not fit together.

    What became known or was registered after the day changes nothing. If the regime of the case is not settled, a duty
    on which the possible regimes differ is undetermined. A date that cannot be is a contradiction, and counts as
    missing for everything else.

    Args:
        case: the case as the municipality has it.
        as_of: the day of the question (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        rules: a catalogue, or some rules; the whole catalogue by default.
        waivers: findings that the caller lets stand for a while; they are marked, and none is left out.

    Raises:
        InvalidValue: if ``as_of`` is not a date, or has a time of day.

    Example:
        >>> from datetime import date
        >>> from nirmodel import Case, check
        >>> check(Case(id="a-1"), as_of=date(2021, 3, 1)).clear
        True

    .. versionadded:: 0.1.0
    """
    day(as_of)
    catalogue = rules if isinstance(rules, Catalogue) else Catalogue(rules)
    case, provided = possible(case, as_of)
    planned = [plan(catalogue.rules, regime, policy) for regime in case.regimes]
    seen = [views(case, as_of, regime, provided) for regime in case.regimes]
    unlimited: _Unlimited = {}
    readings = [_read(*each, unlimited) for each in zip(planned, seen, strict=True)]
    keys = sorted({key for groups in readings for key in groups})
    if len(readings) == 1:
        groups = [readings[0][key] for key in keys]
    else:
        missing = Path((case.read_regime.missing or "regime",))
        groups = [_agreed([each.get(key, []) for each in readings], missing, unlimited.get(key, ())) for key in keys]
    ordered = (group if len(group) < 2 else _in_order(group) for group in groups)
    findings = tuple(finding for group in ordered for finding in group)
    if isinstance(rules, Catalogue):
        findings += _where_nothing_holds(case, policy, catalogue)
    if waivers:
        findings = waived(findings, waivers, as_of)
    looked_at = any(_looks_at(*each) for each in zip(planned, seen, strict=True))
    return Report(case.id, as_of, findings, Question(case, as_of, policy, catalogue, provided, looked_at))


def _where_nothing_holds(case: Case, policy: DeadlinePolicy, catalogue: Catalogue) -> tuple[Finding, ...]:
    """A notice if no rule of the catalogue holds under a regime of the case: silence would look like an all-clear."""
    empty = [regime for regime in case.regimes if not plan(catalogue.rules, regime, policy)]
    return (nothing_holds(empty),) if empty else ()


#: what one rule finds in the participations that have one id
_Groups = dict[tuple[str, int], list[Finding]]


#: the records that start the clock of a duty that is owed once, on a day without a time limit
_Unlimited = dict[tuple[str, int], list[Visible[Any]]]


def _read(
    planned: Mapping[str, list[Planned]], by_about: Mapping[str, list[list[View]]], unlimited: _Unlimited
) -> _Groups:
    """What the rules find in a case under a regime, by code; and the records by which a duty has no time limit."""
    groups: _Groups = {}
    for about, rules in planned.items():
        for number, group in enumerate(by_about[about]):
            for code, lists, parts in rules:
                found: list[Finding] = []
                for view in group:
                    if not lists.isdisjoint(view.lists):
                        for part in parts:
                            quiet = ask(part, view, found)
                            if quiet is not None:
                                unlimited.setdefault((code, number), []).append(quiet)
                if found:
                    groups.setdefault((code, number), []).extend(found)
    return groups


def _looks_at(planned: Mapping[str, list[Planned]], by_about: Mapping[str, list[list[View]]]) -> bool:
    """True if a rule looks at some record: at one of its list, and not at the case as a whole."""
    return any(
        name != EVERY_RECORD and view.lists.get(name)
        for about, rules in planned.items()
        for group in by_about[about]
        for view in group
        for _, lists, _ in rules
        for name in lists
    )


def _agreed(readings: list[list[Finding]], missing: Path, unlimited: Iterable[Visible[Any]]) -> list[Finding]:
    """What all readings agree on, if the regime is not settled; a duty on which they differ is undetermined.

    It is undetermined because of the records as well by which one reading is silent.
    """
    agreed: list[Finding] = []
    for same in _side_by_side(readings):
        there = [each for each in same if each is not None]
        one, state = there[0], there[0].state
        grounds = tuple({ground.path: ground for each in there for ground in each.grounds}.values())
        if len(there) == len(same) and len({(each.state, each.due and each.due.day) for each in there}) == 1:
            agreed.append(evolve(one, grounds=grounds) if state is State.UNDETERMINED else one)
        elif state is not None:
            quiet = (each for each in unlimited if each.path.parts[:2] == one.path.parts[:2])
            grounds = tuple({each.path: each for each in (*grounds, *quiet)}.values())
            agreed.append(evolve(one, state=State.UNDETERMINED, due=None, missing=missing, grounds=grounds))
    return agreed


def _side_by_side(readings: list[list[Finding]]) -> Iterator[tuple[Finding | None, ...]]:
    """The same duty in each reading: of the same record, or else at the same place."""
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
    """The findings of one rule by record, due day, state and kind of place; the rest decides between equals only."""
    by_key: dict[tuple[Any, ...], list[Finding]] = {}
    for each in findings:
        due = each.due.day if each.due else date.max
        by_key.setdefault((each.record or "", due, each.state or "", each.path.parts[::2]), []).append(each)
    ordered: list[Finding] = []
    contents: dict[int, str] = {}

    def by_contents(finding: Finding) -> tuple[list[str], tuple[int, ...]]:
        """All that its records hold; parts of one record are in their own order."""
        for each in finding.grounds:
            if id(each.record) not in contents:
                contents[id(each.record)] = repr(each.record)
        return [contents[id(each.record)] for each in finding.grounds], _place(finding)

    for _, equals in sorted(by_key.items()):
        if len(equals) > 1:
            of_the_same = all(each.grounds == equals[0].grounds for each in equals)
            equals.sort(key=_place if of_the_same else by_contents)
        ordered += equals
    return ordered


def _place(finding: Finding) -> tuple[int, ...]:
    return tuple(part for part in finding.path.parts if type(part) is int)
