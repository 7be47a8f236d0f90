"""What must be registered of an introduction programme (introduksjonsprogram), I01 to I09."""

from nirmodel.code_lists import SetBy, StopKind
from nirmodel.findings import Kind
from nirmodel.rules.absence_after_leave import REASON_FOR_ABSENCE
from nirmodel.rules.rule import AnyOf, Datum, Each, Owes, Registers, Rule, Told, Truth, Unknown, View, Visible, kind_of
from nirmodel.sources import INTRODUCTION_ACT, REGISTER_ENDS, REGISTER_VALUES, Source, line
from nirmodel.text import Text

__all__ = ["DUTIES"]


def _by_municipality(end: Visible, _: View) -> Truth:
    """An end the register made stands in NIR already; the municipality's own has to be registered."""
    return bool(end.record.set_by is not SetBy.REGISTER)


def _is_permanent(stop: Visible, _: View) -> Truth:
    """A permanent stop ends the programme, a temporary one does not, and one not told may do either."""
    if stop.record.kind is None:
        return Unknown(stop.path / "kind")
    return bool(stop.record.kind is StopKind.PERMANENT)


def _end_or_permanent_stop(record: Visible, programme: View) -> Truth:
    """What closes the account of absence: any end, or a permanent stop."""
    return _is_permanent(record, programme) if hasattr(record.record, "kind") else True


def _names_one(main_activity: Visible, _: View) -> Truth:
    return main_activity.record.activity is not None


def _is_a_reason(reason: object) -> bool:
    """The register's word for a missing reason is no reason."""
    return reason is not None and bool(getattr(reason, "counts_as_told", True))


_COMPLAINTS = ("complaints", "complaint_outcomes")
_ANY_OTHER = (
    "grants", "refusals", "starts", "ends", "main_activities", "leaves", "leave_follow_ups", "absences", "stops",
    "complaints", "complaint_outcomes",
)  # fmt: skip
_TAKES_PART = ("ends", "leaves", "absences", "stops")


def _rule(
    code: str,
    name: str,
    title: Text,
    *says: Registers | Owes,
    sources: tuple[Source, ...] = (),
    kind: Kind | None = None,
    deferred: bool = False,
) -> Rule:
    return Rule(
        code=code,
        name=name,
        kind=kind or kind_of(code),
        title=title,
        sources=(line(code[:3]), INTRODUCTION_ACT, *sources),
        about="introduction_programmes",
        says=says,
        deferred=deferred,
    )


def _datum(code: str, name: str, kinds: tuple[str, ...], field: str, title: Text, *, deferred: bool = False) -> Rule:
    return _rule(code, name, title, Owes(Each(kinds), Datum(field)), deferred=deferred)


