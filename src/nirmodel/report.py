"""The answer for one case on one day (rapport)."""

from collections import Counter
from datetime import date, timedelta
from operator import attrgetter
from typing import final

from attrs import field, frozen

from nirmodel._engine.why import Question, why, why_not
from nirmodel.errors import InvalidValue
from nirmodel.findings import Finding, Kind, State
from nirmodel.law.catalogue import rule_of
from nirmodel.path import Path
from nirmodel.reasons import Why, WhyNot
from nirmodel.rules.choosing import grouped
from nirmodel.rules.rule import Rule
from nirmodel.text import Text

__all__ = ["Report"]

_OF_THIS_REPORT = Text(
    "et funn i denne rapporten, fra en regel", "eit funn i denne rapporten, frå ein regel",
    "a finding of this report, from a rule",
)  # fmt: skip
_OF_THIS_CASE = Text(
    "stien til en deltakelse i saken", "stien til ei deltaking i saka", "the path of a participation of the case"
)


def _path(given: Path | str) -> Path:
    if isinstance(given, Path):
        return given
    try:
        return Path.parse(given)
    except ValueError:
        raise InvalidValue("participation", _OF_THIS_CASE) from None


@final
@frozen
class Report:
    """Every finding about one case as of one day, in one stable order (rapport)."""

    case_id: str
    as_of: date
    findings: tuple[Finding, ...]
    #: the question that it answers, for answers to why
    question: Question = field(eq=False, repr=False)
    #: the findings by place, complete as soon as it is there
    _by_path: dict[str, dict[Path, list[Finding]]] = field(factory=dict, init=False, eq=False, repr=False)

    @property
    def edition(self) -> str:
        """The edition of the catalogue that made the report: a digest of all that its rules state (utgave)."""
        return self.question.edition

    @property
    def version(self) -> str:
        """The version of the library that made the report, such as ``0.1.0``."""
        return self.question.version

    def _in_state(self, state: State) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.state is state)

    def _of_kind(self, kind: Kind) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.kind is kind)

    @property
    def open(self) -> tuple[Finding, ...]:
        """Duties that are owed and still in time (ikke forfalt)."""
        return self._in_state(State.OPEN)

    @property
    def overdue(self) -> tuple[Finding, ...]:
        """Duties that are owed and past the due day (over fristen)."""
        return self._in_state(State.OVERDUE)

    @property
    def met(self) -> tuple[Finding, ...]:
        """Duties done in time (oppfylt)."""
        return self._in_state(State.MET)

    @property
    def met_late(self) -> tuple[Finding, ...]:
        """Duties done after the due day (oppfylt for sent)."""
        return self._in_state(State.MET_LATE)

    @property
    def deferred(self) -> tuple[Finding, ...]:
        """Duties that the law sets, but that the register cannot take yet (utsatt)."""
        return self._in_state(State.DEFERRED)

    @property
    def undetermined(self) -> tuple[Finding, ...]:
        """Duties that cannot be settled until a named fact is provided (ikke avklart)."""
        return self._in_state(State.UNDETERMINED)

    @property
    def contradictions(self) -> tuple[Finding, ...]:
        """Things in the case that cannot both be right (motstridende opplysninger)."""
        return self._of_kind(Kind.CONTRADICTION)

    @property
    def notices(self) -> tuple[Finding, ...]:
        """Things that are worth a look, and may be right (merknader)."""
        return self._of_kind(Kind.NOTICE)

    def of(self, code: str) -> tuple[Finding, ...]:
        """The findings of one rule (``I041``) or one item (``I04``)."""
        return tuple(each for each in self.findings if code in (each.code, each.item))

    def why(self, finding: Finding) -> Why:
        """Every step that led to a finding (hvorfor): ground, condition, due date, and what settles it.

        Raises:
            InvalidValue: if it is not a finding of this report, or is about a waiver.
        """
        by_path = self._by_path.get("kept")
        if by_path is None:
            by_path = self._by_path["kept"] = grouped(self.findings, attrgetter("path"))
        rule = self._rule(finding.code)
        if rule is None or finding not in by_path.get(finding.path, ()):
            raise InvalidValue("finding", _OF_THIS_REPORT)
        return why(self.question, finding, rule)

    def why_not(self, code: str, participation: Path | str) -> WhyNot | None:
        """Every reason why a rule reports nothing about a participation (hvorfor ikke); None if it does.

        Args:
            code: the code of the rule, such as ``I041``.
            participation: its path, such as ``introduction_programmes[0]``; the empty path is the case as a whole.

        Raises:
            UnknownCode: if no rule has the code.
            InvalidValue: if the case has no such participation.
        """
        place = _path(participation)
        if place not in self.question.participations:
            raise InvalidValue("participation", _OF_THIS_CASE)
        return why_not(self.question, self._rule(code) or rule_of(code), place, self.findings)

    def _rule(self, code: str) -> Rule | None:
        """The rule with a code, of those that were checked."""
        return next((each for each in self.question.rules if each.code == code), None)

    def due_within(self, days: int) -> tuple[Finding, ...]:
        """Open duties whose due day is at most so many days away, the nearest first."""
        end = date.max if days > (date.max - self.as_of).days else self.as_of + timedelta(days=days)
        near = [each for each in self.open if each.due is not None and each.due.day <= end]
        return tuple(sorted(near, key=lambda each: each.due.day if each.due else date.max))

    @property
    def clear(self) -> bool:
        """True if there is nothing to do: nothing open, overdue, undetermined or in contradiction."""
        return not any(each.actionable for each in self.findings)

    @property
    def unchecked(self) -> bool:
        """True if no rule looked at anything: the case has no records, or its regime has no rules for them."""
        return not self.question.looked_at

    @property
    def counts(self) -> dict[str, dict[State, int]]:
        """The number of duties in each state, per item."""
        per_item: dict[str, Counter[State]] = {}
        for each in self.findings:
            if each.state is not None:
                per_item.setdefault(each.item, Counter())[each.state] += 1
        return {item: dict(counted) for item, counted in sorted(per_item.items())}
