"""A page for every rule, and their index: from the catalogue, with examples from the conformance vectors."""

import importlib
import inspect
import json
import pkgutil
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

from items import ITEMS, SUBJECTS, items_of
from markup import bullets, cited, file_of, linked, reference, sentence, table
from witnesses import Example, dated, examples_of, witness_of

import nirmodel.law
from nirmodel._version import VERSION
from nirmodel.explaining import HEADINGS, HISTORY_HEADINGS, HistoryRow, explain_rule, version_in_words
from nirmodel.findings import Finding, Kind
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.deadlines import DueDate, StepKind
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import Nature, Source
from nirmodel.rules.owed import Compares
from nirmodel.rules.rule import Duty, Rule
from nirmodel.rules.versions import Version
from nirmodel.terms import KINDS, LISTS, STATES
from nirmodel.text import day_in_words

__all__ = ["index_page", "page_of"]

_KIND_IN_WORDS = {
    Kind.REGISTER: "a record of the case has to be in NIR",
    Kind.SUPPLY: "a record or datum has to be there, because the case implies it",
    Kind.JUDGE: "a record or datum has to be there, and it is the municipality's judgement",
    Kind.CONTRADICTION: "two things in the case cannot both be right",
    Kind.NOTICE: "worth a look, and may be right",
}
_NATURE_IN_WORDS = {Nature.STATUTE: "statute", Nature.GUIDANCE: "guidance"}
_STEP_IN_WORDS = {
    StepKind.STARTED: "the clock starts",
    StepKind.OPENED: "the register can take it from this day, and the clock starts",
    StepKind.COUNTED: "the same day of the month, so many months on",
    StepKind.CLAMPED: "that month has no such day, so its last day",
    StepKind.MOVED: "not a working day, so the next one",
    StepKind.EXTENDED: "to the later day that was announced",
}
_GUIDANCE_ALONE = "No statute in force names this. IMDi asks for it, and the time limit is IMDi's"
_NO_LIMIT = "There was a duty to register, and no time limit, so nothing is reported"


@cache
def _modules() -> dict[str, str]:
    """The file in which each rule is stated, by code."""
    stated: dict[str, str] = {}
    for found in pkgutil.walk_packages(nirmodel.law.__path__, "nirmodel.law."):
        module = importlib.import_module(found.name)
        if not found.ispkg and hasattr(module, "RULES"):
            codes = [rule.code for rule in module.RULES] + re.findall(r'code="(\w+)"', inspect.getsource(module))
            stated |= dict.fromkeys(codes, file_of(found.name))
    return stated


def page_of(rule: Rule) -> str:
    """The page of one rule."""
    parts = [f"# {rule.code} {rule.name}", f"**{rule.title.en}.**", _summary(rule), *_history(rule)]
    parts += [*_grounds(rule), *_time_limit(rule)]
    if isinstance(rule, Duty) and rule.advice is not None:
        parts += ["## Advice", sentence(rule.advice)]
    parts += ["## Witness", *_shown(witness_of(rule), "A case in which the rule finds something:")]
    taken = dated(rule)
    if taken is not None and taken is not witness_of(rule):
        parts += _shown(taken, "The same case, with a register that can take it:")
    parts += ["## Near miss", *_shown(examples_of(rule, "near miss")[0], "A case one step short of that:")]
    parts.append(f"[{rule.item}.json](../../conformance/{rule.item}.json) has all vectors of the item.")
    parts += [f"## {HEADINGS['sources'].en}", _sources(rule.sources)]
    return "\n\n".join(parts) + "\n"


def _summary(rule: Rule) -> str:
    rows = [
        ("Bokmål", f"{rule.title.nb}."),
        ("Nynorsk", f"{rule.title.nn}."),
        ("Kind", f"{KINDS[rule.kind.value].en} ({_KIND_IN_WORDS[rule.kind]})."),
        ("Item", f"[{rule.item}](traceability.md) ({SUBJECTS[rule.code[0]]}): {ITEMS[rule.item]}."),
        ("Since", f"version {rule.since} of the library."),
        ("Stated in", f"{linked(_modules()[rule.code])}."),
    ]
    return bullets(rows)


def _history(rule: Rule) -> list[str]:
    """Every version in a row; then the versions that rest on guidance alone, or have no time limit."""
    duty = isinstance(rule, Duty)
    shown = [key for key in HISTORY_HEADINGS if duty or key != "limit"]
    rows = [_history_cells(each) for each in explain_rule(rule).history]
    parts = [f"## {HEADINGS['history'].en}"]
    parts.append(table([HISTORY_HEADINGS[key].en for key in shown], ([row[key] for key in shown] for row in rows)))
    notes: dict[str, list[str]] = {}
    for each in rule.versions if duty else ():
        for note in _notes(each):
            notes.setdefault(note, []).append(version_in_words(each).en)
    return [*parts, bullets((note, f"{'; '.join(words)}.") for note, words in notes.items())] if notes else parts


def _history_cells(row: HistoryRow) -> dict[str, str]:
    limit = row.limit.en if row.limit_source is None else f"{row.limit.en} ({reference(row.limit_source)})"
    return {
        "regime": row.regime.text.en,
        "first_day": day_in_words(row.first_day).en,
        "last_day": day_in_words(row.last_day).en if row.last_day else "",
        "limit": limit,
        "sources": "; ".join(map(reference, row.sources)),
        "change": sentence(row.change) if row.change else "",
    }


