"""R10: the hours of training attended, from 1 January 2022 (timer deltatt)."""

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import HoursAttended, ModuleHours, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    ONE_DAY,
    SECOND,
    begins,
    ceases,
    clashes,
    datum,
    fits,
    in_nir,
    late,
    met,
    one_day,
    owed,
    period,
    reception,
    silent,
    undetermined,
)

D = date
DAY = D(2022, 12, 30)
DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}
ONE = Decimal(1)
#: the first days: of the rule, and of collective protection
BEGINS = {SECOND: "2022-01-01", COLLECTIVE: FIRST_DAYS[COLLECTIVE]}
STARTS = [TrainingStart(started_on=DAY)]
#: hours are registered since 2022; collective protection came on 11 March of that year
FROM_2022 = {SECOND: "2022-01-01", COLLECTIVE: "2022-01-01"}


class TestR100:
    """The hours are registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir("R100", partial(reception, regime=regime), "hours", partial(HoursAttended, period=one_day(DAY)))
        silent("R100", reception(regime=FIRST, hours=[HoursAttended(period=one_day(DAY))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R100",
                FROM_2022[regime],
                lambda day, under=regime: reception(regime=under, hours=[HoursAttended(period=one_day(day))]),
            )


class TestR101:
    """A record of hours states those of Norwegian, of which nought is a figure."""

    def test_days_and_near_miss(self) -> None:
        datum("R101", reception, "hours", HoursAttended, norwegian_hours=Decimal(0))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R101",
                FROM_2022[regime],
                lambda day, under=regime: reception(regime=under, hours=[HoursAttended(known_on=day)]),
            )


class TestR102:
    """A record of hours states those of social studies."""

    def test_days_and_near_miss(self) -> None:
        datum("R102", reception, "hours", HoursAttended, social_studies_hours=Decimal(0))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R102",
                FROM_2022[regime],
                lambda day, under=regime: reception(regime=under, hours=[HoursAttended(known_on=day)]),
            )
        # chapter 6A gives neither right nor duty to social studies
        ceases("R102", "2022-06-14", lambda day: reception(regime=COLLECTIVE, hours=[HoursAttended(known_on=day)]))


class TestR103:
    """From the start the hours are provided."""

    def test_days(self) -> None:
        owed("R103", reception(starts=STARTS), **DAYS, at="hours")

    def test_near_miss(self) -> None:
        met("R103", reception(starts=STARTS, hours=()))
        met("R103", reception(starts=STARTS, hours=[HoursAttended(period=period("2022-12-30", "2023-02-28"))]))
        late("R103", reception(starts=STARTS, hours=[HoursAttended(period=period("2022-12-30", "2023-03-01"))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R103",
                FROM_2022[regime],
                lambda day, under=regime: reception(regime=under, starts=[TrainingStart(started_on=day)]),
            )


class TestR104:
    """The hours of social studies are spread over the modules of the curriculum."""

    MODULES = (ModuleHours(module=3, hours=Decimal(5)),)

    @staticmethod
    def _case(regime: Regime = SECOND, day: date = DAY, **figures: Any) -> Case:
        stated: dict[str, Any] = {"period": one_day(day), "social_studies_hours": Decimal(5)}
        hours = HoursAttended(**stated | figures)
        return reception(regime=regime, hours=[hours])

    def test_days(self) -> None:
        owed("R104", self._case(), **DAYS, at="hours[0].social_studies_modules")
        owed("R104", self._case(social_studies_modules=()), **DAYS, at="hours[0].social_studies_modules")

    def test_near_miss(self) -> None:
        met("R104", self._case(social_studies_modules=self.MODULES))
        silent("R104", self._case(social_studies_hours=Decimal(0)))
        silent("R104", reception(hours=()))

    def test_whether_there_were_hours_is_missing(self) -> None:
        undetermined("R104", self._case(social_studies_hours=None), until="hours[0].social_studies_hours")
        met("R104", self._case(social_studies_hours=None, social_studies_modules=self.MODULES))
        # before 2022 that would settle nothing
        silent("R104", self._case(day=D(2021, 12, 31), social_studies_hours=None))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins("R104", FROM_2022[regime], partial(self._case, regime))


class TestR107:
    """Hours before start."""

    def test_witness_and_near_miss(self) -> None:
        before = HoursAttended(period=period("2022-12-01", "2022-12-29"), norwegian_hours=ONE)
        clashes("R107", reception(starts=STARTS, hours=[before]), "hours[0].period")
        reaching = HoursAttended(period=period("2022-12-01", "2022-12-30"), norwegian_hours=ONE)
        fits("R107", reception(starts=STARTS, hours=[reaching]))
        # without the last day nothing is certain of when they were attended
        lasting = HoursAttended(period=period("2022-12-01"), norwegian_hours=ONE)
        fits("R107", reception(starts=STARTS, hours=[lasting]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R107",
                FROM_2022[regime],
                lambda day, under=regime: reception(
                    regime=under, hours=[_attended(day)], starts=[TrainingStart(started_on=day + ONE_DAY)]
                ),
            )


def _attended(day: date) -> HoursAttended:
    return HoursAttended(period=one_day(day), norwegian_hours=ONE)
