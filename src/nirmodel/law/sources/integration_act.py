"""The integration act and what was made under it (integreringsloven)."""

from datetime import date

from attrs import evolve

from nirmodel.law.sources.source import Source, statute
from nirmodel.text import Text

__all__ = [
    "APPLIES_FROM", "APPLIES_FROM_2021", "CARE_LEAVE", "CHAPTER_6A", "CHAPTER_6A_LAST_DAY",
    "COLLECTIVE_PROTECTION_RULES", "CULTURE_AND_VALUES_END", "DUTY_TO_REGISTER_2021", "EDUCATION_IN_MAPPING",
    "EXEMPTIONS_IN_LAW", "EXTENDED_TRAINING", "EXTENDED_TRAINING_2023", "FORMER_COLLECTIVE_PROTECTION", "GOALS_IN_LAW",
    "INTEGRATION_ACT", "INTEGRATION_ACT_2020", "INTEGRATION_REGULATION", "INTEGRATION_REGULATION_2020",
    "LANGUAGE_LEVELS", "PLAN_IN_LAW", "REPEALED_2021", "TRANSITION", "TWO_MONTHS_2021", "chapter_6a",
]  # fmt: skip

# The integration act, and what was made under it.

#: the second act, as it reads now
INTEGRATION_ACT = statute(
    "integreringsloven (LOV-2020-11-06-127)",
    Text(
        "Lov om integrering gjennom opplæring, utdanning og arbeid",
        "Lov om integrering gjennom opplæring, utdanning og arbeid",
        "Act on integration through training, education and work",
    ),
    "https://lovdata.no/dokument/NL/lov/2020-11-06-127",
    first_day=date(2021, 1, 1),
)
#: the second act as made, for what reads otherwise now
INTEGRATION_ACT_2020 = evolve(INTEGRATION_ACT, url="https://lovdata.no/dokument/LTI/lov/2020-11-06-127")
#: the municipality's duty to register, in the act itself
DUTY_TO_REGISTER_2021 = INTEGRATION_ACT.at(
    "§ 43",
    paragraph="annet ledd",
    title=Text(
        "Plikten kommunen har til å registrere",
        "Plikta kommunen har til å registrere",
        "The municipality's duty to register",
    ),
)
GOALS_IN_LAW = INTEGRATION_ACT.at(
    "§§ 13-14",
    title=Text(
        "Sluttmål for introduksjonsprogrammet",
        "Sluttmål for introduksjonsprogrammet",
        "The end goals of the introduction programme",
    ),
)
PLAN_IN_LAW = INTEGRATION_ACT.at(
    "§§ 15-16 og 34",
    title=Text(
        "Planen med sluttmål og norskmål, og kontrakten, lages sammen med vedtaket",
        "Planen med sluttmål og norskmål, og kontrakten, blir laga saman med vedtaket",
        "The plan with end goal and Norwegian goal, and the contract, are made together with the decision",
    ),
)
EXEMPTIONS_IN_LAW = INTEGRATION_ACT.at(
    "§§ 29 og 37",
    title=Text(
        "Fritak fra deltakelse og fra prøvene",
        "Fritak frå deltaking og frå prøvene",
        "Exemption from taking part and from the tests",
    ),
)
_APPLIES_FROM = Text(
    "Loven gjelder for dem som får oppholdstillatelse etter at den trådte i kraft (1. januar 2021)",
    "Lova gjeld for dei som får opphaldsløyve etter at ho tok til å gjelde (1. januar 2021)",
    "The act holds for those who are granted residence after it came into force (1 January 2021)",
)
#: whom the act holds for; the section was § 51 until LOV-2021-06-11-78 moved it
APPLIES_FROM_2021 = INTEGRATION_ACT_2020.at("§ 51", last_day=date(2022, 7, 31), title=_APPLIES_FROM)
APPLIES_FROM = INTEGRATION_ACT.at("§ 52", first_day=date(2022, 8, 1), title=_APPLIES_FROM)

