"""What does not fit together in qualification in reception centres."""

from functools import partial

from nirmodel.rules.contradictions.norwegian_training import hours_before_start, hours_while_exempt, stop_before_start
from nirmodel.rules.law import SECOND_ACT
from nirmodel.rules.rule import Compares, Rule
from nirmodel.sources import RECEPTION_PAGE
from nirmodel.text import Text

__all__ = ["CONFLICTS"]

_rule = partial(Rule, about="reception_qualifications", in_force=SECOND_ACT, sources=(RECEPTION_PAGE,))

CONFLICTS: tuple[Rule, ...] = (
    _rule(
        code="R037", name="reception-training-stop-before-start", says=(Compares(("stops",), stop_before_start),),
        subject=Text("Stans før start", "Stans før start", "Stop before start"),
    ),
    _rule(
        code="R107", name="reception-hours-before-start", says=(Compares(("hours",), hours_before_start),),
        subject=Text("Timer før start", "Timar før start", "Hours before start"),
    ),
    _rule(
        code="R108", name="reception-hours-while-exempt", says=(Compares(("hours",), hours_while_exempt),),
        subject=Text(
            "Timer i en periode med fullt fritak",
            "Timar i ein periode med fullt fritak",
            "Hours in a period of full exemption",
        ),
    ),
)  # fmt: skip
