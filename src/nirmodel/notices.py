"""Notices about the check itself, and the imprint of what made it (merknader om kontrollen).

No rule finds them: they are about the waivers and the regimes that a check was given.
"""

from collections.abc import Iterable
from typing import final

from attrs import evolve, frozen

from nirmodel._version import VERSION
from nirmodel.findings import Finding, Heading, Kind
from nirmodel.law.regimes import Regime
from nirmodel.path import Path
from nirmodel.text import Text, joined
from nirmodel.waivers import Waiver

__all__ = ["NOTICES", "CheckNotice", "expired", "imprint", "nothing_holds", "unused"]


@final
@frozen(eq=False)
class CheckNotice:
    """One notice about the check itself (merknad): its heading, and what to do about it."""

    heading: Heading
    #: what it means, and what to do
    advice: Text


_EXPIRED = CheckNotice(
    Heading(
        code="W019",
        name="waiver-expired",
        kind=Kind.NOTICE,
        title=Text("Et unntak er gått ut", "Eit unntak er gått ut", "A waiver has expired"),
    ),
    Text(
        "Unntaket gjaldt til og med dagen det oppgir, og merker ikke lenger noe funn. Rett det som funnet gjelder, "
        "eller ta stilling til det på nytt med et nytt unntak.",
        "Unntaket galdt til og med dagen det oppgir, og merkjer ikkje lenger noko funn. Rett det som funnet gjeld, "
        "eller ta stilling til det på nytt med eit nytt unntak.",
        "The waiver held up to and including the day that it states, and no longer marks a finding. Correct what the "
        "finding is about, or decide on it anew with a new waiver.",
    ),
)
_UNUSED = CheckNotice(
    Heading(
        code="W029",
        name="waiver-unused",
        kind=Kind.NOTICE,
        title=Text("Et unntak er ikke i bruk", "Eit unntak er ikkje i bruk", "A waiver is not used"),
    ),
    Text(
        "Rapporten har ikke noe funn med denne koden og denne registreringen, eller plikten er oppfylt. Fjern "
        "unntaket, eller rett koden eller id-en i det.",
        "Rapporten har ikkje noko funn med denne koden og denne registreringa, eller plikta er oppfylt. Fjern "
        "unntaket, eller rett koden eller id-en i det.",
        "The report has no finding with this code and record, or the duty is met. Remove the waiver, or correct its "
        "code or its record id.",
    ),
)
_NOTHING_HOLDS = CheckNotice(
    Heading(
        code="C019",
        name="no-rules-under-the-regime",
        kind=Kind.NOTICE,
        title=Text(
            "Ingen regler gjelder under dette regelverket; ingenting er kontrollert",
            "Ingen reglar gjeld under dette regelverket; ingenting er kontrollert",
            "No rule holds under this regime; nothing is checked",
        ),
    ),
    Text(
        "Reglene som ble brukt, har ingen versjon under regelverket for saken. At rapporten er tom, betyr derfor ikke "
        "at alt er registrert. Se etter at saken har riktig regelverk, eller kontroller den med hele katalogen.",
        "Reglane som vart brukte, har ingen versjon under regelverket for saka. At rapporten er tom, betyr difor "
        "ikkje at alt er registrert. Sjå etter at saka har rett regelverk, eller kontroller henne med heile "
        "katalogen.",
        "The rules that were used have no version under the regime of the case. An empty report does not mean that "
        "everything is registered. Make sure that the case has the right regime, or check it with the whole catalogue.",
    ),
)
#: every notice about the check itself, by code
NOTICES: dict[str, CheckNotice] = {each.heading.code: each for each in (_NOTHING_HOLDS, _EXPIRED, _UNUSED)}

_UNDER = Text(
    "Ingen regler gjelder under {regimes}; ingenting er kontrollert",
    "Ingen reglar gjeld under {regimes}; ingenting er kontrollert",
    "No rule holds under {regimes}; nothing is checked",
)
_OR = Text("eller", "eller", "or")
_IMPRINT = Text(
    "Regelkatalog {edition}, nirmodel {version}",
    "Regelkatalog {edition}, nirmodel {version}",
    "Catalogue of rules {edition}, nirmodel {version}",
)


def expired(waiver: Waiver, covered: Path) -> Finding:
    """The notice that a waiver has expired.

    Args:
        waiver: the waiver.
        covered: the path of the finding that it covered; the empty path if there is none.
    """
    return Finding(heading=_EXPIRED.heading, path=covered, record=waiver.record, waiver=waiver)


def unused(waiver: Waiver) -> Finding:
    """The notice that a waiver covers no finding."""
    return Finding(heading=_UNUSED.heading, path=Path(), record=waiver.record, waiver=waiver)


def nothing_holds(regimes: Iterable[Regime]) -> Finding:
    """The notice that no rule has a version under the regime of a case.

    Args:
        regimes: the regime of the case, or every regime that its facts leave possible.
    """
    names = joined(tuple(each.text for each in regimes), _OR)
    return Finding(heading=evolve(_NOTHING_HOLDS.heading, title=_UNDER.filled(regimes=names)), path=Path())


def imprint(edition: str, version: str = VERSION) -> Text:
    """What made a report or a page, in words: the edition of the catalogue, and the version of the library.

    Args:
        edition: the edition of the catalogue, as a report or a catalogue states it.
        version: the version of the library, as a report states it; by default the one in use.

    Example:
        >>> imprint("0f3c9a1b2d4e", "0.1.0").en
        'Catalogue of rules 0f3c9a1b2d4e, nirmodel 0.1.0'
    """
    return _IMPRINT.filled(edition=edition, version=version)
