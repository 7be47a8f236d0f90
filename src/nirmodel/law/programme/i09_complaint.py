"""I09: complaints, and what came of them (klager og utfallet av klagebehandlingen).

The regulation has asked for them since 2014, but when IMDi wrote its page the register had no place for them. What it
cannot take is owed and not overdue: these duties are deferred until the policy states that the register takes them. For
cases under the integration act it has done so since May 2021.

A complaint and its outcome are two records: the outcome comes later, and names its complaint.
"""

from nirmodel.law import complaints
from nirmodel.law.sources import (
    COMPLAINTS_OPENED,
    IMDI_PAGE,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    PROGRAMME_PAGE,
    REGISTER_REGULATION_2014,
    imdi_line,
)
from nirmodel.law.versions import BOTH_ACTS, holding, under_2014, under_2018, under_2021, under_integration_act
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="h"), new=True),
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="d"), imdi_line("programme", 9)),
    under_2021(imdi_line("programme", 9)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="g"), COMPLAINTS_OPENED),
)
# The regulation of 2018 names complaints, and not what came of them.
_OUTCOME_VERSIONS = (
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="h"), new=True),
    under_2018(imdi_line("programme", 9)),
    under_2021(imdi_line("programme", 9), as_before=True),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="g"), COMPLAINTS_OPENED),
)
_FITTING_TOGETHER = holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE)

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_COMPLAINT = Duty(
    code="I090",
    name="register-complaint",
    about="introduction_programmes",
    subject=Text("klage og utfall", "klage og utfall", "the complaint and its outcome"),
    owed=Registered(("complaints", "complaint_outcomes")),
    versions=_VERSIONS,
    deferred=True,
)

COMPLAINT_OUTCOME = Duty(
    code="I091",
    name="complaint-outcome-missing",
    about="introduction_programmes",
    subject=Text("klagens utfall", "utfallet av klaga", "outcome of the complaint"),
    owed=EachDatum("complaint_outcomes", "outcome"),
    versions=_OUTCOME_VERSIONS,
    deferred=True,
)

# --- what cannot be right -----------------------------------------------------------------------------

DECIDED_BEFORE_RECEIVED = Contradiction(
    code="I097",
    name="complaint-decided-before-received",
    about="introduction_programmes",
    title=Text(
        "Klagen er avgjort før den kom inn",
        "Klaga er avgjord før ho kom inn",
        "Complaint decided before it was received",
    ),
    finds=complaints.DECIDED_BEFORE_RECEIVED,
    versions=_FITTING_TOGETHER,
    broken_by=complaints.BROKEN_BY_EARLY_OUTCOME,
)

# --- what is worth a look -----------------------------------------------------------------------------

OUTCOME_WITHOUT_COMPLAINT = Notice(
    code="I099",
    name="outcome-without-complaint",
    about="introduction_programmes",
    title=Text(
        "Utfallet viser til en klage som ikke finnes",
        "Utfallet viser til ei klage som ikkje finst",
        "Outcome names a complaint that is not there",
    ),
    finds=complaints.WITHOUT_COMPLAINT,
    versions=_FITTING_TOGETHER,
    broken_by=complaints.BROKEN_BY_OUTCOME_ALONE,
)

RULES: tuple[Rule, ...] = (
    REGISTER_COMPLAINT,
    COMPLAINT_OUTCOME,
    DECIDED_BEFORE_RECEIVED,
    OUTCOME_WITHOUT_COMPLAINT,
)
