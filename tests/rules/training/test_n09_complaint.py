"""N09: complaints and their outcome (klage og utfall)."""

from datetime import date
from typing import Any

from nirmodel.code_lists import ComplaintOutcomeKind
from nirmodel.records import Complaint, ComplaintOutcome, Stop
from tests.rules.support import (
    ONE_DAY,
    OPENED,
    SECOND,
    begins,
    begins_with_the_register,
    clashes,
    fits,
    found,
    met,
    norwegian,
    silent,
)

D = date


def _complained(decided: date | None, named: str = "k") -> dict[str, Any]:
    return {
        "complaints": [Complaint(id="k", received_on=D(2020, 6, 15)), Complaint(received_on=D(2020, 7, 1))],
        "complaint_outcomes": [ComplaintOutcome(complaint_id=named, decided_on=decided), ComplaintOutcome()],
    }


class TestN090:
    """Complaints are owed by law, but the register cannot take them."""

    CASE = norwegian(complaints=[Complaint(received_on=D(2020, 12, 1))])

    def test_deferred(self) -> None:
        assert [each.state for each in found("N090", self.CASE, D(2024, 1, 1))] == ["deferred"]

    def test_when_the_register_can(self) -> None:
        # able from 1 May 2021, so 1 July 2021
        for day, state in [(D(2021, 4, 30), "deferred"), (D(2021, 7, 1), "open"), (D(2021, 7, 2), "overdue")]:
            assert [each.state for each in found("N090", self.CASE, day, OPENED)] == [state]

    def test_undated_it_is_deferred_too(self) -> None:
        # no day would make it anything else
        for code, lists in (
            ("N090", {"complaints": [Complaint()]}),
            ("N090", {"complaint_outcomes": [ComplaintOutcome()]}),
            ("N091", {"complaint_outcomes": [ComplaintOutcome()]}),
        ):
            (row,) = found(code, norwegian(**lists), D(2022, 1, 1))
            assert (row.state, row.due, row.missing) == ("deferred", None, None)
            # once the register takes them, the day decides
            (row,) = found(code, norwegian(**lists), D(2022, 1, 1), OPENED)
            assert (row.state, str(row.missing).split("].", 1)[1][-8:]) == ("undetermined", "known_on")
        settled = norwegian(complaint_outcomes=[ComplaintOutcome(outcome=ComplaintOutcomeKind.UPHELD)])
        met("N091", settled, D(2022, 1, 1))

    def test_near_miss(self) -> None:
        silent("N090", norwegian(stops=[Stop(decided_on=D(2020, 12, 1))]))

    def test_first_and_last_days(self) -> None:
        # no text named complaints before 10 April 2014
        begins("N090", "2014-04-10", lambda day: norwegian(complaints=[Complaint(received_on=day)]))
        begins("N090", "2021-01-01", lambda day: norwegian(regime=SECOND, complaints=[Complaint(received_on=day)]))


class TestN091:
    """An outcome that does not state what came of it."""

    CASE = norwegian(complaint_outcomes=[ComplaintOutcome(decided_on=D(2021, 7, 31))])

    def test_deferred(self) -> None:
        assert [each.state for each in found("N091", self.CASE, D(2024, 1, 1))] == ["deferred"]

    def test_when_the_register_can(self) -> None:
        for day, state in [(D(2021, 7, 31), "open"), (D(2021, 9, 30), "open"), (D(2021, 10, 1), "overdue")]:
            assert [each.state for each in found("N091", self.CASE, day, OPENED)] == [state]

    def test_near_miss(self) -> None:
        outcome = ComplaintOutcome(decided_on=D(2021, 7, 31), outcome=ComplaintOutcomeKind.DISMISSED)
        met("N091", norwegian(complaint_outcomes=[outcome]))

    def test_first_and_last_days(self) -> None:
        begins("N091", "2014-04-10", lambda day: norwegian(complaint_outcomes=[ComplaintOutcome(decided_on=day)]))
        begins(
            "N091",
            "2021-01-01",
            lambda day: norwegian(regime=SECOND, complaint_outcomes=[ComplaintOutcome(decided_on=day)]),
        )


class TestN097:
    """A complaint decided before it was received."""

    def test_witness(self) -> None:
        clashes("N097", norwegian(**_complained(D(2020, 6, 14))), "complaint_outcomes[0].decided_on")

    def test_near_miss(self) -> None:
        fits("N097", norwegian(**_complained(D(2020, 6, 15))))

    def test_first_and_last_days(self) -> None:
        begins(
            "N097",
            "2005-09-01",
            lambda day: norwegian(
                complaints=[Complaint(id="k", received_on=day + ONE_DAY)],
                complaint_outcomes=[ComplaintOutcome(complaint_id="k", decided_on=day)],
            ),
        )
        begins(
            "N097",
            "2021-01-01",
            lambda day: norwegian(
                regime=SECOND,
                complaints=[Complaint(id="k", received_on=day + ONE_DAY)],
                complaint_outcomes=[ComplaintOutcome(complaint_id="k", decided_on=day)],
            ),
        )


class TestN099:
    """An outcome that names a complaint that is not there."""

    def test_witness(self) -> None:
        clashes("N099", norwegian(**_complained(D(2020, 7, 1), "gone")), "complaint_outcomes[0].complaint_id")

    def test_near_miss(self) -> None:
        fits("N099", norwegian(**_complained(D(2020, 7, 1))))

    def test_first_and_last_days(self) -> None:
        begins_with_the_register(
            "N099",
            lambda day: norwegian(complaint_outcomes=[ComplaintOutcome(complaint_id="gone", decided_on=day)]),
        )
        begins(
            "N099",
            "2021-01-01",
            lambda day: norwegian(
                regime=SECOND, complaint_outcomes=[ComplaintOutcome(complaint_id="gone", decided_on=day)]
            ),
        )
