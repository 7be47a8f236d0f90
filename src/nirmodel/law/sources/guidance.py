"""The pages, notices and guides that this library cites (veiledning)."""

from datetime import date
from typing import Literal

from nirmodel.law.sources.source import Nature, Source
from nirmodel.text import Text

__all__ = [
    "ARRIVED_READING", "COLLECTIVE_IN_NIR", "COMPLAINTS_OPENED", "COVID_ACT_IN_NIR", "CURRICULUM_2012", "CUT_OFF_2022",
    "EXEMPTION_GROUNDS", "FULL_TIME", "IMDI_CHANNELS", "IMDI_PAGE", "IMDI_TWO_MONTHS", "MEASURES_LIST",
    "OPENED_IN_MAY_2021", "PROGRAMME_PAGE", "RECEPTION_PAGE", "REGISTER_ENDS", "REGISTER_VALUES", "STATISTICS_LIST",
    "TRAINING_PAGE", "PagePart", "imdi_line",
]  # fmt: skip

#: the day on which the pages were read
_READ_ON = date(2026, 11, 24)


def _guidance(act: str, title: Text, url: str, section: str = "") -> Source:
    return Source(act=act, title=title, url=url, nature=Nature.GUIDANCE, section=section, read_on=_READ_ON)


#: the page that this library began with
IMDI_PAGE = _guidance(
    "IMDi",
    Text(
        "Dette skal kommunen registrere i NIR (22. oktober 2020)",
        "Dette skal kommunen registrere i NIR (22. oktober 2020)",
        "Dette skal kommunen registrere i NIR (22 October 2020)",
    ),
    "https://www.imdi.no/nir-og-bosetting/nasjonalt-introduksjonsregister-nir/dette-skal-kommunen-registrere-i-nir/",
)
#: the place of the page where it names the two channels
IMDI_CHANNELS = IMDI_PAGE.at("innledning")
#: the place of the page where it names the time limit
IMDI_TWO_MONTHS = IMDI_PAGE.at("frister for registrering")

PagePart = Literal["programme", "training", "asylum"]
_PARTS: dict[PagePart, str] = {
    "programme": "introduksjonsprogram",
    "training": "opplæring i norsk og samfunnskunnskap",
    "asylum": "opplæring for asylsøkere",
}


def imdi_line(part: PagePart, number: int) -> Source:
    """A line of IMDi's page of 2020, by its part and its place there.

    Args:
        part: ``programme``, ``training`` or ``asylum``: the three lists of the page, in its order.
        number: the place of the line in the list, from 1.

    Example:
        >>> from nirmodel.law.sources import imdi_line
        >>> imdi_line("programme", 4).reference
        'introduksjonsprogram, punkt 4'
    """
    return IMDI_PAGE.at(f"{_PARTS[part]}, punkt {number}")


