"""A programme that the covid act extends past three years: what is registered at its end is deferred."""

from datetime import date
from typing import Any

import pytest

from nirmodel import Case, check
from nirmodel.code_lists import Activity, EndReason, ExtensionGround, SetBy
from nirmodel.records import Absence, End, Grant, Leave, MainActivity, Start
from tests.rules.support import COLLECTIVE, SECOND, found, met, one_day, period, programme, states, undetermined

D = date
#: three years from 2 July 2018 end on 1 July 2021
START = Start(started_on=D(2018, 7, 2))
COVID = Grant(decided_on=D(2020, 9, 1), extension_ground=ExtensionGround.COVID_ACT)
#: the register ends participants when the three years are out
MADE = End(ended_on=D(2021, 7, 1), set_by=SetBy.REGISTER, end_reason=EndReason.NOT_REGISTERED)
OWN = End(ended_on=D(2021, 12, 20))
AS_OF = D(2022, 6, 1)
DEFERRED = ["I040", "I041", "I043", "I050", "I051"]


def _extended(*ends: End, **lists: Any) -> Case:
    return programme(**{"starts": [START], "grants": [COVID], "ends": ends} | lists)


def _states(case: Case, as_of: date = AS_OF) -> dict[str, str]:
    return {code: state for code in DEFERRED for state in states(code, case, as_of)}


class TestDeferred:
    def test_an_end_of_the_registers(self) -> None:
        assert _states(_extended(MADE)) == {"I041": "deferred", "I043": "deferred", "I051": "deferred"}
        (row,) = found("I041", _extended(MADE), AS_OF)
        assert row.due is None
        assert row.missing is None
        # the day before it has come nothing is owed
        assert _states(_extended(MADE), D(2021, 6, 30)) == {}

    def test_an_end_of_the_municipalitys(self) -> None:
        activity = MainActivity(activity=Activity.WORK)
        case = _extended(MADE, OWN, main_activities=[activity])
        assert _states(case) == {
            "I040": "deferred", "I041": "deferred", "I043": "met", "I050": "deferred", "I051": "met",
        }  # fmt: skip

    def test_for_good(self) -> None:
        assert set(_states(_extended(MADE), D(2026, 1, 1)).values()) == {"deferred"}

    def test_what_is_provided_all_the_same_is_met(self) -> None:
        own = End(ended_on=D(2021, 12, 20), end_reason=EndReason.WORK, registered_on=D(2022, 5, 2))
        for code in ("I040", "I041"):
            met(code, _extended(own), AS_OF)

    def test_its_sources_and_why(self) -> None:
        report = check(_extended(MADE), as_of=AS_OF)
        (row,) = report.of("I041")
        covid = [each.reference for each in row.sources if "2020-05-26-53" in each.act]
        assert covid == ["§ 4 første ledd"]
        assert any("tre år" in each.title.nb for each in row.sources)
        because = [each.text.en for each in report.why(row).because]
        assert (
            "The register cannot take this of any end that belongs to a programme extended past three years under the"
            in (" ".join(because))
        )
        places = {str(each.path).split(".", 1)[1] for each in row.facts}
        assert {"grants[0].extension_ground", "starts[0].started_on", "ends[0].ended_on", "ends[0].set_by"} <= places


class TestNotDeferred:
    """The register takes what is registered at an end within the three years, and under any other extension."""

    @pytest.mark.parametrize(
        ("end", "is_deferred"),
        [
            # the municipality's own on the last day of the three years, and on the day after
            (End(ended_on=D(2021, 7, 1)), False),
            (End(ended_on=D(2021, 7, 2)), True),
            # the register's on the day before and on the last day
            (End(ended_on=D(2021, 6, 30), set_by=SetBy.REGISTER), False),
            (End(ended_on=D(2021, 7, 1), set_by=SetBy.REGISTER), True),
        ],
    )
    def test_days(self, end: End, is_deferred: bool) -> None:
        assert states("I041", _extended(end), AS_OF) == ["deferred" if is_deferred else "overdue"]

    def test_other_extensions(self) -> None:
        for ground in (None, ExtensionGround.INTRODUCTION_ACT):
            case = _extended(OWN, grants=[Grant(decided_on=D(2020, 9, 1), extension_ground=ground)])
            assert states("I041", case, AS_OF) == ["overdue"]

    def test_other_regimes(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            start, end = Start(started_on=D(2022, 4, 1)), End(ended_on=D(2025, 6, 2))
            case = _extended(end, regime=regime, starts=[start])
            assert states("I041", case, D(2025, 9, 1)) == ["overdue"]

    def test_leave_comes_on_top_for_the_municipality(self) -> None:
        # thirty-one days of leave: 1 July 2021 and 31 days are 1 August
        leaves = [Leave(period=period("2019-10-01", "2019-10-31"))]
        for day, state in ((D(2021, 8, 1), "overdue"), (D(2021, 8, 2), "deferred")):
            assert states("I041", _extended(End(ended_on=day), leaves=leaves), AS_OF) == [state]
        assert states("I041", _extended(MADE, leaves=leaves), AS_OF) == ["deferred"]


class TestUndetermined:
    """What shows whether the three years are out is missing."""

    def test_the_start(self) -> None:
        undetermined("I041", _extended(OWN, starts=None), AS_OF, until="starts")
        case = _extended(OWN, starts=[Start(known_on=D(2018, 7, 2))])
        undetermined("I041", case, AS_OF, until="starts[0].started_on")

    def test_the_end(self) -> None:
        case = _extended(End(known_on=D(2021, 12, 20)))
        for code in ("I040", "I041", "I051"):
            undetermined(code, case, AS_OF, until="ends[0].ended_on")
        alone = _extended(main_activities=[MainActivity(known_on=D(2021, 12, 20))])
        undetermined("I050", alone, AS_OF, until="ends")

    def test_a_leave_or_an_absence(self) -> None:
        leaves = [Leave(decided_on=D(2019, 9, 2)), Leave(period=one_day(D(2019, 10, 1)))]
        undetermined("I041", _extended(OWN, leaves=leaves), AS_OF, until="leaves[0].period")
        absences = [Absence(period=one_day(D(2019, 10, 1))), Absence(known_on=D(2019, 9, 2))]
        undetermined("I041", _extended(OWN, absences=absences), AS_OF, until="absences[1].period")

    def test_where_every_answer_is_the_same(self) -> None:
        # before the due day and after it, with a reason that was there in time
        own = End(ended_on=D(2021, 12, 20), end_reason=EndReason.WORK)
        assert states("I041", _extended(own, starts=None), AS_OF) == ["met"]
        # within the three years whatever leave there was
        leaves = [Leave(decided_on=D(2019, 9, 2))]
        assert states("I041", _extended(End(ended_on=D(2021, 7, 1)), leaves=leaves), AS_OF) == ["overdue"]
