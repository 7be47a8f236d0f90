"""Lists that a view derives from those of a participation, and the dates that one list takes from another (visning)."""

from collections.abc import Sequence
from typing import Any

from nirmodel.code_lists import SetBy
from nirmodel.records import End
from nirmodel.rules.views import Visible

__all__ = ["ADDED_LISTS", "DATED_BY", "arrange", "is_set_by_register", "standing"]

#: the lists that a view has beside those of the participation, each with the list that its records come from
ADDED_LISTS: dict[str, dict[str, str]] = {"introduction_programmes": {"register_ends": "ends"}}
#: a list whose records have no date of their own, with the list whose first date they take
DATED_BY: dict[str, str] = {"main_activities": "ends"}


def is_set_by_register(each: Visible[Any]) -> bool:
    """True for an end of a programme that the register set when the time had run out."""
    return isinstance(each.record, End) and each.record.set_by is SetBy.REGISTER


def standing(ends: Sequence[Visible[Any]]) -> tuple[Visible[Any], ...]:
    """The ends that rules look at: the municipality's own stand in the place of those that the register set."""
    return tuple(each for each in ends if not is_set_by_register(each)) or tuple(ends)


def arrange(about: str, lists: dict[str, tuple[Visible[Any], ...]]) -> None:
    """Adds the derived lists of a kind of participation."""
    if "register_ends" in ADDED_LISTS.get(about, {}) and "ends" in lists:
        lists["register_ends"] = tuple(each for each in lists["ends"] if is_set_by_register(each))
        lists["ends"] = standing(lists["ends"])
