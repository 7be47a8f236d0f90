"""A case and its three kinds of participation (sak og deltakelser).

Every list of records may be None, which means not told; () means told that there were none.
"""

from typing import Any, final

from attrs import field, frozen

from nirmodel.code_lists import Act
from nirmodel.fields import maybe, maybe_many
from nirmodel.records import (
    Absence,
    AsylumExemption,
    Claim,
    Complaint,
    ComplaintOutcome,
    End,
    Grant,
    HoursAttended,
    LanguageBackground,
    Leave,
    LeaveFollowUp,
    MainActivity,
    Offer,
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
from nirmodel.validators import Validator, of_type, opaque_id, to_tuple, tuple_of

__all__ = ["PARTICIPATIONS", "AsylumSeekerTraining", "Case", "IntroductionProgramme", "NorwegianTraining"]


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


@final
@frozen(kw_only=True)
class AsylumSeekerTraining:
    """Deltakelse i opplæring for asylsøkere."""

    #: opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    weekly_hours: tuple[WeeklyHours, ...] | None = maybe_many(of_type(WeeklyHours))
    track_placements: tuple[TrackPlacement, ...] | None = maybe_many(of_type(TrackPlacement))
    exemptions: tuple[AsylumExemption, ...] | None = maybe_many(of_type(AsylumExemption))


def _participations(validator: Validator) -> Any:
    return field(default=(), converter=to_tuple, validator=tuple_of(validator))


#: the lists of participations on a case
PARTICIPATIONS: dict[str, type] = {
    "introduction_programmes": IntroductionProgramme,
    "norwegian_trainings": NorwegianTraining,
    "asylum_seeker_trainings": AsylumSeekerTraining,
}


@final
@frozen(kw_only=True)
class Case:
    """Sak: all that one municipality has on one participant, under one act."""

    #: opaque id, chosen by the caller
    id: str = field(validator=opaque_id)
    #: the act the case is under
    act: Act = field(default=Act.INTRODUCTION_ACT, validator=of_type(Act))
    introduction_programmes: tuple[IntroductionProgramme, ...] = _participations(of_type(IntroductionProgramme))
    norwegian_trainings: tuple[NorwegianTraining, ...] = _participations(of_type(NorwegianTraining))
    asylum_seeker_trainings: tuple[AsylumSeekerTraining, ...] = _participations(of_type(AsylumSeekerTraining))
