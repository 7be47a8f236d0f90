"""Many cases: streamed, and the lines of a file in batches and blocks, as other processes go through them."""

import gzip
import io
import pickle
from collections.abc import Iterator
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path

import pytest
from attrs import evolve

from nirmodel import CATALOGUE, Case, check
from nirmodel.agenda import Tally, summarise
from nirmodel.errors import InvalidValue
from nirmodel.findings import Kind
from nirmodel.many import CaseIds, Documents, Shown, check_and_write, check_lines, check_many
from nirmodel.rules.catalogue import Catalogue
from nirmodel.wire import WHOLE, RawLine, blocks_of, in_batches, raw_lines, read_cases

EXAMPLES = Path(__file__).parent.parent / "examples" / "municipality.jsonl"
AS_OF = date(2021, 3, 1)
CASES = [reading.case for reading in read_cases(EXAMPLES) if reading.case is not None]
#: what is in a case of which everything is met
MET = (
    b'"regime":"introduction_act","introduction_programmes":'
    b'[{"offers":[{"offered_on":"2021-01-04","registered_on":"2021-01-04"}]}]'
)
DOCUMENT = Documents(Shown(AS_OF))


def _lines(content: bytes) -> list[RawLine]:
    return list(raw_lines(io.BytesIO(content)))


def test_reports_come_one_at_a_time() -> None:
    asked: list[str] = []

    def cases() -> Iterator[Case]:
        for case in CASES:
            asked.append(case.id)
            yield case

    reports = check_many(cases(), as_of=AS_OF)
    assert asked == []
    assert next(reports) == check(CASES[0], as_of=AS_OF)
    assert asked == [CASES[0].id]
    assert [each.case_id for each in reports] == [each.id for each in CASES[1:]]


def test_only_the_rules_that_are_asked_for() -> None:
    some = CATALOGUE.rules[:5]
    (report,) = check_many(CASES[:1], as_of=AS_OF, rules=some)
    assert report == check(CASES[0], as_of=AS_OF, rules=some)
    assert report.edition == Catalogue(some).edition != CATALOGUE.edition


def test_a_moment_is_no_day_and_refused_at_once() -> None:
    moment = datetime(2021, 3, 1, 12)
    for misuse in (
        lambda: check_many([], as_of=moment),
        lambda: check_lines([], DOCUMENT, as_of=moment),
        lambda: check_and_write([], DOCUMENT, print, as_of=moment),
    ):
        with pytest.raises(InvalidValue):
            misuse()


def test_lines_are_counted_as_their_cases_are() -> None:
    checked = check_lines(raw_lines(EXAMPLES), DOCUMENT, as_of=AS_OF)
    assert checked.tally.summary == summarise(CASES, as_of=AS_OF)
    assert [each["case"] for each in checked.rows] == [each.id for each in CASES]
    assert pickle.loads(pickle.dumps(checked)).tally.summary == checked.tally.summary


def test_tallies_of_batches_add_up() -> None:
    whole, added = check_lines(raw_lines(EXAMPLES), DOCUMENT, as_of=AS_OF), Tally(AS_OF)
    rows: list[object] = []
    for batch in in_batches(raw_lines(EXAMPLES), 10_000):
        checked = check_lines(batch, DOCUMENT, as_of=AS_OF)
        added.add_all(checked.tally)
        rows += checked.rows
    assert added.summary == whole.tally.summary
    assert tuple(rows) == whole.rows


def test_what_is_written_on_the_way_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nirmodel.many.BATCH_BYTES", 10_000)
    whole = check_lines(raw_lines(EXAMPLES), DOCUMENT, as_of=AS_OF)
    parts: list[tuple[object, ...]] = []
    checked = check_and_write(raw_lines(EXAMPLES), DOCUMENT, parts.append, as_of=AS_OF)
    assert len(parts) > 2
    assert sum(parts, ()) == whole.rows
    assert checked.rows == ()
    assert (checked.tally.summary, checked.ids) == (whole.tally.summary, whole.ids)


