"""What can be registered (registreringer)."""

from nirmodel.records.asylum_seeker_training import AsylumExemption, WeeklyHours
from nirmodel.records.introduction_programme import (
    End,
    Grant,
    Leave,
    LeaveFollowUp,
    MainActivity,
    Measure,
    Offer,
    Scope,
    Start,
)
from nirmodel.records.norwegian_training import (
    HoursAttended,
    LanguageBackground,
    TrainingExemption,
    TrainingLeave,
    TrainingOffer,
    TrainingStart,
)
from nirmodel.records.record import Record
from nirmodel.records.shared import (
    Absence,
    Claim,
    Complaint,
    ComplaintOutcome,
    Extent,
    Period,
    Refusal,
    Stop,
    TrackPlacement,
)

__all__ = [
    "Absence",
    "AsylumExemption",
    "Claim",
    "Complaint",
    "ComplaintOutcome",
    "End",
    "Extent",
    "Grant",
    "HoursAttended",
    "LanguageBackground",
    "Leave",
    "LeaveFollowUp",
    "MainActivity",
    "Measure",
    "Offer",
    "Period",
    "Record",
    "Refusal",
    "Scope",
    "Start",
    "Stop",
    "TrackPlacement",
    "TrainingExemption",
    "TrainingLeave",
    "TrainingOffer",
    "TrainingStart",
    "WeeklyHours",
]
