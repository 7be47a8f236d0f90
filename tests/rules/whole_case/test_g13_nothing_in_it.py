"""G13: a case or a participation with nothing in it (sak eller deltakelse uten registreringer)."""

from datetime import date

from attrs import evolve

from nirmodel import Case, IntroductionProgramme, NorwegianTraining, check
from nirmodel.law.regimes import Regime
from nirmodel.records import Offer, ResearchReservation, TrainingStart
from tests.rules.support import FIRST, LONG_AFTER, ONE_DAY, SECOND, fits, found, programme, reception
from tests.rules.whole_case.since import since_the_register

DAY = date(2020, 5, 4)


def _at(case: Case, as_of: date = LONG_AFTER) -> list[str]:
    return [str(each.path) for each in found("G139", case, as_of)]


class TestG139:
    """Nothing was there to check."""

    def test_a_case(self) -> None:
        for case in (Case(id="c"), Case(id="c", regime=SECOND), Case(id="c", first_permit_on=DAY)):
            assert _at(case) == [""]
            report = check(case, as_of=LONG_AFTER)
            assert report.unchecked
            assert report.why(report.of("G139")[0]).because

    def test_a_participation(self) -> None:
        offered = IntroductionProgramme(offers=(Offer(offered_on=DAY),))
        case = Case(
            id="c",
            regime=FIRST,
            introduction_programmes=(IntroductionProgramme(id="empty"), offered),
            norwegian_trainings=(NorwegianTraining(starts=(), hours=()),),
        )
        # those without an id come first
        assert _at(case) == ["norwegian_trainings[0]", "introduction_programmes[0]"]
        first, second = found("G139", case, LONG_AFTER)
        assert [fact.value for fact in first.facts if fact.value is not None] == [(), ()]
        assert second.record == "empty"
        assert not check(case, as_of=LONG_AFTER).unchecked
        assert check(programme(), as_of=LONG_AFTER).unchecked

    def test_what_becomes_known_later_is_there(self) -> None:
        case = programme(offers=[Offer(offered_on=DAY)])
        for day, unchecked in ((DAY - ONE_DAY, True), (DAY, False)):
            assert _at(case, day) == []
            assert check(case, as_of=day).unchecked is unchecked

    def test_near_miss(self) -> None:
        fits("G139", programme(offers=[Offer()]))
        reserved = (ResearchReservation(recorded_on=DAY),)
        fits("G139", Case(id="c", regime=SECOND, research_reservations=reserved))
        # it has records, and no rules; another notice reports that
        case = reception(regime=FIRST, starts=[TrainingStart(started_on=DAY)])
        fits("G139", case)
        assert check(case, as_of=LONG_AFTER).unchecked
        assert check(evolve(case, research_reservations=reserved), as_of=LONG_AFTER).unchecked

    def test_first_and_last_days(self) -> None:
        since_the_register("G139", lambda regime: Case(id="c", regime=regime), *Regime)
