"""The ten duties in the words of a rule engine: steps, of which the first that holds says the state."""

from datetime import date
from typing import NamedTuple

__all__ = ["DUTIES", "Duty", "Step"]

_REGISTER = date(2005, 9, 1).toordinal()
_CHAPTER_4A = date(2018, 9, 1).toordinal()


class Step(NamedTuple):
    """Where this holds, that is the state."""

    when: str
    state: str


class Duty(NamedTuple):
    """One duty; rule-engine and zen-engine spell these expressions alike."""

    #: what it is not about
    unless: str = "false"
    #: what settles it in time, and what too late
    met: str = "settled <= due"
    met_late: str = "settled <= as_of"
    #: the first day on which it holds
    since: int = _REGISTER

    @property
    def steps(self) -> tuple[Step, ...]:
        """From what it is not about to what is left open."""
        return (
            Step(self.unless, "none"),
            Step("dated == false", "undetermined"),
            Step(f"start < {self.since} or start > as_of", "none"),
            Step(self.met, "met"),
            Step(self.met_late, "met_late"),
            Step("as_of > due", "overdue"),
            Step("true", "open"),
        )

    @property
    def expression(self) -> str:
        """The steps as one expression."""
        *before, last = [step for step in self.steps if step.when != "false"]
        text = f"'{last.state}'"
        for step in reversed(before):
            text = f"(({step.when}) ? '{step.state}' : {text})"
        return text


def _told(met: str, since: int = _REGISTER) -> Duty:
    """A datum that is told was told in time: nothing says when."""
    return Duty(met=met, met_late="false", since=since)


DUTIES = {
    "I010": Duty(),
    "I031": Duty(),
    "I040": Duty(unless="set_by == 'register'"),
    "I041": _told("end_reason != null and end_reason != 'not_registered'"),
    "I051": Duty(),
    "N050": Duty(),
    "N051": _told("norwegian_hours != null"),
    "N081": Duty(),
    "A010": Duty(unless="norwegian_hours == null and culture_and_values_hours != null", since=_CHAPTER_4A),
    "A041": _told("exempt_from != null", _CHAPTER_4A),
}
