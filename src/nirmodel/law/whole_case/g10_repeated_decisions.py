"""G10: a decision of the same kind on the same day (samme vedtak to ganger).

A municipality grants a programme, refuses it or stops it by one decision. Two of one kind on one day are most likely
one that was entered twice, with something corrected in between. They may be right, so it is a notice.

Exemptions count as the same if they are from the same, offers of training if both are of extended training or neither.
G08 covers records that are equal in everything else.

It goes wrong if a corrected decision is sent as a new record, and the old one stays.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from attrs import evolve

from nirmodel.code_lists import RefusalReason
from nirmodel.law.whole_case.same_again import alike, of_a_class, unless_equal
from nirmodel.law.whole_case.stated import WHATEVER_THE_REGIME
from nirmodel.records import (
    AsylumExemption,
    EndGoal,
    Grant,
    NorwegianGoal,
    Refusal,
    Stop,
    TrackPlacement,
    TrainingExemption,
    TrainingOffer,
)
from nirmodel.rules.breaking import breaking
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

_DECIDED = of_a_class(
    {
        Grant: lambda grant: grant.decided_on,
        Refusal: lambda refusal: refusal.decided_on,
        Stop: lambda stop: stop.decided_on,
        TrainingOffer: lambda offer: offer.decided_on and (offer.decided_on, bool(offer.extended)),
        TrainingExemption: lambda exemption: exemption.granted_on and (exemption.granted_on, exemption.exempt_from),
        AsylumExemption: lambda exemption: exemption.granted_on and (exemption.granted_on, exemption.exempt_from),
        EndGoal: lambda goal: goal.set_on,
        NorwegianGoal: lambda goal: goal.set_on,
        TrackPlacement: lambda placement: placement.placed_on,
    }
)


def _repeated(view: View) -> Iterator[Conflict]:
    for same in alike(view, _DECIDED):
        yield from unless_equal(same)


def _refused_again(whole: Any, near: bool) -> Any:
    """The refusal again for other reasons; nearly, it is of the day after."""
    refusal = whole.refusals[0]
    reason = next(each for each in RefusalReason if each not in refusal.reasons)
    day = refusal.decided_on + timedelta(days=1 if near else 0)
    return evolve(whole, refusals=(refusal, evolve(refusal, id="other", decided_on=day, reasons=(reason,))))


REPEATED_DECISION = Notice(
    code="G109",
    name="repeated-decision",
    about="case",
    title=Text(
        "To vedtak av samme slag på samme dag",
        "To vedtak av same slag på same dag",
        "Two decisions of one kind on one day",
    ),
    finds=Compares("records", _repeated),
    versions=WHATEVER_THE_REGIME,
    broken_by=breaking(_refused_again, "refusals"),
)

RULES: tuple[Rule, ...] = (REPEATED_DECISION,)
