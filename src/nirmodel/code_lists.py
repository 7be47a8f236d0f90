"""Closed lists (kodelister): wire word, words in three languages, source, official or not.

No official list of NIR's own codes could be read, so no list here is official: each has an ``other`` where
the law leaves it open.
"""

from enum import Enum, IntEnum, StrEnum
from typing import Self

from nirmodel.sources import (
    APPLIES_FROM,
    CURRICULUM_2012,
    EXEMPTION_GROUNDS,
    EXEMPTIONS_IN_LAW,
    GOALS_IN_LAW,
    IMDI_PAGE,
    LANGUAGE_LEVELS,
    LEAVE_REGULATION,
    PROGRAMME_LENGTH,
    PUBLIC_ADMINISTRATION_ACT_33_34,
    RECEPTION_PAGE,
    REGISTER_ENDS,
    STATISTICS_LIST,
    TRAINING_REGULATION,
    Source,
)
from nirmodel.text import Text


class _Listed:
    """What every list tells of itself."""

    @property
    def official(self) -> bool:
        """True where the list is the register's own."""
        return False

    @property
    def source(self) -> Source:
        """Where the list comes from."""
        return _SOURCES[type(self)]  # type: ignore[index]  # only the lists below are made of this


class _Code(_Listed, StrEnum):
    """A wire word with its text."""

    text: Text

    def __new__(cls, word: str, nb: str, nn: str, en: str) -> Self:
        member = str.__new__(cls, word)
        member._value_ = word
        member.text = Text(nb, nn, en)
        return member


class Act(_Code):
    """Lov: the act a record was made under."""

    INTRODUCTION_ACT = "introduction_act", "introduksjonsloven", "introduksjonslova", "the introduction act"
    INTEGRATION_ACT = "integration_act", "integreringsloven", "integreringslova", "the integration act"


class Regime(_Code):
    """Regelverk: the rules a case is under, an act or a chapter of it."""

    INTRODUCTION_ACT = "introduction_act", "introduksjonsloven", "introduksjonslova", "the introduction act"
    INTEGRATION_ACT = "integration_act", "integreringsloven", "integreringslova", "the integration act"
    COLLECTIVE_PROTECTION = (
        "collective_protection", "integreringsloven ved kollektiv beskyttelse",
        "integreringslova ved kollektivt vern", "the integration act for collective protection",
    )  # fmt: skip

    @property
    def act(self) -> Act:
        """The act that it is part of."""
        return Act.INTRODUCTION_ACT if self is Regime.INTRODUCTION_ACT else Act.INTEGRATION_ACT


class RegisteredVia(_Code):
    """Registreringsvei: how a record came into NIR."""

    NIR_WEB = "nir_web", "NIR på web", "NIR på web", "NIR web"
    CASE_SYSTEM = "case_system", "kommunalt fagsystem", "kommunalt fagsystem", "municipal case system"


class SetBy(_Code):
    """Satt av: who made an end."""

    MUNICIPALITY = "municipality", "kommunen", "kommunen", "the municipality"
    REGISTER = "register", "registeret", "registeret", "the register"


class StopKind(_Code):
    """Type stans."""

    TEMPORARY = "temporary", "midlertidig", "mellombels", "temporary"
    PERMANENT = "permanent", "permanent", "permanent", "permanent"


class DayKind(_Code):
    """Kalenderdager eller virkedager: what a leave is counted in."""

    WORKING_DAYS = "working_days", "virkedager", "yrkedagar", "working days"
    CALENDAR_DAYS = "calendar_days", "kalenderdager", "kalenderdagar", "calendar days"


class ExtentUnit(_Code):
    """Enhet for omfang av fravær."""

    DAYS = "days", "dager", "dagar", "days"
    HOURS = "hours", "timer", "timar", "hours"


class ScopeUnit(_Code):
    """Enhet for omfang av tiltak."""

    HOURS_PER_WEEK = "hours_per_week", "timer per uke", "timar per veke", "hours a week"
    HOURS_IN_TOTAL = "hours_in_total", "timer i alt", "timar i alt", "hours in total"
    PERCENT = "percent", "prosent", "prosent", "per cent"


class Track(_Listed, IntEnum):
    """Opplæringsspor 1, 2 or 3."""

    TRACK_1 = 1
    TRACK_2 = 2
    TRACK_3 = 3

    @property
    def text(self) -> Text:
        """The words for it."""
        return Text(f"spor {self.value}", f"spor {self.value}", f"track {self.value}")


class Activity(_Code):
    """Hovedaktivitet."""

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


