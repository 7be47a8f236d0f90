"""The state of a deadline in regclock: every record that must be in the register, beside the same rules in `check`.

It counts days or working days and no months, so each obligation has our due day, as an absolute date. A record is
satisfied (registered by the due day); due, upcoming or pending (still time); overdue (not, or later).
"""

from collections import Counter
from datetime import date
from typing import NamedTuple

from cases import AS_OF
from measuring import DAYS, each, measure, table
from regclock import (
    Bearer,
    BusinessCalendar,
    DeadlineKind,
    DeadlineSpec,
    Event,
    EventKind,
    EventLog,
    EvidenceRequirement,
    Obligation,
    ScheduledInstance,
    SourceCitation,
    build_schedule,
    resolve_state,
)

from nirmodel import CATALOGUE, Case, check
from nirmodel.findings import Finding
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.owed import Registered
from nirmodel.rules.rule import Duty, Rule

__all__ = ["measured"]


def _registers_each(rule: Rule) -> bool:
    """True if it asks of each record, without a condition, that it is in the register."""
    parts = [part for version in rule.versions for part in rule.asked_by(version)]
    unconditional = all(isinstance(part, Registered) and part.where is None for part in parts)
    return isinstance(rule, Duty) and not rule.deferred and unconditional


_REGISTERS = Catalogue(rule for rule in CATALOGUE if _registers_each(rule))
_CALENDAR = BusinessCalendar(jurisdiction="NO")
_EXPECTED = {
    "open": {"due", "upcoming", "pending"}, "overdue": {"overdue"}, "met": {"satisfied"}, "met_late": {"overdue"},
}  # fmt: skip


class _Given(NamedTuple):
    """What regclock needs of one record."""

    obligation: Obligation
    events: EventLog
    instance: ScheduledInstance
    state: str
    as_of: date


def _dated(case: Case, as_of: date) -> list[Finding]:
    """The duties that have a due day."""
    return [found for found in check(case, as_of=as_of, rules=_REGISTERS).findings if found.due is not None]


def _given(found: Finding, as_of: date) -> _Given:
    assert found.due is not None
    deadline = DeadlineSpec(kind=DeadlineKind.ABSOLUTE, absolute_date=found.due.day)
    obligation = Obligation(
        id=str(found.path), title=found.heading.title.en, bearer=Bearer(id="m", name="The municipality"),
        required_action="Register it", trigger="It was known", deadline=deadline,
        evidence=EvidenceRequirement(kinds=["registration"]), source=SourceCitation(title="The act"), jurisdiction="NO",
    )  # fmt: skip
    registered = found.grounds[0].record.registered_on
    evidence = () if registered is None else (registered,)
    log = [Event(obligation_id=obligation.id, kind=EventKind.EVIDENCE, occurred_on=day) for day in evidence]
    events = EventLog(events=log)
    return _Given(obligation, events, _scheduled(obligation, events), str(found.state), as_of)


def _scheduled(obligation: Obligation, events: EventLog) -> ScheduledInstance:
    """The one instance of an obligation with an absolute date."""
    (instance,) = build_schedule([obligation], date.min, date.max, {"NO": _CALENDAR}, events=events)
    return instance


def _resolve(given: _Given) -> str:
    status = resolve_state(given.obligation, given.instance, given.events, _CALENDAR, given.as_of)
    return str(status.state.value)


def _schedule_and_resolve(given: _Given) -> str:
    instance = _scheduled(given.obligation, given.events)
    return str(resolve_state(given.obligation, instance, given.events, _CALENDAR, given.as_of).state.value)


def _states_agreed_on(cases: list[Case]) -> Counter[str]:
    """Fails loudly if regclock and `check` differ."""
    agreed: Counter[str] = Counter()
    for case in cases:
        for day in DAYS:
            for found in _dated(case, day):
                given = _given(found, day)
                answer = _schedule_and_resolve(given)
                if answer not in _EXPECTED[given.state] or answer != _resolve(given):
                    raise AssertionError(f"{case.id} as of {day}: {given.state} is {answer} at {found.path}")
                agreed[answer] += 1
    return agreed


def measured(cases: list[Case], rounds: int) -> str:
    """Asserts that both agree, and measures them."""
    states = _states_agreed_on(cases)
    given = [_given(found, AS_OF) for case in cases for found in _dated(case, AS_OF)]
    took = measure(
        {
            "check, these rules alone": each(lambda case: check(case, as_of=AS_OF, rules=_REGISTERS), cases),
            "regclock, build_schedule and resolve_state": each(_schedule_and_resolve, given),
            "regclock, resolve_state alone": each(_resolve, given),
        },
        rounds,
    )
    base = took["check, these rules alone"]
    rows = [(name, time / len(given), time / base) for name, time in took.items()]
    return (
        f"{len(_REGISTERS)} rules that a record must be in the register, {len(given) / len(cases):.1f} deadlines a "
        f"case; regclock answers {', '.join(sorted(states))}\n\n" + table(("", "µs a deadline", "ratio"), rows)
    )
