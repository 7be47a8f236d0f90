"""N13: the education background (utdanningsbakgrunn)."""

from datetime import date
from typing import Any

from nirmodel import Case
from nirmodel.records import EducationBackground, TrainingOffer, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    SECOND,
    begins,
    ceases,
    found,
    late,
    met,
    norwegian,
    not_under_the_introduction_act,
    owed,
    silent,
    undetermined,
)

D = date


def _training(**lists: Any) -> Case:
    return norwegian(**{"regime": SECOND} | lists)


DAY = D(2022, 8, 1)


def _extended(day: date) -> Case:
    return norwegian(regime=COLLECTIVE, offers=[TrainingOffer(decided_on=day, extended=True)])


def _of_ordinary_training(day: date) -> Case:
    offers, backgrounds = [TrainingOffer(decided_on=day, extended=False)], [EducationBackground(recorded_on=day)]
    return norwegian(regime=COLLECTIVE, offers=offers, education_backgrounds=backgrounds)


class TestN130:
    """The education background is registered in NIR."""

    def test_days(self) -> None:
        # 1 February 2021: 1 April
        case = _training(education_backgrounds=[EducationBackground(recorded_on=D(2021, 2, 1))])
        owed("N130", case, opens="2021-02-01", due="2021-04-01", at="education_backgrounds[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2021, 4, 1), met), (D(2021, 4, 2), late)):
            given = EducationBackground(recorded_on=D(2021, 2, 1), registered_on=registered)
            is_met("N130", _training(education_backgrounds=[given]))
        silent("N130", norwegian(education_backgrounds=[EducationBackground(recorded_on=D(2021, 2, 1))]))

    def test_under_chapter_6a_it_hangs_on_extended_training(self) -> None:
        # 31 July 2023: 30 September, however late the extension is known
        def case(*offers: TrainingOffer, **head: Any) -> Case:
            background = EducationBackground(recorded_on=D(2023, 7, 31), **head)
            return norwegian(regime=COLLECTIVE, offers=offers or None, education_backgrounds=[background])

        at = "education_backgrounds[0]"
        extended = TrainingOffer(decided_on=D(2023, 7, 31), extended=True, id="b")
        ordinary = TrainingOffer(decided_on=D(2023, 7, 1), extended=False, id="a")
        incomplete = TrainingOffer(decided_on=D(2023, 7, 1), id="c")
        owed("N130", case(extended), opens="2023-07-31", due="2023-09-30", at=at)
        (finding,) = found("N130", case(TrainingOffer(decided_on=D(2023, 8, 31), extended=True)), D(2023, 9, 1))
        assert finding.due is not None
        assert finding.due.day == D(2023, 9, 30)
        (finding,) = found("N130", case(ordinary, extended, incomplete), D(2023, 9, 1))
        assert "norwegian_trainings[0].offers[1].extended" in {str(each.path) for each in finding.facts}
        undetermined("N130", case(ordinary, incomplete), until="offers[1].extended")
        (finding,) = found("N130", case(ordinary, incomplete), D(2023, 9, 1))
        assert "norwegian_trainings[0].offers[1].decided_on" in {str(each.path) for each in finding.facts}
        undetermined("N130", case(), until="offers")
        silent("N130", case(ordinary))
        # that there is no offer at all is an answer: nothing would settle it
        background = EducationBackground(recorded_on=D(2023, 7, 31))
        without_offers = norwegian(regime=COLLECTIVE, offers=(), education_backgrounds=[background])
        silent("N130", without_offers)
        assert found("N138", without_offers, D(2023, 9, 1))
        registered = {"registered_on": D(2023, 9, 30)}
        met("N130", case(extended, **registered))
        # what is in NIR is the background, whatever else the answer rests on
        (finding,) = found("N130", case(extended, **registered), D(2023, 10, 1))
        assert finding.settling is not None
        assert str(finding.settling.path).endswith(at)

    def test_first_and_last_days(self) -> None:
        begins(
            "N130",
            "2021-01-01",
            lambda day: norwegian(regime=SECOND, education_backgrounds=[EducationBackground(recorded_on=day)]),
        )
        begins(
            "N130",
            "2021-01-01",
            lambda day: norwegian(regime=COLLECTIVE, education_backgrounds=[EducationBackground(recorded_on=day)]),
        )


class TestN131:
    """The time limit of the training hangs on the education background, but not under chapter 6A."""

    def test_days(self) -> None:
        # 31 January 2021: 31 March
        case = _training(offers=[TrainingOffer(decided_on=D(2021, 1, 31))])
        owed("N131", case, opens="2021-01-31", due="2021-03-31", at="education_backgrounds")

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2021, 1, 31))]
        for done in (True, False):
            for given, is_met in ((D(2021, 3, 31), met), (D(2021, 4, 1), late)):
                background = EducationBackground(recorded_on=given, upper_secondary_completed=done)
                is_met("N131", _training(starts=starts, education_backgrounds=[background]))
        silent("N131", norwegian(starts=starts))
        silent("N131", norwegian(regime=COLLECTIVE, starts=starts))

    def test_first_and_last_days(self) -> None:
        begins("N131", "2021-01-01", lambda day: norwegian(regime=SECOND, starts=[TrainingStart(started_on=day)]))


