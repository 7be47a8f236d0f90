"""The glossary.

Every term comes from ``nirmodel.terms`` or ``nirmodel.code_lists``; only the words of the library itself stand here.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from nirmodel.code_lists import CODE_LISTS
from nirmodel.terms import CHANGES, KINDS, LISTS, PARTICIPATION_TERMS, STATES
from nirmodel.text import Text

__all__ = ["glossary_page"]

_WORDS: dict[str, Text] = {
    "Case": Text("sak", "sak", "case: all that one municipality has on one participant, under one act"),
    "participation": Text("deltakelse", "deltaking", "participation: one programme or one training"),
    "Record": Text("registrering", "registrering", "record: one thing that must be registered"),
    "datum": Text("opplysning", "opplysning", "datum: one field of a record that is asked for"),
    "duty": Text("plikt", "plikt", "duty: one record or datum owed to NIR, by one date"),
    "Finding": Text("funn", "funn", "finding: anything the library says about a case"),
    "Report": Text("rapport", "rapport", "report: every finding about one case on one day"),
    "Rule": Text("regel", "regel", "rule"),
    "as_of": Text("per dato", "per dato", "as of: the day for which the question is asked"),
    "DueDate": Text("frist", "frist", "due date: the last day on which a duty is met in time"),
    "known_on": Text("kjent", "kjend", "the day the municipality had the information"),
    "registered_on": Text("registrert", "registrert", "the day it stood in NIR as it now reads"),
    "ground": Text("grunnlag", "grunnlag", "ground: the record that a duty follows from"),
    "Regime": Text("regelverk", "regelverk", "regime: the act, or chapter of it, that a case is under"),
    "Waiver": Text("unntak", "unntak", "waiver: a decision that a finding may stand for a while"),
    "Why": Text("hvorfor", "kvifor", "why: every step that led to a finding"),
    "WhyNot": Text("hvorfor ikke", "kvifor ikkje", "why not: every reason why a rule says nothing"),
    "agenda": Text("huskeliste", "hugseliste", "agenda: what to do next, by due day"),
    "Summary": Text("oppsummering", "oppsummering", "summary: how many duties stand in each state"),
    "Comparison": Text("sammenligning", "samanlikning", "comparison: what changed between two reports"),
    "Source": Text("kilde", "kjelde", "source"),
    "Period": Text("periode", "periode", "period: first and last day, both included"),
}
_HEAD = """\
# Glossary

What stands in code and JSON, and the words for it in Bokmål, Nynorsk and English. One spelling per idea: the word in
the first column is the name in Python, the key or value in JSON, and the word in these pages.
`python docs/write_pages.py` writes this page from the library's own texts.
"""
_RECORDS = """\
One record of each list. `register_ends` is no list of the case: the rules see the ends that the register made as one.
`measures` stand on a grant.

"""


def _table(first: str, rows: Iterable[tuple[str, Text]]) -> str:
    lines = [f"| {first} | nb | nn | en |", "| --- | --- | --- | --- |"]
    lines += [f"| `{word}` | {text.nb} | {text.nn} | {text.en} |" for word, text in rows]
    return "\n".join(lines) + "\n"


def _code_list(code_list: type[Enum]) -> str:
    told = (code_list.__doc__ or "").splitlines()[0].rstrip(".")
    members: list[Any] = list(code_list)
    source = members[0].source
    where = f"{source.act}, {source.section}" if source.section else source.act
    rows = ((str(each.value), each.text) for each in members)
    words = f"{told}. From: {where}, {source.title.en},\n<{source.url}>."
    return f"### {code_list.__name__}\n\n{words}\n\n{_table('code', rows)}"


def glossary_page() -> str:
    """The whole page."""
    lists = sorted(CODE_LISTS, key=lambda each: each.__name__)
    parts = [
        _HEAD,
        "## The words of the library\n\n" + _table("name", _WORDS.items()),
        "## Participations\n\n" + _table("list on the case", PARTICIPATION_TERMS.items()),
        "## Records\n\n" + _RECORDS + _table("list", LISTS.items()),
        "## States of a duty\n\n" + _table("state", STATES.items()),
        "## Kinds of finding\n\n" + _table("kind", KINDS.items()),
        "## What came of a finding\n\n" + _table("change", CHANGES.items()),
        "## Code lists\n\nNone is the register's own (`official` is false for all of them).\n",
        *(_code_list(each) for each in lists),
    ]
    return "\n".join(parts)
