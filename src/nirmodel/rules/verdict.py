"""The answer of a condition: it holds, it does not, or it is undecided (utfall)."""

from typing import Any, NoReturn, final

from attrs import frozen

from nirmodel.path import Path
from nirmodel.rules.views import Visible

__all__ = ["FAILS", "HOLDS", "Verdict", "holds", "undecided", "verdict"]


@final
@frozen
class Verdict:
    """The answer of a condition (utfall).

    It has no truth value, so that "undecided" is never taken for yes: ask :attr:`holds`, :attr:`fails` or
    :attr:`undecided`.
    """

    _answer: bool | None
    #: the path of the fact that would settle it, if it is undecided
    missing: Path | None = None
    #: the other records that the answer rests on
    records: tuple[Visible[Any], ...] = ()

    @property
    def holds(self) -> bool:
        """True if the condition is fulfilled."""
        return self._answer is True

    @property
    def fails(self) -> bool:
        """True if the condition is not fulfilled."""
        return self._answer is False

    @property
    def undecided(self) -> bool:
        """True if nothing shows whether the condition is fulfilled."""
        return self._answer is None

    def __bool__(self) -> NoReturn:
        raise TypeError("a Verdict has no truth value; ask .holds, .fails or .undecided")

    def negated(self) -> "Verdict":
        """The opposite answer, resting on the same records. An undecided answer stays undecided."""
        return self if self._answer is None else Verdict(not self._answer, None, self.records)


#: fulfilled, by the record itself
HOLDS = Verdict(True)
#: not fulfilled
FAILS = Verdict(False)


def verdict(answer: bool) -> Verdict:
    """The verdict for a plain yes or no."""
    return HOLDS if answer else FAILS


def holds(*records: Visible[Any]) -> Verdict:
    """Fulfilled, because of these other records."""
    return Verdict(True, None, records)


def undecided(missing: Path, *records: Visible[Any]) -> Verdict:
    """Undecided until the fact at a path is provided; the records leave it open."""
    return Verdict(None, missing, records)
