"""Hypothesis strategies for whoever tests a system that meets NIR's duties, extra ``testing`` (strategier)."""

try:
    import hypothesis  # noqa: F401
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "nirmodel.strategies needs Hypothesis: python -m pip install 'nirmodel[testing]'", name=error.name
    ) from None

from nirmodel.strategies.breaking import Broken, NearMiss, cases_breaking, near_misses
from nirmodel.strategies.cases import (
    asylum_seeker_trainings,
    cases,
    days_asked_for,
    introduction_programmes,
    norwegian_trainings,
    reception_qualifications,
)
from nirmodel.strategies.complete import complete_cases
from nirmodel.strategies.documents import Document, wire_documents
from nirmodel.strategies.machine import CaseMachine
from nirmodel.strategies.records import (
    absences,
    any_value_of,
    asylum_exemptions,
    claims,
    codes,
    complaint_outcomes,
    complaints,
    completions,
    education_backgrounds,
    end_goals,
    ends,
    extents,
    follow_up_trainings,
    full_time_upper_secondary,
    grants,
    hours_attended,
    integration_contracts,
    language_backgrounds,
    languages_of_instruction,
    leave_follow_ups,
    leaves,
    main_activities,
    measures,
    norwegian_goals,
    offers,
    reception_measures,
    refusals,
    scopes,
    starts,
    stops,
    track_placements,
    training_exemptions,
    training_leaves,
    training_offers,
    training_starts,
    weekly_hours,
)
from nirmodel.strategies.values import (
    days,
    figures,
    iso_weeks,
    language_codes,
    opaque_ids,
    periods,
    policies,
)

__all__ = [
    "Broken", "CaseMachine", "Document", "NearMiss", "absences", "any_value_of", "asylum_exemptions",
    "asylum_seeker_trainings", "cases", "cases_breaking", "claims", "codes", "complaint_outcomes", "complaints",
    "complete_cases", "completions", "days", "days_asked_for", "education_backgrounds", "end_goals", "ends",
    "extents", "figures", "follow_up_trainings", "full_time_upper_secondary", "grants", "hours_attended",
    "integration_contracts", "introduction_programmes", "iso_weeks", "language_backgrounds", "language_codes",
    "languages_of_instruction", "leave_follow_ups", "leaves", "main_activities", "measures", "near_misses",
    "norwegian_goals", "norwegian_trainings", "offers", "opaque_ids", "periods", "policies", "reception_measures",
    "reception_qualifications", "refusals", "scopes", "starts", "stops", "track_placements", "training_exemptions",
    "training_leaves", "training_offers", "training_starts", "weekly_hours", "wire_documents",
]  # fmt: skip
