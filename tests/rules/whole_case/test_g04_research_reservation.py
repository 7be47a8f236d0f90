"""G04: reservation against research (reservasjon mot forskning)."""

from datetime import date
from typing import Any

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import ResearchReservation
from tests.rules.support import COLLECTIVE, FIRST, FIRST_DAYS, LONG_AFTER, SECOND, begins, found, late, met, silent

D = date


def _case(regime: Regime | None = SECOND, **reservation: Any) -> Case:
    return Case(id="case", regime=regime, research_reservations=(ResearchReservation(**reservation),))


def _row(code: str, case: Case, as_of: date) -> list[tuple[str, str, date | None]]:
    return [(str(each.path), str(each.state), each.due and each.due.day) for each in found(code, case, as_of)]


class TestG040:
    """A reservation is registered in NIR."""

    def test_days(self) -> None:
        # 31 December 2022 plus two months: 28 February 2023
        at, due = "research_reservations[0]", D(2023, 2, 28)
        for regime in (SECOND, COLLECTIVE):
            case = _case(regime, recorded_on=D(2022, 12, 31), reserved=True)
            assert _row("G040", case, D(2022, 12, 30)) == []
            assert _row("G040", case, D(2022, 12, 31)) == [(at, "open", due)]
            assert _row("G040", case, D(2023, 2, 28)) == [(at, "open", due)]
            assert _row("G040", case, D(2023, 3, 1)) == [(at, "overdue", due)]

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2022, 2, 28), met), (D(2022, 3, 1), late)):
            is_met("G040", _case(recorded_on=D(2021, 12, 31), registered_on=registered))
        silent("G040", Case(id="case", regime=SECOND, research_reservations=()))
        silent("G040", Case(id="case", regime=SECOND))
        silent("G040", _case(FIRST, recorded_on=D(2021, 12, 31)))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins("G040", FIRST_DAYS[regime], lambda day, under=regime: _case(under, recorded_on=day))

    def test_an_undated_one_is_undetermined(self) -> None:
        (finding,) = found("G040", _case(), LONG_AFTER)
        assert (finding.state, str(finding.missing)) == ("undetermined", "research_reservations[0].known_on")


class TestG041:
    """A record states whether there is a reservation; that there is none any longer is an answer."""

    def test_days(self) -> None:
        at, due = "research_reservations[0].reserved", D(2022, 2, 28)
        case = _case(recorded_on=D(2021, 12, 31))
        assert _row("G041", case, D(2021, 12, 30)) == []
        assert _row("G041", case, D(2022, 2, 28)) == [(at, "open", due)]
        assert _row("G041", case, D(2022, 3, 1)) == [(at, "overdue", due)]

    def test_near_miss(self) -> None:
        for reserved in (True, False):
            met("G041", _case(recorded_on=D(2021, 12, 31), reserved=reserved))
        # a case without a record owes none: nobody has to reserve
        silent("G041", Case(id="case", regime=SECOND))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins("G041", FIRST_DAYS[regime], lambda day, under=regime: _case(under, recorded_on=day))
