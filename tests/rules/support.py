"""How the tests of rules ask: one case, one code, one day."""

from datetime import date, timedelta
from typing import Any

from nirmodel import (
    AsylumSeekerTraining,
    Case,
    DeadlinePolicy,
    Finding,
    IntroductionProgramme,
    NorwegianTraining,
    ReceptionQualification,
    check,
)
from nirmodel.code_lists import Regime
from nirmodel.records import Period

__all__ = [
    "asylum", "clashes", "fits", "found", "late", "met", "norwegian", "owed", "period", "programme", "reception",
    "silent", "undetermined",
]  # fmt: skip

ONE_DAY = timedelta(days=1)
LONG_AFTER = date(2025, 6, 2)
FIRST = Regime.INTRODUCTION_ACT


def programme(*, regime: Any = FIRST, **lists: Any) -> Case:
    """A case with one introduction programme."""
    return Case(id="case", regime=regime, introduction_programmes=(IntroductionProgramme(**lists),))


def norwegian(*, regime: Any = FIRST, **lists: Any) -> Case:
    """A case with one training in Norwegian and social studies."""
    return Case(id="case", regime=regime, norwegian_trainings=(NorwegianTraining(**lists),))


def asylum(**lists: Any) -> Case:
    """A case with one asylum seekers' training."""
    return Case(id="case", regime=FIRST, asylum_seeker_trainings=(AsylumSeekerTraining(**lists),))


def reception(*, regime: Any = Regime.INTEGRATION_ACT, **lists: Any) -> Case:
    """A case with one qualification in a reception centre."""
    return Case(id="case", regime=regime, reception_qualifications=(ReceptionQualification(**lists),))


def period(first: str, last: str | None = None) -> Period:
    """A period from ISO dates."""
    return Period(first_day=date.fromisoformat(first), last_day=date.fromisoformat(last) if last else None)


def found(code: str, case: Case, as_of: date, policy: DeadlinePolicy | None = None) -> list[Finding]:
    """The findings of one rule."""
    return list(check(case, as_of=as_of, policy=policy or DeadlinePolicy()).of(code))


def _states(code: str, case: Case, as_of: date) -> list[str]:
    return [str(each.state) for each in found(code, case, as_of)]


def owed(code: str, case: Case, *, opens: str, due: str, at: str) -> None:
    """One duty: no row the day before it opens, open to the due day, overdue the day after."""
    first, last = date.fromisoformat(opens), date.fromisoformat(due)
    assert _states(code, case, first - ONE_DAY) == []
    assert _states(code, case, first) == ["open"]
    assert _states(code, case, last) == ["open"]
    assert _states(code, case, last + ONE_DAY) == ["overdue"]
    (finding,) = found(code, case, last)
    where = str(finding.path).split(".", 1)[1]
    assert (where, finding.due and finding.due.day) == (at, last)
    assert finding.suggestion is not None
    assert finding.facts


def met(code: str, case: Case, as_of: date = LONG_AFTER, *, times: int = 1) -> None:
    """Done in time, whatever day it is asked for."""
    assert _states(code, case, as_of) == ["met"] * times


def late(code: str, case: Case, as_of: date = LONG_AFTER) -> None:
    """Done after it was due."""
    assert _states(code, case, as_of) == ["met_late"]


def silent(code: str, case: Case, as_of: date = LONG_AFTER) -> None:
    """Nothing is owed."""
    assert found(code, case, as_of) == []


def undetermined(code: str, case: Case, as_of: date = LONG_AFTER, *, until: str) -> None:
    """Not to be told before the fact at that path is."""
    (finding,) = found(code, case, as_of)
    assert (finding.state, finding.due) == ("undetermined", None)
    assert str(finding.missing).split(".", 1)[1] == until


def clashes(code: str, case: Case, *paths: str, as_of: date = LONG_AFTER) -> None:
    """Contradictions or notices at these paths, whatever the order of the records."""
    findings = found(code, case, as_of)
    assert sorted(str(each.path).split(".", 1)[-1] for each in findings) == sorted(paths)
    assert all(each.state is None and each.due is None for each in findings)


def fits(code: str, case: Case, as_of: date = LONG_AFTER) -> None:
    """No contradiction, no notice."""
    assert found(code, case, as_of) == []
