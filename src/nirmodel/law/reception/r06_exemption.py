"""R06: exemption from the training in a reception centre, and its legal basis (fritak og rettsgrunnlaget for det).

The regulation asks for each exemption from the duty to take part, and for its legal basis. Special health or other
weighty reasons are one; going to school under the education act is one for Norwegian.

It goes wrong if only a reason in words is kept: the register takes the legal basis.
"""

from nirmodel.law.sources import INTEGRATION_REGULATION, RECEPTION_PAGE
from nirmodel.law.versions import under_integration_act
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = under_integration_act(
    INTEGRATION_REGULATION.at("§ 49", letter="f"), INTEGRATION_REGULATION.at("§§ 1-2"), RECEPTION_PAGE
)

REGISTER_EXEMPTION = Duty(
    code="R060",
    name="register-reception-exemption",
    about="reception_qualifications",
    subject=Text("fritak", "fritak", "the exemption"),
    owed=Registered("exemptions"),
    versions=_VERSIONS,
)

LEGAL_BASIS = Duty(
    code="R061",
    name="reception-exemption-legal-basis-missing",
    about="reception_qualifications",
    subject=Text("hjemmel for fritaket", "heimel for fritaket", "legal basis of the exemption"),
    owed=EachDatum("exemptions", "ground"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_EXEMPTION, LEGAL_BASIS)
