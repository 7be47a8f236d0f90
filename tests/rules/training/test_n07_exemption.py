"""N07: exemption, what it is from and its legal basis (fritak)."""

from datetime import date

from nirmodel.code_lists import ExemptionGround, TrainingExemptFrom
from nirmodel.records import TrainingExemption
from tests.rules.support import SECOND, begins, met, norwegian, owed

D = date

EXEMPTION = TrainingExemption(granted_on=D(2020, 5, 31))


class TestN070:
    """An exemption is registered in NIR."""

    def test_days(self) -> None:
        owed("N070", norwegian(exemptions=[EXEMPTION]), opens="2020-05-31", due="2020-07-31", at="exemptions[0]")

    def test_near_miss(self) -> None:
        met("N070", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 5, 31), registered_on=D(2020, 6, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("N070", "2014-04-10", lambda day: norwegian(exemptions=[TrainingExemption(granted_on=day)]))
        begins(
            "N070", "2021-01-01", lambda day: norwegian(regime=SECOND, exemptions=[TrainingExemption(granted_on=day)])
        )


class TestN071:
    """An exemption states what it is from."""

    def test_days(self) -> None:
        case = norwegian(exemptions=[EXEMPTION])
        owed("N071", case, opens="2020-05-31", due="2020-07-31", at="exemptions[0].exempt_from")

    def test_near_miss(self) -> None:
        for what in TrainingExemptFrom:
            met("N071", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 5, 31), exempt_from=what)]))

    def test_first_and_last_days(self) -> None:
        begins("N071", "2014-04-10", lambda day: norwegian(exemptions=[TrainingExemption(granted_on=day)]))
        begins(
            "N071", "2021-01-01", lambda day: norwegian(regime=SECOND, exemptions=[TrainingExemption(granted_on=day)])
        )


class TestN072:
    """An exemption states its ground, with the legal basis."""

    def test_days(self) -> None:
        case = norwegian(exemptions=[EXEMPTION])
        owed("N072", case, opens="2020-05-31", due="2020-07-31", at="exemptions[0].ground")

    def test_near_miss(self) -> None:
        ground = ExemptionGround.HEALTH_OR_WEIGHTY_REASONS
        met("N072", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 5, 31), ground=ground)]))

    def test_first_and_last_days(self) -> None:
        begins("N072", "2014-04-10", lambda day: norwegian(exemptions=[TrainingExemption(granted_on=day)]))
        begins(
            "N072", "2021-01-01", lambda day: norwegian(regime=SECOND, exemptions=[TrainingExemption(granted_on=day)])
        )


class TestN073:
    """An exemption has the date it was granted."""

    def test_days(self) -> None:
        case = norwegian(exemptions=[TrainingExemption(known_on=D(2020, 5, 31))])
        owed("N073", case, opens="2020-05-31", due="2020-07-31", at="exemptions[0].granted_on")

    def test_near_miss(self) -> None:
        met("N073", norwegian(exemptions=[EXEMPTION]))

    def test_first_and_last_days(self) -> None:
        begins("N073", "2014-04-10", lambda day: norwegian(exemptions=[TrainingExemption(known_on=day)]))
        begins("N073", "2021-01-01", lambda day: norwegian(regime=SECOND, exemptions=[TrainingExemption(known_on=day)]))
