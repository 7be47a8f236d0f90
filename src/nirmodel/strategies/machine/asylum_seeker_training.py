"""The steps of asylum seekers' training, A01 to A08 (opplæring for asylsøkere)."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from nirmodel import records as kinds
from nirmodel.strategies.machine.life import ASYLUM, WHEN, Life, data_of

__all__ = ["AsylumSteps"]


_UNDER_INTRODUCTION_ACT = precondition(lambda self: not self._under_integration_act)


class AsylumSteps(Life):
    """Week by week."""

    @_UNDER_INTRODUCTION_ACT
    @rule(when=WHEN, data=data_of(kinds.TrackPlacement))
    def place_asylum_seeker_on_track(self, when: int | None, data: kinds.TrackPlacement) -> None:
        """Plassering i spor (A03)."""
        self._know(ASYLUM, 0, "track_placements", data, placed_on=self._day(when))

    @_UNDER_INTRODUCTION_ACT
    @rule(ago=st.integers(0, 8), data=data_of(kinds.WeeklyHours))
    def asylum_week(self, ago: int, data: kinds.WeeklyHours) -> None:
        """Timer per uke for asylsøkere (A01, A02)."""
        week = "{:04}-W{:02}".format(*(self.today - timedelta(weeks=ago)).isocalendar())
        self._know(ASYLUM, 0, "weekly_hours", data, week=week)

    @_UNDER_INTRODUCTION_ACT
    @rule(when=WHEN, data=data_of(kinds.TrainingStart))
    def start_asylum_training(self, when: int | None, data: kinds.TrainingStart) -> None:
        """Start på opplæringen og omfang (A05, A07)."""
        self._know(ASYLUM, 0, "starts", data, started_on=self._day(when))

    @_UNDER_INTRODUCTION_ACT
    @rule(when=WHEN, data=data_of(kinds.Stop))
    def stop_asylum_training(self, when: int | None, data: kinds.Stop) -> None:
        """Stans (A06)."""
        self._know(ASYLUM, 0, "stops", data, decided_on=self._day(when))

    @_UNDER_INTRODUCTION_ACT
    @rule(when=WHEN, data=data_of(kinds.LanguageOfInstruction))
    def choose_asylum_training_language(self, when: int | None, data: kinds.LanguageOfInstruction) -> None:
        """Språket opplæringen blir gitt på (A07)."""
        self._know(ASYLUM, 0, "languages_of_instruction", data, recorded_on=self._day(when))

    @_UNDER_INTRODUCTION_ACT
    @rule(when=WHEN, data=data_of(kinds.ReceptionCentre))
    def move_asylum_seeker_to_centre(self, when: int | None, data: kinds.ReceptionCentre) -> None:
        """Mottak (A08)."""
        self._know(ASYLUM, 0, "reception_centres", data, registered_at_centre_on=self._day(when))
