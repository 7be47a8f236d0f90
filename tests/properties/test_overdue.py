"""What is overdue stays overdue until it is registered or supplied, and what is met in time stays met."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case, State, check
from nirmodel.findings import Kind
from nirmodel.strategies import as_of_days, cases

#: another record decides these, and may become known later: it dates a main activity, or decides whether an education
#: background is asked for
DEPEND_ON_OTHERS = ("I050", "N130")


@given(cases(), as_of_days(), st.integers(0, 400))
def test_register_duties_never_go_back(case: Case, as_of: date, days: int) -> None:
    """A record that is overdue is overdue or met late ever after, and one that is met in time stays met in time."""
    later = check(case, as_of=as_of + timedelta(days=days))
    states = {(each.code, each.path): each.state for each in later.findings if each.kind is Kind.REGISTER}
    for each in check(case, as_of=as_of).findings:
        if each.kind is not Kind.REGISTER or each.code in DEPEND_ON_OTHERS:
            continue
        after = states.get((each.code, each.path))
        if each.state is State.OVERDUE:
            assert after in (State.OVERDUE, State.MET_LATE)
        if each.state in (State.MET, State.MET_LATE):
            assert after is each.state
        if each.state is State.OPEN:
            assert after in (State.OPEN, State.OVERDUE, State.MET, State.MET_LATE)
