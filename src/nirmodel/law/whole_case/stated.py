"""What the case itself states, apart from its participations, and the days of the rules about it (saken selv).

These rules hold under every regime from the day the register began: a record from before its act is wrong too.
"""

from datetime import date
from typing import Any

from attrs import evolve

from nirmodel.case import PARTICIPATIONS, RECORD_LISTS, Case
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import DUTY_TO_REGISTER_2018, DUTY_TO_REGISTER_2021, IMDI_PAGE
from nirmodel.law.versions import Interval, holding
from nirmodel.path import Path
from nirmodel.rules.owed import fields_of
from nirmodel.rules.views import View, Visible

__all__ = ["EVERY_REGIME", "STATED_REGIME", "WHATEVER_THE_REGIME", "the_case_itself"]

#: every regime, from the day the register began
EVERY_REGIME = tuple(Interval(regime, date(2005, 9, 1)) for regime in Regime)
#: the versions of a rule about what is registered at all: it rests on the duty to register of each act
WHATEVER_THE_REGIME = holding(EVERY_REGIME, IMDI_PAGE, DUTY_TO_REGISTER_2018, DUTY_TO_REGISTER_2021)
#: the regime that the municipality states
STATED_REGIME = fields_of(Case, "regime")


def the_case_itself(view: View) -> Visible[Case]:
    """The case without its records, for a finding that rests on what the case states."""
    bare: dict[str, Any] = dict.fromkeys(PARTICIPATIONS, ()) | dict.fromkeys(RECORD_LISTS["case"])
    case: Case = evolve(view.participation, **bare)
    return Visible(case, Path(), None, None, None)
