"""What does not fit together in training in Norwegian and social studies, and what is worth a look."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from nirmodel.code_lists import TrainingExemptFrom
from nirmodel.records import HoursAttended
from nirmodel.rules.choosing import steady
from nirmodel.rules.contradictions.shared import (
    before_start,
    certain_earliest,
    conflict,
    conflict_at,
    conflicts_with,
    decided_before_received,
    each_record,
    names_nothing,
    without_complaint,
)
from nirmodel.rules.covering import Cover, Periods
from nirmodel.rules.integration_act.norwegian_training import education_is_asked_for
from nirmodel.rules.law import BOTH_ACTS, CHAPTER_6A_ALONE, FIRST_ACT, SECOND_ACT
from nirmodel.rules.rule import Compares, Conflict, Rule, View
from nirmodel.sources import CHAPTER_6A, COLLECTIVE_IN_NIR, CUT_OFF_2022, IMDI_PAGE, TRAINING_PAGE
from nirmodel.text import Text

__all__ = ["CONFLICTS", "hours_before_start", "hours_while_exempt", "stop_before_start"]


_FIGURES = ("norwegian_hours", "social_studies_hours", "norwegian_beyond_statutory_hours")


def _attended(hours: HoursAttended) -> Decimal:
    """All hours a record tells; what is not told counts as nothing."""
    figures = (getattr(hours, name) for name in _FIGURES)
    return sum((figure for figure in figures if figure), Decimal(0))


def hours_before_start(seen: View) -> Iterator[Conflict]:
    """Hours before the start; a period that reaches past the start may have had all its hours after it."""
    started = certain_earliest(seen, "starts")
    early = [
        each
        for each in seen.all("hours")
        if started is not None and each.own is not None and each.own < started and _attended(each.record)
    ]
    return conflicts_with(early, "period", seen.all("starts"), reads=_FIGURES)


def _absence_before_start(seen: View) -> Iterator[Conflict]:
    return before_start(seen, "absences", "period")


def stop_before_start(seen: View) -> Iterator[Conflict]:
    """A stop decided before the start."""
    return before_start(seen, "stops", "decided_on")


def hours_while_exempt(seen: View) -> Iterator[Conflict]:
    """Hours in a period on every day of which the participant was certainly exempt from the training."""
    full = [
        (each.record.period, each)
        for each in steady(seen.all("exemptions"))
        if each.record.exempt_from is TrainingExemptFrom.TRAINING and each.record.period is not None
    ]
    if not full:
        return
    exempt, exemptions = Cover(period for period, _ in full), Periods(full)
    for hours in seen.all("hours"):
        period = hours.record.period
        if period is None or not _attended(hours.record):
            continue
        if exempt.holds(period.first_day, period.own_day):
            others = exemptions.sharing(period.first_day, period.own_day)
            yield conflict(hours, "", *others, reads=(*_FIGURES, "exempt_from"))


def _more_than_offered(seen: View) -> Iterator[Conflict]:
    offered = [each.record.scope_hours for each in seen.all("offers")]
    if offered and None not in offered and sum(_attended(each.record) for each in seen.all("hours")) > sum(offered):
        first, *others = sorted((*seen.all("hours"), *seen.all("offers")), key=lambda each: repr(each.record))
        yield conflict_at(seen.path / "hours", first, *others, reads=(*_FIGURES, "scope_hours"))


def _education_not_asked_for(seen: View) -> Iterator[Conflict]:
    """Not for training that is told not to be extended; while that is not told, nothing is wrong."""
    not_asked_for = [each for each in seen.all("education_backgrounds") if education_is_asked_for(each, seen) is False]
    return conflicts_with(not_asked_for, "", seen.all("offers"), reads=("extended",))


def _without_leave(seen: View) -> Iterator[Conflict]:
    return names_nothing(seen, "follow_up_trainings", "leave_id", "leaves")


_rule = partial(Rule, about="norwegian_trainings", in_force=BOTH_ACTS, sources=(IMDI_PAGE, TRAINING_PAGE))

CONFLICTS: tuple[Rule, ...] = (
    _rule(
        code="N057", name="hours-before-start", says=(Compares(("hours",), hours_before_start),),
        subject=Text("Timer før start", "Timar før start", "Hours before start"),
    ),
    _rule(
        code="N058", name="hours-while-exempt", says=(Compares(("hours",), hours_while_exempt),),
        subject=Text(
            "Timer i en periode med fullt fritak",
            "Timar i ein periode med fullt fritak",
            "Hours in a period of full exemption",
        ),
    ),
    _rule(
        code="N059", name="more-hours-than-offered", says=(Compares(("hours",), _more_than_offered),),
        subject=Text("Flere timer enn tilbudt", "Fleire timar enn tilbode", "More hours attended than offered"),
    ),
    _rule(
        code="N087", name="training-absence-before-start", says=(Compares(("absences",), _absence_before_start),),
        subject=Text("Fravær før start", "Fråvær før start", "Absence before start"),
    ),
    _rule(
        code="N097", name="training-complaint-decided-before-received",
        says=(Compares(("complaint_outcomes",), decided_before_received),),
        subject=Text(
            "Klagen er avgjort før den kom inn",
            "Klagen er avgjord før han kom inn",
            "Complaint decided before it was received",
        ),
    ),
    _rule(
        code="N099", name="training-outcome-without-complaint",
        says=(Compares(("complaint_outcomes",), without_complaint),),
        subject=Text(
            "Utfallet viser til en klage som ikke finnes",
            "Utfallet viser til ein klage som ikkje finst",
            "Outcome names a complaint that is not there",
        ),
    ),
    _rule(
        code="N107", name="training-stop-before-start", says=(Compares(("stops",), stop_before_start),),
        subject=Text("Stans før start", "Stans før start", "Stop before start"),
    ),
    _rule(
        code="N117", name="norwegian-goal-under-introduction-act", in_force=FIRST_ACT, sources=(CUT_OFF_2022,),
        says=(Compares(("norwegian_goals",), partial(each_record, "norwegian_goals")),),
        subject=Text(
            "Norskmål skal ikke registreres etter introduksjonsloven",
            "Norskmål skal ikkje registrerast etter introduksjonslova",
            "A Norwegian goal is not to be registered under the introduction act",
        ),
    ),
    _rule(
        code="N137", name="education-background-under-introduction-act", in_force=FIRST_ACT, sources=(CUT_OFF_2022,),
        says=(Compares(("education_backgrounds",), partial(each_record, "education_backgrounds")),),
        subject=Text(
            "Utdanningsbakgrunn skal ikke registreres etter introduksjonsloven",
            "Utdanningsbakgrunn skal ikkje registrerast etter introduksjonslova",
            "Education background is not to be registered under the introduction act",
        ),
    ),
    _rule(
        code="N138", name="education-background-under-collective-protection", in_force=CHAPTER_6A_ALONE,
        sources=(CUT_OFF_2022, CHAPTER_6A, COLLECTIVE_IN_NIR),
        says=(Compares(("education_backgrounds",), _education_not_asked_for),),
        subject=Text(
            "Utdanningsbakgrunn skal ikke registreres ved kollektiv beskyttelse uten utvidet opplæring",
            "Utdanningsbakgrunn skal ikkje registrerast ved kollektivt vern utan utvida opplæring",
            "Education background is not to be registered under collective protection without extended training",
        ),
    ),
    _rule(
        code="N149", name="follow-up-training-without-leave", in_force=SECOND_ACT,
        says=(Compares(("follow_up_trainings",), _without_leave),),
        subject=Text(
            "Oppfølgingen viser til en permisjon som ikke finnes",
            "Oppfølginga viser til ein permisjon som ikkje finst",
            "Follow-up names a leave that is not there",
        ),
    ),
    _rule(
        code="N157", name="full-time-upper-secondary-under-introduction-act", in_force=FIRST_ACT,
        sources=(CUT_OFF_2022,),
        says=(Compares(("full_time_upper_secondary",), partial(each_record, "full_time_upper_secondary")),),
        subject=Text(
            "Videregående opplæring på fulltid skal ikke registreres etter introduksjonsloven",
            "Vidaregåande opplæring på fulltid skal ikkje registrerast etter introduksjonslova",
            "Full-time upper secondary is not to be registered under the introduction act",
        ),
    ),
)  # fmt: skip
