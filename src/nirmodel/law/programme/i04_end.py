"""I04: the end of the programme, and why it ended (avslutning og avslutningsårsak).

The end reason is what is missing most in the register. «Ikke registrert» is the register's own word for a reason that
is missing, and no reason. The register also ends people by itself when their time has run out (automatisk avslutning);
such an end stands until the municipality sets its own, which then takes its place for every other rule. It may set one
that is still to come: then the programme goes on, and nothing is owed of its end before that day.

A permanent stop ends the programme, but the end is a record of its own. An end is not final: people come back, to a new
programme or to the same one.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve

from nirmodel.code_lists import EndReason, ExtensionGround, SetBy
from nirmodel.law.changes import NEW_2007, OPENED_2021
from nirmodel.law.programme.closing import STOPPED_FOR_GOOD
from nirmodel.law.programme.covid_extension import PAST_THREE_YEARS
from nirmodel.law.programme.length import extended_by, lasting, lasts_longer_than, too_long
from nirmodel.law.sources import (
    COVID_ACT_IN_NIR,
    COVID_EXTENSION,
    CUT_OFF_2022,
    IMDI_PAGE,
    INTEGRATION_ACT,
    INTEGRATION_REGULATION,
    LEAVE_REGULATION,
    OPENED_IN_MAY_2021,
    PROCESSING_REGULATION,
    PROGRAMME_LENGTH,
    PROGRAMME_LENGTH_2003,
    PROGRAMME_PAGE,
    REGISTER_ENDS,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2007,
    REGISTER_REGULATION_2014,
    REGISTER_VALUES,
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
from nirmodel.records import End
from nirmodel.rules.breaking import Breaking, breaking, moved, nothing_in, step
from nirmodel.rules.clashes import before_start, conflicts_among
from nirmodel.rules.owed import AnyOf, Compares, Condition, Conflict, EachDatum, Owed, Registered, fields_of
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_UNDER_THE_INTRODUCTION_ACT = (
    under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="d")),
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="d")),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="a"), imdi_line("programme", 4)),
    under_2021(imdi_line("programme", 4)),
)
_VERSIONS = (
    *_UNDER_THE_INTRODUCTION_ACT,
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a"), PROGRAMME_PAGE),
)
_AFTER_A_STOP_VERSIONS = (
    *_UNDER_THE_INTRODUCTION_ACT,
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a"), PROGRAMME_PAGE, INTEGRATION_ACT.at("§ 18")),
)
_REASON_2014 = Text(
    "Fra 10. april 2014 står avslutningsårsak i bokstav d, ikke c",
    "Frå 10. april 2014 står avslutningsårsak i bokstav d, ikkje c",
    "From 10 April 2014 on the end reason stands in letter d, not c",
)
_REASON_VERSIONS = (
    under_2005(
        REGISTER_REGULATION_2007.at("§ 6", paragraph="første ledd", letter="c"),
        first_day=date(2007, 9, 1),
        change=NEW_2007,
    ),
    under_2014(
        REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="d"), REGISTER_VALUES, change=_REASON_2014
    ),
    under_2018(imdi_line("programme", 4), REGISTER_VALUES),
    under_2021(imdi_line("programme", 4), REGISTER_VALUES, as_before=True),
    *under_integration_act(CUT_OFF_2022, PROGRAMME_PAGE, OPENED_IN_MAY_2021, change=OPENED_2021),
)
_UNCONFIRMED_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="d"), REGISTER_ENDS),
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="d"), REGISTER_ENDS),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="a"), imdi_line("programme", 4), REGISTER_ENDS),
    under_2021(imdi_line("programme", 4), REGISTER_ENDS),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a"), REGISTER_ENDS),
)

# --- the conditions -----------------------------------------------------------------------------------


def _set_by_municipality(end: Visible[End], _: View) -> Verdict:
    """An end that the register set stands in NIR already; the municipality's own has to be registered."""
    return verdict(end.record.set_by is not SetBy.REGISTER)


def _set_by_register(end: Visible[End], _: View) -> Verdict:
    """The list of ends that the register set holds nothing else."""
    return verdict(end.record.set_by is SetBy.REGISTER)


def _is_a_reason(reason: EndReason | None) -> bool:
    """The register's word for a missing reason is no reason."""
    return reason is not None and reason is not EndReason.NOT_REGISTERED


_BY_MUNICIPALITY = Condition(
    _set_by_municipality,
    Text("kommunen har satt", "kommunen har sett", "the municipality has set"),
    reads=fields_of(End, "set_by"),
)
_BY_REGISTER = Condition(
    _set_by_register,
    Text("ikke er kommunens egen", "ikkje er kommunen si eiga", "is not the municipality's own"),
    reads=fields_of(End, "set_by"),
)
_NO_REASON = Text(
    "«ikke registrert» er ingen avslutningsårsak",
    "«ikkje registrert» er ingen avslutningsårsak",
    '"not registered" is no end reason',
)

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_END = Duty(
    code="I040",
    name="register-end",
    about="introduction_programmes",
    subject=Text("avslutning", "avslutning", "the end"),
    owed=Registered("ends", where=_BY_MUNICIPALITY),
    versions=_VERSIONS,
    deferred_where=PAST_THREE_YEARS,
)

