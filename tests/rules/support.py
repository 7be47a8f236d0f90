"""How the tests of rules ask: one case, one code, one day."""

from collections.abc import Callable
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
from nirmodel.law.deadlines import RegisterCapability
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import COMPLAINTS_OPENED
from nirmodel.records import Completion, Period

__all__ = [
    "COLLECTIVE", "FIRST", "FIRST_DAYS", "LONG_AFTER", "ONE_DAY", "OPENED", "SECOND", "asylum", "begins",
    "begins_with_the_register", "ceases",
    "clashes", "datum", "fits", "found", "in_nir", "late", "met", "norwegian", "not_under_the_introduction_act",
    "one_day", "owed", "period", "programme", "reception", "silent", "states", "undetermined", "whether_done",
]  # fmt: skip

ONE_DAY = timedelta(days=1)
LONG_AFTER = date(2025, 6, 2)
A_YEAR = timedelta(days=366)
FIRST, SECOND, COLLECTIVE = Regime
#: the first day of each act, and the first day on which collective protection could be granted
FIRST_DAYS = {FIRST: "2005-09-01", SECOND: "2021-01-01", COLLECTIVE: "2021-01-01"}
#: a register that takes complaints under both acts from 1 May 2021
OPENED = DeadlinePolicy(
    capabilities=tuple(
        RegisterCapability(item=item, from_day=date(2021, 5, 1), source=COMPLAINTS_OPENED) for item in ("I09", "N09")
    )
)


def programme(*, regime: Any = FIRST, **lists: Any) -> Case:
    """A case with one introduction programme."""
    return Case(id="case", regime=regime, introduction_programmes=(IntroductionProgramme(**lists),))


def norwegian(*, regime: Any = FIRST, **lists: Any) -> Case:
    """A case with one training in Norwegian and social studies."""
    return Case(id="case", regime=regime, norwegian_trainings=(NorwegianTraining(**lists),))


def asylum(**lists: Any) -> Case:
    """A case with one asylum seekers' training."""
    return Case(id="case", regime=FIRST, asylum_seeker_trainings=(AsylumSeekerTraining(**lists),))


def reception(*, regime: Any = SECOND, **lists: Any) -> Case:
    """A case with one qualification in a reception centre."""
    return Case(id="case", regime=regime, reception_qualifications=(ReceptionQualification(**lists),))


def period(first: str, last: str | None = None) -> Period:
    """A period from ISO dates."""
    return Period(first_day=date.fromisoformat(first), last_day=date.fromisoformat(last) if last else None)


def one_day(day: date) -> Period:
    """The period of one day."""
    return Period(first_day=day, last_day=day)


def found(code: str, case: Case, as_of: date, policy: DeadlinePolicy | None = None) -> list[Finding]:
    """The findings of one rule."""
    return list(check(case, as_of=as_of, policy=policy or DeadlinePolicy()).of(code))


def states(code: str, case: Case, as_of: date = LONG_AFTER, policy: DeadlinePolicy | None = None) -> list[str]:
    """The states of the findings of one rule."""
    return [str(each.state) for each in found(code, case, as_of, policy)]


def owed(code: str, case: Case, *, opens: str, due: str, at: str) -> None:
    """One duty: no row the day before it opens, open to the due day, overdue the day after."""
    first, last = date.fromisoformat(opens), date.fromisoformat(due)
    assert states(code, case, first - ONE_DAY) == []
    assert states(code, case, first) == ["open"]
    assert states(code, case, last) == ["open"]
    assert states(code, case, last + ONE_DAY) == ["overdue"]
    (finding,) = found(code, case, last)
    where = str(finding.path).split(".", 1)[1]
    assert (where, finding.due and finding.due.day) == (at, last)
    assert finding.suggestion is not None
    assert finding.facts


def met(code: str, case: Case, as_of: date = LONG_AFTER, *, times: int = 1) -> None:
    """Done in time, whatever the day of the question."""
    assert states(code, case, as_of) == ["met"] * times


def late(code: str, case: Case, as_of: date = LONG_AFTER) -> None:
    """Done after the due day."""
    assert states(code, case, as_of) == ["met_late"]


def silent(code: str, case: Case, as_of: date = LONG_AFTER) -> None:
    """Nothing is owed."""
    assert found(code, case, as_of) == []