class TestN132:
    """Under chapter 6A the education background is owed with a decision on extended training."""

    def test_days(self) -> None:
        # 31 July 2023: 30 September
        offer = TrainingOffer(decided_on=D(2023, 7, 31), extended=True)
        case = norwegian(regime=COLLECTIVE, offers=[offer])
        owed("N132", case, opens="2023-07-31", due="2023-09-30", at="education_backgrounds")

    def test_near_miss(self) -> None:
        offer = TrainingOffer(decided_on=D(2023, 7, 31), extended=True)
        for given, is_met in ((D(2023, 9, 30), met), (D(2023, 10, 1), late)):
            background = EducationBackground(recorded_on=given, upper_secondary_completed=False)
            is_met("N132", norwegian(regime=COLLECTIVE, offers=[offer], education_backgrounds=[background]))
        silent("N132", norwegian(regime=COLLECTIVE, offers=[TrainingOffer(decided_on=D(2023, 7, 31), extended=False)]))
        incomplete = norwegian(regime=COLLECTIVE, offers=[TrainingOffer(decided_on=D(2023, 7, 31))])
        undetermined("N132", incomplete, until="offers[0].extended")
        silent("N132", _training(offers=[offer]))

    def test_first_and_last_days(self) -> None:
        # extended training came on 1 July 2023, and chapter 6A is repealed on 1 July 2028
        begins("N132", "2023-07-01", _extended)
        ceases("N132", "2028-06-30", _extended)

    def test_what_is_missing_settles_nothing_before_extended_training(self) -> None:
        silent("N132", norwegian(regime=COLLECTIVE, offers=[TrainingOffer(decided_on=D(2023, 6, 30))]))


class TestN137:
    """Education background under the introduction act."""

    def test_witness_and_near_miss(self) -> None:
        background = EducationBackground(recorded_on=D(2022, 3, 1))
        not_under_the_introduction_act("N137", norwegian, "education_backgrounds", background)

    def test_first_and_last_days(self) -> None:
        begins(
            "N137", "2021-01-01", lambda day: norwegian(education_backgrounds=[EducationBackground(recorded_on=day)])
        )


class TestN138:
    """Education background under chapter 6A, where the training is not extended."""

    def test_witness(self) -> None:
        offers = [TrainingOffer(decided_on=DAY, extended=False)]
        backgrounds = [EducationBackground(recorded_on=DAY)]
        case = norwegian(regime=COLLECTIVE, offers=offers, education_backgrounds=backgrounds)
        (finding,) = found("N138", case, DAY)
        assert str(finding.path) == "norwegian_trainings[0].education_backgrounds[0]"
        # it rests on every offer, and on what each states of extended training
        given = {str(each.path): each.value for each in finding.facts}
        assert given["norwegian_trainings[0].education_backgrounds[0].recorded_on"] == DAY.isoformat()
        assert given["norwegian_trainings[0].offers[0].extended"] is False

    def test_near_miss(self) -> None:
        backgrounds = [EducationBackground(recorded_on=DAY)]
        offers = [TrainingOffer(decided_on=DAY, extended=True)]
        silent("N138", norwegian(regime=COLLECTIVE, education_backgrounds=backgrounds, offers=offers))
        # whether the training is extended is missing
        for incomplete in ([TrainingOffer(decided_on=DAY)], None):
            silent("N138", norwegian(regime=COLLECTIVE, education_backgrounds=backgrounds, offers=incomplete))
        silent("N138", _training(education_backgrounds=backgrounds))
        ordinary = [TrainingOffer(decided_on=DAY, extended=False)]
        assert found("N138", norwegian(regime=COLLECTIVE, education_backgrounds=backgrounds, offers=ordinary), DAY)

    def test_first_and_last_days(self) -> None:
        # chapter 6A came on 15 June 2022 and is repealed on 1 July 2028
        begins("N138", "2022-06-15", _of_ordinary_training)
        ceases("N138", "2028-06-30", _of_ordinary_training)
