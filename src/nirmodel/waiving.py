"""Marks the findings that a waiver covers, and reports the waivers that no longer do anything (unntak)."""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve

from nirmodel.findings import Finding
from nirmodel.notices import expired, unused
from nirmodel.path import Path
from nirmodel.waivers import Waiver

__all__ = ["waived"]


def waived(findings: Sequence[Finding], waivers: Iterable[Waiver], as_of: date) -> tuple[Finding, ...]:
    """The findings, each marked with the waiver that covers it, and a notice for each expired or unused waiver.

    What is settled needs no waiver. If several cover one finding, the one that holds longest marks it.

    Args:
        findings: the findings of a report.
        waivers: the decisions of the caller, in any order.
        as_of: the day of the report.
    """
    marked, notices = list(findings), []
    for waiver in sorted(waivers, key=lambda each: (each.code, each.record or "", each.until)):
        covered = [
            place for place, each in enumerate(marked) if waiver.covers(each.code, each.record) and not each.settled
        ]
        if waiver.until < as_of:
            notices.append(expired(waiver, marked[covered[0]].path if covered else Path()))
            continue
        if not covered:
            notices.append(unused(waiver))
        for place in covered:
            marked[place] = evolve(marked[place], waiver=waiver)
    return (*marked, *notices)
