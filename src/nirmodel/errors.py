"""The mistakes that a caller can make, as errors with a hint (feil ved bruk).

Dirty data is never an error: it becomes findings. These errors are for misuse of the library, and for values that
cannot be meant.
"""

from typing import final

from attrs import frozen

from nirmodel.text import Text

__all__ = ["InvalidValue", "NirModelError", "UnknownCode"]


class NirModelError(Exception):
    """The base of every error that this library raises on purpose."""


@final
@frozen(str=False)
class InvalidValue(NirModelError, ValueError):
    """A class or function was given a value that cannot be meant.

    The message never repeats the value: it may be personal.
    """

    #: the name of the field or parameter; empty for the only parameter of a function
    field: str
    #: what the value should be
    expected: Text

    def __str__(self) -> str:
        return f"{self.field}: expected {self.expected.en}" if self.field else f"expected {self.expected.en}"


@final
@frozen(str=False)
class UnknownCode(NirModelError, KeyError):
    """No rule has the code."""

    #: the code as it was given
    code: str
    #: where to find the right one
    hint: str = "nirmodel.CATALOGUE lists every code"

    def __str__(self) -> str:
        return f"no rule has the code {self.code!r}; {self.hint}"
