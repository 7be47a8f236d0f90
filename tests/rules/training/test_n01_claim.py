"""N01: the claim for training (krav om opplæring)."""

from datetime import date

from nirmodel.records import Claim
from tests.rules.support import SECOND, begins, late, met, norwegian, owed, silent

D = date


class TestN010:
    """The claim is registered in NIR."""

    def test_days(self) -> None:
        case = norwegian(claims=[Claim(claimed_on=D(2020, 12, 30))])
        owed("N010", case, opens="2020-12-30", due="2021-02-28", at="claims[0]")

    def test_near_miss(self) -> None:
        met("N010", norwegian(claims=[Claim(claimed_on=D(2020, 12, 30), registered_on=D(2021, 2, 28))]))
        late("N010", norwegian(claims=[Claim(claimed_on=D(2020, 12, 30), registered_on=D(2021, 3, 1))]))

    def test_the_integration_act_names_no_claim(self) -> None:
        # § 53 a: grant, start and stop
        for code, claim in (("N010", Claim(claimed_on=D(2022, 12, 30))), ("N012", Claim(known_on=D(2022, 12, 30)))):
            silent(code, norwegian(regime=SECOND, claims=[claim]))

    def test_first_and_last_days(self) -> None:
        begins("N010", "2014-04-10", lambda day: norwegian(claims=[Claim(claimed_on=day)]))


class TestN012:
    """A claim has its date."""

    def test_days(self) -> None:
        case = norwegian(claims=[Claim(known_on=D(2020, 6, 30))])
        owed("N012", case, opens="2020-06-30", due="2020-08-30", at="claims[0].claimed_on")

    def test_near_miss(self) -> None:
        met("N012", norwegian(claims=[Claim(claimed_on=D(2020, 6, 30))]))

    def test_first_and_last_days(self) -> None:
        begins("N012", "2014-04-10", lambda day: norwegian(claims=[Claim(known_on=day)]))
