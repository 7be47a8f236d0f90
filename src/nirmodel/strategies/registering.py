"""Makes ``st.from_type(Case)`` and ``st.builds`` know the classes of this library; Hypothesis calls it by itself."""

from hypothesis import strategies as st

from nirmodel import records as kinds
from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.strategies.cases import cases
from nirmodel.strategies.records import any_value_of

__all__ = ["register_types"]


def register_types() -> None:
    """Registers a strategy for a case, each kind of participation and each record."""
    st.register_type_strategy(Case, lambda _: cases())
    named = [getattr(kinds, name) for name in kinds.__all__ if name != "Record"]
    for cls in (*PARTICIPATIONS.values(), *named):
        st.register_type_strategy(cls, any_value_of)
