"""Explains a rule, a shape error or a notice on standard output, readable at 80 columns (forklaring)."""

import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from shutil import get_terminal_size
from textwrap import fill

import click
from rich.box import SIMPLE_HEAD
from rich.padding import Padding
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
from nirmodel.text import Text, day_in_words
from nirmodel.wire.shape import SHAPE_ERRORS

__all__ = ["explain_heading", "explain_in_tables"]

_WIDTH_WITHOUT_TERMINAL = 80
#: the widths of the columns, in characters; those without one share the rest
_WIDTHS = {"first_day": 10, "last_day": 10, "limit": 7, "sources": None, "change": None}
#: the least width of a column that shares the rest: the longest name of an act, and a space
_LEAST = 24
_NATURES = {
    Nature.STATUTE: Text("lov eller forskrift", "lov eller forskrift", "statute"),
    Nature.GUIDANCE: Text("veiledning", "rettleiing", "guidance"),
}
_IN_FORCE = {
    (True, True): Text("fra {first} til {last}", "frå {first} til {last}", "from {first} to {last}"),
    (True, False): Text("fra {first}", "frå {first}", "from {first}"),
    (False, True): Text("til {last}", "til {last}", "to {last}"),
}


def explain_heading(code: str, lang: str) -> bool:
    """Explains a shape error or a notice about the check; False if the code is neither's."""
    if code in SHAPE_ERRORS:
        _print_heading(SHAPE_ERRORS[code], REMEDIES[code], lang)
    elif code in NOTICES:
        _print_heading(NOTICES[code].heading, NOTICES[code].advice, lang)
    else:
        return False
    return True


def _print_heading(heading: Heading, advice: Text, lang: str) -> None:
    _print(f"{heading.code} {heading.name} ({KINDS[heading.kind.value].in_language(lang)})")
    _print(f"{heading.title.in_language(lang)}.")
    _print(advice.in_language(lang))


def _print(line: str, indent: str = "") -> None:
    """Prints a line, wrapped between words on a terminal, and whole in a file or pipe."""
    if sys.stdout.isatty():
        width = get_terminal_size().columns
        line = fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    click.echo(line)


def explain_in_tables(rule: Rule, lang: str) -> None:
    """Explains a rule: its parts as sentences, its history as a table for each regime, and its sources."""
    explanation = explain_rule(rule)
    _print(f"{rule.code} {rule.name} ({KINDS[rule.kind.value].in_language(lang)})")
    for heading, sentences in explanation.parts:
        for sentence in sentences:
            _print(f"{heading.in_language(lang)}: {sentence.in_language(lang)}.", "  ")
    limits = [each.limit_source for each in explanation.history if each.limit_source is not None]
    sources = list(dict.fromkeys((*explanation.sources, *limits)))
    _print_history(explanation.history, sources, isinstance(rule, Duty), lang)
    click.echo()
    _print(f"{HEADINGS['sources'].in_language(lang)}:")
    for number, source in enumerate(sources, 1):
        _print(f"[{number}] {_cited(source, lang)} ({_nature_and_days(source, lang)})", "    ")
        _print(f"    {source.title.in_language(lang)}", "    ")
        click.echo(f"    <{source.url}>")
    _print(imprint(CATALOGUE.edition).in_language(lang))


def _print_history(history: Iterable[HistoryRow], sources: list[Source], with_limits: bool, lang: str) -> None:
    output = console(_WIDTH_WITHOUT_TERMINAL)
    for regimes, rows in _by_regime(history):
        names = ", ".join(each.in_language(lang) for each in regimes)
        title = f"{HEADINGS['history'].in_language(lang)}: {names}"
        with output.capture() as captured:
            output.print(_table(title, rows, sources, with_limits, lang))
        click.echo()
        click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def _by_regime(history: Iterable[HistoryRow]) -> list[tuple[list[Text], list[HistoryRow]]]:
    """The rows of each regime; regimes with the same history share one entry."""
    entries: dict[object, tuple[list[Text], list[HistoryRow]]] = {}
    for regime, group in groupby(history, key=lambda each: each.regime):
        rows = list(group)
        same = tuple((row.first_day, row.last_day, row.limit, row.sources, row.change) for row in rows)
        entries.setdefault(same, ([], rows))[0].append(regime.text)
    return list(entries.values())


def _table(title: str, rows: list[HistoryRow], sources: list[Source], with_limits: bool, lang: str) -> Table:
    """The versions of a rule under one regime, the oldest first, without a column that would be empty."""
    table = Table(
        title=Plain(title), title_justify="left", title_style="bold", box=SIMPLE_HEAD, show_edge=False, pad_edge=False,
        padding=0, leading=1, expand=True,
    )  # fmt: skip
    with_changes = any(row.change is not None for row in rows)
    left_out = {name for name, shown in (("limit", with_limits), ("change", with_changes)) if not shown}
    columns = [name for name in _WIDTHS if name not in left_out]
    for name in columns:
        heading, width = HISTORY_HEADINGS[name].in_language(lang), _WIDTHS[name]
        if width is None:
            table.add_column(heading, min_width=_LEAST, ratio=1, overflow="fold")
        else:
            table.add_column(heading, width=width)
    for row in rows:
        cells = _cells(row, sources, lang)
        # the space keeps what changed apart from the sources
        table.add_row(*(Padding(Plain(cells[name]), (0, name == "sources", 0, 0)) for name in columns))
    return table


def _cells(row: HistoryRow, sources: list[Source], lang: str) -> dict[str, str]:
    limit = row.limit.in_language(lang)
    return {
        "first_day": row.first_day.isoformat(),
        "last_day": row.last_day.isoformat() if row.last_day else "",
        "limit": f"{limit} {_numbers([row.limit_source], sources)}" if row.limit_source else limit,
        "sources": "\n".join(f"{_without_number(each, lang)} {_numbers([each], sources)}" for each in row.sources),
        "change": row.change.in_language(lang) if row.change else "",
    }


def _numbers(some: Sequence[Source], sources: list[Source]) -> str:
    """Sources by their numbers in the list below the tables."""
    return " ".join(f"[{sources.index(each) + 1}]" for each in some)


def _cited(source: Source, lang: str) -> str:
    return f"{source.act_in(lang)} {source.reference_in(lang)}".rstrip()


def _without_number(source: Source, lang: str) -> str:
    """A source in short: the act without the number in brackets, and the place in it."""
    return f"{source.act_in(lang).partition(' (')[0]} {source.reference_in(lang)}".rstrip()


def _nature_and_days(source: Source, lang: str) -> str:
    nature = _NATURES[source.nature].in_language(lang)
    first, last = source.first_day, source.last_day
    if source.nature is Nature.GUIDANCE or (first is None and last is None):
        return nature
    days = _IN_FORCE[first is not None, last is not None].filled(
        first=day_in_words(first) if first else "", last=day_in_words(last) if last else ""
    )
    return f"{nature}, {days.in_language(lang)}"
