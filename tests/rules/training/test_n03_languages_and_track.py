"""N03: mother tongue, other training languages, and track (morsmål, opplæringsspråk, spor)."""

from datetime import date

from nirmodel.code_lists import Track
from nirmodel.law.regimes import Regime
from nirmodel.records import LanguageBackground, TrackPlacement, TrainingOffer, TrainingStart
from tests.rules.support import SECOND, begins, late, met, norwegian, owed, silent

D = date

STARTS = [TrainingStart(started_on=D(2020, 8, 30))]


class TestN030:
    """Languages and track is registered in NIR."""

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

    def test_first_and_last_days(self) -> None:
        begins("N030", "2014-04-10", lambda day: norwegian(language_backgrounds=[LanguageBackground(recorded_on=day)]))
        begins(
            "N030",
            "2021-01-01",
            lambda day: norwegian(regime=SECOND, language_backgrounds=[LanguageBackground(recorded_on=day)]),
        )
        begins("N030", "2014-04-10", lambda day: norwegian(track_placements=[TrackPlacement(placed_on=day)]))


class TestN031:
    """Whoever starts has a mother tongue on record."""

    def test_days(self) -> None:
        owed("N031", norwegian(starts=STARTS), opens="2020-08-30", due="2020-10-30", at="language_backgrounds")
        incomplete = [LanguageBackground(recorded_on=D(2020, 8, 1), training_languages=("en",))]
        case = norwegian(starts=STARTS, language_backgrounds=incomplete)
        owed("N031", case, opens="2020-08-30", due="2020-10-30", at="language_backgrounds")

    def test_near_miss(self) -> None:
        given = [LanguageBackground(recorded_on=D(2020, 8, 30), mother_tongue="ti")]
        met("N031", norwegian(starts=STARTS, language_backgrounds=given))
        silent("N031", norwegian(offers=[TrainingOffer(decided_on=D(2020, 8, 30))]))

    def test_first_and_last_days(self) -> None:
        begins("N031", "2014-04-10", lambda day: norwegian(starts=[TrainingStart(started_on=day)]))
        begins("N031", "2021-01-01", lambda day: norwegian(regime=SECOND, starts=[TrainingStart(started_on=day)]))


class TestN032:
    """Whoever starts has provided other training languages."""

    def test_days(self) -> None:
        incomplete = [LanguageBackground(recorded_on=D(2020, 8, 1), mother_tongue="ti")]
        case = norwegian(starts=STARTS, language_backgrounds=incomplete)
        owed("N032", case, opens="2020-08-30", due="2020-10-30", at="language_backgrounds")

    def test_near_miss(self) -> None:
        for languages in ((), ("en", "ar")):
            given = [LanguageBackground(recorded_on=D(2020, 8, 1), training_languages=languages)]
            met("N032", norwegian(starts=STARTS, language_backgrounds=given))

    def test_first_and_last_days(self) -> None:
        begins("N032", "2014-04-10", lambda day: norwegian(starts=[TrainingStart(started_on=day)]))


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

    def test_first_and_last_days(self) -> None:
        begins("N033", "2014-04-10", lambda day: norwegian(starts=[TrainingStart(started_on=day)]))
