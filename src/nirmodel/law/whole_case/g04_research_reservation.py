"""G04: reservation against research (reservasjon mot behandling av personopplysninger til forskningsformål).

A participant may reserve against the use of data for research. The integration regulation names the reservation among
the data for every purpose, so it belongs to the case and not to a participation. The register takes it since May 2021.

It goes wrong if a withdrawal deletes the reservation: that there is none any longer is an answer of its own.
"""

from functools import partial
from typing import Any

from attrs import evolve

from nirmodel.case import Case
from nirmodel.law.sources import COMPLAINTS_OPENED, INTEGRATION_REGULATION
from nirmodel.law.versions import under_integration_act
from nirmodel.records import ResearchReservation
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.owed import EachDatum, Registered
from nirmodel.rules.rule import Duty, Rule
from nirmodel.text import Text

__all__ = ["RULES"]

_VERSIONS = under_integration_act(
    INTEGRATION_REGULATION.at("§ 46", paragraph="første ledd", letter="k"), COMPLAINTS_OPENED
)


def _with_reservation(case: Case, *, lacking: str = "") -> Case:
    """A reservation of the day of the offer, registered on that day, but for the field that it lacks."""
    (programme,) = case.introduction_programmes
    assert programme.offers is not None  # the edit wants offers
    day = programme.offers[0].offered_on
    data: dict[str, Any] = {"recorded_on": day, "registered_on": day, "reserved": True}
    data.pop(lacking, None)
    return evolve(case, research_reservations=(ResearchReservation(id="reservation", **data),))


def _broken_by(lacking: str) -> Breaking:
    return Breaking("offers", partial(_with_reservation, lacking=lacking), _with_reservation, of_case=True)


REGISTER_RESERVATION = Duty(
    code="G040",
    name="register-research-reservation",
    about="case",
    subject=Text("reservasjon mot forskning", "reservasjon mot forsking", "the reservation against research"),
    owed=Registered("research_reservations"),
    versions=_VERSIONS,
    broken_by=_broken_by("registered_on"),
)

RESERVED = Duty(
    code="G041",
    name="research-reservation-not-provided",
    about="case",
    subject=Text(
        "opplysning om reservasjon mot forskning",
        "opplysning om reservasjon mot forsking",
        "information on whether there is a reservation against research",
    ),
    owed=EachDatum("research_reservations", "reserved"),
    versions=_VERSIONS,
    broken_by=_broken_by("reserved"),
)

RULES: tuple[Rule, ...] = (REGISTER_RESERVATION, RESERVED)