#: the last day of chapter 6A: by a title alone, since lov 2026 nr. 22 could not be read
CHAPTER_6A_LAST_DAY = date(2028, 6, 30)
#: temporary rules for collective protection
CHAPTER_6A = INTEGRATION_ACT.at(
    "kapittel 6A",
    first_day=date(2022, 6, 15),
    last_day=CHAPTER_6A_LAST_DAY,
    title=Text(
        "Midlertidige regler ved kollektiv beskyttelse fra 15. juni 2022, videreført i 2024 og til og med 30. juni 2028"
        " i 2026 (lov 2026 nr. 22, bare tittelen er lest)",
        "Mellombelse reglar ved kollektivt vern frå 15. juni 2022, førte vidare i 2024 og til og med 30. juni 2028"
        " i 2026 (lov 2026 nr. 22, berre tittelen er lesen)",
        "Temporary rules for collective protection from 15 June 2022, renewed in 2024, and in 2026 through 30 June 2028"
        " (lov 2026 nr. 22, read by title only)",
    ),
)
#: the three acts that made the chapter, one after the other
_CHAPTER_6A_BY_ACT = (
    evolve(CHAPTER_6A, url="https://lovdata.no/dokument/LTI/lov/2022-06-10-35", last_day=date(2024, 6, 30)),
    evolve(
        CHAPTER_6A, url="https://lovdata.no/dokument/LTI/lov/2024-06-25-53", first_day=date(2024, 7, 1),
        last_day=date(2026, 6, 30),
    ),
    evolve(CHAPTER_6A, first_day=date(2026, 7, 1)),
)  # fmt: skip
_CHAPTER_6A_TITLES = (
    Text("Lov 10. juni 2022 nr. 35", "Lov 10. juni 2022 nr. 35", "LOV-2022-06-10-35"),
    Text("Lov 25. juni 2024 nr. 53", "Lov 25. juni 2024 nr. 53", "LOV-2024-06-25-53"),
    Text(
        "Lov 2026 nr. 22, bare tittelen er lest", "Lov 2026 nr. 22, berre tittelen er lesen",
        "Lov 2026 nr. 22, read by title only",
    ),
)  # fmt: skip


def chapter_6a(
    section: str,
    *,
    paragraph: str = "",
    first_day: date = date(2022, 6, 15),
    last_day: date = CHAPTER_6A_LAST_DAY,
) -> tuple[Source, ...]:
    """A place in chapter 6A on certain days: a source for each of the acts that made the chapter.

    Args:
        section: the section, such as ``§ 37 b``.
        paragraph: the paragraph.
        first_day: the first day on which the place reads so.
        last_day: the last day on which it does.

    Example:
        >>> from datetime import date
        >>> from nirmodel.law.sources import chapter_6a
        >>> [str(each.last_day) for each in chapter_6a("§ 37 d", last_day=date(2025, 12, 31))]
        ['2024-06-30', '2025-12-31']
    """
    places = []
    for act, title in zip(_CHAPTER_6A_BY_ACT, _CHAPTER_6A_TITLES, strict=True):
        begins, ends = max(first_day, act.first_day or first_day), min(last_day, act.last_day or last_day)
        if begins <= ends:
            places.append(act.at(section, paragraph=paragraph, first_day=begins, last_day=ends, title=title))
    return tuple(places)


