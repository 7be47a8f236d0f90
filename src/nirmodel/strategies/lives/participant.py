"""What is registered of the participant, whatever the participation (deltakeren)."""

from datetime import date

from nirmodel.records import ResearchReservation
from nirmodel.strategies.lives.clerk import Clerk

__all__ = ["reservations"]


def reservations(clerk: Clerk, day: date) -> tuple[ResearchReservation, ...] | None:
    """Whether the participant has reserved against research, by chance."""
    if not clerk.has("research_reservations"):
        return None
    return (clerk.record(ResearchReservation, day, recorded_on=day, reserved=clerk.chance()),)
