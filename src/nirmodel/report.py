"""The answer for one case on one day (rapport)."""

from collections import Counter
from datetime import date, timedelta
from operator import attrgetter
from typing import final

from attrs import field, frozen

from nirmodel.errors import InvalidValue
from nirmodel.findings import Finding, Kind, Path, State
from nirmodel.reasoning import Question, Why, WhyNot, why, why_not
from nirmodel.rules.choosing import grouped
from nirmodel.text import Text

__all__ = ["Report"]

_OF_THIS_REPORT = Text(
    "et funn i denne rapporten, fra en regel", "eit funn i denne rapporten, frå ein regel",
    "a finding of this report, from a rule",
)  # fmt: skip
_OF_THIS_CASE = Text(
    "stien til en deltakelse i saken", "stien til ei deltaking i saka", "the path of a participation of the case"
)


def _path(told: Path | str) -> Path:
    if isinstance(told, Path):
        return told
    try:
        return Path.parse(told)
    except ValueError:
        raise InvalidValue("participation", _OF_THIS_CASE) from None


@final
@frozen
class Report:
    """Every finding about one case as of one day, in one stable order (rapport)."""

    case_id: str
    as_of: date
    findings: tuple[Finding, ...]
    #: what was asked, for answers to why
    question: Question = field(eq=False, repr=False)
    #: the findings by place, once there is a question that is asked of one of them
    _by_path: dict[Path, list[Finding]] = field(factory=dict, init=False, eq=False, repr=False)

    def _in_state(self, state: State) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.state is state)

    def _of_kind(self, kind: Kind) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.kind is kind)

    @property
    def open(self) -> tuple[Finding, ...]:
        """Owed and still in time (åpen)."""
        return self._in_state(State.OPEN)

    @property
    def overdue(self) -> tuple[Finding, ...]:
        """Owed and past the due day (oversittet)."""
        return self._in_state(State.OVERDUE)

    @property
    def met(self) -> tuple[Finding, ...]:
        """Done in time (oppfylt)."""
        return self._in_state(State.MET)

    @property
    def met_late(self) -> tuple[Finding, ...]:
        """Done after the due day (oppfylt for sent)."""
        return self._in_state(State.MET_LATE)

    @property
    def deferred(self) -> tuple[Finding, ...]:
        """Owed by law, but the register cannot take it yet (utsatt)."""
        return self._in_state(State.DEFERRED)

    @property
    def undetermined(self) -> tuple[Finding, ...]:
        """Not to be told until a named fact is filled in (ikke avklart)."""
        return self._in_state(State.UNDETERMINED)

    @property
    def contradictions(self) -> tuple[Finding, ...]:
        """Things on the case that cannot both be right (motstrid)."""
        return self._of_kind(Kind.CONTRADICTION)

    @property
    def notices(self) -> tuple[Finding, ...]:
        """Worth a look, may be right (merknad)."""
        return self._of_kind(Kind.NOTICE)

    def of(self, code: str) -> tuple[Finding, ...]:
        """The findings of one rule (``I041``) or one item (``I04``)."""
        return tuple(each for each in self.findings if code in (each.code, each.item))

    def why(self, finding: Finding) -> Why:
        """Every step that led to a finding (hvorfor): ground, condition, deadline, and what settled it or would.

        Raises:
            InvalidValue: where it is not a finding of this report, or tells of a waiver.
        """
        if not self._by_path:
            self._by_path.update(grouped(self.findings, attrgetter("path")))
        if finding not in self._by_path.get(finding.path, ()) or all(
            rule.code != finding.code for rule in self.question.rules
        ):
            raise InvalidValue("finding", _OF_THIS_REPORT)
        return why(self.question, finding)

    def why_not(self, code: str, participation: Path | str) -> WhyNot | None:
        """Every reason why a rule says nothing of a participation (hvorfor ikke); None where it does say something.

        Args:
            code: the code of the rule, such as ``I041``.
            participation: its path, such as ``introduction_programmes[0]``; the empty path is the case as a whole.

        Raises:
            UnknownCode: where no rule has the code.
            InvalidValue: where the case has no such participation.
        """
        place = _path(participation)
        if place not in self.question.participations:
            raise InvalidValue("participation", _OF_THIS_CASE)
        return why_not(self.question, code, place, self.findings)

    def due_within(self, days: int) -> tuple[Finding, ...]:
        """Open duties whose due day is at most so many days away, the nearest first."""
        end = date.max if days > (date.max - self.as_of).days else self.as_of + timedelta(days=days)
        near = [each for each in self.open if each.due is not None and each.due.day <= end]
        return tuple(sorted(near, key=lambda each: each.due.day if each.due else date.max))

    @property
    def clear(self) -> bool:
        """True where there is nothing to do: nothing open, overdue, undetermined or in contradiction."""
        return not any(each.actionable for each in self.findings)

    @property
    def counts(self) -> dict[str, dict[State, int]]:
        """How many duties stand in each state, per item."""
        per_item: dict[str, Counter[State]] = {}
        for each in self.findings:
            if each.state is not None:
                per_item.setdefault(each.item, Counter())[each.state] += 1
        return {item: dict(counted) for item, counted in sorted(per_item.items())}
