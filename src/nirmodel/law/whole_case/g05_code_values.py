"""G05: values that the law does not have on that day (koder som ikke gjelder).

Some values of the code lists come from one act, or from some years of it: leave for work belongs to the introduction
act, and the end goals changed on 1 January 2026. The day that counts is the record's own date, or else the day it was
known.

It goes wrong if a case system offers one list for both acts. What was registered may still be what was decided, so it
is a notice. It holds under every regime from the day the register began.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial, reduce

from attrs import evolve

from nirmodel.case import Case
from nirmodel.code_lists import CODE_LISTS, LeaveKind
from nirmodel.code_lists.listed import Listed
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import DUTY_TO_REGISTER_2021, IMDI_PAGE
from nirmodel.law.versions import holding
from nirmodel.law.whole_case.inside_records import values_in
from nirmodel.law.whole_case.stated import EVERY_REGIME
from nirmodel.path import Path
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.clashes import conflict_at
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]


def _limited_lists() -> Iterator[type]:
    """The lists with a value that does not hold always."""
    for each in CODE_LISTS:
        if issubclass(each, Listed) and any(value.holds for value in each):
            yield each


_LIMITED = tuple(_limited_lists())


def _is_held(value: Listed, regime: Regime, day: date | None) -> bool:
    """The law has the value on the day; without a day, on any."""
    if day is not None:
        return value.holds_on(regime, day)
    return not value.holds or any(each.regime is regime for each in value.holds)


def _out_of_its_days(view: View) -> Iterator[Conflict]:
    for each in view.all("records"):
        for place, value in values_in(each.record, _LIMITED):
            if not _is_held(value, view.regime, each.own or each.known):
                yield conflict_at(reduce(Path.__truediv__, place, each.path), each)


def _with_leave(case: Case, *, near: bool) -> Case:
    """A leave that the act of the case does not have, for peace work or for work; nearly, for welfare."""
    (programme,) = case.introduction_programmes
    assert programme.leaves is not None  # the edit wants leaves
    other = LeaveKind.PEACE_AND_RECONCILIATION if case.regime is Regime.INTRODUCTION_ACT else LeaveKind.WORK
    leave = evolve(programme.leaves[0], kind=LeaveKind.WELFARE if near else other)
    return evolve(case, introduction_programmes=(evolve(programme, leaves=(leave,), leave_follow_ups=None),))


VALUE_OUT_OF_ITS_DAYS = Notice(
    code="G059",
    name="code-value-not-in-force",
    about="case",
    title=Text(
        "Regelverket har ikke denne verdien på den dagen",
        "Regelverket har ikkje denne verdien på den dagen",
        "The regime does not have this value on that day",
    ),
    finds=Compares("records", _out_of_its_days),
    versions=holding(EVERY_REGIME, IMDI_PAGE, DUTY_TO_REGISTER_2021),
    broken_by=Breaking("leaves", partial(_with_leave, near=False), partial(_with_leave, near=True), of_case=True),
)

RULES: tuple[Rule, ...] = (VALUE_OUT_OF_ITS_DAYS,)
