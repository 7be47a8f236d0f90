"""Checks many cases: one at a time, or the lines of a file in batches, in several processes (mange saker)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from hashlib import blake2b
from typing import Any, Generic, TypeVar, final

from attrs import field, frozen

from nirmodel.agenda import Tally
from nirmodel.case import Case
from nirmodel.checking import check
from nirmodel.findings import Finding, State
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.deadlines import DeadlinePolicy
from nirmodel.report import Report
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.rule import Rule
from nirmodel.validators import day
from nirmodel.wire import RawLine, Reading, finding_to_dict, in_batches, made_by, mark_repeated, read_line

__all__ = [
    "BATCH_BYTES", "CaseIds", "CheckedLines", "Documents", "Shown", "check_and_write", "check_lines", "check_many",
]  # fmt: skip

_NO_POLICY = DeadlinePolicy()
#: about how many bytes of lines are checked together: some tenths of a second of work, and little memory
BATCH_BYTES = 128 * 1024
_R = TypeVar("_R")


def check_many(
    cases: Iterable[Case],
    *,
    as_of: date,
    policy: DeadlinePolicy = _NO_POLICY,
    rules: Catalogue | Iterable[Rule] = CATALOGUE,
) -> Iterator[Report]:
    """Checks many cases (kontroll av mange saker), and yields one report at a time, in their order.

    A case is read when the report on the one before it has been taken, and none is kept. So a register of any size
    fits in memory.

    Args:
        cases: the cases as the municipality has them; they are read one at a time.
        as_of: the day of the question (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        rules: a catalogue, or some rules; the whole catalogue by default.

    Raises:
        InvalidValue: if ``as_of`` is not a date; at the call, not with the first report.

    Example:
        >>> from datetime import date
        >>> [report.case_id for report in check_many([Case(id="a-1")], as_of=date(2021, 3, 1))]
        ['a-1']

    .. versionadded:: 0.1.0
    """
    day(as_of)
    catalogue = rules if isinstance(rules, Catalogue) else Catalogue(rules)
    return (check(case, as_of=as_of, policy=policy, rules=catalogue) for case in cases)


@final
@frozen
class Shown:
    """Which findings of a case are shown (visning): those that are met only if everything is."""

    as_of: date
    #: also what is met
    everything: bool = False
    #: leaves out open duties that are due in more than so many days; all are shown by default
    within: int | None = None

    def of(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that are shown."""
        return [each for each in findings if self._is_shown(each)]

    def _is_shown(self, finding: Finding) -> bool:
        if finding.settled and not self.everything:
            return False
        if self.within is not None and finding.state is State.OPEN and finding.due is not None:
            return (finding.due.day - self.as_of).days <= self.within
        return True


@final
@frozen
class Documents:
    """Makes plain JSON values of a checked line (dokument).

    The keys are ``case``, ``as_of``, ``findings``, then ``file`` if it is given, then ``edition`` and ``version``.
    """

    shown: Shown
    #: of the texts: ``nb``, ``nn`` or ``en``
    lang: str = "nb"
    #: the file that the lines are from
    file: str | None = None
    #: what made the findings: the edition of the catalogue and the version of the library
    made_by: dict[str, str] = field(factory=made_by)

    def __call__(self, reading: Reading, findings: list[Finding]) -> dict[str, Any]:
        """One object for a line, even if nothing was found."""
        document: dict[str, Any] = {
            "case": reading.case.id if reading.case else None,
            "as_of": self.shown.as_of.isoformat(),
            "findings": [finding_to_dict(each, self.lang) for each in self.shown.of(findings)],
        }
        if self.file is not None:
            document["file"] = self.file
        return document | self.made_by


@final
@frozen
class CheckedLines(Generic[_R]):
    """The result of a batch of lines (kontrollerte linjer), small enough to send from one process to another."""

    #: a row for each line, in their order
    rows: tuple[_R, ...]
    tally: Tally
    #: the number of each line with a case, and a key of the case id that is the same in every process
    ids: tuple[tuple[int, int], ...]


def check_lines(
    lines: Iterable[RawLine],
    row_of: Callable[[Reading, list[Finding]], _R],
    *,
    as_of: date,
    policy: DeadlinePolicy = _NO_POLICY,
    repeated: frozenset[int] = frozenset(),
) -> CheckedLines[_R]:
    """Reads and checks some lines of a file (kontroll av linjer), in any process.

    Args:
        lines: the lines as they are in the file.
        row_of: makes the row of a line, from its reading and all findings, the shape errors first.
        as_of: the day of the question (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        repeated: the lines whose case id is on an earlier line, as :class:`CaseIds` finds them.

    Raises:
        InvalidValue: if ``as_of`` is not a date.

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
            rows.append(row_of(reading, list(reading.findings)))
            continue
        ids.append((line.number, _key(case.id)))
        if line.number in repeated:
            reading = mark_repeated(reading)
        report = check(case, as_of=as_of, policy=policy)
        tally.add(report, reading.findings)
        rows.append(row_of(reading, [*reading.findings, *report.findings]))
    return CheckedLines(tuple(rows), tally, tuple(ids))


def check_and_write(
    lines: Iterable[RawLine],
    row_of: Callable[[Reading, list[Finding]], _R],
    write: Callable[[tuple[_R, ...]], object],
    *,
    as_of: date,
    policy: DeadlinePolicy = _NO_POLICY,
    repeated: frozenset[int] = frozenset(),
) -> CheckedLines[_R]:
    """Does the same as :func:`check_lines` for any number of lines, and writes the rows as it goes (kontroll til fil).

    Args:
        lines: the lines as they are in the file.
        row_of: makes the row of a line.
        write: is called with the rows of some lines at a time, in their order; no row is kept.
        as_of: the day of the question (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        repeated: the lines whose case id is on an earlier line.

    Returns:
        The same as :func:`check_lines`, without the rows.

    Raises:
        InvalidValue: if ``as_of`` is not a date.

    .. versionadded:: 0.1.0
    """
    day(as_of)
    tally = Tally(as_of)
    ids: list[tuple[int, int]] = []
    for batch in in_batches(lines, BATCH_BYTES):
        checked = check_lines(batch, row_of, as_of=as_of, policy=policy, repeated=repeated)
        write(checked.rows)
        tally.add_all(checked.tally)
        ids += checked.ids
    return CheckedLines((), tally, tuple(ids))


def _key(case_id: str) -> int:
    """A digest of 64 bits: a register has far too few cases for two of them to collide."""
    return int.from_bytes(blake2b(case_id.encode(), digest_size=8).digest())


@final
class CaseIds:
    """The case ids of one file so far (sak-id-er), for a file whose batches are read by several processes."""

    def __init__(self) -> None:
        self._keys: set[int] = set()

    def repeated_in(self, ids: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The lines whose case id is on an earlier line. Call it with the batches of a file in their order."""
        repeated = set()
        for number, key in ids:
            if key in self._keys:
                repeated.add(number)
            self._keys.add(key)
        return frozenset(repeated)
