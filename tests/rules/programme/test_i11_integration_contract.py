"""I11: the integration contract, signed when the plan is made (integreringskontrakt)."""

from datetime import date
from typing import Any

from nirmodel import Case
from nirmodel.law.catalogue import rule_of
from nirmodel.records import Grant, IntegrationContract
from tests.rules.support import (
    COLLECTIVE,
    SECOND,
    begins,
    ceases,
    late,
    met,
    not_under_the_introduction_act,
    owed,
    programme,
    silent,
    states,
)

D = date


def _programme(**lists: Any) -> Case:
    return programme(**{"regime": SECOND} | lists)


def _under_chapter_6a(day: date) -> Case:
    return programme(regime=COLLECTIVE, grants=[Grant(decided_on=day)])


class TestI110:
    """The contract is registered in NIR."""

    def test_days(self) -> None:
        # 28 February 2021: 28 April
        contracts = [IntegrationContract(signed_on=D(2021, 2, 28))]
        case = _programme(integration_contracts=contracts)
        owed("I110", case, opens="2021-02-28", due="2021-04-28", at="integration_contracts[0]")

    def test_near_miss(self) -> None:
        signed = D(2021, 2, 28)
        for registered, is_met in ((D(2021, 4, 28), met), (D(2021, 4, 29), late)):
            contract = IntegrationContract(signed_on=signed, registered_on=registered)
            is_met("I110", _programme(integration_contracts=[contract]))
        silent("I110", programme(integration_contracts=[IntegrationContract(signed_on=signed)]))

    def test_first_and_last_days(self) -> None:
        begins("I110", "2021-01-01", lambda day: _programme(integration_contracts=[IntegrationContract(signed_on=day)]))

    def test_the_days_around_chapter_6a(self) -> None:
        # § 16 did not apply from 15 June 2022 to 31 December 2025
        def signed(day: date) -> Case:
            return _programme(regime=COLLECTIVE, integration_contracts=[IntegrationContract(signed_on=day)])

        begins("I110", "2021-01-01", signed)
        ceases("I110", "2022-06-14", signed)
        silent("I110", signed(D(2023, 7, 31)))
        begins("I110", "2026-01-01", signed)

    def test_the_act_that_replaces_the_contract_is_cited_for_what_came_after(self) -> None:
        for day, said in ((D(2026, 6, 11), False), (D(2026, 6, 12), True)):
            version = rule_of("I110").version(SECOND, day)
            assert version is not None
            assert version.change is not None
            assert ("integreringserklæring" in version.change.nb) is said


class TestI111:
    """A decision is made together with the plan, and the contract with both."""

    def test_days(self) -> None:
        # 31 July 2023: September has no 31st
        case = _programme(grants=[Grant(decided_on=D(2023, 7, 31))])
        owed("I111", case, opens="2023-07-31", due="2023-09-30", at="integration_contracts")

    def test_near_miss(self) -> None:
        grants = [Grant(decided_on=D(2023, 7, 31))]
        met("I111", _programme(grants=grants, integration_contracts=[IntegrationContract(signed_on=D(2023, 9, 30))]))
        late("I111", _programme(grants=grants, integration_contracts=[IntegrationContract(signed_on=D(2023, 10, 1))]))
        silent("I111", programme(grants=grants))

    def test_first_and_last_days(self) -> None:
        begins("I111", "2021-01-01", lambda day: _programme(grants=[Grant(decided_on=day)]))
        # § 16 did not apply under chapter 6A from 15 June 2022 to 31 December 2025
        ceases("I111", "2022-06-14", _under_chapter_6a)
        begins("I111", "2026-01-01", _under_chapter_6a)

    def test_the_days_around_chapter_6a(self) -> None:
        # 14 June 2022: 14 August; 1 January 2026: 1 March
        owed(
            "I111", _under_chapter_6a(D(2022, 6, 14)), opens="2022-06-14", due="2022-08-14", at="integration_contracts"
        )
        owed("I111", _under_chapter_6a(D(2026, 1, 1)), opens="2026-01-01", due="2026-03-01", at="integration_contracts")
        for day in (D(2022, 6, 15), D(2024, 1, 1), D(2025, 12, 31)):
            silent("I111", _under_chapter_6a(day), D(2027, 1, 1))
            assert states("I111", _programme(grants=[Grant(decided_on=day)]), D(2027, 1, 1)) == ["overdue"]

    def test_of_several_grounds_the_first_of_a_day_with_the_duty_counts(self) -> None:
        # granted while no contract was owed; a new decision of 2 February 2026 is due on 2 April
        grants = [Grant(decided_on=D(2025, 12, 31)), Grant(decided_on=D(2026, 2, 2))]
        case = programme(regime=COLLECTIVE, grants=grants)
        owed("I111", case, opens="2026-02-02", due="2026-04-02", at="integration_contracts")


class TestI117:
    """An integration contract under the introduction act."""

    def test_witness_and_near_miss(self) -> None:
        contract = IntegrationContract(signed_on=D(2022, 3, 1))
        not_under_the_introduction_act("I117", programme, "integration_contracts", contract)

    def test_first_and_last_days(self) -> None:
        # the contract came with the integration act
        begins("I117", "2021-01-01", lambda day: programme(integration_contracts=[IntegrationContract(signed_on=day)]))
