"""Records about the participant, whatever the participation (om deltakeren), item G04."""

from datetime import date
from typing import final

from attrs import frozen

from nirmodel.fields import maybe
from nirmodel.records.record import Record
from nirmodel.validators import day, of_type

__all__ = ["ResearchReservation"]


@final
@frozen(kw_only=True, repr=False)
class ResearchReservation(Record):
    """Whether the participant has reserved against research on the data (reservasjon mot forskning).

    Item G04: integreringsforskriften § 46 k.
    """

    #: True for a reservation; False if there is none, or it was withdrawn
    reserved: bool | None = maybe(of_type(bool))
    #: the day it was recorded
    recorded_on: date | None = maybe(day)

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.recorded_on
