"""Tables of findings for people (tabeller)."""

import sys
from collections.abc import Mapping

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text as Plain

from nirmodel.agenda import Summary
from nirmodel.findings import Finding, State
from nirmodel.terms import STANDINGS
from nirmodel.text import Text

__all__ = [
    "CODE", "DUE", "STATE", "WHAT", "WHERE", "blank_table", "cases_in_words", "console", "counted_in_words",
    "findings_table", "standing", "what",
]  # fmt: skip

STATE = Text("status", "status", "state")
DUE = Text("frist", "frist", "due")
CODE = Text("kode", "kode", "code")
WHAT = Text("hva", "kva", "what")
WHERE = Text("hvor", "kvar", "where")
_WIDE = (WHAT, WHERE)
_WIDTH_WITHOUT_TERMINAL = 120


def console(width: int = _WIDTH_WITHOUT_TERMINAL) -> Console:
    """Standard output: as wide as the terminal, or of this width if it is none."""
    return Console(width=None if sys.stdout.isatty() else width, soft_wrap=False)


def standing(finding: Finding, lang: str) -> str:
    """The state of a finding in words, or its kind if it has no state."""
    return STANDINGS[finding.word].in_language(lang)


def what(finding: Finding, lang: str) -> str:
    """The finding in words, for a row where its state and due day have their own columns."""
    bare = finding.state in (State.OPEN, State.OVERDUE, State.DEFERRED) and finding.heading.advice is None
    return (finding.heading.title if bare else finding.text).in_language(lang)


def blank_table(title: str, columns: tuple[Text, ...], lang: str) -> Table:
    """A table without rows."""
    table = Table(title=Plain(title), box=SIMPLE_HEAD, title_justify="left", title_style="bold", expand=True)
    for heading in columns:
        wide = heading in _WIDE
        table.add_column(heading.in_language(lang), no_wrap=not wide, overflow="fold", ratio=1 if wide else None)
    return table


def findings_table(title: str, findings: list[Finding], lang: str) -> Table:
    """The findings of one case, the gravest first."""
    table = blank_table(title, (STATE, DUE, CODE, WHAT, WHERE), lang)
    order = list(STANDINGS)
    for each in sorted(findings, key=lambda each: order.index(each.word)):
        due = each.due.day.isoformat() if each.due else ""
        table.add_row(standing(each, lang), due, each.code, Plain(what(each, lang)), Plain(str(each.path)))
    return table


_UNCHECKED = Text(
    ", uten noe som ble kontrollert: {unchecked}", ", utan noko som vart kontrollert: {unchecked}",
    ", with nothing that was checked: {unchecked}",
)  # fmt: skip


def cases_in_words(words: Text, summary: Summary, lang: str) -> str:
    """The number of cases, of those with nothing to do, and of those in which nothing was checked if there are any.

    Args:
        words: the sentence for the first two, with the day if it names one.
        summary: what was counted.
        lang: ``nb``, ``nn`` or ``en``.
    """
    figures = {"day": summary.as_of.isoformat(), "cases": summary.cases, "clear": summary.clear}
    counted = words.in_language(lang).format(**figures)
    unchecked = _UNCHECKED.in_language(lang).format(unchecked=summary.unchecked)
    return counted + unchecked if summary.unchecked else counted


def counted_in_words(counted: Mapping[str, int], lang: str) -> str:
    """The number of findings of each state and kind, the gravest first."""
    return ", ".join(
        f"{text.in_language(lang)}: {counted[each]}" for each, text in STANDINGS.items() if counted.get(each)
    )
