"""From every line of IMDi's pages to its records, data, rules, tests and strategies."""

import inspect
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, get_args, get_origin

from attrs import fields, fields_dict, has, resolve_types
from items import BESIDE, ITEMS, SUBJECTS, WITHOUT_DUTY, items_of
from rule_pages import ROOT, source_of, table, witness_of

from nirmodel import CATALOGUE, Case
from nirmodel.case import PARTICIPATIONS
from nirmodel.findings import Path
from nirmodel.records import Period
from nirmodel.records.record import Record
from nirmodel.rules import Rule
from nirmodel.rules.rule import AnyOf, Compares, Datum, Owes, Registers, SettledBy, Told
from nirmodel.sources import IMDI_PAGE
from nirmodel.strategies import records as strategies
from nirmodel.strategies.lives import LIVES

__all__ = ["DATA", "RECORDS", "data_of", "traceability_page"]

_SHARED = fields_dict(Record)
_REGISTRATION = {"Record.known_on", "Record.registered_on"}
#: what every record and every case has
_OF_ANY = {f"{cls.__name__}.{name}" for cls in (Record, Case) for name in fields_dict(cls)}
#: what the checks see as a list of its own
_SEEN_AS = {"register_ends": "ends"}


def _many_of(hint: Any) -> Any:
    """The class that a list is made of; None where the field is no list of records or parts."""
    lists = [each for each in (hint, *get_args(hint)) if get_origin(each) is tuple]
    return next((get_args(each)[0] for each in lists if has(get_args(each)[0])), None)


def _lists(cls: Any) -> dict[str, Any]:
    """The lists of records or parts that a class has, each with the class of these."""
    resolve_types(cls)
    return {each.name: _many_of(each.type) for each in fields(cls) if _many_of(each.type) is not None}


#: kind of participation -> its lists
RECORDS = {about: _lists(participation) for about, participation in PARTICIPATIONS.items()}


def _classes() -> Iterator[Any]:
    """The class of every record, and of every part of one."""
    for cls in dict.fromkeys(cls for lists in RECORDS.values() for cls in lists.values()):
        yield cls
        yield from _lists(cls).values()


def _named(cls: Any, name: str) -> str:
    """A datum as ``End.end_reason``; what every record has as ``Record.known_on``."""
    return f"{'Record' if issubclass(cls, Record) and name in _SHARED else cls.__name__}.{name}"


#: every datum of every record
DATA: tuple[str, ...] = tuple(dict.fromkeys(_named(cls, name) for cls in _classes() for name in fields_dict(cls)))


def _days(cls: Any) -> list[str]:
    """The days a record tells of its own, which date its duties."""
    resolve_types(cls)
    own = [each for each in fields(cls) if each.name not in _SHARED]
    return [_named(cls, each.name) for each in own if {date, Period} & {*get_args(each.type)} or each.name == "week"]


def _read(about: str, kinds: Iterable[str], names: Iterable[str]) -> Iterator[str]:
    """The data with these names of the records of these lists, or else of any record of the participation."""
    lists = RECORDS[about]
    asked = [lists[_SEEN_AS.get(kind, kind)] for kind in kinds]
    for name in names:
        having = [cls for cls in asked if name in fields_dict(cls)]
        having = having or [cls for cls in lists.values() if name in fields_dict(cls)]
        yield from (_named(cls, name) for cls in having)


def _owed(about: str, says: Owes) -> Iterator[str]:
    ground = says.ground
    yield from _read(about, ground.kinds, ground.where.reads if ground.where else ())
    match says.settled_by:
        case Datum(steps=(name, *_)):
            of = [RECORDS[about][kind] for kind in ground.kinds]
            parts = getattr(ground, "parts", None)
            yield from (_named(_lists(cls)[parts] if parts else cls, name) for cls in of)
        case SettledBy(reads=reads):
            yield from _read(about, (), reads)
        case AnyOf(kinds, where):
            yield from _read(about, kinds, where.reads if where else ())


def _at(path: Path, about: str) -> str | None:
    """The datum at a path, None for a whole record or list; any record's, where a rule is about the whole case."""
    names = [each for each in path.parts if isinstance(each, str)]
    if len(names) < 3:
        return f"Case.{names[0]}" if len(names) == 1 else None
    cls, name = RECORDS[names[0]][names[1]], names[2]
    if len(names) > 3 and name in _lists(cls):
        cls, name = _lists(cls)[name], names[3]
    return f"Record.{name}" if about == "case" else _named(cls, name)


