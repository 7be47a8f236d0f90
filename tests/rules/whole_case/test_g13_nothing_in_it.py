"""G13: a case or a participation with nothing in it."""

from datetime import date

from nirmodel import Case, IntroductionProgramme
from nirmodel.law.regimes import Regime
from nirmodel.records import Offer, ResearchReservation
from tests.rules.support import FIRST, found, programme

D = date
AS_OF = D(2021, 3, 1)


def _places(case: Case, as_of: date = AS_OF) -> list[str]:
    return [str(each.path) for each in found("G139", case, as_of)]


class TestG139:
    """Nothing to check."""

    def test_witness(self) -> None:
        for regime in Regime:
            assert _places(Case(id="c", regime=regime)) == [""]
        assert _places(programme()) == ["introduction_programmes[0]"]
        assert _places(programme(offers=[])) == ["introduction_programmes[0]"]

    def test_near_miss(self) -> None:
        assert _places(programme(offers=[Offer(offered_on=D(2020, 2, 3))])) == []
        reservation = ResearchReservation(recorded_on=D(2021, 2, 1))
        assert _places(Case(id="c", regime=Regime.INTEGRATION_ACT, research_reservations=(reservation,))) == []

    def test_what_is_not_yet_known_is_not_there(self) -> None:
        case = programme(offers=[Offer(offered_on=D(2020, 2, 3))])
        assert _places(case, D(2020, 2, 2)) == ["introduction_programmes[0]"]
        assert _places(case, D(2020, 2, 3)) == []

    def test_one_of_two(self) -> None:
        offered = IntroductionProgramme(offers=(Offer(offered_on=D(2020, 2, 3)),))
        case = Case(id="c", regime=FIRST, introduction_programmes=(offered, IntroductionProgramme()))
        assert _places(case) == ["introduction_programmes[1]"]
