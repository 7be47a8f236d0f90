"""The only list of checks."""

import nox

nox.options.sessions = ["tests", "lint", "typing", "package"]
nox.options.error_on_missing_interpreters = False


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """The test suite, with branch coverage reported."""
    session.install(".[cli]", "pytest", "coverage", "holidays", "jsonschema")
    session.run("coverage", "run", "-m", "pytest", *session.posargs)
    session.run("coverage", "report")


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff's rules."""
    session.install("ruff")
    session.run("ruff", "check", ".")


@nox.session
def typing(session: nox.Session) -> None:
    """Mypy, strict."""
    session.install(".[cli]", "mypy", "types-python-dateutil")
    session.run("mypy", "src/nirmodel")


@nox.session
def package(session: nox.Session) -> None:
    """The built wheel, installed and used outside the checkout."""
    session.install("build")
    out = session.create_tmp()
    session.run("python", "-m", "build", "--outdir", out, ".")
    wheel = next(name for name in __import__("os").listdir(out) if name.endswith(".whl"))
    session.install(f"{out}/{wheel}[cli]")
    examples = f"{__import__('os').getcwd()}/examples/municipality.jsonl"
    session.chdir(out)
    session.run("nirmodel", "check", examples, "--as-of", "2021-03-01", success_codes=[1])