def _compared(rule: Rule) -> Iterator[str]:
    """What a contradiction or notice points at and rests on in its witness.

    The days of registration stand among the facts of everything, so they count only where one is pointed at; and where
    any record may be meant, only what all have counts.
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
    """The data that a rule asks for or weighs, each once."""
    found: list[str] = []
    for says in rule.says:
        match says:
            case Registers(kinds=kinds):
                found += _read(rule.about, kinds, says.reads)
            case Owes():
                found += _owed(rule.about, says)
            case Compares():
                found += _compared(rule)
    return tuple(dict.fromkeys(found))


def _settled_in(rule: Rule) -> list[str]:
    """The lists in which a record, or the word that there is none, settles the rule."""
    lists: list[str] = []
    for says in rule.says:
        match says:
            case Owes(settled_by=Told(kind)):
                lists.append(kind)
            case Owes(settled_by=AnyOf(kinds, _)):
                lists += (_SEEN_AS.get(kind, kind) for kind in kinds)
    return list(dict.fromkeys(lists))


@cache
def _tests() -> tuple[tuple[str, str], ...]:
    """Every class of tests of the rules, with its file."""
    return tuple(
        (name, file.relative_to(ROOT).as_posix())
        for file in sorted((ROOT / "tests" / "rules").glob("*.py"))
        for name in re.findall(r"^class (Test\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    )


@cache
def _strategies() -> dict[Any, str]:
    """Class of a record -> the strategy that makes it."""
    signatures = {name: inspect.signature(getattr(strategies, name)) for name in strategies.__all__}
    return {get_args(each.return_annotation)[0]: name for name, each in signatures.items()}


def _lives(about: str, kinds: Iterable[str]) -> list[str]:
    """The life courses that make records of these lists."""
    found = []
    for life in dict.fromkeys(lives[about] for lives in LIVES.values() if about in lives):
        file = source_of(life.__module__)
        if re.search(rf"\b({'|'.join(kinds)})\b", (ROOT / file).read_text(encoding="utf-8")):
            found.append(f"`{life.__name__}` of {_linked(file)}")
    return found


def _linked(path: str) -> str:
    return f"[{path}](../../{path})"


def _code(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def traceability_page() -> str:
    """Every line of the pages, and where it is met."""
    parts = [
        "# Traceability",
        "Every line of IMDi's pages, told in our own words by its item, and where it is met. The days that a record "
        "tells date its duties, and stand among the facts of every finding. For each rule `cases_breaking(code)` and "
        "`near_misses(code)` of `nirmodel.strategies` make cases in which it has something to say, or nearly so.",
    ]
    for letter, subject in SUBJECTS.items():
        parts.append(f"## {letter}: {subject}")
        for item in items_of(letter):
            rules = [each for each in CATALOGUE if each.item == item]
            parts += [f"### {item}: {ITEMS[item]}", _facts(item, rules), _rules(rules)]
    left = ((f"`{name}`", f"{why}.") for name, why in WITHOUT_DUTY.items())
    parts += ["## Data that no rule asks for", table(("Datum", "Why"), left)]
    return "\n\n".join(parts) + "\n"


def _facts(item: str, rules: list[Rule]) -> str:
    """Pages, records, days and strategies of an item, as a list."""
    pages = {each.url: each.title.en for rule in rules for each in rule.sources if each.act == IMDI_PAGE.act}
    told = [("Told on", "; ".join(f"[{title}]({url})" for url, title in pages.items()))] if pages else []
    if item in BESIDE:
        told.append(("How", BESIDE[item]))
    about, kinds = next(
        ((rule.about, says.kinds) for rule in rules for says in rule.says if isinstance(says, Registers)), ("case", ())
    )
    if kinds:
        classes = {kind: RECORDS[about][kind] for kind in kinds}
        made_by = [_strategies()[cls] for cls in dict.fromkeys(classes.values())]
        days = [day for cls in dict.fromkeys(classes.values()) for day in _days(cls)]
        told += [
            ("Records", "; ".join(f"`{cls.__name__}` in `{about}[].{kind}`" for kind, cls in classes.items())),
            ("Days", _code(days) or "none of its own"),
            ("Strategies", "; ".join([_code(made_by), *_lives(about, kinds)])),
        ]
    return "\n".join(f"* {name}: {words}." for name, words in told)


def _rules(rules: list[Rule]) -> str:
    """The rules of an item, with their data and tests."""
    rows = []
    for rule in rules:
        lists = _settled_in(rule)
        data = [_code(data_of(rule)), f"settled in {_code(lists)}" if lists else ""]
        tests = [f"`{name}` of {_linked(file)}" for name, file in _tests() if rule.code in name]
        link = f"[{rule.code}]({rule.code}.md)"
        rows.append((link, rule.title.en, "; ".join(each for each in data if each), "; ".join(tests)))
    return table(("Rule", "Title", "Data", "Tests"), rows)
