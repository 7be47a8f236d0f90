"""A02: hours of Norwegian culture and values a week (antall timer deltatt i norsk kultur og norske verdier per uke).

The line asks for the hours that the asylum seeker attended, week by week, on the record that also has the hours of
Norwegian (A01). The subject came with chapter 4 A of the act on 1 September 2018. The duty to take part ended on
1 January 2022: a week that began by 31 December 2021 is registered whenever it became known, and no later one is.

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
from nirmodel.law.asylum.teaching import no_weeks_provided
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import (
    ASYLUM_EXEMPTIONS,
    CULTURE_AND_VALUES_END,
    IMDI_PAGE,
    INTRODUCTION_ACT_2018,
    PROCESSING_REGULATION,
    imdi_line,
)
from nirmodel.law.versions import ASYLUM_TRAINING, Interval, holding, under_2018, under_2021
from nirmodel.records import TrackPlacement, WeeklyHours
from nirmodel.rules.breaking import Breaking, breaking, last_in, moved
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import (
    AnyOf,
    Compares,
    Condition,
    Conflict,
    EachDatum,
    Field,
    Owed,
    Provided,
    Registered,
)
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.verdict import FAILS, HOLDS, Verdict, undecided, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

#: the last day of the duty to take part; a week counts if its Monday is no later
_LAST_DAY = date(2021, 12, 31)
_ENDED = Text(
    "Fra 1. januar 2022 gjelder ikke plikten til å delta i opplæring i norsk kultur og norske verdier. Uker som begynte"
    " senest 31. desember 2021, registreres likevel, med den fristen som følger av IMDis veiledning",
    "Frå 1. januar 2022 gjeld ikkje plikta til å delta i opplæring i norsk kultur og norske verdiar. Veker som byrja"
    " seinast 31. desember 2021, blir likevel registrerte, med den fristen som følgjer av rettleiinga frå IMDi",
    "From 1 January 2022 on there is no duty to take part in training in Norwegian culture and values. Weeks that began"
    " by 31 December 2021 are registered all the same, within the limit of IMDi's guidance",
)

_VERSIONS = (
    under_2018(
        imdi_line("asylum", 2),
        PROCESSING_REGULATION.at("§ 13", paragraph="annet ledd"),
        INTRODUCTION_ACT_2018.at("§ 20 a"),
    ),
    under_2021(imdi_line("asylum", 2), last_day=_LAST_DAY, as_before=True),
    under_2021(imdi_line("asylum", 2), CULTURE_AND_VALUES_END, first_day=date(2022, 1, 1), change=_ENDED),
)
#: the days of the hours of culture and values: a week is dated by its Sunday
_WHILE_TAUGHT = (Interval(Regime.INTRODUCTION_ACT, date(2018, 9, 1), date(2022, 1, 2)),)

_WEEK = Field(WeeklyHours, "week")
_HOURS = Field(WeeklyHours, "culture_and_values_hours")
_OTHER_HOURS = Field(WeeklyHours, "norwegian_hours")
_HOURS_IN_A_WEEK = 7 * 24


def _begins_in_time(week: Visible[WeeklyHours]) -> Verdict:
    """The week began while there was a duty to take part; a week without its number did if it was known by then."""
    monday = week.record.monday
    if monday is not None:
        return verdict(monday <= _LAST_DAY)
    return HOLDS if week.known is not None and week.known <= _LAST_DAY else undecided(week.path / "week")


def _registers_culture(week: Visible[WeeklyHours], _: View) -> Verdict:
    """A week registers culture and values if it states those hours, or if it states neither figure."""
    record = week.record
    if record.culture_and_values_hours is None and record.norwegian_hours is not None:
        return FAILS
    return _begins_in_time(week)


def _owes_culture(week: Visible[WeeklyHours], view: View) -> Verdict:
    """A figure that is provided counts, with an exemption or without."""
    begins = _begins_in_time(week)
    if not begins.holds or week.record.culture_and_values_hours is not None:
        return begins
    return owed_unless_exempt(week, view, AsylumExemptFrom.CULTURE_AND_VALUES)


def _placed_in_time(placement: Visible[TrackPlacement], view: View) -> Verdict:
    """A placement of after the last day leaves no such week open."""
    if placement.own is not None and placement.own > _LAST_DAY:
        return FAILS
    return no_weeks_provided(placement, view)


_REGISTERS_CULTURE = Condition(
    _registers_culture,
    Text(
        "begynte senest 31. desember 2021, og oppgir timer i kultur og verdier, eller ingen av delene",
        "byrja seinast 31. desember 2021, og oppgir timar i kultur og verdiar, eller ingen av delane",
        "began by 31 December 2021 and states hours of culture and values, or neither figure",
    ),
    reads=(_WEEK, _OTHER_HOURS, _HOURS),
)
_OWES_CULTURE = Condition(
    _owes_culture,
    Text(
        "begynte senest 31. desember 2021, og som deltakeren ikke er fritatt fra kultur og verdier i hele tiden",
        "byrja seinast 31. desember 2021, og som deltakaren ikkje er friteken frå kultur og verdiar i heile tida",
        "began by 31 December 2021 and has no exemption from culture and values for the whole of it",
    ),
    reads=(_WEEK, _HOURS, *EXEMPTION_FIELDS),
)
#: the hours of each week, which a placement alone leaves open
_WEEKS = Owed(
    AnyOf(
        "track_placements",
        where=Condition(
            _placed_in_time,
            Text(
                "er fra senest 31. desember 2021 og står uten opplysning om uker",
                "er frå seinast 31. desember 2021 og står utan opplysning om veker",
                "is of 31 December 2021 at the latest and stands without information on weeks",
            ),
        ),
    ),
    Provided("weekly_hours"),
)
_SUBJECT = Text(
    "ukens timer i norsk kultur og norske verdier",
    "timar i norsk kultur og norske verdiar for veka",
    "the week's hours of culture and values",
)


def _taught(whole: Any) -> Any:
    """The training with a last week in which the subject was taught: known when it was known, if it is too late."""
    last = whole.weekly_hours[-1]
    if last.monday <= _LAST_DAY:
        return whole
    year, number, _ = _LAST_DAY.isocalendar()
    return evolve(whole, weekly_hours=(moved(last, week=f"{year:04}-W{number:02}"),))


def _without_culture(whole: Any) -> Any:
    return last_in(_taught(whole), "weekly_hours", lambda week: evolve(week, culture_and_values_hours=None))


REGISTER_CULTURE_HOURS = Duty(
    code="A020",
    name="register-weekly-culture-and-values",
    about="asylum_seeker_trainings",
    subject=_SUBJECT,
    owed=Registered("weekly_hours", where=_REGISTERS_CULTURE),
    versions=_VERSIONS,
    broken_by=broken_by_one_figure(_OTHER_HOURS, AsylumExemptFrom.NORWEGIAN, first=_taught),
)


CULTURE_HOURS = Duty(
    code="A021",
    name="weekly-culture-and-values-missing",
    about="asylum_seeker_trainings",
    subject=_SUBJECT,
    owed=(EachDatum("weekly_hours", "culture_and_values_hours", where=_OWES_CULTURE), _WEEKS),
    versions=_VERSIONS,
    broken_by=Breaking("weekly_hours", _without_culture),
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
