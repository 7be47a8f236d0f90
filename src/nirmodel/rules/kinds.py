"""The kinds of finding, and the states of a duty (typer og status)."""

from enum import StrEnum
from typing import final

__all__ = ["Kind", "State"]


@final
class Kind(StrEnum):
    """The kind of a finding (type funn)."""

    REGISTER = "register"
    SUPPLY = "supply"
    JUDGE = "judge"
    CONTRADICTION = "contradiction"
    NOTICE = "notice"
    SHAPE = "shape"


@final
class State(StrEnum):
    """The state of a duty on the day of the question (status)."""

    OPEN = "open"
    OVERDUE = "overdue"
    MET = "met"
    MET_LATE = "met_late"
    DEFERRED = "deferred"
    UNDETERMINED = "undetermined"
