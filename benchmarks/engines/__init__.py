"""Ten duties in rule engines, and the state of a deadline in regclock."""

from collections import Counter, deque
from collections.abc import Callable, Iterator
from datetime import date

from cases import AS_OF
from measuring import DAYS, Chosen, documents, each, measure, read, table

from engines import with_business_rules, with_regclock, with_rule_engine, with_zen
from engines.duties import DUTIES
from engines.facts import Facts, facts
from nirmodel import CATALOGUE, Case, check
from nirmodel.rules.catalogue import Catalogue

__all__ = ["PACKAGES", "measured"]

#: what is compared here beside the library
PACKAGES = ("rule-engine", "zen-engine", "business-rules", "regclock")

_Judge = Callable[[Facts], Iterator[tuple[str, str]]]
_JUDGES: dict[str, _Judge] = {
    "rule-engine": with_rule_engine.judge,
    "zen-engine, expressions": with_zen.judge_by_expressions,
    "zen-engine, decision tables": with_zen.judge_by_tables,
    "business-rules": with_business_rules.judge,
}
_TEN = Catalogue(CATALOGUE.rule(code) for code in DUTIES)


def _checked(case: Case, day: date) -> Counter[tuple[str, str]]:
    return Counter((each.code, str(each.state)) for each in check(case, as_of=day, rules=_TEN).findings)


def _states_agreed_on(cases: list[Case]) -> Counter[tuple[str, str]]:
    """Fails loudly if an engine and `check` differ; returns how often each state of each duty came up."""
    agreed: Counter[tuple[str, str]] = Counter()
    for case in cases:
        for day in DAYS:
            checked, given = _checked(case, day), facts(case, day)
            for name, judge in _JUDGES.items():
                judged = Counter((code, state) for code, state in judge(given) if state != "none")
                if judged != checked:
                    raise AssertionError(
                        f"{case.id} as of {day}: only check finds {list((checked - judged).elements())}, "
                        f"only {name} finds {list((judged - checked).elements())}"
                    )
            agreed += checked
    return agreed


def _judging(judge: _Judge) -> Callable[[Facts], object]:
    """Takes every state and keeps none."""
    return lambda given: deque(judge(given), maxlen=0)


def measured(chosen: Chosen) -> str:
    """Asserts that all engines agree with `check`, and measures them."""
    cases = [read(document) for document in documents(chosen.cases)]
    states = _states_agreed_on(cases)
    given = [facts(case, AS_OF) for case in cases]
    took = measure(
        {
            "check": each(lambda case: check(case, as_of=AS_OF), cases),
            "check, the ten alone": each(lambda case: check(case, as_of=AS_OF, rules=_TEN), cases),
            "facts": each(lambda case: facts(case, AS_OF), cases),
            **{name: each(_judging(judge), given) for name, judge in _JUDGES.items()},
        },
        chosen.rounds,
    )
    duties = sum(len(those) for one in given for those in one.values())
    every = sum(each.state is not None for case in cases for each in check(case, as_of=AS_OF).findings)
    whole, ten, building = took["check"] / every, took["check, the ten alone"] / duties, took["facts"] / duties
    rows: list[tuple[str | float, ...]] = [
        ("check, every duty of the case", whole, "", ""),
        ("check, the ten alone", ten, "", ""),
        ("building facts", building, "", ""),
    ]
    for name in _JUDGES:
        alone = took[name] / duties
        rows.append((name, alone, alone / whole, (alone + building) / ten))
    heads = ("", "µs a duty", "alone, to check of every duty", "with facts, to check of the ten")
    return (
        f"{', '.join(DUTIES)}: {duties / len(cases):.1f} of them a case, of {every / len(cases):.1f} duties in all; "
        f"all agree on {len(DAYS)} days, on {len(states)} states of a duty\n\n"
        f"{table(heads, rows)}\n\n{with_regclock.measured(cases, chosen.rounds)}"
    )
