"""Whether parental guidance and life skills were done in a reception centre (gjennomført eller ikke): R07 and R08.

One letter of the regulation asks for both. That it was not done is an answer; a record that leaves it open is none.
"""

from datetime import date

from nirmodel.law.sources import INTEGRATION_REGULATION, RECEPTION_PAGE
from nirmodel.law.versions import under_integration_act
from nirmodel.records import Completion
from nirmodel.rules.owed import AnyOf, Condition, fields_of
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["VERSIONS", "reported_in"]


def _reports_whether(completion: Visible[Completion], _: View) -> Verdict:
    """That it was not done is an answer."""
    return verdict(completion.record.done is not None)


_REPORTS_WHETHER = Condition(
    _reports_whether,
    Text("oppgir om det er gjennomført", "oppgir om det er gjennomført", "reports whether it was done"),
    reads=fields_of(Completion, "done"),
)


def reported_in(list_name: str) -> AnyOf:
    """A record of the list that reports whether it was done."""
    return AnyOf(list_name, where=_REPORTS_WHETHER)


_NO_LONGER_COURSES = Text(
    "Til 30. juni 2025 sa bokstav a kurs i foreldreveiledning og livsmestring. Fra 1. juli 2025 er ordet kurs ute",
    "Til 30. juni 2025 sa bokstav a kurs i foreldrerettleiing og livsmeistring. Frå 1. juli 2025 er ordet kurs ute",
    "Up to 30 June 2025 letter a spoke of courses in parental guidance and life skills. From 1 July 2025 it does not",
)
#: the versions of what that letter asks for
VERSIONS = (
    *under_integration_act(
        INTEGRATION_REGULATION.at("§ 50", letter="a", last_day=date(2025, 6, 30)),
        RECEPTION_PAGE,
        last_day=date(2025, 6, 30),
    ),
    *under_integration_act(
        INTEGRATION_REGULATION.at("§ 50", letter="a", first_day=date(2025, 7, 1)),
        RECEPTION_PAGE,
        first_day=date(2025, 7, 1),
        change=_NO_LONGER_COURSES,
    ),
)
