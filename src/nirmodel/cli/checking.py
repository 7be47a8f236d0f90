"""``nirmodel check``: what the municipality owes, case by case (kontroll)."""

import json
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from datetime import datetime
from typing import final

import click
from attrs import evolve, frozen

from nirmodel.agenda import Summary, Tally
from nirmodel.cli.batches import Batch, batches_of, shown_bar
from nirmodel.cli.files import LINE, NO_CASES, print_without_cases
from nirmodel.cli.options import AS_OF, FILES, LANGUAGE, ROLL, policy_of
from nirmodel.cli.tables import cases_in_words, console, counted_in_words, findings_table
from nirmodel.cli.workers import cores, in_order
from nirmodel.findings import Finding
from nirmodel.law.deadlines import DeadlinePolicy
from nirmodel.many import CaseIds, CheckedLines, Documents, Shown, check_lines
from nirmodel.text import Text
from nirmodel.wire import Reading

__all__ = ["check"]

_CASES = Text(
    "Saker per {day}: {cases}, uten noe å gjøre: {clear}",
    "Saker per {day}: {cases}, utan noko å gjere: {clear}",
    "Cases as of {day}: {cases}, with nothing to do: {clear}",
)
_LOST = Text(
    "En prosess ble avbrutt utenfra, av et signal eller fordi minnet tok slutt. Sakene som er skrevet, er "
    "fullstendige; resten mangler. Prøv igjen, eventuelt med færre prosesser (--jobs)",
    "Ein prosess vart avbroten utanfrå, av eit signal eller fordi minnet tok slutt. Sakene som er skrivne, er "
    "fullstendige; resten manglar. Prøv igjen, eventuelt med færre prosessar (--jobs)",
    "A signal or a lack of memory ended a process. The cases that are written are complete; the rest is missing. "
    "Try again, with fewer processes if necessary (--jobs)",
)


@final
class _Incomplete(click.ClickException):
    """The run did not finish, so there is no answer."""

    exit_code = 3


@final
@frozen
class _Checking:
    """Checks a batch, and writes the result as text; can be pickled."""

    shown: Shown
    policy: DeadlinePolicy
    lang: str
    form: str

    def __call__(self, batch: Batch) -> CheckedLines[str]:
        row_of = self._tables(batch.file) if self.form == "text" else self._documents()
        day = self.shown.as_of
        return check_lines(batch.lines, row_of, as_of=day, policy=self.policy, repeated=batch.repeated)

    def _documents(self) -> Callable[[Reading, list[Finding]], str]:
        document = Documents(self.shown, self.lang)
        return lambda reading, found: json.dumps(document(reading, found), ensure_ascii=False) + "\n"

    def _tables(self, file: str) -> Callable[[Reading, list[Finding]], str]:
        output = console()

        def table(reading: Reading, found: list[Finding]) -> str:
            rows = self.shown.of(found)
            if not rows:
                return ""
            line = LINE.in_language(self.lang).format(file=file, line=reading.line)
            with output.capture() as captured:
                output.print(findings_table(reading.case.id if reading.case else line, rows, self.lang))
            return captured.get()

        return table


@final
class _Repeats:
    """Finds the batches to check again, because a case id in them is on an earlier line of the same file."""

    def __init__(self) -> None:
        self._index, self._ids = -1, CaseIds()

    def __call__(self, batch: Batch, checked: CheckedLines[str]) -> Batch | None:
        if batch.index != self._index:
            self._index, self._ids = batch.index, CaseIds()
        repeated = self._ids.repeated_in(checked.ids)
        return evolve(batch, repeated=repeated) if repeated else None


@click.command()
@FILES
@AS_OF
@LANGUAGE
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", help="Tables, or JSON Lines.")
@click.option("--within", type=click.IntRange(min=0), help="Of the open duties, those due within so many days.")
@click.option("--all", "everything", is_flag=True, help="Also what is met.")
@ROLL
@click.option("--jobs", type=click.IntRange(min=1), help="The number of processes; by default one for each core.")
def check(
    files: tuple[str, ...], as_of: datetime, lang: str, form: str, within: int | None, everything: bool, roll: bool,
    jobs: int | None,
) -> None:  # fmt: skip
    """Check the cases in FILE... ("-" is standard input).

    Exit status: 0 if nothing is overdue or contradictory, 1 if something is, 2 for bad usage or if something could
    not be read, 3 if the run did not finish, 4 if a file has no cases, so that nothing in it was checked.
    """
    day = as_of.date()
    work = _Checking(Shown(day, everything, within), policy_of(roll), lang, form)
    tally, with_lines = Tally(day), set[int]()
    done = in_order(work, batches_of(files), jobs=jobs or cores(), again=_Repeats())
    try:
        with shown_bar(files, lang) as bar, closing(done):
            for batch, checked in done:
                bar.advance(batch)
                with_lines.add(batch.index)
                tally.add_all(checked.tally)
                click.echo("".join(checked.rows), nl=False)
    except BrokenProcessPool:
        raise _Incomplete(_LOST.in_language(lang)) from None
    summary = tally.summary
    counted = _counted(summary)
    if form == "text":
        output = console()
        output.print(cases_in_words(_CASES, summary, lang))
        output.print(counted_in_words(counted, lang))
    empty = [name for index, name in enumerate(files) if index not in with_lines]
    for name in empty:
        print_without_cases(name, lang)
    if summary.unreadable:
        sys.exit(2)
    wrong = counted["overdue"] or counted["contradiction"] or counted["shape"]
    sys.exit(1 if wrong else NO_CASES if empty else 0)


def _counted(summary: Summary) -> Counter[str]:
    """The number of findings in each state, and of each kind without states."""
    counted = Counter({kind.value: number for kind, number in summary.kinds.items()})
    for of_item in summary.counts.values():
        counted.update({state.value: number for state, number in of_item.items()})
    return counted
