"""What would settle a duty: a blank record, or the data to fill in (forslag)."""

from typing import Any, get_args

from attrs import evolve, fields, fields_dict, resolve_types

from nirmodel.case import PARTICIPATIONS
from nirmodel.findings import Path, Suggestion, Visible
from nirmodel.records import Record
from nirmodel.rules.choosing import first_known
from nirmodel.rules.rule import AnyOf, SettledBy, View

__all__ = ["linked_record", "new_record"]

_HEAD = fields_dict(Record)


def _blanks(participation: type) -> dict[str, tuple[Record, tuple[str, ...]]]:
    blanks = {}
    for each in fields(resolve_types(participation)):
        record = next((get_args(hint)[0] for hint in get_args(each.type) if get_args(hint)), None)
        if record is not None:
            blanks[each.name] = record(), tuple(name for name in fields_dict(record) if name not in _HEAD)
    return blanks


#: a blank record of each list, and the names of its data
_BLANKS = {participation: _blanks(participation) for participation in PARTICIPATIONS.values()}


def new_record(seen: View, path: Path, settled_by: object) -> Suggestion:
    """What a record of the kind owed lacks, or a blank one; its data left to the municipality."""
    kind = str(path.parts[-1])
    told = [status for each in seen.all(kind) for status in getattr(each.record, "statuses", None) or ()]
    there = first_known(seen.all(kind))
    if there is not None and isinstance(settled_by, AnyOf) and settled_by.where is not None:
        return Suggestion(there.path, None, settled_by.where.reads, tuple(dict.fromkeys(told)))
    record, fill = _BLANKS[type(seen.participation)][kind]
    return Suggestion(path, record, fill, tuple(dict.fromkeys(told)))


def linked_record(seen: View, path: Path, settled_by: SettledBy, ground: Visible) -> Suggestion:
    """A blank record that names the one that grounds the duty."""
    blank, _ = _BLANKS[type(seen.participation)][settled_by.kind]
    links: dict[str, Any] = {settled_by.link: ground.record.id}
    return Suggestion(path, evolve(blank, **links), settled_by.fill)
