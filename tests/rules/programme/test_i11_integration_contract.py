"""I11."""

from datetime import date

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import Grant, IntegrationContract
from tests.rules.support import late, met, owed, programme, silent

D = date

FIRST, SECOND, COLLECTIVE = Regime


def _programme(**lists: object) -> Case:
    return programme(regime=SECOND, **lists)


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
        begins("I110", "2021-01-01", lambda day: programme(regime=SECOND, integration_contracts=[IntegrationContract(signed_on=day)]))


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
