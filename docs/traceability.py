"""From every item to its records, data, rules, tests and strategies."""

import inspect
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, get_args, get_origin

from attrs import fields, fields_dict, has, resolve_types
from items import BESIDE, ITEMS, SUBJECTS, WITHOUT_DUTY, items_of
from markup import ROOT, bullets, cited, code, file_of, linked, table
from witnesses import witness_of

from nirmodel import Case
from nirmodel.case import PARTICIPATIONS
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.path import Path
from nirmodel.records import Period
from nirmodel.records.record import Record
from nirmodel.rules.derived import ADDED_LISTS
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
from nirmodel.rules.rule import Rule, lists_of
from nirmodel.strategies import records as strategies
from nirmodel.strategies.lives import LIVES

__all__ = ["DATA", "RECORDS", "data_of", "traceability_page"]

_SHARED = fields_dict(Record)
_REGISTRATION = {"Record.known_on", "Record.registered_on"}
#: what every record and every case has
_OF_ANY = {f"{cls.__name__}.{name}" for cls in (Record, Case) for name in fields_dict(cls)}


def _many_of(hint: Any) -> Any:
    """The class that a list is made of; None if the field is no list of records or parts."""
    lists = [each for each in (hint, *get_args(hint)) if get_origin(each) is tuple]
    return next((get_args(each)[0] for each in lists if has(get_args(each)[0])), None)


def _parts(cls: Any) -> dict[str, Any]:
    """The lists of parts that a record has, each with the class of these."""
    resolve_types(cls)
    return {each.name: _many_of(each.type) for each in fields(cls) if _many_of(each.type) is not None}


def _given(about: str) -> dict[str, type]:
    """The lists that a participation or case has itself."""
    return {name: cls for name, cls in lists_of(about).items() if name not in ADDED_LISTS.get(about, {})}


#: each kind of participation, and the case, with its lists of records
RECORDS = {about: _given(about) for about in (*PARTICIPATIONS, "case")}


def _classes() -> Iterator[Any]:
    """The class of every record, and of every part of one."""
    for cls in dict.fromkeys(cls for lists in RECORDS.values() for cls in lists.values()):
        yield cls
        yield from _parts(cls).values()


def _named(cls: Any, name: str) -> str:
    """A datum as ``End.end_reason``; what every record has as ``Record.known_on``."""
    return f"{'Record' if issubclass(cls, Record) and name in _SHARED else cls.__name__}.{name}"


#: every datum of every record
DATA: tuple[str, ...] = tuple(dict.fromkeys(_named(cls, name) for cls in _classes() for name in fields_dict(cls)))


def _days(cls: Any) -> list[str]:
    """The days of its own that a record has, which date its duties."""
    resolve_types(cls)
    own = [each for each in fields(cls) if each.name not in _SHARED]
    return [_named(cls, each.name) for each in own if {date, Period} & {*get_args(each.type)} or each.name == "week"]


def _read(*conditions: Condition | None) -> Iterator[Field]:
    return (each for condition in conditions if condition is not None for each in condition.reads)


def _asked_for(about: str, part: Asked) -> Iterator[str]:
    """The data that a part of a duty asks for or weighs."""
    match part:
        case Registered(where=where):
            weighed = _read(where)
        case EachDatum(list_name=name, parts=parts, steps=(first, *_), where=where):
            cls = lists_of(about)[name]
            yield _named(_parts(cls)[parts] if parts else cls, first)
            weighed = _read(where)
        case Owed(ground=ground, by=by):
            weighed = _read(ground.where, by.where if isinstance(by, AnyOf) else None)
        case OwedForEach(where=where, by=by):
            weighed = iter((*where.reads, *by.reads))
    yield from (_named(each.record, each.name) for each in weighed)


def _at(path: Path, about: str) -> str | None:
    """The datum at a path, None for a whole record or list; any record's, if a rule is about the whole case."""
    names = [each for each in path.parts if isinstance(each, str)]
    lists = RECORDS["case"] if names and names[0] in RECORDS["case"] else RECORDS.get(names[0] if names else "", {})
    inside = names if lists is RECORDS["case"] else names[1:]
    if len(inside) < 2:
        return f"Case.{names[0]}" if len(names) == 1 and lists is not RECORDS["case"] else None
    cls, name = lists[inside[0]], inside[1]
    if len(inside) > 2 and name in _parts(cls):
        cls, name = _parts(cls)[name], inside[2]
    return f"Record.{name}" if about == "case" and name in _SHARED else _named(cls, name)


def _compared(rule: Rule) -> Iterator[str]:
    """What a contradiction or notice points at and rests on in its witness.

    The days of registration are among the facts of everything, so they count only if one is pointed at. If any record
    may be meant, only what all have counts.
    """
    example = witness_of(rule)
    for finding in (each for day in example.days for each in example.findings(day)):
        pointed_at = _at(finding.path, rule.about)
        for each in (pointed_at, *(_at(fact.path, rule.about) for fact in finding.facts)):
            apart = each in _REGISTRATION and pointed_at not in _REGISTRATION
            of_one = rule.about == "case" and each != pointed_at and each not in _OF_ANY
            if each is not None and not apart and not of_one:
                yield each


