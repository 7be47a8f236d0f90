"""What must be registered of training in Norwegian and social studies (opplæring i norsk og samfunnskunnskap)."""

from functools import partial

from nirmodel.code_lists import Regime
from nirmodel.rules.law import (
    BOTH_ACTS,
    BUT_COLLECTIVE,
    FIRST_ACT,
    both,
    first,
)
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
    View,
    Visible,
)
from nirmodel.rules.shared import TELLS_MOTHER_TONGUE, TELLS_TRACK
from nirmodel.text import Text

__all__ = ["DUTIES"]


def _is_asked_for(record: Visible, training: View) -> Truth:
    """Languages under both acts; the track under the introduction act alone."""
    return training.regime is Regime.INTRODUCTION_ACT or not hasattr(record.record, "track")


def _tells_training_languages(background: Visible, _: View) -> Truth:
    """Told, be it as none besides the mother tongue."""
    return background.record.training_languages is not None


_ASKED_FOR = Condition(
    _is_asked_for,
    Text(
        "loven spør om (spor bare introduksjonsloven)",
        "lova spør om (spor berre introduksjonslova)",
        "the act asks for (the track the introduction act alone)",
    ),
)
_TELLS_TRAINING_LANGUAGES = Condition(
    _tells_training_languages,
    Text("oppgir andre opplæringsspråk", "oppgir andre opplæringsspråk", "tells the other training languages"),
    ("training_languages",),
)


_TAKES_PART = ("hours", "absences", "leaves", "stops")

_rule = partial(Rule, about="norwegian_trainings", in_force=BOTH_ACTS)

