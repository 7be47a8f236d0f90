"""The steps that a programme and a training have in common: absence and stop (fravær og stans)."""

from hypothesis.stateful import precondition, rule

from nirmodel import records as kinds
from nirmodel.strategies.machine.life import LASTS, WHEN, WHICH, Life, data_of, one_of

__all__ = ["SharedSteps"]


class SharedSteps(Life):
    """In any programme or training there is."""

    @precondition(lambda self: any(each.absences != () for *_, each in self._participations()))
    @rule(which=WHICH, when=WHEN, lasts=LASTS, data=data_of(kinds.Absence))
    def absence(self, which: int, when: int | None, lasts: int | None, data: kinds.Absence) -> None:
        """Fravær (I07, N08), with its extent or without; not where it was stated that there is none."""
        about, index, _ = one_of([each for each in self._participations() if each[-1].absences != ()], which)
        self._know(about, index, "absences", data, period=self._period(when, lasts))

    @precondition(lambda self: any(each.absences is None for *_, each in self._participations()))
    @rule(which=WHICH)
    def no_absences(self, which: int) -> None:
        """Ingen fravær (I07, N08): the municipality states that there was none."""
        about, index, _ = one_of([each for each in self._participations() if each[-1].absences is None], which)
        self._replace(about, index, absences=())
        self.on_none_provided(f"{about}[{index}].absences")

    @precondition(lambda self: self._participations())
    @rule(which=WHICH, when=WHEN, data=data_of(kinds.Stop))
    def stop(self, which: int, when: int | None, data: kinds.Stop) -> None:
        """Stans (I08, N10): temporary, permanent or unknown which."""
        about, index, _ = one_of(self._participations(), which)
        self._know(about, index, "stops", data, decided_on=self._day(when))
