"""What every record has (registrering): its id, and the facts of its registration."""

from datetime import date

from attrs import frozen

from nirmodel.code_lists import Act, RegisteredVia
from nirmodel.fields import maybe, repr_of_provided
from nirmodel.validators import day, of_type, opaque_id

__all__ = ["Record"]


@frozen(kw_only=True, repr=False)
class Record:
    """One thing that the municipality must register (registrering).

    Items G01 and G02 of IMDi's page hold for every record: how it was registered, and when. This is the one base class
    of the library.
    """

    #: an opaque id, chosen by the caller
    id: str | None = maybe(opaque_id)
    #: the day the municipality had the information (dagen opplysningen forelå)
    known_on: date | None = maybe(day)
    #: the day the record stood in NIR as it now reads; None if it is not in NIR
    registered_on: date | None = maybe(day)
    #: NIR web or the municipality's case system
    registered_via: RegisteredVia | None = maybe(of_type(RegisteredVia))
    #: the act that the record was made under
    act: Act | None = maybe(of_type(Act))

    __repr__ = repr_of_provided

    @property
    def own_date(self) -> date | None:
        """The day that the record is about (egen dato); None if it has no date of its own."""
        return None
