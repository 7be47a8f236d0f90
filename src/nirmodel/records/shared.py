"""Records that more than one kind of participation has, and the periods and extents that records are made of."""

from datetime import date
from decimal import Decimal
from typing import final

from attrs import field, frozen

from nirmodel.code_lists import AbsenceReason, ComplaintOutcomeKind, ExtentUnit, RefusalReason, StopKind, Track
from nirmodel.fields import maybe, maybe_many
from nirmodel.records.record import Record
from nirmodel.validators import day, figure, of_type, opaque_id, to_figure

__all__ = [
    "Absence", "Claim", "Complaint", "ComplaintOutcome", "Completion", "Extent", "LeaveFollowUp", "Period",
    "ReceptionCentre", "Refusal", "Stop", "TrackPlacement",
]  # fmt: skip


@final
@frozen(kw_only=True)
class Period:
    """A first and a last day, both included (periode). The last day may be missing."""

    #: the first day
    first_day: date = field(validator=day)
    #: the last day; None if it is missing
    last_day: date | None = maybe(day)

    @property
    def own_day(self) -> date:
        """The last day, or the first if the last is missing."""
        return self.first_day if self.last_day is None else self.last_day


@final
@frozen(kw_only=True)
class Extent:
    """The extent of an absence, with its unit (omfang av fravær)."""

    #: the amount, in the unit below
    amount: Decimal = field(converter=to_figure, validator=figure)
    #: days or hours
    unit: ExtentUnit = field(validator=of_type(ExtentUnit))


@final
@frozen(kw_only=True, repr=False)
class Claim(Record):
    """A claim for a programme or for training (framsatt krav).

    Items I01 and N01: IMDi's page, introduction programme and training, line 1 of each.
    """

    #: the day of the claim
    claimed_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.claimed_on


@final
@frozen(kw_only=True, repr=False)
class Refusal(Record):
    """A decision to refuse, with its reasons (avslag og begrunnelse).

    Items I02 and N02: IMDi's page, introduction programme and training, line 2 of each.
    """

    #: the date of the decision
    decided_on: date | None = maybe(day)
    #: the reasons for the refusal
    reasons: tuple[RefusalReason, ...] | None = maybe_many(of_type(RefusalReason))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class LeaveFollowUp(Record):
    """What followed a leave after birth or adoption: a return, or an absence (fravær etter endt permisjon).

    Item I06: IMDi's page, introduction programme, line 6; integreringsforskriften § 52 f. In training
    item N06: FOR-2005-04-20-342 § 7 h, from 10 April 2014 to 31 August 2018.
    """

    #: the id of the leave
    leave_id: str | None = maybe(opaque_id)
    #: the day of the return
    returned_on: date | None = maybe(day)
    #: the first day of the absence
    absent_from: date | None = maybe(day)
    #: the reason for the absence
    reason: AbsenceReason | None = maybe(of_type(AbsenceReason))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return min((each for each in (self.returned_on, self.absent_from) if each), default=None)


@final
@frozen(kw_only=True, repr=False)
class Absence(Record):
    """An absence and its extent (fravær).

    Items I07 and N08: IMDi's page, introduction programme, line 7, and training, line 8;
    integreringsforskriften § 52 f and § 53 j.
    """

    #: the first and last day of the absence
    period: Period | None = maybe(of_type(Period))
    #: the extent, in days or hours
    extent: Extent | None = maybe(of_type(Extent))
    #: whether the absence was valid (gyldig fravær)
    valid: bool | None = maybe(of_type(bool))
    #: the reason for the absence
    reason: AbsenceReason | None = maybe(of_type(AbsenceReason))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.period.own_day if self.period else None


@final
@frozen(kw_only=True, repr=False)
class Stop(Record):
    """A decision to stop a programme or a training, for a time or for good (stans).

    Items I08, N10 and R03: IMDi's page, introduction programme, line 8, and training, line 10;
    integreringsforskriften § 52 a, § 53 a and § 49 c. For asylum seekers under the introduction act item A06:
    FOR-2018-08-30-1283 § 7 c.
    """

    #: the date of the decision
    decided_on: date | None = maybe(day)
    #: temporary or permanent
    kind: StopKind | None = maybe(of_type(StopKind))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class Complaint(Record):
    """A complaint about a decision (klage).

    Items I09 and N09: IMDi's page, introduction programme and training, line 9 of each;
    integreringsforskriften § 52 g and § 53 k.
    """

    #: the day the municipality received it
    received_on: date | None = maybe(day)
    #: the id of the decision that it is about
    decision_id: str | None = maybe(opaque_id)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.received_on


@final
@frozen(kw_only=True, repr=False)
class ComplaintOutcome(Record):
    """The outcome of a complaint (utfall av klagebehandlingen).

    Items I09 and N09: IMDi's page, introduction programme and training, line 9 of each;
    integreringsforskriften § 52 g and § 53 k.
    """

    #: the id of the complaint
    complaint_id: str | None = maybe(opaque_id)
    #: the date of the decision on the complaint
    decided_on: date | None = maybe(day)
    #: the outcome
    outcome: ComplaintOutcomeKind | None = maybe(of_type(ComplaintOutcomeKind))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.decided_on


@final
@frozen(kw_only=True, repr=False)
class Completion(Record):
    """Whether a mapping, a guidance or a course was completed (hvorvidt det er gjennomført).

    Items I12 to I15: integreringsforskriften § 52 c and e. In a reception centre items R07 and R08:
    integreringsforskriften § 50 a.
    """

    #: whether it was completed
    done: bool | None = maybe(of_type(bool))
    #: the day the answer was recorded
    recorded_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.recorded_on


@final
@frozen(kw_only=True, repr=False)
class TrackPlacement(Record):
    """The placement in a track of the curriculum (plassering i opplæringsspor). Participants change track.

    Items N03 and A03: IMDi's page, training and asylum seekers' training, line 3 of each.
    """

    #: track 1, 2 or 3
    track: Track | None = maybe(of_type(Track))
    #: the day of the placement
    placed_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.placed_on


@final
@frozen(kw_only=True, repr=False)
class ReceptionCentre(Record):
    """The reception centre of an asylum seeker, and the day of registration there (mottak).

    Item A08: FOR-2018-08-30-1283 § 7 a and b. In a reception centre under the integration act item R11:
    integreringsforskriften § 49 a and b.
    """

    #: an opaque id of the centre, chosen by the caller
    centre_id: str | None = maybe(opaque_id)
    #: the day of registration at the centre
    registered_at_centre_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.registered_at_centre_on
