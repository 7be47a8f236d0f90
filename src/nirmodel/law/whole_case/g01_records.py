"""G01: records that do not fit into the case (registreringer som ikke hører til).

Every record has an id of its own, so that a finding, a waiver and another record can name it. Every record belongs to
the act of the case: a participant who comes under another act has another case.

It goes wrong if a case system counts its ids anew in each list, or if a record of the other act is brought along.
These rules hold under every regime from the day the register began: a record from before its act is wrong too.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Any

from attrs import evolve

from nirmodel.case import Case
from nirmodel.law.regimes import Act
from nirmodel.law.sources import (
    APPLIES_FROM,
    APPLIES_FROM_2021,
    TRANSITION,
)
from nirmodel.law.versions import holding
from nirmodel.law.whole_case.stated import EVERY_REGIME, STATED_REGIME, WHATEVER_THE_REGIME, the_case_itself
from nirmodel.records import Record
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.clashes import conflict, conflicts_among
from nirmodel.rules.owed import Compares, Conflict, fields_of
from nirmodel.rules.rule import Contradiction, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]


def _same_id(view: View) -> Iterator[Conflict]:
    by_id: dict[str, list[Visible[Record]]] = defaultdict(list)
    for each in view.all("records"):
        if each.record.id is not None:
            by_id[each.record.id].append(each)
    for same in by_id.values():
        yield from conflicts_among(same, reads=fields_of(Record, "id"))


def _with_same_id(whole: Any, *, near: bool) -> Any:
    """The claim with the id of the offer; nearly, each has its own."""
    return whole if near else evolve(whole, claims=(evolve(whole.claims[0], id=whole.offers[0].id),))


DUPLICATE_ID = Contradiction(
    code="G017",
    name="duplicate-id",
    about="case",
    title=Text("To registreringer har samme id", "To registreringar har same id", "Two records with one id"),
    finds=Compares("records", _same_id),
    versions=WHATEVER_THE_REGIME,
    broken_by=Breaking(("offers", "claims"), partial(_with_same_id, near=False), partial(_with_same_id, near=True)),
)


def _other_act(view: View) -> Iterator[Conflict]:
    for each in view.all("records"):
        if each.record.act is not None and each.record.act is not view.regime.act:
            yield conflict(each, "act", the_case_itself(view), reads=STATED_REGIME)


def _with_offer_of(case: Case, *, other: bool) -> Case:
    """The offer made under the other act; nearly, under the act of the case."""
    (programme,) = case.introduction_programmes
    assert programme.offers is not None  # the edit wants offers
    assert case.regime is not None  # a complete case states it
    own = case.regime.act
    act = next(each for each in Act if (each is not own) is other)
    return evolve(case, introduction_programmes=(evolve(programme, offers=(evolve(programme.offers[0], act=act),)),))


RECORD_OF_ANOTHER_ACT = Contradiction(
    code="G018",
    name="record-of-another-act",
    about="case",
    title=Text(
        "Registreringen er gjort etter en annen lov",
        "Registreringa er gjord etter ei anna lov",
        "A record of another act",
    ),
    finds=Compares("records", _other_act),
    versions=holding(EVERY_REGIME, APPLIES_FROM_2021, APPLIES_FROM, TRANSITION),
    broken_by=Breaking(
        "offers",
        partial(_with_offer_of, other=True),
        partial(_with_offer_of, other=False),
        of_case=True,
    ),
)

RULES: tuple[Rule, ...] = (DUPLICATE_ID, RECORD_OF_ANOTHER_ACT)
