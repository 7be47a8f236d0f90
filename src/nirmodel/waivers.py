"""A decision that a finding may stand for a while (unntak): it marks, and hides nothing."""

from datetime import date
from typing import final

from attrs import field, frozen

from nirmodel.validators import day, opaque_id, optional

__all__ = ["Waiver"]


@final
@frozen(kw_only=True)
class Waiver:
    """Unntak: somebody has looked at what one rule says of one record, and lets it stand until a day.

    Reason and name are the caller's own, and are never repeated in a text or repr.
    """

    #: the code of the rule, such as ``I041``
    code: str
    #: the id of the record that the finding concerns; None where that has none
    record: str | None = field(default=None, validator=optional(opaque_id))
    #: why it may stand
    reason: str = field(repr=False)
    #: who decided it
    by: str = field(repr=False)
    #: the last day it holds
    until: date = field(validator=day)

    def covers(self, code: str, record: str | None) -> bool:
        """True for what it was made for, whether it still holds or not."""
        return (self.code, self.record) == (code, record)
