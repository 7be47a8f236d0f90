"""Someone who lives a life course day by day and registers all of it in time, and what all life courses share."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar, final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from nirmodel.code_lists import (
    AbsenceReason,
    Act,
    ComplaintOutcomeKind,
    ExemptionGround,
    ExtentUnit,
    RefusalReason,
    Regime,
    RegisteredVia,
    TrainingExemptFrom,
)
from nirmodel.records import (
    Absence,
    Complaint,
    ComplaintOutcome,
    Completion,
    Extent,
    LanguageBackground,
    LanguageOfInstruction,
    Period,
    Refusal,
    TrainingExemption,
)
from nirmodel.strategies.values import FIRST_DAY, language_codes

__all__ = ["Clerk", "absence", "complaints", "completion", "exemption", "instruction", "language_background", "refusal"]

_T = TypeVar("_T")
#: two months are never shorter
_IN_TIME = 59


@final
class Clerk:
    """Someone who lives a life course day by day and registers all of it in time (saksbehandler)."""

    def __init__(self, draw: DrawFn, regime: Regime, wants: frozenset[str] = frozenset()) -> None:
        self._draw = draw
        self._wants = wants
        self._number = 0
        #: the regime of the case
        self.regime = regime
        #: the latest day on which something happened or was registered
        self.last = FIRST_DAY

    @property
    def under_integration_act(self) -> bool:
        """Under chapter 6A too."""
        return self.regime.act is Act.INTEGRATION_ACT

    def draw(self, strategy: SearchStrategy[_T]) -> _T:
        """Draws a value."""
        return self._draw(strategy)

    def has(self, *names: str) -> bool:
        """Whether the life course has this: where it is wanted, or else by chance."""
        return any(name in self._wants for name in names) or self._draw(st.booleans())

    def wants(self, name: str) -> bool:
        """Whether this was asked for."""
        return name in self._wants

    def later(self, day: date, most: int = 40, least: int = 0) -> date:
        """A day at least so many days on."""
        return day + timedelta(days=least + self._draw(st.integers(0, most)))

    def waits_until(self, day: date) -> None:
        """The life course is not asked about before this day."""
        self.last = max(self.last, day)

    def record(self, cls: Callable[..., _T], known: date, *, registered: bool = True, **told: Any) -> _T:
        """A record with an id of its own, registered within the time that there is."""
        self._number += 1
        day = self.later(known, _IN_TIME) if registered else None
        self.waits_until(day or known)
        via = self._draw(st.sampled_from(RegisteredVia)) if registered else None
        return cls(id=f"r{self._number}", registered_on=day, registered_via=via, **told)


def complaints(clerk: Clerk, day: date, decision: str | None) -> dict[str, Any]:
    """A complaint, and its outcome; the register takes neither under the introduction act."""
    if not clerk.has("complaints", "complaint_outcomes"):
        return {}
    received, taken = clerk.later(day), clerk.under_integration_act
    complaint = clerk.record(Complaint, received, registered=taken, received_on=received, decision_id=decision)
    if not clerk.has("complaint_outcomes"):
        return {"complaints": (complaint,)}
    decided = clerk.later(received)
    outcome = clerk.record(
        ComplaintOutcome,
        decided,
        registered=taken,
        complaint_id=complaint.id,
        decided_on=decided,
        outcome=clerk.draw(st.sampled_from(ComplaintOutcomeKind)),
    )
    return {"complaints": (complaint,), "complaint_outcomes": (outcome,)}


def absence(clerk: Clerk, first: date, last: date) -> Absence:
    """An absence with all its data."""
    return clerk.record(
        Absence,
        last,
        period=Period(first_day=first, last_day=last),
        extent=Extent(amount=clerk.draw(st.integers(0, 20).map(Decimal)), unit=clerk.draw(st.sampled_from(ExtentUnit))),
        valid=clerk.draw(st.booleans()),
        reason=clerk.draw(st.sampled_from(AbsenceReason)),
    )


def refusal(clerk: Clerk, day: date) -> Refusal:
    """A refusal with its reasons."""
    return clerk.record(Refusal, day, decided_on=day, reasons=(clerk.draw(st.sampled_from(RefusalReason)),))


def completion(clerk: Clerk, day: date) -> Completion:
    """Whether something was done."""
    return clerk.record(Completion, day, recorded_on=day, done=clerk.draw(st.booleans()))


def language_background(clerk: Clerk, day: date) -> LanguageBackground:
    """Mother tongue and other training languages."""
    return clerk.record(
        LanguageBackground, day, recorded_on=day, mother_tongue=clerk.draw(language_codes()),
        training_languages=tuple(clerk.draw(st.lists(language_codes(), max_size=2, unique=True))),
    )  # fmt: skip


def instruction(clerk: Clerk, day: date) -> LanguageOfInstruction:
    """The language of instruction."""
    return clerk.record(LanguageOfInstruction, day, recorded_on=day, language=clerk.draw(language_codes()))


def exemption(clerk: Clerk, day: date) -> TrainingExemption:
    """An exemption for one day."""
    return clerk.record(
        TrainingExemption, day, granted_on=day, exempt_from=clerk.draw(st.sampled_from(TrainingExemptFrom)),
        ground=clerk.draw(st.sampled_from(ExemptionGround)), period=Period(first_day=day, last_day=day),
    )  # fmt: skip
