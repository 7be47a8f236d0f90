"""G02: days that cannot be right (datoer som ikke kan stemme).

The time limit runs from the day the information existed, so a record cannot be in the register before that day. A
period begins before it ends, or on the same day.

It goes wrong if the day of a later correction is entered as the day the information existed, or if the two days of a
period change places. These rules hold under every regime from the day the register began.
"""

from collections.abc import Iterator
from functools import reduce
from typing import Any

from attrs import evolve

from nirmodel.code_lists import LeaveKind
from nirmodel.law.whole_case.inside_records import values_in
from nirmodel.law.whole_case.stated import WHATEVER_THE_REGIME
from nirmodel.path import Path
from nirmodel.records import Period
from nirmodel.rules.breaking import breaking, step
from nirmodel.rules.clashes import conflict, conflict_at
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.rule import Contradiction, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = WHATEVER_THE_REGIME


def _registered_before_known(view: View) -> Iterator[Conflict]:
    """Only a day that is stated counts: a record without one is taken to be known by the day it was registered."""
    for each in view.all("records"):
        record = each.record
        if record.known_on is not None and record.registered_on is not None and record.registered_on < record.known_on:
            yield conflict(each, "registered_on")


def _with_early_registration(whole: Any, near: bool) -> Any:
    """The offer registered the day before it was known; nearly, on the day."""
    day = whole.offers[0].offered_on
    return evolve(whole, offers=(evolve(whole.offers[0], known_on=day, registered_on=day - step(near)),))


REGISTERED_BEFORE_KNOWN = Contradiction(
    code="G027",
    name="registered-before-known",
    about="case",
    title=Text(
        "Registrert før den dagen opplysningen skal ha foreligget",
        "Registrert før den dagen opplysninga skal ha lege føre",
        "Registered before the day it is said to have been known",
    ),
    finds=Compares("records", _registered_before_known),
    versions=_VERSIONS,
    broken_by=breaking(_with_early_registration, "offers"),
)


def _reversed(view: View) -> Iterator[Conflict]:
    """A period without its last day cannot be reversed."""
    for each in view.all("records"):
        for place, period in values_in(each.record, (Period,)):
            if period.own_day < period.first_day:
                yield conflict_at(reduce(Path.__truediv__, place, each.path), each)


def _with_reversed_period(whole: Any, near: bool) -> Any:
    """A leave that ends the day before it begins; nearly, on the day."""
    leave = whole.leaves[0]
    first_day = leave.period.first_day
    period = Period(first_day=first_day, last_day=first_day - step(near))
    # a leave for welfare, so that nothing is owed of what came after it
    leave = evolve(leave, kind=LeaveKind.WELFARE, period=period)
    return evolve(whole, leaves=(leave,), leave_follow_ups=None)


PERIOD_REVERSED = Contradiction(
    code="G028",
    name="period-reversed",
    about="case",
    title=Text(
        "Perioden slutter før den begynner", "Perioden sluttar før han byrjar", "The period ends before it begins"
    ),
    finds=Compares("records", _reversed),
    versions=_VERSIONS,
    broken_by=breaking(_with_reversed_period, "leaves"),
)

RULES: tuple[Rule, ...] = (REGISTERED_BEFORE_KNOWN, PERIOD_REVERSED)
