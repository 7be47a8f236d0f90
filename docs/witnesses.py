"""The examples on the pages of rules, from the conformance vectors."""

import importlib
import json
import sys
from datetime import date
from functools import cache
from typing import Any

from attrs import frozen
from markup import ROOT

from nirmodel import Case, check
from nirmodel.findings import Finding
from nirmodel.law.deadlines import DeadlinePolicy, DueDate, StepKind
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.rule import Rule
from nirmodel.wire import read_case

__all__ = ["Example", "MissingExample", "dated", "examples_of", "vectors", "witness_of"]


class MissingExample(Exception):
    """The conformance vectors lack an example of a rule."""


@frozen
class Example:
    """A case checked for some days under one policy."""

    rule: Rule
    given: dict[str, Any]
    case: Case
    policy: DeadlinePolicy
    days: tuple[date, ...]

    def findings(self, day: date) -> tuple[Finding, ...]:
        """What the rule finds on one of the days."""
        return check(self.case, as_of=day, policy=self.policy, rules=Catalogue((self.rule,))).findings

    @property
    def due(self) -> DueDate | None:
        """The due date of the first duty that is not settled; if due days move, of one that does."""
        found = (each.due for day in self.days for each in self.findings(day) if each.due and not each.settled)
        moves = self.policy.move_to_working_day
        return next((due for due in found if not moves or due.steps[-1].kind is StepKind.MOVED), None)


def vectors() -> Any:
    """The module that makes the conformance vectors."""
    folder = str(ROOT / "conformance")
    if folder not in sys.path:
        sys.path.append(folder)
    return importlib.import_module("generate")


@cache
def _stored(item: str) -> tuple[dict[str, Any], ...]:
    return tuple(vectors().stored(item))


@cache
def examples_of(rule: Rule, what: str) -> tuple[Example, ...]:
    """The cases of one kind, ``witness`` or ``near miss``, each with all the days that it is checked for.

    Raises:
        MissingExample: if there is none, or it cannot be read; the message names the command that writes it.
    """
    mine = [each for each in _stored(rule.item) if (each["code"], each["what"]) == (rule.code, what)]
    days: dict[str, list[date]] = {}
    for each in mine:
        days.setdefault(_key(each), []).append(date.fromisoformat(each["as_of"]))
    examples = []
    for key, each in {_key(each): each for each in mine}.items():
        case = read_case(each["case"]).case
        if case is None:
            break
        policy = vectors().policy_of(each["policy"])
        examples.append(Example(rule, each["case"], case, policy, tuple(days[key])))
    if not mine or len(examples) < len(days):
        raise MissingExample(
            f"conformance/{rule.item}.json lacks a {what} of {rule.code}: run python docs/regenerate.py {rule.code}"
        )
    return tuple(examples)


def _key(vector: dict[str, Any]) -> str:
    return json.dumps([vector["policy"], vector["case"]])


def witness_of(rule: Rule) -> Example:
    """The first case in which the rule finds something."""
    return examples_of(rule, "witness")[0]


def dated(rule: Rule, *, moves: bool = False) -> Example | None:
    """The first case in which the rule has a due day."""
    found = (each for each in examples_of(rule, "witness") if each.policy.move_to_working_day is moves)
    return next((each for each in found if each.due is not None), None)
