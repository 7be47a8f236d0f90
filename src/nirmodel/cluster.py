"""Checks a register on a Dask cluster, extra ``dask`` (kontroll på en klynge).

:mod:`nirmodel.many` does the checking and the counting; this module hands out the work. Dask is imported on first
use, never with the library.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, Literal, final
from uuid import uuid4

from attrs import evolve, frozen

from nirmodel.agenda import Summary, Tally
from nirmodel.law.deadlines import DeadlinePolicy
from nirmodel.many import CaseIds, CheckedLines, Documents, Shown, check_and_write
from nirmodel.validators import day
from nirmodel.wire import WHOLE, Block, blocks_of, raw_lines

__all__ = ["check_files"]

_NO_POLICY = DeadlinePolicy()
_Rows = tuple[dict[str, Any], ...]
#: how often a failed task is tried again; a task whose worker died is tried again in any case
_RETRIES = 2


def check_files(
    paths: str | Sequence[str],
    out: str,
    *,
    as_of: date,
    policy: DeadlinePolicy = _NO_POLICY,
    form: Literal["jsonl", "parquet"] = "jsonl",
    shown: Shown | None = None,
    lang: str = "nb",
    block_bytes: int = 64 * 1024 * 1024,
    client: Any = None,
) -> Summary:
    """Checks the cases of many files with all workers of a Dask cluster (kontroll på en klynge).

    Each block of lines is one task, and so is each packed file. The findings are written as partitions
    ``part-00000.jsonl`` and so on, in the order of files and lines: one object for each case, as ``nirmodel check``
    writes it, with ``file``. The partitions get their names when all of them are complete. If a worker dies, another
    one does its task.

    Args:
        paths: files or globs, of any file system that fsspec knows, such as ``s3://register/2021-03-01/*.jsonl.gz``.
        out: the folder to write to. It must hold no partitions, and every worker must reach it.
        as_of: the day of the question (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        form: the format of the partitions: JSON Lines, or Parquet, which needs pyarrow.
        shown: which findings to write; by default all but those that are met.
        lang: the language of the texts: ``nb``, ``nn`` or ``en``.
        block_bytes: about how many bytes of a file each task gets.
        client: a ``distributed.Client``; by default the current one.

    Raises:
        InvalidValue: if ``as_of`` is not a date.
        FileNotFoundError: if no file matches.
        FileExistsError: if ``out`` holds partitions already.
        ValueError: if there is no client.

    .. versionadded:: 0.1.0
    """
    from distributed import get_client  # pyright: ignore[reportMissingImports]
    from fsspec.core import get_fs_token_paths, url_to_fs  # pyright: ignore[reportMissingImports]

    day(as_of)
    dask = get_client() if client is None else client
    source, _, names = get_fs_token_paths(paths)
    if not names:
        raise FileNotFoundError(f"no file matches {paths}")
    target, folder = url_to_fs(out)
    if target.exists(folder) and target.glob(f"{folder}/part-*"):
        raise FileExistsError(f"there are partitions in {out} already")
    unfinished = f"{folder}/.unfinished-{uuid4().hex}"
    target.makedirs(unfinished, exist_ok=True)
    try:
        every = _Task(source, target, unfinished, shown or Shown(as_of), as_of, policy, form, lang)
        blocks = dask.gather([dask.submit(_blocks, source, name, block_bytes, retries=_RETRIES) for name in names])
        tasks = [evolve(every, name=name, block=each) for name, of in zip(names, blocks, strict=True) for each in of]
        tally, written = _run(dask, tasks, Tally(as_of))
        for number, name in enumerate(written):
            target.mv(name, f"{folder}/part-{number:05}.{form}")
    finally:
        target.rm(unfinished, recursive=True)
    return tally.summary


@final
@frozen
class _Task:
    """One block of one file, and how to check it."""

    source: Any
    target: Any
    folder: str
    shown: Shown
    as_of: date
    policy: DeadlinePolicy
    form: str
    lang: str
    name: str = ""
    block: Block = WHOLE
    repeated: frozenset[int] = frozenset()

    def __call__(self) -> tuple[str, CheckedLines[dict[str, Any]]]:
        """Checks the block, and writes a partition under a name that no other attempt has."""
        partition = f"{self.folder}/{uuid4().hex}"
        lines = raw_lines(self.name, open_file=lambda _: self.source.open(self.name, "rb"), block=self.block)
        row_of = Documents(self.shown, self.lang, self.name)
        with self.target.open(partition, "wb") as file, _WRITERS[self.form](file) as write:
            checked = check_and_write(
                lines, row_of, write, as_of=self.as_of, policy=self.policy, repeated=self.repeated
            )
        return partition, checked


def _run(dask: Any, tasks: list[_Task], tally: Tally) -> tuple[Tally, list[str]]:
    """Adds up the results of all tasks, and lists the partitions that they wrote, in their order."""
    futures = [_submitted(dask, each) for each in tasks]
    ids = CaseIds()
    for number, task in enumerate(tasks):
        _, checked = futures[number].result()
        if number and task.name != tasks[number - 1].name:
            ids = CaseIds()
        if repeated := ids.repeated_in(checked.ids):
            futures[number] = _submitted(dask, evolve(task, repeated=repeated))
    written = []
    for future in futures:
        partition, checked = future.result()
        tally.add_all(checked.tally)
        written.append(partition)
    return tally, written


def _submitted(dask: Any, task: _Task) -> Any:
    return dask.submit(task, pure=False, retries=_RETRIES)


def _blocks(source: Any, name: str, size: int) -> tuple[Block, ...]:
    """The blocks of a file. A file that cannot be read is one block, and the check reports the error."""
    try:
        with source.open(name, "rb") as stream:
            return tuple(blocks_of(stream, size))
    except OSError:
        return (WHOLE,)


@contextmanager
def _json_lines(file: Any) -> Iterator[Callable[[_Rows], object]]:
    def write(rows: _Rows) -> None:
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        file.write(text.encode(errors="surrogateescape"))  # the name of a file may not be UTF-8

    yield write


@contextmanager
def _parquet(file: Any) -> Iterator[Callable[[_Rows], object]]:
    import pyarrow as pa  # pyright: ignore[reportMissingImports]
    from pyarrow.parquet import ParquetWriter  # pyright: ignore[reportMissingImports]

    words = ("code", "item", "kind", "state", "due", "path", "record", "text")
    finding = pa.struct([*((name, pa.string()) for name in words), ("line", pa.int64())])
    columns = {name: pa.string() for name in ("case", "as_of", "findings", "file", "edition", "version")}
    schema = pa.schema(columns | {"findings": pa.list_(finding)})
    with ParquetWriter(file, schema) as writer:
        yield lambda rows: writer.write_table(pa.Table.from_pylist(list(rows), schema))


_WRITERS = {"jsonl": _json_lines, "parquet": _parquet}
