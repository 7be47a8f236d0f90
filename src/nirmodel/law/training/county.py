"""What the municipality owes where the county provides the training (fylkeskommunens ansvar).

The county provides the training of those who attend upper secondary school full time, from the day they begin there,
and of some who combine it with primary school (integreringsloven § 30). The municipality still decides on the training
and registers it. But the plan is no duty of the municipality's then (§ 34), and what happens in the training is known
to the county. It hands over absence, and nothing else (integreringsforskriften § 59): so absence and hours are owed
from what the municipality has, and what it lacks is not missing.

Nothing on a provider means the municipality, unless the participant goes to school.
"""

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from nirmodel.code_lists import Provider
from nirmodel.law.regimes import Act
from nirmodel.law.sources import INTEGRATION_ACT, INTEGRATION_REGULATION
from nirmodel.records import TrainingProvider
from nirmodel.rules.choosing import steady
from nirmodel.rules.clashes import earliest
from nirmodel.rules.owed import Asked, Condition, EachDatum, fields_of
from nirmodel.rules.verdict import FAILS, HOLDS, Verdict, holds, undecided
from nirmodel.rules.versions import Version
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["COUNTY", "MUNICIPALITY_PROVIDES", "asking_the_municipality", "of_municipality"]

#: when the county provides the training
COUNTY = INTEGRATION_ACT.at("§ 30", paragraph="annet ledd")
#: what the county hands over to the municipality
_HANDED_OVER = INTEGRATION_REGULATION.at("§ 59", paragraph="tredje ledd")


def _provided_by_municipality(view: View) -> Verdict:
    """The municipality provides the training, or did at some time."""
    providers = steady(view.all("providers"))
    by_answer = {each.record.provider: each for each in reversed(providers)}
    if Provider.MUNICIPALITY in by_answer:
        return holds(by_answer[Provider.MUNICIPALITY])
    if None in by_answer:
        return undecided(by_answer[None].path / "provider", by_answer[None])
    return FAILS if providers else _begun_outside_school(view)


def _begun_outside_school(view: View) -> Verdict:
    """The participant did not attend upper secondary school full time when the training began.

    Who provides the training after school is open.
    """
    begun = earliest(view, "starts") or earliest(view, "offers")
    schools = steady(view.all("full_time_upper_secondary"))
    undated = next((each for each in schools if each.record.period is None), None)
    dated = (each for each in schools if each.record.period is not None)
    attended = [each for each in dated if begun is not None and each.record.period.first_day <= begun]
    if any(each.record.period.last_day is None or each.record.period.last_day >= view.as_of for each in attended):
        return FAILS
    if undated is not None:
        return undecided(undated.path / "period", undated)
    return undecided(view.path / "providers", attended[0]) if attended else HOLDS


def _municipality_provides(_: Visible[Any], view: View) -> Verdict:
    return view.kept(_provided_by_municipality)


#: of training that is the municipality's to provide
MUNICIPALITY_PROVIDES = Condition(
    _municipality_provides,
    Text(
        "gjelder opplæring som kommunen sørger for",
        "gjeld opplæring som kommunen sørgjer for",
        "is of training that the municipality provides",
    ),
    reads=fields_of(TrainingProvider, "provider"),
)


def of_municipality(datum: EachDatum) -> EachDatum:
    """The same datum, of training that is the municipality's to provide; it has a condition of its own."""
    first, provides = datum.where, MUNICIPALITY_PROVIDES
    assert first is not None

    def both(record: Visible[Any], view: View) -> Verdict:
        answer, other = first.test(record, view), provides.test(record, view)
        if answer.fails or other.fails:
            return FAILS
        return answer if answer.undecided else other

    words = Text("{one} og {other}", "{one} og {other}", "{one} and {other}")
    in_words = words.filled(one=first.words, other=provides.words)
    return evolve(datum, where=Condition(both, in_words, (*first.reads, *provides.reads)))


def asking_the_municipality(versions: Iterable[Version], *owed: Asked) -> tuple[Version, ...]:
    """The versions; those under the integration act ask for it only where the municipality provides the training.

    Args:
        versions: the versions of a duty.
        owed: what those under the integration act ask for.
    """
    return tuple(
        evolve(each, owed=owed, sources=(*each.sources, COUNTY, _HANDED_OVER))
        if each.regime.act is Act.INTEGRATION_ACT
        else each
        for each in versions
    )
