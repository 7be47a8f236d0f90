"""Complaints and outcomes that do not fit together, for the programme (I09) and the training (N09) alike (klager)."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from nirmodel.records import Complaint, ComplaintOutcome
from nirmodel.rules.breaking import breaking, moved, step
from nirmodel.rules.choosing import grouped
from nirmodel.rules.clashes import certain_earliest_of, conflicts_with, names_nothing
from nirmodel.rules.owed import Compares, Conflict, fields_of
from nirmodel.rules.views import View, Visible

__all__ = ["BROKEN_BY_EARLY_OUTCOME", "BROKEN_BY_OUTCOME_ALONE", "DECIDED_BEFORE_RECEIVED", "WITHOUT_COMPLAINT"]


def _without_complaint(view: View) -> Iterator[Conflict]:
    """Outcomes that name a complaint that is not there."""
    return names_nothing(view, "complaint_outcomes", "complaint_id", "complaints")


_LINKS = (*fields_of(Complaint, "id"), *fields_of(ComplaintOutcome, "complaint_id"))


def _decided_before_received(view: View) -> Iterator[Conflict]:
    """Complaints with an outcome that was decided before they were received."""
    by_id = grouped(view.all("complaints"), lambda complaint: complaint.record.id)
    received = {name: certain_earliest_of(named) for name, named in by_id.items() if name is not None}
    early: dict[str, list[Visible[Any]]] = defaultdict(list)
    for each in view.all("complaint_outcomes"):
        name = each.record.complaint_id
        day = received.get(name)
        if day is not None and each.own is not None and each.own < day:
            early[name].append(each)
    for name, outcomes in early.items():
        yield from conflicts_with(outcomes, "decided_on", by_id[name], reads=_LINKS)


def _decided_too_early(whole: Any, near: bool) -> Any:
    """The outcome is of the day before the complaint; nearly, of the same day."""
    day = whole.complaints[0].received_on - step(near)
    return evolve(whole, complaint_outcomes=(moved(whole.complaint_outcomes[0], decided_on=day),))


def _of_no_complaint(whole: Any, near: bool) -> Any:
    """The outcome names a complaint that is not there; nearly, the one that is."""
    complaint_id = whole.complaints[0].id if near else "gone"
    return evolve(whole, complaint_outcomes=(evolve(whole.complaint_outcomes[0], complaint_id=complaint_id),))


#: a complaint and an outcome that was decided before the complaint was received
DECIDED_BEFORE_RECEIVED = Compares("complaint_outcomes", _decided_before_received)
#: an outcome that names a complaint that is not there
WITHOUT_COMPLAINT = Compares("complaint_outcomes", _without_complaint)
#: how the first is broken
BROKEN_BY_EARLY_OUTCOME = breaking(_decided_too_early, "complaint_outcomes")
#: how the second is broken
BROKEN_BY_OUTCOME_ALONE = breaking(_of_no_complaint, "complaint_outcomes")
