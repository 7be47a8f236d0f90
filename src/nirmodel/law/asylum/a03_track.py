"""A03: the track that the asylum seeker is placed on (spor etter læreplanen i norsk og samfunnskunnskap).

The line asks which of the three tracks of the curriculum the asylum seeker follows. Participants change track, so a
placement is dated. Hours of Norwegian presuppose a placement, but in a week of exemption from Norwegian.

It goes wrong if the track of the later training (N03) is taken for this one: each participation has its own.
"""

from datetime import date

from nirmodel.code_lists import AsylumExemptFrom
from nirmodel.law.asylum.exempt_weeks import EXEMPTION_FIELDS, exempt_whole_week, is_voluntary, owed_unless_exempt
from nirmodel.law.changes import NEW_2007
from nirmodel.law.sources import REGISTER_REGULATION_2007, REGISTER_REGULATION_2014, imdi_line
from nirmodel.law.training.n03_languages_and_track import STATES_TRACK
from nirmodel.law.versions import under_2005, under_2014, under_2018, under_2021
from nirmodel.records import WeeklyHours
from nirmodel.rules.owed import AnyOf, Condition, Owed, Registered, fields_of
from nirmodel.rules.rule import Duty, Rule
from nirmodel.rules.verdict import FAILS, HOLDS, Verdict, undecided
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2005(
        REGISTER_REGULATION_2007.at("§ 7", paragraph="annet ledd", letter="b"),
        first_day=date(2007, 9, 1),
        change=NEW_2007,
    ),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="annet ledd", letter="b")),
    under_2018(imdi_line("asylum", 3)),
    under_2021(imdi_line("asylum", 3), as_before=True),
)


def _has_norwegian(week: Visible[WeeklyHours], view: View) -> Verdict:
    """Hours of Norwegian above none follow a track; a missing figure may. A week of exemption from it shows nothing."""
    hours = week.record.norwegian_hours
    if hours is None:
        owed = owed_unless_exempt(week, view, AsylumExemptFrom.NORWEGIAN)
        return FAILS if owed.fails else undecided(week.path / "norwegian_hours")
    if hours <= 0:
        return FAILS
    return HOLDS if is_voluntary(week) else exempt_whole_week(week, view, AsylumExemptFrom.NORWEGIAN).negated()


_HAS_NORWEGIAN = Condition(
    _has_norwegian,
    Text(
        "har timer i norsk, uten fritak hele uken",
        "har timar i norsk, utan fritak heile veka",
        "has hours of Norwegian, without exemption for the whole of it",
    ),
    reads=(*fields_of(WeeklyHours, "week", "norwegian_hours"), *EXEMPTION_FIELDS),
)

REGISTER_TRACK = Duty(
    code="A030",
    name="register-asylum-track",
    about="asylum_seeker_trainings",
    subject=Text("spor", "spor", "the track"),
    owed=Registered("track_placements"),
    versions=_VERSIONS,
)

TRACK = Duty(
    code="A031",
    name="asylum-track-missing",
    about="asylum_seeker_trainings",
    subject=Text("spor", "spor", "track"),
    owed=Owed(AnyOf("weekly_hours", where=_HAS_NORWEGIAN), AnyOf("track_placements", where=STATES_TRACK)),
    versions=_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_TRACK, TRACK)
