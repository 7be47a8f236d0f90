"""R08: whether the life-skills course was done in a reception centre (livsmestring)."""

from datetime import date
from functools import partial

from nirmodel.records import Completion, ReceptionMeasure, TrainingStart
from tests.rules.support import COLLECTIVE, FIRST, FIRST_DAYS, SECOND, begins, in_nir, reception, silent, whether_done

D = date
DAY = D(2022, 12, 30)
STARTS = [TrainingStart(started_on=DAY)]


class TestR080:
    """The life-skills course is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir(
                "R080", partial(reception, regime=regime), "life_skills_courses", partial(Completion, recorded_on=DAY)
            )
        silent("R080", reception(regime=FIRST, life_skills_courses=[Completion(recorded_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R080",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, life_skills_courses=[Completion(recorded_on=day)]),
            )


class TestR081:
    """Whoever takes part in a measure: it is owed whether the life-skills course was done."""

    def test_days_and_near_miss(self) -> None:
        measures = [ReceptionMeasure(recorded_on=D(2022, 8, 31))]
        whether_done("R081", reception, "life_skills_courses", reception_measures=measures)
        silent("R081", reception(starts=STARTS))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R081",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(
                    regime=under, reception_measures=[ReceptionMeasure(recorded_on=day)]
                ),
            )
