"""The engine, asked with rules made up for the purpose: what it must never do, whatever the rule."""

import sys
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from nirmodel import Case, IntroductionProgramme, NorwegianTraining, check
from nirmodel.findings import State
from nirmodel.law.catalogue import rule_of
from nirmodel.law.deadlines import Months
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import INTEGRATION_REGULATION
from nirmodel.path import Path
from nirmodel.records import EducationBackground, End, Offer, Start, Stop, TrainingOffer
from nirmodel.rules.breaking import Breaking, breaking_of
from nirmodel.rules.clashes import each_record
from nirmodel.rules.owed import (
    AnyOf,
    Compares,
    Condition,
    Conflict,
    EachDatum,
    Field,
    Owed,
    Provided,
    Registered,
    fields_of,
)
from nirmodel.rules.rule import Contradiction, Duty, InvalidRule, Notice
from nirmodel.rules.verdict import FAILS, HOLDS, Verdict, holds, undecided, verdict
from nirmodel.rules.versions import Version
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

LIMIT = Months(2, INTEGRATION_REGULATION.at("§ 58"))
ONE_DAY = timedelta(days=1)
WORDS = Text("noe", "noko", "something")
THERE = Text("er der", "er der", "is there")
PATH = Path()


def in_force(first: date, last: date | None = None, **more: Any) -> Version:
    return Version(
        regime=Regime.INTEGRATION_ACT, first_day=first, last_day=last, within=LIMIT, sources=(LIMIT.source,), **more
    )


def duty(*versions: Version, owed: Any, code: str = "I999", **more: Any) -> Duty:
    return Duty(
        code=code[:-1] + "1", name="made-up", about=more.pop("about", "introduction_programmes"), subject=WORDS,
        owed=owed, versions=versions or (in_force(date(2021, 1, 1)),), **more,
    )  # fmt: skip


def programme(**lists: Any) -> Case:
    return Case(id="c", regime=Regime.INTEGRATION_ACT, introduction_programmes=(IntroductionProgramme(**lists),))


def states(rule: Any, case: Case, as_of: date) -> list[str | None]:
    return [each.state for each in check(case, as_of=as_of, rules=(rule,)).of(rule.code)]


class TestVerdict:
    def test_it_has_no_truth_value(self) -> None:
        for each in (HOLDS, FAILS, undecided(PATH)):
            with pytest.raises(TypeError, match="no truth value"):
                bool(each)

    def test_it_is_one_of_three(self) -> None:
        unknown = undecided(PATH)
        assert [(each.holds, each.fails, each.undecided) for each in (HOLDS, FAILS, unknown)] == [
            (True, False, False), (False, True, False), (False, False, True),
        ]  # fmt: skip
        assert unknown.missing == PATH
        assert verdict(True) is HOLDS
        assert verdict(False) is FAILS

    def test_its_opposite(self) -> None:
        ground = Visible(Start(), PATH, None, None, None)
        assert holds(ground).negated() == Verdict(False, None, (ground,))
        assert undecided(PATH).negated() == undecided(PATH)


