"""N01: the claim for training (krav om opplæring).

The line asks for the date on which a person claimed training in Norwegian and social studies (framsatt krav). Only a
claim that was made is registered: whoever was offered training without claiming it owes nothing here.

The integration act does not ask for it: § 53 a of integreringsforskriften names the grant, the start and the stop of
the training, and no claim, as § 52 a names none for the programme (I01).

It goes wrong if the date of the decision on the claim (N02) is entered as the date of the claim.
"""

from nirmodel.law.sources import REGISTER_REGULATION, REGISTER_REGULATION_2014, imdi_line
from nirmodel.law.versions import under_2005, under_2014, under_2018, under_2021
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="a")),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="a")),
    under_2018(imdi_line("training", 1)),
    under_2021(imdi_line("training", 1), as_before=True),
)

REGISTER_CLAIM = Duty(
    code="N010",
    name="register-training-claim",
    about="norwegian_trainings",
    subject=Text("krav", "krav", "the claim"),
    owed=Registered("claims"),
    versions=_VERSIONS,
)

CLAIM_DATE = Duty(
    code="N012",
    name="training-claim-date-missing",
    about="norwegian_trainings",
    subject=Text("dato for kravet", "dato for kravet", "date of the claim"),
    owed=EachDatum("claims", "claimed_on"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_CLAIM, CLAIM_DATE)
