"""A case and its four kinds of participation (sak og deltakelser).

Every list of records may be None, which means that it is missing; () states that there are none.
"""

from datetime import date
from typing import Any, final

from attrs import field, fields, frozen

from nirmodel.code_lists import Regime
from nirmodel.fields import maybe, maybe_many, repr_of_provided
from nirmodel.law.regimes import RegimeReading, regime_for
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
    IntroductionBenefit,
    LanguageBackground,
    LanguageOfInstruction,
    Leave,
    LeaveFollowUp,
    MainActivity,
    NorwegianGoal,
    Offer,
    ReceptionCentre,
    ReceptionMeasure,
    Refusal,
    ResearchReservation,
    Start,
    Stop,
    TrackPlacement,
    TrainingEnd,
    TrainingExemption,
    TrainingLeave,
    TrainingOffer,
    TrainingProvider,
    TrainingStart,
    WeeklyHours,
)
from nirmodel.validators import Validator, day, of_type, opaque_id, to_tuple, tuple_of

__all__ = [
    "PARTICIPATIONS",
    "RECORD_LISTS",
    "AsylumSeekerTraining",
    "Case",
    "IntroductionProgramme",
    "NorwegianTraining",
    "ReceptionQualification",
]


@final
@frozen(kw_only=True)
class IntroductionProgramme:
    """One introduction programme of a participant (deltakelse i introduksjonsprogram)."""

    #: an opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    #: I01: offers
    offers: tuple[Offer, ...] | None = maybe_many(of_type(Offer))
    #: I01: claims
    claims: tuple[Claim, ...] | None = maybe_many(of_type(Claim))
    #: I02: decisions to grant, with their measures
    grants: tuple[Grant, ...] | None = maybe_many(of_type(Grant))
    #: I02: decisions to refuse, with their reasons
    refusals: tuple[Refusal, ...] | None = maybe_many(of_type(Refusal))
    #: I03: starts
    starts: tuple[Start, ...] | None = maybe_many(of_type(Start))
    #: I04: ends and end reasons
    ends: tuple[End, ...] | None = maybe_many(of_type(End))
    #: I05: main activities at the end
    main_activities: tuple[MainActivity, ...] | None = maybe_many(of_type(MainActivity))
    #: I06: leaves
    leaves: tuple[Leave, ...] | None = maybe_many(of_type(Leave))
    #: I06: what followed a leave after birth or adoption
    leave_follow_ups: tuple[LeaveFollowUp, ...] | None = maybe_many(of_type(LeaveFollowUp))
    #: I07: absences
    absences: tuple[Absence, ...] | None = maybe_many(of_type(Absence))
    #: I08: decisions to stop
    stops: tuple[Stop, ...] | None = maybe_many(of_type(Stop))
    #: I09: complaints
    complaints: tuple[Complaint, ...] | None = maybe_many(of_type(Complaint))
    #: I09: outcomes of complaints
    complaint_outcomes: tuple[ComplaintOutcome, ...] | None = maybe_many(of_type(ComplaintOutcome))
    #: I10: end goals
    end_goals: tuple[EndGoal, ...] | None = maybe_many(of_type(EndGoal))
    #: I11: integration contracts
    integration_contracts: tuple[IntegrationContract, ...] | None = maybe_many(of_type(IntegrationContract))
    #: I12: whether competence mapping was completed
    competence_mappings: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    #: I13: whether career guidance was completed
    career_guidances: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    #: I14: whether parental guidance was completed
    parental_guidances: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    #: I15: whether the life-skills course was completed
    life_skills_courses: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    #: I16: decisions on introduction benefit
    introduction_benefits: tuple[IntroductionBenefit, ...] | None = maybe_many(of_type(IntroductionBenefit))

    __repr__ = repr_of_provided


