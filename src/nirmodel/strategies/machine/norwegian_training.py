"""The steps of training in Norwegian and social studies, N01 to N10 (opplæring i norsk og samfunnskunnskap)."""

from hypothesis.stateful import precondition, rule

from nirmodel import records as kinds
from nirmodel.strategies.machine.life import LASTS, TRAININGS, WHEN, Life, data_of

__all__ = ["TrainingSteps"]


class TrainingSteps(Life):
    """From the offer to the hours."""

    @precondition(lambda self: not self._told("offers", about=TRAININGS))
    @rule(when=WHEN, told=data_of(kinds.TrainingOffer))
    def offer_training(self, when: int | None, told: kinds.TrainingOffer) -> None:
        """Tilbud om opplæring (N02)."""
        self._know(TRAININGS, 0, "offers", told, decided_on=self._day(when))

    @precondition(lambda self: not self._told("language_backgrounds", about=TRAININGS))
    @rule(when=WHEN, told=data_of(kinds.LanguageBackground))
    def tell_languages(self, when: int | None, told: kinds.LanguageBackground) -> None:
        """Morsmål og andre opplæringsspråk (N03)."""
        self._know(TRAININGS, 0, "language_backgrounds", told, recorded_on=self._day(when))

    @precondition(lambda self: not self._under_integration_act)
    @rule(when=WHEN, told=data_of(kinds.TrackPlacement))
    def place_on_track(self, when: int | None, told: kinds.TrackPlacement) -> None:
        """Plassering i spor (N03)."""
        self._know(TRAININGS, 0, "track_placements", told, placed_on=self._day(when))

    @precondition(lambda self: not self._told("starts", about=TRAININGS))
    @rule(when=WHEN, told=data_of(kinds.TrainingStart))
    def start_training(self, when: int | None, told: kinds.TrainingStart) -> None:
        """Start på opplæringen og omfang (N04)."""
        self._know(TRAININGS, 0, "starts", told, started_on=self._day(when))

    @precondition(lambda self: self.case.norwegian_trainings)
    @rule(when=WHEN, lasts=LASTS, told=data_of(kinds.HoursAttended))
    def attend(self, when: int | None, lasts: int | None, told: kinds.HoursAttended) -> None:
        """Timer deltatt (N05): each figure told, be it 0, or not told."""
        self._know(TRAININGS, 0, "hours", told, period=self._period(when, lasts))
