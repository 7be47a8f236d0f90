"""Lets ``st.from_type(Case)`` and ``st.builds`` make the classes of this library; Hypothesis calls it on import."""

from hypothesis import strategies as st

from nirmodel import records as kinds
from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.strategies.any_value import any_value_of
from nirmodel.strategies.cases import cases

__all__ = ["register_types"]


def register_types() -> None:
    """Registers a strategy for a case, each kind of participation and each record."""
    st.register_type_strategy(Case, lambda _: cases())
    named = [getattr(kinds, name) for name in kinds.__all__ if name != "Record"]
    for cls in (*PARTICIPATIONS.values(), *named):
        st.register_type_strategy(cls, any_value_of)
