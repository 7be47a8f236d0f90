"""The documentation site: ``sphinx-build -W -n --keep-going docs <folder>``, with sphinx, furo and myst-parser."""

from typing import Any

from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring
from sphinx.util.inspect import object_description

from nirmodel import CATALOGUE, DeadlinePolicy
from nirmodel._version import VERSION

project = "nirmodel"
author = "nirmodel contributors"
release = VERSION
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "nirmodel"

autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "undoc-members": True}
autodoc_typehints_format = "short"

# other projects' classes, which are not looked up on the net, and type variables
nitpick_ignore_regex = [
    ("py:.*", r"(collections|datetime|decimal|enum|fractions|hypothesis|io|pathlib|typing)\..*"),
    ("py:class", r"nirmodel\..*\._[A-Z]\w*"),
    ("py:class", r"nirmodel\._engine\..*"),
    ("py:exc", "InvalidArgument"),
]


def read_sections(app: Sphinx, what: Any, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Reads Args, Returns, Raises and Example, but not of data: napoleon takes the words before a colon for a type."""
    if what in ("function", "method", "class", "exception"):
        config: Any = Config()
        lines[:] = GoogleDocstring(lines, config, app, what, name, obj, options).lines()


#: long defaults, each with its name in a signature
NAMED = {object_description(CATALOGUE): "CATALOGUE", object_description(DeadlinePolicy()): "DeadlinePolicy()"}


def name_defaults(
    app: Sphinx, what: str, name: str, obj: Any, options: Any, signature: str | None, returns: str | None
) -> tuple[str | None, str | None]:
    """Replaces a long default by its name."""
    for value, words in NAMED.items():
        signature = signature and signature.replace(value, words)
    return signature, returns


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("autodoc-process-signature", name_defaults)
    app.connect("autodoc-process-docstring", read_sections)