class EndReason(_Code):
    """Sluttårsak."""

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
    def counts_as_told(self) -> bool:
        """False for the register's own word for a reason that is missing."""
        return self is not EndReason.NOT_REGISTERED


class MeasureKind(_Code):
    """Tiltak."""

    NORWEGIAN_TRAINING = "norwegian_training", "norskopplæring", "norskopplæring", "Norwegian training"
    LANGUAGE_PRACTICE = "language_practice", "språkpraksis", "språkpraksis", "language practice"
    WORK_TRAINING = "work_training", "arbeidstrening", "arbeidstrening", "work training"
    LABOUR_MARKET_TRAINING = (
        "labour_market_training", "arbeidsmarkedsopplæring", "arbeidsmarknadsopplæring", "labour market training",
    )  # fmt: skip
    WORK = "work", "arbeid", "arbeid", "work"
    PRIMARY_SCHOOL = (
        "primary_school",
        "grunnskoleopplæring",
        "grunnskuleopplæring",
        "primary and lower secondary school",
    )
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


class LeaveKind(_Code):
    """Type permisjon."""

    BIRTH = "birth", "fødsel", "fødsel", "birth"
    ADOPTION = "adoption", "adopsjon", "adopsjon", "adoption"
    OWN_ILLNESS = "own_illness", "egen sykdom", "eigen sjukdom", "own illness"
    CHILD_ILLNESS = "child_illness", "barns sykdom", "sjukt barn", "child's illness"
    WELFARE = "welfare", "velferd", "velferd", "welfare"
    WORK = "work", "arbeid", "arbeid", "work"
    OTHER = "other", "annet", "anna", "other"

    @property
    def is_parental(self) -> bool:
        """True for birth and adoption."""
        return self in (LeaveKind.BIRTH, LeaveKind.ADOPTION)


class AbsenceReason(_Code):
    """Fraværsårsak."""

    OWN_ILLNESS = "own_illness", "egen sykdom", "eigen sjukdom", "own illness"
    CHILD_ILLNESS = "child_illness", "barns sykdom", "sjukt barn", "child's illness"
    WELFARE = "welfare", "velferd", "velferd", "welfare"
    PUBLIC_HOLIDAY = "public_holiday", "høytidsdag", "høgtidsdag", "public holiday"
    OTHER = "other", "annet", "anna", "other"


class RefusalReason(_Code):
    """Begrunnelse for avslag."""

    OUTSIDE_TARGET_GROUP = "outside_target_group", "utenfor målgruppen", "utanfor målgruppa", "outside the target group"
    OTHER = "other", "annet", "anna", "other"


class ExtensionGround(_Code):
    """Grunnlag for forlengelse."""

    INTRODUCTION_ACT = (
        "introduction_act",
        "introduksjonsloven § 5",
        "introduksjonslova § 5",
        "introduction act, section 5",
    )
    COVID_ACT = "covid_act", "covid-loven", "covid-lova", "the covid act"


class ComplaintOutcomeKind(_Code):
    """Utfall av klagebehandlingen."""

    REVERSED_BY_MUNICIPALITY = (
        "reversed_by_municipality", "omgjort av kommunen", "omgjort av kommunen", "reversed by the municipality",
    )  # fmt: skip
    DISMISSED = "dismissed", "avvist", "avvist", "dismissed"
    UPHELD = "upheld", "opprettholdt", "halde ved lag", "upheld"
    CHANGED_BY_APPEALS_BODY = (
        "changed_by_appeals_body", "endret av klageinstansen", "endra av klageinstansen", "changed by the appeals body",
    )  # fmt: skip
    ANNULLED_AND_RETURNED = (
        "annulled_and_returned", "opphevet og sendt tilbake", "oppheva og sendt tilbake", "annulled and returned",
    )  # fmt: skip
    OTHER = "other", "annet", "anna", "other"


class TrainingExemptFrom(_Code):
    """Hva fritaket gjelder."""

    TRAINING = "training", "opplæringen", "opplæringa", "the training"
    FINAL_EXAM = "final_exam", "avsluttende prøve", "avsluttande prøve", "the final exam"


class AsylumExemptFrom(_Code):
    """Hva fritaket gjelder, for asylsøkere."""

    NORWEGIAN = "norwegian", "norskopplæring", "norskopplæring", "Norwegian"
    CULTURE_AND_VALUES = (
        "culture_and_values", "norsk kultur og norske verdier", "norsk kultur og norske verdiar", "culture and values",
    )  # fmt: skip


