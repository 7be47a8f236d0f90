"""The lines of IMDi's pages, told in our own words by their item, and the data that no rule asks for."""

from nirmodel.case import PARTICIPATIONS
from nirmodel.rules import CATALOGUE
from nirmodel.terms import PARTICIPATION_TERMS

__all__ = ["BESIDE", "ITEMS", "SUBJECTS", "WITHOUT_DUTY", "items_of"]

#: item -> what the municipality is asked to register; of the case as a whole, what has to fit together
ITEMS: dict[str, str] = {
    "I01": "the day the programme was offered, or claimed",
    "I02": "the decision to grant, with how much and how long of each measure, or to refuse, with reasons",
    "I03": "when the programme started",
    "I04": "when the programme ended, and why",
    "I05": "what the participant mainly does at the end, as the municipality judges it",
    "I06": "the decision on leave, and how long it is; and why someone stays away after birth or adoption leave",
    "I07": "how much absence there was",
    "I08": "the decision to stop the programme",
    "I09": "complaints, and what came of them",
    "I10": "the end goal of the programme",
    "I11": "the integration contract",
    "I12": "whether competence was mapped",
    "I13": "whether career guidance was given",
    "I14": "whether parental guidance was given",
    "I15": "whether a life-skills course was held",
    "N01": "the day training was claimed",
    "N02": "the decision to offer training, with its scope, or to refuse, with reasons",
    "N03": "mother tongue, other training languages, and the track",
    "N04": "when the training started, and its scope",
    "N05": "hours attended of Norwegian, of social studies, and of Norwegian beyond the statutory hours",
    "N06": "leave from the training, and its duration",
    "N07": "exemption from the training or its test, with its legal basis and day",
    "N08": "how much absence there was",
    "N09": "complaints, and what came of them",
    "N10": "the decision to stop the training",
    "N11": "the Norwegian goal",
    "N12": "the language the training is given in",
    "N13": "education from before",
    "N14": "how much follow-up there was during care leave",
    "N15": "full-time upper secondary school",
    "A01": "hours of Norwegian, week by week",
    "A02": "hours of Norwegian culture and values, week by week",
    "A03": "the track",
    "A04": "exemption from either part of the training",
    "R01": "the decision to grant training",
    "R02": "when the training started",
    "R03": "the decision to stop the training",
    "R04": "mother tongue",
    "R05": "the language the training is given in, and its scope",
    "R06": "exemption, with its legal basis",
    "R07": "whether parental guidance was given",
    "R08": "whether a life-skills course was held",
    "R09": "integration measures, begun or completed",
    "R10": "hours attended of Norwegian and of social studies",
    "G01": "records come by NIR's own web pages or from a case system; each is one record, of one act",
    "G02": "everything is registered as it happens, and at latest within two months; its days have to fit",
    "G03": "which act, or chapter of it, the case is under",
}

#: letter of the item -> what its items are about
SUBJECTS: dict[str, str] = {
    each.code[0]: PARTICIPATION_TERMS[each.about].en if each.about in PARTICIPATIONS else "the case as a whole"
    for each in sorted(CATALOGUE, key=lambda each: [*PARTICIPATIONS, "case"].index(each.about))
}

#: items that are met in another way than by rules of their own, and how
BESIDE: dict[str, str] = {
    "G01": "`Record.registered_via` tells which way a record came; both are right, so it is never owed",
    "G02": f"every one of the {sum(each.heading.subject is not None for each in CATALOGUE)} duties is due by it; "
    "a due day is computed in [src/nirmodel/deadlines/computation.py](../../src/nirmodel/deadlines/computation.py) and "
    "tested in [tests/properties/test_deadlines.py](../../tests/properties/test_deadlines.py)",
}

#: data of the records that no rule asks for or weighs, with the reason
WITHOUT_DUTY: dict[str, str] = {
    "Record.registered_via": "G01 leaves the way open, so neither of the two is owed",
    "Grant.extension_ground": "no line asks for it; told, it keeps I039 silent, and I049 where it is the covid act",
    "MainActivity.weighed_against_plan": "the municipality judges; I05 asks for what it came to, not for how",
    "Leave.counted_in": "I06 asks for the duration, which the first and the last day tell",
    "Absence.valid": "I07 and N08 ask for the extent alone",
    "Complaint.decision_id": "I09 and N09 do not ask which decision a complaint is about",
    "AsylumExemption.ground": "A04 asks what the exemption is from, not why it was granted",
}


def items_of(letter: str) -> list[str]:
    """The items of one subject, in order."""
    return [item for item in ITEMS if item[0] == letter]
