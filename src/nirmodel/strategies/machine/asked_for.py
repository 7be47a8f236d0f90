"""Whether the law of the day asks for a record to be in NIR (om en registrering skal stå i registeret)."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from nirmodel._engine.views import view_at, view_of_case
from nirmodel.case import Case
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.regimes import Regime
from nirmodel.path import Path
from nirmodel.rules.owed import Condition, Registered
from nirmodel.rules.rule import Duty

__all__ = ["first_limit", "is_asked_for"]


@cache
def first_limit() -> date:
    """The first day from which the law sets time limits."""
    return min(version.first_day for rule in CATALOGUE for version in rule.versions if version.within is not None)


@cache
def _conditions(about: str, name: str, regime: Regime, known_on: date) -> tuple[Condition | None, ...]:
    """The conditions on which the records of a list, known on that day, have to be in NIR; None for none."""
    return tuple(_asked(about, name, regime, known_on))


def _asked(about: str, name: str, regime: Regime, known_on: date) -> Iterator[Condition | None]:
    for rule in CATALOGUE:
        version = rule.version(regime, known_on) if isinstance(rule, Duty) and rule.about == about else None
        if version is not None and version.within is not None:
            for part in rule.asked_by(version):
                if isinstance(part, Registered) and name in part.lists:
                    yield part.where


def is_asked_for(case: Case, path: Path, as_of: date) -> bool:
    """True if the law certainly asks for the record at a path to be in NIR, by what is known on the day.

    Args:
        case: a case that states its regime.
        path: the place of a record that is known, such as ``introduction_programmes[0].ends[0]``.
        as_of: the day.
    """
    assert case.regime is not None
    whole, name = Path(path.parts[:-2]), str(path.parts[-2])
    about = str(path.parts[0]) if whole.parts else "case"
    view = view_at(case, whole, as_of, case.regime) if whole.parts else view_of_case(case, as_of, case.regime, [])
    visible = next(each for each in view.all(name) if each.path == path)
    assert visible.known is not None  # the machine dates every record
    conditions = _conditions(about, name, case.regime, visible.known)
    return any(where is None or where.test(visible, view).holds for where in conditions)
