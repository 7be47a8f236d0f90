"""The errors in the shape of the input, S011 to S027, as findings (feil i form)."""

from nirmodel.findings import Finding, Heading
from nirmodel.law.sources import IMDI_PAGE
from nirmodel.path import Path
from nirmodel.rules.kinds import Kind
from nirmodel.text import Text

__all__ = ["SHAPE_ERRORS", "shape_finding"]


def _shape(code: str, name: str, title: Text) -> Heading:
    return Heading(code=code, name=name, kind=Kind.SHAPE, title=title, sources=(IMDI_PAGE,))


#: the errors in the shape of the input, by code
SHAPE_ERRORS: dict[str, Heading] = {
    each.code: each
    for each in (
        _shape(
            "S011", "not-json", Text("Linjen er ikke gyldig JSON", "Linja er ikkje gyldig JSON", "The line is not JSON")
        ),
        _shape("S012", "not-utf8", Text("Linjen er ikke UTF-8", "Linja er ikkje UTF-8", "The line is not UTF-8")),
        _shape("S013", "line-too-long", Text("Linjen er for lang", "Linja er for lang", "The line is too long")),
        _shape("S014", "too-deep", Text("For mange nivåer", "For mange nivå", "Nested too deeply")),
        _shape(
            "S015", "file-unreadable", Text("Filen kan ikke leses", "Fila kan ikkje lesast", "The file cannot be read")
        ),
        _shape(
            "S016",
            "case-id-repeated",
            Text("Saken står flere ganger", "Saka står fleire gonger", "The case id is repeated"),
        ),
        _shape(
            "S017",
            "not-an-object",
            Text("Saken er ikke et objekt", "Saka er ikkje eit objekt", "The case is not an object"),
        ),
        _shape("S021", "wrong-type", Text("Feil type", "Feil type", "Wrong type")),
        _shape("S022", "unknown-key", Text("Ukjent nøkkel", "Ukjend nøkkel", "Unknown key")),
        _shape("S023", "missing-key", Text("Nøkkel mangler", "Nøkkel manglar", "Key missing")),
        _shape("S024", "impossible-date", Text("Umulig dato", "Umogleg dato", "Impossible date")),
        _shape("S025", "unknown-word", Text("Ukjent kode", "Ukjend kode", "Unknown code")),
        _shape("S026", "out-of-range", Text("Utenfor området", "Utanfor området", "Out of range")),
        _shape("S027", "duplicate-key", Text("Nøkkelen står to ganger", "Nøkkelen står to gonger", "Key given twice")),
    )
}


def shape_finding(code: str, path: Path, expected: Text, line: int | None = None) -> Finding:
    """A finding for input of the wrong shape. It never repeats the input."""
    return Finding(heading=SHAPE_ERRORS[code], path=path, expected=expected, line=line)
