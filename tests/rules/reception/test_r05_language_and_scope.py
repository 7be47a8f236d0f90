"""R05: the language of instruction, and in 2021 the scope (opplæringsspråk og omfang)."""

from datetime import date
from decimal import Decimal
from functools import partial

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import LanguageOfInstruction, TrainingOffer, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    SECOND,
    begins,
    ceases,
    in_nir,
    late,
    met,
    owed,
    reception,
    silent,
)

D = date
#: two months on from 30 December 2022 is 28 February 2023
DAY, DUE, TOO_LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)
DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}
STARTS = [TrainingStart(started_on=DAY)]


class TestR050:
    """The language of instruction is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir(
                "R050",
                partial(reception, regime=regime),
                "languages_of_instruction",
                partial(LanguageOfInstruction, recorded_on=DAY),
            )
        silent("R050", reception(regime=FIRST, languages_of_instruction=[LanguageOfInstruction(recorded_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R050",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(
                    regime=under, languages_of_instruction=[LanguageOfInstruction(recorded_on=day)]
                ),
            )


class TestR051:
    """From the start the language of instruction is provided."""

    def test_days(self) -> None:
        owed("R051", reception(starts=STARTS), **DAYS, at="languages_of_instruction")

    def test_near_miss(self) -> None:
        for known, is_met in ((DUE, met), (TOO_LATE, late)):
            instruction = LanguageOfInstruction(recorded_on=known, language="en")
            is_met("R051", reception(starts=STARTS, languages_of_instruction=[instruction]))
        silent("R051", reception(offers=[TrainingOffer(decided_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R051",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, starts=[TrainingStart(started_on=day)]),
            )


class TestR052:
    """In 2021 the scope is owed from the start, on the start or on the decision."""

    def test_days(self) -> None:
        # 31 August 2021: 31 October
        case = reception(starts=[TrainingStart(started_on=D(2021, 8, 31))])
        owed("R052", case, opens="2021-08-31", due="2021-10-31", at="starts")

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2021, 8, 31))]
        for known, is_met in ((D(2021, 10, 31), met), (D(2021, 11, 1), late)):
            offer = TrainingOffer(known_on=known, scope_hours=Decimal(200))
            is_met("R052", reception(starts=starts, offers=[offer]))
        met("R052", reception(starts=[TrainingStart(started_on=D(2021, 8, 31), scope_hours=Decimal(200))]))

    def test_first_and_last_days(self) -> None:
        # the regulation dropped the scope on 1 January 2022
        for regime in (SECOND, COLLECTIVE):
            begins("R052", "2021-01-01", partial(self._started, regime))
            ceases("R052", "2021-12-31", partial(self._started, regime))

    @staticmethod
    def _started(regime: Regime, day: date) -> Case:
        return reception(regime=regime, starts=[TrainingStart(started_on=day)])
