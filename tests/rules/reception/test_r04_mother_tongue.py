"""R04: the mother tongue (morsmål)."""

from datetime import date
from functools import partial

from nirmodel.records import LanguageBackground, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    SECOND,
    begins,
    found,
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


class TestR040:
    """The mother tongue is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir(
                "R040",
                partial(reception, regime=regime),
                "language_backgrounds",
                partial(LanguageBackground, recorded_on=DAY),
            )
        silent("R040", reception(regime=FIRST, language_backgrounds=[LanguageBackground(recorded_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R040",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(
                    regime=under, language_backgrounds=[LanguageBackground(recorded_on=day)]
                ),
            )


class TestR041:
    """From the start the mother tongue is provided."""

    def test_days(self) -> None:
        owed("R041", reception(starts=STARTS), **DAYS, at="language_backgrounds")

    def test_near_miss(self) -> None:
        for known, is_met in ((DUE, met), (TOO_LATE, late)):
            background = LanguageBackground(recorded_on=known, mother_tongue="ti")
            is_met("R041", reception(starts=STARTS, language_backgrounds=[background]))
        incomplete = reception(starts=STARTS, language_backgrounds=[LanguageBackground(recorded_on=DAY)])
        assert [each.state for each in found("R041", incomplete, DUE)] == ["open"]

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R041",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, starts=[TrainingStart(started_on=day)]),
            )
