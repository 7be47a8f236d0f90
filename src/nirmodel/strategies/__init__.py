"""Hypothesis strategies for whoever tests a system that meets NIR's duties, extra ``testing`` (strategier)."""

try:
    import hypothesis  # noqa: F401
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "nirmodel.strategies needs Hypothesis: python -m pip install 'nirmodel[testing]'", name=error.name
    ) from None

from nirmodel.strategies.any_value import any_value_of, codes
from nirmodel.strategies.breaking import Broken, NearMiss, cases_breaking, near_misses
from nirmodel.strategies.cases import (
    as_of_days,
    asylum_seeker_trainings,
    cases,
    introduction_programmes,
    norwegian_trainings,
    reception_qualifications,
)
from nirmodel.strategies.complete import Complete, complete_cases
from nirmodel.strategies.documents import Document, wire_documents
from nirmodel.strategies.machine import CaseMachine
from nirmodel.strategies.records import (
    absences,
    asylum_exemptions,
    claims,
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
    introduction_benefits,
    language_backgrounds,
    languages_of_instruction,
    leave_follow_ups,
    leaves,
    main_activities,
    measures,
    module_hours,
    norwegian_goals,
    offers,
    reception_centres,
    reception_measures,
    refusals,
    research_reservations,
    scopes,
    starts,
    stops,
    track_placements,
    training_ends,
    training_exemptions,
    training_leaves,
    training_offers,
    training_providers,
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
    "Broken", "CaseMachine", "Complete", "Document", "NearMiss", "absences", "any_value_of", "as_of_days",
    "asylum_exemptions", "asylum_seeker_trainings", "cases", "cases_breaking", "claims", "codes", "complaint_outcomes",
    "complaints", "complete_cases", "completions", "days", "education_backgrounds", "end_goals", "ends", "extents",
    "figures", "follow_up_trainings", "full_time_upper_secondary", "grants", "hours_attended", "integration_contracts",
    "introduction_benefits", "introduction_programmes", "iso_weeks", "language_backgrounds", "language_codes",
    "languages_of_instruction", "leave_follow_ups", "leaves", "main_activities", "measures", "module_hours",
    "near_misses", "norwegian_goals", "norwegian_trainings", "offers", "opaque_ids", "periods", "policies",
    "reception_centres", "reception_measures", "reception_qualifications", "refusals", "research_reservations",
    "scopes", "starts", "stops", "track_placements", "training_ends", "training_exemptions", "training_leaves",
    "training_offers", "training_providers", "training_starts", "weekly_hours", "wire_documents",
]  # fmt: skip
