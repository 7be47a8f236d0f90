"""I05: what the participant mainly does when the programme ends (hovedaktivitet ved avslutning).

It is not the end reason, though the words of the two lists are the same: the reason looks back, the activity ahead. Of
several that apply, such as ordinary education and work, the municipality judges which is the main one, and in cases of
doubt it weighs them against the goals of the individual plan. A record that names no activity answers nothing. No text
gives the line a first day: it is taken to be that of the regulation of 2018, though IMDi's page is of October 2020.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve

from nirmodel.code_lists import Activity
from nirmodel.law.programme.covid_extension import PAST_THREE_YEARS
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import imdi_line
from nirmodel.law.versions import Interval, holding, under_2018, under_2021
from nirmodel.records import MainActivity
from nirmodel.rules.breaking import breaking, unregistered
from nirmodel.rules.clashes import conflict_at, conflicts_among
from nirmodel.rules.owed import AnyOf, Compares, Condition, Conflict, Field, Owed, Registered, fields_of
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

#: the days on which the line is registered: no text before IMDi's page names it
_HELD = (Interval(Regime.INTRODUCTION_ACT, date(2018, 9, 1)),)

# No statute has named it, and IMDi's page, which does, is of 22 October 2020: the first day is that of the regulation.
_VERSIONS = (
    under_2018(imdi_line("programme", 5)),
    under_2021(imdi_line("programme", 5), as_before=True),
)

# --- the condition ------------------------------------------------------------------------------------


def _names_one(main_activity: Visible[MainActivity], _: View) -> Verdict:
    return verdict(main_activity.record.activity is not None)


_NAMES_ONE = Condition(
    _names_one,
    Text("navngir en aktivitet", "namngir ein aktivitet", "names an activity"),
    reads=fields_of(MainActivity, "activity"),
)

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_MAIN_ACTIVITY = Duty(
    code="I050",
    name="register-main-activity",
    about="introduction_programmes",
    subject=Text("hovedaktivitet", "hovudaktivitet", "the main activity"),
    owed=Registered("main_activities"),
    versions=_VERSIONS,
    deferred_where=PAST_THREE_YEARS,
    broken_by=unregistered("main_activities", "ends"),
)

MAIN_ACTIVITY = Duty(
    code="I051",
    name="main-activity-missing",
    about="introduction_programmes",
    subject=Text("hovedaktivitet ved avslutning", "hovudaktivitet ved avslutning", "main activity at the end"),
    owed=Owed(AnyOf("ends"), AnyOf("main_activities", where=_NAMES_ONE)),
    versions=_VERSIONS,
    deferred_where=PAST_THREE_YEARS,
    advice=Text(
        "Kommunen vurderer, ved tvil ut fra målene i individuell plan",
        "Kommunen vurderer, ved tvil ut frå måla i individuell plan",
        "The municipality judges, in cases of doubt by the goals of the individual plan",
    ),
    candidates=Field(MainActivity, "statuses"),
)

# --- what cannot be right -----------------------------------------------------------------------------


def _not_among_statuses(view: View) -> Iterator[Conflict]:
    """A main activity that is not one of the statuses that applied."""
    for each in view.all("main_activities"):
        activity, statuses = each.record.activity, each.record.statuses
        if activity is not None and statuses is not None and activity not in statuses:
            yield conflict_at(each.path / "activity", each, reads=fields_of(MainActivity, "activity", "statuses"))


def _other_statuses(whole: Any, near: bool) -> Any:
    main = whole.main_activities[0]
    other = next(each for each in Activity if each is not main.activity)
    statuses = (other, main.activity) if near else (other,)
    return evolve(whole, main_activities=(evolve(main, statuses=statuses),))


ACTIVITY_NOT_AMONG_STATUSES = Contradiction(
    code="I057",
    name="activity-not-among-statuses",
    about="introduction_programmes",
    title=Text(
        "Hovedaktiviteten er ikke blant statusene",
        "Hovudaktiviteten er ikkje mellom statusane",
        "Main activity not among the statuses",
    ),
    finds=Compares("main_activities", _not_among_statuses),
    versions=holding(_HELD, imdi_line("programme", 5)),
    broken_by=breaking(_other_statuses, "ends"),
)


def _named_twice(view: View) -> Iterator[Conflict]:
    """Two records that each name a main activity."""
    named = [each for each in view.all("main_activities") if each.record.activity is not None]
    return conflicts_among(named, reads=fields_of(MainActivity, "activity"))


def _another_activity(whole: Any, near: bool) -> Any:
    main = whole.main_activities[0]
    other = evolve(main, id="other", activity=None) if near else evolve(main, id="other")
    return evolve(whole, main_activities=(main, other))


TWO_MAIN_ACTIVITIES = Contradiction(
    code="I058",
    name="two-main-activities",
    about="introduction_programmes",
    title=Text(
        "To hovedaktiviteter for én avslutning",
        "To hovudaktivitetar for éi avslutning",
        "Two main activities for one end",
    ),
    finds=Compares("main_activities", _named_twice),
    versions=holding(_HELD, imdi_line("programme", 5)),
    broken_by=breaking(_another_activity, "ends"),
)

RULES: tuple[Rule, ...] = (
    REGISTER_MAIN_ACTIVITY,
    MAIN_ACTIVITY,
    ACTIVITY_NOT_AMONG_STATUSES,
    TWO_MAIN_ACTIVITIES,
)
