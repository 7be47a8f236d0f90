"""What cannot both be right, and what is worth a look (motstrid og merknader)."""

from nirmodel.rules.contradictions import (
    asylum_seeker_training,
    introduction_programme,
    norwegian_training,
    reception_qualification,
    whole_case,
)

__all__ = ["CONFLICTS"]

CONFLICTS = (
    *whole_case.CONFLICTS,
    *introduction_programme.CONFLICTS,
    *norwegian_training.CONFLICTS,
    *asylum_seeker_training.CONFLICTS,
    *reception_qualification.CONFLICTS,
)
