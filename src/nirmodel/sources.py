"""Every act, section and IMDi page this library cites, as constants.

A source says where to read; it never quotes. ``read_on`` is the day the cited page (or the public
copy of the act's text) was last read for this library. What could not be read is not cited.
"""

from datetime import date
from typing import final

from attrs import evolve, frozen

from nirmodel.text import Text

__all__ = [
    "APPLIES_FROM", "ARRIVED_READING", "CARE_LEAVE", "CHAPTER_6A", "COLLECTIVE_FROM", "COLLECTIVE_IN_NIR",
    "COMPLAINTS_OPENED", "COVID_ACT", "CURRICULUM_2012", "CUT_OFF_2022", "DEADLINE_MOVES", "EXEMPTIONS_IN_LAW",
    "EXEMPTION_GROUNDS", "FULL_TIME", "GOALS_IN_LAW", "HOLIDAYS_ACT", "IMDI_PAGE", "INTEGRATION_ACT",
    "INTRODUCTION_ACT", "LANGUAGE_LEVELS", "LEAVE_REGULATION", "MAY_DAYS_ACT", "NIR_REGULATION", "PLAN_IN_LAW",
    "PROGRAMME_LENGTH", "PROGRAMME_PAGE", "PUBLIC_ADMINISTRATION_ACT_33_34", "RECEPTION_PAGE", "REGISTER_ENDS",
    "REGISTER_VALUES", "STATISTICS_LIST", "TRAINING_PAGE", "TRAINING_REGULATION", "TRANSITION", "TWO_MONTHS",
    "Source", "line",
]  # fmt: skip

_READ = date(2026, 11, 24)


@final
@frozen(cache_hash=True)
class Source:
    """Where a duty, a list or a way of counting comes from (kilde)."""

    #: the act or the publisher
    act: str
    #: section, chapter or line of the page, in Norwegian as it is cited; empty for the whole
    section: str
    #: the title as published, or what it says of the matter
    title: Text
    #: where it can be read
    url: str
    #: the day it was read
    read_on: date = _READ
    #: the wire word of the act whose duties it tells of; empty for both
    under: str = ""


IMDI_PAGE = Source(
    "IMDi",
    "",
    Text(
        "Dette skal kommunen registrere i NIR (22. oktober 2020)",
        "Dette skal kommunen registrere i NIR (22. oktober 2020)",
        "Dette skal kommunen registrere i NIR (22 October 2020)",
    ),
    "https://www.imdi.no/nir-og-bosetting/nasjonalt-introduksjonsregister-nir/dette-skal-kommunen-registrere-i-nir/",
    under="introduction_act",
)


def line(item: str) -> Source:
    """The line of IMDi's page of 2020 that carries one item, such as ``I04``."""
    return evolve(IMDI_PAGE, section=item)


