"""The words of the page (ordene på siden), in three languages."""

from nirmodel.text import Text

__all__ = ["MARKS", "MONTHS", "PLACES", "WORDS", "counted", "days_left", "days_over"]

#: the mark beside the word of a state or kind, so that colour is never the only sign
MARKS: dict[str, str] = {
    "contradiction": "≠",
    "overdue": "▲",
    "open": "○",
    "undetermined": "?",
    "deferred": "–",
    "notice": "i",
    "met_late": "◐",
    "met": "●",
}

#: short names of the kinds of participation, for a narrow column
PLACES: dict[str, Text] = {
    "introduction_programmes": Text("introduksjonsprogram", "introduksjonsprogram", "introduction programme"),
    "norwegian_trainings": Text("norskopplæring", "norskopplæring", "Norwegian training"),
    "asylum_seeker_trainings": Text("asylsøkeropplæring", "asylsøkjaropplæring", "asylum seekers"),
    "reception_qualifications": Text("kvalifisering i mottak", "kvalifisering i mottak", "reception centre"),
}

_NORWEGIAN = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: the names of the months, shortened
MONTHS: tuple[Text, ...] = tuple(Text(each, each, other) for each, other in zip(_NORWEGIAN, _ENGLISH, strict=True))

#: the words of the page, apart from those of the findings
WORDS: dict[str, Text] = {
    "title": Text("Registrering i NIR per {day}", "Registrering i NIR per {day}", "Registration in NIR as of {day}"),
    "skip": Text("Hopp til innholdet", "Hopp til innhaldet", "Skip to the content"),
    "contents": Text("Innhold", "Innhald", "Contents"),
    "summary": Text("Oversikt", "Oversyn", "Overview"),
    "filter": Text("Utvalg", "Utval", "Selection"),
    "agenda": Text("Frister", "Fristar", "Deadlines"),
    "participants": Text("Deltakere", "Deltakarar", "Participants"),
    "unread": Text("Feil i inndata", "Feil i inndata", "Errors in the input"),
    "rules": Text("Regler og kilder", "Reglar og kjelder", "Rules and sources"),
    "lead": Text(
        "Hva kommunen skal registrere i Nasjonalt introduksjonsregister (NIR), og hva som er gjort. "
        "Siden har nøytrale saks-id-er, ingen navn.",
        "Kva kommunen skal registrere i Nasjonalt introduksjonsregister (NIR), og kva som er gjort. "
        "Sida har nøytrale saks-id-ar, ingen namn.",
        "What the municipality must register in the National Introduction Register (NIR), and what has been done. "
        "The page has opaque case ids, and no names.",
    ),
    "nothing_owed": Text("uten noe å gjøre", "utan noko å gjere", "with nothing to do"),
    "participants_counted": Text("deltakere", "deltakarar", "participants"),
    "duties_per_item": Text("Plikter etter post", "Plikter etter post", "Duties by item"),
    "bars": Text(
        "Hver stolpe er alle plikter under posten. Det som haster, kommer først. Tallene står ved siden av.",
        "Kvar stolpe er alle plikter under posten. Det som hastar, kjem først. Tala står ved sida av.",
        "Each bar shows all duties under the item, the urgent ones first. The figures are beside it.",
    ),
    "item": Text("Post", "Post", "Item"),
    "share": Text("Fordeling", "Fordeling", "Share"),
    "total": Text("I alt", "I alt", "Total"),
    "of_all": Text("Alle poster", "Alle postar", "All items"),
    "state": Text("Status", "Status", "State"),
    "every_state": Text("Alle statuser", "Alle statusar", "Every state"),
    "every_item": Text("Alle poster", "Alle postar", "Every item"),
    "case_id": Text("Saks-id inneholder", "Saks-id inneheld", "Case id contains"),
    "reset": Text("Nullstill", "Nullstill", "Reset"),
    "open_why": Text("Åpne alle forklaringer", "Opne alle forklaringar", "Open every explanation"),
    "shown": Text(
        "Viser {participants} av {all_participants} deltakere og {duties} av {all_duties} frister.",
        "Viser {participants} av {all_participants} deltakarar og {duties} av {all_duties} fristar.",
        "Showing {participants} of {all_participants} participants and {duties} of {all_duties} deadlines.",
    ),
    "none_overdue": Text("Ingenting er over fristen.", "Ingenting er over fristen.", "Nothing is overdue."),
    "none_open": Text("Ingen kommende frister.", "Ingen komande fristar.", "Nothing is open."),
    "due": Text("Frist", "Frist", "Due"),
    "due_today": Text("frist i dag", "frist i dag", "due today"),
    "regime_open": Text("ikke avklart: {regimes}", "ikkje avklart: {regimes}", "not settled: {regimes}"),
    "or": Text("eller", "eller", "or"),
    "timeline": Text(
        "Tidslinje fra {first} til {last}. Registreringene er listet opp under.",
        "Tidslinje frå {first} til {last}. Registreringane er lista opp under.",
        "Timeline from {first} to {last}. The records are listed below.",
    ),
    "outside": Text(
        "Datoer som ligger utenfor tidslinjen: {count}",
        "Datoar som ligg utanfor tidslinja: {count}",
        "Dates outside the timeline: {count}",
    ),
    "as_of": Text("per {day}", "per {day}", "as of {day}"),
    "registered": Text("registrert", "registrert", "registered"),
    "records": Text("Registreringer: {count}", "Registreringar: {count}", "Records: {count}"),
    "registered_on": Text("registrert {day}", "registrert {day}", "registered {day}"),
    "not_registered": Text("ikke i NIR", "ikkje i NIR", "not in NIR"),
    "undated": Text("uten dato", "utan dato", "without a date"),
    "from": Text("fra {day}", "frå {day}", "from {day}"),
    "waived": Text("unntak til {day}", "unntak til {day}", "waived until {day}"),
    "why": Text("Hvorfor", "Kvifor", "Why"),
    "sources": Text("Kilder", "Kjelder", "Sources"),
    "settled": Text(
        "Oppfylt: {met}. For sent: {late}", "Oppfylt: {met}. For seint: {late}", "Met: {met}. Late: {late}"
    ),
    "in_time": Text("I tide", "I tide", "In time"),
    "late": Text("For sent", "For seint", "Late"),
    "file_line": Text("{file}, linje {line}", "{file}, linje {line}", "{file}, line {line}"),
    "line": Text("Linje {line}", "Linje {line}", "Line {line}"),
    "whole_case": Text("hele saken", "heile saka", "the whole case"),
    "unread_lead": Text(
        "Disse linjene kunne ikke leses, eller de har feil som må rettes før svarene er til å stole på.",
        "Desse linjene kunne ikkje lesast, eller dei har feil som må rettast før svara er til å lite på.",
        "These lines could not be read, or they have errors to correct before the answers can be relied on.",
    ),
    "rules_lead": Text(
        "Reglene bak det som ikke er oppfylt, og kildene til dem. Lenkene fører ut av siden.",
        "Reglane bak det som ikkje er oppfylt, og kjeldene til dei. Lenkjene fører ut av sida.",
        "The rules behind what is not met, and their sources. The links leave the page.",
    ),
    "guidance": Text("veiledning", "rettleiing", "guidance"),
    "legend": Text("Slik leses tidslinjen", "Slik les du tidslinja", "How to read the timeline"),
    "unofficial": Text(
        "Siden er uoffisiell, og er ikke juridisk rådgivning. Det som loven eller IMDi lar stå åpent, er "
        "«ikke avklart».",
        "Sida er uoffisiell, og er ikkje juridisk rådgiving. Det som lova eller IMDi lèt stå ope, er "
        "«ikkje avklart».",
        "This page is unofficial, and no legal advice. What the law or IMDi leaves open is “undetermined”.",
    ),
}  # fmt: skip

_ONE_OVER = Text("1 dag over", "1 dag over", "1 day over")
_OVER = Text("{count} dager over", "{count} dagar over", "{count} days over")
_ONE_LEFT = Text("om 1 dag", "om 1 dag", "in 1 day")
_LEFT = Text("om {count} dager", "om {count} dagar", "in {count} days")


def days_over(count: int) -> Text:
    """The number of days since a due day, in words."""
    return _ONE_OVER if count == 1 else _OVER.filled(count=str(count))


def days_left(count: int) -> Text:
    """The number of days until a due day, in words."""
    if count == 0:
        return WORDS["due_today"]
    return _ONE_LEFT if count == 1 else _LEFT.filled(count=str(count))


def counted(words: tuple[str, ...], most: int) -> str:
    """The first words of a row, and how many more there are."""
    return " ".join(words[:most]) + (f" +{len(words) - most}" if len(words) > most else "")
