"""The steps of asylum seekers' training, A01 to A04 (opplæring for asylsøkere)."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from nirmodel import records as kinds
from nirmodel.strategies.machine.life import ASYLUM, WHEN, Life, data_of

__all__ = ["AsylumSteps"]


class AsylumSteps(Life):
    """Week by week."""

    @precondition(lambda self: not self._under_integration_act)
    @rule(when=WHEN, told=data_of(kinds.TrackPlacement))
    def place_asylum_seeker_on_track(self, when: int | None, told: kinds.TrackPlacement) -> None:
        """Plassering i spor (A03)."""
        self._know(ASYLUM, 0, "track_placements", told, placed_on=self._day(when))

    @precondition(lambda self: not self._under_integration_act)
    @rule(ago=st.integers(0, 8), told=data_of(kinds.WeeklyHours))
    def asylum_week(self, ago: int, told: kinds.WeeklyHours) -> None:
        """Timer per uke for asylsøkere (A01, A02)."""
        week = "{:04}-W{:02}".format(*(self.today - timedelta(weeks=ago)).isocalendar())
        self._know(ASYLUM, 0, "weekly_hours", told, week=week)
