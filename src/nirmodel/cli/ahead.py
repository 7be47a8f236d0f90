"""``nirmodel agenda``, ``diff`` and ``summary``: what to do next, what changed, and how many of each (huskeliste)."""

import json
import sys
from datetime import date, datetime
from typing import Any

import click
from rich.text import Text as Plain

from nirmodel.agenda import Tally
from nirmodel.agenda import agenda as agenda_of
from nirmodel.checking import check
from nirmodel.cli.files import Cases
from nirmodel.cli.options import AS_OF, DAY, FILES, LANGUAGE, ROLL, policy_of
from nirmodel.cli.tables import (
    CODE,
    DUE,
    STATE,
    WHAT,
    WHERE,
    blank_table,
    cases_in_words,
    console,
    counted_in_words,
    standing,
    what,
)
from nirmodel.comparing import Change, ChangeKind, compare
from nirmodel.findings import Finding, State
from nirmodel.law.deadlines import ReportingCutOff
from nirmodel.terms import CHANGES, STANDINGS, STATES
from nirmodel.text import Text
from nirmodel.wire import finding_to_dict, made_by

__all__ = ["agenda", "diff", "summary"]

_CASE = Text("sak", "sak", "case")
_BY = Text("innen", "innan", "by")
_CHANGE = Text("endring", "endring", "change")
_WAS = Text("var", "var", "was")
_IS = Text("er", "er", "is")
_ITEM = Text("post", "post", "item")
_AGENDA = Text("Å gjøre per {day}: {number}", "Å gjere per {day}: {number}", "To do as of {day}: {number}")
_DIFF = Text(
    "Endringer fra {first} til {last}: {number}. Saker: {cases}",
    "Endringar frå {first} til {last}: {number}. Saker: {cases}",
    "Changes from {first} to {last}: {number}. Cases: {cases}",
)
_SUMMARY = Text("Plikter per {day}", "Plikter per {day}", "Duties as of {day}")
_CLEAR = Text(
    "Saker: {cases}, uten noe å gjøre: {clear}", "Saker: {cases}, utan noko å gjere: {clear}",
    "Cases: {cases}, with nothing to do: {clear}",
)  # fmt: skip
_FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "jsonl"]), default="text", help="A table, or JSON Lines."
)


def _year_before(cut_off: date) -> ReportingCutOff:
    """The cut-off for the calendar year before that day."""
    if cut_off.year == 1:
        raise click.BadParameter("there is no year before that day", param_hint="--cut-off")
    year = cut_off.year - 1
    return ReportingCutOff(first_day=date(year, 1, 1), last_day=date(year, 12, 31), on=cut_off)


@click.command()
@FILES
@AS_OF
@click.option("--within", type=click.IntRange(min=0), help="Of the open duties, those due within so many days.")
@click.option(
    "--cut-off", type=DAY, help="Only duties about what happened in the year before this day, to be done by this day."
)
@LANGUAGE
@_FORMAT
@ROLL
def agenda(
    files: tuple[str, ...], as_of: datetime, within: int | None, cut_off: datetime | None, lang: str, form: str,
    roll: bool,
) -> None:  # fmt: skip
    """List what to do next in the cases in FILE..., by due day.

    Exit status: 0, 2 for bad usage or if something could not be read, or 4 if a file has no cases.
    """
    cases, day = Cases(files, lang), as_of.date()
    entries = agenda_of(
        cases,
        as_of=day,
        within=within,
        cut_off=_year_before(cut_off.date()) if cut_off else None,
        policy=policy_of(roll),
    )
    if form == "jsonl":
        for each in entries:
            row = finding_to_dict(each.finding, lang)
            _print_line({"case": each.case_id, "by": each.by.isoformat(), **row, **made_by()})
    else:
        table = blank_table(
            _AGENDA.in_language(lang).format(day=day, number=len(entries)), (_BY, STATE, _CASE, CODE, WHAT, WHERE), lang
        )
        for each in entries:
            finding = each.finding
            table.add_row(
                each.by.isoformat(), standing(finding, lang), each.case_id, finding.code,
                Plain(what(finding, lang)), Plain(str(finding.path)),
            )  # fmt: skip
        console().print(table)
    sys.exit(cases.exit_status)


