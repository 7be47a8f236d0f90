"""The way in to the command: ``nirmodel`` and ``python -m nirmodel``."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command, or tell how to install what it needs."""
    try:
        from nirmodel.cli import main as command
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("click", "jinja2", "rich"):
            raise
        sys.exit("The command needs more than the library does: python -m pip install 'nirmodel[cli]'")
    command(prog_name="nirmodel")


if __name__ == "__main__":
    main()
