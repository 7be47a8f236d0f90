"""The register's own regulation, the introduction act and what was made under it (introduksjonsloven)."""

from datetime import date

from attrs import evolve

from nirmodel.law.sources.source import statute
from nirmodel.text import Text

__all__ = [
    "ASYLUM_EXEMPTIONS", "CARE_LEAVE_2018", "CARE_LEAVE_IN_TRAINING_2018", "COVID_ACT", "COVID_EXTENSION",
    "DUTY_TO_REGISTER_2018", "EXEMPTION_2016", "EXEMPTION_2017", "INTRODUCTION_ACT", "INTRODUCTION_ACT_2018",
    "LEAVE_REGULATION", "PROCESSING_REGULATION", "PROGRAMME_LENGTH", "PROGRAMME_LENGTH_2003", "REGISTER_REGULATION",
    "REGISTER_REGULATION_2007", "REGISTER_REGULATION_2013", "REGISTER_REGULATION_2014", "TRAINING_IN_RECEPTION",
    "TRAINING_REGULATION", "TWO_MONTHS_2018",
]  # fmt: skip

# The register's own regulation, from 2005 to 2018. Each form is the text as it stood from a day on.

#: the regulation as made in 2005, without a time limit
REGISTER_REGULATION = statute(
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

#: the first act as made; it was repealed on 1 January 2021 and still holds for those who were under it then
INTRODUCTION_ACT = statute(
    "introduksjonsloven (LOV-2003-07-04-80)",
    Text(
        "Lov om introduksjonsordning og norskopplæring for nyankomne innvandrere",
        "Lov om introduksjonsordning og norskopplæring for nyankomne innvandrere",
        "Act on the introduction scheme and Norwegian training for newly arrived immigrants",
    ),
    "https://lovdata.no/dokument/LTI/lov/2003-07-04-80",
    first_day=date(2003, 9, 1),
)
#: the act as amended by LOV-2018-06-15-41: asylum seekers' training, the registers, and the length of a programme
INTRODUCTION_ACT_2018 = evolve(
    INTRODUCTION_ACT, url="https://lovdata.no/dokument/LTI/lov/2018-06-15-41", first_day=date(2018, 9, 1)
)
#: the municipality's duty to register, in the act itself
DUTY_TO_REGISTER_2018 = INTRODUCTION_ACT_2018.at(
    "§ 25 a",
    paragraph="annet ledd",
    title=Text(
        "Plikten kommunen har til å registrere",
        "Plikta kommunen har til å registrere",
        "The municipality's duty to register",
    ),
)
#: asylum seekers' training as a duty
TRAINING_IN_RECEPTION = INTRODUCTION_ACT_2018.at(
    "kapittel 4 A",
    title=Text("Opplæring i mottak", "Opplæring i mottak", "Training in reception centres"),
)
#: the two grounds of exemption that asylum seekers have
ASYLUM_EXEMPTIONS = INTRODUCTION_ACT_2018.at(
    "§ 20 a",
    paragraph="annet og tredje ledd",
    title=Text(
        "Fritak for asylsøkere: to grunner, og ingen andre",
        "Fritak for asylsøkjarar: to grunnar, og ingen andre",
        "Exemption for asylum seekers: two grounds, and no others",
    ),
)
#: how long a programme lasts, by the act as made
PROGRAMME_LENGTH_2003 = INTRODUCTION_ACT.at(
    "§ 5",
    last_day=date(2018, 8, 31),
    title=Text(
        "To år pluss godkjent permisjon, tre når særlige grunner taler for det",
        "To år pluss godkjend permisjon, tre når særlege grunnar talar for det",
        "Two years plus approved leave, three on special grounds",
    ),
)
#: how long a programme lasts
PROGRAMME_LENGTH = INTRODUCTION_ACT_2018.at(
    "§ 5",
    title=Text(
        "To år pluss godkjent permisjon, høyst tre",
        "To år pluss godkjend permisjon, høgst tre",
        "Two years plus approved leave, three at most",
    ),
)
#: exemption from each subject by itself, and on which grounds
EXEMPTION_2016 = INTRODUCTION_ACT.at(
    "§ 17",
    paragraph="fjerde ledd",
    first_day=date(2016, 1, 1),
    last_day=date(2016, 12, 31),
    url="https://lovdata.no/dokument/LTI/lov/2015-12-18-108",
)
#: the same; what was the fourth paragraph is the third since 1 January 2017
EXEMPTION_2017 = INTRODUCTION_ACT.at(
    "§ 17",
    paragraph="tredje ledd",
    first_day=date(2017, 1, 1),
    url="https://lovdata.no/dokument/LTI/lov/2015-12-18-108",
    title=Text(
        "Fritak fra hvert fag for seg (fjerde ledd til og med 2016, omnummerert ved LOV-2016-06-17-58)",
        "Fritak frå kvart fag for seg (fjerde ledd til og med 2016, omnummerert ved LOV-2016-06-17-58)",
        "Exemption from each subject by itself (fourth paragraph through 2016, renumbered by LOV-2016-06-17-58)",
    ),
)
#: the regulation that took the place of the register's own
PROCESSING_REGULATION = statute(
    "forskrift om behandling av personopplysninger etter introduksjonsloven (FOR-2018-08-30-1283)",
    Text(
        "Forskrift om behandling av personopplysninger etter introduksjonsloven",
        "Forskrift om behandling av personopplysninger etter introduksjonsloven",
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
LEAVE_REGULATION = statute(
    "forskrift om fravær og permisjon i introduksjonsordningen (FOR-2003-07-18-973)",
    Text(
        "Forskrift om fravær og permisjon ved nyankomne innvandreres deltakelse i introduksjonsordning",
        "Forskrift om fravær og permisjon ved nyankomne innvandreres deltakelse i introduksjonsordning",
        "Regulation on absence and leave in the introduction scheme",
    ),
    "https://lovdata.no/dokument/LTI/forskrift/2003-07-18-973",
    first_day=date(2003, 9, 1),
    last_day=date(2020, 12, 31),
)
TRAINING_REGULATION = statute(
    "forskrift om opplæring i norsk og samfunnskunnskap (FOR-2005-04-20-341)",
    Text(
        "Forskrift om opplæring i norsk og samfunnskunnskap for nyankomne innvandrere",
        "Forskrift om opplæring i norsk og samfunnskunnskap for nyankomne innvandrere",
        "Regulation on training in Norwegian and social studies for newly arrived immigrants",
    ),
    "https://lovdata.no/dokument/LTI/forskrift/2005-04-20-341",
    first_day=date(2005, 9, 1),
    last_day=date(2020, 12, 31),
)
#: training as follow-up from the fourth month of a care leave, in the programme and in the training
CARE_LEAVE_2018 = LEAVE_REGULATION.at(
    "§ 5-3",
    paragraph="annet ledd",
    first_day=date(2018, 9, 1),
    url="https://lovdata.no/dokument/LTI/forskrift/2018-08-30-1282",
)
CARE_LEAVE_IN_TRAINING_2018 = TRAINING_REGULATION.at(
    "§ 13",
    paragraph="annet ledd",
    first_day=date(2018, 9, 1),
    url="https://lovdata.no/dokument/LTI/forskrift/2018-08-30-1282",
)
#: the act that adapts the introduction act to the pandemic
COVID_ACT = statute(
    "midlertidig lov om tilpasninger i introduksjonsloven (LOV-2020-05-26-53)",
    Text(
        "Midlertidig lov om tilpasninger i introduksjonsloven for å avhjelpe konsekvenser av utbrudd av covid-19",
        "Midlertidig lov om tilpasninger i introduksjonsloven for å avhjelpe konsekvenser av utbrudd av covid-19",
        "Temporary act on adaptations of the introduction act during covid-19",
    ),
    "https://lovdata.no/dokument/LTI/lov/2020-05-26-53",
    first_day=date(2020, 5, 26),
    last_day=date(2025, 6, 19),
)
#: how the pandemic extends programmes: by six months, to 31 July 2023; to three years with an end goal of completed
#: upper secondary education, and one more, for as long as the act held
COVID_EXTENSION = COVID_ACT.at(
    "§ 2",
    first_day=date(2020, 8, 1),
    url="https://lovdata.no/dokument/LTI/lov/2020-06-23-115",
    title=Text(
        "Utvidet og forsterket introduksjonsprogram", "Utvida og forsterka introduksjonsprogram",
        "Extended and strengthened introduction programme",
    ),
)  # fmt: skip
