"""The lists of the introduction programme (introduksjonsprogram)."""

from datetime import date

from nirmodel.code_lists.listed import Holding, Holdings, ListedCode, under_integration_act
from nirmodel.law.regimes import INTEGRATION_ACT_FROM, Regime
from nirmodel.law.sources import (
    COVID_EXTENSION,
    GOALS_IN_LAW,
    INTEGRATION_ACT,
    INTEGRATION_ACT_2020,
    MEASURES_LIST,
    PROGRAMME_LENGTH,
    STATISTICS_LIST,
    Nature,
    Source,
    chapter_6a,
)
from nirmodel.text import Text

__all__ = ["Activity", "EndGoalKind", "EndKind", "EndReason", "ExtensionGround", "MeasureKind"]

#: NIR's own list of codes, read in part: it has a group of reasons for completed and one for broken-off programmes
_NIR_CODES = Source(
    act="IMDi (NIR DOK 004, 17. mars 2011)",
    title=Text(
        "Kodeverk i Nasjonalt introduksjonsregister (NIR)",
        "Kodeverk i Nasjonalt introduksjonsregister (NIR)",
        "The codes of the National Introduction Register (NIR)",
    ),
    url="https://www.yumpu.com/no/document/view/12100300/kodeverk-i-nasjonalt-introduksjonsregister-nir-imdi",
    nature=Nature.GUIDANCE,
    section="INTRO_AVSLUTT_BEGRUNNELSE og INTRO_AVBRUTT_BEGRUNNELSE",
    read_on=date(2026, 11, 24),
)

_AS_MADE_TO = date(2025, 12, 31)
_AMENDED_FROM = date(2026, 1, 1)
_CHAPTER_6A_FROM = date(2022, 6, 15)
_COVID_FROM = date(2020, 8, 1)
#: the six months end on 31 July 2023, the years for an end goal of completed upper secondary education with the act
_COVID_TO = date(2025, 6, 19)


def _goal(section: str, paragraph: str, first_day: date) -> Source:
    return INTEGRATION_ACT.at(section, paragraph=paragraph, first_day=first_day)


def _in_chapter_6a(paragraph: str) -> Holdings:
    """The years in which chapter 6A had end goals of its own."""
    return tuple(
        Holding(
            regime=Regime.COLLECTIVE_PROTECTION, first_day=each.first_day or _CHAPTER_6A_FROM, last_day=each.last_day,
            source=each,
        )
        for each in chapter_6a("§ 37 c", paragraph=paragraph, last_day=_AS_MADE_TO)
    )  # fmt: skip


def _as_made(paragraph: str) -> Holdings:
    """The years in which § 13 had it, until chapter 6A had end goals of its own."""
    source = INTEGRATION_ACT_2020.at("§ 13", paragraph=paragraph, last_day=_AS_MADE_TO)
    regimes = ((Regime.INTEGRATION_ACT, _AS_MADE_TO), (Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)))
    return tuple(
        Holding(
            regime=regime, first_day=max(INTEGRATION_ACT_FROM, regime.first_day), last_day=last_day, source=source
        )
        for regime, last_day in regimes
    )  # fmt: skip


_CHAPTER_6A = _in_chapter_6a("annet ledd")
#: Work and upper secondary education, whole or part, are end goals before and after 1 January 2026.
_END_GOAL_HOLDS: dict[str, Holdings] = {
    # under chapter 6A by way of § 37 c third paragraph
    "primary_school": (*_as_made("fjerde ledd"), *_in_chapter_6a("tredje ledd")),
    "qualified_for_higher_education": (*_as_made("annet ledd"), *_CHAPTER_6A),
    "higher_vocational_education": _CHAPTER_6A,
    "prepared_for_higher_education": under_integration_act(
        _AMENDED_FROM, source=_goal("§ 13", "første ledd", _AMENDED_FROM)
    ),
    "vocational_requalification": under_integration_act(
        _AMENDED_FROM, source=_goal("§ 13", "første ledd", _AMENDED_FROM)
    ),
    "vocational_training_completed": under_integration_act(
        _AMENDED_FROM, source=_goal("§ 14", "femte ledd", _AMENDED_FROM)
    ),
}
_EXTENSION_HOLDS: dict[str, Holdings] = {
    "covid_act": (
        Holding(
            regime=Regime.INTRODUCTION_ACT,
            first_day=_COVID_FROM,
            last_day=_COVID_TO,
            source=COVID_EXTENSION,
        ),
    ),
}


class MeasureKind(ListedCode, source=MEASURES_LIST):
    """What a measure is (hvilket tiltak)."""

    NORWEGIAN_TRAINING = "norwegian_training", "norskopplæring", "norskopplæring", "Norwegian training"
    LANGUAGE_PRACTICE = "language_practice", "språkpraksis", "språkpraksis", "language practice"
    WORK_TRAINING = "work_training", "arbeidstrening", "arbeidstrening", "work training"
    LABOUR_MARKET_TRAINING = (
        "labour_market_training", "arbeidsmarkedsopplæring", "arbeidsmarknadsopplæring", "labour market training",
    )  # fmt: skip
    WORK = "work", "arbeid", "arbeid", "work"
    PRIMARY_SCHOOL = (
        "primary_school", "grunnskoleopplæring", "grunnskuleopplæring", "primary and lower secondary school",
    )  # fmt: skip
    UPPER_SECONDARY_SUBJECTS = (
        "upper_secondary_subjects", "fag i videregående skole", "fag i vidaregåande skule", "upper secondary subjects",
    )  # fmt: skip
    VOCATIONAL_COURSE = "vocational_course", "yrkesrettet kurs", "yrkesretta kurs", "vocational course"
    COMPETENCE_ASSESSMENT = (
        "competence_assessment", "vurdering av realkompetanse", "vurdering av realkompetanse",
        "assessment of competence",
    )  # fmt: skip
    HEALTH = "health", "helsefremmende tiltak", "helsefremjande tiltak", "health measure"
    SOCIAL_NETWORK = "social_network", "sosialt nettverk", "sosialt nettverk", "social network"
    OTHER = "other", "annet", "anna", "other"


