"""A case and its three kinds of participation (sak og deltakelser).

Every list of records may be None, which means not told; () means told that there were none.
"""

from typing import Any, final

from attrs import field, frozen

from nirmodel.code_lists import Act
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
from nirmodel.validators import of_type, opaque_id, optional, tuple_of

__all__ = ["PARTICIPATIONS", "AsylumSeekerTraining", "Case", "IntroductionProgramme", "NorwegianTraining"]


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@final
@frozen(kw_only=True)
class IntroductionProgramme:
    """Deltakelse i introduksjonsprogram."""

    #: opaque id, chosen by the caller
    id: str | None = field(default=None, validator=optional(opaque_id))
    offers: tuple[Offer, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Offer))))
    claims: tuple[Claim, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Claim))))
    grants: tuple[Grant, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Grant))))
    refusals: tuple[Refusal, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Refusal))))
    starts: tuple[Start, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Start))))
    ends: tuple[End, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(End))))
    main_activities: tuple[MainActivity, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(MainActivity))))
    leaves: tuple[Leave, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Leave))))
    leave_follow_ups: tuple[LeaveFollowUp, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(LeaveFollowUp))))
    absences: tuple[Absence, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Absence))))
    stops: tuple[Stop, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Stop))))
    complaints: tuple[Complaint, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Complaint))))
    complaint_outcomes: tuple[ComplaintOutcome, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(ComplaintOutcome))))


@final
@frozen(kw_only=True)
class NorwegianTraining:
    """Deltakelse i opplæring i norsk og samfunnskunnskap."""

    #: opaque id, chosen by the caller
    id: str | None = field(default=None, validator=optional(opaque_id))
    claims: tuple[Claim, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Claim))))
    offers: tuple[TrainingOffer, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(TrainingOffer))))
    refusals: tuple[Refusal, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Refusal))))
    language_backgrounds: tuple[LanguageBackground, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(LanguageBackground))))
    track_placements: tuple[TrackPlacement, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(TrackPlacement))))
    starts: tuple[TrainingStart, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(TrainingStart))))
    hours: tuple[HoursAttended, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(HoursAttended))))
    leaves: tuple[TrainingLeave, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(TrainingLeave))))
    exemptions: tuple[TrainingExemption, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(TrainingExemption))))
    absences: tuple[Absence, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Absence))))
    complaints: tuple[Complaint, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Complaint))))
    complaint_outcomes: tuple[ComplaintOutcome, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(ComplaintOutcome))))
    stops: tuple[Stop, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(Stop))))


@final
@frozen(kw_only=True)
class AsylumSeekerTraining:
    """Deltakelse i opplæring for asylsøkere."""

    #: opaque id, chosen by the caller
    id: str | None = field(default=None, validator=optional(opaque_id))
    weekly_hours: tuple[WeeklyHours, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(WeeklyHours))))
    track_placements: tuple[TrackPlacement, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(TrackPlacement))))
    exemptions: tuple[AsylumExemption, ...] | None = field(default=None, converter=_tuple, validator=optional(tuple_of(of_type(AsylumExemption))))


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
    introduction_programmes: tuple[IntroductionProgramme, ...] = field(default=(), converter=_tuple, validator=tuple_of(of_type(IntroductionProgramme)))
    norwegian_trainings: tuple[NorwegianTraining, ...] = field(default=(), converter=_tuple, validator=tuple_of(of_type(NorwegianTraining)))
    asylum_seeker_trainings: tuple[AsylumSeekerTraining, ...] = field(default=(), converter=_tuple, validator=tuple_of(of_type(AsylumSeekerTraining)))
