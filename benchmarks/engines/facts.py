"""The input of the engines: for each of ten duties, the facts of every record or participation it may be about.

The engines get more than `check` does: what was known on the day, the earliest ground and the due day are worked out
for them; conditions and states are left to them. A day is a number, because all of them compare numbers fastest, and a
day that never comes is the last of the calendar.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from nirmodel import Case, DeadlinePolicy, Regime
from nirmodel._engine.views import views
from nirmodel.law.deadlines import Months, due_date
from nirmodel.law.sources import IMDI_PAGE
from nirmodel.rules.views import View, Visible

__all__ = ["Fact", "Facts", "facts"]

#: what decides one duty
Fact = dict[str, Any]
#: code -> the facts of all that the duty may be about
Facts = dict[str, list[Fact]]

_POLICY, _TWO_MONTHS = DeadlinePolicy(), Months(2, IMDI_PAGE)
_ALWAYS, _NEVER = 0, date.max.toordinal()


def facts(case: Case, as_of: date) -> Facts:
    """The facts of one case on one day."""
    seen = views(case, as_of, Regime.INTRODUCTION_ACT)
    found: Facts = {}
    for group in seen["introduction_programmes"]:
        for programme in group:
            _programme(found, programme)
    for group in seen["norwegian_trainings"]:
        for training in group:
            _training(found, training)
    for group in seen["asylum_seeker_trainings"]:
        for training in group:
            _asylum_training(found, training)
    return found


def _programme(found: Facts, seen: View) -> None:
    takes_part = seen.all("ends", "leaves", "absences", "stops")
    named = [each for each in seen.all("main_activities") if each.record.activity is not None]
    _add(found, "I010", [_registration(each, seen) for each in seen.all("offers", "claims")])
    _add(found, "I031", _once(takes_part, seen, seen.all("starts")))
    _add(found, "I040", [_registration(each, seen, "set_by") for each in seen.all("ends")])
    _add(found, "I041", [_datum(each, seen, "end_reason") for each in seen.all("ends")])
    _add(found, "I051", _once(seen.all("ends"), seen, named))


def _training(found: Facts, seen: View) -> None:
    _add(found, "N050", [_registration(each, seen) for each in seen.all("hours")])
    _add(found, "N051", [_datum(each, seen, "norwegian_hours") for each in seen.all("hours")])
    provided_as_none = seen.provides("absences") and not seen.all("absences")
    _add(found, "N081", _once(seen.all("hours", "stops"), seen, seen.all("absences"), provided_as_none))


def _asylum_training(found: Facts, seen: View) -> None:
    hours = ("norwegian_hours", "culture_and_values_hours")
    _add(found, "A010", [_registration(each, seen, *hours) for each in seen.all("weekly_hours")])
    _add(found, "A041", [_datum(each, seen, "exempt_from") for each in seen.all("exemptions")])


def _add(found: Facts, code: str, those: list[Fact]) -> None:
    if those:
        found.setdefault(code, []).extend(those)


def _fact(start: date | None, as_of: date) -> Fact:
    """What decides every duty: the day, since when, and until when."""
    if start is None:
        return {"as_of": as_of.toordinal(), "dated": False, "start": _NEVER, "due": _NEVER}
    due = due_date(start, _TWO_MONTHS, _POLICY).day.toordinal()
    return {"as_of": as_of.toordinal(), "dated": True, "start": start.toordinal(), "due": due}


def _registration(each: Visible[Any], seen: View, *names: str) -> Fact:
    """A record that must be in the register, with the fields that the condition reads."""
    registered = each.record.registered_on
    fact = _fact(each.known, seen.as_of)
    fact["settled"] = _NEVER if registered is None else registered.toordinal()
    return fact | {name: _plain(getattr(each.record, name)) for name in names}


def _datum(each: Visible[Any], seen: View, name: str) -> Fact:
    """A record that must provide a field."""
    return _fact(each.ground_day, seen.as_of) | {name: _plain(getattr(each.record, name))}


def _once(
    grounds: Iterable[Visible[Any]], seen: View, settling: Iterable[Visible[Any]], always: bool = False
) -> list[Fact]:
    """One duty for all the grounds that have come, from the earliest; settled by the first record that does so."""
    days = [each.ground_day for each in grounds if each.ground_day is None or each.ground_day <= seen.as_of]
    if not days:
        return []
    fact = _fact(min((day for day in days if day is not None), default=None), seen.as_of)
    settled = [_ALWAYS if each.known is None else each.known.toordinal() for each in settling]
    fact["settled"] = _ALWAYS if always else min(settled, default=_NEVER)
    return [fact]


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    return float(value) if isinstance(value, Decimal) else value
