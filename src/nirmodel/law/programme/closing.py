"""When a programme is over for good: at any end, or at a permanent stop (endelig avsluttet).

I04, I07, I14 and I15 ask for something then. A temporary stop asks for none of it. A stop that does not report whether
it is permanent leaves the answer open.
"""

from nirmodel.code_lists import StopKind
from nirmodel.path import Path
from nirmodel.records import End, Stop
from nirmodel.rules.owed import AnyOf, Condition, fields_of
from nirmodel.rules.verdict import HOLDS, Verdict, undecided, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["OVER_FOR_GOOD", "STOPPED_FOR_GOOD"]


def _permanent(stop: Stop, path: Path) -> Verdict:
    if stop.kind is None:
        return undecided(path / "kind")
    return verdict(stop.kind is StopKind.PERMANENT)


def _is_permanent(stop: Visible[Stop], _: View) -> Verdict:
    """A permanent stop ends the programme, a temporary one does not."""
    return _permanent(stop.record, stop.path)


def _is_over_for_good(closing: Visible[End | Stop], _: View) -> Verdict:
    """Any end does it, and of stops the permanent one."""
    record = closing.record
    return _permanent(record, closing.path) if isinstance(record, Stop) else HOLDS


#: a permanent stop
STOPPED_FOR_GOOD = AnyOf(
    "stops",
    where=Condition(_is_permanent, Text("er permanent", "er permanent", "is permanent"), reads=fields_of(Stop, "kind")),
)
#: an end, or a permanent stop
OVER_FOR_GOOD = AnyOf(
    ("ends", "stops"),
    where=Condition(
        _is_over_for_good,
        Text("avslutter programmet for godt", "avsluttar programmet for godt", "ends the programme for good"),
        reads=fields_of(Stop, "kind"),
    ),
)
