"""I09: complaints, and what came of them (klager og utfallet av klagebehandlingen).

The regulation has asked for them since 2014, but when IMDi wrote its page the register had no place for them. What it
cannot take is owed and not overdue: these duties are deferred until the policy states that the register takes them. For
cases under the integration act it has done so since May 2021.

A complaint and its outcome are two records: the outcome comes later, and names its complaint.
"""

from typing import Any

from attrs import evolve

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
from nirmodel.rules.breaking import breaking, moved, step
from nirmodel.rules.clashes import decided_before_received, without_complaint
from nirmodel.rules.owed import Compares, EachDatum, Registered
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


def _decided_too_early(whole: Any, near: bool) -> Any:
    day = whole.complaints[0].received_on - step(near)
    return evolve(whole, complaint_outcomes=(moved(whole.complaint_outcomes[0], decided_on=day),))


DECIDED_BEFORE_RECEIVED = Contradiction(
    code="I097",
    name="complaint-decided-before-received",
    about="introduction_programmes",
    title=Text(
        "Klagen er avgjort før den kom inn",
        "Klaga er avgjord før ho kom inn",
        "Complaint decided before it was received",
    ),
    finds=Compares("complaint_outcomes", decided_before_received),
    versions=_FITTING_TOGETHER,
    broken_by=breaking(_decided_too_early, "complaint_outcomes"),
)

# --- what is worth a look -----------------------------------------------------------------------------


def _of_no_complaint(whole: Any, near: bool) -> Any:
    complaint_id = whole.complaints[0].id if near else "gone"
    return evolve(whole, complaint_outcomes=(evolve(whole.complaint_outcomes[0], complaint_id=complaint_id),))


OUTCOME_WITHOUT_COMPLAINT = Notice(
    code="I099",
    name="outcome-without-complaint",
    about="introduction_programmes",
    title=Text(
        "Utfallet viser til en klage som ikke finnes",
        "Utfallet viser til ei klage som ikkje finst",
        "Outcome names a complaint that is not there",
    ),
    finds=Compares("complaint_outcomes", without_complaint),
    versions=_FITTING_TOGETHER,
    broken_by=breaking(_of_no_complaint, "complaint_outcomes"),
)

RULES: tuple[Rule, ...] = (
    REGISTER_COMPLAINT,
    COMPLAINT_OUTCOME,
    DECIDED_BEFORE_RECEIVED,
    OUTCOME_WITHOUT_COMPLAINT,
)
