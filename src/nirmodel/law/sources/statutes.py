"""The acts and regulations that this library cites (lover og forskrifter)."""

from datetime import date

from attrs import evolve

from nirmodel.law.sources.source import Source
from nirmodel.text import Text

__all__ = [
    "APPLIES_FROM", "ASYLUM_EXEMPTIONS", "CARE_LEAVE", "CHAPTER_6A", "COLLECTIVE_PROTECTION_RULES",
    "COUNTED_IN_MONTHS", "COURTS_ACT", "COVID_ACT", "DEADLINE_MOVES", "DUTY_TO_REGISTER_2018",
    "DUTY_TO_REGISTER_2021", "EXEMPTIONS_IN_LAW", "EXTENDED_TRAINING", "FORMER_COLLECTIVE_PROTECTION", "GOALS_IN_LAW",
    "HOLIDAYS_ACT", "INTEGRATION_ACT", "INTEGRATION_REGULATION", "INTRODUCTION_ACT", "LANGUAGE_LEVELS",
    "LEAVE_REGULATION", "MAY_DAYS_ACT", "PLAN_IN_LAW", "PROCESSING_REGULATION", "PROGRAMME_LENGTH",
    "PUBLIC_ADMINISTRATION_ACT_33_34", "REGISTER_REGULATION", "REGISTER_REGULATION_2007", "REGISTER_REGULATION_2013",
    "REGISTER_REGULATION_2014", "REPEALED_2021", "TRAINING_IN_RECEPTION", "TRAINING_REGULATION", "TRANSITION",
    "TWO_MONTHS_2018", "TWO_MONTHS_2021",
]  # fmt: skip

#: the day on which the texts were read
_READ_ON = date(2026, 11, 25)


def _statute(
    act: str, title: Text, url: str, *, first_day: date | None = None, last_day: date | None = None, section: str = ""
) -> Source:
    return Source(
        act=act, title=title, url=url, first_day=first_day, last_day=last_day, section=section, read_on=_READ_ON
    )


# The register's own regulation, from 2005 to 2018. Each form is the text as it stood from a day on.

#: the regulation as made in 2005, without a time limit
REGISTER_REGULATION = _statute(
    "forskrift om Nasjonalt introduksjonsregister (FOR-2005-04-20-342)",
    Text(
        "Forskrift om Nasjonalt introduksjonsregister, slik den ble gitt i 2005",
        "Forskrift om Nasjonalt introduksjonsregister, slik ho vart gitt i 2005",
        "Regulation on the National Introduction Register, as made in 2005",
    ),
    "https://lovdata.no/dokument/LTI/forskrift/2005-04-20-342",
    first_day=date(2005, 9, 1),
    last_day=date(2014, 4, 9),
)
#: the regulation as amended by FOR-2007-06-29-821: the end reason, and training for asylum seekers
REGISTER_REGULATION_2007 = evolve(
    REGISTER_REGULATION,
    title=Text(
        "Forskrift om Nasjonalt introduksjonsregister, endret ved FOR-2007-06-29-821",
        "Forskrift om Nasjonalt introduksjonsregister, endra ved FOR-2007-06-29-821",
        "Regulation on the National Introduction Register, as amended by FOR-2007-06-29-821",
    ),
    url="https://lovdata.no/dokument/LTI/forskrift/2007-06-29-821",
    first_day=date(2007, 9, 1),
)
#: the regulation as amended by FOR-2013-07-11-913: the final tests, and the legal basis of an exemption
REGISTER_REGULATION_2013 = evolve(
    REGISTER_REGULATION,
    title=Text(
        "Forskrift om Nasjonalt introduksjonsregister, endret ved FOR-2013-07-11-913",
        "Forskrift om Nasjonalt introduksjonsregister, endra ved FOR-2013-07-11-913",
        "Regulation on the National Introduction Register, as amended by FOR-2013-07-11-913",
    ),
    url="https://lovdata.no/dokument/LTI/forskrift/2013-07-11-913",
    first_day=date(2013, 9, 1),
)
#: the regulation as amended by FOR-2014-04-10-549: two months, complaints, absence after leave at birth and adoption
REGISTER_REGULATION_2014 = evolve(
    REGISTER_REGULATION,
    title=Text(
        "Forskrift om Nasjonalt introduksjonsregister, endret ved FOR-2014-04-10-549",
        "Forskrift om Nasjonalt introduksjonsregister, endra ved FOR-2014-04-10-549",
        "Regulation on the National Introduction Register, as amended by FOR-2014-04-10-549",
    ),
    url="https://lovdata.no/dokument/LTI/forskrift/2014-04-10-549",
    first_day=date(2014, 4, 10),
    last_day=date(2018, 8, 31),
)

# The introduction act, and what was made under it.

