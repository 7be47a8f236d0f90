"""N15: full-time upper secondary education (videregående opplæring på fulltid)."""

from datetime import date
from typing import Any

from nirmodel import Case
from nirmodel.records import FullTimeUpperSecondary, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    FIRST_DAYS,
    SECOND,
    begins,
    late,
    met,
    norwegian,
    not_under_the_introduction_act,
    one_day,
    owed,
    period,
    silent,
    undetermined,
)

D = date


def _training(**lists: Any) -> Case:
    return norwegian(**{"regime": SECOND} | lists)


class TestN150:
    """Full-time upper secondary is registered in NIR."""

    def test_days(self) -> None:
        # from 22 August 2022: 22 October
        case = _training(full_time_upper_secondary=[FullTimeUpperSecondary(period=period("2022-08-22"))])
        owed("N150", case, opens="2022-08-22", due="2022-10-22", at="full_time_upper_secondary[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2022, 10, 22), met), (D(2022, 10, 23), late)):
            given = FullTimeUpperSecondary(period=period("2022-08-22"), registered_on=registered)
            is_met("N150", _training(full_time_upper_secondary=[given]))
        silent("N150", norwegian(full_time_upper_secondary=[FullTimeUpperSecondary(period=period("2022-08-22"))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N150",
                FIRST_DAYS[regime],
                lambda day, under=regime: norwegian(
                    regime=under, full_time_upper_secondary=[FullTimeUpperSecondary(period=one_day(day))]
                ),
            )


class TestN151:
    """Full-time upper secondary has its period; a start does not show whether there is any."""

    def test_days(self) -> None:
        case = _training(full_time_upper_secondary=[FullTimeUpperSecondary(known_on=D(2022, 8, 22))])
        owed("N151", case, opens="2022-08-22", due="2022-10-22", at="full_time_upper_secondary[0].period")
        met("N151", _training(full_time_upper_secondary=[FullTimeUpperSecondary(period=period("2022-08-22"))]))

    def test_whether_there_is_any_is_missing(self) -> None:
        starts = [TrainingStart(started_on=D(2022, 8, 22))]
        undetermined("N151", _training(starts=starts), until="full_time_upper_secondary")
        silent("N151", _training(starts=starts), D(2022, 8, 21))
        silent("N151", _training(starts=starts, full_time_upper_secondary=()))
        silent("N151", norwegian(starts=starts))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N151",
                FIRST_DAYS[regime],
                lambda day, under=regime: norwegian(
                    regime=under, full_time_upper_secondary=[FullTimeUpperSecondary(known_on=day)]
                ),
            )


class TestN157:
    """Full-time upper secondary education under the introduction act."""

    def test_witness_and_near_miss(self) -> None:
        attended = FullTimeUpperSecondary(period=period("2022-03-01"))
        not_under_the_introduction_act("N157", norwegian, "full_time_upper_secondary", attended)

    def test_first_and_last_days(self) -> None:
        begins(
            "N157",
            "2021-01-01",
            lambda day: norwegian(full_time_upper_secondary=[FullTimeUpperSecondary(period=one_day(day))]),
        )
