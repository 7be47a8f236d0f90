"""I14."""

from datetime import date

from nirmodel import Case
from nirmodel.code_lists import StopKind
from nirmodel.law.regimes import Regime
from nirmodel.records import Completion, End, Grant, Stop
from tests.rules.support import found, late, met, owed, programme, silent, undetermined

D = date

FIRST, SECOND, COLLECTIVE = Regime

PERMANENT, TEMPORARY = StopKind.PERMANENT, StopKind.TEMPORARY


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

ENDED = {"ends": [End(ended_on=D(2022, 8, 31))]}

STOPPED = {"stops": [Stop(decided_on=D(2022, 8, 31), kind=PERMANENT)]}


class TestI140:
    """The parental guidance is registered in NIR."""

    def test_days(self) -> None:
        _completion("I140", "parental_guidances")

    def test_first_and_last_days(self) -> None:
        begins("I140", "2021-01-01", lambda day: programme(regime=SECOND, parental_guidances=[Completion(recorded_on=day)]))


class TestI141:
    """When the programme is over it is provided whether parental guidance was given."""

    def test_days(self) -> None:
        _whether("I141", "parental_guidances", **ENDED)
        _whether("I141", "parental_guidances", **STOPPED)

    def test_not_before_it_is_over(self) -> None:
        silent("I141", _programme(**GRANTED))
        silent("I141", _programme(stops=[Stop(decided_on=D(2022, 8, 31), kind=TEMPORARY)]))
        undetermined("I141", _programme(stops=[Stop(decided_on=D(2022, 8, 31))]), until="stops[0].kind")

    def test_first_and_last_days(self) -> None:
        begins("I141", "2021-01-01", lambda day: programme(regime=SECOND, ends=[End(ended_on=day)]))
