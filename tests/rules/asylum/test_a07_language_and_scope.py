"""A07: language of instruction and scope, in the regulation of 2018 alone (opplæringsspråk og omfang)."""

from datetime import date
from decimal import Decimal

from nirmodel import Case
from nirmodel.records import LanguageOfInstruction, TrainingStart
from tests.rules.asylum.weeks import NOUGHT, SIX, of_week
from tests.rules.support import asylum, begins, ceases, late, met, owed, silent

D = date
#: 31 December 2019 plus two months is 29 February 2020
DAY, DUE, TOO_LATE = D(2019, 12, 31), D(2020, 2, 29), D(2020, 3, 1)
DAYS = {"opens": "2019-12-31", "due": "2020-02-29"}


def _instructed(day: date) -> Case:
    return asylum(languages_of_instruction=[LanguageOfInstruction(recorded_on=day)])


def _started(day: date) -> Case:
    return asylum(starts=[TrainingStart(started_on=day)])


class TestA070:
    """The language of instruction is registered in NIR."""

    def test_days(self) -> None:
        owed("A070", _instructed(DAY), **DAYS, at="languages_of_instruction[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((DUE, met), (TOO_LATE, late)):
            language = LanguageOfInstruction(recorded_on=DAY, registered_on=registered)
            is_met("A070", asylum(languages_of_instruction=[language]))
        silent("A070", asylum(languages_of_instruction=()))

    def test_first_and_last_days(self) -> None:
        begins("A070", "2018-09-01", _instructed)
        ceases("A070", "2020-12-31", _instructed)


class TestA071:
    """A training that takes place has its language of instruction."""

    def test_days(self) -> None:
        owed("A071", _started(DAY), **DAYS, at="languages_of_instruction")
        # the week ends on Sunday 29 December 2019: 29 February
        weeks = [of_week(D(2019, 12, 29), norwegian_hours=SIX)]
        owed("A071", asylum(weekly_hours=weeks), opens="2019-12-29", due="2020-02-29", at="languages_of_instruction")

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=DAY)]
        for recorded, is_met in ((DUE, met), (TOO_LATE, late)):
            language = LanguageOfInstruction(recorded_on=recorded, language="en")
            is_met("A071", asylum(starts=starts, languages_of_instruction=[language]))
        nought = of_week(D(2019, 12, 29), norwegian_hours=NOUGHT, culture_and_values_hours=NOUGHT)
        silent("A071", asylum(weekly_hours=[nought]))

    def test_one_that_names_none_settles_nothing(self) -> None:
        case = asylum(
            starts=[TrainingStart(started_on=DAY)], languages_of_instruction=[LanguageOfInstruction(recorded_on=DAY)]
        )
        owed("A071", case, **DAYS, at="languages_of_instruction")

    def test_first_and_last_days(self) -> None:
        begins("A071", "2018-09-01", _started)
        ceases("A071", "2020-12-31", _started)


class TestA072:
    """A start states the scope."""

    def test_days(self) -> None:
        owed("A072", _started(DAY), **DAYS, at="starts[0].scope_hours")

    def test_near_miss(self) -> None:
        met("A072", asylum(starts=[TrainingStart(started_on=DAY, scope_hours=Decimal(175))]))
        silent("A072", asylum(weekly_hours=[of_week(D(2019, 12, 29), norwegian_hours=SIX)]))

    def test_first_and_last_days(self) -> None:
        begins("A072", "2018-09-01", _started)
        ceases("A072", "2020-12-31", _started)
