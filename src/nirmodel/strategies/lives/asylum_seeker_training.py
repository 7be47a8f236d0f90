"""Asylum seekers' trainings in which everything was told, and registered in time."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from nirmodel.case import AsylumSeekerTraining
from nirmodel.code_lists import AsylumExemptFrom, AsylumExemptionGround, Track
from nirmodel.records import AsylumExemption, Period, TrackPlacement, WeeklyHours
from nirmodel.strategies.lives.clerk import Clerk
from nirmodel.strategies.values import week_of

__all__ = ["asylum"]


def asylum(clerk: Clerk, day: date) -> AsylumSeekerTraining:
    """Week by week after the placement."""
    placement = clerk.record(TrackPlacement, day, track=clerk.draw(st.sampled_from(Track)), placed_on=day)
    monday = day + timedelta(days=7 - day.weekday())
    number = clerk.draw(st.integers(2 if clerk.wants("weekly_hours") else 0, 4))
    weeks = []
    for at in range(number):
        first = monday + timedelta(weeks=at)
        hours = clerk.draw(st.tuples(*[st.integers(1 if at == 0 else 0, 40).map(Decimal)] * 2))
        weeks.append(
            clerk.record(
                WeeklyHours, first + timedelta(days=6), week=week_of(first), norwegian_hours=hours[0],
                culture_and_values_hours=hours[1],
            )
        )  # fmt: skip
    told: dict[str, Any] = {}
    if clerk.has("exemptions"):
        after = monday + timedelta(weeks=number)
        told["exemptions"] = (
            clerk.record(
                AsylumExemption, after, granted_on=after, exempt_from=clerk.draw(st.sampled_from(AsylumExemptFrom)),
                ground=clerk.draw(st.sampled_from(AsylumExemptionGround)),
                period=Period(first_day=after, last_day=after + timedelta(days=6)),
            ),
        )  # fmt: skip
    return AsylumSeekerTraining(track_placements=(placement,), weekly_hours=tuple(weeks), **told)
