"""The history of every rule: versions, time limits and sources, and what they must be for any rule ever added."""

import os
import re
import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from shutil import copytree

import pytest
from attrs import evolve

from nirmodel import CATALOGUE, Case, IntroductionProgramme, check
from nirmodel.code_lists import CODE_LISTS
from nirmodel.errors import UnknownCode
from nirmodel.explaining import explain_rule
from nirmodel.law.catalogue import catalogue_at, rule_of
from nirmodel.law.deadlines import Months
from nirmodel.law.regimes import Act, Regime
from nirmodel.law.sources import INTEGRATION_REGULATION, Nature
from nirmodel.records import End
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.kinds import Kind
from nirmodel.rules.rule import Duty, InvalidRule, Rule
from nirmodel.rules.versions import Version

ONE_DAY = timedelta(days=1)
FIRST_LIMIT = date(2014, 4, 10)
#: the last day of the texts that were read: what an amendment sets from then on is held in the test of its item
LAST_READ = date(2026, 7, 1)
RULES = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
DUTIES = pytest.mark.parametrize(
    "duty", [each for each in CATALOGUE if isinstance(each, Duty)], ids=lambda duty: duty.code
)
SOURCE = Path(__file__).parent.parent / "src" / "nirmodel"


class TestEveryRule:
    @RULES
    def test_versions_follow_one_another(self, rule: Rule) -> None:
        for regime in rule.regimes:
            versions = rule.under(regime)
            for earlier, later in pairwise(versions):
                assert earlier.last_day is not None
                assert later.first_day - earlier.last_day == ONE_DAY or rule.gaps

    @RULES
    def test_every_version_has_a_source_that_held(self, rule: Rule) -> None:
        for version in rule.versions:
            assert version.sources
            for source in version.sources:
                begins_in_time = source.first_day is None or source.first_day <= (version.last_day or date.max)
                lasts = source.last_day is None or source.last_day >= version.first_day
                assert source.nature is Nature.GUIDANCE or (begins_in_time and lasts), (version.first_day, source)

    @RULES
    def test_no_version_is_older_than_its_regime(self, rule: Rule) -> None:
        """But of rules about the case as a whole: what is older than its act is what they look for."""
        for version in rule.versions:
            since_the_register = version.first_day == date(2005, 9, 1) and rule.about == "case"
            assert since_the_register or version.first_day >= version.regime.first_day

    @RULES
    def test_what_has_ended_is_cited_where_it_was_announced(self, rule: Rule) -> None:
        """The consolidated text of an act is that of today: what it no longer has cannot be read there."""
        for source in rule.sources:
            if source.nature is Nature.STATUTE and source.last_day is not None and source.last_day < source.read_on:
                assert "/LTI/" in source.url, source

    @RULES
    def test_no_source_is_an_item_of_ours(self, rule: Rule) -> None:
        for source in rule.sources:
            assert not re.search(r"\b[INARG]\d\d\b", source.reference), source

    @RULES
    def test_statutes_name_a_section(self, rule: Rule) -> None:
        for source in rule.sources:
            assert source.nature is Nature.GUIDANCE or "§" in source.section or "kap" in source.section, source

    @DUTIES
    def test_no_limit_before_10_april_2014(self, duty: Duty) -> None:
        for version in duty.versions:
            assert (version.within is None) == (version.first_day < FIRST_LIMIT)
            if version.within is None:
                assert version.last_day is not None
                assert version.last_day < FIRST_LIMIT

    @DUTIES
    def test_the_limit_is_set_by_the_law_of_its_day(self, duty: Duty) -> None:
        """From 2014 the register's regulation, from 2018 that of 2018, from 2021 the second act's, or guidance."""
        for version in duty.versions:
            if version.within is None or version.first_day > LAST_READ:
                continue
            assert version.within.number == 2
            source = version.within.source
            if version.regime.act is Act.INTEGRATION_ACT:
                expected = "FOR-2020-12-15-2912"
            elif version.first_day < date(2018, 9, 1):
                expected = "FOR-2005-04-20-342"
            elif version.first_day < date(2021, 1, 1):
                expected = "FOR-2018-08-30-1283"
            else:
                expected = ""
                assert source.nature is Nature.GUIDANCE, "no statute in force sets a limit for the first act from 2021"
            if source.nature is Nature.STATUTE:
                assert expected in source.act
            else:
                assert version.change is not None, "a limit of guidance is named as such"
                assert "IMDi" in version.change.en

    @DUTIES
    def test_guidance_asks_alone_only_where_it_sets_the_limit_too(self, duty: Duty) -> None:
        for version in duty.versions:
            if version.within is not None and version.sources[0].nature is Nature.GUIDANCE:
                assert version.within.source.nature is Nature.GUIDANCE

    @RULES
    def test_its_history_has_a_row_for_every_version(self, rule: Rule) -> None:
        history = explain_rule(rule).history
        assert [(each.regime, each.first_day, each.last_day) for each in history] == [
            (each.regime, each.first_day, each.last_day) for each in rule.versions
        ]
        assert all((each.limit_source is None) == (each.limit.en == "no time limit") for each in history)


