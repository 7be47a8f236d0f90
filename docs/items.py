"""The items in English, what their letters are about, and the data that no rule asks for."""

from nirmodel.case import PARTICIPATIONS
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.items import ITEMS as ITEM_TEXTS
from nirmodel.rules.rule import Duty
from nirmodel.terms import PARTICIPATION_TERMS

__all__ = ["BESIDE", "ITEMS", "SUBJECTS", "WITHOUT_DUTY", "items_of"]

#: each item, with what the municipality is asked to register; of the case as a whole, what has to fit together
ITEMS: dict[str, str] = {item: text.en for item, text in ITEM_TEXTS.items()}

#: the letter of an item, with what its items are about
SUBJECTS: dict[str, str] = {
    each.code[0]: PARTICIPATION_TERMS[each.about].en if each.about in PARTICIPATIONS else "the case as a whole"
    for each in sorted(CATALOGUE, key=lambda each: [*PARTICIPATIONS, "case"].index(each.about))
}

#: items that are met in another manner than by rules of their own, and how
BESIDE: dict[str, str] = {
    "G01": "`Record.registered_via` states the channel of a record; both are right, so it is never owed",
    "G02": f"each of the {sum(isinstance(each, Duty) for each in CATALOGUE)} duties is due by it; "
    "[src/nirmodel/law/deadlines/computation.py](../../src/nirmodel/law/deadlines/computation.py) computes a due day, "
    "and [tests/properties/test_deadlines.py](../../tests/properties/test_deadlines.py) tests it",
}

#: data of the records that no rule asks for or weighs, with the reason
WITHOUT_DUTY: dict[str, str] = {
    "Record.registered_via": "G01 leaves the channel open, so neither of the two is owed",
    "Grant.extension_ground": "no line asks for it; a ground silences I039, and the covid act I049",
    "MainActivity.weighed_against_plan": "the municipality judges; I05 asks for the result, not for how it was reached",
    "Leave.counted_in": "I06 asks for the duration, which is the first and the last day",
    "Absence.valid": "I07 and N08 ask for the extent alone",
    "End.kind": "no line asks whether the programme was completed or broken off; I04 asks for the reason",
    "ModuleHours.module": "N05 and R10 ask for one datum, the hours by module",
    "ModuleHours.hours": "as `ModuleHours.module`",
    "Complaint.decision_id": "I09 and N09 do not ask which decision a complaint is about",
}


def items_of(letter: str) -> list[str]:
    """The items of one subject, in order."""
    return [item for item in ITEMS if item[0] == letter]
