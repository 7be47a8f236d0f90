"""A page for every rule, and their index: drawn from the catalogue, and from the conformance vectors for examples."""

import importlib
import json
import pkgutil
import runpy
from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from attrs import frozen
from items import ITEMS, SUBJECTS, items_of

import nirmodel.rules
from nirmodel import CATALOGUE, Case, DeadlinePolicy, check
from nirmodel.code_lists import Act, Regime
from nirmodel.deadlines import DueDate, StepKind
from nirmodel.explaining import HEADINGS, explain_rule
from nirmodel.findings import Finding, Kind
from nirmodel.rules import Rule
from nirmodel.rules.rule import Compares
from nirmodel.sources import Source
from nirmodel.terms import KINDS, LISTS, STATES
from nirmodel.text import Text, day_in_words
from nirmodel.wire import read_case

__all__ = ["index_page", "page_of", "table", "witness_of"]

ROOT = Path(__file__).parent.parent
_CONFORMANCE = ROOT / "conformance"
_KIND_IN_WORDS = {
    Kind.REGISTER: "a record on the case must stand in NIR",
    Kind.SUPPLY: "a record or datum must be there, since the case implies it",
    Kind.JUDGE: "a record or datum must be there, and it is the municipality's judgement",
    Kind.CONTRADICTION: "two things on the case cannot both be right",
    Kind.NOTICE: "worth a look, and may be right",
}
_STEP_IN_WORDS = {
    StepKind.STARTED: "the clock starts",
    StepKind.OPENED: "the register takes it from then, and the clock starts",
    StepKind.COUNTED: "the same day two months on",
    StepKind.CLAMPED: "that month has no such day, so its last one",
    StepKind.MOVED: "no working day, so the next one",
    StepKind.EXTENDED: "to the later day that was announced",
}


@frozen
class Example:
    """A case asked about on some days under one policy, from the conformance vectors."""

    rule: Rule
    told: dict[str, Any]
    case: Case
    policy: DeadlinePolicy
    days: tuple[date, ...]

    def findings(self, day: date) -> tuple[Finding, ...]:
        """What the rule says on one of the days."""
        return check(self.case, as_of=day, policy=self.policy, rules=(self.rule,)).findings

    @property
    def due(self) -> DueDate | None:
        """The due day of the first duty that is not settled; where due days move, of one that does."""
        found = (each.due for day in self.days for each in self.findings(day) if each.due and not each.settled)
        moves = self.policy.move_to_working_day
        return next((due for due in found if not moves or due.steps[-1].kind is StepKind.MOVED), None)


@cache
def _vectors(item: str) -> tuple[dict[str, Any], ...]:
    return tuple(json.loads((_CONFORMANCE / f"{item}.json").read_text(encoding="utf-8"))["vectors"])


@cache
def _policy_of() -> Any:
    return runpy.run_path(str(_CONFORMANCE / "generate.py"))["policy_of"]


@cache
def _examples(rule: Rule, what: str) -> tuple[Example, ...]:
    """The cases of one kind, each with all the days it is asked about."""
    mine = [each for each in _vectors(rule.item) if (each["code"], each["what"]) == (rule.code, what)]
    days: dict[str, list[date]] = {}
    for each in mine:
        days.setdefault(_key(each), []).append(date.fromisoformat(each["as_of"]))
    examples = []
    for each in {_key(each): each for each in mine}.values():
        case = read_case(each["case"]).case
        assert case is not None, f"{rule.code}: a vector that cannot be read; run conformance/generate.py"
        policy = _policy_of()(each["policy"])
        examples.append(Example(rule, each["case"], case, policy, tuple(days[_key(each)])))
    return tuple(examples)


def _key(vector: dict[str, Any]) -> str:
    return json.dumps([vector["policy"], vector["case"]])


def witness_of(rule: Rule) -> Example:
    """The first case in which the rule has something to say."""
    return _examples(rule, "witness")[0]


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    names = list(heads)
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _sentence(text: Text) -> str:
    return f"{text.capitalised().en}."


def source_of(module: str) -> str:
    """The file of a module in the checkout, wherever the library is installed."""
    return f"src/{module.replace('.', '/')}.py"


@cache
def _modules() -> dict[str, str]:
    """The file in which each rule is stated, by code."""
    stated: dict[str, str] = {}
    for found in pkgutil.walk_packages(nirmodel.rules.__path__, "nirmodel.rules."):
        module = importlib.import_module(found.name)
        for rule in () if found.ispkg else getattr(module, "DUTIES", getattr(module, "CONFLICTS", ())):
            stated[rule.code] = source_of(found.name)
    return stated


