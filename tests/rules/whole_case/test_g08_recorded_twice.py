"""G08: the same thing recorded twice."""

from datetime import date

from attrs import evolve

from nirmodel.records import Offer, Start
from tests.rules.support import begins_with_the_register, clashes, fits, programme

D = date
OFFER = Offer(id="a", offered_on=D(2020, 2, 3), registered_on=D(2020, 2, 4))


class TestG089:
    """Two records that are equal but for their ids."""

    def test_witness(self) -> None:
        clashes("G089", programme(offers=[OFFER, evolve(OFFER, id="b")]), "offers[0]", "offers[1]")

    def test_near_miss(self) -> None:
        fits("G089", programme(offers=[OFFER, evolve(OFFER, id="b", offered_on=D(2020, 2, 4))]))

    def test_two_blank_records_are_not_the_same_thing(self) -> None:
        fits("G089", programme(starts=[Start(id="a"), Start(id="b")]))

    def test_first_and_last_days(self) -> None:
        begins_with_the_register(
            "G089", lambda day: programme(offers=[Offer(id="a", offered_on=day), Offer(id="b", offered_on=day)])
        )
