"""R10: the hours of training attended (timer deltatt)."""

from datetime import date
from decimal import Decimal

from nirmodel.code_lists import TrainingExemptFrom
from nirmodel.records import HoursAttended, TrainingExemption, TrainingStart
from tests.rules.support import clashes, fits, late, met, owed, period, reception

D = date

ONE = Decimal(1)

#: 30 December 2022 plus two months is 28 February 2023
DAY, DUE, LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)

DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}

STARTS = [TrainingStart(started_on=DAY)]


class TestR103:
    """From the start the hours are provided."""

    def test_days(self) -> None:
        owed("R103", reception(starts=STARTS), **DAYS, at="hours")

    def test_near_miss(self) -> None:
        met("R103", reception(starts=STARTS, hours=()))
        met("R103", reception(starts=STARTS, hours=[HoursAttended(period=period("2022-12-30", "2023-02-28"))]))
        late("R103", reception(starts=STARTS, hours=[HoursAttended(period=period("2022-12-30", "2023-03-01"))]))


class TestR107:
    """Hours before start."""

    def test_witness_and_near_miss(self) -> None:
        before = HoursAttended(period=period("2022-12-01", "2022-12-29"), norwegian_hours=ONE)
        clashes("R107", reception(starts=STARTS, hours=[before]), "hours[0].period")
        reaching = HoursAttended(period=period("2022-12-01", "2022-12-30"), norwegian_hours=ONE)
        fits("R107", reception(starts=STARTS, hours=[reaching]))


class TestR108:
    """Hours in a period of full exemption."""

    def test_witness_and_near_miss(self) -> None:
        hours = [HoursAttended(period=period("2023-01-02", "2023-01-31"), social_studies_hours=ONE)]
        for what, last_day, is_so in (
            (TrainingExemptFrom.TRAINING, "2023-01-31", True),
            (TrainingExemptFrom.TRAINING, "2023-01-30", False),
            (TrainingExemptFrom.FINAL_EXAM, "2023-01-31", False),
        ):
            exemption = TrainingExemption(exempt_from=what, period=period("2023-01-01", last_day))
            case = reception(hours=hours, exemptions=[exemption])
            clashes("R108", case, *(["hours[0]"] if is_so else []))
