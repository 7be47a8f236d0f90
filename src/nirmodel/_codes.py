"""What every closed list is made of: a wire word with its words in three languages."""

from enum import StrEnum
from typing import Self

from nirmodel.text import Text

__all__ = ["Code"]


class Code(StrEnum):
    """A wire word with its words in three languages (kode)."""

    text: Text

    def __new__(cls, word: str, nb: str, nn: str, en: str) -> Self:
        member = str.__new__(cls, word)
        member._value_ = word
        member.text = Text(nb, nn, en)
        return member
