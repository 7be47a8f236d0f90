"""Whether a mapping, guidance or course was done (gjennomført eller ikke): I12 to I15, R07 and R08.

The statutes ask whether it was done. That it was not done is an answer; a record that leaves it open is none.
"""

from datetime import date

from nirmodel.law.sources import INTEGRATION_REGULATION, INTEGRATION_REGULATION_2020, Source
from nirmodel.law.versions import under_integration_act
from nirmodel.records import Completion
from nirmodel.rules.owed import AnyOf, Condition, fields_of
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.versions import Version
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["guidance_and_life_skills", "no_longer_courses", "reported_in"]


def _reports_whether(completion: Visible[Completion], _: View) -> Verdict:
    """That it was not done is an answer."""
    return verdict(completion.record.done is not None)


_REPORTS_WHETHER = Condition(
    _reports_whether,
    Text("oppgir om det er gjennomført", "oppgir om det er gjennomført", "reports whether it was done"),
    reads=fields_of(Completion, "done"),
)
_NO_LONGER_COURSES = Text(
    "Til og med 30. juni 2025 gjaldt bokstav {letter} kurs i foreldreveiledning og livsmestring. Fra 1. juli 2025 er "
    "ordet «kurs» tatt ut",
    "Til og med 30. juni 2025 galdt bokstav {letter} kurs i foreldrerettleiing og livsmeistring. Frå 1. juli 2025 er "
    "ordet «kurs» teke ut",
    "Up to 30 June 2025 letter {letter} spoke of courses in parental guidance and life skills. From 1 July 2025 it "
    "does not",
)


def reported_in(list_name: str) -> AnyOf:
    """A record of the list that reports whether it was done."""
    return AnyOf(list_name, where=_REPORTS_WHETHER)


def no_longer_courses(letter: str) -> Text:
    """What changed on 1 July 2025 in the letter that names parental guidance and life skills."""
    return _NO_LONGER_COURSES.filled(letter=letter)


def guidance_and_life_skills(section: str, letter: str, page: Source) -> tuple[Version, ...]:
    """The versions of what a letter of integreringsforskriften asks for: parental guidance and life skills.

    Args:
        section: the section of the regulation.
        letter: the letter.
        page: the page of IMDi that explains it.
    """
    last, first = date(2025, 6, 30), date(2025, 7, 1)
    before = INTEGRATION_REGULATION_2020.at(section, letter=letter, last_day=last)
    after = INTEGRATION_REGULATION.at(section, letter=letter, first_day=first)
    return (
        *under_integration_act(before, page, last_day=last),
        *under_integration_act(after, page, first_day=first, change=no_longer_courses(letter)),
    )
