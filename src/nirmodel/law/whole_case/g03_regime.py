"""G03: the regime of the case (regelverket som gjelder for saken).

The regime belongs to the person: it follows from the first permit, the arrival and the ground of the permit. The
municipality may state it. If it does not, and the facts leave more than one possible, the duties that differ are
undetermined, and a finding names the missing fact. A participation of a kind that the regime has no rules for is not
checked. Silence would read as "nothing is owed", so a notice reports that too.

It goes wrong if the regime is taken from the day of an event: a programme that starts in 2021 may be under the
introduction act. These rules hold under every regime from the day the register began, not from the first day of the
act: what is earlier than its act is what they look for.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from attrs import evolve

from nirmodel.case import PARTICIPATIONS, Case, IntroductionProgramme
from nirmodel.law.regimes import INTEGRATION_ACT_FROM, Regime
from nirmodel.law.sources import (
    APPLIES_FROM,
    APPLIES_FROM_2021,
    ARRIVED_READING,
    COLLECTIVE_PROTECTION_RULES,
    FORMER_COLLECTIVE_PROTECTION,
    TRANSITION,
)
from nirmodel.law.versions import holding
from nirmodel.law.whole_case.stated import EVERY_REGIME, the_case_itself
from nirmodel.path import Path
from nirmodel.records import TrainingStart
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.choosing import first_known, steady
from nirmodel.rules.clashes import conflict_at
from nirmodel.rules.owed import Compares, Conflict, fields_of
from nirmodel.rules.rule import Contradiction, Notice, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES", "participation_without_rules"]

_REGIME = Path(("regime",))
#: the last day of a permit that brings a person under the introduction act
_LAST_DAY = date(2020, 12, 31)
#: the facts of the case that settle the regime, beside its days
_FACTS = fields_of(
    Case,
    "applied_from_abroad",
    "collective_protection",
    "collective_protection_on",
    "left_collective_protection_on",
)


def _without_rules(view: View, *, with_rules: Mapping[str, frozenset[str]]) -> Iterator[Conflict]:
    """The participations of a kind that the regime has no rules for, each with its records."""
    has_rules = with_rules.get(view.regime.value, frozenset())
    by_place: dict[Path, list[Visible[Any]]] = defaultdict(list)
    for each in view.all("records"):
        about, *place = each.path.parts
        if about in PARTICIPATIONS and about not in has_rules:
            by_place[Path((about, place[0]))].append(each)
    for path, records in by_place.items():
        yield conflict_at(path, *steady(records))


def _with_a_start(case: Case, *, with_rules: Mapping[str, frozenset[str]], near: bool) -> Case:
    """A start of a kind that the regime has no rules for; nearly, there is no such participation."""
    (programme,) = case.introduction_programmes
    assert programme.offers is not None  # the edit wants offers
    assert case.regime is not None  # a complete case states it
    about = next(each for each in PARTICIPATIONS if each not in with_rules[case.regime.value])
    starts = (TrainingStart(id="other", started_on=programme.offers[0].offered_on),)
    changed: dict[str, Any] = {about: () if near else (PARTICIPATIONS[about](starts=starts),)}
    return evolve(case, **changed)


def participation_without_rules(rules: Iterable[Rule]) -> Notice:
    """G029, the notice that the regime has no rules for a participation.

    Args:
        rules: all other rules. Which kinds of participation a regime has rules for follows from their versions.
    """
    kinds: dict[str, set[str]] = defaultdict(set)
    for rule in rules:
        for regime in rule.regimes:
            kinds[regime.value].add(rule.about)
    with_rules = {regime: frozenset(abouts) for regime, abouts in kinds.items()}
    return Notice(
        code="G029",
        name="participation-without-rules",
        about="case",
        title=Text(
            "Loven som gjelder for saken, har ikke regler for dette; ingenting er kontrollert",
            "Lova som gjeld for saka, har ikkje reglar for dette; ingenting er kontrollert",
            "The act of the case has no rules for this; nothing was checked",
        ),
        finds=Compares("records", partial(_without_rules, with_rules=with_rules)),
        versions=holding(EVERY_REGIME, APPLIES_FROM_2021, APPLIES_FROM, TRANSITION),
        broken_by=Breaking(
            "offers",
            partial(_with_a_start, with_rules=with_rules, near=False),
            partial(_with_a_start, with_rules=with_rules, near=True),
            of_case=True,
        ),
    )


def _against_the_facts(view: View) -> Iterator[Conflict]:
    """The stated regime stands, but the facts leave it no room; or the facts themselves do not fit."""
    case: Case = view.participation
    stated_otherwise = case.regime is not None and case.regime not in case.read_regime.possible
    if stated_otherwise or not _protected_on_days_that_can_be(case):
        yield Conflict(_REGIME, (the_case_itself(view),), _FACTS)


def _protected_on_days_that_can_be(case: Case) -> bool:
    """Collective protection began when it could be granted, and ended after it began."""
    began, ended = case.collective_protection_on, case.left_collective_protection_on
    first_day = Regime.COLLECTIVE_PROTECTION.granted_from
    too_early = any(day is not None and day < first_day for day in (began, ended))
    return not too_early and (began is None or ended is None or began <= ended or bool(case.collective_protection))


def _with_permit(case: Case, *, of_regime: bool) -> Case:
    """A permit of a day that settles another act; nearly, one that settles the regime of the case."""
    protected = case.regime is Regime.COLLECTIVE_PROTECTION
    is_first_act = case.regime is Regime.INTRODUCTION_ACT
    days = {True: Regime.COLLECTIVE_PROTECTION.granted_from if protected else INTEGRATION_ACT_FROM, False: _LAST_DAY}
    day = days[is_first_act is not of_regime]
    return evolve(case, first_permit_on=day, arrived_on=day, collective_protection=protected if of_regime else None)


REGIME_AGAINST_THE_FACTS = Contradiction(
    code="G037",
    name="regime-against-the-dates",
    about="case",
    title=Text(
        "Oppgitt regelverk stemmer ikke overens med opplysningene på saken",
        "Oppgitt regelverk stemmer ikkje overeins med opplysningane på saka",
        "The stated regime does not fit the facts of the case",
    ),
    finds=Compares("records", _against_the_facts),
    versions=holding(
        EVERY_REGIME,
        APPLIES_FROM_2021,
        APPLIES_FROM,
        TRANSITION,
        COLLECTIVE_PROTECTION_RULES,
        FORMER_COLLECTIVE_PROTECTION,
    ),
    broken_by=Breaking(
        (),
        partial(_with_permit, of_regime=False),
        partial(_with_permit, of_regime=True),
        of_case=True,
    ),
)


def _not_settled(view: View) -> Iterator[Conflict]:
    """What hangs on the regime is undetermined, and the case provides too little to settle it."""
    if len(view.participation.regimes) > 1:
        concerned = first_known(view.all("records"))
        if concerned is not None:
            yield Conflict(_REGIME, (the_case_itself(view), concerned), _FACTS)


def _with_open_regime(case: Case, *, near: bool) -> Case:
    """An offer and nothing else, which both acts ask for alike; nearly, the permit settles the act."""
    (programme,) = case.introduction_programmes
    offered = IntroductionProgramme(offers=programme.offers)
    permit = INTEGRATION_ACT_FROM if near else None
    return evolve(case, regime=None, first_permit_on=permit, introduction_programmes=(offered,))


REGIME_NOT_SETTLED = Notice(
    code="G039",
    name="regime-not-settled",
    about="case",
    title=Text(
        "Det er ikke avklart hvilket regelverk som gjelder for saken",
        "Det er ikkje avklart kva regelverk som gjeld for saka",
        "It is not settled which regime the case is under",
    ),
    finds=Compares("records", _not_settled),
    versions=holding(
        EVERY_REGIME, APPLIES_FROM_2021, APPLIES_FROM, TRANSITION, ARRIVED_READING, COLLECTIVE_PROTECTION_RULES
    ),
    broken_by=Breaking(
        "offers",
        partial(_with_open_regime, near=False),
        partial(_with_open_regime, near=True),
        of_case=True,
    ),
)

#: without G029, which the catalogue adds: it follows from the versions of all others
RULES: tuple[Rule, ...] = (REGIME_AGAINST_THE_FACTS, REGIME_NOT_SETTLED)
