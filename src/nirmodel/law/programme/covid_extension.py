"""Programmes that the pandemic extends past three years, of which the register takes nothing (utvidet program).

The covid act asks for registration only as far as it is technically possible, and the register has no room for a
programme past three years: it ends the participant by itself when the three years are out. IMDi asks municipalities not
to register an end reason for them. So the end, its reason, the main activity and the confirmation of the register's end
are owed by the law, and deferred for good.
"""

from datetime import date
from typing import Any, final

from attrs import frozen

from nirmodel.code_lists import ExtensionGround
from nirmodel.law.programme.length import Length, last_day_of
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import COVID_ACT, COVID_ACT_IN_NIR
from nirmodel.path import Path
from nirmodel.records import End, Grant, MainActivity
from nirmodel.rules.choosing import first_dated, steady
from nirmodel.rules.derived import is_set_by_register
from nirmodel.rules.owed import Condition, fields_of
from nirmodel.rules.verdict import FAILS, Verdict, holds, undecided
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["PAST_THREE_YEARS"]

_YEARS = 3
#: registering only as far as it is technically possible
_AS_FAR_AS_POSSIBLE = COVID_ACT.at(
    "§ 4",
    paragraph="første ledd",
    first_day=date(2020, 8, 1),
    url="https://lovdata.no/dokument/LTI/lov/2020-06-23-115",
    title=Text(
        "Plikten til å registrere gjelder så langt det er teknisk mulig",
        "Plikta til å registrere gjeld så langt det er teknisk mogleg",
        "The duty to register holds as far as that is technically possible",
    ),
)


@final
@frozen(eq=False)
class _Extended:
    """A programme that was extended under the covid act, with the last day of its three years."""

    grant: Visible[Grant]
    start: Visible[Any]
    #: without what comes on top: the register may end the participant from this day on
    last_day: date
    #: with the leave and absence on top; if they cannot be counted, the path of the fact that is missing
    limit: date | Path


def _extended(view: View) -> _Extended | Verdict:
    """The programme, if a grant extends it under the covid act, which adapts the introduction act alone."""
    grants = [each for each in view.all("grants") if each.record.extension_ground is ExtensionGround.COVID_ACT]
    if view.regime is not Regime.INTRODUCTION_ACT or not grants:
        return FAILS
    grant, start = steady(grants)[0], first_dated(view.all("starts"))
    if start is None or start.own is None:
        return undecided(_date_of_start(view), grant)
    length = Length(start, start.own, view.as_of, tuple(view.all("leaves")), tuple(view.all("absences")))
    return _Extended(grant, start, last_day_of(start.own, _YEARS), length.limit(_YEARS) or length.uncounted())


def _date_of_start(view: View) -> Path:
    starts = steady(view.all("starts"))
    return starts[0].path / "started_on" if starts else view.path / "starts"


def _ends_past_three_years(about: Visible[End | MainActivity], view: View) -> Verdict:
    """An end of the municipality's lies past the three years and what comes on top; the register's may be its last."""
    extended = view.kept(_extended)
    if isinstance(extended, Verdict):
        return extended
    end = about.dated_by or about
    known = (extended.grant, extended.start)
    if end.own is None:
        return undecided(_date_of_end(end, view), *known)
    set_by_register = is_set_by_register(end)
    if end.own < extended.last_day or (end.own == extended.last_day and not set_by_register):
        return FAILS
    if set_by_register:
        return holds(*known)
    if isinstance(extended.limit, Path):
        return undecided(extended.limit, *known)
    return holds(*known) if end.own > extended.limit else FAILS


def _date_of_end(end: Visible[Any], view: View) -> Path:
    return end.path / "ended_on" if isinstance(end.record, End) else view.path / "ends"


#: an end, or what is registered at it, of a programme that the covid act extends past three years
PAST_THREE_YEARS = Condition(
    _ends_past_three_years,
    Text(
        "hører til et program som er utvidet ut over tre år etter covid-loven",
        "høyrer til eit program som er utvida ut over tre år etter covid-lova",
        "belongs to a programme extended past three years under the covid act",
    ),
    reads=(*fields_of(Grant, "extension_ground"), *fields_of(End, "set_by")),
    sources=(_AS_FAR_AS_POSSIBLE, COVID_ACT_IN_NIR),
)
