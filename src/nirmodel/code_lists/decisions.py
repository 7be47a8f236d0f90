"""What a decision can be about, and how it can turn out (vedtak, permisjon, fravær og klage)."""

from datetime import date

from nirmodel.code_lists.listed import Holding, Holdings, ListedCode, under_integration_act
from nirmodel.law.regimes import INTEGRATION_ACT_FROM, Regime
from nirmodel.law.sources import (
    IMDI_PAGE,
    INTEGRATION_ACT,
    INTEGRATION_REGULATION,
    LEAVE_REGULATION,
    PUBLIC_ADMINISTRATION_ACT_33_34,
    TRAINING_REGULATION,
)

__all__ = ["AbsenceReason", "ComplaintOutcomeKind", "LeaveKind", "RefusalReason", "StopKind"]

_PEACE_FROM = date(2022, 8, 24)
#: the regulation that has it was repealed without a saving clause
_WORK_FROM, _WORK_TO = date(2016, 2, 19), date(2020, 12, 31)

#: Under the introduction act only the training regulation has the two words, for the statutory hours and for those
#: beyond. § 7 of the act, on the programme, has neither, so for the programme there is IMDi's word alone.
_STOP_HOLDS = (
    Holding(
        regime=Regime.INTRODUCTION_ACT,
        first_day=date(2005, 9, 1),
        source=TRAINING_REGULATION.at("§ 8 fjerde ledd og § 9 tredje ledd"),
    ),
    *under_integration_act(INTEGRATION_ACT_FROM, source=INTEGRATION_ACT.at("§§ 18 og 36")),
)
_LEAVE_HOLDS: dict[str, Holdings] = {
    "work": (
        Holding(
            regime=Regime.INTRODUCTION_ACT,
            first_day=_WORK_FROM,
            last_day=_WORK_TO,
            source=LEAVE_REGULATION.at(
                "§ 5-4", first_day=_WORK_FROM, url="https://lovdata.no/dokument/LTI/forskrift/2016-02-19-169"
            ),
        ),
    ),
    "peace_and_reconciliation": under_integration_act(
        _PEACE_FROM, source=INTEGRATION_REGULATION.at("§§ 14a og 31a", first_day=_PEACE_FROM)
    ),
}


class RefusalReason(ListedCode, source=IMDI_PAGE):
    """The reason for a refusal (begrunnelse for avslag)."""

    OUTSIDE_TARGET_GROUP = "outside_target_group", "utenfor målgruppen", "utanfor målgruppa", "outside the target group"
    OTHER = "other", "annet", "anna", "other"


class StopKind(ListedCode, source=IMDI_PAGE, holds={"temporary": _STOP_HOLDS, "permanent": _STOP_HOLDS}):
    """Whether a stop is temporary, a suspension, or permanent, a termination (midlertidig eller permanent stans)."""

    TEMPORARY = "temporary", "midlertidig", "mellombels", "temporary"
    PERMANENT = "permanent", "permanent", "permanent", "permanent"


class LeaveKind(ListedCode, source=TRAINING_REGULATION, holds=_LEAVE_HOLDS):
    """What a leave is for (type permisjon)."""

    BIRTH = "birth", "fødsel", "fødsel", "birth"
    ADOPTION = "adoption", "adopsjon", "adopsjon", "adoption"
    OWN_ILLNESS = "own_illness", "egen sykdom", "eigen sjukdom", "own illness"
    CHILD_ILLNESS = "child_illness", "barns sykdom", "sjukdom hos barn", "child's illness"
    WELFARE = "welfare", "velferdspermisjon", "velferdspermisjon", "welfare leave"
    WORK = "work", "overgang til arbeid", "overgang til arbeid", "transition to work"
    PEACE_AND_RECONCILIATION = (
        "peace_and_reconciliation", "fred- og forsoningsarbeid", "freds- og forsoningsarbeid",
        "peace and reconciliation work",
    )  # fmt: skip
    OTHER = "other", "annet", "anna", "other"

    @property
    def is_parental(self) -> bool:
        """True for birth and adoption."""
        return self in (LeaveKind.BIRTH, LeaveKind.ADOPTION)


class AbsenceReason(ListedCode, source=LEAVE_REGULATION):
    """The reason for an absence (fraværsårsak)."""

    OWN_ILLNESS = "own_illness", "egen sykdom", "eigen sjukdom", "own illness"
    CHILD_ILLNESS = (
        "child_illness", "barns eller barnepassers sykdom", "sjukdom hos barn eller barnepassar",
        "illness of a child or childminder",
    )  # fmt: skip
    WELFARE = "welfare", "velferdspermisjon", "velferdspermisjon", "welfare leave"
    PUBLIC_HOLIDAY = "public_holiday", "høytidsdag", "høgtidsdag", "public holiday"
    OTHER = "other", "annet", "anna", "other"


class ComplaintOutcomeKind(ListedCode, source=PUBLIC_ADMINISTRATION_ACT_33_34):
    """The outcome of a complaint (utfall av klagebehandlingen)."""

    REVERSED_BY_MUNICIPALITY = (
        "reversed_by_municipality", "omgjort av kommunen", "gjord om av kommunen", "reversed by the municipality",
    )  # fmt: skip
    DISMISSED = "dismissed", "avvist", "avvist", "dismissed"
    UPHELD = "upheld", "opprettholdt", "stadfesta", "upheld"
    CHANGED_BY_APPEALS_BODY = (
        "changed_by_appeals_body", "endret av klageinstansen", "endra av klageinstansen", "changed by the appeals body",
    )  # fmt: skip
    ANNULLED_AND_RETURNED = (
        "annulled_and_returned", "opphevet og sendt tilbake", "oppheva og sendt tilbake", "annulled and returned",
    )  # fmt: skip
    OTHER = "other", "annet", "anna", "other"
