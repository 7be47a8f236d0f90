"""What a source is: a place to read, and what is read there (rettskilde)."""

import re
from datetime import date
from enum import StrEnum
from typing import Self, final

from attrs import evolve, frozen

from nirmodel.text import Language, Text

__all__ = ["Nature", "Source", "statute"]

#: short names of acts; an official title stays as it is
_ACTS_IN_NYNORSK = {
    "domstolloven": "domstollova",
    "forvaltningsloven": "forvaltningslova",
    "integreringsforskriften": "integreringsforskrifta",
    "integreringsloven": "integreringslova",
    "introduksjonsloven": "introduksjonslova",
}
#: the words of a place, as Lovdata's nynorsk has them
_PLACES_IN_NYNORSK = {
    "annet": "andre", "asylsøkere": "asylsøkjarar", "frister": "fristar", "innledning": "innleiing",
    "syvende": "sjuande",
}  # fmt: skip
_WORDS_OF_PLACES = re.compile(rf"\b({'|'.join(_PLACES_IN_NYNORSK)})\b")


@final
class Nature(StrEnum):
    """What a source is (kildetype)."""

    #: an act or a regulation: it binds (lov eller forskrift)
    STATUTE = "statute"
    #: a page, a notice or a guide: it explains (veiledning)
    GUIDANCE = "guidance"


@final
@frozen(cache_hash=True, kw_only=True)
class Source:
    """Where a duty, a list or a way of counting comes from (rettskilde).

    Example:
        >>> from nirmodel.law.sources import INTEGRATION_REGULATION
        >>> source = INTEGRATION_REGULATION.at("§ 52", letter="b")
        >>> source.act, source.reference
        ('integreringsforskriften (FOR-2020-12-15-2912)', '§ 52 bokstav b')
    """

    #: the short name and the number of the act, in Norwegian, or the publisher
    act: str
    #: the title, or what it is about
    title: Text
    #: where it can be read
    url: str
    nature: Nature = Nature.STATUTE
    #: section, sections or chapter, or the place on a page, in Norwegian: ``§ 52``; empty for the whole
    section: str = ""
    #: the paragraph of the section, in Norwegian: ``første ledd``; empty if the section has one, or all are meant
    paragraph: str = ""
    #: the letter of the list: ``a``; empty if there is none, or all are meant
    letter: str = ""
    #: the first day on which what is cited is in force; None if that is not known, or a page is cited
    first_day: date | None = None
    #: the last day on which it is in force; None if it still is, if only by a transitional rule
    last_day: date | None = None
    #: the day on which it was read
    read_on: date

    @property
    def reference(self) -> str:
        """The place in the act or on the page, as a jurist cites it in Norwegian; empty for the whole."""
        letter = f"bokstav {self.letter}" if self.letter else ""
        return " ".join(part for part in (self.section, self.paragraph, letter) if part)

    def reference_in(self, language: Language | str) -> str:
        """The place as it is cited in a language; in English it is cited in Norwegian.

        Example:
            >>> from nirmodel.law.sources import INTEGRATION_REGULATION
            >>> INTEGRATION_REGULATION.at("§ 58", paragraph="annet ledd").reference_in("nn")
            '§ 58 andre ledd'
        """
        if language != Language.NYNORSK:
            return self.reference
        return _WORDS_OF_PLACES.sub(lambda found: _PLACES_IN_NYNORSK[found[0]], self.reference)

    def act_in(self, language: Language | str) -> str:
        """The name and number of the act as they are cited in a language; an official title stays as it is.

        Example:
            >>> from nirmodel.law.sources import INTEGRATION_REGULATION
            >>> INTEGRATION_REGULATION.act_in("nn")
            'integreringsforskrifta (FOR-2020-12-15-2912)'
        """
        if language != Language.NYNORSK:
            return self.act
        name, opening, number = self.act.partition(" (")
        return f"{_ACTS_IN_NYNORSK.get(name, name)}{opening}{number}"

    def at(
        self,
        section: str,
        *,
        paragraph: str = "",
        letter: str = "",
        first_day: date | None = None,
        last_day: date | None = None,
        title: Text | None = None,
        url: str = "",
    ) -> Self:
        """A place in the same act or on the same page.

        Args:
            section: section, sections or chapter, such as ``§ 52``.
            paragraph: the paragraph, such as ``første ledd``.
            letter: the letter, or letters such as ``a og d``.
            first_day: the first day on which the place is in force, if not that of the act.
            last_day: the last day on which the place is in force, if not that of the act.
            title: what the place is about, if the title of the act does not do.
            url: where it can be read, if the act is read elsewhere: an amendment, or the act as it was made.

        Returns:
            The source, with paragraph and letter as given here alone.

        Example:
            >>> from nirmodel.law.sources import REGISTER_REGULATION
            >>> REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="a").reference
            '§ 6 første ledd bokstav a'
        """
        return evolve(
            self,
            section=section,
            paragraph=paragraph,
            letter=letter,
            first_day=first_day or self.first_day,
            last_day=last_day or self.last_day,
            title=title or self.title,
            url=url or self.url,
        )


#: the day on which the texts of the statutes were read
_STATUTES_READ_ON = date(2026, 11, 25)


def statute(
    act: str, title: Text, url: str, *, first_day: date | None = None, last_day: date | None = None, section: str = ""
) -> Source:
    """An act or a regulation, or one section of it.

    Args:
        act: its short name and number.
        title: its title, or what the section is about.
        url: where it can be read.
        first_day: the first day on which it is in force.
        last_day: the last day on which it is in force.
        section: the section, if one is meant.

    Example:
        >>> from nirmodel.law.sources.source import statute
        >>> from nirmodel.text import Text
        >>> statute("en lov (LOV-2031-01-01-1)", Text("Lov", "Lov", "Act"), "https://example.org").nature.value
        'statute'
    """
    return Source(
        act=act, title=title, url=url, first_day=first_day, last_day=last_day, section=section,
        read_on=_STATUTES_READ_ON,
    )  # fmt: skip
