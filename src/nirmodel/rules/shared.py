"""Conditions that more than one kind of participation has (felles vilkår)."""

from nirmodel.rules.rule import Condition, Truth, View, Visible
from nirmodel.text import Text

__all__ = ["TELLS_TRACK"]


def _tells_track(placement: Visible, _: View) -> Truth:
    return placement.record.track is not None


TELLS_TRACK = Condition(_tells_track, Text("oppgir spor", "oppgir spor", "tells the track"), ("track",))