def _notes(version: Version) -> Iterator[str]:
    if version.within is None:
        yield _NO_LIMIT
    elif version.sources[0].nature is Nature.GUIDANCE:
        yield _GUIDANCE_ALONE


def _grounds(rule: Rule) -> list[str]:
    told = explain_rule(rule)
    rows = [(sentence(ground), sentence(by)) for ground, by in zip(told.ground, told.settled_by, strict=True)]
    parts = ["## Ground, and what settles it", table((HEADINGS["ground"].en, HEADINGS["settled_by"].en), rows)]
    searched = dict.fromkeys(name for each in rule.parts if isinstance(each, Compares) for name in each.lists)
    if searched:
        names = (LISTS[name].en if name in LISTS else "every record" for name in searched)
        parts.append(f"It looks in: {', '.join(names)}.")
    return parts


def _time_limit(rule: Rule) -> list[str]:
    parts = [f"## {HEADINGS['deadline'].en}"]
    parts.append("\n".join(f"* {sentence(each)}" for each in explain_rule(rule).deadline))
    for moves in (False, True):
        example = dated(rule, moves=moves)
        if example is not None and example.due is not None:
            witness = "the witness below" if example is witness_of(rule) else "the second witness below"
            which = "the same case on a later day, if due days move to a working day" if moves else witness
            parts += [f"Computed for {which}:", _steps(example.due)]
    return parts


def _steps(due: DueDate) -> str:
    rows = [
        (f"`{each.kind.value}`", _STEP_IN_WORDS[each.kind], day_in_words(each.day).en, cited(each.source))
        for each in due.steps
    ]
    return table(("Step", "What it does", "Day", "Source"), rows)


def _shown(example: Example, words: str) -> list[str]:
    """The case, and what the rule finds in it; days on which it finds the same are in one row."""
    rows = []
    for found, days in groupby(example.days, lambda day: [_row(each) for each in example.findings(day)]):
        as_of = ", ".join(f"`{day.isoformat()}`" for day in days)
        rows += [(as_of, *each) for each in found or [("nothing", "", "", "")]]
    case = {key: each for key, each in example.given.items() if each != []}
    return [words, table(("As of", "State", "Due", "Path", "In words"), rows), f"```json\n{_spread(case, 4)}\n```"]


def _row(finding: Finding) -> tuple[str, str, str, str]:
    words = STATES[finding.state.value] if finding.state else KINDS[finding.kind.value]
    due = f"`{finding.due.day.isoformat()}`" if finding.due else ""
    return words.en, due, f"`{finding.path}`", f"{finding.text.en}."


def _spread(value: Any, levels: int, indent: str = "") -> str:
    """JSON with a line for each record: so many levels are spread over lines, what is deeper is not."""
    if not levels or not value or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    inner = indent + "  "
    if isinstance(value, dict):
        parts = [f'"{key}": {_spread(each, levels - 1, inner)}' for key, each in value.items()]
    else:
        parts = [_spread(each, levels - 1, inner) for each in value]
    first, last = "{}" if isinstance(value, dict) else "[]"
    return f"{first}\n" + ",\n".join(f"{inner}{part}" for part in parts) + f"\n{indent}{last}"


def _sources(sources: tuple[Source, ...]) -> str:
    rows = (
        (
            each.act, each.reference, f"[{each.title.en}]({each.url})", _in_force(each.first_day, each.last_day),
            _NATURE_IN_WORDS[each.nature], day_in_words(each.read_on).en,
        )
        for each in sources
    )  # fmt: skip
    return table(("Act or publisher", "Reference", "Title", "In force", "Nature", "Read on"), rows)


def _in_force(first: date | None, last: date | None) -> str:
    since = f"from {day_in_words(first).en}" if first else ""
    until = f"to {day_in_words(last).en}" if last else ""
    return " ".join(filter(None, (since, until)))


def index_page() -> str:
    """All rules by item."""
    parts = ["# Rules", _reading_the_pages()]
    for letter, subject in SUBJECTS.items():
        parts.append(f"## {letter}: {subject}")
        for item in items_of(letter):
            rows = [
                (
                    f"[{each.code}]({each.code}.md)", each.title.en, KINDS[each.kind.value].en,
                    ", ".join(f"`{regime.value}`" for regime in each.regimes),
                )
                for each in CATALOGUE if each.item == item
            ]  # fmt: skip
            parts += [f"### {item}: {ITEMS[item]}", table(("Code", "Title", "Kind", "Regimes"), rows)]
    parts.append("```{toctree}\n:hidden:\n:glob:\n\n*\n```")
    return "\n\n".join(parts) + "\n"


def _reading_the_pages() -> str:
    kinds = "\n".join(f"* {KINDS[kind.value].en}: {words}." for kind, words in _KIND_IN_WORDS.items())
    regimes = "\n".join(f"* `{each.value}`: {each.text.en}." for each in Regime)
    return (
        f"All {len(CATALOGUE)} rules, by item: edition `{CATALOGUE.edition}` of the catalogue, version {VERSION} of "
        "nirmodel. [Traceability](traceability.md) leads from each item to its records, data, tests and strategies. "
        "`nirmodel explain I041` explains a rule in three languages.\n\n"
        f"The kinds of rules:\n\n{kinds}\n\nThe regimes that they hold under:\n\n{regimes}\n\n"
        "*Known* means known to the municipality on the day of the question. If the ground is known, the duty exists; "
        "what settles it has to be in the same participation. A statute binds. Guidance explains; if guidance alone "
        "asks for something, the page of the rule states so under History."
    )
