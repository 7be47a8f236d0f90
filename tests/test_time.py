"""Holidays, due dates with their steps, policy and the end of the calendar; every date worked out by hand."""

from datetime import date
from pathlib import Path

import holidays
import pytest

from nirmodel.law.deadlines import (
    AnnouncedException,
    DeadlinePolicy,
    DueDate,
    Months,
    RegisterCapability,
    ReportingCutOff,
    Step,
    StepKind,
    due_date,
    first_working_day_from,
    is_working_day,
    norwegian_holidays,
)
from nirmodel.law.regimes import Act
from nirmodel.law.sources import (
    COMPLAINTS_OPENED,
    COUNTED_IN_MONTHS,
    CUT_OFF_2022,
    DEADLINE_MOVES,
    IMDI_PAGE,
    TWO_MONTHS_2018,
)

D = date
LIMIT = Months(2, TWO_MONTHS_2018)
ROLL = DeadlinePolicy(move_to_working_day=True)


def _steps(due: DueDate) -> list[tuple[str, date]]:
    return [(step.kind.value, step.day) for step in due.steps]


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (D(2020, 12, 31), D(2021, 2, 28)),
        (D(2020, 12, 28), D(2021, 2, 28)),
        (D(2019, 12, 31), D(2020, 2, 29)),
        (D(2019, 12, 30), D(2020, 2, 29)),
        (D(2019, 12, 29), D(2020, 2, 29)),
        (D(2020, 6, 30), D(2020, 8, 30)),
        (D(2020, 7, 31), D(2020, 9, 30)),
        (D(2020, 8, 31), D(2020, 10, 31)),
        (D(2020, 2, 29), D(2020, 4, 29)),
        (D(2020, 11, 1), D(2021, 1, 1)),
    ],
)
def test_the_same_day_number_two_months_on(start: date, due: date) -> None:
    assert due_date(start, LIMIT, DeadlinePolicy()).day == due


def test_a_due_date_shows_its_steps() -> None:
    # 31 December 2020: counted to February, which ends on Sunday 28; moved to Monday 1 March
    due = due_date(D(2020, 12, 31), LIMIT, ROLL)
    assert _steps(due) == [
        ("started", D(2020, 12, 31)),
        ("counted", D(2021, 2, 28)),
        ("clamped", D(2021, 2, 28)),
        ("moved", D(2021, 3, 1)),
    ]
    assert due.day == D(2021, 3, 1)
    assert due.steps[-1].source is DEADLINE_MOVES


@pytest.mark.parametrize(
    ("start", "due", "moved"),
    [
        # Maundy Thursday 9 April 2020 to the Tuesday after Easter
        (D(2020, 2, 9), D(2020, 4, 9), D(2020, 4, 14)),
        # Sunday 17 May 2020
        (D(2020, 3, 17), D(2020, 5, 17), D(2020, 5, 18)),
        # Friday 1 January 2021 and the weekend
        (D(2020, 11, 1), D(2021, 1, 1), D(2021, 1, 4)),
        # Wednesday 25 December 2019, Boxing Day, then a Friday
        (D(2019, 10, 25), D(2019, 12, 25), D(2019, 12, 27)),
        # Ascension Day, Thursday 13 May 2021, then a Friday
        (D(2021, 3, 13), D(2021, 5, 13), D(2021, 5, 14)),
        # a Thursday stays
        (D(2021, 1, 4), D(2021, 3, 4), D(2021, 3, 4)),
    ],
)
def test_moving_to_a_working_day_is_a_policy(start: date, due: date, moved: date) -> None:
    assert due_date(start, LIMIT, DeadlinePolicy()).day == due
    assert due_date(start, LIMIT, ROLL).day == moved


def test_working_days() -> None:
    assert is_working_day(D(2021, 5, 18))
    assert not is_working_day(D(2021, 5, 17))
    assert not is_working_day(D(2021, 5, 15))
    assert first_working_day_from(D(2021, 5, 15)) == D(2021, 5, 18)
    assert first_working_day_from(date.max) == date.max


def test_holidays_agree_with_another_library() -> None:
    for year in range(1950, 2100):
        assert norwegian_holidays(year) == frozenset(holidays.country_holidays("NO", years=year))


EXTENDED = AnnouncedException(
    codes=("I04", "I051"),
    first_due_on=D(2020, 3, 12),
    last_due_on=D(2020, 5, 31),
    due_on=D(2020, 6, 15),
    source=IMDI_PAGE,
)


@pytest.mark.parametrize(
    ("start", "code", "due"),
    [
        (D(2020, 1, 11), "I041", D(2020, 3, 11)),
        (D(2020, 1, 12), "I041", D(2020, 6, 15)),
        (D(2020, 3, 31), "I041", D(2020, 6, 15)),
        (D(2020, 4, 1), "I041", D(2020, 6, 1)),
        (D(2020, 2, 1), "I051", D(2020, 6, 15)),
        (D(2020, 2, 1), "I050", D(2020, 4, 1)),
    ],
)
def test_an_announced_exception(start: date, code: str, due: date) -> None:
    assert due_date(start, LIMIT, DeadlinePolicy(exceptions=(EXTENDED,)), code).day == due


