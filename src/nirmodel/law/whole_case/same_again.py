"""Finds records of one list that have something in common, such as a day (registreringer av det samme)."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import evolve, fields

from nirmodel.rules.choosing import grouped
from nirmodel.rules.clashes import conflicts_among
from nirmodel.rules.owed import Conflict, Field, fields_of
from nirmodel.rules.views import View, Visible

__all__ = ["alike", "content", "lists_with_several", "of_a_class", "unless_equal", "which_are_equal"]

#: what records have in common that are about the same; None for a record that is not compared
Common = Callable[[Visible[Any]], Hashable | None]


def lists_with_several(view: View) -> list[list[Visible[Any]]]:
    """The lists of all participations, and of the case itself, that have two records or more."""
    lists = grouped(view.all("records"), lambda each: each.path.parts[:-1])
    return [records for records in lists.values() if len(records) > 1]


def alike(view: View, common: Common) -> Iterator[list[Visible[Any]]]:
    """Two records or more of one list that have the same in common."""
    for records in view.kept(lists_with_several):
        groups = grouped(records, common)
        yield from (group for key, group in groups.items() if key is not None and len(group) > 1)


def of_a_class(common: Mapping[type, Callable[[Any], Hashable | None]]) -> Common:
    """What records have in common, by their class; those of other classes are not compared."""

    def in_common(each: Visible[Any]) -> Hashable | None:
        key = common.get(each.record.__class__)
        return None if key is None else key(each.record)

    return in_common


#: what two records of the same thing may differ in
_NOT_COMPARED = ("id", "registered_on", "registered_via")


def content(each: Visible[Any]) -> Any:
    """All that a record states, but for its id and for when and how it was registered."""
    blank: dict[str, Any] = dict.fromkeys(_NOT_COMPARED)
    return evolve(each.record, **blank)


@cache
def _compared(record: Any) -> tuple[Field, ...]:
    """All that makes two records of a class equal."""
    return fields_of(record, *(each.name for each in fields(record) if each.name not in _NOT_COMPARED))


def which_are_equal(same: Sequence[Visible[Any]], field: str = "") -> Iterator[Conflict]:
    """A conflict at each of these records, since all that they state counts."""
    return conflicts_among(same, field, reads=_compared(same[0].record.__class__))


def unless_equal(same: Sequence[Visible[Any]], field: str = "") -> Iterator[Conflict]:
    """A conflict at each of these records, unless all of them are equal: that is another matter."""
    return which_are_equal(same if len({content(each) for each in same}) > 1 else same[:1], field)
