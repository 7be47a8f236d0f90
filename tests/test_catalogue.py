"""What holds for every rule there is, and the full table of codes."""

import inspect
import re

import pytest

from nirmodel import CATALOGUE
from nirmodel.case import PARTICIPATIONS
from nirmodel.code_lists import (CODE_LISTS, ExemptionGround)
from nirmodel.law.regimes import Act
from nirmodel.errors import UnknownCode
from nirmodel.explaining import explain_rule
from nirmodel.findings import Kind
from nirmodel.rules import Rule, rule_of
from nirmodel.rules.law import (
    BOTH_ACTS,
    BUT_COLLECTIVE,
    CHAPTER_4A,
    CHAPTER_6A_ALONE,
    FIRST_ACT,
    INTEGRATION_ALONE,
    SECOND_ACT,
)
from nirmodel.law.sources import EXEMPTION_GROUNDS, EXEMPTIONS_IN_LAW, TRAINING_REGULATION, Source
from nirmodel.terms import KINDS, LISTS, PARTICIPATION_TERMS, STATES
from nirmodel.text import Language, Text
from nirmodel.wire.shape import SHAPE_ERRORS
from tests.rules import (
    test_asylum_seeker_training,
    test_contradictions,
    test_integration_act,
    test_introduction_programme,
    test_norwegian_training,
    test_reception_qualification,
)

#: the items of IMDi's page of 2020, and those that the pages on the integration act add
ITEMS = [f"I{n:02}" for n in range(1, 10)] + [f"N{n:02}" for n in range(1, 11)] + [f"A{n:02}" for n in range(1, 5)]
ADDED = [f"I{n}" for n in range(10, 16)] + [f"N{n}" for n in range(11, 16)] + [f"R{n:02}" for n in range(1, 11)]
#: section 5 of the requirements, beside the register rule that every item has
SUPPLY = [
    "I011", "I012", "I026", "I032", "I044", "I081", "N012", "N043", "N101", "I021", "I022", "I023", "I024", "I025",
    "I031", "I041", "I042", "I043", "I061", "I062", "I063", "I071", "I072", "I091", "N021", "N022", "N023", "N024",
    "N031", "N032", "N033", "N041", "N042", "N051", "N052", "N053", "N054", "N061", "N071", "N072", "N073", "N081",
    "N082", "N091", "A011", "A021", "A031", "A041",
]  # fmt: skip
SUPPLY += [
    "I101", "I111", "I121", "I131", "I141", "I151", "N111", "N121", "N131", "N132", "N141", "N151", "R011", "R012",
    "R021", "R022", "R031", "R041", "R051", "R052", "R061", "R071", "R081", "R091", "R092", "R101", "R102", "R103",
]  # fmt: skip
JUDGE = ["I051"]
CONTRADICTIONS = [
    "G017", "G018", "G027", "G028", "I027", "I037", "I038", "I047", "I048", "I057", "I058", "I067", "I068", "I078",
    "I087", "I097", "N057", "N058", "N087", "N097", "N107", "A017", "A018", "A027", "A028",
    "G037", "I107", "I117", "N117", "N137", "N138", "N157", "R037", "R107", "R108",
]  # fmt: skip
NOTICES = ["G029", "G039", "I029", "I039", "I049", "I069", "I099", "N059", "N099", "N149"]
#: codes that a rule had once, never used again
RETIRED = {"G019"}
DEFERRED = ["I090", "I091", "N090", "N091"]


def test_the_full_table() -> None:
    register = [f"{item}0" for item in ITEMS + ADDED]
    assert (len(ITEMS), len(ADDED)) == (23, 21)
    by_kind = {kind: {each.code for each in CATALOGUE if each.kind is kind} for kind in Kind}
    assert by_kind == {
        Kind.REGISTER: set(register),
        Kind.SUPPLY: set(SUPPLY),
        Kind.JUDGE: set(JUDGE),
        Kind.CONTRADICTION: set(CONTRADICTIONS),
        Kind.NOTICE: set(NOTICES),
        Kind.SHAPE: set(),
    }
    assert [each.code for each in CATALOGUE if each.deferred] == DEFERRED
    assert not {each.code for each in CATALOGUE} & RETIRED


def test_sorted_and_never_used_twice() -> None:
    codes = [each.code for each in CATALOGUE]
    assert codes == sorted(set(codes), key=lambda code: (code[0], code))
    names = [each.name for each in CATALOGUE]
    assert len(set(names)) == len(names)


