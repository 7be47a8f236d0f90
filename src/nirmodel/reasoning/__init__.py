"""Why a rule says what it says, and why another says nothing (begrunnelse); worked out when it is asked for."""

from nirmodel.reasoning.asking import Question, why, why_not
from nirmodel.reasoning.values import Because, Reason, Why, WhyNot

__all__ = ["Because", "Question", "Reason", "Why", "WhyNot", "why", "why_not"]