#: item -> the letters of the register's regulation as of 2014, of the regulation of 2018, and of
#: integreringsforskriften; "" for a line that the text does not name
LETTERS = {
    "I01": ("§ 6 a", "§ 9 a", "§ 52 a"), "I03": ("§ 6 c", "§ 9 a", "§ 52 a"), "I06": ("§ 6 e", "§ 9 c", "§ 52 f"),
    "I07": ("§ 6 f", "§ 9 c", "§ 52 f"), "I08": ("§ 6 g", "§ 9 a", "§ 52 a"), "I09": ("§ 6 h", "§ 9 d", "§ 52 g"),
    "I10": (None, None, "§ 52 b"), "I16": (None, "§ 9 e", "§ 52 h"), "N01": ("§ 7 a", "", None),
    "N04": ("§ 7 e", "§ 10 a", "§ 53 a"), "N08": ("§ 7 j", "§ 10 f", "§ 53 j"), "N09": ("§ 7 k", "§ 10 g", "§ 53 k"),
    "N10": ("§ 7 l", "§ 10 a", "§ 53 a"), "N11": (None, None, "§ 53 c"), "N12": (None, None, "§ 53 f"),
    "N14": (None, "§ 10 e", "§ 53 i"), "N16": ("§ 7 f", None, None), "N17": (None, None, "§ 53 a"),
    "A03": ("§ 7 b", "", None), "R04": (None, None, "§ 49 d"), "R05": (None, None, "§ 49 e"),
    "R11": (None, None, "§ 49 a og b"), "G04": (None, None, "§ 46 k"),
}  # fmt: skip
DAYS = (FIRST_LIMIT, date(2018, 9, 1), date(2023, 8, 1))


@pytest.mark.parametrize("item", LETTERS)
@pytest.mark.parametrize("number", range(3))
def test_the_register_duty_cites_the_letter_of_its_day(item: str, number: int) -> None:
    expected, day = LETTERS[item][number], DAYS[number]
    regime = Regime.INTEGRATION_ACT if number == 2 else Regime.INTRODUCTION_ACT
    version = rule_of(f"{item}0").version(regime, day)
    if expected is None:
        assert version is None
        return
    assert version is not None
    cited = [f"{each.section} {each.letter}".strip() for each in version.sources if each.nature is Nature.STATUTE]
    if expected:
        assert expected in cited
    else:
        assert version.sources[0].nature is Nature.GUIDANCE


