"""When something is due: months, holidays, policy and the computation (frister)."""

from nirmodel.law.deadlines.computation import DueDate, Step, StepKind, due_date
from nirmodel.law.deadlines.months import Months
from nirmodel.law.deadlines.norwegian_holidays import first_working_day_from, is_working_day, norwegian_holidays
from nirmodel.law.deadlines.policy import AnnouncedException, DeadlinePolicy, RegisterCapability, ReportingCutOff

__all__ = [
    "AnnouncedException", "DeadlinePolicy", "DueDate", "Months", "RegisterCapability", "ReportingCutOff", "Step",
    "StepKind", "due_date", "first_working_day_from", "is_working_day", "norwegian_holidays",
]  # fmt: skip
