"""Records of training in Norwegian and social studies (opplæring i norsk og samfunnskunnskap), items N01 to N17."""

from datetime import date
from decimal import Decimal
from typing import final

from attrs import field, frozen

from nirmodel.code_lists import ExemptionGround, LeaveKind, NorwegianLevel, Provider, TrainingExemptFrom
from nirmodel.fields import maybe, maybe_figure, maybe_many
from nirmodel.records.record import Record
from nirmodel.records.shared import Period
from nirmodel.validators import day, figure, language_code, module_number, of_type, opaque_id, to_figure

__all__ = [
    "EducationBackground", "FollowUpTraining", "FullTimeUpperSecondary", "HoursAttended", "LanguageBackground",
    "LanguageOfInstruction", "ModuleHours", "NorwegianGoal", "TrainingEnd", "TrainingExemption", "TrainingLeave",
    "TrainingOffer", "TrainingProvider", "TrainingStart",
]  # fmt: skip


@final
@frozen(kw_only=True, repr=False)
class TrainingOffer(Record):
    """The offer of training, or the decision to grant it, with its scope (tilbud om eller tildeling av opplæring).

    Item N02: IMDi's page, training, line 2; integreringsforskriften § 53 a. In a
    reception centre item R01: integreringsforskriften § 49 c.
    """

    #: the date of the decision
    decided_on: date | None = maybe(day)
    #: the scope, in hours
    scope_hours: Decimal | None = maybe_figure()
    #: whether it is extended training in Norwegian under chapter 6A (utvidet opplæring)
    extended: bool | None = maybe(of_type(bool))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class LanguageBackground(Record):
    """Mother tongue and other languages of training (morsmål og andre opplæringsspråk).

    Item N03: IMDi's page, training, line 3; integreringsforskriften § 53 b. In a
    reception centre item R04: integreringsforskriften § 49 d.
    """

    #: the day it was recorded
    recorded_on: date | None = maybe(day)
    #: the mother tongue, an ISO 639 code
    mother_tongue: str | None = maybe(language_code)
    #: the other languages of training, ISO 639 codes; () if there are none
    training_languages: tuple[str, ...] | None = maybe_many(language_code)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.recorded_on


@final
@frozen(kw_only=True, repr=False)
class TrainingStart(Record):
    """The start of the training, with its scope (start på opplæringen).

    Item N04: IMDi's page, training, line 4; integreringsforskriften § 53 a. In a
    reception centre item R02: integreringsforskriften § 49 c. For asylum seekers under the introduction act item A05:
    FOR-2018-08-30-1283 § 7 c.
    """

    #: the first day of the training
    started_on: date | None = maybe(day)
    #: the scope, in hours
    scope_hours: Decimal | None = maybe_figure()

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.started_on


@final
@frozen(kw_only=True)
class ModuleHours:
    """The hours of social studies in one module of the curriculum (modul i samfunnskunnskap).

    Items N05 and R10: integreringsforskriften § 53 h and § 49 g, from 1 January 2022.
    """

    #: the number of the module, from 1 to 20
    module: int = field(validator=module_number)
    #: the hours attended
    hours: Decimal = field(converter=to_figure, validator=figure)


@final
@frozen(kw_only=True, repr=False)
class HoursAttended(Record):
    """The hours of training attended in a period (timer deltatt).

    Item N05: IMDi's page, training, line 5; integreringsforskriften § 53 g and h.
    In a reception centre item R10: integreringsforskriften § 49 g.
    """

    #: the first and last day that the hours are counted for
    period: Period | None = maybe(of_type(Period))
    #: hours of Norwegian
    norwegian_hours: Decimal | None = maybe_figure()
    #: hours of social studies
    social_studies_hours: Decimal | None = maybe_figure()
    #: the hours of social studies by module; () if there were none
    social_studies_modules: tuple[ModuleHours, ...] | None = maybe_many(of_type(ModuleHours))
    #: hours of Norwegian beyond the statutory hours
    norwegian_beyond_statutory_hours: Decimal | None = maybe_figure()

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.period.own_day if self.period else None


