"""What every record carries (registrering): its id and the facts of its registration."""

from datetime import date

from attrs import frozen

from nirmodel.code_lists import Act, RegisteredVia
from nirmodel.fields import maybe, repr_of_told
from nirmodel.validators import day, of_type, opaque_id

__all__ = ["Record"]


@frozen(kw_only=True, repr=False)
class Record:
    """Registrering: one thing the page says must be registered (G01, G02).

    The one base class of the library: every record has the same head, and nothing else is inherited.
    """

    #: opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    #: the day the municipality had the information
    known_on: date | None = maybe(day)
    #: the day it stood in NIR as it now reads; None where it does not
    registered_on: date | None = maybe(day)
    #: NIR web or the case system
    registered_via: RegisteredVia | None = maybe(of_type(RegisteredVia))
    #: the act the record says it was made under
    act: Act | None = maybe(of_type(Act))

    __repr__ = repr_of_told

    @property
    def own_date(self) -> date | None:
        """The day the record is about (egen dato), None where it has none of its own."""
        return None
