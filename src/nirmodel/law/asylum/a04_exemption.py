"""A04: exemption from Norwegian, or from culture and values (fritak fra plikt til å delta).

The line asks for each exemption, for the subject that it is from, and, by the regulation of 2018, for its legal basis.
The act has two grounds and no other: special health or other weighty reasons, for either subject, and training in
Norwegian under the education act, for Norwegian alone.

It goes wrong if an exemption is registered without its subject: it is then open whether the hours of a week are
owed.
"""

from nirmodel.law.sources import ASYLUM_EXEMPTIONS, PROCESSING_REGULATION, imdi_line
from nirmodel.law.versions import under_2018, under_2021
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2018(PROCESSING_REGULATION.at("§ 7", letter="e"), imdi_line("asylum", 4), ASYLUM_EXEMPTIONS, new=True),
    under_2021(imdi_line("asylum", 4), ASYLUM_EXEMPTIONS),
)
#: the page does not ask for the legal basis
_LEGAL_BASIS_VERSIONS = (under_2018(PROCESSING_REGULATION.at("§ 7", letter="e"), ASYLUM_EXEMPTIONS, new=True),)

REGISTER_EXEMPTION = Duty(
    code="A040",
    name="register-asylum-exemption",
    about="asylum_seeker_trainings",
    subject=Text("fritak", "fritak", "the exemption"),
    owed=Registered("exemptions"),
    versions=_VERSIONS,
)

EXEMPT_FROM = Duty(
    code="A041",
    name="asylum-exemption-from-what-missing",
    about="asylum_seeker_trainings",
    subject=Text(
        "opplysning om hva fritaket gjelder", "opplysning om kva fritaket gjeld", "what the exemption is from"
    ),
    clause=True,
    owed=EachDatum("exemptions", "exempt_from"),
    versions=_VERSIONS,
)

LEGAL_BASIS = Duty(
    code="A042",
    name="asylum-exemption-legal-basis-missing",
    about="asylum_seeker_trainings",
    subject=Text("hjemmel for fritaket", "heimel for fritaket", "legal basis of the exemption"),
    owed=EachDatum("exemptions", "ground"),
    versions=_LEGAL_BASIS_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_EXEMPTION, EXEMPT_FROM, LEGAL_BASIS)