class Activity(ListedCode, source=STATISTICS_LIST):
    """The main activity at the end of the programme (hovedaktivitet)."""

    QUALIFICATION_MEASURES = (
        "qualification_measures", "kvalifiseringstiltak i offentlig regi", "kvalifiseringstiltak i offentleg regi",
        "public qualification measures",
    )  # fmt: skip
    PRIMARY_SCHOOL = "primary_school", "grunnskole", "grunnskule", "primary and lower secondary school"
    FURTHER_EDUCATION = (
        "further_education", "videregående skole og høyere utdanning", "vidaregåande skule og høgare utdanning",
        "upper secondary or higher education",
    )  # fmt: skip
    WORK = "work", "arbeid", "arbeid", "work"
    SOCIAL_ASSISTANCE = "social_assistance", "sosialstønad", "sosialstønad", "social assistance"
    OTHER_BENEFITS = "other_benefits", "andre trygdeytelser", "andre trygdeytingar", "other benefits"
    OTHER = "other", "annet", "anna", "other"


class EndKind(ListedCode, source=_NIR_CODES):
    """Whether the programme was completed or broken off (fullført eller avbrutt)."""

    COMPLETED = "completed", "fullført", "fullført", "completed"
    BROKEN_OFF = "broken_off", "avbrutt", "avbrote", "broken off"


class EndReason(ListedCode, source=STATISTICS_LIST):
    """Why the programme ended (avslutningsårsak)."""

    QUALIFICATION_MEASURES = (
        "qualification_measures", "kvalifiseringstiltak i offentlig regi", "kvalifiseringstiltak i offentleg regi",
        "public qualification measures",
    )  # fmt: skip
    PRIMARY_SCHOOL = "primary_school", "grunnskole", "grunnskule", "primary and lower secondary school"
    FURTHER_EDUCATION = (
        "further_education", "videregående skole og høyere utdanning", "vidaregåande skule og høgare utdanning",
        "upper secondary or higher education",
    )  # fmt: skip
    WORK = "work", "arbeid", "arbeid", "work"
    SOCIAL_ASSISTANCE = "social_assistance", "sosialstønad", "sosialstønad", "social assistance"
    OTHER_BENEFITS = "other_benefits", "andre trygdeytelser", "andre trygdeytingar", "other benefits"
    OTHER = "other", "annet", "anna", "other"
    NOT_REGISTERED = "not_registered", "ikke registrert", "ikkje registrert", "not registered"

    @property
    def counts_as_provided(self) -> bool:
        """False for the register's own word for a reason that is missing."""
        return self is not EndReason.NOT_REGISTERED


class ExtensionGround(ListedCode, source=PROGRAMME_LENGTH, holds=_EXTENSION_HOLDS):
    """The ground on which a programme was extended (grunnlag for forlengelse)."""

    INTRODUCTION_ACT = (
        "introduction_act", "introduksjonsloven § 5", "introduksjonslova § 5", "introduction act, section 5",
    )  # fmt: skip
    COVID_ACT = "covid_act", "covid-loven", "covid-lova", "the covid act"


class EndGoalKind(ListedCode, source=GOALS_IN_LAW, holds=_END_GOAL_HOLDS):
    """The end goal of the programme (sluttmål)."""

    WORK = "work", "arbeid", "arbeid", "work"
    PRIMARY_SCHOOL = (
        "primary_school", "hele eller deler av grunnskolen", "heile eller delar av grunnskulen",
        "primary and lower secondary school, whole or part",
    )  # fmt: skip
    QUALIFIED_FOR_HIGHER_EDUCATION = (
        "qualified_for_higher_education", "kvalifisert til høyere utdanning", "kvalifisert til høgare utdanning",
        "qualified for higher education",
    )  # fmt: skip
    HIGHER_VOCATIONAL_EDUCATION = (
        "higher_vocational_education", "høyere yrkesfaglig utdanning", "høgare yrkesfagleg utdanning",
        "higher vocational education",
    )  # fmt: skip
    PREPARED_FOR_HIGHER_EDUCATION = (
        "prepared_for_higher_education", "forberedelse til utdanning over videregående nivå",
        "førebuing til utdanning over vidaregåande nivå", "preparation for education above upper secondary level",
    )  # fmt: skip
    VOCATIONAL_REQUALIFICATION = (
        "vocational_requalification", "yrkesfaglig rekvalifisering", "yrkesfagleg rekvalifisering",
        "vocational requalification",
    )  # fmt: skip
    UPPER_SECONDARY_COMPLETED = (
        "upper_secondary_completed", "fullført videregående opplæring", "fullført vidaregåande opplæring",
        "upper secondary education completed",
    )  # fmt: skip
    UPPER_SECONDARY_IN_PART = (
        "upper_secondary_in_part", "deler av videregående opplæring", "delar av vidaregåande opplæring",
        "parts of upper secondary education",
    )  # fmt: skip
    VOCATIONAL_TRAINING_COMPLETED = (
        "vocational_training_completed", "fullført fag- og yrkesopplæring", "fullført fag- og yrkesopplæring",
        "vocational training completed",
    )  # fmt: skip
    OTHER = "other", "annet", "anna", "other"
