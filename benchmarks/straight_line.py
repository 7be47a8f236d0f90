"""What NIR is owed, by hand: loops and ifs, no rules, no sentences, no sources (det samme, skrevet rett fram).

The same findings as :func:`nirmodel.check` with the default policy and the rules of `CODES`, as a case system might
have them written in it, for cases under the introduction act that end before 2022. It takes the library's classes for
the data and nothing of its rules.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations
from typing import Any, NamedTuple

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from nirmodel import Case
from nirmodel.code_lists import (
    Act,
    AsylumExemptFrom,
    EndReason,
    ExtensionGround,
    LeaveKind,
    ScopeUnit,
    SetBy,
    StopKind,
    TrainingExemptFrom,
)
from nirmodel.records import Period

__all__ = ["CODES", "Row", "duties"]

_CODES = """
    I010 I011 I012 I020 I021 I022 I023 I024 I025 I026 I027 I029 I030 I031 I032 I037 I038 I039 I040 I041 I042 I043
    I044 I047 I048 I049 I050 I051 I057 I058 I060 I061 I062 I063 I067 I068 I069 I070 I071 I072 I078 I080 I081 I087
    I090 I091 I097 I099
    N010 N012 N020 N021 N022 N023 N024 N030 N031 N032 N033 N040 N041 N042 N043 N050 N051 N052 N053 N054 N057 N058
    N059 N060 N061 N070 N071 N072 N073 N080 N081 N082 N087 N090 N091 N097 N099 N100 N101 N107
    A010 A011 A017 A018 A020 A021 A027 A028 A030 A031 A040 A041
    G017 G018 G027 G028
