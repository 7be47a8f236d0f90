"""Records of training in Norwegian and social studies (opplæring i norsk og samfunnskunnskap), N01 to N15."""

from datetime import date
from decimal import Decimal
from typing import final

from attrs import frozen

from nirmodel.code_lists import ExemptionGround, LeaveKind, NorwegianLevel, TrainingExemptFrom
from nirmodel.fields import maybe, maybe_figure, maybe_many
from nirmodel.records.record import Record
from nirmodel.records.shared import Period
from nirmodel.validators import day, language_code, of_type, opaque_id

__all__ = [
    "EducationBackground",
    "FollowUpTraining",
    "FullTimeUpperSecondary",
    "HoursAttended",
    "LanguageBackground",
    "LanguageOfInstruction",
    "NorwegianGoal",
    "TrainingExemption",
    "TrainingLeave",
    "TrainingOffer",
    "TrainingStart",
]


@final
@frozen(kw_only=True, repr=False)
class TrainingOffer(Record):
    """Tilbud om eller tildeling av opplæring (N02, R01)."""

    #: the day of the decision
    decided_on: date | None = maybe(day)
    #: scope in hours
    scope_hours: Decimal | None = maybe_figure()
    #: whether it is extended training in Norwegian under chapter 6A (utvidet opplæring)
    extended: bool | None = maybe(of_type(bool))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class LanguageBackground(Record):
    """Morsmål og andre opplæringsspråk (N03, R04)."""

    #: the day it was recorded
    recorded_on: date | None = maybe(day)
    #: ISO 639
    mother_tongue: str | None = maybe(language_code)
    #: ISO 639; () where there are none
    training_languages: tuple[str, ...] | None = maybe_many(language_code)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.recorded_on


@final
@frozen(kw_only=True, repr=False)
class TrainingStart(Record):
    """Start på opplæringen og omfang (N04, R02)."""

    #: the first day
    started_on: date | None = maybe(day)
    #: scope in hours
    scope_hours: Decimal | None = maybe_figure()

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.started_on


@final
@frozen(kw_only=True, repr=False)
class HoursAttended(Record):
    """Timer deltatt (N05, R10)."""

    #: the days
    period: Period | None = maybe(of_type(Period))
    #: hours of Norwegian
    norwegian_hours: Decimal | None = maybe_figure()
    #: hours of social studies
    social_studies_hours: Decimal | None = maybe_figure()
    #: hours of Norwegian beyond the statutory ones
    norwegian_beyond_statutory_hours: Decimal | None = maybe_figure()

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.period.own_day if self.period else None


@final
@frozen(kw_only=True, repr=False)
class TrainingLeave(Record):
    """Permisjon fra opplæringen (N06)."""

    #: what the leave is for
    kind: LeaveKind | None = maybe(of_type(LeaveKind))
    #: its duration
    period: Period | None = maybe(of_type(Period))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.period.first_day if self.period else None


@final
@frozen(kw_only=True, repr=False)
class TrainingExemption(Record):
    """Fritak og hjemmelen for det (N07, R06)."""

    #: the day it was granted
    granted_on: date | None = maybe(day)
    #: from what
    exempt_from: TrainingExemptFrom | None = maybe(of_type(TrainingExemptFrom))
    #: the ground, with its legal basis
    ground: ExemptionGround | None = maybe(of_type(ExemptionGround))
    #: the days it holds for
    period: Period | None = maybe(of_type(Period))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.granted_on


@final
@frozen(kw_only=True, repr=False)
class NorwegianGoal(Record):
    """Norskmål (N11), under the integration act."""

    #: the day it was set
    set_on: date | None = maybe(day)
    #: the level of Norwegian to reach
    level: NorwegianLevel | None = maybe(of_type(NorwegianLevel))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.set_on


@final
@frozen(kw_only=True, repr=False)
class LanguageOfInstruction(Record):
    """Språket opplæringen blir gitt på (N12, R05), under the integration act."""

    #: the day it was recorded
    recorded_on: date | None = maybe(day)
    #: ISO 639
    language: str | None = maybe(language_code)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.recorded_on


@final
@frozen(kw_only=True, repr=False)
class EducationBackground(Record):
    """Utdanningsbakgrunn (N13), under the integration act."""

    #: the day it was recorded
    recorded_on: date | None = maybe(day)
    #: whether upper secondary education was completed before
    upper_secondary_completed: bool | None = maybe(of_type(bool))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.recorded_on


@final
@frozen(kw_only=True, repr=False)
class FollowUpTraining(Record):
    """Opplæring som oppfølging under omsorgspermisjon (N14), under the integration act."""

    #: id of the care leave
    leave_id: str | None = maybe(opaque_id)
    #: the days
    period: Period | None = maybe(of_type(Period))
    #: how many hours
    hours: Decimal | None = maybe_figure()

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.period.own_day if self.period else None


@final
@frozen(kw_only=True, repr=False)
class FullTimeUpperSecondary(Record):
    """Deltakelse i videregående opplæring på fulltid (N15), under the integration act."""

    #: the days; the last may be not told
    period: Period | None = maybe(of_type(Period))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.period.first_day if self.period else None
