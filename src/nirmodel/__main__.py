"""The way in to the command: ``nirmodel`` and ``python -m nirmodel``."""

import sys
from io import StringIO, TextIOWrapper

__all__ = ["main"]


def main() -> None:
    """Run the command, or tell how to install what it needs."""
    try:
        _run()
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("click", "jinja2", "rich"):
            raise
        sys.exit("The command needs more than the library does: python -m pip install 'nirmodel[cli]'")


def _run() -> None:
    from nirmodel.cli import main as command

    if isinstance(sys.stdout, TextIOWrapper):  # the name of a file is told as it is, also where it is not UTF-8
        sys.stdout.reconfigure(errors="surrogateescape")
    try:
        command(prog_name="nirmodel")
    except (OSError, UnicodeEncodeError) as error:  # such as a full disk, or one that cannot take Norwegian letters
        sys.stdout = StringIO()  # or Python would try once more to write the rest, and fail with a traceback
        print(f"Error: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
