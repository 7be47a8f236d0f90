"""What does not fit together in an introduction programme, and what is worth a look."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial

from dateutil.relativedelta import relativedelta

from nirmodel.code_lists import ExtensionGround, ScopeUnit, SetBy
from nirmodel.findings import Path, Visible
from nirmodel.records import Period
from nirmodel.rules.absence_after_leave import leave_periods, tell_against_each_other
from nirmodel.rules.choosing import few, first_dated, steady
from nirmodel.rules.contradictions.shared import (
    before_start,
    certain_earliest,
    conflict,
    conflict_at,
    conflicts_among,
    conflicts_with,
    decided_before_received,
    each_record,
    earliest,
    names_nothing,
    without_complaint,
)
from nirmodel.rules.covering import Periods, Sums
from nirmodel.rules.law import BOTH_ACTS, FIRST_ACT
from nirmodel.rules.rule import Compares, Conflict, Rule, View
from nirmodel.sources import COVID_ACT, CUT_OFF_2022, FULL_TIME, IMDI_PAGE, PROGRAMME_LENGTH, PROGRAMME_PAGE
from nirmodel.text import Text

__all__ = ["CONFLICTS"]

#: hours of a full week
FULL_WEEK = Decimal("37.5")


def _decision_before_ask(seen: View) -> Iterator[Conflict]:
    """A decision answers an offer or a claim; one dated before all of them cannot be right."""
    asked = certain_earliest(seen, "offers", "claims")
    decided = seen.all("grants", "refusals")
    early = [each for each in decided if asked is not None and each.own is not None and each.own < asked]
    return conflicts_with(early, "decided_on", seen.all("offers", "claims"))


def _start_without_grant(seen: View) -> Iterator[Conflict]:
    granted = certain_earliest(seen, "grants")
    refused = None if any(seen.all("grants")) else earliest(seen, "refusals")
    started = [(each, each.own) for each in seen.all("starts") if each.own is not None]
    without = [
        each
        for each, day in started
        if (granted is not None and day < granted) or (refused is not None and day >= refused)
    ]
    return conflicts_with(without, "started_on", seen.all("grants", "refusals"))


def _outside_programme(seen: View) -> Iterator[Conflict]:
    """Before the programme began or after it ended.

    Leaves and measures are decided ahead, so one that began inside and was cut short by the end is no contradiction.
    """
    first = certain_earliest(seen, "starts")
    ends = tuple(each.own for each in seen.all("ends"))
    last = None if None in ends else max((day for day in ends if day is not None), default=None)

    def is_outside(period: Period, decided_ahead: bool) -> bool:
        day = period.first_day if decided_ahead else max(period.first_day, period.own_day)
        return (first is not None and period.first_day < first) or (last is not None and day > last)

    outside = [(path, each) for path, each, period, ahead in _periods(seen) if is_outside(period, ahead)]
    bounds = few(seen.all("starts", "ends")) if outside else []
    return (conflict_at(path / "period", each, *bounds) for path, each in outside)


def _periods(seen: View) -> Iterator[tuple[Path, Visible, Period, bool]]:
    for each in seen.all("leaves", "absences"):
        if each.record.period is not None:
            yield each.path, each, each.record.period, hasattr(each.record, "decided_on")
    for grant in seen.all("grants"):
        for index, measure in enumerate(grant.record.measures or ()):
            if measure.period is not None:
                yield grant.path / "measures" / index, grant, measure.period, True


def _end_before_start(seen: View) -> Iterator[Conflict]:
    return before_start(seen, "ends", "ended_on")


def _stop_before_start(seen: View) -> Iterator[Conflict]:
    return before_start(seen, "stops", "decided_on")


def _two_ends(seen: View) -> Iterator[Conflict]:
    ends = [each for each in seen.all("ends") if each.record.set_by is not SetBy.REGISTER]
    return conflicts_among(ends, reads=("set_by",))


def _activity_not_among_statuses(seen: View) -> Iterator[Conflict]:
    for each in seen.all("main_activities"):
        activity, statuses = each.record.activity, each.record.statuses
        if activity is not None and statuses is not None and activity not in statuses:
            yield conflict_at(each.path / "activity", each, reads=("activity", "statuses"))


def _two_main_activities(seen: View) -> Iterator[Conflict]:
    named = [each for each in seen.all("main_activities") if each.record.activity is not None]
    return conflicts_among(named, reads=("activity",))


def _overlapping_leaves(seen: View) -> Iterator[Conflict]:
    for leave, same_days in _leaves_in_periods_of("leaves", seen):
        others = [other for other in same_days if other is not leave]
        if others:
            yield conflict(leave, "period", *others)


def _returned_and_absent(seen: View) -> Iterator[Conflict]:
    for leave in seen.all("leaves"):
        if tellers := tell_against_each_other(leave, seen):
            yield conflict(leave, "", *tellers, reads=("id", "kind", "leave_id"))


def _absence_inside_leave(seen: View) -> Iterator[Conflict]:
    for absence, leaves in _leaves_in_periods_of("absences", seen):
        if leaves:
            yield conflict(absence, "period", *leaves)


def _leaves_in_periods_of(kind: str, seen: View) -> Iterator[tuple[Visible, list[Visible]]]:
    """Each record of a list that tells its period, with leaves that certainly share a day with it."""
    if not seen.all("leaves"):
        return
    leaves = seen.once(leave_periods)
    for each in seen.all(kind):
        period = each.record.period
        if period is not None:
            yield each, leaves.sharing(period.first_day, period.own_day)


def _without_leave(seen: View) -> Iterator[Conflict]:
    return names_nothing(seen, "leave_follow_ups", "leave_id", "leaves")


def _too_much_in_a_week(seen: View) -> Iterator[Conflict]:
    """Measures that run on the first day of one of them, together over a full week; or one alone."""
    if sum(amount for _, _, _, amount in _weekly(seen.all("grants"))) <= FULL_WEEK:
        return
    weekly = list(_weekly(steady(seen.all("grants"))))
    together = Sums((period, amount) for _, _, period, amount in weekly)
    grants = Periods((period, grant) for grant, _, period, _ in weekly)
    for grant, path, period, amount in weekly:
        day = None if period is None else period.first_day
        hours = amount if day is None else together.on(day)
        if hours > FULL_WEEK:
            others = [] if day is None else grants.sharing(day, day)
            yield conflict_at(path / "scope", grant, *others, reads=("measures",))


def _weekly(grants: Iterable[Visible]) -> Iterator[tuple[Visible, Path, Period | None, Decimal]]:
    """The measures of which the scope is told in hours a week: grant, path, period and hours."""
    for grant in grants:
        for index, measure in enumerate(grant.record.measures or ()):
            if measure.scope is not None and measure.scope.unit is ScopeUnit.HOURS_PER_WEEK:
                yield grant, grant.path / "measures" / index, measure.period, measure.scope.amount


def _length(seen: View) -> tuple[Visible, date, date, int] | None:
    """The start and its day, the last day to count, and the most days of leave between; None where that is not told."""
    start = first_dated(seen.all("starts"))
    periods = [each.record.period for each in seen.all("leaves")]
    if start is None or start.own is None or None in periods or any(each.own is None for each in seen.all("ends")):
        return None
    until = min(earliest(seen, "ends") or seen.as_of, seen.as_of)
    return start, start.own, until, _days_away(periods, start.own, until)


def _days_away(periods: list[Period], first: date, last: date) -> int:
    """The days between these two on leave, none counted twice; a leave without a last day may still go on."""
    days, reached = 0, first.toordinal() - 1
    for period in sorted(periods, key=lambda period: period.first_day):
        until = min(period.last_day or last, last).toordinal()
        days += max(0, until - max(reached, period.first_day.toordinal() - 1))
        reached = max(reached, until)
    return days


def _extended_by(seen: View) -> set[ExtensionGround]:
    return {grant.record.extension_ground for grant in seen.all("grants") if grant.record.extension_ground}


def _longer_than(years: int, length: tuple[Visible, date, date, int]) -> bool:
    """True where the last day comes after so many years and the days of leave."""
    _, first, until, days_away = length
    if until.year - first.year < years:
        return False
    return (until - (first + relativedelta(years=years))).days >= days_away


def _past_two_years(seen: View) -> Iterator[Conflict]:
    """Two years plus leave, three where the municipality has decided to extend."""
    length = _length(seen)
    if length is not None and not _extended_by(seen) and _longer_than(2, length) and not _longer_than(3, length):
        yield conflict(length[0], "started_on", *steady(seen.all("ends", "leaves")))


def _past_three_years(seen: View) -> Iterator[Conflict]:
    """Three years plus leave is the most, but under the covid act it may be right."""
    length = _length(seen)
    if length is not None and ExtensionGround.COVID_ACT not in _extended_by(seen) and _longer_than(3, length):
        yield conflict(length[0], "started_on", *steady(seen.all("ends", "leaves")))


_rule = partial(Rule, about="introduction_programmes", in_force=BOTH_ACTS, sources=(IMDI_PAGE, PROGRAMME_PAGE))

CONFLICTS: tuple[Rule, ...] = (
    _rule(
        code="I027", name="decision-before-offer-and-claim",
        says=(Compares(("grants", "refusals"), _decision_before_ask),),
        subject=Text(
            "Vedtak før ethvert tilbud og krav",
            "Vedtak før alle tilbod og krav",
            "Decision before every offer and claim",
        ),
    ),
    _rule(
        code="I029", name="weekly-scope-over-full-time", says=(Compares(("grants",), _too_much_in_a_week),),
        sources=(IMDI_PAGE, PROGRAMME_PAGE, FULL_TIME),
        subject=Text("Mer enn 37,5 timer per uke", "Meir enn 37,5 timar per veke", "More than 37.5 hours a week"),
    ),
    _rule(
        code="I037", name="start-without-grant", says=(Compares(("starts",), _start_without_grant),),
        subject=Text(
            "Start før tildeling, eller bare etter avslag",
            "Start før tildeling, eller berre etter avslag",
            "Start before the grant, or after a refusal alone",
        ),
    ),
    _rule(
        code="I038", name="outside-programme", says=(Compares(("leaves", "absences", "grants"), _outside_programme),),
        subject=Text(
            "Permisjon, fravær eller tiltak utenfor programmet",
            "Permisjon, fråvær eller tiltak utanfor programmet",
            "Leave, absence or measure outside the programme",
        ),
    ),
    _rule(
        code="I039", name="programme-past-two-years", says=(Compares(("starts",), _past_two_years),),
        in_force=FIRST_ACT, sources=(IMDI_PAGE, PROGRAMME_LENGTH),
        subject=Text(
            "Programmet er lengre enn to år med tillegg av permisjon",
            "Programmet er lengre enn to år med tillegg av permisjon",
            "Programme past two years plus leave",
        ),
    ),
    _rule(
        code="I047", name="end-before-start", says=(Compares(("ends",), _end_before_start),),
        subject=Text("Avslutning før start", "Avslutning før start", "End before start"),
    ),
    _rule(
        code="I048", name="two-ends", says=(Compares(("ends",), _two_ends),),
        subject=Text(
            "To avslutninger av samme program",
            "To avslutningar av same program",
            "Two ends of one programme",
        ),
    ),
    _rule(
        code="I049", name="programme-past-three-years", says=(Compares(("starts",), _past_three_years),),
        in_force=FIRST_ACT, sources=(IMDI_PAGE, PROGRAMME_LENGTH, COVID_ACT),
        subject=Text(
            "Programmet er lengre enn tre år med tillegg av permisjon (unntak: covid-loven)",
            "Programmet er lengre enn tre år med tillegg av permisjon (unntak: covid-lova)",
            "Programme past three years plus leave (exception: the covid act)",
        ),
    ),
    _rule(
        code="I057", name="activity-not-among-statuses",
        in_force=FIRST_ACT,
        says=(Compares(("main_activities",), _activity_not_among_statuses),),
        subject=Text(
            "Hovedaktiviteten er ikke blant statusene",
            "Hovudaktiviteten er ikkje mellom statusane",
            "Main activity not among the statuses",
        ),
    ),
    _rule(
        code="I058", name="two-main-activities", in_force=FIRST_ACT,
        says=(Compares(("main_activities",), _two_main_activities),),
        subject=Text(
            "To hovedaktiviteter for én avslutning",
            "To hovudaktivitetar for éi avslutning",
            "Two main activities for one end",
        ),
    ),
    _rule(
        code="I067", name="overlapping-leaves", says=(Compares(("leaves",), _overlapping_leaves),),
        subject=Text("Permisjoner overlapper", "Permisjonar overlappar", "Overlapping leaves"),
    ),
    _rule(
        code="I068", name="returned-and-absent", says=(Compares(("leaves",), _returned_and_absent),),
        subject=Text(
            "Både tilbake og fraværende etter permisjonen",
            "Både tilbake og fråverande etter permisjonen",
            "Both back and absent after the leave",
        ),
    ),
    _rule(
        code="I069", name="follow-up-without-leave", says=(Compares(("leave_follow_ups",), _without_leave),),
        subject=Text(
            "Oppfølgingen viser til en permisjon som ikke finnes",
            "Oppfølginga viser til ein permisjon som ikkje finst",
            "Follow-up names a leave that is not there",
        ),
    ),
    _rule(
        code="I078", name="absence-inside-leave", says=(Compares(("absences",), _absence_inside_leave),),
        subject=Text("Fravær under permisjon", "Fråvær under permisjon", "Absence inside a leave"),
    ),
    _rule(
        code="I087", name="stop-before-start", says=(Compares(("stops",), _stop_before_start),),
        subject=Text("Stans før start", "Stans før start", "Stop before start"),
    ),
    _rule(
        code="I097", name="complaint-decided-before-received",
        says=(Compares(("complaint_outcomes",), decided_before_received),),
        subject=Text(
            "Klagen er avgjort før den kom inn",
            "Klagen er avgjord før han kom inn",
            "Complaint decided before it was received",
        ),
    ),
    _rule(
        code="I099", name="outcome-without-complaint", says=(Compares(("complaint_outcomes",), without_complaint),),
        subject=Text(
            "Utfallet viser til en klage som ikke finnes",
            "Utfallet viser til ein klage som ikkje finst",
            "Outcome names a complaint that is not there",
        ),
    ),
    _rule(
        code="I107", name="end-goal-under-introduction-act", in_force=FIRST_ACT, sources=(CUT_OFF_2022,),
        says=(Compares(("end_goals",), partial(each_record, "end_goals")),),
        subject=Text(
            "Sluttmål skal ikke registreres etter introduksjonsloven",
            "Sluttmål skal ikkje registrerast etter introduksjonslova",
            "An end goal is not to be registered under the introduction act",
        ),
    ),
    _rule(
        code="I117", name="integration-contract-under-introduction-act", in_force=FIRST_ACT, sources=(CUT_OFF_2022,),
        says=(Compares(("integration_contracts",), partial(each_record, "integration_contracts")),),
        subject=Text(
            "Integreringskontrakt skal ikke registreres etter introduksjonsloven",
            "Integreringskontrakt skal ikkje registrerast etter introduksjonslova",
            "An integration contract is not to be registered under the introduction act",
        ),
    ),
)  # fmt: skip