class TestTheLawOnItsDays:
    """What the statutes changed on a day, one line of the law at a time."""

    @pytest.mark.parametrize(
        ("code", "regime", "last_before", "first_after"),
        [
            # culture and values: chapter 4 A from 1 September 2018, and no more after 31 December 2021
            ("A020", Regime.INTRODUCTION_ACT, date(2018, 8, 31), date(2018, 9, 1)),
            # the integration contract under chapter 6 A from 1 January 2026 alone
            ("I111", Regime.COLLECTIVE_PROTECTION, date(2025, 12, 31), date(2026, 1, 1)),
            # the modules of social studies from 1 January 2022
            ("N055", Regime.INTEGRATION_ACT, date(2021, 12, 31), date(2022, 1, 1)),
            # who provides the training from 1 August 2023
            ("N170", Regime.INTEGRATION_ACT, date(2023, 7, 31), date(2023, 8, 1)),
            # hours as follow-up in care leave, by the regulation of 2018
            ("N140", Regime.INTRODUCTION_ACT, date(2018, 8, 31), date(2018, 9, 1)),
            # collective protection from 1 January 2021
            ("I010", Regime.COLLECTIVE_PROTECTION, date(2020, 12, 31), date(2021, 1, 1)),
            ("N052", Regime.COLLECTIVE_PROTECTION, date(2020, 12, 31), date(2021, 1, 1)),
            ("R107", Regime.COLLECTIVE_PROTECTION, date(2021, 12, 31), date(2022, 1, 1)),
            ("I110", Regime.COLLECTIVE_PROTECTION, date(2025, 12, 31), date(2026, 1, 1)),
            # what is not to be registered under the introduction act came with the other
            ("I107", Regime.INTRODUCTION_ACT, date(2020, 12, 31), date(2021, 1, 1)),
            ("I117", Regime.INTRODUCTION_ACT, date(2020, 12, 31), date(2021, 1, 1)),
            ("N117", Regime.INTRODUCTION_ACT, date(2020, 12, 31), date(2021, 1, 1)),
            ("N137", Regime.INTRODUCTION_ACT, date(2020, 12, 31), date(2021, 1, 1)),
            ("N157", Regime.INTRODUCTION_ACT, date(2020, 12, 31), date(2021, 1, 1)),
            # hours in reception centres from 1 January 2022
            ("R107", Regime.INTEGRATION_ACT, date(2021, 12, 31), date(2022, 1, 1)),
        ],
    )
    def test_begins(self, code: str, regime: Regime, last_before: date, first_after: date) -> None:
        rule = rule_of(code)
        assert rule.version(regime, last_before) is None
        assert rule.version(regime, first_after) is not None

    @pytest.mark.parametrize(
        ("code", "regime", "last"),
        [
            ("I111", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)),
            ("I151", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)),
            ("N160", Regime.INTRODUCTION_ACT, date(2018, 8, 31)),
            ("N062", Regime.INTRODUCTION_ACT, date(2018, 8, 31)),
            ("N063", Regime.INTRODUCTION_ACT, date(2018, 8, 31)),
            ("I160", Regime.INTRODUCTION_ACT, date(2020, 12, 31)),
            ("N141", Regime.INTRODUCTION_ACT, date(2020, 12, 31)),
            ("R052", Regime.INTEGRATION_ACT, date(2021, 12, 31)),
            # chapter 6A has no contract, no duty to be exempt from and no social studies from 15 June 2022 on
            ("I110", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)),
            ("N070", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)),
            ("N073", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)),
            ("R061", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)),
            ("N052", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)),
            ("N055", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)),
            # by a title alone, chapter 6A ends on 30 June 2028
            ("N132", Regime.COLLECTIVE_PROTECTION, date(2028, 6, 30)),
            ("N138", Regime.COLLECTIVE_PROTECTION, date(2028, 6, 30)),
        ],
    )
    def test_ends(self, code: str, regime: Regime, last: date) -> None:
        rule = rule_of(code)
        assert rule.version(regime, last) is not None
        assert rule.version(regime, last + ONE_DAY) is None

    @pytest.mark.parametrize("code", ["A020", "A021"])
    def test_culture_and_values_is_registered_of_earlier_weeks_after_it_ended(self, code: str) -> None:
        version = rule_of(code).version(Regime.INTRODUCTION_ACT, date(2022, 1, 1))
        assert version is not None
        assert version.last_day is None
        assert version.change is not None
        assert "1 January 2022" in version.change.en
        assert ("§ 72", "annet ledd annet punktum") in {(each.section, each.paragraph) for each in version.sources}

    @pytest.mark.parametrize(
        ("code", "regime", "day", "words"),
        [
            ("A010", Regime.INTRODUCTION_ACT, date(2007, 9, 1), "new duty from 1 September 2007"),
            ("N033", Regime.INTRODUCTION_ACT, date(2013, 9, 1), "letter c, not d"),
            ("N053", Regime.INTRODUCTION_ACT, date(2013, 9, 1), "beyond 600, not 300"),
            ("I063", Regime.INTRODUCTION_ACT, date(2014, 4, 10), "duty is new from 10 April 2014"),
            ("I041", Regime.INTRODUCTION_ACT, date(2014, 4, 10), "letter d, not c"),
            ("A050", Regime.INTRODUCTION_ACT, date(2018, 9, 1), "duty is new from 1 September 2018"),
            # the limit was IMDi's from 2018 on, or from 2021 on
            ("I041", Regime.INTRODUCTION_ACT, date(2021, 1, 1), "guidance, as before"),
            ("I040", Regime.INTRODUCTION_ACT, date(2021, 1, 1), "From then on"),
            # mapping became a duty for participants on 2 June 2023
            ("I121", Regime.COLLECTIVE_PROTECTION, date(2023, 6, 1), "a right, and no duty"),
            ("I121", Regime.COLLECTIVE_PROTECTION, date(2023, 6, 2), "have a duty to be mapped"),
            ("I101", Regime.COLLECTIVE_PROTECTION, date(2024, 7, 1), "seventh paragraph"),
            ("I151", Regime.INTEGRATION_ACT, date(2026, 1, 1), "§ 14 a"),
            ("I110", Regime.INTEGRATION_ACT, date(2026, 6, 12), "integration declaration"),
            ("N132", Regime.COLLECTIVE_PROTECTION, date(2026, 7, 1), "was not read"),
        ],
    )
    def test_it_states_what_changed(self, code: str, regime: Regime, day: date, words: str) -> None:
        version = rule_of(code).version(regime, day)
        assert version is not None
        assert version.change is not None
        assert words in version.change.en

    def test_education_is_among_what_is_mapped(self) -> None:
        for code in ("N130", "N131"):
            version = rule_of(code).version(Regime.INTEGRATION_ACT, date(2021, 1, 1))
            assert version is not None
            assert (version.sources[0].section, version.sources[0].letter) == ("§ 47", "b")
            assert version.within is not None
            assert version.within.source.section == "§ 58"

    def test_the_end_goal_is_owed_under_chapter_6a_all_the_time(self) -> None:
        rule = rule_of("I101")
        for day in (date(2022, 6, 15), date(2025, 12, 31), date(2026, 1, 1)):
            assert rule.version(Regime.COLLECTIVE_PROTECTION, day) is not None
        version = rule.version(Regime.COLLECTIVE_PROTECTION, date(2024, 1, 1))
        assert version is not None
        assert any("37 c" in each.section for each in version.sources)


