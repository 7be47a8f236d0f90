"""What must be registered of an introduction programme (introduksjonsprogram), I01 to I09."""

from functools import partial

from nirmodel.code_lists import EndReason, SetBy
from nirmodel.findings import Kind
from nirmodel.rules.absence_after_leave import REASON_FOR_ABSENCE
from nirmodel.rules.law import BOTH_ACTS, FIRST_ACT, both, first
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
from nirmodel.rules.shared import CLOSING, PERMANENT
from nirmodel.sources import REGISTER_ENDS, REGISTER_VALUES
from nirmodel.text import Text

__all__ = ["DUTIES"]


def _is_by_municipality(end: Visible, _: View) -> Truth:
    """An end the register made stands in NIR already; the municipality's own has to be registered."""
    return bool(end.record.set_by is not SetBy.REGISTER)


def _is_by_register(end: Visible, _: View) -> Truth:
    """The list of ends that the register made holds nothing else."""
    return bool(end.record.set_by is SetBy.REGISTER)


def _names_one(main_activity: Visible, _: View) -> Truth:
    return main_activity.record.activity is not None


def _is_a_reason(reason: EndReason | None) -> bool:
    """The register's word for a missing reason is no reason."""
    return reason is not None and reason.counts_as_told


_BY_MUNICIPALITY = Condition(
    _is_by_municipality, Text("kommunen har satt", "kommunen har sett", "the municipality has set"), ("set_by",)
)
_BY_REGISTER = Condition(
    _is_by_register,
    Text("ikke er kommunens egen", "ikkje er kommunen si eiga", "is not the municipality's own"),
    ("set_by",),
)
_NAMES_ONE = Condition(
    _names_one, Text("navngir en aktivitet", "namngir ein aktivitet", "names an activity"), ("activity",)
)

_NO_REASON = Text(
    "«ikke registrert» er ingen sluttårsak",
    "«ikkje registrert» er inga sluttårsak",
    '"not registered" is no end reason',
)

_OVER = ("ends", "stops")
_TAKES_PART = ("ends", "leaves", "absences", "stops")
_COMPLAINTS = ("complaints", "complaint_outcomes")
_ANY_OTHER = (
    "grants", "refusals", "starts", "ends", "main_activities", "leaves", "leave_follow_ups", "absences", "stops",
    *_COMPLAINTS,
)  # fmt: skip

_rule = partial(Rule, about="introduction_programmes", in_force=BOTH_ACTS)

