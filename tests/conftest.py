"""How long the strategies are drawn from, few examples by default; and no answer remembered from another test."""

import os

import pytest
from hypothesis import settings

from nirmodel.deadlines.computation import _due_date
from nirmodel.inquiring import plan
from nirmodel.regimes import regime_for

settings.register_profile("default", max_examples=25, deadline=None)
settings.register_profile("quick", max_examples=8, deadline=None)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """What an earlier test computed must not answer for this one."""
    _due_date.cache_clear()
    plan.cache_clear()
    regime_for.cache_clear()
