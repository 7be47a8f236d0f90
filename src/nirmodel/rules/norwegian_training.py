"""What must be registered of training in Norwegian and social studies (opplæring i norsk og samfunnskunnskap)."""

from nirmodel.rules.rule import AnyOf, Datum, Each, Owes, Registers, Rule, Told, Truth, View, Visible, kind_of
from nirmodel.sources import INTRODUCTION_ACT, line
from nirmodel.text import Text

__all__ = ["DUTIES"]


def _tells_mother_tongue(background: Visible, _: View) -> Truth:
    return background.record.mother_tongue is not None


def _tells_training_languages(background: Visible, _: View) -> Truth:
    """Told, be it as none besides the mother tongue."""
    return background.record.training_languages is not None


def _tells_track(placement: Visible, _: View) -> Truth:
    return placement.record.track is not None


_TAKES_PART = ("hours", "absences", "leaves", "stops")


def _rule(code: str, name: str, title: Text, *says: Registers | Owes, deferred: bool = False) -> Rule:
    return Rule(
        code=code,
        name=name,
        kind=kind_of(code),
        title=title,
        sources=(line(code[:3]), INTRODUCTION_ACT),
        about="norwegian_trainings",
        says=says,
        deferred=deferred,
    )


def _register(code: str, name: str, kinds: tuple[str, ...], title: Text, *, deferred: bool = False) -> Rule:
    return _rule(code, name, title, Registers(kinds), deferred=deferred)


def _datum(code: str, name: str, kinds: tuple[str, ...], field: str, title: Text, *, deferred: bool = False) -> Rule:
    return _rule(code, name, title, Owes(Each(kinds), Datum(field)), deferred=deferred)