DUTIES: tuple[Rule, ...] = (
    _rule(
        code="I010", name="register-offer-or-claim", sources=both("I01"),
        subject=Text("tilbud eller krav", "tilbod eller krav", "the offer or claim"),
        says=(Registers(("offers", "claims")),),
    ),
    _rule(
        code="I011", name="offer-or-claim-missing", sources=both("I01"),
        subject=Text("tilbud eller krav", "tilbod eller krav", "offer or claim"),
        says=(Owes(AnyOf(_ANY_OTHER), AnyOf(("offers", "claims"))),),
    ),
    _rule(
        code="I012", name="offer-or-claim-date-missing", sources=both("I01"),
        subject=Text("dato for tilbud eller krav", "dato for tilbod eller krav", "date of the offer or claim"),
        says=(Owes(Each(("offers",)), Datum("offered_on")), Owes(Each(("claims",)), Datum("claimed_on")),),
    ),
    _rule(
        code="I020", name="register-decision", sources=both("I02"),
        subject=Text("vedtaket", "vedtaket", "the decision"),
        says=(Registers(("grants", "refusals")),),
    ),
    _rule(
        code="I021", name="decision-missing", sources=both("I02"),
        subject=Text("vedtak om tildeling", "vedtak om tildeling", "decision to grant"),
        says=(Owes(AnyOf(("starts", *_TAKES_PART)), AnyOf(("grants",))),),
    ),
    _rule(
        code="I022", name="measures-missing", sources=both("I02"),
        subject=Text("tiltak i vedtaket", "tiltak i vedtaket", "measures in the decision"),
        says=(Owes(Each(("grants",)), Datum("measures")),),
    ),
    _rule(
        code="I023", name="measure-scope-missing", sources=both("I02"),
        subject=Text("tiltakets omfang", "omfanget av tiltaket", "scope of the measure"),
        says=(Owes(Each(("grants",), parts="measures"), Datum("scope")),),
    ),
    _rule(
        code="I024", name="measure-duration-missing", sources=both("I02"),
        subject=Text("tiltakets varighet", "lengda på tiltaket", "duration of the measure"),
        says=(Owes(Each(("grants",), parts="measures"), Datum("period.last_day")),),
    ),
    _rule(
        code="I025", name="refusal-reasons-missing", in_force=FIRST_ACT, sources=first("I02"),
        subject=Text("begrunnelse for avslaget", "grunngiving for avslaget", "reasons for the refusal"),
        says=(Owes(Each(("refusals",)), Datum("reasons")),),
    ),
    _rule(
        code="I026", name="decision-date-missing", sources=both("I02"),
        subject=Text("dato for vedtaket", "dato for vedtaket", "date of the decision"),
        says=(Owes(Each(("grants", "refusals")), Datum("decided_on")),),
    ),
    _rule(
        code="I030", name="register-start", sources=both("I03"),
        subject=Text("start", "start", "the start"),
        says=(Registers(("starts",)),),
    ),
    _rule(
        code="I031", name="start-missing", sources=both("I03"),
        subject=Text("start på programmet", "start på programmet", "start of the programme"),
        says=(Owes(AnyOf(_TAKES_PART), AnyOf(("starts",))),),
    ),
    _rule(
        code="I032", name="start-date-missing", sources=both("I03"),
        subject=Text("startdato", "startdato", "start date"),
        says=(Owes(Each(("starts",)), Datum("started_on")),),
    ),
    _rule(
        code="I040", name="register-end", sources=both("I04"),
        subject=Text("avslutning", "avslutning", "the end"),
        says=(Registers(("ends",), where=_BY_MUNICIPALITY),),
    ),
    _rule(
        code="I041", name="end-reason-missing", sources=both("I04", REGISTER_VALUES),
        subject=Text("sluttårsak", "sluttårsak", "end reason"),
        says=(Owes(Each(("ends",)), Datum("end_reason", _is_a_reason, _NO_REASON)),),
    ),
    _rule(
        code="I042", name="end-missing", sources=both("I04"),
        subject=Text(
            "avslutning etter permanent stans",
            "avslutning etter permanent stans",
            "end after a permanent stop",
        ),
        says=(Owes(AnyOf(("stops",), where=PERMANENT), AnyOf(("ends", "register_ends"))),),
    ),
    _rule(
        code="I043", name="register-made-end-unconfirmed", sources=both("I04", REGISTER_ENDS),
        subject=Text(
            "kommunens egen avslutning i stedet for registerets",
            "avslutning frå kommunen i staden for den frå registeret",
            "the municipality's own end in place of the register's",
        ),
        says=(Owes(AnyOf(("register_ends",), where=_BY_REGISTER), AnyOf(("ends",), where=_BY_MUNICIPALITY)),),
    ),
    _rule(
        code="I044", name="end-date-missing", sources=both("I04"),
        subject=Text("sluttdato", "sluttdato", "end date"),
        says=(Owes(Each(("ends",)), Datum("ended_on")),),
    ),
    _rule(
        code="I050", name="register-main-activity", in_force=FIRST_ACT, sources=first("I05"),
        subject=Text("hovedaktivitet", "hovudaktivitet", "the main activity"),
        says=(Registers(("main_activities",)),),
    ),
    _rule(
        code="I051", name="main-activity-missing", in_force=FIRST_ACT, sources=first("I05"),
        subject=Text("hovedaktivitet ved avslutning", "hovudaktivitet ved avslutning", "main activity at the end"),
        says=(Owes(AnyOf(("ends",)), AnyOf(("main_activities",), where=_NAMES_ONE)),),
        kind=Kind.JUDGE,
        advice=Text(
            "Kommunen vurderer, i tvil mot målene i individuell plan",
            "Kommunen vurderer, i tvil mot måla i individuell plan",
            "The municipality judges, in doubt by the goals of the individual plan",
        ),
    ),
    _rule(
        code="I060", name="register-leave", sources=both("I06"),
        subject=Text(
            "permisjon eller oppfølging av permisjon", "permisjon eller oppfølging av permisjon",
            "the leave, or what followed it",
        ),
        says=(Registers(("leaves", "leave_follow_ups")),),
    ),
    _rule(
        code="I061", name="leave-decision-date-missing", sources=both("I06"),
        subject=Text("dato for permisjonsvedtaket", "dato for permisjonsvedtaket", "date of the leave decision"),
        says=(Owes(Each(("leaves",)), Datum("decided_on")),),
    ),
    _rule(
        code="I062", name="leave-duration-missing", sources=both("I06"),
        subject=Text("permisjonens varighet", "lengda på permisjonen", "duration of the leave"),
        says=(Owes(Each(("leaves",)), Datum("period.last_day")),),
    ),
    _rule(
        code="I063", name="absence-after-leave-reason-missing", sources=both("I06"),
        subject=Text(
            "årsak til fravær etter endt fødsels- eller adopsjonspermisjon",
            "årsak til fråvær etter avslutta fødsels- eller adopsjonspermisjon",
            "reason for absence after ended birth or adoption leave",
        ),
        says=(REASON_FOR_ABSENCE,),
    ),
    _rule(
        code="I070", name="register-absence", sources=both("I07"),
        subject=Text("fravær", "fråvær", "the absence"),
        says=(Registers(("absences",)),),
    ),
    _rule(
        code="I071", name="absence-not-told", sources=both("I07"),
        subject=Text("opplysning om fravær", "opplysning om fråvær", "word on absence"),
        says=(Owes(AnyOf(_OVER, where=CLOSING), Told("absences")),),
    ),
    _rule(
        code="I072", name="absence-extent-missing", sources=both("I07"),
        subject=Text("fraværets omfang", "omfanget av fråværet", "extent of the absence"),
        says=(Owes(Each(("absences",)), Datum("extent")),),
    ),
    _rule(
        code="I080", name="register-stop", sources=both("I08"),
        subject=Text("stans", "stans", "the stop"),
        says=(Registers(("stops",)),),
    ),
    _rule(
        code="I081", name="stop-date-missing", sources=both("I08"),
        subject=Text("dato for stansvedtaket", "dato for stansvedtaket", "date of the stop decision"),
        says=(Owes(Each(("stops",)), Datum("decided_on")),),
    ),
    _rule(
        code="I090", name="register-complaint", sources=both("I09"),
        subject=Text("klage og utfall", "klage og utfall", "the complaint and its outcome"),
        says=(Registers(_COMPLAINTS),),
        deferred=True,
    ),
    _rule(
        code="I091", name="complaint-outcome-missing", sources=both("I09"),
        subject=Text("klagens utfall", "utfallet av klagen", "outcome of the complaint"),
        says=(Owes(Each(("complaint_outcomes",)), Datum("outcome")),),
        deferred=True,
    ),
)  # fmt: skip
