"""One participant's life course, day by day, for a stateful test of a system of your own (livsløp)."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve
from hypothesis.stateful import invariant

from nirmodel import code_lists as lists
from nirmodel.case import PARTICIPATIONS
from nirmodel.checking import check
from nirmodel.findings import Finding, Kind, State
from nirmodel.path import Path
from nirmodel.strategies.machine.asylum_seeker_training import AsylumSteps
from nirmodel.strategies.machine.integration_act import IntegrationSteps
from nirmodel.strategies.machine.introduction_programme import ProgrammeSteps
from nirmodel.strategies.machine.life import lists_of
from nirmodel.strategies.machine.norwegian_training import TrainingSteps
from nirmodel.strategies.machine.shared import SharedSteps
from nirmodel.wire import read_case, write_case

__all__ = ["CaseMachine"]


class CaseMachine(ProgrammeSteps, TrainingSteps, AsylumSteps, IntegrationSteps, SharedSteps):
    """A life course to run a system of your own beside (livsløp), by default under the introduction act.

    Subclass it, let your system know what happens in the ``on_...`` methods, and compare its answer with
    :meth:`expected` in an ``@invariant()``. Everything is known on the day that it happens in the machine; its own
    dates may lie ahead or back, and data may be missing. A record changes only when it is registered, and paths stay.

    Example:
        >>> from nirmodel.strategies import CaseMachine
        >>> class MySystem(CaseMachine):
        ...     def on_record(self, path: str, record: object) -> None:
        ...         self.system.take_in(path, record)

    .. versionadded:: 0.1.0
    """

    @invariant()
    def order_does_not_matter(self) -> None:
        """Reversing every list changes the indexes of findings, and nothing else."""
        turned = check(_turned_round(self.case), as_of=self.today, policy=self.policy)
        for one, other in zip(self.expected().findings, turned.findings, strict=True):
            assert _without_indexes(one) == _without_indexes(other)
            if (key := _key(one)) not in self._turned:
                self._turned.add(key)
                assert _facts_without_indexes(one) == _facts_without_indexes(other)

    @invariant()
    def every_record_has_its_row(self) -> None:
        """All that is known is visible; what is in NIR is met, and nothing else is."""
        rows = {(each.record, each.settled) for each in self._rows(*State)}
        records = [each for *_, each in self._all() if getattr(each, "set_by", None) is not lists.SetBy.REGISTER]
        owed = {(each.id, each.registered_on is not None) for each in records}
        self._assert_not_asked_for(record for record, _ in rows ^ owed)

    @invariant()
    def overdue_stays_overdue_until_registered(self) -> None:
        """Time alone mends nothing, and late stays late, unless it turns out that the law does not ask for a record."""
        late = {(each.code, each.record) for each in self._rows(State.OVERDUE, State.MET_LATE)}
        self._assert_not_asked_for(record for _, record in self._late - late)
        self._late = late

    @invariant()
    def met_stays_met(self) -> None:
        """What was in time is never owed again; what comes later may only take away a supply row or its ground."""
        states = {(each.kind, each.code, each.path, each.record): each.state for each in self.expected().findings}
        changed = {key: states.get(key) for key in self._met if states.get(key) is not State.MET}
        self._assert_not_asked_for(key[-1] for key in changed if key[0] is Kind.REGISTER)
        assert {state for key, state in changed.items() if key[0] is not Kind.REGISTER} <= {None, State.UNDETERMINED}
        self._met = {key for key, state in states.items() if state is State.MET}

    @invariant()
    def the_case_survives_the_wire(self) -> None:
        """Written and read again it is the same case."""
        reading = read_case(write_case(self.case))
        assert (reading.case, reading.findings) == (self.case, ())

    @invariant()
    def every_finding_has_its_path_and_words(self) -> None:
        """The path parses, and the sentence is there in all three languages."""
        for each in self.expected().findings:
            if (key := _key(each)) not in self._worded:
                self._worded.add(key)
                assert Path.parse(str(each.path)) == each.path
                words = each.text
                assert "" not in (words.nb.strip(), words.nn.strip(), words.en.strip())

    def _assert_not_asked_for(self, records: Iterable[str | None]) -> None:
        """These records have no row, or another than before; then the law does not ask for them."""
        found = set(records)
        assert found == self._not_asked_for(found)


def _turned_round(case: Any) -> Any:
    def turned(whole: Any) -> Any:
        return evolve(whole, **{name: records[::-1] for name, records in lists_of(whole).items()})

    participations = {about: [turned(each) for each in getattr(case, about)[::-1]] for about in PARTICIPATIONS}
    return evolve(turned(case), **participations)


def _key(finding: Finding) -> tuple[object, ...]:
    """What its words and its facts depend on: a record changes only when it is registered."""
    return finding.code, finding.path, finding.state, finding.due, finding.missing


def _without_indexes(finding: Finding) -> tuple[object, ...]:
    return finding.code, finding.path.parts[::2], finding.state, finding.record, finding.due


def _facts_without_indexes(finding: Finding) -> list[tuple[str, str]]:
    return sorted((str(fact.path.parts[::2]), str(fact.value)) for fact in finding.facts)
