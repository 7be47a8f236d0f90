"""The words of the page (ordene på siden), in three languages."""

from nirmodel.text import Text

__all__ = ["MARKS", "MONTHS", "PLACES", "WORDS", "counted", "days_left", "days_over"]

#: the mark beside the word for a state or kind, so that colour is never the only sign
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

#: short names of the participations, for a narrow column
PLACES: dict[str, Text] = {
    "introduction_programmes": Text("introduksjonsprogram", "introduksjonsprogram", "introduction programme"),
    "norwegian_trainings": Text("norskopplæring", "norskopplæring", "Norwegian training"),
    "asylum_seeker_trainings": Text("asylsøkeropplæring", "asylsøkjaropplæring", "asylum seekers"),
    "reception_qualifications": Text("kvalifisering i mottak", "kvalifisering i mottak", "reception centre"),
}

_NORWEGIAN = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: the months, shortened
MONTHS: tuple[Text, ...] = tuple(Text(each, each, other) for each, other in zip(_NORWEGIAN, _ENGLISH, strict=True))

#: all that stands on the page apart from what the findings say
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
        "Hva kommunen skylder det nasjonale introduksjonsregisteret, og hva som er gjort. "
        "Siden har nøytrale saks-id-er, ingen navn.",
        "Kva kommunen skuldar det nasjonale introduksjonsregisteret, og kva som er gjort. "
        "Sida har nøytrale saks-id-ar, ingen namn.",
        "What the municipality owes the national introduction register, and what has been done. "
        "The page has opaque case ids, and no names.",
    ),
    "nothing_owed": Text("uten noe å gjøre", "utan noko å gjere", "with nothing to do"),
    "participants_counted": Text("deltakere", "deltakarar", "participants"),
    "duties_per_item": Text("Plikter etter post", "Plikter etter post", "Duties by item"),
    "bars": Text(
        "Hver stolpe er alle plikter under posten; det som haster, står først. Tallene står ved siden av.",
        "Kvar stolpe er alle plikter under posten; det som hastar, står først. Tala står ved sida av.",
        "Each bar is every duty under the item; what is urgent comes first. The figures stand beside it.",
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
    "none_open": Text("Ingen åpne frister.", "Ingen opne fristar.", "Nothing is open."),
    "due": Text("Frist", "Frist", "Due"),
    "due_today": Text("frist i dag", "frist i dag", "due today"),
    "regime_open": Text("ikke avklart: {regimes}", "ikkje avklart: {regimes}", "not settled: {regimes}"),
    "or": Text("eller", "eller", "or"),
    "timeline": Text(
        "Tidslinje fra {first} til {last}. Registreringene står som liste under.",
        "Tidslinje frå {first} til {last}. Registreringane står som liste under.",
        "Timeline from {first} to {last}. The records are listed below.",
    ),
    "outside": Text(
        "Datoer som ligger utenfor tidslinjen: {count}",
        "Datoar som ligg utanfor tidslinja: {count}",
        "Dates that lie outside the timeline: {count}",
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
        "Disse linjene kunne ikke leses, eller har noe som må rettes før de kan stoles på.",
        "Desse linjene kunne ikkje lesast, eller har noko som må rettast før ein kan lite på dei.",
        "These lines could not be read, or have something to be put right before they can be relied on.",
    ),
    "rules_lead": Text(
        "Reglene bak det som ikke er oppfylt, og hvor de står. Lenkene fører ut av siden.",
        "Reglane bak det som ikkje er oppfylt, og kvar dei står. Lenkjene fører ut av sida.",
        "The rules behind what is not met, and where they stand. The links lead off the page.",
    ),
    "legend": Text("Slik leses tidslinjen", "Slik les du tidslinja", "How to read the timeline"),
    "unofficial": Text(
        "Uoffisiell og ingen juridisk rådgivning. Det loven eller IMDi lar stå åpent, er «ikke avklart».",
        "Uoffisiell og inga juridisk rådgiving. Det lova eller IMDi lèt stå ope, er «ikkje avklart».",
        "Unofficial, and no legal advice. What the law or IMDi leaves open is “undetermined”.",
    ),
}  # fmt: skip

_ONE_OVER = Text("1 dag over", "1 dag over", "1 day over")
_OVER = Text("{count} dager over", "{count} dagar over", "{count} days over")
_ONE_LEFT = Text("om 1 dag", "om 1 dag", "in 1 day")
_LEFT = Text("om {count} dager", "om {count} dagar", "in {count} days")


def days_over(count: int) -> Text:
    """How long ago a due day was."""
    return _ONE_OVER if count == 1 else _OVER.filled(count=str(count))


def days_left(count: int) -> Text:
    """How long it is until a due day."""
    if count == 0:
        return WORDS["due_today"]
    return _ONE_LEFT if count == 1 else _LEFT.filled(count=str(count))


def counted(words: tuple[str, ...], most: int) -> str:
    """Words in a row, and how many more there are."""
    return " ".join(words[:most]) + (f" +{len(words) - most}" if len(words) > most else "")
