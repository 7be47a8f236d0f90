"""Records of qualification in reception centres that no other participation has (kvalifisering i mottak), R09."""

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
    """Integreringsfremmende tiltak i mottak (R09), under the integration act."""

    #: what it is
    kind: MeasureKind | None = maybe(of_type(MeasureKind))
    #: begun or completed
    status: MeasureStatus | None = maybe(of_type(MeasureStatus))
    #: the day that was recorded
    recorded_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.recorded_on
