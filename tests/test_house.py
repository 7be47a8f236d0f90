"""The house rules: short modules, documented names, imports one way, nothing heavy."""

import ast
import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

import nirmodel

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "nirmodel"
MODULES = sorted(
    name for _, name, _ in pkgutil.walk_packages(nirmodel.__path__, "nirmodel.") if not name.endswith("__main__")
)
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
            assert re.search(r"[INAR]\d\d", ast.get_docstring(each) or ""), each.name


def test_the_package_is_typed_and_its_front_page_short() -> None:
    assert (SOURCE / "py.typed").exists()
    assert len(nirmodel.__all__) <= 12


@pytest.mark.parametrize("file", [*FILES, *sorted((ROOT / "tests").rglob("*.py"))], ids=lambda file: file.name)
def test_nothing_left_to_do(file: Path) -> None:
    words = ("TO" + "DO", "FIX" + "ME", "X" * 3)
    assert not any(word in file.read_text(encoding="utf-8") for word in words)
