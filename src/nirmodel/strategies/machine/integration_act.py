"""The steps that the integration act adds, I10 to I15, N11 to N17, R01 to R11 and G04 (integreringsloven)."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from nirmodel import records as kinds
from nirmodel.strategies.machine.life import LASTS, RECEPTION, TRAININGS, WHEN, Life, data_of

__all__ = ["IntegrationSteps"]

_COMPLETIONS = ("competence_mappings", "career_guidances", "parental_guidances", "life_skills_courses")


def _under_integration_act(*lists: str, about: str = TRAININGS) -> Callable[[Any], bool]:
    """Under the integration act, with something in one of these lists of the training."""
    return lambda self: self._under_integration_act and (not lists or bool(self._provided(*lists, about=about)))


_PROGRAMME = precondition(lambda self: self._under_integration_act and bool(self.case.introduction_programmes))
_TRAINING = precondition(lambda self: self._under_integration_act and bool(self.case.norwegian_trainings))


class IntegrationSteps(Life):
    """Goals, contract, courses, languages and school; and what goes on in a reception centre."""

    @_PROGRAMME
    @rule(when=WHEN, data=data_of(kinds.EndGoal))
    def set_end_goal(self, when: int | None, data: kinds.EndGoal) -> None:
        """Sluttmål (I10); it may be set anew."""
        self._in_programme("end_goals", data, set_on=self._day(when))

    @_PROGRAMME
    @rule(when=WHEN)
    def sign_contract(self, when: int | None) -> None:
        """Integreringskontrakt (I11)."""
        self._in_programme("integration_contracts", kinds.IntegrationContract(), signed_on=self._day(when))

    @_PROGRAMME
    @rule(kind=st.sampled_from(_COMPLETIONS), when=WHEN, data=data_of(kinds.Completion))
    def state_whether_done(self, kind: str, when: int | None, data: kinds.Completion) -> None:
        """Kartlegging, veiledning og kurs (I12 to I15): done, not done or missing."""
        self._in_programme(kind, data, recorded_on=self._day(when))

    @_TRAINING
    @rule(when=WHEN, data=data_of(kinds.NorwegianGoal))
    def set_norwegian_goal(self, when: int | None, data: kinds.NorwegianGoal) -> None:
        """Norskmål (N11)."""
        self._know(TRAININGS, 0, "norwegian_goals", data, set_on=self._day(when))

    @_TRAINING
    @rule(when=WHEN, data=data_of(kinds.TrainingProvider))
    def state_provider(self, when: int | None, data: kinds.TrainingProvider) -> None:
        """Hvem som sørger for opplæringen (N17)."""
        self._know(TRAININGS, 0, "providers", data, recorded_on=self._day(when))

    @_TRAINING
    @rule(when=WHEN, data=data_of(kinds.LanguageOfInstruction))
    def choose_language_of_instruction(self, when: int | None, data: kinds.LanguageOfInstruction) -> None:
        """Språket opplæringen blir gitt på (N12)."""
        self._know(TRAININGS, 0, "languages_of_instruction", data, recorded_on=self._day(when))

    @_TRAINING
    @rule(when=WHEN, data=data_of(kinds.EducationBackground))
    def state_education(self, when: int | None, data: kinds.EducationBackground) -> None:
        """Utdanningsbakgrunn (N13)."""
        self._know(TRAININGS, 0, "education_backgrounds", data, recorded_on=self._day(when))

    @_TRAINING
    @rule(when=WHEN, lasts=LASTS, data=data_of(kinds.FollowUpTraining))
    def follow_up(self, when: int | None, lasts: int | None, data: kinds.FollowUpTraining) -> None:
        """Oppfølging under omsorgspermisjon (N14)."""
        self._know(TRAININGS, 0, "follow_up_trainings", data, period=self._period(when, lasts))

    @_TRAINING
    @rule(when=WHEN, lasts=LASTS)
    def attend_school(self, when: int | None, lasts: int | None) -> None:
        """Videregående opplæring på fulltid (N15)."""
        school = kinds.FullTimeUpperSecondary(period=self._period(when, lasts))
        self._know(TRAININGS, 0, "full_time_upper_secondary", school)

    @precondition(_under_integration_act())
    @rule(when=WHEN, data=data_of(kinds.ReceptionCentre))
    def move_to_centre(self, when: int | None, data: kinds.ReceptionCentre) -> None:
        """Mottak (R11)."""
        self._know(RECEPTION, 0, "reception_centres", data, registered_at_centre_on=self._day(when))

    @precondition(lambda self: self._under_integration_act and not self._provided("offers", about=RECEPTION))
    @rule(when=WHEN, data=data_of(kinds.TrainingOffer))
    def offer_in_reception(self, when: int | None, data: kinds.TrainingOffer) -> None:
        """Tildeling av opplæring i mottak (R01)."""
        self._know(RECEPTION, 0, "offers", data, decided_on=self._day(when))

    @precondition(lambda self: self._under_integration_act and not self._provided("starts", about=RECEPTION))
    @rule(when=WHEN, data=data_of(kinds.TrainingStart))
    def start_in_reception(self, when: int | None, data: kinds.TrainingStart) -> None:
        """Start på opplæring i mottak (R02)."""
        self._know(RECEPTION, 0, "starts", data, started_on=self._day(when))

    @precondition(_under_integration_act("starts", about=RECEPTION))
    @rule(when=WHEN, lasts=LASTS, data=data_of(kinds.HoursAttended))
    def attend_in_reception(self, when: int | None, lasts: int | None, data: kinds.HoursAttended) -> None:
        """Timer deltatt i mottak (R10)."""
        self._know(RECEPTION, 0, "hours", data, period=self._period(when, lasts))

    @precondition(_under_integration_act())
    @rule(when=WHEN, data=data_of(kinds.ReceptionMeasure))
    def take_part_in_measure(self, when: int | None, data: kinds.ReceptionMeasure) -> None:
        """Integreringsfremmende tiltak i mottak (R09)."""
        self._know(RECEPTION, 0, "reception_measures", data, recorded_on=self._day(when))

    @precondition(_under_integration_act())
    @rule(when=WHEN, data=data_of(kinds.ResearchReservation))
    def reserve_against_research(self, when: int | None, data: kinds.ResearchReservation) -> None:
        """Reservasjon mot forskning (G04)."""
        self._know("case", 0, "research_reservations", data, recorded_on=self._day(when))
