"""nirmodel: what a municipality owes the National Introduction Register (NIR), and by when."""

from nirmodel.case import AsylumSeekerTraining, Case, IntroductionProgramme, NorwegianTraining, ReceptionQualification
from nirmodel.checking import check
from nirmodel.deadlines import DeadlinePolicy
from nirmodel.findings import Finding
from nirmodel.report import Report
from nirmodel.rules import CATALOGUE

__all__ = [
    "CATALOGUE",
    "AsylumSeekerTraining",
    "Case",
    "DeadlinePolicy",
    "Finding",
    "IntroductionProgramme",
    "NorwegianTraining",
    "ReceptionQualification",
    "Report",
    "check",
]
