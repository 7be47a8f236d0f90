"""Complete cases: life courses in which everything was told, and registered in time (fullstendige saker)."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar, final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from nirmodel.case import AsylumSeekerTraining, Case, IntroductionProgramme, NorwegianTraining
from nirmodel.code_lists import (
    AbsenceReason,
    Activity,
    AsylumExemptFrom,
    AsylumExemptionGround,
    ComplaintOutcomeKind,
    EndReason,
    ExemptionGround,
    ExtentUnit,
    LeaveKind,
    MeasureKind,
    RefusalReason,
    RegisteredVia,
    ScopeUnit,
    SetBy,
    StopKind,
    Track,
    TrainingExemptFrom,
)
from nirmodel.deadlines import first_working_day_from
from nirmodel.records import (
    Absence,
    AsylumExemption,
    Claim,
    Complaint,
    ComplaintOutcome,
    End,
    Extent,
    Grant,
    HoursAttended,
    LanguageBackground,
    Leave,
    LeaveFollowUp,
    MainActivity,
    Measure,
    Offer,
    Period,
    Refusal,
    Scope,
    Start,
    Stop,
    TrackPlacement,
    TrainingExemption,
    TrainingLeave,
    TrainingOffer,
    TrainingStart,
    WeeklyHours,
)
from nirmodel.strategies.values import FIRST_DAY, LAST_DAY, days, language_codes, week_of

__all__ = ["Clerk", "complete_cases", "with_participation"]

_T = TypeVar("_T")
#: two months are never shorter
_IN_TIME = 59


@final
class Clerk:
    """Someone who lives a life course day by day and registers all of it in time (saksbehandler)."""

    def __init__(self, draw: DrawFn, wants: frozenset[str] = frozenset()) -> None:
        self._draw = draw
        self._wants = wants
        self._number = 0
        #: the latest day on which something happened or was registered
        self.last = FIRST_DAY

    def draw(self, strategy: SearchStrategy[_T]) -> _T:
        """Draws a value."""
        return self._draw(strategy)

    def has(self, *names: str) -> bool:
        """Whether the life course has this: where it is wanted, or else by chance."""
        return any(name in self._wants for name in names) or self._draw(st.booleans())

    def wants(self, name: str) -> bool:
        """Whether this was asked for."""
        return name in self._wants

    def later(self, day: date, most: int = 40, least: int = 0) -> date:
        """A day at least so many days on."""
        return day + timedelta(days=least + self._draw(st.integers(0, most)))

    def waits_until(self, day: date) -> None:
        """The life course is not asked about before this day."""
        self.last = max(self.last, day)

    def record(self, cls: Callable[..., _T], known: date, *, registered: bool = True, **told: Any) -> _T:
        """A record with an id of its own, registered within the time that there is."""
        self._number += 1
        day = self.later(known, _IN_TIME) if registered else None
        self.waits_until(day or known)
        via = self._draw(st.sampled_from(RegisteredVia)) if registered else None
        return cls(id=f"r{self._number}", registered_on=day, registered_via=via, **told)


def _complaints(clerk: Clerk, day: date, decision: str | None) -> dict[str, Any]:
    """A complaint, and its outcome; the register takes neither."""
    if not clerk.has("complaints", "complaint_outcomes"):
        return {}
    received = clerk.later(day)
    complaint = clerk.record(Complaint, received, registered=False, received_on=received, decision_id=decision)
    if not clerk.has("complaint_outcomes"):
        return {"complaints": (complaint,)}
    decided = clerk.later(received)
    outcome = clerk.record(
        ComplaintOutcome,
        decided,
        registered=False,
        complaint_id=complaint.id,
        decided_on=decided,
        outcome=clerk.draw(st.sampled_from(ComplaintOutcomeKind)),
    )
    return {"complaints": (complaint,), "complaint_outcomes": (outcome,)}


def _absence(clerk: Clerk, first: date, last: date) -> Absence:
    return clerk.record(
        Absence,
        last,
        period=Period(first_day=first, last_day=last),
        extent=Extent(amount=clerk.draw(st.integers(0, 20).map(Decimal)), unit=clerk.draw(st.sampled_from(ExtentUnit))),
        valid=clerk.draw(st.booleans()),
        reason=clerk.draw(st.sampled_from(AbsenceReason)),
    )


def _refusal(clerk: Clerk, day: date) -> Refusal:
    return clerk.record(Refusal, day, decided_on=day, reasons=(clerk.draw(st.sampled_from(RefusalReason)),))


# --- the introduction programme -------------------------------------------------------------------


def _programme(clerk: Clerk, day: date) -> IntroductionProgramme:
    asked: dict[str, Any] = {}
    if clerk.has("claims"):
        asked["claims"] = (clerk.record(Claim, day, claimed_on=day),)
    if clerk.wants("offers") or not asked:
        asked["offers"] = (clerk.record(Offer, day, offered_on=day),)
    decided = clerk.later(day)
    if clerk.wants("refusals"):
        refusal = _refusal(clerk, decided)
        return IntroductionProgramme(refusals=(refusal,), **asked, **_complaints(clerk, decided, refusal.id))
    started = clerk.later(decided)
    lived, day = _leaves_and_absences(clerk, started)
    closed = _closed(clerk, clerk.later(day, least=1)) if clerk.has("ends", "register_ends", "permanent") else {}
    if clerk.wants("stops") and "stops" not in closed:
        closed["stops"] = (clerk.record(Stop, day, decided_on=day, kind=StopKind.TEMPORARY),)
    grant = _grant(clerk, decided, started, day)
    start = clerk.record(Start, started, started_on=started)
    return IntroductionProgramme(
        grants=(grant,), starts=(start,), **asked, **lived, **closed, **_complaints(clerk, decided, grant.id)
    )


def _grant(clerk: Clerk, decided: date, first: date, last: date) -> Grant:
    number = clerk.draw(st.integers(1 if clerk.wants("measures") else 0, 3))
    measures = tuple(
        Measure(
            kind=clerk.draw(st.sampled_from(MeasureKind)),
            scope=Scope(amount=clerk.draw(st.integers(0, 12).map(Decimal)), unit=ScopeUnit.HOURS_PER_WEEK),
            period=Period(first_day=first, last_day=last),
        )
        for _ in range(number)
    )
    return clerk.record(Grant, decided, decided_on=decided, measures=measures)


def _leaves_and_absences(clerk: Clerk, started: date) -> tuple[dict[str, Any], date]:
    """What happens one after the other, and the day on which all of it is over."""
    leaves: list[Leave] = []
    follow_ups: list[LeaveFollowUp] = []
    absences: list[Absence] = []
    day = started
    for name in ("leaves", "absences"):
        if not clerk.has(name, "leave_follow_ups" if name == "leaves" else name):
            continue
        first = clerk.later(day, least=1)
        last = clerk.later(first)
        day = first_working_day_from(last + timedelta(days=1))
        if name == "absences":
            absences.append(_absence(clerk, first, last))
            continue
        parental = clerk.wants("leave_follow_ups")
        kind = LeaveKind.BIRTH if parental else clerk.draw(st.sampled_from(LeaveKind))
        period = Period(first_day=first, last_day=last)
        leave = clerk.record(Leave, first, decided_on=first, kind=kind, period=period)
        leaves.append(leave)
        clerk.waits_until(day)
        if kind.is_parental:
            follow_ups.append(clerk.record(LeaveFollowUp, day, leave_id=leave.id, returned_on=day))
    told: dict[str, Any] = {"absences": tuple(absences)}
    if leaves:
        told["leaves"] = tuple(leaves)
    if follow_ups:
        told["leave_follow_ups"] = tuple(follow_ups)
    return told, day


def _closed(clerk: Clerk, ended: date) -> dict[str, Any]:
    reasons = [reason for reason in EndReason if reason.counts_as_told]
    told: dict[str, Any] = {"end_reason": clerk.draw(st.sampled_from(reasons)), "ended_on": ended}
    ends = [clerk.record(End, ended, **told)]
    if clerk.has("register_ends"):
        ends.insert(0, clerk.record(End, ended, set_by=SetBy.REGISTER, **told))
    activity = clerk.draw(st.sampled_from(Activity))
    main = clerk.record(
        MainActivity, ended, activity=activity, statuses=tuple(dict.fromkeys([activity, Activity.OTHER])),
        weighed_against_plan=True,
    )  # fmt: skip
    closed: dict[str, Any] = {"ends": tuple(ends), "main_activities": (main,)}
    if clerk.has("permanent"):
        closed["stops"] = (clerk.record(Stop, ended, decided_on=ended, kind=StopKind.PERMANENT),)
    return closed


# --- training in Norwegian and social studies -----------------------------------------------------

_OFFERED = Decimal(600)


def _norwegian(clerk: Clerk, day: date) -> NorwegianTraining:
    told: dict[str, Any] = {}
    if clerk.has("claims"):
        told["claims"] = (clerk.record(Claim, day, claimed_on=day),)
    decided = clerk.later(day)
    if clerk.wants("refusals"):
        refusal = _refusal(clerk, decided)
        return NorwegianTraining(refusals=(refusal,), **told, **_complaints(clerk, decided, refusal.id))
    offer = clerk.record(TrainingOffer, decided, decided_on=decided, scope_hours=_OFFERED)
    started = clerk.later(decided)
    told |= _language_and_track(clerk, started) | _complaints(clerk, decided, offer.id)
    hours = _hours(clerk, started)
    day = clerk.later(hours[-1].period.last_day if hours else started, least=1)
    told["absences"] = (_absence(clerk, started, started),) if hours and clerk.has("absences") else ()
    if clerk.has("training_leaves"):
        period = Period(first_day=day, last_day=clerk.later(day))
        told["leaves"] = (clerk.record(TrainingLeave, day, kind=clerk.draw(st.sampled_from(LeaveKind)), period=period),)
    if clerk.has("exemptions"):
        told["exemptions"] = (
            clerk.record(
                TrainingExemption, day, granted_on=day, exempt_from=clerk.draw(st.sampled_from(TrainingExemptFrom)),
                ground=clerk.draw(st.sampled_from(ExemptionGround)), period=Period(first_day=day, last_day=day),
            ),
        )  # fmt: skip
    if clerk.has("stops"):
        told["stops"] = (clerk.record(Stop, day, decided_on=day, kind=clerk.draw(st.sampled_from(StopKind))),)
    start = clerk.record(TrainingStart, started, started_on=started, scope_hours=_OFFERED)
    return NorwegianTraining(offers=(offer,), starts=(start,), hours=hours, **told)


def _language_and_track(clerk: Clerk, started: date) -> dict[str, Any]:
    languages = tuple(clerk.draw(st.lists(language_codes(), max_size=2, unique=True)))
    background = clerk.record(
        LanguageBackground, started, recorded_on=started, mother_tongue=clerk.draw(language_codes()),
        training_languages=languages,
    )  # fmt: skip
    track = clerk.draw(st.sampled_from(Track))
    placement = clerk.record(TrackPlacement, started, track=track, placed_on=started)
    return {"language_backgrounds": (background,), "track_placements": (placement,)}


def _hours(clerk: Clerk, started: date) -> tuple[Any, ...]:
    """Hours of one month after the other, the first of them told within two months of the start."""
    hours = []
    first = started
    for _ in range(clerk.draw(st.integers(1 if clerk.wants("hours") or clerk.wants("absences") else 0, 3))):
        last = clerk.later(first, 20)
        figures = clerk.draw(st.tuples(*[st.integers(0, 40).map(Decimal)] * 3))
        hours.append(
            clerk.record(
                HoursAttended, last, period=Period(first_day=first, last_day=last), norwegian_hours=figures[0],
                social_studies_hours=figures[1], norwegian_beyond_statutory_hours=figures[2],
            )
        )  # fmt: skip
        first = last + timedelta(days=1)
    return tuple(hours)


# --- asylum seekers' training ---------------------------------------------------------------------


def _asylum(clerk: Clerk, day: date) -> AsylumSeekerTraining:
    placement = clerk.record(TrackPlacement, day, track=clerk.draw(st.sampled_from(Track)), placed_on=day)
    monday = day + timedelta(days=7 - day.weekday())
    number = clerk.draw(st.integers(2 if clerk.wants("weekly_hours") else 0, 4))
    weeks = []
    for at in range(number):
        first = monday + timedelta(weeks=at)
        hours = clerk.draw(st.tuples(*[st.integers(1 if at == 0 else 0, 40).map(Decimal)] * 2))
        weeks.append(
            clerk.record(
                WeeklyHours, first + timedelta(days=6), week=week_of(first), norwegian_hours=hours[0],
                culture_and_values_hours=hours[1],
            )
        )  # fmt: skip
    told: dict[str, Any] = {}
    if clerk.has("exemptions"):
        after = monday + timedelta(weeks=number)
        told["exemptions"] = (
            clerk.record(
                AsylumExemption, after, granted_on=after, exempt_from=clerk.draw(st.sampled_from(AsylumExemptFrom)),
                ground=clerk.draw(st.sampled_from(AsylumExemptionGround)),
                period=Period(first_day=after, last_day=after + timedelta(days=6)),
            ),
        )  # fmt: skip
    return AsylumSeekerTraining(track_placements=(placement,), weekly_hours=tuple(weeks), **told)


# --- cases ----------------------------------------------------------------------------------------

_LIVES: dict[str, Callable[[Clerk, date], Any]] = {
    "introduction_programmes": _programme,
    "norwegian_trainings": _norwegian,
    "asylum_seeker_trainings": _asylum,
}
#: no life course takes longer, so that the last of its days are still drawn
_LONGEST = timedelta(days=600)


def _begin(draw: DrawFn) -> date:
    return draw(days(max_value=LAST_DAY - _LONGEST))


@st.composite
def with_participation(draw: DrawFn, about: str, wants: frozenset[str]) -> tuple[Case, date]:
    """A complete case with one participation that has what is wanted, and the day to ask for."""
    clerk = Clerk(draw, wants)
    lives: dict[str, Any] = {about: (_LIVES[about](clerk, _begin(draw)),)}
    return Case(id="case", **lives), clerk.later(clerk.last, 60)


@st.composite
def complete_cases(draw: DrawFn) -> tuple[Case, date]:
    """A case and a day on which every duty is met in time or deferred, and nothing contradicts.

    Shrinks towards a case without participations.

    .. versionadded:: 0.1.0
    """
    clerk = Clerk(draw)
    begin = _begin(draw)
    lives: dict[str, Any] = {}
    for about, live in _LIVES.items():
        # near one another, so that no programme is too long on the day asked for
        lives[about] = tuple(live(clerk, clerk.later(begin, 100)) for _ in range(draw(st.integers(0, 2))))
    return Case(id="case", **lives), clerk.later(clerk.last, 60)
