"""N05: the hours attended, and their modules (timer deltatt)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from nirmodel import Case
from nirmodel.code_lists import TrainingExemptFrom
from nirmodel.records import HoursAttended, TrainingExemption, TrainingOffer, TrainingStart
from tests.rules.support import clashes, fits, found, late, met, norwegian, owed, period, silent

D = date

HOURS = Decimal(20)

MONTH = period("2020-10-01", "2020-10-31")


def attended(**figures: Any) -> HoursAttended:
    """Hours of one month with these figures."""
    return HoursAttended(period=MONTH, **figures)


STARTS = [TrainingStart(started_on=D(2020, 8, 30))]

STARTED = [TrainingStart(started_on=D(2020, 8, 17))]

ONE = Decimal(1)


class TestN050:
    """Hours attended is registered in NIR, from the last day of their period."""

    def test_days(self) -> None:
        owed(
            "N050", norwegian(hours=[HoursAttended(period=MONTH)]), opens="2020-10-31", due="2020-12-31", at="hours[0]"
        )

    def test_near_miss(self) -> None:
        met("N050", norwegian(hours=[HoursAttended(period=MONTH, registered_on=D(2020, 12, 31))]))


@pytest.mark.parametrize(
    ("code", "field"),
    [
        ("N051", "norwegian_hours"),
        ("N052", "social_studies_hours"),
        ("N053", "norwegian_beyond_statutory_hours"),
    ],
)
class TestN051N052N053:
    """A record of hours has all three figures, of which nought is one."""

    def test_days(self, code: str, field: str) -> None:
        case = norwegian(hours=[HoursAttended(period=MONTH)])
        owed(code, case, opens="2020-10-31", due="2020-12-31", at=f"hours[0].{field}")

    def test_near_miss(self, code: str, field: str) -> None:
        for figure in (Decimal(0), HOURS):
            met(code, norwegian(hours=[attended(**{field: figure})]))

    def test_missing_is_not_nought(self, code: str, field: str) -> None:
        others = {name: HOURS for name in ("norwegian_hours", "social_studies_hours") if name != field}
        case = norwegian(hours=[attended(**others)])
        assert [each.state for each in found(code, case, D(2021, 1, 1))] == ["overdue"]


class TestN054:
    """Whoever starts provides hours, also as none."""

    def test_days(self) -> None:
        owed("N054", norwegian(starts=STARTS), opens="2020-08-30", due="2020-10-30", at="hours")

    def test_near_miss(self) -> None:
        met("N054", norwegian(starts=STARTS, hours=()))
        met("N054", norwegian(starts=STARTS, hours=[HoursAttended(period=period("2020-09-01", "2020-09-30"))]))
        late("N054", norwegian(starts=STARTS, hours=[HoursAttended(period=period("2020-10-01", "2020-10-31"))]))
        silent("N054", norwegian(offers=[TrainingOffer(decided_on=D(2020, 8, 30))]))


class TestN057:
    """Hours before the start."""

    def test_witness(self) -> None:
        hours = [HoursAttended(period=period("2020-08-01", "2020-08-16"), social_studies_hours=ONE)]
        clashes("N057", norwegian(starts=STARTED, hours=hours), "hours[0].period")

    def test_near_miss(self) -> None:
        hours = [
            HoursAttended(period=period("2020-08-01", "2020-08-17"), norwegian_hours=ONE),
            HoursAttended(period=period("2020-08-01", "2020-08-16"), norwegian_hours=Decimal(0)),
            HoursAttended(period=period("2020-08-01", "2020-08-16")),
            HoursAttended(norwegian_hours=ONE),
        ]
        fits("N057", norwegian(starts=STARTED, hours=hours))


class TestN058:
    """Hours attended in a period of full exemption."""

    EXEMPT = TrainingExemption(exempt_from=TrainingExemptFrom.TRAINING, period=period("2020-09-01", "2020-09-30"))

    def test_witness(self) -> None:
        hours = [HoursAttended(period=period("2020-09-01", "2020-09-30"), norwegian_beyond_statutory_hours=ONE)]
        clashes("N058", norwegian(exemptions=[self.EXEMPT], hours=hours), "hours[0]")

    def test_exemptions_that_together_cover_the_period(self) -> None:
        rest = evolve(self.EXEMPT, period=period("2020-10-01", "2020-10-15"))
        hours = [HoursAttended(period=period("2020-09-20", "2020-10-10"), norwegian_hours=ONE)]
        clashes("N058", norwegian(exemptions=[rest, self.EXEMPT], hours=hours), "hours[0]")
        later = evolve(rest, period=period("2020-10-02", "2020-10-15"))
        fits("N058", norwegian(exemptions=[later, self.EXEMPT], hours=hours))

    def test_near_miss(self) -> None:
        inside = period("2020-09-07", "2020-09-11")
        for hours in (
            HoursAttended(period=period("2020-08-31", "2020-09-30"), norwegian_hours=ONE),
            HoursAttended(period=period("2020-09-01", "2020-10-01"), norwegian_hours=ONE),
            HoursAttended(period=inside, norwegian_hours=Decimal(0)),
            HoursAttended(period=period("2020-09-11", "2020-09-07"), norwegian_hours=ONE),
            HoursAttended(norwegian_hours=ONE),
        ):
            fits("N058", norwegian(exemptions=[self.EXEMPT], hours=[hours]))
        attended = [HoursAttended(period=inside, norwegian_hours=ONE)]
        for exemption in (
            evolve(self.EXEMPT, exempt_from=TrainingExemptFrom.FINAL_EXAM),
            evolve(self.EXEMPT, exempt_from=None),
            evolve(self.EXEMPT, period=None),
        ):
            fits("N058", norwegian(exemptions=[exemption], hours=attended))


class TestN059:
    """More hours attended than offered."""

    def _case(self, *scopes: int | None) -> Case:
        offers = [TrainingOffer(scope_hours=None if scope is None else Decimal(scope)) for scope in scopes]
        hours = [
            HoursAttended(norwegian_hours=Decimal(250), social_studies_hours=Decimal(40)),
            HoursAttended(norwegian_hours=Decimal(10), norwegian_beyond_statutory_hours=Decimal("0.5")),
        ]
        return norwegian(offers=offers, hours=hours)

    def test_witness(self) -> None:
        clashes("N059", self._case(300), "hours")

    def test_near_miss(self) -> None:
        fits("N059", self._case(301))
        fits("N059", self._case(300, 1))
        fits("N059", self._case(300, None))
        fits("N059", self._case())
