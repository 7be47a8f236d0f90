"""Many cases: one at a time, or the lines of a file in batches that can be handed to other processes (mange saker)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from hashlib import blake2b
from typing import Any, Generic, TypeVar, final

from attrs import frozen

from nirmodel.agenda import Tally
from nirmodel.case import Case
from nirmodel.checking import check
from nirmodel.deadlines import DeadlinePolicy
from nirmodel.findings import Finding, State
from nirmodel.report import Report
from nirmodel.rules import CATALOGUE
from nirmodel.rules.rule import Rule
from nirmodel.validators import day
from nirmodel.wire import RawLine, Reading, finding_to_dict, in_batches, mark_repeated, read_line

__all__ = [
    "BATCH_BYTES", "CheckedLines", "Documents", "SeenIds", "Shown", "check_and_write", "check_lines", "check_many",
]  # fmt: skip

_NO_POLICY = DeadlinePolicy()
#: about how many bytes of lines are checked together: some tenths of a second of work, and little to hold
BATCH_BYTES = 128 * 1024
_R = TypeVar("_R")


def check_many(
    cases: Iterable[Case],
    *,
    as_of: date,
    policy: DeadlinePolicy = _NO_POLICY,
    rules: tuple[Rule, ...] = CATALOGUE,
) -> Iterator[Report]:
    """What is owed in many cases (kontroll av mange saker), one report at a time, in their order.

    No case is asked for before the report of the one before it is taken, and none is kept, so that a register of any
    size fits.

    Args:
        cases: the cases as the municipality has them; they are gone through once.
        as_of: the day the question is asked for (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        rules: the rules to check, the whole catalogue unless told otherwise.

    Raises:
        InvalidValue: where ``as_of`` is no date; at once, not with the first report.

    .. versionadded:: 0.1.0
    """
    day(as_of)
    return (check(case, as_of=as_of, policy=policy, rules=rules) for case in cases)


@final
@frozen
class Shown:
    """Which findings of a case to tell (visning): what is met only where all of it is asked for."""

    as_of: date
    #: also what is met
    everything: bool = False
    #: of the open duties, those due within so many days; all of them unless told
    within: int | None = None

    def of(self, findings: Iterable[Finding]) -> list[Finding]:
        """Those of them that are told."""
        return [each for each in findings if self._is_told(each)]

    def _is_told(self, finding: Finding) -> bool:
        if finding.settled and not self.everything:
            return False
        if self.within is not None and finding.state is State.OPEN and finding.due is not None:
            return (finding.due.day - self.as_of).days <= self.within
        return True


@final
@frozen
class Documents:
    """Tells a line as plain JSON values (dokument): ``case``, ``as_of``, ``findings``, and ``file`` where told."""

    shown: Shown
    #: of the texts: ``nb``, ``nn`` or ``en``
    lang: str = "nb"
    #: the file that the lines are of
    file: str | None = None

    def __call__(self, reading: Reading, findings: list[Finding]) -> dict[str, Any]:
        """One object a line, also where nothing is found."""
        case_id = reading.case.id if reading.case else None
        rows = [finding_to_dict(each, self.lang) for each in self.shown.of(findings)]
        document = {"case": case_id, "as_of": self.shown.as_of.isoformat(), "findings": rows}
        return document if self.file is None else document | {"file": self.file}


@final
@frozen
class CheckedLines(Generic[_R]):
    """What came of a batch of lines (kontrollerte linjer): little enough to be sent from one process to another."""

    #: what was told of each line, in their order
    rows: tuple[_R, ...]
    tally: Tally
    #: the number of each line with a case, and a key of the id of the case, the same in every process
    ids: tuple[tuple[int, int], ...]


def check_lines(
    lines: Iterable[RawLine],
    tell: Callable[[Reading, list[Finding]], _R],
    *,
    as_of: date,
    policy: DeadlinePolicy = _NO_POLICY,
    repeated: frozenset[int] = frozenset(),
) -> CheckedLines[_R]:
    """Reads and checks some lines of a file (kontroll av linjer), in whatever process it is called.

    Args:
        lines: the lines as they stand in the file.
        tell: what to tell of a line, from its reading and all that was found, the shape errors first.
        as_of: the day the question is asked for (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        repeated: the lines whose case id stood on an earlier line, as :class:`SeenIds` tells.

    Raises:
        InvalidValue: where ``as_of`` is no date.

    .. versionadded:: 0.1.0
    """
    day(as_of)
    tally = Tally(as_of)
    rows: list[_R] = []
    ids: list[tuple[int, int]] = []
    for line in lines:
        reading = read_line(line)
        case = reading.case
        if case is None:
            tally.add_unreadable(reading.findings)
            rows.append(tell(reading, list(reading.findings)))
            continue
        ids.append((line.number, _key(case.id)))
        if line.number in repeated:
            reading = mark_repeated(reading)
        report = check(case, as_of=as_of, policy=policy)
        tally.add(report, reading.findings)
        rows.append(tell(reading, [*reading.findings, *report.findings]))
    return CheckedLines(tuple(rows), tally, tuple(ids))


def check_and_write(
    lines: Iterable[RawLine],
    tell: Callable[[Reading, list[Finding]], _R],
    write: Callable[[tuple[_R, ...]], object],
    *,
    as_of: date,
    policy: DeadlinePolicy = _NO_POLICY,
    repeated: frozenset[int] = frozenset(),
) -> CheckedLines[_R]:
    """As :func:`check_lines` for any number of lines: what is told of them is written on the way (kontroll til fil).

    Args:
        lines: the lines as they stand in the file.
        tell: what to tell of a line.
        write: takes what was told of some lines, in their order; nothing of it is kept.
        as_of: the day the question is asked for (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        repeated: the lines whose case id stood on an earlier line.

    Raises:
        InvalidValue: where ``as_of`` is no date.

    .. versionadded:: 0.1.0
    """
    day(as_of)
    tally = Tally(as_of)
    ids: list[tuple[int, int]] = []
    for batch in in_batches(lines, BATCH_BYTES):
        checked = check_lines(batch, tell, as_of=as_of, policy=policy, repeated=repeated)
        write(checked.rows)
        tally.add_all(checked.tally)
        ids += checked.ids
    return CheckedLines((), tally, tuple(ids))


def _key(case_id: str) -> int:
    """Of 64 bits: a register has far too few cases for two to be the same by chance."""
    return int.from_bytes(blake2b(case_id.encode(), digest_size=8).digest())


@final
class SeenIds:
    """The case ids of one file so far (sette id-er), where its lines are read by several."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def repeated_in(self, ids: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The lines whose id stood on an earlier one; told of the batches of a file in their order."""
        repeated = set()
        for number, key in ids:
            if key in self._seen:
                repeated.add(number)
            self._seen.add(key)
        return frozenset(repeated)
