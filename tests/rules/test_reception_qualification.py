"""R01 to R10, qualification in reception centres: witness, near miss, both sides of the due day."""

from datetime import date
from decimal import Decimal

import pytest

from nirmodel.code_lists import ExemptionGround, MeasureKind, MeasureStatus, Regime, TrainingExemptFrom
from nirmodel.records import (
    Completion,
    HoursAttended,
    LanguageBackground,
    LanguageOfInstruction,
    ReceptionMeasure,
    Stop,
    TrainingExemption,
    TrainingOffer,
    TrainingStart,
)
from tests.rules.support import clashes, fits, found, late, met, owed, period, reception, silent

D = date
ONE = Decimal(1)
#: 30 December 2022 plus two months is 28 February 2023
DAY, DUE, LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)
DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}
STARTS = [TrainingStart(started_on=DAY)]


class TestR010_R020_R030_R040_R050_R060_R070_R080_R090_R100:
    """Each record must stand in NIR."""

    @pytest.mark.parametrize(
        ("code", "kind", "record", "told"),
        [
            ("R010", "offers", TrainingOffer, {"decided_on": DAY}),
            ("R020", "starts", TrainingStart, {"started_on": DAY}),
            ("R030", "stops", Stop, {"decided_on": DAY}),
            ("R040", "language_backgrounds", LanguageBackground, {"recorded_on": DAY}),
            ("R050", "languages_of_instruction", LanguageOfInstruction, {"recorded_on": DAY}),
            ("R060", "exemptions", TrainingExemption, {"granted_on": DAY}),
            ("R070", "parental_guidances", Completion, {"recorded_on": DAY}),
            ("R080", "life_skills_courses", Completion, {"recorded_on": DAY}),
            ("R090", "reception_measures", ReceptionMeasure, {"recorded_on": DAY}),
            ("R100", "hours", HoursAttended, {"period": period("2022-12-05", "2022-12-30")}),
        ],
    )
    def test_days_and_near_miss(self, code: str, kind: str, record: type, told: dict[str, object]) -> None:
        for regime in (Regime.INTEGRATION_ACT, Regime.COLLECTIVE_PROTECTION):
            owed(code, reception(regime=regime, **{kind: [record(**told)]}), **DAYS, at=f"{kind}[0]")
        met(code, reception(**{kind: [record(**told, registered_on=DUE)]}))
        late(code, reception(**{kind: [record(**told, registered_on=LATE)]}))
        silent(code, reception(regime=Regime.INTRODUCTION_ACT, **{kind: [record(**told)]}))


class TestR011:
    """Training begins with a decision."""

    def test_days(self) -> None:
        owed("R011", reception(starts=STARTS), **DAYS, at="offers")
        owed("R011", reception(hours=[HoursAttended(period=period("2022-12-05", "2022-12-30"))]), **DAYS, at="offers")
        owed("R011", reception(stops=[Stop(decided_on=DAY)]), **DAYS, at="offers")

    def test_near_miss(self) -> None:
        met("R011", reception(starts=STARTS, offers=[TrainingOffer(decided_on=DUE)]))
        late("R011", reception(starts=STARTS, offers=[TrainingOffer(decided_on=LATE)]))
        silent("R011", reception(reception_measures=[ReceptionMeasure(recorded_on=DAY)]))


class TestR021:
    """Whoever takes part has started."""

    def test_days(self) -> None:
        owed("R021", reception(hours=[HoursAttended(period=period("2022-12-05", "2022-12-30"))]), **DAYS, at="starts")
        owed("R021", reception(stops=[Stop(decided_on=DAY)]), **DAYS, at="starts")

    def test_near_miss(self) -> None:
        stops = [Stop(decided_on=DAY)]
        met("R021", reception(stops=stops, starts=[TrainingStart(started_on=DUE)]))
        late("R021", reception(stops=stops, starts=[TrainingStart(started_on=LATE)]))
        silent("R021", reception(offers=[TrainingOffer(decided_on=DAY)]))


class TestR012_R022_R031_R061_R091_R092_R101_R102:
    """Each datum of a record."""

    @pytest.mark.parametrize(
        ("code", "kind", "record", "field", "value"),
        [
            ("R012", "offers", TrainingOffer, "decided_on", D(2022, 12, 1)),
            ("R022", "starts", TrainingStart, "started_on", D(2022, 12, 1)),
            ("R031", "stops", Stop, "decided_on", D(2022, 12, 1)),
            ("R061", "exemptions", TrainingExemption, "ground", ExemptionGround.HEALTH_OR_WEIGHTY_REASONS),
            ("R091", "reception_measures", ReceptionMeasure, "kind", MeasureKind.OTHER),
            ("R092", "reception_measures", ReceptionMeasure, "status", MeasureStatus.BEGUN),
            ("R101", "hours", HoursAttended, "norwegian_hours", Decimal(0)),
            ("R102", "hours", HoursAttended, "social_studies_hours", Decimal(0)),
        ],
    )
    def test_days_and_near_miss(self, code: str, kind: str, record: type, field: str, value: object) -> None:
        owed(code, reception(**{kind: [record(known_on=DAY)]}), **DAYS, at=f"{kind}[0].{field}")
        met(code, reception(**{kind: [record(known_on=DAY, **{field: value})]}))
        silent(code, reception(**{kind: ()}))


