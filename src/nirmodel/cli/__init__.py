"""The command ``nirmodel`` (kommandoen), extra ``cli``. Results go to standard output, all else to standard error."""

from importlib import import_module

import click

__all__ = ["main"]

#: the module of each command, in the order of the help
_MODULES = {
    "check": "checking", "agenda": "ahead", "diff": "ahead", "summary": "ahead", "report": "page",
    "rules": "catalogue", "explain": "catalogue", "schema": "catalogue",
}  # fmt: skip


class _Commands(click.Group):
    """Imports the module of a command on first use, since some take long to import."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; None if there is none."""
        if cmd_name not in _MODULES:
            return None
        command: click.Command = getattr(import_module(f"nirmodel.cli.{_MODULES[cmd_name]}"), cmd_name)
        return command


@click.group(cls=_Commands)
@click.version_option(package_name="nirmodel", prog_name="nirmodel")
def main() -> None:
    """What a municipality must register in the National Introduction Register (NIR), and by when."""