class TestInForce:
    """Contradictions and notices hold only while their rule is in force."""

    def finds(self, versions: tuple[Version, ...]) -> Contradiction:
        return Contradiction(
            code="I998", name="made-up", about="introduction_programmes", title=WORDS, versions=versions,
            finds=Compares("starts", lambda view: each_record("starts", view)),
            broken_by=Breaking("starts", lambda whole: whole),
        )  # fmt: skip

    def test_a_contradiction_only_in_its_interval(self) -> None:
        first, last = date(2022, 6, 15), date(2028, 6, 30)
        rule = self.finds((evolve(in_force(first, last), within=None),))
        for day, found in (
            (first - ONE_DAY, 0), (first, 1), (last, 1), (last + ONE_DAY, 0),
        ):  # fmt: skip
            case = programme(starts=(Start(id="s", started_on=day),))
            assert len(check(case, as_of=day + 400 * ONE_DAY, rules=(rule,)).findings) == found, day

    def test_an_undated_record_speaks_while_the_rule_may_be_in_force(self) -> None:
        rule = self.finds((evolve(in_force(date(2022, 6, 15)), within=None),))
        case = programme(starts=(Start(id="s"),))
        assert not check(case, as_of=date(2022, 6, 14), rules=(rule,)).findings
        assert check(case, as_of=date(2022, 6, 15), rules=(rule,)).findings

    def test_a_rule_of_chapter_6a_is_silent_in_2029(self) -> None:
        def told(day: date) -> Case:
            background = EducationBackground(id="b", recorded_on=day, upper_secondary_completed=True)
            offer = TrainingOffer(id="o", decided_on=day, extended=False)
            training = NorwegianTraining(education_backgrounds=(background,), offers=(offer,))
            return Case(id="c", regime=Regime.COLLECTIVE_PROTECTION, norwegian_trainings=(training,))

        last = date(2028, 6, 30)
        assert check(told(last), as_of=date(2029, 3, 1)).of("N138")
        assert not check(told(last + ONE_DAY), as_of=date(2029, 3, 1)).of("N138")
        assert not check(told(date(2029, 2, 1)), as_of=date(2029, 3, 1)).of("N138")

    def test_a_rule_of_the_introduction_act_is_silent_in_2001(self) -> None:
        def case(day: date) -> Case:
            starts = (Start(id="s", started_on=day + ONE_DAY),)
            programme = IntroductionProgramme(starts=starts, stops=(Stop(id="t", decided_on=day),))
            return Case(id="c", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(programme,))

        assert not check(case(date(2001, 3, 1)), as_of=date(2010, 1, 1)).of("I087")
        assert check(case(date(2006, 3, 1)), as_of=date(2010, 1, 1)).of("I087")

    def test_why_not_says_that_it_was_not_in_force(self) -> None:
        rule = self.finds((evolve(in_force(date(2022, 6, 15)), within=None),))
        case = programme(starts=(Start(id="s", started_on=date(2022, 6, 14)),))
        answer = check(case, as_of=date(2023, 1, 1), rules=(rule,)).why_not("I998", "introduction_programmes[0]")
        assert answer is not None
        assert [each.reason for each in answer.because] == ["not_in_force"]


class TestSettling:
    """A condition on what settles may be open, and then the duty is undetermined and never overdue."""

    def rule(self, answers: dict[str, Verdict]) -> Duty:
        where = Condition(lambda each, _: answers[each.record.id], THERE)
        return duty(owed=Owed(AnyOf("starts"), AnyOf("ends", where)))

    def case(self, *ends: End) -> Case:
        return programme(starts=(Start(id="s", started_on=date(2021, 3, 1)),), ends=ends)

    def test_what_cannot_be_told_is_undetermined(self) -> None:
        rule = self.rule({"e": undecided(PATH / "x")})
        case = self.case(End(id="e", ended_on=date(2021, 4, 1)))
        (finding,) = check(case, as_of=date(2021, 9, 1), rules=(rule,)).findings
        assert (finding.state, finding.due, finding.missing) == (State.UNDETERMINED, None, PATH / "x")
        assert any(each.record.id == "e" for each in finding.grounds)

    def test_a_certain_one_settles_where_the_answer_is_the_same(self) -> None:
        rule = self.rule({"e": undecided(PATH / "x"), "f": HOLDS})
        early, late = End(id="e", ended_on=date(2021, 4, 1)), End(id="f", ended_on=date(2021, 4, 20))
        assert states(rule, self.case(early, late), date(2021, 9, 1)) == ["met"]

    def test_met_or_met_late_is_undetermined(self) -> None:
        rule = self.rule({"e": undecided(PATH / "x"), "f": HOLDS})
        early, late = End(id="e", ended_on=date(2021, 4, 1)), End(id="f", ended_on=date(2021, 6, 1))
        assert states(rule, self.case(early, late), date(2021, 9, 1)) == ["undetermined"]

    def test_what_comes_after_a_certain_one_changes_nothing(self) -> None:
        rule = self.rule({"e": HOLDS, "f": undecided(PATH / "x")})
        early, late = End(id="e", ended_on=date(2021, 4, 1)), End(id="f", ended_on=date(2021, 6, 1))
        assert states(rule, self.case(early, late), date(2021, 9, 1)) == ["met"]


