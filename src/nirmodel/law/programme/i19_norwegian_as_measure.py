"""I19: hours of Norwegian in a programme that grants no such measure (norskopplæring som ikke står i vedtaket).

A programme holds Norwegian training at the least, and the decision states it among the measures (I02). The hours stand
on the training (N05). Municipalities register the hours and leave the measure out, so the decision shows less than was
given.

It may be right: the hours may be taught as part of school. A programme whose decision names no measures at all, or one
whose kind is missing, shows nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import count
from typing import Any

from attrs import evolve

from nirmodel.case import Case, NorwegianTraining
from nirmodel.code_lists import MeasureKind, NorwegianLevel, Provider, Track
from nirmodel.law.programme.lists import Lists, programmes, records_of
from nirmodel.law.regimes import Act, Regime
from nirmodel.law.sources import (
    INTEGRATION_ACT,
    INTEGRATION_ACT_2020,
    INTRODUCTION_ACT,
    chapter_6a,
)
from nirmodel.law.versions import COLLECTIVE_ALONE, FIRST_ACT, INTEGRATION_ALONE, holding
from nirmodel.records import (
    EducationBackground,
    Grant,
    HoursAttended,
    LanguageBackground,
    LanguageOfInstruction,
    NorwegianGoal,
    TrackPlacement,
    TrainingOffer,
    TrainingProvider,
    TrainingStart,
)
from nirmodel.rules.breaking import Breaking, one_day
from nirmodel.rules.choosing import FEW, first_dated, steady
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import Compares, Conflict, fields_of
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_READS = (*fields_of(Grant, "measures"), *fields_of(HoursAttended, "norwegian_hours"))
_NONE, _ONE, _MANY = Decimal(0), Decimal(1), Decimal(300)


def _without_the_measure(view: View) -> Iterator[Conflict]:
    """A conflict at a grant of a programme, with a few of the hours of periods that begin in it."""
    attended = (each for each in records_of(view, "norwegian_trainings", "hours") if _has_norwegian(each.record))
    hours = sorted(steady(attended), key=lambda each: each.record.period.first_day)
    first_days = [each.record.period.first_day for each in hours]
    for lists in programmes(view) if hours else ():
        grants, lasts = steady(lists.get("grants", ())), _lasts(lists, view.as_of)
        if lasts is None or not _names_others_alone(grants):
            continue
        first, last = bisect_left(first_days, lasts[0]), bisect_right(first_days, lasts[1])
        if first < last:
            others = steady((*grants, *lists["starts"], *lists.get("ends", ())))
            yield conflict(grants[0], "measures", *others, *hours[first:last][:FEW], reads=_READS)


def _has_norwegian(hours: HoursAttended) -> bool:
    return hours.period is not None and bool(hours.norwegian_hours or hours.norwegian_beyond_statutory_hours)


def _lasts(lists: Lists, as_of: date) -> tuple[date, date] | None:
    """The first and last day of a programme; None if one of its days is missing."""
    start, ended = first_dated(lists.get("starts", ())), [each.own for each in lists.get("ends", ())]
    if start is None or start.own is None or None in ended:
        return None
    return start.own, max((day for day in ended if day is not None), default=as_of)


def _names_others_alone(grants: Sequence[Visible[Grant]]) -> bool:
    """True if every grant names measures, each of a kind that shows that it is not Norwegian training."""
    kinds = {measure.kind for each in grants for measure in each.record.measures or ()}
    named = bool(grants) and all(each.record.measures for each in grants)
    return named and kinds.isdisjoint({None, MeasureKind.OTHER, MeasureKind.NORWEGIAN_TRAINING})


def _training(day: date, regime: Regime, hours: Decimal) -> NorwegianTraining:
    """A training of one day in which everything is provided, and registered on that day."""
    number = count(1)

    def record(cls: Any, **data: Any) -> Any:
        return (cls(id=f"training-{next(number)}", known_on=day, registered_on=day, **data),)

    figures = {"norwegian_hours": hours, "social_studies_hours": _NONE, "norwegian_beyond_statutory_hours": _NONE}
    planned: dict[str, Any] = {
        "norwegian_goals": record(
            NorwegianGoal, set_on=day, oral_level=NorwegianLevel.B1, written_level=NorwegianLevel.A2
        ),
        "languages_of_instruction": record(LanguageOfInstruction, recorded_on=day, language="en"),
        "providers": record(TrainingProvider, recorded_on=day, provider=Provider.MUNICIPALITY),
        "full_time_upper_secondary": (),
    }
    if regime is Regime.INTEGRATION_ACT:
        planned["education_backgrounds"] = record(EducationBackground, recorded_on=day, upper_secondary_completed=False)
    if regime.act is Act.INTRODUCTION_ACT:
        planned = {"track_placements": record(TrackPlacement, placed_on=day, track=Track.TRACK_2)}
    return NorwegianTraining(
        offers=record(TrainingOffer, decided_on=day, scope_hours=_MANY, extended=False),
        starts=record(TrainingStart, started_on=day, scope_hours=_MANY), absences=(),
        language_backgrounds=record(LanguageBackground, recorded_on=day, mother_tongue="ar", training_languages=()),
        hours=record(HoursAttended, period=one_day(day), **figures), **planned,
    )  # fmt: skip


def _with_hours(case: Case, *, near: bool) -> Case:
    """An hour of Norwegian on the first day of a programme whose measures are all of work; nearly, there is none."""
    (programme,) = case.introduction_programmes
    assert programme.grants is not None  # a complete programme has them
    assert programme.starts is not None
    assert programme.starts[0].started_on is not None
    assert case.regime is not None  # a complete case states it
    grants = tuple(
        evolve(grant, measures=tuple(evolve(each, kind=MeasureKind.WORK) for each in grant.measures or ()))
        for grant in programme.grants
    )
    training = _training(programme.starts[0].started_on, case.regime, _NONE if near else _ONE)
    return evolve(case, introduction_programmes=(evolve(programme, grants=grants),), norwegian_trainings=(training,))


_AMENDED = date(2026, 1, 1)
_FIRST_ACT = INTRODUCTION_ACT.at("§ 4", paragraph="tredje ledd", letter="a")
_MADE = INTEGRATION_ACT_2020.at("§ 14", paragraph="første ledd", letter="a", last_day=date(2025, 12, 31))
_NOW = INTEGRATION_ACT.at("§ 14 a", paragraph="første ledd", letter="b", first_day=_AMENDED)

NORWEGIAN_NOT_AMONG_MEASURES = Notice(
    code="I199",
    name="norwegian-not-among-the-measures",
    about="case",
    title=Text(
        "Timer i norsk, men vedtaket om program har ikke norskopplæring som tiltak",
        "Timar i norsk, men vedtaket om program har ikkje norskopplæring som tiltak",
        "Hours of Norwegian, but the decision on the programme has no such measure",
    ),
    finds=Compares("records", _without_the_measure),
    versions=(
        *holding(FIRST_ACT, _FIRST_ACT),
        *holding(INTEGRATION_ALONE, _MADE, _NOW),
        *holding(COLLECTIVE_ALONE, *chapter_6a("§ 37 c", paragraph="fjerde ledd", last_day=date(2025, 12, 31)), _NOW),
    ),
    broken_by=Breaking("measures", partial(_with_hours, near=False), partial(_with_hours, near=True), of_case=True),
)

RULES: tuple[Rule, ...] = (NORWEGIAN_NOT_AMONG_MEASURES,)
