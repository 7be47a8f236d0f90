"""A decision that a finding may stand for a while (unntak): it marks the finding, and hides nothing."""

from datetime import date
from typing import final

from attrs import field, frozen

from nirmodel.validators import day, opaque_id, optional

__all__ = ["Waiver"]


@final
@frozen(kw_only=True)
class Waiver:
    """A decision that what one rule reports about one record may stand until a day (unntak).

    No text and no repr repeats the reason or the name.

    Example:
        >>> from datetime import date
        >>> Waiver(code="I041", record="e-1", reason="see our archive", by="unit 4", until=date(2021, 6, 30))
        Waiver(code='I041', record='e-1', until=datetime.date(2021, 6, 30))
    """

    #: the code of the rule, such as ``I041``
    code: str
    #: the id of the record that the finding concerns; None if it has none
    record: str | None = field(default=None, validator=optional(opaque_id))
    #: why it may stand
    reason: str = field(repr=False)
    #: who decided it
    by: str = field(repr=False)
    #: the last day on which it holds
    until: date = field(validator=day)

    def covers(self, code: str, record: str | None) -> bool:
        """True for what it was made for, whether it still holds or not."""
        return (self.code, self.record) == (code, record)