class TestUndetermined:
    """Nothing is undetermined for days on which no version of the law was in force."""

    def rule(self) -> Duty:
        return duty(in_force(date(2022, 1, 1), date(2022, 12, 31)), owed=Registered("starts", where=self.open()))

    def open(self) -> Condition:
        return Condition(lambda each, _: undecided(each.path / "x"), THERE)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2021, 12, 31), []), (date(2022, 1, 1), ["undetermined"]), (date(2022, 12, 31), ["undetermined"]),
            (date(2023, 1, 1), []),
        ],
    )  # fmt: skip
    def test_the_day_of_the_clock_decides(self, day: date, expected: list[str]) -> None:
        case = programme(starts=(Start(id="s", started_on=day),))
        assert states(self.rule(), case, date(2024, 1, 1)) == expected

    def test_an_undated_record_is_undetermined_once_the_law_has_begun(self) -> None:
        rule = duty(in_force(date(2022, 1, 1)), owed=Registered("starts"))
        case = programme(starts=(Start(id="s"),))
        assert states(rule, case, date(2021, 12, 31)) == []
        assert states(rule, case, date(2022, 1, 1)) == ["undetermined"]

    def test_each_datum_too(self) -> None:
        rule = duty(in_force(date(2022, 1, 1)), owed=EachDatum("starts", "known_on", where=self.open()))
        case = programme(starts=(Start(id="s", started_on=date(2021, 12, 31)),))
        assert states(rule, case, date(2023, 1, 1)) == []


class TestNoLimit:
    def test_a_version_without_a_limit_gives_no_row_and_why_not_says_so(self) -> None:
        rule = duty(
            evolve(in_force(date(2021, 1, 1), date(2021, 12, 31)), within=None), in_force(date(2022, 1, 1)),
            owed=Owed(AnyOf("starts"), AnyOf("ends")),
        )  # fmt: skip
        for day, expected in ((date(2021, 12, 31), []), (date(2022, 1, 1), ["overdue"])):
            case = programme(starts=(Start(id="s", started_on=day),))
            assert states(rule, case, date(2023, 1, 1)) == expected
        before = programme(starts=(Start(id="s", started_on=date(2021, 12, 31)),))
        answer = check(before, as_of=date(2023, 1, 1), rules=(rule,)).why_not(rule.code, "introduction_programmes[0]")
        assert answer is not None
        assert [each.reason for each in answer.because] == ["no_limit"]

    def test_an_earlier_ground_without_a_limit_starts_the_clock(self) -> None:
        """The clock runs from the earliest ground: if there was no limit then, a later ground makes nothing due."""
        rule = duty(
            evolve(in_force(date(2021, 1, 1), date(2021, 12, 31)), within=None), in_force(date(2022, 1, 1)),
            owed=Owed(AnyOf(("starts", "stops")), AnyOf("ends")),
        )  # fmt: skip
        early = programme(
            starts=(Start(id="s", started_on=date(2021, 12, 31)),), stops=(Stop(id="t", decided_on=date(2022, 3, 1)),)
        )
        assert states(rule, early, date(2023, 1, 1)) == []
        before_the_law = evolve(
            early.introduction_programmes[0], starts=(Start(id="s", started_on=date(2020, 12, 31)),)
        )
        assert states(rule, evolve(early, introduction_programmes=(before_the_law,)), date(2023, 1, 1)) == ["overdue"]

    def test_the_limit_of_the_version_is_the_one_counted(self) -> None:
        rule = duty(
            in_force(date(2021, 1, 1), date(2021, 12, 31)),
            evolve(in_force(date(2022, 1, 1)), within=Months(1, LIMIT.source)),
            owed=Owed(AnyOf("starts"), AnyOf("ends")),
        )  # fmt: skip
        for day, due in ((date(2021, 12, 31), date(2022, 2, 28)), (date(2022, 1, 1), date(2022, 2, 1))):
            case = programme(starts=(Start(id="s", started_on=day),))
            (finding,) = check(case, as_of=date(2023, 1, 1), rules=(rule,)).findings
            assert finding.due is not None
            assert finding.due.day == due


