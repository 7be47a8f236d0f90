"""Asylum seekers' trainings in which everything is provided, and registered in time."""

from datetime import date, timedelta
from typing import Any

from nirmodel.case import AsylumSeekerTraining
from nirmodel.code_lists import AsylumExemptFrom, AsylumExemptionGround, Track
from nirmodel.records import AsylumExemption, Period, TrackPlacement, TrainingStart, WeeklyHours
from nirmodel.strategies.lives.clerk import Clerk
from nirmodel.strategies.lives.events import instruction, reception_centre, stop
from nirmodel.strategies.lives.norwegian_training import OFFERED
from nirmodel.strategies.values import week_of

__all__ = ["asylum"]

#: so many hours of each subject fit into a week
_FULL_WEEK = 18


def asylum(clerk: Clerk, day: date) -> AsylumSeekerTraining:
    """Week by week after the placement."""
    placement = clerk.record(TrackPlacement, day, track=clerk.code(Track, day), placed_on=day)
    monday = day + timedelta(days=7 - day.weekday())
    start = clerk.record(TrainingStart, day, started_on=day, scope_hours=OFFERED)
    number = clerk.number(2 if clerk.wants("weekly_hours") else 0, 4)
    weeks = tuple(_week(clerk, monday + timedelta(weeks=at), least=1 if at == 0 else 0) for at in range(number))
    after = monday + timedelta(weeks=number)
    lived: dict[str, Any] = {}
    if clerk.has("exemptions") and clerk.can_choose(AsylumExemptFrom, after):
        lived["exemptions"] = (_exemption(clerk, after),)
    if clerk.has("stops"):
        lived["stops"] = (stop(clerk, after),)
    return AsylumSeekerTraining(
        track_placements=(placement,), starts=(start,), weekly_hours=weeks,
        languages_of_instruction=(instruction(clerk, day),), reception_centres=(reception_centre(clerk, day),), **lived,
    )  # fmt: skip


def _week(clerk: Clerk, monday: date, least: int) -> WeeklyHours:
    return clerk.record(
        WeeklyHours, monday + timedelta(days=6), week=week_of(monday),
        norwegian_hours=clerk.figure(_FULL_WEEK, least=least),
        culture_and_values_hours=clerk.figure(_FULL_WEEK, least=least),
    )  # fmt: skip


def _exemption(clerk: Clerk, monday: date) -> AsylumExemption:
    """An exemption for one week."""
    return clerk.record(
        AsylumExemption, monday, granted_on=monday, exempt_from=clerk.code(AsylumExemptFrom, monday),
        ground=clerk.code(AsylumExemptionGround, monday),
        period=Period(first_day=monday, last_day=monday + timedelta(days=6)),
    )  # fmt: skip
