"""A catalogue of rules: what a check asks, and the edition that names it (regelkatalog)."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from hashlib import sha256
from importlib import import_module
from typing import Any, final

from attrs import evolve, field, fields, frozen, has

from nirmodel.errors import UnknownCode
from nirmodel.rules.rule import InvalidRule, Rule
from nirmodel.text import Text

__all__ = ["Catalogue"]

_DIGITS_OF_EDITION = 12


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda each: (each.code[0], int(each.code[1:]))))


@final
@frozen(eq=False, repr=False)
class Catalogue:
    """Some rules, sorted by code (regelkatalog).

    Raises:
        InvalidRule: if two rules have the same code.

    Example:
        >>> from nirmodel import CATALOGUE
        >>> len(Catalogue(each for each in CATALOGUE if each.item == "I04"))
        8
    """

    rules: tuple[Rule, ...] = field(converter=_in_order)
    #: where the catalogue is, if it is a constant of a module: ``module:name``
    constant: str = field(default="", kw_only=True)
    _kept: dict[str, str] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        codes = [each.code for each in self.rules]
        if len({*codes}) < len(codes):
            raise InvalidRule(f"two rules have one code: {sorted({each for each in codes if codes.count(each) > 1})}")

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __contains__(self, rule: object) -> bool:
        return rule in self.rules

    def __repr__(self) -> str:
        return f"<Catalogue of {len(self)} rules, edition {self.edition}>"

    def __reduce__(self) -> Any:
        """A constant is pickled by its place: it holds functions, and is the same in every process."""
        return (_constant, (self.constant,)) if self.constant else (Catalogue, (self.rules,))

    def rule(self, code: str) -> Rule:
        """The rule with a code.

        Raises:
            UnknownCode: if no rule has it.
        """
        for each in self.rules:
            if each.code == code:
                return each
        raise UnknownCode(code)

    def at(self, day: date) -> "Catalogue":
        """The rules as they stood on a day: the versions in force then, and no rule without one."""
        as_they_stood = ((rule, tuple(each for each in rule.versions if each.on(day))) for rule in self.rules)
        return Catalogue(evolve(rule, versions=versions) for rule, versions in as_they_stood if versions)

    @property
    def edition(self) -> str:
        """A digest of all that the rules state: the same text for the same rules, in every process (utgave)."""
        if "edition" not in self._kept:
            content = repr([_stated(each) for each in self.rules])
            self._kept["edition"] = sha256(content.encode()).hexdigest()[:_DIGITS_OF_EDITION]
        return self._kept["edition"]


def _constant(place: str) -> Catalogue:
    module, name = place.split(":")
    constant: Catalogue = getattr(import_module(module), name)
    return constant


def _stated(value: Any) -> Any:
    """A value as plain nested tuples of text, functions by their names."""
    if isinstance(value, Text):
        return value.nb, value.nn, value.en
    if isinstance(value, partial):
        return "partial", _stated(value.func), _stated(value.args), _stated(value.keywords)
    if isinstance(value, tuple | list):
        return tuple(_stated(each) for each in value)
    if isinstance(value, dict):
        return tuple((name, _stated(each)) for name, each in value.items())
    if isinstance(value, frozenset):
        return tuple(sorted(value))
    if has(type(value)):
        names = (each.name for each in fields(type(value)))
        return type(value).__name__, tuple((name, _stated(getattr(value, name))) for name in names)
    if callable(value):
        return f"{value.__module__}.{value.__qualname__}"
    return str(value)
