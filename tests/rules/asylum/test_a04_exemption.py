"""A04: exemption, what it is from and its legal basis (fritak)."""

from datetime import date

from nirmodel.code_lists import AsylumExemptFrom, AsylumExemptionGround
from nirmodel.records import AsylumExemption
from tests.rules.support import asylum, met, owed

D = date


class TestA040:
    """An exemption is registered in NIR."""

    def test_days(self) -> None:
        case = asylum(exemptions=[AsylumExemption(granted_on=D(2020, 12, 31))])
        owed("A040", case, opens="2020-12-31", due="2021-02-28", at="exemptions[0]")

    def test_near_miss(self) -> None:
        met("A040", asylum(exemptions=[AsylumExemption(granted_on=D(2020, 12, 31), registered_on=D(2021, 2, 28))]))


class TestA041:
    """An exemption states what it is from."""

    def test_days(self) -> None:
        exemption = AsylumExemption(granted_on=D(2020, 12, 31), ground=AsylumExemptionGround.OTHER)
        owed(
            "A041", asylum(exemptions=[exemption]), opens="2020-12-31", due="2021-02-28", at="exemptions[0].exempt_from"
        )

    def test_near_miss(self) -> None:
        for what in AsylumExemptFrom:
            met("A041", asylum(exemptions=[AsylumExemption(granted_on=D(2020, 12, 31), exempt_from=what)]))