def page_of(rule: Rule) -> str:
    """The page of one rule."""
    parts = [f"# {rule.code} {rule.name}", f"**{rule.title.en}.**", _summary(rule), *_grounds(rule), *_deadline(rule)]
    if rule.advice is not None:
        parts += ["## Advice", _sentence(rule.advice)]
    parts += ["## Witness", *_shown(witness_of(rule), "An example in which the rule has something to say:")]
    taken = _dated(rule)
    if rule.deferred and taken is not None:
        parts += _shown(taken, "And one in which the register can take it:")
    parts += ["## Near miss", *_shown(_examples(rule, "near miss")[0], "An example one step short of that:")]
    parts.append(f"All vectors of the item stand in [{rule.item}.json](../../conformance/{rule.item}.json).")
    parts += [f"## {HEADINGS['sources'].en}", _sources(rule.sources)]
    return "\n\n".join(parts) + "\n"


def _summary(rule: Rule) -> str:
    module = _modules()[rule.code]
    rows = [
        ("Bokmål", f"{rule.title.nb}."),
        ("Nynorsk", f"{rule.title.nn}."),
        ("Kind", f"{KINDS[rule.kind.value].en} ({_KIND_IN_WORDS[rule.kind]})."),
        ("Item", f"[{rule.item}](traceability.md) ({SUBJECTS[rule.code[0]]}), {ITEMS[rule.item]}."),
        *((HEADINGS["in_force"].en, f"{each.en}.") for each in explain_rule(rule).in_force),
        ("Since", f"version {rule.since} of the library."),
        ("Stated in", f"[{module}](../../{module})."),
    ]
    return "\n".join(f"* {name}: {words}" for name, words in rows)


def _grounds(rule: Rule) -> list[str]:
    told = explain_rule(rule)
    rows = [
        (_sentence(ground), _sentence(settled)) for ground, settled in zip(told.ground, told.settled_by, strict=True)
    ]
    parts = ["## Ground, and what settles it", table((HEADINGS["ground"].en, HEADINGS["settled_by"].en), rows)]
    searched = [kind for says in rule.says if isinstance(says, Compares) for kind in says.kinds]
    if searched:
        names = (LISTS[kind].en if kind in LISTS else "every record" for kind in searched)
        parts.append(f"Looked for in: {', '.join(names)}.")
    return parts


def _deadline(rule: Rule) -> list[str]:
    parts = [f"## {HEADINGS['deadline'].en}"]
    parts.append("\n".join(f"* {_sentence(each)}" for each in explain_rule(rule).deadline))
    for moves in (False, True):
        example = _dated(rule, moves=moves)
        if example is not None and example.due is not None:
            witness = "the second witness below" if rule.deferred else "the witness below"
            which = "another case" if moves else witness
            policy = ", where due days move to a working day" if moves else ""
            parts += [f"Computed for {which}{policy}:", _steps(example.due)]
    return parts


def _dated(rule: Rule, *, moves: bool = False) -> Example | None:
    """The first case in which the rule tells a due day."""
    found = (each for each in _examples(rule, "witness") if each.policy.move_to_working_day is moves)
    return next((each for each in found if each.due is not None), None)


def _steps(due: DueDate) -> str:
    rows = [
        (f"`{each.kind.value}`", _STEP_IN_WORDS[each.kind], day_in_words(each.day).en, _cited(each.source))
        for each in due.steps
    ]
    return table(("Step", "What it does", "Day", "Source"), rows)


def _shown(example: Example, words: str) -> list[str]:
    """The case, and what the rule says of it; days on which it says the same stand together."""
    rows = []
    for told, days in groupby(example.days, lambda day: [_told(each) for each in example.findings(day)]):
        as_of = ", ".join(f"`{day.isoformat()}`" for day in days)
        rows += [(as_of, *each) for each in told or [("nothing", "", "", "")]]
    case = {key: each for key, each in example.told.items() if each != []}
    return [words, table(("As of", "State", "Due", "Path", "In words"), rows), f"```json\n{_spread(case, 4)}\n```"]


def _told(finding: Finding) -> tuple[str, str, str, str]:
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


def _cited(source: Source) -> str:
    return f"{source.act} {source.section}, [{source.title.en}]({source.url})".replace(" ,", ",")


def _sources(sources: tuple[Source, ...]) -> str:
    acts = {act.value: act.text.en for act in Act}
    rows = [
        (
            each.act, each.section, f"[{each.title.en}]({each.url})", acts.get(each.under, "both acts"),
            day_in_words(each.read_on).en,
        )
        for each in sources
    ]  # fmt: skip
    return table(("Act or publisher", "Section", "Title", "Tells of", "Read on"), rows)


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
        f"All {len(CATALOGUE)} rules, by the line of IMDi's pages that each comes from. "
        "[Traceability](traceability.md) leads from every line to its records, data, tests and strategies. "
        "`nirmodel explain I041` tells a rule in three languages.\n\n"
        f"The kinds of rules:\n\n{kinds}\n\nThe regimes they hold under:\n\n{regimes}\n\n"
        "Chapter 6A adds exceptions to the integration act. A rule of that act that holds for collective protection "
        "too is told with the first day of the act; one that the chapter adds holds as long as the chapter does.\n\n"
        "*Known* means known to the municipality on the day that is asked for. Where the ground is known, the duty is "
        "there; what settles it is looked for in the same participation."
    )
