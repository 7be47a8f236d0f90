"""The ten duties in business-rules: steps as plain data, of which the first that triggers gives the state.

Its conditions compare with constants alone, so two days are compared by a variable: a method that takes their
difference, as it is meant to be used.
"""

from collections.abc import Callable, Iterator
from typing import Any

from business_rules import run_all
from business_rules.operators import BooleanType, NumericType, StringType
from business_rules.variables import rule_variable

from engines.duties import DUTIES
from engines.facts import Fact, Facts

__all__ = ["judge"]

_Condition = dict[str, Any]


class _Variables:
    """The variables that the conditions name, of one fact."""

    def __init__(self, fact: Fact) -> None:
        self.fact = fact

    @classmethod
    def have(cls, name: str, kind: type, value: Callable[[Fact], object]) -> None:
        """Adds a variable."""
        setattr(cls, name, rule_variable(kind)(lambda self: value(self.fact)))


_Variables.have("dated", BooleanType, lambda fact: fact["dated"])
_Variables.have("start", NumericType, lambda fact: fact["start"])
_Variables.have("days_since_start", NumericType, lambda fact: fact["as_of"] - fact["start"])
_Variables.have("days_left", NumericType, lambda fact: fact["due"] - fact["as_of"])
_Variables.have("days_before_due", NumericType, lambda fact: fact["due"] - fact["settled"])
_Variables.have("days_since_settled", NumericType, lambda fact: fact["as_of"] - fact["settled"])
_Variables.have("set_by", StringType, lambda fact: fact["set_by"])
_Variables.have("end_reason", StringType, lambda fact: fact["end_reason"])
_Variables.have("exempt_from", StringType, lambda fact: fact["exempt_from"])
_Variables.have("is_reason", BooleanType, lambda fact: fact["end_reason"] != "not_registered")
_Variables.have("has_norwegian", BooleanType, lambda fact: fact["norwegian_hours"] is not None)
_Variables.have("has_culture", BooleanType, lambda fact: fact["culture_and_values_hours"] is not None)


class _Actions:
    """Takes the state that a step gives."""

    state = ""

    def give(self, state: str) -> None:
        """The one action."""
        self.state = state


def _is(name: str, operator: str, value: object = None) -> _Condition:
    return {"name": name, "operator": operator, "value": value}


_UNLESS = {
    "I040": _is("set_by", "equal_to", "register"),
    "A010": {"all": [_is("has_norwegian", "is_false"), _is("has_culture", "is_true")]},
}
_PROVIDED = {
    "I041": {"all": [_is("end_reason", "non_empty"), _is("is_reason", "is_true")]},
    "N051": _is("has_norwegian", "is_true"),
    "A041": _is("exempt_from", "non_empty"),
}
_MET = _is("days_before_due", "greater_than_or_equal_to", 0)
_MET_LATE = _is("days_since_settled", "greater_than_or_equal_to", 0)


def _steps(code: str) -> list[tuple[_Condition, str]]:
    started = [_is("start", "less_than", DUTIES[code].since), _is("days_since_start", "less_than", 0)]
    return [
        *([(_UNLESS[code], "none")] if code in _UNLESS else []),
        (_is("dated", "is_false"), "undetermined"),
        ({"any": started}, "none"),
        *([(_PROVIDED[code], "met")] if code in _PROVIDED else [(_MET, "met"), (_MET_LATE, "met_late")]),
        (_is("days_left", "less_than", 0), "overdue"),
        (_is("dated", "is_true"), "open"),
    ]


_RULES = {
    code: [
        {"conditions": when, "actions": [{"name": "give", "params": {"state": state}}]} for when, state in _steps(code)
    ]
    for code in DUTIES
}


def judge(facts: Facts) -> Iterator[tuple[str, str]]:
    """The code and state of each duty, in the order of the facts."""
    for code, those in facts.items():
        rules = _RULES[code]
        for fact in those:
            actions = _Actions()
            run_all(rules, _Variables(fact), actions, stop_on_first_trigger=True)
            yield code, actions.state