def undetermined(code: str, case: Case, as_of: date = LONG_AFTER, *, until: str) -> None:
    """Undetermined until the fact at that path is provided."""
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


def begins(code: str, on: str, made: Callable[..., Case]) -> None:
    """The first day of a rule: a case of the day before has no finding, and one of that day has.

    Args:
        code: the code of the rule.
        on: the first day.
        made: makes a case in which something is owed, or wrong, from a day on.
    """
    first = date.fromisoformat(on)
    assert [bool(found(code, made(day), day + A_YEAR)) for day in (first - ONE_DAY, first)] == [False, True]


def begins_with_the_register(code: str, made: Callable[..., Case]) -> None:
    """A rule that holds from the first day of the register, whatever the day: an earlier one is no day of it.

    Args:
        code: the code of the rule.
        made: makes a case in which something is wrong on a day.
    """
    first = date.fromisoformat(FIRST_DAYS[FIRST])
    assert found(code, made(first), first + A_YEAR)


def ceases(code: str, on: str, made: Callable[..., Case]) -> None:
    """The last day of a rule: a case of that day has a finding, and one of the day after has none."""
    last = date.fromisoformat(on)
    assert [bool(found(code, made(day), day + A_YEAR)) for day in (last, last + ONE_DAY)] == [True, False]


def in_nir(code: str, made: Callable[..., Case], list_name: str, record: Callable[..., Any]) -> None:
    """Each record of a list is registered in NIR. The records are of 30 December 2022, so they are due 28 February.

    Args:
        code: the code of the rule.
        made: makes a case with these lists.
        list_name: the list.
        record: makes a record of that day.
    """
    owed(code, made(**{list_name: [record()]}), opens="2022-12-30", due="2023-02-28", at=f"{list_name}[0]")
    met(code, made(**{list_name: [record(registered_on=date(2023, 2, 28))]}))
    late(code, made(**{list_name: [record(registered_on=date(2023, 3, 1))]}))
    silent(code, made(**{list_name: ()}))


def datum(code: str, made: Callable[..., Case], list_name: str, record: Callable[..., Any], **value: Any) -> None:
    """Each record of a list has a datum. The records are known on 30 December 2022, so it is due 28 February.

    Args:
        code: the code of the rule.
        made: makes a case with these lists.
        list_name: the list.
        record: the class of its records.
        value: the datum, and a value that counts.
    """
    known = date(2022, 12, 30)
    (name,) = value
    at = f"{list_name}[0].{name}"
    owed(code, made(**{list_name: [record(known_on=known)]}), opens="2022-12-30", due="2023-02-28", at=at)
    met(code, made(**{list_name: [record(known_on=known, **value)]}))
    silent(code, made(**{list_name: ()}))


def not_under_the_introduction_act(code: str, made: Callable[..., Case], list_name: str, record: Any) -> None:
    """A record that is not to be registered under the introduction act. It is of 1 March 2022."""
    day = date(2022, 3, 1)
    (finding,) = found(code, made(**{list_name: [record]}), day)
    assert str(finding.path).endswith(f".{list_name}[0]")
    assert (finding.kind, finding.state, finding.due) == ("contradiction", None, None)
    assert found(code, made(**{list_name: [record]}), day - ONE_DAY) == []
    for regime in (SECOND, COLLECTIVE):
        silent(code, made(regime=regime, **{list_name: [record]}))
    silent(code, made(**{list_name: ()}))


def whether_done(code: str, made: Callable[..., Case], list_name: str, **ground: object) -> None:
    """It is owed whether something was done, and that it was not is an answer. The ground is of 31 August 2022.

    Args:
        code: the code of the rule.
        made: makes a case with these lists.
        list_name: the list with the answer.
        ground: the list with the ground.
    """
    owed(code, made(**ground), opens="2022-08-31", due="2022-10-31", at=list_name)
    for done in (True, False):
        for known, is_met in ((date(2022, 10, 31), met), (date(2022, 11, 1), late)):
            is_met(code, made(**ground, **{list_name: [Completion(recorded_on=known, done=done)]}))
    without_answer = made(**ground, **{list_name: [Completion(recorded_on=date(2022, 9, 1))]})
    assert states(code, without_answer, date(2022, 9, 1)) == ["open"]
    silent(code, made(regime=FIRST, **ground))
