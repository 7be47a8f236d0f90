"""The whole check beside the same findings by hand."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

from attrs import fields
from cases import AS_OF
from measuring import DAYS, Chosen, documents, each, measure, read, table
from straight_line import CODES, Row, duties

from nirmodel import CATALOGUE, Case, check
from nirmodel.case import PARTICIPATIONS
from nirmodel.findings import Finding, Suggestion
from nirmodel.path import Path
from nirmodel.report import Report
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.views import Visible

__all__ = ["PACKAGES", "measured"]

#: what is compared here beside the library
PACKAGES: tuple[str, ...] = ()

#: the rules that are written by hand as well
_RULES = Catalogue(CATALOGUE.rule(code) for code in CODES)


def _checked(case: Case, as_of: date) -> Counter[Row]:
    return Counter(
        (each.code, each.word, each.due.day if each.due else None, str(each.path), each.record)
        for each in check(case, as_of=as_of, rules=_RULES).findings
    )


def _codes_agreed_on(cases: list[Case]) -> Counter[str]:
    """Fails loudly if the two differ in any finding; returns how often each code came up."""
    codes: Counter[str] = Counter()
    for case in cases:
        for day in DAYS:
            checked, by_hand = _checked(case, day), Counter(duties(case, day))
            if checked != by_hand:
                raise AssertionError(
                    f"{case.id} as of {day}: only check finds {list((checked - by_hand).elements())}, "
                    f"only straight_line finds {list((by_hand - checked).elements())}"
                )
            for row, times in checked.items():
                codes[row[0]] += times
    return codes


def _records(case: Case) -> int:
    """How many records a case has in all its lists."""
    participations = [each for about in PARTICIPATIONS for each in getattr(case, about)]
    lists = [getattr(each, of.name) for each in participations for of in fields(type(each)) if of.name != "id"]
    return sum(len(records or ()) for records in lists)


def _values(made: Any) -> dict[str, Any]:
    """What an object was made of."""
    return {each.alias: getattr(made, each.name) for each in fields(type(made))}


def _made_again(report: Report) -> Callable[[], Report]:
    """Makes the objects of a report once more, of values that are ready: all that is left to do by hand for it."""
    grounds = {id(each): each for finding in report.findings for each in finding.grounds}
    visible = [(key, each.path.parts, _values(each)) for key, each in grounds.items()]
    findings = [
        (
            each.path.parts, [id(ground) for ground in each.grounds],
            None if each.suggestion is None else _values(each.suggestion), _values(each),
        )
        for each in report.findings
    ]  # fmt: skip

    def make() -> Report:
        seen = {key: Visible(**values | {"path": Path(parts)}) for key, parts, values in visible}
        made = []
        for parts, rests_on, suggestion, values in findings:
            values = values | {"path": Path(parts), "grounds": tuple([seen[key] for key in rests_on])}
            if suggestion is not None:
                values["suggestion"] = Suggestion(**suggestion)
            made.append(Finding(**values))
        return Report(report.case_id, report.as_of, tuple(made), report.question)

    if make() != report:
        raise AssertionError(f"{report.case_id}: not the same report")
    return make


def measured(chosen: Chosen) -> str:
    """Asserts that both agree, and measures them."""
    cases = [read(document) for document in documents(chosen.cases)]
    codes = _codes_agreed_on(cases)
    reports = [check(case, as_of=AS_OF, rules=_RULES) for case in cases]
    again = [_made_again(report) for report in reports]
    took = measure(
        {
            "check, the same rules": each(lambda case: check(case, as_of=AS_OF, rules=_RULES), cases),
            "check, every rule": each(lambda case: check(case, as_of=AS_OF), cases),
            "straight_line.duties": each(lambda case: duties(case, AS_OF), cases),
            "making the reports alone": each(lambda make: make(), again),
        },
        chosen.rounds,
    )
    records = sum(_records(case) for case in cases) / len(cases)
    findings = sum(len(report.findings) for report in reports) / len(cases)
    rows = [(name, time / len(cases), time / took["straight_line.duties"]) for name, time in took.items()]
    return (
        f"{records:.1f} records and {findings:.1f} findings a case; "
        f"both agree on {len(DAYS)} days; {len(codes)} codes came up\n\n" + table(("", "µs a case", "ratio"), rows)
    )
