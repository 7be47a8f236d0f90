"""R09: other integration measures in a reception centre (integreringsfremmende tiltak).

The regulation asks which other measures were begun or completed: each is registered with its kind and its status.

It goes wrong if a measure is registered on completion alone: one that was begun counts too.
"""

from nirmodel.law.sources import INTEGRATION_REGULATION, RECEPTION_PAGE
from nirmodel.law.versions import under_integration_act
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 50", letter="b"), RECEPTION_PAGE)

REGISTER_MEASURE = Duty(
    code="R090",
    name="register-reception-measure",
    about="reception_qualifications",
    subject=Text("integreringsfremmende tiltak", "integreringsfremjande tiltak", "the integration measure"),
    owed=Registered("reception_measures"),
    versions=_VERSIONS,
)

MEASURE_KIND = Duty(
    code="R091",
    name="reception-measure-kind-missing",
    about="reception_qualifications",
    subject=Text("opplysning om hvilket tiltak", "opplysning om kva tiltak", "which measure it is"),
    owed=EachDatum("reception_measures", "kind"),
    versions=_VERSIONS,
)

MEASURE_STATUS = Duty(
    code="R092",
    name="reception-measure-status-missing",
    about="reception_qualifications",
    subject=Text(
        "opplysning om tiltaket er påbegynt eller gjennomført",
        "opplysning om tiltaket er påbyrja eller gjennomført",
        "information on whether the measure was begun or completed",
    ),
    clause=True,
    owed=EachDatum("reception_measures", "status"),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_MEASURE, MEASURE_KIND, MEASURE_STATUS)
