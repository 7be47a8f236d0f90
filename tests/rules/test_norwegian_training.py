"""N01 to N10, the duties of training in Norwegian and social studies."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel.code_lists import (
    ComplaintOutcomeKind,
    ExemptionGround,
    ExtentUnit,
    LeaveKind,
    RefusalReason,
    Regime,
    StopKind,
    Track,
    TrainingExemptFrom,
)
from nirmodel.records import (
    Absence,
    Claim,
    Complaint,
    ComplaintOutcome,
    Extent,
    HoursAttended,
    LanguageBackground,
    Refusal,
    Stop,
    TrackPlacement,
    TrainingExemption,
    TrainingLeave,
    TrainingOffer,
    TrainingStart,
)
from tests.rules.support import found, late, met, norwegian, owed, period, silent, undetermined
from tests.rules.test_introduction_programme import OPENED

D = date
HOURS = Decimal(20)
MONTH = period("2020-10-01", "2020-10-31")


def attended(**figures: Any) -> HoursAttended:
    """Hours of one month with these figures told."""
    return HoursAttended(period=MONTH, **figures)


class TestN010:
    """The claim must stand in NIR."""

    def test_days(self) -> None:
        case = norwegian(claims=[Claim(claimed_on=D(2020, 12, 30))])
        owed("N010", case, opens="2020-12-30", due="2021-02-28", at="claims[0]")

    def test_near_miss(self) -> None:
        met("N010", norwegian(claims=[Claim(claimed_on=D(2020, 12, 30), registered_on=D(2021, 2, 28))]))
        late("N010", norwegian(claims=[Claim(claimed_on=D(2020, 12, 30), registered_on=D(2021, 3, 1))]))


class TestN012:
    """A claim has its date."""

    def test_days(self) -> None:
        case = norwegian(claims=[Claim(known_on=D(2020, 6, 30))])
        owed("N012", case, opens="2020-06-30", due="2020-08-30", at="claims[0].claimed_on")

    def test_near_miss(self) -> None:
        met("N012", norwegian(claims=[Claim(claimed_on=D(2020, 6, 30))]))


class TestN020:
    """The offer or refusal must stand in NIR."""

    def test_days(self) -> None:
        case = norwegian(offers=[TrainingOffer(decided_on=D(2020, 1, 31))])
        owed("N020", case, opens="2020-01-31", due="2020-03-31", at="offers[0]")
        case = norwegian(refusals=[Refusal(decided_on=D(2020, 1, 31))])
        owed("N020", case, opens="2020-01-31", due="2020-03-31", at="refusals[0]")

    def test_near_miss(self) -> None:
        met("N020", norwegian(offers=[TrainingOffer(decided_on=D(2020, 1, 31), registered_on=D(2020, 1, 31))]))


class TestN021:
    """Whoever takes part has been offered the training."""

    @pytest.mark.parametrize(
        "lists",
        [
            {"starts": [TrainingStart(started_on=D(2020, 12, 31))]},
            {"hours": [HoursAttended(period=period("2020-12-01", "2020-12-31"))]},
            {"absences": [Absence(period=period("2020-12-31", "2020-12-31"))]},
            {"leaves": [TrainingLeave(period=period("2020-12-31"))]},
            {"stops": [Stop(decided_on=D(2020, 12, 31))]},
        ],
        ids=lambda lists: next(iter(lists)),
    )
    def test_days(self, lists: dict[str, object]) -> None:
        owed("N021", norwegian(**lists), opens="2020-12-31", due="2021-02-28", at="offers")

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2020, 12, 31))]
        met("N021", norwegian(starts=starts, offers=[TrainingOffer(decided_on=D(2020, 11, 1))]))
        late(
            "N021", norwegian(starts=starts, offers=[TrainingOffer(decided_on=D(2020, 11, 1), known_on=D(2021, 3, 1))])
        )
        silent("N021", norwegian(claims=[Claim(claimed_on=D(2020, 12, 31))]))
        silent("N021", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 12, 31))]))


class TestN022:
    """An offer tells its scope."""

    def test_days(self) -> None:
        case = norwegian(offers=[TrainingOffer(decided_on=D(2020, 4, 30))])
        owed("N022", case, opens="2020-04-30", due="2020-06-30", at="offers[0].scope_hours")

    def test_near_miss(self) -> None:
        met("N022", norwegian(offers=[TrainingOffer(decided_on=D(2020, 4, 30), scope_hours=Decimal(0))]))
        silent("N022", norwegian(refusals=[Refusal(decided_on=D(2020, 4, 30))]))


class TestN023:
    """A refusal gives its reasons."""

    def test_days(self) -> None:
        case = norwegian(refusals=[Refusal(decided_on=D(2020, 8, 15))])
        owed("N023", case, opens="2020-08-15", due="2020-10-15", at="refusals[0].reasons")

    def test_near_miss(self) -> None:
        reasons = (RefusalReason.OUTSIDE_TARGET_GROUP,)
        met("N023", norwegian(refusals=[Refusal(decided_on=D(2020, 8, 15), reasons=reasons)]))


class TestN024:
    """A decision has its date."""

    def test_days(self) -> None:
        case = norwegian(offers=[TrainingOffer(known_on=D(2020, 12, 31))])
        owed("N024", case, opens="2020-12-31", due="2021-02-28", at="offers[0].decided_on")
        case = norwegian(refusals=[Refusal(known_on=D(2020, 12, 31))])
        owed("N024", case, opens="2020-12-31", due="2021-02-28", at="refusals[0].decided_on")

    def test_near_miss(self) -> None:
        met("N024", norwegian(offers=[TrainingOffer(decided_on=D(2020, 12, 31))]))


class TestN030:
    """Languages and track must stand in NIR."""

    def test_days(self) -> None:
        case = norwegian(language_backgrounds=[LanguageBackground(recorded_on=D(2020, 3, 15))])
        owed("N030", case, opens="2020-03-15", due="2020-05-15", at="language_backgrounds[0]")
        case = norwegian(track_placements=[TrackPlacement(placed_on=D(2020, 3, 15))])
        owed("N030", case, opens="2020-03-15", due="2020-05-15", at="track_placements[0]")

    def test_near_miss(self) -> None:
        placement = TrackPlacement(placed_on=D(2020, 3, 15), registered_on=D(2020, 5, 15))
        met("N030", norwegian(track_placements=[placement]))

    def test_the_integration_act_asks_for_languages_alone(self) -> None:
        # 15 March 2021: 15 May
        placement = TrackPlacement(placed_on=D(2021, 3, 15))
        background = LanguageBackground(recorded_on=D(2021, 3, 15))
        case = norwegian(regime=Regime.INTEGRATION_ACT, track_placements=[placement], language_backgrounds=[background])
        owed("N030", case, opens="2021-03-15", due="2021-05-15", at="language_backgrounds[0]")


STARTS = [TrainingStart(started_on=D(2020, 8, 30))]


class TestN031:
    """Whoever starts has a mother tongue on record."""

    def test_days(self) -> None:
        owed("N031", norwegian(starts=STARTS), opens="2020-08-30", due="2020-10-30", at="language_backgrounds")
        untold = [LanguageBackground(recorded_on=D(2020, 8, 1), training_languages=("en",))]
        case = norwegian(starts=STARTS, language_backgrounds=untold)
        owed("N031", case, opens="2020-08-30", due="2020-10-30", at="language_backgrounds")

    def test_near_miss(self) -> None:
        told = [LanguageBackground(recorded_on=D(2020, 8, 30), mother_tongue="ti")]
        met("N031", norwegian(starts=STARTS, language_backgrounds=told))
        silent("N031", norwegian(offers=[TrainingOffer(decided_on=D(2020, 8, 30))]))


class TestN032:
    """Whoever starts has been asked for other training languages."""

    def test_days(self) -> None:
        untold = [LanguageBackground(recorded_on=D(2020, 8, 1), mother_tongue="ti")]
        case = norwegian(starts=STARTS, language_backgrounds=untold)
        owed("N032", case, opens="2020-08-30", due="2020-10-30", at="language_backgrounds")

    def test_near_miss(self) -> None:
        for languages in ((), ("en", "ar")):
            told = [LanguageBackground(recorded_on=D(2020, 8, 1), training_languages=languages)]
            met("N032", norwegian(starts=STARTS, language_backgrounds=told))


class TestN033:
    """Whoever starts is placed in a track."""

    def test_days(self) -> None:
        for placements in (None, [TrackPlacement(placed_on=D(2020, 8, 1))]):
            case = norwegian(starts=STARTS, track_placements=placements)
            owed("N033", case, opens="2020-08-30", due="2020-10-30", at="track_placements")

    def test_near_miss(self) -> None:
        placement = TrackPlacement(track=Track.TRACK_2, placed_on=D(2020, 10, 30))
        met("N033", norwegian(starts=STARTS, track_placements=[placement]))
        placement = TrackPlacement(track=Track.TRACK_2, placed_on=D(2020, 10, 31))
        late("N033", norwegian(starts=STARTS, track_placements=[placement]))


class TestN040:
    """The start must stand in NIR."""

    def test_days(self) -> None:
        owed("N040", norwegian(starts=STARTS), opens="2020-08-30", due="2020-10-30", at="starts[0]")

    def test_near_miss(self) -> None:
        met("N040", norwegian(starts=[TrainingStart(started_on=D(2020, 8, 30), registered_on=D(2020, 7, 1))]))


class TestN041:
    """Whoever attends, is away, on leave or stopped has started."""

    @pytest.mark.parametrize(
        "lists",
        [
            {"hours": [HoursAttended(period=period("2020-09-01", "2020-09-30"))]},
            {"absences": [Absence(period=period("2020-09-30", "2020-09-30"))]},
            {"leaves": [TrainingLeave(period=period("2020-09-30", "2020-12-01"))]},
            {"stops": [Stop(decided_on=D(2020, 9, 30), kind=StopKind.TEMPORARY)]},
        ],
        ids=lambda lists: next(iter(lists)),
    )
    def test_days(self, lists: dict[str, object]) -> None:
        owed("N041", norwegian(**lists), opens="2020-09-30", due="2020-11-30", at="starts")

    def test_near_miss(self) -> None:
        hours = [HoursAttended(period=period("2020-09-01", "2020-09-30"))]
        met("N041", norwegian(hours=hours, starts=STARTS))
        silent("N041", norwegian(hours=()))


class TestN042:
    """A start tells its scope."""

    def test_days(self) -> None:
        owed("N042", norwegian(starts=STARTS), opens="2020-08-30", due="2020-10-30", at="starts[0].scope_hours")

    def test_near_miss(self) -> None:
        met("N042", norwegian(starts=[TrainingStart(started_on=D(2020, 8, 30), scope_hours=Decimal(600))]))


class TestN043:
    """A start has its date."""

    def test_days(self) -> None:
        case = norwegian(starts=[TrainingStart(known_on=D(2020, 1, 30))])
        owed("N043", case, opens="2020-01-30", due="2020-03-30", at="starts[0].started_on")

    def test_near_miss(self) -> None:
        met("N043", norwegian(starts=STARTS))


class TestN050:
    """Hours attended must stand in NIR, from the last day of their period."""

    def test_days(self) -> None:
        owed(
            "N050", norwegian(hours=[HoursAttended(period=MONTH)]), opens="2020-10-31", due="2020-12-31", at="hours[0]"
        )

    def test_near_miss(self) -> None:
        met("N050", norwegian(hours=[HoursAttended(period=MONTH, registered_on=D(2020, 12, 31))]))


@pytest.mark.parametrize(
    ("code", "field"),
    [
        ("N051", "norwegian_hours"),
        ("N052", "social_studies_hours"),
        ("N053", "norwegian_beyond_statutory_hours"),
    ],
)
class TestN051N052N053:
    """A record of hours tells all three figures, of which nought is one."""

    def test_days(self, code: str, field: str) -> None:
        case = norwegian(hours=[HoursAttended(period=MONTH)])
        owed(code, case, opens="2020-10-31", due="2020-12-31", at=f"hours[0].{field}")

    def test_near_miss(self, code: str, field: str) -> None:
        for figure in (Decimal(0), HOURS):
            met(code, norwegian(hours=[attended(**{field: figure})]))

    def test_not_told_is_not_nought(self, code: str, field: str) -> None:
        others = {name: HOURS for name in ("norwegian_hours", "social_studies_hours") if name != field}
        case = norwegian(hours=[attended(**others)])
        assert [each.state for each in found(code, case, D(2021, 1, 1))] == ["overdue"]


class TestN054:
    """Whoever starts has hours told, also as none."""

    def test_days(self) -> None:
        owed("N054", norwegian(starts=STARTS), opens="2020-08-30", due="2020-10-30", at="hours")

    def test_near_miss(self) -> None:
        met("N054", norwegian(starts=STARTS, hours=()))
        met("N054", norwegian(starts=STARTS, hours=[HoursAttended(period=period("2020-09-01", "2020-09-30"))]))
        late("N054", norwegian(starts=STARTS, hours=[HoursAttended(period=period("2020-10-01", "2020-10-31"))]))
        silent("N054", norwegian(offers=[TrainingOffer(decided_on=D(2020, 8, 30))]))


class TestN060:
    """A leave must stand in NIR."""

    def test_days(self) -> None:
        case = norwegian(leaves=[TrainingLeave(kind=LeaveKind.BIRTH, period=period("2020-02-29", "2020-12-31"))])
        owed("N060", case, opens="2020-02-29", due="2020-04-29", at="leaves[0]")

    def test_near_miss(self) -> None:
        met("N060", norwegian(leaves=[TrainingLeave(period=period("2020-02-29"), registered_on=D(2020, 4, 29))]))
        undetermined("N060", norwegian(leaves=[TrainingLeave(kind=LeaveKind.BIRTH)]), until="leaves[0].known_on")


class TestN061:
    """A leave has its duration."""

    def test_days(self) -> None:
        case = norwegian(leaves=[TrainingLeave(period=period("2020-02-29"))])
        owed("N061", case, opens="2020-02-29", due="2020-04-29", at="leaves[0].period.last_day")

    def test_near_miss(self) -> None:
        met("N061", norwegian(leaves=[TrainingLeave(period=period("2020-02-29", "2020-03-31"))]))


EXEMPTION = TrainingExemption(granted_on=D(2020, 5, 31))


class TestN070:
    """An exemption must stand in NIR."""

    def test_days(self) -> None:
        owed("N070", norwegian(exemptions=[EXEMPTION]), opens="2020-05-31", due="2020-07-31", at="exemptions[0]")

    def test_near_miss(self) -> None:
        met("N070", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 5, 31), registered_on=D(2020, 6, 1))]))


class TestN071:
    """An exemption tells what it is from."""

    def test_days(self) -> None:
        case = norwegian(exemptions=[EXEMPTION])
        owed("N071", case, opens="2020-05-31", due="2020-07-31", at="exemptions[0].exempt_from")

    def test_near_miss(self) -> None:
        for what in TrainingExemptFrom:
            met("N071", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 5, 31), exempt_from=what)]))


class TestN072:
    """An exemption tells its ground, with the legal basis."""

    def test_days(self) -> None:
        case = norwegian(exemptions=[EXEMPTION])
        owed("N072", case, opens="2020-05-31", due="2020-07-31", at="exemptions[0].ground")

    def test_near_miss(self) -> None:
        ground = ExemptionGround.HEALTH_OR_WEIGHTY_REASONS
        met("N072", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 5, 31), ground=ground)]))


class TestN073:
    """An exemption has the date it was granted."""

    def test_days(self) -> None:
        case = norwegian(exemptions=[TrainingExemption(known_on=D(2020, 5, 31))])
        owed("N073", case, opens="2020-05-31", due="2020-07-31", at="exemptions[0].granted_on")

    def test_near_miss(self) -> None:
        met("N073", norwegian(exemptions=[EXEMPTION]))


class TestN080:
    """Absence must stand in NIR, from its last day."""

    def test_days(self) -> None:
        case = norwegian(absences=[Absence(period=period("2020-11-16", "2020-11-30"))])
        owed("N080", case, opens="2020-11-30", due="2021-01-30", at="absences[0]")

    def test_near_miss(self) -> None:
        met(
            "N080",
            norwegian(absences=[Absence(period=period("2020-11-16", "2020-11-30"), registered_on=D(2021, 1, 30))]),
        )


class TestN081:
    """Where there are hours or a stop, absence is told, also as none."""

    def test_days(self) -> None:
        owed(
            "N081", norwegian(hours=[HoursAttended(period=MONTH)]), opens="2020-10-31", due="2020-12-31", at="absences"
        )
        owed(
            "N081",
            norwegian(stops=[Stop(decided_on=D(2020, 10, 31))]),
            opens="2020-10-31",
            due="2020-12-31",
            at="absences",
        )

    def test_near_miss(self) -> None:
        met("N081", norwegian(hours=[HoursAttended(period=MONTH)], absences=()))
        silent("N081", norwegian(starts=STARTS))
        silent("N081", norwegian(hours=()))


class TestN082:
    """An absence tells its extent."""

    def test_days(self) -> None:
        case = norwegian(absences=[Absence(period=period("2020-11-16", "2020-11-30"))])
        owed("N082", case, opens="2020-11-30", due="2021-01-30", at="absences[0].extent")

    def test_near_miss(self) -> None:
        extent = Extent(amount=Decimal("7.5"), unit=ExtentUnit.HOURS)
        met("N082", norwegian(absences=[Absence(period=period("2020-11-16", "2020-11-30"), extent=extent)]))


class TestN090:
    """Complaints are owed by law, but the register cannot take them."""

    CASE = norwegian(complaints=[Complaint(received_on=D(2020, 12, 1))])

    def test_deferred(self) -> None:
        assert [each.state for each in found("N090", self.CASE, D(2024, 1, 1))] == ["deferred"]

    def test_once_the_register_can(self) -> None:
        # able from 1 May 2021, so 1 July 2021
        for day, state in [(D(2021, 4, 30), "deferred"), (D(2021, 7, 1), "open"), (D(2021, 7, 2), "overdue")]:
            assert [each.state for each in found("N090", self.CASE, day, OPENED)] == [state]

    def test_near_miss(self) -> None:
        silent("N090", norwegian(stops=[Stop(decided_on=D(2020, 12, 1))]))


class TestN091:
    """An outcome that does not tell what came of it."""

    CASE = norwegian(complaint_outcomes=[ComplaintOutcome(decided_on=D(2021, 7, 31))])

    def test_deferred(self) -> None:
        assert [each.state for each in found("N091", self.CASE, D(2024, 1, 1))] == ["deferred"]

    def test_once_the_register_can(self) -> None:
        for day, state in [(D(2021, 7, 31), "open"), (D(2021, 9, 30), "open"), (D(2021, 10, 1), "overdue")]:
            assert [each.state for each in found("N091", self.CASE, day, OPENED)] == [state]

    def test_near_miss(self) -> None:
        outcome = ComplaintOutcome(decided_on=D(2021, 7, 31), outcome=ComplaintOutcomeKind.DISMISSED)
        met("N091", norwegian(complaint_outcomes=[outcome]))


class TestN100:
    """A stop must stand in NIR."""

    def test_days(self) -> None:
        owed(
            "N100",
            norwegian(stops=[Stop(decided_on=D(2020, 12, 31))]),
            opens="2020-12-31",
            due="2021-02-28",
            at="stops[0]",
        )

    def test_near_miss(self) -> None:
        late("N100", norwegian(stops=[Stop(decided_on=D(2020, 12, 31), registered_on=D(2021, 3, 1))]))


class TestN101:
    """A stop has the date of its decision."""

    def test_days(self) -> None:
        case = norwegian(stops=[Stop(known_on=D(2020, 12, 31))])
        owed("N101", case, opens="2020-12-31", due="2021-02-28", at="stops[0].decided_on")

    def test_near_miss(self) -> None:
        met("N101", norwegian(stops=[Stop(decided_on=D(2020, 12, 31))]))
