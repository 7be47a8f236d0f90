"""What each shape error means, and what to do about it (hjelp ved ugyldige inndata)."""

from nirmodel.text import Text

__all__ = ["REMEDIES"]

#: code of a shape error -> what it means, and what to do
REMEDIES: dict[str, Text] = {
    "S011": Text(
        "En fil har én sak per linje, og hver linje er et JSON-objekt. Rett linjen der feilen er, eller skriv filen på "
        "nytt uten linjeskift inne i en sak.",
        "Ei fil har éi sak per linje, og kvar linje er eit JSON-objekt. Rett linja der feilen er, eller skriv fila på "
        "nytt utan linjeskift inne i ei sak.",
        "A file has one case a line, and each line is a JSON object. Correct the line at the place given, or write the "
        "file again without line breaks within a case.",
    ),
    "S012": Text(
        "Filen er trolig lagret med et annet tegnsett, for eksempel Windows-1252. Lagre den som UTF-8.",
        "Fila er truleg lagra med eit anna teiknsett, til dømes Windows-1252. Lagre henne som UTF-8.",
        "The file probably has another encoding, such as Windows-1252. Save it as UTF-8.",
    ),
    "S013": Text(
        "Linjen er så lang, eller har så mange verdier, at den ikke kan være én sak. Trolig mangler det linjeskift "
        "mellom saker.",
        "Linja er så lang, eller har så mange verdiar, at ho ikkje kan vere éi sak. Truleg manglar det linjeskift "
        "mellom saker.",
        "The line is too long, or has too many values, to be one case. A line break between cases is probably missing.",
    ),
    "S014": Text(
        "Ingen sak har så mange nivåer av objekter og lister. Se etter klammer som ikke er lukket.",
        "Inga sak har så mange nivå av objekt og lister. Sjå etter klammar som ikkje er lukka.",
        "No case has so many levels of objects and lists. Look for brackets that are not closed.",
    ),
    "S015": Text(
        "Filen finnes ikke, kan ikke åpnes, eller er avbrutt. Linjene foran feilen er lest. Se etter navn og "
        "rettigheter, eller hent filen på nytt.",
        "Fila finst ikkje, kan ikkje opnast, eller er avbroten. Linjene framfor feilen er lesne. Sjå etter namn og "
        "rettar, eller hent fila på nytt.",
        "The file does not exist, cannot be opened, or ends too early. The lines before the error were read. Check its "
        "name and permissions, or fetch it again.",
    ),
    "S016": Text(
        "En tidligere linje i filen har en sak med samme id. Begge er kontrollert, hver for seg. Ta bort den ene, "
        "eller gi sakene hver sin id.",
        "Ei tidlegare linje i fila har ei sak med same id. Begge er kontrollerte, kvar for seg. Ta bort den eine, "
        "eller gi sakene kvar sin id.",
        "An earlier line of the file has a case with the same id. Both were checked, each by itself. Remove one of "
        "them, or give each an id of its own.",
    ),
    "S017": Text(
        "Linjen er gyldig JSON, men en sak skal være et objekt: {...}. Er filen en liste, skriv hvert element på sin "
        "egen linje.",
        "Linja er gyldig JSON, men ei sak skal vere eit objekt: {...}. Er fila ei liste, skriv kvart element på si "
        "eiga linje.",
        "The line is valid JSON, but a case is an object: {...}. If the file is a list, write each element on a line "
        "of its own.",
    ),
    "S021": Text(
        "Verdien har en annen type enn feltet, for eksempel en tekst der det skal stå et tall. Bruk typen som "
        "meldingen oppgir. Utelat nøkkelen hvis opplysningen mangler.",
        "Verdien har ein annan type enn feltet, til dømes ein tekst der det skal stå eit tal. Bruk typen som meldinga "
        "oppgir. Utelat nøkkelen om opplysninga manglar.",
        "The value has another type than the field, for example a text in place of a number. Use the type that the "
        "message names. Leave out the key if the information is missing.",
    ),
    "S022": Text(
        "Ingen klasse har et felt med dette navnet på dette stedet. Se etter skrivefeil, og at feltet står på riktig "
        "nivå; nirmodel schema viser alle nøkler.",
        "Ingen klasse har eit felt med dette namnet på denne staden. Sjå etter skrivefeil, og at feltet står på rett "
        "nivå; nirmodel schema viser alle nøklar.",
        "No class has a field of this name at this place. Look for a misspelling, and for a field at the wrong level; "
        "nirmodel schema lists every key.",
    ),
    "S023": Text(
        "Nøkkelen må være med, for eksempel id på en sak og first_day på en periode. Legg den til.",
        "Nøkkelen må vere med, til dømes id på ei sak og first_day på ein periode. Legg han til.",
        "The key is required, such as id on a case and first_day on a period. Add it.",
    ),
    "S024": Text(
        "Verdien er ikke en dato som finnes. Skriv datoer som 2021-03-01, uten klokkeslett. Utelat nøkkelen hvis "
        "datoen er ukjent.",
        "Verdien er ikkje ein dato som finst. Skriv datoar som 2021-03-01, utan klokkeslett. Utelat nøkkelen om "
        "datoen er ukjend.",
        "The value is not a date that exists. Write dates as 2021-03-01, without a time. Leave out the key if the date "
        "is unknown.",
    ),
    "S025": Text(
        "Ordet er ikke blant kodene i listen. Bruk en av kodene i nirmodel schema; flere av listene har other.",
        "Ordet er ikkje blant kodane i lista. Bruk ein av kodane i nirmodel schema; fleire av listene har other.",
        "The word is not one of the codes of the list. Use a code from nirmodel schema; several of the lists have "
        "other.",
    ),
    "S026": Text(
        "Tallet er utenfor det som kan være riktig, for eksempel negative timer. Rett det; meldingen oppgir området.",
        "Talet er utanfor det som kan vere rett, til dømes negative timar. Rett det; meldinga oppgir området.",
        "The number cannot be right, for example negative hours. Correct it; the message gives the range.",
    ),
    "S027": Text(
        "Objektet har samme nøkkel to ganger, så det er uklart hvilken verdi som gjelder. Behold den ene.",
        "Objektet har same nøkkel to gonger, så det er uklart kva verdi som gjeld. Behald den eine.",
        "The object has the same key twice, so it is unclear which value counts. Keep one of them.",
    ),
}
