"""A rule in words (forklaring): duty, ground, deadline, what settles it and where that stands."""

from typing import final

from attrs import frozen

from nirmodel.findings import Kind
from nirmodel.rules import Rule
from nirmodel.rules.rule import AnyOf, Compares, Condition, Each, InForce, Owes, Registers, SettledBy, Told
from nirmodel.sources import Source
from nirmodel.terms import LISTS
from nirmodel.text import Text, day_in_words, joined

__all__ = [
    "HEADINGS", "Explanation", "explain_rule", "in_force_in_words", "records_in_words", "settled_by_in_words",
]  # fmt: skip

#: the words above each part of an explanation
HEADINGS: dict[str, Text] = {
    "duty": Text("Hva", "Kva", "What"),
    "in_force": Text("Gjelder etter", "Gjeld etter", "In force under"),
    "ground": Text("Grunnlag", "Grunnlag", "Ground"),
    "deadline": Text("Frist", "Frist", "Deadline"),
    "settled_by": Text("Oppfylles av", "Blir oppfylt av", "Settled by"),
    "sources": Text("Kilder", "Kjelder", "Sources"),
}

_OR = Text("eller", "eller", "or")
_THAT = Text("{records} som {words}", "{records} som {words}", "{records} that {words}")
_ANY = Text("kjent: {records}", "kjent: {records}", "known: {records}")
_EACH = Text(
    "kjent: {records}; én plikt for hver", "kjent: {records}; éi plikt for kvar", "known: {records}; one duty for each"
)
_EACH_PART = Text(
    "{part} i et kjent {records}; én plikt for hvert",
    "{part} i eit kjent {records}; éi plikt for kvart",
    "{part} in a known {records}; one duty for each",
)

_FROM = Text("{regime}, fra {first}", "{regime}, frå {first}", "{regime}, from {first}")
_FROM_TO = Text(
    "{regime}, fra {first} til {last}", "{regime}, frå {first} til {last}", "{regime}, from {first} to {last}"
)
_IN_NIR = Text("registreringen står i NIR", "registreringa står i NIR", "the record stands in NIR")
_TOLD = Text(
    "{records} er oppgitt, eller at det ikke var noe",
    "{records} er oppgitt, eller at det ikkje var noko",
    "{records} is told, or that there was none",
)
_DATUM = Text("feltet {name} er oppgitt", "feltet {name} er oppgitt", "the field {name} is told")

_TWO_MONTHS = Text("to måneder fra {day}", "to månader frå {day}", "two months from {day}")
_KNOWN_DAY = Text("dagen da den ble kjent", "dagen då ho vart kjend", "the day it was known")
_GROUND_DAY = Text(
    "den seneste av grunnlagets egen dato og dagen da det ble kjent",
    "den seinaste av eigen dato for grunnlaget og dagen då det vart kjent",
    "the later of the ground's own date and the day it was known",
)
_EARLIEST = Text(
    "grunnlaget som kom først, regnet fra den seneste av egen dato og dagen da det ble kjent",
    "grunnlaget som kom først, rekna frå den seinaste av eigen dato og dagen då det vart kjent",
    "the earliest ground, by the later of its own date and the day it was known",
)
_DEFERRED = Text(
    "ingen frist før registeret kan ta imot det; deretter {ordinary}, tidligst fra den dagen",
    "ingen frist før registeret kan ta imot det; deretter {ordinary}, tidlegast frå den dagen",
    "none until the register can take it; from then {ordinary}, at the earliest from that day",
)
_NO_DEADLINE = Text("ingen", "ingen", "none")
_CANNOT_BOTH = Text(
    "to opplysninger i saken kan ikke begge være riktige",
    "to opplysningar i saka kan ikkje begge vere rette",
    "two things on the case cannot both be right",
)
_WORTH_A_LOOK = Text("verdt å se på, kan være riktig", "verdt å sjå på, kan vere rett", "worth a look, may be right")
_CORRECTED = Text("at det som er feil, blir rettet", "at det som er feil, blir retta", "a correction of what is wrong")
_LOOKED_AT = Text("at noen har sett på det", "at nokon har sett på det", "that someone has looked at it")


