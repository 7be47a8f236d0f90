"""Qualifications in reception centres in which everything was told, and registered in time."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from nirmodel.case import ReceptionQualification
from nirmodel.code_lists import MeasureKind, MeasureStatus, StopKind
from nirmodel.records import ReceptionMeasure, Stop, TrainingOffer, TrainingStart
from nirmodel.strategies.lives.clerk import Clerk, completion, exemption, instruction, language_background
from nirmodel.strategies.lives.norwegian_training import OFFERED, months_of_hours

__all__ = ["reception"]


def reception(clerk: Clerk, day: date) -> ReceptionQualification:
    """Training from the decision to the last of the hours, and measures now and then."""
    offer = clerk.record(TrainingOffer, day, decided_on=day, scope_hours=OFFERED)
    started = clerk.later(day)
    start = clerk.record(TrainingStart, started, started_on=started, scope_hours=OFFERED)
    hours = months_of_hours(clerk, started)
    after = clerk.later(hours[-1].period.last_day if hours else started, least=1)
    told: dict[str, Any] = {}
    if clerk.has("exemptions"):
        told["exemptions"] = (exemption(clerk, after),)
    if clerk.has("stops"):
        told["stops"] = (clerk.record(Stop, after, decided_on=after, kind=clerk.draw(st.sampled_from(StopKind))),)
    if clerk.has("reception_measures", "parental_guidances", "life_skills_courses"):
        told |= _measures(clerk, started + timedelta(days=1))
    return ReceptionQualification(
        offers=(offer,), starts=(start,), hours=hours, language_backgrounds=(language_background(clerk, started),),
        languages_of_instruction=(instruction(clerk, started),), **told,
    )  # fmt: skip


def _measures(clerk: Clerk, day: date) -> dict[str, Any]:
    measure = clerk.record(
        ReceptionMeasure, day, recorded_on=day, kind=clerk.draw(st.sampled_from(MeasureKind)),
        status=clerk.draw(st.sampled_from(MeasureStatus)),
    )  # fmt: skip
    return {
        "reception_measures": (measure,),
        "parental_guidances": (completion(clerk, day),),
        "life_skills_courses": (completion(clerk, day),),
    }
