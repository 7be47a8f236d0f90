"""R06: exemption from the training, and its legal basis (fritak)."""

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.code_lists import ExemptionGround, TrainingExemptFrom
from nirmodel.records import HoursAttended, TrainingExemption
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    LONG_AFTER,
    SECOND,
    begins,
    ceases,
    clashes,
    datum,
    found,
    in_nir,
    one_day,
    period,
    reception,
    silent,
)

D = date
DAY = D(2022, 12, 30)


def _collective(**exemption: Any) -> Case:
    return reception(regime=COLLECTIVE, exemptions=[TrainingExemption(**exemption)])


class TestR060:
    """The exemption is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        in_nir("R060", reception, "exemptions", partial(TrainingExemption, granted_on=DAY))
        # under chapter 6A there is no duty to be exempt from
        silent("R060", reception(regime=COLLECTIVE, exemptions=[TrainingExemption(granted_on=DAY)]))
        silent("R060", reception(regime=FIRST, exemptions=[TrainingExemption(granted_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R060",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, exemptions=[TrainingExemption(granted_on=day)]),
            )
        ceases("R060", "2022-06-14", lambda day: _collective(granted_on=day))


class TestR061:
    """An exemption states its legal basis."""

    def test_days_and_near_miss(self) -> None:
        datum("R061", reception, "exemptions", TrainingExemption, ground=ExemptionGround.HEALTH_OR_WEIGHTY_REASONS)

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R061",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, exemptions=[TrainingExemption(known_on=day)]),
            )
        ceases("R061", "2022-06-14", lambda day: _collective(known_on=day))


ONE = Decimal(1)
TRAINING, NORWEGIAN, SOCIAL_STUDIES, FINAL_EXAM = TrainingExemptFrom


def _of_one_day(day: date, regime: Any = SECOND) -> Case:
    """An hour of Norwegian on a day of exemption from the training."""
    exemption = TrainingExemption(exempt_from=TRAINING, period=one_day(day))
    hours = HoursAttended(period=one_day(day), norwegian_hours=ONE)
    return reception(regime=regime, exemptions=[exemption], hours=[hours])


class TestR069:
    """Hours of a subject during an exemption from it."""

    @pytest.mark.parametrize(
        ("what", "last_day", "is_about_it"),
        [
            (TRAINING, "2023-01-31", True),
            (TRAINING, "2023-01-30", False),
            (SOCIAL_STUDIES, "2023-01-31", True),
            # going to school is a ground of exemption from Norwegian alone
            (NORWEGIAN, "2023-01-31", False),
            (FINAL_EXAM, "2023-01-31", False),
        ],
    )
    def test_witness_and_near_miss(self, what: TrainingExemptFrom, last_day: str, is_about_it: bool) -> None:
        hours = [HoursAttended(period=period("2023-01-02", "2023-01-31"), social_studies_hours=ONE)]
        exemption = TrainingExemption(exempt_from=what, period=period("2023-01-01", last_day))
        case = reception(hours=hours, exemptions=[exemption])
        clashes("R069", case, *(["hours[0]"] if is_about_it else []))
        assert all(each.kind == "notice" for each in found("R069", case, LONG_AFTER))

    def test_first_and_last_days(self) -> None:
        begins("R069", "2021-01-01", _of_one_day)
        begins("R069", FIRST_DAYS[COLLECTIVE], lambda day: _of_one_day(day, COLLECTIVE))
        # chapter 6A gives asylum seekers no duty to take part
        ceases("R069", "2022-06-14", lambda day: _of_one_day(day, COLLECTIVE))
