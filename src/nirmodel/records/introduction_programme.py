"""Records of an introduction programme (introduksjonsprogram), I01 to I11."""

from datetime import date
from decimal import Decimal
from typing import final

from attrs import field, frozen

from nirmodel.code_lists import (
    AbsenceReason,
    Activity,
    DayKind,
    EndGoalKind,
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
from nirmodel.validators import day, figure, of_type, opaque_id, to_figure

__all__ = [
    "End", "EndGoal", "Grant", "IntegrationContract", "Leave", "LeaveFollowUp", "MainActivity", "Measure", "Offer",
    "Scope", "Start",
]  # fmt: skip


@final
@frozen(kw_only=True, repr=False)
class Offer(Record):
    """Tilbud om introduksjonsprogram (I01)."""

    #: the day of the offer
    offered_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.offered_on


@final
@frozen(kw_only=True)
class Scope:
    """Omfang av et tiltak, with its unit."""

    #: how many
    amount: Decimal = field(converter=to_figure, validator=figure)
    #: hours a week, hours in total or per cent
    unit: ScopeUnit = field(validator=of_type(ScopeUnit))


@final
@frozen(kw_only=True)
class Measure:
    """Tiltak (I02): part of a grant."""

    #: what it is
    kind: MeasureKind | None = maybe(of_type(MeasureKind))
    #: how much
    scope: Scope | None = maybe(of_type(Scope))
    #: its duration
    period: Period | None = maybe(of_type(Period))


@final
@frozen(kw_only=True, repr=False)
class Grant(Record):
    """Vedtak om tildeling (I02), with its measures."""

    #: the day of the decision
    decided_on: date | None = maybe(day)
    #: the measures granted
    measures: tuple[Measure, ...] | None = maybe_many(of_type(Measure))
    #: on what ground the programme was extended
    extension_ground: ExtensionGround | None = maybe(of_type(ExtensionGround))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class Start(Record):
    """Start på introduksjonsprogrammet (I03)."""

    #: the first day
    started_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.started_on


@final
@frozen(kw_only=True, repr=False)
class End(Record):
    """Avslutning og sluttårsak (I04)."""

    #: the last day
    ended_on: date | None = maybe(day)
    #: why it ended
    end_reason: EndReason | None = maybe(of_type(EndReason))
    #: who set the end; the register ends people by itself
    set_by: SetBy = field(default=SetBy.MUNICIPALITY, validator=of_type(SetBy))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.ended_on


@final
@frozen(kw_only=True, repr=False)
class MainActivity(Record):
    """Hovedaktivitet ved avslutning (I05); its own date is the end's."""

    #: the main activity
    activity: Activity | None = maybe(of_type(Activity))
    #: every status that applied
    statuses: tuple[Activity, ...] | None = maybe_many(of_type(Activity))
    #: whether weighed against the individual plan
    weighed_against_plan: bool | None = maybe(of_type(bool))


@final
@frozen(kw_only=True, repr=False)
class Leave(Record):
    """Permisjon i introduksjonsprogrammet (I06)."""

    #: the day of the decision
    decided_on: date | None = maybe(day)
    #: what the leave is for
    kind: LeaveKind | None = maybe(of_type(LeaveKind))
    #: its duration
    period: Period | None = maybe(of_type(Period))
    #: working or calendar days
    counted_in: DayKind | None = maybe(of_type(DayKind))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.decided_on or (self.period.first_day if self.period else None)


@final
@frozen(kw_only=True, repr=False)
class LeaveFollowUp(Record):
    """Fravær etter endt permisjon (I06): what came after a birth or adoption leave."""

    #: id of the leave
    leave_id: str | None = maybe(opaque_id)
    #: the day of the return
    returned_on: date | None = maybe(day)
    #: the first day of absence
    absent_from: date | None = maybe(day)
    #: why absent
    reason: AbsenceReason | None = maybe(of_type(AbsenceReason))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return min((each for each in (self.returned_on, self.absent_from) if each), default=None)


@final
@frozen(kw_only=True, repr=False)
class EndGoal(Record):
    """Sluttmål (I10), under the integration act."""

    #: the day it was set
    set_on: date | None = maybe(day)
    #: what the programme is to lead to
    goal: EndGoalKind | None = maybe(of_type(EndGoalKind))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.set_on


@final
@frozen(kw_only=True, repr=False)
class IntegrationContract(Record):
    """Integreringskontrakt (I11), under the integration act."""

    #: the day it was signed
    signed_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.signed_on
