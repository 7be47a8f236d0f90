"""N13: whether the participant had completed upper secondary education before (utdanningsbakgrunn).

IMDi asks for it, since it decides how long the training lasts: 18 months for those who had, three years for others. The
regulation names education among what is mapped. Under chapter 6A the right to training does not depend on it, and only
extended training (utvidet opplæring) does: there it is registered for nobody else.

It goes wrong if the answer is left out because it is no: that upper secondary education was not completed is an answer.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from attrs import evolve

from nirmodel.law.sources import (
    CHAPTER_6A,
    COLLECTIVE_IN_NIR,
    CUT_OFF_2022,
    EDUCATION_IN_MAPPING,
    EXTENDED_TRAINING,
    EXTENDED_TRAINING_2023,
    INTEGRATION_ACT,
    TRAINING_PAGE,
)
from nirmodel.law.versions import (
    CHAPTER_6A_ALONE,
    FIRST_ACT_FROM_2021,
    holding,
    under_chapter_6a,
    under_collective_protection,
    under_integration_alone,
)
from nirmodel.records import EducationBackground, TrainingOffer
from nirmodel.rules.breaking import breaking, nothing_in, record_added
from nirmodel.rules.choosing import steady
from nirmodel.rules.clashes import conflicts_with, each_record
from nirmodel.rules.owed import AnyOf, Compares, Condition, Conflict, Owed, Registered, fields_of
from nirmodel.rules.rule import Contradiction, Duty, Rule
from nirmodel.rules.verdict import FAILS, Verdict, holds, undecided, verdict
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["RULES"]

_EXTENDED = fields_of(TrainingOffer, "extended")


def _states_education(background: Visible[EducationBackground], _: View) -> Verdict:
    """That it was not completed is an answer."""
    return verdict(background.record.upper_secondary_completed is not None)


def _is_extended(offer: Visible[TrainingOffer], _: View) -> Verdict:
    extended = offer.record.extended
    return undecided(offer.path / "extended") if extended is None else verdict(extended)


def _of_extended_training(view: View) -> Verdict:
    """Some offer is of extended training; if there is none at all, the training is not extended."""
    if not view.provides("offers"):
        return undecided(view.path / "offers")
    offers = steady(view.all("offers"))
    by_answer = {each.record.extended: each for each in reversed(offers)}
    if True in by_answer:
        return holds(by_answer[True])
    return undecided(by_answer[None].path / "extended", by_answer[None]) if None in by_answer else FAILS


def _is_of_extended_training(_: Visible[EducationBackground], view: View) -> Verdict:
    return view.kept(_of_extended_training)


_STATES_EDUCATION = Condition(
    _states_education,
    Text(
        "oppgir om videregående opplæring er fullført",
        "oppgir om vidaregåande opplæring er fullført",
        "states whether upper secondary education was completed",
    ),
    reads=fields_of(EducationBackground, "upper_secondary_completed"),
)
_IS_EXTENDED = Condition(
    _is_extended,
    Text("gjelder utvidet opplæring", "gjeld utvida opplæring", "is for extended training"),
    reads=_EXTENDED,
)
_IS_OF_EXTENDED_TRAINING = Condition(
    _is_of_extended_training,
    Text(
        "gjelder opplæring der den skal registreres",
        "gjeld opplæring der han skal registrerast",
        "is of training for which it is to be registered",
    ),
    reads=_EXTENDED,
)

_IN_MAPPING = Text(
    "Integreringsforskriften § 47 første ledd bokstav b nevner utdanning, og IMDi ber om opplysning om hvorvidt"
    " videregående opplæring er fullført",
    "Integreringsforskrifta § 47 første ledd bokstav b nemner utdanning, og IMDi ber om opplysning om vidaregåande"
    " opplæring er fullført",
    "Integreringsforskriften § 47 first paragraph letter b names education, and IMDi asks whether upper secondary"
    " education was completed",
)
_AFTER_43G = Text(
    "De tekstene som er lest, opphever § 43g 1. juli 2026. At utvidet opplæring føres videre med kapittel 6A, er ikke"
    " lest",
    "Dei tekstane som er lesne, opphevar § 43g 1. juli 2026. At utvida opplæring blir ført vidare med kapittel 6A, er"
    " ikkje lese",
    "The texts that were read repeal § 43g on 1 July 2026. That extended training goes on with chapter 6A was not read",
)

#: the first day of extended training
_EXTENDED_FROM = date(2023, 7, 1)
_REGISTER_VERSIONS = (
    under_integration_alone(EDUCATION_IN_MAPPING, TRAINING_PAGE, INTEGRATION_ACT.at("§ 32"), change=_IN_MAPPING),
    evolve(
        under_collective_protection(
            EDUCATION_IN_MAPPING,
            TRAINING_PAGE,
            INTEGRATION_ACT.at("§ 32"),
            CHAPTER_6A,
            COLLECTIVE_IN_NIR,
            change=_IN_MAPPING,
        ),
        owed=(Registered("education_backgrounds", where=_IS_OF_EXTENDED_TRAINING),),
    ),
)


def _not_of_extended_training(view: View) -> Iterator[Conflict]:
    """Education backgrounds of training that is not extended. While that is missing, nothing is wrong."""
    wrong = view.all("education_backgrounds") if view.kept(_of_extended_training).fails else ()
    return conflicts_with(wrong, "", view.all("offers"), reads=_EXTENDED)


_education_added = record_added("education_backgrounds", EducationBackground, "offers", upper_secondary_completed=True)


def _with_education_of_ordinary_training(whole: Any, near: bool) -> Any:
    """Education for an offer of ordinary training; nearly, of extended training, or without it before there was any."""
    offer = whole.offers[0]
    extended = near and offer.decided_on >= _EXTENDED_FROM
    added = whole if near and not extended else _education_added(whole, False)
    return evolve(added, offers=(evolve(offer, extended=extended),))


REGISTER_EDUCATION = Duty(
    code="N130",
    name="register-education-background",
    about="norwegian_trainings",
    subject=Text("utdanningsbakgrunn", "utdanningsbakgrunn", "the education background"),
    owed=Registered("education_backgrounds"),
    versions=_REGISTER_VERSIONS,
)

EDUCATION = Duty(
    code="N131",
    name="education-background-missing",
    about="norwegian_trainings",
    subject=Text("utdanningsbakgrunn", "utdanningsbakgrunn", "education background"),
    owed=Owed(AnyOf(("offers", "starts")), AnyOf("education_backgrounds", where=_STATES_EDUCATION)),
    versions=(
        under_integration_alone(
            EDUCATION_IN_MAPPING, TRAINING_PAGE, CUT_OFF_2022, INTEGRATION_ACT.at("§ 32"), change=_IN_MAPPING
        ),
    ),
)

EDUCATION_FOR_EXTENDED_TRAINING = Duty(
    code="N132",
    name="education-background-missing-for-extended-training",
    about="norwegian_trainings",
    subject=Text(
        "utdanningsbakgrunn for utvidet opplæring",
        "utdanningsbakgrunn for utvida opplæring",
        "education background for extended training",
    ),
    owed=Owed(AnyOf("offers", where=_IS_EXTENDED), AnyOf("education_backgrounds", where=_STATES_EDUCATION)),
    # extended training came on 1 July 2023
    versions=(
        under_chapter_6a(
            EDUCATION_IN_MAPPING,
            COLLECTIVE_IN_NIR,
            TRAINING_PAGE,
            EXTENDED_TRAINING_2023,
            EXTENDED_TRAINING,
            first_day=_EXTENDED_FROM,
            last_day=date(2026, 6, 30),
            change=_IN_MAPPING,
        ),
        under_chapter_6a(
            EDUCATION_IN_MAPPING, COLLECTIVE_IN_NIR, TRAINING_PAGE, first_day=date(2026, 7, 1), change=_AFTER_43G
        ),
    ),
    broken_by=nothing_in("education_backgrounds", wants="extended"),
)

EDUCATION_UNDER_INTRODUCTION_ACT = Contradiction(
    code="N137",
    name="education-background-under-introduction-act",
    about="norwegian_trainings",
    title=Text(
        "Utdanningsbakgrunn skal ikke registreres etter introduksjonsloven",
        "Utdanningsbakgrunn skal ikkje registrerast etter introduksjonslova",
        "Education background is not to be registered under the introduction act",
    ),
    finds=Compares("education_backgrounds", partial(each_record, "education_backgrounds")),
    versions=holding(FIRST_ACT_FROM_2021, CUT_OFF_2022),
    broken_by=breaking(_education_added),
)

EDUCATION_UNDER_COLLECTIVE_PROTECTION = Contradiction(
    code="N138",
    name="education-background-under-collective-protection",
    about="norwegian_trainings",
    title=Text(
        "Utdanningsbakgrunn skal ikke registreres ved kollektiv beskyttelse uten utvidet opplæring",
        "Utdanningsbakgrunn skal ikkje registrerast ved kollektivt vern utan utvida opplæring",
        "Education background is not to be registered under collective protection without extended training",
    ),
    finds=Compares("education_backgrounds", _not_of_extended_training),
    versions=holding(CHAPTER_6A_ALONE, CUT_OFF_2022, CHAPTER_6A, COLLECTIVE_IN_NIR),
    broken_by=breaking(_with_education_of_ordinary_training),
)

RULES: tuple[Rule, ...] = (
    REGISTER_EDUCATION,
    EDUCATION,
    EDUCATION_FOR_EXTENDED_TRAINING,
    EDUCATION_UNDER_INTRODUCTION_ACT,
    EDUCATION_UNDER_COLLECTIVE_PROTECTION,
)
