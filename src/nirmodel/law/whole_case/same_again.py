"""Finds records of one list that have something in common, such as a day (registreringer av det samme)."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Any

from attrs import evolve

from nirmodel.rules.views import View, Visible

__all__ = ["alike", "content", "lists_with_several", "of_a_class"]

#: what records have in common that are about the same; None for a record that is not compared
Common = Callable[[Visible[Any]], Hashable | None]


def lists_with_several(view: View) -> list[list[Visible[Any]]]:
    """The lists of all participations, and of the case itself, that have two records or more."""
    lists: dict[Hashable, list[Visible[Any]]] = {}
    for each in view.all("records"):
        lists.setdefault(each.path.parts[:-1], []).append(each)
    return [records for records in lists.values() if len(records) > 1]


def alike(view: View, common: Common) -> Iterator[list[Visible[Any]]]:
    """Two records or more of one list that have the same in common."""
    for records in view.kept(lists_with_several):
        groups: dict[Hashable, list[Visible[Any]]] = {}
        for each in records:
            key = common(each)
            if key is not None:
                groups.setdefault(key, []).append(each)
        yield from (group for group in groups.values() if len(group) > 1)


def of_a_class(common: Mapping[type, Callable[[Any], Hashable | None]]) -> Common:
    """What records have in common, by their class; those of other classes are not compared."""

    def in_common(each: Visible[Any]) -> Hashable | None:
        key = common.get(each.record.__class__)
        return None if key is None else key(each.record)

    return in_common


def content(each: Visible[Any]) -> Any:
    """All that a record states, but for its id and for when and how it was registered."""
    return evolve(each.record, id=None, registered_on=None, registered_via=None)
