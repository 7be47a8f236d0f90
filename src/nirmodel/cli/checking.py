"""``nirmodel check``: what is owed, case by case (kontroll)."""

import json
import sys
from collections import Counter
from datetime import date, datetime

import click

from nirmodel.checking import check as check_case
from nirmodel.cli.files import LINE, readings
from nirmodel.cli.options import AS_OF, FILES, LANGUAGE, ROLL, policy_of
from nirmodel.cli.tables import as_json, console, counted_in_words, findings_table, word
from nirmodel.findings import Finding, State
from nirmodel.text import Text

__all__ = ["check"]

_CASES = Text(
    "Saker per {day}: {cases}, uten noe å gjøre: {clear}",
    "Saker per {day}: {cases}, utan noko å gjere: {clear}",
    "Cases as of {day}: {cases}, with nothing to do: {clear}",
)


def _shown(finding: Finding, everything: bool, within: int | None, as_of: date) -> bool:
    if finding.settled and not everything:
        return False
    if within is not None and finding.state is State.OPEN and finding.due is not None:
        return (finding.due.day - as_of).days <= within
    return True


@click.command()
@FILES
@AS_OF
@LANGUAGE
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", help="Tables, or JSON Lines.")
@click.option("--within", type=click.IntRange(min=0), help="Of the open duties, those due within so many days.")
@click.option("--all", "everything", is_flag=True, help="Also what is met.")
@ROLL
def check(
    files: tuple[str, ...], as_of: datetime, lang: str, form: str, within: int | None, everything: bool, roll: bool
) -> None:
    """Check the cases in FILE... ("-" is standard input).

    Exit status: 0 nothing overdue or contradictory, 1 something is, 2 bad usage or something could not be read.
    """
    day, policy, output = as_of.date(), policy_of(roll), console()
    counted: Counter[str] = Counter()
    cases = clear = unreadable = 0
    for name in files:
        with readings(name) as found_in_file:
            for reading in found_in_file:
                found = list(reading.findings)
                if reading.case is None:
                    unreadable += 1
                else:
                    cases += 1
                    found += check_case(reading.case, as_of=day, policy=policy).findings
                counted.update(word(each) for each in found)
                shown = [each for each in found if _shown(each, everything, within, day)]
                clear += not any(each.actionable for each in found)
                if form == "jsonl":
                    case_id = reading.case.id if reading.case else None
                    rows = [as_json(each, lang) for each in shown]
                    document = {"case": case_id, "as_of": day.isoformat(), "findings": rows}
                    click.echo(json.dumps(document, ensure_ascii=False))
                elif shown:
                    line = LINE.in_language(lang).format(file=name, line=reading.line or 1)
                    output.print(findings_table(reading.case.id if reading.case else line, shown, lang))
    if form == "text":
        output.print(_CASES.in_language(lang).format(cases=cases, day=day.isoformat(), clear=clear))
        output.print(counted_in_words(counted, lang))
    if unreadable:
        sys.exit(2)
    sys.exit(1 if counted["overdue"] or counted["contradiction"] or counted["shape"] else 0)