@cache
def data_of(rule: Rule) -> tuple[str, ...]:
    """The data that a rule asks for or weighs, each only one time."""
    found: list[str] = []
    for part in rule.parts:
        found += _compared(rule) if isinstance(part, Compares) else _asked_for(rule.about, part)
    return tuple(dict.fromkeys(found))


def _settled_in(rule: Rule) -> list[str]:
    """The lists in which a record, or the word that there is none, settles the rule."""
    lists: list[str] = []
    for part in rule.parts:
        match part:
            case Owed(by=Provided(list_name=name)):
                lists.append(name)
            case Owed(by=AnyOf(lists=names)):
                lists += (ADDED_LISTS.get(rule.about, {}).get(name, name) for name in names)
    return list(dict.fromkeys(lists))


@cache
def _tests() -> tuple[tuple[str, str], ...]:
    """Every class of tests of the rules, with its file."""
    return tuple(
        (name, file.relative_to(ROOT).as_posix())
        for file in sorted((ROOT / "tests" / "rules").rglob("*.py"))
        for name in re.findall(r"^class (Test\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    )


@cache
def _strategies() -> dict[Any, str]:
    """The class of a record, with the strategy that makes it."""
    signatures = {name: inspect.signature(getattr(strategies, name)) for name in strategies.__all__}
    return {get_args(each.return_annotation)[0]: name for name, each in signatures.items()}


def _lives(about: str, names: Iterable[str]) -> list[str]:
    """The life course that makes records of these lists, if one does."""
    life = LIVES.get(about)
    file = "" if life is None else file_of(life.__module__)
    if life is None or not re.search(rf"\b({'|'.join(names)})\b", (ROOT / file).read_text(encoding="utf-8")):
        return []
    return [f"`{life.__name__}` of {linked(file)}"]


def traceability_page() -> str:
    """Every item, and where it is met."""
    parts = [
        "# Traceability",
        "Every item, in our own words, and where it is met. The days that a record provides date its duties, and are "
        "among the facts of every finding. For each rule `cases_breaking(code)` and `near_misses(code)` of "
        "`nirmodel.strategies` make cases in which it finds something, or nearly does.",
    ]
    for letter, subject in SUBJECTS.items():
        parts.append(f"## {letter}: {subject}")
        for item in items_of(letter):
            rules = [each for each in CATALOGUE if each.item == item]
            parts += [f"### {item}: {ITEMS[item]}", *filter(None, (_facts(item, rules), _rules(rules)))]
    left = ((f"`{name}`", f"{why}.") for name, why in WITHOUT_DUTY.items())
    parts += ["## Data that no rule asks for", table(("Datum", "Why"), left)]
    return "\n\n".join(parts) + "\n"


def _registered(rules: Iterable[Rule]) -> tuple[str, tuple[str, ...]]:
    """What the item's duties to register are about, and their lists."""
    found = [(rule.about, part.lists) for rule in rules for part in rule.parts if isinstance(part, Registered)]
    names = dict.fromkeys(name for _, lists in found for name in lists)
    return (found[0][0], tuple(names)) if found else ("case", ())


def _facts(item: str, rules: list[Rule]) -> str:
    """Sources, records, days and strategies of an item, as a list."""
    asking = dict.fromkeys(each.sources[0] for rule in rules for each in rule.versions if each.sources)
    facts = [("Asked for by", "; ".join(map(cited, asking)))] if asking else []
    if item in BESIDE:
        facts.append(("How", BESIDE[item]))
    about, names = _registered(rules)
    if names:
        classes = {name: RECORDS[about][name] for name in names}
        made_by = [_strategies()[cls] for cls in dict.fromkeys(classes.values())]
        days = [day for cls in dict.fromkeys(classes.values()) for day in _days(cls)]
        at = "" if about == "case" else f"{about}[]."
        facts += [
            ("Records", "; ".join(f"`{cls.__name__}` in `{at}{name}`" for name, cls in classes.items())),
            ("Days", code(days) or "none of its own"),
            ("Strategies", "; ".join([code(made_by), *_lives(about, names)])),
        ]
    return bullets((name, f"{words}.") for name, words in facts)


def _rules(rules: list[Rule]) -> str:
    """The rules of an item, with their data and tests."""
    rows = []
    for rule in rules:
        lists = _settled_in(rule)
        data = [code(data_of(rule)), f"settled in {code(lists)}" if lists else ""]
        tests = [f"`{name}` of {linked(file)}" for name, file in _tests() if rule.code in name]
        link = f"[{rule.code}]({rule.code}.md)"
        rows.append((link, rule.title.en, "; ".join(filter(None, data)), "; ".join(tests)))
    return table(("Rule", "Title", "Data", "Tests"), rows) if rows else ""
