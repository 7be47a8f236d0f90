"""What must be registered of asylum seekers' training (opplæring for asylsøkere), A01 to A04."""

from datetime import date

from nirmodel.code_lists import AsylumExemptFrom
from nirmodel.rules.rule import AnyOf, Datum, Each, Owes, Registers, Rule, Told, Truth, Unknown, View, Visible, kind_of
from nirmodel.sources import INTRODUCTION_ACT, line
from nirmodel.text import Text

__all__ = ["DUTIES", "exempt_whole_week"]

#: chapter 4 A of the act came on this day; before it the training was voluntary
_CHAPTER_4A = date(2018, 9, 1)


def exempt_whole_week(week: Visible, training: View, subject: AsylumExemptFrom) -> Truth:
    """Whether an exemption from the subject covers the week from Monday to Sunday."""
    monday, sunday = week.record.monday, week.record.sunday
    unknown: Truth = False
    for exemption in training.all("exemptions"):
        told, period = exemption.record.exempt_from, exemption.record.period
        if told is not None and told is not subject:
            continue
        if monday is None:
            unknown = Unknown(week.path / "week")
        elif period is None:
            unknown = Unknown(exemption.path / "period")
        elif period.first_day > monday or (period.last_day is not None and period.last_day < sunday):
            continue
        elif told is None:
            unknown = Unknown(exemption.path / "exempt_from")
        elif period.last_day is None:
            unknown = Unknown(exemption.path / "period" / "last_day")
        else:
            return True
    return unknown


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


def _tells_track(placement: Visible, _: View) -> Truth:
    return placement.record.track is not None


def _rule(code: str, name: str, title: Text, *says: Registers | Owes) -> Rule:
    return Rule(
        code=code,
        name=name,
        kind=kind_of(code),
        title=title,
        sources=(line(code[:3]), INTRODUCTION_ACT),
        about="asylum_seeker_trainings",
        says=says,
        in_force_from=_CHAPTER_4A,
    )


_HOURS_NOT_TOLD = Owes(AnyOf(("track_placements",), where=_teaching_not_told), Told("weekly_hours"))

DUTIES: tuple[Rule, ...] = (
    _rule(
        "A010", "register-weekly-norwegian",
        Text("Registrer timer i norsk per uke", "Registrer timar i norsk per veke", "Register the week's hours of Norwegian"),
        Registers(("weekly_hours",), where=_norwegian_told),
    ),
    _rule(
        "A011", "weekly-norwegian-missing",
        Text("Timer i norsk per uke mangler", "Timar i norsk per veke manglar", "The week's hours of Norwegian missing"),
        Owes(Each(("weekly_hours",), where=_owes_norwegian), Datum("norwegian_hours")), _HOURS_NOT_TOLD,
    ),
    _rule(
        "A020", "register-weekly-culture-and-values",
        Text(
            "Registrer timer i norsk kultur og norske verdier per uke",
            "Registrer timar i norsk kultur og norske verdiar per veke",
            "Register the week's hours of culture and values",
        ),
        Registers(("weekly_hours",), where=_culture_told),
    ),
    _rule(
        "A021", "weekly-culture-and-values-missing",
        Text(
            "Timer i norsk kultur og norske verdier per uke mangler",
            "Timar i norsk kultur og norske verdiar per veke manglar",
            "The week's hours of culture and values missing",
        ),
        Owes(Each(("weekly_hours",), where=_owes_culture), Datum("culture_and_values_hours")), _HOURS_NOT_TOLD,
    ),
    _rule(
        "A030", "register-asylum-track", Text("Registrer spor", "Registrer spor", "Register the track"),
        Registers(("track_placements",)),
    ),
    _rule(
        "A031", "asylum-track-missing", Text("Spor mangler", "Spor manglar", "Track missing"),
        Owes(AnyOf(("weekly_hours",), where=_has_norwegian), AnyOf(("track_placements",), where=_tells_track)),
    ),
    _rule(
        "A040", "register-asylum-exemption", Text("Registrer fritak", "Registrer fritak", "Register the exemption"),
        Registers(("exemptions",)),
    ),
    _rule(
        "A041", "asylum-exemption-from-what-missing",
        Text("Hva fritaket gjelder mangler", "Kva fritaket gjeld manglar", "What the exemption is from is missing"),
        Owes(Each(("exemptions",)), Datum("exempt_from")),
    ),
)  # fmt: skip
