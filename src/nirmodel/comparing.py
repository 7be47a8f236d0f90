"""What changed between two reports on one case (sammenligning)."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from datetime import date
from enum import StrEnum
from typing import final

from attrs import evolve, field, frozen

from nirmodel.errors import InvalidValue
from nirmodel.findings import Finding, State
from nirmodel.reasoning import Question
from nirmodel.report import Report
from nirmodel.text import Text

__all__ = ["Change", "ChangeKind", "Comparison", "compare"]


@final
class ChangeKind(StrEnum):
    """What came of a finding (type endring)."""

    #: not there before; owed and still in time, or not a duty at all
    NEW = "new"
    #: past its due day now, and was not
    BECAME_OVERDUE = "became_overdue"
    #: done in time now, and was not done
    MET = "met"
    #: done too late now, and was not done
    MET_LATE = "met_late"
    #: there no more
    GONE = "gone"
    #: there before and now, and says something else
    CHANGED = "changed"
    #: says the same, and rests on other facts: a record it rests on was registered, say
    OTHER_FACTS = "other_facts"


_BY_STATE = {
    State.OVERDUE: ChangeKind.BECAME_OVERDUE,
    State.MET: ChangeKind.MET,
    State.MET_LATE: ChangeKind.MET_LATE,
}


@final
@frozen
class Change:
    """One finding as it was and as it is (endring); None where it was not there."""

    before: Finding | None
    after: Finding | None
    #: its place in the later report, or in the earlier one where it is gone
    place: int

    @property
    def kind(self) -> ChangeKind:
        """What came of it, by the state it has come to."""
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
    #: what changed, by its place in the later report; what is gone comes last
    changes: tuple[Change, ...]
    #: what the later report was asked for
    question: Question = field(eq=False, repr=False)

    def of_kind(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(each for each in self.changes if each.kind is kind)

    def applied_to(self, report: Report) -> Report:
        """The later report, from the earlier one and what changed.

        Raises:
            InvalidValue: where the report is not the earlier one of this comparison.
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
    """Where records have moved in their lists, their ids tell which is which."""
    if finding.record is None:
        return None
    return finding.code, tuple(part for part in finding.path.parts if isinstance(part, str)), finding.record


def _by_path(finding: Finding) -> Hashable:
    """The same duty may rest on another record now."""
    return finding.code, finding.path


def compare(earlier: Report, later: Report) -> Comparison:
    """What is new, has become overdue, was met, is gone or says something else in the later report.

    The two may be of two days, or of the same day before and after a change of the case: that is how to ask what
    would come of it.

    Raises:
        InvalidValue: where the reports are on two cases.

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
    """Takes out what is the same in both and in the same order."""
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
    """Takes out the pairs that agree in a key."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for place, finding in before.items():
        waiting[key(finding)].append(place)
    waiting.pop(None, None)
    changes = []
    for place, finding in list(after.items()):
        if there := waiting.get(key(finding)):
            changes.append(Change(before.pop(there.pop(0)), after.pop(place), place))
    return changes
