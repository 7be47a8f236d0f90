"""N03: mother tongue, other training languages, and the track (morsmål, opplæringsspråk, opplæringsspor).

The line asks for the mother tongue, the other languages through which the participant can be taught, and which of the
three tracks of the curriculum the participant follows. Participants change track, so a placement is dated. The
integration act asks for the mother tongue alone.

It goes wrong if the list of other training languages is left out where there are none: the answer is the empty list.
"""

from datetime import date

from nirmodel.law.sources import (
    INTEGRATION_REGULATION,
    PROCESSING_REGULATION,
    REGISTER_REGULATION,
    REGISTER_REGULATION_2013,
    REGISTER_REGULATION_2014,
    TRAINING_PAGE,
    imdi_line,
)
from nirmodel.law.versions import asking_for, under_2005, under_2014, under_2018, under_2021, under_integration_act
from nirmodel.records import LanguageBackground, TrackPlacement
from nirmodel.rules.breaking import without
from nirmodel.rules.owed import AnyOf, Condition, Owed, Registered, fields_of
from nirmodel.rules.rule import Duty, Rule
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES", "STATES_MOTHER_TONGUE", "STATES_TRACK"]


def _states_mother_tongue(background: Visible[LanguageBackground], _: View) -> Verdict:
    return verdict(background.record.mother_tongue is not None)


def _states_training_languages(background: Visible[LanguageBackground], _: View) -> Verdict:
    """That there are none besides the mother tongue is an answer."""
    return verdict(background.record.training_languages is not None)


def _states_track(placement: Visible[TrackPlacement], _: View) -> Verdict:
    return verdict(placement.record.track is not None)


#: reception centres ask for it too (R04)
STATES_MOTHER_TONGUE = Condition(
    _states_mother_tongue,
    Text("oppgir morsmål", "oppgir morsmål", "states the mother tongue"),
    reads=fields_of(LanguageBackground, "mother_tongue"),
)
_STATES_TRAINING_LANGUAGES = Condition(
    _states_training_languages,
    Text("oppgir andre opplæringsspråk", "oppgir andre opplæringsspråk", "states the other training languages"),
    reads=fields_of(LanguageBackground, "training_languages"),
)
#: asylum seekers' training asks for it too (A03)
STATES_TRACK = Condition(
    _states_track,
    Text("oppgir spor", "oppgir spor", "states the track"),
    reads=fields_of(TrackPlacement, "track"),
)

_PAGE = imdi_line("training", 3)
_TRACK_2013 = Text(
    "Fra 1. september 2013 står spor i bokstav c, ikke d",
    "Frå 1. september 2013 står spor i bokstav c, ikkje d",
    "From 1 September 2013 on the track stands in letter c, not d",
)

#: languages and track
_REGISTER_VERSIONS = (
    under_2005(
        REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="c og d", last_day=date(2013, 8, 31)),
        last_day=date(2013, 8, 31),
    ),
    under_2005(
        REGISTER_REGULATION_2013.at("§ 7", paragraph="første ledd", letter="c"),
        first_day=date(2013, 9, 1),
        change=_TRACK_2013,
    ),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="c")),
    under_2018(
        PROCESSING_REGULATION.at("§ 10", letter="d"),
        PROCESSING_REGULATION.at("§ 5", paragraph="første ledd", letter="a"),
        _PAGE,
    ),
    under_2021(_PAGE),
    # the integration act has no track
    *asking_for(
        under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="b"), TRAINING_PAGE),
        Registered("language_backgrounds"),
    ),
)
_MOTHER_TONGUE_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="c")),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="c")),
    under_2018(PROCESSING_REGULATION.at("§ 5", paragraph="første ledd", letter="a"), _PAGE),
    under_2021(_PAGE),
    *under_integration_act(INTEGRATION_REGULATION.at("§ 53", letter="b"), TRAINING_PAGE),
)
_TRAINING_LANGUAGES_VERSIONS = (
    under_2005(REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="c")),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="c")),
    under_2018(PROCESSING_REGULATION.at("§ 10", letter="d"), _PAGE),
    under_2021(_PAGE),
)
_TRACK_VERSIONS = (
    under_2005(
        REGISTER_REGULATION.at("§ 7", paragraph="første ledd", letter="d", last_day=date(2013, 8, 31)),
        last_day=date(2013, 8, 31),
    ),
    under_2005(
        REGISTER_REGULATION_2013.at("§ 7", paragraph="første ledd", letter="c"),
        first_day=date(2013, 9, 1),
        change=_TRACK_2013,
    ),
    under_2014(REGISTER_REGULATION_2014.at("§ 7", paragraph="første ledd", letter="c")),
    under_2018(_PAGE),
    under_2021(_PAGE, as_before=True),
)

REGISTER_LANGUAGES_AND_TRACK = Duty(
    code="N030",
    name="register-language-and-track",
    about="norwegian_trainings",
    subject=Text("språk eller spor", "språk eller spor", "languages or track"),
    owed=Registered(("language_backgrounds", "track_placements")),
    versions=_REGISTER_VERSIONS,
)

MOTHER_TONGUE = Duty(
    code="N031",
    name="mother-tongue-missing",
    about="norwegian_trainings",
    subject=Text("morsmål", "morsmål", "mother tongue"),
    owed=Owed(AnyOf("starts"), AnyOf("language_backgrounds", where=STATES_MOTHER_TONGUE)),
    versions=_MOTHER_TONGUE_VERSIONS,
    broken_by=without("language_backgrounds", "mother_tongue", "starts"),
)

TRAINING_LANGUAGES = Duty(
    code="N032",
    name="training-languages-not-provided",
    about="norwegian_trainings",
    subject=Text(
        "opplysning om andre opplæringsspråk",
        "opplysning om andre opplæringsspråk",
        "information on other training languages",
    ),
    owed=Owed(AnyOf("starts"), AnyOf("language_backgrounds", where=_STATES_TRAINING_LANGUAGES)),
    versions=_TRAINING_LANGUAGES_VERSIONS,
    broken_by=without("language_backgrounds", "training_languages", "starts"),
)

TRACK = Duty(
    code="N033",
    name="training-track-missing",
    about="norwegian_trainings",
    subject=Text("opplæringsspor", "opplæringsspor", "training track"),
    owed=Owed(AnyOf("starts"), AnyOf("track_placements", where=STATES_TRACK)),
    versions=_TRACK_VERSIONS,
)

RULES: tuple[Rule, ...] = (REGISTER_LANGUAGES_AND_TRACK, MOTHER_TONGUE, TRAINING_LANGUAGES, TRACK)
