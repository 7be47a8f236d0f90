"""G03: the regime of the case, and what it has no rules for (regelverk)."""

from datetime import date
from decimal import Decimal
from typing import Any

from attrs import evolve

from nirmodel import Case, check
from nirmodel.law.regimes import Regime
from nirmodel.records import End, Offer, TrackPlacement, TrainingStart, WeeklyHours
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    LONG_AFTER,
    SECOND,
    asylum,
    begins_with_the_register,
    fits,
    found,
    programme,
    reception,
)

D = date


class TestG029:
    """A participation that the act of the case has no rules for."""

    def test_witness(self) -> None:
        weeks = [WeeklyHours(week="2021-W05", norwegian_hours=Decimal(10))]
        case = evolve(asylum(weekly_hours=weeks), regime=SECOND)
        (finding,) = found("G029", case, LONG_AFTER)
        assert str(finding.path) == "asylum_seeker_trainings[0]"
        assert [each.code for each in check(case, as_of=LONG_AFTER).findings] == ["G029"]
        starts = [TrainingStart(started_on=D(2020, 5, 1))]
        case = reception(regime=FIRST, starts=starts)
        assert [str(each.path) for each in found("G029", case, LONG_AFTER)] == ["reception_qualifications[0]"]
        assert found("G029", case, D(2020, 4, 30)) == []

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2021, 5, 1))]
        for regime in (SECOND, COLLECTIVE):
            fits("G029", reception(regime=regime, starts=starts))
        fits("G029", asylum(track_placements=[TrackPlacement(placed_on=D(2020, 5, 1))]))
        fits("G029", reception(regime=FIRST))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins_with_the_register("G029", lambda day, under=regime: _of_asylum_seeker(under, day))
        begins_with_the_register("G029", lambda day: reception(regime=FIRST, starts=[TrainingStart(started_on=day)]))


def _of_asylum_seeker(regime: Regime, day: date) -> Case:
    return evolve(asylum(starts=[TrainingStart(started_on=day)]), regime=regime)


class TestG037:
    """The regime that is stated, against the dates."""

    def test_witness(self) -> None:
        # a permit from 1 January 2021 is under the integration act, wherever it was applied for
        case = evolve(programme(), first_permit_on=D(2021, 1, 1))
        assert [str(each.path) for each in found("G037", case, LONG_AFTER)] == ["regime"]
        protected = evolve(programme(regime=SECOND), collective_protection=True)
        assert len(found("G037", protected, LONG_AFTER)) == 1
        # nobody had collective protection before 11 March 2022, so nobody left it before either
        for fact in ("collective_protection_on", "left_collective_protection_on"):
            for day, times in ((D(2022, 3, 10), 1), (D(2022, 3, 11), 0)):
                facts: dict[str, Any] = {fact: day}
                assert len(found("G037", Case(id="c", **facts), LONG_AFTER)) == times
        # it ends after it begins, unless the person has it again
        turned = Case(
            id="c", collective_protection_on=D(2023, 5, 3), left_collective_protection_on=D(2023, 5, 2)
        )  # fmt: skip
        assert len(found("G037", turned, LONG_AFTER)) == 1
        fits("G037", evolve(turned, left_collective_protection_on=D(2023, 5, 3)))
        fits("G037", evolve(turned, collective_protection=True))
        # an older permit of another kind is no hindrance
        fits("G037", Case(id="c", first_permit_on=D(2019, 3, 1), collective_protection_on=D(2022, 4, 1)))

    def test_near_miss(self) -> None:
        fits("G037", evolve(programme(), first_permit_on=D(2020, 12, 31), arrived_on=D(2020, 12, 31)))
        # either act is possible, so neither is against the dates
        for regime in (FIRST, SECOND):
            fits("G037", evolve(programme(regime=regime), first_permit_on=D(2020, 12, 31), arrived_on=D(2021, 1, 1)))
        fits("G037", programme())

    def test_a_former_holder_of_collective_protection(self) -> None:
        # integreringsforskriften § 43h, from 1 January to 30 June 2026: the integration act alone does not fit
        former: dict[str, Any] = {
            "collective_protection": False,
            "collective_protection_on": D(2022, 4, 1),
            "left_collective_protection_on": D(2026, 1, 1),
        }
        kept = evolve(programme(regime=COLLECTIVE), first_permit_on=D(2022, 4, 1), **former)
        fits("G037", kept)
        assert len(found("G037", evolve(kept, regime=SECOND), LONG_AFTER)) == 1
        assert len(found("G037", evolve(kept, regime=FIRST), LONG_AFTER)) == 1
        # whoever left before is under the integration act, and of whoever left later either fits
        before = evolve(kept, left_collective_protection_on=D(2025, 12, 31))
        assert len(found("G037", before, LONG_AFTER)) == 1
        fits("G037", evolve(before, regime=SECOND))
        for regime in (SECOND, COLLECTIVE):
            fits("G037", evolve(kept, regime=regime, left_collective_protection_on=D(2026, 7, 1)))

    def test_what_is_stated_holds(self) -> None:
        case = evolve(programme(ends=[End(ended_on=D(2021, 2, 1))]), first_permit_on=D(2021, 1, 1))
        assert len(found("I051", case, LONG_AFTER)) == 1


class TestG039:
    """A case whose regime is not settled."""

    def test_witness(self) -> None:
        case = programme(regime=None, offers=[Offer(offered_on=D(2021, 2, 1))])
        assert [str(each.path) for each in found("G039", case, LONG_AFTER)] == ["regime"]
        assert found("G039", case, D(2021, 1, 31)) == []

    def test_near_miss(self) -> None:
        case = programme(regime=None, offers=[Offer(offered_on=D(2021, 2, 1))])
        fits("G039", evolve(case, first_permit_on=D(2021, 1, 1)))
        fits("G039", programme(regime=None))

    def test_records_of_before_the_integration_act(self) -> None:
        # what is owed of them hangs on the regime as well
        case = programme(regime=None, offers=[Offer(offered_on=D(2020, 1, 1))])
        assert [str(each.path) for each in found("G039", case, LONG_AFTER)] == ["regime"]
