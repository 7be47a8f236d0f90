"""Believable made-up cases of about twenty records each, the same ones for the same seed (syntetiske saker).

Nothing here comes from a real person. What is now and then missing, late or wrong is so on purpose.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

__all__ = ["AS_OF", "each_made_up_case", "made_up_cases"]

#: the day the benchmark asks for; some participations have ended by then, some have not begun
AS_OF = date(2020, 10, 22)

_Plain = dict[str, Any]
_ENDS = ("work", "further_education", "qualification_measures", "social_assistance", "other")
_MEASURES = ("norwegian_training", "language_practice", "work_training", "vocational_course", "health")
_LEAVES = ("birth", "adoption", "own_illness", "child_illness", "welfare")
_LANGUAGES = ("ti", "ar", "so", "fa", "sw", "en", "am", "fr")


def made_up_cases(number: int, seed: int = 2020) -> list[_Plain]:
    """So many cases as plain JSON values, in the wire format."""
    return list(each_made_up_case(number, seed))


def each_made_up_case(number: int, seed: int = 2020) -> Iterator[_Plain]:
    """The same cases one at a time."""
    rng = Random(seed)
    for index in range(number):
        yield _Maker(rng, f"case-{index}").case()


class _Maker:
    """Makes one case."""

    def __init__(self, rng: Random, case_id: str) -> None:
        self.rng = rng
        self.case_id = case_id
        self.records = 0

    def case(self) -> _Plain:
        """One participant: mostly a programme beside training, some asylum seekers, some all three."""
        settled = date(2017, 6, 1) + timedelta(days=self.rng.randrange(1150))
        parts = self.rng.choices(("IN", "N", "A", "INA"), weights=(60, 10, 15, 15))[0]
        case: _Plain = {"id": self.case_id, "regime": "introduction_act"}
        if "I" in parts:
            case["introduction_programmes"] = [self.programme(settled)]
        if "N" in parts:
            case["norwegian_trainings"] = [self.training(settled, months=6 if "I" in parts else 14)]
        if "A" in parts:
            first = settled if parts == "A" else settled - timedelta(days=300)
            case["asylum_seeker_trainings"] = [self.asylum_training(first, weeks=5 if parts == "INA" else 17)]
        return case

    def chance(self, share: float) -> bool:
        """True in that share of all calls."""
        return self.rng.random() < share

    def day(self, first: date, least: int, most: int) -> date:
        """A day between so many and so many days after the first."""
        return first + timedelta(days=self.rng.randint(least, most))

    def record(self, about: date, **data: Any) -> _Plain:
        """A record, mostly registered in time; a date or another datum goes missing now and then."""
        self.records += 1
        made: _Plain = {"id": f"r{self.records}" if not self.chance(0.01) else "r1"}
        if self.chance(0.2):
            made["known_on"] = self.day(about, 0, 20).isoformat()
        if self.chance(0.9):
            made["registered_on"] = self.day(about, 2, 45 if self.chance(0.9) else 150).isoformat()
            made["registered_via"] = self.rng.choice(("nir_web", "case_system"))
        if self.chance(0.005):
            made["act"] = "integration_act"
        for name, value in data.items():
            if not self.chance(0.04):
                made[name] = value.isoformat() if isinstance(value, date) else value
        return made

    def period(self, first: date, least: int, most: int) -> _Plain:
        """A period of so many days, now and then with its last day missing or wrong."""
        if self.chance(0.01):
            least = most = -3
        last = {} if self.chance(0.04) else {"last_day": self.day(first, least, most).isoformat()}
        return {"first_day": first.isoformat(), **last}

    def programme(self, first: date) -> _Plain:
        """An introduction programme from the offer on."""
        start = self.day(first, 20, 90)
        first_list, dated = ("offers", "offered_on") if self.chance(0.7) else ("claims", "claimed_on")
        decided = self.day(first, 0 if self.chance(0.97) else -20, 15)
        measures = [self.measure(start) for _ in range(self.rng.randint(1, 3))]
        programme: _Plain = {
            "id": "p1",
            first_list: [self.record(first, **{dated: first})] if self.chance(0.95) else [],
            "grants": [self.record(decided, decided_on=decided, measures=measures)] if self.chance(0.95) else [],
            "starts": [self.record(start, started_on=start)] if self.chance(0.95) else None,
            "leaves": self.leaves(start),
            "absences": self.absences(start, self.rng.randint(0, 4)),
            "stops": [],
        }
        if self.chance(0.04):
            programme["refusals"] = [self.record(decided, decided_on=decided, reasons=["other"])]
        if programme["grants"] and self.chance(0.1):
            programme["grants"][0]["extension_ground"] = self.rng.choice(("introduction_act", "covid_act"))
        programme["leave_follow_ups"] = self.follow_ups(programme["leaves"])
        if self.chance(0.08):
            stopped = self.day(start, -10, 500)
            kind = self.rng.choice(("temporary", "permanent"))
            programme["stops"] = [self.record(stopped, decided_on=stopped, kind=kind)]
        self.end(programme, self.day(start, 300, 950))
        self.complaint(programme, decided)
        return programme

    def measure(self, start: date) -> _Plain:
        """A measure of a grant."""
        first = self.day(start, 0 if self.chance(0.97) else -30, 200)
        made: _Plain = {"kind": self.rng.choice(_MEASURES), "period": self.period(first, 60, 300)}
        if self.chance(0.9):
            hours = self.rng.choice((7.5, 15, 22.5, 25))
            made["scope"] = {"amount": hours, "unit": "hours_per_week" if self.chance(0.8) else "percent"}
        return made

    def leaves(self, start: date) -> list[_Plain]:
        """None or a few leaves."""
        made = []
        for _ in range(self.rng.choice((0, 0, 1, 1, 2))):
            first, kind = self.day(start, 40, 500), self.rng.choice(_LEAVES)
            length = (90, 300) if kind in ("birth", "adoption") else (1, 12)
            decided = self.day(first, -30, 0)
            made.append(self.record(decided, decided_on=decided, kind=kind, period=self.period(first, *length)))
        return made

    def follow_ups(self, leaves: list[_Plain]) -> list[_Plain] | None:
        """What came after the birth and adoption leaves."""
        made = []
        for leave in leaves:
            last = leave.get("period", {}).get("last_day")
            if leave.get("kind") not in ("birth", "adoption") or last is None or self.chance(0.15):
                continue
            day = self.day(date.fromisoformat(last), 1, 5)
            named = leave["id"] if self.chance(0.95) else "unknown"
            if self.chance(0.6):
                made.append(self.record(day, leave_id=named, returned_on=day))
            else:
                reason = {"reason": self.rng.choice(("welfare", "other"))} if self.chance(0.7) else {}
                made.append(self.record(day, leave_id=named, absent_from=day, **reason))
        return made or None

    def absences(self, start: date, number: int) -> list[_Plain] | None:
        """So many absences; none are mostly provided as none."""
        made = []
        for _ in range(number):
            first = self.day(start, 5 if self.chance(0.97) else -20, 400)
            data: _Plain = {"period": self.period(first, 0, 6), "valid": self.chance(0.8)}
            if self.chance(0.92):
                data["extent"] = {"amount": self.rng.randint(1, 5), "unit": self.rng.choice(("days", "hours"))}
            made.append(self.record(self.day(first, 0, 6), reason="own_illness", **data))
        return made if made or self.chance(0.7) else None

    def end(self, programme: _Plain, day: date) -> None:
        """Ends the programme, with the main activity, if that day has come."""
        if day > AS_OF + timedelta(days=60):
            return
        reason = self.rng.choice(_ENDS)
        ended = self.record(day, ended_on=day, end_reason=reason if self.chance(0.95) else "not_registered")
        programme["ends"] = [ended]
        if self.chance(0.1):
            programme["ends"] = [{**ended, "id": "re1", "set_by": "register"}, *([ended] if self.chance(0.5) else [])]
        elif self.chance(0.02):
            programme["ends"].append(self.record(day, ended_on=day, end_reason="other"))
        for _ in range(self.rng.choices((0, 1, 2), weights=(10, 87, 3))[0]):
            statuses = list(dict.fromkeys((self.rng.choice(_ENDS), self.rng.choice(_ENDS))))
            activity = self.rng.choice(statuses) if self.chance(0.95) else "primary_school"
            made = self.record(day, activity=activity, statuses=statuses, weighed_against_plan=True)
            programme.setdefault("main_activities", []).append(made)

    def complaint(self, participation: _Plain, decided: date) -> None:
        """Now and then a complaint, and what came of it."""
        if self.chance(0.06):
            received, settled = self.day(decided, 3, 20), self.day(decided, 10, 90)
            complaint = self.record(received, received_on=received)
            named = complaint["id"] if self.chance(0.9) else "unknown"
            outcome = self.record(settled, decided_on=settled, complaint_id=named, outcome="upheld")
            participation |= {"complaints": [complaint], "complaint_outcomes": [outcome]}

    def training(self, first: date, months: int) -> _Plain:
        """Training in Norwegian and social studies, with hours for so many months at most."""
        start = self.day(first, 15, 60)
        begun = self.record(start, started_on=start, scope_hours=self.rng.choice((550, 600, 1200)))
        training: _Plain = {
            "id": "n1",
            "claims": [self.record(first, claimed_on=first)] if self.chance(0.4) else None,
            "offers": [self.record(first, decided_on=first, scope_hours=self.rng.choice((300, 600, 1200)))],
            "language_backgrounds": [self.background(first)] if self.chance(0.93) else None,
            "track_placements": [self.placement(first)] if self.chance(0.93) else None,
            "starts": [begun] if self.chance(0.95) else None,
            "hours": [self.hours(start, month) for month in range(self.rng.randint(months // 2, months))],
            "absences": self.absences(start, self.rng.randint(0, 2)),
            "leaves": [],
        }
        if self.chance(0.15):
            day = self.day(start, 20, 300)
            training["leaves"] = [self.record(day, kind="welfare", period=self.period(day, 1, 20))]
        if self.chance(0.15):
            granted, what = self.day(first, 0, 200), self.rng.choice(("training", "final_exam"))
            ground, period = "health_or_weighty_reasons", self.period(granted, 30, 400)
            exempted = self.record(granted, granted_on=granted, exempt_from=what, ground=ground, period=period)
            training["exemptions"] = [exempted]
        if self.chance(0.05):
            day = self.day(start, -10, 400)
            training["stops"] = [self.record(day, decided_on=day, kind="permanent")]
        if self.chance(0.03):
            training["refusals"] = [self.record(first, decided_on=first, reasons=["outside_target_group"])]
        self.complaint(training, first)
        return training

    def background(self, first: date) -> _Plain:
        """Mother tongue and other training languages."""
        spoken = self.rng.sample(_LANGUAGES, 2)
        return self.record(first, recorded_on=first, mother_tongue=spoken[0], training_languages=spoken[1:])

    def placement(self, first: date) -> _Plain:
        """A track."""
        placed = self.day(first, 0, 20)
        return self.record(placed, placed_on=placed, track=self.rng.randint(1, 3))

    def hours(self, start: date, month: int) -> _Plain:
        """The hours of one month."""
        first = start + timedelta(days=30 * month - (40 if self.chance(0.01) else 0))
        return self.record(
            first + timedelta(days=29),
            period=self.period(first, 27, 29),
            norwegian_hours=self.rng.choice((0, 32, 40.5, 64, 80)),
            social_studies_hours=self.rng.choice((0, 0, 10, 20)),
            norwegian_beyond_statutory_hours=0,
        )

    def asylum_training(self, first: date, weeks: int) -> _Plain:
        """Asylum seekers' training: so many weeks, a track and now and then an exemption."""
        weeks_attended = [self.week(first + timedelta(days=7 * index)) for index in range(weeks)]
        if self.chance(0.05) and "week" in weeks_attended[0]:
            weeks_attended[-1]["week"] = weeks_attended[0]["week"]
        training: _Plain = {
            "id": "a1",
            "weekly_hours": weeks_attended if self.chance(0.95) else None,
            "track_placements": [self.placement(first)] if self.chance(0.9) else None,
        }
        if self.chance(0.3):
            what = self.rng.choice(("norwegian", "culture_and_values"))
            period = self.period(first, 20, 70)
            ground = "health_or_weighty_reasons"
            exempted = self.record(first, granted_on=first, exempt_from=what, ground=ground, period=period)
            training["exemptions"] = [exempted]
        return training

    def week(self, day: date) -> _Plain:
        """The hours of one week."""
        year, number, _ = day.isocalendar()
        norwegian = 170 if self.chance(0.003) else self.rng.choice((0, 6, 9, 12.5))
        sunday = date.fromisocalendar(year, number, 7)
        data: _Plain = {"norwegian_hours": norwegian, "culture_and_values_hours": self.rng.choice((0, 0, 3, 6))}
        return self.record(sunday, week=f"{year}-W{number:02}", **data)
