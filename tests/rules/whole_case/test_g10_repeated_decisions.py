"""G10: a decision of the same kind on the same day."""

from datetime import date

from nirmodel.code_lists import StopKind, TrainingExemptFrom
from nirmodel.records import Refusal, Stop, TrainingExemption
from tests.rules.support import begins_with_the_register, clashes, fits, norwegian, programme

D = date


class TestG109:
    """Two decisions of one kind on one day."""

    def test_witness(self) -> None:
        stops = [
            Stop(id="a", decided_on=D(2020, 2, 3), kind=StopKind.TEMPORARY),
            Stop(id="b", decided_on=D(2020, 2, 3)),
        ]
        clashes("G109", programme(stops=stops), "stops[0]", "stops[1]")

    def test_exemptions_from_the_same(self) -> None:
        day = D(2020, 2, 3)
        first = TrainingExemption(id="a", granted_on=day, exempt_from=TrainingExemptFrom.TRAINING)
        same = TrainingExemption(id="b", granted_on=day, exempt_from=TrainingExemptFrom.TRAINING, known_on=day)
        other = TrainingExemption(id="b", granted_on=day, exempt_from=TrainingExemptFrom.FINAL_EXAM)
        clashes("G109", norwegian(exemptions=[first, same]), "exemptions[0]", "exemptions[1]")
        fits("G109", norwegian(exemptions=[first, other]))

    def test_near_miss(self) -> None:
        fits(
            "G109",
            programme(refusals=[Refusal(id="a", decided_on=D(2020, 2, 3)), Refusal(id="b", decided_on=D(2020, 2, 4))]),
        )

    def test_first_and_last_days(self) -> None:
        begins_with_the_register(
            "G109",
            lambda day: programme(refusals=[Refusal(id="a", decided_on=day), Refusal(decided_on=day, reasons=())]),
        )
