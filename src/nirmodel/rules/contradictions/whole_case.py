"""What does not fit together in a case as a whole."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Any

from attrs import evolve

from nirmodel.case import PARTICIPATIONS
from nirmodel.code_lists import Act, Regime
from nirmodel.findings import Path, Visible
from nirmodel.records import Period
from nirmodel.rules.choosing import first_known, steady
from nirmodel.rules.contradictions.shared import conflict, conflict_at, conflicts_among
from nirmodel.rules.law import BOTH_ACTS
from nirmodel.rules.rule import Compares, Conflict, Rule, View
from nirmodel.sources import APPLIES_FROM, ARRIVED_READING, CHAPTER_6A, IMDI_PAGE, INTEGRATION_ACT, TRANSITION
from nirmodel.text import Text

__all__ = ["CONFLICTS"]


def _same_id(seen: View) -> Iterator[Conflict]:
    by_id: dict[str, list[Visible]] = defaultdict(list)
    for each in seen.all("records"):
        if each.record.id is not None:
            by_id[each.record.id].append(each)
    for same in by_id.values():
        if len(same) > 1:
            yield from conflicts_among(same, reads=("id",))


def _whole(seen: View) -> Visible:
    """The case without its participations, for what its own data tell."""
    bare: dict[str, Any] = dict.fromkeys(PARTICIPATIONS, ())
    return Visible(evolve(seen.participation, **bare), Path(), None, None, None)


def _other_act(seen: View) -> Iterator[Conflict]:
    for each in seen.all("records"):
        if each.record.act is not None and each.record.act is not seen.regime.act:
            yield conflict(each, "act", _whole(seen), reads=("regime",))


_FACTS = ("applied_from_abroad", "collective_protection")


def _against_the_dates(seen: View) -> Iterator[Conflict]:
    """What is stated stands, but what the case itself tells leaves it no room; or its own facts do not fit."""
    case = seen.participation
    stated_otherwise = case.regime is not None and case.regime not in case.read_regime.possible
    protected_too_early = case.collective_protection and Regime.COLLECTIVE_PROTECTION not in case.read_regime.possible
    if stated_otherwise or protected_too_early:
        yield Conflict(Path(("regime",)), (_whole(seen),), _FACTS)


def _not_settled(seen: View) -> Iterator[Conflict]:
    """What hangs on the regime is undetermined, and the case says too little to settle it."""
    if len(seen.participation.regimes) > 1:
        concerned = first_known(seen.all("records"))
        if concerned is not None:
            yield Conflict(Path(("regime",)), (_whole(seen), concerned), _FACTS)


#: the kind of participation that an act has no rules for
_WITHOUT_RULES = {
    Act.INTRODUCTION_ACT: "reception_qualifications",
    Act.INTEGRATION_ACT: "asylum_seeker_trainings",
}


def _no_rules(seen: View) -> Iterator[Conflict]:
    """Silence would read as 'nothing is owed'."""
    by_place: dict[Path, list[Visible]] = defaultdict(list)
    for each in seen.all("records"):
        if each.path.parts[0] == _WITHOUT_RULES[seen.regime.act]:
            by_place[Path(each.path.parts[:2])].append(each)
    yield from (conflict_at(place, *steady(records)) for place, records in by_place.items())


def _registered_before_known(seen: View) -> Iterator[Conflict]:
    for each in seen.all("records"):
        record = each.record
        if record.known_on is not None and record.registered_on is not None and record.registered_on < record.known_on:
            yield conflict(each, "registered_on")


def _reversed(seen: View) -> Iterator[Conflict]:
    for each in seen.all("records"):
        if _is_reversed(getattr(each.record, "period", None)):
            yield conflict(each, "period")
        for index, measure in enumerate(getattr(each.record, "measures", None) or ()):
            if _is_reversed(measure.period):
                yield conflict_at(each.path / "measures" / index / "period", each)


def _is_reversed(period: Period | None) -> bool:
    return period is not None and period.own_day < period.first_day


_rule = partial(Rule, about="case", in_force=BOTH_ACTS, sources=(IMDI_PAGE, INTEGRATION_ACT))

CONFLICTS: tuple[Rule, ...] = (
    _rule(
        code="G017", name="duplicate-id", says=(Compares(("records",), _same_id),),
        subject=Text("To registreringer har samme id", "To registreringar har same id", "Two records with one id"),
    ),
    _rule(
        code="G018", name="record-of-another-act", says=(Compares(("records",), _other_act),),
        subject=Text(
            "Registreringen gjelder en annen lov", "Registreringa gjeld ei anna lov", "A record of another act"
        ),
    ),
    _rule(
        code="G027", name="registered-before-known", says=(Compares(("records",), _registered_before_known),),
        subject=Text(
            "Registrert før den dagen den skal ha vært kjent",
            "Registrert før den dagen ho skal ha vore kjend",
            "Registered before the day it is said to have been known",
        ),
    ),
    _rule(
        code="G028", name="period-reversed", says=(Compares(("records",), _reversed),),
        subject=Text(
            "Perioden slutter før den begynner", "Perioden sluttar før han byrjar", "The period ends before it begins"
        ),
    ),
    _rule(
        code="G029", name="participation-without-rules", says=(Compares(("records",), _no_rules),),
        subject=Text(
            "Loven som saken gjelder, har ikke regler for dette; ingenting er kontrollert",
            "Lova som saka gjeld, har ikkje reglar for dette; ingenting er kontrollert",
            "The act of the case has no rules for this; nothing was checked",
        ),
    ),
    _rule(
        code="G037", name="regime-against-the-dates", says=(Compares(("records",), _against_the_dates),),
        sources=(APPLIES_FROM, TRANSITION, CHAPTER_6A),
        subject=Text(
            "Oppgitt regelverk stemmer ikke med det saken selv opplyser",
            "Oppgitt regelverk stemmer ikkje med det saka sjølv opplyser",
            "The regime that is stated does not fit what the case itself tells",
        ),
    ),
    _rule(
        code="G039", name="regime-not-settled", says=(Compares(("records",), _not_settled),),
        sources=(APPLIES_FROM, TRANSITION, ARRIVED_READING, CHAPTER_6A),
        subject=Text(
            "Det er ikke avklart hvilket regelverk saken er under",
            "Det er ikkje avklart kva regelverk saka er under",
            "It is not settled which regime the case is under",
        ),
    ),
)  # fmt: skip
