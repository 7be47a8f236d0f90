"""What the library says about a case: paths, facts and findings (funn)."""

import re
from enum import StrEnum
from typing import final

from attrs import field, frozen

from nirmodel.deadlines import DueDate
from nirmodel.records import Record
from nirmodel.sources import IMDI_PAGE, Source
from nirmodel.text import Text

__all__ = ["SHAPE_TITLES", "Fact", "Finding", "Kind", "Path", "State", "Suggestion", "shape_finding"]


@final
class Kind(StrEnum):
    """What sort of thing a finding is (type funn)."""

    REGISTER = "register"
    SUPPLY = "supply"
    JUDGE = "judge"
    CONTRADICTION = "contradiction"
    NOTICE = "notice"
    SHAPE = "shape"


@final
class State(StrEnum):
    """Where a duty stands on the day asked for (status)."""

    OPEN = "open"
    OVERDUE = "overdue"
    MET = "met"
    MET_LATE = "met_late"
    DEFERRED = "deferred"
    UNDETERMINED = "undetermined"


_PART = re.compile(r"\.?([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]+)\]")


@final
@frozen(str=False)
class Path:
    """Where in a case something stands (sti), ``introduction_programmes[0].ends[0].end_reason``."""

    parts: tuple[str | int, ...] = ()

    def __truediv__(self, part: str | int) -> "Path":
        return Path((*self.parts, part))

    def __str__(self) -> str:
        text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.parts)
        return text.removeprefix(".")

    @staticmethod
    def parse(text: str) -> "Path":
        """The path a text spells; raises ValueError where it spells none."""
        parts: list[str | int] = []
        at = 0
        while at < len(text):
            match = _PART.match(text, at)
            if match is None:
                raise ValueError("not a path")
            parts.append(match[1] if match[1] is not None else int(match[2]))
            at = match.end()
        return Path(tuple(parts))


@final
@frozen
class Fact:
    """One datum a finding rests on (faktum): where it stands and what it says, None for not told."""

    path: Path
    value: str | int | bool | None


@final
@frozen
class Suggestion:
    """What would settle a duty (forslag): a blank record, or the data to fill in."""

    #: where it belongs
    path: Path
    #: a new record with its links filled in, or None where an existing record is to be filled
    record: Record | None
    #: the names of the fields that are left to the municipality
    fill: tuple[str, ...] = ()
    #: wire words to choose between, where it is a judgement
    candidates: tuple[str, ...] = ()


@final
@frozen
class Finding:
    """One thing said about a case (funn)."""

    code: str
    name: str
    kind: Kind
    path: Path
    text: Text
    state: State | None = None
    #: id of the record it concerns, where that has one
    record: str | None = None
    due: DueDate | None = None
    facts: tuple[Fact, ...] = ()
    sources: tuple[Source, ...] = ()
    suggestion: Suggestion | None = None
    #: the line of the file, for what could not be read
    line: int | None = field(default=None)

    @property
    def item(self) -> str:
        """The item of IMDi's page, such as ``I04``."""
        return self.code[:3]


#: what can be wrong with the shape of the input
SHAPE_TITLES: dict[str, tuple[str, Text]] = {
    "S011": ("not-json", Text("Linjen er ikke gyldig JSON", "Linja er ikkje gyldig JSON", "The line is not JSON")),
    "S012": ("not-utf8", Text("Linjen er ikke UTF-8", "Linja er ikkje UTF-8", "The line is not UTF-8")),
    "S013": ("line-too-long", Text("Linjen er for lang", "Linja er for lang", "The line is too long")),
    "S014": ("too-deep", Text("For mange nivåer", "For mange nivå", "Nested too deeply")),
    "S015": ("file-unreadable", Text("Filen kan ikke leses", "Fila kan ikkje lesast", "The file cannot be read")),
    "S016": ("case-id-repeated", Text("Saken står flere ganger", "Saka står fleire gonger", "The case id is repeated")),
    "S017": ("not-an-object", Text("Saken er ikke et objekt", "Saka er ikkje eit objekt", "The case is not an object")),
    "S021": ("wrong-type", Text("Feil type", "Feil type", "Wrong type")),
    "S022": ("unknown-key", Text("Ukjent nøkkel", "Ukjend nøkkel", "Unknown key")),
    "S023": ("missing-key", Text("Nøkkel mangler", "Nøkkel manglar", "Key missing")),
    "S024": ("impossible-date", Text("Umulig dato", "Umogleg dato", "Impossible date")),
    "S025": ("unknown-word", Text("Ukjent kode", "Ukjend kode", "Unknown code")),
    "S026": ("out-of-range", Text("Utenfor området", "Utanfor området", "Out of range")),
    "S027": ("duplicate-key", Text("Nøkkelen står to ganger", "Nøkkelen står to gonger", "Key given twice")),
}

_EXPECTED = Text("{title}. Forventet: {expected}", "{title}. Venta: {expected}", "{title}. Expected: {expected}")


def shape_finding(code: str, path: Path, expected: Text, line: int | None = None) -> Finding:
    """A finding for input that is not of the right shape; it never repeats the input."""
    name, title = SHAPE_TITLES[code]
    text = _EXPECTED.filled(title=title, expected=expected)
    return Finding(code, name, Kind.SHAPE, path, text, line=line, sources=(IMDI_PAGE,))
