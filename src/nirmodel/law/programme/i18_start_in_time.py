"""I18: whether the programme began in time (oppstart innen tre måneder).

The municipality decides on the programme and sees to it that it begins within three months of settlement, or of the
claim. The day of settlement is not registered, but nobody is granted a programme before it, so three months from the
decision are past the limit for certain, and so are three months from a claim that was granted.

It may be right all the same: the participant may have been ill, on leave or away. The act on training sets the three
months for the offer and not for the start (integreringsloven § 30), so training has no such notice.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from attrs import evolve

from nirmodel.law.deadlines import Months
from nirmodel.law.sources import INTEGRATION_ACT, INTRODUCTION_ACT
from nirmodel.law.versions import FIRST_ACT, SECOND_ACT, holding
from nirmodel.rules.breaking import breaking, moved
from nirmodel.rules.choosing import first_dated, steady
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import Compares, Conflict
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View
from nirmodel.text import Text

__all__ = ["RULES"]

#: the act as amended by LOV-2005-03-11-13
_FIRST_ACT = INTRODUCTION_ACT.at(
    "§ 3",
    paragraph="annet ledd",
    first_day=date(2005, 9, 1),
    url="https://lovdata.no/dokument/LTI/lov/2005-03-11-13",
)
_SECOND_ACT = INTEGRATION_ACT.at("§ 12", paragraph="annet ledd")
_LIMIT = Months(3, _SECOND_ACT)


def _started_late(view: View) -> Iterator[Conflict]:
    """The first start, if it came more than three months after the first grant, or after a claim before that.

    After a refusal the claim may be another, so that the grant alone counts.
    """
    start, grant = first_dated(view.all("starts")), first_dated(view.all("grants"))
    asked = grant if any(view.all("refusals")) else first_dated(view.all("grants", "claims"))
    if start is None or grant is None or asked is None or start.own is None or asked.own is None:
        return
    if start.own > _LIMIT.after(asked.own):
        yield conflict(start, "started_on", *steady((asked, grant)))


def _beginning_late(whole: Any, near: bool) -> Any:
    """The offer, the claim and the grant are moved back. Three months are 89 days at least and 92 at most."""
    day = whole.starts[0].started_on - timedelta(days=89 if near else 93)

    def asked(name: str, field: str) -> Any:
        records = getattr(whole, name)
        return records and tuple(moved(each, **{field: day}) for each in records)

    return evolve(
        whole, offers=asked("offers", "offered_on"), claims=asked("claims", "claimed_on"),
        grants=asked("grants", "decided_on"),
    )  # fmt: skip


START_PAST_THREE_MONTHS = Notice(
    code="I189",
    name="start-past-three-months",
    about="introduction_programmes",
    title=Text(
        "Start mer enn tre måneder etter kravet eller vedtaket",
        "Start meir enn tre månader etter kravet eller vedtaket",
        "Start more than three months after the claim or the decision",
    ),
    finds=Compares("starts", _started_late),
    versions=(*holding(FIRST_ACT, _FIRST_ACT), *holding(SECOND_ACT, _SECOND_ACT)),
    broken_by=breaking(_beginning_late),
)

RULES: tuple[Rule, ...] = (START_PAST_THREE_MONTHS,)
