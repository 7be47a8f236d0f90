"""One participant's life course, day by day, for a stateful test of a system of your own (livsløp)."""

from typing import Any

from attrs import evolve
from hypothesis.stateful import invariant

from nirmodel import code_lists as lists
from nirmodel.case import PARTICIPATIONS
from nirmodel.checking import check
from nirmodel.findings import Finding, Path, State
from nirmodel.strategies.machine.asylum_seeker_training import AsylumSteps
from nirmodel.strategies.machine.integration_act import IntegrationSteps
from nirmodel.strategies.machine.introduction_programme import ProgrammeSteps
from nirmodel.strategies.machine.life import lists_of
from nirmodel.strategies.machine.norwegian_training import TrainingSteps
from nirmodel.strategies.machine.shared import SharedSteps
from nirmodel.wire import read_case, write_case

__all__ = ["CaseMachine"]


class CaseMachine(ProgrammeSteps, TrainingSteps, AsylumSteps, IntegrationSteps, SharedSteps):
    """A life course, to run a system of your own beside (livsløp), under the introduction act unless told otherwise.

    Subclass it, tell your system what happens in the ``on_...`` methods, and compare its answer with
    :meth:`expected` in an ``@invariant()``. Everything is known the day it is told; what is told may be planned, told
    in arrears or lack data. A record never changes but for being registered, and paths never change.

    .. versionadded:: 0.1.0
    """

    @invariant()
    def order_does_not_matter(self) -> None:
        """Turning every list round changes no finding but its indexes."""
        turned = check(_turned_round(self.case), as_of=self.today, policy=self.policy)
        for one, other in zip(self.expected().findings, turned.findings, strict=True):
            assert _without_indexes(one) == _without_indexes(other)
            if (told := _told(one)) not in self._turned:
                self._turned.add(told)
                assert _facts_without_indexes(one) == _facts_without_indexes(other)

    @invariant()
    def every_record_has_its_row(self) -> None:
        """All that is known is visible; met is what stands in NIR, and nothing else."""
        records = [each for *_, each in self._all() if getattr(each, "set_by", None) is not lists.SetBy.REGISTER]
        rows = {(each.record, each.settled) for each in self._rows(*State)}
        owed = {(each.id, each.registered_on is not None) for each in records}
        assert {record for record, _ in rows ^ owed} <= self._not_asked_for()

    @invariant()
    def overdue_stays_overdue_until_registered(self) -> None:
        """Time alone makes nothing good, and late stays late, unless a record turns out not to be asked for."""
        late = {(each.code, each.record) for each in self._rows(State.OVERDUE, State.MET_LATE)}
        assert {record for _, record in self._late - late} <= self._not_asked_for()
        self._late = late

    @invariant()
    def met_stays_met(self) -> None:
        """What was in time is never owed again; what is told later may only take away a supply row or its ground."""
        states = {(each.code, each.path, each.record): each.state for each in self.expected().findings}
        not_asked_for = self._not_asked_for()
        for key in self._met:
            certain = key[0].endswith("0") and key[2] not in not_asked_for
            untouched = certain or states.get(key) not in (None, State.UNDETERMINED)
            assert not untouched or states.get(key) is State.MET, key[0]
        self._met = {key for key, state in states.items() if state is State.MET}

    @invariant()
    def the_case_survives_the_wire(self) -> None:
        """Written and read again it is the same case."""
        reading = read_case(write_case(self.case))
        assert (reading.case, reading.findings) == (self.case, ())

    @invariant()
    def every_finding_has_its_path_and_words(self) -> None:
        """The path parses, and the sentence stands in all three languages."""
        for each in self.expected().findings:
            if (told := _told(each)) not in self._worded:
                self._worded.add(told)
                assert Path.parse(str(each.path)) == each.path
                words = each.text
                assert "" not in (words.nb.strip(), words.nn.strip(), words.en.strip())

    def _not_asked_for(self) -> set[str | None]:
        """The records that need not stand in NIR (N138), or of which that is not told yet."""
        forbidden = {each.record for each in self.expected().contradictions if each.code == "N138"}
        return forbidden | {each.record for each in self._rows(State.UNDETERMINED)}


def _turned_round(case: Any) -> Any:
    def turned(each: Any) -> Any:
        return evolve(each, **{name: told[::-1] for name, told in lists_of(each).items()})

    return evolve(case, **{about: [turned(each) for each in getattr(case, about)[::-1]] for about in PARTICIPATIONS})


def _told(finding: Finding) -> tuple[object, ...]:
    """What its words and its facts hang on: a record never changes but for being registered."""
    return finding.code, finding.path, finding.state, finding.due, finding.missing


def _without_indexes(finding: Finding) -> tuple[object, ...]:
    return finding.code, finding.path.parts[::2], finding.state, finding.record, finding.due


def _facts_without_indexes(finding: Finding) -> list[tuple[str, str]]:
    return sorted((str(fact.path.parts[::2]), str(fact.value)) for fact in finding.facts)
