"""N18: when extended training is decided (utvidet norskopplæring)."""

from datetime import date
from typing import Any

from nirmodel import Case
from nirmodel.records import TrainingLeave, TrainingOffer, TrainingStart
from tests.rules.support import COLLECTIVE, SECOND, begins, ceases, clashes, fits, norwegian, period

D = date
STARTED = D(2023, 1, 31)


def _training(*extended: date, started: date | None = STARTED, **lists: Any) -> Case:
    """Training under collective protection, with the days on which it was extended."""
    offers = [TrainingOffer(decided_on=D(2022, 9, 1), extended=False)]
    offers += [TrainingOffer(decided_on=day, extended=True) for day in extended]
    starts = [] if started is None else [TrainingStart(started_on=started)]
    return norwegian(**{"regime": COLLECTIVE, "offers": offers, "starts": starts} | lists)


class TestN189:
    """Extended training decided before it came, or too long after the twelve months."""

    def test_too_early(self) -> None:
        clashes("N189", _training(D(2023, 6, 30)), "offers[1].decided_on")
        fits("N189", _training(D(2023, 7, 1)))

    def test_too_late(self) -> None:
        # twelve months from 31 January 2023 are 31 January 2024, and two more 31 March
        fits("N189", _training(D(2024, 3, 31)))
        clashes("N189", _training(D(2024, 4, 1)), "offers[1].decided_on")

    def test_the_first_decision_alone_is_held_to_the_twelve_months(self) -> None:
        fits("N189", _training(D(2024, 1, 15), D(2024, 7, 15), D(2025, 1, 15)))
        clashes("N189", _training(D(2023, 6, 30), D(2024, 7, 15)), "offers[1].decided_on")

    def test_leave_comes_on_top(self) -> None:
        # ten days, two of them twice: 31 January 2024 and ten days are 10 February; two months more are 10 April
        leaves = [
            TrainingLeave(period=period("2023-05-01", "2023-05-06")),
            TrainingLeave(period=period("2023-05-05", "2023-05-10")),
        ]
        fits("N189", _training(D(2024, 4, 10), leaves=leaves))
        clashes("N189", _training(D(2024, 4, 11), leaves=leaves), "offers[1].decided_on")
        fits("N189", _training(D(2025, 4, 11), leaves=[TrainingLeave(decided_on=D(2023, 5, 1))]))

    def test_those_whose_twelve_months_were_out_before_it_came(self) -> None:
        # from 30 June 2022 they are out on 30 June 2023, from 1 July on 1 July
        fits("N189", _training(D(2024, 6, 3), started=D(2022, 6, 30)))
        clashes("N189", _training(D(2024, 6, 3), started=D(2022, 7, 1)), "offers[1].decided_on")

    def test_near_miss(self) -> None:
        fits("N189", _training(D(2025, 4, 1), started=None))
        fits("N189", _training(started=D(2022, 7, 1)))
        fits("N189", _training(D(2023, 6, 30), regime=SECOND))
        undated = [TrainingOffer(extended=True, known_on=D(2023, 1, 1))]
        fits("N189", _training(offers=undated))

    def test_first_and_last_days(self) -> None:
        begins("N189", "2022-03-11", lambda day: _training(day))
        ceases("N189", "2028-06-30", lambda day: _training(day))
