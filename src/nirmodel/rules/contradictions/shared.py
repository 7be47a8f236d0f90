"""What the searches for contradictions share: dates, periods and records that name one another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from nirmodel.findings import Path, Visible
from nirmodel.records import Period
from nirmodel.rules.choosing import few, grouped
from nirmodel.rules.rule import Conflict, View

__all__ = [
    "before_start", "certain_earliest", "conflict", "conflict_at", "conflicts_among", "conflicts_with",
    "decided_before_received", "each_record", "earliest", "names_nothing", "without_complaint",
]  # fmt: skip


def conflict(each: Visible, field: str = "", *others: Visible, reads: tuple[str, ...] = ()) -> Conflict:
    """A conflict at a record, or at a field of it, with the records that speak against it."""
    return conflict_at(each.path / field if field else each.path, each, *others, reads=reads)


def conflict_at(path: Path, first: Visible, *others: Visible, reads: tuple[str, ...] = ()) -> Conflict:
    """A conflict at a path, with the records against the first, each once; the caller keeps their order steady."""
    return Conflict(path, tuple({id(each): each for each in (first, *others)}.values()), reads)


def conflicts_among(found: Sequence[Visible], field: str = "", *, reads: tuple[str, ...]) -> Iterator[Conflict]:
    """A conflict at each of these, where there are two, of which any two speak against one another."""
    return conflicts_with(found if len(found) > 1 else (), field, found, reads=reads)


def conflicts_with(
    wrong: Iterable[Visible], field: str, others: Iterable[Visible], *, reads: tuple[str, ...] = ()
) -> Iterator[Conflict]:
    """A conflict at each of these, or at a field of it, with a few of the records that speak against all of them."""
    there = list(wrong)
    against = few(others) if there else []
    return (conflict(each, field, *against, reads=reads) for each in there)


def each_record(kind: str, seen: View) -> Iterator[Conflict]:
    """Every record of a list, for a list that the regime has no place for."""
    return (conflict(each) for each in seen.all(kind))


def earliest(seen: View, *kinds: str) -> date | None:
    """The earliest own date of these records."""
    return min((each.own for each in seen.all(*kinds) if each.own is not None), default=None)


def certain_earliest(seen: View, *kinds: str) -> date | None:
    """The earliest own date, where every record has one; an undated one could be earlier."""
    return _certain_earliest(seen.all(*kinds))


def _certain_earliest(found: Iterable[Visible]) -> date | None:
    days: list[Any] = [each.own for each in found]
    return None if None in days else min(days, default=None)


def before_start(seen: View, kind: str, field: str) -> Iterator[Conflict]:
    """Records of a list whose field, a day or a period, lies before the start."""
    started = certain_earliest(seen, "starts")

    def comes_before(each: Visible) -> bool:
        told = getattr(each.record, field)
        day = told.first_day if isinstance(told, Period) else told
        return started is not None and day is not None and day < started

    return conflicts_with(filter(comes_before, seen.all(kind)), field, seen.all("starts"))


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
    by_id = grouped(seen.all("complaints"), lambda complaint: complaint.record.id)
    received = {name: _certain_earliest(named) for name, named in by_id.items() if name is not None}
    early: dict[str, list[Visible]] = defaultdict(list)
    for each in seen.all("complaint_outcomes"):
        name = each.record.complaint_id
        day = received.get(name)
        if day is not None and each.own is not None and each.own < day:
            early[name].append(each)
    for name, outcomes in early.items():
        yield from conflicts_with(outcomes, "decided_on", by_id[name], reads=("id", "complaint_id"))
