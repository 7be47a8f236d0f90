"""A due date with its steps (frist): counted, clamped, moved, extended."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import lru_cache, partial
from typing import final

from attrs import evolve, frozen

from nirmodel.deadlines.norwegian_holidays import first_working_day_from
from nirmodel.deadlines.policy import DeadlinePolicy, RegisterCapability
from nirmodel.sources import DEADLINE_MOVES, TWO_MONTHS, Source

__all__ = ["MONTHS", "DueDate", "Step", "StepKind", "due_date", "due_dates", "opened"]

#: "at latest within two months"
MONTHS = 2


@final
class StepKind(StrEnum):
    """What one step of the computation did."""

    #: the day the clock runs from
    STARTED = "started"
    #: the same, where the duty is older, and the register takes it only from that day
    OPENED = "opened"
    #: two months on, the same day number
    COUNTED = "counted"
    #: the month has no such day, so its last one
    CLAMPED = "clamped"
    #: to the next working day
    MOVED = "moved"
    #: to a later day that the register's owner announced
    EXTENDED = "extended"


@final
@frozen
class Step:
    """One step, the day after it, and why."""

    kind: StepKind
    day: date
    source: Source


@final
@frozen
class DueDate:
    """The last day on which a registration is in time (frist)."""

    #: the due day itself
    day: date
    #: how it came about, the first being the day the clock started
    steps: tuple[Step, ...]
    #: the reporting cut-off for that start, where the policy has one
    cut_off: date | None = None


def due_date(start: date, policy: DeadlinePolicy, code: str = "", two_months: Source = TWO_MONTHS) -> DueDate:
    """The day two months on from ``start``, with every step that led there.

    The months are added once. Past the end of the calendar (9999) the last day of it stands.

    Args:
        start: the day the clock runs from.
        policy: how due days are settled where there is a choice.
        code: the rule, which an announced exception may ask for.
        two_months: the source of the two months.
    """
    return due_dates(policy, code, two_months)(start)


def due_dates(policy: DeadlinePolicy, code: str = "", two_months: Source = TWO_MONTHS) -> Callable[[date], DueDate]:
    """The due date for any start, as :func:`due_date` gives it; what is computed is kept."""
    holding = tuple(each for each in policy.exceptions if each.holds_for(code))
    return _kept(policy if holding == policy.exceptions else evolve(policy, exceptions=holding), two_months)


def opened(due: DueDate, capability: RegisterCapability) -> DueDate:
    """The due date of a duty that is older than the day the register takes it, from which it is counted."""
    _, *counted = due.steps
    return evolve(due, steps=(Step(StepKind.OPENED, capability.from_day, capability.source), *counted))


@lru_cache(maxsize=256)
def _kept(policy: DeadlinePolicy, two_months: Source) -> Callable[[date], DueDate]:
    return lru_cache(maxsize=16384)(partial(_due_date, policy, two_months))


def _due_date(policy: DeadlinePolicy, two_months: Source, start: date) -> DueDate:
    """Under a policy of which every exception holds."""
    ordinary, steps = _counted(start, two_months)
    day = ordinary
    if policy.move_to_working_day and (moved := first_working_day_from(day)) != day:
        day = moved
        steps.append(Step(StepKind.MOVED, day, DEADLINE_MOVES))
    for exception in policy.exceptions:
        if exception.first_due_on <= ordinary <= exception.last_due_on and exception.due_on > day:
            day = exception.due_on
            steps.append(Step(StepKind.EXTENDED, day, exception.source))
    cut_offs = [each.on for each in policy.cut_offs if each.first_day <= start <= each.last_day]
    return DueDate(day, tuple(steps), min(cut_offs, default=None))


def _counted(start: date, two_months: Source) -> tuple[date, list[Step]]:
    """The same day number two months on, or the last day of that month."""
    years, month = divmod(start.month - 1 + MONTHS, 12)
    year, month = start.year + years, month + 1
    steps = [Step(StepKind.STARTED, start, two_months)]
    if year > date.max.year:
        return date.max, [*steps, Step(StepKind.CLAMPED, date.max, two_months)]
    last = monthrange(year, month)[1]
    day = date(year, month, min(start.day, last))
    steps.append(Step(StepKind.COUNTED, day, two_months))
    if start.day > last:
        steps.append(Step(StepKind.CLAMPED, day, two_months))
    return day, steps
