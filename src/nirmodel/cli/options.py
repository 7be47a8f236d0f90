"""The arguments and options that several commands share."""

import click

from nirmodel.law.deadlines import DeadlinePolicy

__all__ = ["policy_of"]

DAY = click.DateTime(["%Y-%m-%d"])
FILES = click.argument("files", nargs=-1, required=True, metavar="FILE...")
AS_OF = click.option("--as-of", required=True, type=DAY, help="The day to check for.")
LANGUAGE = click.option(
    "--lang", type=click.Choice(["nb", "nn", "en"]), default="nb", show_default=True, help="Language of the texts."
)
ROLL = click.option(
    "--roll", is_flag=True, help="Move due days on Saturdays, Sundays and holidays to the next working day."
)


def policy_of(roll: bool) -> DeadlinePolicy:
    """The deadline policy that the options ask for."""
    return DeadlinePolicy(move_to_working_day=roll)
