"""Writes the conformance vectors: for every rule cases in which it finds something, and cases that come close.

``python docs/regenerate.py`` calls it. The result is committed, and a person reads the difference before it is.
"""

import json
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, cast, final

from attrs import frozen
from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from nirmodel import Case, check
from nirmodel.law.catalogue import CATALOGUE, rule_of
from nirmodel.law.deadlines import DeadlinePolicy, DueDate, RegisterCapability
from nirmodel.law.regimes import Act, Regime
from nirmodel.law.sources import COMPLAINTS_OPENED, Nature
from nirmodel.report import Report
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.rule import Duty, Rule
from nirmodel.rules.versions import Version
from nirmodel.strategies.lives import Diary
from nirmodel.strategies.stories import Breakable, Story
from nirmodel.wire import case_to_dict, read_case

#: raised when the form of a vector changes
VERSION = 4
FOLDER = Path(__file__).parent
#: the first case that a strategy makes is its plainest
_PLAINEST = settings(derandomize=True, database=None, deadline=None, phases=[Phase.generate], max_examples=1)
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)
#: so many days later at most, for a due day that moves
_YEAR = 366
#: so many rules are not worth a process
_FEW = 40
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_WEEK = re.compile(r"(\d{4})-W(\d{2})")
Vector = dict[str, Any]


def policy_of(given: dict[str, Any]) -> DeadlinePolicy:
    """The policy of a vector."""
    capabilities = (
        RegisterCapability(
            item=each["item"],
            from_day=date.fromisoformat(each["from_day"]),
            source=COMPLAINTS_OPENED,
            act=Act[each["act"].upper()] if each["act"] else None,
        )
        for each in given["capabilities"]
    )
    return DeadlinePolicy(move_to_working_day=given["move_to_working_day"], capabilities=tuple(capabilities))


def expected(case: Case, as_of: date, policy: DeadlinePolicy, rules: Catalogue = CATALOGUE) -> list[dict[str, Any]]:
    """Every finding, in the form of a vector."""
    return _rows(check(case, as_of=as_of, policy=policy, rules=rules))


def _rows(report: Report) -> list[dict[str, Any]]:
    return [
        {
            "code": each.code,
            "kind": each.kind.value,
            "state": each.state.value if each.state else None,
            "due": each.due.day.isoformat() if each.due else None,
            "path": str(each.path),
            "record": each.record,
        }
        for each in report.findings
    ]


def _capabilities(able: Iterable[RegisterCapability]) -> list[dict[str, str | None]]:
    return [
        {"item": each.item, "from_day": each.from_day.isoformat(), "act": each.act.value if each.act else None}
        for each in able
    ]


_ORDINARY: dict[str, Any] = {
    "move_to_working_day": False,
    "capabilities": _capabilities(DeadlinePolicy().capabilities),
}
_MOVING = _ORDINARY | {"move_to_working_day": True}


class NotShown(Exception):
    """A rule cannot be shown, or a stored vector cannot be read; the message names what to do."""


@final
@frozen
class Example:
    """A case in which a rule finds something, or nearly does, and the day to check for."""

    code: str
    #: ``witness`` or ``near miss``
    what: str
    case: dict[str, Any]
    as_of: date
    policy: dict[str, Any] = _ORDINARY

    def report(self, as_of: date | None = None, *, only: bool = False) -> Report:
        """The report for the day, or another one; of this rule alone if so wanted."""
        rules = _alone(self.code) if only else CATALOGUE
        return check(_read(self.case), as_of=as_of or self.as_of, policy=policy_of(self.policy), rules=rules)

    @property
    def due(self) -> DueDate | None:
        """The first due date that the rule finds on the day, of what is not settled if anything is not."""
        found = sorted(self.report(only=True).findings, key=lambda each: each.settled)
        return next((each.due for each in found if each.due is not None), None)

    def later(self, days: int) -> "Example":
        """The same so many days later, or earlier."""
        shift = timedelta(days=days)
        return Example(self.code, self.what, _shifted(self.case, shift), self.as_of + shift, self.policy)

    @property
    def step(self) -> int:
        """The days by which it can be shifted: whole weeks if it has records of weeks."""
        return 7 if _ISO_WEEK.search(json.dumps(self.case)) else 1

    def vectors(self, days: Iterable[date]) -> Iterator[Vector]:
        """A vector for each of these days, in their order."""
        for day in sorted(set(days)):
            yield {
                "code": self.code,
                "what": self.what,
                "as_of": day.isoformat(),
                "policy": self.policy,
                "case": self.case,
                "expected": _rows(self.report(day)),
            }


@cache
def _alone(code: str) -> Catalogue:
    return Catalogue((rule_of(code),))


