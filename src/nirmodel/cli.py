"""The command ``nirmodel`` (kommandoen), extra ``cli``."""

import json
import os
import sys
from collections import Counter
from datetime import datetime
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from nirmodel.checking import check as check_case
from nirmodel.deadlines import DeadlinePolicy
from nirmodel.errors import UnknownCode
from nirmodel.findings import Finding, Kind, State
from nirmodel.rules import CATALOGUE
from nirmodel.rules import rule as rule_of
from nirmodel.wire import json_schema, read_cases

__all__ = ["main"]

_LANGUAGE = click.option("--lang", type=click.Choice(["nb", "nn", "en"]), default="nb", help="Language of the texts.")


@click.group()
@click.version_option(package_name="nirmodel")
def main() -> None:
    """What a municipality owes the National Introduction Register (NIR), and by when."""


def _shown(finding: Finding, everything: bool, within: int | None, as_of: Any) -> bool:
    if not everything and finding.state in (State.MET, State.MET_LATE):
        return False
    if within is not None and finding.state is State.OPEN and finding.due is not None:
        return bool((finding.due.day - as_of).days <= within)
    return True


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


@main.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--as-of", required=True, type=click.DateTime(["%Y-%m-%d"]), help="The day to check for.")
@_LANGUAGE
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", help="A table, or JSON Lines.")
@click.option("--within", type=click.IntRange(min=0), help="Of the open duties, those due within so many days.")
@click.option("--all", "everything", is_flag=True, help="Also what is met.")
@click.option("--roll", is_flag=True, help="Move due days on Saturdays, Sundays and holidays to the next working day.")
def check(
    files: tuple[str, ...], as_of: datetime, lang: str, form: str, within: int | None, everything: bool, roll: bool
) -> None:
    """Check the cases in FILES ("-" is standard input); exit status 0, 1 or 2."""
    day, policy = as_of.date(), DeadlinePolicy(move_to_working_day=roll)
    counted: Counter[str] = Counter()
    table = Table(show_lines=False)
    for heading in ("sak", "kode", "status", "frist", "tekst", "sti") if lang != "en" else (
        "case", "code", "state", "due", "text", "path",
    ):  # fmt: skip
        table.add_column(heading, overflow="fold")
    cases = 0
    try:
        for name in files:
            for reading in read_cases(sys.stdin.buffer if name == "-" else name):
                found = list(reading.findings)
                if reading.case is not None:
                    cases += 1
                    found += check_case(reading.case, as_of=day, policy=policy).findings
                counted.update((each.state or each.kind).value for each in found)
                rows = [each for each in found if _shown(each, everything, within, day)]
                case_id = reading.case.id if reading.case else None
                if form == "jsonl":
                    document = {"case": case_id, "as_of": day.isoformat(), "findings": [_as_json(e, lang) for e in rows]}
                    click.echo(json.dumps(document, ensure_ascii=False))
                else:
                    for each in rows:
                        table.add_row(
                            case_id or f"{name}:{reading.line}", each.code, (each.state or each.kind).value,
                            each.due.day.isoformat() if each.due else "", each.text.in_language(lang), str(each.path),
                        )  # fmt: skip
        if form == "text":
            console = Console()
            console.print(table)
            console.print(f"{cases}: " + ", ".join(f"{state} {number}" for state, number in sorted(counted.items())))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    if counted["shape"]:
        sys.exit(2)
    sys.exit(1 if counted["overdue"] or counted["contradiction"] else 0)


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A list, or JSON.")
def rules(form: str) -> None:
    """List the catalogue of rules."""
    if form == "text":
        for each in CATALOGUE:
            click.echo(f"{each.code}  {each.kind.value:13}  {each.name}: {each.title.en}")
        return
    rows = [
        {
            "code": each.code, "name": each.name, "item": each.item, "kind": each.kind.value,
            "title": {"nb": each.title.nb, "nn": each.title.nn, "en": each.title.en},
            "sources": [{"act": s.act, "section": s.section, "title": s.title, "url": s.url} for s in each.sources],
        }
        for each in CATALOGUE
    ]  # fmt: skip
    click.echo(json.dumps(rows, ensure_ascii=False, indent=1))


@main.command()
@click.argument("code")
@_LANGUAGE
def explain(code: str, lang: str) -> None:
    """Tell what the rule with CODE says, and where that comes from."""
    try:
        each = rule_of(code.upper())
    except UnknownCode as error:
        raise click.BadParameter(str(error)) from None
    click.echo(f"{each.code} {each.name} ({each.kind.value})\n{each.title.in_language(lang)}")
    for source in each.sources:
        click.echo(f"- {source.act} {source.section}: {source.title} <{source.url}>")


@main.command()
def schema() -> None:
    """Print the JSON Schema of a case."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
