"""I04: the end and the end reason (avslutning og avslutningsårsak)."""

from datetime import date

from nirmodel import check
from nirmodel.code_lists import EndReason, ExtensionGround, SetBy, StopKind
from nirmodel.records import End, Grant, Start, Stop
from tests.rules.support import (
    ONE_DAY,
    SECOND,
    begins,
    begins_with_the_register,
    clashes,
    fits,
    found,
    late,
    met,
    owed,
    programme,
    silent,
    states,
    undetermined,
)

D = date


class TestI040:
    """The municipality's end is registered in NIR."""

    def test_days(self) -> None:
        owed("I040", programme(ends=[End(ended_on=D(2020, 1, 31))]), opens="2020-01-31", due="2020-03-31", at="ends[0]")

    def test_near_miss(self) -> None:
        met("I040", programme(ends=[End(ended_on=D(2020, 1, 31), registered_on=D(2020, 3, 31))]))
        late("I040", programme(ends=[End(ended_on=D(2020, 1, 31), registered_on=D(2020, 4, 1))]))
        silent("I040", programme(ends=[End(ended_on=D(2020, 1, 31), set_by=SetBy.REGISTER)]))

    def test_first_and_last_days(self) -> None:
        begins("I040", "2014-04-10", lambda day: programme(ends=[End(ended_on=day)]))
        begins("I040", "2021-01-01", lambda day: programme(regime=SECOND, ends=[End(ended_on=day)]))


class TestI041:
    """An end has a reason."""

    def test_days(self) -> None:
        for reason in (None, EndReason.NOT_REGISTERED):
            case = programme(ends=[End(ended_on=D(2020, 12, 31), end_reason=reason)])
            owed("I041", case, opens="2020-12-31", due="2021-02-28", at="ends[0].end_reason")

    def test_a_planned_end_owes_nothing_before_it_has_come(self) -> None:
        case = programme(ends=[End(ended_on=D(2020, 12, 31), known_on=D(2020, 10, 1))])
        owed("I041", case, opens="2020-12-31", due="2021-02-28", at="ends[0].end_reason")

    def test_near_miss(self) -> None:
        met("I041", programme(ends=[End(ended_on=D(2020, 12, 31), end_reason=EndReason.WORK)]))

    def test_first_and_last_days(self) -> None:
        begins("I041", "2014-04-10", lambda day: programme(ends=[End(ended_on=day)]))
        begins("I041", "2021-01-01", lambda day: programme(regime=SECOND, ends=[End(ended_on=day)]))


class TestI042:
    """A permanent stop is followed by an end."""

    def test_days(self) -> None:
        case = programme(stops=[Stop(decided_on=D(2020, 12, 15), kind=StopKind.PERMANENT)])
        owed("I042", case, opens="2020-12-15", due="2021-02-15", at="ends")

    def test_the_earliest_permanent_stop_counts(self) -> None:
        stops = [
            Stop(decided_on=D(2020, 11, 2), kind=StopKind.TEMPORARY),
            Stop(decided_on=D(2020, 11, 3)),
            Stop(decided_on=D(2020, 12, 20), kind=StopKind.PERMANENT),
            Stop(decided_on=D(2020, 12, 15), kind=StopKind.PERMANENT),
        ]
        owed_from = found("I042", programme(stops=stops), D(2021, 2, 16))
        assert [(each.state, each.due and each.due.day) for each in owed_from] == [("overdue", D(2021, 2, 15))]

    def test_near_miss(self) -> None:
        silent("I042", programme(stops=[Stop(decided_on=D(2020, 12, 15), kind=StopKind.TEMPORARY)]))
        undetermined("I042", programme(stops=[Stop(decided_on=D(2020, 12, 15))]), until="stops[0].kind")
        permanent = [Stop(decided_on=D(2020, 12, 15), kind=StopKind.PERMANENT)]
        met("I042", programme(stops=permanent, ends=[End(ended_on=D(2020, 12, 15))]))
        met("I042", programme(stops=permanent, ends=[End(ended_on=D(2021, 1, 5), set_by=SetBy.REGISTER)]))
        late("I042", programme(stops=permanent, ends=[End(ended_on=D(2021, 2, 16))]))

    def test_first_and_last_days(self) -> None:
        begins("I042", "2014-04-10", lambda day: programme(stops=[Stop(decided_on=day, kind=StopKind.PERMANENT)]))
        begins(
            "I042",
            "2021-01-01",
            lambda day: programme(regime=SECOND, stops=[Stop(decided_on=day, kind=StopKind.PERMANENT)]),
        )


