"""R05: the language of instruction, and in 2021 the scope (opplæringsspråk og omfang)."""

from datetime import date
from decimal import Decimal

from nirmodel.records import LanguageOfInstruction, TrainingOffer, TrainingStart
from tests.rules.support import late, met, owed, reception, silent

D = date

#: 30 December 2022 plus two months is 28 February 2023
DAY, DUE, LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)

DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}

STARTS = [TrainingStart(started_on=DAY)]


class TestR051:
    """From the start the language of instruction is provided."""

    def test_days(self) -> None:
        owed("R051", reception(starts=STARTS), **DAYS, at="languages_of_instruction")

    def test_near_miss(self) -> None:
        for given, is_met in ((DUE, met), (LATE, late)):
            instruction = LanguageOfInstruction(recorded_on=given, language="en")
            is_met("R051", reception(starts=STARTS, languages_of_instruction=[instruction]))
        silent("R051", reception(offers=[TrainingOffer(decided_on=DAY)]))


class TestR052:
    """From the start the scope is provided, on the start or on the decision."""

    def test_days(self) -> None:
        owed("R052", reception(starts=STARTS), **DAYS, at="starts")

    def test_near_miss(self) -> None:
        for given, is_met in ((DUE, met), (LATE, late)):
            offer = TrainingOffer(known_on=given, scope_hours=Decimal(200))
            is_met("R052", reception(starts=STARTS, offers=[offer]))
        met("R052", reception(starts=[TrainingStart(started_on=DAY, scope_hours=Decimal(200))]))
