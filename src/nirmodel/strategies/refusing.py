"""Arguments that cannot be used: as in Hypothesis, the error comes when a value is drawn (ugyldige argumenter)."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["refused"]


def refused(message: str) -> SearchStrategy[Any]:
    """A strategy that raises :class:`~hypothesis.errors.InvalidArgument` when it is drawn from.

    Args:
        message: what was expected.
    """

    @st.composite
    def refusing(_: DrawFn) -> Any:
        raise InvalidArgument(message)

    return refusing()
