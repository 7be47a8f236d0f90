"""The lists of training in Norwegian and social studies, and of asylum seekers' training (opplæring)."""

from datetime import date
from enum import IntEnum

from nirmodel.code_lists.listed import Holding, Holdings, Listed, ListedCode, under_integration_act
from nirmodel.law.regimes import INTEGRATION_ACT_FROM, Act, Regime
from nirmodel.law.sources import (
    ASYLUM_EXEMPTIONS,
    CURRICULUM_2012,
    EXEMPTION_GROUNDS,
    EXEMPTIONS_IN_LAW,
    INTEGRATION_ACT,
    INTEGRATION_REGULATION,
    INTRODUCTION_ACT,
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


def _of_both_acts(first_day: date, first: Source, second: Source) -> Holdings:
    return (
        Holding(regime=Regime.INTRODUCTION_ACT, first_day=first_day, source=first),
        *under_integration_act(INTEGRATION_ACT_FROM, source=second),
    )


_EACH_SUBJECT = INTRODUCTION_ACT.at("§ 17", first_day=_EACH_SUBJECT_FROM)
_ONE_SUBJECT_HOLDS = _of_both_acts(
    _EACH_SUBJECT_FROM, _EACH_SUBJECT, INTEGRATION_ACT.at("§ 29", paragraph="første ledd")
)
#: Before 2016 an exemption under the introduction act was from both subjects together.
_EXEMPT_FROM_HOLDS: dict[str, Holdings] = {
    "norwegian": _ONE_SUBJECT_HOLDS,
    "social_studies": _ONE_SUBJECT_HOLDS,
    "final_exam": _of_both_acts(
        _EXAM_FROM,
        TRAINING_REGULATION.at("§ 20", paragraph="annet ledd", first_day=_EXAM_FROM),
        INTEGRATION_ACT.at("§ 37", paragraph="tredje ledd"),
    ),
}
_GROUND_HOLDS: dict[str, Holdings] = {
    "sufficient_norwegian_or_sami": _of_both_acts(
        date(2005, 9, 1), TRAINING_REGULATION.at("§ 3"), INTEGRATION_REGULATION.at("§ 23")
    ),
    "health_or_weighty_reasons": _of_both_acts(
        date(2005, 9, 1), TRAINING_REGULATION.at("§ 4"), INTEGRATION_REGULATION.at("§ 25")
    ),
    "sufficient_knowledge_of_society": _of_both_acts(
        _EACH_SUBJECT_FROM, _EACH_SUBJECT, INTEGRATION_REGULATION.at("§ 24")
    ),
    "in_education": under_integration_act(
        INTEGRATION_ACT_FROM, source=INTEGRATION_REGULATION.at("§ 1", paragraph="tredje ledd")
    ),
}


def _for_asylum_seekers(paragraph: str, last_day: date | None = None) -> Holdings:
    source = INTRODUCTION_ACT.at("§ 20 a", paragraph=paragraph, first_day=_ASYLUM_FROM, last_day=last_day)
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
        "in_education", "grunnskole eller videregående opplæring", "grunnskule eller vidaregåande opplæring",
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
        "in_training_under_education_act", "opplæring i norsk etter opplæringsloven",
        "opplæring i norsk etter opplæringslova", "in Norwegian training under the education act",
    )  # fmt: skip
