"""G12: two programmes, or two trainings of one kind, that run at the same time."""

from datetime import date, timedelta
from typing import Any

import pytest

from nirmodel import Case, IntroductionProgramme
from nirmodel.code_lists import SetBy, StopKind
from nirmodel.records import End, Start, Stop
from tests.rules.support import FIRST, begins_with_the_register, found

D = date
BEGAN = D(2018, 2, 5)


def _two(*, since: date = BEGAN, until: date | None, again: date, **lists: Any) -> Case:
    ends = None if until is None else (End(ended_on=until),)
    first = IntroductionProgramme(starts=(Start(started_on=since),), **{"ends": ends, **lists})
    second = IntroductionProgramme(starts=(Start(started_on=again),))
    return Case(id="c", regime=FIRST, introduction_programmes=(first, second))


def _places(case: Case) -> list[str]:
    return [str(each.path) for each in found("G129", case, D(2025, 1, 1))]


class TestG129:
    """A programme that begins while another runs."""

    def test_witness(self) -> None:
        place = ["introduction_programmes[1].starts[0].started_on"]
        assert _places(_two(until=D(2019, 6, 30), again=D(2019, 6, 29))) == place
        assert _places(_two(until=None, again=D(2019, 6, 29))) == place

    def test_a_re_entry_is_another_programme(self) -> None:
        assert _places(_two(until=D(2019, 6, 30), again=D(2019, 6, 30))) == []
        assert _places(_two(until=D(2019, 6, 30), again=D(2019, 7, 1))) == []

    @pytest.mark.parametrize(("kind", "found"), [(StopKind.PERMANENT, False), (StopKind.TEMPORARY, True)])
    def test_a_stop_that_is_not_temporary_ends_it(self, kind: StopKind, found: bool) -> None:
        stops = (Stop(decided_on=D(2019, 6, 28), kind=kind),)
        assert bool(_places(_two(until=None, again=D(2019, 6, 29), stops=stops))) is found

    def test_the_municipality_s_own_end_stands_in_the_place_of_the_register_s(self) -> None:
        ends = (End(ended_on=D(2020, 1, 1), set_by=SetBy.REGISTER), End(ended_on=D(2019, 6, 1)))
        assert _places(_two(until=None, again=D(2019, 6, 29), ends=ends)) == []

    def test_what_nobody_dates_is_not_compared(self) -> None:
        assert _places(_two(until=None, again=D(2019, 6, 29), ends=(End(),))) == []

    def test_first_and_last_days(self) -> None:
        begins_with_the_register("G129", lambda day: _two(since=day, until=None, again=day + timedelta(days=1)))
