"""The steps of an introduction programme, I01 to I09 and I16 (introduksjonsprogram)."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from nirmodel import code_lists as lists
from nirmodel import records as kinds
from nirmodel.strategies.machine.life import LASTS, PROGRAMMES, WHEN, WHICH, Life, data_of, one_of

__all__ = ["ProgrammeSteps"]

PARENTAL = (lists.LeaveKind.BIRTH, lists.LeaveKind.ADOPTION)
MEASURES = st.none() | st.lists(data_of(kinds.Measure), max_size=2)


class ProgrammeSteps(Life):
    """From offer or claim to the end, and back again."""

    @precondition(lambda self: not self._provided("offers", "starts", "ends"))
    @rule(when=WHEN)
    def offer(self, when: int | None) -> None:
        """Tilbud (I01)."""
        self._in_programme("offers", kinds.Offer(offered_on=self._day(when)))

    @precondition(lambda self: not self._provided("claims", "starts", "ends"))
    @rule(when=WHEN)
    def claim(self, when: int | None) -> None:
        """Krav (I01)."""
        self._in_programme("claims", kinds.Claim(claimed_on=self._day(when)))

    @precondition(lambda self: self._under_way)
    @rule(when=WHEN, data=data_of(kinds.Grant, measures=MEASURES), lasts=LASTS)
    def grant(self, when: int | None, data: kinds.Grant, lasts: int | None) -> None:
        """Vedtak om tildeling (I02), with its measures."""
        measures = data.measures and tuple(evolve(each, period=self._period(0, lasts)) for each in data.measures)
        self._in_programme("grants", data, decided_on=self._day(when), measures=measures)

    @precondition(lambda self: not self._provided("refusals", "starts", "ends"))
    @rule(when=WHEN, data=data_of(kinds.Refusal))
    def refuse(self, when: int | None, data: kinds.Refusal) -> None:
        """Avslag (I02)."""
        self._in_programme("refusals", data, decided_on=self._day(when))

    @precondition(lambda self: not self._provided("starts", "ends"))
    @rule(when=WHEN)
    def start(self, when: int | None) -> None:
        """Start (I03)."""
        self._in_programme("starts", kinds.Start(started_on=self._day(when)))

    @precondition(lambda self: self._provided("grants"))
    @rule(when=WHEN, lasts=LASTS)
    def grant_benefit(self, when: int | None, lasts: int | None) -> None:
        """Introduksjonsstønad (I16)."""
        benefit = kinds.IntroductionBenefit(period=self._period(when, lasts))
        self._in_programme("introduction_benefits", benefit, decided_on=self._day(when))

    @precondition(lambda self: self._under_way)
    @rule(decided=WHEN, data=data_of(kinds.Leave), when=WHEN, lasts=LASTS)
    def leave(self, decided: int | None, data: kinds.Leave, when: int | None, lasts: int | None) -> None:
        """Permisjon (I06)."""
        self._in_programme("leaves", data, decided_on=self._day(decided), period=self._period(when, lasts))

    @precondition(lambda self: self._under_way)
    @rule(kind=st.sampled_from(PARENTAL), lasts=st.integers(0, 300))
    def parental_leave(self, kind: lists.LeaveKind, lasts: int) -> None:
        """Permisjon ved fødsel eller adopsjon (I06), with its last day."""
        self._in_programme("leaves", kinds.Leave(kind=kind), decided_on=self.today, period=self._period(0, lasts))

    def _leaves_to_end(self) -> list[tuple[str, date]]:
        """Birth and adoption leaves of the last programme that were not followed up, each with the day after it."""
        followed = {each.leave_id for each in self._provided("leave_follow_ups")}
        leaves = [each for each in self._provided("leaves") if each.kind in PARENTAL and each.period]
        open_ones = [(each.id, each.period.last_day) for each in leaves if each.id not in followed]
        return [(leave, last + timedelta(days=1)) for leave, last in open_ones if last]

    @precondition(lambda self: self._leaves_to_end())
    @rule(which=WHICH, back=LASTS, absent=LASTS, data=data_of(kinds.LeaveFollowUp))
    def leave_ends(self, which: int, back: int | None, absent: int | None, data: kinds.LeaveFollowUp) -> None:
        """Etter endt permisjon (I06): back or absent, both or neither, with the reason or without."""
        leave, after = one_of(self._leaves_to_end(), which)
        self._move_to(max(self.today, after))
        returned, away = self._day(back, after), self._day(absent, after)
        self._in_programme("leave_follow_ups", data, leave_id=leave, returned_on=returned, absent_from=away)

    @precondition(lambda self: self.case.introduction_programmes and not self._provided("ends"))
    @rule(when=WHEN)
    def register_ends(self, when: int | None) -> None:
        """Registeret avslutter (I04): the register ends people by itself."""
        end = kinds.End(set_by=lists.SetBy.REGISTER, registered_on=self.today)
        self._in_programme("ends", end, ended_on=self._day(when))

    @precondition(lambda self: self.case.introduction_programmes and self._under_way)
    @rule(when=WHEN, data=data_of(kinds.End, set_by=st.just(lists.SetBy.MUNICIPALITY)))
    def end(self, when: int | None, data: kinds.End) -> None:
        """Avslutning (I04), with its reason or without."""
        self._in_programme("ends", data, ended_on=self._day(when))

    @precondition(lambda self: self._provided("ends") and not self._under_integration_act)
    @rule(data=data_of(kinds.MainActivity))
    def main_activity(self, data: kinds.MainActivity) -> None:
        """Hovedaktivitet ved avslutning (I05)."""
        self._in_programme("main_activities", data)

    @precondition(lambda self: self._provided("ends"))
    @rule(when=WHEN)
    def re_enter(self, when: int | None) -> None:
        """Nytt program: an end is not for ever, people come back."""
        index = len(self.case.introduction_programmes)
        self._know(PROGRAMMES, index, "offers", kinds.Offer(offered_on=self._day(when)))

    @precondition(lambda self: self._provided("grants", "refusals", "leaves", "stops"))
    @rule(which=WHICH, when=WHEN)
    def complain(self, which: int, when: int | None) -> None:
        """Klage (I09)."""
        decision = one_of(self._provided("grants", "refusals", "leaves", "stops"), which)
        self._in_programme("complaints", kinds.Complaint(received_on=self._day(when), decision_id=decision.id))

    @precondition(lambda self: self._provided("complaints"))
    @rule(which=WHICH, when=WHEN, data=data_of(kinds.ComplaintOutcome))
    def decide_complaint(self, which: int, when: int | None, data: kinds.ComplaintOutcome) -> None:
        """Utfall av klagebehandlingen (I09)."""
        complaint = one_of(self._provided("complaints"), which)
        self._in_programme("complaint_outcomes", data, complaint_id=complaint.id, decided_on=self._day(when))