def test_what_cannot_be_read_is_shown_and_counted() -> None:
    checked = check_lines(_lines(b'{"id":"a",' + MET + b'}\n{\n\n{"id":4}\n'), DOCUMENT, as_of=AS_OF)
    assert [(each["case"], [one["line"] for one in each["findings"]]) for each in checked.rows] == [
        ("a", []), (None, [2]), (None, [4]),
    ]  # fmt: skip
    summary = checked.tally.summary
    assert (summary.cases, summary.clear, summary.unreadable, summary.kinds) == (1, 1, 2, {Kind.SHAPE: 2})


def test_a_repeated_id_is_found_where_the_lines_are_in_several_batches() -> None:
    lines = _lines(b"".join(b'{"id":"' + each + b'",' + MET + b"}\n" for each in (b"a", b"b", b"a", b"a")))
    so_far = CaseIds()
    repeated = []
    for batch in (lines[:2], lines[2:]):
        repeated.append(so_far.repeated_in(check_lines(batch, DOCUMENT, as_of=AS_OF).ids))
    assert repeated == [frozenset(), frozenset({3, 4})]
    checked = check_lines(lines[2:], DOCUMENT, as_of=AS_OF, repeated=repeated[1])
    assert [[one["code"] for one in each["findings"]] for each in checked.rows] == [["S016"], ["S016"]]
    assert (checked.tally.summary.cases, checked.tally.summary.clear) == (2, 0)


def test_a_document_names_its_file_where_it_is_given_and_what_made_it() -> None:
    (row,) = check_lines(_lines(b'{"id":"a",' + MET + b"}"), evolve(DOCUMENT, file="x.jsonl"), as_of=AS_OF).rows
    made_by = {"edition": CATALOGUE.edition, "version": version("nirmodel")}
    assert row == {"case": "a", "as_of": "2021-03-01", "findings": [], "file": "x.jsonl", **made_by}
    assert list(row) == ["case", "as_of", "findings", "file", "edition", "version"]


CONTENTS = {
    "lines": b'{"id":"a"}\n\n{"id":"b"}\r\n  \n{"id":"c"}\n' * 3,
    "mark": b'\xef\xbb\xbf{"id":"a"}\n\xef\xbb\xbf{"id":"b"}\n',
    "too long": b'{"id":"a"}\n' + b"x" * 60 + b'\n{"id":"b"}\n' + b"y" * 60,
    "no last break": b'{"id":"a"}\n{"id":"b"}',
    "empty": b"",
}


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("size", [1, 7, 11, 12, 30, 1000])
def test_the_blocks_of_a_file_are_the_file(name: str, size: int, tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_bytes(CONTENTS[name])
    with file.open("rb") as stream:
        blocks = list(blocks_of(stream, size))
    assert sum(each.length for each in blocks) == len(CONTENTS[name])
    parts = [line for each in blocks for line in raw_lines(file, max_line_bytes=50, block=each)]
    assert parts == list(raw_lines(file, max_line_bytes=50))


def test_a_packed_file_is_one_block() -> None:
    assert list(blocks_of(io.BytesIO(gzip.compress(b'{"id":"a"}\n' * 100)), 10)) == [WHOLE]


def test_a_block_that_is_gone_is_an_error_at_its_line(tmp_path: Path) -> None:
    (_, last) = blocks_of(io.BytesIO(b'{"id":"a"}\n{"id":"b"}\n'), 11)
    (line,) = raw_lines(tmp_path / "missing.jsonl", block=last)
    assert line.wrong is not None
    assert (line.number, line.wrong.code) == (2, "S015")


def test_a_batch_holds_at_least_a_line() -> None:
    lines = _lines(b'{"id":"a"}\n{"id":"b"}\n{"id":"c"}')
    assert [len(each) for each in in_batches(lines, 0)] == [1, 1, 1]
    assert [len(each) for each in in_batches(lines, 22)] == [2, 1]
    assert list(in_batches([], 22)) == []
