"""The first and the last day of a programme, as far as they are certain (programmets første og siste dag)."""

from datetime import date

from nirmodel.rules.clashes import certain_earliest
from nirmodel.rules.views import View

__all__ = ["bounds"]


def bounds(view: View) -> tuple[date | None, date | None]:
    """The first start and the last end; None for one that is not there or may be another day.

    If the programme ends before it starts, one of the two is wrong, and neither bounds it. Ask for it with
    ``view.kept``.
    """
    first = certain_earliest(view, "starts")
    ends = tuple(each.own for each in view.all("ends"))
    last = None if None in ends else max((day for day in ends if day is not None), default=None)
    return (None, None) if first is not None and last is not None and last < first else (first, last)