#: whom chapter 6A holds for
COLLECTIVE_PROTECTION_RULES = statute(
    "overgangsregler om integreringsloven kapittel 6A (FOR-2022-06-10-995)",
    Text(
        "Kapittel 6A gjelder ved tillatelse etter utlendingsloven § 34 fra og med 11. mars 2022 (forskrift 25. juni"
        " 2024 nr. 1217 er ikke lest)",
        "Kapittel 6A gjeld ved løyve etter utlendingslova § 34 frå og med 11. mars 2022 (forskrift 25. juni 2024"
        " nr. 1217 er ikkje lesen)",
        "Chapter 6A holds for permits under utlendingsloven § 34 from 11 March 2022 on (forskrift 25. juni 2024"
        " nr. 1217 was not read)",
    ),
    "https://lovdata.no/dokument/LTI/forskrift/2022-06-10-995",
    first_day=date(2022, 6, 15),
    section="§ 1",
)
#: the regulation under the integration act; its chapter 9 lists what is registered
INTEGRATION_REGULATION = statute(
    "integreringsforskriften (FOR-2020-12-15-2912)",
    Text("Forskrift til integreringsloven", "Forskrift til integreringsloven", "Regulation under the integration act"),
    "https://lovdata.no/dokument/SF/forskrift/2020-12-15-2912",
    first_day=date(2021, 1, 1),
)
#: the regulation as made, for what reads otherwise now
INTEGRATION_REGULATION_2020 = evolve(
    INTEGRATION_REGULATION, url="https://lovdata.no/dokument/LTI/forskrift/2020-12-15-2912"
)
#: the time limit under the integration act
TWO_MONTHS_2021 = INTEGRATION_REGULATION.at(
    "§ 58",
    paragraph="annet ledd",
    title=Text(
        "Kommunene registrerer innen to måneder",
        "Kommunane registrerer innan to månader",
        "The municipalities register within two months",
    ),
)
#: the regulations under the introduction act end
REPEALED_2021 = INTEGRATION_REGULATION.at(
    "§ 71",
    paragraph="annet ledd",
    letter="c",
    title=Text(
        "Forskriften om behandling av personopplysninger etter introduksjonsloven er opphevet",
        "Forskrifta om behandling av personopplysningar etter introduksjonslova er oppheva",
        "The regulation on the processing of personal data under the introduction act is repealed",
    ),
)
#: who is under which act
TRANSITION = INTEGRATION_REGULATION.at(
    "§ 72",
    title=Text(
        "Overgangsregler: asylsøkere, opphold gitt før ankomst til Norge, og hvem introduksjonsloven fortsatt gjelder",
        "Overgangsreglar: asylsøkjarar, opphald gitt før framkomst til Noreg, og kven introduksjonslova framleis gjeld",
        "Transitional rules: asylum seekers, residence granted before arrival in Norway, and whom the introduction act"
        " still holds for",
    ),
)
#: training in culture and values ends
CULTURE_AND_VALUES_END = INTEGRATION_REGULATION.at(
    "§ 72",
    paragraph="annet ledd annet punktum",
    first_day=date(2022, 1, 1),
    url="https://lovdata.no/dokument/LTI/forskrift/2021-12-22-3852",
    title=Text(
        "Plikten til å delta i opplæring i norsk kultur og norske verdier gjelder ikke lenger",
        "Plikta til å delta i opplæring i norsk kultur og norske verdiar gjeld ikkje lenger",
        "The duty to take part in training in Norwegian culture and values no longer holds",
    ),
)
#: education among what is mapped of a person's competence
EDUCATION_IN_MAPPING = INTEGRATION_REGULATION.at("§ 47", paragraph="første ledd", letter="b")
#: who changes from collective protection to another permit
FORMER_COLLECTIVE_PROTECTION = INTEGRATION_REGULATION.at(
    "§ 43h",
    first_day=date(2026, 1, 1),
    last_day=date(2026, 6, 30),
    url="https://lovdata.no/dokument/LTI/forskrift/2025-09-17-1909",
    title=Text(
        "Overgang fra kollektiv beskyttelse til en annen tillatelse gir ingen nye rettigheter eller plikter",
        "Overgang frå kollektivt vern til eit anna løyve gir ingen nye rettar eller plikter",
        "A change from collective protection to another permit brings no new rights or duties",
    ),
)
#: Norwegian beyond the twelve months under chapter 6A, as made
EXTENDED_TRAINING_2023 = INTEGRATION_REGULATION.at(
    "§ 43g",
    first_day=date(2023, 7, 1),
    last_day=date(2024, 6, 30),
    url="https://lovdata.no/dokument/LTI/forskrift/2023-06-26-1106",
    title=Text(
        "Utvidet norskopplæring ved kollektiv beskyttelse",
        "Utvida norskopplæring ved kollektivt vern",
        "Extended Norwegian training under collective protection",
    ),
)
#: the same, as made anew; the texts that were read repeal it on 1 July 2026
EXTENDED_TRAINING = evolve(
    EXTENDED_TRAINING_2023, first_day=date(2024, 7, 1), last_day=date(2026, 6, 30),
    url="https://lovdata.no/dokument/LTI/forskrift/2024-06-26-1359",
)  # fmt: skip
CARE_LEAVE = INTEGRATION_REGULATION.at(
    "§ 16",
    title=Text(
        "Permisjon ved fødsel og adopsjon, og tilbudet om oppfølging og opplæring fra den fjerde måneden",
        "Permisjon ved fødsel og adopsjon, og tilbodet om oppfølging og opplæring frå den fjerde månaden",
        "Leave at birth and adoption, and the offer of follow-up and training from its fourth month",
    ),
)
LANGUAGE_LEVELS = INTEGRATION_REGULATION.at(
    "§ 26",
    title=Text(
        "Nivåer i norsk etter det felles europeiske rammeverket",
        "Nivå i norsk etter det felles europeiske rammeverket",
        "Levels of Norwegian by the common European framework",
    ),
)
