"""Conditions that more than one kind of participation has (felles vilkår)."""

from nirmodel.code_lists import StopKind
from nirmodel.rules.rule import Condition, Truth, Unknown, View, Visible
from nirmodel.text import Text

__all__ = ["CLOSING", "PERMANENT", "TELLS_LANGUAGE", "TELLS_MOTHER_TONGUE", "TELLS_TRACK", "TELLS_WHETHER"]


def _tells_track(placement: Visible, _: View) -> Truth:
    return placement.record.track is not None


def _is_permanent(stop: Visible, _: View) -> Truth:
    """A permanent stop ends the programme, a temporary one does not, and one not told may do either."""
    if stop.record.kind is None:
        return Unknown(stop.path / "kind")
    return bool(stop.record.kind is StopKind.PERMANENT)


def _closes_the_programme(record: Visible, programme: View) -> Truth:
    """What closes the account of absence: any end, or a permanent stop."""
    return _is_permanent(record, programme) if hasattr(record.record, "kind") else True


def _tells_mother_tongue(background: Visible, _: View) -> Truth:
    return background.record.mother_tongue is not None


def _tells_language(instruction: Visible, _: View) -> Truth:
    return instruction.record.language is not None


def _tells_whether(completion: Visible, _: View) -> Truth:
    """That it was not done is an answer."""
    return completion.record.done is not None


TELLS_MOTHER_TONGUE = Condition(
    _tells_mother_tongue, Text("oppgir morsmål", "oppgir morsmål", "tells the mother tongue"), ("mother_tongue",)
)
TELLS_LANGUAGE = Condition(
    _tells_language, Text("oppgir språket", "oppgir språket", "tells the language"), ("language",)
)
TELLS_WHETHER = Condition(
    _tells_whether,
    Text("oppgir om det er gjennomført", "oppgir om det er gjennomført", "tells whether it was done"),
    ("done",),
)
TELLS_TRACK = Condition(_tells_track, Text("oppgir spor", "oppgir spor", "tells the track"), ("track",))
PERMANENT = Condition(_is_permanent, Text("er permanent", "er permanent", "is permanent"), ("kind",))
CLOSING = Condition(
    _closes_the_programme,
    Text("avslutter programmet for godt", "avsluttar programmet for godt", "ends the programme for good"),
    ("kind",),
)
