"""A register on a Dask cluster of two workers: the answer of one machine, also where a worker dies."""

import gzip
import json
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from distributed import Client, LocalCluster
from pyarrow import parquet

from nirmodel import DeadlinePolicy
from nirmodel.agenda import Summary, Tally
from nirmodel.cluster import check_files
from nirmodel.errors import InvalidValue
from nirmodel.many import CaseIds, Documents, Shown, check_lines
from nirmodel.wire import made_by, raw_lines

pytestmark = pytest.mark.filterwarnings("default")  # those of dask are not ours

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "municipality.jsonl"
AS_OF = date(2021, 3, 1)
POLICY = DeadlinePolicy(move_to_working_day=True)


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """Five files of some municipalities, one of them packed, one with lines that cannot be read and ids that repeat."""
    folder = tmp_path / "register"
    folder.mkdir()
    lines = EXAMPLES.read_bytes().splitlines(keepends=True)
    for number in range(3):
        (folder / f"{number}.jsonl").write_bytes(b"".join(lines[number * 10 :]))
    (folder / "3.jsonl").write_bytes(b"".join([*lines, b"{\n", lines[0], b"\n", *lines[:5], b'{"id":7}\n']))
    (folder / "4.jsonl.gz").write_bytes(gzip.compress(b"".join(lines)))
    return folder


def _alone(files: list[Path], shown: Shown) -> tuple[list[dict[str, Any]], Summary]:
    """The same on one machine: all rows and the summary."""
    tally, rows = Tally(AS_OF), []
    for file in files:
        lines, document = list(raw_lines(file)), Documents(shown, "en", str(file))
        repeated = CaseIds().repeated_in(check_lines(lines, document, as_of=AS_OF).ids)
        checked = check_lines(lines, document, as_of=AS_OF, policy=POLICY, repeated=repeated)
        tally.add_all(checked.tally)
        rows += list(checked.rows)
    return rows, tally.summary


def _written(out: Path) -> list[dict[str, Any]]:
    files = sorted(out.iterdir())
    assert [each.name for each in files] == [f"part-{number:05}.jsonl" for number in range(len(files))]
    return [json.loads(line) for each in files for line in each.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("block_bytes", [4_000, 1 << 30])
def test_the_answer_of_one_machine(client: Any, register: Path, tmp_path: Path, block_bytes: int) -> None:
    out, shown = tmp_path / "out", Shown(AS_OF, everything=True)
    summary = check_files(
        f"{register}/*", str(out), as_of=AS_OF, policy=POLICY, shown=shown, lang="en", block_bytes=block_bytes
    )  # fmt: skip
    rows, alone = _alone(sorted(register.iterdir()), shown)
    assert summary == alone
    assert summary.unreadable == 2
    assert _written(out) == rows
    assert all({key: row[key] for key in made_by()} == made_by() for row in rows)
    assert len(list(out.iterdir())) == 5 or block_bytes == 4_000


def test_parquet_has_the_same(client: Any, register: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    files = sorted(register.iterdir())
    paths = [str(each) for each in files]
    summary = check_files(
        paths, str(out), as_of=AS_OF, policy=POLICY, form="parquet", lang="en", block_bytes=20_000, client=client
    )  # fmt: skip
    rows, alone = _alone(files, Shown(AS_OF))
    assert summary == alone
    written = [row for each in sorted(out.iterdir()) for row in parquet.read_table(each).to_pylist()]
    for row in written:
        row["findings"] = [
            {key: value for key, value in each.items() if key != "line" or each["kind"] == "shape"}
            for each in row["findings"]
        ]
    assert written == rows


def test_a_worker_that_dies_changes_nothing(client: Any, register: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines(keepends=True)
    for turn in range(8):
        content = "".join(line.replace('"id":"case-', f'"id":"case-{turn}-', 1) for line in lines)
        (register / f"9{turn}.jsonl").write_text(content, encoding="utf-8")
    victim = next(iter(client.run(os.getpid).values()))
    with ThreadPoolExecutor(1) as aside:
        asked: dict[str, Any] = {"as_of": AS_OF, "policy": POLICY, "lang": "en", "block_bytes": 8_000}
        run = aside.submit(check_files, f"{register}/*", str(out), client=client, **asked)
        while len(list(out.glob(".unfinished-*/*"))) < 10:
            assert not run.done()
            sleep(0.01)
        os.kill(victim, signal.SIGKILL)
        summary = run.result(timeout=120)
    rows, alone = _alone(sorted(register.iterdir()), Shown(AS_OF))
    assert summary == alone
    assert _written(out) == rows
    assert victim not in client.run(os.getpid).values()


def test_a_file_that_is_gone_is_an_error(client: Any, register: Path, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.jsonl")
    summary = check_files([missing, f"{register}/0.jsonl"], str(tmp_path / "out"), as_of=AS_OF)
    assert (summary.unreadable, summary.cases) == (1, len(EXAMPLES.read_text().splitlines()))
    first, *_ = _written(tmp_path / "out")
    assert (first["file"], [each["code"] for each in first["findings"]]) == (missing, ["S015"])


def test_misuse_is_refused(client: Any, register: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    with pytest.raises(InvalidValue):
        check_files(f"{register}/*", out, as_of=datetime(2021, 3, 1, 12))
    with pytest.raises(FileNotFoundError):
        check_files(f"{register}/*.csv", out, as_of=AS_OF)
    assert not Path(out).exists()
    check_files(f"{register}/0.jsonl", out, as_of=AS_OF)
    before = sorted(Path(out).iterdir())
    with pytest.raises(FileExistsError):
        check_files(f"{register}/0.jsonl", out, as_of=AS_OF)
    assert sorted(Path(out).iterdir()) == before
