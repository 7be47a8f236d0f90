"""I01: the offer or the claim that a programme begins with (tilbud eller krav)."""

from datetime import date
from functools import partial

import pytest

from nirmodel.law.regimes import Regime
from nirmodel.records import (
    Claim,
    Completion,
    End,
    EndGoal,
    Grant,
    IntegrationContract,
    IntroductionBenefit,
    Offer,
    Start,
)
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    SECOND,
    begins,
    found,
    late,
    met,
    owed,
    programme,
    silent,
    undetermined,
)

D = date


class TestI010:
    """The offer or claim is registered in NIR."""

    def test_days(self) -> None:
        # 30 December 2019 plus two months: February 2020 has a 29th but no 30th
        owed(
            "I010",
            programme(offers=[Offer(offered_on=D(2019, 12, 30))]),
            opens="2019-12-30",
            due="2020-02-29",
            at="offers[0]",
        )
        owed(
            "I010",
            programme(claims=[Claim(claimed_on=D(2020, 1, 15))]),
            opens="2020-01-15",
            due="2020-03-15",
            at="claims[0]",
        )

    def test_near_miss(self) -> None:
        met("I010", programme(offers=[Offer(offered_on=D(2019, 12, 30), registered_on=D(2020, 2, 29))]))
        late("I010", programme(offers=[Offer(offered_on=D(2019, 12, 30), registered_on=D(2020, 3, 1))]))
        silent("I010", programme(offers=()))

    @pytest.mark.parametrize("regime", [SECOND, COLLECTIVE])
    def test_the_integration_act_names_no_claim(self, regime: Regime) -> None:
        # § 52 a: offer, grant, start and stop
        silent("I010", programme(regime=regime, claims=[Claim(claimed_on=D(2022, 8, 31))]))
        case = programme(regime=regime, offers=[Offer(offered_on=D(2022, 8, 31))])
        owed("I010", case, opens="2022-08-31", due="2022-10-31", at="offers[0]")

    def test_each_record_has_its_row(self) -> None:
        day = D(2020, 1, 15)
        case = programme(offers=[Offer(offered_on=day)], claims=[Claim(claimed_on=day)])
        assert len(found("I010", case, day)) == 2

    def test_first_and_last_days(self) -> None:
        begins("I010", "2014-04-10", lambda day: programme(offers=[Offer(offered_on=day)]))
        begins("I010", "2021-01-01", lambda day: programme(regime=SECOND, offers=[Offer(offered_on=day)]))


class TestI011:
    """A programme begins with an offer or a claim."""

    def test_days(self) -> None:
        # a start on 31 August 2020: 31 October
        owed(
            "I011",
            programme(starts=[Start(started_on=D(2020, 8, 31))]),
            opens="2020-08-31",
            due="2020-10-31",
            at="offers",
        )

    def test_the_earliest_of_several_counts(self) -> None:
        case = programme(
            starts=[Start(started_on=D(2020, 9, 1))],
            grants=[Grant(decided_on=D(2020, 8, 20))],
            ends=[End(ended_on=D(2020, 12, 1))],
        )
        owed("I011", case, opens="2020-08-20", due="2020-10-20", at="offers")

    def test_near_miss(self) -> None:
        starts = [Start(started_on=D(2020, 8, 31))]
        met("I011", programme(starts=starts, claims=[Claim(claimed_on=D(2020, 8, 1))]))
        met("I011", programme(starts=starts, offers=[Offer(known_on=D(2020, 10, 31))]))
        late("I011", programme(starts=starts, offers=[Offer(known_on=D(2020, 11, 1))]))
        silent("I011", programme(offers=[Offer(offered_on=D(2020, 8, 1))]))

    @pytest.mark.parametrize("regime", [SECOND, COLLECTIVE])
    @pytest.mark.parametrize(
        ("name", "record"),
        [
            ("end_goals", partial(EndGoal, set_on=D(2022, 8, 31))),
            ("integration_contracts", partial(IntegrationContract, signed_on=D(2022, 8, 31))),
            ("introduction_benefits", partial(IntroductionBenefit, decided_on=D(2022, 8, 31))),
        ],
    )
    def test_contract_goal_and_benefit_under_the_integration_act(
        self, name: str, record: partial[object], regime: Regime
    ) -> None:
        case = programme(regime=regime, **{name: [record()]})
        owed("I011", case, opens="2022-08-31", due="2022-10-31", at="offers")
        # a claim shows how the programme began, though it is not to be registered
        met("I011", programme(regime=regime, **{name: [record()]}, claims=[Claim(claimed_on=D(2022, 8, 1))]))

    def test_which_of_them_the_introduction_act_has(self) -> None:
        silent("I011", programme(regime=FIRST, end_goals=[EndGoal(set_on=D(2019, 8, 31))]))
        silent("I011", programme(regime=FIRST, integration_contracts=[IntegrationContract(signed_on=D(2019, 8, 31))]))

        case = programme(introduction_benefits=[IntroductionBenefit(decided_on=D(2020, 8, 31))])
        owed("I011", case, opens="2020-08-31", due="2020-10-31", at="offers")

    def test_mapping_and_guidance_come_before_the_offer(self) -> None:
        for name in ("competence_mappings", "career_guidances"):
            done = [Completion(recorded_on=D(2022, 8, 31), done=True)]
            silent("I011", programme(regime=SECOND, **{name: done}))

    def test_a_later_offer_does_not_settle_an_earlier_day(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 8, 31))], offers=[Offer(offered_on=D(2020, 12, 1))])
        assert [each.state for each in found("I011", case, D(2020, 11, 30))] == ["overdue"]

    def test_first_and_last_days(self) -> None:
        begins("I011", "2014-04-10", lambda day: programme(starts=[Start(started_on=day)]))
        begins("I011", "2021-01-01", lambda day: programme(regime=SECOND, starts=[Start(started_on=day)]))


class TestI012:
    """An offer has its date, and so has a claim."""

    def test_days(self) -> None:
        owed(
            "I012",
            programme(offers=[Offer(known_on=D(2020, 12, 29))]),
            opens="2020-12-29",
            due="2021-02-28",
            at="offers[0].offered_on",
        )
        owed(
            "I012",
            programme(claims=[Claim(registered_on=D(2020, 5, 4))]),
            opens="2020-05-04",
            due="2020-07-04",
            at="claims[0].claimed_on",
        )

    def test_near_miss(self) -> None:
        met("I012", programme(offers=[Offer(offered_on=D(2020, 12, 29))]))
        undetermined("I012", programme(offers=[Offer()]), until="offers[0].known_on")
        # the integration act does not ask for a claim, nor for its date
        silent("I012", programme(regime=SECOND, claims=[Claim(known_on=D(2022, 8, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("I012", "2014-04-10", lambda day: programme(offers=[Offer(known_on=day)]))
        begins("I012", "2021-01-01", lambda day: programme(regime=SECOND, offers=[Offer(known_on=day)]))
