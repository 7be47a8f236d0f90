"""The order of the records, and of the participations, changes nothing but the places in the paths."""

from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case, check
from nirmodel.strategies import cases, days_asked_for
from tests.properties.support import map_records, told


@given(cases(), days_asked_for(), st.randoms(use_true_random=False))
def test_order_does_not_matter(case: Case, as_of: date, random: object) -> None:
    """The same records in another order give the same findings in the same order."""

    def shuffled(_: str, records: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(random.sample(records, len(records)))  # type: ignore[attr-defined]

    other = map_records(case, shuffled)
    other = evolve(other, introduction_programmes=other.introduction_programmes[::-1])
    assert [told(each) for each in check(other, as_of=as_of).findings] == [
        told(each) for each in check(case, as_of=as_of).findings
    ]
