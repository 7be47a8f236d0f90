"""A02: hours of Norwegian culture and values a week (antall timer deltatt i norsk kultur og norske verdier per uke).

The line asks for the hours that the asylum seeker attended, week by week, on the record that also has the hours of
Norwegian (A01). The subject came with chapter 4 A of the act on 1 September 2018 and ended on 1 January 2022, when
social studies took its place.

It goes wrong if the hours of both subjects are entered as one figure. During an exemption from culture and values that
covers the whole week no figure is owed.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
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
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import (
    ASYLUM_EXEMPTIONS,
    IMDI_PAGE,
    INTRODUCTION_ACT,
    PROCESSING_REGULATION,
    imdi_line,
)
from nirmodel.law.versions import ASYLUM_TRAINING, Interval, holding, under_2018, under_2021
from nirmodel.records import WeeklyHours
from nirmodel.rules.breaking import breaking
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import Compares, Condition, Conflict, EachDatum, Field, Registered
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.verdict import HOLDS, Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2018(
        imdi_line("asylum", 2),
        PROCESSING_REGULATION.at("§ 13", paragraph="annet ledd"),
        INTRODUCTION_ACT.at("§ 20 a", first_day=date(2018, 9, 1)),
    ),
    # the duty to take part ended on 1 January 2022 (FOR-2021-12-22-3852)
    under_2021(imdi_line("asylum", 2), last_day=date(2021, 12, 31)),
)
#: the days on which there are hours of culture and values
_WHILE_TAUGHT = (Interval(Regime.INTRODUCTION_ACT, date(2018, 9, 1), date(2021, 12, 31)),)

_HOURS = Field(WeeklyHours, "culture_and_values_hours")
_OTHER_HOURS = Field(WeeklyHours, "norwegian_hours")
_HOURS_IN_A_WEEK = 7 * 24


def _registers_culture(week: Visible[WeeklyHours], _: View) -> Verdict:
    """A week registers culture and values if it states those hours, or if it states neither figure."""
    record = week.record
    return verdict(record.culture_and_values_hours is not None or record.norwegian_hours is None)


def _owes_culture(week: Visible[WeeklyHours], view: View) -> Verdict:
    """A figure that is provided counts, with an exemption or without."""
    if week.record.culture_and_values_hours is not None:
        return HOLDS
    return owed_unless_exempt(week, view, AsylumExemptFrom.CULTURE_AND_VALUES)


_REGISTERS_CULTURE = Condition(
    _registers_culture,
    Text(
        "oppgir timer i kultur og verdier, eller ingen av delene",
        "oppgir timar i kultur og verdiar, eller ingen av delane",
        "states hours of culture and values, or neither figure",
    ),
    reads=(_OTHER_HOURS, _HOURS),
)
_OWES_CULTURE = Condition(
    _owes_culture,
    Text(
        "deltakeren ikke hele tiden er fritatt fra kultur og verdier i",
        "deltakaren ikkje heile tida er friteken frå kultur og verdiar i",
        "has no exemption from culture and values for the whole of it",
    ),
    reads=(Field(WeeklyHours, "week"), _HOURS, *EXEMPTION_FIELDS),
)
_SUBJECT = Text(
    "ukens timer i norsk kultur og norske verdier",
    "timar i norsk kultur og norske verdiar for veka",
    "the week's hours of culture and values",
)

REGISTER_CULTURE_HOURS = Duty(
    code="A020",
    name="register-weekly-culture-and-values",
    about="asylum_seeker_trainings",
    subject=_SUBJECT,
    owed=Registered("weekly_hours", where=_REGISTERS_CULTURE),
    versions=_VERSIONS,
    broken_by=broken_by_one_figure(_OTHER_HOURS, AsylumExemptFrom.NORWEGIAN),
)

CULTURE_HOURS = Duty(
    code="A021",
    name="weekly-culture-and-values-missing",
    about="asylum_seeker_trainings",
    subject=_SUBJECT,
    owed=(EachDatum("weekly_hours", "culture_and_values_hours", where=_OWES_CULTURE), WEEKS),
    versions=_VERSIONS,
)


def _more_than_a_week(view: View) -> Iterator[Conflict]:
    for each in view.all("weekly_hours"):
        both = (each.record.norwegian_hours or 0) + (each.record.culture_and_values_hours or 0)
        if both > _HOURS_IN_A_WEEK:
            yield conflict(each, reads=(_OTHER_HOURS, _HOURS))


def _with_more_than_a_week(whole: Any, near: bool) -> Any:
    """The first week with an hour more than it has; nearly, with all of them."""
    culture = Decimal(68 if near else 69)
    week = evolve(whole.weekly_hours[0], norwegian_hours=Decimal(100), culture_and_values_hours=culture)
    return evolve(whole, weekly_hours=(week, *whole.weekly_hours[1:]))


MORE_HOURS_THAN_A_WEEK = Contradiction(
    code="A027",
    name="more-hours-than-a-week-has",
    about="asylum_seeker_trainings",
    title=Text("Flere timer enn uken har", "Fleire timar enn veka har", "More hours than a week has"),
    finds=Compares("weekly_hours", _more_than_a_week),
    versions=holding(ASYLUM_TRAINING, IMDI_PAGE),
    broken_by=breaking(_with_more_than_a_week, "weekly_hours"),
)


def _culture_while_exempt(view: View) -> Iterator[Conflict]:
    return hours_while_exempt(view, AsylumExemptFrom.CULTURE_AND_VALUES, _HOURS)


CULTURE_WHILE_EXEMPT = Contradiction(
    code="A028",
    name="culture-and-values-while-exempt",
    about="asylum_seeker_trainings",
    title=Text(
        "Timer i kultur og verdier i en uke med fritak",
        "Timar i kultur og verdiar i ei veke med fritak",
        "Hours of culture and values in a week with exemption",
    ),
    finds=Compares("weekly_hours", _culture_while_exempt),
    versions=holding(_WHILE_TAUGHT, IMDI_PAGE, ASYLUM_EXEMPTIONS),
    broken_by=broken_by_hours_while_exempt(_HOURS, AsylumExemptFrom.CULTURE_AND_VALUES),
)

RULES: tuple[Rule, ...] = (REGISTER_CULTURE_HOURS, CULTURE_HOURS, MORE_HOURS_THAN_A_WEEK, CULTURE_WHILE_EXEMPT)
