"""I03: the start of the programme (start på introduksjonsprogrammet).

The start is an event, and not the decision: a programme that was granted may begin later. Municipalities register what
happens in a programme and forget that its first day is a record of its own, so a leave, an absence, a stop or an end
shows that a start is missing.

What lies before the start or after the end does not belong to the programme, and a programme that has run for more than
two years beside its leaves is worth a look. Absence is often reported by the month: days of a month in which the
programme began or ended may all lie inside it, so only a period wholly outside contradicts.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from attrs import evolve

from nirmodel.law.programme.bounds import bounds
from nirmodel.law.programme.length import extended_by, lasting, lasts_longer_than, too_long
from nirmodel.law.sources import (
    IMDI_PAGE,
    INTEGRATION_REGULATION,
    LEAVE_REGULATION,
    PROCESSING_REGULATION,
    PROGRAMME_LENGTH,
    PROGRAMME_LENGTH_2003,
    PROGRAMME_PAGE,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    imdi_line,
)
from nirmodel.law.versions import (
    BOTH_ACTS,
    FIRST_ACT,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
    under_integration_act,
)
from nirmodel.path import Path
from nirmodel.records import Leave, Period
from nirmodel.rules.breaking import breaking, moved, one_day, step
from nirmodel.rules.choosing import few
from nirmodel.rules.clashes import certain_earliest, conflict_at, conflicts_with, earliest
from nirmodel.rules.owed import AnyOf, Compares, Conflict, EachDatum, Owed, Registered
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="c")),
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="c")),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="a"), imdi_line("programme", 3)),
    under_2021(imdi_line("programme", 3)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a"), PROGRAMME_PAGE),
)

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_START = Duty(
    code="I030",
    name="register-start",
    about="introduction_programmes",
    subject=Text("start", "start", "the start"),
    owed=Registered("starts"),
    versions=_VERSIONS,
)

START = Duty(
    code="I031",
    name="start-missing",
    about="introduction_programmes",
    subject=Text("start på programmet", "start på programmet", "start of the programme"),
    owed=Owed(AnyOf(("ends", "leaves", "absences", "stops")), AnyOf("starts")),
    versions=_VERSIONS,
)

START_DATE = Duty(
    code="I032",
    name="start-date-missing",
    about="introduction_programmes",
    subject=Text("startdato", "startdato", "start date"),
    owed=EachDatum("starts", "started_on"),
    versions=_VERSIONS,
)

# --- what cannot be right -----------------------------------------------------------------------------


def _started_without_grant(view: View) -> Iterator[Conflict]:
    """A start before the first grant; or, if there is none, on the day of the first refusal or after it."""
    granted = certain_earliest(view, "grants")
    refused = None if any(view.all("grants")) else earliest(view, "refusals")
    started = [(each, each.own) for each in view.all("starts") if each.own is not None]
    without = [
        each
        for each, day in started
        if (granted is not None and day < granted) or (refused is not None and day >= refused)
    ]
    return conflicts_with(without, "started_on", view.all("grants", "refusals"))


def _started_too_early(whole: Any, near: bool) -> Any:
    day = whole.grants[0].decided_on - step(near)
    return evolve(whole, starts=(moved(whole.starts[0], started_on=day),))


START_WITHOUT_GRANT = Contradiction(
    code="I037",
    name="start-without-grant",
    about="introduction_programmes",
    title=Text(
        "Start før tildeling, eller bare etter avslag",
        "Start før tildeling, eller berre etter avslag",
        "Start before the grant, or after a refusal alone",
    ),
    finds=Compares("starts", _started_without_grant),
    versions=holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE),
    broken_by=breaking(_started_too_early),
)


def _outside(view: View) -> Iterator[Conflict]:
    """Leaves and measures that begin before the programme or after it, and absences wholly before it or after it.

    Leaves and measures are decided ahead: one that began inside and was cut short by the end is no contradiction. The
    days of an absence are some of its period.
    """
    first, last = view.kept(bounds)

    def is_outside(period: Period, decided_ahead: bool) -> bool:
        begun, over = sorted((period.first_day, period.first_day if decided_ahead else period.own_day))
        return (first is not None and over < first) or (last is not None and begun > last)

    outside = [(path, each) for path, each, period, ahead in _periods(view) if is_outside(period, ahead)]
    against = few(view.all("starts", "ends")) if outside else []
    return (conflict_at(path / "period", each, *against) for path, each in outside)


def _periods(view: View) -> Iterator[tuple[Path, Visible[Any], Period, bool]]:
    """The periods of leaves, absences and measures, and whether they are decided ahead."""
    for each in view.all("leaves", "absences"):
        if each.record.period is not None:
            yield each.path, each, each.record.period, isinstance(each.record, Leave)
    for grant in view.all("grants"):
        for index, measure in enumerate(grant.record.measures or ()):
            if measure.period is not None:
                yield grant.path / "measures" / index, grant, measure.period, True


def _absent_before_start(whole: Any, near: bool) -> Any:
    day = whole.starts[0].started_on - step(near)
    return evolve(whole, absences=(moved(whole.absences[0], period=one_day(day)),))


OUTSIDE_PROGRAMME = Contradiction(
    code="I038",
    name="outside-programme",
    about="introduction_programmes",
    title=Text(
        "Permisjon, fravær eller tiltak utenfor programmet",
        "Permisjon, fråvær eller tiltak utanfor programmet",
        "Leave, absence or measure outside the programme",
    ),
    finds=Compares(("leaves", "absences", "grants"), _outside),
    versions=holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE),
    broken_by=breaking(_absent_before_start, "absences"),
)

# --- what is worth a look -----------------------------------------------------------------------------


def _past_two_years(view: View) -> Iterator[Conflict]:
    """Two years beside the leaves, unless the municipality has decided to extend; past three it is I049's matter."""
    if lasts_longer_than(2, view) and not extended_by(view) and not lasts_longer_than(3, view):
        yield from too_long(view)


PROGRAMME_PAST_TWO_YEARS = Notice(
    code="I039",
    name="programme-past-two-years",
    about="introduction_programmes",
    title=Text(
        "Programmet er lengre enn to år med tillegg av permisjon",
        "Programmet er lengre enn to år med tillegg av permisjon",
        "Programme past two years plus leave",
    ),
    finds=Compares("starts", _past_two_years),
    versions=holding(FIRST_ACT, PROGRAMME_LENGTH_2003, PROGRAMME_LENGTH, LEAVE_REGULATION.at("§ 7-1")),
    broken_by=breaking(partial(lasting, 2), "ends"),
)

RULES: tuple[Rule, ...] = (
    REGISTER_START,
    START,
    START_DATE,
    START_WITHOUT_GRANT,
    OUTSIDE_PROGRAMME,
    PROGRAMME_PAST_TWO_YEARS,
)