@click.command()
@FILES
@click.option("--from", "first", type=DAY, required=True, help="The earlier day.")
@click.option("--to", "last", type=DAY, required=True, help="The later day.")
@click.option("--all", "everything", is_flag=True, help="Also what reports the same, but rests on other facts.")
@LANGUAGE
@_FORMAT
@ROLL
def diff(
    files: tuple[str, ...], first: datetime, last: datetime, everything: bool, lang: str, form: str, roll: bool
) -> None:
    """List what changed in the cases in FILE... between two days: new, became overdue, met, met late, gone.

    Exit status: 0, 2 for bad usage or if something could not be read, or 4 if a file has no cases.
    """
    cases, policy = Cases(files, lang), policy_of(roll)
    earlier, later = first.date(), last.date()
    if earlier > later:
        raise click.BadParameter("--from must be the earlier day", param_hint="--from")
    changes: list[tuple[str, Change]] = []
    for case in cases:
        reports = [check(case, as_of=day, policy=policy) for day in (earlier, later)]
        found = compare(*reports).changes
        changes += [(case.id, each) for each in found if everything or each.kind is not ChangeKind.OTHER_FACTS]
    if form == "jsonl":
        for case_id, each in changes:
            before, after = (finding_to_dict(one, lang) if one else None for one in (each.before, each.after))
            row = {"case": case_id, "change": each.kind.value, "before": before, "after": after}
            _print_line(row | made_by())
    else:
        title = _DIFF.in_language(lang).format(
            first=earlier, last=later, number=len(changes), cases=len({case_id for case_id, _ in changes})
        )
        table = blank_table(title, (_CASE, _CHANGE, _WAS, _IS, DUE, CODE, WHAT, WHERE), lang)
        for case_id, each in changes:
            finding = each.after or each.before
            assert finding is not None
            was, now = (standing(one, lang) if one else "" for one in (each.before, each.after))
            due = finding.due.day.isoformat() if finding.due else ""
            table.add_row(
                case_id, CHANGES[each.kind.value].in_language(lang), was, now, due, finding.code,
                Plain(_subject(finding, lang)), Plain(str(finding.path)),
            )  # fmt: skip
        console().print(table)
    sys.exit(cases.exit_status)


@click.command()
@FILES
@AS_OF
@LANGUAGE
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON.")
@ROLL
def summary(files: tuple[str, ...], as_of: datetime, lang: str, form: str, roll: bool) -> None:
    """Count the duties of each item that are met, late, open and overdue in the cases in FILE...

    Exit status: 0, 2 for bad usage or if something could not be read, or 4 if a file has no cases.
    """
    cases, day, policy = Cases(files, lang), as_of.date(), policy_of(roll)
    tally = Tally(day)
    for each in cases.readings():
        if each.case is None:
            tally.add_unreadable(each.findings)
        else:
            tally.add(check(each.case, as_of=day, policy=policy), each.findings)
    found = tally.summary
    if form == "json":
        _print_line(
            {
                "as_of": day.isoformat(),
                "cases": found.cases,
                "clear": found.clear,
                "counts": {item: {str(state): n for state, n in of.items()} for item, of in found.counts.items()},
                "kinds": {str(kind): n for kind, n in found.kinds.items()},
                "unreadable": found.unreadable,
                "unchecked": found.unchecked,
                **made_by(),
            }
        )
    else:
        states = [State(each) for each in STANDINGS if each in STATES]
        columns = (_ITEM, *(STATES[each] for each in states))
        table = blank_table(_SUMMARY.in_language(lang).format(day=day), columns, lang)
        for item, of in found.counts.items():
            table.add_row(item, *(str(of.get(each, "")) for each in states))
        console().print(table)
        console().print(cases_in_words(_CLEAR, found, lang))
        if found.kinds:
            console().print(counted_in_words({str(kind): n for kind, n in found.kinds.items()}, lang))
    sys.exit(cases.exit_status)


def _print_line(document: dict[str, Any]) -> None:
    click.echo(json.dumps(document, ensure_ascii=False))


def _subject(finding: Finding, lang: str) -> str:
    """What a finding is about, whatever its state."""
    return (finding.heading.subject or finding.heading.title).capitalised().in_language(lang)
