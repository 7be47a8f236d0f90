"""What a whole municipality should do next (huskeliste), and how it is doing (oppsummering)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import final

from attrs import evolve, field, frozen

from nirmodel.case import Case
from nirmodel.checking import check
from nirmodel.findings import Finding, Kind, State
from nirmodel.law.deadlines import DeadlinePolicy, ReportingCutOff
from nirmodel.report import Report

__all__ = ["AgendaEntry", "Summary", "Tally", "agenda", "summarise"]

_NO_POLICY = DeadlinePolicy()


@final
@frozen
class AgendaEntry:
    """One duty that is not done (punkt på huskelisten): overdue, or open with a due day."""

    case_id: str
    finding: Finding
    #: the day by which it should be done: the due day, or the reporting cut-off if the agenda is for one
    by: date


def agenda(
    cases: Iterable[Case],
    *,
    as_of: date,
    within: int | None = None,
    cut_off: ReportingCutOff | None = None,
    policy: DeadlinePolicy = _NO_POLICY,
) -> tuple[AgendaEntry, ...]:
    """The duties that are not done, sorted by the day by which they should be.

    Args:
        cases: the cases as the municipality has them; they are read one at a time.
        as_of: the day of the question (per dato).
        within: leaves out open duties that are due in more than so many days; all are included by default.
        cut_off: includes only what the statistics of this period wait for, to be done by its cut-off: duties about what
            happened in the period, whenever it became known and whether their own due day has passed or not.
        policy: how due days are settled where law or announcements leave a choice.

    Raises:
        InvalidValue: if ``as_of`` is not a date.

    Example:
        >>> from datetime import date
        >>> from nirmodel import Case
        >>> agenda([Case(id="a-1")], as_of=date(2021, 3, 1))
        ()

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
    """The day by which a duty should be done; None if the finding is no such duty."""
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
    """How a municipality is doing on one day (oppsummering): figures only, nothing about any one case."""

    as_of: date
    #: the number of cases
    cases: int
    #: the number of cases with nothing to do
    clear: int
    #: the number of duties in each state, per item
    counts: Mapping[str, Mapping[State, int]]
    #: the number of contradictions and notices, and of shape errors if lines were read
    kinds: Mapping[Kind, int] = field(factory=dict)
    #: the number of lines that could not be read
    unreadable: int = 0
    #: the number of cases in which nothing was checked, whether there is something to do in them or not
    unchecked: int = 0


def summarise(cases: Iterable[Case], *, as_of: date, policy: DeadlinePolicy = _NO_POLICY) -> Summary:
    """Counts the duties of each item that are met, met late, open, overdue, deferred and undetermined.

    Args:
        cases: the cases as the municipality has them; they are read one at a time.
        as_of: the day of the question (per dato).
        policy: how due days are settled where law or announcements leave a choice.

    Raises:
        InvalidValue: if ``as_of`` is not a date.

    Example:
        >>> from datetime import date
        >>> from nirmodel import Case
        >>> summarise([Case(id="a-1")], as_of=date(2021, 3, 1)).cases
        1

    .. versionadded:: 0.1.0
    """
    tally = Tally(as_of)
    for case in cases:
        tally.add(check(case, as_of=as_of, policy=policy))
    return tally.summary


@final
class Tally:
    """Counts reports one by one, for callers who also use the reports themselves (telling)."""

    def __init__(self, as_of: date) -> None:
        self._as_of = as_of
        self._cases = self._clear = self._unreadable = self._unchecked = 0
        #: by the item and the state of a duty, or by the kind of what has no state
        self._counts: Counter[tuple[str, State | Kind]] = Counter()

    def add(self, report: Report, shape_errors: Iterable[Finding] = ()) -> None:
        """Counts a report.

        Args:
            report: the report on one case.
            shape_errors: what was wrong with its line, if it was read from one; a case with any is not clear.
        """
        errors = list(shape_errors)
        self._cases += 1
        self._clear += report.clear and not errors
        self._unchecked += report.unchecked
        self._count(report.findings)
        self._count(errors)

    def _count(self, findings: Iterable[Finding]) -> None:
        self._counts.update([(each.item if each.state else "", each.state or each.kind) for each in findings])

    def add_unreadable(self, findings: Iterable[Finding]) -> None:
        """Counts a line that could not be read, and the findings that report why."""
        self._unreadable += 1
        self._count(findings)

    def add_all(self, other: "Tally") -> None:
        """Adds the counts of another tally, such as that of another process."""
        self._cases += other._cases
        self._clear += other._clear
        self._unreadable += other._unreadable
        self._unchecked += other._unchecked
        self._counts.update(other._counts)

    @property
    def summary(self) -> Summary:
        """The counts so far."""
        counts: dict[str, dict[State, int]] = {}
        kinds: dict[Kind, int] = {}
        for (item, of), number in sorted(self._counts.items()):
            if isinstance(of, State):
                counts.setdefault(item, {})[of] = number
            else:
                kinds[of] = number
        return Summary(self._as_of, self._cases, self._clear, counts, kinds, self._unreadable, self._unchecked)
