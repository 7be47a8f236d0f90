"""Ways to look for things that do not fit together, shared by contradictions and notices (motstrid)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from nirmodel.path import Path
from nirmodel.records import Period
from nirmodel.rules.choosing import few
from nirmodel.rules.owed import Conflict, Field
from nirmodel.rules.views import View, Visible

__all__ = [
    "before_start", "certain_earliest", "certain_earliest_of", "conflict", "conflict_at", "conflicts_among",
    "conflicts_with", "each_record", "earliest", "names_nothing",
]  # fmt: skip


def conflict(each: Visible[Any], field: str = "", *others: Visible[Any], reads: tuple[Field, ...] = ()) -> Conflict:
    """A conflict at a record, or at a field of it, with the records that speak against it."""
    return conflict_at(each.path / field if field else each.path, each, *others, reads=reads)


def conflict_at(path: Path, first: Visible[Any], *others: Visible[Any], reads: tuple[Field, ...] = ()) -> Conflict:
    """A conflict at a path, with its records, no record twice. The caller keeps their order steady."""
    return Conflict(path, tuple({id(each): each for each in (first, *others)}.values()), reads)


def conflicts_among(found: Sequence[Visible[Any]], field: str = "", *, reads: tuple[Field, ...]) -> Iterator[Conflict]:
    """A conflict at each of these, if there are two or more, since any two speak against each other."""
    return conflicts_with(found if len(found) > 1 else (), field, found, reads=reads)


def conflicts_with(
    wrong: Iterable[Visible[Any]], field: str, others: Iterable[Visible[Any]], *, reads: tuple[Field, ...] = ()
) -> Iterator[Conflict]:
    """A conflict at each of these, or at a field of it, with a few of the records that speak against all of them."""
    there = list(wrong)
    against = few(others) if there else []
    return (conflict(each, field, *against, reads=reads) for each in there)


def each_record(name: str, view: View) -> Iterator[Conflict]:
    """Every record of a list that the regime has no place for."""
    return (conflict(each) for each in view.all(name))


def earliest(view: View, *names: str) -> date | None:
    """The earliest own date of the records of these lists."""
    return min((each.own for each in view.all(*names) if each.own is not None), default=None)


def certain_earliest(view: View, *names: str) -> date | None:
    """The earliest own date, if every record has one: an undated record could be earlier."""
    return certain_earliest_of(view.all(*names))


def certain_earliest_of(found: Iterable[Visible[Any]]) -> date | None:
    """The earliest own date of these records, if every one has one."""
    days: list[Any] = [each.own for each in found]
    return None if None in days else min(days, default=None)


def before_start(view: View, name: str, field: str) -> Iterator[Conflict]:
    """Records of a list whose field, a day or the whole of a period, lies before the start."""
    started = certain_earliest(view, "starts")

    def comes_before(each: Visible[Any]) -> bool:
        value = getattr(each.record, field)
        day = max(value.first_day, value.own_day) if isinstance(value, Period) else value
        return started is not None and day is not None and day < started

    return conflicts_with(filter(comes_before, view.all(name)), field, view.all("starts"))


def names_nothing(view: View, name: str, link: str, named: str) -> Iterator[Conflict]:
    """Records that name another record by its id, if no record of that list has it."""
    ids: set[Any] = {each.record.id for each in view.all(named)}
    for each in view.all(name):
        given = getattr(each.record, link)
        if given is not None and given not in ids:
            yield conflict(each, link)
