"""The only list of checks; ``nox -l`` shows it."""

import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from itertools import chain
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["tests", "coverage", "lint", "typing", "package", "docs"]
nox.options.error_on_missing_interpreters = False

ROOT = Path(__file__).parent
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
#: every Python that pyproject.toml declares, the oldest first
PYTHONS = nox.project.python_versions(PROJECT)
OLDEST = PYTHONS[0]
CONSTRAINTS = ROOT / ".ci" / "constraints.txt"
#: pip takes these versions in every session, for what it installs and for what it builds with
os.environ["PIP_CONSTRAINT"] = os.environ["PIP_BUILD_CONSTRAINT"] = CONSTRAINTS.as_uri()
#: lifts that for what is installed
NEWEST = {"PIP_CONSTRAINT": None}
#: on two cores, of which the one that is done first takes from the other
IN_TWO = ("-n", "2", "--dist", "worksteal")

#: ten examples of each law, so that all checks end within half an hour; the oldest Python draws a hundred
FEW = {"HYPOTHESIS_PROFILE": "quick"}

#: tests of the installed wheel, which read its data and run its command, and are soon done
TESTED_INSTALLED = ("stories", "cli", "wire", "examples", "html", "conformance")
#: of nirmodel and of all that it needs with every extra; as packages write them
LICENCES = (
    "MIT", "MIT License", "BSD", "BSD License", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Apache Software License",
    "Apache-2.0 OR BSD-2-Clause", "MPL-2.0", "PSF-2.0",
)  # fmt: skip