@final
@frozen(kw_only=True)
class NorwegianTraining:
    """One training in Norwegian and social studies (deltakelse i opplæring i norsk og samfunnskunnskap)."""

    #: an opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    #: N01: claims
    claims: tuple[Claim, ...] | None = maybe_many(of_type(Claim))
    #: N02: offers, with their scope in hours
    offers: tuple[TrainingOffer, ...] | None = maybe_many(of_type(TrainingOffer))
    #: N02: decisions to refuse, with their reasons
    refusals: tuple[Refusal, ...] | None = maybe_many(of_type(Refusal))
    #: N03: mother tongue and other languages of training
    language_backgrounds: tuple[LanguageBackground, ...] | None = maybe_many(of_type(LanguageBackground))
    #: N03: placements in a track
    track_placements: tuple[TrackPlacement, ...] | None = maybe_many(of_type(TrackPlacement))
    #: N04: starts, with their scope in hours
    starts: tuple[TrainingStart, ...] | None = maybe_many(of_type(TrainingStart))
    #: N05: hours attended
    hours: tuple[HoursAttended, ...] | None = maybe_many(of_type(HoursAttended))
    #: N06: leaves
    leaves: tuple[TrainingLeave, ...] | None = maybe_many(of_type(TrainingLeave))
    #: N06: what followed a leave after birth or adoption
    leave_follow_ups: tuple[LeaveFollowUp, ...] | None = maybe_many(of_type(LeaveFollowUp))
    #: N07: exemptions
    exemptions: tuple[TrainingExemption, ...] | None = maybe_many(of_type(TrainingExemption))
    #: N08: absences
    absences: tuple[Absence, ...] | None = maybe_many(of_type(Absence))
    #: N09: complaints
    complaints: tuple[Complaint, ...] | None = maybe_many(of_type(Complaint))
    #: N09: outcomes of complaints
    complaint_outcomes: tuple[ComplaintOutcome, ...] | None = maybe_many(of_type(ComplaintOutcome))
    #: N10: decisions to stop
    stops: tuple[Stop, ...] | None = maybe_many(of_type(Stop))
    #: N11: goals for oral and for written Norwegian
    norwegian_goals: tuple[NorwegianGoal, ...] | None = maybe_many(of_type(NorwegianGoal))
    #: N12: languages in which the training is given
    languages_of_instruction: tuple[LanguageOfInstruction, ...] | None = maybe_many(of_type(LanguageOfInstruction))
    #: N13: education before the training
    education_backgrounds: tuple[EducationBackground, ...] | None = maybe_many(of_type(EducationBackground))
    #: N14: training as follow-up during care leave
    follow_up_trainings: tuple[FollowUpTraining, ...] | None = maybe_many(of_type(FollowUpTraining))
    #: N15: full-time upper secondary education
    full_time_upper_secondary: tuple[FullTimeUpperSecondary, ...] | None = maybe_many(of_type(FullTimeUpperSecondary))
    #: N16: ends of the training
    ends: tuple[TrainingEnd, ...] | None = maybe_many(of_type(TrainingEnd))
    #: N17: who provides the training
    providers: tuple[TrainingProvider, ...] | None = maybe_many(of_type(TrainingProvider))

    __repr__ = repr_of_provided


@final
@frozen(kw_only=True)
class AsylumSeekerTraining:
    """One training of an asylum seeker under the introduction act (deltakelse i opplæring for asylsøkere)."""

    #: an opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    #: A01 and A02: hours attended, a week at a time
    weekly_hours: tuple[WeeklyHours, ...] | None = maybe_many(of_type(WeeklyHours))
    #: A03: placements in a track
    track_placements: tuple[TrackPlacement, ...] | None = maybe_many(of_type(TrackPlacement))
    #: A04: exemptions
    exemptions: tuple[AsylumExemption, ...] | None = maybe_many(of_type(AsylumExemption))
    #: A05: starts, with their scope in hours
    starts: tuple[TrainingStart, ...] | None = maybe_many(of_type(TrainingStart))
    #: A06: decisions to stop
    stops: tuple[Stop, ...] | None = maybe_many(of_type(Stop))
    #: A07: languages in which the training is given
    languages_of_instruction: tuple[LanguageOfInstruction, ...] | None = maybe_many(of_type(LanguageOfInstruction))
    #: A08: reception centres, with the day of registration there
    reception_centres: tuple[ReceptionCentre, ...] | None = maybe_many(of_type(ReceptionCentre))

    __repr__ = repr_of_provided


