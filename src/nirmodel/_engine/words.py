"""The words for every step of an answer (begrunnelse), in three languages."""

from datetime import date

from nirmodel.findings import Fact
from nirmodel.path import Path
from nirmodel.reasons import Because, Reason
from nirmodel.text import Text

__all__ = ["AND", "OF_THOSE", "ON", "REGISTERED_ON", "SINCE", "THE_CASE", "UNDER", "UNTIL", "YET", "because_of"]

AND = Text("og", "og", "and")
_WORDS: dict[Reason, Text] = {
    Reason.GROUND: Text(
        "Grunnlaget er {records} i {path}{since}",
        "Grunnlaget er {records} i {path}{since}",
        "It rests on the {records} at {path}{since}",
    ),
    Reason.CONDITION: Text(
        "Det gjelder {records} som {words}",
        "Det gjeld {records} som {words}",
        "It is one of those that count: {records} that {words}",
    ),
    Reason.STARTED: Text("Fristen løper fra {day}", "Fristen går frå {day}", "The time limit runs from {day}"),
    Reason.OPENED: Text(
        "Registeret tar imot det fra {day}, og fristen løper fra da",
        "Registeret tek imot det frå {day}, og fristen går frå då",
        "The register can take it from {day}, and the time limit runs from then",
    ),
    Reason.COUNTED: Text("Månedene legges til: {day}", "Månadene blir lagde til: {day}", "The months are added: {day}"),
    Reason.CLAMPED: Text(
        "Måneden har ingen slik dag, så det blir den siste: {day}",
        "Månaden har ingen slik dag, så det blir den siste: {day}",
        "The month has no such day, so it is the last one: {day}",
    ),
    Reason.MOVED: Text(
        "Det er ingen virkedag, så fristen flyttes til {day}",
        "Det er ingen yrkedag, så fristen blir flytt til {day}",
        "That is no working day, so the due day moves to {day}",
    ),
    Reason.EXTENDED: Text(
        "Det er kunngjort en senere frist: {day}",
        "Det er kunngjort ein seinare frist: {day}",
        "A later date was announced: {day}",
    ),
    Reason.SETTLED: Text("Oppfylt av {path}{on}", "Oppfylt av {path}{on}", "Settled by {path}{on}"),
    Reason.UNSETTLED: Text(
        "Per {day} er plikten ikke oppfylt. Den oppfylles av: {what}",
        "Per {day} er plikta ikkje oppfylt. Ho blir oppfylt av: {what}",
        "As of {day} it is not settled. It is settled by: {what}",
    ),
    Reason.DEFERRED: Text(
        "Registeret kan ikke ta imot dette{until}",
        "Registeret kan ikkje ta imot dette{until}",
        "The register cannot take this{until}",
    ),
    Reason.UNDETERMINED: Text(
        "Dette ville avgjøre det: {path}", "Dette ville avgjere det: {path}", "This would settle it: {path}"
    ),
    Reason.COMPARED: Text("{path} oppgir: {facts}", "{path} oppgir: {facts}", "{path} has: {facts}"),
    Reason.READINGS_DIFFER: Text(
        "Det er ikke avklart hvilket regelverk som gjelder for saken, og svaret er ikke det samme etter {regimes}",
        "Det er ikkje avklart kva regelverk som gjeld for saka, og svaret er ikkje det same etter {regimes}",
        "The regime of the case is not settled, and the answer is not the same under {regimes}",
    ),
    Reason.NOT_CHECKED: Text(
        "Regelen er ikke blant dem som ble prøvd",
        "Regelen er ikkje blant dei som vart prøvde",
        "The rule is not among those that were checked",
    ),
    Reason.OTHER_ACT: Text(
        "For saken gjelder {regime}, og regelen gjelder bare etter {regimes}",
        "For saka gjeld {regime}, og regelen gjeld berre etter {regimes}",
        "The case is under {regime}, and the rule holds only under {regimes}",
    ),
    Reason.OTHER_PARTICIPATION: Text("Regelen gjelder {about}", "Regelen gjeld {about}", "The rule is about {about}"),
    Reason.MISSING: Text(
        "Det er ikke oppgitt noe om {records}",
        "Det er ikkje oppgitt noko om {records}",
        "Nothing is provided about {records}",
    ),
    Reason.NONE: Text(
        "Det er oppgitt at det ikke er noen: {records}",
        "Det er oppgitt at det ikkje er nokon: {records}",
        "The case states that there is none: {records}",
    ),
    Reason.NOT_YET_KNOWN: Text(
        "Opplysningen om {path} forelå først {day}",
        "Opplysninga om {path} låg føre først {day}",
        "{path} was not known before {day}",
    ),
    Reason.AHEAD: Text(
        "{path} teller først fra {day}", "{path} tel først frå {day}", "{path} does not count before {day}"
    ),
    Reason.NOT_IN_FORCE: Text(
        "{path} teller fra {day}, og da gjaldt ikke regelen: {in_force}",
        "{path} tel frå {day}, og då galdt ikkje regelen: {in_force}",
        "{path} counts from {day}, when the rule was not in force: {in_force}",
    ),
    Reason.NO_LIMIT: Text(
        "{path} teller fra {day}. Da var det plikt til å registrere, men ingen frist: {in_force}",
        "{path} tel frå {day}. Då var det plikt til å registrere, men ingen frist: {in_force}",
        "{path} counts from {day}. There was a duty to register then, but no time limit: {in_force}",
    ),
    Reason.CONDITION_NOT_FULFILLED: Text(
        "{path} er ikke blant dem som teller: {records} som {words}",
        "{path} er ikkje blant dei som tel: {records} som {words}",
        "{path} is not one of those that count: {records} that {words}",
    ),
    Reason.NO_PARTS: Text(
        "{path} har ingen slike: {records}", "{path} har ingen slike: {records}", "{path} has none of these: {records}"
    ),
    Reason.STANDS_ASIDE: Text(
        "{path} teller ikke her: kommunens egen avslutning går foran registerets",
        "{path} tel ikkje her: avslutninga til kommunen sjølv går føre den som registeret har sett",
        "{path} does not count here: the municipality's own end stands in its place",
    ),
    Reason.FITS_TOGETHER: Text(
        "Det er ikke funnet noe slikt her", "Det er ikkje funne noko slikt her", "Nothing of the kind was found here"
    ),
}
SINCE = Text(", som teller fra {day}", ", som tel frå {day}", ", which counts from {day}")
ON = Text(", kjent {day}", ", kjend {day}", ", known on {day}")
REGISTERED_ON = Text(", registrert {day}", ", registrert {day}", ", registered on {day}")
UNTIL = Text(" før {day}", " før {day}", " before {day}")
OF_THOSE = Text(" for {records} som {words}", " for {records} som {words}", " of any {records} that {words}")
YET = Text(" ennå", " enno", " yet")
UNDER = Text("Etter {regime}", "Etter {regime}", "Under {regime}")
THE_CASE = Text("saken som helhet", "saka som heilskap", "the case as a whole")


def because_of(
    reason: Reason,
    path: Path | None = None,
    day: date | None = None,
    facts: tuple[Fact, ...] = (),
    /,
    **words: Text | str,
) -> Because:
    """One step of an answer, in the words for its reason."""
    return Because(reason, _WORDS[reason].filled(**words), path, day, facts)
