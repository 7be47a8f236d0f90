"""Records of asylum seekers' training under the introduction act (opplæring for asylsøkere), items A01 to A08."""

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
    """The hours of training attended in one week (timer per uke). One record a week has both figures.

    Items A01 and A02: IMDi's page, asylum seekers' training, lines 1 and 2.
    """

    #: the ISO week, such as 2020-W05
    week: str | None = maybe(iso_week)
    #: hours of Norwegian in the week
    norwegian_hours: Decimal | None = maybe_figure()
    #: hours of Norwegian culture and values in the week
    culture_and_values_hours: Decimal | None = maybe_figure()

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
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
    """An asylum seeker's exemption from training (fritak for asylsøkere).

    Item A04: IMDi's page, asylum seekers' training, line 4; FOR-2018-08-30-1283 § 7 e.
    """

    #: the day it was granted
    granted_on: date | None = maybe(day)
    #: what the exemption is from
    exempt_from: AsylumExemptFrom | None = maybe(of_type(AsylumExemptFrom))
    #: the ground, with its legal basis
    ground: AsylumExemptionGround | None = maybe(of_type(AsylumExemptionGround))
    #: the days that it holds for: first and last day
    period: Period | None = maybe(of_type(Period))

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato)."""
        return self.granted_on
