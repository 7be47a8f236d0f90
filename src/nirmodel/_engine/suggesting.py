"""Works out what would settle a duty: a blank record, or the data to fill in (forslag)."""

from typing import Any

from attrs import evolve, fields_dict

from nirmodel.case import PARTICIPATIONS
from nirmodel.findings import Suggestion
from nirmodel.path import Path
from nirmodel.records import Record
from nirmodel.rules.choosing import first_known
from nirmodel.rules.owed import AnyOf, Provided, SettledBy
from nirmodel.rules.rule import Duty, Rule, lists_of
from nirmodel.rules.views import View, Visible

__all__ = ["linked_record", "new_record"]

_HEAD = fields_dict(Record)


def _blanks(about: str) -> dict[str, tuple[Record, tuple[str, ...]]]:
    return {
        name: (record(), tuple(field for field in fields_dict(record) if field not in _HEAD))
        for name, record in lists_of(about).items()
    }


#: a blank record of each list, and the names of its data
_BLANKS = {about: _blanks(about) for about in (*PARTICIPATIONS, "case")}


def _blank(view: View, name: str) -> tuple[Record, tuple[str, ...]]:
    return _BLANKS[str(view.path.parts[0]) if view.path.parts else "case"][name]


def new_record(view: View, path: Path, by: AnyOf | Provided, rule: Rule) -> Suggestion:
    """What a record of the kind that is owed lacks, or a blank one with its data left to the municipality."""
    name = str(path.parts[-1])
    candidates = tuple(dict.fromkeys(_candidates(view, name, rule)))
    there = first_known(view.all(name))
    if there is not None and isinstance(by, AnyOf) and by.where is not None:
        lacking = tuple(each.name for each in by.where.reads if isinstance(there.record, each.record))
        return Suggestion(there.path, None, lacking, candidates)
    record, fill = _blank(view, name)
    return Suggestion(path, record, fill, candidates)


def _candidates(view: View, name: str, rule: Rule) -> list[str]:
    """What the records provide to choose between, if it is a judgement."""
    if not isinstance(rule, Duty) or rule.candidates is None:
        return []
    return [value for each in view.all(name) for value in getattr(each.record, rule.candidates.name) or ()]


def linked_record(view: View, path: Path, by: SettledBy, ground: Visible[Any]) -> Suggestion:
    """A blank record that names the record that is the ground of the duty."""
    blank, _ = _blank(view, by.list_name)
    links: dict[str, Any] = {by.link: ground.record.id}
    return Suggestion(path, evolve(blank, **links), by.fill)
