"""I09: complaints and their outcome, which the register cannot always take (klage og utfall)."""

from datetime import date
from typing import Any

from nirmodel import DeadlinePolicy
from nirmodel.code_lists import ComplaintOutcomeKind
from nirmodel.law.deadlines import RegisterCapability
from nirmodel.law.sources import COMPLAINTS_OPENED
from nirmodel.records import Complaint, ComplaintOutcome, Stop
from tests.rules.support import (
    ONE_DAY,
    SECOND,
    begins,
    begins_with_the_register,
    clashes,
    fits,
    found,
    met,
    programme,
    silent,
)

D = date

OPENED = DeadlinePolicy(
    capabilities=(
        RegisterCapability(item="I09", from_day=D(2021, 5, 1), source=COMPLAINTS_OPENED),
        RegisterCapability(item="N09", from_day=D(2021, 5, 1), source=COMPLAINTS_OPENED),
    )
)


def _complained(decided: date | None, named: str = "k") -> dict[str, Any]:
    return {
        "complaints": [Complaint(id="k", received_on=D(2020, 6, 15)), Complaint(received_on=D(2020, 7, 1))],
        "complaint_outcomes": [ComplaintOutcome(complaint_id=named, decided_on=decided), ComplaintOutcome()],
    }


class TestI090:
    """Complaints are owed by law, but the register cannot take them."""

    CASE = programme(complaints=[Complaint(received_on=D(2020, 12, 1))])

    def test_deferred_and_never_overdue(self) -> None:
        for day in (D(2020, 12, 1), D(2021, 2, 2), D(2030, 1, 1)):
            (row,) = found("I090", self.CASE, day)
            assert (row.state, row.due) == ("deferred", None)

    def test_when_the_register_can_the_clock_runs_from_that_day(self) -> None:
        # 1 May 2021 plus two months is 1 July
        for day, state in [
            (D(2021, 4, 30), "deferred"),
            (D(2021, 5, 1), "open"),
            (D(2021, 7, 1), "open"),
            (D(2021, 7, 2), "overdue"),
        ]:
            assert [each.state for each in found("I090", self.CASE, day, OPENED)] == [state]

    def test_a_later_complaint_runs_from_its_own_day(self) -> None:
        case = programme(complaints=[Complaint(received_on=D(2021, 12, 31))])
        (row,) = found("I090", case, D(2022, 1, 1), OPENED)
        assert (row.state, row.due and row.due.day) == ("open", D(2022, 2, 28))

    def test_undated_it_is_deferred_too(self) -> None:
        # no day would make it anything else
        for code, lists in (
            ("I090", {"complaints": [Complaint()]}),
            ("I090", {"complaint_outcomes": [ComplaintOutcome()]}),
            ("I091", {"complaint_outcomes": [ComplaintOutcome()]}),
        ):
            (row,) = found(code, programme(**lists), D(2022, 1, 1))
            assert (row.state, row.due, row.missing) == ("deferred", None, None)
            # once the register takes them, the day decides
            (row,) = found(code, programme(**lists), D(2022, 1, 1), OPENED)
            assert (row.state, str(row.missing).split("].", 1)[1][-8:]) == ("undetermined", "known_on")
        settled = programme(complaint_outcomes=[ComplaintOutcome(outcome=ComplaintOutcomeKind.UPHELD)])
        met("I091", settled, D(2022, 1, 1))

    def test_near_miss(self) -> None:
        met("I090", programme(complaints=[Complaint(received_on=D(2020, 12, 1), registered_on=D(2020, 12, 2))]))
        silent("I090", programme(stops=[Stop(decided_on=D(2020, 12, 1))]))

    def test_first_and_last_days(self) -> None:
        # no text named complaints before 10 April 2014
        begins("I090", "2014-04-10", lambda day: programme(complaints=[Complaint(received_on=day)]))
        begins("I090", "2021-01-01", lambda day: programme(regime=SECOND, complaints=[Complaint(received_on=day)]))


class TestI091:
    """An outcome that does not state what came of it."""

    def test_deferred(self) -> None:
        case = programme(complaint_outcomes=[ComplaintOutcome(decided_on=D(2021, 3, 31))])
        assert [each.state for each in found("I091", case, D(2022, 1, 1))] == ["deferred"]

    def test_when_the_register_can(self) -> None:
        case = programme(complaint_outcomes=[ComplaintOutcome(decided_on=D(2021, 6, 30))])
        for day, state in [(D(2021, 6, 30), "open"), (D(2021, 8, 30), "open"), (D(2021, 8, 31), "overdue")]:
            assert [each.state for each in found("I091", case, day, OPENED)] == [state]

    def test_near_miss(self) -> None:
        outcome = ComplaintOutcome(decided_on=D(2021, 3, 31), outcome=ComplaintOutcomeKind.UPHELD)
        met("I091", programme(complaint_outcomes=[outcome]))
        silent("I091", programme(complaints=[Complaint(received_on=D(2021, 3, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("I091", "2014-04-10", lambda day: programme(complaint_outcomes=[ComplaintOutcome(decided_on=day)]))
        begins(
            "I091",
            "2021-01-01",
            lambda day: programme(regime=SECOND, complaint_outcomes=[ComplaintOutcome(decided_on=day)]),
        )


class TestI097:
    """A complaint decided before it was received."""

    def test_witness(self) -> None:
        clashes("I097", programme(**_complained(D(2020, 6, 14))), "complaint_outcomes[0].decided_on")

    def test_near_miss(self) -> None:
        fits("I097", programme(**_complained(D(2020, 6, 15))))
        fits("I097", programme(**_complained(None)))
        # of two complaints with one id the outcome may belong to the first
        two = (Complaint(id="k", received_on=D(2020, 1, 1)), Complaint(id="k", received_on=D(2020, 6, 15)))
        for complaints in (two, two[::-1], (Complaint(id="k"),)):
            fits("I097", programme(**_complained(D(2020, 3, 1)) | {"complaints": complaints}))

    def test_first_and_last_days(self) -> None:
        begins(
            "I097",
            "2005-09-01",
            lambda day: programme(
                complaints=[Complaint(id="k", received_on=day + ONE_DAY)],
                complaint_outcomes=[ComplaintOutcome(complaint_id="k", decided_on=day)],
            ),
        )
        begins(
            "I097",
            "2021-01-01",
            lambda day: programme(
                regime=SECOND,
                complaints=[Complaint(id="k", received_on=day + ONE_DAY)],
                complaint_outcomes=[ComplaintOutcome(complaint_id="k", decided_on=day)],
            ),
        )


class TestI099:
    """An outcome that names a complaint that is not there."""

    def test_witness(self) -> None:
        clashes("I099", programme(**_complained(D(2020, 7, 1), "gone")), "complaint_outcomes[0].complaint_id")

    def test_near_miss(self) -> None:
        fits("I099", programme(**_complained(D(2020, 7, 1))))

    def test_first_and_last_days(self) -> None:
        begins_with_the_register(
            "I099",
            lambda day: programme(complaint_outcomes=[ComplaintOutcome(complaint_id="gone", decided_on=day)]),
        )
        begins(
            "I099",
            "2021-01-01",
            lambda day: programme(
                regime=SECOND, complaint_outcomes=[ComplaintOutcome(complaint_id="gone", decided_on=day)]
            ),
        )