#: the first act; it was repealed on 1 January 2021 and still holds for those who were under it then
INTRODUCTION_ACT = _statute(
    "introduksjonsloven (LOV-2003-07-04-80)",
    Text(
        "Lov om introduksjonsordning og norskopplæring for nyankomne innvandrere",
        "Lov om introduksjonsordning og norskopplæring for nykomne innvandrarar",
        "Act on the introduction scheme and Norwegian training for newly arrived immigrants",
    ),
    "https://lovdata.no/dokument/LTI/lov/2003-07-04-80",
    first_day=date(2003, 9, 1),
)
#: the municipality's duty to register, in the act itself
DUTY_TO_REGISTER_2018 = INTRODUCTION_ACT.at(
    "§ 25 a",
    paragraph="annet ledd",
    first_day=date(2018, 9, 1),
    title=Text(
        "Plikten kommunen har til å registrere",
        "Plikta kommunen har til å registrere",
        "The municipality's duty to register",
    ),
)
#: asylum seekers' training as a duty
TRAINING_IN_RECEPTION = INTRODUCTION_ACT.at(
    "kapittel 4 A",
    first_day=date(2018, 9, 1),
    title=Text("Opplæring i mottak", "Opplæring i mottak", "Training in reception centres"),
)
#: the two grounds of exemption that asylum seekers have
ASYLUM_EXEMPTIONS = INTRODUCTION_ACT.at(
    "§ 20 a",
    paragraph="annet og tredje ledd",
    first_day=date(2018, 9, 1),
    title=Text(
        "Fritak for asylsøkere: to grunner, og ingen andre",
        "Fritak for asylsøkjarar: to grunnar, og ingen andre",
        "Exemption for asylum seekers: two grounds, and no others",
    ),
)
#: how long a programme lasts
PROGRAMME_LENGTH = INTRODUCTION_ACT.at(
    "§ 5",
    title=Text(
        "To år pluss godkjent permisjon, høyst tre",
        "To år pluss godkjend permisjon, høgst tre",
        "Two years plus approved leave, three at most",
    ),
)
#: the regulation that took the place of the register's own
PROCESSING_REGULATION = _statute(
    "forskrift om behandling av personopplysninger etter introduksjonsloven (FOR-2018-08-30-1283)",
    Text(
        "Forskrift om behandling av personopplysninger etter introduksjonsloven",
        "Forskrift om behandling av personopplysningar etter introduksjonslova",
        "Regulation on the processing of personal data under the introduction act",
    ),
    "https://lovdata.no/dokument/LTI/forskrift/2018-08-30-1283",
    first_day=date(2018, 9, 1),
    last_day=date(2020, 12, 31),
)
#: the time limit from 1 September 2018
TWO_MONTHS_2018 = PROCESSING_REGULATION.at(
    "§ 15",
    paragraph="annet ledd",
    title=Text(
        "Kommunene registrerer innen to måneder",
        "Kommunane registrerer innan to månader",
        "The municipalities register within two months",
    ),
)
LEAVE_REGULATION = _statute(
    "forskrift om fravær og permisjon i introduksjonsordningen (FOR-2003-07-18-973)",
    Text(
        "Forskrift om fravær og permisjon i introduksjonsordningen",
        "Forskrift om fråvær og permisjon i introduksjonsordninga",
        "Regulation on absence and leave in the introduction scheme",
    ),
    "https://lovdata.no/dokument/LTI/forskrift/2003-07-18-973",
    first_day=date(2003, 9, 1),
    last_day=date(2020, 12, 31),
)
TRAINING_REGULATION = _statute(
    "forskrift om opplæring i norsk og samfunnskunnskap (FOR-2005-04-20-341)",
    Text(
        "Forskrift om opplæring i norsk og samfunnskunnskap for nyankomne innvandrere",
        "Forskrift om opplæring i norsk og samfunnskunnskap for nykomne innvandrarar",
        "Regulation on training in Norwegian and social studies for newly arrived immigrants",
    ),
    "https://lovdata.no/dokument/LTI/forskrift/2005-04-20-341",
    first_day=date(2005, 9, 1),
    last_day=date(2020, 12, 31),
)
#: the act that adapts the introduction act to the pandemic
COVID_ACT = _statute(
    "midlertidig lov om tilpasninger i introduksjonsloven (LOV-2020-05-26-53)",
    Text(
        "Midlertidig lov om tilpasninger i introduksjonsloven under covid-19",
        "Mellombels lov om tilpassingar i introduksjonslova under covid-19",
        "Temporary act on adaptations of the introduction act during covid-19",
    ),
    "https://lovdata.no/dokument/LTI/lov/2020-05-26-53",
    first_day=date(2020, 5, 26),
    last_day=date(2025, 6, 19),
)

# The integration act, and what was made under it.

