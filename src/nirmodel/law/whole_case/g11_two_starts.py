"""G11: two starts of one programme or training (to startdatoer).

A programme or a training begins once. Whoever stops for good and comes back later begins another, which is a
participation of its own. After a temporary stop the old one goes on, and nothing begins.

The first of the starts counts for the other rules. Starts that are equal in all else are the matter of G08.

It goes wrong if a corrected start is sent as a new record, or if the return after a stop is registered as a start.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from attrs import evolve

from nirmodel.law.sources import DUTY_TO_REGISTER_2018, DUTY_TO_REGISTER_2021, IMDI_PAGE
from nirmodel.law.versions import holding
from nirmodel.law.whole_case.same_again import lists_with_several, unless_equal
from nirmodel.law.whole_case.stated import EVERY_REGIME
from nirmodel.records import Start, TrainingStart
from nirmodel.rules.breaking import breaking
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]


def _several_starts(view: View) -> Iterator[Conflict]:
    for records in view.kept(lists_with_several):
        if isinstance(records[0].record, Start | TrainingStart):
            yield from unless_equal(records)


def _started_again(whole: Any, near: bool) -> Any:
    """A second start on the day after; nearly, there is one alone."""
    start = whole.starts[0]
    again = evolve(start, id="other", started_on=start.started_on + timedelta(days=1))
    return evolve(whole, starts=(start,) if near else (start, again))


TWO_STARTS = Notice(
    code="G119",
    name="two-starts",
    about="case",
    title=Text(
        "To startdatoer i samme program eller opplæring",
        "To startdatoar i same program eller opplæring",
        "Two starts of one programme or training",
    ),
    finds=Compares("records", _several_starts),
    versions=holding(EVERY_REGIME, IMDI_PAGE, DUTY_TO_REGISTER_2018, DUTY_TO_REGISTER_2021),
    broken_by=breaking(_started_again, "starts"),
)

RULES: tuple[Rule, ...] = (TWO_STARTS,)
