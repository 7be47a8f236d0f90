"""Every act, section and IMDi page this library cites, as constants.

A source says where to read; it never quotes. ``read_on`` is the day the cited page (or the public
copy of the act's text) was last read for this library. What could not be read is not cited.
"""

from datetime import date
from typing import final

from attrs import frozen

__all__ = [
    "COMPLAINTS_OPENED",
    "COVID_ACT",
    "CURRICULUM_2012",
    "CUT_OFF_2022",
    "DEADLINE_MOVES",
    "EXEMPTION_GROUNDS",
    "FULL_TIME",
    "HOLIDAYS_ACT",
    "IMDI_PAGE",
    "INTRODUCTION_ACT",
    "LEAVE_REGULATION",
    "MAY_DAYS_ACT",
    "NIR_REGULATION",
    "PROGRAMME_LENGTH",
    "PUBLIC_ADMINISTRATION_ACT_33_34",
    "REGISTER_ENDS",
    "REGISTER_VALUES",
    "STATISTICS_LIST",
    "TRAINING_REGULATION",
    "TWO_MONTHS",
    "Source",
    "line",
]

_READ = date(2026, 11, 24)


@final
@frozen
class Source:
    """Where a duty, a list or a way of counting comes from (kilde)."""

    #: the act or the publisher
    act: str
    #: section, chapter or line of the page; empty for the whole
    section: str
    #: the title as published
    title: str
    #: where it can be read
    url: str
    #: the day it was read
    read_on: date = _READ


IMDI_PAGE = Source(
    "IMDi",
    "",
    "Dette skal kommunen registrere i NIR (22 October 2020)",
    "https://www.imdi.no/nir-og-bosetting/nasjonalt-introduksjonsregister-nir/dette-skal-kommunen-registrere-i-nir/",
)


def line(item: str) -> Source:
    """The line of IMDi's page that carries one item, such as ``I04``."""
    return Source(IMDI_PAGE.act, item, IMDI_PAGE.title, IMDI_PAGE.url)


TWO_MONTHS = line("G02")
INTRODUCTION_ACT = Source(
    "introduksjonsloven (LOV-2003-07-04-80)",
    "§ 25 a",
    "The municipality's duty to register, as cited by IMDi",
    "https://www.imdi.no/arkiv/arkiverte-nyheter/hvilke-tiltak-og-resultater-hadde-deltakere-i-introduksjonsprogram-i-din-kommune-i-2018/",
)
NIR_REGULATION = Source(
    "FOR-2005-04-20-342",
    "",
    "Forskrift om nasjonalt introduksjonsregister, in force 1 September 2005",
    "https://lovdata.no/dokument/SF/forskrift/2005-04-20-342",
)
LEAVE_REGULATION = Source(
    "FOR-2003-07-18-973",
    "",
    "Regulation on absence and leave in the introduction programme",
    "https://lovdata.no/dokument/SF/forskrift/2003-07-18-973",
)
TRAINING_REGULATION = Source(
    "FOR-2005-04-20-341",
    "§§ 3-15",
    "Regulation on training in Norwegian and social studies, as first made in 2005",
    "http://skoledata.net/Forskrifter/Intro/Finb/in02.htm",
)
EXEMPTION_GROUNDS = Source(
    "Lillestrøm kommune",
    "",
    "Fritak: the grounds for exemption under the introduction act",
    "https://www.lillestrom.kommune.no/skole-og-utdanning/livo/fritak/",
)
CURRICULUM_2012 = Source(
    "Cappelen Damm",
    "",
    "The three tracks of the 2012 curriculum, and that participants may change track",
    "http://introbokmal.cappelendamm.no/c26364/artikkel/vis.html?tid=26452",
)
REGISTER_ENDS = Source(
    "IMDi",
    "",
    "Endings made by the register itself in 2017",
    "https://www.imdi.no/skjulte-sider/registrering-intro/",
)
REGISTER_VALUES = Source(
    "IMDi",
    "",
    "Preliminary results 2020: the register value for an end reason that is missing",
    "https://www.imdi.no/imdinett/forelopige-resultater-introduksjonsprogrammet-i-2020/",
)
STATISTICS_LIST = Source(
    "IMDi (imdikator)",
    "data/dimensions.json, avslutningArsak8",
    "End reasons and measures in IMDi's statistics site, drawn from NIR",
    "https://github.com/bengler/imdikator",
)
COMPLAINTS_OPENED = Source(
    "IMDi",
    "",
    "Ny integreringslov - endringer i NIR: complaints can be registered from May 2021",
    "https://www.imdi.no/imdinett/nasjonalt-introduksjonsregister-nir/ny-integreringslov---endringer-i-nir/",
)
CUT_OFF_2022 = Source(
    "IMDi",
    "",
    "Frist for å oppdatere opplysninger i NIR for 2022",
    "https://www.imdi.no/imdinett/frist-for-a-oppdatere-opplysninger-i-nir-for-2022/",
)
PROGRAMME_LENGTH = Source(
    "introduksjonsloven (LOV-2003-07-04-80)",
    "§ 5",
    "Two years plus approved leave, three at most",
    "https://www.imdi.no/opplaring-og-utdanning/vedtak-og-klager/forlengelse-av-introduksjonsprogram/",
)
COVID_ACT = Source(
    "LOV-2020-05-26-53",
    "",
    "Temporary act on adaptations of the introduction act, and how NIR shows extended programmes",
    "https://www.imdi.no/imdinett/forelopige-resultater-introduksjonsprogrammet-i-2020/",
)
FULL_TIME = Source(
    "Introsenteret",
    "",
    "Programmets innhold: full time is 37.5 hours a week, or 30",
    "https://www.introsenteret.no/programmets-innhold",
)
PUBLIC_ADMINISTRATION_ACT_33_34 = Source(
    "forvaltningsloven (LOV-1967-02-10)",
    "§§ 33-34",
    "What can come of a complaint",
    "https://lovdata.no/dokument/NL/lov/1967-02-10",
)
DEADLINE_MOVES = Source(
    "domstolloven (LOV-1915-08-13-5)",
    "§ 149",
    "A time limit that ends on a Saturday or holiday",
    "https://lovdata.no/dokument/NL/lov/1915-08-13-5",
)
HOLIDAYS_ACT = Source(
    "LOV-1995-02-24-12",
    "§ 2",
    "Public holidays",
    "https://lovdata.no/dokument/NL/lov/1995-02-24-12",
)
MAY_DAYS_ACT = Source(
    "LOV-1947-04-26-1",
    "§ 1",
    "1 and 17 May stand equal to Sundays",
    "https://lovdata.no/dokument/NL/lov/1947-04-26-1",
)
