"""What the case itself states, apart from its participations, and the days of the rules about it (saken selv).

These rules hold under every regime from the day the register began: a record from before its act is wrong too.
"""

from datetime import date
from typing import Any

from attrs import evolve

from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.law.regimes import Regime
from nirmodel.law.versions import Interval
from nirmodel.path import Path
from nirmodel.rules.owed import fields_of
from nirmodel.rules.views import View, Visible

__all__ = ["EVERY_REGIME", "STATED_REGIME", "the_case_itself"]

#: every regime, from the day the register began
EVERY_REGIME = tuple(Interval(regime, date(2005, 9, 1)) for regime in Regime)
#: the regime that the municipality states
STATED_REGIME = fields_of(Case, "regime")


def the_case_itself(view: View) -> Visible[Case]:
    """The case without its records, for a finding that rests on what the case states."""
    bare: dict[str, Any] = dict.fromkeys(PARTICIPATIONS, ()) | {"research_reservations": None}
    case: Case = evolve(view.participation, **bare)
    return Visible(case, Path(), None, None, None)
