"""R10: the hours of training attended in a reception centre (antall timer gjennomført opplæring).

From 1 January 2022 the regulation asks for hours of Norwegian, for hours of social studies, and for how the latter were
spread over the modules of the curriculum. Nothing that was read asks for them during 2021.

It goes wrong if a figure is left out where there were no hours: 0 is a figure. It also goes wrong if nothing is
registered for a participant who has started and never attended: that there are no hours must be provided too.
"""

from datetime import date

from nirmodel.law.sources import CUT_OFF_2022, INTEGRATION_REGULATION, RECEPTION_PAGE
from nirmodel.law.training.attendance import (
    BROKEN_BY_HOURS_BEFORE_START,
    BROKEN_BY_HOURS_WHILE_EXEMPT,
    BROKEN_BY_HOURS_WITHOUT_MODULES,
    SOCIAL_STUDIES_BY_MODULE,
    hours_before_start,
    hours_while_exempt,
)
from nirmodel.law.versions import SECOND_ACT, holding, under_integration_act
from nirmodel.rules.owed import AnyOf, Compares, EachDatum, Owed, Provided, Registered
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_FROM_2022 = date(2022, 1, 1)
_LETTER_G = INTEGRATION_REGULATION.at("§ 49", letter="g", first_day=_FROM_2022)

_VERSIONS = under_integration_act(
    _LETTER_G,
    CUT_OFF_2022,
    first_day=_FROM_2022,
    change=Text(
        "Fra 1. januar 2022 registreres timene (FOR-2021-12-22-3852)",
        "Frå 1. januar 2022 blir timane registrerte (FOR-2021-12-22-3852)",
        "From 1 January 2022 on the hours are registered (FOR-2021-12-22-3852)",
    ),
)
_MODULES_VERSIONS = under_integration_act(
    _LETTER_G,
    INTEGRATION_REGULATION.at("§ 2", paragraph="tredje ledd", first_day=_FROM_2022),
    first_day=_FROM_2022,
)

REGISTER_HOURS = Duty(
    code="R100",
    name="register-reception-hours",
    about="reception_qualifications",
    subject=Text("timer deltatt", "timar deltatt", "the hours attended"),
    owed=Registered("hours"),
    versions=_VERSIONS,
)

NORWEGIAN_HOURS = Duty(
    code="R101",
    name="reception-norwegian-hours-missing",
    about="reception_qualifications",
    subject=Text("timer i norsk", "timar i norsk", "hours of Norwegian"),
    owed=EachDatum("hours", "norwegian_hours"),
    versions=_VERSIONS,
)

SOCIAL_STUDIES_HOURS = Duty(
    code="R102",
    name="reception-social-studies-hours-missing",
    about="reception_qualifications",
    subject=Text("timer i samfunnskunnskap", "timar i samfunnskunnskap", "hours of social studies"),
    owed=EachDatum("hours", "social_studies_hours"),
    versions=_VERSIONS,
)

HOURS = Duty(
    code="R103",
    name="reception-hours-not-provided",
    about="reception_qualifications",
    subject=Text("opplysning om timer deltatt", "opplysning om timar deltatt", "information on hours attended"),
    owed=Owed(AnyOf("starts"), Provided("hours")),
    versions=_VERSIONS,
)

SOCIAL_STUDIES_MODULES = Duty(
    code="R104",
    name="reception-social-studies-modules-missing",
    about="reception_qualifications",
    subject=Text(
        "timer i samfunnskunnskap fordelt på moduler",
        "timar i samfunnskunnskap fordelte på modular",
        "hours of social studies by module",
    ),
    owed=SOCIAL_STUDIES_BY_MODULE,
    versions=_MODULES_VERSIONS,
    broken_by=BROKEN_BY_HOURS_WITHOUT_MODULES,
)

HOURS_BEFORE_START = Contradiction(
    code="R107",
    name="reception-hours-before-start",
    about="reception_qualifications",
    title=Text("Timer før start", "Timar før start", "Hours before start"),
    finds=Compares("hours", hours_before_start),
    versions=holding(SECOND_ACT, RECEPTION_PAGE),
    broken_by=BROKEN_BY_HOURS_BEFORE_START,
)

HOURS_WHILE_EXEMPT = Contradiction(
    code="R108",
    name="reception-hours-while-exempt",
    about="reception_qualifications",
    title=Text(
        "Timer i en periode med fullt fritak",
        "Timar i ein periode med fullt fritak",
        "Hours in a period of full exemption",
    ),
    finds=Compares("hours", hours_while_exempt),
    versions=holding(SECOND_ACT, RECEPTION_PAGE, INTEGRATION_REGULATION.at("§§ 1-2")),
    broken_by=BROKEN_BY_HOURS_WHILE_EXEMPT,
)

RULES: tuple[Rule, ...] = (
    REGISTER_HOURS,
    NORWEGIAN_HOURS,
    SOCIAL_STUDIES_HOURS,
    HOURS,
    SOCIAL_STUDIES_MODULES,
    HOURS_BEFORE_START,
    HOURS_WHILE_EXEMPT,
)
