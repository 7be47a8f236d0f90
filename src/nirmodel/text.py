"""Texts in Bokmål, Nynorsk and English (tekst). A text always has all three."""

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import final

from attrs import frozen

__all__ = ["Language", "Text", "day_in_words", "joined"]


@final
class Language(StrEnum):
    """The languages of every text (målform og språk)."""

    BOKMAL = "nb"
    NYNORSK = "nn"
    ENGLISH = "en"


_LANGUAGES = tuple(each.value for each in Language)


@final
@frozen
class Text:
    """The same words in three languages (tekst).

    Raises:
        ValueError: if the words are missing in one of them.
    """

    nb: str
    nn: str
    en: str

    def __attrs_post_init__(self) -> None:
        if not (self.nb.strip() and self.nn.strip() and self.en.strip()):
            raise ValueError("a text needs words in nb, nn and en")

    def in_language(self, language: Language | str) -> str:
        """The words in one language: ``nb``, ``nn`` or ``en``.

        Raises:
            ValueError: if texts do not exist in that language.
        """
        if language not in _LANGUAGES:
            raise ValueError("expected one of the languages nb, nn and en")
        words: str = getattr(self, language)
        return words

    def filled(self, **values: "Text | str") -> "Text":
        """A new text with every ``{placeholder}`` replaced, in each language by the words of that language."""

        def fill(language: str) -> str:
            words = {
                name: getattr(value, language) if isinstance(value, Text) else value for name, value in values.items()
            }
            return str(getattr(self, language)).format(**words)

        return Text(*map(fill, _LANGUAGES))

    def capitalised(self) -> "Text":
        """A new text with a capital first letter."""
        return Text(*(words[0].upper() + words[1:] for words in (self.nb, self.nn, self.en)))

    def followed_by(self, other: "Text", separator: str = ". ") -> "Text":
        """A new text: this one, the separator, and the other one."""
        return Text(
            f"{self.nb}{separator}{other.nb}", f"{self.nn}{separator}{other.nn}", f"{self.en}{separator}{other.en}"
        )


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip


@lru_cache(maxsize=4096)
def day_in_words(day: date) -> Text:
    """A date as each language writes it: ``28.02.2021`` and ``28 February 2021``."""
    norwegian = f"{day.day:02}.{day.month:02}.{day.year:04}"
    return Text(norwegian, norwegian, f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


def joined(texts: "tuple[Text, ...]", last: Text) -> Text:
    """A list in words, such as ``a, b or c``, with ``last`` before the final one."""
    if len(texts) == 1:
        return texts[0]
    head, tail = texts[:-1], texts[-1]

    def join(language: Language) -> str:
        words = ", ".join(text.in_language(language) for text in head)
        return f"{words} {last.in_language(language)} {tail.in_language(language)}"

    return Text(join(Language.BOKMAL), join(Language.NYNORSK), join(Language.ENGLISH))
