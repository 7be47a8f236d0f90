"""N17: whether the municipality or the county provides the training (hvem som sørger for opplæringen).

From 1 August 2023 the statute asks which of the two it is. The municipality registers it in either case. The county
provides the training of those who attend upper secondary school full time, and of some who combine it with primary
school; then it hands over their absence (N08) to the municipality, and the municipality owes no plan (N11).

It goes wrong if nothing is registered because the municipality provides the training: that is an answer too.
"""

from datetime import date

from nirmodel.law.sources import INTEGRATION_ACT, INTEGRATION_REGULATION
from nirmodel.law.versions import under_integration_act
from nirmodel.records import TrainingProvider
from nirmodel.rules.owed import AnyOf, Condition, Owed, Registered, fields_of
from nirmodel.rules.rule import Duty, Rule
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_PROVIDER = Text(
    "Fra 1. august 2023 registreres det om kommunen eller fylkeskommunen sørger for opplæringen (FOR-2023-06-26-1105)",
    "Frå 1. august 2023 blir det registrert om kommunen eller fylkeskommunen sørgjer for opplæringa"
    " (FOR-2023-06-26-1105)",
    "From 1 August 2023 on it is registered whether the municipality or the county provides the training"
    " (FOR-2023-06-26-1105)",
)
_VERSIONS = under_integration_act(
    INTEGRATION_REGULATION.at("§ 53", letter="a", first_day=date(2023, 8, 1)),
    INTEGRATION_ACT.at("§ 30"),
    first_day=date(2023, 8, 1),
    change=_PROVIDER,
)


def _states_provider(provider: Visible[TrainingProvider], _: View) -> Verdict:
    return verdict(provider.record.provider is not None)


_STATES_PROVIDER = Condition(
    _states_provider,
    Text(
        "oppgir kommunen eller fylkeskommunen",
        "oppgir kommunen eller fylkeskommunen",
        "states the municipality or the county",
    ),
    reads=fields_of(TrainingProvider, "provider"),
)

REGISTER_PROVIDER = Duty(
    code="N170",
    name="register-training-provider",
    about="norwegian_trainings",
    subject=Text("hvem som sørger for opplæringen", "kven som sørgjer for opplæringa", "who provides the training"),
    owed=Registered("providers"),
    versions=_VERSIONS,
)

PROVIDER = Duty(
    code="N171",
    name="training-provider-missing",
    about="norwegian_trainings",
    subject=Text(
        "opplysning om hvem som sørger for opplæringen",
        "opplysning om kven som sørgjer for opplæringa",
        "information on who provides the training",
    ),
    clause=True,
    owed=Owed(AnyOf("starts"), AnyOf("providers", where=_STATES_PROVIDER)),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_PROVIDER, PROVIDER)
