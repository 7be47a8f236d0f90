"""A01: hours of Norwegian a week (antall timer deltatt i norskopplæringen per uke).

The line asks for the hours that the asylum seeker attended, week by week. The register passes them on to the
immigration authorities. One record has the hours of Norwegian (A01) and of culture and values (A02) of a week.

It goes wrong if a week without attendance is left out or left blank: 0 is a figure, and a blank is a missing one.
During an exemption from Norwegian that covers the whole week no figure is owed. A gap between two weeks owes nothing.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from attrs import evolve

from nirmodel.code_lists import AsylumExemptFrom
from nirmodel.law.asylum.exempt_weeks import (
    EXEMPTION_FIELDS,
    broken_by_hours_while_exempt,
    broken_by_one_figure,
    hours_while_exempt,
    owed_unless_exempt,
)
from nirmodel.law.asylum.teaching import WEEKS
from nirmodel.law.changes import NEW_2007
from nirmodel.law.sources import (
    ASYLUM_EXEMPTIONS,
    IMDI_PAGE,
    PROCESSING_REGULATION,
    REGISTER_REGULATION_2007,
    REGISTER_REGULATION_2014,
    imdi_line,
)
from nirmodel.law.versions import (
    ASYLUM_TRAINING,
    CHAPTER_4A,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
)
from nirmodel.records import WeeklyHours
from nirmodel.rules.breaking import breaking, moved
from nirmodel.rules.clashes import conflicts_among
from nirmodel.rules.owed import Compares, Condition, Conflict, EachDatum, Field, Registered
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.verdict import HOLDS, Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2005(
        REGISTER_REGULATION_2007.at("§ 7", paragraph="annet ledd", letter="a"),
        first_day=date(2007, 9, 1),
        change=NEW_2007,
    ),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="annet ledd", letter="a")),
    # the regulation has the directorate pass on the hours of each week, and does not list them for the municipality
    under_2018(imdi_line("asylum", 1), PROCESSING_REGULATION.at("§ 13", paragraph="annet ledd")),
    under_2021(imdi_line("asylum", 1), as_before=True),
)

_WEEK = Field(WeeklyHours, "week")
_HOURS = Field(WeeklyHours, "norwegian_hours")
_OTHER_HOURS = Field(WeeklyHours, "culture_and_values_hours")


def _registers_norwegian(week: Visible[WeeklyHours], _: View) -> Verdict:
    """A week registers Norwegian if it states those hours, or if it states neither figure."""
    record = week.record
    return verdict(record.norwegian_hours is not None or record.culture_and_values_hours is None)


def _owes_norwegian(week: Visible[WeeklyHours], view: View) -> Verdict:
    """A figure that is provided counts, with an exemption or without."""
    if week.record.norwegian_hours is not None:
        return HOLDS
    return owed_unless_exempt(week, view, AsylumExemptFrom.NORWEGIAN)


_REGISTERS_NORWEGIAN = Condition(
    _registers_norwegian,
    Text(
        "oppgir timer i norsk, eller ingen av delene",
        "oppgir timar i norsk, eller ingen av delane",
        "states hours of Norwegian, or neither figure",
    ),
    reads=(_HOURS, _OTHER_HOURS),
)
_OWES_NORWEGIAN = Condition(
    _owes_norwegian,
    Text(
        "deltakeren ikke hele tiden er fritatt fra norsk i",
        "deltakaren ikkje heile tida er friteken frå norsk i",
        "has no exemption from Norwegian for the whole of it",
    ),
    reads=(_WEEK, _HOURS, *EXEMPTION_FIELDS),
)

REGISTER_NORWEGIAN_HOURS = Duty(
    code="A010",
    name="register-weekly-norwegian",
    about="asylum_seeker_trainings",
    subject=Text("ukens timer i norsk", "timar i norsk for veka", "the week's hours of Norwegian"),
    owed=Registered("weekly_hours", where=_REGISTERS_NORWEGIAN),
    versions=_VERSIONS,
    broken_by=broken_by_one_figure(_OTHER_HOURS, AsylumExemptFrom.CULTURE_AND_VALUES),
)

NORWEGIAN_HOURS = Duty(
    code="A011",
    name="weekly-norwegian-missing",
    about="asylum_seeker_trainings",
    subject=Text("ukens timer i norsk", "timar i norsk for veka", "the week's hours of Norwegian"),
    owed=(EachDatum("weekly_hours", "norwegian_hours", where=_OWES_NORWEGIAN), WEEKS),
    versions=_VERSIONS,
)


def _same_week(view: View) -> Iterator[Conflict]:
    by_week: dict[str, list[Visible[WeeklyHours]]] = defaultdict(list)
    for each in view.all("weekly_hours"):
        if each.record.week is not None:
            by_week[each.record.week].append(each)
    for same in by_week.values():
        yield from conflicts_among(same, "week", reads=(_WEEK,))


def _week_twice(whole: Any, near: bool) -> Any:
    """The first week again under another id; nearly, it is the week before."""
    first = whole.weekly_hours[0]
    year, number, _ = (first.monday - timedelta(weeks=1)).isocalendar()
    week = f"{year:04}-W{number:02}" if near else first.week
    return evolve(whole, weekly_hours=(*whole.weekly_hours, moved(first, id="other", week=week)))


SAME_WEEK_TWICE = Contradiction(
    code="A017",
    name="same-week-twice",
    about="asylum_seeker_trainings",
    title=Text("Samme uke to ganger", "Same veke to gonger", "The same week twice"),
    finds=Compares("weekly_hours", _same_week),
    versions=holding(ASYLUM_TRAINING, IMDI_PAGE),
    broken_by=breaking(_week_twice, "weekly_hours"),
)


def _norwegian_while_exempt(view: View) -> Iterator[Conflict]:
    return hours_while_exempt(view, AsylumExemptFrom.NORWEGIAN, _HOURS)


NORWEGIAN_WHILE_EXEMPT = Contradiction(
    code="A018",
    name="norwegian-while-exempt",
    about="asylum_seeker_trainings",
    title=Text(
        "Timer i norsk i en uke med fritak",
        "Timar i norsk i ei veke med fritak",
        "Hours of Norwegian in a week with exemption",
    ),
    finds=Compares("weekly_hours", _norwegian_while_exempt),
    versions=holding(CHAPTER_4A, IMDI_PAGE, ASYLUM_EXEMPTIONS),
    broken_by=broken_by_hours_while_exempt(_HOURS, AsylumExemptFrom.NORWEGIAN),
)

RULES: tuple[Rule, ...] = (REGISTER_NORWEGIAN_HOURS, NORWEGIAN_HOURS, SAME_WEEK_TWICE, NORWEGIAN_WHILE_EXEMPT)
