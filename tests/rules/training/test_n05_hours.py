"""N05: the hours attended, and their modules (timer deltatt)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import HoursAttended, ModuleHours, TrainingOffer, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    ONE_DAY,
    SECOND,
    begins,
    begins_with_the_register,
    ceases,
    clashes,
    fits,
    found,
    late,
    met,
    norwegian,
    one_day,
    owed,
    period,
    silent,
    undetermined,
)

D = date

HOURS = Decimal(20)

MONTH = period("2020-10-01", "2020-10-31")


def attended(**figures: Any) -> HoursAttended:
    """Hours of one month with these figures."""
    return HoursAttended(period=MONTH, **figures)


STARTS = [TrainingStart(started_on=D(2020, 8, 30))]

STARTED = [TrainingStart(started_on=D(2020, 8, 17))]

ONE = Decimal(1)


def attended_on(day: date) -> HoursAttended:
    """One hour of Norwegian on one day."""
    return HoursAttended(period=one_day(day), norwegian_hours=Decimal(1))


class TestN050:
    """Hours attended is registered in NIR, from the last day of their period."""

    def test_days(self) -> None:
        owed(
            "N050", norwegian(hours=[HoursAttended(period=MONTH)]), opens="2020-10-31", due="2020-12-31", at="hours[0]"
        )

    def test_near_miss(self) -> None:
        met("N050", norwegian(hours=[HoursAttended(period=MONTH, registered_on=D(2020, 12, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("N050", "2014-04-10", lambda day: norwegian(hours=[HoursAttended(period=one_day(day))]))
        begins("N050", "2021-01-01", lambda day: norwegian(regime=SECOND, hours=[HoursAttended(period=one_day(day))]))


@pytest.mark.parametrize(
    ("code", "field"),
    [
        ("N051", "norwegian_hours"),
        ("N052", "social_studies_hours"),
        ("N053", "norwegian_beyond_statutory_hours"),
    ],
)
class TestN051N052N053:
    """A record of hours has all three figures, of which nought is one."""

    def test_days(self, code: str, field: str) -> None:
        case = norwegian(hours=[HoursAttended(period=MONTH)])
        owed(code, case, opens="2020-10-31", due="2020-12-31", at=f"hours[0].{field}")

    def test_near_miss(self, code: str, field: str) -> None:
        for figure in (Decimal(0), HOURS):
            met(code, norwegian(hours=[attended(**{field: figure})]))

    def test_missing_is_not_nought(self, code: str, field: str) -> None:
        others = {name: HOURS for name in ("norwegian_hours", "social_studies_hours") if name != field}
        case = norwegian(hours=[attended(**others)])
        assert [each.state for each in found(code, case, D(2021, 1, 1))] == ["overdue"]

    def test_first_and_last_days(self, code: str, field: str) -> None:
        begins(code, "2014-04-10", lambda day: norwegian(hours=[HoursAttended(period=one_day(day))]))
        second_act = {"N051": (SECOND, COLLECTIVE), "N052": (SECOND, COLLECTIVE), "N053": ()}
        for regime in second_act[code]:
            begins(
                code,
                FIRST_DAYS[regime],
                lambda day, under=regime: norwegian(regime=under, hours=[HoursAttended(period=one_day(day))]),
            )

    def test_chapter_6a_has_no_social_studies(self, code: str, field: str) -> None:
        def attended_on(day: date) -> Case:
            return norwegian(regime=COLLECTIVE, hours=[HoursAttended(period=one_day(day))])

        if code == "N052":
            ceases(code, "2022-06-14", attended_on)
        else:
            assert bool(found(code, attended_on(D(2022, 6, 15)), D(2023, 1, 1))) is (code == "N051")


class TestN054:
    """Whoever starts provides hours, also as none."""

    def test_days(self) -> None:
        owed("N054", norwegian(starts=STARTS), opens="2020-08-30", due="2020-10-30", at="hours")

    def test_near_miss(self) -> None:
        met("N054", norwegian(starts=STARTS, hours=()))
        met("N054", norwegian(starts=STARTS, hours=[HoursAttended(period=period("2020-09-01", "2020-09-30"))]))
        late("N054", norwegian(starts=STARTS, hours=[HoursAttended(period=period("2020-10-01", "2020-10-31"))]))
        silent("N054", norwegian(offers=[TrainingOffer(decided_on=D(2020, 8, 30))]))

    def test_first_and_last_days(self) -> None:
        begins("N054", "2014-04-10", lambda day: norwegian(starts=[TrainingStart(started_on=day)]))
        begins("N054", "2021-01-01", lambda day: norwegian(regime=SECOND, starts=[TrainingStart(started_on=day)]))


YEAR_END = D(2022, 12, 30)


def _social_studies(day: date = YEAR_END, regime: Regime = SECOND, **figures: Any) -> Case:
    stated: dict[str, Any] = {"period": one_day(day), "social_studies_hours": Decimal(5)}
    hours = HoursAttended(**stated | figures)
    return norwegian(regime=regime, hours=[hours])


class TestN055:
    """From 2022 the hours of social studies are spread over the modules of the curriculum."""

    MODULES = (ModuleHours(module=1, hours=Decimal(3)), ModuleHours(module=2, hours=Decimal(2)))

    def test_days(self) -> None:
        # 30 December 2022: 28 February 2023
        at = "hours[0].social_studies_modules"
        owed("N055", _social_studies(), opens="2022-12-30", due="2023-02-28", at=at)
        # an empty list spreads no hours
        owed("N055", _social_studies(social_studies_modules=()), opens="2022-12-30", due="2023-02-28", at=at)

    def test_near_miss(self) -> None:
        met("N055", _social_studies(social_studies_modules=self.MODULES))
        silent("N055", _social_studies(social_studies_hours=Decimal(0)))
        silent("N055", norwegian(regime=SECOND, hours=()))

    def test_whether_there_were_hours_is_missing(self) -> None:
        undetermined("N055", _social_studies(social_studies_hours=None), until="hours[0].social_studies_hours")
        # hours of a module show that there were
        met("N055", _social_studies(social_studies_hours=None, social_studies_modules=self.MODULES))
        # before 2022 that would settle nothing
        silent("N055", _social_studies(D(2021, 12, 31), social_studies_hours=None))

    def test_first_and_last_days(self) -> None:
        begins("N055", "2022-01-01", _social_studies)

    def test_under_the_integration_act_alone(self) -> None:
        # chapter 6A gives neither right nor duty to social studies
        for regime in (FIRST, COLLECTIVE):
            silent("N055", _social_studies(regime=regime))


class TestN057:
    """Hours before the start."""

    def test_witness(self) -> None:
        hours = [HoursAttended(period=period("2020-08-01", "2020-08-16"), social_studies_hours=ONE)]
        clashes("N057", norwegian(starts=STARTED, hours=hours), "hours[0].period")

    def test_near_miss(self) -> None:
        hours = [
            HoursAttended(period=period("2020-08-01", "2020-08-17"), norwegian_hours=ONE),
            HoursAttended(period=period("2020-08-01", "2020-08-16"), norwegian_hours=Decimal(0)),
            HoursAttended(period=period("2020-08-01", "2020-08-16")),
            HoursAttended(norwegian_hours=ONE),
            # without the last day nothing is certain of when they were attended
            HoursAttended(period=period("2020-08-01"), norwegian_hours=ONE),
            HoursAttended(period=period("2020-08-20", "2020-08-10"), norwegian_hours=ONE),
        ]
        fits("N057", norwegian(starts=STARTED, hours=hours))

    def test_first_and_last_days(self) -> None:
        begins(
            "N057",
            "2005-09-01",
            lambda day: norwegian(hours=[attended_on(day)], starts=[TrainingStart(started_on=day + ONE_DAY)]),
        )
        begins(
            "N057",
            "2021-01-01",
            lambda day: norwegian(
                regime=SECOND, hours=[attended_on(day)], starts=[TrainingStart(started_on=day + ONE_DAY)]
            ),
        )


class TestN059:
    """More hours attended than offered."""

    def _case(self, *scopes: int | None) -> Case:
        offers = [TrainingOffer(scope_hours=None if scope is None else Decimal(scope)) for scope in scopes]
        hours = [
            HoursAttended(norwegian_hours=Decimal(250), social_studies_hours=Decimal(40)),
            HoursAttended(norwegian_hours=Decimal(10), norwegian_beyond_statutory_hours=Decimal("0.5")),
        ]
        return norwegian(offers=offers, hours=hours)

    def test_witness(self) -> None:
        clashes("N059", self._case(300), "hours")

    def test_near_miss(self) -> None:
        fits("N059", self._case(301))
        fits("N059", self._case(300, 1))
        fits("N059", self._case(300, None))
        fits("N059", norwegian(hours=[HoursAttended(norwegian_hours=ONE)]))

    def test_no_offer_at_all_is_an_offer_of_no_hours(self) -> None:
        clashes("N059", self._case(), "hours")
        fits("N059", norwegian(offers=(), hours=[HoursAttended(norwegian_hours=Decimal(0))]))

    def test_first_and_last_days(self) -> None:
        # the notice is about the list: the last of its records decides
        begins_with_the_register(
            "N059",
            lambda day: norwegian(
                hours=[attended_on(day)], offers=[TrainingOffer(decided_on=day, scope_hours=Decimal(0))]
            ),
        )
        begins(
            "N059",
            "2021-01-01",
            lambda day: norwegian(
                regime=SECOND, hours=[attended_on(day)], offers=[TrainingOffer(decided_on=day, scope_hours=Decimal(0))]
            ),
        )
