"""A rule: a duty, a contradiction or a notice, with its versions (regel)."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, final, get_args

from attrs import Factory, field, fields, fields_dict, frozen, has, resolve_types

from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import Source
from nirmodel.rules.breaking import Breaking, breaking_of
from nirmodel.rules.derived import ADDED_LISTS
from nirmodel.rules.kinds import Kind
from nirmodel.rules.owed import (
    AnyOf,
    Asked,
    Compares,
    Condition,
    EachDatum,
    Field,
    Owed,
    OwedForEach,
    Provided,
    Registered,
)
from nirmodel.rules.versions import InvalidVersions, Version, check_history, version_on
from nirmodel.text import Text
from nirmodel.validators import to_tuple

__all__ = ["Contradiction", "Duty", "InvalidRule", "Notice", "Rule", "ground_lists", "lists_of"]


#: the name of the list of all visible records of a case, for rules about the case as a whole
EVERY_RECORD = "records"
_DIGITS = {Kind.REGISTER: "0", Kind.SUPPLY: "123456", Kind.JUDGE: "123456", Kind.CONTRADICTION: "78", Kind.NOTICE: "9"}


class InvalidRule(ValueError):
    """A rule names something that does not exist, or its parts do not fit together."""


def _record_of(hint: Any) -> type | None:
    """The class of the records in a list, by its type."""
    many = (each for each in get_args(hint) if get_args(each))
    return next((get_args(each)[0] for each in many if has(get_args(each)[0])), None)


@cache
def lists_of(about: str) -> Mapping[str, type]:
    """The lists that a rule about this kind of participation can name, each with the class of its records."""
    cls: Any = Case if about == "case" else PARTICIPATIONS[about]
    found = {each.name: record for each in fields(resolve_types(cls)) if (record := _record_of(each.type)) is not None}
    return MappingProxyType(found | {name: found[base] for name, base in ADDED_LISTS.get(about, {}).items()})


@frozen(kw_only=True, eq=False, repr=False)
class Rule(ABC):
    """What a duty, a contradiction and a notice have in common (regel).

    Raises:
        InvalidRule: if it names a list, a field or a participation that does not exist, or a code that does not fit.
    """

    #: item and digit: 0 register, 1 to 6 supply or judge, 7 and 8 contradiction, 9 notice
    code: str
    #: the name in kebab case
    name: str
    #: the list of participations that it is about, or ``case``
    about: str
    versions: tuple[Version, ...] = field(converter=to_tuple)
    #: whether days on which no version holds, between two that do, are meant
    gaps: bool = False
    #: the version of the library that it came with
    since: str = "0.1.0"
    kind: Kind = field(init=False)
    #: what is owed or wrong, as a sentence without its full stop
    title: Text = field(init=False)

    @property
    def item(self) -> str:
        """The item, such as ``I04``: nirmodel's name for a line of IMDi's page or of a statute."""
        return self.code[:3]

    @property
    def regimes(self) -> tuple[Regime, ...]:
        """The regimes that it holds under."""
        return tuple(dict.fromkeys(each.regime for each in self.versions))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all its versions, without repeats."""
        return tuple(dict.fromkeys(source for each in self.versions for source in each.sources))

    def under(self, regime: Regime) -> tuple[Version, ...]:
        """Its versions under a regime, in order of days."""
        return tuple(each for each in self.versions if each.regime is regime)

    def version(self, regime: Regime, day: date) -> Version | None:
        """The version that holds under a regime on a day."""
        return version_on(self.under(regime), day)

    @abstractmethod
    def asked_by(self, version: Version) -> tuple[Asked | Compares, ...]:
        """What a version asks for, or compares."""

    @property
    def parts(self) -> tuple[Asked | Compares, ...]:
        """What its versions ask for, or compare, without repeats."""
        return tuple(dict.fromkeys(part for version in self.versions for part in self.asked_by(version)))

    @property
    def grounds(self) -> frozenset[str]:
        """The lists that it looks at first: without any of them it finds nothing."""
        return frozenset(name for part in self.parts for name in ground_lists(part))

    def _check(self, parts: Iterable[Asked | Compares]) -> None:
        """Checks what it names, and its history."""
        try:
            if self.about != "case" and self.about not in PARTICIPATIONS:
                raise InvalidRule(f"there is no participation {self.about}")
            if self.code[-1] not in _DIGITS[self.kind]:
                raise InvalidRule(f"a code of kind {self.kind.value} does not end in {self.code[-1]}")
            check_history(self.versions, self.gaps)
            for each in parts:
                _check_part(self.about, each)
        except (InvalidRule, InvalidVersions) as error:
            raise InvalidRule(f"{self.code} {self.name}: {error}") from None


def _check_part(about: str, part: object) -> None:
    match part:
        case Registered(lists=names, where=_) | Compares(lists=names):
            _check_lists(about, names)
        case EachDatum(list_name=name):
            _check_lists(about, (name,))
            _check_datum(lists_of(about)[name], part)
        case Owed(ground=AnyOf(lists=names), by=by):
            _check_lists(about, names)
            match by:
                case AnyOf(lists=settling):
                    _check_lists(about, settling)
                case Provided(list_name=name):
                    _check_lists(about, (name,))
                case _:
                    raise InvalidRule(f"nothing settles by {type(by).__name__}")
        case OwedForEach(list_name=name, by=by):
            _check_lists(about, (name, by.list_name))
            _check_fields(lists_of(about)[by.list_name], (by.link, *by.fill))
        case _:
            raise InvalidRule(f"a rule cannot ask for {type(part).__name__}")


