"""R04: the mother tongue of a participant in a reception centre (morsmål).

The regulation asks for the mother tongue of whoever takes part in the training.

It goes wrong if the language of instruction (R05) is taken for the mother tongue.
"""

from nirmodel.law.sources import INTEGRATION_REGULATION, RECEPTION_PAGE
from nirmodel.law.training.n03_languages_and_track import STATES_MOTHER_TONGUE
from nirmodel.law.versions import under_integration_act
from nirmodel.rules.owed import AnyOf, Owed, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 49", letter="d"), RECEPTION_PAGE)

REGISTER_MOTHER_TONGUE = Duty(
    code="R040",
    name="register-reception-mother-tongue",
    about="reception_qualifications",
    subject=Text("morsmål", "morsmål", "the mother tongue"),
    owed=Registered("language_backgrounds"),
    versions=_VERSIONS,
)

MOTHER_TONGUE = Duty(
    code="R041",
    name="reception-mother-tongue-missing",
    about="reception_qualifications",
    subject=Text("morsmål", "morsmål", "mother tongue"),
    owed=Owed(AnyOf("starts"), AnyOf("language_backgrounds", where=STATES_MOTHER_TONGUE)),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_MOTHER_TONGUE, MOTHER_TONGUE)