class TestI043:
    """An end that the register made is confirmed by the municipality's own."""

    MADE = End(ended_on=D(2020, 12, 1), set_by=SetBy.REGISTER)

    def test_days(self) -> None:
        owed("I043", programme(ends=[self.MADE]), opens="2020-12-01", due="2021-02-01", at="ends")

    def test_near_miss(self) -> None:
        met("I043", programme(ends=[self.MADE, End(ended_on=D(2020, 11, 20))]))
        late("I043", programme(ends=[self.MADE, End(ended_on=D(2020, 11, 20), known_on=D(2021, 2, 2))]))
        silent("I043", programme(ends=[End(ended_on=D(2020, 12, 1))]))

    def test_the_municipalitys_own_end_counts_for_every_other_rule(self) -> None:
        own = End(ended_on=D(2020, 12, 31))
        owed("I041", programme(ends=[own]), opens="2020-12-31", due="2021-02-28", at="ends[0].end_reason")
        (row,) = found("I041", programme(ends=[self.MADE, own]), D(2021, 1, 1))
        assert str(row.path) == "introduction_programmes[0].ends[1].end_reason"

    def test_a_planned_end_answers_the_registers(self) -> None:
        """The register ended the programme too early: it goes on, and nothing is owed of its end before it has come."""
        made = End(ended_on=D(2020, 3, 2), set_by=SetBy.REGISTER, end_reason=EndReason.NOT_REGISTERED)
        planned = End(ended_on=D(2020, 9, 1), known_on=D(2020, 3, 20), registered_on=D(2020, 3, 20))
        case = programme(ends=[made, planned])
        # before it is planned the register's stands
        assert states("I043", case, D(2020, 3, 19)) == ["open"]
        assert states("I041", case, D(2020, 3, 19)) == ["open"]
        # from then on it is answered in time, and the end is still to come
        for day in (D(2020, 3, 20), D(2020, 8, 31)):
            assert states("I043", case, day) == ["met"]
            assert states("I040", case, day) == ["met"]
            for code in ("I041", "I044", "I051", "I071"):
                silent(code, case, day)
        report = check(case, as_of=D(2020, 8, 31))
        not_owed = report.why_not("I041", "introduction_programmes[0]")
        assert not_owed is not None
        assert [each.text.en for each in not_owed.because] == [
            "introduction_programmes[0].ends[0] does not count here: the municipality's own end stands in its place",
            "introduction_programmes[0].ends[1] does not count before 1 September 2020",
        ]
        # when it has come, its reason is owed
        assert states("I041", case, D(2020, 9, 1)) == ["open"]
        assert states("I041", case, D(2020, 11, 2)) == ["overdue"]

    def test_until_then_other_rules_run_on_the_registers(self) -> None:
        owed("I041", programme(ends=[self.MADE]), opens="2020-12-01", due="2021-02-01", at="ends[0].end_reason")

    def test_first_and_last_days(self) -> None:
        begins("I043", "2014-04-10", lambda day: programme(ends=[End(ended_on=day, set_by=SetBy.REGISTER)]))
        begins(
            "I043", "2021-01-01", lambda day: programme(regime=SECOND, ends=[End(ended_on=day, set_by=SetBy.REGISTER)])
        )


