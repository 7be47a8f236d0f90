"""A04: exemption, what it is from and its legal basis (fritak)."""

from datetime import date

from nirmodel import Case
from nirmodel.code_lists import AsylumExemptFrom, AsylumExemptionGround
from nirmodel.records import AsylumExemption
from tests.rules.support import asylum, begins, ceases, found, met, owed, silent

D = date


def _granted(day: date) -> Case:
    return asylum(exemptions=[AsylumExemption(granted_on=day)])


class TestA040:
    """An exemption is registered in NIR."""

    def test_days(self) -> None:
        case = asylum(exemptions=[AsylumExemption(granted_on=D(2020, 12, 31))])
        owed("A040", case, opens="2020-12-31", due="2021-02-28", at="exemptions[0]")

    def test_near_miss(self) -> None:
        met("A040", asylum(exemptions=[AsylumExemption(granted_on=D(2020, 12, 31), registered_on=D(2021, 2, 28))]))

    def test_first_and_last_days(self) -> None:
        # chapter 4A and its exemptions came on 1 September 2018
        begins("A040", "2018-09-01", _granted)


class TestA041:
    """An exemption states what it is from."""

    def test_days(self) -> None:
        exemption = AsylumExemption(granted_on=D(2020, 12, 31), ground=AsylumExemptionGround.HEALTH_OR_WEIGHTY_REASONS)
        owed(
            "A041", asylum(exemptions=[exemption]), opens="2020-12-31", due="2021-02-28", at="exemptions[0].exempt_from"
        )

    def test_near_miss(self) -> None:
        for what in AsylumExemptFrom:
            met("A041", asylum(exemptions=[AsylumExemption(granted_on=D(2020, 12, 31), exempt_from=what)]))

    def test_first_and_last_days(self) -> None:
        begins("A041", "2018-09-01", _granted)


class TestA042:
    """An exemption states its legal basis."""

    def test_days(self) -> None:
        # 31 December 2018 plus two months: 28 February 2019
        case = _granted(D(2018, 12, 31))
        owed("A042", case, opens="2018-12-31", due="2019-02-28", at="exemptions[0].ground")

    def test_near_miss(self) -> None:
        for ground in AsylumExemptionGround:
            met("A042", asylum(exemptions=[AsylumExemption(granted_on=D(2018, 12, 31), ground=ground)]))
        silent("A042", asylum(exemptions=()))

    def test_first_and_last_days(self) -> None:
        # FOR-2018-08-30-1283 § 7 e; IMDi's page does not ask for the legal basis
        begins("A042", "2018-09-01", _granted)
        ceases("A042", "2020-12-31", _granted)
        assert found("A041", _granted(D(2021, 1, 1)), D(2021, 1, 1))