@final
@frozen(kw_only=True, repr=False)
class TrainingLeave(Record):
    """Leave from the training, and its duration (permisjon fra opplæringen).

    Item N06: IMDi's page, training, line 6; integreringsforskriften § 53 j. The date
    of the record is the first day of the leave.
    """

    #: the date of the decision
    decided_on: date | None = maybe(day)
    #: what the leave is for
    kind: LeaveKind | None = maybe(of_type(LeaveKind))
    #: the duration: first and last day
    period: Period | None = maybe(of_type(Period))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.period.first_day if self.period else None


@final
@frozen(kw_only=True, repr=False)
class TrainingExemption(Record):
    """An exemption from training or from the final exam, with its legal basis (fritak og hjemmelen for det).

    Item N07: IMDi's page, training, line 7; integreringsforskriften § 53 d and e. In a
    reception centre item R06: integreringsforskriften § 49 f.
    """

    #: the day it was granted
    granted_on: date | None = maybe(day)
    #: what the exemption is from
    exempt_from: TrainingExemptFrom | None = maybe(of_type(TrainingExemptFrom))
    #: the ground, with its legal basis
    ground: ExemptionGround | None = maybe(of_type(ExemptionGround))
    #: the days that it holds for: first and last day
    period: Period | None = maybe(of_type(Period))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.granted_on


@final
@frozen(kw_only=True, repr=False)
class NorwegianGoal(Record):
    """The level of Norwegian to reach, oral and written (norskmål).

    Item N11: integreringsforskriften § 53 c. The integration act alone asks for it.
    """

    #: the day the goal was set
    set_on: date | None = maybe(day)
    #: the level of oral Norwegian to reach
    oral_level: NorwegianLevel | None = maybe(of_type(NorwegianLevel))
    #: the level of written Norwegian to reach
    written_level: NorwegianLevel | None = maybe(of_type(NorwegianLevel))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.set_on


@final
@frozen(kw_only=True, repr=False)
class LanguageOfInstruction(Record):
    """The language in which the training is given (språket opplæringen blir gitt på).

    Item N12: integreringsforskriften § 53 f. In a reception centre item R05: integreringsforskriften § 49 e. For asylum
    seekers under the introduction act item A07: FOR-2018-08-30-1283 § 7 d.
    """

    #: the day it was recorded
    recorded_on: date | None = maybe(day)
    #: the language, an ISO 639 code
    language: str | None = maybe(language_code)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.recorded_on


@final
@frozen(kw_only=True, repr=False)
class EducationBackground(Record):
    """The participant's education before the training (utdanningsbakgrunn).

    Item N13: IMDi's page on registering training under the integration act.
    """

    #: the day it was recorded
    recorded_on: date | None = maybe(day)
    #: whether the participant had completed upper secondary education before
    upper_secondary_completed: bool | None = maybe(of_type(bool))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.recorded_on


@final
@frozen(kw_only=True, repr=False)
class FollowUpTraining(Record):
    """Training as follow-up during care leave (opplæring som oppfølging under omsorgspermisjon).

    Item N14: integreringsforskriften § 53 i.
    """

    #: the id of the care leave
    leave_id: str | None = maybe(opaque_id)
    #: the first and last day that the hours are counted for
    period: Period | None = maybe(of_type(Period))
    #: hours of training
    hours: Decimal | None = maybe_figure()

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.period.own_day if self.period else None


@final
@frozen(kw_only=True, repr=False)
class FullTimeUpperSecondary(Record):
    """Full-time upper secondary education (videregående opplæring på fulltid).

    Item N15: IMDi's page on registering training under the integration act.
    """

    #: the first and last day; the last may be missing
    period: Period | None = maybe(of_type(Period))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.period.first_day if self.period else None


@final
@frozen(kw_only=True, repr=False)
class TrainingEnd(Record):
    """The end of the training (avslutning av opplæringen).

    Item N16: FOR-2005-04-20-342 § 7 f as made, until 31 August 2018.
    """

    #: the last day of the training
    ended_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.ended_on


@final
@frozen(kw_only=True, repr=False)
class TrainingProvider(Record):
    """Who provides the training: the municipality or the county (hvem som sørger for opplæringen).

    Item N17: integreringsforskriften § 53 a, from 1 August 2023.
    """

    #: the municipality or the county
    provider: Provider | None = maybe(of_type(Provider))
    #: the day it was recorded
    recorded_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.recorded_on
