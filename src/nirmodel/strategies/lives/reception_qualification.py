"""Qualifications in reception centres in which everything is provided, and registered in time."""

from datetime import date, timedelta
from typing import Any

from nirmodel.case import ReceptionQualification
from nirmodel.code_lists import MeasureKind, MeasureStatus, TrainingExemptFrom
from nirmodel.records import ReceptionMeasure, TrainingOffer, TrainingStart
from nirmodel.strategies.lives.clerk import Clerk
from nirmodel.strategies.lives.events import (
    completion,
    exemption,
    instruction,
    language_background,
    months_of_hours,
    reception_centre,
    stop,
)
from nirmodel.strategies.lives.norwegian_training import OFFERED

__all__ = ["reception"]


def reception(clerk: Clerk, day: date) -> ReceptionQualification:
    """Training from the decision to the last of the hours, and measures by chance."""
    centre = reception_centre(clerk, day)
    offer = clerk.record(TrainingOffer, day, decided_on=day, scope_hours=OFFERED)
    started = clerk.later(day)
    start = clerk.record(TrainingStart, started, started_on=started, scope_hours=OFFERED)
    hours = months_of_hours(clerk, started)
    after = clerk.later(hours[-1].own_date or started if hours else started, least=1)
    lived: dict[str, Any] = {}
    if clerk.wants("exemptions") or (clerk.chance() and clerk.can_choose(TrainingExemptFrom, after)):
        lived["exemptions"] = (exemption(clerk, after),)
    if clerk.has("stops"):
        lived["stops"] = (stop(clerk, after),)
    if clerk.has("reception_measures", "parental_guidances", "life_skills_courses"):
        lived |= _measures(clerk, started + timedelta(days=1))
    return ReceptionQualification(
        reception_centres=(centre,), offers=(offer,), starts=(start,), hours=hours,
        language_backgrounds=(language_background(clerk, started),),
        languages_of_instruction=(instruction(clerk, started),), **lived,
    )  # fmt: skip


def _measures(clerk: Clerk, day: date) -> dict[str, Any]:
    measure = clerk.record(
        ReceptionMeasure, day, recorded_on=day, kind=clerk.code(MeasureKind, day),
        status=clerk.code(MeasureStatus, day),
    )  # fmt: skip
    return {
        "reception_measures": (measure,),
        "parental_guidances": (completion(clerk, day),),
        "life_skills_courses": (completion(clerk, day),),
    }
