"""N05: the hours attended (timer deltatt), and from 2022 the hours of social studies by module.

The line asks for three figures of each period: hours of Norwegian, hours of social studies, and hours of Norwegian
beyond the statutory hours (utover de lovpålagte timene). From 1 January 2022 the integration act also asks how the
hours of social studies were spread over the modules of the curriculum.

Where the county provides the training, nothing hands over the hours to the municipality: it registers those that it has
and lacks none.

It goes wrong if a figure is left out where there were no hours: 0 is a figure. It also goes wrong if nothing is
registered for a participant who has started and never attended: that there are no hours must be provided too.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve

from nirmodel.law.sources import (
    IMDI_PAGE,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2013,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    imdi_line,
)
from nirmodel.law.training.attendance import (
    BROKEN_BY_HOURS_BEFORE_START,
    BROKEN_BY_HOURS_WITHOUT_MODULES,
    BY_MODULE,
    FIGURES,
    SOCIAL_STUDIES_BY_MODULE,
    hours_attended,
    hours_before_start,
)
from nirmodel.law.training.county import MUNICIPALITY_PROVIDES, asking_the_municipality, of_municipality
from nirmodel.law.versions import (
    BOTH_ACTS,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
    under_collective_protection,
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
_FROM_2013 = under_2005(
    REGISTER_REGULATION_2013.at("§ 7", paragraph="første ledd", letter="g"), first_day=date(2013, 9, 1)
)
_FIRST_ACT_VERSIONS = (
    under_2005(
        REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="g", last_day=date(2013, 8, 31)),
        last_day=date(2013, 8, 31),
    ),
    _FROM_2013,
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="g")),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="e"), _PAGE),
    under_2021(_PAGE),
)
_BEYOND_600 = Text(
    "Fra 1. september 2013 gjelder bokstav g timer i norsk ut over 600, ikke 300",
    "Frå 1. september 2013 gjeld bokstav g timar i norsk ut over 600, ikkje 300",
    "From 1 September 2013 on letter g is about hours of Norwegian beyond 600, not 300",
)
_BEYOND_STATUTORY_VERSIONS = tuple(
    evolve(each, change=_BEYOND_600) if each is _FROM_2013 else each for each in _FIRST_ACT_VERSIONS
)
_NO_SOCIAL_STUDIES = Text(
    "Etter kapittel 6A er det verken rett eller plikt til samfunnskunnskap",
    "Etter kapittel 6A er det korkje rett eller plikt til samfunnskunnskap",
    "Under chapter 6A there is neither right nor duty to social studies",
)
_BEFORE_CHAPTER_6A, _FROM_CHAPTER_6A = date(2022, 6, 14), date(2022, 6, 15)
_HOURS_VERSIONS = (
    *_FIRST_ACT_VERSIONS,
    under_integration_alone(INTEGRATION_REGULATION.at("§ 53", letter="g og h"), TRAINING_PAGE),
    under_collective_protection(
        INTEGRATION_REGULATION.at("§ 53", letter="g og h"), TRAINING_PAGE, last_day=_BEFORE_CHAPTER_6A
    ),
    under_collective_protection(
        INTEGRATION_REGULATION.at("§ 53", letter="g"),
        TRAINING_PAGE,
        first_day=_FROM_CHAPTER_6A,
        change=_NO_SOCIAL_STUDIES,
    ),
)
_NORWEGIAN_VERSIONS = (
    *_FIRST_ACT_VERSIONS,
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="g"), TRAINING_PAGE),
)
_SOCIAL_STUDIES_VERSIONS = (
    *_FIRST_ACT_VERSIONS,
    under_integration_alone(INTEGRATION_REGULATION.at("§ 53", letter="h"), TRAINING_PAGE),
    # chapter 6A gives neither right nor duty to social studies
    under_collective_protection(
        INTEGRATION_REGULATION.at("§ 53", letter="h"), TRAINING_PAGE, last_day=_BEFORE_CHAPTER_6A
    ),
)
_MODULES_VERSIONS = (
    under_integration_alone(
        INTEGRATION_REGULATION.at("§ 53", letter="h", first_day=date(2022, 1, 1)),
        first_day=date(2022, 1, 1),
        change=BY_MODULE,
    ),
    under_collective_protection(
        INTEGRATION_REGULATION.at("§ 53", letter="h", first_day=date(2022, 1, 1)),
        first_day=date(2022, 1, 1),
        last_day=_BEFORE_CHAPTER_6A,
        change=BY_MODULE,
    ),
)
#: hours of social studies by module, of training that the municipality provides
_BY_MODULE_OF_MUNICIPALITY = of_municipality(SOCIAL_STUDIES_BY_MODULE)


def _more_than_offered(view: View) -> Iterator[Conflict]:
    """The hours of all records together exceed the scope of all offers; if an offer lacks its scope, nobody knows."""
    offered = [each.record.scope_hours for each in view.all("offers")]
    if None in offered or not view.provides("offers"):
        return
    if sum(hours_attended(each.record) for each in view.all("hours")) > sum(offered):
        first, *others = sorted((*view.all("hours"), *view.all("offers")), key=lambda each: repr(each.record))
        reads, none_offered = (*FIGURES, *fields_of(TrainingOffer, "scope_hours")), view.as_none("offers")
        yield conflict_at(view.path / "hours", first, *others, *([none_offered] if none_offered else ()), reads=reads)


def _with_more_than_offered(whole: Any, near: bool) -> Any:
    """As many hours offered as were attended, or one less."""
    attended = sum(hours_attended(each) for each in whole.hours)
    return evolve(whole, offers=(evolve(whole.offers[0], scope_hours=attended - (0 if near else 1)),))


REGISTER_HOURS = Duty(
    code="N050",
    name="register-hours",
    about="norwegian_trainings",
    subject=Text("timer i opplæringen", "timar i opplæringa", "the hours attended"),
    owed=Registered("hours"),
    versions=_HOURS_VERSIONS,
)

NORWEGIAN_HOURS = Duty(
    code="N051",
    name="norwegian-hours-missing",
    about="norwegian_trainings",
    subject=Text("timer i norsk", "timar i norsk", "hours of Norwegian"),
    owed=EachDatum("hours", "norwegian_hours"),
    versions=asking_the_municipality(
        _NORWEGIAN_VERSIONS, EachDatum("hours", "norwegian_hours", where=MUNICIPALITY_PROVIDES)
    ),
)

SOCIAL_STUDIES_HOURS = Duty(
    code="N052",
    name="social-studies-hours-missing",
    about="norwegian_trainings",
    subject=Text("timer i samfunnskunnskap", "timar i samfunnskunnskap", "hours of social studies"),
    owed=EachDatum("hours", "social_studies_hours"),
    versions=asking_the_municipality(
        _SOCIAL_STUDIES_VERSIONS, EachDatum("hours", "social_studies_hours", where=MUNICIPALITY_PROVIDES)
    ),
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
    versions=_BEYOND_STATUTORY_VERSIONS,
)

HOURS = Duty(
    code="N054",
    name="hours-not-provided",
    about="norwegian_trainings",
    subject=Text(
        "opplysning om timer i opplæringen", "opplysning om timar i opplæringa", "information on hours attended"
    ),
    owed=Owed(AnyOf("starts"), Provided("hours")),
    versions=asking_the_municipality(
        _HOURS_VERSIONS, Owed(AnyOf("starts", where=MUNICIPALITY_PROVIDES), Provided("hours"))
    ),
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
    versions=asking_the_municipality(_MODULES_VERSIONS, _BY_MODULE_OF_MUNICIPALITY),
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
    MORE_HOURS_THAN_OFFERED,
)
