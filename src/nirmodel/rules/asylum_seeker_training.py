"""What must be registered of asylum seekers' training (opplæring for asylsøkere), A01 to A04."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import final

from attrs import frozen

from nirmodel.code_lists import AsylumExemptFrom
from nirmodel.findings import Path
from nirmodel.records import Period
from nirmodel.rules.choosing import few, first_of, steady
from nirmodel.rules.covering import Cover, Periods
from nirmodel.rules.law import CHAPTER_4A, first
from nirmodel.rules.rule import (
    AnyOf,
    Condition,
    Datum,
    Each,
    Owes,
    Registers,
    Rule,
    Told,
    Truth,
    Unknown,
    View,
    Visible,
)
from nirmodel.rules.shared import TELLS_TRACK
from nirmodel.text import Text

__all__ = ["DUTIES", "exempt_in", "exempt_whole_week"]


@final
@frozen
class _Exemptions:
    """The exemptions from a subject: the certain ones, and those of which something is not told."""

    found: tuple[Visible, ...]
    certain: Periods[Visible]
    untold: Periods[Visible]
    #: what the certain ones cover, and what all of them may
    certainly: Cover
    perhaps: Cover

    @classmethod
    def of(cls, training: View, subject: AsylumExemptFrom) -> "_Exemptions":
        """Those of a training; one that does not tell what it is from may be from the subject."""
        found = tuple(each for each in steady(training.all("exemptions")) if each.record.exempt_from in (None, subject))
        longest = [(_longest(each.record.period), each) for each in found]
        certain = [(period, each) for period, each in longest if _missing(each) is None]
        untold = [(period, each) for period, each in longest if _missing(each) is not None]
        covered = Cover(period for period, _ in certain), Cover(period for period, _ in longest)
        return cls(found, Periods(certain), Periods(untold), *covered)


def _longest(period: Period | None) -> Period:
    """From its first day, or any, to its last day, or any."""
    first_day, last_day = (date.min, None) if period is None else (period.first_day, period.last_day)
    return Period(first_day=first_day, last_day=last_day or date.max)


_EXEMPT_FROM: dict[AsylumExemptFrom, Callable[[View], _Exemptions]] = {
    subject: partial(_Exemptions.of, subject=subject) for subject in AsylumExemptFrom
}


def exempt_whole_week(week: Visible, training: View, subject: AsylumExemptFrom) -> Truth:
    """Whether exemptions from the subject cover the week from Monday to Sunday, alone or together."""
    exemptions = training.once(_EXEMPT_FROM[subject])
    if not exemptions.found:
        return False
    monday, sunday = week.record.monday, week.record.sunday
    if monday is None or sunday is None:
        return Unknown(week.path / "week", tuple(few(exemptions.found)))
    if exemptions.certainly.holds(monday, sunday):
        return True
    if not exemptions.perhaps.holds(monday, sunday):
        return False
    untold = exemptions.untold.sharing(monday, sunday)
    missing = [(each, path) for each in untold if (path := _missing(each)) is not None]
    first = first_of(missing, (lambda pair: (pair[1].parts[4:], pair[0].record.id or ""),), lambda pair: pair[0])
    assert first is not None  # without one, what may be covered is covered for certain
    return Unknown(first[1], (*untold, *exemptions.certain.sharing(monday, sunday)))


def exempt_in(week: Visible, training: View, subject: AsylumExemptFrom) -> list[Visible]:
    """The exemptions from the subject that are certain to be of the week, or of a part of it."""
    return training.once(_EXEMPT_FROM[subject]).certain.sharing(week.record.monday, week.record.sunday)


def _missing(exemption: Visible) -> Path | None:
    """What has to be told of an exemption before it is certain what it covers."""
    if exemption.record.period is None:
        return exemption.path / "period"
    if exemption.record.exempt_from is None:
        return exemption.path / "exempt_from"
    return exemption.path / "period" / "last_day" if exemption.record.period.last_day is None else None


def _owed_unless_exempt(week: Visible, training: View, subject: AsylumExemptFrom) -> Truth:
    exempt = exempt_whole_week(week, training, subject)
    return exempt if isinstance(exempt, Unknown) else not exempt


def _owes_norwegian(week: Visible, training: View) -> Truth:
    """A week owes its hours of Norwegian unless exempt from them that whole week; told hours are told."""
    return week.record.norwegian_hours is not None or _owed_unless_exempt(week, training, AsylumExemptFrom.NORWEGIAN)


def _owes_culture(week: Visible, training: View) -> Truth:
    """A week owes its hours of culture and values unless exempt from them that whole week."""
    told = week.record.culture_and_values_hours is not None
    return told or _owed_unless_exempt(week, training, AsylumExemptFrom.CULTURE_AND_VALUES)


def _teaching_not_told(_: Visible, training: View) -> Truth:
    """A placement does not say that teaching took place."""
    return False if training.told("weekly_hours") else Unknown(training.path / "weekly_hours")


def _norwegian_told(week: Visible, _: View) -> Truth:
    """A week registers Norwegian when that is told, or when neither figure is."""
    record = week.record
    return record.norwegian_hours is not None or record.culture_and_values_hours is None


def _culture_told(week: Visible, _: View) -> Truth:
    """A week registers culture and values when that is told, or when neither figure is."""
    record = week.record
    return record.culture_and_values_hours is not None or record.norwegian_hours is None


def _has_norwegian(week: Visible, _: View) -> Truth:
    """Hours of Norwegian above none follow a track; hours not told may."""
    hours = week.record.norwegian_hours
    return Unknown(week.path / "norwegian_hours") if hours is None else bool(hours > 0)


_OWES_NORWEGIAN = Condition(
    _owes_norwegian,
    Text(
        "deltakeren ikke hele tiden er fritatt fra norsk i",
        "deltakaren ikkje heile tida er friteken frå norsk i",
        "has no exemption from Norwegian for the whole of it",
    ),
    ("norwegian_hours", "exempt_from"),
)
_OWES_CULTURE = Condition(
    _owes_culture,
    Text(
        "deltakeren ikke hele tiden er fritatt fra kultur og verdier i",
        "deltakaren ikkje heile tida er friteken frå kultur og verdiar i",
        "has no exemption from culture and values for the whole of it",
    ),
    ("culture_and_values_hours", "exempt_from"),
)
_TEACHING_NOT_TOLD = Condition(
    _teaching_not_told,
    Text(
        "står uten opplysning om uker",
        "står utan opplysning om veker",
        "stands without word on weeks",
    ),
)
_NORWEGIAN_TOLD = Condition(
    _norwegian_told,
    Text(
        "oppgir timer i norsk, eller ingen av delene",
        "oppgir timar i norsk, eller ingen av delane",
        "tells hours of Norwegian, or neither",
    ),
    ("norwegian_hours", "culture_and_values_hours"),
)
_CULTURE_TOLD = Condition(
    _culture_told,
    Text(
        "oppgir timer i kultur og verdier, eller ingen av delene",
        "oppgir timar i kultur og verdiar, eller ingen av delane",
        "tells hours of culture and values, or neither",
    ),
    ("norwegian_hours", "culture_and_values_hours"),
)
_HAS_NORWEGIAN = Condition(
    _has_norwegian,
    Text("har timer i norsk", "har timar i norsk", "has hours of Norwegian"),
    ("norwegian_hours",),
)

_WEEKS = Owes(AnyOf(("track_placements",), where=_TEACHING_NOT_TOLD), Told("weekly_hours"))

#: before chapter 4 A the training was voluntary
_rule = partial(Rule, about="asylum_seeker_trainings", in_force=CHAPTER_4A)

DUTIES: tuple[Rule, ...] = (
    _rule(
        code="A010", name="register-weekly-norwegian", sources=first("A01"),
        subject=Text("ukens timer i norsk", "timar i norsk for veka", "the week's hours of Norwegian"),
        says=(Registers(("weekly_hours",), where=_NORWEGIAN_TOLD),),
    ),
    _rule(
        code="A011", name="weekly-norwegian-missing", sources=first("A01"),
        subject=Text("ukens timer i norsk", "timar i norsk for veka", "the week's hours of Norwegian"),
        says=(Owes(Each(("weekly_hours",), where=_OWES_NORWEGIAN), Datum("norwegian_hours")), _WEEKS,),
    ),
    _rule(
        code="A020", name="register-weekly-culture-and-values", sources=first("A02"),
        subject=Text(
            "ukens timer i norsk kultur og norske verdier",
            "timar i norsk kultur og norske verdiar for veka",
            "the week's hours of culture and values",
        ),
        says=(Registers(("weekly_hours",), where=_CULTURE_TOLD),),
    ),
    _rule(
        code="A021", name="weekly-culture-and-values-missing", sources=first("A02"),
        subject=Text(
            "ukens timer i norsk kultur og norske verdier",
            "timar i norsk kultur og norske verdiar for veka",
            "the week's hours of culture and values",
        ),
        says=(Owes(Each(("weekly_hours",), where=_OWES_CULTURE), Datum("culture_and_values_hours")), _WEEKS,),
    ),
    _rule(
        code="A030", name="register-asylum-track", sources=first("A03"),
        subject=Text("spor", "spor", "the track"),
        says=(Registers(("track_placements",)),),
    ),
    _rule(
        code="A031", name="asylum-track-missing", sources=first("A03"),
        subject=Text("spor", "spor", "track"),
        says=(Owes(AnyOf(("weekly_hours",), where=_HAS_NORWEGIAN), AnyOf(("track_placements",), where=TELLS_TRACK)),),
    ),
    _rule(
        code="A040", name="register-asylum-exemption", sources=first("A04"),
        subject=Text("fritak", "fritak", "the exemption"),
        says=(Registers(("exemptions",)),),
    ),
    _rule(
        code="A041", name="asylum-exemption-from-what-missing", sources=first("A04"),
        subject=Text(
            "opplysning om hva fritaket gjelder", "opplysning om kva fritaket gjeld", "what the exemption is from"
        ),
        says=(Owes(Each(("exemptions",)), Datum("exempt_from")),),
    ),
)  # fmt: skip
