"""Writes all that is generated anew: ``python docs/regenerate.py [CODE ...]`` from the root of the checkout.

Conformance vectors, rule pages with index and traceability, the JSON Schema, the glossary, the list of public names,
the findings of the stories, and the capture of the command. With codes of rules (``I041``) or items (``I04``) only what
depends on them. The result is committed, and a person who knows the law reads the difference before it is.
"""

import argparse
import json
import time
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from glossary import glossary_page
from markup import ROOT
from public_names import public_page
from rule_pages import index_page, page_of
from snapshots import STORIES, retold
from traceability import traceability_page
from witnesses import MissingExample, vectors
from write_pictures import CAPTURE, captured

from nirmodel.law.catalogue import CATALOGUE
from nirmodel.rules.rule import Rule
from nirmodel.wire import json_schema

#: what a test shows if a file is missing or old
COMMAND = "run python docs/regenerate.py, and read the difference"
DOCS, CONFORMANCE = ROOT / "docs", ROOT / "conformance"
Files = dict[Path, str]


def pages(rules: Iterable[Rule] = CATALOGUE) -> Files:
    """The pages of these rules, and the pages on all of them."""
    folder = DOCS / "rules"
    return {
        folder / "index.md": index_page(),
        folder / "traceability.md": traceability_page(),
        **{folder / f"{each.code}.md": page_of(each) for each in rules},
    }


def reference() -> Files:
    """The generated part of the reference."""
    folder = DOCS / "reference"
    return {
        folder / "case.schema.json": json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n",
        folder / "glossary.md": glossary_page(),
        folder / "public.md": public_page(),
    }


def stories(codes: Collection[str] = ()) -> Files:
    """The stories, with their findings made anew."""
    return {file: retold(file, codes) for file in sorted(STORIES.glob("*.json"))}


def _vectors(codes: Collection[str]) -> Files:
    texts: dict[str, str] = vectors().texts(codes)
    return {CONFORMANCE / name: text for name, text in texts.items()}


def _write(files: Files) -> list[Path]:
    """Writes the files that differ, and returns them."""
    changed = []
    for file, text in files.items():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            changed.append(file)
    return changed


def _remove(folder: Path, pattern: str, kept: Collection[Path]) -> list[Path]:
    """Removes the files that nothing writes any more, and returns them."""
    left_over = [file for file in sorted(folder.glob(pattern)) if file not in kept]
    for file in left_over:
        file.unlink()
    return left_over


def codes_of(given: Iterable[str]) -> frozenset[str]:
    """The codes of these rules and items.

    Raises:
        ValueError: if there is no such rule or item.
    """
    codes: set[str] = set()
    for name in given:
        found = {each.code for each in CATALOGUE if name.upper() in (each.code, each.item)}
        if not found:
            raise ValueError(f"there is no rule or item {name}")
        codes |= found
    return frozenset(codes)


def regenerate(codes: frozenset[str]) -> list[Path]:
    """Writes what depends on these rules, or everything if none is given, and returns the files that changed."""
    items = {each.item for each in CATALOGUE if each.code in codes}
    rules = [each for each in CATALOGUE if not codes or each.item in items]
    steps: list[tuple[str, Callable[[], Files]]] = [
        ("vectors", lambda: _vectors(codes)),
        ("pages", lambda: pages(rules)),
        ("reference", reference),
        ("stories", lambda: stories(codes)),
        ("capture", lambda: {CAPTURE: captured()}),
    ]
    changed: list[Path] = []
    written: set[Path] = set()
    for name, files in steps:
        begin = time.perf_counter()
        made = files()
        written |= made.keys()
        changed += _write(made)
        print(f"{name}: {len(made)} files, {time.perf_counter() - begin:.1f} s")
    if not codes:
        changed += _remove(DOCS / "rules", "*.md", written) + _remove(CONFORMANCE, "[A-Z][0-9]*.json", written)
    return changed


def main() -> None:
    """Reads the codes, and names the files that changed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("codes", nargs="*", metavar="CODE", help="a rule (I041) or an item (I04); all if none is given")
    try:
        codes = codes_of(parser.parse_args().codes)
    except ValueError as error:
        parser.error(str(error))
    try:
        changed = regenerate(codes)
    except (FileNotFoundError, MissingExample, vectors().NotShown) as error:
        parser.exit(1, f"{error}\n")
    print(f"{len(changed)} files changed", *(file.relative_to(ROOT).as_posix() for file in changed), sep="\n  ")


if __name__ == "__main__":
    main()
