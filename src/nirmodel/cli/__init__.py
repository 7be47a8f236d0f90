"""The command ``nirmodel`` (kommandoen), extra ``cli``: results to standard output, all else to standard error."""

import click

from nirmodel.cli.ahead import agenda, diff, summary
from nirmodel.cli.catalogue import explain, rules, schema
from nirmodel.cli.checking import check
from nirmodel.cli.page import report

__all__ = ["main"]


@click.group()
@click.version_option(package_name="nirmodel", prog_name="nirmodel")
def main() -> None:
    """What a municipality owes the National Introduction Register (NIR), and by when."""


for command in (check, agenda, diff, summary, report, rules, explain, schema):
    main.add_command(command)
