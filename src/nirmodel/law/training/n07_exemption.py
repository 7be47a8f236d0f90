"""N07: exemption from the training or from the final exam, and its legal basis (fritak og hjemmelen for fritaket).

The line asks what the exemption is from, on which ground, and when it was granted (dato for innvilgelse). Exemption
from Norwegian, from social studies, from both and from the final exam are four different things.

It goes wrong if exemption from the duty is taken for exemption from the final exam, or the reverse: each is granted
by itself, and the grounds differ. The date is that of the decision, not the first day that the exemption holds for.

Hours of a subject during an exemption from it are worth a look, and may be right: the exemption is from the duty, and
the right to the training stands unless the municipality has decided otherwise (integreringsforskriften §§ 23-25,
FOR-2005-04-20-341 §§ 3 and 4). Exemption from one subject has nothing to do with hours of the other.

From 2018 on the statutes name the exemption and its legal basis, and no date. The date is taken to lie in the decision
that is registered, though a stricter reading would find it in IMDi's page alone. Under collective protection there has
been no duty to be exempt from since 15 June 2022.
"""

from datetime import date

from nirmodel.law.sources import (
    EXEMPTIONS_IN_LAW,
    IMDI_PAGE,
    INTEGRATION_ACT,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2013,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    TRAINING_REGULATION,
    imdi_line,
)
from nirmodel.law.training.attendance import BROKEN_BY_HOURS_WHILE_EXEMPT, WHILE_EXEMPT_2021, hours_while_exempt
from nirmodel.law.versions import (
    FIRST_ACT,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
    under_collective_protection,
    under_integration_alone,
)
from nirmodel.rules.owed import Compares, EachDatum, Registered
from nirmodel.rules.rule import Duty, Notice, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_TESTS_2013 = Text(
    "Fra 1. september 2013 omfatter plikten også fritak fra å avlegge avsluttende prøve, og hjemmelen for fritaket",
    "Frå 1. september 2013 omfattar plikta òg fritak frå å ta avsluttande prøve, og heimelen for fritaket",
    "From 1 September 2013 on the duty covers exemption from the final exam as well, and the legal basis",
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
    under_integration_alone(INTEGRATION_REGULATION.at("§ 53", letter="d og e"), EXEMPTIONS_IN_LAW),
    # § 37 d gives a right and no duty
    under_collective_protection(
        INTEGRATION_REGULATION.at("§ 53", letter="d og e"), EXEMPTIONS_IN_LAW, last_day=date(2022, 6, 14)
    ),
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
    subject=Text(
        "opplysning om hva fritaket gjelder", "opplysning om kva fritaket gjeld", "what the exemption is from"
    ),
    clause=True,
    owed=EachDatum("exemptions", "exempt_from"),
    versions=_FROM_2013,
)

LEGAL_BASIS = Duty(
    code="N072",
    name="exemption-legal-basis-missing",
    about="norwegian_trainings",
    subject=Text("hjemmel for fritaket", "heimel for fritaket", "legal basis of the exemption"),
    owed=EachDatum("exemptions", "ground"),
    # until 2013 the regulation asked for the reasons of the exemption, not for its legal basis
    versions=_VERSIONS,
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

HOURS_WHILE_EXEMPT = Notice(
    code="N079",
    name="hours-during-exemption",
    about="norwegian_trainings",
    title=Text(
        "Timer i et fag som deltakeren har fritak fra",
        "Timar i eit fag som deltakaren har fritak frå",
        "Hours of a subject during an exemption from it",
    ),
    finds=Compares("hours", hours_while_exempt),
    versions=(
        *holding(FIRST_ACT, IMDI_PAGE, TRAINING_REGULATION.at("§§ 3 og 4")),
        *holding(
            WHILE_EXEMPT_2021, TRAINING_PAGE, INTEGRATION_ACT.at("§ 29"), INTEGRATION_REGULATION.at("§§ 23, 24 og 25")
        ),
    ),
    broken_by=BROKEN_BY_HOURS_WHILE_EXEMPT,
)

RULES: tuple[Rule, ...] = (REGISTER_EXEMPTION, EXEMPT_FROM, LEGAL_BASIS, EXEMPTION_DATE, HOURS_WHILE_EXEMPT)
