"""A strategy for each record and each code list: any valid value, with data missing now and then (registreringer)."""

from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin

from attrs import fields, has, resolve_types
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from nirmodel import records as kinds
from nirmodel.code_lists import Regime
from nirmodel.strategies.values import days, figures, iso_weeks, language_codes, opaque_ids, periods

__all__ = [
    "absences", "any_value_of", "asylum_exemptions", "claims", "codes", "complaint_outcomes", "complaints",
    "completions", "education_backgrounds", "end_goals", "ends", "extents", "follow_up_trainings",
    "full_time_upper_secondary", "grants", "hours_attended", "integration_contracts", "language_backgrounds",
    "languages_of_instruction", "leave_follow_ups", "leaves", "main_activities", "measures", "norwegian_goals",
    "offers", "reception_measures", "refusals", "scopes", "starts", "stops", "track_placements",
    "training_exemptions", "training_leaves", "training_offers", "training_starts", "weekly_hours",
]  # fmt: skip

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)


def codes(code_list: type[_E]) -> SearchStrategy[_E]:
    """The members of a code list, such as :class:`~nirmodel.code_lists.EndReason`.

    Shrinks towards the first.

    .. versionadded:: 0.1.0
    """
    if not issubclass(code_list, Enum):
        raise InvalidArgument(f"{code_list!r} is no code list")
    return st.sampled_from(code_list)


def any_value_of(cls: type[_T], **given: SearchStrategy[Any]) -> SearchStrategy[_T]:
    """Any valid value of a class of this library; what is given replaces the strategy of that field.

    Shrinks towards a value with nothing told.

    .. versionadded:: 0.1.0
    """
    known = _strategies(cast("Any", cls))
    unknown = given.keys() - known.keys()
    if unknown:
        raise InvalidArgument(f"{cls.__name__} has no {', '.join(sorted(unknown))}")
    return st.builds(cls, **known | given)


@cache
def _strategies(cls: Any) -> dict[str, SearchStrategy[Any]]:
    if not has(cls):
        raise InvalidArgument(f"{cls!r} is no class of records")
    resolve_types(cls)
    return {each.name: _field(each.name, each.type) for each in fields(cls)}


def _field(name: str, hint: Any) -> SearchStrategy[Any]:
    by_name: dict[str, SearchStrategy[Any]] = {
        "act": st.none(),
        "regime": st.sampled_from([None, *Regime]),
        "mother_tongue": st.none() | language_codes(),
        "language": st.none() | language_codes(),
        "training_languages": st.none() | st.lists(language_codes(), max_size=2, unique=True).map(tuple),
        "week": st.none() | iso_weeks(),
    }
    return by_name[name] if name in by_name else _of(hint)


def _of(hint: Any) -> SearchStrategy[Any]:
    if isinstance(hint, UnionType):
        return st.one_of([_of(each) for each in sorted(get_args(hint), key=lambda each: each is not NoneType)])
    if get_origin(hint) is tuple:
        return st.lists(_of(get_args(hint)[0]), max_size=2).map(tuple)
    plain: dict[Any, SearchStrategy[Any]] = {
        NoneType: st.none(),
        str: opaque_ids(),
        bool: st.booleans(),
        date: days(),
        Decimal: figures(),
        kinds.Period: periods(),
    }
    if hint in plain:
        return plain[hint]
    return codes(hint) if issubclass(hint, Enum) else st.deferred(lambda: any_value_of(hint))


def offers(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Offer]:
    """Tilbud: any :class:`~nirmodel.records.Offer`; name a field to give its strategy."""
    return any_value_of(kinds.Offer, **given)


def claims(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Claim]:
    """Krav: any :class:`~nirmodel.records.Claim`; name a field to give its strategy."""
    return any_value_of(kinds.Claim, **given)


def scopes(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Scope]:
    """Omfang av tiltak: any :class:`~nirmodel.records.Scope`; name a field to give its strategy."""
    return any_value_of(kinds.Scope, **given)


def measures(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Measure]:
    """Tiltak: any :class:`~nirmodel.records.Measure`; name a field to give its strategy."""
    return any_value_of(kinds.Measure, **given)


def grants(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Grant]:
    """Vedtak om tildeling: any :class:`~nirmodel.records.Grant`; name a field to give its strategy."""
    return any_value_of(kinds.Grant, **given)


def refusals(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Refusal]:
    """Avslag: any :class:`~nirmodel.records.Refusal`; name a field to give its strategy."""
    return any_value_of(kinds.Refusal, **given)


def starts(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Start]:
    """Start: any :class:`~nirmodel.records.Start`; name a field to give its strategy."""
    return any_value_of(kinds.Start, **given)


def ends(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.End]:
    """Avslutning: any :class:`~nirmodel.records.End`; name a field to give its strategy."""
    return any_value_of(kinds.End, **given)


def main_activities(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.MainActivity]:
    """Hovedaktivitet: any :class:`~nirmodel.records.MainActivity`; name a field to give its strategy."""
    return any_value_of(kinds.MainActivity, **given)


def leaves(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Leave]:
    """Permisjon: any :class:`~nirmodel.records.Leave`; name a field to give its strategy."""
    return any_value_of(kinds.Leave, **given)


