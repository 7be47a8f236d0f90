"""G14: language codes that ISO 639 does not have (ukjente språkkoder).

A language is named by its code in ISO 639, of two letters or of three: the mother tongue, the other languages of
training, and the language of instruction. A code that the standard has never had names no language. The system that
sent it may have a list of its own, so it is a notice.

It goes wrong if a case system has the code of the country (``er`` for Eritrea) in place of that of the language.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from attrs import evolve

from nirmodel.case import Case, NorwegianTraining
from nirmodel.code_lists.languages import LANGUAGE_CODES
from nirmodel.law.whole_case.stated import WHATEVER_THE_REGIME
from nirmodel.records import LanguageBackground, LanguageOfInstruction
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.clashes import conflict_at
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]


def _places(record: Any) -> Iterator[tuple[tuple[str | int, ...], str | None]]:
    """The codes of a record, each with its place there."""
    if isinstance(record, LanguageBackground):
        yield ("mother_tongue",), record.mother_tongue
        for index, each in enumerate(record.training_languages or ()):
            yield ("training_languages", index), each
    elif isinstance(record, LanguageOfInstruction):
        yield ("language",), record.language


def _unknown(view: View) -> Iterator[Conflict]:
    for each in view.all("records"):
        for place, code in _places(each.record):
            if code is not None and code not in LANGUAGE_CODES:
                path = each.path
                for part in place:
                    path /= part
                yield conflict_at(path, each)


def _with_mother_tongue(case: Case, *, code: str) -> Case:
    """A training with nothing in it but the mother tongue, registered on the day it was known."""
    (programme,) = case.introduction_programmes
    assert programme.offers is not None  # the edit wants offers
    day = programme.offers[0].offered_on
    background = LanguageBackground(
        id="other", recorded_on=day, registered_on=day, mother_tongue=code, training_languages=()
    )
    return evolve(case, norwegian_trainings=(NorwegianTraining(language_backgrounds=(background,)),))


UNKNOWN_LANGUAGE = Notice(
    code="G149",
    name="unknown-language-code",
    about="case",
    title=Text(
        "ISO 639 har ingen slik språkkode", "ISO 639 har ingen slik språkkode", "ISO 639 has no such language code"
    ),
    finds=Compares("records", _unknown),
    versions=WHATEVER_THE_REGIME,
    broken_by=Breaking(
        "offers", partial(_with_mother_tongue, code="xx"), partial(_with_mother_tongue, code="ti"), of_case=True
    ),
)

RULES: tuple[Rule, ...] = (UNKNOWN_LANGUAGE,)
