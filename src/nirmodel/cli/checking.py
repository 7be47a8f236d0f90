"""The command ``nirmodel`` (kommandoen), extra ``cli``: results to standard output, all else to standard error."""

import io
import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path as FilePath
from typing import IO, Any

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text as Plain

from nirmodel.checking import check as check_case
from nirmodel.code_lists import Regime
from nirmodel.deadlines import DeadlinePolicy
from nirmodel.errors import UnknownCode
from nirmodel.explaining import HEADINGS, Explanation, explain_rule
from nirmodel.findings import SHAPE_ERRORS, Finding, Kind, State
from nirmodel.rules import CATALOGUE
from nirmodel.rules import rule as rule_of
from nirmodel.terms import KINDS, STATES
from nirmodel.text import Text
from nirmodel.wire import Reading, json_schema, read_cases

__all__ = ["main"]

_LANGUAGE = click.option(
    "--lang", type=click.Choice(["nb", "nn", "en"]), default="nb", show_default=True, help="Language of the texts."
)
#: a caseworker reads what is wrong first
_URGENCY = ("shape", "contradiction", "overdue", "open", "undetermined", "notice", "deferred", "met_late", "met")
_COLUMNS = (
    Text("status", "status", "state"),
    Text("frist", "frist", "due"),
    Text("kode", "kode", "code"),
    Text("hva", "kva", "what"),
    Text("hvor", "kvar", "where"),
)
_LINE = Text("{file}, linje {line}", "{file}, linje {line}", "{file}, line {line}")
_CASES = Text(
    "Saker per {day}: {cases}, uten noe å gjøre: {clear}",
    "Saker per {day}: {cases}, utan noko å gjere: {clear}",
    "Cases as of {day}: {cases}, with nothing to do: {clear}",
)
_WIDTH_WITHOUT_TERMINAL = 120


@click.group()
@click.version_option(package_name="nirmodel", prog_name="nirmodel")
def main() -> None:
    """What a municipality owes the National Introduction Register (NIR), and by when."""


def _word(finding: Finding) -> str:
    """The state of a duty, or the kind of what has none."""
    return (finding.state or finding.kind).value


def _shown(finding: Finding, everything: bool, within: int | None, as_of: date) -> bool:
    if finding.settled and not everything:
        return False
    if within is not None and finding.state is State.OPEN and finding.due is not None:
        return (finding.due.day - as_of).days <= within
    return True


def _is_something_to_do(finding: Finding) -> bool:
    return not finding.settled and finding.state is not State.DEFERRED and finding.kind is not Kind.NOTICE


def _as_json(finding: Finding, lang: str) -> dict[str, Any]:
    row: dict[str, Any] = {
        "code": finding.code,
        "item": finding.item,
        "kind": finding.kind.value,
        "state": finding.state.value if finding.state else None,
        "due": finding.due.day.isoformat() if finding.due else None,
        "path": str(finding.path),
        "record": finding.record,
        "text": finding.text.in_language(lang),
    }
    return row | {"line": finding.line} if finding.kind is Kind.SHAPE else row


def _as_table(title: str, findings: list[Finding], lang: str) -> Table:
    table = Table(title=Plain(title), box=SIMPLE_HEAD, title_justify="left", title_style="bold", expand=True)
    for heading, wide in zip(_COLUMNS, (False, False, False, True, True), strict=True):
        table.add_column(heading.in_language(lang), no_wrap=not wide, overflow="fold", ratio=1 if wide else None)
    for each in sorted(findings, key=lambda each: _URGENCY.index(_word(each))):
        words = (STATES | KINDS)[_word(each)].in_language(lang)
        due = each.due.day.isoformat() if each.due else ""
        # state and due day have columns of their own, so the sentence is needed only where it tells more
        told = each.state in (State.OPEN, State.OVERDUE, State.DEFERRED) and each.heading.advice is None
        text = each.heading.title if told else each.text
        table.add_row(words, due, each.code, Plain(text.in_language(lang)), Plain(str(each.path)))
    return table


