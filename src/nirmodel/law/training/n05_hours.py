"""N05: the hours attended (timer deltatt), and from 2022 the hours of social studies by module.

The line asks for three figures of each period: hours of Norwegian, hours of social studies, and hours of Norwegian
beyond the statutory hours (utover de lovpålagte timene). From 1 January 2022 the integration act also asks how the
hours of social studies were spread over the modules of the curriculum.

It goes wrong if a figure is left out where there were no hours: 0 is a figure. It also goes wrong if nothing is
registered for a participant who has started and never attended: that there are no hours must be provided too.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import evolve

from nirmodel.law.sources import (
    IMDI_PAGE,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    TRAINING_REGULATION,
    imdi_line,
)
from nirmodel.law.training.attendance import (
    BROKEN_BY_HOURS_BEFORE_START,
    BROKEN_BY_HOURS_WHILE_EXEMPT,
    BROKEN_BY_HOURS_WITHOUT_MODULES,
    FIGURES,
    SOCIAL_STUDIES_BY_MODULE,
    hours_attended,
    hours_before_start,
    hours_while_exempt,
)
from nirmodel.law.versions import (
    BOTH_ACTS,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
    under_integration_act,
    under_integration_alone,
)
from nirmodel.records import TrainingOffer
from nirmodel.rules.breaking import breaking
from nirmodel.rules.clashes import conflict_at
from nirmodel.rules.owed import AnyOf, Compares, Conflict, EachDatum, Owed, Provided, Registered, fields_of
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

_PAGE = imdi_line("training", 5)
_FIRST_ACT_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="g")),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="g")),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="e"), _PAGE),
    under_2021(_PAGE),
)
_HOURS_VERSIONS = (
    *_FIRST_ACT_VERSIONS,
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="g og h"), TRAINING_PAGE),
)
_NORWEGIAN_VERSIONS = (
    *_FIRST_ACT_VERSIONS,
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="g"), TRAINING_PAGE),
)
_SOCIAL_STUDIES_VERSIONS = (
    *_FIRST_ACT_VERSIONS,
    # chapter 6A gives neither right nor duty to social studies
    under_integration_alone(INTEGRATION_REGULATION.at("§ 53", letter="h"), TRAINING_PAGE),
)
_BY_MODULE = Text(
    "Fra 1. januar 2022 fordeles timene i samfunnskunnskap på moduler (FOR-2021-12-22-3852)",
    "Frå 1. januar 2022 blir timane i samfunnskunnskap fordelte på modular (FOR-2021-12-22-3852)",
    "From 1 January 2022 on the hours of social studies are divided by module (FOR-2021-12-22-3852)",
)
_MODULES_VERSIONS = (
    under_integration_alone(
        INTEGRATION_REGULATION.at("§ 53", letter="h", first_day=date(2022, 1, 1)),
        first_day=date(2022, 1, 1),
        change=_BY_MODULE,
    ),
)


def _more_than_offered(view: View) -> Iterator[Conflict]:
    """The hours of all records together exceed the scope of all offers; if an offer lacks its scope, nobody knows."""
    offered = [each.record.scope_hours for each in view.all("offers")]
    if not offered or None in offered:
        return
    if sum(hours_attended(each.record) for each in view.all("hours")) > sum(offered):
        first, *others = sorted((*view.all("hours"), *view.all("offers")), key=lambda each: repr(each.record))
        reads = (*FIGURES, *fields_of(TrainingOffer, "scope_hours"))
        yield conflict_at(view.path / "hours", first, *others, reads=reads)


def _with_more_than_offered(whole: Any, near: bool) -> Any:
    """All hours in one record: as many as were offered, or one more."""
    offered = sum(each.scope_hours for each in whole.offers)
    none = dict.fromkeys((each.name for each in FIGURES), Decimal(0))
    first, *rest = (evolve(each, **none) for each in whole.hours)
    return evolve(whole, hours=(evolve(first, norwegian_hours=offered + (0 if near else 1)), *rest))


REGISTER_HOURS = Duty(
    code="N050",
    name="register-hours",
    about="norwegian_trainings",
    subject=Text("timer deltatt", "timar deltatt", "the hours attended"),
    owed=Registered("hours"),
    versions=_HOURS_VERSIONS,
)

NORWEGIAN_HOURS = Duty(
    code="N051",
    name="norwegian-hours-missing",
    about="norwegian_trainings",
    subject=Text("timer i norsk", "timar i norsk", "hours of Norwegian"),
    owed=EachDatum("hours", "norwegian_hours"),
    versions=_NORWEGIAN_VERSIONS,
)

SOCIAL_STUDIES_HOURS = Duty(
    code="N052",
    name="social-studies-hours-missing",
    about="norwegian_trainings",
    subject=Text("timer i samfunnskunnskap", "timar i samfunnskunnskap", "hours of social studies"),
    owed=EachDatum("hours", "social_studies_hours"),
    versions=_SOCIAL_STUDIES_VERSIONS,
)

HOURS_BEYOND_STATUTORY = Duty(
    code="N053",
    name="hours-beyond-statutory-missing",
    about="norwegian_trainings",
    subject=Text(
        "timer i norsk utover de lovpålagte",
        "timar i norsk utover dei lovpålagde",
        "hours of Norwegian beyond the statutory ones",
    ),
    owed=EachDatum("hours", "norwegian_beyond_statutory_hours"),
    versions=_FIRST_ACT_VERSIONS,
)

HOURS = Duty(
    code="N054",
    name="hours-not-provided",
    about="norwegian_trainings",
    subject=Text("opplysning om timer deltatt", "opplysning om timar deltatt", "information on hours attended"),
    owed=Owed(AnyOf("starts"), Provided("hours")),
    versions=_HOURS_VERSIONS,
)

SOCIAL_STUDIES_MODULES = Duty(
    code="N055",
    name="social-studies-modules-missing",
    about="norwegian_trainings",
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
    code="N057",
    name="hours-before-start",
    about="norwegian_trainings",
    title=Text("Timer før start", "Timar før start", "Hours before start"),
    finds=Compares("hours", hours_before_start),
    versions=holding(BOTH_ACTS, IMDI_PAGE, TRAINING_PAGE),
    broken_by=BROKEN_BY_HOURS_BEFORE_START,
)

HOURS_WHILE_EXEMPT = Contradiction(
    code="N058",
    name="hours-while-exempt",
    about="norwegian_trainings",
    title=Text(
        "Timer i en periode med fullt fritak",
        "Timar i ein periode med fullt fritak",
        "Hours in a period of full exemption",
    ),
    finds=Compares("hours", hours_while_exempt),
    versions=holding(
        BOTH_ACTS,
        IMDI_PAGE,
        TRAINING_PAGE,
        TRAINING_REGULATION.at("§ 4"),
        INTEGRATION_REGULATION.at("§ 25", paragraph="første ledd"),
    ),
    broken_by=BROKEN_BY_HOURS_WHILE_EXEMPT,
)

MORE_HOURS_THAN_OFFERED = Notice(
    code="N059",
    name="more-hours-than-offered",
    about="norwegian_trainings",
    title=Text("Flere timer enn tilbudt", "Fleire timar enn det som er tilbode", "More hours attended than offered"),
    finds=Compares("hours", _more_than_offered),
    versions=holding(BOTH_ACTS, IMDI_PAGE, TRAINING_PAGE),
    broken_by=breaking(_with_more_than_offered, "hours"),
)

RULES: tuple[Rule, ...] = (
    REGISTER_HOURS,
    NORWEGIAN_HOURS,
    SOCIAL_STUDIES_HOURS,
    HOURS_BEYOND_STATUTORY,
    HOURS,
    SOCIAL_STUDIES_MODULES,
    HOURS_BEFORE_START,
    HOURS_WHILE_EXEMPT,
    MORE_HOURS_THAN_OFFERED,
)
