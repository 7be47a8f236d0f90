"""The words for participations, records, states and kinds (ordliste), in three languages.

The glossary of the documentation is generated from them.
"""

from nirmodel.text import Text

__all__ = ["CHANGES", "KINDS", "LISTS", "PARTICIPATION_TERMS", "STANDINGS", "STATES"]

#: the kinds of participation, by the name of their list on the case
PARTICIPATION_TERMS: dict[str, Text] = {
    "introduction_programmes": Text("introduksjonsprogram", "introduksjonsprogram", "introduction programme"),
    "norwegian_trainings": Text(
        "opplæring i norsk og samfunnskunnskap",
        "opplæring i norsk og samfunnskunnskap",
        "training in Norwegian and social studies",
    ),
    "asylum_seeker_trainings": Text(
        "opplæring for asylsøkere", "opplæring for asylsøkjarar", "asylum seekers' training"
    ),
    "reception_qualifications": Text(
        "kvalifisering i mottak", "kvalifisering i mottak", "qualification in a reception centre"
    ),
}

#: one record of each list, and one part of a record, by the name of the list
LISTS: dict[str, Text] = {
    "absences": Text("fravær", "fråvær", "absence"),
    "career_guidances": Text("karriereveiledning", "karriererettleiing", "career guidance"),
    "claims": Text("krav", "krav", "claim"),
    "competence_mappings": Text("kompetansekartlegging", "kompetansekartlegging", "competence mapping"),
    "complaint_outcomes": Text("utfall av klage", "utfall av klage", "outcome of a complaint"),
    "complaints": Text("klage", "klage", "complaint"),
    "education_backgrounds": Text("utdanningsbakgrunn", "utdanningsbakgrunn", "education background"),
    "end_goals": Text("sluttmål", "sluttmål", "end goal"),
    "ends": Text("avslutning", "avslutning", "end"),
    "exemptions": Text("fritak", "fritak", "exemption"),
    "follow_up_trainings": Text(
        "oppfølging under omsorgspermisjon", "oppfølging under omsorgspermisjon", "follow-up training during care leave"
    ),
    "full_time_upper_secondary": Text(
        "videregående opplæring på fulltid", "vidaregåande opplæring på fulltid", "full-time upper secondary"
    ),
    "grants": Text("vedtak om tildeling", "vedtak om tildeling", "decision to grant"),
    "hours": Text("timer deltatt", "timar deltatt", "hours attended"),
    "integration_contracts": Text("integreringskontrakt", "integreringskontrakt", "integration contract"),
    "introduction_benefits": Text("introduksjonsstønad", "introduksjonsstønad", "introduction benefit"),
    "language_backgrounds": Text("språkbakgrunn", "språkbakgrunn", "language background"),
    "languages_of_instruction": Text(
        "språk opplæringen blir gitt på", "språk opplæringa blir gitt på", "language of instruction"
    ),
    "leave_follow_ups": Text("oppfølging etter permisjon", "oppfølging etter permisjon", "follow-up of a leave"),
    "leaves": Text("permisjon", "permisjon", "leave"),
    "life_skills_courses": Text("kurs i livsmestring", "kurs i livsmeistring", "life-skills course"),
    "main_activities": Text("hovedaktivitet", "hovudaktivitet", "main activity"),
    "measures": Text("tiltak", "tiltak", "measure"),
    "norwegian_goals": Text("norskmål", "norskmål", "Norwegian goal"),
    "offers": Text("tilbud", "tilbod", "offer"),
    "parental_guidances": Text("foreldreveiledning", "foreldrerettleiing", "parental guidance"),
    "providers": Text("ansvar for opplæringen", "ansvar for opplæringa", "provider of the training"),
    "reception_centres": Text("mottak", "mottak", "reception centre"),
    "reception_measures": Text(
        "integreringsfremmende tiltak i mottak",
        "integreringsfremjande tiltak i mottak",
        "integration measure in a reception centre",
    ),
    "refusals": Text("avslag", "avslag", "refusal"),
    "register_ends": Text(
        "automatisk avslutning (satt av systemet)",
        "automatisk avslutning (sett av systemet)",
        "automatic end (set by the register)",
    ),
    "research_reservations": Text(
        "reservasjon mot forskning", "reservasjon mot forsking", "reservation against research"
    ),
    "social_studies_modules": Text("modul i samfunnskunnskap", "modul i samfunnskunnskap", "module of social studies"),
    "starts": Text("start", "start", "start"),
    "stops": Text("stans", "stans", "stop"),
    "track_placements": Text("plassering i spor", "plassering i spor", "track placement"),
    "weekly_hours": Text("uke med opplæring", "veke med opplæring", "week of training"),
}

#: the state of a duty, by its wire word
STATES: dict[str, Text] = {
    "overdue": Text("over fristen", "over fristen", "overdue"),
    "open": Text("ikke forfalt", "ikkje forfalle", "open"),
    "undetermined": Text("ikke avklart", "ikkje avklart", "undetermined"),
    "deferred": Text("utsatt", "utsett", "deferred"),
    "met_late": Text("oppfylt for sent", "oppfylt for seint", "met late"),
    "met": Text("oppfylt", "oppfylt", "met"),
}

#: the kind of a finding, by its wire word
KINDS: dict[str, Text] = {
    "register": Text("registrering", "registrering", "register"),
    "supply": Text("manglende opplysning", "manglande opplysning", "supply"),
    "judge": Text("vurdering", "vurdering", "judge"),
    "contradiction": Text("motstridende opplysninger", "motstridande opplysningar", "contradiction"),
    "notice": Text("merknad", "merknad", "notice"),
    "shape": Text("ugyldig inndata", "ugyldige inndata", "shape error"),
}

_GRAVEST_FIRST = (
    "shape", "contradiction", "overdue", "open", "undetermined", "notice", "deferred", "met_late", "met",
)  # fmt: skip
#: the state of a duty, or the kind of a finding that has no state; the gravest comes first
STANDINGS: dict[str, Text] = {word: (STATES | KINDS)[word] for word in _GRAVEST_FIRST}

#: what became of a finding between two reports, by its wire word
CHANGES: dict[str, Text] = {
    "new": Text("ny", "ny", "new"),
    "became_overdue": Text("nå over fristen", "no over fristen", "became overdue"),
    "met": Text("oppfylt", "oppfylt", "met"),
    "met_late": Text("oppfylt for sent", "oppfylt for seint", "met late"),
    "gone": Text("borte", "borte", "gone"),
    "changed": Text("endret", "endra", "changed"),
    "other_facts": Text("andre opplysninger", "andre opplysningar", "other facts"),
}
