"""I13."""

from datetime import date

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import Completion, Grant
from tests.rules.support import found, late, met, owed, programme, silent

D = date

FIRST, SECOND, COLLECTIVE = Regime


def _programme(**lists: object) -> Case:
    return programme(regime=SECOND, **lists)


def _completion(code: str, kind: str) -> None:
    # 29 December 2023 plus two months: 2024 has a 29 February
    case = _programme(**{kind: [Completion(recorded_on=D(2023, 12, 29))]})
    owed(code, case, opens="2023-12-29", due="2024-02-29", at=f"{kind}[0]")
    for registered, is_met in ((D(2024, 2, 29), met), (D(2024, 3, 1), late)):
        is_met(code, _programme(**{kind: [Completion(recorded_on=D(2023, 12, 29), registered_on=registered)]}))
    silent(code, programme(**{kind: [Completion(recorded_on=D(2023, 12, 29))]}))


def _whether(code: str, kind: str, **ground: object) -> None:
    """The ground is of 31 August 2022, so the due day is 31 October."""
    owed(code, _programme(**ground), opens="2022-08-31", due="2022-10-31", at=kind)
    for done in (True, False):
        for given, is_met in ((D(2022, 10, 31), met), (D(2022, 11, 1), late)):
            is_met(code, _programme(**ground, **{kind: [Completion(recorded_on=given, done=done)]}))
    incomplete = _programme(**ground, **{kind: [Completion(recorded_on=D(2022, 9, 1))]})
    assert [each.state for each in found(code, incomplete, D(2022, 9, 1))] == ["open"]
    silent(code, programme(**ground))


GRANTED = {"grants": [Grant(decided_on=D(2022, 8, 31))]}


class TestI130:
    """The career guidance is registered in NIR."""

    def test_days(self) -> None:
        _completion("I130", "career_guidances")

    def test_first_and_last_days(self) -> None:
        begins("I130", "2021-01-01", lambda day: programme(regime=SECOND, career_guidances=[Completion(recorded_on=day)]))


class TestI131:
    """It is provided whether career guidance was given."""

    def test_days(self) -> None:
        _whether("I131", "career_guidances", **GRANTED)

    def test_first_and_last_days(self) -> None:
        begins("I131", "2021-01-01", lambda day: programme(regime=SECOND, starts=[Start(started_on=day)]))
