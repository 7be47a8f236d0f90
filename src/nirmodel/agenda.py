"""What comes next for a whole municipality (huskeliste), and where it stands (oppsummering)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import final

from attrs import evolve, field, frozen

from nirmodel.case import Case
from nirmodel.checking import check
from nirmodel.deadlines import DeadlinePolicy, ReportingCutOff
from nirmodel.findings import Finding, Kind, State
from nirmodel.report import Report

__all__ = ["AgendaEntry", "Summary", "Tally", "agenda", "summarise"]

_NO_POLICY = DeadlinePolicy()


@final
@frozen
class AgendaEntry:
    """One duty to see to (punkt på huskelisten): overdue, or open with a due day."""

    case_id: str
    finding: Finding
    #: the day it should be done by: the due day, or the reporting cut-off where that was asked about
    by: date


def agenda(
    cases: Iterable[Case],
    *,
    as_of: date,
    within: int | None = None,
    cut_off: ReportingCutOff | None = None,
    policy: DeadlinePolicy = _NO_POLICY,
) -> tuple[AgendaEntry, ...]:
    """The duties that are not done, by the day they should be.

    Args:
        cases: the cases as the municipality has them; they are gone through once.
        as_of: the day the question is asked for (per dato).
        within: of the open duties, those due within so many days; all of them unless told.
        cut_off: only what the statistics of this period wait for, to be done by its cut-off: duties whose clock
            started in the period, whether their own due day has passed or not.
        policy: how due days are settled where law or announcements leave a choice.

    Raises:
        InvalidValue: where ``as_of`` is no date.

    .. versionadded:: 0.1.0
    """
    if cut_off is not None:
        policy = evolve(policy, cut_offs=(cut_off,))
    entries = [
        AgendaEntry(case.id, finding, by)
        for case in cases
        for finding in check(case, as_of=as_of, policy=policy).findings
        if (by := _by(finding, cut_off)) is not None and _is_near(finding, by, as_of, within)
    ]
    return tuple(sorted(entries, key=_order))


def _by(finding: Finding, cut_off: ReportingCutOff | None) -> date | None:
    """The day a duty should be done by; None for what is no such duty."""
    if finding.settled or finding.due is None:
        return None
    return finding.due.day if cut_off is None else finding.due.cut_off


def _is_near(finding: Finding, by: date, as_of: date, within: int | None) -> bool:
    return within is None or finding.state is State.OVERDUE or (by - as_of).days <= within


def _order(entry: AgendaEntry) -> tuple[object, ...]:
    due = entry.finding.due.day if entry.finding.due else date.max
    return entry.by, due, entry.case_id, entry.finding.code, str(entry.finding.path)


@final
@frozen
class Summary:
    """Where a municipality stands on one day (oppsummering): figures only, nothing about any one case."""

    as_of: date
    #: how many cases there were
    cases: int
    #: how many of them have nothing to do
    clear: int
    #: how many duties stand in each state, per item
    counts: Mapping[str, Mapping[State, int]]
    #: how many contradictions and notices there are, and errors of shape where lines were read
    kinds: Mapping[Kind, int] = field(factory=dict)
    #: how many lines could not be read
    unreadable: int = 0


def summarise(cases: Iterable[Case], *, as_of: date, policy: DeadlinePolicy = _NO_POLICY) -> Summary:
    """How many duties of each item are met, late, open, overdue, deferred or undetermined.

    Args:
        cases: the cases as the municipality has them; they are gone through once.
        as_of: the day the question is asked for (per dato).
        policy: how due days are settled where law or announcements leave a choice.

    Raises:
        InvalidValue: where ``as_of`` is no date.

    .. versionadded:: 0.1.0
    """
    tally = Tally(as_of)
    for case in cases:
        tally.add(check(case, as_of=as_of, policy=policy))
    return tally.summary


@final
class Tally:
    """Counts reports one by one, for those who look at them on the way (telling)."""

    def __init__(self, as_of: date) -> None:
        self._as_of = as_of
        self._cases = self._clear = self._unreadable = 0
        #: by the item and the state of a duty, or by the kind of what has no state
        self._counts: Counter[tuple[str, State | Kind]] = Counter()

    def add(self, report: Report, told_by_line: Iterable[Finding] = ()) -> None:
        """Counts one more.

        Args:
            report: the answer for one case.
            told_by_line: what reading its line found beside it; a case with any is not clear.
        """
        told = list(told_by_line)
        self._cases += 1
        self._clear += report.clear and not told
        self._count(report.findings)
        self._count(told)

    def _count(self, findings: Iterable[Finding]) -> None:
        self._counts.update([(each.item if each.state else "", each.state or each.kind) for each in findings])

    def add_unreadable(self, findings: Iterable[Finding]) -> None:
        """Counts a line that could not be read, and the findings that tell why."""
        self._unreadable += 1
        self._count(findings)

    def add_all(self, other: "Tally") -> None:
        """Counts all that another has counted, such as that of another process."""
        self._cases += other._cases
        self._clear += other._clear
        self._unreadable += other._unreadable
        self._counts.update(other._counts)

    @property
    def summary(self) -> Summary:
        """What was counted so far."""
        counts: dict[str, dict[State, int]] = {}
        kinds: dict[Kind, int] = {}
        for (item, of), number in sorted(self._counts.items()):
            if isinstance(of, State):
                counts.setdefault(item, {})[of] = number
            else:
                kinds[of] = number
        return Summary(self._as_of, self._cases, self._clear, counts, kinds, self._unreadable)
