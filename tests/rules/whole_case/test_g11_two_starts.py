"""G11: two starts of one programme or training (to startdatoer)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from nirmodel.code_lists import StopKind
from nirmodel.records import Start, Stop, TrainingStart
from tests.rules.support import (
    LONG_AFTER,
    ONE_DAY,
    asylum,
    clashes,
    fits,
    found,
    norwegian,
    programme,
    reception,
)
from tests.rules.whole_case.since import since_the_register

DAY, NEXT = date(2020, 2, 3), date(2020, 2, 5)
KINDS: list[tuple[Any, Any]] = [
    (programme, Start), (norwegian, TrainingStart), (asylum, TrainingStart), (reception, TrainingStart),
]  # fmt: skip


class TestG119:
    """Two starts of one participation."""

    @pytest.mark.parametrize(("made", "start"), KINDS)
    def test_witness(self, made: Any, start: Any) -> None:
        two = made(starts=[start(id="a", started_on=DAY), start(id="b", started_on=NEXT)])
        clashes("G119", two, "starts[0]", "starts[1]")
        (first, _) = found("G119", two, LONG_AFTER)
        assert {each.record.id for each in first.grounds} == {"a", "b"}

    @pytest.mark.parametrize(("made", "start"), KINDS)
    def test_near_miss(self, made: Any, start: Any) -> None:
        fits("G119", made(starts=[start(started_on=DAY)]))
        # they are equal, which another notice reports
        fits("G119", made(starts=[start(id="a", started_on=DAY), start(id="b", started_on=DAY)]))
        two = made(starts=[start(started_on=DAY), start(started_on=NEXT)])
        fits("G119", two, NEXT - ONE_DAY)

    def test_one_day_and_two_scopes(self) -> None:
        starts = [TrainingStart(started_on=DAY, scope_hours=Decimal(hours)) for hours in (300, 600)]
        clashes("G119", norwegian(starts=starts), "starts[0]", "starts[1]")

    def test_back_after_a_stop(self) -> None:
        stopped = {kind: Stop(decided_on=DAY + ONE_DAY, kind=kind) for kind in (*StopKind, None)}
        starts = [Start(started_on=DAY), Start(started_on=NEXT)]
        for kind in (StopKind.TEMPORARY, None):
            fits("G119", programme(starts=starts, stops=[stopped[kind]]))
            # nobody knows when it was stopped
            fits("G119", programme(starts=starts, stops=[Stop(kind=kind)]))
        clashes("G119", programme(starts=starts, stops=[stopped[StopKind.PERMANENT]]), "starts[0]", "starts[1]")
        later = [*starts, Start(started_on=NEXT + ONE_DAY), Start()]
        clashes("G119", programme(starts=later, stops=[stopped[None]]), "starts[1]", "starts[2]")

    def test_a_re_entry_is_another_programme(self) -> None:
        one, two = (programme(starts=[Start(started_on=day)]).introduction_programmes for day in (DAY, NEXT))
        fits("G119", evolve(programme(), introduction_programmes=one + two))

    def test_first_and_last_days(self) -> None:
        starts = [TrainingStart(scope_hours=Decimal(hours)) for hours in (300, 600)]
        since_the_register("G119", lambda regime: norwegian(regime=regime, starts=starts))
