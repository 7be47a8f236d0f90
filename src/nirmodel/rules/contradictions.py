"""What cannot both be right, and what is worth a look (motstrid og merknader)."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from typing import Any

from dateutil.relativedelta import relativedelta

from nirmodel.case import PARTICIPATIONS
from nirmodel.code_lists import (
    Act,
    AsylumExemptFrom,
    ExtensionGround,
    ScopeUnit,
    SetBy,
    TrainingExemptFrom,
)
from nirmodel.findings import Fact, Path
from nirmodel.records import Period
from nirmodel.rules.absence_after_leave import told_absent, told_not_absent
from nirmodel.rules.asylum_seeker_training import exempt_whole_week
from nirmodel.rules.rule import Compares, Conflict, Rule, View, Visible, kind_of
from nirmodel.rules.viewing import view
from nirmodel.sources import COVID_ACT, FULL_TIME, IMDI_PAGE, PROGRAMME_LENGTH, Source
from nirmodel.text import Text

__all__ = ["CONFLICTS"]

FULL_WEEK = Decimal("37.5")
HOURS_IN_A_WEEK = 7 * 24


def _conflict(each: Visible, field: str = "") -> Conflict:
    path = each.path / field if field else each.path
    value = getattr(each.record, field) if field else None
    told = (Fact(path, value.isoformat()),) if isinstance(value, date) else ()
    return Conflict(path, each.record, told)


def _earliest(seen: View, *kinds: str) -> date | None:
    return min((each.own for each in seen.all(*kinds) if each.own is not None), default=None)


def _period(each: Visible) -> Period | None:
    period: Period | None = getattr(each.record, "period", None)
    return period


def _overlap(one: Period | None, other: Period | None) -> bool:
    if one is None or other is None:
        return False
    return one.first_day <= (other.last_day or other.first_day) and other.first_day <= (one.last_day or one.first_day)


# --- the whole case -------------------------------------------------------------------------------


def _records(case: Any, as_of: date) -> Iterator[Visible]:
    """Every record known on the day, wherever it stands."""
    for about in PARTICIPATIONS:
        for index, participation in enumerate(getattr(case, about) or ()):
            seen = view(participation, Path((about, index)), as_of)
            unique = {each.path: each for kind in seen.seen for each in seen.all(kind)}
            yield from unique.values()


def _same_id(seen: View) -> Iterator[Conflict]:
    by_id: dict[str, list[Visible]] = defaultdict(list)
    for each in _records(seen.participation, seen.as_of):
        if each.record.id is not None:
            by_id[each.record.id].append(each)
    for same in by_id.values():
        if len(same) > 1:
            yield from (_conflict(each) for each in same)


def _other_act(seen: View) -> Iterator[Conflict]:
    for each in _records(seen.participation, seen.as_of):
        if each.record.act is not None and each.record.act is not seen.participation.act:
            yield _conflict(each)


def _no_rules(seen: View) -> Iterator[Conflict]:
    """Silence would read as 'nothing is owed'."""
    if seen.participation.act is not Act.INTRODUCTION_ACT:
        yield Conflict(Path(("act",)), None)


def _registered_before_known(seen: View) -> Iterator[Conflict]:
    for each in _records(seen.participation, seen.as_of):
        record = each.record
        if record.known_on is not None and record.registered_on is not None and record.registered_on < record.known_on:
            yield _conflict(each, "registered_on")


def _reversed(seen: View) -> Iterator[Conflict]:
    for each in _records(seen.participation, seen.as_of):
        inside = [(each.path, each.record)]
        inside += [(each.path / "measures" / i, m) for i, m in enumerate(getattr(each.record, "measures", None) or ())]
        for path, part in inside:
            period = getattr(part, "period", None)
            if period is not None and period.last_day is not None and period.last_day < period.first_day:
                yield Conflict(path / "period", each.record)


# --- the introduction programme -------------------------------------------------------------------


def _decision_before_ask(seen: View) -> Iterator[Conflict]:
    """A decision answers an offer or a claim; one dated before all of them cannot be right."""
    asked = _earliest(seen, "offers", "claims")
    all_dated = all(each.own is not None for each in seen.all("offers", "claims"))
    for each in seen.all("grants", "refusals"):
        if asked is not None and all_dated and each.own is not None and each.own < asked:
            yield _conflict(each, "decided_on")


def _start_without_grant(seen: View) -> Iterator[Conflict]:
    grants = tuple(seen.all("grants"))
    granted = _earliest(seen, "grants")
    refused = any(seen.all("refusals")) and not grants
    all_dated = all(each.own is not None for each in grants)
    for each in seen.all("starts"):
        early = granted is not None and all_dated and each.own is not None and each.own < granted
        if refused or early:
            yield _conflict(each, "started_on")


def _outside_programme(seen: View) -> Iterator[Conflict]:
    """Leave, absence or a measure before the programme began or after it ended."""
    starts, ends = tuple(seen.all("starts")), tuple(seen.all("ends"))
    first = _earliest(seen, "starts") if all(each.own for each in starts) else None
    last = max((each.own for each in ends if each.own), default=None) if all(each.own for each in ends) else None
    inside = [(each.path, each, _period(each)) for each in seen.all("leaves", "absences")]
    for grant in seen.all("grants"):
        for i, measure in enumerate(grant.record.measures or ()):
            inside.append((grant.path / "measures" / i, grant, measure.period))
    for path, each, period in inside:
        if period is None:
            continue
        after = last is not None and (period.last_day or period.first_day) > last
        if (first is not None and period.first_day < first) or after:
            yield Conflict(path / "period", each.record)


def _end_before_start(seen: View) -> Iterator[Conflict]:
    yield from _before_start(seen, "ends", "ended_on")


def _stop_before_start(seen: View) -> Iterator[Conflict]:
    yield from _before_start(seen, "stops", "decided_on")


def _before_start(seen: View, kind: str, field: str) -> Iterator[Conflict]:
    starts = tuple(seen.all("starts"))
    started = _earliest(seen, "starts") if all(each.own for each in starts) else None
    for each in seen.all(kind):
        day = each.own if field else getattr(_period(each), "first_day", None)
        if started is not None and day is not None and day < started:
            yield _conflict(each, field)


def _two_ends(seen: View) -> Iterator[Conflict]:
    ends = [each for each in seen.all("ends") if each.record.set_by is not SetBy.REGISTER]
    if len(ends) > 1:
        yield from (_conflict(each) for each in ends)


def _activity_not_among_statuses(seen: View) -> Iterator[Conflict]:
    for each in seen.all("main_activities"):
        activity, statuses = each.record.activity, each.record.statuses
        if activity is not None and statuses is not None and activity not in statuses:
            yield _conflict(each, "activity")


def _two_main_activities(seen: View) -> Iterator[Conflict]:
    named = [each for each in seen.all("main_activities") if each.record.activity is not None]
    if len(named) > 1:
        yield from (_conflict(each) for each in named)


def _overlapping_leaves(seen: View) -> Iterator[Conflict]:
    for one, other in combinations(tuple(seen.all("leaves")), 2):
        if _overlap(_period(one), _period(other)):
            yield _conflict(one, "period")
            yield _conflict(other, "period")


def _returned_and_absent(seen: View) -> Iterator[Conflict]:
    for leave in seen.all("leaves"):
        if told_absent(leave, seen) and told_not_absent(leave, seen):
            yield _conflict(leave)


def _absence_inside_leave(seen: View) -> Iterator[Conflict]:
    for absence in seen.all("absences"):
        if any(_overlap(_period(absence), _period(leave)) for leave in seen.all("leaves")):
            yield _conflict(absence, "period")


def _decided_before_received(seen: View) -> Iterator[Conflict]:
    received = {each.record.id: each.own for each in seen.all("complaints") if each.record.id is not None}
    for each in seen.all("complaint_outcomes"):
        day = received.get(each.record.complaint_id)
        if day is not None and each.own is not None and each.own < day:
            yield _conflict(each, "decided_on")


def _without_complaint(seen: View) -> Iterator[Conflict]:
    ids = {each.record.id for each in seen.all("complaints")}
    for each in seen.all("complaint_outcomes"):
        if each.record.complaint_id is not None and each.record.complaint_id not in ids:
            yield _conflict(each, "complaint_id")


def _without_leave(seen: View) -> Iterator[Conflict]:
    ids = {each.record.id for each in seen.all("leaves")}
    for each in seen.all("leave_follow_ups"):
        if each.record.leave_id is not None and each.record.leave_id not in ids:
            yield _conflict(each, "leave_id")


def _too_much_in_a_week(seen: View) -> Iterator[Conflict]:
    measures = [
        (grant, grant.path / "measures" / i, measure)
        for grant in seen.all("grants")
        for i, measure in enumerate(grant.record.measures or ())
        if measure.scope is not None and measure.scope.unit is ScopeUnit.HOURS_PER_WEEK and measure.period is not None
    ]
    for grant, path, measure in measures:
        day = measure.period.first_day
        same_time = [m.scope.amount for _, _, m in measures if _overlap(m.period, Period(first_day=day, last_day=day))]
        if sum(same_time, Decimal(0)) > FULL_WEEK:
            yield Conflict(path / "scope", grant.record)


def _length(seen: View) -> tuple[Visible, date, date] | None:
    """The start, the last day to count, and the start moved on by approved leave."""
    dated = [each for each in seen.all("starts") if each.own is not None]
    if not dated:
        return None
    start = min(dated, key=lambda each: each.own or date.max)
    assert start.own is not None
    until = min(_earliest(seen, "ends") or seen.as_of, seen.as_of)
    leave = sum(
        max(0, (min(p.last_day, until) - p.first_day).days + 1)
        for each in seen.all("leaves")
        if (p := _period(each)) is not None and p.last_day is not None
    )
    if start.own > until or start.own.year > date.max.year - 4 or leave > (date.max - start.own).days - 1500:
        return None
    return start, until, start.own + timedelta(days=leave)


def _grounds(seen: View) -> set[ExtensionGround]:
    return {grant.record.extension_ground for grant in seen.all("grants") if grant.record.extension_ground}


def _past_two_years(seen: View) -> Iterator[Conflict]:
    """Two years plus leave, three where the municipality has decided to extend."""
    length = _length(seen)
    if length is not None and not _grounds(seen):
        start, until, counted = length
        if counted + relativedelta(years=2) <= until < counted + relativedelta(years=3):
            yield _conflict(start, "started_on")


def _past_three_years(seen: View) -> Iterator[Conflict]:
    """Three years plus leave is the most, but under the covid act it may be right."""
    length = _length(seen)
    if length is not None and ExtensionGround.COVID_ACT not in _grounds(seen):
        start, until, counted = length
        if counted + relativedelta(years=3) <= until:
            yield _conflict(start, "started_on")


# --- training in Norwegian and social studies -----------------------------------------------------


def _hours_before_start(seen: View) -> Iterator[Conflict]:
    for each in seen.all("hours"):
        if _any_figure(each):
            yield from (c for c in _before_start(_only(seen, "hours", each), "hours", ""))


def _only(seen: View, kind: str, each: Visible) -> View:
    return View(seen.participation, seen.path, seen.as_of, {**seen.seen, kind: (each,)})


def _any_figure(each: Visible) -> bool:
    record = each.record
    figures = (record.norwegian_hours, record.social_studies_hours, record.norwegian_beyond_statutory_hours)
    return any(figure for figure in figures)


def _absence_before_start(seen: View) -> Iterator[Conflict]:
    yield from _before_start(seen, "absences", "")


def _hours_while_exempt(seen: View) -> Iterator[Conflict]:
    for hours in seen.all("hours"):
        period = _period(hours)
        for exemption in seen.all("exemptions"):
            exempt = _period(exemption)
            if exemption.record.exempt_from is not TrainingExemptFrom.TRAINING or exempt is None or period is None:
                continue
            last = period.last_day or period.first_day
            if _any_figure(hours) and exempt.first_day <= period.first_day and last <= (exempt.last_day or exempt.first_day):
                yield _conflict(hours)


def _more_than_offered(seen: View) -> Iterator[Conflict]:
    offered = [each.record.scope_hours for each in seen.all("offers")]
    if not offered or any(hours is None for hours in offered):
        return
    attended = sum(
        (
            (each.record.norwegian_hours or Decimal(0))
            + (each.record.social_studies_hours or Decimal(0))
            + (each.record.norwegian_beyond_statutory_hours or Decimal(0))
            for each in seen.all("hours")
        ),
        Decimal(0),
    )
    if attended > sum(offered):
        yield Conflict(seen.path / "hours", None)


# --- asylum seekers' training ---------------------------------------------------------------------


def _same_week(seen: View) -> Iterator[Conflict]:
    by_week: dict[str, list[Visible]] = defaultdict(list)
    for each in seen.all("weekly_hours"):
        if each.record.week is not None:
            by_week[each.record.week].append(each)
    for same in by_week.values():
        if len(same) > 1:
            yield from (_conflict(each, "week") for each in same)


def _exempt_hours(subject: AsylumExemptFrom, field: str) -> Callable[[View], Iterator[Conflict]]:
    def conflicts(seen: View) -> Iterator[Conflict]:
        for each in seen.all("weekly_hours"):
            if getattr(each.record, field) and exempt_whole_week(each, seen, subject) is True:
                yield _conflict(each, field)

    return conflicts


def _impossible_week(seen: View) -> Iterator[Conflict]:
    for each in seen.all("weekly_hours"):
        both = (each.record.norwegian_hours or 0) + (each.record.culture_and_values_hours or 0)
        if both > HOURS_IN_A_WEEK:
            yield _conflict(each)


def _rule(
    code: str, name: str, nb: str, nn: str, en: str, conflicts: Callable[[View], Iterator[Conflict]], *sources: Source
) -> Rule:
    about = {
        "G": "case", "I": "introduction_programmes", "N": "norwegian_trainings", "A": "asylum_seeker_trainings",
    }[code[0]]  # fmt: skip
    return Rule(
        code=code, name=name, kind=kind_of(code), title=Text(nb, nn, en), sources=(IMDI_PAGE, *sources), about=about,
        says=(Compares(conflicts),),
    )  # fmt: skip


CONFLICTS: tuple[Rule, ...] = (
    _rule("G017", "duplicate-id", "To registreringer har samme id", "To registreringar har same id", "Two records with one id", _same_id),
    _rule("G018", "record-of-another-act", "Registreringen gjelder en annen lov", "Registreringa gjeld ei anna lov", "A record of another act", _other_act),
    _rule("G019", "act-without-rules", "Denne versjonen har ikke regler for sakens lov; ingenting er kontrollert", "Denne versjonen har ikkje reglar for lova i saka; ingenting er kontrollert", "This release has no rules for the act of the case; nothing was checked", _no_rules),
    _rule("G027", "registered-before-known", "Registrert før den dagen den skal ha vært kjent", "Registrert før den dagen ho skal ha vore kjend", "Registered before the day it is said to have been known", _registered_before_known),
    _rule("G028", "period-reversed", "Perioden slutter før den begynner", "Perioden sluttar før han byrjar", "The period ends before it begins", _reversed),
    _rule("I027", "decision-before-offer-and-claim", "Vedtak før ethvert tilbud og krav", "Vedtak før alle tilbod og krav", "Decision before every offer and claim", _decision_before_ask),
    _rule("I029", "weekly-scope-over-full-time", "Mer enn 37,5 timer per uke", "Meir enn 37,5 timar per veke", "More than 37.5 hours a week", _too_much_in_a_week, FULL_TIME),
    _rule("I037", "start-without-grant", "Start før tildeling, eller bare etter avslag", "Start før tildeling, eller berre etter avslag", "Start before the grant, or after a refusal alone", _start_without_grant),
    _rule("I038", "outside-programme", "Permisjon, fravær eller tiltak utenfor programmet", "Permisjon, fråvær eller tiltak utanfor programmet", "Leave, absence or measure outside the programme", _outside_programme),
    _rule("I039", "programme-past-two-years", "Programmet er lengre enn to år med tillegg av permisjon", "Programmet er lengre enn to år med tillegg av permisjon", "Programme past two years plus leave", _past_two_years, PROGRAMME_LENGTH),
    _rule("I047", "end-before-start", "Avslutning før start", "Avslutning før start", "End before start", _end_before_start),
    _rule("I048", "two-ends", "To avslutninger av samme program", "To avslutningar av same program", "Two ends of one programme", _two_ends),
    _rule("I049", "programme-past-three-years", "Programmet er lengre enn tre år med tillegg av permisjon (unntak: covid-loven)", "Programmet er lengre enn tre år med tillegg av permisjon (unntak: covid-lova)", "Programme past three years plus leave (exception: the covid act)", _past_three_years, PROGRAMME_LENGTH, COVID_ACT),
    _rule("I057", "activity-not-among-statuses", "Hovedaktiviteten er ikke blant statusene", "Hovudaktiviteten er ikkje mellom statusane", "Main activity not among the statuses", _activity_not_among_statuses),
    _rule("I058", "two-main-activities", "To hovedaktiviteter for én avslutning", "To hovudaktivitetar for éi avslutning", "Two main activities for one end", _two_main_activities),
    _rule("I067", "overlapping-leaves", "Permisjoner overlapper", "Permisjonar overlappar", "Overlapping leaves", _overlapping_leaves),
    _rule("I068", "returned-and-absent", "Både tilbake og fraværende etter permisjonen", "Både tilbake og fråverande etter permisjonen", "Both back and absent after the leave", _returned_and_absent),
    _rule("I069", "follow-up-without-leave", "Oppfølgingen viser til en permisjon som ikke finnes", "Oppfølginga viser til ein permisjon som ikkje finst", "Follow-up names a leave that is not there", _without_leave),
    _rule("I078", "absence-inside-leave", "Fravær under permisjon", "Fråvær under permisjon", "Absence inside a leave", _absence_inside_leave),
    _rule("I087", "stop-before-start", "Stans før start", "Stans før start", "Stop before start", _stop_before_start),
    _rule("I097", "complaint-decided-before-received", "Klagen er avgjort før den kom inn", "Klagen er avgjord før han kom inn", "Complaint decided before it was received", _decided_before_received),
    _rule("I099", "outcome-without-complaint", "Utfallet viser til en klage som ikke finnes", "Utfallet viser til ein klage som ikkje finst", "Outcome names a complaint that is not there", _without_complaint),
    _rule("N057", "hours-before-start", "Timer før start", "Timar før start", "Hours before start", _hours_before_start),
    _rule("N058", "hours-while-exempt", "Timer i en periode med fullt fritak", "Timar i ein periode med fullt fritak", "Hours in a period of full exemption", _hours_while_exempt),
    _rule("N059", "more-hours-than-offered", "Flere timer enn tilbudt", "Fleire timar enn tilbode", "More hours attended than offered", _more_than_offered),
    _rule("N087", "training-absence-before-start", "Fravær før start", "Fråvær før start", "Absence before start", _absence_before_start),
    _rule("N097", "training-complaint-decided-before-received", "Klagen er avgjort før den kom inn", "Klagen er avgjord før han kom inn", "Complaint decided before it was received", _decided_before_received),
    _rule("N099", "training-outcome-without-complaint", "Utfallet viser til en klage som ikke finnes", "Utfallet viser til ein klage som ikkje finst", "Outcome names a complaint that is not there", _without_complaint),
    _rule("N107", "training-stop-before-start", "Stans før start", "Stans før start", "Stop before start", _stop_before_start),
    _rule("A017", "same-week-twice", "Samme uke to ganger", "Same veke to gonger", "The same week twice", _same_week),
    _rule("A018", "norwegian-while-exempt", "Timer i norsk i en uke med fritak", "Timar i norsk i ei veke med fritak", "Hours of Norwegian in a week with exemption", _exempt_hours(AsylumExemptFrom.NORWEGIAN, "norwegian_hours")),
    _rule("A027", "more-hours-than-a-week-has", "Flere timer enn uken har", "Fleire timar enn veka har", "More hours than a week has", _impossible_week),
    _rule("A028", "culture-and-values-while-exempt", "Timer i kultur og verdier i en uke med fritak", "Timar i kultur og verdiar i ei veke med fritak", "Hours of culture and values in a week with exemption", _exempt_hours(AsylumExemptFrom.CULTURE_AND_VALUES, "culture_and_values_hours")),
)  # fmt: skip
