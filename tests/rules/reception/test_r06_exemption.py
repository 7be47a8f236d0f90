"""R06: exemption from the training, and its legal basis (fritak)."""

from datetime import date
from functools import partial

from nirmodel.code_lists import ExemptionGround
from nirmodel.records import TrainingExemption
from tests.rules.support import COLLECTIVE, FIRST, SECOND, begins, datum, in_nir, reception, silent

D = date
DAY = D(2022, 12, 30)


class TestR060:
    """The exemption is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir("R060", partial(reception, regime=regime), "exemptions", partial(TrainingExemption, granted_on=DAY))
        silent("R060", reception(regime=FIRST, exemptions=[TrainingExemption(granted_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R060",
                "2021-01-01",
                lambda day, under=regime: reception(regime=under, exemptions=[TrainingExemption(granted_on=day)]),
            )


class TestR061:
    """An exemption states its legal basis."""

    def test_days_and_near_miss(self) -> None:
        datum("R061", reception, "exemptions", TrainingExemption, ground=ExemptionGround.HEALTH_OR_WEIGHTY_REASONS)

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R061",
                "2021-01-01",
                lambda day, under=regime: reception(regime=under, exemptions=[TrainingExemption(known_on=day)]),
            )
