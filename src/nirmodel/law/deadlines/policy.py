"""The choices about due days that the law or the register's owner leaves open (fristregler)."""

from datetime import date
from typing import final

from attrs import field, frozen

from nirmodel.law.regimes import Act
from nirmodel.law.sources import COMPLAINTS_OPENED, Source
from nirmodel.validators import to_tuple

__all__ = ["AnnouncedException", "DeadlinePolicy", "RegisterCapability", "ReportingCutOff"]


@final
@frozen(kw_only=True)
class AnnouncedException:
    """A later due day that the register's owner announced for some duties (kunngjort unntak)."""

    #: the rules (``I041``) or items (``I04``) that it is for; empty for every duty
    codes: tuple[str, ...] = ()
    #: the first ordinary due day that it moves
    first_due_on: date
    #: the last ordinary due day that it moves
    last_due_on: date
    #: the day on which they are due instead; a later ordinary due day is kept
    due_on: date
    #: where it was announced
    source: Source

    def holds_for(self, code: str) -> bool:
        """True if the exception is for the rule."""
        return not self.codes or code in self.codes or code[:3] in self.codes


@final
@frozen(kw_only=True)
class ReportingCutOff:
    """The day by which a period should be in NIR for the statistics (rapporteringsfrist).

    It is about what happened in the period, whenever that became known: of everyone whose programme ended in the period
    the end reason is wanted by that day. It is shown beside the due day, and never changes whether a duty is overdue.
    """

    #: the first day of the period of the statistics
    first_day: date
    #: the last day of that period
    last_day: date
    #: the cut-off
    on: date
    #: where it was announced; None if that is not known
    source: Source | None = None


@final
@frozen(kw_only=True)
class RegisterCapability:
    """The day from which the register can take an item that it could not take before (registreringsløsning)."""

    #: the item, such as ``I09``
    item: str
    #: the first day on which it can be registered
    from_day: date
    #: where it was announced
    source: Source
    #: the act that it is for; None for both
    act: Act | None = None


#: IMDi gives the month alone, May 2021
_COMPLAINTS_FROM = date(2021, 5, 1)
_COMPLAINTS = tuple(
    RegisterCapability(item=item, from_day=_COMPLAINTS_FROM, source=COMPLAINTS_OPENED, act=Act.INTEGRATION_ACT)
    for item in ("I09", "N09")
)


@final
@frozen(kw_only=True, cache_hash=True)
class DeadlinePolicy:
    """How due days are settled where the law or the register's owner leaves a choice (fristregler).

    Example:
        >>> DeadlinePolicy(move_to_working_day=True).exceptions
        ()
    """

    #: whether a due day on a Saturday, Sunday or holiday moves to the next working day (domstolloven § 149); whether
    #: this applies to NIR is not settled, so it is off by default
    move_to_working_day: bool = False
    #: later due days that were announced
    exceptions: tuple[AnnouncedException, ...] = field(default=(), converter=to_tuple)
    #: reporting cut-offs to show beside the due days
    cut_offs: tuple[ReportingCutOff, ...] = field(default=(), converter=to_tuple)
    #: what the register can take that it could not at first; by default complaints under the integration act. What it
    #: cannot take is deferred
    capabilities: tuple[RegisterCapability, ...] = field(default=_COMPLAINTS, converter=to_tuple)

    def capability(self, item: str, act: Act) -> RegisterCapability | None:
        """The earliest capability of the register for an item; None if it cannot take the item yet."""
        found = [each for each in self.capabilities if each.item == item and each.act in (None, act)]
        return min(found, key=lambda each: each.from_day, default=None)

    def cut_off_for(self, happened_on: date | None) -> date | None:
        """The earliest cut-off for what happened on a day; None if no period has the day.

        Args:
            happened_on: the day of what the duty is about, or else the day that it was known.

        Example:
            >>> year = ReportingCutOff(first_day=date(2023, 1, 1), last_day=date(2023, 12, 31), on=date(2024, 2, 29))
            >>> DeadlinePolicy(cut_offs=(year,)).cut_off_for(date(2023, 12, 31))
            datetime.date(2024, 2, 29)
        """
        if happened_on is None:
            return None
        cut_offs = (each.on for each in self.cut_offs if each.first_day <= happened_on <= each.last_day)
        return min(cut_offs, default=None)

    def registrable_from(self, item: str, act: Act) -> date | None:
        """The first day on which the register can take an item; None if it cannot yet."""
        able = self.capability(item, act)
        return None if able is None else able.from_day