@contextmanager
def _readings(name: str) -> Iterator[Iterator[Reading]]:
    """The cases of one file, with a bar on standard error where that is a terminal."""
    if name == "-":
        yield read_cases(sys.stdin.buffer)
        return
    errors = Console(stderr=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as progress:

        def open_file(path: FilePath) -> IO[bytes]:
            counting: Any = progress.open(path, "rb", description=name)
            # the bar's own stream cannot be looked ahead in, a buffered one can
            return io.BufferedReader(counting)

        yield read_cases(name, open_file=open_file)


@main.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--as-of", required=True, type=click.DateTime(["%Y-%m-%d"]), help="The day to check for.")
@_LANGUAGE
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", help="Tables, or JSON Lines.")
@click.option("--within", type=click.IntRange(min=0), help="Of the open duties, those due within so many days.")
@click.option("--all", "everything", is_flag=True, help="Also what is met.")
@click.option("--roll", is_flag=True, help="Move due days on Saturdays, Sundays and holidays to the next working day.")
def check(
    files: tuple[str, ...], as_of: datetime, lang: str, form: str, within: int | None, everything: bool, roll: bool
) -> None:
    """Check the cases in FILE... ("-" is standard input).

    Exit status: 0 nothing overdue or contradictory, 1 something is, 2 bad usage or something could not be read.
    """
    day, policy = as_of.date(), DeadlinePolicy(move_to_working_day=roll)
    console = Console(width=None if sys.stdout.isatty() else _WIDTH_WITHOUT_TERMINAL, soft_wrap=False)
    counted: Counter[str] = Counter()
    cases = clear = unreadable = 0
    for name in files:
        with _readings(name) as readings:
            for reading in readings:
                found = list(reading.findings)
                if reading.case is None:
                    unreadable += 1
                else:
                    cases += 1
                    found += check_case(reading.case, as_of=day, policy=policy).findings
                counted.update(_word(each) for each in found)
                shown = [each for each in found if _shown(each, everything, within, day)]
                clear += not any(_is_something_to_do(each) for each in found)
                if form == "jsonl":
                    case_id = reading.case.id if reading.case else None
                    rows = [_as_json(each, lang) for each in shown]
                    document = {"case": case_id, "as_of": day.isoformat(), "findings": rows}
                    click.echo(json.dumps(document, ensure_ascii=False))
                elif shown:
                    line = _LINE.in_language(lang).format(file=name, line=reading.line or 1)
                    console.print(_as_table(reading.case.id if reading.case else line, shown, lang))
    if form == "text":
        console.print(_CASES.in_language(lang).format(cases=cases, day=day.isoformat(), clear=clear))
        told = [f"{(STATES | KINDS)[word].in_language(lang)} {counted[word]}" for word in _URGENCY if counted[word]]
        console.print(", ".join(told))
    if unreadable:
        sys.exit(2)
    sys.exit(1 if counted["overdue"] or counted["contradiction"] or counted["shape"] else 0)


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A list, or JSON.")
@click.option("--act", type=click.Choice([each.value for each in Regime]), help="Of the rules, those of one regime.")
@_LANGUAGE
def rules(form: str, act: str | None, lang: str) -> None:
    """List the catalogue of rules."""
    chosen = [each for each in CATALOGUE if act is None or act in each.regimes]
    if form == "text":
        for each in chosen:
            click.echo(f"{each.code}  {each.kind.value:13}  {each.name}: {each.title.in_language(lang)}")
        return
    rows = [
        {
            "code": each.code, "name": each.name, "item": each.item, "kind": each.kind.value,
            "title": {"nb": each.title.nb, "nn": each.title.nn, "en": each.title.en},
            "in_force": [
                {
                    "regime": one.regime.value, "first_day": one.first_day.isoformat(),
                    "last_day": one.last_day.isoformat() if one.last_day else None,
                }
                for one in each.in_force
            ],
            "sources": [
                {"act": s.act, "section": s.section, "title": s.title, "url": s.url, "read_on": s.read_on.isoformat()}
                for s in each.sources
            ],
        }
        for each in chosen
    ]  # fmt: skip
    click.echo(json.dumps(rows, ensure_ascii=False, indent=1))


@main.command()
@click.argument("code")
@_LANGUAGE
def explain(code: str, lang: str) -> None:
    """Tell the rule with CODE in words: duty, ground, deadline, what settles it, sources."""
    code = code.upper()
    if code in SHAPE_ERRORS:
        heading = SHAPE_ERRORS[code]
        click.echo(f"{heading.code} {heading.name} ({KINDS['shape'].in_language(lang)})")
        click.echo(heading.title.in_language(lang))
        return
    try:
        rule = rule_of(code)
    except UnknownCode as error:
        raise click.BadParameter(str(error)) from None
    click.echo(f"{rule.code} {rule.name} ({KINDS[rule.kind.value].in_language(lang)})")
    _tell(explain_rule(rule), lang)


def _tell(explanation: Explanation, lang: str) -> None:
    for heading, sentences in explanation.parts:
        for sentence in sentences:
            click.echo(f"{heading.in_language(lang)}: {sentence.in_language(lang)}.")
    click.echo(f"{HEADINGS['sources'].in_language(lang)}:")
    for source in explanation.sources:
        section = f" {source.section}" if source.section else ""
        click.echo(f"- {source.act}{section}: {source.title} <{source.url}>")


@main.command()
def schema() -> None:
    """Print the JSON Schema of a case."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
