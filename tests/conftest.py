"""How many examples the laws draw, and no answer kept from another test."""

import os

import pytest
from hypothesis import Phase, settings

from nirmodel._engine.planning import plan
from nirmodel.law.deadlines.computation import _cached
from nirmodel.law.regimes import regime_for

#: all but explaining, which draws a hundred large cases for each that a test has found on purpose
PHASES = tuple(each for each in Phase if each is not Phase.explain)

for name, examples in {"quick": 10, "default": 100, "thorough": 1000}.items():
    settings.register_profile(name, max_examples=examples, deadline=None, phases=PHASES)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """What an earlier test computed must not answer for this one."""
    _cached.cache_clear()
    plan.cache_clear()
    regime_for.cache_clear()
