"""R10: the hours of training attended in a reception centre (antall timer gjennomført opplæring).

From 1 January 2022 the regulation asks for hours of Norwegian, for hours of social studies, and for how the latter were
spread over the modules of the curriculum. Nothing that was read asks for them during 2021. Since 15 June
2022 collective protection gives no duty to take part in a centre, and neither right nor duty to social studies later
(integreringsloven §§ 37 a and 37 d): their hours are not asked for from then on, as they are not in a municipality.

It goes wrong if a figure is left out where there were no hours: 0 is a figure. It also goes wrong if nothing is
registered for a participant who has started and never attended: that there are no hours must be provided too.
"""

from datetime import date

from nirmodel.law.regimes import Regime
from nirmodel.law.sources import INTEGRATION_REGULATION
from nirmodel.law.training.attendance import (
    BROKEN_BY_HOURS_BEFORE_START,
    BROKEN_BY_HOURS_WITHOUT_MODULES,
    BY_MODULE,
    SOCIAL_STUDIES_BY_MODULE,
    hours_before_start,
)
from nirmodel.law.versions import (
    Interval,
    holding,
    under_collective_protection,
    under_integration_act,
    under_integration_alone,
)
from nirmodel.rules.owed import AnyOf, Compares, EachDatum, Owed, Provided, Registered
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_FROM_2022 = date(2022, 1, 1)
_LETTER_G = INTEGRATION_REGULATION.at("§ 49", letter="g", first_day=_FROM_2022)

_HOURS_FROM_2022 = Text(
    "Fra 1. januar 2022 registreres timene (FOR-2021-12-22-3852)",
    "Frå 1. januar 2022 blir timane registrerte (FOR-2021-12-22-3852)",
    "From 1 January 2022 on the hours are registered (FOR-2021-12-22-3852)",
)
_VERSIONS = under_integration_act(_LETTER_G, first_day=_FROM_2022, change=_HOURS_FROM_2022)
_BEFORE_CHAPTER_6A = date(2022, 6, 14)
_SOCIAL_STUDIES_VERSIONS = (
    under_integration_alone(_LETTER_G, first_day=_FROM_2022, change=_HOURS_FROM_2022),
    under_collective_protection(_LETTER_G, first_day=_FROM_2022, last_day=_BEFORE_CHAPTER_6A, change=_HOURS_FROM_2022),
)
_BY_MODULE = (_LETTER_G, INTEGRATION_REGULATION.at("§ 2", paragraph="tredje ledd", first_day=_FROM_2022))
_MODULES_VERSIONS = (
    under_integration_alone(*_BY_MODULE, first_day=_FROM_2022, change=BY_MODULE),
    under_collective_protection(*_BY_MODULE, first_day=_FROM_2022, last_day=_BEFORE_CHAPTER_6A, change=BY_MODULE),
)
#: the days on which hours are registered
_REGISTERED = (Interval(Regime.INTEGRATION_ACT, _FROM_2022), Interval(Regime.COLLECTIVE_PROTECTION, _FROM_2022))

REGISTER_HOURS = Duty(
    code="R100",
    name="register-reception-hours",
    about="reception_qualifications",
    subject=Text("timer i opplæringen", "timar i opplæringa", "the hours attended"),
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
    versions=_SOCIAL_STUDIES_VERSIONS,
)

HOURS = Duty(
    code="R103",
    name="reception-hours-not-provided",
    about="reception_qualifications",
    subject=Text(
        "opplysning om timer i opplæringen", "opplysning om timar i opplæringa", "information on hours attended"
    ),
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
    versions=holding(_REGISTERED, _LETTER_G),
    broken_by=BROKEN_BY_HOURS_BEFORE_START,
)

RULES: tuple[Rule, ...] = (
    REGISTER_HOURS,
    NORWEGIAN_HOURS,
    SOCIAL_STUDIES_HOURS,
    HOURS,
    SOCIAL_STUDIES_MODULES,
    HOURS_BEFORE_START,
)
