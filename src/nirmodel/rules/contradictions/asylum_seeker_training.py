"""What does not fit together in asylum seekers' training."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from nirmodel.code_lists import AsylumExemptFrom
from nirmodel.findings import Visible
from nirmodel.rules.asylum_seeker_training import exempt_in, exempt_whole_week
from nirmodel.rules.contradictions.shared import conflict, conflicts_among
from nirmodel.rules.law import CHAPTER_4A
from nirmodel.rules.rule import Compares, Conflict, Rule, View
from nirmodel.sources import IMDI_PAGE
from nirmodel.text import Text

__all__ = ["CONFLICTS"]

HOURS_IN_A_WEEK = 7 * 24


def _same_week(seen: View) -> Iterator[Conflict]:
    by_week: dict[str, list[Visible]] = defaultdict(list)
    for each in seen.all("weekly_hours"):
        if each.record.week is not None:
            by_week[each.record.week].append(each)
    for same in by_week.values():
        if len(same) > 1:
            yield from conflicts_among(same, "week", reads=("week",))


def _norwegian_while_exempt(seen: View) -> Iterator[Conflict]:
    return _hours_while_exempt(seen, AsylumExemptFrom.NORWEGIAN, "norwegian_hours")


def _culture_while_exempt(seen: View) -> Iterator[Conflict]:
    return _hours_while_exempt(seen, AsylumExemptFrom.CULTURE_AND_VALUES, "culture_and_values_hours")


def _hours_while_exempt(seen: View, subject: AsylumExemptFrom, field: str) -> Iterator[Conflict]:
    for each in seen.all("weekly_hours"):
        if getattr(each.record, field) and exempt_whole_week(each, seen, subject) is True:
            yield conflict(each, field, *exempt_in(each, seen, subject), reads=("exempt_from",))


def _impossible_week(seen: View) -> Iterator[Conflict]:
    for each in seen.all("weekly_hours"):
        both = (each.record.norwegian_hours or 0) + (each.record.culture_and_values_hours or 0)
        if both > HOURS_IN_A_WEEK:
            yield conflict(each, reads=("norwegian_hours", "culture_and_values_hours"))


_rule = partial(Rule, about="asylum_seeker_trainings", in_force=CHAPTER_4A, sources=(IMDI_PAGE,))

CONFLICTS: tuple[Rule, ...] = (
    _rule(
        code="A017", name="same-week-twice", says=(Compares(("weekly_hours",), _same_week),),
        subject=Text("Samme uke to ganger", "Same veke to gonger", "The same week twice"),
    ),
    _rule(
        code="A018", name="norwegian-while-exempt", says=(Compares(("weekly_hours",), _norwegian_while_exempt),),
        subject=Text(
            "Timer i norsk i en uke med fritak",
            "Timar i norsk i ei veke med fritak",
            "Hours of Norwegian in a week with exemption",
        ),
    ),
    _rule(
        code="A027", name="more-hours-than-a-week-has", says=(Compares(("weekly_hours",), _impossible_week),),
        subject=Text("Flere timer enn uken har", "Fleire timar enn veka har", "More hours than a week has"),
    ),
    _rule(
        code="A028", name="culture-and-values-while-exempt", says=(Compares(("weekly_hours",), _culture_while_exempt),),
        subject=Text(
            "Timer i kultur og verdier i en uke med fritak",
            "Timar i kultur og verdiar i ei veke med fritak",
            "Hours of culture and values in a week with exemption",
        ),
    ),
)  # fmt: skip
