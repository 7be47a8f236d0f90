"""The only list of checks; ``nox -l`` tells them."""

import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2024.4.15"
nox.options.sessions = ["tests", "coverage", "lint", "typing", "package", "docs"]
nox.options.error_on_missing_interpreters = False

ROOT = Path(__file__).parent
SITE_WITH = ("sphinx>=8", "furo", "myst-parser")
BROWSED_WITH = ("playwright", "axe-playwright-python")
#: on two cores, of which the one that is done first takes from the other
IN_TWO = ("-n", "2", "--dist", "worksteal")
TESTED_WITH = ("pytest>=8", "pytest-xdist", "pytest-cov", "holidays", "jsonschema", "sybil")


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """The test suite, where every warning is an error."""
    session.install(".[cli,testing]", *TESTED_WITH)
    if session.posargs:
        session.run("pytest", *session.posargs)
    elif session.python == "3.11":
        session.run("pytest", *IN_TWO)
    else:  # with fewer examples: what differs between versions is not found by many
        session.run("pytest", *IN_TWO, env={"HYPOTHESIS_PROFILE": "quick"})


@nox.session(python="3.11")
def coverage(session: nox.Session) -> None:
    """Every line and branch is reached by a test, and by few examples."""
    session.install(".[cli,testing]", *TESTED_WITH)
    measured = ("--cov", "--cov-report", "term-missing:skip-covered", "-m", "not search")
    session.run("pytest", *IN_TWO, *measured, env={"HYPOTHESIS_PROFILE": "quick"})


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff's rules and format, and the direction of imports."""
    session.install(".[cli,testing]", "ruff", "import-linter")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")


@nox.session
def typing(session: nox.Session) -> None:
    """Mypy, strict, over everything; pyright over the library and a user's code."""
    session.install(
        ".[cli,testing]", *TESTED_WITH, *SITE_WITH, *BROWSED_WITH, "nox",
        "mypy", "pyright[nodejs]", "types-python-dateutil", "types-jsonschema",
    )  # fmt: skip
    session.run("mypy")
    session.run("pyright", "--pythonpath", str(Path(session.bin) / "python"))


@nox.session
def package(session: nox.Session) -> None:
    """The built wheel, installed and used outside the checkout, with and without the extra."""
    session.install("build")
    out = str(Path(session.create_tmp()).resolve())
    session.run("python", "-m", "build", "--outdir", out, str(ROOT))
    wheel = max(Path(out).glob("*.whl"))
    session.chdir(out)
    session.install(str(wheel))
    session.run("nirmodel", "schema", success_codes=[1])
    session.install(f"{wheel}[cli]")
    examples = str(ROOT / "examples" / "municipality.jsonl")
    session.run("nirmodel", "check", examples, "--as-of", "2021-03-01", success_codes=[1])


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation site, where every warning is an error."""
    session.install(".[cli,testing]", *SITE_WITH)
    session.run("sphinx-build", "-q", "-W", "-n", "--keep-going", "docs", str(Path(session.create_tmp()) / "site"))


@nox.session
def browser(session: nox.Session) -> None:
    """The report in a real browser: Debian's Chromium, which is installed where it is not there."""
    if shutil.which("chromium") is None:
        if shutil.which("apt-get") is None:
            session.skip("there is no chromium, and no apt-get to install it with")
        session.run("apt-get", "update", external=True)
        session.run("apt-get", "install", "--yes", "chromium", external=True)
    session.install(".[cli,testing]", "pytest", *BROWSED_WITH)
    session.run("pytest", "tests/browser", "--override-ini=addopts=", *session.posargs)


@nox.session
def cluster(session: nox.Session) -> None:
    """The adapter for Dask, on a local cluster of two workers, one of which is killed."""
    session.install(".[cli,testing,parquet]", "pytest")
    session.run("pytest", "tests/cluster", "--override-ini=addopts=", *session.posargs)


@nox.session(python="3.11")
def fuzz(session: nox.Session) -> None:
    """Reading, with inputs that a fuzzer makes, for ten minutes; guided by what they reach."""
    session.install(".[testing]", "atheris")
    session.run("python", "tests/fuzz/fuzz_reading.py", "covered", "600")


@nox.session
def pictures(session: nox.Session) -> None:
    """Draws the pictures of the README anew; that of the page needs Chromium."""
    session.install(".[cli]", "playwright")
    session.run("python", "docs/write_pictures.py")


@nox.session
def bench(session: nox.Session) -> None:
    """Speed beside others, as ratios measured side by side in one run."""
    session.install(".[cli]", "-r", "benchmarks/requirements.txt")
    session.run("python", "benchmarks/run.py", *session.posargs)


@nox.session
def thorough(session: nox.Session) -> None:
    """The laws and the strategies with many examples; takes long."""
    session.install(".[cli,testing]", *TESTED_WITH)
    session.run("pytest", *IN_TWO, "tests/properties", "tests/strategies", env={"HYPOTHESIS_PROFILE": "thorough"})


@nox.session(python="3.11")
def mutation(session: nox.Session) -> None:
    """Changes of the rules, one at a time, each to be noticed by a test; takes some minutes."""
    session.install(".[cli,testing]", *TESTED_WITH, "mutmut>=3.8")
    session.run("mutmut", "run", "--max-children", "2")
    session.run("mutmut", "results")
