"""A rule in words (forklaring): what is owed, on what ground, by when, what settles it, and its history."""

from collections.abc import Iterable
from datetime import date
from typing import final

from attrs import evolve, frozen

from nirmodel.law.regimes import Regime
from nirmodel.law.sources import Source
from nirmodel.rules.kinds import Kind
from nirmodel.rules.owed import Asked, Compares, Condition, EachDatum, Owed, OwedForEach, Provided, Registered
from nirmodel.rules.rule import Duty, Rule, ground_lists
from nirmodel.rules.versions import Version
from nirmodel.terms import LISTS
from nirmodel.text import Text, day_in_words, joined

__all__ = [
    "HEADINGS", "HISTORY_HEADINGS", "Explanation", "HistoryRow", "explain_rule", "intervals_in_words",
    "records_in_words", "settled_by_in_words", "version_in_words",
]  # fmt: skip

#: the words above each part of an explanation
HEADINGS: dict[str, Text] = {
    "duty": Text("Hva", "Kva", "What"),
    "in_force": Text("Gjelder etter", "Gjeld etter", "In force under"),
    "ground": Text("Grunnlag", "Grunnlag", "Ground"),
    "deadline": Text("Frist", "Frist", "Time limit"),
    "settled_by": Text("Oppfylles av", "Blir oppfylt av", "Settled by"),
    "history": Text("Historikk", "Historikk", "History"),
    "sources": Text("Kilder", "Kjelder", "Sources"),
}
#: the words above each column of a rule's history
HISTORY_HEADINGS: dict[str, Text] = {
    "regime": Text("Regelverk", "Regelverk", "Regime"),
    "first_day": Text("Fra", "Frå", "From"),
    "last_day": Text("Til", "Til", "To"),
    "limit": Text("Frist", "Frist", "Limit"),
    "sources": Text("Kilde", "Kjelde", "Source"),
    "change": Text("Endring", "Endring", "What changed"),
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
_IN_NIR = Text("registreringen er i NIR", "registreringa er i NIR", "the record is in NIR")
_PROVIDED = Text(
    "{records} er oppgitt, eller at det ikke var noe",
    "{records} er oppgitt, eller at det ikkje var noko",
    "{records} is provided, or the case states that there was none",
)
_DATUM = Text("feltet {name} er oppgitt", "feltet {name} er oppgitt", "the field {name} is provided")

_ONE_MONTH = Text("én måned", "éin månad", "one month")
_MONTHS = Text("{number} måneder", "{number} månader", "{number} months")
_TWO_MONTHS = Text("to måneder", "to månader", "two months")
_NO_LIMIT = Text("ingen frist", "ingen frist", "no time limit")
_COUNTED_FROM = Text("{limit} fra {day}", "{limit} frå {day}", "{limit} from {day}")
_KNOWN_DAY = Text("dagen opplysningen forelå", "dagen opplysninga låg føre", "the day it was known")
_GROUND_DAY = Text(
    "den seneste av grunnlagets egen dato og dagen opplysningen forelå",
    "den seinaste av eigen dato for grunnlaget og dagen opplysninga låg føre",
    "the later of the ground's own date and the day it was known",
)
_EARLIEST = Text(
    "grunnlaget som kom først, regnet fra den seneste av egen dato og dagen opplysningen forelå",
    "grunnlaget som kom først, rekna frå den seinaste av eigen dato og dagen opplysninga låg føre",
    "the earliest ground, by the later of its own date and the day it was known",
)
_DEFERRED = Text(
    "ingen frist før registeret kan ta imot det; deretter {ordinary}, tidligst fra den dagen",
    "ingen frist før registeret kan ta imot det; deretter {ordinary}, tidlegast frå den dagen",
    "none until the register can take it; from then {ordinary}, at the earliest from that day",
)
_DEFERRED_WHERE = Text(
    "ingen frist når {records} {words}: registeret kan ikke ta imot det",
    "ingen frist når {records} {words}: registeret kan ikkje ta imot det",
    "none where any {records} {words}: the register cannot take it",
)
_NO_DEADLINE = Text("ingen", "ingen", "none")
_CANNOT_BOTH = Text(
    "to opplysninger i saken kan ikke begge være riktige",
    "to opplysningar i saka kan ikkje begge vere rette",
    "two things in the case cannot both be right",
)
_WORTH_A_LOOK = Text("verdt å se på, kan være riktig", "verdt å sjå på, kan vere rett", "worth a look, may be right")
_CORRECTED = Text("at det som er feil, blir rettet", "at det som er feil, blir retta", "a correction of what is wrong")
_LOOKED_AT = Text("at noen har sett på det", "at nokon har sett på det", "somebody's look at it")


@final
@frozen(kw_only=True)
class HistoryRow:
    """One version of a rule in its history (historikk)."""

    regime: Regime
    first_day: date
    last_day: date | None
    #: the time limit in words
    limit: Text
    sources: tuple[Source, ...]
    #: the provision that sets the time limit
    limit_source: Source | None
    #: what this version changed; empty words are None
    change: Text | None


@final
@frozen(kw_only=True)
class Explanation:
    """A rule in words; a rule that asks for two things has two grounds, each with what settles it."""

    duty: Text
    #: each regime it holds under, with the days
    in_force: tuple[Text, ...]
    ground: tuple[Text, ...]
    deadline: tuple[Text, ...]
    settled_by: tuple[Text, ...]
    #: every version, in order of regime and days
    history: tuple[HistoryRow, ...]
    sources: tuple[Source, ...]

    @property
    def parts(self) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
        """The heading and the sentences of each part, in the order of reading."""
        return (
            (HEADINGS["duty"], (self.duty,)),
            (HEADINGS["in_force"], self.in_force),
            (HEADINGS["ground"], self.ground),
            (HEADINGS["deadline"], self.deadline),
            (HEADINGS["settled_by"], self.settled_by),
        )


def explain_rule(rule: Rule) -> Explanation:
    """The rule in words, in three languages, from the same fields that the check reads."""
    duty = rule if isinstance(rule, Duty) else None
    asks = [part for part in rule.parts if not isinstance(part, Compares)]
    contradiction = rule.kind is Kind.CONTRADICTION
    return Explanation(
        duty=rule.title if duty is None or duty.advice is None else rule.title.followed_by(duty.advice),
        in_force=intervals_in_words(rule.versions),
        ground=tuple(_ground(each) for each in asks) or (_CANNOT_BOTH if contradiction else _WORTH_A_LOOK,),
        deadline=tuple(dict.fromkeys(_deadlines(duty, asks))) if duty else (_NO_DEADLINE,),
        settled_by=tuple(map(settled_by_in_words, asks)) or (_CORRECTED if contradiction else _LOOKED_AT,),
        history=tuple(map(_row, rule.versions)),
        sources=rule.sources,
    )  # fmt: skip


def _row(version: Version) -> HistoryRow:
    return HistoryRow(
        regime=version.regime, first_day=version.first_day, last_day=version.last_day, limit=_limit(version),
        sources=version.sources, limit_source=version.within and version.within.source, change=version.change,
    )  # fmt: skip


def _limit(version: Version) -> Text:
    if version.within is None:
        return _NO_LIMIT
    number = version.within.number
    words = {1: _ONE_MONTH, 2: _TWO_MONTHS}
    return words[number] if number in words else _MONTHS.filled(number=str(number))


def intervals_in_words(versions: Iterable[Version]) -> tuple[Text, ...]:
    """Each stretch of days on which a rule holds under one regime; versions that follow each other are one."""
    stretches: dict[Regime, list[Version]] = {}
    for version in versions:
        here = stretches.setdefault(version.regime, [])
        if here and _follows(here[-1], version):
            here[-1] = evolve(here[-1], last_day=version.last_day)
        else:
            here.append(version)
    return tuple(version_in_words(each) for here in stretches.values() for each in here)


def _follows(earlier: Version, later: Version) -> bool:
    """True if the later version begins on the day after the earlier one."""
    return earlier.last_day is not None and (later.first_day - earlier.last_day).days == 1


def version_in_words(version: Version) -> Text:
    """The regime of a version and the days on which it holds."""
    words, first = version.regime.text, day_in_words(version.first_day)
    if version.last_day is None:
        return _FROM.filled(regime=words, first=first)
    return _FROM_TO.filled(regime=words, first=first, last=day_in_words(version.last_day))


def records_in_words(names: tuple[str, ...], where: Condition | None = None) -> Text:
    """Records of these lists, and the condition on them."""
    records = joined(tuple(LISTS[name] for name in names), _OR)
    return records if where is None else _THAT.filled(records=records, words=where.words)


def _ground(asks: Asked) -> Text:
    if isinstance(asks, Registered):
        return _EACH.filled(records=records_in_words(asks.lists, asks.where))
    if isinstance(asks, Owed):
        return _ANY.filled(records=records_in_words(asks.ground.lists, asks.ground.where))
    records = records_in_words((asks.list_name,), asks.where)
    if isinstance(asks, EachDatum) and asks.parts is not None:
        return _EACH_PART.filled(part=LISTS[asks.parts], records=records)
    return _EACH.filled(records=records)


def _deadlines(duty: Duty, asks: list[Asked]) -> list[Text]:
    limits = dict.fromkeys(_limit(version) for version in duty.versions if version.within is not None)
    ordinary = [_COUNTED_FROM.filled(limit=limit, day=_clock(part)) for limit in limits for part in asks]
    if duty.deferred:
        return [_DEFERRED.filled(ordinary=each) for each in ordinary]
    where = duty.deferred_where
    if where is None:
        return ordinary
    names = [records_in_words(ground_lists(part)) for part in asks]
    return [*ordinary, *(_DEFERRED_WHERE.filled(records=each, words=where.words) for each in names)]


def _clock(asks: Asked) -> Text:
    if isinstance(asks, Registered):
        return _KNOWN_DAY
    if isinstance(asks, OwedForEach):
        return asks.runs_from.words
    return _GROUND_DAY if isinstance(asks, EachDatum) else _EARLIEST


def settled_by_in_words(asks: Asked) -> Text:
    """What settles a duty."""
    if isinstance(asks, Registered):
        return _IN_NIR
    if isinstance(asks, OwedForEach):
        return asks.by.words
    if isinstance(asks, EachDatum):
        provided = _DATUM.filled(name=asks.datum)
        return provided if asks.but is None else provided.followed_by(asks.but, "; ")
    if isinstance(asks.by, Provided):
        return _PROVIDED.filled(records=LISTS[asks.by.list_name])
    return records_in_words(asks.by.lists, asks.by.where)
