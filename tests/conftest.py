"""How long the strategies are drawn from: few examples by default, many in the session for it."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("default", max_examples=25, deadline=None)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.register_profile(
    "mutation", max_examples=10, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.differing_executors],
)  # fmt: skip
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
