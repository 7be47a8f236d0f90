"""I12: whether competence was mapped before the plan (kompetansekartlegging)."""

from datetime import date
from functools import partial
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.records import Completion, Grant, Start
from tests.rules.support import COLLECTIVE, FIRST_DAYS, SECOND, begins, found, in_nir, programme, silent, whether_done

D = date


def _programme(**lists: Any) -> Case:
    return programme(**{"regime": SECOND} | lists)


class TestI120:
    """The competence mapping is registered in NIR."""

    def test_days(self) -> None:
        in_nir("I120", _programme, "competence_mappings", partial(Completion, recorded_on=D(2022, 12, 30)))
        silent("I120", programme(competence_mappings=[Completion(recorded_on=D(2022, 12, 30))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "I120",
                FIRST_DAYS[regime],
                lambda day, under=regime: programme(regime=under, competence_mappings=[Completion(recorded_on=day)]),
            )


class TestI121:
    """It is owed whether competence was mapped; that it was not is an answer."""

    def test_days(self) -> None:
        for ground in ({"grants": [Grant(decided_on=D(2022, 8, 31))]}, {"starts": [Start(started_on=D(2022, 8, 31))]}):
            whether_done("I121", _programme, "competence_mappings", **ground)

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "I121",
                FIRST_DAYS[regime],
                lambda day, under=regime: programme(regime=under, starts=[Start(started_on=day)]),
            )

    @pytest.mark.parametrize(
        ("day", "due", "section"),
        [(D(2022, 6, 14), D(2022, 8, 14), "§ 10"), (D(2022, 6, 15), D(2022, 8, 15), "§ 37 b")],
    )
    def test_under_chapter_6a_it_is_a_right_and_the_answer_is_owed(self, day: date, due: date, section: str) -> None:
        (finding,) = found("I121", programme(regime=COLLECTIVE, grants=[Grant(decided_on=day)]), day)
        assert (finding.state, finding.due and finding.due.day) == ("open", due)
        assert section in {each.section for each in finding.sources}
