"""The ten duties in zen-engine, all of a case in one evaluation.

They are compiled expressions, which is fastest, and decision tables in a graph, which is how it is made to be used.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import zen

from engines.duties import DUTIES, Duty
from engines.facts import Facts

__all__ = ["judge_by_expressions", "judge_by_tables"]

_FIELDS = re.compile(
    r"\b(as_of|dated|start|due|settled|set_by|end_reason|norwegian_hours|culture_and_values_hours|exempt_from)\b"
)


def _of_element(expression: str) -> str:
    """The same of the element that ``map`` is at."""
    return _FIELDS.sub(r"#.\1", expression)


def _for_all(code: str, duty: Duty) -> str:
    return f"{code}: map({code} ?? [], {_of_element(duty.expression)})"


_EXPRESSION = zen.compile_expression("{" + ", ".join(_for_all(code, duty) for code, duty in DUTIES.items()) + "}")


def judge_by_expressions(facts: Facts) -> Iterator[tuple[str, str]]:
    """The code and state of each duty."""
    for code, states in _EXPRESSION.evaluate(facts).items():
        for state in states:
            yield code, state


def _table(code: str, duty: Duty) -> dict[str, Any]:
    """A row for each step, in the column of its condition; the first that holds is taken."""
    conditions = [step.when for step in duty.steps[:-1]]
    inputs = [{"id": f"when{place}", "name": when, "field": when} for place, when in enumerate(conditions)]
    rows = [
        {f"when{place}": "true" if place == row else "" for place in range(len(conditions))}
        | {"_id": f"row{row}", "state": f"'{step.state}'"}
        for row, step in enumerate(duty.steps)
    ]
    content = {
        "hitPolicy": "first", "inputs": inputs, "outputs": [{"id": "state", "name": "state", "field": "state"}],
        "rules": rows, "inputField": f"{code} ?? []", "outputPath": code, "executionMode": "loop", "passThrough": False,
    }  # fmt: skip
    return {"id": code, "name": code, "type": "decisionTableNode", "content": content}


def _graph() -> str:
    """The tables side by side, between what comes in and what goes out."""
    ends = [{"id": each, "name": each, "type": f"{each}Node"} for each in ("input", "output")]
    tables = [_table(code, duty) for code, duty in DUTIES.items()]
    edges = [
        {"id": f"{source}-{target}", "sourceId": source, "targetId": target}
        for code in DUTIES
        for source, target in (("input", code), (code, "output"))
    ]
    return json.dumps({"nodes": ends + tables, "edges": edges})


_DECISION = zen.ZenEngine().create_decision(_graph())


def judge_by_tables(facts: Facts) -> Iterator[tuple[str, str]]:
    """The code and state of each duty."""
    for code, outputs in _DECISION.evaluate(facts)["result"].items():
        for output in outputs:
            yield code, output["state"]
