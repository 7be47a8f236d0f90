"""I02: the decision (vedtak): a grant with the scope and duration of each measure, or a refusal with its reasons.

The line asks for a figure and a period for every measure (tiltak), not for the decision as a whole. Measures are what
municipalities leave out most after the end reason. An empty list of measures is no answer: a programme without any
cannot be meant.

A refusal, its date and its reasons are asked for under the introduction act alone. Under the integration act the
municipality registers what integreringsforskriften §§ 46-55 name (§ 58 second paragraph): § 52 a names the grant, the
start and the stop beside the offer, and no letter names a refusal. Claims go the same way (I01), and so do the refusal
of training and the claim for it (N01, N02).
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import evolve

from nirmodel.code_lists import ScopeUnit
from nirmodel.law.sources import (
    FULL_TIME,
    IMDI_PAGE,
    INTEGRATION_ACT,
    INTEGRATION_ACT_2020,
    INTEGRATION_REGULATION,
    INTRODUCTION_ACT,
    PROCESSING_REGULATION,
    PROGRAMME_PAGE,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2014,
    imdi_line,
)
from nirmodel.law.training.n02_offer import REASONS_OF_REFUSAL
from nirmodel.law.versions import (
    BOTH_ACTS,
    COLLECTIVE_ALONE,
    FIRST_ACT,
    INTEGRATION_ALONE,
    asking_for,
    holding,
    under_2005,
    under_2014,
    under_2018,
    under_2021,
    under_integration_act,
)
from nirmodel.path import Path
from nirmodel.records import Grant, Measure, Period, Scope
from nirmodel.rules.breaking import breaking, moved, step
from nirmodel.rules.choosing import steady
from nirmodel.rules.clashes import certain_earliest, conflict_at, conflicts_with
from nirmodel.rules.covering import Periods, Sums
from nirmodel.rules.owed import AnyOf, Compares, Conflict, EachDatum, Owed, Registered, fields_of
from nirmodel.rules.rule import Contradiction, Duty, Notice, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

#: decision, content and reasons stood in one letter until 2018
_TO_2018 = (
    under_2005(REGISTER_REGULATION.at("§ 6", paragraph="første ledd", letter="b")),
    under_2014(REGISTER_REGULATION_2014.at("§ 6", paragraph="første ledd", letter="b")),
)
_FIRST_ACT_VERSIONS = (
    *_TO_2018,
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="a"), imdi_line("programme", 2)),
    under_2021(imdi_line("programme", 2)),
)
_SECOND_ACT_VERSIONS = under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="a"), PROGRAMME_PAGE)
_MEASURE_VERSIONS = (
    *_TO_2018,
    under_2018(PROCESSING_REGULATION.at("§ 9", letter="b"), imdi_line("programme", 2)),
    under_2021(imdi_line("programme", 2)),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 52", letter="d"), PROGRAMME_PAGE),
)
_REASONS_VERSIONS = (
    *_TO_2018,
    under_2018(imdi_line("programme", 2)),
    under_2021(imdi_line("programme", 2), as_before=True),
)

#: that the programme is full time, under the integration act
_FULL_TIME_TO_2025 = INTEGRATION_ACT_2020.at("§ 14", paragraph="fjerde ledd", last_day=date(2025, 12, 31))
_FULL_TIME_TO_CHAPTER_6A = INTEGRATION_ACT_2020.at("§ 14", paragraph="fjerde ledd", last_day=date(2022, 6, 14))
_FULL_TIME_FROM_2026 = (
    INTEGRATION_ACT.at("§ 13", paragraph="tredje ledd", first_day=date(2026, 1, 1)),
    INTEGRATION_ACT.at("§ 14", paragraph="første ledd", first_day=date(2026, 1, 1)),
)

#: hours of a full week
FULL_WEEK = Decimal("37.5")

# --- the duties ---------------------------------------------------------------------------------------

REGISTER_DECISION = Duty(
    code="I020",
    name="register-decision",
    about="introduction_programmes",
    subject=Text("vedtaket", "vedtaket", "the decision"),
    owed=Registered(("grants", "refusals")),
    versions=(
        *_FIRST_ACT_VERSIONS,
        *asking_for(_SECOND_ACT_VERSIONS, Registered("grants")),
    ),
)

DECISION = Duty(
    code="I021",
    name="decision-missing",
    about="introduction_programmes",
    subject=Text("vedtak om tildeling", "vedtak om tildeling", "decision to grant"),
    owed=Owed(AnyOf(("starts", "ends", "leaves", "absences", "stops")), AnyOf("grants")),
    versions=(*_FIRST_ACT_VERSIONS, *_SECOND_ACT_VERSIONS),
)

MEASURES = Duty(
    code="I022",
    name="measures-missing",
    about="introduction_programmes",
    subject=Text("tiltak i vedtaket", "tiltak i vedtaket", "measures in the decision"),
    owed=EachDatum(
        "grants",
        "measures",
        counts=bool,
        but=Text("en tom liste gir ingen tiltak", "ei tom liste gir ingen tiltak", "an empty list states no measures"),
    ),
    versions=_MEASURE_VERSIONS,
)

MEASURE_SCOPE = Duty(
    code="I023",
    name="measure-scope-missing",
    about="introduction_programmes",
    subject=Text("tiltakets omfang", "omfanget av tiltaket", "scope of the measure"),
    owed=EachDatum("grants", "scope", parts="measures"),
    versions=_MEASURE_VERSIONS,
)

MEASURE_DURATION = Duty(
    code="I024",
    name="measure-duration-missing",
    about="introduction_programmes",
    subject=Text("tiltakets varighet", "lengda på tiltaket", "duration of the measure"),
    owed=EachDatum("grants", "period.last_day", parts="measures"),
    versions=_MEASURE_VERSIONS,
)

REFUSAL_REASONS = Duty(
    code="I025",
    name="refusal-reasons-missing",
    about="introduction_programmes",
    subject=Text("begrunnelse for avslaget", "grunngiving for avslaget", "reasons for the refusal"),
    owed=REASONS_OF_REFUSAL,
    versions=_REASONS_VERSIONS,
)

DECISION_DATE = Duty(
    code="I026",
    name="decision-date-missing",
    about="introduction_programmes",
    subject=Text("dato for vedtaket", "dato for vedtaket", "date of the decision"),
    owed=(EachDatum("grants", "decided_on"), EachDatum("refusals", "decided_on")),
    versions=(
        *_FIRST_ACT_VERSIONS,
        *asking_for(_SECOND_ACT_VERSIONS, EachDatum("grants", "decided_on")),
    ),
)

# --- what cannot be right -----------------------------------------------------------------------------


def _before_offer_and_claim(view: View) -> Iterator[Conflict]:
    """A decision answers an offer or a claim; one that is dated before all of them cannot be right."""
    asked = certain_earliest(view, "offers", "claims")
    decisions = view.all("grants", "refusals")
    early = [each for each in decisions if asked is not None and each.own is not None and each.own < asked]
    return conflicts_with(early, "decided_on", view.all("offers", "claims"))


def _decided_too_early(whole: Any, near: bool) -> Any:
    asked = min([each.own_date for each in (*(whole.offers or ()), *(whole.claims or ()))])
    return evolve(whole, grants=(moved(whole.grants[0], decided_on=asked - step(near)),))


DECISION_BEFORE_OFFER_AND_CLAIM = Contradiction(
    code="I027",
    name="decision-before-offer-and-claim",
    about="introduction_programmes",
    title=Text(
        "Vedtak før ethvert tilbud og krav",
        "Vedtak før alle tilbod og krav",
        "Decision before every offer and claim",
    ),
    finds=Compares(("grants", "refusals"), _before_offer_and_claim),
    versions=holding(BOTH_ACTS, IMDI_PAGE, PROGRAMME_PAGE),
    broken_by=breaking(_decided_too_early),
)

# --- what is worth a look -----------------------------------------------------------------------------


def _over_full_time(view: View) -> Iterator[Conflict]:
    """Measures that run on the first day of one of them, together over a full week; or one that is so alone."""
    if sum(hours for _, _, _, hours in _weekly(view.all("grants"))) <= FULL_WEEK:
        return
    weekly = list(_weekly(steady(view.all("grants"))))
    together = Sums((period, hours) for _, _, period, hours in weekly)
    grants = Periods((period, grant) for grant, _, period, _ in weekly)
    for grant, path, period, hours in weekly:
        day = None if period is None else period.first_day
        if (hours if day is None else together.on(day)) > FULL_WEEK:
            others = [] if day is None else grants.sharing(day, day)
            yield conflict_at(path / "scope", grant, *others, reads=fields_of(Grant, "measures"))


def _weekly(grants: Iterable[Visible[Grant]]) -> Iterator[tuple[Visible[Grant], Path, Period | None, Decimal]]:
    """The measures whose scope is given in hours a week: grant, path, period and hours."""
    for grant in grants:
        for index, measure in enumerate(grant.record.measures or ()):
            if measure.scope is not None and measure.scope.unit is ScopeUnit.HOURS_PER_WEEK:
                yield grant, grant.path / "measures" / index, measure.period, measure.scope.amount


def _too_many_hours(whole: Any, near: bool) -> Any:
    scope = Scope(amount=FULL_WEEK if near else FULL_WEEK + Decimal("0.25"), unit=ScopeUnit.HOURS_PER_WEEK)
    measure: Measure = evolve(whole.grants[0].measures[0], scope=scope)
    return evolve(whole, grants=(evolve(whole.grants[0], measures=(measure,)),))


WEEKLY_SCOPE_OVER_FULL_TIME = Notice(
    code="I029",
    name="weekly-scope-over-full-time",
    about="introduction_programmes",
    title=Text("Mer enn 37,5 timer per uke", "Meir enn 37,5 timar per veke", "More than 37.5 hours a week"),
    finds=Compares("grants", _over_full_time),
    versions=(
        *holding(FIRST_ACT, FULL_TIME, INTRODUCTION_ACT.at("§ 4", paragraph="annet ledd")),
        *holding(INTEGRATION_ALONE, FULL_TIME, _FULL_TIME_TO_2025, *_FULL_TIME_FROM_2026),
        # § 37 c required no full time from 15 June 2022 to 31 December 2025; a week was no longer then either
        *holding(COLLECTIVE_ALONE, FULL_TIME, _FULL_TIME_TO_CHAPTER_6A, *_FULL_TIME_FROM_2026),
    ),
    broken_by=breaking(_too_many_hours, "measures"),
)

RULES: tuple[Rule, ...] = (
    REGISTER_DECISION,
    DECISION,
    MEASURES,
    MEASURE_SCOPE,
    MEASURE_DURATION,
    REFUSAL_REASONS,
    DECISION_DATE,
    DECISION_BEFORE_OFFER_AND_CLAIM,
    WEEKLY_SCOPE_OVER_FULL_TIME,
)
