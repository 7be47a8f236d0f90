"""Marks what the caller has decided may stand, and tells of waivers that no longer do anything (unntak)."""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve

from nirmodel.findings import Finding, Heading, Kind, Path
from nirmodel.text import Text
from nirmodel.waivers import Waiver

__all__ = ["WAIVER_NOTICES", "waived"]

_EXPIRED = Heading(
    code="W019",
    name="waiver-expired",
    kind=Kind.NOTICE,
    title=Text("Et unntak er gått ut", "Eit unntak er gått ut", "A waiver has expired"),
)
_UNUSED = Heading(
    code="W029",
    name="waiver-unused",
    kind=Kind.NOTICE,
    title=Text("Et unntak er ikke i bruk", "Eit unntak er ikkje i bruk", "A waiver is not used"),
)
#: what is said of the waivers themselves, by code
WAIVER_NOTICES: dict[str, Heading] = {each.code: each for each in (_EXPIRED, _UNUSED)}


def waived(findings: Sequence[Finding], waivers: Iterable[Waiver], as_of: date) -> tuple[Finding, ...]:
    """The same findings, each marked with the waiver that covers it, and what is to be said of the waivers.

    What is settled needs no waiver. Of several that cover one finding, the one that holds longest marks it.
    """
    marked, notices = list(findings), []
    for waiver in sorted(waivers, key=lambda each: (each.code, each.record or "", each.until)):
        covered = [
            place for place, each in enumerate(marked) if waiver.covers(each.code, each.record) and not each.settled
        ]
        if waiver.until < as_of:
            notices.append(_notice(_EXPIRED, waiver, [marked[place] for place in covered]))
            continue
        if not covered:
            notices.append(_notice(_UNUSED, waiver, []))
        for place in covered:
            marked[place] = evolve(marked[place], waiver=waiver)
    return (*marked, *notices)


def _notice(heading: Heading, waiver: Waiver, covered: list[Finding]) -> Finding:
    path = covered[0].path if covered else Path()
    return Finding(heading=heading, path=path, record=waiver.record, waiver=waiver)
