"""Writes the rule pages and the glossary anew: ``python docs/write_pages.py`` from the root of the checkout.

The result is committed, and a person who knows the law reads the difference before it is.
"""

from pathlib import Path

from glossary import glossary_page
from rule_pages import index_page, page_of
from traceability import traceability_page

from nirmodel import CATALOGUE

DOCS = Path(__file__).parent


def pages() -> dict[str, str]:
    """Every page, by its place in this folder."""
    return {
        "reference/glossary.md": glossary_page(),
        "rules/index.md": index_page(),
        "rules/traceability.md": traceability_page(),
        **{f"rules/{each.code}.md": page_of(each) for each in CATALOGUE},
    }


def main() -> None:
    """Writes every page, and removes the rule pages that are left over."""
    written = pages()
    for name, text in written.items():
        (DOCS / name).write_text(text, encoding="utf-8")
    for file in (DOCS / "rules").glob("*.md"):
        if f"rules/{file.name}" not in written:
            file.unlink()


if __name__ == "__main__":
    main()
