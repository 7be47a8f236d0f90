"""Records that only qualification in reception centres has (kvalifisering i mottak), item R09."""

from datetime import date
from typing import final

from attrs import frozen

from nirmodel.code_lists import MeasureKind, MeasureStatus
from nirmodel.fields import maybe
from nirmodel.records.record import Record
from nirmodel.validators import day, of_type

__all__ = ["ReceptionMeasure"]


@final
@frozen(kw_only=True, repr=False)
class ReceptionMeasure(Record):
    """An integration measure in a reception centre (integreringsfremmende tiltak i mottak).

    Item R09: integreringsforskriften § 50 b.
    """

    #: what the measure is
    kind: MeasureKind | None = maybe(of_type(MeasureKind))
    #: begun or completed
    status: MeasureStatus | None = maybe(of_type(MeasureStatus))
    #: the day the status was recorded
    recorded_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.recorded_on