def test_a_value_of_a_code_list_is_cited_where_its_law_was_announced() -> None:
    held = [each for code_list in CODE_LISTS for value in code_list for each in getattr(value, "holds", ())]
    assert held
    for each in held:
        assert each.first_day >= each.regime.first_day
        assert each.last_day is None or each.last_day >= each.first_day
        source = each.source
        if source.last_day is not None and source.last_day < source.read_on:
            assert "/LTI/" in source.url, source


class TestCatalogue:
    def test_it_gives_the_rules_as_they_stood(self) -> None:
        then = catalogue_at(date(2019, 1, 1))
        assert "N110" not in {each.code for each in then}
        about_records = [rule for rule in then if rule.about != "case"]
        assert {each.regime for rule in about_records for each in rule.versions} == {Regime.INTRODUCTION_ACT}
        assert all(len(rule.under(regime)) == 1 for rule in then for regime in rule.regimes)
        assert len(catalogue_at(date(2005, 8, 31))) < len(then) < len(CATALOGUE)

    def test_its_edition_is_that_of_what_it_states(self) -> None:
        assert re.fullmatch(r"[0-9a-f]{12}", CATALOGUE.edition)
        assert Catalogue(reversed(CATALOGUE.rules)).edition == CATALOGUE.edition
        rule = rule_of("I041")
        limited = next(each for each in rule.versions if each.within is not None)
        assert limited.within is not None
        versions = [
            evolve(each, within=Months(3, limited.within.source)) if each is limited else each for each in rule.versions
        ]
        changed = evolve(rule, versions=versions)
        assert Catalogue([*(each for each in CATALOGUE if each is not rule), changed]).edition != CATALOGUE.edition

    def test_its_edition_is_the_same_in_another_process(self) -> None:
        asked = "from nirmodel import CATALOGUE; print(CATALOGUE.edition)"
        for seed in ("1", "2"):
            environment = os.environ | {"PYTHONHASHSEED": seed}
            told = subprocess.check_output([sys.executable, "-c", asked], text=True, env=environment)
            assert told.strip() == CATALOGUE.edition

    def test_two_rules_with_one_code_are_an_error(self) -> None:
        with pytest.raises(InvalidRule, match="I041"):
            Catalogue([rule_of("I041"), rule_of("I041")])

    def test_an_unknown_code_is_an_error(self) -> None:
        with pytest.raises(UnknownCode):
            rule_of("I999")


