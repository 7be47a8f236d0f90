"""N18: when extended training is decided (utvidet norskopplæring ved kollektiv beskyttelse).

Under chapter 6A there is a right to Norwegian for twelve months from the start. From 1 July 2023 the municipality may
extend the training for those who need it, six months at a time, in connection with those twelve months: IMDi takes that
to be two months after they are out, at the latest. Approved leave comes on top of the twelve months. Those whose twelve
months were out by 1 July 2023 may be given extended training all the same.

It goes wrong if an ordinary offer is entered as an extended one. Only the first decision on extended training is held
to the twelve months: the next follow on from it.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve

from nirmodel.law.deadlines import Months
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import (
    CHAPTER_6A_LAST_DAY,
    EXTENDED_TRAINING,
    EXTENDED_TRAINING_2023,
    INTEGRATION_ACT,
    Nature,
    Source,
    chapter_6a,
)
from nirmodel.law.training.leave_days import stretches
from nirmodel.law.versions import Interval, holding
from nirmodel.records import Period, TrainingOffer
from nirmodel.rules.breaking import breaking, moved
from nirmodel.rules.choosing import first_dated, steady
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import Compares, Conflict, fields_of
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

#: the first day of extended training
_FROM = date(2023, 7, 1)
#: more than twelve months and two
_LONG_AGO = timedelta(days=460)
_EXTENDED_IN_NIR = Source(
    act="IMDi",
    title=Text(
        "Endringer i NIR som følge av lovendringer (11. januar 2024): vedtaket innen to måneder etter fristen",
        "Endringer i NIR som følge av lovendringer (11. januar 2024): vedtaket innan to månader etter fristen",
        "Changes in NIR after changes of law (11 January 2024): decided within two months of the time limit",
    ),
    url="https://www.imdi.no/imdinett/nasjonalt-introduksjonsregister-nir/endringer-nir-lovendringer/",
    nature=Nature.GUIDANCE,
    read_on=date(2026, 11, 25),
)
_TWELVE_MONTHS, _TWO_MONTHS = Months(12, EXTENDED_TRAINING), Months(2, _EXTENDED_IN_NIR)
_READS = fields_of(TrainingOffer, "extended")


def _too_early_or_too_late(view: View) -> Iterator[Conflict]:
    """Extended training decided before it came, and the first such decision if it came too late."""
    extended = [each for each in view.all("offers") if each.record.extended and each.own is not None]
    for each in extended:
        if each.own is not None and each.own < _FROM:
            yield conflict(each, "decided_on", reads=_READS)
    first, start = first_dated(extended), first_dated(view.all("starts"))
    if first is None or start is None or first.own is None or start.own is None or first.own < _FROM:
        return
    out = _out_on(start.own, [each.record.period for each in view.all("leaves")], first.own)
    if out is not None and out >= _FROM and _TWO_MONTHS.after(out) < first.own:
        yield conflict(first, "decided_on", start, *steady(view.all("leaves")), reads=_READS)


def _out_on(started: date, leaves: Sequence[Period | None], decided: date) -> date | None:
    """The day on which the twelve months are out, with leave on top; None if nothing shows how long a leave is."""
    if None in leaves:
        return None
    left = stretches((each for each in leaves if each is not None), started, decided)
    days = sum((last - first).days + 1 for first, last in left)
    out = _TWELVE_MONTHS.after(started)
    return out + timedelta(days=min(days, (date.max - out).days))


def _deciding_late(whole: Any, near: bool) -> Any:
    """An ordinary offer and a start of long ago, and then a decision on extended training; nearly, on ordinary."""
    offer, start = whole.offers[0], whole.starts[0]
    decided = offer.decided_on
    day = decided - _LONG_AGO
    ordinary = evolve(offer, id="other", decided_on=day, extended=False, known_on=decided, registered_on=decided)
    educations = None if near else whole.education_backgrounds
    return evolve(
        whole, offers=(ordinary, evolve(offer, extended=not near)), starts=(moved(start, started_on=day),),
        education_backgrounds=educations,
    )  # fmt: skip


EXTENDED_OUT_OF_TIME = Notice(
    code="N189",
    name="extended-training-out-of-time",
    about="norwegian_trainings",
    title=Text(
        "Utvidet norskopplæring er vedtatt før 1. juli 2023, eller mer enn to måneder etter de tolv månedene",
        "Utvida norskopplæring er vedteken før 1. juli 2023, eller meir enn to månader etter dei tolv månadene",
        "Extended training decided before 1 July 2023, or more than two months after the twelve months",
    ),
    finds=Compares("offers", _too_early_or_too_late),
    versions=holding(
        (Interval(Regime.COLLECTIVE_PROTECTION, Regime.COLLECTIVE_PROTECTION.granted_from, CHAPTER_6A_LAST_DAY),),
        EXTENDED_TRAINING_2023,
        EXTENDED_TRAINING,
        *chapter_6a("§ 37 d", paragraph="annet ledd"),
        INTEGRATION_ACT.at("§ 32", paragraph="første ledd"),
        _EXTENDED_IN_NIR,
    ),
    broken_by=breaking(_deciding_late, "extended"),
)

RULES: tuple[Rule, ...] = (EXTENDED_OUT_OF_TIME,)
