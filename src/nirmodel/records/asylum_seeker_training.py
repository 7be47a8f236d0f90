"""Records of asylum seekers' training (opplæring for asylsøkere), A01 to A04."""

from datetime import date, timedelta
from decimal import Decimal
from typing import final

from attrs import frozen

from nirmodel.code_lists import AsylumExemptFrom, AsylumExemptionGround
from nirmodel.fields import maybe, maybe_figure
from nirmodel.records.record import Record
from nirmodel.records.shared import Period
from nirmodel.validators import day, iso_week, of_type

__all__ = ["AsylumExemption", "WeeklyHours"]


@final
@frozen(kw_only=True, repr=False)
class WeeklyHours(Record):
    """Timer per uke (A01, A02): one record a week for both figures."""

    #: ISO week, such as 2020-W05
    week: str | None = maybe(iso_week)
    #: hours of Norwegian
    norwegian_hours: Decimal | None = maybe_figure()
    #: hours of Norwegian culture and values
    culture_and_values_hours: Decimal | None = maybe_figure()

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.sunday

    @property
    def sunday(self) -> date | None:
        """The last day of the week."""
        return None if self.week is None else date.fromisocalendar(int(self.week[:4]), int(self.week[6:]), 7)

    @property
    def monday(self) -> date | None:
        """The first day of the week."""
        return None if self.sunday is None else self.sunday - timedelta(days=6)


@final
@frozen(kw_only=True, repr=False)
class AsylumExemption(Record):
    """Fritak for asylsøkere (A04)."""

    #: the day it was granted
    granted_on: date | None = maybe(day)
    #: from what
    exempt_from: AsylumExemptFrom | None = maybe(of_type(AsylumExemptFrom))
    #: why
    ground: AsylumExemptionGround | None = maybe(of_type(AsylumExemptionGround))
    #: the days it holds for
    period: Period | None = maybe(of_type(Period))

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato)."""
        return self.granted_on
