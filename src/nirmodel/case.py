"""A case and its four kinds of participation (sak og deltakelser).

Every list of records may be None, which means not told; () means told that there were none.
"""

from datetime import date
from typing import Any, final

from attrs import field, frozen

from nirmodel.code_lists import Regime
from nirmodel.fields import maybe, maybe_many, repr_of_told
from nirmodel.records import (
    Absence,
    AsylumExemption,
    Claim,
    Complaint,
    ComplaintOutcome,
    Completion,
    EducationBackground,
    End,
    EndGoal,
    FollowUpTraining,
    FullTimeUpperSecondary,
    Grant,
    HoursAttended,
    IntegrationContract,
    LanguageBackground,
    LanguageOfInstruction,
    Leave,
    LeaveFollowUp,
    MainActivity,
    NorwegianGoal,
    Offer,
    ReceptionMeasure,
    Refusal,
    Start,
    Stop,
    TrackPlacement,
    TrainingExemption,
    TrainingLeave,
    TrainingOffer,
    TrainingStart,
    WeeklyHours,
)
from nirmodel.regimes import RegimeReading, regime_for
from nirmodel.validators import Validator, day, of_type, opaque_id, to_tuple, tuple_of

__all__ = [
    "PARTICIPATIONS",
    "AsylumSeekerTraining",
    "Case",
    "IntroductionProgramme",
    "NorwegianTraining",
    "ReceptionQualification",
]


@final
@frozen(kw_only=True)
class IntroductionProgramme:
    """Deltakelse i introduksjonsprogram."""

    #: opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    offers: tuple[Offer, ...] | None = maybe_many(of_type(Offer))
    claims: tuple[Claim, ...] | None = maybe_many(of_type(Claim))
    grants: tuple[Grant, ...] | None = maybe_many(of_type(Grant))
    refusals: tuple[Refusal, ...] | None = maybe_many(of_type(Refusal))
    starts: tuple[Start, ...] | None = maybe_many(of_type(Start))
    ends: tuple[End, ...] | None = maybe_many(of_type(End))
    main_activities: tuple[MainActivity, ...] | None = maybe_many(of_type(MainActivity))
    leaves: tuple[Leave, ...] | None = maybe_many(of_type(Leave))
    leave_follow_ups: tuple[LeaveFollowUp, ...] | None = maybe_many(of_type(LeaveFollowUp))
    absences: tuple[Absence, ...] | None = maybe_many(of_type(Absence))
    stops: tuple[Stop, ...] | None = maybe_many(of_type(Stop))
    complaints: tuple[Complaint, ...] | None = maybe_many(of_type(Complaint))
    complaint_outcomes: tuple[ComplaintOutcome, ...] | None = maybe_many(of_type(ComplaintOutcome))
    end_goals: tuple[EndGoal, ...] | None = maybe_many(of_type(EndGoal))
    integration_contracts: tuple[IntegrationContract, ...] | None = maybe_many(of_type(IntegrationContract))
    competence_mappings: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    career_guidances: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    parental_guidances: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    life_skills_courses: tuple[Completion, ...] | None = maybe_many(of_type(Completion))

    __repr__ = repr_of_told


@final
@frozen(kw_only=True)
class NorwegianTraining:
    """Deltakelse i opplæring i norsk og samfunnskunnskap."""

    #: opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    claims: tuple[Claim, ...] | None = maybe_many(of_type(Claim))
    offers: tuple[TrainingOffer, ...] | None = maybe_many(of_type(TrainingOffer))
    refusals: tuple[Refusal, ...] | None = maybe_many(of_type(Refusal))
    language_backgrounds: tuple[LanguageBackground, ...] | None = maybe_many(of_type(LanguageBackground))
    track_placements: tuple[TrackPlacement, ...] | None = maybe_many(of_type(TrackPlacement))
    starts: tuple[TrainingStart, ...] | None = maybe_many(of_type(TrainingStart))
    hours: tuple[HoursAttended, ...] | None = maybe_many(of_type(HoursAttended))
    leaves: tuple[TrainingLeave, ...] | None = maybe_many(of_type(TrainingLeave))
    exemptions: tuple[TrainingExemption, ...] | None = maybe_many(of_type(TrainingExemption))
    absences: tuple[Absence, ...] | None = maybe_many(of_type(Absence))
    complaints: tuple[Complaint, ...] | None = maybe_many(of_type(Complaint))
    complaint_outcomes: tuple[ComplaintOutcome, ...] | None = maybe_many(of_type(ComplaintOutcome))
    stops: tuple[Stop, ...] | None = maybe_many(of_type(Stop))
    norwegian_goals: tuple[NorwegianGoal, ...] | None = maybe_many(of_type(NorwegianGoal))
    languages_of_instruction: tuple[LanguageOfInstruction, ...] | None = maybe_many(of_type(LanguageOfInstruction))
    education_backgrounds: tuple[EducationBackground, ...] | None = maybe_many(of_type(EducationBackground))
    follow_up_trainings: tuple[FollowUpTraining, ...] | None = maybe_many(of_type(FollowUpTraining))
    full_time_upper_secondary: tuple[FullTimeUpperSecondary, ...] | None = maybe_many(of_type(FullTimeUpperSecondary))

    __repr__ = repr_of_told


