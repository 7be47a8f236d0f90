"""The programmes of a case, for rules that look at the case as a whole (programmene i en sak)."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from nirmodel.rules.derived import standing
from nirmodel.rules.views import View, Visible

__all__ = ["Lists", "programmes", "records_of"]

#: the visible records of a participation by the name of their list
Lists = dict[str, tuple[Visible[Any], ...]]


def programmes(view: View) -> Iterable[Lists]:
    """The lists of each programme of the case; the municipality's own end stands in the place of the register's."""
    return view.kept(_programmes)


def _programmes(view: View) -> list[Lists]:
    found: dict[str | int, dict[str, list[Visible[Any]]]] = defaultdict(lambda: defaultdict(list))
    for each in view.all("records"):
        about, index, *within = each.path.parts
        if about == "introduction_programmes":
            found[index][str(within[0])].append(each)
    listed = [{name: tuple(records) for name, records in lists.items()} for lists in found.values()]
    return [lists | {"ends": standing(lists["ends"])} if "ends" in lists else lists for lists in listed]


def records_of(view: View, about: str, name: str) -> Iterable[Visible[Any]]:
    """The records of one list in every participation of a kind."""
    return [each for each in view.all("records") if each.path.parts[::2][:2] == (about, name)]