def _digit_stands_for(each: Rule) -> set[Kind]:
    return {
        "0": {Kind.REGISTER},
        "7": {Kind.CONTRADICTION},
        "8": {Kind.CONTRADICTION},
        "9": {Kind.NOTICE},
    }.get(each.code[-1], {Kind.SUPPLY, Kind.JUDGE})


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.code)
def test_every_rule(each: Rule) -> None:
    assert re.fullmatch(r"[GINAR]\d\d\d", each.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each.name)
    assert each.kind in _digit_stands_for(each)
    assert each.item == each.heading.item == each.code[:3]
    assert each.about == "case" or each.about in PARTICIPATIONS
    assert re.fullmatch(r"\d+\.\d+\.\d+", each.since)
    assert each.in_force in (
        BOTH_ACTS, BUT_COLLECTIVE, CHAPTER_4A, CHAPTER_6A_ALONE, FIRST_ACT, INTEGRATION_ALONE, SECOND_ACT,
    )  # fmt: skip
    assert len(set(each.regimes)) == len(each.regimes)
    for act, heading in each.headings.items():
        assert heading.sources, act
        assert {source.under for source in heading.sources} <= {"", act.value}
    for source in each.sources:
        assert source.url.startswith("http")
        assert source.act
    assert rule_of(each.code) is each


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.code)
def test_every_rule_is_told_in_words(each: Rule) -> None:
    explanation = explain_rule(each)
    assert explanation.sources == each.sources
    for heading, sentences in explanation.parts:
        for text in (heading, *sentences):
            for language in Language:
                words = text.in_language(language)
                assert "{" not in words
                assert not words.endswith(".")


def test_every_rule_has_a_test_class() -> None:
    modules = [
        test_asylum_seeker_training,
        test_contradictions,
        test_integration_act,
        test_introduction_programme,
        test_norwegian_training,
        test_reception_qualification,
    ]
    tested = [
        code
        for module in modules
        for name, _ in inspect.getmembers(module, inspect.isclass)
        if name.startswith("Test")
        for code in re.findall(r"[GINAR]\d{3}", name)
    ]
    assert sorted(tested) == sorted(each.code for each in CATALOGUE)


def test_a_code_that_no_rule_has() -> None:
    with pytest.raises(UnknownCode) as raised:
        rule_of("I999")
    assert "I999" in str(raised.value)
    assert "CATALOGUE" in str(raised.value)


def test_shape_codes() -> None:
    assert list(SHAPE_ERRORS) == sorted(SHAPE_ERRORS)
    assert {each.kind for each in SHAPE_ERRORS.values()} == {Kind.SHAPE}


@pytest.mark.parametrize("code_list", CODE_LISTS, ids=lambda code_list: code_list.__name__)
def test_every_code_list_tells_its_words_and_source(code_list: type) -> None:
    for member in code_list:  # type: ignore[attr-defined]
        assert isinstance(member.text, Text)
        assert isinstance(member.source, Source)
        assert member.official is False
        assert isinstance(member.value, int) or re.fullmatch(r"[a-z_0-9]+", member.value)


def test_legal_basis_of_an_exemption() -> None:
    assert ExemptionGround.HEALTH_OR_WEIGHTY_REASONS.legal_basis() is TRAINING_REGULATION
    assert ExemptionGround.OTHER.legal_basis() is EXEMPTION_GROUNDS
    assert {each.legal_basis(Act.INTEGRATION_ACT) for each in ExemptionGround} == {EXEMPTIONS_IN_LAW}


def test_texts_have_all_three_languages() -> None:
    with pytest.raises(ValueError, match="all three"):
        Text("a", " ", "c")
    assert Text("a", "b", "c").in_language("nn") == "b"
    with pytest.raises(ValueError, match="not a language"):
        Text("a", "b", "c").in_language("se")


def test_every_list_has_its_term() -> None:
    lists = {name for each in PARTICIPATIONS.values() for name in each.__annotations__ if name != "id"}
    assert set(LISTS) == lists | {"measures", "register_ends"}
    assert set(PARTICIPATION_TERMS) == set(PARTICIPATIONS)
    assert set(KINDS) == {each.value for each in Kind}
    assert set(STATES) == {"open", "overdue", "met", "met_late", "deferred", "undetermined"}
