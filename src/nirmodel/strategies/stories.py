"""Life courses in which one rule is broken, placed so that the law of the day has the rule (plassering i tid).

A life course is drawn as numbers. It is lived from some day to see when the duty or the conflict arises. Then it is
lived again from a day for which that falls where it is wanted: often on the first or last day of a version of the rule.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, final

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from nirmodel.case import Case
from nirmodel.checking import check
from nirmodel.findings import Finding, Kind, State
from nirmodel.law.catalogue import Catalogue
from nirmodel.law.deadlines import StepKind
from nirmodel.law.regimes import Regime
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.rules.versions import Version
from nirmodel.strategies.complete import Complete, first_day_of, one_life
from nirmodel.strategies.lives import Clerk, Diary
from nirmodel.strategies.values import LAST_DAY, days

__all__ = ["Breakable", "Story", "arises_on", "findings_of", "wrong"]

Breakable = Duty | Contradiction | Notice
_WEEK = timedelta(days=7)


def findings_of(rule: Breakable, broken: Complete) -> tuple[Finding, ...]:
    """Everything wrong with a case on its day, for one in which this rule is broken."""
    return tuple(each for each in check(broken.case, as_of=broken.as_of).findings if wrong(each, rule))


def wrong(finding: Finding, rule: Rule) -> bool:
    """True for a finding that is neither met nor, unless it is of this rule, deferred."""
    if finding.state is State.DEFERRED:
        return finding.code == rule.code
    return not finding.settled


@cache
def _at_any_time(rule: Breakable, version: Version) -> Catalogue:
    """The rule alone, as this version has it, on every day there is."""
    always: Any = evolve(version, first_day=date.min, last_day=None)
    return Catalogue((evolve(rule, versions=(always,)),))


def arises_on(finding: Finding) -> date | None:
    """The day that decides under which version a finding falls; None if nothing dates it."""
    if finding.due is not None and finding.due.steps[0].kind is StepKind.STARTED:
        return finding.due.steps[0].day
    if finding.state is not None:
        first = finding.grounds[0]
        return first.known if finding.kind is Kind.REGISTER else first.ground_day
    # what does not fit is dated by the record that it is about, or else by the last of its records
    within = finding.grounds[0].path.parts if finding.grounds else ()
    is_about_one = bool(within) and finding.path.parts[: len(within)] == within
    about = finding.grounds[:1] if is_about_one else finding.grounds
    return max((day for each in about if (day := each.own or each.known) is not None), default=None)


@final
@frozen
class Story:
    """A life course that was drawn, to be lived from any day, and the rule that is broken in it (fortelling)."""

    rule: Breakable
    #: the version of the rule that is to be broken
    version: Version
    #: the choices of the life course
    diary: Diary

    @property
    def regime(self) -> Regime:
        """The regime of the case."""
        return self.version.regime

    @property
    def breaking(self) -> Breaking:
        """How the rule is broken."""
        return self.rule.broken_by

    @property
    def about(self) -> str:
        """The kind of participation; a rule about the case as a whole is shown on an introduction programme."""
        return "introduction_programmes" if self.rule.about == "case" else self.rule.about

    def lived_from(self, begin: date, *, hurries: bool = False) -> Complete:
        """The complete case if life begins on a day. If the clerk hurries, all happens as soon as it can."""
        clerk = Clerk(self.diary.reopened(), self.regime, self.breaking.wants, hurries=hurries)
        return one_life(self.regime, self.about, clerk, begin)

    def edited(self, complete: Complete, *, near: bool) -> Complete:
        """The case with the rule broken, or nearly broken."""
        edit, case = self.breaking.near if near else self.breaking.edit, complete.case
        if self.breaking.of_case:
            edited: Case = edit(case)
        else:
            (whole,) = getattr(case, self.about)
            changed: dict[str, Any] = {self.about: (edit(whole),)}
            edited = evolve(case, **changed)
        return complete._replace(case=edited)

    def arises_after(self, begin: date, *, hurries: bool) -> timedelta:
        """How long after its first day the finding of a life course arises."""
        broken = self.edited(self.lived_from(begin, hurries=hurries), near=False)
        found = check(broken.case, as_of=broken.as_of, rules=_at_any_time(self.rule, self.version)).findings
        arises = [day for each in found if wrong(each, self.rule) and (day := arises_on(each)) is not None]
        return min(arises, default=begin) - begin

    def begins(self, draw: DrawFn) -> Iterator[tuple[date, bool]]:
        """The first days to try, each with whether the clerk hurries: the finding should fall in the interval.

        The calendar may move the finding by some days if life begins on another day, so that it falls outside. Then it
        is tried a week on, a week back, and halfway through the interval.
        """
        earliest = first_day_of(self.regime)
        for hurries in (False, True):
            after = self.arises_after(max(earliest, self.version.first_day), hurries=hurries)
            first = max(self.version.first_day, earliest + after)
            last = min(self.version.last_day or LAST_DAY, LAST_DAY)
            if first <= last:
                day = draw(_days_within(first, last))
                for each in (day, min(last, day + _WEEK), max(first, day - _WEEK), first + (last - first) // 2):
                    yield each - after, hurries

    def placed(self, draw: DrawFn) -> tuple[Complete, Complete, tuple[Finding, ...]]:
        """The complete case, the broken one, and what is wrong with that: findings of this rule and no other.

        Raises:
            AssertionError: if the edit of the rule does not break it, or breaks others as well.
        """
        codes: set[str] = set()
        for begin, hurries in self.begins(draw):
            complete = self.lived_from(begin, hurries=hurries)
            broken = self.edited(complete, near=False)
            findings = findings_of(self.rule, broken)
            codes = {each.code for each in findings}
            if codes == {self.rule.code}:
                return complete, broken, findings
        found = ", ".join(sorted(codes)) or "nothing"
        raise AssertionError(f"{self.rule.code} is not broken by its edit alone, which leads to {found}")


def _days_within(first: date, last: date) -> SearchStrategy[date]:
    """Days of an interval, often those at its ends. Shrinks towards the first."""
    near = st.integers(0, min(3, (last - first).days))
    at_the_ends = (near.map(lambda n: first + timedelta(days=n)), near.map(lambda n: last - timedelta(days=n)))
    return st.one_of(days(min_value=first, max_value=last), *at_the_ends)