END_REASON = Duty(
    code="I041",
    name="end-reason-missing",
    about="introduction_programmes",
    subject=Text("avslutningsårsak", "avslutningsårsak", "end reason"),
    owed=EachDatum("ends", "end_reason", counts=_is_a_reason, but=_NO_REASON),
    versions=_REASON_VERSIONS,
    deferred_where=PAST_THREE_YEARS,
)

END = Duty(
    code="I042",
    name="end-missing",
    about="introduction_programmes",
    subject=Text(
        "avslutning etter permanent stans",
        "avslutning etter permanent stans",
        "end after a permanent stop",
    ),
    owed=Owed(STOPPED_FOR_GOOD, AnyOf(("ends", "register_ends"))),
    versions=_AFTER_A_STOP_VERSIONS,
    broken_by=nothing_in("ends", "main_activities", wants="permanent"),
)

END_UNCONFIRMED = Duty(
    code="I043",
    name="register-made-end-unconfirmed",
    about="introduction_programmes",
    subject=Text(
        "kommunens bekreftelse av den automatiske avslutningen",
        "stadfesting frå kommunen av den automatiske avslutninga",
        "the municipality's own end in place of the register's",
    ),
    owed=Owed(AnyOf("register_ends", where=_BY_REGISTER), AnyOf("ends", where=_BY_MUNICIPALITY)),
    versions=_UNCONFIRMED_VERSIONS,
    deferred_where=PAST_THREE_YEARS,
    broken_by=Breaking("register_ends", lambda whole: evolve(whole, ends=whole.ends[:1])),
)

END_DATE = Duty(
    code="I044",
    name="end-date-missing",
    about="introduction_programmes",
    subject=Text("sluttdato", "sluttdato", "end date"),
    owed=EachDatum("ends", "ended_on"),
    versions=_VERSIONS,
)

# --- what cannot be right -----------------------------------------------------------------------------


def _ended_before_start(view: View) -> Iterator[Conflict]:
    return before_start(view, "ends", "ended_on")


def _ended_too_early(whole: Any, near: bool) -> Any:
    ended = whole.starts[0].started_on - step(near)
    known = whole.ends[-1].ended_on
    activities = whole.main_activities and tuple(evolve(each, known_on=known) for each in whole.main_activities)
    return evolve(
        whole, leaves=None, leave_follow_ups=None, absences=(), stops=None, main_activities=activities,
        ends=(moved(whole.ends[-1], ended_on=ended),),
    )  # fmt: skip


END_BEFORE_START = Contradiction(
    code="I047",
    name="end-before-start",
    about="introduction_programmes",
    title=Text("Avslutning før start", "Avslutning før start", "End before start"),
    finds=Compares("ends", _ended_before_start),
    versions=holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE),
    broken_by=breaking(_ended_too_early, "ends"),
)


def _ended_twice(view: View) -> Iterator[Conflict]:
    """Two ends that the municipality has set; one that the register set stands aside."""
    ends = [each for each in view.all("ends") if each.record.set_by is not SetBy.REGISTER]
    return conflicts_among(ends, reads=fields_of(End, "set_by"))


def _another_end(whole: Any, near: bool) -> Any:
    own = whole.ends[-1]
    other = moved(own, id="other", set_by=SetBy.REGISTER if near else SetBy.MUNICIPALITY)
    return evolve(whole, ends=(own, other))


TWO_ENDS = Contradiction(
    code="I048",
    name="two-ends",
    about="introduction_programmes",
    title=Text("To avslutninger av samme program", "To avslutningar av same program", "Two ends of one programme"),
    finds=Compares("ends", _ended_twice),
    versions=holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE),
    broken_by=breaking(_another_end, "ends"),
)

# --- what is worth a look -----------------------------------------------------------------------------


def _past_three_years(view: View) -> Iterator[Conflict]:
    """Three years beside leave and absence is the most, unless the programme was extended under the covid act."""
    if lasts_longer_than(3, view) and ExtensionGround.COVID_ACT not in extended_by(view):
        yield from too_long(view)


def _lasting_three_years(whole: Any, near: bool) -> Any:
    long = lasting(3, whole, near)
    return evolve(long, grants=(evolve(long.grants[0], extension_ground=ExtensionGround.INTRODUCTION_ACT),))


PROGRAMME_PAST_THREE_YEARS = Notice(
    code="I049",
    name="programme-past-three-years",
    about="introduction_programmes",
    title=Text(
        "Programmet er lengre enn tre år med tillegg av permisjon og fravær (unntak: covid-loven)",
        "Programmet er lengre enn tre år med tillegg av permisjon og fråvær (unntak: covid-lova)",
        "Programme past three years plus leave and absence (exception: the covid act)",
    ),
    finds=Compares("starts", _past_three_years),
    versions=holding(
        FIRST_ACT,
        PROGRAMME_LENGTH_2003,
        PROGRAMME_LENGTH,
        COVID_EXTENSION,
        COVID_ACT_IN_NIR,
        LEAVE_REGULATION.at("§ 7-1"),
    ),
    broken_by=breaking(_lasting_three_years, "ends"),
)

RULES: tuple[Rule, ...] = (
    REGISTER_END,
    END_REASON,
    END,
    END_UNCONFIRMED,
    END_DATE,
    END_BEFORE_START,
    TWO_ENDS,
    PROGRAMME_PAST_THREE_YEARS,
)
