"""Life courses of each kind of participation, complete and in time (livsløp)."""

from collections.abc import Callable
from datetime import date
from typing import Any

from nirmodel.code_lists import Act
from nirmodel.strategies.lives.asylum_seeker_training import asylum
from nirmodel.strategies.lives.clerk import Clerk
from nirmodel.strategies.lives.introduction_programme import programme
from nirmodel.strategies.lives.norwegian_training import norwegian
from nirmodel.strategies.lives.reception_qualification import reception

__all__ = ["LIVES", "Clerk"]

_BOTH: dict[str, Callable[[Clerk, date], Any]] = {
    "introduction_programmes": programme,
    "norwegian_trainings": norwegian,
}
#: act -> list of participations -> how one of them is lived
LIVES: dict[Act, dict[str, Callable[[Clerk, date], Any]]] = {
    Act.INTRODUCTION_ACT: _BOTH | {"asylum_seeker_trainings": asylum},
    Act.INTEGRATION_ACT: _BOTH | {"reception_qualifications": reception},
}
