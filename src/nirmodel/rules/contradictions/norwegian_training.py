"""What does not fit together in training in Norwegian and social studies, and what is worth a look."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from nirmodel.code_lists import TrainingExemptFrom
from nirmodel.records import HoursAttended
from nirmodel.rules.contradictions.shared import (
    before_start,
    certain_earliest,
    conflict,
    conflict_at,
    decided_before_received,
    without_complaint,
)
from nirmodel.rules.covering import covered
from nirmodel.rules.rule import Compares, Conflict, Rule, View
from nirmodel.sources import IMDI_PAGE
from nirmodel.text import Text

__all__ = ["CONFLICTS"]


_FIGURES = ("norwegian_hours", "social_studies_hours", "norwegian_beyond_statutory_hours")


def _attended(hours: HoursAttended) -> Decimal:
    """All hours a record tells; what is not told counts as nothing."""
    figures = [getattr(hours, name) for name in _FIGURES]
    return sum((figure for figure in figures if figure is not None), Decimal(0))


def _hours_before_start(seen: View) -> Iterator[Conflict]:
    """A period that reaches past the start may have had all its hours after it."""
    started = certain_earliest(seen, "starts")
    for each in seen.all("hours"):
        if started is not None and each.own is not None and each.own < started and _attended(each.record):
            yield conflict(each, "period", *seen.all("starts"), reads=_FIGURES)


def _absence_before_start(seen: View) -> Iterator[Conflict]:
    return before_start(seen, "absences", "period")


def _stop_before_start(seen: View) -> Iterator[Conflict]:
    return before_start(seen, "stops", "decided_on")


def _hours_while_exempt(seen: View) -> Iterator[Conflict]:
    """Hours in a period on every day of which the participant was certainly exempt from the training."""
    full = [
        each
        for each in seen.all("exemptions")
        if each.record.exempt_from is TrainingExemptFrom.TRAINING and each.record.period is not None
    ]
    for hours in seen.all("hours"):
        period = hours.record.period
        if period is None or not _attended(hours.record):
            continue
        if covered([each.record.period for each in full], period.first_day, period.own_day):
            yield conflict(hours, "", *full, reads=(*_FIGURES, "exempt_from"))


def _more_than_offered(seen: View) -> Iterator[Conflict]:
    offered = [each.record.scope_hours for each in seen.all("offers")]
    if offered and None not in offered and sum(_attended(each.record) for each in seen.all("hours")) > sum(offered):
        first, *others = sorted((*seen.all("hours"), *seen.all("offers")), key=lambda each: repr(each.record))
        yield conflict_at(seen.path / "hours", first, *others, reads=(*_FIGURES, "scope_hours"))


_rule = partial(Rule, about="norwegian_trainings", sources=(IMDI_PAGE,))

CONFLICTS: tuple[Rule, ...] = (
    _rule(
        code="N057", name="hours-before-start", says=(Compares(("hours",), _hours_before_start),),
        subject=Text("Timer før start", "Timar før start", "Hours before start"),
    ),
    _rule(
        code="N058", name="hours-while-exempt", says=(Compares(("hours",), _hours_while_exempt),),
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
        code="N107", name="training-stop-before-start", says=(Compares(("stops",), _stop_before_start),),
        subject=Text("Stans før start", "Stans før start", "Stop before start"),
    ),
)  # fmt: skip
