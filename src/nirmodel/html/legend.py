"""The legend of the drawings (tegnforklaring): a sample of each thing that is drawn."""

from nirmodel.html.timeline import Drawing
from nirmodel.text import Text

__all__ = ["LEGEND", "PATTERNS"]

_STRIPES, _DOTS, _LINES, _SLANTED = (
    "M0 0h3v6h-3z", "M1 1h2v2h-2zM4 4h2v2h-2z", "M0 3h6", "M-1 7L7 -1M-1 1L1 -1M5 7L7 5",
)  # fmt: skip

#: state -> the pattern of its part of a bar, so that colour is not the only sign; solid parts have none
PATTERNS: dict[str, Drawing] = {
    "open": Drawing("filled", _STRIPES),
    "undetermined": Drawing("filled", _DOTS),
    "deferred": Drawing("lined", _LINES),
    "met_late": Drawing("lined", _SLANTED),
}

#: the things drawn in a timeline, with their words
LEGEND: tuple[tuple[tuple[Drawing, ...], Text], ...] = (
    ((Drawing("whole", "M1 8h32"),), Text("deltakelse", "deltaking", "participation")),
    ((Drawing("leave", "M1 8h32"),), Text("permisjon, fritak", "permisjon, fritak", "leave, exemption")),
    ((Drawing("absence", "M8 8h18"),), Text("fravær", "fråvær", "absence")),
    ((Drawing("hours", "M1 8h14M17 8h16"),), Text("timer", "timar", "hours")),
    ((Drawing("stop-mark", "M17 1v14"),), Text("stans", "stans", "stop")),
    ((Drawing("dot", "M9 8h0M24 8h0"),), Text("dag i NIR", "dag i NIR", "day in NIR")),
    (
        (Drawing("overdue", "M4 8h29"), Drawing("overdue-mark", "M4 1v14")),
        Text("frist, og tiden over den", "frist, og tida over han", "due day, and the time past it"),
    ),
    (
        (Drawing("open", "M4 8h25"), Drawing("open-mark", "M29 1v14")),
        Text("tid igjen til fristen", "tid igjen til fristen", "time left to the due day"),
    ),
    (
        (Drawing("met_late", "M4 8h25"), Drawing("met_late-mark", "M4 1v14")),
        Text("frist, og oppfylt for sent", "frist, og oppfylt for seint", "due day, and met late"),
    ),
    ((Drawing("now", "M17 0v16"),), Text("dagen siden gjelder for", "dagen sida gjeld for", "the day of the page")),
)
