"""R06: exemption from the training in a reception centre, and its legal basis (fritak og rettsgrunnlaget for det).

The regulation asks for each exemption from the duty to take part, and for its legal basis. Special health or other
weighty reasons are one; going to school under the education act is one for Norwegian.

It goes wrong if only a reason in words is kept: the register takes the legal basis.

Hours of a subject during an exemption from it are worth a look, and may be right: the exemption is from the duty to
take part.

Under collective protection there has been no duty to be exempt from since 15 June 2022.
"""

from datetime import date

from nirmodel.law.sources import INTEGRATION_ACT, INTEGRATION_REGULATION, RECEPTION_PAGE
from nirmodel.law.training.attendance import BROKEN_BY_HOURS_WHILE_EXEMPT, WHILE_EXEMPT_2021, hours_while_exempt
from nirmodel.law.versions import holding, under_collective_protection, under_integration_alone
from nirmodel.rules.owed import Compares, EachDatum, Registered
from nirmodel.rules.rule import Duty, Notice, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_ASKED = (INTEGRATION_REGULATION.at("§ 49", letter="f"), INTEGRATION_REGULATION.at("§§ 1-2"), RECEPTION_PAGE)
_VERSIONS = (
    under_integration_alone(*_ASKED),
    under_collective_protection(*_ASKED, last_day=date(2022, 6, 14)),
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

HOURS_WHILE_EXEMPT = Notice(
    code="R069",
    name="reception-hours-during-exemption",
    about="reception_qualifications",
    title=Text(
        "Timer i et fag som asylsøkeren har fritak fra",
        "Timar i eit fag som asylsøkjaren har fritak frå",
        "Hours of a subject during an exemption from it",
    ),
    finds=Compares("hours", hours_while_exempt),
    versions=holding(
        WHILE_EXEMPT_2021, RECEPTION_PAGE, INTEGRATION_ACT.at("§ 5"), INTEGRATION_REGULATION.at("§§ 1 og 2")
    ),
    broken_by=BROKEN_BY_HOURS_WHILE_EXEMPT,
)

RULES: tuple[Rule, ...] = (REGISTER_EXEMPTION, LEGAL_BASIS, HOURS_WHILE_EXEMPT)
