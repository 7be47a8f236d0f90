"""The answers to why and why not, as values (begrunnelse)."""

from datetime import date
from enum import StrEnum
from typing import final

from attrs import frozen

from nirmodel.findings import Fact, Finding
from nirmodel.path import Path
from nirmodel.text import Text

__all__ = ["Because", "Reason", "Why", "WhyNot"]


@final
class Reason(StrEnum):
    """What one step of an answer is (type begrunnelse)."""

    # why a rule reports something
    GROUND = "ground"
    CONDITION = "condition"
    STARTED = "started"
    OPENED = "opened"
    COUNTED = "counted"
    CLAMPED = "clamped"
    MOVED = "moved"
    EXTENDED = "extended"
    SETTLED = "settled"
    UNSETTLED = "unsettled"
    DEFERRED = "deferred"
    UNDETERMINED = "undetermined"
    COMPARED = "compared"
    READINGS_DIFFER = "readings_differ"
    # why it reports nothing
    NOT_CHECKED = "not_checked"
    OTHER_ACT = "other_act"
    OTHER_PARTICIPATION = "other_participation"
    MISSING = "missing"
    NONE = "none"
    NOT_YET_KNOWN = "not_yet_known"
    AHEAD = "ahead"
    NOT_IN_FORCE = "not_in_force"
    NO_LIMIT = "no_limit"
    CONDITION_NOT_FULFILLED = "condition_not_fulfilled"
    NO_PARTS = "no_parts"
    STANDS_ASIDE = "stands_aside"
    FITS_TOGETHER = "fits_together"


@final
@frozen
class Because:
    """One step of an answer (ledd i en begrunnelse)."""

    reason: Reason
    text: Text
    #: the place in the case; None if the step is about the rule
    path: Path | None = None
    #: the day it is about, if there is one
    day: date | None = None
    #: the facts that it names
    facts: tuple[Fact, ...] = ()


@final
@frozen
class Why:
    """Why a rule reports a finding (hvorfor), step by step."""

    finding: Finding
    because: tuple[Because, ...]


@final
@frozen
class WhyNot:
    """Why a rule reports nothing about a participation (hvorfor ikke): every reason there is."""

    code: str
    #: the participation; the empty path is the case as a whole
    participation: Path
    because: tuple[Because, ...]
