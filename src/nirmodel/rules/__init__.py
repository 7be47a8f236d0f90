"""What must be registered (regler): every rule, sorted by code.

To add a rule: 1. work out its dates by hand and write its test class; 2. state it in the file of its
subject, in ``integration_act/`` where that act alone asks for it; 3. put its predicate above it; 4. add its changelog
line.
"""

from nirmodel.errors import UnknownCode
from nirmodel.rules import asylum_seeker_training, integration_act, introduction_programme, norwegian_training
from nirmodel.rules.contradictions import CONFLICTS
from nirmodel.rules.rule import Rule

__all__ = ["CATALOGUE", "Rule", "rule_of"]


def _number(each: Rule) -> tuple[str, int]:
    return each.code[0], int(each.code[1:])


#: every rule there is, sorted by code
CATALOGUE: tuple[Rule, ...] = tuple(
    sorted(
        (
            *introduction_programme.DUTIES,
            *norwegian_training.DUTIES,
            *asylum_seeker_training.DUTIES,
            *integration_act.DUTIES,
            *CONFLICTS,
        ),
        key=_number,
    )
)


def rule_of(code: str) -> Rule:
    """The rule with a code; raises :class:`~nirmodel.errors.UnknownCode` where there is none."""
    for each in CATALOGUE:
        if each.code == code:
            return each
    raise UnknownCode(code)