class TestWhatARuleMayName:
    @pytest.mark.parametrize(
        ("owed", "message"),
        [
            (Registered("beginnings"), "no list beginnings"),
            (Owed(AnyOf("starts"), AnyOf("endings")), "no list endings"),
            (Owed(AnyOf("starts"), Provided("endings")), "no list endings"),
            (EachDatum("ends", "reason"), "End has no field reason"),
            (EachDatum("ends", "end_reason.code"), "End.end_reason has no fields"),
            (EachDatum("grants", "scope", parts="ends"), "Grant has no field ends"),
            (EachDatum("grants", "cost", parts="measures"), "Measure has no field cost"),
            (EachDatum("grants", "scope", parts="decided_on"), "Grant.decided_on holds no parts"),
        ],
    )
    def test_what_does_not_exist_is_an_error_with_the_name_of_the_rule(self, owed: Any, message: str) -> None:
        with pytest.raises(InvalidRule, match=f"I991 made-up.*{message}"):
            duty(owed=owed, broken_by=Breaking("x", lambda whole: whole))

    def test_an_unknown_participation(self) -> None:
        with pytest.raises(InvalidRule, match="no participation programmes"):
            duty(owed=Registered("starts"), about="programmes")

    def test_a_combination_that_nothing_handles(self) -> None:
        wrong: Any = Owed(AnyOf("starts"), EachDatum("ends", "end_reason"))  # type: ignore[arg-type]
        with pytest.raises(InvalidRule, match="nothing settles by EachDatum"):
            duty(owed=wrong, broken_by=Breaking("x", lambda whole: whole))

    def test_what_is_no_duty_at_all(self) -> None:
        wrong: Any = (object(),)
        with pytest.raises(InvalidRule, match="a rule cannot ask for object"):
            duty(owed=wrong, broken_by=Breaking("x", lambda whole: whole))

    def test_how_a_duty_is_broken_does_not_always_follow(self) -> None:
        wrong: Any = object()
        with pytest.raises(TypeError, match="give broken_by"):
            breaking_of(wrong)

    def test_a_version_may_not_ask_for_what_does_not_exist(self) -> None:
        with pytest.raises(InvalidRule, match="no list beginnings"):
            duty(in_force(date(2021, 1, 1), owed=(Registered("beginnings"),)), owed=Registered("starts"))

    def test_a_code_that_does_not_fit_the_kind(self) -> None:
        with pytest.raises(InvalidRule, match="does not end in 8"):
            evolve(rule_of("I039"), code="I038")
        assert isinstance(rule_of("I039"), Notice)

    def test_a_field_that_a_class_does_not_have(self) -> None:
        with pytest.raises(TypeError, match="End has no field setby"):
            fields_of(End, "setby")
        assert Field(End, "set_by").name == "set_by"


class TestManyThreads:
    def test_why_of_one_report_from_many_threads(self) -> None:
        """All threads share a report and its findings; the interpreter switches between them all the time."""
        day = date(2021, 3, 1)
        offers = tuple(Offer(id=f"o{number}", offered_on=day) for number in range(40))
        switch = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        failures: list[BaseException] = []
        try:
            for _ in range(20):
                report = check(
                    programme(offers=offers, starts=(Start(id="s", started_on=day),)), as_of=date(2021, 9, 1)
                )

                def ask(findings: Iterator[Any], report: Any = report) -> None:
                    try:
                        for each in findings:
                            assert report.why(each).because
                    except BaseException as error:
                        failures.append(error)

                threads = [threading.Thread(target=ask, args=(iter(report.findings),)) for _ in range(8)]
                for each in threads:
                    each.start()
                for each in threads:
                    each.join()
        finally:
            sys.setswitchinterval(switch)
        assert not failures


def test_a_conflict_may_name_a_list_or_the_case() -> None:
    def conflicts(view: View) -> Iterator[Conflict]:
        for each in view.all("starts"):
            yield Conflict(view.path / "starts", (each,))

    rule = Contradiction(
        code="I998", name="made-up", about="introduction_programmes", title=WORDS,
        versions=(evolve(in_force(date(2021, 1, 1)), within=None),), finds=Compares("starts", conflicts),
        broken_by=Breaking("starts", lambda whole: whole),
    )  # fmt: skip
    case = programme(starts=(Start(id="s", started_on=date(2021, 3, 1)),))
    (finding,) = check(case, as_of=date(2021, 4, 1), rules=(rule,)).findings
    assert finding.record is None