class TestHistory:
    SOURCES = (INTEGRATION_REGULATION.at("§ 58"),)

    def version(self, first: date, last: date | None = None) -> Version:
        return Version(regime=Regime.INTEGRATION_ACT, first_day=first, last_day=last, sources=self.SOURCES)

    @pytest.mark.parametrize(
        ("versions", "message"),
        [
            ([], "no version"),
            ([(date(2021, 1, 1), date(2020, 1, 1))], "ends before it begins"),
            ([(date(2021, 1, 1), None), (date(2022, 1, 1), None)], "overlap"),
            ([(date(2021, 1, 1), date(2022, 1, 1)), (date(2022, 1, 1), None)], "overlap"),
            ([(date(2022, 1, 1), None), (date(2021, 1, 1), date(2021, 12, 31))], "overlap"),
            ([(date(2021, 1, 1), date(2021, 12, 30)), (date(2022, 1, 1), None)], "days are left out"),
        ],
    )
    def test_what_is_no_history_is_an_error(self, versions: list[tuple[date, date | None]], message: str) -> None:
        with pytest.raises(InvalidRule, match=f"I041 .*{message}"):
            evolve(rule_of("I041"), versions=[self.version(*each) for each in versions])

    def test_a_gap_may_be_meant(self) -> None:
        versions = [self.version(date(2021, 1, 1), date(2021, 12, 30)), self.version(date(2022, 1, 1))]
        assert len(evolve(rule_of("I041"), versions=versions, gaps=True).versions) == 2


