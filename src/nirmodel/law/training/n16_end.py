"""N16: the end of the training (avslutning av opplæringen), until 31 August 2018.

IMDi's page does not name it, but the statute did, from 2005 until 31 August 2018. Nothing on a case shows that a
training has ended, so a missing end is not asked for: an end that is on the case is to be registered, with its date.

It goes wrong if a stop (N10), which is a decision, takes the place of the end. From 2018 on the statutes name the stop
of the training alone: here that is read as the decision, while of the programme it is read as its end as well (I04).
"""

from nirmodel.law.sources import REGISTER_REGULATION, REGISTER_REGULATION_2014
from nirmodel.law.versions import under_2005, under_2014
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="f")),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="f")),
)

REGISTER_END = Duty(
    code="N160",
    name="register-training-end",
    about="norwegian_trainings",
    subject=Text("avslutning av opplæringen", "avslutning av opplæringa", "the end of the training"),
    owed=Registered("ends"),
    versions=_VERSIONS,
)

END_DATE = Duty(
    code="N162",
    name="training-end-date-missing",
    about="norwegian_trainings",
    subject=Text("dato for avslutningen", "dato for avslutninga", "end date"),
    owed=EachDatum("ends", "ended_on"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_END, END_DATE)
