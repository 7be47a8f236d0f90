"""What comes next for a municipality, and where it stands."""

from datetime import date

import pytest
from attrs import evolve

from nirmodel import Case, DeadlinePolicy, check
from nirmodel.agenda import Summary, agenda, summarise
from nirmodel.code_lists import SetBy
from nirmodel.errors import InvalidValue
from nirmodel.findings import Kind, State
from nirmodel.law.deadlines import ReportingCutOff
from nirmodel.records import End, Start, Stop
from tests.rules.support import programme

D = date
AS_OF = D(2021, 3, 1)


def _case(name: str, **lists: object) -> Case:
    return evolve(programme(**lists), id=name)


# due on 28 February, overdue; due on 15 March; due on 26 April; and one with nothing at all
CASES = [
    _case("late", stops=[Stop(id="s", decided_on=D(2020, 12, 31))]),
    _case("soon", stops=[Stop(id="s", decided_on=D(2021, 1, 15))]),
    _case("later", stops=[Stop(id="s", decided_on=D(2021, 2, 26))]),
    _case("clear"),
]


def _rows(**asked: object) -> list[tuple[str, str, date]]:
    entries = agenda(reversed(CASES), as_of=AS_OF, **asked)  # type: ignore[arg-type]
    return [(each.case_id, each.finding.code, each.by) for each in entries if each.finding.code == "I080"]


LATE, SOON, LATER = (
    ("late", "I080", D(2021, 2, 28)), ("soon", "I080", D(2021, 3, 15)), ("later", "I080", D(2021, 4, 26)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("within", "expected"),
    [(None, [LATE, SOON, LATER]), (0, [LATE]), (13, [LATE]), (14, [LATE, SOON]), (56, [LATE, SOON, LATER])],
)
def test_duties_by_due_day(within: int | None, expected: list[object]) -> None:
    assert _rows(within=within) == expected


def test_the_policy_moves_days() -> None:
    # 28 February 2021 is a Sunday
    assert _rows(policy=DeadlinePolicy(move_to_working_day=True))[0] == ("late", "I080", D(2021, 3, 1))


def test_what_last_year_still_lacks_by_the_cut_off() -> None:
    last_year = ReportingCutOff(first_day=D(2020, 1, 1), last_day=D(2020, 12, 31), on=D(2021, 3, 15))
    assert _rows(cut_off=last_year) == [("late", "I080", D(2021, 3, 15))]
    assert _rows(cut_off=last_year, within=3) == [("late", "I080", D(2021, 3, 15))]
    this_year = ReportingCutOff(first_day=D(2021, 1, 1), last_day=D(2021, 12, 31), on=D(2022, 2, 28))
    assert _rows(cut_off=this_year) == [("soon", "I080", D(2022, 2, 28)), ("later", "I080", D(2022, 2, 28))]
    assert _rows(cut_off=this_year, within=30) == []


#: of everyone whose programme ended in 2023 the end reason is wanted by 29 February 2024
YEAR_2023 = ReportingCutOff(first_day=D(2023, 1, 1), last_day=D(2023, 12, 31), on=D(2024, 2, 29))


@pytest.mark.parametrize(
    ("end", "is_wanted"),
    [
        (End(ended_on=D(2023, 1, 1)), True),
        (End(ended_on=D(2023, 12, 31)), True),
        (End(ended_on=D(2022, 12, 31)), False),
        (End(ended_on=D(2024, 1, 1)), False),
        # whenever it became known
        (End(ended_on=D(2023, 12, 20), known_on=D(2024, 1, 22)), True),
        (End(ended_on=D(2022, 12, 20), known_on=D(2023, 1, 9)), False),
        (End(ended_on=D(2023, 1, 9), known_on=D(2022, 12, 20)), True),
        (End(ended_on=D(2024, 1, 9), known_on=D(2023, 12, 20)), False),
        # whoever set it
        (End(ended_on=D(2023, 12, 20), set_by=SetBy.REGISTER), True),
        (End(ended_on=D(2023, 12, 20), set_by=SetBy.REGISTER, known_on=D(2024, 2, 1)), True),
        # without a date of its own the day that it was known counts
        (End(known_on=D(2023, 12, 20)), True),
        (End(known_on=D(2024, 1, 9)), False),
    ],
)
def test_everyone_who_ended_in_the_year(end: End, is_wanted: bool) -> None:
    case, as_of = _case("ended", ends=[end]), D(2024, 2, 15)
    wanted = agenda([case], as_of=as_of, cut_off=YEAR_2023)
    rows = [(each.finding.code, each.by) for each in wanted if each.finding.code == "I041"]
    assert rows == ([("I041", YEAR_2023.on)] if is_wanted else [])
    for each in check(case, as_of=as_of, policy=DeadlinePolicy(cut_offs=[YEAR_2023])).of("I041"):
        assert each.due is not None
        assert each.due.cut_off == (YEAR_2023.on if is_wanted else None)


def test_the_earliest_cut_off_of_a_day() -> None:
    earlier = evolve(YEAR_2023, first_day=D(2023, 7, 1), on=D(2024, 1, 31))
    policy = DeadlinePolicy(cut_offs=[YEAR_2023, earlier])
    days = [policy.cut_off_for(day) for day in (D(2023, 6, 30), D(2023, 7, 1), D(2024, 1, 1), None)]
    assert days == [YEAR_2023.on, earlier.on, None, None]


def test_what_the_register_set_in_the_year_is_to_be_confirmed() -> None:
    made = End(ended_on=D(2023, 12, 20), set_by=SetBy.REGISTER, known_on=D(2024, 1, 22))
    entries = agenda([_case("made", ends=[made])], as_of=D(2024, 2, 15), cut_off=YEAR_2023)
    assert {each.finding.code for each in entries} >= {"I041", "I043", "I051"}


def test_no_more_than_what_is_not_done() -> None:
    entries = agenda(CASES, as_of=AS_OF)
    wanted = {
        (case.id, each.code) for case in CASES for each in check(case, as_of=AS_OF).findings
        if each.state in (State.OPEN, State.OVERDUE)
    }  # fmt: skip
    assert {(each.case_id, each.finding.code) for each in entries} == wanted
    assert [each.by for each in entries] == sorted(each.by for each in entries)


def test_a_summary_counts_and_names_nobody() -> None:
    registered = _case("done", stops=[Stop(decided_on=D(2021, 1, 4), registered_on=D(2021, 1, 5))])
    twice = _case("odd", starts=[Start(started_on=D(2021, 1, 4))], ends=[End(ended_on=D(2021, 1, 3))])
    summary = summarise([*CASES, registered, twice], as_of=AS_OF)
    assert (summary.as_of, summary.cases, summary.clear) == (AS_OF, 6, 1)
    assert summary.counts["I08"] == {State.OVERDUE: 1, State.OPEN: 2, State.MET: 5}
    # an end before the start, and a case with nothing in it
    assert summary.kinds == {Kind.CONTRADICTION: 1, Kind.NOTICE: 1}
    assert list(summary.counts) == sorted(summary.counts)
    assert "odd" not in repr(summary)
    assert summarise([], as_of=AS_OF) == Summary(AS_OF, 0, 0, {})


def test_the_day_must_be_a_day() -> None:
    with pytest.raises(InvalidValue):
        agenda(CASES, as_of="2021-03-01")  # type: ignore[arg-type]
