"""Explains a rule, a shape error or a notice on standard output, readable at 80 columns (forklaring)."""

from collections.abc import Iterable
from itertools import groupby

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text as Plain

from nirmodel.cli.remedies import REMEDIES
from nirmodel.cli.tables import console
from nirmodel.explaining import HEADINGS, HISTORY_HEADINGS, HistoryRow, explain_rule
from nirmodel.findings import Heading
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.sources import Nature, Source
from nirmodel.notices import NOTICES, imprint
from nirmodel.rules.rule import Duty, Rule
from nirmodel.terms import KINDS
from nirmodel.text import Text
from nirmodel.wire.shape import SHAPE_ERRORS

__all__ = ["explain_heading", "explain_in_tables"]

_WIDTH_WITHOUT_TERMINAL = 80
_NATURES = {
    Nature.STATUTE: Text("lov eller forskrift", "lov eller forskrift", "statute"),
    Nature.GUIDANCE: Text("veiledning", "rettleiing", "guidance"),
}


def explain_heading(code: str, lang: str) -> bool:
    """Explains a shape error or a notice about the check; False if the code is of neither."""
    if code in SHAPE_ERRORS:
        _print_heading(SHAPE_ERRORS[code], REMEDIES[code], lang)
    elif code in NOTICES:
        _print_heading(NOTICES[code].heading, NOTICES[code].advice, lang)
    else:
        return False
    return True


def _print_heading(heading: Heading, advice: Text, lang: str) -> None:
    click.echo(f"{heading.code} {heading.name} ({KINDS[heading.kind.value].in_language(lang)})")
    click.echo(f"{heading.title.in_language(lang)}.")
    click.echo(advice.in_language(lang))


def explain_in_tables(rule: Rule, lang: str) -> None:
    """Explains a rule: its parts as sentences, its history as a table for each regime, and its sources."""
    explanation = explain_rule(rule)
    click.echo(f"{rule.code} {rule.name} ({KINDS[rule.kind.value].in_language(lang)})")
    for heading, sentences in explanation.parts:
        for sentence in sentences:
            click.echo(f"{heading.in_language(lang)}: {sentence.in_language(lang)}.")
    _print_history(explanation.history, isinstance(rule, Duty), lang)
    limits = (each.limit_source for each in explanation.history if each.limit_source is not None)
    click.echo(f"{HEADINGS['sources'].in_language(lang)}:")
    for source in dict.fromkeys((*explanation.sources, *limits)):
        click.echo(f"- {source.act} {source.reference}".rstrip() + f" ({_NATURES[source.nature].in_language(lang)})")
        click.echo(f"  {source.title.in_language(lang)}")
        click.echo(f"  <{source.url}>")
    click.echo(imprint(CATALOGUE.edition).in_language(lang))


def _print_history(history: Iterable[HistoryRow], with_limits: bool, lang: str) -> None:
    output = console(_WIDTH_WITHOUT_TERMINAL)
    output.print()
    for regimes, rows in _by_regime(history):
        names = ", ".join(each.in_language(lang) for each in regimes)
        output.print(_table(f"{HEADINGS['history'].in_language(lang)}: {names}", rows, with_limits, lang))


def _by_regime(history: Iterable[HistoryRow]) -> list[tuple[list[Text], list[HistoryRow]]]:
    """The rows of each regime; regimes with the same history share one entry."""
    entries: dict[tuple[object, ...], tuple[list[Text], list[HistoryRow]]] = {}
    for regime, group in groupby(history, key=lambda each: each.regime):
        rows = list(group)
        same = tuple((row.first_day, row.last_day, row.limit, row.sources, row.change) for row in rows)
        entries.setdefault(same, ([], rows))[0].append(regime.text)
    return list(entries.values())


def _table(title: str, rows: list[HistoryRow], with_limits: bool, lang: str) -> Table:
    """The versions of a rule under one regime, the oldest first; a column with nothing in it is left out."""
    with_changes = any(row.change is not None for row in rows)
    columns = [
        ("first_day", 10, [row.first_day.isoformat() for row in rows]),
        ("last_day", 10, [row.last_day.isoformat() if row.last_day else "" for row in rows]),
    ]
    if with_limits:
        columns.append(("limit", 8, [row.limit.in_language(lang) for row in rows]))
    columns.append(("sources", None, ["\n".join(_short(each, lang) for each in row.sources) for row in rows]))
    if with_changes:
        columns.append(("change", None, [row.change.in_language(lang) if row.change else "" for row in rows]))
    table = Table(
        title=Plain(title), title_justify="left", title_style="bold", box=SIMPLE_HEAD, show_edge=False, pad_edge=False,
        padding=(0, 1, 0, 0), leading=1, expand=True,
    )  # fmt: skip
    for name, width, _ in columns:
        table.add_column(HISTORY_HEADINGS[name].in_language(lang), width=width, ratio=None if width else 1)
    for cells in zip(*(cells for _, _, cells in columns), strict=True):
        table.add_row(*map(Plain, cells))
    return table


def _short(source: Source, lang: str) -> str:
    """A source as a table has room for it: the act without its number, and the place in it."""
    cited = f"{source.act.partition(' (')[0]} {source.reference}".rstrip()
    return f"{cited} ({_NATURES[source.nature].in_language(lang)})" if source.nature is Nature.GUIDANCE else cited
