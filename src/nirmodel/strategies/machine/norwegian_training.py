"""The steps of training in Norwegian and social studies, N01 to N10 and N16 (opplæring i norsk og samfunnskunnskap)."""

from hypothesis.stateful import precondition, rule

from nirmodel import records as kinds
from nirmodel.strategies.machine.life import LASTS, TRAININGS, WHEN, WHICH, Life, data_of, one_of

__all__ = ["TrainingSteps"]


class TrainingSteps(Life):
    """From the offer to the hours."""

    @precondition(lambda self: not self._provided("offers", about=TRAININGS))
    @rule(when=WHEN, data=data_of(kinds.TrainingOffer))
    def offer_training(self, when: int | None, data: kinds.TrainingOffer) -> None:
        """Tilbud om opplæring (N02)."""
        self._know(TRAININGS, 0, "offers", data, decided_on=self._day(when))

    @precondition(lambda self: not self._provided("language_backgrounds", about=TRAININGS))
    @rule(when=WHEN, data=data_of(kinds.LanguageBackground))
    def state_languages(self, when: int | None, data: kinds.LanguageBackground) -> None:
        """Morsmål og andre opplæringsspråk (N03)."""
        self._know(TRAININGS, 0, "language_backgrounds", data, recorded_on=self._day(when))

    @precondition(lambda self: not self._under_integration_act)
    @rule(when=WHEN, data=data_of(kinds.TrackPlacement))
    def place_on_track(self, when: int | None, data: kinds.TrackPlacement) -> None:
        """Plassering i spor (N03)."""
        self._know(TRAININGS, 0, "track_placements", data, placed_on=self._day(when))

    @precondition(lambda self: not self._provided("starts", about=TRAININGS))
    @rule(when=WHEN, data=data_of(kinds.TrainingStart))
    def start_training(self, when: int | None, data: kinds.TrainingStart) -> None:
        """Start på opplæringen og omfang (N04)."""
        self._know(TRAININGS, 0, "starts", data, started_on=self._day(when))

    @precondition(lambda self: self.case.norwegian_trainings)
    @rule(when=WHEN, lasts=LASTS, data=data_of(kinds.HoursAttended))
    def attend(self, when: int | None, lasts: int | None, data: kinds.HoursAttended) -> None:
        """Timer deltatt (N05): each figure provided, be it 0, or missing."""
        self._know(TRAININGS, 0, "hours", data, period=self._period(when, lasts))

    @precondition(lambda self: self.case.norwegian_trainings)
    @rule(decided=WHEN, when=WHEN, lasts=LASTS, data=data_of(kinds.TrainingLeave))
    def leave_training(
        self, decided: int | None, when: int | None, lasts: int | None, data: kinds.TrainingLeave
    ) -> None:
        """Permisjon fra opplæringen (N06)."""
        self._know(TRAININGS, 0, "leaves", data, decided_on=self._day(decided), period=self._period(when, lasts))

    @precondition(lambda self: self._provided("leaves", about=TRAININGS) and not self._under_integration_act)
    @rule(which=WHICH, back=LASTS, data=data_of(kinds.LeaveFollowUp))
    def come_back_to_training(self, which: int, back: int | None, data: kinds.LeaveFollowUp) -> None:
        """Etter endt permisjon (N06): back, or the day missing."""
        leave = one_of(self._provided("leaves", about=TRAININGS), which)
        self._know(TRAININGS, 0, "leave_follow_ups", data, leave_id=leave.id, returned_on=self._day(back))

    @precondition(lambda self: self.case.norwegian_trainings)
    @rule(when=WHEN, lasts=LASTS, data=data_of(kinds.TrainingExemption))
    def exempt(self, when: int | None, lasts: int | None, data: kinds.TrainingExemption) -> None:
        """Fritak (N07)."""
        self._know(TRAININGS, 0, "exemptions", data, granted_on=self._day(when), period=self._period(when, lasts))

    @precondition(lambda self: self.case.norwegian_trainings and not self._under_integration_act)
    @rule(when=WHEN)
    def end_training(self, when: int | None) -> None:
        """Avslutning av opplæringen (N16)."""
        self._know(TRAININGS, 0, "ends", kinds.TrainingEnd(), ended_on=self._day(when))
