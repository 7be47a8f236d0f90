"""The life course runs clean, takes every step, and catches systems that are wrong."""

import sys
import traceback
from calendar import monthrange
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import Phase, seed, settings
from hypothesis.stateful import invariant, run_state_machine_as_test

from nirmodel import DeadlinePolicy
from nirmodel.code_lists import Regime, SetBy, StopKind
from nirmodel.law.deadlines import RegisterCapability
from nirmodel.law.sources import COMPLAINTS_OPENED
from nirmodel.path import Path
from nirmodel.records import End, HoursAttended, Record, Stop
from nirmodel.strategies.machine import CaseMachine

_RUN = settings(max_examples=20, stateful_step_count=30, deadline=None, database=None, derandomize=True)
#: enough to catch what is wrong; the smallest life that shows it is not looked for
_SEARCH = settings(
    _RUN, max_examples=3_000, stateful_step_count=15, phases=(Phase.generate,), report_multiple_bugs=False
)


class LifeCourse(CaseMachine):
    """As it comes."""


class LifeCourseByAnotherPolicy(CaseMachine):
    """Due days move to a working day, and the register takes complaints from a day on."""

    policy = DeadlinePolicy(
        move_to_working_day=True,
        capabilities=(RegisterCapability(item="I09", from_day=date(2019, 5, 1), source=COMPLAINTS_OPENED),),
    )


TestLifeCourse = LifeCourse.TestCase
TestLifeCourse.settings = settings(max_examples=20, stateful_step_count=30, deadline=None)


def test_another_policy_runs_clean_too() -> None:
    run_state_machine_as_test(LifeCourseByAnotherPolicy, settings=_RUN)


_STEPS = {
    "absence", "asylum_week", "attend", "begin", "choose_asylum_training_language", "claim", "come_back_to_training",
    "complain", "days_pass", "decide_complaint", "due_day_comes", "end", "end_training", "exempt", "grant",
    "grant_benefit", "leave", "leave_ends", "leave_training", "main_activity", "month_ends",
    "move_asylum_seeker_to_centre", "no_absences", "offer", "offer_training", "parental_leave",
    "place_asylum_seeker_on_track", "place_on_track", "re_enter", "refuse", "register", "register_ends", "start",
    "start_asylum_training", "start_training", "state_languages", "stop", "stop_asylum_training",
}  # fmt: skip


#: the steps that the integration act adds
_SECOND = {
    "attend_in_reception", "attend_school", "choose_language_of_instruction", "follow_up", "move_to_centre",
    "offer_in_reception", "reserve_against_research", "set_end_goal", "set_norwegian_goal", "sign_contract",
    "start_in_reception", "state_education", "state_provider", "state_whether_done", "take_part_in_measure",
}  # fmt: skip
#: main activity, tracks, the end of training and asylum seekers' training, which the introduction act alone has
_FIRST = {
    "asylum_week", "choose_asylum_training_language", "come_back_to_training", "end_training", "main_activity",
    "move_asylum_seeker_to_centre", "place_asylum_seeker_on_track", "place_on_track", "start_asylum_training",
    "stop_asylum_training",
}  # fmt: skip


class LifeCourseUnderTheIntegrationAct(CaseMachine):
    """A programme, a training and a reception centre under the second act."""

    regime = Regime.INTEGRATION_ACT


class LifeCourseUnderCollectiveProtection(CaseMachine):
    """The same under chapter 6A."""

    regime = Regime.COLLECTIVE_PROTECTION


