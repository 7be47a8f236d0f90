"""I03: the start, and what lies outside the programme (start)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel.code_lists import ExtensionGround, ExtentUnit
from nirmodel.records import Absence, End, Extent, Grant, Leave, Measure, Offer, Refusal, Start, Stop
from tests.rules.support import (
    ONE_DAY,
    SECOND,
    begins,
    clashes,
    fits,
    found,
    met,
    one_day,
    owed,
    period,
    programme,
    silent,
    states,
)

D = date


class TestI030:
    """The start is registered in NIR."""

    def test_days(self) -> None:
        owed(
            "I030",
            programme(starts=[Start(started_on=D(2020, 9, 1))]),
            opens="2020-09-01",
            due="2020-11-01",
            at="starts[0]",
        )

    def test_a_planned_start_is_owed_from_the_day_it_was_known(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 9, 1), known_on=D(2020, 6, 15))])
        owed("I030", case, opens="2020-06-15", due="2020-08-15", at="starts[0]")

    def test_near_miss(self) -> None:
        met("I030", programme(starts=[Start(started_on=D(2020, 9, 1), registered_on=D(2020, 8, 10))]))

    def test_first_and_last_days(self) -> None:
        begins("I030", "2014-04-10", lambda day: programme(starts=[Start(started_on=day)]))
        begins("I030", "2021-01-01", lambda day: programme(regime=SECOND, starts=[Start(started_on=day)]))


class TestI031:
    """Whoever ends, is away or is stopped has started."""

    def test_days(self) -> None:
        case = programme(absences=[Absence(period=period("2020-02-10", "2020-02-29"))])
        owed("I031", case, opens="2020-02-29", due="2020-04-29", at="starts")

    @pytest.mark.parametrize("early", [D(2005, 9, 1), D(2014, 4, 9)])
    def test_a_first_ground_without_a_time_limit_starts_the_clock(self, early: date) -> None:
        # there was a duty from 1 September 2005, and a time limit from 10 April 2014
        before, after = Absence(known_on=early), Absence(known_on=D(2020, 2, 29))
        silent("I031", programme(absences=[before]))
        silent("I031", programme(absences=[before, after]))

    def test_a_day_before_the_register_is_no_day(self) -> None:
        # the register began on 1 September 2005: what is known earlier counts as undated, and the other is certain
        before, after = Absence(known_on=D(2005, 8, 31)), Absence(known_on=D(2020, 2, 29))
        assert states("I031", programme(absences=[before, after]), D(2020, 4, 29)) == ["open"]
        assert states("I031", programme(absences=[before, after]), D(2020, 4, 30)) == ["overdue"]
        assert states("I031", programme(absences=[before]), D(2020, 4, 30)) == ["undetermined"]

    def test_the_first_day_with_a_time_limit(self) -> None:
        # 10 April 2014: 10 June
        case = programme(absences=[Absence(known_on=D(2014, 4, 10))])
        owed("I031", case, opens="2014-04-10", due="2014-06-10", at="starts")

    def test_near_miss(self) -> None:
        case = programme(ends=[End(ended_on=D(2020, 2, 29))], starts=[Start(started_on=D(2019, 2, 1))])
        met("I031", case)
        silent("I031", programme(grants=[Grant(decided_on=D(2020, 2, 29))]))

    def test_first_and_last_days(self) -> None:
        begins("I031", "2014-04-10", lambda day: programme(stops=[Stop(decided_on=day)]))
        begins("I031", "2021-01-01", lambda day: programme(regime=SECOND, stops=[Stop(decided_on=day)]))


class TestI032:
    """A start has its date."""

    def test_days(self) -> None:
        case = programme(starts=[Start(known_on=D(2020, 12, 31))])
        owed("I032", case, opens="2020-12-31", due="2021-02-28", at="starts[0].started_on")

    def test_near_miss(self) -> None:
        met("I032", programme(starts=[Start(started_on=D(2020, 12, 31))]))
        silent("I032", programme(offers=[Offer(known_on=D(2020, 12, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("I032", "2014-04-10", lambda day: programme(starts=[Start(known_on=day)]))
        begins("I032", "2021-01-01", lambda day: programme(regime=SECOND, starts=[Start(known_on=day)]))


class TestI037:
    """A start before the grant, or after a refusal alone."""

    def test_witness(self) -> None:
        starts = [Start(started_on=D(2020, 5, 4))]
        clashes("I037", programme(starts=starts, grants=[Grant(decided_on=D(2020, 5, 5))]), "starts[0].started_on")
        clashes("I037", programme(starts=starts, refusals=[Refusal(decided_on=D(2020, 5, 1))]), "starts[0].started_on")

    def test_near_miss(self) -> None:
        starts = [Start(started_on=D(2020, 5, 4))]
        fits("I037", programme(starts=starts, grants=[Grant(decided_on=D(2020, 5, 4))]))
        fits("I037", programme(starts=starts))
        fits("I037", programme(starts=starts, refusals=[Refusal(decided_on=D(2020, 5, 5))]))
        both = programme(
            starts=starts, grants=[Grant(decided_on=D(2020, 5, 1))], refusals=[Refusal(decided_on=D(2020, 3, 1))]
        )
        fits("I037", both)
        fits("I037", programme(starts=starts, grants=[Grant(decided_on=D(2020, 5, 5)), Grant()]))

    def test_first_and_last_days(self) -> None:
        begins(
            "I037",
            "2005-09-01",
            lambda day: programme(starts=[Start(started_on=day)], grants=[Grant(decided_on=day + ONE_DAY)]),
        )
        begins(
            "I037",
            "2021-01-01",
            lambda day: programme(
                regime=SECOND, starts=[Start(started_on=day)], grants=[Grant(decided_on=day + ONE_DAY)]
            ),
        )


class TestI038:
    """A leave, an absence or a measure outside the programme."""

    LIFE: dict[str, Any] = {"starts": [Start(started_on=D(2020, 2, 3))], "ends": [End(ended_on=D(2020, 11, 30))]}

    def test_witness(self) -> None:
        before = period("2020-02-02", "2020-02-10")
        clashes("I038", programme(**self.LIFE, leaves=[Leave(period=before)]), "leaves[0].period")
        measures = (Grant(decided_on=D(2020, 1, 6), measures=(Measure(period=before),)),)
        clashes("I038", programme(**self.LIFE, grants=measures), "grants[0].measures[0].period")
        after = period("2020-12-01", "2020-12-04")
        clashes("I038", programme(**self.LIFE, leaves=[Leave(period=after)]), "leaves[0].period")
        clashes("I038", programme(**self.LIFE, absences=[Absence(period=after)]), "absences[0].period")

    def test_near_miss(self) -> None:
        whole = period("2020-02-03", "2020-11-30")
        measures = (
            Grant(
                decided_on=D(2020, 1, 6),
                measures=(
                    Measure(period=whole),
                    Measure(),
                ),
            ),
        )
        fits(
            "I038",
            programme(
                **self.LIFE, leaves=[Leave(period=whole), Leave()], absences=[Absence(period=whole)], grants=measures
            ),
        )

    @pytest.mark.parametrize(
        ("first", "last", "is_outside"),
        [
            # the month of the start, Monday 3 February, and that of the end, Monday 30 November
            ("2020-02-01", "2020-02-29", False),
            ("2020-11-01", "2020-11-30", False),
            ("2020-11-30", "2020-12-31", False),
            # the months before and after
            ("2020-01-01", "2020-01-31", True),
            ("2020-12-01", "2020-12-31", True),
            # a day more or less
            ("2020-01-01", "2020-02-02", True),
            ("2020-01-01", "2020-02-03", False),
            # without its last day it is certain of its first
            ("2020-02-02", None, True),
            ("2020-02-03", None, False),
            ("2020-11-30", None, False),
            ("2020-12-01", None, True),
            # one that ends before it begins
            ("2020-02-10", "2020-02-01", False),
            ("2020-02-02", "2020-02-01", True),
        ],
    )
    def test_an_absence_contradicts_only_if_it_is_wholly_outside(
        self, first: str, last: str | None, is_outside: bool
    ) -> None:
        case = programme(**self.LIFE, absences=[Absence(period=period(first, last))])
        clashes("I038", case, *(["absences[0].period"] if is_outside else []))

    def test_absence_told_by_the_month_of_the_end(self) -> None:
        # two days of March, in a programme that ended on the 20th
        two_days = Extent(amount=Decimal(2), unit=ExtentUnit.DAYS)
        absences = [Absence(period=period("2020-03-01", "2020-03-31"), extent=two_days)]
        life = {"starts": [Start(started_on=D(2020, 1, 7))], "ends": [End(ended_on=D(2020, 3, 20))]}
        fits("I038", programme(**life, absences=absences))

    def test_a_start_and_an_end_that_contradict_each_other_bound_nothing(self) -> None:
        whole = period("2020-02-03", "2020-11-30")
        measures = (Grant(decided_on=D(2020, 1, 6), measures=(Measure(period=whole),)),)
        swapped = {"starts": [Start(started_on=D(2020, 11, 30))], "ends": [End(ended_on=D(2020, 2, 3))]}
        fits("I038", programme(**swapped, absences=[Absence(period=whole)], grants=measures))
        assert found("I047", programme(**swapped), D(2021, 1, 1))

    def test_what_was_decided_ahead_may_be_cut_short_by_the_end(self) -> None:
        planned = period("2020-11-30", "2021-06-18")
        measures = (Grant(decided_on=D(2020, 1, 6), measures=(Measure(period=planned),)),)
        fits("I038", programme(**self.LIFE, leaves=[Leave(period=planned)], grants=measures))

    def test_undated_starts_and_ends_decide_nothing(self) -> None:
        life = {"starts": [Start(started_on=D(2020, 2, 3)), Start()], "ends": [End(ended_on=D(2020, 11, 30)), End()]}
        fits("I038", programme(**life, absences=[Absence(period=period("2019-01-01", "2022-01-01"))]))

    def test_first_and_last_days(self) -> None:
        begins(
            "I038",
            "2005-09-01",
            lambda day: programme(absences=[Absence(period=one_day(day))], starts=[Start(started_on=day + ONE_DAY)]),
        )
        begins(
            "I038",
            "2021-01-01",
            lambda day: programme(
                regime=SECOND, absences=[Absence(period=one_day(day))], starts=[Start(started_on=day + ONE_DAY)]
            ),
        )


class TestI039:
    """A programme past two years plus leave."""

    START = [Start(started_on=D(2018, 2, 28))]

    def test_witness(self) -> None:
        # two years from 28 February 2018 is 28 February 2020
        clashes("I039", programme(starts=self.START), "starts[0].started_on", as_of=D(2020, 2, 28))
        ended = programme(starts=self.START, ends=[End(ended_on=D(2020, 2, 28))])
        clashes("I039", ended, "starts[0].started_on", as_of=D(2023, 1, 1))

    def test_near_miss(self) -> None:
        fits("I039", programme(starts=self.START), D(2020, 2, 27))
        fits("I039", programme(starts=self.START, ends=[End(ended_on=D(2020, 2, 27))]), D(2023, 1, 1))
        extended = [Grant(decided_on=D(2018, 2, 1), extension_ground=ExtensionGround.INTRODUCTION_ACT)]
        fits("I039", programme(starts=self.START, grants=extended), D(2020, 2, 28))
        fits("I039", programme(starts=[Start()]))
        fits("I039", programme(ends=[End(ended_on=D(2017, 1, 1))], starts=self.START))

    def test_while_the_register_was_there(self) -> None:
        # it came on 1 September 2005; two years on is 1 September 2007
        for started, times in ((D(2005, 8, 31), 0), (D(2005, 9, 1), 1)):
            assert len(found("I039", programme(starts=[Start(started_on=started)]), D(2008, 1, 1))) == times
        silent("I039", programme(regime=SECOND, starts=[Start(started_on=D(2021, 1, 4))]))

    def test_days_of_leave_count_a_single_time(self) -> None:
        # 30 days in June and the last 10 of them again: 28 February 2020 plus 30 days is 29 March 2020
        leaves = [
            Leave(period=period("2019-06-01", "2019-06-30")),
            Leave(period=period("2019-06-21", "2019-06-30")),
        ]
        case = programme(starts=self.START, leaves=leaves)
        fits("I039", case, D(2020, 3, 28))
        clashes("I039", case, "starts[0].started_on", as_of=D(2020, 3, 29))

    def test_what_is_missing_may_explain_it(self) -> None:
        for leave in (Leave(period=period("2019-01-01")), Leave(decided_on=D(2019, 1, 1))):
            fits("I039", programme(starts=self.START, leaves=[leave]), D(2020, 3, 29))
        fits("I039", programme(starts=self.START, ends=[End(known_on=D(2019, 1, 1))]), D(2020, 3, 29))
