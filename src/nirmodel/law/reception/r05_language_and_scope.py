"""R05: the language of instruction, and in 2021 the scope (språket opplæringen blir gitt på, og omfanget).

The regulation asks for the language. Until 31 December 2021 it also asked for the scope of the training, which may
stand on the decision or on the start. IMDi's page of 2022 still lists the scope; the regulation decides.

It goes wrong if the mother tongue (R04) is entered as the language of instruction.
"""

from datetime import date
from typing import Any

from attrs import evolve

from nirmodel.law.sources import INTEGRATION_REGULATION, INTEGRATION_REGULATION_2020, RECEPTION_PAGE
from nirmodel.law.training.n12_language_of_instruction import STATES_LANGUAGE
from nirmodel.law.versions import under_integration_act
from nirmodel.records import TrainingOffer, TrainingStart
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.owed import AnyOf, Condition, Owed, Registered, fields_of
from nirmodel.rules.rule import Duty, Rule
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_LANGUAGE_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 49", letter="e"), RECEPTION_PAGE)
_SCOPE_VERSIONS = under_integration_act(
    INTEGRATION_REGULATION_2020.at("§ 49", letter="e", last_day=date(2021, 12, 31)),
    RECEPTION_PAGE,
    last_day=date(2021, 12, 31),
)


def _states_scope(record: Visible[TrainingOffer | TrainingStart], _: View) -> Verdict:
    return verdict(record.record.scope_hours is not None)


_STATES_SCOPE = Condition(
    _states_scope,
    Text("oppgir omfanget", "oppgir omfanget", "states the scope"),
    reads=(*fields_of(TrainingStart, "scope_hours"), *fields_of(TrainingOffer, "scope_hours")),
)

REGISTER_LANGUAGE = Duty(
    code="R050",
    name="register-reception-language-of-instruction",
    about="reception_qualifications",
    subject=Text("språket opplæringen blir gitt på", "språket opplæringa blir gitt på", "the language of instruction"),
    owed=Registered("languages_of_instruction"),
    versions=_LANGUAGE_VERSIONS,
)

LANGUAGE = Duty(
    code="R051",
    name="reception-language-of-instruction-missing",
    about="reception_qualifications",
    subject=Text("opplæringsspråk", "opplæringsspråk", "language of instruction"),
    owed=Owed(AnyOf("starts"), AnyOf("languages_of_instruction", where=STATES_LANGUAGE)),
    versions=_LANGUAGE_VERSIONS,
)


def _without_scope(whole: Any) -> Any:
    """Neither the decisions nor the starts state the scope."""
    offers, starts = (
        tuple(evolve(each, scope_hours=None) for each in records) for records in (whole.offers, whole.starts)
    )
    return evolve(whole, offers=offers, starts=starts)


SCOPE = Duty(
    code="R052",
    name="reception-training-scope-missing",
    about="reception_qualifications",
    subject=Text("opplæringens omfang", "omfanget av opplæringa", "scope of the training"),
    owed=Owed(AnyOf("starts"), AnyOf(("starts", "offers"), where=_STATES_SCOPE)),
    versions=_SCOPE_VERSIONS,
    broken_by=Breaking("starts", _without_scope),
)

RULES: tuple[Rule, ...] = (REGISTER_LANGUAGE, LANGUAGE, SCOPE)