def _read(document: dict[str, Any]) -> Case:
    case = read_case(document).case
    if case is None:
        raise NotShown("a vector cannot be read any more: run python docs/regenerate.py, without codes")
    return case


def _shifted(value: Any, shift: timedelta) -> Any:
    """A document with every day moved."""
    if isinstance(value, dict):
        return {key: _shifted(each, shift) for key, each in value.items()}
    if isinstance(value, list):
        return [_shifted(each, shift) for each in value]
    if isinstance(value, str) and _DATE.fullmatch(value):
        return (date.fromisoformat(value) + shift).isoformat()
    if isinstance(value, str) and (week := _ISO_WEEK.fullmatch(value)):
        year, number, _ = (date.fromisocalendar(int(week[1]), int(week[2]), 1) + shift).isocalendar()
        return f"{year}-W{number:02}"
    return value


@st.composite
def _stories(draw: DrawFn, rule: Breakable, version: Version) -> tuple[Example, Example]:
    """A witness and a near miss of one version of a rule."""
    story = Story(rule, version, Diary(draw))
    complete, broken, _ = story.placed(draw)
    near = story.edited(complete, near=True)
    return (
        Example(rule.code, "witness", case_to_dict(broken.case), broken.as_of),
        Example(rule.code, "near miss", case_to_dict(near.case), near.as_of),
    )


@cache
def _story(rule: Breakable, version: Version) -> tuple[Example, Example]:
    try:
        return find(_stories(rule, version), lambda _: True, settings=_PLAINEST)
    except AssertionError as error:
        raise NotShown(f"{error} under the version from {version.first_day}: look at its broken_by") from None


def shown_under(rule: Rule) -> tuple[Regime, ...]:
    """The regimes that a rule is shown under, the integration act first."""
    in_order = sorted(rule.regimes, key=lambda each: each is not Regime.INTEGRATION_ACT)
    return tuple(each for each in in_order if versions_shown(rule, each))


def versions_shown(rule: Rule, regime: Regime) -> tuple[Version, ...]:
    """The versions that a rule is shown in under a regime: those of a duty that have a time limit."""
    return tuple(
        each
        for each in rule.under(regime)
        if (each.within is not None or not isinstance(rule, Duty))
        and (each.last_day is None or each.last_day >= regime.first_day)
    )


def _main(versions: tuple[Version, ...]) -> Version:
    """The last version whose time limit is a statute's, or else the last one."""
    by_statute = [each for each in versions if each.within and each.within.source.nature is Nature.STATUTE]
    return (by_statute or versions)[-1]


def _around(due: DueDate) -> set[date]:
    """Both sides of the day on which a duty opens, and of its due day."""
    opened = due.steps[0].day
    return {opened - _DAY, opened, due.day, due.day + _DAY}


def vectors_of(code: str) -> list[Vector]:
    """All vectors of one rule: under each regime, where the policy makes a difference, and where the law changes."""
    rule = cast("Breakable", rule_of(code))
    vectors: list[Vector] = []
    for number, regime in enumerate(shown_under(rule)):
        versions = versions_shown(rule, regime)
        witness, near = _story(rule, _main(versions))
        for each in (witness, near):
            vectors += each.vectors(_days(each, every=number == 0))
        if not isinstance(rule, Duty):
            continue
        if number == 0:
            witnesses = (_story(rule, each)[0] for each in reversed(versions))
            vectors += _opened(rule, witness) if rule.deferred else _moved(rule.code, chain([witness], witnesses))
        for version in versions:
            if _stretch(version) in _own_stretches(rule):
                vectors += _where_the_law_changes(version, _story(rule, version)[0])
    return vectors


def _days(example: Example, *, every: bool) -> set[date]:
    """The day drawn, and with a due day the days around it; the due day and the next, unless all are wanted."""
    due = example.due
    if due is None:
        return {example.as_of}
    if every:
        return {example.as_of, *_around(due)}
    return {due.day, due.day + _DAY} if example.what == "witness" else {example.as_of}


def _opened(rule: Duty, witness: Example) -> Iterator[Vector]:
    """The duty from the day that the register can take it."""
    able = RegisterCapability(item=rule.item, from_day=witness.as_of, source=COMPLAINTS_OPENED)
    opened = Example(
        rule.code, "witness", witness.case, witness.as_of, _ORDINARY | {"capabilities": _capabilities([able])}
    )
    return opened.vectors(_days(opened, every=True))


