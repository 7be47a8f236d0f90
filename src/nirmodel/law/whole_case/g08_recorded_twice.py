"""G08: the same thing recorded twice (samme registrering to ganger).

Two records in one list that differ in nothing but their ids, and in when they were registered, are most likely one
record that was entered twice. The hours of such a month, or the days of such an absence, would count twice.

It goes wrong if a record is sent again under a new id because the answer of the register got lost.
"""

from collections.abc import Hashable, Iterator
from datetime import timedelta
from typing import Any

from attrs import evolve

from nirmodel.law.whole_case.same_again import alike, content, which_are_equal
from nirmodel.law.whole_case.stated import WHATEVER_THE_REGIME
from nirmodel.rules.breaking import breaking
from nirmodel.rules.choosing import grouped
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]


def _own_day(each: Visible[Any]) -> Hashable | None:
    """Records without a day of their own are not compared: two blank ones are not the same thing."""
    return each.own if each.dated_by is None else None


def _equal(view: View) -> Iterator[Conflict]:
    for of_one_day in alike(view, _own_day):
        for same in grouped(of_one_day, content).values():
            yield from which_are_equal(same)


def _offered_again(whole: Any, near: bool) -> Any:
    """The offer again under another id; nearly, it is of the day after."""
    offer = whole.offers[0]
    day = offer.offered_on + timedelta(days=1 if near else 0)
    return evolve(whole, offers=(*whole.offers, evolve(offer, id="other", offered_on=day)))


RECORDED_TWICE = Notice(
    code="G089",
    name="recorded-twice",
    about="case",
    title=Text(
        "To registreringer er helt like, bortsett fra id",
        "To registreringar er heilt like, bortsett frå id",
        "Two records are equal but for their ids",
    ),
    finds=Compares("records", _equal),
    versions=WHATEVER_THE_REGIME,
    broken_by=breaking(_offered_again, "offers"),
)

RULES: tuple[Rule, ...] = (RECORDED_TWICE,)
