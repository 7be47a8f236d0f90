"""N06: leave from the training, and absence after it (permisjon)."""

from datetime import date

from nirmodel.code_lists import LeaveKind
from nirmodel.records import TrainingLeave
from tests.rules.support import met, norwegian, owed, period, undetermined

D = date


class TestN060:
    """A leave is registered in NIR."""

    def test_days(self) -> None:
        case = norwegian(leaves=[TrainingLeave(kind=LeaveKind.BIRTH, period=period("2020-02-29", "2020-12-31"))])
        owed("N060", case, opens="2020-02-29", due="2020-04-29", at="leaves[0]")

    def test_near_miss(self) -> None:
        met("N060", norwegian(leaves=[TrainingLeave(period=period("2020-02-29"), registered_on=D(2020, 4, 29))]))
        undetermined("N060", norwegian(leaves=[TrainingLeave(kind=LeaveKind.BIRTH)]), until="leaves[0].known_on")


class TestN061:
    """A leave has its duration."""

    def test_days(self) -> None:
        case = norwegian(leaves=[TrainingLeave(period=period("2020-02-29"))])
        owed("N061", case, opens="2020-02-29", due="2020-04-29", at="leaves[0].period.last_day")

    def test_near_miss(self) -> None:
        met("N061", norwegian(leaves=[TrainingLeave(period=period("2020-02-29", "2020-03-31"))]))
