"""G12: two programmes, or two trainings of one kind, that run at the same time (samtidige deltakelser)."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from nirmodel import AsylumSeekerTraining, Case, IntroductionProgramme, NorwegianTraining, ReceptionQualification
from nirmodel.code_lists import SetBy, StopKind
from nirmodel.law.regimes import Regime
from nirmodel.records import End, HoursAttended, Period, Start, Stop, TrainingEnd, TrainingStart, WeeklyHours
from tests.rules.support import FIRST, LONG_AFTER, clashes, fits, found
from tests.rules.whole_case.since import since_the_register

D = date
FROM, TO, BACK = D(2019, 2, 4), D(2020, 3, 20), D(2020, 8, 17)


def _programmes(*programmes: dict[str, Any], regime: Regime | None = FIRST) -> Case:
    made = tuple(IntroductionProgramme(**each) for each in programmes)
    return Case(id="case", regime=regime, introduction_programmes=made)


def _ended(day: date | None, by: SetBy = SetBy.MUNICIPALITY) -> dict[str, Any]:
    return {"starts": [Start(id="a", started_on=FROM)], "ends": [End(id="e", ended_on=day, set_by=by)]}


def _began(day: date) -> dict[str, Any]:
    return {"starts": [Start(id="b", started_on=day)]}


class TestG129:
    """Two participations of one kind that run at the same time."""

    def test_witness(self) -> None:
        case = _programmes(_ended(TO), _began(D(2020, 3, 19)))
        (finding,) = found("G129", case, LONG_AFTER)
        assert str(finding.path) == "introduction_programmes[1].starts[0].started_on"
        assert [each.record.id for each in finding.grounds] == ["b", "a", "e"]
        # the order of the case does not matter
        (finding,) = found("G129", _programmes(_began(D(2020, 3, 19)), _ended(TO)), LONG_AFTER)
        assert str(finding.path) == "introduction_programmes[0].starts[0].started_on"

    def test_one_that_never_ended(self) -> None:
        running = {"starts": [Start(started_on=FROM)]}
        assert len(found("G129", _programmes(running, _began(BACK)), LONG_AFTER)) == 1
        assert found("G129", _programmes(running, _began(BACK)), D(2020, 8, 16)) == []

    def test_near_miss(self) -> None:
        for day in (TO, BACK):
            fits("G129", _programmes(_ended(TO), _began(day)))
        fits("G129", _programmes(_ended(TO), {}))
        fits("G129", _programmes(_ended(TO)))

    def test_a_stop(self) -> None:
        for kind, times in ((StopKind.PERMANENT, 0), (None, 0), (StopKind.TEMPORARY, 1)):
            stopped = {"starts": [Start(started_on=FROM)], "stops": [Stop(decided_on=TO, kind=kind)]}
            assert len(found("G129", _programmes(stopped, _began(BACK)), LONG_AFTER)) == times, kind
        # it is over with the first of two such stops
        stops = [Stop(decided_on=day, kind=StopKind.PERMANENT) for day in (D(2020, 9, 1), TO)]
        fits("G129", _programmes({"starts": [Start(started_on=FROM)], "stops": stops}, _began(BACK)))

    def test_what_nothing_dates_is_not_compared(self) -> None:
        fits("G129", _programmes(_ended(None), _began(BACK)))
        fits("G129", _programmes({"starts": [Start()]}, _began(BACK)))
        stopped = {"starts": [Start(started_on=FROM)], "stops": [Stop(kind=StopKind.PERMANENT)]}
        fits("G129", _programmes(stopped, _began(BACK)))

    def test_the_municipality_sets_the_end(self) -> None:
        both = _ended(TO)
        both["ends"] += [End(ended_on=D(2020, 12, 31), set_by=SetBy.REGISTER)]
        fits("G129", _programmes(both, _began(BACK)))
        assert len(found("G129", _programmes(_ended(D(2020, 12, 31), SetBy.REGISTER), _began(BACK)), LONG_AFTER)) == 1

    def test_a_reopened_programme_goes_on_to_its_last_end(self) -> None:
        twice = _ended(TO)
        twice["ends"] += [End(ended_on=D(2020, 9, 30))]
        assert len(found("G129", _programmes(twice, _began(BACK)), LONG_AFTER)) == 1

    def test_each_with_the_one_that_runs_longest(self) -> None:
        case = _programmes(_ended(D(2021, 6, 1)), _began(D(2019, 6, 3)) | {"ends": [End(ended_on=TO)]}, _began(BACK))
        assert [str(each.path) for each in found("G129", case, LONG_AFTER)] == [
            "introduction_programmes[1].starts[0].started_on",
            "introduction_programmes[2].starts[0].started_on",
        ]

    @pytest.mark.parametrize(
        ("about", "kind"),
        [
            ("norwegian_trainings", NorwegianTraining),
            ("asylum_seeker_trainings", AsylumSeekerTraining),
            ("reception_qualifications", ReceptionQualification),
        ],
    )
    def test_trainings(self, about: str, kind: Any) -> None:
        def times(*trainings: Any) -> int:
            lists: dict[str, Any] = {about: trainings}
            return len(found("G129", Case(id="case", regime=FIRST, **lists), LONG_AFTER))

        first, second = (kind(starts=(TrainingStart(started_on=day),)) for day in (FROM, BACK))
        # nobody has to register that a training ended, so the first may have
        assert times(first, second) == 0
        assert times(first, first) == 1
        signs: dict[str, Any] = {"hours": (HoursAttended(period=Period(first_day=FROM, last_day=D(2020, 8, 31))),)}
        if kind is AsylumSeekerTraining:
            # Monday 17 to Sunday 23 August
            signs = {"weekly_hours": (WeeklyHours(week="2020-W34"),)}
        assert times(evolve(first, **signs), second) == 1
        stopped = (Stop(decided_on=TO, kind=StopKind.PERMANENT),)
        assert times(evolve(first, **signs, stops=stopped), second) == 0

    def test_a_training_that_ended(self) -> None:
        ended = NorwegianTraining(starts=(TrainingStart(started_on=FROM),), ends=(TrainingEnd(ended_on=TO),))
        other = NorwegianTraining(starts=(TrainingStart(started_on=BACK),))
        fits("G129", Case(id="case", regime=FIRST, norwegian_trainings=(ended, other)))

    def test_a_programme_and_a_training_run_at_the_same_time(self) -> None:
        case = Case(
            id="case",
            introduction_programmes=(IntroductionProgramme(starts=(Start(started_on=FROM),)),),
            norwegian_trainings=(NorwegianTraining(starts=(TrainingStart(started_on=FROM),)),),
        )
        clashes("G129", case)

    def test_first_and_last_days(self) -> None:
        # a programme that is known on every day and began when the register did, and two that began then
        day = D(2005, 9, 1)
        start = {"starts": [Start(started_on=day, known_on=D(2005, 8, 31))]}
        since_the_register("G129", lambda regime: _programmes(start, start, regime=regime))
