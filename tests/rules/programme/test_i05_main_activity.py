"""I05: the main activity at the end, which the municipality judges (hovedaktivitet)."""

from datetime import date

from nirmodel.code_lists import Activity
from nirmodel.findings import Kind
from nirmodel.records import End, MainActivity, Start
from tests.rules.support import begins, clashes, fits, found, met, owed, programme, silent, undetermined

D = date


class TestI050:
    """The main activity is registered in NIR, from the day of the end."""

    def test_days(self) -> None:
        activity = MainActivity(activity=Activity.WORK)
        case = programme(ends=[End(ended_on=D(2020, 12, 31))], main_activities=[activity])
        days = [D(2020, 12, 30), D(2020, 12, 31), D(2021, 2, 28), D(2021, 3, 1)]
        states = [each.state for day in days for each in found("I050", case, day)]
        # before the end is known nothing dates the main activity
        assert states == ["undetermined", "open", "open", "overdue"]

    def test_near_miss(self) -> None:
        activity = MainActivity(activity=Activity.WORK, registered_on=D(2021, 2, 28))
        met("I050", programme(ends=[End(ended_on=D(2020, 12, 31))], main_activities=[activity]))

    def test_without_an_end_nothing_dates_it(self) -> None:
        case = programme(main_activities=[MainActivity(activity=Activity.WORK)])
        undetermined("I050", case, until="main_activities[0].known_on")

    def test_first_and_last_days(self) -> None:
        begins("I050", "2018-09-01", lambda day: programme(main_activities=[MainActivity(known_on=day)]))


class TestI051:
    """At the end there is one main activity; which one the municipality judges."""

    def test_days(self) -> None:
        case = programme(ends=[End(ended_on=D(2020, 6, 30))])
        owed("I051", case, opens="2020-06-30", due="2020-08-30", at="main_activities")

    def test_several_statuses_are_candidates_and_never_an_answer(self) -> None:
        statuses = (
            Activity.SOCIAL_ASSISTANCE,
            Activity.WORK,
        )
        case = programme(ends=[End(ended_on=D(2020, 6, 30))], main_activities=[MainActivity(statuses=statuses)])
        owed("I051", case, opens="2020-06-30", due="2020-08-30", at="main_activities")
        (row,) = found("I051", case, D(2020, 7, 1))
        assert row.kind is Kind.JUDGE
        assert row.suggestion is not None
        assert row.suggestion.candidates == ("social_assistance", "work")
        # the record that is there lacks its activity, so no second one is suggested
        assert (str(row.suggestion.path)[-18:], row.suggestion.record) == ("main_activities[0]", None)
        assert row.suggestion.fill == ("activity",)
        assert row.text.nb.endswith("Oppgitt: sosialstønad og arbeid")
        assert "individual plan" in row.text.en
        assert "individuell plan" in row.text.nb

    def test_near_miss(self) -> None:
        case = programme(ends=[End(ended_on=D(2020, 6, 30))], main_activities=[MainActivity(activity=Activity.OTHER)])
        met("I051", case)
        silent("I051", programme(starts=[Start(started_on=D(2020, 6, 30))]))

    def test_first_and_last_days(self) -> None:
        begins("I051", "2018-09-01", lambda day: programme(ends=[End(ended_on=day)]))


class TestI057:
    """A main activity that is not among the statuses."""

    def test_witness(self) -> None:
        activities = [MainActivity(activity=Activity.WORK, statuses=(Activity.PRIMARY_SCHOOL,))]
        clashes("I057", programme(main_activities=activities), "main_activities[0].activity")
        clashes(
            "I057",
            programme(main_activities=[MainActivity(activity=Activity.WORK, statuses=())]),
            "main_activities[0].activity",
        )

    def test_near_miss(self) -> None:
        given = MainActivity(
            activity=Activity.WORK,
            statuses=(
                Activity.PRIMARY_SCHOOL,
                Activity.WORK,
            ),
        )
        incomplete = [MainActivity(activity=Activity.WORK), MainActivity(statuses=(Activity.WORK,))]
        fits("I057", programme(main_activities=[given, *incomplete]))

    def test_first_and_last_days(self) -> None:
        begins(
            "I057",
            "2018-09-01",
            lambda day: programme(main_activities=[MainActivity(known_on=day, activity=Activity.WORK, statuses=())]),
        )


class TestI058:
    """Two main activities for one end."""

    def test_witness(self) -> None:
        activities = [MainActivity(activity=Activity.WORK), MainActivity(activity=Activity.OTHER)]
        clashes("I058", programme(main_activities=activities), "main_activities[0]", "main_activities[1]")

    def test_near_miss(self) -> None:
        fits("I058", programme(main_activities=[MainActivity(activity=Activity.WORK), MainActivity()]))

    def test_first_and_last_days(self) -> None:
        begins(
            "I058",
            "2018-09-01",
            lambda day: programme(
                main_activities=[MainActivity(known_on=day, activity=each) for each in (Activity.WORK, Activity.OTHER)]
            ),
        )
