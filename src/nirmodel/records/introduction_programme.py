"""Records of an introduction programme (introduksjonsprogram), items I01 to I16."""

from datetime import date
from decimal import Decimal
from typing import final

from attrs import field, frozen

from nirmodel.code_lists import (
    Activity,
    DayKind,
    EndGoalKind,
    EndKind,
    EndReason,
    ExtensionGround,
    LeaveKind,
    MeasureKind,
    ScopeUnit,
    SetBy,
)
from nirmodel.fields import maybe, maybe_many
from nirmodel.records.record import Record
from nirmodel.records.shared import Period
from nirmodel.validators import day, figure, of_type, to_figure

__all__ = [
    "End", "EndGoal", "Grant", "IntegrationContract", "IntroductionBenefit", "Leave", "MainActivity", "Measure",
    "Offer", "Scope", "Start",
]  # fmt: skip


@final
@frozen(kw_only=True, repr=False)
class Offer(Record):
    """The offer of an introduction programme (tilbud om introduksjonsprogram).

    Item I01: IMDi's page, introduction programme, line 1; integreringsforskriften § 52 a.
    """

    #: the date of the offer
    offered_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.offered_on


@final
@frozen(kw_only=True)
class Scope:
    """The scope of a measure, with its unit (omfang av et tiltak)."""

    #: the amount, in the unit below
    amount: Decimal = field(converter=to_figure, validator=figure)
    #: hours a week, hours in total, or per cent
    unit: ScopeUnit = field(validator=of_type(ScopeUnit))


@final
@frozen(kw_only=True)
class Measure:
    """A measure that a grant contains (tiltak).

    Item I02: IMDi's page, introduction programme, line 2; integreringsforskriften § 52 d.
    """

    #: what the measure is
    kind: MeasureKind | None = maybe(of_type(MeasureKind))
    #: its scope, with the unit
    scope: Scope | None = maybe(of_type(Scope))
    #: its duration: first and last day
    period: Period | None = maybe(of_type(Period))


@final
@frozen(kw_only=True, repr=False)
class Grant(Record):
    """The decision to grant an introduction programme, with its measures (vedtak om tildeling).

    Item I02: IMDi's page, introduction programme, line 2; integreringsforskriften § 52 a and d.
    """

    #: the date of the decision
    decided_on: date | None = maybe(day)
    #: the measures granted; () if there are none
    measures: tuple[Measure, ...] | None = maybe_many(of_type(Measure))
    #: the ground on which the programme was extended, if it was
    extension_ground: ExtensionGround | None = maybe(of_type(ExtensionGround))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class Start(Record):
    """The start of the introduction programme (start på introduksjonsprogram).

    Item I03: IMDi's page, introduction programme, line 3; integreringsforskriften § 52 a.
    """

    #: the first day of the programme
    started_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.started_on


@final
@frozen(kw_only=True, repr=False)
class End(Record):
    """The end of the introduction programme, and why it ended (avslutning og avslutningsårsak).

    Item I04: IMDi's page, introduction programme, line 4. The register also ends programmes automatically.
    """

    #: the last day of the programme
    ended_on: date | None = maybe(day)
    #: whether the programme was completed or broken off
    kind: EndKind | None = maybe(of_type(EndKind))
    #: why the programme ended
    end_reason: EndReason | None = maybe(of_type(EndReason))
    #: who set the end: the municipality or the register
    set_by: SetBy = field(default=SetBy.MUNICIPALITY, validator=of_type(SetBy))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.ended_on


@final
@frozen(kw_only=True, repr=False)
class MainActivity(Record):
    """The participant's main activity at the end of the programme (hovedaktivitet ved avslutning).

    Item I05: IMDi's page, introduction programme, line 5. The record has no date of its own: it takes the date
    of the end.
    """

    #: the main activity
    activity: Activity | None = maybe(of_type(Activity))
    #: every status that applied at the end; () if none did
    statuses: tuple[Activity, ...] | None = maybe_many(of_type(Activity))
    #: whether the municipality weighed the statuses against the goals of the individual plan
    weighed_against_plan: bool | None = maybe(of_type(bool))


@final
@frozen(kw_only=True, repr=False)
class Leave(Record):
    """A decision on leave from the programme, and the duration of the leave (permisjon).

    Item I06: IMDi's page, introduction programme, line 6; integreringsforskriften § 52 f.
    """

    #: the date of the decision
    decided_on: date | None = maybe(day)
    #: what the leave is for
    kind: LeaveKind | None = maybe(of_type(LeaveKind))
    #: the duration: first and last day
    period: Period | None = maybe(of_type(Period))
    #: the days that the duration is counted in: working days or calendar days
    counted_in: DayKind | None = maybe(of_type(DayKind))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.decided_on or (self.period.first_day if self.period else None)


@final
@frozen(kw_only=True, repr=False)
class EndGoal(Record):
    """The end goal of the programme (sluttmål).

    Item I10: integreringsforskriften § 52 b. The integration act alone asks for it.
    """

    #: the day the goal was set
    set_on: date | None = maybe(day)
    #: what the programme is to lead to
    goal: EndGoalKind | None = maybe(of_type(EndGoalKind))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.set_on


@final
@frozen(kw_only=True, repr=False)
class IntegrationContract(Record):
    """The integration contract (integreringskontrakt).

    Item I11: integreringsloven § 16, and IMDi's page on registering under the integration act.
    """

    #: the day it was signed
    signed_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.signed_on


@final
@frozen(kw_only=True, repr=False)
class IntroductionBenefit(Record):
    """A decision on introduction benefit (introduksjonsstønad).

    Item I16: integreringsforskriften § 52 h, and before it FOR-2018-08-30-1283 § 9 e.
    """

    #: the date of the decision
    decided_on: date | None = maybe(day)
    #: the days that the benefit is granted for: first and last day
    period: Period | None = maybe(of_type(Period))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.decided_on
