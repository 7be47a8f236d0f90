"""What must be registered of qualification in reception centres (kvalifisering i mottak), R01 to R10."""

from functools import partial

from nirmodel.rules.law import SECOND_ACT, second
from nirmodel.rules.rule import AnyOf, Condition, Datum, Each, Owes, Registers, Rule, Told, Truth, View, Visible
from nirmodel.rules.shared import TELLS_LANGUAGE, TELLS_MOTHER_TONGUE, TELLS_WHETHER
from nirmodel.sources import CUT_OFF_2022, EXEMPTIONS_IN_LAW
from nirmodel.text import Text

__all__ = ["DUTIES"]


def _tells_scope(decision_or_start: Visible, _: View) -> Truth:
    return decision_or_start.record.scope_hours is not None


_TELLS_SCOPE = Condition(_tells_scope, Text("oppgir omfanget", "oppgir omfanget", "tells the scope"), ("scope_hours",))

_TAKES_PART = ("hours", "stops")

_asks = partial(Rule, about="reception_qualifications", in_force=SECOND_ACT)

DUTIES: tuple[Rule, ...] = (
    _asks(
        code="R010", name="register-reception-training-decision", sources=second("R01"),
        subject=Text("tildeling av opplæring i mottak", "tildeling av opplæring i mottak", "the decision on training"),
        says=(Registers(("offers",)),),
    ),
    _asks(
        code="R011", name="reception-training-decision-missing", sources=second("R01"),
        subject=Text("tildeling av opplæring i mottak", "tildeling av opplæring i mottak", "decision on training"),
        says=(Owes(AnyOf(("starts", *_TAKES_PART)), AnyOf(("offers",))),),
    ),
    _asks(
        code="R012", name="reception-training-decision-date-missing", sources=second("R01"),
        subject=Text("dato for tildelingen", "dato for tildelinga", "date of the decision"),
        says=(Owes(Each(("offers",)), Datum("decided_on")),),
    ),
    _asks(
        code="R020", name="register-reception-training-start", sources=second("R02"),
        subject=Text("start på opplæringen", "start på opplæringa", "the start of the training"),
        says=(Registers(("starts",)),),
    ),
    _asks(
        code="R021", name="reception-training-start-missing", sources=second("R02"),
        subject=Text("start på opplæringen", "start på opplæringa", "start of the training"),
        says=(Owes(AnyOf(_TAKES_PART), AnyOf(("starts",))),),
    ),
    _asks(
        code="R022", name="reception-training-start-date-missing", sources=second("R02"),
        subject=Text("startdato", "startdato", "start date"),
        says=(Owes(Each(("starts",)), Datum("started_on")),),
    ),
    _asks(
        code="R030", name="register-reception-training-stop", sources=second("R03"),
        subject=Text("stans", "stans", "the stop"),
        says=(Registers(("stops",)),),
    ),
    _asks(
        code="R031", name="reception-training-stop-date-missing", sources=second("R03"),
        subject=Text("dato for stansvedtaket", "dato for stansvedtaket", "date of the stop decision"),
        says=(Owes(Each(("stops",)), Datum("decided_on")),),
    ),
    _asks(
        code="R040", name="register-reception-mother-tongue", sources=second("R04"),
        subject=Text("morsmål", "morsmål", "the mother tongue"),
        says=(Registers(("language_backgrounds",)),),
    ),
    _asks(
        code="R041", name="reception-mother-tongue-missing", sources=second("R04"),
        subject=Text("morsmål", "morsmål", "mother tongue"),
        says=(Owes(AnyOf(("starts",)), AnyOf(("language_backgrounds",), where=TELLS_MOTHER_TONGUE)),),
    ),
    _asks(
        code="R050", name="register-reception-language-of-instruction", sources=second("R05"),
        subject=Text(
            "språket opplæringen blir gitt på", "språket opplæringa blir gitt på", "the language of instruction"
        ),
        says=(Registers(("languages_of_instruction",)),),
    ),
    _asks(
        code="R051", name="reception-language-of-instruction-missing", sources=second("R05"),
        subject=Text("opplæringsspråk", "opplæringsspråk", "language of instruction"),
        says=(Owes(AnyOf(("starts",)), AnyOf(("languages_of_instruction",), where=TELLS_LANGUAGE)),),
    ),
    _asks(
        code="R052", name="reception-training-scope-missing", sources=second("R05"),
        subject=Text("opplæringens omfang", "omfanget av opplæringa", "scope of the training"),
        says=(Owes(AnyOf(("starts",)), AnyOf(("starts", "offers"), where=_TELLS_SCOPE)),),
    ),
    _asks(
        code="R060", name="register-reception-exemption", sources=second("R06"),
        subject=Text("fritak", "fritak", "the exemption"),
        says=(Registers(("exemptions",)),),
    ),
    _asks(
        code="R061", name="reception-exemption-legal-basis-missing", sources=second("R06", EXEMPTIONS_IN_LAW),
        subject=Text("hjemmel for fritaket", "heimel for fritaket", "legal basis of the exemption"),
        says=(Owes(Each(("exemptions",)), Datum("ground")),),
    ),
    _asks(
        code="R070", name="register-reception-parental-guidance", sources=second("R07"),
        subject=Text("kurs i foreldreveiledning", "kurs i foreldrerettleiing", "the parental guidance"),
        says=(Registers(("parental_guidances",)),),
    ),
    _asks(
        code="R071", name="reception-parental-guidance-not-told", sources=second("R07"),
        subject=Text(
            "svar på om kurs i foreldreveiledning er gjennomført",
            "svar på om kurs i foreldrerettleiing er gjennomført",
            "word on whether parental guidance was done",
        ),
        says=(Owes(AnyOf(("reception_measures",)), AnyOf(("parental_guidances",), where=TELLS_WHETHER)),),
    ),
    _asks(
        code="R080", name="register-reception-life-skills-course", sources=second("R08"),
        subject=Text("kurs i livsmestring", "kurs i livsmeistring", "the life-skills course"),
        says=(Registers(("life_skills_courses",)),),
    ),
    _asks(
        code="R081", name="reception-life-skills-course-not-told", sources=second("R08"),
        subject=Text(
            "svar på om kurs i livsmestring er gjennomført",
            "svar på om kurs i livsmeistring er gjennomført",
            "word on whether the life-skills course was done",
        ),
        says=(Owes(AnyOf(("reception_measures",)), AnyOf(("life_skills_courses",), where=TELLS_WHETHER)),),
    ),
    _asks(
        code="R090", name="register-reception-measure", sources=second("R09"),
        subject=Text("integreringsfremmende tiltak", "integreringsfremjande tiltak", "the integration measure"),
        says=(Registers(("reception_measures",)),),
    ),
    _asks(
        code="R091", name="reception-measure-kind-missing", sources=second("R09"),
        subject=Text("tiltakets art", "arten til tiltaket", "which measure it is"),
        says=(Owes(Each(("reception_measures",)), Datum("kind")),),
    ),
    _asks(
        code="R092", name="reception-measure-status-missing", sources=second("R09"),
        subject=Text(
            "svar på om tiltaket er påbegynt eller gjennomført",
            "svar på om tiltaket er påbyrja eller gjennomført",
            "word on whether the measure was begun or completed",
        ),
        says=(Owes(Each(("reception_measures",)), Datum("status")),),
    ),
    _asks(
        code="R100", name="register-reception-hours", sources=second("R10", CUT_OFF_2022),
        subject=Text("timer deltatt", "timar deltatt", "the hours attended"),
        says=(Registers(("hours",)),),
    ),
    _asks(
        code="R101", name="reception-norwegian-hours-missing", sources=second("R10", CUT_OFF_2022),
        subject=Text("timer i norsk", "timar i norsk", "hours of Norwegian"),
        says=(Owes(Each(("hours",)), Datum("norwegian_hours")),),
    ),
    _asks(
        code="R102", name="reception-social-studies-hours-missing", sources=second("R10", CUT_OFF_2022),
        subject=Text("timer i samfunnskunnskap", "timar i samfunnskunnskap", "hours of social studies"),
        says=(Owes(Each(("hours",)), Datum("social_studies_hours")),),
    ),
    _asks(
        code="R103", name="reception-hours-not-told", sources=second("R10", CUT_OFF_2022),
        subject=Text("opplysning om timer deltatt", "opplysning om timar deltatt", "word on hours attended"),
        says=(Owes(AnyOf(("starts",)), Told("hours")),),
    ),
)  # fmt: skip