def needed(*groups: str) -> tuple[str, ...]:
    """What these dependency groups of pyproject.toml name."""
    return nox.project.dependency_groups(PROJECT, *groups)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The test suite; every warning is an error."""
    session.install(".[cli,testing]", *needed("tests"))
    if session.posargs:
        session.run("pytest", *session.posargs)
    elif session.python == OLDEST:
        session.run("pytest", *IN_TWO)
    else:  # few examples, and no searches, are enough to find what differs between versions
        session.run("pytest", *IN_TWO, "-m", "not search", env=FEW)


@nox.session(python=OLDEST)
def coverage(session: nox.Session) -> None:
    """Tests reach every line and branch."""
    session.install(".[cli,testing]", *needed("tests"))
    measured = ("--cov", "--cov-report", "term-missing:skip-covered", "-m", "not search")
    session.run("pytest", *IN_TWO, *measured, env=FEW)


@nox.session(name="tests(lowest)", python=OLDEST)
def lowest(session: nox.Session) -> None:
    """The test suite, and that of the cluster, with the lowest versions that pyproject.toml declares."""
    project = PROJECT["project"]
    declared = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    pinned = [each.replace(">=", "==") for each in declared if ">=" in each]
    session.install(".[cli,testing,parquet]", *needed("tests"), *pinned, env=NEWEST)
    session.run("pytest", *(session.posargs or IN_TWO))
    session.run("pytest", "tests/cluster", "--override-ini=addopts=")


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff's rules and format, and the direction of imports."""
    session.install(".[cli,testing]", *needed("lint"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")


@nox.session
def typing(session: nox.Session) -> None:
    """Mypy, strict, over everything; pyright over the library and a user's code."""
    session.install(".[cli,testing]", *needed("typing"))
    session.run("mypy")
    session.run("pyright", "--pythonpath", str(Path(session.bin) / "python"))


@nox.session
def package(session: nox.Session) -> None:
    """Sdist and wheel: what they hold and state, their licences, and that they work elsewhere."""
    session.install(*needed("package"))
    with tempfile.TemporaryDirectory() as folder:
        session.run("python", "-m", "build", "--outdir", folder, str(ROOT))
        (sdist,), (wheel,) = Path(folder).glob("*.tar.gz"), Path(folder).glob("*.whl")
        session.run("twine", "check", "--strict", str(sdist), str(wheel))
        unpacked = only_what_is_ours(session, sdist, wheel)
        session.run("python", "-m", "venv", "--without-pip", f"{folder}/user")
        session.chdir(unpacked)
        installed_works(session, wheel, str(next(Path(folder, "user").glob("*/python")).parent))


def only_what_is_ours(session: nox.Session, sdist: Path, wheel: Path) -> Path:
    """The sdist, unpacked; an error if it holds more or less than git, or the wheel more or less than the library."""
    name = sdist.name.removesuffix(".tar.gz")
    with tarfile.open(sdist) as packed:
        in_sdist = set(packed.getnames())
        packed.extractall(sdist.parent, filter="data")
    try:
        listed = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, text=True)
        ours = set(listed.strip("\0").split("\0"))
    except (OSError, subprocess.CalledProcessError):
        session.warn("git does not list the files here, so the wheel is compared with the sdist alone")
        ours = {each.removeprefix(f"{name}/") for each in in_sdist} - {"PKG-INFO"}
    in_wheel = set(zipfile.ZipFile(wheel).namelist())
    library = {each.removeprefix("src/") for each in ours if each.startswith("src/")}
    added = ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
    if wrong := in_sdist ^ {f"{name}/{each}" for each in ours | {"PKG-INFO"}}:
        session.error(f"in the sdist or in git, but not in both: {sorted(wrong)}")
    if wrong := in_wheel ^ (library | {f"{name}.dist-info/{each}" for each in added}):
        session.error(f"in the wheel or in the library, but not in both: {sorted(wrong)}")
    return sdist.parent / name


def installed_works(session: nox.Session, wheel: Path, user: str) -> None:
    """The wheel in an environment of its own, with and without extras, tested with what the sdist holds."""

    def install(*packages: str) -> None:
        session.run("python", "-m", "pip", "--python", f"{user}/python", "install", "--quiet", *packages)

    def run(script: str, *args: str, exits: int = 0) -> None:
        session.run(f"{user}/{script}", *args, external=True, success_codes=[exits])

    install(str(wheel))
    run("nirmodel", "schema", exits=1)
    install(f"{wheel}[cli]")
    run("nirmodel", "check", "examples/municipality.jsonl", "--as-of", "2021-03-01", exits=1)
    install(f"{wheel}[cli,testing,parquet]")
    session.run("pip-licenses", "--python", f"{user}/python", "--allow-only", ";".join(LICENCES))
    install(*needed("tests"))
    # in one process: what was imported here is what is tested
    tests = "import sys, nirmodel, pytest; assert 'site-packages' in nirmodel.__file__; sys.exit(pytest.main())"
    run("python", "-c", tests, *(f"tests/test_{each}.py" for each in TESTED_INSTALLED))


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation site; every warning is an error."""
    session.install(".[cli,testing]", *needed("docs"))
    session.run("sphinx-build", "-q", "-W", "-n", "--keep-going", "docs", str(Path(session.create_tmp()) / "site"))


@nox.session
def browser(session: nox.Session) -> None:
    """The report in a real browser: Debian's Chromium, which is installed if it is missing."""
    if shutil.which("chromium") is None:
        if shutil.which("apt-get") is None:
            session.skip("there is no chromium, and no apt-get to install it with")
        session.run("apt-get", "update", external=True)
        session.run("apt-get", "install", "--yes", "chromium", external=True)
    session.install(".[cli,testing]", *needed("browser"))
    session.run("pytest", "tests/browser", "--override-ini=addopts=", *session.posargs)


@nox.session
def cluster(session: nox.Session) -> None:
    """The adapter for Dask, on a local cluster of two workers, one of which is killed."""
    session.install(".[cli,testing,parquet]", "pytest")
    session.run("pytest", "tests/cluster", "--override-ini=addopts=", *session.posargs)


@nox.session(python=OLDEST)
def fuzz(session: nox.Session) -> None:
    """Reading, with inputs that a fuzzer makes for ten minutes, guided by what they reach."""
    session.install(".[testing]", "atheris")
    session.run("python", "tests/fuzz/fuzz_reading.py", "covered", "600")


@nox.session
def pictures(session: nox.Session) -> None:
    """Draws the pictures of the README anew; that of the page needs Chromium."""
    session.install(".[cli]", "playwright")
    session.run("python", "docs/write_pictures.py")


@nox.session
def regenerate(session: nox.Session) -> None:
    """Writes pages, vectors, schema, glossary and snapshots anew: of the codes that are named, or all of them."""
    session.install(".[cli,testing]", *needed("tests"))
    session.run("python", "docs/regenerate.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Speed beside others, as ratios measured side by side in one run."""
    session.install(".[cli]", "-r", "benchmarks/requirements.txt")
    session.run("python", "benchmarks/run.py", *session.posargs)


@nox.session
def thorough(session: nox.Session) -> None:
    """The laws and the strategies with many examples; takes long."""
    session.install(".[cli,testing]", *needed("tests"))
    session.run("pytest", *IN_TWO, "tests/properties", "tests/strategies", env={"HYPOTHESIS_PROFILE": "thorough"})


@nox.session(python=OLDEST)
def mutation(session: nox.Session) -> None:
    """Changes law and engine, one at a time: a test must notice each; takes long."""
    session.install(".[cli,testing]", *needed("tests"), "mutmut>=3.8")
    session.run("mutmut", "run", "--max-children", "2")
    session.run("mutmut", "results")


@nox.session
def constraints(session: nox.Session) -> None:
    """Writes .ci/constraints.txt anew, with the newest versions that hold on every Python; then run every check."""
    session.install("uv", env=NEWEST)
    session.run(
        "uv", "pip", "compile", "pyproject.toml", "--all-extras", "--group", "all", "--universal", "--fork-strategy",
        "fewest", "--upgrade", "--no-annotate", "--quiet", "--custom-compile-command", "nox -s constraints",
        "--output-file", str(CONSTRAINTS),
    )  # fmt: skip


@nox.session
def audit(session: nox.Session) -> None:
    """Known vulnerabilities of what .ci/constraints.txt names; fails if the service does not answer."""
    session.install("pip-audit", env=NEWEST)
    session.log("'could not be audited' means that nobody knows: try another service, -- --vulnerability-service osv")
    asked = ("--strict", "--disable-pip", "--no-deps", "--requirement", str(CONSTRAINTS))
    session.run("pip-audit", *asked, *session.posargs)
