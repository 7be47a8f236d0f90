"""Prepares rules for a regime and a policy: what is the same for every case (plan)."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Any, final

from attrs import Factory, evolve, field, frozen

from nirmodel.findings import Heading
from nirmodel.law.deadlines import DeadlinePolicy, DueDate, RegisterCapability
from nirmodel.law.deadlines.computation import due_dates
from nirmodel.law.regimes import Regime
from nirmodel.records import Record
from nirmodel.rules.owed import (
    AnyOf,
    Asked,
    Compares,
    Condition,
    EachDatum,
    Field,
    Owed,
    OwedForEach,
    Registered,
    fields_of,
)
from nirmodel.rules.rule import Duty, Rule, ground_lists
from nirmodel.rules.versions import Version

__all__ = ["Part", "Planned", "Term", "plan"]

#: the field that a register duty reads of every record
_ON = fields_of(Record, "registered_on")


@final
@frozen(eq=False, repr=False)
class Term:
    """A version of a rule, ready for use: what it asks for, what its findings share, and its due dates."""

    version: Version
    asks: Any
    heading: Heading
    #: what its findings share whose rows are deferred for good
    where_deferred: Heading
    #: the fields that it reads
    reads: tuple[Field, ...]
    #: the due date for each day its clock may start on; None if the version sets no time limit
    due: Callable[[date], DueDate] | None


@final
@frozen(eq=False, repr=False)
class Part:
    """What a rule asks for at one place, under one regime and policy: all that is the same for every case."""

    rule: Rule
    #: the versions that ask for something there, in order of days
    terms: tuple[Term, ...]
    #: the lists that it looks at first
    lists: tuple[str, ...]
    #: the capability of the register that ends a deferral; None if there is none, or nothing is deferred
    able: RegisterCapability | None
    #: the records whose rows are deferred for good
    deferred_where: Condition | None
    policy: DeadlinePolicy
    #: what the last version asks for
    asks: Any = field(init=False, default=Factory(lambda part: part.terms[-1].asks, takes_self=True))
    _first_days: tuple[date, ...] = field(
        init=False, default=Factory(lambda part: tuple(term.version.first_day for term in part.terms), takes_self=True)
    )

    def on(self, day: date) -> Term | None:
        """The version in force on a day."""
        place = bisect_right(self._first_days, day)
        if not place:
            return None
        term = self.terms[place - 1]
        last_day = term.version.last_day
        return term if last_day is None or day <= last_day else None

    def looked_towards(self, due: DueDate, happened_on: date | None) -> DueDate:
        """The due date with the reporting cut-off for what happened on a day, if the policy has any cut-off."""
        return evolve(due, cut_off=self.policy.cut_off_for(happened_on)) if self.policy.cut_offs else due

    def between(self, earliest: date | None, latest: date) -> Term | None:
        """The last version that may be in force between two days; without the first, on any day until the second."""
        held = (each for each in reversed(self.terms) if each.version.may_begin(earliest, latest))
        return next(held, None)


#: the code of a rule, the lists that it looks at first, and its parts
Planned = tuple[str, frozenset[str], tuple[Part, ...]]


@lru_cache(maxsize=1024)
def plan(rules: tuple[Rule, ...], regime: Regime, policy: DeadlinePolicy) -> dict[str, list[Planned]]:
    """The rules of a regime by what they are about, ready to be asked; cached, so not to be changed."""
    by_about: dict[str, list[Planned]] = {}
    for rule in rules:
        parts = tuple(_parts_of(rule, regime, policy))
        if parts:
            by_about.setdefault(rule.about, []).append((rule.code, rule.grounds, parts))
    return by_about


def _parts_of(rule: Rule, regime: Regime, policy: DeadlinePolicy) -> Iterable[Part]:
    """The parts of a rule, one for each place at which it asks for something."""
    duty = rule if isinstance(rule, Duty) else None
    able = policy.capability(rule.item, regime.act) if duty and duty.deferred else None
    by_place: dict[object, list[Term]] = {}
    for version in rule.under(regime):
        for asks in rule.asked_by(version):
            by_place.setdefault((type(asks), _place(asks)), []).append(_term_of(rule, version, asks, policy))
    for terms in by_place.values():
        lists = dict.fromkeys(name for term in terms for name in ground_lists(term.asks))
        yield Part(rule, tuple(terms), tuple(lists), able, duty and duty.deferred_where, policy)


def _place(asks: Asked | Compares) -> object:
    """The place of what is asked for: versions that ask for something there take turns."""
    if isinstance(asks, EachDatum):
        return asks.list_name, asks.parts, asks.datum
    if isinstance(asks, Registered | Compares):
        return asks.lists
    return asks.by.lists[0] if isinstance(asks.by, AnyOf) else asks.by.list_name


def _term_of(rule: Rule, version: Version, asks: Asked | Compares, policy: DeadlinePolicy) -> Term:
    due = None if version.within is None else due_dates(policy, version.within, rule.code)
    heading, where = _heading(rule, version), rule.deferred_where if isinstance(rule, Duty) else None
    if where is None:
        return Term(version, asks, heading, heading, _reads(asks), due)
    where_deferred = evolve(heading, sources=(*heading.sources, *where.sources))
    return Term(version, asks, heading, where_deferred, _reads(asks), due)


def _heading(rule: Rule, version: Version) -> Heading:
    duty = rule if isinstance(rule, Duty) else None
    return Heading(
        code=rule.code, name=rule.name, kind=rule.kind, title=rule.title, subject=duty and duty.subject,
        advice=duty and duty.advice, sources=version.sources,
    )  # fmt: skip


def _reads(asks: Asked | Compares) -> tuple[Field, ...]:
    """The fields that a part reads of its grounds, and of the records that settle it."""
    match asks:
        case Registered(where=where):
            return (*_ON, *_fields(where))
        case EachDatum(where=where):
            return _fields(where)
        case Owed(ground=ground, by=by):
            return (*_fields(ground.where), *(_fields(by.where) if isinstance(by, AnyOf) else ()))
        case OwedForEach(where=where, by=by):
            return (*where.reads, *by.reads)
        case _:
            return ()


def _fields(where: Condition | None) -> tuple[Field, ...]:
    return () if where is None else where.reads
