"""``nirmodel report``: an HTML page (rapport)."""

import sys
from collections.abc import Iterator
from datetime import datetime

import click

from nirmodel.checking import check
from nirmodel.cli.files import NO_CASES, print_without_cases, readings
from nirmodel.cli.options import AS_OF, FILES, LANGUAGE, ROLL, policy_of
from nirmodel.html import Entry, Unread, write_report

__all__ = ["report"]


@click.command()
@FILES
@AS_OF
@click.option("-o", "--output", type=click.Path(dir_okay=False), required=True, help="The page to write.")
@click.option("--title", help="A title of your own.")
@LANGUAGE
@ROLL
def report(files: tuple[str, ...], as_of: datetime, output: str, title: str | None, lang: str, roll: bool) -> None:
    """Write one HTML page about the cases in FILE..., to read, filter and print.

    Exit status: 0, 2 for bad usage or if something could not be read, which the page lists, or 4 if a file has no
    cases.
    """
    day, policy, unreadable, empty = as_of.date(), policy_of(roll), 0, set(files)

    def entries() -> Iterator[Entry]:
        nonlocal unreadable
        for name in files:
            with readings(name) as found:
                for each in found:
                    empty.discard(name)
                    if each.findings:
                        yield Unread(each.findings, name)
                    if each.case is None:
                        unreadable += 1
                    else:
                        yield each.case, check(each.case, as_of=day, policy=policy)

    try:
        write_report(entries(), output, as_of=day, lang=lang, title=title)
    except OSError as error:
        raise click.FileError(output, error.strerror or "") from None
    for name in sorted(empty):
        print_without_cases(name, lang)
    sys.exit(2 if unreadable else NO_CASES if empty else 0)
