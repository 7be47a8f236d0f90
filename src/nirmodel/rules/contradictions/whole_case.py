"""What does not fit together in a case as a whole."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from nirmodel.code_lists import Act
from nirmodel.findings import Path, Visible
from nirmodel.records import Period
from nirmodel.rules.contradictions.shared import conflict, conflict_at
from nirmodel.rules.rule import Compares, Conflict, Rule, View
from nirmodel.sources import IMDI_PAGE
from nirmodel.text import Text

__all__ = ["CONFLICTS"]


def _same_id(seen: View) -> Iterator[Conflict]:
    by_id: dict[str, list[Visible]] = defaultdict(list)
    for each in seen.all("records"):
        if each.record.id is not None:
            by_id[each.record.id].append(each)
    for same in by_id.values():
        if len(same) > 1:
            yield from (conflict(each, "", *same, reads=("id",)) for each in same)


def _other_act(seen: View) -> Iterator[Conflict]:
    for each in seen.all("records"):
        if each.record.act is not None and each.record.act is not seen.participation.act:
            yield conflict(each, "act")


def _no_rules(seen: View) -> Iterator[Conflict]:
    """Silence would read as 'nothing is owed'."""
    if seen.participation.act is not Act.INTRODUCTION_ACT:
        yield Conflict(Path(("act",)))


def _registered_before_known(seen: View) -> Iterator[Conflict]:
    for each in seen.all("records"):
        record = each.record
        if record.known_on is not None and record.registered_on is not None and record.registered_on < record.known_on:
            yield conflict(each, "registered_on")


def _reversed(seen: View) -> Iterator[Conflict]:
    for each in seen.all("records"):
        if _is_reversed(getattr(each.record, "period", None)):
            yield conflict(each, "period")
        for index, measure in enumerate(getattr(each.record, "measures", None) or ()):
            if _is_reversed(measure.period):
                yield conflict_at(each.path / "measures" / index / "period", each)


def _is_reversed(period: Period | None) -> bool:
    return period is not None and period.own_day < period.first_day


_rule = partial(Rule, about="case", acts=tuple(Act), sources=(IMDI_PAGE,))

CONFLICTS: tuple[Rule, ...] = (
    _rule(
        code="G017", name="duplicate-id", says=(Compares(("records",), _same_id),),
        subject=Text("To registreringer har samme id", "To registreringar har same id", "Two records with one id"),
    ),
    _rule(
        code="G018", name="record-of-another-act", says=(Compares(("records",), _other_act),),
        subject=Text(
            "Registreringen gjelder en annen lov", "Registreringa gjeld ei anna lov", "A record of another act"
        ),
    ),
    _rule(
        code="G019", name="act-without-rules", says=(Compares(("records",), _no_rules),),
        subject=Text(
            "Denne versjonen har ikke regler for sakens lov; ingenting er kontrollert",
            "Denne versjonen har ikkje reglar for lova i saka; ingenting er kontrollert",
            "This release has no rules for the act of the case; nothing was checked",
        ),
    ),
    _rule(
        code="G027", name="registered-before-known", says=(Compares(("records",), _registered_before_known),),
        subject=Text(
            "Registrert før den dagen den skal ha vært kjent",
            "Registrert før den dagen ho skal ha vore kjend",
            "Registered before the day it is said to have been known",
        ),
    ),
    _rule(
        code="G028", name="period-reversed", says=(Compares(("records",), _reversed),),
        subject=Text(
            "Perioden slutter før den begynner", "Perioden sluttar før han byrjar", "The period ends before it begins"
        ),
    ),
)  # fmt: skip
