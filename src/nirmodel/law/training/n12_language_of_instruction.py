"""N12: the language in which the training is given (språket opplæringen blir gitt på).

The integration act asks for the language of instruction of whoever has started. Social studies are taught in a
language that the participant understands, which need not be the mother tongue (N03).

It goes wrong if the mother tongue is taken for the language of instruction.
"""

from nirmodel.law.sources import INTEGRATION_REGULATION, TRAINING_PAGE
from nirmodel.law.versions import under_integration_act
from nirmodel.records import LanguageOfInstruction
from nirmodel.rules.owed import AnyOf, Condition, Owed, Registered, fields_of
from nirmodel.rules.rule import Duty, Rule
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES", "STATES_LANGUAGE"]

_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="f"), TRAINING_PAGE)


def _states_language(instruction: Visible[LanguageOfInstruction], _: View) -> Verdict:
    return verdict(instruction.record.language is not None)


#: reception centres and asylum seekers' training ask for it too (R05, A07)
STATES_LANGUAGE = Condition(
    _states_language,
    Text("oppgir språket", "oppgir språket", "states the language"),
    reads=fields_of(LanguageOfInstruction, "language"),
)

REGISTER_LANGUAGE = Duty(
    code="N120",
    name="register-language-of-instruction",
    about="norwegian_trainings",
    subject=Text("språket opplæringen blir gitt på", "språket opplæringa blir gitt på", "the language of instruction"),
    owed=Registered("languages_of_instruction"),
    versions=_VERSIONS,
)

LANGUAGE = Duty(
    code="N121",
    name="language-of-instruction-missing",
    about="norwegian_trainings",
    subject=Text("opplæringsspråk", "opplæringsspråk", "language of instruction"),
    owed=Owed(AnyOf("starts"), AnyOf("languages_of_instruction", where=STATES_LANGUAGE)),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_LANGUAGE, LANGUAGE)
