"""G13: a case or a participation with nothing in it (sak eller deltakelse uten registreringer).

Nothing is owed of what is not there, so the report on an empty case is empty too. That reads as "all is registered". A
notice reports instead that there was nothing to check: in a participation, or in a case that does not even have one.

A list that is provided as none holds no records. A record that becomes known later counts: it is there already.

It goes wrong if a case system exports the participants, and not what is registered of them.
"""

from collections.abc import Iterator
from functools import partial

from attrs import evolve

from nirmodel.case import PARTICIPATIONS, RECORD_LISTS, Case, IntroductionProgramme
from nirmodel.law.whole_case.stated import WHATEVER_THE_REGIME, the_case_itself
from nirmodel.path import Path
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import Compares, Conflict, Field, fields_of
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]


_READS: dict[str, tuple[Field, ...]] = {
    about: fields_of(participation, *RECORD_LISTS[about]) for about, participation in PARTICIPATIONS.items()
}


def _empty(view: View) -> Iterator[Conflict]:
    """Each participation without records, and the case if it has neither participations nor records of its own."""
    case: Case = view.participation
    if not any(getattr(case, name) for name in (*PARTICIPATIONS, *RECORD_LISTS["case"])):
        yield conflict(the_case_itself(view))
    for about in PARTICIPATIONS:
        for index, whole in enumerate(getattr(case, about)):
            if not any(getattr(whole, name) for name in RECORD_LISTS[about]):
                path = Path((about, index))
                yield conflict(Visible(whole, path, None, None, None), reads=_READS[about])


def _with_an_empty_one(case: Case, *, near: bool) -> Case:
    """The case with another programme that has nothing in it; nearly, without."""
    other = () if near else (IntroductionProgramme(),)
    return evolve(case, introduction_programmes=(*case.introduction_programmes, *other))


NOTHING_IN_IT = Notice(
    code="G139",
    name="nothing-in-it",
    about="case",
    title=Text(
        "Her er det ingen registreringer, så ingenting er kontrollert",
        "Her er det ingen registreringar, så ingenting er kontrollert",
        "There are no records here, so nothing was checked",
    ),
    finds=Compares("records", _empty),
    versions=WHATEVER_THE_REGIME,
    broken_by=Breaking(
        (), partial(_with_an_empty_one, near=False), partial(_with_an_empty_one, near=True), of_case=True
    ),
)

RULES: tuple[Rule, ...] = (NOTHING_IN_IT,)
