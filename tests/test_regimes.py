"""Which rules a case is under, for each combination of dates, worked out by hand from the transitional rules."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case
from nirmodel.law.regimes import Act, Regime, RegimeReading, regime_for
from nirmodel.law.sources import FORMER_COLLECTIVE_PROTECTION

D = date
FIRST, SECOND, COLLECTIVE = Regime
BEFORE, AFTER = D(2020, 12, 31), D(2021, 1, 1)


def _reading(**facts: object) -> tuple[tuple[Regime, ...], str | None]:
    reading = regime_for(**facts)
    assert reading.sources
    assert (reading.settled is None) is (reading.missing is not None)
    return reading.possible, reading.missing


@pytest.mark.parametrize(
    ("facts", "possible", "missing"),
    [
        ({}, (FIRST, SECOND, COLLECTIVE), "first_permit_on"),
        # granted from 1 January 2021: the integration act, whenever the person came
        ({"first_permit_on": AFTER}, (SECOND,), None),
        ({"first_permit_on": AFTER, "arrived_on": BEFORE}, (SECOND,), None),
        ({"first_permit_on": AFTER, "sought_protection_on": BEFORE}, (SECOND,), None),
        # granted before, and here before: the introduction act
        ({"first_permit_on": BEFORE, "arrived_on": BEFORE}, (FIRST,), None),
        ({"first_permit_on": BEFORE, "applied_from_abroad": False}, (FIRST,), None),
        # granted before, came after: the sources differ, unless residence was applied for from abroad
        ({"first_permit_on": BEFORE}, (FIRST, SECOND), "arrived_on"),
        ({"first_permit_on": BEFORE, "arrived_on": AFTER}, (FIRST, SECOND), "applied_from_abroad"),
        ({"first_permit_on": BEFORE, "arrived_on": AFTER, "applied_from_abroad": True}, (SECOND,), None),
        ({"first_permit_on": BEFORE, "arrived_on": AFTER, "applied_from_abroad": False}, (FIRST,), None),
        ({"first_permit_on": BEFORE, "applied_from_abroad": True}, (FIRST, SECOND), "arrived_on"),
        # asylum seekers: the day protection was sought
        ({"sought_protection_on": BEFORE}, (FIRST, SECOND, COLLECTIVE), "first_permit_on"),
        ({"sought_protection_on": BEFORE, "first_permit_on": AFTER}, (SECOND,), None),
        ({"sought_protection_on": AFTER}, (SECOND, COLLECTIVE), "collective_protection"),
        ({"sought_protection_on": AFTER, "collective_protection": False}, (SECOND,), None),
        # no permit, but came after and applied from abroad: any day of the permit gives the integration act
        ({"arrived_on": AFTER, "applied_from_abroad": True, "collective_protection": False}, (SECOND,), None),
        ({"arrived_on": AFTER, "collective_protection": False}, (FIRST, SECOND), "first_permit_on"),
        # collective protection could be granted from 11 March 2022
        ({"first_permit_on": D(2022, 3, 10)}, (SECOND,), None),
        ({"first_permit_on": D(2022, 3, 11)}, (SECOND, COLLECTIVE), "collective_protection"),
        ({"first_permit_on": D(2022, 3, 11), "collective_protection": False}, (SECOND,), None),
        ({"first_permit_on": D(2022, 3, 11), "collective_protection": True}, (COLLECTIVE,), None),
        ({"collective_protection": True}, (COLLECTIVE,), None),
        # the first permit may be older and of another kind: FOR-2022-06-10-995 § 1 is about the permit under § 34
        (
            {"first_permit_on": D(2022, 3, 10), "collective_protection": True},
            (SECOND, COLLECTIVE),
            "collective_protection_on",
        ),
        (
            {"first_permit_on": BEFORE, "arrived_on": BEFORE, "collective_protection": True},
            (FIRST, COLLECTIVE),
            "collective_protection_on",
        ),
        (
            {"first_permit_on": BEFORE, "arrived_on": BEFORE, "collective_protection_on": D(2022, 4, 1)},
            (COLLECTIVE,),
            None,
        ),
        ({"first_permit_on": AFTER, "collective_protection_on": D(2022, 3, 11)}, (COLLECTIVE,), None),
        ({"collective_protection_on": D(2022, 3, 11)}, (COLLECTIVE,), None),
        # nobody had it before 11 March 2022
        ({"first_permit_on": AFTER, "collective_protection_on": D(2022, 3, 10)}, (SECOND,), None),
        ({"first_permit_on": BEFORE, "arrived_on": BEFORE, "collective_protection_on": D(2022, 3, 10)}, (FIRST,), None),
        # had it, and has another permit now: the day of that one decides
        (
            {"collective_protection": False, "collective_protection_on": D(2022, 4, 1)},
            (SECOND, COLLECTIVE),
            "left_collective_protection_on",
        ),
        # integreringsforskriften § 43h holds from 1 January 2026, and is repealed on 1 July 2026
        ({"left_collective_protection_on": D(2025, 12, 31)}, (SECOND,), None),
        ({"left_collective_protection_on": D(2026, 1, 1)}, (COLLECTIVE,), None),
        ({"left_collective_protection_on": D(2026, 6, 30)}, (COLLECTIVE,), None),
        ({"left_collective_protection_on": D(2026, 7, 1)}, (SECOND, COLLECTIVE), "regime"),
        (
            {"collective_protection_on": D(2022, 4, 1), "left_collective_protection_on": D(2024, 5, 6)},
            (SECOND,),
            None,
        ),
        (
            {
                "first_permit_on": D(2022, 4, 1),
                "collective_protection": False,
                "collective_protection_on": D(2022, 4, 1),
                "left_collective_protection_on": D(2026, 3, 2),
            },
            (COLLECTIVE,),
            None,
        ),
        # whoever has it again is under chapter 6A, and nobody left it before it was there
        ({"collective_protection": True, "left_collective_protection_on": D(2024, 5, 6)}, (COLLECTIVE,), None),
        ({"first_permit_on": AFTER, "left_collective_protection_on": D(2022, 3, 10)}, (SECOND,), None),
    ],
)
def test_readings(facts: dict[str, object], possible: tuple[Regime, ...], missing: str | None) -> None:
    assert _reading(**facts) == (possible, missing)


def test_the_regulation_is_cited_for_who_keeps_the_status() -> None:
    kept = regime_for(first_permit_on=D(2026, 1, 5), left_collective_protection_on=D(2026, 1, 5))
    assert FORMER_COLLECTIVE_PROTECTION in kept.sources
    assert "43h" in FORMER_COLLECTIVE_PROTECTION.section.replace(" ", "")
    protected = regime_for(first_permit_on=D(2026, 1, 5), collective_protection=True)
    assert FORMER_COLLECTIVE_PROTECTION not in protected.sources


def test_a_case_states_it() -> None:
    case = Case(id="c", first_permit_on=D(2022, 4, 1), collective_protection=False)
    assert case.regimes == (SECOND,)
    assert evolve(case, left_collective_protection_on=D(2026, 1, 5)).regimes == (COLLECTIVE,)
    assert evolve(case, left_collective_protection_on=D(2025, 1, 5)).regimes == (SECOND,)
    assert evolve(case, regime=SECOND, left_collective_protection_on=D(2026, 1, 5)).regimes == (SECOND,)


def test_a_worker_who_is_granted_collective_protection() -> None:
    # a permit to work of 2019, in Norway since, and a permit under § 34 of April 2022
    worker = Case(id="c", first_permit_on=D(2019, 3, 1), arrived_on=D(2019, 4, 1))
    assert worker.regimes == (FIRST,)
    assert evolve(worker, collective_protection_on=D(2022, 4, 1)).regimes == (COLLECTIVE,)
    assert evolve(worker, collective_protection=True).regimes == (FIRST, COLLECTIVE)


def test_what_is_stated_holds() -> None:
    case = Case(id="c", regime=FIRST, first_permit_on=AFTER)
    assert case.regimes == (FIRST,)
    assert case.read_regime.settled is SECOND
    assert evolve(case, regime=None).regimes == (SECOND,)
    assert Case(id="c").regimes == tuple(Regime)


def test_each_regime_is_part_of_an_act() -> None:
    assert [each.act for each in Regime] == [Act.INTRODUCTION_ACT, Act.INTEGRATION_ACT, Act.INTEGRATION_ACT]


NAMES = (
    "first_permit_on", "arrived_on", "sought_protection_on", "applied_from_abroad", "collective_protection",
    "collective_protection_on", "left_collective_protection_on",
)  # fmt: skip
YES_OR_NO = st.none() | st.booleans()
DAYS = st.none() | st.sampled_from([BEFORE, AFTER, D(2022, 3, 10), D(2022, 3, 11), D(2024, 5, 6)])
LEFT = st.none() | st.sampled_from([D(2022, 3, 10), D(2025, 12, 31), D(2026, 1, 1), D(2026, 6, 30), D(2026, 7, 1)])
FACTS = st.tuples(DAYS, DAYS, DAYS, YES_OR_NO, YES_OR_NO, DAYS, LEFT)


def _of(facts: tuple[object, ...]) -> RegimeReading:
    return regime_for(**dict(zip(NAMES, facts, strict=True)))


@given(FACTS, FACTS)
def test_more_facts_never_make_another_regime_possible(facts: tuple[Any, ...], more: tuple[Any, ...]) -> None:
    """But where they contradict each other, and but for a later permit of another kind: nobody is taken to have one."""
    filled = tuple(new if old is None else old for old, new in zip(facts, more, strict=True))
    permit, arrived, sought, from_abroad, protected, granted, _ = filled
    # nobody was granted residence before asking for it, or applied from abroad and sought protection here before coming
    too_late = permit is not None and sought is not None and permit < sought
    both_ways = from_abroad and arrived is not None and sought is not None and sought < arrived
    # an old permit settles the act, until the case states that one for collective protection came after it
    older = permit is not None and permit < Regime.COLLECTIVE_PROTECTION.granted_from and (protected or granted)
    # collective protection settles the regime, until another permit took its place, and again if it was granted anew
    left = filled[-1] is not None and (facts[-1] is None or protected)
    replaced = granted is not None and protected is False
    too_early = granted is not None and granted < Regime.COLLECTIVE_PROTECTION.granted_from
    if not (too_late or both_ways or older or left or replaced or too_early):
        assert set(_of(filled).possible) <= set(_of(facts).possible)


@given(FACTS)
def test_the_missing_fact_is_missing(facts: tuple[object, ...]) -> None:
    """The fact to provide next is one that is missing, and providing all in turn settles it."""
    given = dict(zip(NAMES, facts, strict=True))
    for _ in NAMES:
        reading = regime_for(**given)
        if reading.missing in (None, "regime"):
            return
        assert given[reading.missing] is None
        given[reading.missing] = AFTER if reading.missing.endswith("_on") else True
    assert regime_for(**given).settled is not None
