"""The few mistakes a caller can make, as values with a hint.

Dirty data is never an exception: it becomes findings. These errors are for misuse of the
library itself and for values that cannot be meant.
"""

from typing import final

from attrs import frozen

from nirmodel.text import Text

__all__ = ["InvalidValue", "NirModelError", "UnknownCode"]


class NirModelError(Exception):
    """Every error this library raises on purpose."""


@final
@frozen(str=False)
class InvalidValue(NirModelError, ValueError):
    """A value that cannot be meant was given to a class.

    The value itself is never repeated: it may be personal.
    """

    #: the name of the field, or an empty string where a plain function was called
    field: str
    #: what would have been right
    expected: Text

    def __str__(self) -> str:
        return f"{self.field}: expected {self.expected.en}" if self.field else f"expected {self.expected.en}"


@final
@frozen(str=False)
class UnknownCode(NirModelError, KeyError):
    """A rule code was asked for that no rule has."""

    #: what was asked for
    code: str
    #: where to look instead
    hint: str = "nirmodel.rules.CATALOGUE lists every code"

    def __str__(self) -> str:
        return f"no rule has the code {self.code!r}; {self.hint}"
