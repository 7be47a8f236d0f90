"""The list of everything that is public: every name in ``__all__`` of a module without a leading underscore."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from click import Command
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
    modules = [importlib.import_module(name) for name in public_modules()]
    items = [each for each in modules if getattr(each, "__all__", ()) == ["RULES"]]
    parts = [_HEAD]
    for module in modules:
        if getattr(module, "__all__", ()) and module not in items:
            parts += [f"## `{module.__name__}`", _plain(module.__doc__ or ""), *_names(module)]
    parts += ["## The items", "Each of these modules has `RULES`, the rules of one item in order of their codes."]
    parts.append(table(("Module", "Is about"), ((f"`{each.__name__}`", _plain(each.__doc__ or "")) for each in items)))
    return "\n\n".join(parts) + "\n"


def _names(module: ModuleType) -> Iterator[str]:
    """The names that a module states itself, with their words, and then those that it has from others."""
    homes = {name: _home(module, name, getattr(module, name)) for name in sorted(module.__all__, key=str.casefold)}
    front = module.__name__ == "nirmodel"
    own = [name for name, home in homes.items() if front or home == module.__name__]
    others = [f"`{name}` (`{home}`)" for name, home in homes.items() if name not in own]
    if own:
        rows = ((f"`{name}`", _words(importlib.import_module(homes[name]), name)) for name in own)
        yield table(("Name", "Is"), rows)
    if others:
        yield f"From other modules: {', '.join(others)}."


def _words(module: ModuleType, name: str) -> str:
    """The first line of its documentation."""
    value = inspect.unwrap(getattr(module, name))
    if inspect.isclass(value) or inspect.isfunction(value):
        return _plain(inspect.getdoc(value) or "")
    if isinstance(value, Command):
        return _plain(value.help or "")
    if isinstance(value, Source):
        return f"{value.title.en} ({' '.join(filter(None, (value.act, value.reference)))})".replace("|", "\\|")
    return _comments(module).get(name, "")


def _home(module: ModuleType, name: str, value: Any) -> str:
    """The module that states it; for a constant the first public one further in that has the same."""
    value = inspect.unwrap(value)
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
