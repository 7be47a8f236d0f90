"""Writes the page (skriving): first what is about all participants, then the participants in their order."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path as FilePath
from shutil import copyfileobj
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any, TextIO, final

from attrs import frozen
from jinja2 import Environment, PackageLoader, StrictUndefined

from nirmodel.case import Case
from nirmodel.errors import InvalidValue
from nirmodel.findings import Finding, State
from nirmodel.html.legend import LEGEND, PATTERNS
from nirmodel.html.overview import STATES_SHOWN, Overview
from nirmodel.html.participant import URGENCY, of_report
from nirmodel.html.timeline import ROW
from nirmodel.html.words import MARKS, WORDS
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.sources import Nature
from nirmodel.notices import imprint
from nirmodel.report import Report
from nirmodel.terms import STANDINGS
from nirmodel.text import Language, Text, day_in_words
from nirmodel.validators import day

__all__ = ["Entry", "Unread", "write_page", "write_report"]


@final
@frozen
class Unread:
    """The errors in one line of a file (feil i inndata)."""

    #: shape findings
    findings: tuple[Finding, ...]
    #: the name of the file; empty if there is only one
    file: str = ""


#: what the page is made from: a case with its report, or the errors in a line
Entry = tuple[Case, Report] | Unread

_OF_THE_CASE = Text(
    "en rapport om saken for samme dag som siden",
    "ein rapport om saka for same dag som sida",
    "a report on the case for the day of the page",
)


def write_report(
    entries: Iterable[Entry], out: FilePath | str, *, as_of: date, lang: str = "nb", title: str | None = None
) -> None:
    """Writes one HTML page that needs nothing else. The file gets its name when the page is complete.

    The entries are read one at a time, and the sections of the participants are kept on disk beside the page.

    Args:
        entries: cases with their reports, and errors in lines, in the order of the page.
        out: the name of the file; an existing file is replaced.
        as_of: the day of the page, and of every report (per dato).
        lang: ``nb``, ``nn`` or ``en``.
        title: the heading of the page, if not the ordinary one.

    Raises:
        InvalidValue: if a report is on another case or for another day.

    .. versionadded:: 0.1.0
    """
    name = FilePath(out).resolve()
    if name.exists() and not name.is_file():  # a pipe or a device is not replaced
        with open(name, "w", encoding="utf-8", errors="replace", newline="\n") as stream:
            write_page(entries, stream, as_of=as_of, lang=lang, title=title)
        return
    with TemporaryDirectory(prefix=".nirmodel-", dir=name.parent) as folder:
        page = FilePath(folder) / "page.html"
        with open(page, "w", encoding="utf-8", errors="replace", newline="\n") as stream:
            write_page(entries, stream, as_of=as_of, lang=lang, title=title)
        os.replace(page, name)


def write_page(
    entries: Iterable[Entry], stream: TextIO, *, as_of: date, lang: str = "nb", title: str | None = None
) -> None:
    """Writes the page to a text stream, after all entries have been read; see :func:`write_report`."""
    day(as_of)
    language = Language(lang)
    templates = _templates(as_of, language)
    overview, unread = Overview(), list[Unread]()
    section = templates.get_template("participant.html")
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as sections:
        for entry in entries:
            if isinstance(entry, Unread):
                unread.append(entry)
                continue
            case, report = entry
            if (report.case_id, report.as_of) != (case.id, as_of):
                raise InvalidValue("report", _OF_THE_CASE)
            participant = of_report(overview.participants + 1, case, report, language)
            overview.add(participant, report)
            sections.write(section.render(participant=participant))
        heading = title or WORDS["title"].filled(day=day_in_words(as_of)).in_language(language)
        about = {
            "title": heading,
            "overview": overview,
            "bars": [*overview.bars(language), overview.all_items(language)],
            "items": list(overview.items_found(language)),
            "unread": unread,
            "imprints": [imprint(*each) for each in sorted(overview.made_by)] or [imprint(CATALOGUE.edition)],
        }
        stream.writelines(templates.get_template("front.html").generate(about))
        sections.seek(0)
        copyfileobj(sections, stream)
        stream.writelines(templates.get_template("back.html").generate(about))


def _templates(as_of: date, lang: Language) -> Environment:
    """The templates, with the words of one language."""
    templates = Environment(
        loader=PackageLoader("nirmodel.html"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )

    def in_words(text: Text, **values: Any) -> str:
        """A text in the language of the page."""
        filled = {name: value if isinstance(value, Text) else str(value) for name, value in values.items()}
        return (text.filled(**filled) if filled else text).in_language(lang)

    templates.filters["in_words"] = in_words
    templates.globals.update(
        lang=lang.value,
        day=day_in_words(as_of).in_language(lang),
        words={name: text.in_language(lang) for name, text in WORDS.items()},
        texts=WORDS,
        names={word: text.in_language(lang) for word, text in STANDINGS.items()},
        marks=MARKS,
        urgency=URGENCY,
        states=STATES_SHOWN,
        State=State,
        Nature=Nature,
        legend=LEGEND,
        patterns=PATTERNS,
        row_height=ROW,
    )
    return templates
