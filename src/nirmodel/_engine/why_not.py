"""Why a rule reports nothing (hvorfor ikke): the fact that is missing, or that does not count."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from nirmodel._engine.asking import PassedOver
from nirmodel._engine.planning import Part
from nirmodel._engine.views import list_of, not_yet_known
from nirmodel._engine.words import AND, THE_CASE, because_of
from nirmodel.explaining import intervals_in_words, records_in_words
from nirmodel.findings import Fact, facts_of
from nirmodel.law.regimes import Regime
from nirmodel.reasons import Because, Reason
from nirmodel.rules.owed import Condition, EachDatum, Owed, OwedForEach, Registered
from nirmodel.rules.rule import EVERY_RECORD, Rule, ground_lists
from nirmodel.rules.versions import Version
from nirmodel.rules.views import View, Visible
from nirmodel.terms import LISTS, PARTICIPATION_TERMS
from nirmodel.text import Text, day_in_words, joined

__all__ = ["not_there", "passed_over", "rule_itself"]

_ABOUT = {**PARTICIPATION_TERMS, "case": THE_CASE}
_REASONS = {
    PassedOver.CONDITION: Reason.CONDITION_NOT_FULFILLED,
    PassedOver.AHEAD: Reason.AHEAD,
    PassedOver.NOT_IN_FORCE: Reason.NOT_IN_FORCE,
    PassedOver.NO_LIMIT: Reason.NO_LIMIT,
    PassedOver.NO_PARTS: Reason.NO_PARTS,
}


def rule_itself(reason: Reason, rule: Rule, regime: Regime | None = None) -> Because:
    """A reason that has to do with the rule, and not with the case."""
    words = {
        "about": _ABOUT[rule.about],
        "regimes": joined(tuple(each.text for each in rule.regimes), AND),
        "regime": regime.text if regime else "",
    }
    return because_of(reason, **words)


def not_there(part: Part, view: View) -> Iterator[Because]:
    """The lists that a rule looks at first and that are missing, provided as none, or were not known on the day."""
    for name in part.lists:
        if name != EVERY_RECORD:
            yield from _not_in(name, view)


def _not_in(name: str, view: View) -> Iterator[Because]:
    base = list_of(view, name)
    path, provided = view.path / base, getattr(view.participation, base)
    words = LISTS[name]
    if provided is None:
        yield because_of(Reason.MISSING, path, None, (Fact(path, None),), records=words)
    elif not provided:
        yield because_of(Reason.NONE, path, None, (Fact(path, ()),), records=words)
    for place, day in not_yet_known(view, base):
        yield because_of(Reason.NOT_YET_KNOWN, place, day, path=str(place), day=day_in_words(day))
    yield from _moved_to_another_list(name, base, view, bool(provided))


def _moved_to_another_list(name: str, base: str, view: View, provided: bool) -> Iterator[Because]:
    """Records that the view shows in another list, derived from this one."""
    if name != base:
        if provided and not view.all(name):
            yield because_of(Reason.MISSING, view.path / base, records=LISTS[name])
        return
    here = {id(each) for each in view.all(name)}
    for other, records in view.lists.items():
        if other != name and list_of(view, other) == name:
            for each in records:
                if id(each) not in here:
                    yield because_of(Reason.STANDS_ASIDE, each.path, path=str(each.path))


def passed_over(part: Part, record: Visible[Any], why: PassedOver, day: date | None) -> Because:
    """A record that is provided and known, and does not count."""
    term = None if record.ground_day is None else part.on(record.ground_day)
    asks = part.asks if term is None else term.asks
    names = ground_lists(asks)
    condition, parts = _condition(asks), asks.parts if isinstance(asks, EachDatum) else None
    facts = tuple(facts_of(record, condition.reads if condition else ()))
    words: dict[str, Text | str] = {
        "path": str(record.path),
        "day": day_in_words(day) if day else "",
        "in_force": joined(intervals_in_words(_versions(part, why, day)), AND),
        "records": LISTS[parts] if parts else THE_CASE if EVERY_RECORD in names else records_in_words(names),
        "words": condition.words if condition else "",
    }
    if why is PassedOver.NO_PARTS:
        facts = (Fact(record.path / str(parts), getattr(record.record, str(parts))),)
    return because_of(_REASONS[why], record.path, day, facts, **words)


def _versions(part: Part, why: PassedOver, day: date | None) -> list[Version]:
    """The versions that explain why a record is passed over: the one without a limit, or all there are."""
    if why is PassedOver.NO_LIMIT and day is not None:
        return [each.version for each in part.terms if each.version.on(day)]
    return [each.version for each in part.terms]


def _condition(asks: object) -> Condition | None:
    match asks:
        case Owed(ground=ground):
            return ground.where
        case Registered(where=where) | EachDatum(where=where) | OwedForEach(where=where):
            return where
        case _:
            return None