class ExemptionGround(_Code):
    """Grunn til fritak, med hjemmel."""

    SUFFICIENT_NORWEGIAN_OR_SAMI = (
        "sufficient_norwegian_or_sami", "tilstrekkelige kunnskaper i norsk eller samisk",
        "tilstrekkelege kunnskapar i norsk eller samisk", "sufficient Norwegian or Sami",
    )  # fmt: skip
    HEALTH_OR_WEIGHTY_REASONS = (
        "health_or_weighty_reasons", "helsemessige eller andre tungtveiende årsaker",
        "helsemessige eller andre tungtvegande årsaker", "health or other weighty reasons",
    )  # fmt: skip
    SUFFICIENT_KNOWLEDGE_OF_SOCIETY = (
        "sufficient_knowledge_of_society", "tilstrekkelige kunnskaper om det norske samfunnet",
        "tilstrekkelege kunnskapar om det norske samfunnet", "sufficient knowledge of Norwegian society",
    )  # fmt: skip
    OTHER = "other", "annet", "anna", "other"

    def legal_basis(self, act: Act = Act.INTRODUCTION_ACT) -> Source:
        """The act or regulation, or the page that lists the ground (hjemmel)."""
        if act is Act.INTEGRATION_ACT:
            return EXEMPTIONS_IN_LAW
        if self in (ExemptionGround.SUFFICIENT_NORWEGIAN_OR_SAMI, ExemptionGround.HEALTH_OR_WEIGHTY_REASONS):
            return TRAINING_REGULATION
        return EXEMPTION_GROUNDS


class AsylumExemptionGround(_Code):
    """Grunn til fritak, for asylsøkere."""

    HEALTH_OR_WEIGHTY_REASONS = (
        "health_or_weighty_reasons", "helsemessige eller andre tungtveiende årsaker",
        "helsemessige eller andre tungtvegande årsaker", "health or other weighty reasons",
    )  # fmt: skip
    IN_TRAINING_UNDER_EDUCATION_ACT = (
        "in_training_under_education_act", "får norskopplæring etter opplæringsloven",
        "får norskopplæring etter opplæringslova", "in Norwegian training under the education act",
    )  # fmt: skip
    OTHER = "other", "annet", "anna", "other"


class EndGoalKind(_Code):
    """Sluttmål for introduksjonsprogrammet."""

    WORK = "work", "arbeid", "arbeid", "work"
    PREPARED_FOR_HIGHER_EDUCATION = (
        "prepared_for_higher_education", "forberedt for utdanning over videregående nivå",
        "førebudd for utdanning over vidaregåande nivå", "prepared for education above upper secondary level",
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


class NorwegianLevel(_Code):
    """Norskmål: the level of Norwegian to reach."""

    A1 = "a1", "A1", "A1", "A1"
    A2 = "a2", "A2", "A2", "A2"
    B1 = "b1", "B1", "B1", "B1"
    B2 = "b2", "B2", "B2", "B2"
    C1 = "c1", "C1", "C1", "C1"
    MARK_2 = "mark_2", "karakteren 2", "karakteren 2", "mark 2"
    OTHER = "other", "annet", "anna", "other"


class MeasureStatus(_Code):
    """Påbegynt eller gjennomført: how far a measure in a reception centre has come."""

    BEGUN = "begun", "påbegynt", "påbyrja", "begun"
    COMPLETED = "completed", "gjennomført", "gjennomført", "completed"


_SOURCES: dict[type[Enum], Source] = {
    Regime: APPLIES_FROM, EndGoalKind: GOALS_IN_LAW, NorwegianLevel: LANGUAGE_LEVELS, MeasureStatus: RECEPTION_PAGE,
    Act: IMDI_PAGE, RegisteredVia: IMDI_PAGE, SetBy: REGISTER_ENDS, StopKind: IMDI_PAGE, DayKind: LEAVE_REGULATION,
    ExtentUnit: IMDI_PAGE, ScopeUnit: IMDI_PAGE, Track: CURRICULUM_2012, Activity: STATISTICS_LIST,
    EndReason: STATISTICS_LIST, MeasureKind: STATISTICS_LIST, LeaveKind: TRAINING_REGULATION,
    AbsenceReason: LEAVE_REGULATION, RefusalReason: IMDI_PAGE, ExtensionGround: PROGRAMME_LENGTH,
    ComplaintOutcomeKind: PUBLIC_ADMINISTRATION_ACT_33_34, TrainingExemptFrom: IMDI_PAGE, AsylumExemptFrom: IMDI_PAGE,
    ExemptionGround: TRAINING_REGULATION, AsylumExemptionGround: IMDI_PAGE,
}  # fmt: skip

#: every list there is
CODE_LISTS: tuple[type[Enum], ...] = tuple(_SOURCES)
