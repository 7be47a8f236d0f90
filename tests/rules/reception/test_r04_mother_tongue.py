"""R04: the mother tongue (morsmål)."""

from datetime import date

from nirmodel.records import LanguageBackground, TrainingStart
from tests.rules.support import found, late, met, owed, reception

D = date

#: 30 December 2022 plus two months is 28 February 2023
DAY, DUE, LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)

DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}

STARTS = [TrainingStart(started_on=DAY)]


class TestR041:
    """From the start the mother tongue is provided."""

    def test_days(self) -> None:
        owed("R041", reception(starts=STARTS), **DAYS, at="language_backgrounds")

    def test_near_miss(self) -> None:
        for given, is_met in ((DUE, met), (LATE, late)):
            background = LanguageBackground(recorded_on=given, mother_tongue="ti")
            is_met("R041", reception(starts=STARTS, language_backgrounds=[background]))
        incomplete = reception(starts=STARTS, language_backgrounds=[LanguageBackground(recorded_on=DAY)])
        assert [each.state for each in found("R041", incomplete, DUE)] == ["open"]
