"""What the municipality owes where the county provides the training (fylkeskommunens ansvar)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel import Case, check
from nirmodel.code_lists import Provider, StopKind
from nirmodel.records import (
    Absence,
    FullTimeUpperSecondary,
    HoursAttended,
    ModuleHours,
    Stop,
    TrainingOffer,
    TrainingProvider,
    TrainingStart,
)
from tests.rules.support import COLLECTIVE, FIRST, SECOND, found, norwegian, period, states, undetermined

D = date
AS_OF = D(2024, 6, 3)
COUNTY = [TrainingProvider(provider=Provider.COUNTY, recorded_on=D(2023, 9, 1))]
MUNICIPALITY = [TrainingProvider(provider=Provider.MUNICIPALITY, recorded_on=D(2023, 9, 1))]
#: what is owed of what happens in the training, and of the plan
OF_THE_COUNTY = ["N051", "N052", "N054", "N055", "N081", "N082", "N111", "N112"]


def _training(**lists: Any) -> Case:
    """Training of September 2023, with a stop."""
    begun = {
        "regime": SECOND,
        "offers": [TrainingOffer(decided_on=D(2023, 8, 21))],
        "starts": [TrainingStart(started_on=D(2023, 9, 1))],
        "stops": [Stop(decided_on=D(2023, 12, 1), kind=StopKind.PERMANENT)],
    }
    return norwegian(**begun | lists)


def _owed(case: Case, as_of: date = AS_OF) -> dict[str, str]:
    return {code: state for code in OF_THE_COUNTY for state in states(code, case, as_of)}


class TestProvider:
    def test_the_county(self) -> None:
        assert _owed(_training(providers=COUNTY)) == {}
        assert (
            _owed(_training(providers=MUNICIPALITY))
            == _owed(_training())
            == dict.fromkeys(["N054", "N081", "N111", "N112"], "overdue")
        )

    def test_records_that_it_has_lack_nothing(self) -> None:
        lists = {
            "hours": [HoursAttended(period=period("2023-09-01", "2023-09-30"))],
            "absences": [Absence(period=period("2023-10-02", "2023-10-06"))],
        }
        assert _owed(_training(providers=COUNTY, **lists)) == {}
        ours = _owed(_training(providers=MUNICIPALITY, **lists))
        assert (ours["N051"], ours["N052"], ours["N055"], ours["N082"]) == (
            "overdue", "overdue", "undetermined", "overdue",
        )  # fmt: skip
        with_modules = [
            HoursAttended(
                period=period("2023-09-01", "2023-09-30"), social_studies_hours=Decimal(3), norwegian_hours=Decimal(0),
                social_studies_modules=(ModuleHours(module=1, hours=Decimal(3)),),
            )
        ]  # fmt: skip
        assert states("N055", _training(providers=MUNICIPALITY, hours=with_modules), AS_OF) == ["met"]
        assert states("N055", _training(providers=COUNTY, hours=with_modules), AS_OF) == []

    def test_what_it_has_is_registered_all_the_same(self) -> None:
        lists = {
            "hours": [HoursAttended(period=period("2023-09-01", "2023-09-30"))],
            "absences": [Absence(period=period("2023-10-02", "2023-10-06"))],
        }
        for code in ("N040", "N050", "N080", "N100", "N170"):
            assert states(code, _training(providers=COUNTY, **lists), AS_OF) == ["overdue"]

    def test_the_municipality_at_some_time(self) -> None:
        for providers in ([*COUNTY, *MUNICIPALITY], [*MUNICIPALITY, *COUNTY]):
            assert states("N054", _training(providers=providers), AS_OF) == ["overdue"]

    def test_a_provider_that_is_missing(self) -> None:
        providers = [*COUNTY, TrainingProvider(recorded_on=D(2023, 9, 1))]
        for code in ("N054", "N081", "N111"):
            undetermined(code, _training(providers=providers), AS_OF, until="providers[1].provider")

    def test_collective_protection(self) -> None:
        # the plan of chapter 6A is the municipality's, whoever provides the training
        assert set(_owed(_training(regime=COLLECTIVE, providers=COUNTY))) == {"N111", "N112"}

    def test_the_introduction_act_has_no_such_provider(self) -> None:
        case = _training(regime=FIRST, providers=COUNTY)
        assert {code: states(code, case, AS_OF) for code in ("N054", "N081")} == {
            "N054": ["overdue"], "N081": ["overdue"],
        }  # fmt: skip

    def test_why_not_and_the_sources(self) -> None:
        report = check(_training(providers=COUNTY), as_of=AS_OF)
        for code in ("N054", "N081", "N111"):
            not_owed = report.why_not(code, "norwegian_trainings[0]")
            assert not_owed is not None
            assert "training that the municipality provides" in " ".join(each.text.en for each in not_owed.because)
        (row,) = found("N054", _training(), AS_OF)
        assert {"§ 30 annet ledd", "§ 59 tredje ledd"} <= {each.reference for each in row.sources}


def _at_school(first: str, last: str | None = None, **lists: Any) -> Case:
    return _training(full_time_upper_secondary=[FullTimeUpperSecondary(period=period(first, last))], **lists)


class TestSchool:
    """The county provides the training of those who attend upper secondary school full time, from their first day."""

    @pytest.mark.parametrize(
        ("first", "last"), [("2023-09-01", None), ("2023-08-21", None), ("2023-08-21", "2024-06-03")]
    )
    def test_at_school_since_the_training_began(self, first: str, last: str | None) -> None:
        assert _owed(_at_school(first, last)) == {}

    def test_at_school_later(self) -> None:
        assert states("N054", _at_school("2023-09-02"), AS_OF) == ["overdue"]
        assert states("N111", _at_school("2024-01-08"), AS_OF) == ["overdue"]

    def test_after_school(self) -> None:
        for code in ("N054", "N081", "N111"):
            undetermined(code, _at_school("2023-08-21", "2024-06-02"), AS_OF, until="providers")

    def test_without_its_period(self) -> None:
        schools = [FullTimeUpperSecondary(known_on=D(2023, 9, 1))]
        undetermined(
            "N054", _training(full_time_upper_secondary=schools), AS_OF, until="full_time_upper_secondary[0].period"
        )

    def test_a_provider_that_is_provided_counts(self) -> None:
        assert states("N054", _at_school("2023-08-21", providers=MUNICIPALITY), AS_OF) == ["overdue"]

    def test_the_offer_where_the_start_is_missing(self) -> None:
        assert states("N111", _at_school("2023-08-21", starts=None), AS_OF) == []
        assert states("N111", _at_school("2023-08-22", starts=None), AS_OF) == ["overdue"]
        undated = [TrainingOffer(known_on=D(2023, 8, 21))]
        assert states("N111", _at_school("2023-08-21", starts=None, offers=undated), AS_OF) == ["overdue"]
