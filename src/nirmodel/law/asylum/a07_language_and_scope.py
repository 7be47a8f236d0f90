"""A07: the language of asylum seekers' training, and its scope (språket opplæringen blir gitt på, og omfanget).

IMDi's page does not ask for them; the regulation of 2018 does. The scope is the hours of the training, on its start.

It goes wrong if the mother tongue is entered as the language of instruction: the training may be in another.
"""

from nirmodel.law.asylum.teaching import TEACHING_OR_START
from nirmodel.law.sources import PROCESSING_REGULATION
from nirmodel.law.training.n12_language_of_instruction import STATES_LANGUAGE
from nirmodel.law.versions import under_2018
from nirmodel.rules.owed import AnyOf, EachDatum, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (under_2018(PROCESSING_REGULATION.at("§ 7", letter="d"), new=True),)

REGISTER_LANGUAGE = Duty(
    code="A070",
    name="register-asylum-language-of-instruction",
    about="asylum_seeker_trainings",
    subject=Text("språket opplæringen blir gitt på", "språket opplæringa blir gitt på", "the language of instruction"),
    owed=Registered("languages_of_instruction"),
    versions=_VERSIONS,
)

LANGUAGE = Duty(
    code="A071",
    name="asylum-language-of-instruction-missing",
    about="asylum_seeker_trainings",
    subject=Text("opplæringsspråk", "opplæringsspråk", "language of instruction"),
    owed=Owed(TEACHING_OR_START, AnyOf("languages_of_instruction", where=STATES_LANGUAGE)),
    versions=_VERSIONS,
)

SCOPE = Duty(
    code="A072",
    name="asylum-training-scope-missing",
    about="asylum_seeker_trainings",
    subject=Text("opplæringens omfang", "omfanget av opplæringa", "scope of the training"),
    owed=EachDatum("starts", "scope_hours"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_LANGUAGE, LANGUAGE, SCOPE)
