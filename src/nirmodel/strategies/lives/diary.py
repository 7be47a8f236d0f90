"""The numbers that a life course was drawn with (dagbok)."""

from functools import lru_cache
from typing import final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["Diary"]


@lru_cache(maxsize=256)
def _up_to(most: int) -> SearchStrategy[int]:
    return st.integers(0, most)


@final
class Diary:
    """The numbers that a life course was drawn with, kept so that it can be lived again from another day (dagbok).

    Every choice of a life course is a number. A life that is lived again makes the same choices, as far as the law of
    the new days leaves them open.
    """

    def __init__(self, draw: DrawFn) -> None:
        self._draw = draw
        self._numbers: list[int] = []
        self._at = 0

    def reopened(self) -> "Diary":
        """The diary, to be read from its first number."""
        self._at = 0
        return self

    def number(self, most: int) -> int:
        """The next number, from 0 to the most that it can be; drawn if it is not in the diary yet."""
        if self._at == len(self._numbers):
            self._numbers.append(self._draw(_up_to(most)))
        number = self._numbers[self._at]
        self._at += 1
        return number % (most + 1)
