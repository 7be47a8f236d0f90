"""R10: the hours of training attended, from 1 January 2022 (timer deltatt)."""

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from nirmodel import Case
from nirmodel.code_lists import TrainingExemptFrom
from nirmodel.law.regimes import Regime
from nirmodel.records import HoursAttended, ModuleHours, TrainingExemption, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    ONE_DAY,
    SECOND,
    begins,
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
STARTS = [TrainingStart(started_on=DAY)]


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
                "2022-01-01",
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
                "2022-01-01",
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
                "2022-01-01",
                lambda day, under=regime: reception(regime=under, hours=[HoursAttended(known_on=day)]),
            )


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
                "2022-01-01",
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
        for regime in (SECOND, COLLECTIVE):
            owed("R104", self._case(regime), **DAYS, at="hours[0].social_studies_modules")
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
            begins("R104", "2022-01-01", partial(self._case, regime))


class TestR107:
    """Hours before start."""

    def test_witness_and_near_miss(self) -> None:
        before = HoursAttended(period=period("2022-12-01", "2022-12-29"), norwegian_hours=ONE)
        clashes("R107", reception(starts=STARTS, hours=[before]), "hours[0].period")
        reaching = HoursAttended(period=period("2022-12-01", "2022-12-30"), norwegian_hours=ONE)
        fits("R107", reception(starts=STARTS, hours=[reaching]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R107",
                "2021-01-01",
                lambda day, under=regime: reception(
                    regime=under, hours=[_attended(day)], starts=[TrainingStart(started_on=day + ONE_DAY)]
                ),
            )


class TestR108:
    """Hours in a period of full exemption."""

    def test_witness_and_near_miss(self) -> None:
        hours = [HoursAttended(period=period("2023-01-02", "2023-01-31"), social_studies_hours=ONE)]
        for what, last_day, is_so in (
            (TrainingExemptFrom.TRAINING, "2023-01-31", True),
            (TrainingExemptFrom.TRAINING, "2023-01-30", False),
            (TrainingExemptFrom.FINAL_EXAM, "2023-01-31", False),
            # from one subject alone: there may be hours of the other
            (TrainingExemptFrom.NORWEGIAN, "2023-01-31", False),
            (TrainingExemptFrom.SOCIAL_STUDIES, "2023-01-31", False),
        ):
            exemption = TrainingExemption(exempt_from=what, period=period("2023-01-01", last_day))
            case = reception(hours=hours, exemptions=[exemption])
            clashes("R108", case, *(["hours[0]"] if is_so else []))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R108",
                "2021-01-01",
                lambda day, under=regime: reception(regime=under, hours=[_attended(day)], exemptions=[_exempt(day)]),
            )


def _attended(day: date) -> HoursAttended:
    return HoursAttended(period=one_day(day), norwegian_hours=ONE)


def _exempt(day: date) -> TrainingExemption:
    return TrainingExemption(exempt_from=TrainingExemptFrom.TRAINING, period=one_day(day))
