"""What a source is: a place to read, and what is read there (rettskilde)."""

from datetime import date
from enum import StrEnum
from typing import Self, final

from attrs import evolve, frozen

from nirmodel.text import Text

__all__ = ["Nature", "Source"]


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

    def at(
        self,
        section: str,
        *,
        paragraph: str = "",
        letter: str = "",
        first_day: date | None = None,
        last_day: date | None = None,
        title: Text | None = None,
    ) -> Self:
        """A place in the same act or on the same page.

        Args:
            section: section, sections or chapter, such as ``§ 52``.
            paragraph: the paragraph, such as ``første ledd``.
            letter: the letter, or letters such as ``a og d``.
            first_day: the first day on which the place is in force, if not that of the act.
            last_day: the last day on which the place is in force, if not that of the act.
            title: what the place is about, if the title of the act does not do.

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
        )