DUTIES: tuple[Rule, ...] = (
    _register("N010", "register-training-claim", ("claims",), Text("Registrer krav", "Registrer krav", "Register the claim")),
    _datum(
        "N012", "training-claim-date-missing", ("claims",), "claimed_on",
        Text("Dato for krav mangler", "Dato for krav manglar", "Date of the claim missing"),
    ),
    _register(
        "N020", "register-training-decision", ("offers", "refusals"),
        Text("Registrer tilbud eller avslag", "Registrer tilbod eller avslag", "Register the offer or refusal"),
    ),
    _rule(
        "N021", "training-offer-missing",
        Text("Tilbud om opplæring mangler", "Tilbod om opplæring manglar", "Offer of training missing"),
        Owes(AnyOf(("starts", *_TAKES_PART)), AnyOf(("offers",))),
    ),
    _datum(
        "N022", "training-scope-missing", ("offers",), "scope_hours",
        Text("Opplæringens omfang mangler", "Omfanget av opplæringa manglar", "Scope of the training offered missing"),
    ),
    _datum(
        "N023", "training-refusal-reasons-missing", ("refusals",), "reasons",
        Text("Begrunnelse for avslag mangler", "Grunngiving for avslag manglar", "Reasons for the refusal missing"),
    ),
    _datum(
        "N024", "training-decision-date-missing", ("offers", "refusals"), "decided_on",
        Text("Dato for vedtaket mangler", "Dato for vedtaket manglar", "Date of the decision missing"),
    ),
    _register(
        "N030", "register-language-and-track", ("language_backgrounds", "track_placements"),
        Text("Registrer språk og spor", "Registrer språk og spor", "Register languages and track"),
    ),
    _rule(
        "N031", "mother-tongue-missing", Text("Morsmål mangler", "Morsmål manglar", "Mother tongue missing"),
        Owes(AnyOf(("starts",)), AnyOf(("language_backgrounds",), where=_tells_mother_tongue)),
    ),
    _rule(
        "N032", "training-languages-not-told",
        Text("Andre opplæringsspråk er ikke oppgitt", "Andre opplæringsspråk er ikkje oppgitt", "Training languages not told"),
        Owes(AnyOf(("starts",)), AnyOf(("language_backgrounds",), where=_tells_training_languages)),
    ),
    _rule(
        "N033", "training-track-missing", Text("Opplæringsspor mangler", "Opplæringsspor manglar", "Training track missing"),
        Owes(AnyOf(("starts",)), AnyOf(("track_placements",), where=_tells_track)),
    ),
    _register(
        "N040", "register-training-start", ("starts",),
        Text("Registrer start på opplæringen", "Registrer start på opplæringa", "Register the start of the training"),
    ),
    _rule(
        "N041", "training-start-missing",
        Text("Start på opplæringen mangler", "Start på opplæringa manglar", "Start of the training missing"),
        Owes(AnyOf(_TAKES_PART), AnyOf(("starts",))),
    ),
    _datum(
        "N042", "training-start-scope-missing", ("starts",), "scope_hours",
        Text("Omfang ved start mangler", "Omfang ved start manglar", "Scope at the start missing"),
    ),
    _datum(
        "N043", "training-start-date-missing", ("starts",), "started_on",
        Text("Startdato mangler", "Startdato manglar", "Start date missing"),
    ),
    _register(
        "N050", "register-hours", ("hours",),
        Text("Registrer timer deltatt", "Registrer timar deltatt", "Register the hours attended"),
    ),
    _datum(
        "N051", "norwegian-hours-missing", ("hours",), "norwegian_hours",
        Text("Timer i norsk mangler", "Timar i norsk manglar", "Hours of Norwegian missing"),
    ),
    _datum(
        "N052", "social-studies-hours-missing", ("hours",), "social_studies_hours",
        Text("Timer i samfunnskunnskap mangler", "Timar i samfunnskunnskap manglar", "Hours of social studies missing"),
    ),
    _datum(
        "N053", "hours-beyond-statutory-missing", ("hours",), "norwegian_beyond_statutory_hours",
        Text(
            "Timer i norsk utover de lovpålagte mangler",
            "Timar i norsk utover dei lovpålagde manglar",
            "Hours of Norwegian beyond the statutory ones missing",
        ),
    ),
    _rule(
        "N054", "hours-not-told", Text("Timer er ikke oppgitt", "Timar er ikkje oppgitt", "Hours attended not told"),
        Owes(AnyOf(("starts",)), Told("hours")),
    ),
    _register(
        "N060", "register-training-leave", ("leaves",),
        Text("Registrer permisjon", "Registrer permisjon", "Register the leave"),
    ),
    _datum(
        "N061", "training-leave-duration-missing", ("leaves",), "period.last_day",
        Text("Permisjonens varighet mangler", "Lengda på permisjonen manglar", "Duration of the leave missing"),
    ),
    _register("N070", "register-exemption", ("exemptions",), Text("Registrer fritak", "Registrer fritak", "Register the exemption")),
    _datum(
        "N071", "exemption-from-what-missing", ("exemptions",), "exempt_from",
        Text("Hva fritaket gjelder mangler", "Kva fritaket gjeld manglar", "What the exemption is from is missing"),
    ),
    _datum(
        "N072", "exemption-legal-basis-missing", ("exemptions",), "ground",
        Text("Hjemmel for fritaket mangler", "Heimel for fritaket manglar", "Legal basis of the exemption missing"),
    ),
    _datum(
        "N073", "exemption-date-missing", ("exemptions",), "granted_on",
        Text("Dato for innvilgelse mangler", "Dato for innvilging manglar", "Date the exemption was granted missing"),
    ),
    _register(
        "N080", "register-training-absence", ("absences",),
        Text("Registrer fravær", "Registrer fråvær", "Register the absence"),
    ),
    _rule(
        "N081", "training-absence-not-told",
        Text("Omfang av fravær er ikke oppgitt", "Omfang av fråvær er ikkje oppgitt", "Extent of absence not told"),
        Owes(AnyOf(("hours", "stops")), Told("absences")),
    ),
    _datum(
        "N082", "training-absence-extent-missing", ("absences",), "extent",
        Text("Fraværets omfang mangler", "Omfanget av fråværet manglar", "Extent of the absence missing"),
    ),
    _register(
        "N090", "register-training-complaint", ("complaints", "complaint_outcomes"),
        Text("Registrer klage og utfall", "Registrer klage og utfall", "Register the complaint and its outcome"),
        deferred=True,
    ),
    _datum(
        "N091", "training-complaint-outcome-missing", ("complaint_outcomes",), "outcome",
        Text("Klagens utfall mangler", "Utfallet av klagen manglar", "Outcome of the complaint missing"), deferred=True,
    ),
    _register("N100", "register-training-stop", ("stops",), Text("Registrer stans", "Registrer stans", "Register the stop")),
    _datum(
        "N101", "training-stop-date-missing", ("stops",), "decided_on",
        Text("Dato for stansvedtaket mangler", "Dato for stansvedtaket manglar", "Date of the stop decision missing"),
    ),
)  # fmt: skip