def _moved(code: str, witnesses: Iterable[Example]) -> Iterator[Vector]:
    """The first witness that, so many days later, has a due day that moves to a working day."""
    for witness in witnesses:
        wrong = _wrong(witness)
        for days in range(0, _YEAR, witness.step):
            later = witness.later(days)
            moving = Example(later.code, later.what, later.case, later.as_of, _MOVING)
            due, moved = later.due, moving.due
            if due is not None and moved is not None and due.day != moved.day and _wrong(later) == wrong:
                return moving.vectors({later.as_of, *_around(moved)})
    raise NotShown(f"{code}: no due day moves within {_YEAR} days")


def _wrong(example: Example) -> list[tuple[str, str | None]]:
    """What is not settled on the day."""
    return [(each.code, each.state) for each in example.report().findings if not each.settled]


def _stretch(version: Version) -> tuple[Regime, date, date | None]:
    return version.regime, version.first_day, version.last_day


def _own_stretches(rule: Duty) -> set[tuple[Regime, date, date | None]]:
    """The days of each version that no earlier duty of the item shows, so that an item shows each only one time."""
    shown: set[tuple[Regime, date, date | None]] = set()
    for each in CATALOGUE:
        if isinstance(each, Duty) and each.item == rule.item and not each.deferred:
            stretches = {_stretch(version) for regime in shown_under(each) for version in versions_shown(each, regime)}
            if each.code == rule.code:
                return stretches - shown
            shown |= stretches
    return set()


def _where_the_law_changes(version: Version, witness: Example) -> Iterator[Vector]:
    """The witness with a clock that starts on the first day of a version, and just outside it if nothing is owed."""
    due = witness.due
    assert due is not None
    start, step = due.steps[0].day, witness.step
    inside = _rounded_up(max(version.first_day, version.regime.first_day) - start, step)
    yield from _found(witness.later(inside))
    if version.first_day > version.regime.first_day:
        yield from _not_found(witness.later(inside - step))
    if version.last_day is not None:
        yield from _not_found(witness.later(_rounded_up(version.last_day + _DAY - start, step)))


def _rounded_up(gap: timedelta, step: int) -> int:
    return -(-gap.days // step) * step


def _found(example: Example) -> Iterator[Vector]:
    due = example.due
    return iter(()) if due is None else example.vectors({due.day + _DAY})


def _not_found(example: Example) -> Iterator[Vector]:
    if example.due is not None:
        return iter(())
    return Example(example.code, "near miss", example.case, example.as_of).vectors({example.as_of})


def _item_text(vectors: Iterable[Vector]) -> str:
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in vectors)
    return f'{{"version": {VERSION}, "vectors": [\n{lines}\n]}}\n'


def stored(item: str) -> list[Vector]:
    """The vectors of an item, as they are in the folder.

    Raises:
        FileNotFoundError: if there are none; the message names the command that writes them.
    """
    file = FOLDER / f"{item}.json"
    if not file.exists():
        raise FileNotFoundError(f"{file} is missing: run python docs/regenerate.py {item}")
    vectors: list[Vector] = json.loads(file.read_text(encoding="utf-8"))["vectors"]
    return vectors


def _rechecked(codes: frozenset[str], item: str) -> list[Vector]:
    """The stored vectors of an item, with the answers of these rules as they are now."""
    rules = Catalogue(tuple(map(rule_of, sorted(codes))))
    vectors = stored(item)
    read: dict[str, Case] = {}
    for each in vectors:
        key = json.dumps(each["case"])
        if key not in read:
            read[key] = _read(each["case"])
        as_of, policy = date.fromisoformat(each["as_of"]), policy_of(each["policy"])
        before = [row for row in each["expected"] if row["code"] in codes]
        if expected(read[key], as_of, policy, rules) != before:
            each["expected"] = expected(read[key], as_of, policy)
    return vectors


def texts(codes: Iterable[str] = ()) -> dict[str, str]:
    """The files by name: all of them, or those that some rules change.

    Args:
        codes: rules whose items are drawn anew. In the vectors of other items their answers alone are.
    """
    named = frozenset(codes)
    drawn = {rule_of(code).item for code in named}
    rules = [each for each in CATALOGUE if not named or each.item in drawn]
    items: dict[str, list[Vector]] = {}
    for each, vectors in zip(rules, _all_vectors([each.code for each in rules]), strict=True):
        items.setdefault(each.item, []).extend(vectors)
    others = (item for item in dict.fromkeys(each.item for each in CATALOGUE) if item not in items)
    items |= {item: _rechecked(named, item) for item in others}
    return {f"{item}.json": _item_text(vectors) for item, vectors in items.items()}


def _all_vectors(codes: list[str]) -> list[list[Vector]]:
    """The vectors of each of these rules, in processes of their own if they are many."""
    if len(codes) <= _FEW:
        return [vectors_of(each) for each in codes]
    with ProcessPoolExecutor() as pool:
        return list(pool.map(vectors_of, codes))
