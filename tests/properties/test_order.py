"""The order of the records, and of the participations, changes nothing but the places in the paths."""

from datetime import date
from random import Random
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case, check
from nirmodel.case import PARTICIPATIONS
from nirmodel.strategies import as_of_days, cases
from tests.properties.support import map_records, reported


@given(cases(), as_of_days(), st.randoms(use_true_random=False))
def test_order_does_not_matter(case: Case, as_of: date, random: Random) -> None:
    """The same records in another order give the same findings in the same order."""

    def shuffled(_: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(random.sample(records, len(records)))

    participations: dict[str, Any] = {about: getattr(case, about)[::-1] for about in PARTICIPATIONS}
    other = map_records(evolve(case, **participations), shuffled)
    assert [reported(each) for each in check(other, as_of=as_of).findings] == [
        reported(each) for each in check(case, as_of=as_of).findings
    ]
