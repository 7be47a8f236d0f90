"""I18: a start within three months (oppstart innen tre måneder)."""

from datetime import date
from typing import Any

from nirmodel import Case
from nirmodel.records import Claim, Grant, Offer, Refusal, Start
from tests.rules.support import COLLECTIVE, FIRST, SECOND, clashes, fits, found, programme

D = date
AT = "starts[0].started_on"


def _begun(day: date, **lists: Any) -> Case:
    return programme(starts=[Start(started_on=day)], **lists)


class TestI189:
    """A start more than three months after the claim or the decision."""

    # three months from 30 November 2022 are 28 February 2023
    DECIDED = {"grants": [Grant(decided_on=D(2022, 11, 30))]}

    def test_witness(self) -> None:
        for regime in (FIRST, SECOND, COLLECTIVE):
            clashes("I189", _begun(D(2023, 3, 1), regime=regime, **self.DECIDED), AT)
        # three months from the claim, 31 October 2022, are 31 January 2023
        claimed = [Claim(claimed_on=D(2022, 10, 31))]
        clashes("I189", _begun(D(2023, 2, 1), claims=claimed, **self.DECIDED), AT)

    def test_near_miss(self) -> None:
        fits("I189", _begun(D(2023, 2, 28), **self.DECIDED))
        fits("I189", _begun(D(2023, 1, 31), claims=[Claim(claimed_on=D(2022, 10, 31))], **self.DECIDED))
        # an offer is no claim, and nothing is granted
        fits("I189", _begun(D(2023, 2, 28), offers=[Offer(offered_on=D(2022, 1, 3))], **self.DECIDED))
        fits("I189", _begun(D(2023, 2, 28), claims=[Claim(claimed_on=D(2022, 1, 3))]))
        # what is undated decides nothing
        fits("I189", _begun(D(2023, 3, 1), grants=[Grant(known_on=D(2022, 11, 30))]))
        fits("I189", programme(starts=[Start(known_on=D(2023, 3, 1))], **self.DECIDED))

    def test_after_a_refusal_the_claim_may_be_another(self) -> None:
        refused = {"claims": [Claim(claimed_on=D(2022, 1, 3))], "refusals": [Refusal(decided_on=D(2022, 2, 1))]}
        fits("I189", _begun(D(2023, 2, 28), **refused, **self.DECIDED))
        clashes("I189", _begun(D(2023, 3, 1), **refused, **self.DECIDED), AT)

    def test_the_first_decision_and_the_first_start_count(self) -> None:
        starts = [Start(started_on=D(2023, 1, 9)), Start(started_on=D(2023, 9, 1))]
        fits("I189", programme(starts=starts, **self.DECIDED))
        again = [*self.DECIDED["grants"], Grant(decided_on=D(2023, 2, 1))]
        clashes("I189", _begun(D(2023, 3, 1), grants=again), AT)

    def test_first_and_last_days(self) -> None:
        for regime, first in ((SECOND, D(2021, 1, 1)), (COLLECTIVE, D(2021, 1, 1))):
            for day, times in ((date.fromordinal(first.toordinal() - 1), 0), (first, 1)):
                case = _begun(day, regime=regime, grants=[Grant(decided_on=D(2019, 1, 7))])
                assert len(found("I189", case, D(2023, 1, 1))) == times
