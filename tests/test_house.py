"""The house rules: short modules, documented names, one layer each, codes in the law alone, plain words."""

import ast
import importlib
import inspect
import pkgutil
import re
import tokenize
import tomllib
from pathlib import Path

import pytest

import nirmodel
from nirmodel import CATALOGUE

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "nirmodel"
PUBLIC_PAGE = ROOT / "docs" / "reference" / "public.md"
MODULES = sorted(
    name for _, name, _ in pkgutil.walk_packages(nirmodel.__path__, "nirmodel.") if not name.endswith("__main__")
)
#: a module is public if no part of its name begins with an underscore
PUBLIC = ["nirmodel", *(name for name in MODULES if not re.search(r"\._", name))]
FILES = sorted(SOURCE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_no_module_is_long(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_no_module_is_named_for_nothing(file: Path) -> None:
    assert not {"utils", "helpers", "common", "base", "manager"} & {*file.parts, file.stem}


@pytest.mark.parametrize("name", MODULES)
def test_public_names_are_documented(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__doc__
    for public in getattr(module, "__all__", ()):
        value = getattr(module, public)
        if inspect.isclass(value) or inspect.isfunction(value):
            assert value.__doc__, f"{name}.{public}"
            assert not value.__doc__.startswith(f"{public}("), f"{name}.{public} has no docstring of its own"
        if inspect.isclass(value) and value.__module__ == name:
            for member, each in vars(value).items():
                if not member.startswith("_") and (inspect.isfunction(each) or isinstance(each, property)):
                    assert each.__doc__, f"{name}.{public}.{member}"


def _fields(file: Path) -> list[tuple[str, int]]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    return [
        (f"{each.name}.{line.target.id}", line.lineno)
        for each in classes
        for line in each.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    ]


@pytest.mark.parametrize("file", sorted((SOURCE / "records").glob("*.py")), ids=lambda file: file.name)
def test_every_datum_of_a_record_is_explained(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    for name, number in _fields(file):
        assert lines[number - 2].strip().startswith("#: "), name


@pytest.mark.parametrize("file", sorted((SOURCE / "records").glob("*.py")), ids=lambda file: file.name)
def test_every_record_names_its_line_of_the_page(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for each in ast.walk(tree):
        if isinstance(each, ast.ClassDef) and any(getattr(base, "id", "") == "Record" for base in each.bases):
            assert re.search(r"[INARG]\d\d", ast.get_docstring(each) or ""), each.name


def test_the_package_is_typed_and_its_front_page_short() -> None:
    assert (SOURCE / "py.typed").exists()
    assert list(nirmodel.__all__) == [
        "Case", "IntroductionProgramme", "NorwegianTraining", "AsylumSeekerTraining", "ReceptionQualification",
        "Regime", "check", "Report", "Finding", "State", "DeadlinePolicy", "Waiver", "compare", "read_cases",
        "read_case", "CATALOGUE",
    ]  # fmt: skip


@pytest.mark.parametrize("name", nirmodel.__all__)
def test_the_front_page_lists_what_it_has(name: str) -> None:
    assert name in dir(nirmodel)
    assert getattr(nirmodel, name) is not None


def test_the_front_page_has_nothing_else() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Rule'"):
        nirmodel.Rule  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("file", [*FILES, *sorted((ROOT / "tests").rglob("*.py"))], ids=lambda file: file.name)
def test_nothing_left_to_do(file: Path) -> None:
    words = ("TO" + "DO", "FIX" + "ME", "X" * 3)
    assert not any(word in file.read_text(encoding="utf-8") for word in words)


# --- the law alone names its rules ---

#: file of src/nirmodel, outside law/ -> why its code names a rule or an item; docstrings and comments may, as examples
NAMES_A_RULE: dict[str, str] = {}


class _WithoutDocstrings(ast.NodeTransformer):
    def visit(self, node: ast.AST) -> ast.AST:
        self.generic_visit(node)
        documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        if isinstance(node, documented) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
        return node


def _code_alone(file: Path) -> str:
    """The source without its docstrings and comments."""
    return ast.unparse(_WithoutDocstrings().visit(ast.parse(file.read_text(encoding="utf-8"))))


NAMES = re.compile(rf"\b({'|'.join({name for each in CATALOGUE for name in (each.code, each.item)})})\b")
OUTSIDE_THE_LAW = [
    *(file for file in FILES if file.relative_to(SOURCE).parts[0] != "law"),
    *sorted((SOURCE / "html" / "templates").iterdir()),
]


@pytest.mark.parametrize("file", OUTSIDE_THE_LAW, ids=lambda file: str(file.relative_to(SOURCE)))
def test_the_law_alone_names_its_rules(file: Path) -> None:
    text = _code_alone(file) if file.suffix == ".py" else file.read_text(encoding="utf-8")
    if str(file.relative_to(SOURCE)) not in NAMES_A_RULE:
        assert NAMES.findall(text) == []


# --- the list of public names ---


def test_every_public_module_is_in_the_reference() -> None:
    assert PUBLIC_PAGE.exists(), "run: python docs/regenerate.py"
    page = PUBLIC_PAGE.read_text(encoding="utf-8")
    # a heading, or a row in the table of the items
    listed = re.findall(r"^(?:## |\| )`(nirmodel[\w.]*)`(?: \||$)", page, re.MULTILINE)
    named = [name for name in PUBLIC if getattr(importlib.import_module(name), "__all__", ())]
    assert sorted(listed) == sorted(named), "run: python docs/regenerate.py"


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_module_lists_its_names(name: str) -> None:
    module = importlib.import_module(name)
    if not getattr(module, "__all__", ()):  # a package of modules, with nothing of its own
        assert len(ast.parse(inspect.getsource(module)).body) == 1


# --- layers ---


def _layers() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {each["name"]: each for each in project["tool"]["importlinter"]["contracts"]}
    return [name.strip() for layer in contracts["Imports point one way"]["layers"] for name in layer.split("|")]


LAYERS = _layers()


@pytest.mark.parametrize("name", [*MODULES, "nirmodel.__main__"])
def test_every_module_is_in_one_layer(name: str) -> None:
    its_own = [each for each in LAYERS if name == each or name.startswith(f"{each}.")]
    holds_layers = any(each.startswith(f"{name}.") for each in LAYERS)
    assert len(its_own) == (0 if holds_layers else 1)


def test_every_layer_is_a_module() -> None:
    assert set(LAYERS) <= {*MODULES, "nirmodel.__main__"}


# --- words ---

#: not used of what a case provides, a rule reports or a source states
NOT_USED = {"told", "tells", "says"}
#: file of src/nirmodel -> why it has such a word all the same
USED: dict[str, str] = {}


def _words_of(file: Path) -> set[str]:
    """Every word, those of names too: ``told_by`` has two."""
    if file.suffix != ".py":
        return set(re.findall(r"[^\W_]+", file.read_text(encoding="utf-8")))
    with file.open("rb") as source:
        tokens = [each.string for each in tokenize.tokenize(source.readline)]
    return {word.lower() for token in tokens for word in re.findall(r"[^\W_]+", token)}


@pytest.mark.parametrize(
    "file",
    [*FILES, *sorted((SOURCE / "html" / "templates").iterdir())],
    ids=lambda file: str(file.relative_to(SOURCE)),
)
def test_words_that_the_library_does_not_use(file: Path) -> None:
    if str(file.relative_to(SOURCE)) not in USED:
        assert not NOT_USED & _words_of(file)


# --- types ---

_RULES = """\
from nirmodel.records import End
from nirmodel.rules.views import Visible


def is_own(end: Visible[End]) -> bool:
    return end.record.set_by is None


def is_misspelt(end: Visible[End]) -> bool:
    return end.record.setby is None
"""


def test_a_rule_with_a_misspelt_field_does_not_pass_mypy(tmp_path: Path) -> None:
    # not installed in every session: the session typing holds tests/typing/user_code.py to the same
    api = pytest.importorskip("mypy.api")
    rules = tmp_path / "rules.py"
    rules.write_text(_RULES, encoding="utf-8")
    out, _, status = api.run(["--strict", "--cache-dir", str(tmp_path / "cache"), str(rules)])
    errors = [line.removeprefix(f"{rules}:") for line in out.splitlines() if ": error: " in line]
    assert errors == ['10: error: "End" has no attribute "setby"; maybe "set_by"?  [attr-defined]'], out
    assert status == 1
