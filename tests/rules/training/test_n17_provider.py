"""N17: who provides the training, from 1 August 2023 (hvem som sørger for opplæringen)."""

from datetime import date
from typing import Any

from nirmodel import Case
from nirmodel.code_lists import Provider
from nirmodel.records import TrainingOffer, TrainingProvider, TrainingStart
from tests.rules.support import COLLECTIVE, SECOND, begins, late, met, norwegian, owed, silent

D = date
#: 31 August 2023 plus two months is 31 October
STARTED = [TrainingStart(started_on=D(2023, 8, 31))]


def _training(**lists: Any) -> Case:
    return norwegian(**{"regime": SECOND} | lists)


class TestN170:
    """Who provides the training is registered in NIR."""

    def test_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            case = norwegian(regime=regime, providers=[TrainingProvider(recorded_on=D(2023, 12, 31))])
            # 31 December 2023 plus two months: 29 February 2024
            owed("N170", case, opens="2023-12-31", due="2024-02-29", at="providers[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2024, 2, 29), met), (D(2024, 3, 1), late)):
            provider = TrainingProvider(recorded_on=D(2023, 12, 31), registered_on=registered)
            is_met("N170", _training(providers=[provider]))
        silent("N170", norwegian(providers=[TrainingProvider(recorded_on=D(2023, 12, 31))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N170",
                "2023-08-01",
                lambda day, under=regime: norwegian(regime=under, providers=[TrainingProvider(recorded_on=day)]),
            )


class TestN171:
    """From the start it is provided who provides the training; that it is the municipality is an answer."""

    def test_days(self) -> None:
        owed("N171", _training(starts=STARTED), opens="2023-08-31", due="2023-10-31", at="providers")

    def test_near_miss(self) -> None:
        for each in Provider:
            for recorded, is_met in ((D(2023, 10, 31), met), (D(2023, 11, 1), late)):
                providers = [TrainingProvider(recorded_on=recorded, provider=each)]
                is_met("N171", _training(starts=STARTED, providers=providers))
        silent("N171", _training(offers=[TrainingOffer(decided_on=D(2023, 8, 31))]))
        silent("N171", norwegian(starts=STARTED))

    def test_one_that_names_nobody_settles_nothing(self) -> None:
        case = _training(starts=STARTED, providers=[TrainingProvider(recorded_on=D(2023, 9, 1))])
        owed("N171", case, opens="2023-08-31", due="2023-10-31", at="providers")

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N171",
                "2023-08-01",
                lambda day, under=regime: norwegian(regime=under, starts=[TrainingStart(started_on=day)]),
            )

    def test_of_a_training_that_began_before(self) -> None:
        # started in July, and nothing after it shows that the provider is to be registered
        silent("N171", _training(starts=[TrainingStart(started_on=D(2023, 7, 31))]))
