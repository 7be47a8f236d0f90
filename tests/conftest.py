"""How long the strategies are drawn from, few examples by default; and no answer remembered from another test."""

import os

import pytest
from hypothesis import Phase, settings

from nirmodel.deadlines.computation import _kept
from nirmodel.inquiring import plan
from nirmodel.regimes import regime_for

#: all but explaining, which draws a hundred large cases for each that a test has found on purpose
PHASES = tuple(each for each in Phase if each is not Phase.explain)

for name, examples in {"default": 10, "thorough": 1000}.items():
    settings.register_profile(name, max_examples=examples, deadline=None, phases=PHASES)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """What an earlier test computed must not answer for this one."""
    _kept.cache_clear()
    plan.cache_clear()
    regime_for.cache_clear()