PROGRAMME_PAGE = _guidance(
    "IMDi",
    Text(
        "Registrering i NIR etter integreringsloven: introduksjonsprogrammet (18. januar 2021)",
        "Registrering i NIR etter integreringsloven: introduksjonsprogrammet (18. januar 2021)",
        "Registrering i NIR etter integreringsloven: introduksjonsprogrammet (18 January 2021)",
    ),
    "https://www.imdi.no/kvalifisering/regelverk/introduksjonsprogrammet/registrering-i-nir-etter-integreringsloven---introduksjonsprogrammet/",
)
TRAINING_PAGE = _guidance(
    "IMDi",
    Text(
        "Registrering i NIR etter integreringsloven: norsk og samfunnskunnskap (29. april 2021)",
        "Registrering i NIR etter integreringsloven: norsk og samfunnskunnskap (29. april 2021)",
        "Registrering i NIR etter integreringsloven: norsk og samfunnskunnskap (29 April 2021)",
    ),
    "https://www.imdi.no/kvalifisering/regelverk/norsk-og-samfunnskunnskap/registrering-i-nir-etter-integreringsloven---norsk-og-samfunnskunnskap/",
)
RECEPTION_PAGE = _guidance(
    "IMDi",
    Text(
        "Registrering i NIR etter integreringsloven: kvalifisering i mottak (2. juni 2022)",
        "Registrering i NIR etter integreringsloven: kvalifisering i mottak (2. juni 2022)",
        "Registrering i NIR etter integreringsloven: kvalifisering i mottak (2 June 2022)",
    ),
    "https://www.imdi.no/kvalifisering/regelverk/kvalifisering-i-mottak/registrering-i-nir-etter-integreringsloven--kvalifisering-i-mottak/",
)
ARRIVED_READING = _guidance(
    "IMDi",
    Text(
        "Ny integreringslov - endringer i NIR (2020): både opphold og ankomst etter 1. januar 2021",
        "Ny integreringslov - endringer i NIR (2020): både opphald og framkomst etter 1. januar 2021",
        "Ny integreringslov - endringer i NIR (2020): residence and arrival both after 1 January 2021",
    ),
    "https://www.imdi.no/arkiv/arkiverte-nyheter/nyheter-2020/ny-integreringslov---endringer-i-nir/",
)
COLLECTIVE_IN_NIR = _guidance(
    "IMDi",
    Text(
        "NIR tilpasset midlertidig regelverk for fordrevne fra Ukraina (28. oktober 2023)",
        "NIR tilpasset midlertidig regelverk for fordrevne fra Ukraina (28. oktober 2023)",
        "NIR tilpasset midlertidig regelverk for fordrevne fra Ukraina (28 October 2023)",
    ),
    "https://www.imdi.no/imdinett/nasjonalt-introduksjonsregister-nir/endringer-i-nir-som-folge-av-fordrevne-fra-ukraina/",
)
COMPLAINTS_OPENED = _guidance(
    "IMDi",
    Text(
        "Ny integreringslov - endringer i NIR: klager kan registreres fra mai 2021",
        "Ny integreringslov - endringer i NIR: klager kan registrerast frå mai 2021",
        "Ny integreringslov - endringer i NIR: complaints can be registered from May 2021",
    ),
    "https://www.imdi.no/imdinett/nasjonalt-introduksjonsregister-nir/ny-integreringslov---endringer-i-nir/",
)
OPENED_IN_MAY_2021 = _guidance(
    "IMDi",
    Text(
        "Ny integreringslov - endringer i NIR: avslutningsårsak og videregående opplæring på fulltid fra mai 2021",
        "Ny integreringslov - endringer i NIR: avslutningsårsak og vidaregåande opplæring på fulltid frå mai 2021",
        "Ny integreringslov - endringer i NIR: end reason and full-time upper secondary from May 2021",
    ),
    COMPLAINTS_OPENED.url,
)
CUT_OFF_2022 = _guidance(
    "IMDi",
    Text(
        "Frist for å oppdatere opplysninger i NIR for 2022",
        "Frist for å oppdatere opplysninger i NIR for 2022",
        "Frist for å oppdatere opplysninger i NIR for 2022",
    ),
    "https://www.imdi.no/imdinett/frist-for-a-oppdatere-opplysninger-i-nir-for-2022/",
)
REGISTER_ENDS = _guidance(
    "IMDi",
    Text(
        "Avslutninger som registeret selv gjorde i 2017",
        "Avslutningar som registeret sjølv gjorde i 2017",
        "Ends made by the register itself in 2017",
    ),
    "https://www.imdi.no/skjulte-sider/registrering-intro/",
)
REGISTER_VALUES = _guidance(
    "IMDi",
    Text(
        "Foreløpige resultater 2020: registerets verdi for en avslutningsårsak som mangler",
        "Førebelse resultat 2020: verdien i registeret for ein avslutningsårsak som manglar",
        "Preliminary results 2020: the register value for an end reason that is missing",
    ),
    "https://www.imdi.no/imdinett/forelopige-resultater-introduksjonsprogrammet-i-2020/",
)
STATISTICS_LIST = _guidance(
    "IMDi (imdikator)",
    Text(
        "Avslutningsårsaker og tiltak på IMDis statistikksider, hentet fra NIR",
        "Avslutningsårsaker og tiltak på statistikksidene til IMDi, henta frå NIR",
        "End reasons and measures in IMDi's statistics site, drawn from NIR",
    ),
    "https://github.com/bengler/imdikator",
    "data/dimensions.json, avslutningArsak8",
)
MEASURES_LIST = STATISTICS_LIST.at("data/cardPages.json, tiltakKategori12")
EXEMPTION_GROUNDS = _guidance(
    "Lillestrøm kommune",
    Text(
        "Fritak: grunnlagene for fritak etter introduksjonsloven",
        "Fritak: grunnlaga for fritak etter introduksjonslova",
        "Fritak: the grounds for exemption under the introduction act",
    ),
    "https://www.lillestrom.kommune.no/skole-og-utdanning/livo/fritak/",
)
CURRICULUM_2012 = _guidance(
    "Cappelen Damm",
    Text(
        "De tre sporene i læreplanen fra 2012, og at deltakere kan bytte spor",
        "Dei tre spora i læreplanen frå 2012, og at deltakarar kan byte spor",
        "The three tracks of the 2012 curriculum, and that participants may change track",
    ),
    "http://introbokmal.cappelendamm.no/c26364/artikkel/vis.html?tid=26452",
)
FULL_TIME = _guidance(
    "Introsenteret",
    Text(
        "Programmets innhold: full tid er 37,5 timer i uken, eller 30",
        "Programmets innhold: full tid er 37,5 timar i veka, eller 30",
        "Programmets innhold: full time is 37.5 hours a week, or 30",
    ),
    "https://www.introsenteret.no/programmets-innhold",
)
#: what IMDi writes of programmes that the pandemic extends past three years
COVID_ACT_IN_NIR = _guidance(
    "IMDi",
    Text(
        "Foreløpige resultater 2020: programmer som er forlenget ut over tre år, i NIR",
        "Førebelse resultat 2020: program som er forlengde ut over tre år, i NIR",
        "Preliminary results 2020: programmes extended past three years, in NIR",
    ),
    "https://www.imdi.no/imdinett/forelopige-resultater-introduksjonsprogrammet-i-2020/",
)
