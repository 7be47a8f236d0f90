"""What shows that an asylum seeker's training took place (opplæring er gitt): a start, hours in a week, or a stop.

A placement on a track does not show it: a place may wait for its first lesson.
"""

from nirmodel.records import Stop, TrackPlacement, TrainingStart, WeeklyHours
from nirmodel.rules.owed import AnyOf, Condition, Owed, Provided, fields_of
from nirmodel.rules.verdict import FAILS, HOLDS, Verdict, undecided
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["TEACHING", "TEACHING_OR_START", "WEEKS", "no_weeks_provided"]


def no_weeks_provided(_: Visible[TrackPlacement], view: View) -> Verdict:
    """Without information on weeks, a placement leaves open whether there was any teaching."""
    return FAILS if view.provides("weekly_hours") else undecided(view.path / "weekly_hours")


def _shows_teaching(record: Visible[WeeklyHours | Stop | TrainingStart], _: View) -> Verdict:
    """A week with hours above none shows it, and so does a start or a stop. A missing figure may."""
    week = record.record
    if not isinstance(week, WeeklyHours):
        return HOLDS
    norwegian, culture = week.norwegian_hours, week.culture_and_values_hours
    if (norwegian or 0) > 0 or (culture or 0) > 0:
        return HOLDS
    if norwegian is None:
        return undecided(record.path / "norwegian_hours")
    return undecided(record.path / "culture_and_values_hours") if culture is None else FAILS


_NO_WEEKS_PROVIDED = Condition(
    no_weeks_provided,
    Text(
        "står uten opplysning om uker",
        "står utan opplysning om veker",
        "stands without information on weeks",
    ),
)
_SHOWS_TEACHING = Condition(
    _shows_teaching,
    Text(
        "viser at det er gitt opplæring",
        "viser at det er gitt opplæring",
        "shows that there was training",
    ),
    reads=fields_of(WeeklyHours, "norwegian_hours", "culture_and_values_hours"),
)

#: the hours of each week, which a placement alone leaves open (A01)
WEEKS = Owed(AnyOf("track_placements", where=_NO_WEEKS_PROVIDED), Provided("weekly_hours"))
#: the records that show that the training took place, so that it has a start (A05)
TEACHING = AnyOf(("weekly_hours", "stops"), where=_SHOWS_TEACHING)
#: the start, or hours that show that there was one (A07, A08)
TEACHING_OR_START = AnyOf(("starts", "weekly_hours"), where=_SHOWS_TEACHING)
