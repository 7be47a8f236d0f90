"""What life courses of several kinds share: complaints, absence, refusal, exemption, languages, hours (hendelser)."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from nirmodel.code_lists import (
    AbsenceReason,
    ComplaintOutcomeKind,
    ExemptionGround,
    ExtentUnit,
    RefusalReason,
    StopKind,
    TrainingExemptFrom,
)
from nirmodel.records import (
    Absence,
    Complaint,
    ComplaintOutcome,
    Completion,
    Extent,
    HoursAttended,
    LanguageBackground,
    LanguageOfInstruction,
    ModuleHours,
    Period,
    ReceptionCentre,
    Refusal,
    Stop,
    TrainingExemption,
)
from nirmodel.strategies.lives.clerk import Clerk

__all__ = [
    "absence", "complaints", "completion", "exemption", "instruction", "language_background", "months_of_hours",
    "reception_centre", "refusal", "stop",
]  # fmt: skip

#: the curriculum has so many modules of social studies
_MODULES = 7


def complaints(clerk: Clerk, day: date, decision: str | None) -> dict[str, Any]:
    """A complaint and its outcome by chance; registered if the register takes them, from the day that it does."""
    if not clerk.has("complaints", "complaint_outcomes"):
        return {}
    received, from_day = clerk.later(day), clerk.complaints_from
    opens, taken = from_day or date.min, from_day is not None
    complaint = clerk.record(
        Complaint, max(received, opens), registered=taken, received_on=received, decision_id=decision
    )
    if not clerk.has("complaint_outcomes"):
        return {"complaints": (complaint,)}
    decided = clerk.later(received)
    outcome = clerk.record(
        ComplaintOutcome,
        max(decided, opens),
        registered=taken,
        complaint_id=complaint.id,
        decided_on=decided,
        outcome=clerk.code(ComplaintOutcomeKind, decided),
    )
    return {"complaints": (complaint,), "complaint_outcomes": (outcome,)}


def absence(clerk: Clerk, first: date, last: date) -> Absence:
    """An absence with all its data."""
    return clerk.record(
        Absence,
        last,
        period=Period(first_day=first, last_day=last),
        extent=Extent(amount=clerk.figure((last - first).days + 1), unit=clerk.code(ExtentUnit, last)),
        valid=clerk.chance(),
        reason=clerk.code(AbsenceReason, last),
    )


def refusal(clerk: Clerk, day: date) -> Refusal:
    """A refusal with its reasons."""
    return clerk.record(Refusal, day, decided_on=day, reasons=(clerk.code(RefusalReason, day),))


def stop(clerk: Clerk, day: date, kind: StopKind | None = None) -> Stop:
    """A decision to stop, of this kind or of any."""
    return clerk.record(Stop, day, decided_on=day, kind=kind or clerk.code(StopKind, day))


def completion(clerk: Clerk, day: date) -> Completion:
    """Whether something was completed."""
    return clerk.record(Completion, day, recorded_on=day, done=clerk.chance())


def language_background(clerk: Clerk, day: date) -> LanguageBackground:
    """Mother tongue and other languages of training."""
    others = dict.fromkeys(clerk.language() for _ in range(clerk.number(0, 2)))
    return clerk.record(
        LanguageBackground, day, recorded_on=day, mother_tongue=clerk.language(), training_languages=tuple(others)
    )


def instruction(clerk: Clerk, day: date) -> LanguageOfInstruction:
    """The language of instruction."""
    return clerk.record(LanguageOfInstruction, day, recorded_on=day, language=clerk.language())


def reception_centre(clerk: Clerk, day: date) -> ReceptionCentre:
    """The reception centre, and the day of registration there."""
    centre = f"centre-{clerk.number(1, 9)}"
    return clerk.record(ReceptionCentre, day, centre_id=centre, registered_at_centre_on=day)


def exemption(clerk: Clerk, day: date) -> TrainingExemption:
    """An exemption for one day."""
    return clerk.record(
        TrainingExemption,
        day,
        granted_on=day,
        exempt_from=clerk.code(TrainingExemptFrom, day),
        ground=clerk.code(ExemptionGround, day),
        period=Period(first_day=day, last_day=day),
    )


def months_of_hours(clerk: Clerk, started: date) -> tuple[HoursAttended, ...]:
    """Hours of one month after another, the first of them known within two months of the start."""
    wanted = clerk.wants("hours", "absences")
    hours = []
    first = started
    for _ in range(clerk.number(1 if wanted else 0, 3)):
        last = clerk.later(first, 20)
        hours.append(_month(clerk, Period(first_day=first, last_day=last), least=1 if wanted else 0))
        first = last + timedelta(days=1)
    return tuple(hours)


def _month(clerk: Clerk, period: Period, least: int) -> HoursAttended:
    """The hours of a period, those of social studies by module: no more than its days have room for."""
    room = min(40, 8 * ((period.own_day - period.first_day).days + 1) // 3)
    norwegian, social, beyond = (clerk.figure(room, least=least) for _ in range(3))
    return clerk.record(
        HoursAttended,
        period.own_day,
        period=period,
        norwegian_hours=norwegian,
        social_studies_hours=social,
        social_studies_modules=_modules(clerk, social) if clerk.under_integration_act else None,
        norwegian_beyond_statutory_hours=beyond,
    )


def _modules(clerk: Clerk, hours: Decimal) -> tuple[ModuleHours, ...]:
    """One module or two that have the hours between them; none if there were no hours."""
    if not hours:
        return ()
    module, part = clerk.number(1, _MODULES - 1), clerk.figure(int(hours))
    split = ((module, hours - part), (module + 1, part))
    return tuple(ModuleHours(module=number, hours=each) for number, each in split if each)
