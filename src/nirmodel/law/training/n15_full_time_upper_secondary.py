"""N15: attending upper secondary education full time (videregående opplæring på fulltid).

IMDi asks since when a participant attends upper secondary school full time: the county then provides the training. No
statute names it. A start does not show whether the participant goes to school, so a case without information on it
leaves the answer open: provide the list, as empty if there is nothing.

It goes wrong if part-time studies are registered: full time alone counts.
"""

from functools import partial

from nirmodel.law.changes import OPENED_2021
from nirmodel.law.sources import CUT_OFF_2022, INTEGRATION_ACT, OPENED_IN_MAY_2021, TRAINING_PAGE
from nirmodel.law.versions import FIRST_ACT_FROM_2021, holding, under_integration_act
from nirmodel.records import FullTimeUpperSecondary, TrainingStart
from nirmodel.rules.breaking import breaking, record_added
from nirmodel.rules.clashes import each_record
from nirmodel.rules.owed import AnyOf, Compares, Condition, EachDatum, Owed, Provided, Registered
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.verdict import FAILS, Verdict, undecided
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = under_integration_act(
    CUT_OFF_2022,
    TRAINING_PAGE,
    OPENED_IN_MAY_2021,
    INTEGRATION_ACT.at("§ 30", paragraph="annet ledd"),
    change=OPENED_2021,
)


def _may_be_in_school(_: Visible[TrainingStart], view: View) -> Verdict:
    """A start does not show whether the participant goes to upper secondary school full time."""
    provided = view.provides("full_time_upper_secondary")
    return FAILS if provided else undecided(view.path / "full_time_upper_secondary")


_NOTHING_ON_SCHOOL = Condition(
    _may_be_in_school,
    Text(
        "står uten opplysning om videregående opplæring på fulltid",
        "står utan opplysning om vidaregåande opplæring på fulltid",
        "stands without information on full-time upper secondary",
    ),
)

REGISTER_SCHOOL = Duty(
    code="N150",
    name="register-full-time-upper-secondary",
    about="norwegian_trainings",
    subject=Text(
        "videregående opplæring på fulltid", "vidaregåande opplæring på fulltid", "the full-time upper secondary"
    ),
    owed=Registered("full_time_upper_secondary"),
    versions=_VERSIONS,
)

SCHOOL_PERIOD = Duty(
    code="N151",
    name="full-time-upper-secondary-period-missing",
    about="norwegian_trainings",
    subject=Text(
        "tidsrom for videregående opplæring på fulltid",
        "tidsrom for vidaregåande opplæring på fulltid",
        "when the participant attends upper secondary full time",
    ),
    owed=(
        EachDatum("full_time_upper_secondary", "period"),
        Owed(AnyOf("starts", where=_NOTHING_ON_SCHOOL), Provided("full_time_upper_secondary")),
    ),
    versions=_VERSIONS,
)

SCHOOL_UNDER_INTRODUCTION_ACT = Contradiction(
    code="N157",
    name="full-time-upper-secondary-under-introduction-act",
    about="norwegian_trainings",
    title=Text(
        "Videregående opplæring på fulltid skal ikke registreres etter introduksjonsloven",
        "Vidaregåande opplæring på fulltid skal ikkje registrerast etter introduksjonslova",
        "Full-time upper secondary is not to be registered under the introduction act",
    ),
    finds=Compares("full_time_upper_secondary", partial(each_record, "full_time_upper_secondary")),
    versions=holding(FIRST_ACT_FROM_2021, CUT_OFF_2022),
    broken_by=breaking(record_added("full_time_upper_secondary", FullTimeUpperSecondary, "offers")),
)

RULES: tuple[Rule, ...] = (REGISTER_SCHOOL, SCHOOL_PERIOD, SCHOOL_UNDER_INTRODUCTION_ACT)
