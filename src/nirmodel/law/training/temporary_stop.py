"""A temporary stop that has lasted more than three months (midlertidig stans i mer enn tre måneder).

IMDi takes a temporary stop to last for three months at most; a longer one is permanent. A stop has no last day in the
register, so it lasts for as long as nothing on the case comes after it: whatever happens in the participation later
shows that it is over, and so does its end. An undated record may be later.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve

from nirmodel.code_lists import ExtentUnit, StopKind
from nirmodel.law.deadlines import Months
from nirmodel.law.sources import TRAINING_REGULATION, Nature, Source
from nirmodel.records import Absence, Extent, Period, Stop
from nirmodel.rules.breaking import Breaking, breaking, moved, one_day
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import Conflict, fields_of
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["LASTS_FOR_LONG", "STOPS_2021", "STOPS_TO_2020", "THREE_MONTHS", "stopped_for_long", "stopped_long_ago"]

_DAY = timedelta(days=1)
#: more than three months
_LONG_AGO = timedelta(days=100)


def _page(title: Text, url: str) -> Source:
    return Source(act="IMDi", title=title, url=url, nature=Nature.GUIDANCE, read_on=date(2026, 11, 25))


#: what IMDi writes of stops under the introduction act
STOPS_TO_2020 = _page(
    Text(
        "Stans av introduksjonsprogram: midlertidig i inntil tre måneder",
        "Stans av introduksjonsprogram: mellombels i inntil tre månader",
        "Stans av introduksjonsprogram: temporary for up to three months",
    ),
    "https://www.imdi.no/introduksjonsprogram/regler-om-deltakelse-i-introduksjonsprogramet/stans-av-introduksjonsprogram/",
)
#: what IMDi writes of stops under the integration act
STOPS_2021 = _page(
    Text(
        "Stans av introduksjonsprogrammet etter integreringsloven (7. januar 2021): midlertidig i inntil tre måneder",
        "Stans av introduksjonsprogrammet etter integreringsloven (7. januar 2021): mellombels i inntil tre månader",
        "Stans av introduksjonsprogrammet etter integreringsloven (7 January 2021): temporary for up to three months",
    ),
    "https://www.imdi.no/kvalifisering/regelverk/introduksjonsprogrammet/stans-av-introduksjonsprogrammet-etter-integreringsloven/",
)
#: training under the introduction act: the right may be lost for a time, of up to three months by the notes to § 9
THREE_MONTHS = TRAINING_REGULATION.at("§ 9", paragraph="tredje ledd")
_LIMIT = Months(3, STOPS_2021)
#: the words for it
LASTS_FOR_LONG = Text(
    "En midlertidig stans har pågått i mer enn tre måneder",
    "Ein mellombels stans har gått føre seg i meir enn tre månader",
    "A temporary stop has lasted more than three months",
)


def stopped_for_long(view: View, *, later: tuple[str, ...]) -> Iterator[Conflict]:
    """Temporary stops of more than three months ago, if nothing came later.

    Args:
        view: the participation.
        later: the lists of what shows that it goes on, or that it is over.
    """
    stops = [each for each in view.all("stops") if each.own is not None and _is_temporary(each)]
    if not stops:
        return
    last = _last_day(view, later)
    for each in stops:
        if last is not None and each.own is not None and last <= each.own and _LIMIT.after(each.own) < view.as_of:
            yield conflict(each, "decided_on", reads=fields_of(Stop, "kind"))


def _is_temporary(stop: Visible[Stop]) -> bool:
    return stop.record.kind is StopKind.TEMPORARY


def _last_day(view: View, names: tuple[str, ...]) -> date | None:
    """The last day of what is known of the participation; None if something is undated."""
    days = [_began(each) for each in view.all("stops", *names)]
    return None if None in days else max((day for day in days if day is not None), default=None)


def _began(each: Visible[Any]) -> date | None:
    """The last day of a period, or the day of a record, planned ones included."""
    period = getattr(each.record, "period", None)
    return each.own if not isinstance(period, Period) else max(period.own_day, each.own or period.own_day)


def stopped_long_ago(dated: Mapping[str, str], **other_lists: tuple[Any, ...] | None) -> Breaking:
    """A breaking: a temporary stop of long ago, after which nothing is known; nearly, there is an absence after it.

    Args:
        dated: the lists of what comes before the stop, each with the field of its date: all are of the day of the stop.
        other_lists: the lists that are to have other records, or none.
    """

    def edit(whole: Any, near: bool) -> Any:
        stop = whole.stops[-1]
        known, day = stop.decided_on, stop.decided_on - _LONG_AGO
        absence = Absence(
            id="other", known_on=known, registered_on=known, period=one_day(day + _DAY),
            extent=Extent(amount=Decimal(1), unit=ExtentUnit.DAYS),
        )  # fmt: skip
        begun = {
            name: tuple(moved(each, **{field: day}) for each in _all(whole, name)) for name, field in dated.items()
        }
        stops = (evolve(moved(stop, decided_on=day), kind=StopKind.TEMPORARY),)
        return evolve(whole, stops=stops, absences=(absence,) if near else (), **begun, **other_lists)

    return breaking(edit, "stops")


def _all(whole: Any, name: str) -> tuple[Any, ...]:
    return getattr(whole, name) or ()
