"""The lists of training in Norwegian and social studies, and of asylum seekers' training (opplæring)."""

from datetime import date, timedelta
from enum import IntEnum

from nirmodel.code_lists.listed import Holding, Holdings, Listed, ListedCode
from nirmodel.law.regimes import INTEGRATION_ACT_FROM, Act, Regime
from nirmodel.law.sources import (
    ASYLUM_EXEMPTIONS,
    CURRICULUM_2012,
    EXEMPTION_2016,
    EXEMPTION_2017,
    EXEMPTION_GROUNDS,
    EXEMPTIONS_IN_LAW,
    INTEGRATION_ACT,
    INTEGRATION_REGULATION,
    INTRODUCTION_ACT_2018,
    LANGUAGE_LEVELS,
    TRAINING_REGULATION,
    Source,
)
from nirmodel.text import Text

__all__ = [
    "AsylumExemptFrom", "AsylumExemptionGround", "ExemptionGround", "NorwegianLevel", "Provider", "Track",
    "TrainingExemptFrom",
]  # fmt: skip

_PROVIDER = INTEGRATION_REGULATION.at("§ 53", letter="a", first_day=date(2023, 8, 1))
_ASYLUM_FROM = date(2018, 9, 1)


_EACH_SUBJECT_FROM = date(2016, 1, 1)
_EXAM_FROM = date(2013, 9, 1)
_ACT_FROM = date(2005, 9, 1)
_EXAM = TRAINING_REGULATION.at(
    "§ 20", paragraph="første og annet ledd", first_day=_EXAM_FROM,
    url="https://lovdata.no/dokument/LTI/forskrift/2013-07-11-912",
)  # fmt: skip


def _under_first_act(*since: tuple[date, Source]) -> Holdings:
    """What the introduction act has had from these days on, each until the next."""
    last_days = (*(first_day - timedelta(days=1) for first_day, _ in since[1:]), None)
    return tuple(
        Holding(regime=Regime.INTRODUCTION_ACT, first_day=first_day, last_day=last_day, source=source)
        for (first_day, source), last_day in zip(since, last_days, strict=True)
    )


def _under_second_act(source: Source) -> Holdings:
    """What the integration act has; under collective protection until there was no duty to be exempt from (§ 37 d)."""
    collective = Regime.COLLECTIVE_PROTECTION
    return (
        Holding(regime=Regime.INTEGRATION_ACT, first_day=INTEGRATION_ACT_FROM, source=source),
        Holding(regime=collective, first_day=collective.first_day, last_day=date(2022, 6, 14), source=source),
    )


#: the regulation has the grounds until it was repealed, and the act itself since then
_IN_THE_ACT = (date(2021, 1, 1), EXEMPTION_2017)
_EACH_SUBJECT = _under_first_act((_EACH_SUBJECT_FROM, EXEMPTION_2016), (date(2017, 1, 1), EXEMPTION_2017))
_ONE_SUBJECT_HOLDS = _EACH_SUBJECT + _under_second_act(INTEGRATION_ACT.at("§ 29", paragraph="første ledd"))
#: Before 2016 an exemption under the introduction act was from both subjects together.
_EXEMPT_FROM_HOLDS: dict[str, Holdings] = {
    "training": (
        *_under_first_act((_ACT_FROM, TRAINING_REGULATION.at("§§ 3 og 4")), _IN_THE_ACT),
        *_under_second_act(INTEGRATION_ACT.at("§ 29")),
    ),
    "norwegian": _ONE_SUBJECT_HOLDS,
    "social_studies": _ONE_SUBJECT_HOLDS,
    # the regulation is repealed, and IMDi asks for it all the same
    "final_exam": (
        *_under_first_act((_EXAM_FROM, _EXAM)),
        *_under_second_act(INTEGRATION_ACT.at("§ 37", paragraph="tredje ledd")),
    ),
}
_GROUND_HOLDS: dict[str, Holdings] = {
    "sufficient_norwegian_or_sami": (
        *_under_first_act((_ACT_FROM, TRAINING_REGULATION.at("§ 3")), _IN_THE_ACT),
        *_under_second_act(INTEGRATION_REGULATION.at("§ 23")),
    ),
    "health_or_weighty_reasons": (
        *_under_first_act((_ACT_FROM, TRAINING_REGULATION.at("§ 4")), _IN_THE_ACT),
        *_under_second_act(INTEGRATION_REGULATION.at("§ 25")),
    ),
    "sufficient_knowledge_of_society": _EACH_SUBJECT + _under_second_act(INTEGRATION_REGULATION.at("§ 24")),
    "in_education": _under_second_act(INTEGRATION_REGULATION.at("§ 1", paragraph="tredje ledd")),
}


def _for_asylum_seekers(paragraph: str, last_day: date | None = None) -> Holdings:
    source = INTRODUCTION_ACT_2018.at("§ 20 a", paragraph=paragraph, last_day=last_day)
    holding = Holding(regime=Regime.INTRODUCTION_ACT, first_day=_ASYLUM_FROM, last_day=last_day, source=source)
    return (holding,)


_ASYLUM_EXEMPT_FROM_HOLDS: dict[str, Holdings] = {
    "norwegian": _for_asylum_seekers("første ledd"),
    "culture_and_values": _for_asylum_seekers("første ledd", date(2021, 12, 31)),
}
_ASYLUM_GROUND_HOLDS: dict[str, Holdings] = {
    "health_or_weighty_reasons": _for_asylum_seekers("annet ledd"),
    "in_training_under_education_act": _for_asylum_seekers("tredje ledd"),
}


