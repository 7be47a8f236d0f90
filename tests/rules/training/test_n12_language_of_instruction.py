"""N12: the language of instruction (språket opplæringen blir gitt på)."""

from datetime import date
from typing import Any

from nirmodel import Case
from nirmodel.records import LanguageOfInstruction, TrainingOffer, TrainingStart
from tests.rules.support import COLLECTIVE, FIRST_DAYS, SECOND, begins, late, met, norwegian, owed, silent

D = date


def _training(**lists: Any) -> Case:
    return norwegian(**{"regime": SECOND} | lists)


class TestN120:
    """The language of instruction is registered in NIR."""

    def test_days(self) -> None:
        # 31 August 2021: 31 October
        case = _training(languages_of_instruction=[LanguageOfInstruction(recorded_on=D(2021, 8, 31))])
        owed("N120", case, opens="2021-08-31", due="2021-10-31", at="languages_of_instruction[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2021, 10, 31), met), (D(2021, 11, 1), late)):
            given = LanguageOfInstruction(recorded_on=D(2021, 8, 31), registered_on=registered)
            is_met("N120", _training(languages_of_instruction=[given]))
        silent("N120", norwegian(languages_of_instruction=[LanguageOfInstruction(recorded_on=D(2021, 8, 31))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N120",
                FIRST_DAYS[regime],
                lambda day, under=regime: norwegian(
                    regime=under, languages_of_instruction=[LanguageOfInstruction(recorded_on=day)]
                ),
            )


class TestN121:
    """From the start the language of instruction is provided."""

    def test_days(self) -> None:
        # 17 August 2021: 17 October
        case = _training(starts=[TrainingStart(started_on=D(2021, 8, 17))])
        owed("N121", case, opens="2021-08-17", due="2021-10-17", at="languages_of_instruction")

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2021, 8, 17))]
        for given, is_met in ((D(2021, 10, 17), met), (D(2021, 10, 18), late)):
            instruction = LanguageOfInstruction(recorded_on=given, language="ar")
            is_met("N121", _training(starts=starts, languages_of_instruction=[instruction]))
        silent("N121", _training(offers=[TrainingOffer(decided_on=D(2021, 8, 1))]))
        silent("N121", norwegian(starts=starts))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N121",
                FIRST_DAYS[regime],
                lambda day, under=regime: norwegian(regime=under, starts=[TrainingStart(started_on=day)]),
            )
