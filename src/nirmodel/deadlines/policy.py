"""What is unsettled about a due day, or announced by the register's owner, as values (fristregler)."""

from datetime import date
from typing import final

from attrs import field, frozen

from nirmodel.code_lists import Act
from nirmodel.sources import COMPLAINTS_OPENED, Source
from nirmodel.validators import to_tuple

__all__ = ["AnnouncedException", "DeadlinePolicy", "RegisterCapability", "ReportingCutOff"]


@final
@frozen(kw_only=True)
class AnnouncedException:
    """A later date the register's owner has announced for some duties (kunngjort unntak)."""

    #: rule codes (``I041``) or items (``I04``) it holds for; empty for every duty
    codes: tuple[str, ...] = ()
    #: first and last ordinary due day it holds for, both included
    first_due_on: date
    last_due_on: date
    #: the day they are due instead; an ordinary due day that is later stands
    due_on: date
    #: where it was announced
    source: Source

    def holds_for(self, code: str) -> bool:
        """True where this exception is meant for the rule."""
        return not self.codes or code in self.codes or code[:3] in self.codes


@final
@frozen(kw_only=True)
class ReportingCutOff:
    """The day by which a period should stand in NIR for the statistics (rapporteringsfrist).

    A second date to look towards: it never changes whether a duty is overdue.
    """

    #: the period the statistics are about, both days included
    first_day: date
    last_day: date
    #: the cut-off
    on: date
    #: where it was announced; None where the caller has it elsewhere
    source: Source | None = None


@final
@frozen(kw_only=True)
class RegisterCapability:
    """From when the register can take an item that it could not before (registreringsløsning)."""

    #: the item, such as ``I09``
    item: str
    #: the first day it can be registered
    from_day: date
    #: where it was announced
    source: Source
    #: the act it holds for; None for both
    act: Act | None = None


#: IMDi tells the month, May 2021; its first day stands for it
_COMPLAINTS_FROM = date(2021, 5, 1)
_COMPLAINTS = tuple(
    RegisterCapability(item=item, from_day=_COMPLAINTS_FROM, source=COMPLAINTS_OPENED, act=Act.INTEGRATION_ACT)
    for item in ("I09", "N09")
)


@final
@frozen(kw_only=True, cache_hash=True)
class DeadlinePolicy:
    """How due days are settled where the law or the register's owner leaves a choice."""

    #: move a due day on a Saturday, Sunday or holiday to the next working day (domstolloven § 149);
    #: unsettled for NIR, so off unless asked for
    move_to_working_day: bool = False
    #: later dates that have been announced
    exceptions: tuple[AnnouncedException, ...] = field(default=(), converter=to_tuple)
    #: reporting cut-offs to show beside the due days
    cut_offs: tuple[ReportingCutOff, ...] = field(default=(), converter=to_tuple)
    #: what the register has learnt to take, complaints under the integration act unless told otherwise; what it cannot
    #: take is deferred
    capabilities: tuple[RegisterCapability, ...] = field(default=_COMPLAINTS, converter=to_tuple)

    def capability(self, item: str, act: Act) -> RegisterCapability | None:
        """What tells first that the register takes an item that it otherwise defers, or None."""
        found = [each for each in self.capabilities if each.item == item and each.act in (None, act)]
        return min(found, key=lambda each: each.from_day, default=None)

    def registrable_from(self, item: str, act: Act) -> date | None:
        """The first day the register can take an item that it otherwise defers, or None."""
        able = self.capability(item, act)
        return None if able is None else able.from_day