@pytest.mark.parametrize(
    ("machine", "steps"),
    [
        (LifeCourse, _STEPS),
        (LifeCourseUnderTheIntegrationAct, (_STEPS | _SECOND) - _FIRST),
        pytest.param(LifeCourseUnderCollectiveProtection, (_STEPS | _SECOND) - _FIRST, marks=pytest.mark.search),
    ],
)
def test_every_step_of_the_act_is_taken(
    machine: type[CaseMachine], steps: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each step time passes, something becomes known, or a list is provided as none."""
    taken = Counter[str]()

    def seen(of: str) -> None:
        does = getattr(machine, of)

        def doing(self: CaseMachine, *args: Any, **data: Any) -> None:
            callers = (frame.f_code.co_name for frame, _ in traceback.walk_stack(sys._getframe(1)))
            taken[next(name for name in callers if name in _STEPS | _SECOND)] += 1
            does(self, *args, **data)

        monkeypatch.setattr(machine, of, doing)

    for of in ("_move_to", "_know", "_replace"):
        seen(of)
    some_lives = settings(_RUN, derandomize=False, max_examples=4, stateful_step_count=50)
    for attempt in range(50):  # until all have been, which is mostly soon
        if set(taken) != steps:
            run_state_machine_as_test(seed(attempt)(machine), settings=some_lives)
    assert set(taken) == steps


_REGISTERED = {"offers": "I010", "claims": "I010", "starts": "I030", "ends": "I040", "stops": "I080"}
_FIGURES = {
    "N051": "norwegian_hours", "N052": "social_studies_hours", "N053": "norwegian_beyond_statutory_hours",
}  # fmt: skip
_CODES = {*_REGISTERED.values(), *_FIGURES, "I071"}


class System(CaseMachine):
    """A municipal system that knows what the hooks report to it; it is right, and those below are wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.now = date.min
        #: duties by code and record, each with the day its clock started
        self.owed: dict[tuple[str, str], date] = {}
        #: what ended or stopped, by programme
        self.closings: dict[str, list[tuple[date, End | Stop]]] = {}
        self.absences_provided: set[str] = set()

    def due(self, start: date) -> date:
        """Two months on, or the last day of that month."""
        year, month = (start.year, start.month + 2) if start.month < 11 else (start.year + 1, start.month - 10)
        return date(year, month, min(start.day, monthrange(year, month)[1]))

    def is_missing(self, figure: object) -> bool:
        return figure is None

    def on_day(self, today: date) -> None:
        self.now = today

    def on_record(self, path: str, record: Record) -> None:
        about, index, name, _ = Path.parse(path).parts
        ground_day = max(self.now, record.own_date or self.now)
        if isinstance(record, HoursAttended):
            missing = [code for code, figure in _FIGURES.items() if self.is_missing(getattr(record, figure))]
            self.owed |= {(code, str(record.id)): ground_day for code in missing}
        if about != "introduction_programmes":
            return
        if name == "absences":
            self.absences_provided.add(f"{about}[{index}].absences")
        if isinstance(record, End | Stop):
            self.closings.setdefault(f"{about}[{index}].absences", []).append((ground_day, record))
        if name in _REGISTERED and record.registered_on is None:
            self.owed[_REGISTERED[str(name)], str(record.id)] = self.now

    def on_none_provided(self, path: str) -> None:
        self.absences_provided.add(path)

    def on_registered(self, record_id: str, day: date) -> None:
        for code in _REGISTERED.values():
            self.owed.pop((code, record_id), None)

    def absences_closed(self, closings: list[tuple[date, End | Stop]]) -> date:
        """The day from which information on absence is owed; none while a stop may be permanent or not."""
        by_municipality = any(isinstance(each, End) and each.set_by is SetBy.MUNICIPALITY for _, each in closings)
        if any(isinstance(each, Stop) and each.kind is None for _, each in closings):
            return date.max
        ended = [
            day
            for day, each in closings
            if (isinstance(each, Stop) and each.kind is StopKind.PERMANENT)
            or (isinstance(each, End) and not (by_municipality and each.set_by is SetBy.REGISTER))
        ]
        return min(ended, default=date.max)

    def overdue(self) -> set[tuple[str, str]]:
        late = {key for key, start in self.owed.items() if self.due(start) < self.now}
        closed = {path: self.absences_closed(each) for path, each in self.closings.items()}
        missing = {path: day for path, day in closed.items() if day <= self.now and path not in self.absences_provided}
        return late | {("I071", path) for path, day in missing.items() if self.due(day) < self.now}

    def expected_overdue(self) -> set[tuple[str, str]]:
        unsure = {
            path for path, each in self.closings.items() if any(type(one) is Stop and not one.kind for _, one in each)
        }
        found = [each for each in self.expected().overdue if each.code in _CODES and str(each.path) not in unsure]
        return {(each.code, str(each.path) if each.code == "I071" else str(each.record)) for each in found}

    @invariant()
    def the_system_agrees(self) -> None:
        assert self.overdue() == self.expected_overdue()


class SixtyDays(System):
    """Counts two months as sixty days."""

    def due(self, start: date) -> date:
        return start + timedelta(days=60)


class NoMonthEnd(System):
    """Lets the days that the month does not have run into the next one."""

    def due(self, start: date) -> date:
        first = super().due(start.replace(day=1))
        return first + timedelta(days=start.day - 1)


class NoughtIsMissing(System):
    """Takes 0 hours for hours that are missing."""

    def is_missing(self, figure: object) -> bool:
        return not figure


class LateForEver(System):
    """Still reports a record as overdue after it was registered late."""

    def on_registered(self, record_id: str, day: date) -> None:
        if not any(key[1] == record_id and self.due(start) < day for key, start in self.owed.items()):
            super().on_registered(record_id, day)


class NoneIsMissing(System):
    """Takes a list that is provided as none for a list that is missing."""

    def on_none_provided(self, path: str) -> None:
        pass


def test_a_system_that_is_right_passes() -> None:
    run_state_machine_as_test(System, settings=_RUN)


@pytest.mark.search
@pytest.mark.parametrize("system", [SixtyDays, NoMonthEnd, NoughtIsMissing, LateForEver, NoneIsMissing])
def test_a_system_that_is_wrong_is_caught(system: type[System]) -> None:
    with pytest.raises(AssertionError, match="overdue"):
        run_state_machine_as_test(system, settings=_SEARCH)
