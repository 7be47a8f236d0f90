"""A03: the track that the asylum seeker is placed on (spor etter læreplanen i norsk og samfunnskunnskap).

The line asks which of the three tracks of the curriculum the asylum seeker follows. Participants change track, so a
placement is dated. Hours of Norwegian presuppose a placement.

It goes wrong if the track of the later training (N03) is taken for this one: each participation has its own.
"""

from datetime import date

from nirmodel.law.sources import REGISTER_REGULATION_2007, REGISTER_REGULATION_2014, imdi_line
from nirmodel.law.training.n03_languages_and_track import STATES_TRACK
from nirmodel.law.versions import under_2005, under_2014, under_2018, under_2021
from nirmodel.records import WeeklyHours
from nirmodel.rules.owed import AnyOf, Condition, Owed, Registered, fields_of
from nirmodel.rules.rule import Duty, Rule
from nirmodel.rules.verdict import Verdict, cannot_tell, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = (
    under_2005(REGISTER_REGULATION_2007.at("§ 7", paragraph="annet ledd", letter="b"), first_day=date(2007, 9, 1)),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="annet ledd", letter="b")),
    under_2018(imdi_line("asylum", 3)),
    under_2021(imdi_line("asylum", 3)),
)


def _has_norwegian(week: Visible[WeeklyHours], _: View) -> Verdict:
    """Hours of Norwegian above none follow a track; a missing figure may."""
    hours = week.record.norwegian_hours
    return cannot_tell(week.path / "norwegian_hours") if hours is None else verdict(hours > 0)


_HAS_NORWEGIAN = Condition(
    _has_norwegian,
    Text("har timer i norsk", "har timar i norsk", "has hours of Norwegian"),
    reads=fields_of(WeeklyHours, "norwegian_hours"),
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