def leave_follow_ups(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.LeaveFollowUp]:
    """Oppfølging etter permisjon: any :class:`~nirmodel.records.LeaveFollowUp`; name a field to give its strategy."""
    return any_value_of(kinds.LeaveFollowUp, **given)


def extents(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Extent]:
    """Omfang av fravær: any :class:`~nirmodel.records.Extent`; name a field to give its strategy."""
    return any_value_of(kinds.Extent, **given)


def absences(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Absence]:
    """Fravær: any :class:`~nirmodel.records.Absence`; name a field to give its strategy."""
    return any_value_of(kinds.Absence, **given)


def stops(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Stop]:
    """Stans: any :class:`~nirmodel.records.Stop`; name a field to give its strategy."""
    return any_value_of(kinds.Stop, **given)


def complaints(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Complaint]:
    """Klage: any :class:`~nirmodel.records.Complaint`; name a field to give its strategy."""
    return any_value_of(kinds.Complaint, **given)


def complaint_outcomes(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.ComplaintOutcome]:
    """Utfall av klage: any :class:`~nirmodel.records.ComplaintOutcome`; name a field to give its strategy."""
    return any_value_of(kinds.ComplaintOutcome, **given)


def training_offers(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingOffer]:
    """Tilbud om opplæring: any :class:`~nirmodel.records.TrainingOffer`; name a field to give its strategy."""
    return any_value_of(kinds.TrainingOffer, **given)


def language_backgrounds(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.LanguageBackground]:
    """Språkbakgrunn: any :class:`~nirmodel.records.LanguageBackground`; name a field to give its strategy."""
    return any_value_of(kinds.LanguageBackground, **given)


def track_placements(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrackPlacement]:
    """Plassering i spor: any :class:`~nirmodel.records.TrackPlacement`; name a field to give its strategy."""
    return any_value_of(kinds.TrackPlacement, **given)


def training_starts(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingStart]:
    """Start på opplæringen: any :class:`~nirmodel.records.TrainingStart`; name a field to give its strategy."""
    return any_value_of(kinds.TrainingStart, **given)


def hours_attended(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.HoursAttended]:
    """Timer deltatt: any :class:`~nirmodel.records.HoursAttended`; name a field to give its strategy."""
    return any_value_of(kinds.HoursAttended, **given)


def training_leaves(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingLeave]:
    """Permisjon fra opplæringen: any :class:`~nirmodel.records.TrainingLeave`; name a field to give its strategy."""
    return any_value_of(kinds.TrainingLeave, **given)


def training_exemptions(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.TrainingExemption]:
    """Fritak: any :class:`~nirmodel.records.TrainingExemption`; name a field to give its strategy."""
    return any_value_of(kinds.TrainingExemption, **given)


def weekly_hours(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.WeeklyHours]:
    """Timer per uke: any :class:`~nirmodel.records.WeeklyHours`; name a field to give its strategy."""
    return any_value_of(kinds.WeeklyHours, **given)


def asylum_exemptions(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.AsylumExemption]:
    """Fritak for asylsøkere: any :class:`~nirmodel.records.AsylumExemption`; name a field to give its strategy."""
    return any_value_of(kinds.AsylumExemption, **given)


def end_goals(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.EndGoal]:
    """Sluttmål: any :class:`~nirmodel.records.EndGoal`; name a field to give its strategy."""
    return any_value_of(kinds.EndGoal, **given)


def integration_contracts(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.IntegrationContract]:
    """Integreringskontrakt: any :class:`~nirmodel.records.IntegrationContract`; name a field to give its strategy."""
    return any_value_of(kinds.IntegrationContract, **given)


def completions(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.Completion]:
    """Gjennomført eller ikke: any :class:`~nirmodel.records.Completion`; name a field to give its strategy."""
    return any_value_of(kinds.Completion, **given)


def norwegian_goals(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.NorwegianGoal]:
    """Norskmål: any :class:`~nirmodel.records.NorwegianGoal`; name a field to give its strategy."""
    return any_value_of(kinds.NorwegianGoal, **given)


def languages_of_instruction(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.LanguageOfInstruction]:
    """Språket: any :class:`~nirmodel.records.LanguageOfInstruction`; name a field to give its strategy."""
    return any_value_of(kinds.LanguageOfInstruction, **given)


def education_backgrounds(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.EducationBackground]:
    """Utdanningsbakgrunn: any :class:`~nirmodel.records.EducationBackground`; name a field to give its strategy."""
    return any_value_of(kinds.EducationBackground, **given)


def follow_up_trainings(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.FollowUpTraining]:
    """Oppfølging: any :class:`~nirmodel.records.FollowUpTraining`; name a field to give its strategy."""
    return any_value_of(kinds.FollowUpTraining, **given)


def full_time_upper_secondary(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.FullTimeUpperSecondary]:
    """Videregående: any :class:`~nirmodel.records.FullTimeUpperSecondary`; name a field to give its strategy."""
    return any_value_of(kinds.FullTimeUpperSecondary, **given)


def reception_measures(**given: SearchStrategy[Any]) -> SearchStrategy[kinds.ReceptionMeasure]:
    """Tiltak i mottak: any :class:`~nirmodel.records.ReceptionMeasure`; name a field to give its strategy."""
    return any_value_of(kinds.ReceptionMeasure, **given)
