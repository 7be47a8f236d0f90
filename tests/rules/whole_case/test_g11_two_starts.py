"""G11: two starts of one programme or training."""

from datetime import date

from nirmodel import Case, IntroductionProgramme
from nirmodel.records import Start, TrainingStart
from tests.rules.support import FIRST, ONE_DAY, begins_with_the_register, clashes, fits, norwegian, programme

D = date


class TestG119:
    """Two starts."""

    def test_witness(self) -> None:
        starts = [Start(id="a", started_on=D(2020, 2, 3)), Start(id="b", started_on=D(2020, 2, 5))]
        clashes("G119", programme(starts=starts), "starts[0]", "starts[1]")
        trainings = [TrainingStart(id="a", started_on=D(2020, 2, 3)), TrainingStart(id="b", started_on=D(2020, 2, 5))]
        clashes("G119", norwegian(starts=trainings), "starts[0]", "starts[1]")

    def test_near_miss(self) -> None:
        one = IntroductionProgramme(starts=(Start(id="a", started_on=D(2018, 2, 3)),))
        another = IntroductionProgramme(starts=(Start(id="b", started_on=D(2020, 2, 5)),))
        fits("G119", Case(id="c", regime=FIRST, introduction_programmes=(one, another)))

    def test_first_and_last_days(self) -> None:
        begins_with_the_register(
            "G119",
            lambda day: programme(starts=[Start(id="a", started_on=day), Start(id="b", started_on=day + ONE_DAY)]),
        )
