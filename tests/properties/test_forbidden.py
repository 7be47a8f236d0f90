"""Nothing is both required and forbidden."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from nirmodel import CATALOGUE, Case, Regime, check
from nirmodel.findings import Kind
from nirmodel.strategies import Complete, as_of_days, cases, complete_cases

#: the contradictions that state that a record is not to be registered, and not only that something does not fit
FORBIDDING = {
    each.code for each in CATALOGUE if each.name.endswith(("-under-introduction-act", "-under-collective-protection"))
}


def test_there_are_such_contradictions() -> None:
    assert {rule.kind for rule in CATALOGUE if rule.code in FORBIDDING} == {Kind.CONTRADICTION}


@given(complete_cases())
def test_what_is_required_is_never_a_contradiction(drawn: Complete) -> None:
    """A case with all that is required has nothing that is forbidden."""
    report = check(drawn.case, as_of=drawn.as_of)
    assert report.contradictions == report.notices == ()


@given(st.sampled_from(Regime).flatmap(lambda regime: cases(regime=regime)), as_of_days())
def test_what_is_forbidden_is_not_required(case: Case, as_of: date) -> None:
    """No record is both to be registered and not to be registered."""
    report = check(case, as_of=as_of)
    forbidden = {each.path for each in report.contradictions if each.code in FORBIDDING}
    required = {each.path for each in report.findings if each.kind is Kind.REGISTER}
    assert not forbidden & required