@final
@frozen(kw_only=True)
class Explanation:
    """A rule in words; a rule that says two things has two grounds, each with what settles it."""

    duty: Text
    #: each regime it holds under, with the days
    in_force: tuple[Text, ...]
    ground: tuple[Text, ...]
    deadline: tuple[Text, ...]
    settled_by: tuple[Text, ...]
    sources: tuple[Source, ...]

    @property
    def parts(self) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
        """Heading and sentences of each part, in the order of reading."""
        return (
            (HEADINGS["duty"], (self.duty,)),
            (HEADINGS["in_force"], self.in_force),
            (HEADINGS["ground"], self.ground),
            (HEADINGS["deadline"], self.deadline),
            (HEADINGS["settled_by"], self.settled_by),
        )


def explain_rule(rule: Rule) -> Explanation:
    """The rule in words, in three languages, drawn from the same fields that the check reads."""
    duty = rule.title if rule.advice is None else rule.title.followed_by(rule.advice)
    in_force = tuple(in_force_in_words(each) for each in rule.in_force)
    says = [each for each in rule.says if not isinstance(each, Compares)]
    if not says:
        contradiction = rule.kind is Kind.CONTRADICTION
        return Explanation(
            duty=duty,
            in_force=in_force,
            ground=(_CANNOT_BOTH if contradiction else _WORTH_A_LOOK,),
            deadline=(_NO_DEADLINE,),
            settled_by=(_CORRECTED if contradiction else _LOOKED_AT,),
            sources=rule.sources,
        )
    return Explanation(
        duty=duty,
        in_force=in_force,
        ground=tuple(_ground(each) for each in says),
        deadline=tuple(dict.fromkeys(_deadline(rule, each) for each in says)),
        settled_by=tuple(settled_by_in_words(each) for each in says),
        sources=rule.sources,
    )


def in_force_in_words(interval: InForce) -> Text:
    """A regime and the days in it on which a rule holds."""
    words, first = interval.regime.text, day_in_words(interval.first_day)
    if interval.last_day is None:
        return _FROM.filled(regime=words, first=first)
    return _FROM_TO.filled(regime=words, first=first, last=day_in_words(interval.last_day))


def records_in_words(kinds: tuple[str, ...], where: Condition | None = None) -> Text:
    """Records of these lists, and what is asked of them."""
    records = joined(tuple(LISTS[kind] for kind in kinds), _OR)
    return records if where is None else _THAT.filled(records=records, words=where.words)


def _ground(says: Registers | Owes) -> Text:
    if isinstance(says, Registers):
        return _EACH.filled(records=records_in_words(says.kinds, says.where))
    records = records_in_words(says.ground.kinds, says.ground.where)
    if isinstance(says.ground, AnyOf):
        return _ANY.filled(records=records)
    if says.ground.parts is not None:
        return _EACH_PART.filled(part=LISTS[says.ground.parts], records=records)
    return _EACH.filled(records=records)


def _deadline(rule: Rule, says: Registers | Owes) -> Text:
    if isinstance(says, Registers):
        day = _KNOWN_DAY
    elif says.runs_from is not None:
        day = says.runs_from.words
    else:
        day = _GROUND_DAY if isinstance(says.ground, Each) else _EARLIEST
    ordinary = _TWO_MONTHS.filled(day=day)
    return _DEFERRED.filled(ordinary=ordinary) if rule.deferred else ordinary


def settled_by_in_words(says: Registers | Owes) -> Text:
    """What settles a duty."""
    if isinstance(says, Registers):
        return _IN_NIR
    match says.settled_by:
        case Told(kind):
            return _TOLD.filled(records=LISTS[kind])
        case AnyOf(kinds, where):
            return records_in_words(kinds, where)
        case SettledBy():
            return says.settled_by.words
        case datum:
            told = _DATUM.filled(name=datum.name)
            return told if datum.but is None else told.followed_by(datum.but, "; ")