DUTIES: tuple[Rule, ...] = (
    _rule(
        "I010",
        "register-offer-or-claim",
        Text("Registrer tilbud eller krav", "Registrer tilbod eller krav", "Register the offer or claim"),
        Registers(("offers", "claims")),
    ),
    _rule(
        "I011",
        "offer-or-claim-missing",
        Text("Tilbud eller krav mangler", "Tilbod eller krav manglar", "Offer or claim missing"),
        Owes(AnyOf(_ANY_OTHER), AnyOf(("offers", "claims"))),
    ),
    _rule(
        "I012",
        "offer-or-claim-date-missing",
        Text("Dato for tilbud eller krav mangler", "Dato for tilbod eller krav manglar", "Date of offer or claim missing"),
        Owes(Each(("offers",)), Datum("offered_on")),
        Owes(Each(("claims",)), Datum("claimed_on")),
    ),
    _rule(
        "I020",
        "register-decision",
        Text("Registrer vedtaket", "Registrer vedtaket", "Register the decision"),
        Registers(("grants", "refusals")),
    ),
    _rule(
        "I021",
        "decision-missing",
        Text("Vedtak om tildeling mangler", "Vedtak om tildeling manglar", "Decision to grant missing"),
        Owes(AnyOf(("starts", *_TAKES_PART)), AnyOf(("grants",))),
    ),
    _datum("I022", "measures-missing", ("grants",), "measures", Text("Tiltak mangler", "Tiltak manglar", "Measures missing")),
    _rule(
        "I023",
        "measure-scope-missing",
        Text("Tiltakets omfang mangler", "Omfanget av tiltaket manglar", "Scope of the measure missing"),
        Owes(Each(("grants",), parts="measures"), Datum("scope")),
    ),
    _rule(
        "I024",
        "measure-duration-missing",
        Text("Tiltakets varighet mangler", "Lengda på tiltaket manglar", "Duration of the measure missing"),
        Owes(Each(("grants",), parts="measures"), Datum("period.last_day")),
    ),
    _datum(
        "I025",
        "refusal-reasons-missing",
        ("refusals",),
        "reasons",
        Text("Begrunnelse for avslag mangler", "Grunngiving for avslag manglar", "Reasons for the refusal missing"),
    ),
    _datum(
        "I026",
        "decision-date-missing",
        ("grants", "refusals"),
        "decided_on",
        Text("Dato for vedtaket mangler", "Dato for vedtaket manglar", "Date of the decision missing"),
    ),
    _rule(
        "I030",
        "register-start",
        Text("Registrer start", "Registrer start", "Register the start"),
        Registers(("starts",)),
    ),
    _rule(
        "I031",
        "start-missing",
        Text("Start mangler", "Start manglar", "Start missing"),
        Owes(AnyOf(_TAKES_PART), AnyOf(("starts",))),
    ),
    _datum(
        "I032", "start-date-missing", ("starts",), "started_on",
        Text("Startdato mangler", "Startdato manglar", "Start date missing"),
    ),
    _rule(
        "I040",
        "register-end",
        Text("Registrer avslutning", "Registrer avslutning", "Register the end"),
        Registers(("ends",), where=_by_municipality),
    ),
    _rule(
        "I041",
        "end-reason-missing",
        Text("Sluttårsak mangler", "Sluttårsak manglar", "End reason missing"),
        Owes(Each(("ends",)), Datum("end_reason", counts=_is_a_reason)),
        sources=(REGISTER_VALUES,),
    ),
    _rule(
        "I042",
        "end-missing",
        Text(
            "Avslutning etter permanent stans mangler",
            "Avslutning etter permanent stans manglar",
            "End after a permanent stop missing",
        ),
        Owes(AnyOf(("stops",), where=_is_permanent), AnyOf(("ends", "register_ends"))),
    ),
    _rule(
        "I043",
        "register-made-end-unconfirmed",
        Text(
            "Registerets avslutning er ikke bekreftet",
            "Avslutninga frå registeret er ikkje stadfesta",
            "End made by the register not confirmed",
        ),
        Owes(AnyOf(("register_ends",)), AnyOf(("ends",), where=_by_municipality)),
        sources=(REGISTER_ENDS,),
    ),
    _datum(
        "I044", "end-date-missing", ("ends",), "ended_on",
        Text("Sluttdato mangler", "Sluttdato manglar", "End date missing"),
    ),
    _rule(
        "I050",
        "register-main-activity",
        Text("Registrer hovedaktivitet", "Registrer hovudaktivitet", "Register the main activity"),
        Registers(("main_activities",)),
    ),
    _rule(
        "I051",
        "main-activity-missing",
        Text(
            "Hovedaktivitet ved avslutning mangler: kommunen vurderer, i tvil mot målene i individuell plan",
            "Hovudaktivitet ved avslutning manglar: kommunen vurderer, i tvil mot måla i individuell plan",
            "Main activity at the end missing: the municipality judges, in doubt by the goals of the individual plan",
        ),
        Owes(AnyOf(("ends",)), AnyOf(("main_activities",), where=_names_one)),
        kind=Kind.JUDGE,
    ),
    _rule(
        "I060",
        "register-leave",
        Text("Registrer permisjon", "Registrer permisjon", "Register the leave"),
        Registers(("leaves", "leave_follow_ups")),
    ),
    _datum(
        "I061", "leave-decision-date-missing", ("leaves",), "decided_on",
        Text("Dato for permisjonsvedtaket mangler", "Dato for permisjonsvedtaket manglar", "Date of leave decision missing"),
    ),
    _datum(
        "I062", "leave-duration-missing", ("leaves",), "period.last_day",
        Text("Permisjonens varighet mangler", "Lengda på permisjonen manglar", "Duration of the leave missing"),
    ),
    _rule(
        "I063",
        "absence-after-leave-reason-missing",
        Text(
            "Årsak til fravær etter endt fødsels- eller adopsjonspermisjon mangler",
            "Årsak til fråvær etter avslutta fødsels- eller adopsjonspermisjon manglar",
            "Reason for absence after ended birth or adoption leave missing",
        ),
        REASON_FOR_ABSENCE,
    ),
    _rule(
        "I070",
        "register-absence",
        Text("Registrer fravær", "Registrer fråvær", "Register the absence"),
        Registers(("absences",)),
    ),
    _rule(
        "I071",
        "absence-not-told",
        Text("Omfang av fravær er ikke oppgitt", "Omfang av fråvær er ikkje oppgitt", "Extent of absence not told"),
        Owes(AnyOf(("ends", "stops"), where=_end_or_permanent_stop), Told("absences")),
    ),
    _datum(
        "I072", "absence-extent-missing", ("absences",), "extent",
        Text("Fraværets omfang mangler", "Omfanget av fråværet manglar", "Extent of the absence missing"),
    ),
    _rule("I080", "register-stop", Text("Registrer stans", "Registrer stans", "Register the stop"), Registers(("stops",))),
    _datum(
        "I081", "stop-date-missing", ("stops",), "decided_on",
        Text("Dato for stansvedtaket mangler", "Dato for stansvedtaket manglar", "Date of the stop decision missing"),
    ),
    _rule(
        "I090",
        "register-complaint",
        Text("Registrer klage og utfall", "Registrer klage og utfall", "Register the complaint and its outcome"),
        Registers(_COMPLAINTS),
        deferred=True,
    ),
    _datum(
        "I091", "complaint-outcome-missing", ("complaint_outcomes",), "outcome",
        Text("Klagens utfall mangler", "Utfallet av klagen manglar", "Outcome of the complaint missing"), deferred=True,
    ),
)  # fmt: skip
