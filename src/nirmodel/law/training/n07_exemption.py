"""N07: exemption from the training or from the final exam, and its legal basis (fritak og hjemmelen for fritaket).

The line asks what the exemption is from, on which ground, and when it was granted (dato for innvilgelse). Exemption
from Norwegian, from social studies, from both and from the final exam are four different things.

It goes wrong if exemption from the duty is taken for exemption from the final exam, or the reverse: each is granted
by itself, and the grounds differ. The date is that of the decision, not the first day that the exemption holds for.
"""

from datetime import date

from nirmodel.law.sources import (
    EXEMPTIONS_IN_LAW,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2013,
    REGISTER_REGULATION_2014,
    imdi_line,
)
from nirmodel.law.versions import under_2005, under_2014, under_2018, under_2021, under_integration_act
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_TESTS_2013 = Text(
    "Fra 1. september 2013 gjelder det også fritak fra avsluttende prøve, og hjemmelen for fritaket",
    "Frå 1. september 2013 gjeld det òg fritak frå avsluttande prøve, og heimelen for fritaket",
    "From 1 September 2013 on it covers exemption from the final exam as well, and the legal basis",
)
#: what the exemption is from, and its legal basis: in 2005 it could only be from the training
_FROM_2013 = (
    under_2005(
        REGISTER_REGULATION_2013.at("§ 7", paragraph="første ledd", letter="i"),
        first_day=date(2013, 9, 1),
        change=_TESTS_2013,
    ),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="i")),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="b og c"), imdi_line("training", 7)),
    under_2021(imdi_line("training", 7)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="d og e"), EXEMPTIONS_IN_LAW),
)
_VERSIONS = (
    under_2005(
        REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="i", last_day=date(2013, 8, 31)),
        last_day=date(2013, 8, 31),
    ),
    *_FROM_2013,
)

REGISTER_EXEMPTION = Duty(
    code="N070",
    name="register-exemption",
    about="norwegian_trainings",
    subject=Text("fritak", "fritak", "the exemption"),
    owed=Registered("exemptions"),
    versions=_VERSIONS,
)

EXEMPT_FROM = Duty(
    code="N071",
    name="exemption-from-what-missing",
    about="norwegian_trainings",
    subject=Text("opplysning om fritakets omfang", "opplysning om omfanget av fritaket", "what the exemption is from"),
    owed=EachDatum("exemptions", "exempt_from"),
    versions=_FROM_2013,
)

LEGAL_BASIS = Duty(
    code="N072",
    name="exemption-legal-basis-missing",
    about="norwegian_trainings",
    subject=Text("hjemmel for fritaket", "heimel for fritaket", "legal basis of the exemption"),
    owed=EachDatum("exemptions", "ground"),
    versions=_FROM_2013,
)

EXEMPTION_DATE = Duty(
    code="N073",
    name="exemption-date-missing",
    about="norwegian_trainings",
    subject=Text(
        "dato for innvilgelse av fritaket",
        "dato for innvilging av fritaket",
        "date the exemption was granted",
    ),
    owed=EachDatum("exemptions", "granted_on"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_EXEMPTION, EXEMPT_FROM, LEGAL_BASIS, EXEMPTION_DATE)
