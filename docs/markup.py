"""Markdown: tables, links and citations."""

from collections.abc import Iterable
from pathlib import Path

from nirmodel.law.sources import Source
from nirmodel.text import Text

__all__ = ["ROOT", "bullets", "cited", "code", "file_of", "linked", "reference", "sentence", "short_name", "table"]

#: the checkout
ROOT = Path(__file__).parent.parent


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table."""
    names = list(heads)
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def bullets(rows: Iterable[tuple[str, str]]) -> str:
    """A list of names, each with its words."""
    return "\n".join(f"* {name}: {words}" for name, words in rows)


def code(names: Iterable[str]) -> str:
    """Names, as code, with commas."""
    return ", ".join(f"`{name}`" for name in names)


def file_of(module: str) -> str:
    """The file of a module in the checkout, wherever the library is installed."""
    return f"src/{module.replace('.', '/')}.py"


def linked(file: str) -> str:
    """A link to a file of the checkout, from a page two folders down."""
    return f"[{file}](../../{file})"


def sentence(text: Text) -> str:
    """The English words as a sentence."""
    return f"{text.capitalised().en}."


def short_name(source: Source) -> str:
    """The name of an act without its number, or the publisher."""
    return source.act.partition(" (")[0]


def reference(source: Source) -> str:
    """A source as a jurist cites it; a page without a place on it by its title."""
    name, place = short_name(source), source.reference
    if not place:
        return f"{name}: {source.title.en}"
    return f"{name} {place}" if place.startswith(("§", "kapittel")) else f"{name}, {place}"


def cited(source: Source) -> str:
    """The same, as a link."""
    return f"[{reference(source)}]({source.url})"
