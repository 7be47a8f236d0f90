"""The steps that a programme and a training have in common: absence and stop (fravær og stans)."""

from hypothesis.stateful import precondition, rule

from nirmodel import records as kinds
from nirmodel.strategies.machine.life import LASTS, WHEN, WHICH, Life, data_of, one_of

__all__ = ["SharedSteps"]


class SharedSteps(Life):
    """In any programme or training there is."""

    @precondition(lambda self: any(each.absences != () for *_, each in self._participations()))
    @rule(which=WHICH, when=WHEN, lasts=LASTS, told=data_of(kinds.Absence))
    def absence(self, which: int, when: int | None, lasts: int | None, told: kinds.Absence) -> None:
        """Fravær (I07, N08), with its extent or without; not after it was told that there was none."""
        about, index, _ = one_of([each for each in self._participations() if each[-1].absences != ()], which)
        self._know(about, index, "absences", told, period=self._period(when, lasts))

    @precondition(lambda self: any(each.absences is None for *_, each in self._participations()))
    @rule(which=WHICH)
    def no_absences(self, which: int) -> None:
        """Ingen fravær (I07, N08): told that there were none."""
        about, index, _ = one_of([each for each in self._participations() if each[-1].absences is None], which)
        self._replace(about, index, absences=())
        self.on_told_none(f"{about}[{index}].absences")

    @precondition(lambda self: self._participations())
    @rule(which=WHICH, when=WHEN, told=data_of(kinds.Stop))
    def stop(self, which: int, when: int | None, told: kinds.Stop) -> None:
        """Stans (I08, N10): temporary, permanent or not told which."""
        about, index, _ = one_of(self._participations(), which)
        self._know(about, index, "stops", told, decided_on=self._day(when))
