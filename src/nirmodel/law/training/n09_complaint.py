"""N09: complaints and what came of them (klager og utfallet av klagebehandlingen).

The line asks for each complaint about a decision on the training, and for its outcome. The register could not take
complaints when IMDi's page was written. Since May 2021 it takes those under the integration act. A complaint that it
cannot take is owed by law and deferred, never overdue.

It goes wrong if the outcome does not name its complaint, so that it is unclear which of several it settles.
"""

from nirmodel.law import complaints
from nirmodel.law.sources import (
    COMPLAINTS_OPENED,
    IMDI_PAGE,
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    imdi_line,
)
from nirmodel.law.versions import BOTH_ACTS, holding, under_2014, under_2018, under_2021, under_integration_act
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="k"), new=True),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="g"), imdi_line("training", 9)),
    under_2021(imdi_line("training", 9)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="k"), COMPLAINTS_OPENED),
)


REGISTER_COMPLAINT = Duty(
    code="N090",
    name="register-training-complaint",
    about="norwegian_trainings",
    subject=Text("klage og utfall", "klage og utfall", "the complaint and its outcome"),
    owed=Registered(("complaints", "complaint_outcomes")),
    versions=_VERSIONS,
    deferred=True,
)

OUTCOME = Duty(
    code="N091",
    name="training-complaint-outcome-missing",
    about="norwegian_trainings",
    subject=Text("klagens utfall", "utfallet av klaga", "outcome of the complaint"),
    owed=EachDatum("complaint_outcomes", "outcome"),
    versions=_VERSIONS,
    deferred=True,
)

DECIDED_BEFORE_RECEIVED = Contradiction(
    code="N097",
    name="training-complaint-decided-before-received",
    about="norwegian_trainings",
    title=Text(
        "Klagen er avgjort før den kom inn",
        "Klaga er avgjord før ho kom inn",
        "Complaint decided before it was received",
    ),
    finds=complaints.DECIDED_BEFORE_RECEIVED,
    versions=holding(BOTH_ACTS, IMDI_PAGE, TRAINING_PAGE),
    broken_by=complaints.BROKEN_BY_EARLY_OUTCOME,
)

OUTCOME_WITHOUT_COMPLAINT = Notice(
    code="N099",
    name="training-outcome-without-complaint",
    about="norwegian_trainings",
    title=Text(
        "Utfallet viser til en klage som ikke finnes",
        "Utfallet viser til ei klage som ikkje finst",
        "Outcome names a complaint that is not there",
    ),
    finds=complaints.WITHOUT_COMPLAINT,
    versions=holding(BOTH_ACTS, IMDI_PAGE, TRAINING_PAGE),
    broken_by=complaints.BROKEN_BY_OUTCOME_ALONE,
)

RULES: tuple[Rule, ...] = (REGISTER_COMPLAINT, OUTCOME, DECIDED_BEFORE_RECEIVED, OUTCOME_WITHOUT_COMPLAINT)
