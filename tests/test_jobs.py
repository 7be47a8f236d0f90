"""The command with several processes: the same answer, however many there are, and a clean end."""

import gzip
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nirmodel.cli import main, workers
from nirmodel.cli.batches import Batch, batches_of

EXAMPLES = Path(__file__).parent.parent / "examples" / "municipality.jsonl"
DAY = ("--as-of", "2021-03-01")


def _run(*arguments: str, stdin: bytes | None = None) -> Result:
    result = CliRunner().invoke(main, ["check", *arguments, *DAY], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a few cases are work enough for several processes."""
    monkeypatch.setattr("nirmodel.cli.batches.BATCH_BYTES", 4_000)
    monkeypatch.setattr("nirmodel.cli.workers._FEW", 3)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that is work enough for several processes."""
    file = tmp_path_factory.mktemp("large") / "cases.jsonl"
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    with file.open("w", encoding="utf-8") as out:
        for turn in range(30):
            out.writelines(line.replace('"id":"case-', f'"id":"case-{turn}-', 1) + "\n" for line in lines)
    return file


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_the_same_however_many_work(form: str, tmp_path: Path) -> None:
    lines = EXAMPLES.read_bytes().splitlines(keepends=True)
    broken = tmp_path / "broken.jsonl"
    # two ids that are on an earlier line, one of them in the same batch
    broken.write_bytes(b"".join([*lines[:10], b"{\n", lines[9], b"\n", *lines[20:30], b'{"id":7}\n', lines[0]]))
    packed = tmp_path / "packed.jsonl.gz"
    packed.write_bytes(gzip.compress(EXAMPLES.read_bytes())[:-10])
    files = (str(broken), "-", str(tmp_path / "missing"), str(packed), str(broken))
    alone, two, three = (
        _run(*files, "--format", form, "--lang", "en", "--jobs", jobs, stdin=EXAMPLES.read_bytes())
        for jobs in ("1", "2", "3")
    )
    assert alone.exit_code == two.exit_code == three.exit_code == 2
    assert alone.stdout == two.stdout == three.stdout
    assert alone.stderr == two.stderr == three.stderr == ""
    assert [alone.stdout.count(each) for each in ("S016", "S011", "S021", "S015")] == [4, 2, 2, 2]


def test_little_work_stays_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(workers, "_pool")
    assert _run(str(EXAMPLES), "--jobs", "4").exit_code == 1


def test_as_many_as_there_are_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    assert workers.cores() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert workers.cores() == (os.cpu_count() or 1)


def test_none_is_no_number_of_jobs() -> None:
    assert _run(str(EXAMPLES), "--jobs", "0").exit_code == 2


def test_only_so_many_batches_are_read_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nirmodel.cli.workers._FEW", 2)
    taken = []

    def numbers() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    for number, done in workers.in_order(abs, numbers(), jobs=2, again=lambda _, __: None):
        assert number == done
        assert len(taken) <= number + 1 + 2 * workers._EACH
    assert len(taken) == 100


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize(
    ("lang", "words"), [("nb", "resten mangler"), ("nn", "resten manglar"), ("en", "the rest is missing")]
)
def test_a_process_that_dies_is_an_error(lang: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _run(str(EXAMPLES), "--jobs", "1", "--format", "jsonl", "--lang", lang).stdout

    def deadly(files: tuple[str, ...]) -> Iterator[Batch]:
        for number, batch in enumerate(batches_of(files)):
            if number == 7:
                multiprocessing.active_children()[0].kill()
            yield batch

    monkeypatch.setattr("nirmodel.cli.checking.batches_of", deadly)
    result = _run(str(EXAMPLES), "--jobs", "2", "--format", "jsonl", "--lang", lang)
    assert result.exit_code == 3
    assert words in result.stderr
    assert whole.startswith(result.stdout)
    assert len(result.stdout) < len(whole)
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")
def test_an_interrupt_ends_all_of_it_quietly(large: Path) -> None:
    command = [sys.executable, "-m", "nirmodel", "check", str(large), *DAY, "--format", "jsonl", "--jobs", "2"]
    pipe, before = subprocess.PIPE, signal.getsignal(signal.SIGINT)
    signal.signal(
        signal.SIGINT, signal.SIG_DFL
    )  # what is ignored here, as in the background, a new process ignores too
    try:
        run = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True)
    finally:
        signal.signal(signal.SIGINT, before)
    with run:
        assert run.stdout is not None
        assert run.stdout.readline().startswith('{"case": "case-0-01"')
        os.killpg(run.pid, signal.SIGINT)
        _, errors = run.communicate(timeout=60)  # which waits for all that hold the pipes
    assert errors.strip() == "Aborted!"
    assert run.returncode == 1


def test_a_closed_pipe_is_silent(large: Path) -> None:
    command = f"{sys.executable} -m nirmodel check {large} --as-of 2021-03-01 --jobs 2 | head -1"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert result.stderr == ""
    assert "case-0-01" in result.stdout


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize(
    ("lang", "words"),
    [("nb", "saker: 53, per sekund: "), ("nn", "saker: 53, per sekund: "), ("en", "cases: 53, per second: ")],
)
def test_a_bar_shows_how_far_it_has_come(lang: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = _run(str(EXAMPLES), "--jobs", "1", "--format", "jsonl", "--lang", lang)
    monkeypatch.setenv("FORCE_COLOR", "1")  # as on a terminal
    monkeypatch.setenv("COLUMNS", "160")
    shown = _run(str(EXAMPLES), "--jobs", "1", "--format", "jsonl", "--lang", lang)
    assert shown.stdout == plain.stdout
    assert words in shown.stderr
    piped = _run("-", "--jobs", "1", "--format", "jsonl", "--lang", lang, stdin=EXAMPLES.read_bytes())
    assert words in piped.stderr