#: the second act
INTEGRATION_ACT = _statute(
    "integreringsloven (LOV-2020-11-06-127)",
    Text(
        "Lov om integrering gjennom opplæring, utdanning og arbeid",
        "Lov om integrering gjennom opplæring, utdanning og arbeid",
        "Act on integration through training, education and work",
    ),
    "https://lovdata.no/dokument/NL/lov/2020-11-06-127",
    first_day=date(2021, 1, 1),
)
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
APPLIES_FROM = INTEGRATION_ACT.at(
    "§ 52",
    title=Text(
        "Loven gjelder for dem som får oppholdstillatelse etter at den trådte i kraft (1. januar 2021)",
        "Lova gjeld for dei som får opphaldsløyve etter at ho tok til å gjelde (1. januar 2021)",
        "The act holds for those who are granted residence after it came into force (1 January 2021)",
    ),
)
CHAPTER_6A = INTEGRATION_ACT.at(
    "kapittel 6A",
    first_day=date(2022, 6, 15),
    last_day=date(2028, 6, 30),
    title=Text(
        "Midlertidige regler ved kollektiv beskyttelse: 15. juni 2022, forlenget i 2024 og 2026, opphevet 1. juli 2028",
        "Mellombelse reglar ved kollektivt vern: 15. juni 2022, forlengde i 2024 og 2026, oppheva 1. juli 2028",
        "Temporary rules for collective protection: 15 June 2022, renewed in 2024 and 2026, repealed on 1 July 2028",
    ),
)
#: whom chapter 6A holds for
COLLECTIVE_PROTECTION_RULES = _statute(
    "overgangsregler om integreringsloven kapittel 6A (FOR-2022-06-10-995)",
    Text(
        "Kapittel 6A gjelder ved tillatelse etter utlendingsloven § 34 fra og med 11. mars 2022",
        "Kapittel 6A gjeld ved løyve etter utlendingslova § 34 frå og med 11. mars 2022",
        "Chapter 6A holds for permits under utlendingsloven § 34 from 11 March 2022 on",
    ),
    "https://lovdata.no/dokument/LTI/forskrift/2022-06-10-995",
    first_day=date(2022, 6, 15),
    section="§ 1",
)
#: the regulation under the integration act; its chapter 9 lists what is registered
INTEGRATION_REGULATION = _statute(
    "integreringsforskriften (FOR-2020-12-15-2912)",
    Text("Forskrift til integreringsloven", "Forskrift til integreringslova", "Regulation under the integration act"),
    "https://lovdata.no/dokument/SF/forskrift/2020-12-15-2912",
    first_day=date(2021, 1, 1),
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
#: who changes from collective protection to another permit
FORMER_COLLECTIVE_PROTECTION = INTEGRATION_REGULATION.at(
    "§ 43h",
    first_day=date(2026, 1, 1),
    last_day=date(2026, 6, 30),
    title=Text(
        "Overgang fra kollektiv beskyttelse til en annen tillatelse gir ingen nye rettigheter eller plikter",
        "Overgang frå kollektivt vern til eit anna løyve gir ingen nye rettar eller plikter",
        "A change from collective protection to another permit brings no new rights or duties",
    ),
)
#: Norwegian beyond the twelve months under chapter 6A
EXTENDED_TRAINING = INTEGRATION_REGULATION.at(
    "§ 43g",
    first_day=date(2023, 7, 1),
    title=Text(
        "Utvidet norskopplæring ved kollektiv beskyttelse",
        "Utvida norskopplæring ved kollektivt vern",
        "Extended Norwegian training under collective protection",
    ),
)
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

# How time limits are counted.

COURTS_ACT = _statute(
    "domstolloven (LOV-1915-08-13-5)",
    Text("Lov om domstolene", "Lov om domstolane", "Act on the courts"),
    "https://lovdata.no/dokument/NL/lov/1915-08-13-5",
)
#: months are counted to the same day number, or to the last day of a month that lacks it
COUNTED_IN_MONTHS = COURTS_ACT.at(
    "§ 148",
    paragraph="annet ledd",
    title=Text("En frist i måneder", "Ein frist i månader", "A time limit in months"),
)
#: a time limit that ends on a Saturday or holiday; nothing that was read applies it to NIR
DEADLINE_MOVES = COURTS_ACT.at(
    "§ 149",
    paragraph="første ledd",
    title=Text(
        "En frist som ender på en lørdag eller helgedag",
        "Ein frist som endar på ein laurdag eller heilagdag",
        "A time limit that ends on a Saturday or holiday",
    ),
)
HOLIDAYS_ACT = Source(
    act="LOV-1995-02-24-12",
    section="§ 2",
    title=Text("Helgedager", "Heilagdagar", "Public holidays"),
    url="https://lovdata.no/dokument/NL/lov/1995-02-24-12",
    read_on=date(2026, 11, 24),
)
MAY_DAYS_ACT = Source(
    act="LOV-1947-04-26-1",
    section="§ 1",
    title=Text(
        "1. og 17. mai er likestilt med søndager",
        "1. og 17. mai er likestilte med søndagar",
        "1 and 17 May stand equal to Sundays",
    ),
    url="https://lovdata.no/dokument/NL/lov/1947-04-26-1",
    read_on=date(2026, 11, 24),
)
PUBLIC_ADMINISTRATION_ACT_33_34 = Source(
    act="forvaltningsloven (LOV-1967-02-10)",
    section="§§ 33-34",
    title=Text("Hva en klage kan føre til", "Kva ei klage kan føre til", "What can come of a complaint"),
    url="https://lovdata.no/dokument/NL/lov/1967-02-10",
    read_on=date(2026, 11, 24),
)