TWO_MONTHS = line("G02")
INTRODUCTION_ACT = Source(
    "introduksjonsloven (LOV-2003-07-04-80)",
    "§ 25 a",
    Text(
        "Kommunens plikt til å registrere, slik IMDi viser til den",
        "Plikta kommunen har til å registrere, slik IMDi viser til henne",
        "The municipality's duty to register, as cited by IMDi",
    ),
    "https://www.imdi.no/arkiv/arkiverte-nyheter/hvilke-tiltak-og-resultater-hadde-deltakere-i-introduksjonsprogram-i-din-kommune-i-2018/",
    under="introduction_act",
)
INTEGRATION_ACT = Source(
    "integreringsloven (LOV-2020-11-06-127)",
    "§ 43",
    Text(
        "Registeret, og kommunens plikt til å registrere",
        "Registeret, og plikta kommunen har til å registrere",
        "The register, and the municipality's duty to register",
    ),
    "https://lovdata.no/dokument/NL/lov/2020-11-06-127",
    under="integration_act",
)
PROGRAMME_PAGE = Source(
    "IMDi",
    "",
    Text(
        "Registrering i NIR etter integreringsloven: introduksjonsprogrammet (18. januar 2021)",
        "Registrering i NIR etter integreringsloven: introduksjonsprogrammet (18. januar 2021)",
        "Registrering i NIR etter integreringsloven: introduksjonsprogrammet (18 January 2021)",
    ),
    "https://www.imdi.no/kvalifisering/regelverk/introduksjonsprogrammet/registrering-i-nir-etter-integreringsloven---introduksjonsprogrammet/",
    under="integration_act",
)
TRAINING_PAGE = Source(
    "IMDi",
    "integreringsforskriften § 53",
    Text(
        "Registrering i NIR etter integreringsloven: norsk og samfunnskunnskap (29. april 2021)",
        "Registrering i NIR etter integreringsloven: norsk og samfunnskunnskap (29. april 2021)",
        "Registrering i NIR etter integreringsloven: norsk og samfunnskunnskap (29 April 2021)",
    ),
    "https://www.imdi.no/kvalifisering/regelverk/norsk-og-samfunnskunnskap/registrering-i-nir-etter-integreringsloven---norsk-og-samfunnskunnskap/",
    under="integration_act",
)
RECEPTION_PAGE = Source(
    "IMDi",
    "integreringsforskriften §§ 49-50",
    Text(
        "Registrering i NIR etter integreringsloven: kvalifisering i mottak (2. juni 2022)",
        "Registrering i NIR etter integreringsloven: kvalifisering i mottak (2. juni 2022)",
        "Registrering i NIR etter integreringsloven: kvalifisering i mottak (2 June 2022)",
    ),
    "https://www.imdi.no/kvalifisering/regelverk/kvalifisering-i-mottak/registrering-i-nir-etter-integreringsloven--kvalifisering-i-mottak/",
    under="integration_act",
)
GOALS_IN_LAW = Source(
    "integreringsloven (LOV-2020-11-06-127)",
    "§§ 13-14",
    Text(
        "Sluttmål for introduksjonsprogrammet, slik loven lyder fra 1. januar 2026",
        "Sluttmål for introduksjonsprogrammet, slik lova lyder frå 1. januar 2026",
        "The end goals of the introduction programme, as the act stands from 1 January 2026",
    ),
    "https://lovdata.no/dokument/NL/lov/2020-11-06-127",
    under="integration_act",
)
PLAN_IN_LAW = Source(
    "integreringsloven (LOV-2020-11-06-127)",
    "§§ 15-16 og 34",
    Text(
        "Planen med sluttmål og norskmål, og kontrakten, lages sammen med vedtaket",
        "Planen med sluttmål og norskmål, og kontrakten, blir laga saman med vedtaket",
        "The plan with end goal and Norwegian goal, and the contract, are made together with the decision",
    ),
    "https://lovdata.no/dokument/NL/lov/2020-11-06-127",
    under="integration_act",
)
EXEMPTIONS_IN_LAW = Source(
    "integreringsloven (LOV-2020-11-06-127)",
    "§§ 29 og 37",
    Text(
        "Fritak fra deltakelse og fra prøvene",
        "Fritak frå deltaking og frå prøvene",
        "Exemption from taking part and from the tests",
    ),
    "https://lovdata.no/dokument/NL/lov/2020-11-06-127",
    under="integration_act",
)
APPLIES_FROM = Source(
    "integreringsloven (LOV-2020-11-06-127)",
    "§ 52",
    Text(
        "Loven gjelder for dem som får oppholdstillatelse etter at den trådte i kraft (1. januar 2021)",
        "Lova gjeld for dei som får opphaldsløyve etter at ho tok til å gjelde (1. januar 2021)",
        "The act holds for those who are granted residence after it came into force (1 January 2021)",
    ),
    "https://lovdata.no/dokument/NL/lov/2020-11-06-127",
)
TRANSITION = Source(
    "integreringsforskriften",
    "§ 72",
    Text(
        "Overgangsregler, i IMDis juridiske veileder: asylsøkere, og opphold gitt før ankomst til Norge",
        "Overgangsreglar, i den juridiske rettleiaren til IMDi: asylsøkjarar, og opphald gitt før framkomst til Noreg",
        "Transitional rules, in IMDi's legal guide: asylum seekers, and residence granted before arrival in Norway",
    ),
    "https://www.imdi.no/kvalifisering/regelverk/juridisk-veileder-til-integreringsforskriften/kapittel-12.-sluttbestemmelser/",
)
ARRIVED_READING = Source(
    "IMDi",
    "",
    Text(
        "Ny integreringslov - endringer i NIR (2020): både opphold og ankomst etter 1. januar 2021",
        "Ny integreringslov - endringer i NIR (2020): både opphald og framkomst etter 1. januar 2021",
        "Ny integreringslov - endringer i NIR (2020): residence and arrival both after 1 January 2021",
    ),
    "https://www.imdi.no/arkiv/arkiverte-nyheter/nyheter-2020/ny-integreringslov---endringer-i-nir/",
)
CHAPTER_6A = Source(
    "integreringsloven (LOV-2020-11-06-127)",
    "kapittel 6A",
    Text(
        "Midlertidige regler ved kollektiv beskyttelse: 15. juni 2022, forlenget i 2024 og 2026, opphevet 1. juli 2028",
        "Mellombelse reglar ved kollektivt vern: 15. juni 2022, forlengde i 2024 og 2026, oppheva 1. juli 2028",
        "Temporary rules for collective protection: 15 June 2022, renewed in 2024 and 2026, repealed on 1 July 2028",
    ),
    "https://lovdata.no/dokument/NL/lov/2020-11-06-127",
    under="integration_act",
)
COLLECTIVE_FROM = Source(
    "Prop. 107 L (2021-2022)",
    "kapittel 5",
    Text(
        "Kollektiv beskyttelse ble satt i verk 11. mars 2022, for første gang siden slutten av 1990-tallet",
        "Kollektivt vern vart sett i verk 11. mars 2022, for første gong sidan slutten av 1990-talet",
        "Collective protection was set going on 11 March 2022, for the first time since the end of the 1990s",
    ),
    "https://www.regjeringen.no/no/dokumenter/prop.-107-l-20212022/id2910763/?ch=5",
)
COLLECTIVE_IN_NIR = Source(
    "IMDi",
    "",
    Text(
        "NIR tilpasset midlertidig regelverk for fordrevne fra Ukraina (28. oktober 2023)",
        "NIR tilpasset midlertidig regelverk for fordrevne fra Ukraina (28. oktober 2023)",
        "NIR tilpasset midlertidig regelverk for fordrevne fra Ukraina (28 October 2023)",
    ),
    "https://www.imdi.no/imdinett/nasjonalt-introduksjonsregister-nir/endringer-i-nir-som-folge-av-fordrevne-fra-ukraina/",
    under="integration_act",
)
CARE_LEAVE = Source(
    "integreringsforskriften",
    "§ 16",
    Text(
        "Omsorgspermisjon, og tilbudet om oppfølging og opplæring fra den fjerde måneden",
        "Omsorgspermisjon, og tilbodet om oppfølging og opplæring frå den fjerde månaden",
        "Care leave, and the offer of follow-up and training from its fourth month",
    ),
    "https://introduksjonsprogrammet.imdi.no/innhold/tilbud-i-omsorgspermisjon/",
    under="integration_act",
)
LANGUAGE_LEVELS = Source(
    "integreringsforskriften",
    "§ 26",
    Text(
        "Nivåer i norsk etter det felles europeiske rammeverket, i IMDis juridiske veileder",
        "Nivå i norsk etter det felles europeiske rammeverket, i den juridiske rettleiaren til IMDi",
        "Levels of Norwegian by the common European framework, in IMDi's legal guide",
    ),
    "https://www.imdi.no/kvalifisering/regelverk/juridisk-veileder-til-integreringsforskriften/kapittel-6-veiledende-minimumsnivaer-i-norsk/",
    under="integration_act",
)
NIR_REGULATION = Source(
    "FOR-2005-04-20-342",
    "",
    Text(
        "Forskrift om nasjonalt introduksjonsregister, i kraft 1. september 2005",
        "Forskrift om nasjonalt introduksjonsregister, i kraft 1. september 2005",
        "Forskrift om nasjonalt introduksjonsregister, in force 1 September 2005",
    ),
    "https://lovdata.no/dokument/SF/forskrift/2005-04-20-342",
)
LEAVE_REGULATION = Source(
    "FOR-2003-07-18-973",
    "",
    Text(
        "Forskrift om fravær og permisjon i introduksjonsprogrammet",
        "Forskrift om fråvær og permisjon i introduksjonsprogrammet",
        "Regulation on absence and leave in the introduction programme",
    ),
    "https://lovdata.no/dokument/SF/forskrift/2003-07-18-973",
)
TRAINING_REGULATION = Source(
    "FOR-2005-04-20-341",
    "§§ 3-15",
    Text(
        "Forskrift om opplæring i norsk og samfunnskunnskap, slik den først ble gitt i 2005",
        "Forskrift om opplæring i norsk og samfunnskunnskap, slik ho først vart gitt i 2005",
        "Regulation on training in Norwegian and social studies, as first made in 2005",
    ),
    "http://skoledata.net/Forskrifter/Intro/Finb/in02.htm",
)
EXEMPTION_GROUNDS = Source(
    "Lillestrøm kommune",
    "",
    Text(
        "Fritak: grunnlagene for fritak etter introduksjonsloven",
        "Fritak: grunnlaga for fritak etter introduksjonslova",
        "Fritak: the grounds for exemption under the introduction act",
    ),
    "https://www.lillestrom.kommune.no/skole-og-utdanning/livo/fritak/",
)
CURRICULUM_2012 = Source(
    "Cappelen Damm",
    "",
    Text(
        "De tre sporene i læreplanen fra 2012, og at deltakere kan bytte spor",
        "Dei tre spora i læreplanen frå 2012, og at deltakarar kan byte spor",
        "The three tracks of the 2012 curriculum, and that participants may change track",
    ),
    "http://introbokmal.cappelendamm.no/c26364/artikkel/vis.html?tid=26452",
)
REGISTER_ENDS = Source(
    "IMDi",
    "",
    Text(
        "Avslutninger som registeret selv gjorde i 2017",
        "Avslutningar som registeret sjølv gjorde i 2017",
        "Endings made by the register itself in 2017",
    ),
    "https://www.imdi.no/skjulte-sider/registrering-intro/",
)
REGISTER_VALUES = Source(
    "IMDi",
    "",
    Text(
        "Foreløpige resultater 2020: registerets verdi for en sluttårsak som mangler",
        "Førebelse resultat 2020: verdien i registeret for ein sluttårsak som manglar",
        "Preliminary results 2020: the register value for an end reason that is missing",
    ),
    "https://www.imdi.no/imdinett/forelopige-resultater-introduksjonsprogrammet-i-2020/",
)
STATISTICS_LIST = Source(
    "IMDi (imdikator)",
    "data/dimensions.json, avslutningArsak8",
    Text(
        "Sluttårsaker og tiltak på IMDis statistikksider, hentet fra NIR",
        "Sluttårsaker og tiltak på statistikksidene til IMDi, henta frå NIR",
        "End reasons and measures in IMDi's statistics site, drawn from NIR",
    ),
    "https://github.com/bengler/imdikator",
)
COMPLAINTS_OPENED = Source(
    "IMDi",
    "",
    Text(
        "Ny integreringslov - endringer i NIR: klager kan registreres fra mai 2021",
        "Ny integreringslov - endringer i NIR: klager kan registrerast frå mai 2021",
        "Ny integreringslov - endringer i NIR: complaints can be registered from May 2021",
    ),
    "https://www.imdi.no/imdinett/nasjonalt-introduksjonsregister-nir/ny-integreringslov---endringer-i-nir/",
)
CUT_OFF_2022 = Source(
    "IMDi",
    "",
    Text(
        "Frist for å oppdatere opplysninger i NIR for 2022",
        "Frist for å oppdatere opplysninger i NIR for 2022",
        "Frist for å oppdatere opplysninger i NIR for 2022",
    ),
    "https://www.imdi.no/imdinett/frist-for-a-oppdatere-opplysninger-i-nir-for-2022/",
)
PROGRAMME_LENGTH = Source(
    "introduksjonsloven (LOV-2003-07-04-80)",
    "§ 5",
    Text(
        "To år pluss godkjent permisjon, høyst tre",
        "To år pluss godkjend permisjon, høgst tre",
        "Two years plus approved leave, three at most",
    ),
    "https://www.imdi.no/opplaring-og-utdanning/vedtak-og-klager/forlengelse-av-introduksjonsprogram/",
)
COVID_ACT = Source(
    "LOV-2020-05-26-53",
    "",
    Text(
        "Midlertidig lov om tilpasninger i introduksjonsloven, og hvordan NIR viser forlengede programmer",
        "Mellombels lov om tilpassingar i introduksjonslova, og korleis NIR viser forlengde program",
        "Temporary act on adaptations of the introduction act, and how NIR shows extended programmes",
    ),
    "https://www.imdi.no/imdinett/forelopige-resultater-introduksjonsprogrammet-i-2020/",
)
FULL_TIME = Source(
    "Introsenteret",
    "",
    Text(
        "Programmets innhold: full tid er 37,5 timer i uken, eller 30",
        "Programmets innhold: full tid er 37,5 timar i veka, eller 30",
        "Programmets innhold: full time is 37.5 hours a week, or 30",
    ),
    "https://www.introsenteret.no/programmets-innhold",
)
PUBLIC_ADMINISTRATION_ACT_33_34 = Source(
    "forvaltningsloven (LOV-1967-02-10)",
    "§§ 33-34",
    Text("Hva en klage kan føre til", "Kva ei klage kan føre til", "What can come of a complaint"),
    "https://lovdata.no/dokument/NL/lov/1967-02-10",
)
DEADLINE_MOVES = Source(
    "domstolloven (LOV-1915-08-13-5)",
    "§ 149",
    Text(
        "En frist som ender på en lørdag eller helgedag",
        "Ein frist som endar på ein laurdag eller heilagdag",
        "A time limit that ends on a Saturday or holiday",
    ),
    "https://lovdata.no/dokument/NL/lov/1915-08-13-5",
)
HOLIDAYS_ACT = Source(
    "LOV-1995-02-24-12",
    "§ 2",
    Text("Helgedager", "Heilagdagar", "Public holidays"),
    "https://lovdata.no/dokument/NL/lov/1995-02-24-12",
)
MAY_DAYS_ACT = Source(
    "LOV-1947-04-26-1",
    "§ 1",
    Text(
        "1. og 17. mai er likestilt med søndager",
        "1. og 17. mai er likestilte med søndagar",
        "1 and 17 May stand equal to Sundays",
    ),
    "https://lovdata.no/dokument/NL/lov/1947-04-26-1",
)
