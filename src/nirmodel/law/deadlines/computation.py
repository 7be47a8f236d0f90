"""A due date with its steps (frist): started, counted, clamped, moved, extended."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import lru_cache, partial
from typing import final

from attrs import evolve, frozen

from nirmodel.law.deadlines.months import Months
from nirmodel.law.deadlines.norwegian_holidays import first_working_day_from
from nirmodel.law.deadlines.policy import DeadlinePolicy, RegisterCapability
from nirmodel.law.sources import COUNTED_IN_MONTHS, DEADLINE_MOVES, Source

__all__ = ["DueDate", "Step", "StepKind", "due_date", "due_dates", "opened"]


@final
class StepKind(StrEnum):
    """What one step of the computation did (type steg)."""

    #: the clock starts
    STARTED = "started"
    #: the clock starts on the first day that the register can take the record, since the duty is older
    OPENED = "opened"
    #: the same day number so many months on
    COUNTED = "counted"
    #: to the last day of that month, which has no such day
    CLAMPED = "clamped"
    #: to the next working day
    MOVED = "moved"
    #: to a later day that the register's owner announced
    EXTENDED = "extended"


@final
@frozen
class Step:
    """One step of a due date: what it did, the day after it, and its source (steg)."""

    kind: StepKind
    day: date
    source: Source


@final
@frozen
class DueDate:
    """The last day on which a registration is in time (frist)."""

    #: the due day itself
    day: date
    #: how it came about; the first is the day the clock started
    steps: tuple[Step, ...]
    #: the reporting cut-off for what it is about, if the policy has one: by the day that it happened, or else was known
    cut_off: date | None = None


def due_date(start: date, limit: Months, policy: DeadlinePolicy, code: str = "") -> DueDate:
    """The due day of a clock that starts on a day, with every step that led to it.

    The months are added once. Past the end of the calendar (year 9999) its last day stands.

    Args:
        start: the day the clock runs from.
        limit: the time limit, with the provision that sets it.
        policy: how due days are settled if there is a choice.
        code: the code of the rule, which an announced exception may name.

    Example:
        >>> from nirmodel.law.sources import PROCESSING_REGULATION
        >>> limit = Months(2, PROCESSING_REGULATION.at("§ 15"))
        >>> due_date(date(2018, 12, 31), limit, DeadlinePolicy()).day
        datetime.date(2019, 2, 28)
    """
    return due_dates(policy, limit, code)(start)


def due_dates(policy: DeadlinePolicy, limit: Months, code: str = "") -> Callable[[date], DueDate]:
    """The due date for any start, as :func:`due_date` gives it; results are cached."""
    holding = tuple(each for each in policy.exceptions if each.holds_for(code))
    return _cached(policy if holding == policy.exceptions else evolve(policy, exceptions=holding), limit)


def opened(due: DueDate, capability: RegisterCapability) -> DueDate:
    """The due date of a duty that is older than the day from which the register can take it."""
    _, *counted = due.steps
    return evolve(due, steps=(Step(StepKind.OPENED, capability.from_day, capability.source), *counted))


@lru_cache(maxsize=256)
def _cached(policy: DeadlinePolicy, limit: Months) -> Callable[[date], DueDate]:
    return lru_cache(maxsize=16384)(partial(_due_date, policy, limit))


def _due_date(policy: DeadlinePolicy, limit: Months, start: date) -> DueDate:
    """The due date under a policy whose exceptions all hold."""
    ordinary = limit.after(start)
    day, steps = ordinary, [Step(StepKind.STARTED, start, limit.source), *_counted(start, limit)]
    if policy.move_to_working_day and (moved := first_working_day_from(day)) != day:
        day = moved
        steps.append(Step(StepKind.MOVED, day, DEADLINE_MOVES))
    for exception in policy.exceptions:
        if exception.first_due_on <= ordinary <= exception.last_due_on and exception.due_on > day:
            day = exception.due_on
            steps.append(Step(StepKind.EXTENDED, day, exception.source))
    return DueDate(day, tuple(steps), policy.cut_off_for(start))


def _counted(start: date, limit: Months) -> list[Step]:
    """The steps from the start to the day that the months lead to."""
    day = limit.after(start)
    counted, clamped = Step(StepKind.COUNTED, day, COUNTED_IN_MONTHS), Step(StepKind.CLAMPED, day, COUNTED_IN_MONTHS)
    if not limit.fits(start):
        return [clamped]
    return [counted] if day.day == start.day else [counted, clamped]