class TestR041:
    """From the start the mother tongue is told."""

    def test_days(self) -> None:
        owed("R041", reception(starts=STARTS), **DAYS, at="language_backgrounds")

    def test_near_miss(self) -> None:
        for told, is_met in ((DUE, met), (LATE, late)):
            background = LanguageBackground(recorded_on=told, mother_tongue="ti")
            is_met("R041", reception(starts=STARTS, language_backgrounds=[background]))
        untold = reception(starts=STARTS, language_backgrounds=[LanguageBackground(recorded_on=DAY)])
        assert [each.state for each in found("R041", untold, DUE)] == ["open"]


class TestR051:
    """From the start the language of instruction is told."""

    def test_days(self) -> None:
        owed("R051", reception(starts=STARTS), **DAYS, at="languages_of_instruction")

    def test_near_miss(self) -> None:
        for told, is_met in ((DUE, met), (LATE, late)):
            instruction = LanguageOfInstruction(recorded_on=told, language="en")
            is_met("R051", reception(starts=STARTS, languages_of_instruction=[instruction]))
        silent("R051", reception(offers=[TrainingOffer(decided_on=DAY)]))


class TestR052:
    """From the start the scope is told, on the start or on the decision."""

    def test_days(self) -> None:
        owed("R052", reception(starts=STARTS), **DAYS, at="starts")

    def test_near_miss(self) -> None:
        for told, is_met in ((DUE, met), (LATE, late)):
            offer = TrainingOffer(known_on=told, scope_hours=Decimal(200))
            is_met("R052", reception(starts=STARTS, offers=[offer]))
        met("R052", reception(starts=[TrainingStart(started_on=DAY, scope_hours=Decimal(200))]))


class TestR071_R081:
    """Residents in measures: it is told whether the two courses were done."""

    @pytest.mark.parametrize(("code", "kind"), [("R071", "parental_guidances"), ("R081", "life_skills_courses")])
    def test_days_and_near_miss(self, code: str, kind: str) -> None:
        measures = [ReceptionMeasure(recorded_on=DAY)]
        owed(code, reception(reception_measures=measures), **DAYS, at=kind)
        for told, is_met in ((DUE, met), (LATE, late)):
            is_met(code, reception(reception_measures=measures, **{kind: [Completion(recorded_on=told, done=False)]}))
        silent(code, reception(starts=STARTS))


class TestR103:
    """From the start the hours are told."""

    def test_days(self) -> None:
        owed("R103", reception(starts=STARTS), **DAYS, at="hours")

    def test_near_miss(self) -> None:
        met("R103", reception(starts=STARTS, hours=()))
        met("R103", reception(starts=STARTS, hours=[HoursAttended(period=period("2022-12-30", "2023-02-28"))]))
        late("R103", reception(starts=STARTS, hours=[HoursAttended(period=period("2022-12-30", "2023-03-01"))]))


class TestR037:
    """Stop before start."""

    def test_witness_and_near_miss(self) -> None:
        clashes("R037", reception(starts=STARTS, stops=[Stop(decided_on=D(2022, 12, 29))]), "stops[0].decided_on")
        fits("R037", reception(starts=STARTS, stops=[Stop(decided_on=DAY)]))


class TestR107:
    """Hours before start."""

    def test_witness_and_near_miss(self) -> None:
        before = HoursAttended(period=period("2022-12-01", "2022-12-29"), norwegian_hours=ONE)
        clashes("R107", reception(starts=STARTS, hours=[before]), "hours[0].period")
        reaching = HoursAttended(period=period("2022-12-01", "2022-12-30"), norwegian_hours=ONE)
        fits("R107", reception(starts=STARTS, hours=[reaching]))


class TestR108:
    """Hours in a period of full exemption."""

    def test_witness_and_near_miss(self) -> None:
        hours = [HoursAttended(period=period("2023-01-02", "2023-01-31"), social_studies_hours=ONE)]
        for what, last_day, is_so in (
            (TrainingExemptFrom.TRAINING, "2023-01-31", True),
            (TrainingExemptFrom.TRAINING, "2023-01-30", False),
            (TrainingExemptFrom.FINAL_EXAM, "2023-01-31", False),
        ):
            exemption = TrainingExemption(exempt_from=what, period=period("2023-01-01", last_day))
            case = reception(hours=hours, exemptions=[exemption])
            clashes("R108", case, *(["hours[0]"] if is_so else []))
