"""Records that more than one kind of participation has."""

from datetime import date
from decimal import Decimal
from typing import final

from attrs import field, frozen

from nirmodel.code_lists import AbsenceReason, ComplaintOutcomeKind, ExtentUnit, RefusalReason, StopKind, Track
from nirmodel.fields import maybe, maybe_many
from nirmodel.records.record import Record
from nirmodel.validators import day, figure, of_type, opaque_id, to_figure

__all__ = [
    "Absence",
    "Claim",
    "Complaint",
    "ComplaintOutcome",
    "Completion",
    "Extent",
    "Period",
    "Refusal",
    "Stop",
    "TrackPlacement",
]


@final
@frozen(kw_only=True)
class Period:
    """Periode: first and last day, both included; the last may be not told."""

    #: the first day
    first_day: date = field(validator=day)
    #: the last day
    last_day: date | None = maybe(day)

    @property
    def own_day(self) -> date:
        """The last day, or the first where the last is not told."""
        return self.first_day if self.last_day is None else self.last_day


@final
@frozen(kw_only=True)
class Extent:
    """Omfang av fravær, with its unit."""

    #: how many
    amount: Decimal = field(converter=to_figure, validator=figure)
    #: days or hours
    unit: ExtentUnit = field(validator=of_type(ExtentUnit))


@final
@frozen(kw_only=True, repr=False)
class Claim(Record):
    """Framsatt krav (I01, N01)."""

    #: the day of the claim
    claimed_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.claimed_on


@final
@frozen(kw_only=True, repr=False)
class Refusal(Record):
    """Avslag (I02, N02): a decision to refuse, with reasons."""

    #: the day of the decision
    decided_on: date | None = maybe(day)
    #: why
    reasons: tuple[RefusalReason, ...] | None = maybe_many(of_type(RefusalReason))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class Absence(Record):
    """Fravær (I07, N08)."""

    #: the days
    period: Period | None = maybe(of_type(Period))
    #: how much
    extent: Extent | None = maybe(of_type(Extent))
    #: valid absence or not
    valid: bool | None = maybe(of_type(bool))
    #: why
    reason: AbsenceReason | None = maybe(of_type(AbsenceReason))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.period.own_day if self.period else None


@final
@frozen(kw_only=True, repr=False)
class Stop(Record):
    """Stans (I08, N10, R03): a decision to stop."""

    #: the day of the decision
    decided_on: date | None = maybe(day)
    #: temporary or permanent
    kind: StopKind | None = maybe(of_type(StopKind))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class Complaint(Record):
    """Klage (I09, N09)."""

    #: the day it came in
    received_on: date | None = maybe(day)
    #: id of the decision it is about
    decision_id: str | None = maybe(opaque_id)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.received_on


@final
@frozen(kw_only=True, repr=False)
class ComplaintOutcome(Record):
    """Utfall av klagebehandlingen (I09, N09)."""

    #: id of the complaint
    complaint_id: str | None = maybe(opaque_id)
    #: the day it was decided
    decided_on: date | None = maybe(day)
    #: what came of it
    outcome: ComplaintOutcomeKind | None = maybe(of_type(ComplaintOutcomeKind))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class Completion(Record):
    """Gjennomført eller ikke (I12 to I15, R07, R08): whether a mapping, guidance or course was done."""

    #: whether it was done
    done: bool | None = maybe(of_type(bool))
    #: the day that was recorded
    recorded_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.recorded_on


@final
@frozen(kw_only=True, repr=False)
class TrackPlacement(Record):
    """Plassering i opplæringsspor (N03, A03): dated, for people change track."""

    #: 1, 2 or 3
    track: Track | None = maybe(of_type(Track))
    #: the day of the placement
    placed_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.placed_on