@final
@frozen(kw_only=True)
class ReceptionQualification:
    """Training and integration measures in a reception centre, under the integration act (kvalifisering i mottak)."""

    #: an opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    #: R01: decisions to grant training
    offers: tuple[TrainingOffer, ...] | None = maybe_many(of_type(TrainingOffer))
    #: R02: starts
    starts: tuple[TrainingStart, ...] | None = maybe_many(of_type(TrainingStart))
    #: R03: decisions to stop
    stops: tuple[Stop, ...] | None = maybe_many(of_type(Stop))
    #: R04: mother tongue
    language_backgrounds: tuple[LanguageBackground, ...] | None = maybe_many(of_type(LanguageBackground))
    #: R05: languages in which the training is given
    languages_of_instruction: tuple[LanguageOfInstruction, ...] | None = maybe_many(of_type(LanguageOfInstruction))
    #: R06: exemptions
    exemptions: tuple[TrainingExemption, ...] | None = maybe_many(of_type(TrainingExemption))
    #: R07: whether parental guidance was completed
    parental_guidances: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    #: R08: whether the life-skills course was completed
    life_skills_courses: tuple[Completion, ...] | None = maybe_many(of_type(Completion))
    #: R09: other integration measures, begun or completed
    reception_measures: tuple[ReceptionMeasure, ...] | None = maybe_many(of_type(ReceptionMeasure))
    #: R10: hours attended
    hours: tuple[HoursAttended, ...] | None = maybe_many(of_type(HoursAttended))
    #: R11: reception centres, with the day of registration there
    reception_centres: tuple[ReceptionCentre, ...] | None = maybe_many(of_type(ReceptionCentre))

    __repr__ = repr_of_provided


def _participations(validator: Validator) -> Any:
    return field(default=(), converter=to_tuple, validator=tuple_of(validator))


#: the lists of participations on a case, each with its class
PARTICIPATIONS: dict[str, type] = {
    "introduction_programmes": IntroductionProgramme,
    "norwegian_trainings": NorwegianTraining,
    "asylum_seeker_trainings": AsylumSeekerTraining,
    "reception_qualifications": ReceptionQualification,
}


@final
@frozen(kw_only=True)
class Case:
    """All that one municipality has on one participant, under one act (sak).

    A participant who moves, or comes under the other act, has a case for each. Cases are never merged.
    """

    #: an opaque id, chosen by the caller
    id: str = field(validator=opaque_id)
    #: the regime that the municipality states; if it is missing, the facts below settle it
    regime: Regime | None = maybe(of_type(Regime))
    #: the day the first residence permit that gives a right or an obligation was granted
    first_permit_on: date | None = maybe(day)
    #: the day of arrival in Norway
    arrived_on: date | None = maybe(day)
    #: the day an asylum seeker sought protection
    sought_protection_on: date | None = maybe(day)
    #: whether the permit was applied for from abroad
    applied_from_abroad: bool | None = maybe(of_type(bool))
    #: whether the permit is for collective protection (utlendingsloven § 34)
    collective_protection: bool | None = maybe(of_type(bool))
    #: the day of the permit for collective protection; the first permit may be older
    collective_protection_on: date | None = maybe(day)
    #: the day on which another permit took the place of the one for collective protection
    left_collective_protection_on: date | None = maybe(day)
    #: introduction programmes
    introduction_programmes: tuple[IntroductionProgramme, ...] = _participations(of_type(IntroductionProgramme))
    #: trainings in Norwegian and social studies
    norwegian_trainings: tuple[NorwegianTraining, ...] = _participations(of_type(NorwegianTraining))
    #: asylum seekers' trainings under the introduction act
    asylum_seeker_trainings: tuple[AsylumSeekerTraining, ...] = _participations(of_type(AsylumSeekerTraining))
    #: qualifications in a reception centre under the integration act
    reception_qualifications: tuple[ReceptionQualification, ...] = _participations(of_type(ReceptionQualification))
    #: G04: reservations against research
    research_reservations: tuple[ResearchReservation, ...] | None = maybe_many(of_type(ResearchReservation))

    __repr__ = repr_of_provided

    @property
    def read_regime(self) -> RegimeReading:
        """What follows from the facts about the regime, whatever regime is stated."""
        return regime_for(
            first_permit_on=self.first_permit_on,
            arrived_on=self.arrived_on,
            sought_protection_on=self.sought_protection_on,
            applied_from_abroad=self.applied_from_abroad,
            collective_protection=self.collective_protection,
            collective_protection_on=self.collective_protection_on,
            left_collective_protection_on=self.left_collective_protection_on,
        )

    @property
    def regimes(self) -> tuple[Regime, ...]:
        """The regime that is stated, or every regime that the facts leave possible."""
        return self.read_regime.possible if self.regime is None else (self.regime,)


#: the lists of records of each kind of participation, and of the case itself under ``case``
RECORD_LISTS: dict[str, tuple[str, ...]] = {
    about: tuple(each.name for each in fields(cls) if each.name != "id") for about, cls in PARTICIPATIONS.items()
} | {"case": ("research_reservations",)}
