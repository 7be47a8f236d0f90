"""The ten duties in the words of a rule engine: steps, of which the first that holds gives the state."""

from datetime import date
from typing import NamedTuple

__all__ = ["DUTIES", "Duty", "Step"]

#: the first day with a time limit
_LIMIT = date(2014, 4, 10).toordinal()
#: the main activity, and what chapter 4 A of the act asks for, came with the regulation of 2018
_REGULATION_OF_2018 = date(2018, 9, 1).toordinal()


class Step(NamedTuple):
    """If this holds, that is the state."""

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
    since: int = _LIMIT

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


def _provided(met: str, since: int = _LIMIT) -> Duty:
    """A datum that is provided was provided in time: nothing shows when."""
    return Duty(met=met, met_late="false", since=since)


DUTIES = {
    "I010": Duty(),
    "I031": Duty(),
    "I040": Duty(unless="set_by == 'register'"),
    "I041": _provided("end_reason != null and end_reason != 'not_registered'"),
    "I051": Duty(since=_REGULATION_OF_2018),
    "N050": Duty(),
    "N051": _provided("norwegian_hours != null"),
    "N081": Duty(),
    "A010": Duty(unless="norwegian_hours == null and culture_and_values_hours != null"),
    "A041": _provided("exempt_from != null", _REGULATION_OF_2018),
}
