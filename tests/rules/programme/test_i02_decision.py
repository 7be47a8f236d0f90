"""I02: the decision, with its measures or its reasons (vedtak)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.code_lists import MeasureKind, RefusalReason, ScopeUnit
from nirmodel.law.regimes import Regime
from nirmodel.records import Absence, Claim, End, Grant, Leave, Measure, Offer, Refusal, Scope, Start, Stop
from tests.rules.support import (
    COLLECTIVE,
    ONE_DAY,
    SECOND,
    begins,
    begins_with_the_register,
    clashes,
    fits,
    found,
    late,
    met,
    owed,
    period,
    programme,
    silent,
)

D = date


def _granted(*measures: Measure) -> Grant:
    return Grant(decided_on=D(2020, 10, 5), measures=measures)


_SCOPE = Scope(amount=Decimal(30), unit=ScopeUnit.HOURS_PER_WEEK)


def _weekly(amount: str, first: str, last: str | None, unit: ScopeUnit = ScopeUnit.HOURS_PER_WEEK) -> Measure:
    return Measure(scope=Scope(amount=Decimal(amount), unit=unit), period=period(first, last))


_OVER = Measure(scope=Scope(amount=Decimal(40), unit=ScopeUnit.HOURS_PER_WEEK))


class TestI020:
    """The decision is registered in NIR."""

    def test_days(self) -> None:
        # known four days after it was made: the clock runs from the day it was known
        grant = Grant(decided_on=D(2020, 6, 26), known_on=D(2020, 6, 30))
        owed("I020", programme(grants=[grant]), opens="2020-06-30", due="2020-08-30", at="grants[0]")
        owed(
            "I020",
            programme(refusals=[Refusal(decided_on=D(2020, 3, 1))]),
            opens="2020-03-01",
            due="2020-05-01",
            at="refusals[0]",
        )

    def test_near_miss(self) -> None:
        met("I020", programme(grants=[Grant(decided_on=D(2020, 6, 26), registered_on=D(2020, 8, 26))]))
        late("I020", programme(grants=[Grant(decided_on=D(2020, 6, 26), registered_on=D(2020, 8, 27))]))

    @pytest.mark.parametrize("regime", [SECOND, COLLECTIVE])
    def test_the_integration_act_names_no_refusal(self, regime: Regime) -> None:
        # § 52 a: offer, grant, start and stop
        refusal, grant = Refusal(decided_on=D(2022, 8, 31)), Grant(decided_on=D(2022, 8, 31))
        silent("I020", programme(regime=regime, refusals=[refusal]))
        case = programme(regime=regime, grants=[grant])
        owed("I020", case, opens="2022-08-31", due="2022-10-31", at="grants[0]")

    def test_first_and_last_days(self) -> None:
        begins("I020", "2014-04-10", lambda day: programme(grants=[Grant(decided_on=day)]))
        begins("I020", "2021-01-01", lambda day: programme(regime=SECOND, grants=[Grant(decided_on=day)]))


class TestI021:
    """Whoever takes part has been granted the programme."""

    @pytest.mark.parametrize(
        "lists",
        [
            {"starts": [Start(started_on=D(2020, 4, 30))]},
            {"ends": [End(ended_on=D(2020, 4, 30))]},
            {"leaves": [Leave(decided_on=D(2020, 4, 30))]},
            {"absences": [Absence(period=period("2020-04-29", "2020-04-30"))]},
            {"stops": [Stop(decided_on=D(2020, 4, 30))]},
        ],
        ids=lambda lists: next(iter(lists)),
    )
    def test_days(self, lists: dict[str, object]) -> None:
        owed("I021", programme(**lists), opens="2020-04-30", due="2020-06-30", at="grants")

    def test_near_miss(self) -> None:
        met("I021", programme(starts=[Start(started_on=D(2020, 4, 30))], grants=[Grant(decided_on=D(2020, 4, 1))]))
        silent("I021", programme(offers=[Offer(offered_on=D(2020, 4, 30))]))

    def test_a_refusal_grants_nothing(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 4, 30))], refusals=[Refusal(decided_on=D(2020, 4, 1))])
        owed("I021", case, opens="2020-04-30", due="2020-06-30", at="grants")

    def test_first_and_last_days(self) -> None:
        begins("I021", "2014-04-10", lambda day: programme(starts=[Start(started_on=day)]))
        begins("I021", "2021-01-01", lambda day: programme(regime=SECOND, starts=[Start(started_on=day)]))


class TestI022:
    """A grant states its measures."""

    def test_days(self) -> None:
        owed(
            "I022",
            programme(grants=[Grant(decided_on=D(2021, 12, 30))]),
            opens="2021-12-30",
            due="2022-02-28",
            at="grants[0].measures",
        )

    def test_near_miss(self) -> None:
        met("I022", programme(grants=[Grant(decided_on=D(2021, 12, 30), measures=(Measure(),))]))
        silent("I022", programme(refusals=[Refusal(decided_on=D(2021, 12, 30))]))

    def test_an_empty_list_of_measures_settles_nothing(self) -> None:
        case = programme(grants=[Grant(decided_on=D(2021, 12, 30), measures=())])
        owed("I022", case, opens="2021-12-30", due="2022-02-28", at="grants[0].measures")

    def test_first_and_last_days(self) -> None:
        begins("I022", "2014-04-10", lambda day: programme(grants=[Grant(decided_on=day)]))
        begins("I022", "2021-01-01", lambda day: programme(regime=SECOND, grants=[Grant(decided_on=day)]))


class TestI023:
    """Each measure states its scope."""

    def test_days(self) -> None:
        case = programme(grants=[_granted(Measure(scope=_SCOPE), Measure(kind=MeasureKind.WORK))])
        (row, owing) = found("I023", case, D(2020, 10, 5))
        assert (row.state, owing.state) in [("met", "open"), ("open", "met")]
        only = programme(grants=[_granted(Measure(kind=MeasureKind.WORK))])
        owed("I023", only, opens="2020-10-05", due="2020-12-05", at="grants[0].measures[0].scope")

    def test_near_miss(self) -> None:
        met("I023", programme(grants=[_granted(Measure(scope=_SCOPE))]))
        met("I023", programme(grants=[_granted(Measure(scope=Scope(amount=Decimal(0), unit=ScopeUnit.PERCENT)))]))
        silent("I023", programme(grants=[_granted()]))
        silent("I023", programme(grants=[Grant(decided_on=D(2020, 10, 5))]))

    def test_first_and_last_days(self) -> None:
        begins("I023", "2014-04-10", lambda day: programme(grants=[Grant(decided_on=day, measures=(Measure(),))]))
        begins(
            "I023",
            "2021-01-01",
            lambda day: programme(regime=SECOND, grants=[Grant(decided_on=day, measures=(Measure(),))]),
        )


class TestI024:
    """Each measure states its duration."""

    def test_days(self) -> None:
        for measure in (Measure(), Measure(period=period("2020-10-12"))):
            case = programme(grants=[_granted(measure)])
            owed("I024", case, opens="2020-10-05", due="2020-12-05", at="grants[0].measures[0].period.last_day")

    def test_near_miss(self) -> None:
        met("I024", programme(grants=[_granted(Measure(period=period("2020-10-12", "2021-06-18")))]))

    def test_first_and_last_days(self) -> None:
        begins("I024", "2014-04-10", lambda day: programme(grants=[Grant(decided_on=day, measures=(Measure(),))]))
        begins(
            "I024",
            "2021-01-01",
            lambda day: programme(regime=SECOND, grants=[Grant(decided_on=day, measures=(Measure(),))]),
        )


class TestI025:
    """A refusal gives its reasons."""

    def test_days(self) -> None:
        case = programme(refusals=[Refusal(decided_on=D(2020, 7, 31))])
        owed("I025", case, opens="2020-07-31", due="2020-09-30", at="refusals[0].reasons")

    def test_near_miss(self) -> None:
        met("I025", programme(refusals=[Refusal(decided_on=D(2020, 7, 31), reasons=(RefusalReason.OTHER,))]))
        silent("I025", programme(grants=[Grant(decided_on=D(2020, 7, 31))]))

    def test_an_empty_list_of_reasons_settles_nothing(self) -> None:
        case = programme(refusals=[Refusal(decided_on=D(2020, 7, 31), reasons=())])
        owed("I025", case, opens="2020-07-31", due="2020-09-30", at="refusals[0].reasons")

    def test_the_integration_act_asks_for_none(self) -> None:
        silent("I025", programme(regime=SECOND, refusals=[Refusal(decided_on=D(2022, 3, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("I025", "2014-04-10", lambda day: programme(refusals=[Refusal(decided_on=day)]))


class TestI026:
    """A decision has its date."""

    def test_days(self) -> None:
        case = programme(grants=[Grant(known_on=D(2020, 11, 30))])
        owed("I026", case, opens="2020-11-30", due="2021-01-30", at="grants[0].decided_on")
        case = programme(refusals=[Refusal(known_on=D(2020, 11, 30))])
        owed("I026", case, opens="2020-11-30", due="2021-01-30", at="refusals[0].decided_on")

    def test_near_miss(self) -> None:
        met("I026", programme(grants=[Grant(decided_on=D(2020, 11, 30))]))
        # the integration act does not ask for a refusal, nor for its date
        silent("I026", programme(regime=SECOND, refusals=[Refusal(known_on=D(2022, 8, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("I026", "2014-04-10", lambda day: programme(grants=[Grant(known_on=day)]))
        begins("I026", "2021-01-01", lambda day: programme(regime=SECOND, grants=[Grant(known_on=day)]))


class TestI027:
    """A decision before every offer and claim."""

    def _case(self, decided: date, **before: Any) -> Case:
        return programme(grants=[Grant(decided_on=decided)], **before)

    def test_witness(self) -> None:
        offers, claims = [Offer(offered_on=D(2020, 3, 10))], [Claim(claimed_on=D(2020, 3, 12))]
        clashes("I027", self._case(D(2020, 3, 9), offers=offers, claims=claims), "grants[0].decided_on")
        refused = programme(refusals=[Refusal(decided_on=D(2020, 3, 9))], offers=offers)
        clashes("I027", refused, "refusals[0].decided_on")

    def test_near_miss(self) -> None:
        offers, claims = [Offer(offered_on=D(2020, 3, 10))], [Claim(claimed_on=D(2020, 3, 12))]
        fits("I027", self._case(D(2020, 3, 10), offers=offers, claims=claims))
        fits("I027", self._case(D(2020, 3, 11), offers=offers, claims=claims))
        fits("I027", self._case(D(2020, 3, 9)))
        undated = [Offer(offered_on=D(2020, 3, 10)), Offer()]
        fits("I027", self._case(D(2020, 3, 9), offers=undated))

    def test_first_and_last_days(self) -> None:
        begins(
            "I027",
            "2005-09-01",
            lambda day: programme(grants=[Grant(decided_on=day)], offers=[Offer(offered_on=day + ONE_DAY)]),
        )
        begins(
            "I027",
            "2021-01-01",
            lambda day: programme(
                regime=SECOND, grants=[Grant(decided_on=day)], offers=[Offer(offered_on=day + ONE_DAY)]
            ),
        )


class TestI029:
    """More than 37.5 hours a week."""

    def test_witness(self) -> None:
        measures = (
            _weekly("20", "2020-01-06", "2020-06-30"),
            _weekly("18", "2020-06-30", "2020-12-18"),
        )
        case = programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=measures)])
        clashes("I029", case, "grants[0].measures[1].scope")
        alone = programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=(_OVER,))])
        clashes("I029", alone, "grants[0].measures[0].scope")
        one = programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=(_weekly("37.6", "2020-01-06", None),))])
        clashes("I029", one, "grants[0].measures[0].scope")

    def test_near_miss(self) -> None:
        after = (
            _weekly("20", "2020-01-06", "2020-06-29"),
            _weekly("18", "2020-06-30", "2020-12-18"),
        )
        fits("I029", programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=after)]))
        full = (
            _weekly("20", "2020-01-06", "2020-06-30"),
            _weekly("17.5", "2020-06-30", "2020-12-18"),
        )
        fits("I029", programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=full)]))
        total = (_weekly("400", "2020-01-06", "2020-06-30", ScopeUnit.HOURS_IN_TOTAL),)
        fits("I029", programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=total)]))

    def test_first_and_last_days(self) -> None:
        begins_with_the_register("I029", lambda day: programme(grants=[Grant(decided_on=day, measures=(_OVER,))]))
        begins(
            "I029",
            "2021-01-01",
            lambda day: programme(regime=SECOND, grants=[Grant(decided_on=day, measures=(_OVER,))]),
        )
