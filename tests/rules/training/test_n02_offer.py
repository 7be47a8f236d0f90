"""N02: the offer with its scope, or the refusal with its reasons (tilbud eller avslag)."""

from datetime import date
from decimal import Decimal

import pytest

from nirmodel.code_lists import RefusalReason
from nirmodel.law.regimes import Regime
from nirmodel.records import (
    Absence,
    Claim,
    HoursAttended,
    Refusal,
    Stop,
    TrainingExemption,
    TrainingLeave,
    TrainingOffer,
    TrainingStart,
)
from tests.rules.support import COLLECTIVE, SECOND, begins, late, met, norwegian, owed, period, silent

D = date


class TestN020:
    """The offer or refusal is registered in NIR."""

    def test_days(self) -> None:
        case = norwegian(offers=[TrainingOffer(decided_on=D(2020, 1, 31))])
        owed("N020", case, opens="2020-01-31", due="2020-03-31", at="offers[0]")
        case = norwegian(refusals=[Refusal(decided_on=D(2020, 1, 31))])
        owed("N020", case, opens="2020-01-31", due="2020-03-31", at="refusals[0]")

    def test_near_miss(self) -> None:
        met("N020", norwegian(offers=[TrainingOffer(decided_on=D(2020, 1, 31), registered_on=D(2020, 1, 31))]))

    @pytest.mark.parametrize("regime", [SECOND, COLLECTIVE])
    def test_the_integration_act_names_no_refusal(self, regime: Regime) -> None:
        # § 53 a: grant, start and stop
        silent("N020", norwegian(regime=regime, refusals=[Refusal(decided_on=D(2022, 8, 31))]))
        case = norwegian(regime=regime, offers=[TrainingOffer(decided_on=D(2022, 8, 31))])
        owed("N020", case, opens="2022-08-31", due="2022-10-31", at="offers[0]")

    def test_first_and_last_days(self) -> None:
        begins("N020", "2014-04-10", lambda day: norwegian(offers=[TrainingOffer(decided_on=day)]))
        begins("N020", "2021-01-01", lambda day: norwegian(regime=SECOND, offers=[TrainingOffer(decided_on=day)]))


class TestN021:
    """Whoever takes part has been offered the training."""

    @pytest.mark.parametrize(
        "lists",
        [
            {"starts": [TrainingStart(started_on=D(2020, 12, 31))]},
            {"hours": [HoursAttended(period=period("2020-12-01", "2020-12-31"))]},
            {"absences": [Absence(period=period("2020-12-31", "2020-12-31"))]},
            {"leaves": [TrainingLeave(period=period("2020-12-31"))]},
            {"stops": [Stop(decided_on=D(2020, 12, 31))]},
        ],
        ids=lambda lists: next(iter(lists)),
    )
    def test_days(self, lists: dict[str, object]) -> None:
        owed("N021", norwegian(**lists), opens="2020-12-31", due="2021-02-28", at="offers")

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2020, 12, 31))]
        met("N021", norwegian(starts=starts, offers=[TrainingOffer(decided_on=D(2020, 11, 1))]))
        late(
            "N021", norwegian(starts=starts, offers=[TrainingOffer(decided_on=D(2020, 11, 1), known_on=D(2021, 3, 1))])
        )
        silent("N021", norwegian(claims=[Claim(claimed_on=D(2020, 12, 31))]))
        silent("N021", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 12, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("N021", "2014-04-10", lambda day: norwegian(starts=[TrainingStart(started_on=day)]))
        begins("N021", "2021-01-01", lambda day: norwegian(regime=SECOND, starts=[TrainingStart(started_on=day)]))


class TestN022:
    """An offer states its scope."""

    def test_days(self) -> None:
        case = norwegian(offers=[TrainingOffer(decided_on=D(2020, 4, 30))])
        owed("N022", case, opens="2020-04-30", due="2020-06-30", at="offers[0].scope_hours")

    def test_near_miss(self) -> None:
        met("N022", norwegian(offers=[TrainingOffer(decided_on=D(2020, 4, 30), scope_hours=Decimal(0))]))
        silent("N022", norwegian(refusals=[Refusal(decided_on=D(2020, 4, 30))]))

    def test_first_and_last_days(self) -> None:
        begins("N022", "2014-04-10", lambda day: norwegian(offers=[TrainingOffer(decided_on=day)]))


class TestN023:
    """A refusal gives its reasons."""

    def test_days(self) -> None:
        case = norwegian(refusals=[Refusal(decided_on=D(2020, 8, 15))])
        owed("N023", case, opens="2020-08-15", due="2020-10-15", at="refusals[0].reasons")

    def test_near_miss(self) -> None:
        reasons = (RefusalReason.OUTSIDE_TARGET_GROUP,)
        met("N023", norwegian(refusals=[Refusal(decided_on=D(2020, 8, 15), reasons=reasons)]))

    def test_an_empty_list_of_reasons_settles_nothing(self) -> None:
        case = norwegian(refusals=[Refusal(decided_on=D(2020, 8, 15), reasons=())])
        owed("N023", case, opens="2020-08-15", due="2020-10-15", at="refusals[0].reasons")

    def test_the_integration_act_asks_for_none(self) -> None:
        silent("N023", norwegian(regime=SECOND, refusals=[Refusal(decided_on=D(2022, 3, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("N023", "2014-04-10", lambda day: norwegian(refusals=[Refusal(decided_on=day)]))


class TestN024:
    """A decision has its date."""

    def test_days(self) -> None:
        case = norwegian(offers=[TrainingOffer(known_on=D(2020, 12, 31))])
        owed("N024", case, opens="2020-12-31", due="2021-02-28", at="offers[0].decided_on")
        case = norwegian(refusals=[Refusal(known_on=D(2020, 12, 31))])
        owed("N024", case, opens="2020-12-31", due="2021-02-28", at="refusals[0].decided_on")

    def test_near_miss(self) -> None:
        met("N024", norwegian(offers=[TrainingOffer(decided_on=D(2020, 12, 31))]))
        # the integration act does not ask for a refusal, nor for its date
        silent("N024", norwegian(regime=SECOND, refusals=[Refusal(known_on=D(2022, 8, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("N024", "2014-04-10", lambda day: norwegian(offers=[TrainingOffer(known_on=day)]))
        begins("N024", "2021-01-01", lambda day: norwegian(regime=SECOND, offers=[TrainingOffer(known_on=day)]))
