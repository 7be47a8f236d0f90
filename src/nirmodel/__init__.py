"""nirmodel: what a municipality must register in the National Introduction Register (NIR), and by when.

Build a :class:`Case` or read one with :func:`read_cases`, :func:`check` it as of a day, and look at the
:class:`Report`.
"""

from typing import TYPE_CHECKING

from nirmodel.case import AsylumSeekerTraining, Case, IntroductionProgramme, NorwegianTraining, ReceptionQualification
from nirmodel.checking import check
from nirmodel.findings import Finding, State
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.deadlines import DeadlinePolicy
from nirmodel.law.regimes import Regime
from nirmodel.report import Report
from nirmodel.waivers import Waiver

if TYPE_CHECKING:
    from nirmodel.comparing import compare
    from nirmodel.wire import read_case, read_cases
else:
    #: what is imported on first use, since reading and comparing take time to import: name -> module
    _ON_FIRST_USE = {
        "compare": "nirmodel.comparing",
        "read_case": "nirmodel.wire",
        "read_cases": "nirmodel.wire",
    }

    def __getattr__(name):
        """Imports a name of the front page on first use."""
        if name not in _ON_FIRST_USE:
            raise AttributeError(f"module 'nirmodel' has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_ON_FIRST_USE[name]), name)
        return value

    def __dir__():
        return sorted({*globals(), *__all__})


#: in the order of a first day with the library
__all__ = [  # noqa: RUF022
    "Case",
    "IntroductionProgramme",
    "NorwegianTraining",
    "AsylumSeekerTraining",
    "ReceptionQualification",
    "Regime",
    "check",
    "Report",
    "Finding",
    "State",
    "DeadlinePolicy",
    "Waiver",
    "compare",
    "read_cases",
    "read_case",
    "CATALOGUE",
]
