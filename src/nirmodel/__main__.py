"""The entry point of the command: ``nirmodel`` and ``python -m nirmodel``."""

import sys
from io import StringIO, TextIOWrapper

__all__ = ["main"]


def main() -> None:
    """Runs the command. If it lacks a package, exits with the command line that installs it."""
    try:
        _run()
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("click", "jinja2", "rich"):
            raise
        sys.exit("The command needs more than the library does: python -m pip install 'nirmodel[cli]'")


def _run() -> None:
    from nirmodel.cli import main as command

    if isinstance(sys.stdout, TextIOWrapper):  # a file name that is not UTF-8 is printed unchanged
        sys.stdout.reconfigure(errors="surrogateescape")
    try:
        command(prog_name="nirmodel")
    except (OSError, UnicodeEncodeError) as error:  # a full disk, or a stream that cannot encode Norwegian letters
        sys.stdout = StringIO()  # otherwise Python writes the rest at exit, and fails again with a traceback
        print(f"Error: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