def _check_lists(about: str, names: Sequence[str]) -> None:
    known = {*lists_of(about), EVERY_RECORD} if about == "case" else {*lists_of(about)}
    for name in names:
        if name not in known:
            raise InvalidRule(f"there is no list {name} in {about}")


def _check_datum(record: type, owed: EachDatum) -> None:
    if owed.parts is not None:
        _check_fields(record, (owed.parts,))
        part = _record_of(fields_dict(resolve_types(record))[owed.parts].type)
        if part is None:
            raise InvalidRule(f"{record.__name__}.{owed.parts} holds no parts")
        record = part
    for step, name in enumerate(owed.steps):
        _check_fields(record, (name,))
        if step < len(owed.steps) - 1:
            hint = fields_dict(resolve_types(record))[name].type
            inner = next((each for each in get_args(hint) if has(each)), None)
            if inner is None:
                raise InvalidRule(f"{record.__name__}.{name} has no fields")
            record = inner


def _check_fields(record: Any, names: Sequence[str]) -> None:
    for name in names:
        if name not in fields_dict(record):
            raise InvalidRule(f"{record.__name__} has no field {name}")


def _as_parts(owed: Asked | Iterable[Asked]) -> tuple[Asked, ...]:
    return (owed,) if isinstance(owed, Asked) else tuple(owed)


def _kind_of_digit(duty: "Duty") -> Kind:
    return Kind.REGISTER if duty.code.endswith("0") else Kind.SUPPLY if duty.advice is None else Kind.JUDGE


def _title(duty: "Duty") -> Text:
    missing = _MISSING_CLAUSE if duty.clause else _MISSING
    words = _REGISTER if duty.kind is Kind.REGISTER else missing
    return words.filled(subject=duty.subject).capitalised()


_REGISTER = Text("registrer {subject}", "registrer {subject}", "register {subject}")
_MISSING = Text("{subject} mangler", "{subject} manglar", "missing: {subject}")
_MISSING_CLAUSE = Text("{subject}, mangler", "{subject}, manglar", "missing: {subject}")


@final
@frozen(kw_only=True, eq=False, repr=False)
class Duty(Rule):
    """What the municipality owes NIR (plikt).

    Example:
        >>> from nirmodel.law.catalogue import rule_of
        >>> rule_of("I041").title.en
        'Missing: end reason'
    """

    #: what is owed, as a noun
    subject: Text
    #: whether the noun ends in a clause, so that a comma follows in Norwegian
    clause: bool = False
    #: what it asks for, unless a version asks for something else
    owed: tuple[Asked, ...] = field(converter=_as_parts)
    #: what to weigh, if it is the municipality's judgement
    advice: Text | None = None
    #: the field that holds the values to choose between, if it is a judgement
    candidates: Field | None = None
    #: whether it is deferred until the policy states that the register can take it
    deferred: bool = False
    #: the records whose rows are deferred for good: the register takes nothing of the kind of them
    deferred_where: Condition | None = None
    #: how a complete case is edited so that it is owed; worked out from what it asks for unless given
    broken_by: Breaking = field(
        default=Factory(lambda duty: breaking_of(duty.owed[0]), takes_self=True),
    )
    kind: Kind = field(init=False, default=Factory(_kind_of_digit, takes_self=True))
    title: Text = field(init=False, default=Factory(_title, takes_self=True))

    def __attrs_post_init__(self) -> None:
        self._check([part for each in self.versions for part in self.asked_by(each)])

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all its versions, and of what defers some of its rows, without repeats."""
        of_deferral = () if self.deferred_where is None else self.deferred_where.sources
        return tuple(dict.fromkeys((*super().sources, *of_deferral)))

    def asked_by(self, version: Version) -> tuple[Asked, ...]:
        """What a version asks for."""
        return self.owed if version.owed is None else version.owed


def ground_lists(part: Asked | Compares) -> tuple[str, ...]:
    """The lists that a part of a rule looks at first."""
    match part:
        case Owed(ground=ground):
            return ground.lists
        case EachDatum(list_name=name) | OwedForEach(list_name=name):
            return (name,)
        case _:
            return part.lists


@frozen(kw_only=True, eq=False, repr=False)
class _Comparison(Rule):
    """What a contradiction and a notice have in common."""

    #: what is wrong, as a sentence without its full stop
    title: Text
    finds: Compares
    #: how a complete case is edited so that it is found
    broken_by: Breaking

    def __attrs_post_init__(self) -> None:
        self._check([self.finds])

    def asked_by(self, version: Version) -> tuple[Compares, ...]:
        """What it compares, in every version."""
        return (self.finds,)


@final
@frozen(kw_only=True, eq=False, repr=False)
class Contradiction(_Comparison):
    """Two things in a case that cannot both be right (motstrid)."""

    kind: Kind = field(init=False, default=Kind.CONTRADICTION)


@final
@frozen(kw_only=True, eq=False, repr=False)
class Notice(_Comparison):
    """Something that is worth a look, and may be right (merknad)."""

    kind: Kind = field(init=False, default=Kind.NOTICE)
