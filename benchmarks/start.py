"""The start of the interpreter alone, the import of the library, and the command on one case."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from cases import AS_OF
from measuring import Chosen, documents, measure, table

__all__ = ["PACKAGES", "measured"]

#: what the command needs, and is compared with nothing
PACKAGES = ("click", "rich")

#: what only some of the library needs, and nobody should wait for who does not use it
_HEAVY = (
    "asyncio", "cattrs", "click", "concurrent.futures", "dask", "email", "hypothesis", "jinja2", "json",
    "multiprocessing", "pyarrow", "rich", "socket",
)  # fmt: skip
#: a library that pip has installed has its bytecode, so Python may write that of one which is not
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_WHICH = "import sys; before = set(sys.modules); import nirmodel; print(*set(sys.modules) - before)"


def _run(*arguments: str) -> str:
    """What a new interpreter prints; the command ends with 1 where something is owed."""
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, env=_ENVIRONMENT)
    if done.returncode not in (0, 1) or done.stderr:
        raise SystemExit(f"{arguments} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def _assert_nothing_heavy() -> int:
    """Fails loudly where the import brings one of them in; returns how many modules it does."""
    modules = set(_run("-c", _WHICH).split())
    if heavy := sorted(modules.intersection(_HEAVY)):
        raise AssertionError(f"import nirmodel imports {', '.join(heavy)}")
    return len(modules)


def measured(chosen: Chosen) -> str:
    """Starts each in turn, in a process of its own."""
    modules = _assert_nothing_heavy()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "one.jsonl"
        path.write_bytes(documents(1)[0] + b"\n")
        check = ("check", str(path), "--as-of", AS_OF.isoformat())
        commands = {
            "the interpreter alone": ("-c", "pass"),
            "import attrs, dateutil.easter": ("-c", "import attrs, dateutil.easter"),
            "import nirmodel": ("-c", "import nirmodel"),
            "import nirmodel.wire": ("-c", "import nirmodel.wire"),
            "nirmodel --version": ("-m", "nirmodel", "--version"),
            "nirmodel check, one case": ("-m", "nirmodel", *check),
            "nirmodel check, one case, as JSON": ("-m", "nirmodel", *check, "--format", "jsonl"),
        }
        took = measure({name: partial(_run, *arguments) for name, arguments in commands.items()}, chosen.rounds)
    alone = took["the interpreter alone"]
    rows = [(name, time / 1000, (time - alone) / 1000) for name, time in took.items()]
    return (
        f"import nirmodel brings in {modules} modules, and none of {', '.join(_HEAVY)}\n\n"
        f"{table(('', 'milliseconds', 'beyond the interpreter'), rows)}"
    )
