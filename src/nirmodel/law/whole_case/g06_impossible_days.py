"""G06: dates that no record can have (datoer som ingen registrering kan ha).

The register began on 1 September 2005, so nothing in it happened or was registered before. A plan reaches some years
ahead, and no further. A date outside of that is a slip of the keyboard, or what a system writes where it has no date.

Everything else is checked as if such a date were not there: it settles no duty, and no duty vanishes by it. So the date
that is meant shows what is owed, and until then this shows which date to correct.

It goes wrong if a case system fills in 9999-12-31 for a leave without an end, or 0001-01-01 for what is not registered.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial, reduce
from typing import Any

from attrs import evolve

from nirmodel.law.sources import DUTY_TO_REGISTER_2018, DUTY_TO_REGISTER_2021, IMDI_PAGE, REGISTER_REGULATION
from nirmodel.law.versions import holding
from nirmodel.law.whole_case.stated import EVERY_REGIME
from nirmodel.path import Path
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.clashes import conflict_at
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.possible_days import AS_PROVIDED, REGISTER_BEGAN, impossible_days, is_placeholder
from nirmodel.rules.rule import Contradiction, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = holding(
    EVERY_REGIME, REGISTER_REGULATION.at("§ 12"), IMDI_PAGE, DUTY_TO_REGISTER_2018, DUTY_TO_REGISTER_2021
)
#: what systems write for a day that never comes
_NEVER = date(9999, 12, 31)
_DAY_BEFORE_THE_REGISTER = date.fromordinal(REGISTER_BEGAN.toordinal() - 1)


def _impossible(view: View, *, placeholders: bool) -> Iterator[Conflict]:
    """The dates that cannot be: those that stand for no date, or all others."""
    for each in view.all(AS_PROVIDED):
        for place, day in impossible_days(each.record, view.as_of):
            if is_placeholder(day) is placeholders:
                yield conflict_at(reduce(Path.__truediv__, place, each.path), each)


def _known_on(day: date) -> Breaking:
    """The offer known on a day that cannot be; nearly, on the day of the offer."""

    def edit(whole: Any, *, near: bool) -> Any:
        offer = whole.offers[0]
        return evolve(whole, offers=(evolve(offer, known_on=offer.offered_on if near else day),))

    return Breaking("offers", partial(edit, near=False), partial(edit, near=True))


PLACEHOLDER = Contradiction(
    code="G067",
    name="date-stands-for-no-date",
    about="case",
    title=Text(
        "Datoen er en plassholder: systemer skriver den når de ikke har noen dato",
        "Datoen er ein plasshaldar: system skriv han når dei ikkje har nokon dato",
        "The date is a placeholder: systems write it where they have no date",
    ),
    finds=Compares("records", partial(_impossible, placeholders=True)),
    versions=_VERSIONS,
    broken_by=_known_on(_NEVER),
)

IMPOSSIBLE_DAY = Contradiction(
    code="G068",
    name="impossible-date",
    about="case",
    title=Text(
        "Datoen kan ikke stemme: den er fra før registeret begynte, eller flere år fram i tid",
        "Datoen kan ikkje stemme: han er frå før registeret byrja, eller fleire år fram i tid",
        "The date cannot be right: it is from before the register began, or years ahead",
    ),
    finds=Compares("records", partial(_impossible, placeholders=False)),
    versions=_VERSIONS,
    broken_by=_known_on(_DAY_BEFORE_THE_REGISTER),
)

RULES: tuple[Rule, ...] = (PLACEHOLDER, IMPOSSIBLE_DAY)