class TestI044:
    """An end has its date."""

    def test_days(self) -> None:
        case = programme(ends=[End(known_on=D(2020, 8, 30))])
        owed("I044", case, opens="2020-08-30", due="2020-10-30", at="ends[0].ended_on")

    def test_near_miss(self) -> None:
        met("I044", programme(ends=[End(ended_on=D(2020, 8, 30))]))

    def test_first_and_last_days(self) -> None:
        begins("I044", "2014-04-10", lambda day: programme(ends=[End(known_on=day)]))
        begins("I044", "2021-01-01", lambda day: programme(regime=SECOND, ends=[End(known_on=day)]))


class TestI047:
    """An end before the start."""

    def test_witness(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 5, 4))], ends=[End(ended_on=D(2020, 5, 3))])
        clashes("I047", case, "ends[0].ended_on")

    def test_near_miss(self) -> None:
        fits("I047", programme(starts=[Start(started_on=D(2020, 5, 4))], ends=[End(ended_on=D(2020, 5, 4)), End()]))

    def test_first_and_last_days(self) -> None:
        begins(
            "I047",
            "2005-09-01",
            lambda day: programme(ends=[End(ended_on=day)], starts=[Start(started_on=day + ONE_DAY)]),
        )
        begins(
            "I047",
            "2021-01-01",
            lambda day: programme(regime=SECOND, ends=[End(ended_on=day)], starts=[Start(started_on=day + ONE_DAY)]),
        )


class TestI048:
    """Two ends of one programme, both the municipality's."""

    def test_witness(self) -> None:
        ends = [End(ended_on=D(2020, 5, 4)), End(ended_on=D(2020, 5, 5))]
        clashes("I048", programme(ends=ends), "ends[0]", "ends[1]")

    def test_near_miss(self) -> None:
        made = End(ended_on=D(2020, 5, 4), set_by=SetBy.REGISTER)
        fits("I048", programme(ends=[made, End(ended_on=D(2020, 5, 5))]))
        fits("I048", programme(ends=[made, made]))

    def test_first_and_last_days(self) -> None:
        begins_with_the_register("I048", lambda day: programme(ends=[End(ended_on=day), End(ended_on=day)]))
        begins("I048", "2021-01-01", lambda day: programme(regime=SECOND, ends=[End(ended_on=day), End(ended_on=day)]))


class TestI049:
    """A programme past three years plus leave; the covid act is an exception."""

    START = [Start(started_on=D(2016, 2, 29))]

    def test_witness(self) -> None:
        # three years from 29 February 2016 end on 28 February 2019
        clashes("I049", programme(starts=self.START), "starts[0].started_on", as_of=D(2019, 3, 1))
        fits("I039", programme(starts=self.START), D(2019, 3, 1))
        extended = [Grant(decided_on=D(2016, 2, 1), extension_ground=ExtensionGround.INTRODUCTION_ACT)]
        clashes("I049", programme(starts=self.START, grants=extended), "starts[0].started_on", as_of=D(2019, 3, 1))

    def test_near_miss(self) -> None:
        fits("I049", programme(starts=self.START), D(2019, 2, 28))
        covid = [Grant(decided_on=D(2020, 6, 1), extension_ground=ExtensionGround.COVID_ACT)]
        fits("I049", programme(starts=self.START, grants=covid), D(2021, 1, 1))

    def test_while_the_register_was_there(self) -> None:
        # it came on 1 September 2005
        for started, times in ((D(2005, 8, 31), 0), (D(2005, 9, 1), 1)):
            assert len(found("I049", programme(starts=[Start(started_on=started)]), D(2009, 1, 1))) == times
        silent("I049", programme(regime=SECOND, starts=[Start(started_on=D(2021, 1, 4))]))

    def test_the_calendar_ends(self) -> None:
        fits("I049", programme(starts=[Start(started_on=D(9998, 1, 1))]), date.max)
