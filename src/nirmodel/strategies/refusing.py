"""Arguments that cannot be used: as in Hypothesis, the error comes when a value is drawn (ugyldige argumenter)."""

from typing import Any, NoReturn

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

__all__ = ["refused"]


def _refuse(message: str) -> NoReturn:
    raise InvalidArgument(message)


def refused(message: str) -> SearchStrategy[Any]:
    """A strategy that raises :class:`~hypothesis.errors.InvalidArgument` when it is drawn from.

    Args:
        message: what was expected.
    """
    return st.just(message).map(_refuse)
