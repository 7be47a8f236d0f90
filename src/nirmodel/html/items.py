"""The items of IMDi's pages in a few words (poster), in three languages."""

from nirmodel.text import Text

__all__ = ["ITEMS"]


def _same(norwegian: str, english: str) -> Text:
    return Text(norwegian, norwegian, english)


#: item -> what it is about
ITEMS: dict[str, Text] = {
    "A01": Text("timer norsk per uke", "timar norsk per veke", "hours of Norwegian a week"),
    "A02": Text(
        "timer norsk kultur og norske verdier per uke",
        "timar norsk kultur og norske verdiar per veke",
        "hours of Norwegian culture and values a week",
    ),
    "A03": _same("spor", "track"),
    "A04": _same("fritak", "exemption"),
    "G01": Text(
        "registreringer som ikke går sammen", "registreringar som ikkje går saman", "records that do not fit together"
    ),
    "G02": Text("dager som ikke går sammen", "dagar som ikkje går saman", "days that do not fit together"),
    "G03": Text("hvilket regelverk saken er under", "kva regelverk saka er under", "which regime the case is under"),
    "I01": Text("tilbud eller krav", "tilbod eller krav", "offer or claim"),
    "I02": _same("vedtak", "decision"),
    "I03": _same("start", "start"),
    "I04": Text("avslutning og sluttårsak", "avslutning og sluttårsak", "end and end reason"),
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
    "I15": Text("kurs i livsmestring", "kurs i livsmeistring", "life-skills course"),
    "N01": _same("krav", "claim"),
    "N02": Text("tilbud eller avslag", "tilbod eller avslag", "offer or refusal"),
    "N03": _same("språkbakgrunn og spor", "languages and track"),
    "N04": _same("start og omfang", "start and scope"),
    "N05": Text("timer deltatt", "timar deltatt", "hours attended"),
    "N06": _same("permisjon", "leave"),
    "N07": _same("fritak", "exemption"),
    "N08": Text("fravær", "fråvær", "absence"),
    "N09": _same("klage og utfall", "complaint and outcome"),
    "N10": _same("stans", "stop"),
    "N11": _same("norskmål", "Norwegian goal"),
    "N12": Text("språk opplæringen blir gitt på", "språk opplæringa blir gitt på", "language of instruction"),
    "N13": _same("utdanningsbakgrunn", "education background"),
    "N14": Text(
        "oppfølging under omsorgspermisjon", "oppfølging under omsorgspermisjon", "follow-up during care leave"
    ),
    "N15": Text("videregående opplæring på fulltid", "vidaregåande opplæring på fulltid", "full-time upper secondary"),
    "R01": Text("vedtak om opplæring", "vedtak om opplæring", "decision on training"),
    "R02": _same("start", "start"),
    "R03": _same("stans", "stop"),
    "R04": _same("morsmål", "mother tongue"),
    "R05": Text(
        "språk opplæringen blir gitt på, og omfang",
        "språk opplæringa blir gitt på, og omfang",
        "language of instruction, and scope",
    ),
    "R06": _same("fritak", "exemption"),
    "R07": Text("foreldreveiledning", "foreldrerettleiing", "parental guidance"),
    "R08": Text("kurs i livsmestring", "kurs i livsmeistring", "life-skills course"),
    "R09": _same("tiltak i mottak", "measures in a reception centre"),
    "R10": Text("timer deltatt", "timar deltatt", "hours attended"),
    "W01": Text("unntak som er gått ut", "unntak som er gått ut", "waivers that have expired"),
    "W02": Text("unntak som ikke er i bruk", "unntak som ikkje er i bruk", "waivers that are not used"),
}
