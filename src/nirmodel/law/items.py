"""The items in a few words, in the order of IMDi's page (poster).

The order is that of :mod:`nirmodel.law.catalogue`: the programme, the training, asylum seekers, reception
centres, the case as a whole.
"""

from nirmodel.text import Text

__all__ = ["ITEMS"]


def _same(norwegian: str, english: str) -> Text:
    return Text(norwegian, norwegian, english)


_LANGUAGE_AND_SCOPE = Text(
    "språk opplæringen blir gitt på, og omfang",
    "språk opplæringa blir gitt på, og omfang",
    "language of instruction, and scope",
)
_CENTRE = _same("mottak, og dagen for registrering der", "reception centre, and day of registration there")

#: item -> what it is about
ITEMS: dict[str, Text] = {
    "I01": Text("tilbud eller krav", "tilbod eller krav", "offer or claim"),
    "I02": _same("vedtak", "decision"),
    "I03": _same("start", "start"),
    "I04": _same("avslutning og avslutningsårsak", "end and end reason"),
    "I05": Text("hovedaktivitet ved avslutning", "hovudaktivitet ved avslutning", "main activity at the end"),
    "I06": Text("permisjon, og fravær etter den", "permisjon, og fråvær etter han", "leave, and absence after it"),
    "I07": Text("fravær", "fråvær", "absence"),
    "I08": _same("stans", "stop"),
    "I09": _same("klage og utfall", "complaint and outcome"),
    "I10": _same("sluttmål", "end goal"),
    "I11": _same("integreringskontrakt", "integration contract"),
    "I12": _same("kompetansekartlegging", "competence mapping"),
    "I13": Text("karriereveiledning", "karriererettleiing", "career guidance"),
    "I14": Text("foreldreveiledning", "foreldrerettleiing", "parental guidance"),
    "I15": Text("livsmestring", "livsmeistring", "life skills"),
    "I16": Text("introduksjonsstønad", "introduksjonsstønad", "introduction benefit"),
    "I17": Text("varigheten av programmet", "lengda på programmet", "how long the programme may last"),
    "I18": Text("oppstart innen tre måneder", "oppstart innan tre månader", "a start within three months"),
    "I19": Text("norskopplæring som tiltak", "norskopplæring som tiltak", "Norwegian training as a measure"),
    "N01": _same("krav", "claim"),
    "N02": Text("tilbud eller avslag", "tilbod eller avslag", "offer or refusal"),
    "N03": _same("språkbakgrunn og spor", "languages and track"),
    "N04": _same("start og omfang", "start and scope"),
    "N05": Text("timer i opplæringen", "timar i opplæringa", "hours attended"),
    "N06": Text("permisjon, og fravær etter den", "permisjon, og fråvær etter han", "leave, and absence after it"),
    "N07": _same("fritak", "exemption"),
    "N08": Text("fravær", "fråvær", "absence"),
    "N09": _same("klage og utfall", "complaint and outcome"),
    "N10": _same("stans", "stop"),
    "N11": _same("norskmål", "Norwegian goal"),
    "N12": Text("språk opplæringen blir gitt på", "språk opplæringa blir gitt på", "language of instruction"),
    "N13": _same("utdanningsbakgrunn", "education background"),
    "N14": _same("oppfølging under omsorgspermisjon", "follow-up during care leave"),
    "N15": Text("videregående opplæring på fulltid", "vidaregåande opplæring på fulltid", "full-time upper secondary"),
    "N16": _same("avslutning", "end"),
    "N17": Text("hvem som sørger for opplæringen", "kven som sørgjer for opplæringa", "who provides the training"),
    "N18": Text("utvidet norskopplæring", "utvida norskopplæring", "extended training in Norwegian"),
    "A01": Text("timer norsk per uke", "timar norsk per veke", "hours of Norwegian a week"),
    "A02": Text(
        "timer norsk kultur og norske verdier per uke",
        "timar norsk kultur og norske verdiar per veke",
        "hours of Norwegian culture and values a week",
    ),
    "A03": _same("spor", "track"),
    "A04": _same("fritak", "exemption"),
    "A05": _same("start", "start"),
    "A06": _same("stans", "stop"),
    "A07": _LANGUAGE_AND_SCOPE,
    "A08": _CENTRE,
    "R01": _same("vedtak om opplæring", "decision on training"),
    "R02": _same("start", "start"),
    "R03": _same("stans", "stop"),
    "R04": _same("morsmål", "mother tongue"),
    "R05": _LANGUAGE_AND_SCOPE,
    "R06": _same("fritak", "exemption"),
    "R07": Text("foreldreveiledning", "foreldrerettleiing", "parental guidance"),
    "R08": Text("livsmestring", "livsmeistring", "life skills"),
    "R09": _same("tiltak i mottak", "measures in a reception centre"),
    "R10": Text("timer i opplæringen", "timar i opplæringa", "hours attended"),
    "R11": _CENTRE,
    "G01": Text(
        "registreringer som ikke stemmer overens",
        "registreringar som ikkje stemmer overeins",
        "records that do not agree",
    ),
    "G02": Text("dager som ikke stemmer overens", "dagar som ikkje stemmer overeins", "days that do not agree"),
    "G03": Text("regelverket for saken", "regelverket for saka", "the regime of the case"),
    "G04": Text("reservasjon mot forskning", "reservasjon mot forsking", "reservation against research"),
    "G05": Text(
        "koder som ikke gjelder den dagen", "kodar som ikkje gjeld den dagen", "codes that do not hold on the day"
    ),
    "G06": Text(
        "datoer som ingen registrering kan ha", "datoar som inga registrering kan ha", "dates that no record can have"
    ),
    "G07": Text("mengder som ikke kan stemme", "mengder som ikkje kan stemme", "amounts that cannot be"),
    "G08": Text("samme registrering to ganger", "same registrering to gonger", "the same record twice"),
    "G09": Text("samme periode to ganger", "same periode to gonger", "the same period twice"),
    "G10": Text("samme vedtak to ganger", "same vedtak to gonger", "the same decision twice"),
    "G11": Text("to startdatoer", "to startdatoar", "two starts"),
    "G12": Text("deltakelser som går samtidig", "deltakingar som går samtidig", "participations at the same time"),
    "G13": Text("ingenting å kontrollere", "ingenting å kontrollere", "nothing to check"),
    "G14": Text("ukjente språkkoder", "ukjende språkkodar", "unknown language codes"),
}