def test_an_exception_for_every_code_never_makes_a_day_earlier() -> None:
    early = AnnouncedException(
        first_due_on=D(2020, 3, 1), last_due_on=D(2020, 3, 31), due_on=D(2020, 3, 15), source=IMDI_PAGE
    )
    policy = DeadlinePolicy(exceptions=(early,))
    assert due_date(D(2020, 1, 10), LIMIT, policy, "N051").day == D(2020, 3, 15)
    assert due_date(D(2020, 1, 20), LIMIT, policy, "N051").day == D(2020, 3, 20)
    # two months from 10 January is 10 March, moved to the 15th; from 15 January it is the 15th as it is
    assert due_date(D(2020, 1, 10), LIMIT, policy, "N051").steps[-1] == Step(
        StepKind.EXTENDED, D(2020, 3, 15), IMDI_PAGE
    )
    assert _steps(due_date(D(2020, 1, 15), LIMIT, policy, "N051"))[1:] == [("counted", D(2020, 3, 15))]


def test_the_start_cites_what_sets_the_limit_and_the_count_cites_the_courts_act() -> None:
    # 10 January 2020 to Tuesday 10 March; 29 December 2020 to Sunday 28 February 2021, moved to Monday 1 March
    guidance = Months(2, CUT_OFF_2022)
    sources = [step.source for step in due_date(D(2020, 1, 10), guidance, ROLL).steps]
    assert sources == [CUT_OFF_2022, COUNTED_IN_MONTHS]
    sources = [step.source for step in due_date(D(2020, 12, 29), LIMIT, ROLL).steps]
    assert sources == [TWO_MONTHS_2018, COUNTED_IN_MONTHS, COUNTED_IN_MONTHS, DEADLINE_MOVES]
    courts_act = [(each.act.split()[0], each.section) for each in (COUNTED_IN_MONTHS, DEADLINE_MOVES)]
    assert courts_act == [("domstolloven", "§ 148"), ("domstolloven", "§ 149")]


@pytest.mark.parametrize(
    ("number", "start", "due"),
    [
        (1, D(2021, 1, 31), D(2021, 2, 28)),
        (1, D(2020, 12, 15), D(2021, 1, 15)),
        (3, D(2020, 11, 30), D(2021, 2, 28)),
        (12, D(2020, 2, 29), D(2021, 2, 28)),
        (14, D(2020, 11, 15), D(2022, 1, 15)),
    ],
)
def test_a_limit_of_another_number_of_months(number: int, start: date, due: date) -> None:
    assert due_date(start, Months(number, CUT_OFF_2022), DeadlinePolicy()).day == due


def test_a_limit_is_one_month_or_more() -> None:
    with pytest.raises(ValueError, match="one month"):
        Months(0, CUT_OFF_2022)


def test_a_cut_off_is_a_second_date_to_look_towards() -> None:
    cut_off = ReportingCutOff(first_day=D(2022, 1, 1), last_day=D(2022, 12, 31), on=D(2023, 2, 28), source=CUT_OFF_2022)
    policy = DeadlinePolicy(cut_offs=(cut_off,))
    assert due_date(D(2022, 12, 31), LIMIT, policy).cut_off == D(2023, 2, 28)
    assert due_date(D(2022, 12, 31), LIMIT, policy).day == D(2023, 2, 28)
    assert due_date(D(2022, 3, 1), LIMIT, policy).day == D(2022, 5, 1)
    assert due_date(D(2022, 1, 1), LIMIT, policy).cut_off == D(2023, 2, 28)
    assert due_date(D(2021, 12, 31), LIMIT, policy).cut_off is None
    assert due_date(D(2023, 1, 1), LIMIT, policy).cut_off is None


def test_capabilities() -> None:
    policy = DeadlinePolicy(
        capabilities=[RegisterCapability(item="I09", from_day=D(2021, 5, 1), source=COMPLAINTS_OPENED)]
    )
    for act in Act:
        assert policy.registrable_from("I09", act) == D(2021, 5, 1)
        assert policy.registrable_from("N09", act) is None
    # IMDi states that complaints under the integration act could be registered from May 2021, and nothing of the other
    for item in ("I09", "N09"):
        assert DeadlinePolicy().registrable_from(item, Act.INTEGRATION_ACT) == D(2021, 5, 1)
        assert DeadlinePolicy().registrable_from(item, Act.INTRODUCTION_ACT) is None


@pytest.mark.parametrize("start", [D(9999, 10, 31), D(9999, 11, 1), D(9999, 12, 31)])
def test_the_calendar_ends(start: date) -> None:
    assert due_date(start, LIMIT, DeadlinePolicy()).day == date.max
    assert due_date(start, LIMIT, ROLL).day == date.max


def test_the_clock_is_never_read() -> None:
    source = Path(__file__).parent.parent / "src" / "nirmodel"
    words = ("today(", ".now(", "utcnow", "time.time", "localtime")
    assert [file.name for file in source.rglob("*.py") if any(word in file.read_text() for word in words)] == []


def test_steps_where_nothing_is_clamped_and_where_the_calendar_ends() -> None:
    # 28 December to 28 February: the month has that day, be it the last
    assert _steps(due_date(D(2020, 12, 28), LIMIT, DeadlinePolicy()))[1:] == [("counted", D(2021, 2, 28))]
    assert _steps(due_date(D(9999, 11, 30), LIMIT, DeadlinePolicy()))[1:] == [("clamped", date.max)]
