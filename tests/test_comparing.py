"""What changed between two reports: kinds, pairs, order, and misuse."""

from datetime import date

import pytest
from attrs import evolve

from nirmodel import Case, IntroductionProgramme, check
from nirmodel.code_lists import EndReason
from nirmodel.comparing import ChangeKind, compare
from nirmodel.errors import InvalidValue
from nirmodel.findings import State
from nirmodel.records import Absence, End, Start
from tests.rules.support import programme

D = date
# ended on 31 December 2020: end reason and registration are due on 28 February 2021
ENDED = programme(ends=[End(id="e", ended_on=D(2020, 12, 31), registered_on=D(2021, 2, 10))], absences=())


def _kinds(earlier: Case, on: date, later: Case, then: date, code: str) -> list[ChangeKind]:
    comparison = compare(check(earlier, as_of=on), check(later, as_of=then))
    return [each.kind for each in comparison.changes if code in {f.code for f in (each.before, each.after) if f}]


@pytest.mark.parametrize(
    ("code", "on", "then", "kinds"),
    [
        ("I041", D(2020, 12, 30), D(2020, 12, 31), ["new"]),
        ("I041", D(2020, 12, 31), D(2021, 2, 9), []),
        ("I041", D(2020, 12, 31), D(2021, 2, 28), ["other_facts"]),
        ("I041", D(2021, 2, 28), D(2021, 3, 1), ["became_overdue"]),
        ("I041", D(2020, 12, 1), D(2021, 3, 1), ["became_overdue"]),
        ("I041", D(2021, 3, 1), D(2021, 3, 2), []),
        ("I041", D(2020, 12, 31), D(2020, 12, 30), ["gone"]),
        ("I040", D(2021, 2, 9), D(2021, 2, 10), ["met"]),
        ("I040", D(2020, 12, 1), D(2021, 3, 1), ["met"]),
    ],
)
def test_what_the_days_bring(code: str, on: date, then: date, kinds: list[str]) -> None:
    assert _kinds(ENDED, on, ENDED, then, code) == kinds


def test_what_would_come_of_it() -> None:
    (ended,) = ENDED.introduction_programmes
    (end,) = ended.ends or ()
    late = evolve(ENDED, introduction_programmes=(evolve(ended, ends=(evolve(end, registered_on=D(2021, 3, 1)),)),))
    day = D(2021, 3, 1)
    assert _kinds(late, D(2021, 2, 28), late, day, "I040") == [ChangeKind.MET_LATE]
    provided = evolve(ENDED, introduction_programmes=(evolve(ended, ends=(evolve(end, end_reason=EndReason.WORK),)),))
    assert _kinds(ENDED, day, provided, day, "I041") == [ChangeKind.MET]
    moved = evolve(ENDED, introduction_programmes=(evolve(ended, ends=(evolve(end, ended_on=D(2020, 11, 30)),)),))
    comparison = compare(check(ENDED, as_of=D(2021, 1, 1)), check(moved, as_of=D(2021, 1, 1)))
    assert {each.kind for each in comparison.changes} == {ChangeKind.CHANGED}
    # the due day of every duty that the end grounds moves, from 28 February to 30 January
    assert {each.after.due.day for each in comparison.changes if each.after and each.after.due} == {D(2021, 1, 30)}


def test_records_that_moved_are_recognised_by_their_ids() -> None:
    absences = [Absence(id=key, known_on=D(2021, 1, day)) for key, day in (("a", 1), ("b", 2))]
    before = check(programme(absences=absences), as_of=D(2021, 2, 1))
    after = check(programme(absences=absences[1:]), as_of=D(2021, 2, 1))
    comparison = compare(before, after)
    gone = comparison.of_kind(ChangeKind.GONE)
    assert {each.before.record for each in gone if each.before} == {"a"}
    assert [each.kind for each in comparison.changes if each.after and each.after.code == "I070"] == ["changed"]
    assert comparison.applied_to(before) == after


def test_a_duty_that_rests_on_another_record_now_is_the_same_duty() -> None:
    later, earlier = Start(id="s", started_on=D(2021, 1, 9)), Start(id="t", started_on=D(2021, 1, 2))
    before, after = (check(programme(starts=each), as_of=D(2021, 2, 1)) for each in ([later], [later, earlier]))
    (change,) = [each for each in compare(before, after).changes if each.after and each.after.code == "I021"]
    assert change.kind is ChangeKind.CHANGED
    assert change.before is not None
    assert change.after is not None
    assert (change.before.record, change.after.record) == ("s", "t")
    assert change.before.state is change.after.state is State.OPEN


def test_reports_on_two_cases_are_not_compared() -> None:
    other = Case(id="other", introduction_programmes=(IntroductionProgramme(),))
    one, two = check(ENDED, as_of=D(2021, 1, 1)), check(other, as_of=D(2021, 1, 1))
    with pytest.raises(InvalidValue, match="same case"):
        compare(one, two)
    with pytest.raises(InvalidValue, match="earlier report"):
        compare(one, check(ENDED, as_of=D(2021, 2, 1))).applied_to(check(ENDED, as_of=D(2021, 2, 1)))
