"""The list of everything that is public: every name in ``__all__`` of a module without a leading underscore."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path
from types import ModuleType
from typing import Any

from markup import table

import nirmodel
from nirmodel.law.sources import Source

__all__ = ["public_modules", "public_page"]

_HEAD = """\
# Public names

All that is public: the names in `__all__` of each module whose name has no part that begins with `_`. What is not
here may change any day ([compatibility](compatibility.md)). `python docs/regenerate.py` writes this page."""
_ROLE = re.compile(r":[a-z]+:`~?(?:[\w.]+\.)?(\w+)`")


def public_modules() -> list[str]:
    """The names of all public modules, in order."""
    names = (each.name for each in pkgutil.walk_packages(nirmodel.__path__, "nirmodel."))
    return ["nirmodel", *sorted(name for name in names if not any(part.startswith("_") for part in name.split(".")))]


def public_page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for name in public_modules():
        module = importlib.import_module(name)
        if getattr(module, "__all__", ()):
            parts += [f"## `{name}`", _plain(module.__doc__ or ""), _names(module)]
    return "\n\n".join(parts) + "\n"


def _names(module: ModuleType) -> str:
    rows = ((f"`{name}`", _words(module, name)) for name in sorted(module.__all__, key=str.casefold))
    return table(("Name", "Is"), rows)


def _words(module: ModuleType, name: str) -> str:
    """The first line of its documentation, or the module that it comes from."""
    value = getattr(module, name)
    home = _home(module, name, value)
    if home != module.__name__:
        return f"from `{home}`"
    if inspect.isclass(value) or inspect.isfunction(value):
        return _plain(inspect.getdoc(value) or "")
    if isinstance(value, Source):
        return f"{value.title.en} ({' '.join(filter(None, (value.act, value.reference)))})".replace("|", "\\|")
    return _comments(module).get(name, "")


def _home(module: ModuleType, name: str, value: Any) -> str:
    """The module that states it; for a constant the first public one further in that has the same."""
    if inspect.isclass(value) or inspect.isfunction(value):
        return value.__module__ if value.__module__ in public_modules() else module.__name__
    if name in _assigned(module):
        return module.__name__
    for other in public_modules():
        there = importlib.import_module(other)
        if getattr(there, name, None) is value and name in _assigned(there):
            return other
    return module.__name__


def _source(module: ModuleType) -> str:
    return Path(module.__file__ or "").read_text(encoding="utf-8")


def _assigned(module: ModuleType) -> set[str]:
    return set(re.findall(r"^(\w+)(?:: [^\n=]+)? = ", _source(module), re.MULTILINE))


def _comments(module: ModuleType) -> dict[str, str]:
    """The comment above each constant."""
    found = re.findall(r"((?:^#: .*\n)+)(\w+)(?:: [^\n=]+)? = ", _source(module), re.MULTILINE)
    return {name: _plain(re.sub(r"^#: ", "", words, flags=re.MULTILINE).replace("\n", " ")) for words, name in found}


def _plain(docstring: str) -> str:
    """The first line, as Markdown."""
    first = docstring.strip().partition("\n")[0]
    return _ROLE.sub(r"`\1`", first).replace("``", "`").replace("|", "\\|")
