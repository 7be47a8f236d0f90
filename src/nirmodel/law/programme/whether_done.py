"""Whether a mapping, guidance or course was done (gjennomført eller ikke): I12 to I15.

The statute asks whether it was done. That it was not done is an answer; a record that leaves it open is none.
"""

from datetime import date

from nirmodel.law.sources import INTEGRATION_REGULATION, PROGRAMME_PAGE
from nirmodel.law.versions import under_integration_act
from nirmodel.records import Completion
from nirmodel.rules.owed import AnyOf, Condition, fields_of
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["GUIDANCE_AND_LIFE_SKILLS", "NO_LONGER_COURSES", "reported_in"]


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


#: what changed on 1 July 2025 in the letter that names parental guidance and life skills
NO_LONGER_COURSES = Text(
    "Til 30. juni 2025 sa bokstav e kurs i foreldreveiledning og livsmestring. Fra 1. juli 2025 er ordet kurs ute",
    "Til 30. juni 2025 sa bokstav e kurs i foreldrerettleiing og livsmeistring. Frå 1. juli 2025 er ordet kurs ute",
    "Up to 30 June 2025 letter e spoke of courses in parental guidance and life skills. From 1 July 2025 it does not",
)
#: the versions of what that letter asks for
GUIDANCE_AND_LIFE_SKILLS = (
    *under_integration_act(
        INTEGRATION_REGULATION.at("§ 52", letter="e", last_day=date(2025, 6, 30)),
        PROGRAMME_PAGE,
        last_day=date(2025, 6, 30),
    ),
    *under_integration_act(
        INTEGRATION_REGULATION.at("§ 52", letter="e", first_day=date(2025, 7, 1)),
        first_day=date(2025, 7, 1),
        change=NO_LONGER_COURSES,
    ),
)
