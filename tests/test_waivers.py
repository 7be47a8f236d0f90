"""A waiver marks and hides nothing; one that is expired or unused is reported."""

from datetime import date

import pytest

from nirmodel import Finding, Report, check
from nirmodel.comparing import ChangeKind, compare
from nirmodel.errors import InvalidValue
from nirmodel.findings import Kind, State
from nirmodel.records import End
from nirmodel.waivers import Waiver
from tests.rules.support import programme

D = date
CASE = programme(ends=[End(id="e", ended_on=D(2020, 12, 31), registered_on=D(2021, 1, 4))])
AS_OF = D(2021, 3, 1)


def _waiver(**given: object) -> Waiver:
    plain = {"code": "I041", "record": "e", "reason": "written elsewhere", "by": "unit 4", "until": D(2021, 6, 30)}
    return Waiver(**(plain | given))  # type: ignore[arg-type]


def _check(*waivers: Waiver, as_of: date = AS_OF) -> Report:
    return check(CASE, as_of=as_of, waivers=waivers)


def _only(report: Report, code: str) -> Finding:
    (finding,) = report.of(code)
    return finding


def test_it_marks_and_hides_nothing() -> None:
    plain, marked = _check(), _check(_waiver())
    assert len(plain.findings) == len(marked.findings)
    finding = _only(marked, "I041")
    assert (finding.state, finding.waiver) == (State.OVERDUE, _waiver())
    assert finding in marked.overdue
    assert (
        finding.text.en
        == "Missing: end reason. The deadline of 28 February 2021 has passed. Waiver for I041 until 30 June 2021"
    )
    assert [each.waiver for each in marked.findings if each.code != "I041"] == [None] * (len(plain.findings) - 1)
    assert not [each for each in marked.findings if each.kind is Kind.NOTICE]


@pytest.mark.parametrize(("until", "holds"), [(D(2021, 2, 28), False), (D(2021, 3, 1), True)])
def test_it_holds_through_its_last_day(until: date, holds: bool) -> None:
    report = _check(_waiver(until=until))
    assert (_only(report, "I041").waiver is not None) is holds
    assert bool(report.of("W019")) is not holds


def test_an_expired_one_is_reported_at_what_it_covered() -> None:
    finding = _only(_check(_waiver(until=D(2021, 2, 28))), "W019")
    assert (finding.kind, finding.state, finding.record) == (Kind.NOTICE, None, "e")
    assert str(finding.path) == "introduction_programmes[0].ends[0].end_reason"
    assert finding.text.nb == "Et unntak er gått ut. Unntak for I041 til 28.02.2021"


@pytest.mark.parametrize(
    "given",
    [{"code": "I080"}, {"record": "another"}, {"record": None}, {"code": "I040"}],
    ids=["no such finding", "of another record", "of no record", "what is met"],
)
def test_an_unused_one_is_reported(given: dict[str, object]) -> None:
    report = _check(_waiver(**given))
    finding = _only(report, "W029")
    assert str(finding.path) == ""
    assert finding.text.en.startswith("A waiver is not used. Waiver for ")
    assert _only(report, "I040").waiver is None


def test_of_two_the_one_that_holds_longest_marks() -> None:
    short, long = _waiver(until=D(2021, 3, 31)), _waiver(until=D(2021, 12, 31))
    assert _only(_check(long, short), "I041").waiver == long
    assert _check(long, short) == _check(short, long)


def test_reason_and_name_are_never_repeated() -> None:
    report = _check(_waiver(reason="PLANTED", by="PLANTED"), _waiver(code="I080", reason="PLANTED", by="PLANTED"))
    words = [repr(report), *(repr(each) for each in report.findings)]
    words += [each.text.in_language(lang) for each in report.findings for lang in ("nb", "nn", "en")]
    assert "PLANTED" not in " ".join(words)


def test_a_waiver_that_runs_out_is_a_change() -> None:
    earlier, later = _check(_waiver()), _check(_waiver(), as_of=D(2021, 7, 1))
    changes = {each.after.code: each.kind for each in compare(earlier, later).changes if each.after}
    assert changes["W019"] is ChangeKind.NEW
    assert changes["I041"] is ChangeKind.CHANGED


def test_values_that_cannot_be_meant() -> None:
    with pytest.raises(InvalidValue):
        _waiver(until="soon")
