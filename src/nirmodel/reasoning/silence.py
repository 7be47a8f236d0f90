"""Why a rule says nothing (hvorfor ikke): the fact that is not there, or that does not count."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from nirmodel.code_lists import Regime
from nirmodel.explaining import in_force_in_words, records_in_words
from nirmodel.findings import Fact, Visible, facts_of
from nirmodel.inquiring import Inquiry, PassedOver
from nirmodel.reasoning.values import Because, Reason
from nirmodel.reasoning.words import AND, THE_CASE, because_of
from nirmodel.rules.rule import Each, Owes, Rule, View
from nirmodel.rules.viewing import not_yet_known
from nirmodel.terms import LISTS, PARTICIPATION_TERMS
from nirmodel.text import Text, day_in_words, joined

__all__ = ["not_there", "passed_over", "rule_itself"]

_ABOUT = {**PARTICIPATION_TERMS, "case": THE_CASE}
_REASONS = {
    PassedOver.CONDITION: Reason.CONDITION_NOT_FULFILLED,
    PassedOver.AHEAD: Reason.AHEAD,
    PassedOver.NOT_IN_FORCE: Reason.NOT_IN_FORCE,
    PassedOver.NO_PARTS: Reason.NO_PARTS,
}


def rule_itself(reason: Reason, rule: Rule, regime: Regime | None = None) -> Because:
    """What has to do with the rule, and not with what is told."""
    words = {
        "about": _ABOUT[rule.about],
        "regimes": joined(tuple(each.text for each in rule.regimes), AND),
        "regime": regime.text if regime else "",
    }
    return because_of(reason, **words)


def not_there(inquiry: Inquiry) -> Iterator[Because]:
    """The records that a rule looks for, and that are not told, are none, or were not known on the day."""
    for kind in _ground(inquiry).kinds:
        if kind != "records":
            yield from _not_in(kind, inquiry.seen)


def _ground(inquiry: Inquiry) -> Any:
    """What the part of a rule looks at first."""
    says = inquiry.asked.says
    return says.ground if isinstance(says, Owes) else says


def _not_in(kind: str, seen: View) -> Iterator[Because]:
    name = "ends" if kind == "register_ends" else kind
    path, told = seen.path / name, getattr(seen.participation, name)
    words = LISTS[kind]
    if told is None:
        yield because_of(Reason.NOTHING_TOLD, path, None, (Fact(path, None),), records=words)
    elif not told:
        yield because_of(Reason.TOLD_AS_NONE, path, None, (Fact(path, ()),), records=words)
    for place, day in not_yet_known(seen, name):
        yield because_of(Reason.NOT_YET_KNOWN, place, day, path=str(place), day=day_in_words(day))
    if kind == "ends":
        for each in seen.seen.get("register_ends", ()):
            if each not in seen.all("ends"):
                yield because_of(Reason.STANDS_ASIDE, each.path, path=str(each.path))
    elif kind == "register_ends" and told and not seen.all(kind):
        yield because_of(Reason.NOTHING_TOLD, path, records=words)


def passed_over(inquiry: Inquiry, record: Visible, why: PassedOver, day: date | None) -> Because:
    """A record that is told and known, and does not count."""
    reason, ground = _REASONS[why], _ground(inquiry)
    condition, parts = ground.where, ground.parts if isinstance(ground, Each) else None
    facts = tuple(facts_of(record, condition.reads if condition else ()))
    words: dict[str, Text | str] = {
        "path": str(record.path),
        "day": day_in_words(day) if day else "",
        "in_force": in_force_in_words(inquiry.asked.in_force),
        "records": LISTS[parts] if parts else records_in_words(ground.kinds),
        "words": condition.words if condition else "",
    }
    if why is PassedOver.NO_PARTS:
        facts = (Fact(record.path / str(parts), getattr(record.record, str(parts))),)
    return because_of(reason, record.path, day, facts, **words)