@final
@frozen(kw_only=True)
class AsylumSeekerTraining:
    """Deltakelse i opplæring for asylsøkere."""

    #: opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    weekly_hours: tuple[WeeklyHours, ...] | None = maybe_many(of_type(WeeklyHours))
    track_placements: tuple[TrackPlacement, ...] | None = maybe_many(of_type(TrackPlacement))
    exemptions: tuple[AsylumExemption, ...] | None = maybe_many(of_type(AsylumExemption))

    __repr__ = repr_of_told


@final
@frozen(kw_only=True)
class ReceptionQualification:
    """Kvalifisering i mottak: training and integration measures in a reception centre, under the integration act."""

    #: opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    offers: tuple[TrainingOffer, ...] | None = maybe_many(of_type(TrainingOffer))
    starts: tuple[TrainingStart, ...] | None = maybe_many(of_type(TrainingStart))
    stops: tuple[Stop, ...] | None = maybe_many(of_type(Stop))
    language_backgrounds: tuple[LanguageBackground, ...] | None = maybe_many(of_type(LanguageBackground))
    languages_of_instruction: tuple[LanguageOfInstruction, ...] | None = maybe_many(of_type(LanguageOfInstruction))
    exemptions: tuple[TrainingExemption, ...] | None = maybe_many(of_type(TrainingExemption))
    parental_guidances: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    life_skills_courses: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    reception_measures: tuple[ReceptionMeasure, ...] | None = maybe_many(of_type(ReceptionMeasure))
    hours: tuple[HoursAttended, ...] | None = maybe_many(of_type(HoursAttended))

    __repr__ = repr_of_told


def _participations(validator: Validator) -> Any:
    return field(default=(), converter=to_tuple, validator=tuple_of(validator))


#: the lists of participations on a case
PARTICIPATIONS: dict[str, type] = {
    "introduction_programmes": IntroductionProgramme,
    "norwegian_trainings": NorwegianTraining,
    "asylum_seeker_trainings": AsylumSeekerTraining,
    "reception_qualifications": ReceptionQualification,
}


@final
@frozen(kw_only=True)
class Case:
    """Sak: all that one municipality has on one participant, under one act.

    A participant who moves, or comes under the other act, has a case for each; they are never merged.
    """

    #: opaque id, chosen by the caller
    id: str = field(validator=opaque_id)
    #: the regime the municipality says the case is under; the facts below settle it where it is not told
    regime: Regime | None = maybe(of_type(Regime))
    #: the day the first residence permit that gives right or duty was granted
    first_permit_on: date | None = maybe(day)
    #: the day of arrival in Norway
    arrived_on: date | None = maybe(day)
    #: the day protection was sought, for an asylum seeker
    sought_protection_on: date | None = maybe(day)
    #: whether the permit was applied for from abroad
    applied_from_abroad: bool | None = maybe(of_type(bool))
    #: whether the permit is for collective protection (utlendingsloven § 34)
    collective_protection: bool | None = maybe(of_type(bool))
    introduction_programmes: tuple[IntroductionProgramme, ...] = _participations(of_type(IntroductionProgramme))
    norwegian_trainings: tuple[NorwegianTraining, ...] = _participations(of_type(NorwegianTraining))
    asylum_seeker_trainings: tuple[AsylumSeekerTraining, ...] = _participations(of_type(AsylumSeekerTraining))
    reception_qualifications: tuple[ReceptionQualification, ...] = _participations(of_type(ReceptionQualification))

    __repr__ = repr_of_told

    @property
    def read_regime(self) -> RegimeReading:
        """What the facts say of the regime, whatever is stated."""
        return regime_for(
            first_permit_on=self.first_permit_on,
            arrived_on=self.arrived_on,
            sought_protection_on=self.sought_protection_on,
            applied_from_abroad=self.applied_from_abroad,
            collective_protection=self.collective_protection,
        )

    @property
    def regimes(self) -> tuple[Regime, ...]:
        """The regime that is stated, or every one that the facts leave possible."""
        return self.read_regime.possible if self.regime is None else (self.regime,)
