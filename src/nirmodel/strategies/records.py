"""A strategy for each class of records: any valid record, with data missing now and then (registreringer)."""

from typing import Any

from hypothesis.strategies import SearchStrategy

from nirmodel import records as kinds
from nirmodel.strategies.any_value import any_value_of

__all__ = [
    "absences", "asylum_exemptions", "claims", "complaint_outcomes", "complaints", "completions",
    "education_backgrounds", "end_goals", "ends", "extents", "follow_up_trainings", "full_time_upper_secondary",
    "grants", "hours_attended", "integration_contracts", "introduction_benefits", "language_backgrounds",
    "languages_of_instruction", "leave_follow_ups", "leaves", "main_activities", "measures", "module_hours",
    "norwegian_goals", "offers", "reception_centres", "reception_measures", "refusals", "research_reservations",
    "scopes", "starts", "stops", "track_placements", "training_ends", "training_exemptions", "training_leaves",
    "training_offers", "training_providers", "training_starts", "weekly_hours",
]  # fmt: skip


def offers(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Offer]:
    """Any :class:`~nirmodel.records.Offer` (tilbud). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Offer, **given)


def claims(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Claim]:
    """Any :class:`~nirmodel.records.Claim` (krav). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Claim, **given)


def scopes(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Scope]:
    """Any :class:`~nirmodel.records.Scope` (omfang av tiltak). Name a field to give its strategy.

    Shrinks towards 0 hours a week.
    """
    return any_value_of(kinds.Scope, **given)


def measures(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Measure]:
    """Any :class:`~nirmodel.records.Measure` (tiltak). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Measure, **given)


def grants(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Grant]:
    """Any :class:`~nirmodel.records.Grant` (vedtak om tildeling). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Grant, **given)


def refusals(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Refusal]:
    """Any :class:`~nirmodel.records.Refusal` (avslag). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Refusal, **given)


def starts(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Start]:
    """Any :class:`~nirmodel.records.Start` (start). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Start, **given)


def ends(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.End]:
    """Any :class:`~nirmodel.records.End` (avslutning). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.End, **given)


def main_activities(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.MainActivity]:
    """Any :class:`~nirmodel.records.MainActivity` (hovedaktivitet). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.MainActivity, **given)


def leaves(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Leave]:
    """Any :class:`~nirmodel.records.Leave` (permisjon). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Leave, **given)


def leave_follow_ups(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.LeaveFollowUp]:
    """Any :class:`~nirmodel.records.LeaveFollowUp` (oppfølging etter permisjon). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.LeaveFollowUp, **given)


def extents(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Extent]:
    """Any :class:`~nirmodel.records.Extent` (omfang av fravær). Name a field to give its strategy.

    Shrinks towards 0 days.
    """
    return any_value_of(kinds.Extent, **given)


def absences(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Absence]:
    """Any :class:`~nirmodel.records.Absence` (fravær). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Absence, **given)


def stops(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Stop]:
    """Any :class:`~nirmodel.records.Stop` (stans). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Stop, **given)


def complaints(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Complaint]:
    """Any :class:`~nirmodel.records.Complaint` (klage). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Complaint, **given)


def complaint_outcomes(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.ComplaintOutcome]:
    """Any :class:`~nirmodel.records.ComplaintOutcome` (utfall av klage). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.ComplaintOutcome, **given)


def training_offers(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingOffer]:
    """Any :class:`~nirmodel.records.TrainingOffer` (tilbud om opplæring). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.TrainingOffer, **given)


def language_backgrounds(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.LanguageBackground]:
    """Any :class:`~nirmodel.records.LanguageBackground` (språkbakgrunn). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.LanguageBackground, **given)


def track_placements(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrackPlacement]:
    """Any :class:`~nirmodel.records.TrackPlacement` (plassering i spor). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.TrackPlacement, **given)


def training_starts(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingStart]:
    """Any :class:`~nirmodel.records.TrainingStart` (start på opplæringen). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.TrainingStart, **given)


def hours_attended(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.HoursAttended]:
    """Any :class:`~nirmodel.records.HoursAttended` (timer deltatt). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.HoursAttended, **given)


def training_leaves(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingLeave]:
    """Any :class:`~nirmodel.records.TrainingLeave` (permisjon fra opplæringen). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.TrainingLeave, **given)


def training_exemptions(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingExemption]:
    """Any :class:`~nirmodel.records.TrainingExemption` (fritak). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.TrainingExemption, **given)


def weekly_hours(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.WeeklyHours]:
    """Any :class:`~nirmodel.records.WeeklyHours` (timer per uke). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.WeeklyHours, **given)


def asylum_exemptions(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.AsylumExemption]:
    """Any :class:`~nirmodel.records.AsylumExemption` (fritak for asylsøkere). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.AsylumExemption, **given)


def end_goals(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.EndGoal]:
    """Any :class:`~nirmodel.records.EndGoal` (sluttmål). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.EndGoal, **given)


def integration_contracts(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.IntegrationContract]:
    """Any :class:`~nirmodel.records.IntegrationContract` (integreringskontrakt). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.IntegrationContract, **given)


def completions(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Completion]:
    """Any :class:`~nirmodel.records.Completion` (gjennomført eller ikke). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.Completion, **given)


def norwegian_goals(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.NorwegianGoal]:
    """Any :class:`~nirmodel.records.NorwegianGoal` (norskmål). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.NorwegianGoal, **given)


def languages_of_instruction(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.LanguageOfInstruction]:
    """Any :class:`~nirmodel.records.LanguageOfInstruction` (språket). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.LanguageOfInstruction, **given)


def education_backgrounds(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.EducationBackground]:
    """Any :class:`~nirmodel.records.EducationBackground` (utdanningsbakgrunn). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.EducationBackground, **given)


def follow_up_trainings(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.FollowUpTraining]:
    """Any :class:`~nirmodel.records.FollowUpTraining` (oppfølging). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.FollowUpTraining, **given)


def full_time_upper_secondary(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.FullTimeUpperSecondary]:
    """Any :class:`~nirmodel.records.FullTimeUpperSecondary` (videregående). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.FullTimeUpperSecondary, **given)


def reception_measures(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.ReceptionMeasure]:
    """Any :class:`~nirmodel.records.ReceptionMeasure` (tiltak i mottak). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.ReceptionMeasure, **given)


def introduction_benefits(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.IntroductionBenefit]:
    """Any :class:`~nirmodel.records.IntroductionBenefit` (introduksjonsstønad). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.IntroductionBenefit, **given)


def module_hours(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.ModuleHours]:
    """Any :class:`~nirmodel.records.ModuleHours` (timer i en modul). Name a field to give its strategy.

    Shrinks towards 0 hours of module 1.
    """
    return any_value_of(kinds.ModuleHours, **given)


def training_ends(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingEnd]:
    """Any :class:`~nirmodel.records.TrainingEnd` (avslutning av opplæringen). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.TrainingEnd, **given)


def training_providers(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingProvider]:
    """Any :class:`~nirmodel.records.TrainingProvider` (hvem som sørger for den). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.TrainingProvider, **given)


def reception_centres(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.ReceptionCentre]:
    """Any :class:`~nirmodel.records.ReceptionCentre` (mottak). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.ReceptionCentre, **given)


def research_reservations(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.ResearchReservation]:
    """Any :class:`~nirmodel.records.ResearchReservation` (reservasjon). Name a field to give its strategy.

    Shrinks towards one in which nothing is provided.
    """
    return any_value_of(kinds.ResearchReservation, **given)
