"""I14: whether the participant had parental guidance (foreldreveiledning)."""

from datetime import date
from functools import partial
from typing import Any

from nirmodel import Case
from nirmodel.code_lists import StopKind
from nirmodel.records import Completion, End, Grant, Stop
from tests.rules.support import (
    COLLECTIVE,
    FIRST_DAYS,
    SECOND,
    begins,
    in_nir,
    owed,
    programme,
    silent,
    undetermined,
    whether_done,
)

D = date


def _programme(**lists: Any) -> Case:
    return programme(**{"regime": SECOND} | lists)


class TestI140:
    """The parental guidance is registered in NIR."""

    def test_days(self) -> None:
        in_nir("I140", _programme, "parental_guidances", partial(Completion, recorded_on=D(2022, 12, 30)))
        silent("I140", programme(parental_guidances=[Completion(recorded_on=D(2022, 12, 30))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "I140",
                FIRST_DAYS[regime],
                lambda day, under=regime: programme(regime=under, parental_guidances=[Completion(recorded_on=day)]),
            )


class TestI141:
    """When the programme is over, it is owed whether parental guidance was given."""

    def test_days(self) -> None:
        for ground in (
            {"ends": [End(ended_on=D(2022, 8, 31))]},
            {"stops": [Stop(decided_on=D(2022, 8, 31), kind=StopKind.PERMANENT)]},
        ):
            whether_done("I141", _programme, "parental_guidances", **ground)

    def test_not_before_it_is_over(self) -> None:
        silent("I141", _programme(grants=[Grant(decided_on=D(2022, 8, 31))]))
        silent("I141", _programme(stops=[Stop(decided_on=D(2022, 8, 31), kind=StopKind.TEMPORARY)]))
        undetermined("I141", _programme(stops=[Stop(decided_on=D(2022, 8, 31))]), until="stops[0].kind")

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "I141", FIRST_DAYS[regime], lambda day, under=regime: programme(regime=under, ends=[End(ended_on=day)])
            )

    def test_under_chapter_6a_too(self) -> None:
        # 15 June 2022: 15 August; 30 June 2025: 30 August; 1 July 2025: 1 September
        for day, due in (("2022-06-15", "2022-08-15"), ("2025-06-30", "2025-08-30"), ("2025-07-01", "2025-09-01")):
            case = programme(regime=COLLECTIVE, ends=[End(ended_on=date.fromisoformat(day))])
            owed("I141", case, opens=day, due=due, at="parental_guidances")
