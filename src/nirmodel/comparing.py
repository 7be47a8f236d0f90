"""What changed between two reports on one case (sammenligning)."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from datetime import date
from enum import StrEnum
from typing import final

from attrs import evolve, field, frozen

from nirmodel._engine.why import Question
from nirmodel.errors import InvalidValue
from nirmodel.findings import Finding, State
from nirmodel.report import Report
from nirmodel.text import Text

__all__ = ["Change", "ChangeKind", "Comparison", "compare"]


@final
class ChangeKind(StrEnum):
    """What happened to a finding (type endring)."""

    #: it is new: a duty that is still in time, or no duty at all
    NEW = "new"
    #: its due day has passed
    BECAME_OVERDUE = "became_overdue"
    #: the duty is met in time
    MET = "met"
    #: the duty is met, after its due day
    MET_LATE = "met_late"
    #: it is no longer there
    GONE = "gone"
    #: it is in both reports, and reports something else
    CHANGED = "changed"
    #: it reports the same, but rests on other facts: for example, one of its records was registered
    OTHER_FACTS = "other_facts"


_BY_STATE = {
    State.OVERDUE: ChangeKind.BECAME_OVERDUE,
    State.MET: ChangeKind.MET,
    State.MET_LATE: ChangeKind.MET_LATE,
}


@final
@frozen
class Change:
    """One finding before and after (endring)."""

    #: as it was in the earlier report; None if it is new
    before: Finding | None
    #: as it is in the later report; None if it is gone
    after: Finding | None
    #: its place in the later report, or in the earlier one if it is gone
    place: int

    @property
    def kind(self) -> ChangeKind:
        """What happened to it, by its state in the later report."""
        if self.after is None:
            return ChangeKind.GONE
        state = self.after.state
        become = _BY_STATE.get(state) if state is not None else None
        if become is not None and (self.before is None or self.before.state is not state):
            return become
        if self.before is None:
            return ChangeKind.NEW
        same = evolve(self.before, grounds=self.after.grounds) == self.after
        return ChangeKind.OTHER_FACTS if same else ChangeKind.CHANGED


@final
@frozen
class Comparison:
    """What differs between two reports on one case (sammenligning); what is the same in both is left out."""

    case_id: str
    earlier: date
    later: date
    #: the changes by their place in the later report; findings that are gone come last
    changes: tuple[Change, ...]
    #: the question of the later report
    question: Question = field(eq=False, repr=False)

    def of_kind(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(each for each in self.changes if each.kind is kind)

    def applied_to(self, report: Report) -> Report:
        """The later report, made from the earlier one and the changes.

        Raises:
            InvalidValue: if the report is not the earlier one of this comparison.
        """
        if (report.case_id, report.as_of) != (self.case_id, self.earlier):
            raise InvalidValue("report", _EARLIER)
        gone = {id(each.before) for each in self.changes if each.before is not None}
        kept = (each for each in report.findings if id(each) not in gone)
        placed = {each.place: each.after for each in self.changes if each.after is not None}
        total = len(report.findings) - len(gone) + len(placed)
        return Report(
            self.case_id,
            self.later,
            tuple(placed[at] if at in placed else next(kept) for at in range(total)),
            self.question,
        )


_SAME_CASE = Text("en rapport om samme sak", "ein rapport om same sak", "a report on the same case")
_EARLIER = Text(
    "den tidligste rapporten i sammenligningen",
    "den tidlegaste rapporten i samanlikninga",
    "the earlier report of the comparison",
)


def _by_place(finding: Finding) -> Hashable:
    return finding.code, finding.path, finding.record


def _by_record(finding: Finding) -> Hashable:
    """The same id, even if the record has another place in its list now."""
    if finding.record is None:
        return None
    return finding.code, tuple(part for part in finding.path.parts if isinstance(part, str)), finding.record


def _by_path(finding: Finding) -> Hashable:
    """The same duty, which may rest on another record now."""
    return finding.code, finding.path


def compare(earlier: Report, later: Report) -> Comparison:
    """What is new, became overdue, was met, is gone or reports something else in the later report.

    The two reports may be of two days, or of one day before and after a change of the case. The second shows what a
    change would lead to.

    Raises:
        InvalidValue: if the reports are on two cases.

    Example:
        >>> from datetime import date
        >>> from nirmodel import Case, check, compare
        >>> case = Case(id="a-1")
        >>> compare(check(case, as_of=date(2021, 2, 1)), check(case, as_of=date(2021, 3, 1))).changes
        ()

    .. versionadded:: 0.1.0
    """
    if earlier.case_id != later.case_id:
        raise InvalidValue("later", _SAME_CASE)
    before = dict(enumerate(earlier.findings))
    after = dict(enumerate(later.findings))
    _drop_unchanged(before, after)
    changes: list[Change] = []
    for key in (_by_place, _by_record, _by_path):
        changes += _matched(before, after, key)
    changes += [Change(None, finding, place) for place, finding in after.items()]
    changes.sort(key=lambda each: each.place)
    changes += [Change(finding, None, place) for place, finding in before.items()]
    return Comparison(earlier.case_id, earlier.as_of, later.as_of, tuple(changes), later.question)


def _drop_unchanged(before: dict[int, Finding], after: dict[int, Finding]) -> None:
    """Removes what is the same in both, in the same order."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, finding in before.items():
        places[_by_place(finding)].append(place)
    reached = -1
    for place, finding in list(after.items()):
        same = next((at for at in places[_by_place(finding)] if at > reached and before[at] == finding), None)
        if same is not None:
            reached = same
            del before[same], after[place]


def _matched(before: dict[int, Finding], after: dict[int, Finding], key: Callable[[Finding], Hashable]) -> list[Change]:
    """Removes the pairs with the same key, and returns them as changes."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for place, finding in before.items():
        waiting[key(finding)].append(place)
    waiting.pop(None, None)
    changes = []
    for place, finding in list(after.items()):
        if there := waiting.get(key(finding)):
            changes.append(Change(before.pop(there.pop(0)), after.pop(place), place))
    return changes
