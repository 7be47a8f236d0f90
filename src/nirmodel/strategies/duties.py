"""How a complete case is edited so that one duty is no longer met: drawn from what the rule itself states."""

from collections.abc import Callable
from typing import Any, final

from attrs import evolve, frozen

from nirmodel.code_lists import AsylumExemptFrom, AsylumExemptionGround, LeaveKind
from nirmodel.records import AsylumExemption, Period
from nirmodel.rules.rule import AnyOf, Datum, Each, Owes, Registers, Rule, Told

__all__ = ["Edit", "edit_for"]


@final
@frozen(kw_only=True)
class Edit:
    """What a complete participation must have, and what is done to it."""

    wants: frozenset[str]
    #: the edited participation
    breaks: Callable[[Any], Any]


#: a week registers both figures, so one of them is made not owed: field and exemption
_ONE_FIGURE = {
    "A010": ("culture_and_values_hours", AsylumExemptFrom.CULTURE_AND_VALUES),
    "A020": ("norwegian_hours", AsylumExemptFrom.NORWEGIAN),
}
#: what a life course must have so that there is such a record, where that has another name
_WANTS = {"I050": "ends", "I140": "ends", "I150": "ends", "N060": "training_leaves"}


def edit_for(rule: Rule) -> Edit:
    """The smallest edit of a complete participation that leaves this duty unmet."""
    says = rule.says[0]
    if rule.code in _ONE_FIGURE:
        return Edit(wants=frozenset({"weekly_hours"}), breaks=lambda whole: _one_figure(whole, rule.code))
    if isinstance(says, Registers):
        kind = says.kinds[0]
        if rule.code in _WANTS:
            return Edit(wants=frozenset({_WANTS[rule.code]}), breaks=lambda whole: _first(whole, kind, _unregistered))
        return Edit(wants=frozenset({kind}), breaks=lambda whole: _first(whole, kind, _unregistered))
    assert isinstance(says, Owes)
    wants, prepared = _ground(rule, says)
    match says.settled_by:
        case Datum() as datum:
            return Edit(wants=wants, breaks=lambda whole: _without_datum(prepared(whole), says.ground, datum))
        case Told(kind):
            return Edit(wants=wants, breaks=lambda whole: evolve(prepared(whole), **{kind: None}))
        case AnyOf() as records:
            return Edit(wants=wants, breaks=lambda whole: _without_records(rule, prepared(whole), records))
        case _:
            return Edit(wants=wants, breaks=_absent_without_reason)


def _first(whole: Any, kind: str, edit: Callable[[Any], Any]) -> Any:
    """The participation with the last record of a list edited: a municipality's own end comes after the register's."""
    records = getattr(whole, kind)
    return evolve(whole, **{kind: (*records[:-1], edit(records[-1]))})


def _one_figure(whole: Any, code: str) -> Any:
    """The last week not in NIR, and exempt from what it does not tell."""
    field, exempt_from = _ONE_FIGURE[code]
    week = whole.weekly_hours[-1]
    exemption = AsylumExemption(
        id="exemption", granted_on=week.monday, registered_on=week.monday, exempt_from=exempt_from,
        ground=AsylumExemptionGround.OTHER, period=Period(first_day=week.monday, last_day=week.sunday),
    )  # fmt: skip
    told = _first(whole, "weekly_hours", lambda record: evolve(_unregistered(record), **{field: None}))
    return evolve(told, exemptions=(*(whole.exemptions or ()), exemption))


def _unregistered(record: Any) -> Any:
    return evolve(record, registered_on=None, registered_via=None)


def _ground(rule: Rule, says: Owes) -> tuple[frozenset[str], Callable[[Any], Any]]:
    """What the case must have for the duty to be there, and how it is brought about where chance may not."""
    special: dict[str, tuple[set[str], Callable[[Any], Any]]] = {
        "I042": ({"permanent"}, lambda whole: whole),
        "I043": ({"register_ends"}, lambda whole: whole),
        "I062": ({"leaves"}, lambda whole: _first(_without_follow_ups(whole), "leaves", _for_welfare)),
        "I063": ({"leave_follow_ups"}, lambda whole: whole),
        "N061": ({"training_leaves"}, _without_follow_up_trainings),
        "N132": ({"extended"}, lambda whole: whole),
        "N081": ({"hours"}, lambda whole: whole),
        "A031": ({"weekly_hours"}, lambda whole: whole),
        "I023": ({"measures"}, lambda whole: whole),
        "I024": ({"measures"}, lambda whole: whole),
    }
    wants, prepared = special.get(rule.code, ({_likely(says.ground.kinds)}, lambda whole: whole))
    return frozenset(wants), prepared


def _likely(kinds: tuple[str, ...]) -> str:
    """The list to ask for; every programme that was granted has a start."""
    return "starts" if "starts" in kinds else kinds[0]


def _for_welfare(leave: Any) -> Any:
    return evolve(leave, kind=LeaveKind.WELFARE)


def _without_follow_ups(whole: Any) -> Any:
    return evolve(whole, leave_follow_ups=None)


def _without_follow_up_trainings(whole: Any) -> Any:
    """A leave without its last day may be long enough for follow-up, so it is told whether there was any."""
    return evolve(whole, follow_up_trainings=()) if hasattr(whole, "follow_up_trainings") else whole


def _without_datum(whole: Any, ground: Any, datum: Datum) -> Any:
    kind = ground.kinds[0]
    assert isinstance(ground, Each)
    if ground.parts is not None:
        parts = ground.parts
        return _first(whole, kind, lambda record: _first(record, parts, lambda part: _not_told(part, datum)))
    return _first(whole, kind, lambda record: _not_told(record, datum))


def _not_told(record: Any, datum: Datum) -> Any:
    """The record without that datum; what dated it is told as the day it was known."""
    name, *inner = datum.steps
    value = evolve(getattr(record, name), **{inner[0]: None}) if inner else None
    own = getattr(record, "own_date", None)
    edited = evolve(record, **{name: value})
    return evolve(edited, known_on=own) if own is not None and edited.own_date != own else edited


def _absent_without_reason(whole: Any) -> Any:
    def absent(follow_up: Any) -> Any:
        return evolve(follow_up, returned_on=None, absent_from=follow_up.returned_on, reason=None)

    return _first(whole, "leave_follow_ups", absent)


def _without_records(rule: Rule, whole: Any, settled_by: AnyOf) -> Any:
    """The participation without the records that settle, or without what they tell where others need them."""
    told = {"N031": "mother_tongue", "N032": "training_languages"}
    if rule.code in told:
        return _first(whole, settled_by.kinds[0], lambda record: evolve(record, **{told[rule.code]: None}))
    if rule.code == "I043":
        return evolve(whole, ends=whole.ends[:1])
    if rule.code == "R052":
        offers, starts = ([evolve(each, scope_hours=None) for each in told] for told in (whole.offers, whole.starts))
        return evolve(whole, offers=offers, starts=starts)
    kinds = [kind for kind in settled_by.kinds if kind != "register_ends"]
    if "ends" in kinds:
        kinds.append("main_activities")
    return evolve(whole, **dict.fromkeys(kinds))
