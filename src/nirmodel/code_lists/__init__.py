"""The closed lists of codes (kodelister): wire word, words in three languages, source, and the days a value holds.

No list is the register's own, because its list of codes could not be read in full: ``official`` is False for each.
A list has an ``other`` where the law leaves it open.
"""

from enum import Enum

from nirmodel.code_lists.decisions import AbsenceReason, ComplaintOutcomeKind, LeaveKind, RefusalReason, StopKind
from nirmodel.code_lists.listed import Holding
from nirmodel.code_lists.programme import Activity, EndGoalKind, EndKind, EndReason, ExtensionGround, MeasureKind
from nirmodel.code_lists.registration import DayKind, ExtentUnit, MeasureStatus, RegisteredVia, ScopeUnit, SetBy
from nirmodel.code_lists.training import (
    AsylumExemptFrom,
    AsylumExemptionGround,
    ExemptionGround,
    NorwegianLevel,
    Provider,
    Track,
    TrainingExemptFrom,
)
from nirmodel.law.regimes import Act, Regime

__all__ = [
    "CODE_LISTS", "AbsenceReason", "Act", "Activity", "AsylumExemptFrom", "AsylumExemptionGround",
    "ComplaintOutcomeKind", "DayKind", "EndGoalKind", "EndKind", "EndReason", "ExemptionGround", "ExtensionGround",
    "ExtentUnit", "Holding", "LeaveKind", "MeasureKind", "MeasureStatus", "NorwegianLevel", "Provider", "RefusalReason",
    "Regime", "RegisteredVia", "ScopeUnit", "SetBy", "StopKind", "Track", "TrainingExemptFrom",
]  # fmt: skip

#: every list there is
CODE_LISTS: tuple[type[Enum], ...] = (
    Regime, EndGoalKind, NorwegianLevel, MeasureStatus, Act, RegisteredVia, SetBy, StopKind, DayKind, ExtentUnit,
    ScopeUnit, Track, Activity, EndKind, EndReason, MeasureKind, LeaveKind, AbsenceReason, RefusalReason,
    ExtensionGround, ComplaintOutcomeKind, Provider, TrainingExemptFrom, AsylumExemptFrom, ExemptionGround,
    AsylumExemptionGround,
)  # fmt: skip
