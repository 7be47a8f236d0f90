"""The ten duties in rule-engine: one compiled expression each, evaluated for each fact.

Without types for the symbols, with which it takes longer.
"""

from collections.abc import Iterator

from rule_engine import Rule

from engines.duties import DUTIES
from engines.facts import Facts

__all__ = ["judge"]

_RULES = {code: Rule(duty.expression) for code, duty in DUTIES.items()}


def judge(facts: Facts) -> Iterator[tuple[str, str]]:
    """The code and state of each duty, in the order of the facts."""
    for code, those in facts.items():
        rule = _RULES[code]
        for fact in those:
            yield code, rule.evaluate(fact)