DUTIES: tuple[Rule, ...] = (
    _rule(
        code="N010", name="register-training-claim", in_force=FIRST_ACT, sources=first("N01"),
        subject=Text("krav", "krav", "the claim"),
        says=(Registers(("claims",)),),
    ),
    _rule(
        code="N012", name="training-claim-date-missing", in_force=FIRST_ACT, sources=first("N01"),
        subject=Text("dato for kravet", "dato for kravet", "date of the claim"),
        says=(Owes(Each(("claims",)), Datum("claimed_on")),),
    ),
    _rule(
        code="N020", name="register-training-decision", sources=both("N02"),
        subject=Text("tilbud eller avslag", "tilbod eller avslag", "the offer or refusal"),
        says=(Registers(("offers", "refusals")),),
    ),
    _rule(
        code="N021", name="training-offer-missing", sources=both("N02"),
        subject=Text("tilbud om opplæring", "tilbod om opplæring", "offer of training"),
        says=(Owes(AnyOf(("starts", *_TAKES_PART)), AnyOf(("offers",))),),
    ),
    _rule(
        code="N022", name="training-scope-missing", in_force=FIRST_ACT, sources=first("N02"),
        subject=Text("opplæringens omfang", "omfanget av opplæringa", "scope of the training offered"),
        says=(Owes(Each(("offers",)), Datum("scope_hours")),),
    ),
    _rule(
        code="N023", name="training-refusal-reasons-missing", in_force=FIRST_ACT, sources=first("N02"),
        subject=Text("begrunnelse for avslaget", "grunngiving for avslaget", "reasons for the refusal"),
        says=(Owes(Each(("refusals",)), Datum("reasons")),),
    ),
    _rule(
        code="N024", name="training-decision-date-missing", sources=both("N02"),
        subject=Text("dato for vedtaket", "dato for vedtaket", "date of the decision"),
        says=(Owes(Each(("offers", "refusals")), Datum("decided_on")),),
    ),
    _rule(
        code="N030", name="register-language-and-track", sources=both("N03"),
        subject=Text("språk eller spor", "språk eller spor", "languages or track"),
        says=(Registers(("language_backgrounds", "track_placements"), where=_ASKED_FOR),),
    ),
    _rule(
        code="N031", name="mother-tongue-missing", sources=both("N03"),
        subject=Text("morsmål", "morsmål", "mother tongue"),
        says=(Owes(AnyOf(("starts",)), AnyOf(("language_backgrounds",), where=TELLS_MOTHER_TONGUE)),),
    ),
    _rule(
        code="N032", name="training-languages-not-told", in_force=FIRST_ACT, sources=first("N03"),
        subject=Text(
            "opplysning om andre opplæringsspråk",
            "opplysning om andre opplæringsspråk",
            "word on other training languages",
        ),
        says=(Owes(AnyOf(("starts",)), AnyOf(("language_backgrounds",), where=_TELLS_TRAINING_LANGUAGES)),),
    ),
    _rule(
        code="N033", name="training-track-missing", in_force=FIRST_ACT, sources=first("N03"),
        subject=Text("opplæringsspor", "opplæringsspor", "training track"),
        says=(Owes(AnyOf(("starts",)), AnyOf(("track_placements",), where=TELLS_TRACK)),),
    ),
    _rule(
        code="N040", name="register-training-start", sources=both("N04"),
        subject=Text("start på opplæringen", "start på opplæringa", "the start of the training"),
        says=(Registers(("starts",)),),
    ),
    _rule(
        code="N041", name="training-start-missing", sources=both("N04"),
        subject=Text("start på opplæringen", "start på opplæringa", "start of the training"),
        says=(Owes(AnyOf(_TAKES_PART), AnyOf(("starts",))),),
    ),
    _rule(
        code="N042", name="training-start-scope-missing", in_force=FIRST_ACT, sources=first("N04"),
        subject=Text("omfang ved start", "omfang ved start", "scope at the start"),
        says=(Owes(Each(("starts",)), Datum("scope_hours")),),
    ),
    _rule(
        code="N043", name="training-start-date-missing", sources=both("N04"),
        subject=Text("startdato", "startdato", "start date"),
        says=(Owes(Each(("starts",)), Datum("started_on")),),
    ),
    _rule(
        code="N050", name="register-hours", sources=both("N05"),
        subject=Text("timer deltatt", "timar deltatt", "the hours attended"),
        says=(Registers(("hours",)),),
    ),
    _rule(
        code="N051", name="norwegian-hours-missing", sources=both("N05"),
        subject=Text("timer i norsk", "timar i norsk", "hours of Norwegian"),
        says=(Owes(Each(("hours",)), Datum("norwegian_hours")),),
    ),
    _rule(
        code="N052", name="social-studies-hours-missing", in_force=BUT_COLLECTIVE, sources=both("N05"),
        subject=Text("timer i samfunnskunnskap", "timar i samfunnskunnskap", "hours of social studies"),
        says=(Owes(Each(("hours",)), Datum("social_studies_hours")),),
    ),
    _rule(
        code="N053", name="hours-beyond-statutory-missing", in_force=FIRST_ACT, sources=first("N05"),
        subject=Text(
            "timer i norsk utover de lovpålagte",
            "timar i norsk utover dei lovpålagde",
            "hours of Norwegian beyond the statutory ones",
        ),
        says=(Owes(Each(("hours",)), Datum("norwegian_beyond_statutory_hours")),),
    ),
    _rule(
        code="N054", name="hours-not-told", sources=both("N05"),
        subject=Text("opplysning om timer deltatt", "opplysning om timar deltatt", "word on hours attended"),
        says=(Owes(AnyOf(("starts",)), Told("hours")),),
    ),
    _rule(
        code="N060", name="register-training-leave", sources=both("N06"),
        subject=Text("permisjon", "permisjon", "the leave"),
        says=(Registers(("leaves",)),),
    ),
    _rule(
        code="N061", name="training-leave-duration-missing", sources=both("N06"),
        subject=Text("permisjonens varighet", "lengda på permisjonen", "duration of the leave"),
        says=(Owes(Each(("leaves",)), Datum("period.last_day")),),
    ),
    _rule(
        code="N070", name="register-exemption", sources=both("N07"),
        subject=Text("fritak", "fritak", "the exemption"),
        says=(Registers(("exemptions",)),),
    ),
    _rule(
        code="N071", name="exemption-from-what-missing", sources=both("N07"),
        subject=Text(
            "opplysning om hva fritaket gjelder", "opplysning om kva fritaket gjeld", "what the exemption is from"
        ),
        says=(Owes(Each(("exemptions",)), Datum("exempt_from")),),
    ),
    _rule(
        code="N072", name="exemption-legal-basis-missing", sources=both("N07"),
        subject=Text("hjemmel for fritaket", "heimel for fritaket", "legal basis of the exemption"),
        says=(Owes(Each(("exemptions",)), Datum("ground")),),
    ),
    _rule(
        code="N073", name="exemption-date-missing", sources=both("N07"),
        subject=Text(
            "dato for innvilgelse av fritaket",
            "dato for innvilging av fritaket",
            "date the exemption was granted",
        ),
        says=(Owes(Each(("exemptions",)), Datum("granted_on")),),
    ),
    _rule(
        code="N080", name="register-training-absence", sources=both("N08"),
        subject=Text("fravær", "fråvær", "the absence"),
        says=(Registers(("absences",)),),
    ),
    _rule(
        code="N081", name="training-absence-not-told", sources=both("N08"),
        subject=Text("opplysning om fravær", "opplysning om fråvær", "word on absence"),
        says=(Owes(AnyOf(("hours", "stops")), Told("absences")),),
    ),
    _rule(
        code="N082", name="training-absence-extent-missing", sources=both("N08"),
        subject=Text("fraværets omfang", "omfanget av fråværet", "extent of the absence"),
        says=(Owes(Each(("absences",)), Datum("extent")),),
    ),
    _rule(
        code="N090", name="register-training-complaint", sources=both("N09"),
        subject=Text("klage og utfall", "klage og utfall", "the complaint and its outcome"),
        says=(Registers(("complaints", "complaint_outcomes")),),
        deferred=True,
    ),
    _rule(
        code="N091", name="training-complaint-outcome-missing", sources=both("N09"),
        subject=Text("klagens utfall", "utfallet av klagen", "outcome of the complaint"),
        says=(Owes(Each(("complaint_outcomes",)), Datum("outcome")),),
        deferred=True,
    ),
    _rule(
        code="N100", name="register-training-stop", sources=both("N10"),
        subject=Text("stans", "stans", "the stop"),
        says=(Registers(("stops",)),),
    ),
    _rule(
        code="N101", name="training-stop-date-missing", sources=both("N10"),
        subject=Text("dato for stansvedtaket", "dato for stansvedtaket", "date of the stop decision"),
        says=(Owes(Each(("stops",)), Datum("decided_on")),),
    ),
)  # fmt: skip