class Track(Listed, IntEnum, source=CURRICULUM_2012):
    """The track of the curriculum: 1, 2 or 3 (opplæringsspor)."""

    TRACK_1 = 1
    TRACK_2 = 2
    TRACK_3 = 3

    @property
    def text(self) -> Text:
        """The words for it."""
        return Text(f"spor {self.value}", f"spor {self.value}", f"track {self.value}")


class Provider(ListedCode, source=_PROVIDER):
    """Who provides the training (hvem som sørger for opplæringen)."""

    MUNICIPALITY = "municipality", "kommunen", "kommunen", "the municipality"
    COUNTY = "county", "fylkeskommunen", "fylkeskommunen", "the county"


class NorwegianLevel(ListedCode, source=LANGUAGE_LEVELS):
    """The level of Norwegian to reach (norskmål)."""

    A1 = "a1", "A1", "A1", "A1"
    A2 = "a2", "A2", "A2", "A2"
    B1 = "b1", "B1", "B1", "B1"
    B2 = "b2", "B2", "B2", "B2"
    C1 = "c1", "C1", "C1", "C1"
    MARK_2 = "mark_2", "karakteren 2", "karakteren 2", "mark 2"
    OTHER = "other", "annet", "anna", "other"


class TrainingExemptFrom(ListedCode, source=EXEMPTIONS_IN_LAW, holds=_EXEMPT_FROM_HOLDS):
    """What an exemption is from (hva fritaket gjelder)."""

    TRAINING = (
        "training", "opplæring i norsk og samfunnskunnskap", "opplæring i norsk og samfunnskunnskap",
        "the training as a whole",
    )  # fmt: skip
    NORWEGIAN = "norwegian", "opplæring i norsk", "opplæring i norsk", "training in Norwegian"
    SOCIAL_STUDIES = (
        "social_studies", "opplæring i samfunnskunnskap", "opplæring i samfunnskunnskap", "training in social studies",
    )  # fmt: skip
    FINAL_EXAM = "final_exam", "avsluttende prøve", "avsluttande prøve", "the final exam"


class ExemptionGround(ListedCode, source=TRAINING_REGULATION, holds=_GROUND_HOLDS):
    """The ground of an exemption, with its legal basis (grunn til fritak)."""

    SUFFICIENT_NORWEGIAN_OR_SAMI = (
        "sufficient_norwegian_or_sami", "tilstrekkelige kunnskaper i norsk eller samisk",
        "tilstrekkelege kunnskapar i norsk eller samisk", "sufficient Norwegian or Sami",
    )  # fmt: skip
    HEALTH_OR_WEIGHTY_REASONS = (
        "health_or_weighty_reasons", "særlige helsemessige eller andre tungtveiende årsaker",
        "særlege helsemessige eller andre tungtvegande årsaker", "special health or other weighty reasons",
    )  # fmt: skip
    SUFFICIENT_KNOWLEDGE_OF_SOCIETY = (
        "sufficient_knowledge_of_society", "tilstrekkelige kunnskaper om det norske samfunnet",
        "tilstrekkelege kunnskapar om det norske samfunnet", "sufficient knowledge of Norwegian society",
    )  # fmt: skip
    IN_EDUCATION = (
        "in_education", "grunnskole, forberedende opplæring for voksne eller videregående opplæring",
        "grunnskule, førebuande opplæring for vaksne eller vidaregåande opplæring",
        "in school under the education act (in a reception centre)",
    )  # fmt: skip
    OTHER = "other", "annet", "anna", "other"

    def legal_basis(self, act: Act = Act.INTRODUCTION_ACT) -> Source:
        """The section that has the ground (hjemmel); the list of grounds if the act has no such section."""
        grounds = EXEMPTIONS_IN_LAW if act is Act.INTEGRATION_ACT else EXEMPTION_GROUNDS
        return next((each.source for each in self.holds if each.regime.act is act), grounds)


class AsylumExemptFrom(ListedCode, source=ASYLUM_EXEMPTIONS, holds=_ASYLUM_EXEMPT_FROM_HOLDS):
    """What an asylum seeker's exemption is from (hva fritaket gjelder)."""

    NORWEGIAN = "norwegian", "opplæring i norsk", "opplæring i norsk", "training in Norwegian"
    CULTURE_AND_VALUES = (
        "culture_and_values", "norsk kultur og norske verdier", "norsk kultur og norske verdiar",
        "Norwegian culture and values",
    )  # fmt: skip


class AsylumExemptionGround(ListedCode, source=ASYLUM_EXEMPTIONS, holds=_ASYLUM_GROUND_HOLDS):
    """The ground of an asylum seeker's exemption (grunn til fritak). The act has these two and no other."""

    HEALTH_OR_WEIGHTY_REASONS = (
        "health_or_weighty_reasons", "særlige helsemessige eller andre tungtveiende grunner",
        "særlege helsemessige eller andre tungtvegande grunnar", "special health or other weighty reasons",
    )  # fmt: skip
    IN_TRAINING_UNDER_EDUCATION_ACT = (
        "in_training_under_education_act", "opplæring i norsk etter opplæringslova",
        "opplæring i norsk etter opplæringslova", "in Norwegian training under the education act",
    )  # fmt: skip
