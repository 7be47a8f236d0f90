"""The glossary.

Every term comes from ``nirmodel.terms`` or ``nirmodel.code_lists``; only the words of the library itself are here.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from markup import cited, table

from nirmodel.code_lists import CODE_LISTS
from nirmodel.code_lists.listed import Listed
from nirmodel.terms import CHANGES, KINDS, LISTS, PARTICIPATION_TERMS, STATES
from nirmodel.text import Text, day_in_words

__all__ = ["glossary_page"]

_WORDS: dict[str, Text] = {
    "Case": Text("sak", "sak", "case: all that one municipality has on one participant, under one act"),
    "participation": Text("deltakelse", "deltaking", "participation: one programme or one training"),
    "Record": Text("registrering", "registrering", "record: one thing that has to be registered"),
    "datum": Text("opplysning", "opplysning", "datum: one field of a record that is asked for"),
    "duty": Text("plikt", "plikt", "duty: one record or datum owed to NIR, by one date"),
    "Finding": Text("funn", "funn", "finding: anything that the library reports about a case"),
    "Report": Text("rapport", "rapport", "report: every finding about one case on one day"),
    "Rule": Text("regel", "regel", "rule: a duty, a contradiction or a notice"),
    "Version": Text("versjon", "versjon", "version: a rule under one regime, between two days"),
    "edition": Text("utgave", "utgåve", "edition: a digest of all that the rules of a catalogue state"),
    "as_of": Text("per dato", "per dato", "as of: the day of the question"),
    "DueDate": Text("frist", "frist", "due date: the last day on which a registration is in time"),
    "known_on": Text(
        "dagen opplysningen forelå", "dagen opplysninga låg føre", "the day the municipality had the information"
    ),
    "registered_on": Text("registrert", "registrert", "the day the record was in NIR as it now reads"),
    "ground": Text("grunnlag", "grunnlag", "ground: the record that a duty follows from"),
    "Act": Text("lov", "lov", "act"),
    "Regime": Text("regelverk", "regelverk", "regime: the act, or chapter of it, that a case is under"),
    "Waiver": Text("unntak", "unntak", "waiver: a decision to let a finding stand for a while"),
    "Why": Text("hvorfor", "kvifor", "why: every step that led to a finding"),
    "WhyNot": Text("hvorfor ikke", "kvifor ikkje", "why not: every reason why a rule reports nothing"),
    "agenda": Text("huskeliste", "hugseliste", "agenda: what to do next, by due day"),
    "Summary": Text("oppsummering", "oppsummering", "summary: the number of duties in each state"),
    "Comparison": Text("sammenligning", "samanlikning", "comparison: what changed between two reports"),
    "Source": Text("kilde", "kjelde", "source: a provision of a statute, or a page of guidance"),
    "Period": Text("periode", "periode", "period: first and last day, both included"),
}
_HEAD = """\
# Glossary

The words of code and JSON in Bokmål, Nynorsk and English. One spelling per idea: the word in the first column is the
name in Python, the key or value in JSON, and the word in these pages. `python docs/regenerate.py` writes this page from
the library's own texts.
"""
_RECORDS = """\
One record of each list. `register_ends` is not a list of the case: rules see the ends that the register set as one.
`measures` belong to a grant.

"""


def _table(first: str, rows: Iterable[tuple[str, Text]]) -> str:
    return table((first, "nb", "nn", "en"), ((f"`{word}`", text.nb, text.nn, text.en) for word, text in rows)) + "\n"


def _code_list(code_list: type[Enum]) -> str:
    words = (code_list.__doc__ or "").splitlines()[0].rstrip(".")
    members: list[Any] = list(code_list)
    listed = issubclass(code_list, Listed)
    source = f" From: {cited(members[0].source)}." if listed else ""
    parts = [f"### {code_list.__name__}", f"{words}.{source}"]
    parts.append(_table("code", ((str(each.value), each.text) for each in members)).rstrip())
    held = [each for each in members if each.holds] if listed else []
    if held:
        parts += ["These values hold on some days alone:", _holdings(held)]
    return "\n\n".join(parts) + "\n"


def _holdings(members: Iterable[Any]) -> str:
    rows = (
        (
            f"`{member.value}`", each.regime.text.en, day_in_words(each.first_day).en,
            day_in_words(each.last_day).en if each.last_day else "", cited(each.source),
        )
        for member in members
        for each in member.holds
    )  # fmt: skip
    return table(("code", "regime", "from", "to", "source"), rows)


def glossary_page() -> str:
    """The whole page."""
    lists = sorted(CODE_LISTS, key=lambda each: each.__name__)
    parts = [
        _HEAD,
        "## The words of the library\n\n" + _table("name", _WORDS.items()),
        "## Participations\n\n" + _table("list of the case", PARTICIPATION_TERMS.items()),
        "## Records\n\n" + _RECORDS + _table("list", LISTS.items()),
        "## States of a duty\n\n" + _table("state", STATES.items()),
        "## Kinds of finding\n\n" + _table("kind", KINDS.items()),
        "## What came of a finding\n\n" + _table("change", CHANGES.items()),
        "## Code lists\n\nNone is the register's own (`official` is false for all of them).\n",
        *(_code_list(each) for each in lists),
    ]
    return "\n".join(parts)