class TestReport:
    CASE = Case(id="c", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(IntroductionProgramme(),))

    def test_it_carries_the_edition_and_the_version(self) -> None:
        report = check(self.CASE, as_of=date(2021, 3, 1))
        assert report.edition == CATALOGUE.edition
        assert re.fullmatch(r"\d+\.\d+\.\d+", report.version)

    def test_the_steps_of_a_due_date_cite_the_law(self) -> None:
        programme = IntroductionProgramme(ends=(End(id="e", ended_on=date(2018, 12, 31)),))
        case = Case(id="c", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(programme,))
        (finding,) = check(case, as_of=date(2019, 3, 1)).of("I040")
        assert finding.due is not None
        started, counted, clamped = finding.due.steps
        assert (started.source.act[-20:], started.source.section) == ("(FOR-2018-08-30-1283)"[-20:], "§ 15")
        assert counted.source == clamped.source
        assert (counted.source.section, counted.source.paragraph) == ("§ 148", "andre ledd") or (
            counted.source.section == "§ 148"
        )


def test_a_fourth_regime_touches_the_regimes_and_versions_alone(tmp_path: Path) -> None:
    """The library is copied, a made-up act is added in two files, and a case is checked under it."""
    copied = Path(copytree(SOURCE, tmp_path / "nirmodel"))
    regimes, item = copied / "law" / "regimes.py", copied / "law" / "programme" / "i04_end.py"
    ground = "\n\n@final\n@frozen(kw_only=True)\nclass Ground"
    act = f'    MADE_UP_ACT = "made_up_act", "en lov", "ei lov", "a made-up act"\n{ground}'
    regime = (
        '    MADE_UP_ACT = (\n        "made_up_act", "en lov", "ei lov", "a made-up act",\n'
        "        Ground(act=Act.MADE_UP_ACT, source=INTEGRATION_ACT, first_day=date(2031, 1, 1)),\n    )\n\n"
        "    def __new__(cls"
    )
    text = regimes.read_text(encoding="utf-8")
    text = text.replace(ground, act, 1)
    regimes.write_text(text.replace("    def __new__(cls", regime, 1), encoding="utf-8")
    text = item.read_text(encoding="utf-8")
    added = (
        "\nfrom attrs import evolve as _evolve\n\n_NEW = _evolve(\n    END_REASON.versions[-1],"
        " regime=Regime.MADE_UP_ACT, first_day=date(2031, 1, 1)\n)\n"
        "_AS_AMENDED = _evolve(END_REASON, versions=(*END_REASON.versions, _NEW))\n"
        "RULES = tuple(_AS_AMENDED if each is END_REASON else each for each in RULES)\n"
    )
    imports = "\nfrom datetime import date\n\nfrom nirmodel.law.regimes import Regime\n"
    item.write_text(text + imports + added, encoding="utf-8")
    asked = (
        "from datetime import date\n"
        "from nirmodel import check\n"
        "from nirmodel.wire import read_case\n"
        "def asked(regime):\n"
        '    ends = [{"ended_on": "2031-03-02"}]\n'
        '    told = {"id": "c", "regime": regime, "introduction_programmes": [{"ends": ends}]}\n'
        "    report = check(read_case(told).case, as_of=date(2031, 5, 3))\n"
        "    return [(each.code, each.word, each.due and str(each.due.day)) for each in report.findings]\n"
        'print(asked("made_up_act"))\n'
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    told = subprocess.check_output([sys.executable, "-c", asked], text=True, env=environment)
    assert told.strip() == "[('I041', 'overdue', '2031-05-02')]"


def test_a_regime_under_which_nothing_holds_says_so() -> None:
    first_act_alone = Catalogue(each for each in CATALOGUE if each.regimes == (Regime.INTRODUCTION_ACT,))
    case = Case(id="c", regime=Regime.INTEGRATION_ACT, introduction_programmes=(IntroductionProgramme(),))
    (notice,) = check(case, as_of=date(2022, 1, 1), rules=first_act_alone).findings
    assert (notice.code, notice.kind) == ("C019", Kind.NOTICE)
    under_the_first = evolve(case, regime=Regime.INTRODUCTION_ACT)
    assert not check(under_the_first, as_of=date(2022, 1, 1), rules=first_act_alone).findings