"""
#: the rules that are written here by hand
CODES = frozenset(_CODES.split())

#: code, state (or kind, for contradictions and notices), due day, path, record id
Row = tuple[str, str, date | None, str, str | None]

#: the first day with a time limit
_LIMIT_FROM = date(2014, 4, 10)
#: the main activity, and what chapter 4 A of the act asks for, came with the regulation of 2018
_REGULATION_OF_2018 = date(2018, 9, 1)
_PARENTAL = (LeaveKind.BIRTH, LeaveKind.ADOPTION)
_PROGRAMME_LISTS = (
    "offers", "claims", "grants", "refusals", "starts", "ends", "leaves", "leave_follow_ups", "absences", "stops",
    "complaints", "complaint_outcomes",
)  # fmt: skip
_TRAINING_LISTS = (
    "claims", "offers", "refusals", "language_backgrounds", "track_placements", "starts", "hours", "leaves",
    "exemptions", "absences", "complaints", "complaint_outcomes", "stops",
)  # fmt: skip
_ASYLUM_LISTS = ("weekly_hours", "track_placements", "exemptions")


class Seen(NamedTuple):
    """A record that was known on the day."""

    record: Any
    path: str
    own: date | None
    known: date | None
    #: the later of the two
    ground: date | None


_Lists = dict[str, list[Seen]]


def duties(case: Case, as_of: date) -> list[Row]:
    """Every finding for one case on one day."""
    rows: list[Row] = []
    everything: list[Seen] = []
    for index, programme in enumerate(case.introduction_programmes):
        path = f"introduction_programmes[{index}]"
        lists = _see(programme, path, _PROGRAMME_LISTS, as_of)
        everything += _add_main_activities(lists, programme, path, as_of)
        _programme(rows, lists, programme, path, as_of)
    for index, training in enumerate(case.norwegian_trainings):
        path = f"norwegian_trainings[{index}]"
        lists = _see(training, path, _TRAINING_LISTS, as_of)
        everything += [each for records in lists.values() for each in records]
        _training(rows, lists, training, path, as_of)
    for index, asylum in enumerate(case.asylum_seeker_trainings):
        path = f"asylum_seeker_trainings[{index}]"
        lists = _see(asylum, path, _ASYLUM_LISTS, as_of)
        everything += [each for records in lists.values() for each in records]
        _asylum(rows, lists, asylum, path, as_of)
    _whole_case(rows, case, everything)
    return rows


# What was known on the day


def _see(participation: Any, path: str, names: tuple[str, ...], as_of: date) -> _Lists:
    return {name: _known(getattr(participation, name), f"{path}.{name}", as_of) for name in names}


def _known(records: tuple[Any, ...] | None, path: str, as_of: date, end: date | None = None) -> list[Seen]:
    seen: list[Seen] = []
    if not records:
        return seen
    for index, record in enumerate(records):
        own = record.own_date or end
        if record.known_on is not None:
            known = record.known_on
        elif own is not None and record.registered_on is not None:
            known = own if own < record.registered_on else record.registered_on
        else:
            known = own or record.registered_on
        if known is None or known <= as_of:
            ground = own if known is None or (own is not None and own > known) else known
            seen.append(Seen(record, f"{path}[{index}]", own, known, ground))
    return seen


def _add_main_activities(lists: _Lists, programme: Any, path: str, as_of: date) -> list[Seen]:
    """The end dates a main activity; the municipality's own end goes before the register's. Returns all records."""
    ends = lists["ends"]
    lists["register_ends"] = [each for each in ends if each.record.set_by is SetBy.REGISTER]
    lists["ends"] = [each for each in ends if each.record.set_by is not SetBy.REGISTER] or ends
    ended = _earliest(lists["ends"])
    lists["main_activities"] = _known(programme.main_activities, f"{path}.main_activities", as_of, ended)
    others = [each for name, records in lists.items() if name not in ("ends", "register_ends") for each in records]
    return ends + others


def _provided(records: tuple[Any, ...] | None, seen: list[Seen]) -> bool:
    return bool(seen) or records == ()


# The rows


@lru_cache(maxsize=4096)
def _two_months_after(day: date) -> date:
    year, month = (day.year, day.month + 2) if day.month <= 10 else (day.year + 1, day.month - 10)
    if year > 9999:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _registered(
    rows: list[Row],
    code: str,
    seen: Iterable[Seen],
    as_of: date,
    in_force: date = _LIMIT_FROM,
    deferred: bool = False,
) -> None:
    """Every record has to stand in NIR two months after it was known."""
    for record, path, _, known, _ in seen:
        registered = record.registered_on
        is_in = registered is not None and registered <= as_of
        if known is None:
            rows.append((code, "undetermined", None, path, record.id))
        elif known < in_force:
            continue
        elif deferred:
            rows.append((code, "met" if is_in else "deferred", None, path, record.id))
        else:
            due = _two_months_after(known)
            if is_in:
                state = "met" if registered <= due else "met_late"
            else:
                state = "overdue" if as_of > due else "open"
            rows.append((code, state, due, path, record.id))


def _datum(
    rows: list[Row], code: str, seen: Seen, path: str, provided: bool, as_of: date, in_force: date = _LIMIT_FROM
) -> None:
    """A field of a record has to be provided two months after the record was a ground for it."""
    ground = seen.ground
    if ground is None:
        rows.append((code, "undetermined", None, path, seen.record.id))
    elif in_force <= ground <= as_of:
        due = _two_months_after(ground)
        state = "met" if provided else "overdue" if as_of > due else "open"
        rows.append((code, state, due, path, seen.record.id))


def _fields(rows: list[Row], code: str, seen: list[Seen], name: str, as_of: date) -> None:
    for each in seen:
        _datum(rows, code, each, f"{each.path}.{name}", getattr(each.record, name) is not None, as_of)


def _last_day(rows: list[Row], code: str, seen: list[Seen], as_of: date) -> None:
    for each in seen:
        period = each.record.period
        lasts = period is not None and period.last_day is not None
        _datum(rows, code, each, f"{each.path}.period.last_day", lasts, as_of)


def _implied(
    rows: list[Row],
    code: str,
    grounds: list[Seen],
    path: str,
    settled_on: list[date | None],
    as_of: date,
    in_force: date = _LIMIT_FROM,
    uncertain: Iterable[Seen] = (),
) -> None:
    """Something has to be there two months after the first of the records that imply it."""
    first, perhaps = _first_ground(grounds, in_force, as_of), _first_ground(uncertain, in_force, as_of)
    if first is None:
        if perhaps is not None:
            rows.append((code, "undetermined", None, path, perhaps.record.id))
        return
    if first.ground is None:
        rows.append((code, "undetermined", None, path, first.record.id))
        return
    state, due = _state(first.ground, settled_on, as_of)
    if perhaps is not None and perhaps.ground is not None and perhaps.ground < first.ground:
        earlier, _ = _state(perhaps.ground, settled_on, as_of)
        if earlier != state or state == "open":
            rows.append((code, "undetermined", None, path, perhaps.record.id))
            return
    rows.append((code, state, due, path, first.record.id))


def _state(start: date, settled_on: list[date | None], as_of: date) -> tuple[str, date]:
    due = _two_months_after(start)
    if not settled_on:
        return ("overdue" if as_of > due else "open"), due
    for day in settled_on:
        if day is None or day <= due:
            return "met", due
    return "met_late", due


def _first_ground(grounds: Iterable[Seen], in_force: date, as_of: date) -> Seen | None:
    """The earliest that has come; one without any date only where there is no other."""
    first: Seen | None = None
    for each in grounds:
        if each.ground is not None and not in_force <= each.ground <= as_of:
            continue
        if first is None or _goes_before(each, first):
            first = each
    return first


def _goes_before(one: Seen, other: Seen) -> bool:
    if one.ground == other.ground:
        return (_list_of(one), one.record.id or "") < (_list_of(other), other.record.id or "")
    return other.ground is None or (one.ground is not None and one.ground < other.ground)


def _list_of(seen: Seen) -> str:
    return seen.path.split(".")[1].split("[")[0]


def _days_known(seen: list[Seen]) -> list[date | None]:
    return [each.known for each in seen]


def _list_provided(records: tuple[Any, ...] | None, seen: list[Seen]) -> list[date | None]:
    """The days the records of a list were known; a list provided as none is provided on every day."""
    return [None] if records == () else _days_known(seen)


# Introduction programme


def _programme(rows: list[Row], lists: _Lists, programme: Any, path: str, as_of: date) -> None:
    offers, claims, grants, refusals = lists["offers"], lists["claims"], lists["grants"], lists["refusals"]
    starts, ends, register_ends = lists["starts"], lists["ends"], lists["register_ends"]
    leaves, follow_ups, absences, stops = lists["leaves"], lists["leave_follow_ups"], lists["absences"], lists["stops"]
    activities, complaints, outcomes = lists["main_activities"], lists["complaints"], lists["complaint_outcomes"]
    own_ends = [each for each in ends if each.record.set_by is not SetBy.REGISTER]
    takes_part = ends + leaves + absences + stops
    others = grants + refusals + starts + takes_part + activities + follow_ups + complaints + outcomes
    permanent = [each for each in stops if each.record.kind is StopKind.PERMANENT]
    maybe_permanent = [each for each in stops if each.record.kind is None]

    _registered(rows, "I010", offers + claims, as_of)
    _implied(rows, "I011", others, f"{path}.offers", _days_known(offers + claims), as_of)
    _fields(rows, "I012", offers, "offered_on", as_of)
    _fields(rows, "I012", claims, "claimed_on", as_of)

    _registered(rows, "I020", grants + refusals, as_of)
    _implied(rows, "I021", starts + takes_part, f"{path}.grants", _days_known(grants), as_of)
    _fields(rows, "I022", grants, "measures", as_of)
    for grant in grants:
        for index, measure in enumerate(grant.record.measures or ()):
            at = f"{grant.path}.measures[{index}]"
            lasts = measure.period is not None and measure.period.last_day is not None
            _datum(rows, "I023", grant, f"{at}.scope", measure.scope is not None, as_of)
            _datum(rows, "I024", grant, f"{at}.period.last_day", lasts, as_of)
    _fields(rows, "I025", refusals, "reasons", as_of)
    _fields(rows, "I026", grants + refusals, "decided_on", as_of)

    _registered(rows, "I030", starts, as_of)
    _implied(rows, "I031", takes_part, f"{path}.starts", _days_known(starts), as_of)
    _fields(rows, "I032", starts, "started_on", as_of)

    _registered(rows, "I040", own_ends, as_of)
    for end in ends:
        reason = end.record.end_reason
        provided = reason is not None and reason is not EndReason.NOT_REGISTERED
        _datum(rows, "I041", end, f"{end.path}.end_reason", provided, as_of)
    any_end = _days_known(ends + register_ends)
    _implied(rows, "I042", permanent, f"{path}.ends", any_end, as_of, uncertain=maybe_permanent)
    _implied(rows, "I043", register_ends, f"{path}.ends", _days_known(own_ends), as_of)
    _fields(rows, "I044", ends, "ended_on", as_of)

    named = [each for each in activities if each.record.activity is not None]
    _registered(rows, "I050", activities, as_of, _REGULATION_OF_2018)
    _implied(rows, "I051", ends, f"{path}.main_activities", _days_known(named), as_of, _REGULATION_OF_2018)

    _registered(rows, "I060", leaves + follow_ups, as_of)
    _fields(rows, "I061", leaves, "decided_on", as_of)
    _last_day(rows, "I062", leaves, as_of)
    for leave in leaves:
        _after_leave(rows, leave, lists, path, as_of)

    provided_absences = _list_provided(programme.absences, absences)
    _registered(rows, "I070", absences, as_of)
    _implied(
        rows, "I071", ends + permanent, f"{path}.absences", provided_absences, as_of, uncertain=maybe_permanent
    )  # fmt: skip
    _fields(rows, "I072", absences, "extent", as_of)

    _registered(rows, "I080", stops, as_of)
    _fields(rows, "I081", stops, "decided_on", as_of)
    _complaints(rows, "I", complaints, outcomes, as_of)
    _programme_conflicts(rows, lists, as_of)


def _complaints(rows: list[Row], letter: str, complaints: list[Seen], outcomes: list[Seen], as_of: date) -> None:
    """Complaints are owed by law, but the register cannot take them."""
    _registered(rows, f"{letter}090", complaints + outcomes, as_of, deferred=True)
    received: dict[str, date] = {}
    ids = set()
    for complaint in complaints:
        ids.add(complaint.record.id)
        if complaint.record.id is not None:
            day = complaint.own or date.min  # no outcome is before what has no date
            received[complaint.record.id] = min(day, received.get(complaint.record.id, day))
    for each in outcomes:
        record, at = each.record, f"{each.path}.outcome"
        if each.ground is None:
            rows.append((f"{letter}091", "undetermined", None, at, record.id))
        elif _LIMIT_FROM <= each.ground <= as_of:
            rows.append((f"{letter}091", "deferred" if record.outcome is None else "met", None, at, record.id))
        if record.complaint_id is not None and record.complaint_id not in ids:
            rows.append((f"{letter}099", "notice", None, f"{each.path}.complaint_id", record.id))
        came_in = received.get(record.complaint_id)
        if came_in is not None and each.own is not None and each.own < came_in:
            rows.append((f"{letter}097", "contradiction", None, f"{each.path}.decided_on", record.id))


def _after_leave(rows: list[Row], leave: Seen, lists: _Lists, path: str, as_of: date) -> None:
    """A birth or adoption leave that is over: was the participant absent after it, and why."""
    record, kind, period = leave.record, leave.record.kind, leave.record.period
    if kind is not None and kind not in _PARENTAL:
        return
    unknown: Row = ("I063", "undetermined", None, f"{path}.leave_follow_ups", record.id)
    if period is None or period.last_day is None:
        if period is None or period.first_day < as_of:
            rows.append(unknown)
        return
    if period.last_day >= as_of:
        return
    day_after = period.last_day + timedelta(days=1)
    working_day = _first_working_day(day_after)

    parental = [each for each in lists["leaves"] if each.record.kind is None or each.record.kind in _PARENTAL]
    absent = back = False
    reasons: list[date | None] = []
    for each in lists["leave_follow_ups"]:
        follow_up = each.record
        if follow_up.leave_id is None:
            if len(parental) != 1:
                continue
        elif follow_up.leave_id != record.id:
            continue
        if follow_up.returned_on is not None:
            absent = absent or follow_up.returned_on > working_day
            back = back or follow_up.returned_on <= working_day
        if follow_up.absent_from is not None and follow_up.absent_from <= working_day:
            absent = True
        if follow_up.reason is not None:
            reasons.append(each.known)
    for each in lists["absences"]:
        if _covers(each.record.period, working_day):
            absent = True
            if each.record.reason is not None:
                reasons.append(each.known)
    for each in lists["ends"]:
        if each.own is not None and each.own <= working_day:
            back = True
    for each in lists["leaves"]:
        if each is not leave and _covers(each.record.period, working_day):
            back = True

    if back:
        if absent and kind is not None:
            rows.append(("I068", "contradiction", None, leave.path, record.id))
    elif kind is None or not absent or leave.known is None or _explained(leave, lists, parental, working_day):
        rows.append(unknown)
    else:
        start = max(day_after, leave.known)
        if start < _LIMIT_FROM:
            return
        state, due = _state(start, reasons, as_of)
        rows.append(("I063", state, due, f"{path}.leave_follow_ups", record.id))


def _explained(leave: Seen, lists: _Lists, parental: list[Seen], working_day: date) -> bool:
    """Whether something that is missing may explain the absence."""
    for each in lists["leaves"]:
        period = each.record.period
        if each is not leave and (period is None or (period.last_day is None and period.first_day < working_day)):
            return True
    unlinked = any(each.record.leave_id is None for each in lists["leave_follow_ups"])
    return any(each.own is None for each in lists["ends"]) or (unlinked and len(parental) > 1)


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[date]:
    sunday = easter(year)
    fixed = [date(year, month, day) for month, day in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))]
    return frozenset(fixed + [sunday + timedelta(days=days) for days in (-3, -2, 0, 1, 39, 49, 50)])


def _first_working_day(day: date) -> date:
    while day.weekday() >= 5 or day in _holidays(day.year):
        day += timedelta(days=1)
    return day


def _covers(period: Any, day: date) -> bool:
    return period is not None and period.first_day <= day <= (period.last_day or period.first_day)


def _overlap(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return False
    return bool(
        one.first_day <= (other.last_day or other.first_day) and other.first_day <= (one.last_day or one.first_day)
    )


def _earliest(seen: list[Seen]) -> date | None:
    return min((each.own for each in seen if each.own is not None), default=None)


def _certain_earliest(seen: list[Seen]) -> date | None:
    """None where one has no date, for that could be the earliest."""
    days = [each.own for each in seen if each.own is not None]
    return min(days) if days and len(days) == len(seen) else None


def _programme_conflicts(rows: list[Row], lists: _Lists, as_of: date) -> None:
    grants, refusals, starts, ends = lists["grants"], lists["refusals"], lists["starts"], lists["ends"]
    leaves, absences, activities = lists["leaves"], lists["absences"], lists["main_activities"]
    offered = _certain_earliest(lists["offers"] + lists["claims"])
    if offered is not None:
        for each in grants + refusals:
            if each.own is not None and each.own < offered:
                rows.append(("I027", "contradiction", None, f"{each.path}.decided_on", each.record.id))

    granted = _certain_earliest(grants)
    refused = None if grants else _earliest(refusals)
    for each in starts:
        if each.own is None:
            continue
        if (granted is not None and each.own < granted) or (refused is not None and each.own >= refused):
            rows.append(("I037", "contradiction", None, f"{each.path}.started_on", each.record.id))

    started = _certain_earliest(starts)
    end_days = [each.own for each in ends if each.own is not None]
    ended = max(end_days) if end_days and len(end_days) == len(ends) else None
    measures = [
        (f"{grant.path}.measures[{index}]", grant.record.id, measure)
        for grant in grants
        for index, measure in enumerate(grant.record.measures or ())
        if measure.period is not None
    ]
    periods = [(each.path, each.record.id, each.record.period, True) for each in leaves if each.record.period]
    periods += [(each.path, each.record.id, each.record.period, False) for each in absences if each.record.period]
    periods += [(path, record_id, measure.period, True) for path, record_id, measure in measures]
    for path, record_id, period, decided_ahead in periods:
        first = last = period.first_day
        if not decided_ahead and period.last_day is not None and period.last_day > last:
            last = period.last_day
        if (started is not None and first < started) or (ended is not None and last > ended):
            rows.append(("I038", "contradiction", None, f"{path}.period", record_id))

    if started is not None:
        for each in ends:
            if each.record.ended_on is not None and each.record.ended_on < started:
                rows.append(("I047", "contradiction", None, f"{each.path}.ended_on", each.record.id))
        for each in lists["stops"]:
            if each.record.decided_on is not None and each.record.decided_on < started:
                rows.append(("I087", "contradiction", None, f"{each.path}.decided_on", each.record.id))

    own_ends = [each for each in ends if each.record.set_by is not SetBy.REGISTER]
    if len(own_ends) > 1:
        rows += [("I048", "contradiction", None, each.path, each.record.id) for each in own_ends]

    named = [each for each in activities if each.record.activity is not None]
    for each in named:
        about = each.own or each.known
        if about is not None and about < _REGULATION_OF_2018:
            continue
        if each.record.statuses is not None and each.record.activity not in each.record.statuses:
            rows.append(("I057", "contradiction", None, f"{each.path}.activity", each.record.id))
        if len(named) > 1:
            rows.append(("I058", "contradiction", None, each.path, each.record.id))

    overlapping = {}
    for one, other in combinations(leaves, 2):
        if _overlap(one.record.period, other.record.period):
            overlapping[one.path] = one.record.id
            overlapping[other.path] = other.record.id
    rows += [("I067", "contradiction", None, f"{path}.period", record_id) for path, record_id in overlapping.items()]

    leave_ids = {each.record.id for each in leaves}
    for each in lists["leave_follow_ups"]:
        if each.record.leave_id is not None and each.record.leave_id not in leave_ids:
            rows.append(("I069", "notice", None, f"{each.path}.leave_id", each.record.id))
    for absence in absences:
        if any(_overlap(absence.record.period, leave.record.period) for leave in leaves):
            rows.append(("I078", "contradiction", None, f"{absence.path}.period", absence.record.id))

    every_week: list[tuple[str, str | None, Any]] = []
    for grant in lists["grants"]:
        weekly = []
        for index, measure in enumerate(grant.record.measures or ()):
            if measure.scope is not None and measure.scope.unit is ScopeUnit.HOURS_PER_WEEK:
                weekly.append((f"{grant.path}.measures[{index}].scope", measure))
        every_week += [(at, grant.record.id, measure) for at, measure in weekly]
    for at, record_id, measure in every_week:
        hours = measure.scope.amount
        if measure.period is not None:
            day = measure.period.first_day
            hours = sum(other.scope.amount for _, _, other in every_week if _covers(other.period, day))
        if hours > 37.5:
            rows.append(("I029", "notice", None, at, record_id))
    _programme_length(rows, lists, as_of)


def _programme_length(rows: list[Row], lists: _Lists, as_of: date) -> None:
    """Two years and leave, three where extended; under the covid act longer."""
    start: Seen | None = None
    first = date.max
    for each in lists["starts"]:
        if each.own is not None and (start is None or each.own < first):
            start, first = each, each.own
    periods = [each.record.period for each in lists["leaves"]]
    if start is None or None in periods or any(each.own is None for each in lists["ends"]):
        return
    until = min(_earliest(lists["ends"]) or as_of, as_of)
    if first.year > date.max.year - 2 or first + relativedelta(years=2) > until:
        return
    away, reached = 0, first.toordinal() - 1
    for period in sorted(periods, key=lambda period: period.first_day):
        to = min(period.last_day or until, until).toordinal()
        away += max(0, to - max(reached, period.first_day.toordinal() - 1))
        reached = max(reached, to)
    extended = {each.record.extension_ground for each in lists["grants"] if each.record.extension_ground is not None}
    path = f"{start.path}.started_on"
    past_three = first.year <= date.max.year - 3 and (until - (first + relativedelta(years=3))).days >= away
    if past_three:
        if ExtensionGround.COVID_ACT not in extended:
            rows.append(("I049", "notice", None, path, start.record.id))
    elif not extended and (until - (first + relativedelta(years=2))).days >= away:
        rows.append(("I039", "notice", None, path, start.record.id))


# Training in Norwegian and social studies


def _training(rows: list[Row], lists: _Lists, training: Any, path: str, as_of: date) -> None:
    offers, refusals, starts, hours = lists["offers"], lists["refusals"], lists["starts"], lists["hours"]
    leaves, absences, stops, exemptions = lists["leaves"], lists["absences"], lists["stops"], lists["exemptions"]
    backgrounds, placements = lists["language_backgrounds"], lists["track_placements"]
    takes_part = hours + absences + leaves + stops

    _registered(rows, "N010", lists["claims"], as_of)
    _fields(rows, "N012", lists["claims"], "claimed_on", as_of)

    _registered(rows, "N020", offers + refusals, as_of)
    _implied(rows, "N021", starts + takes_part, f"{path}.offers", _days_known(offers), as_of)
    _fields(rows, "N022", offers, "scope_hours", as_of)
    _fields(rows, "N023", refusals, "reasons", as_of)
    _fields(rows, "N024", offers + refusals, "decided_on", as_of)

    tongues = [each.known for each in backgrounds if each.record.mother_tongue is not None]
    languages = [each.known for each in backgrounds if each.record.training_languages is not None]
    tracks = [each.known for each in placements if each.record.track is not None]
    _registered(rows, "N030", backgrounds + placements, as_of)
    _implied(rows, "N031", starts, f"{path}.language_backgrounds", tongues, as_of)
    _implied(rows, "N032", starts, f"{path}.language_backgrounds", languages, as_of)
    _implied(rows, "N033", starts, f"{path}.track_placements", tracks, as_of)

    _registered(rows, "N040", starts, as_of)
    _implied(rows, "N041", takes_part, f"{path}.starts", _days_known(starts), as_of)
    _fields(rows, "N042", starts, "scope_hours", as_of)
    _fields(rows, "N043", starts, "started_on", as_of)

    _registered(rows, "N050", hours, as_of)
    _fields(rows, "N051", hours, "norwegian_hours", as_of)
    _fields(rows, "N052", hours, "social_studies_hours", as_of)
    _fields(rows, "N053", hours, "norwegian_beyond_statutory_hours", as_of)
    _implied(rows, "N054", starts, f"{path}.hours", _list_provided(training.hours, hours), as_of)

    _registered(rows, "N060", leaves, as_of)
    _last_day(rows, "N061", leaves, as_of)

    _registered(rows, "N070", exemptions, as_of)
    _fields(rows, "N071", exemptions, "exempt_from", as_of)
    _fields(rows, "N072", exemptions, "ground", as_of)
    _fields(rows, "N073", exemptions, "granted_on", as_of)

    _registered(rows, "N080", absences, as_of)
    _implied(rows, "N081", hours + stops, f"{path}.absences", _list_provided(training.absences, absences), as_of)
    _fields(rows, "N082", absences, "extent", as_of)

    _complaints(rows, "N", lists["complaints"], lists["complaint_outcomes"], as_of)
    _registered(rows, "N100", stops, as_of)
    _fields(rows, "N101", stops, "decided_on", as_of)
    _training_conflicts(rows, lists, path)


def _attended(record: Any) -> Any:
    return (
        (record.norwegian_hours or 0)
        + (record.social_studies_hours or 0)
        + (record.norwegian_beyond_statutory_hours or 0)
    )


def _training_conflicts(rows: list[Row], lists: _Lists, path: str) -> None:
    started = _certain_earliest(lists["starts"])
    whole = [
        each.record.period
        for each in lists["exemptions"]
        if each.record.period is not None and each.record.exempt_from is TrainingExemptFrom.TRAINING
    ]
    in_all = 0
    for each in lists["hours"]:
        attended, period = _attended(each.record), each.record.period
        in_all += attended
        if not attended or period is None:
            continue
        if started is not None and period.own_day < started:
            rows.append(("N057", "contradiction", None, f"{each.path}.period", each.record.id))
        if _covered(whole, period.first_day, period.own_day):
            rows.append(("N058", "contradiction", None, each.path, each.record.id))
    offered = [each.record.scope_hours for each in lists["offers"]]
    if offered and None not in offered and in_all > sum(offered):
        rows.append(("N059", "notice", None, f"{path}.hours", None))
    if started is not None:
        for each in lists["absences"]:
            if each.record.period is not None and each.record.period.first_day < started:
                rows.append(("N087", "contradiction", None, f"{each.path}.period", each.record.id))
        for each in lists["stops"]:
            if each.record.decided_on is not None and each.record.decided_on < started:
                rows.append(("N107", "contradiction", None, f"{each.path}.decided_on", each.record.id))


# Asylum seekers' training


def _asylum(rows: list[Row], lists: _Lists, training: Any, path: str, as_of: date) -> None:
    weeks, placements, exemptions = lists["weekly_hours"], lists["track_placements"], lists["exemptions"]
    since = _REGULATION_OF_2018
    norwegian: list[Seen] = []
    culture: list[Seen] = []
    with_norwegian: list[Seen] = []
    maybe_norwegian: list[Seen] = []
    by_week: dict[str, list[Seen]] = {}
    for each in weeks:
        record = each.record
        has_norwegian, has_culture = record.norwegian_hours is not None, record.culture_and_values_hours is not None
        if has_norwegian or not has_culture:
            norwegian.append(each)
        if has_culture or not has_norwegian:
            culture.append(each)
        if not has_norwegian:
            maybe_norwegian.append(each)
        elif record.norwegian_hours > 0:
            with_norwegian.append(each)
        if record.week is not None:
            by_week.setdefault(record.week, []).append(each)
        if (record.norwegian_hours or 0) + (record.culture_and_values_hours or 0) > 7 * 24:
            rows.append(("A027", "contradiction", None, each.path, record.id))
        _week_figure(rows, "A01", "norwegian_hours", AsylumExemptFrom.NORWEGIAN, each, exemptions, as_of, _LIMIT_FROM)
        values = AsylumExemptFrom.CULTURE_AND_VALUES
        _week_figure(rows, "A02", "culture_and_values_hours", values, each, exemptions, as_of, since)
    for same in by_week.values():
        if len(same) > 1:
            rows += [("A017", "contradiction", None, f"{each.path}.week", each.record.id) for each in same]

    _registered(rows, "A010", norwegian, as_of)
    _registered(rows, "A020", culture, as_of, since)
    if not _provided(training.weekly_hours, weeks):
        _implied(rows, "A011", [], f"{path}.weekly_hours", [], as_of, uncertain=placements)
        _implied(rows, "A021", [], f"{path}.weekly_hours", [], as_of, since, uncertain=placements)
    _registered(rows, "A030", placements, as_of)
    tracks = [each.known for each in placements if each.record.track is not None]
    _implied(rows, "A031", with_norwegian, f"{path}.track_placements", tracks, as_of, uncertain=maybe_norwegian)
    _registered(rows, "A040", exemptions, as_of, since)
    for each in exemptions:
        _datum(rows, "A041", each, f"{each.path}.exempt_from", each.record.exempt_from is not None, as_of, since)


def _week_figure(
    rows: list[Row],
    item: str,
    name: str,
    subject: AsylumExemptFrom,
    week: Seen,
    exemptions: list[Seen],
    as_of: date,
    since: date,
) -> None:
    """A figure of the week is owed, unless exempt from it the whole week; both together do not fit."""
    hours = getattr(week.record, name)
    path = f"{week.path}.{name}"
    about = week.own or week.known
    is_duty = about is None or about >= _REGULATION_OF_2018
    # nobody is exempt from training that is voluntary
    exempt = _exempt(week.record, exemptions, subject) if week.own is None or is_duty else "no"
    if hours and exempt == "yes" and is_duty:
        rows.append(("A018" if item == "A01" else "A028", "contradiction", None, path, week.record.id))
    if hours is None and exempt == "yes":
        return
    if hours is None and exempt == "unknown":
        if week.ground is None or week.ground <= as_of:
            rows.append((f"{item}1", "undetermined", None, path, week.record.id))
        return
    _datum(rows, f"{item}1", week, path, hours is not None, as_of, since)


def _exempt(week: Any, exemptions: list[Seen], subject: AsylumExemptFrom) -> str:
    if not exemptions:
        return "no"
    monday, sunday = week.monday, week.sunday
    if monday is None:
        applies = any(each.record.exempt_from in (None, subject) for each in exemptions)
        return "unknown" if applies else "no"
    certain, possible = [], []
    for each in exemptions:
        exempt_from, period = each.record.exempt_from, each.record.period
        if exempt_from is not None and exempt_from is not subject:
            continue
        if exempt_from is not None and period is not None and period.last_day is not None:
            certain.append(period)
        elif period is None:
            possible.append(Period(first_day=monday, last_day=sunday))
        else:
            possible.append(Period(first_day=period.first_day, last_day=period.last_day or sunday))
    if _covered(certain, monday, sunday):
        return "yes"
    return "unknown" if _covered(certain + possible, monday, sunday) else "no"


def _covered(periods: list[Any], first: date, last: date) -> bool:
    if last < first:
        return False
    reached = first - timedelta(days=1)
    for period in sorted(periods, key=lambda period: period.first_day):
        if period.first_day > reached + timedelta(days=1):
            break
        reached = max(reached, period.own_day)
    return reached >= last


# The case as a whole


def _whole_case(rows: list[Row], case: Case, everything: list[Seen]) -> None:
    by_id: dict[str, list[Seen]] = {}
    for each in everything:
        record = each.record
        if record.id is not None:
            by_id.setdefault(record.id, []).append(each)
        if record.act is not None and record.act is not Act.INTRODUCTION_ACT:
            rows.append(("G018", "contradiction", None, f"{each.path}.act", record.id))
        registered = record.registered_on
        if record.known_on is not None and registered is not None and registered < record.known_on:
            rows.append(("G027", "contradiction", None, f"{each.path}.registered_on", record.id))
        if _ends_before_it_begins(getattr(record, "period", None)):
            rows.append(("G028", "contradiction", None, f"{each.path}.period", record.id))
        for index, measure in enumerate(getattr(record, "measures", None) or ()):
            if _ends_before_it_begins(measure.period):
                rows.append(("G028", "contradiction", None, f"{each.path}.measures[{index}].period", record.id))
    for same in by_id.values():
        if len(same) > 1:
            rows += [("G017", "contradiction", None, each.path, each.record.id) for each in same]


def _ends_before_it_begins(period: Any) -> bool:
    return period is not None and period.last_day is not None and period.last_day < period.first_day
