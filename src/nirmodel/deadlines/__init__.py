"""When something is due: holidays, policy and the computation (frister)."""

from nirmodel.deadlines.computation import DueDate, Step, StepKind, due_date
from nirmodel.deadlines.norwegian_holidays import (
    first_working_day_from,
    is_working_day,
    norwegian_holidays,
)
from nirmodel.deadlines.policy import (
    AnnouncedException,
    DeadlinePolicy,
    RegisterCapability,
    ReportingCutOff,
)

__all__ = [
    "AnnouncedException",
    "DeadlinePolicy",
    "DueDate",
    "RegisterCapability",
    "ReportingCutOff",
    "Step",
    "StepKind",
    "due_date",
    "first_working_day_from",
    "is_working_day",
    "norwegian_holidays",
]
