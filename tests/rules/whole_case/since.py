"""What the rules about the case as a whole have alike: they hold from the day the register began."""

from collections.abc import Callable
from datetime import date

from nirmodel import Case
from nirmodel.law.regimes import Regime
from tests.rules.support import found

__all__ = ["since_the_register"]


def since_the_register(code: str, made: Callable[[Regime], Case], *regimes: Regime) -> None:
    """The first day of a rule: on the day before nothing is found, and on that day something is.

    Args:
        code: the code of the rule.
        made: makes a case under a regime in which something is wrong, whatever the day.
        regimes: the regimes; every one by default.
    """
    for regime in regimes or Regime:
        days = (date(2005, 8, 31), date(2005, 9, 1))
        assert [bool(found(code, made(regime), day)) for day in days] == [False, True], regime
