"""What the searches for contradictions share: dates, periods and records that name one another."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from nirmodel.findings import Path, Visible
from nirmodel.records import Period
from nirmodel.rules.choosing import steady
from nirmodel.rules.rule import Conflict, View

__all__ = [
    "before_start", "certain_earliest", "conflict", "conflict_at", "decided_before_received", "each_record", "earliest",
    "names_nothing", "overlap", "without_complaint",
]  # fmt: skip


def conflict(each: Visible, field: str = "", *others: Visible, reads: tuple[str, ...] = ()) -> Conflict:
    """A conflict at a record, or at a field of it, with the records that speak against it."""
    return conflict_at(each.path / field if field else each.path, each, *others, reads=reads)


def conflict_at(path: Path, first: Visible, *others: Visible, reads: tuple[str, ...] = ()) -> Conflict:
    """A conflict at a path; the records against the first in an order that their places do not change."""
    return Conflict(path, (first, *steady(other for other in others if other is not first)), reads)


def each_record(kind: str, seen: View) -> Iterator[Conflict]:
    """Every record of a list, for a list that the regime has no place for."""
    return (conflict(each) for each in seen.all(kind))


def earliest(seen: View, *kinds: str) -> date | None:
    """The earliest own date of these records."""
    return min((each.own for each in seen.all(*kinds) if each.own is not None), default=None)


def certain_earliest(seen: View, *kinds: str) -> date | None:
    """The earliest own date, where every record has one; an undated one could be earlier."""
    days: list[Any] = [each.own for each in seen.all(*kinds)]
    return None if None in days else min(days, default=None)


def overlap(one: Period | None, other: Period | None) -> bool:
    """True where two periods certainly share a day; one without a last day is sure of its first only."""
    if one is None or other is None:
        return False
    return one.first_day <= other.own_day and other.first_day <= one.own_day


def before_start(seen: View, kind: str, field: str) -> Iterator[Conflict]:
    """Records of a list whose field, a day or a period, lies before the start."""
    started = certain_earliest(seen, "starts")
    for each in seen.all(kind):
        told = getattr(each.record, field)
        day = told.first_day if isinstance(told, Period) else told
        if started is not None and day is not None and day < started:
            yield conflict(each, field, *seen.all("starts"))


def names_nothing(seen: View, kind: str, field: str, named: str) -> Iterator[Conflict]:
    """Records that name another by its id, where no record of that list has it."""
    ids: set[Any] = {each.record.id for each in seen.all(named)}
    for each in seen.all(kind):
        name = getattr(each.record, field)
        if name is not None and name not in ids:
            yield conflict(each, field)


def without_complaint(seen: View) -> Iterator[Conflict]:
    """Outcomes that name a complaint that is not there."""
    return names_nothing(seen, "complaint_outcomes", "complaint_id", "complaints")


def decided_before_received(seen: View) -> Iterator[Conflict]:
    """Complaints whose outcome was decided before they came in."""
    for each in seen.all("complaint_outcomes"):
        named = [complaint for complaint in seen.all("complaints") if complaint.record.id == each.record.complaint_id]
        received = [complaint.own for complaint in named]
        if each.record.complaint_id is None or each.own is None or None in received or not received:
            continue
        if each.own < min(day for day in received if day is not None):
            yield conflict(each, "decided_on", *named, reads=("id", "complaint_id"))
