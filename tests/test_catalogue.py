"""What holds for every rule there is, and the full table of codes."""

import inspect
import pickle
import re
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from nirmodel import CATALOGUE
from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.code_lists import (
    CODE_LISTS,
    AsylumExemptFrom,
    AsylumExemptionGround,
    EndGoalKind,
    ExemptionGround,
    LeaveKind,
    Regime,
    TrainingExemptFrom,
)
from nirmodel.code_lists.listed import Listed
from nirmodel.errors import UnknownCode
from nirmodel.explaining import explain_rule
from nirmodel.findings import Kind
from nirmodel.law.catalogue import rule_of
from nirmodel.law.regimes import Act
from nirmodel.law.sources import EXEMPTION_GROUNDS, EXEMPTIONS_IN_LAW, Nature, Source
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.rule import Duty, Rule, lists_of
from nirmodel.terms import KINDS, LISTS, PARTICIPATION_TERMS, STATES
from nirmodel.text import Language, Text
from nirmodel.wire.shape import SHAPE_ERRORS

LAW = Path(__file__).parent.parent / "src" / "nirmodel" / "law"
#: the items of IMDi's page of 2020, and those that the pages on the integration act add
ITEMS = [f"I{n:02}" for n in range(1, 10)] + [f"N{n:02}" for n in range(1, 11)] + [f"A{n:02}" for n in range(1, 5)]
ADDED = [f"I{n}" for n in range(10, 16)] + [f"N{n}" for n in range(11, 16)] + [f"R{n:02}" for n in range(1, 11)]
#: the items that the statutes have and the pages do not
STATUTES_ALONE = ["I16", "N16", "N17", "A05", "A06", "A07", "A08", "R11", "G04"]
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
#: from the statutes, beyond the pages
SUPPLY += [
    "I161", "N055", "N062", "N063", "N112", "N162", "N171", "A042", "A051", "A052", "A061", "A071", "A072", "A081",
    "A082", "A083", "R104", "R111", "R112", "R113", "G041",
]  # fmt: skip
JUDGE = ["I051"]
CONTRADICTIONS = [
    "G017", "G018", "G027", "G028", "I027", "I037", "I038", "I047", "I048", "I057", "I058", "I067", "I068", "I078",
    "I087", "I097", "N057", "N087", "N097", "N107", "A017", "A018", "A027", "A028",
    "G037", "I107", "I117", "N068", "N117", "N137", "N138", "N157", "R037", "R107",
]  # fmt: skip
NOTICES = [
    "G029", "G039", "G059", "I029", "I039", "I049", "I069", "I079", "I099", "N059", "N069", "N079", "N099", "N149",
    "R069",
]  # fmt: skip
#: time limits, and what follows from them
NOTICES += ["I089", "I179", "I189", "I199", "N109", "N189"]
#: what cannot be, what is there twice, and where there is nothing
CONTRADICTIONS += ["G067", "G068", "G077", "G078"]
NOTICES += ["G089", "G099", "G109", "G119", "G129", "G139", "G149"]
#: codes that a rule had before, never used again
RETIRED = {"G019", "N058", "R108"}
DEFERRED = ["I090", "I091", "N090", "N091"]


def test_the_full_table() -> None:
    register = [f"{item}0" for item in ITEMS + ADDED + STATUTES_ALONE]
    assert (len(ITEMS), len(ADDED), len(STATUTES_ALONE)) == (23, 21, 9)
    by_kind = {kind: {each.code for each in CATALOGUE if each.kind is kind} for kind in Kind}
    assert by_kind == {
        Kind.REGISTER: set(register),
        Kind.SUPPLY: set(SUPPLY),
        Kind.JUDGE: set(JUDGE),
        Kind.CONTRADICTION: set(CONTRADICTIONS),
        Kind.NOTICE: set(NOTICES),
        Kind.SHAPE: set(),
    }
    assert [each.code for each in CATALOGUE if isinstance(each, Duty) and each.deferred] == DEFERRED
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
    assert each.item == each.code[:3]
    assert each.about == "case" or each.about in PARTICIPATIONS
    assert re.fullmatch(r"\d+\.\d+\.\d+", each.since)
    assert len({*each.regimes}) == len(each.regimes)
    assert {version.regime for version in each.versions} == {*each.regimes}
    for source in each.sources:
        assert source.url.startswith("http")
        assert source.act
        assert source.reference or source.nature is Nature.GUIDANCE
    assert rule_of(each.code) is each


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.code)
def test_every_rule_has_its_words(each: Rule) -> None:
    explanation = explain_rule(each)
    assert explanation.sources == each.sources
    for heading, sentences in explanation.parts:
        for text in (heading, *sentences):
            for language in Language:
                words = text.in_language(language)
                assert "{" not in words
                assert not words.endswith(".")


def _items() -> list[tuple[str, str]]:
    """Part and module of each item."""
    return sorted((each.parent.name, each.stem) for each in LAW.glob("*/[a-z][0-9][0-9]_*.py"))


def _tested_in(module: ModuleType) -> list[str]:
    """The codes that name the test classes of a module."""
    classes = [name for name, _ in inspect.getmembers(module, inspect.isclass) if name.startswith("Test")]
    return sorted(code for name in classes for code in re.findall(r"[GINAR]\d{3}", name))


@pytest.mark.parametrize(("part", "module"), _items(), ids=lambda each: each)
def test_every_rule_has_a_test_class_in_the_file_of_its_item(part: str, module: str) -> None:
    rules = [each.code for each in import_module(f"nirmodel.law.{part}.{module}").RULES]
    # it follows from the versions of all other rules, so that the catalogue adds it
    if module == "g03_regime":
        rules.append("G029")
    assert _tested_in(import_module(f"tests.rules.{part}.test_{module}")) == sorted(rules)


def test_every_item_is_in_the_catalogue() -> None:
    stated = [each for part, module in _items() for each in import_module(f"nirmodel.law.{part}.{module}").RULES]
    assert {each.code for each in CATALOGUE} - {each.code for each in stated} == {"G029"}
    assert all(each in CATALOGUE for each in stated)


def test_a_code_that_no_rule_has() -> None:
    with pytest.raises(UnknownCode) as raised:
        rule_of("I999")
    assert "I999" in str(raised.value)
    assert "CATALOGUE" in str(raised.value)


def test_shape_codes() -> None:
    assert list(SHAPE_ERRORS) == sorted(SHAPE_ERRORS)
    assert {each.kind for each in SHAPE_ERRORS.values()} == {Kind.SHAPE}


@pytest.mark.parametrize("code_list", CODE_LISTS, ids=lambda code_list: code_list.__name__)
def test_every_code_list_has_its_words_and_source(code_list: type) -> None:
    for member in code_list:  # type: ignore[attr-defined]
        assert isinstance(member.text, Text)
        assert isinstance(member.value, int) or re.fullmatch(r"[a-z_0-9]+", member.value)
        if code_list is not Act:
            assert isinstance(member.source, Source)
        if isinstance(member, Listed):
            assert member.official is False


@pytest.mark.parametrize(
    "member",
    [each for code_list in CODE_LISTS for each in code_list if isinstance(each, Listed) and each.holds],
    ids=lambda each: f"{type(each).__name__}.{each.name}",
)
def test_the_days_of_a_value(member: Listed) -> None:
    for each in member.holds:
        assert each.last_day is None or each.first_day <= each.last_day
        assert member.holds_on(each.regime, each.first_day)
        source = each.source
        assert source.first_day is None or source.first_day <= each.first_day
        # a value may outlive the regulation that named it: the act goes on for those under it
        assert source.last_day is None or each.last_day is None or each.last_day <= source.last_day
    # of one regime, no day has the value twice
    for regime in Regime:
        held = [each for each in member.holds if each.regime is regime]
        for one, other in pairwise(held):
            assert one.last_day is not None
            assert one.last_day < other.first_day


def test_which_values_have_days() -> None:
    limited = {
        type(each).__name__: {value.name for value in type(each) if value.holds}
        for each in (LeaveKind.WORK, EndGoalKind.WORK, TrainingExemptFrom.TRAINING, ExemptionGround.OTHER)
    }
    assert limited == {
        "LeaveKind": {"WORK", "PEACE_AND_RECONCILIATION"},
        "EndGoalKind": {
            "PRIMARY_SCHOOL", "QUALIFIED_FOR_HIGHER_EDUCATION", "HIGHER_VOCATIONAL_EDUCATION",
            "PREPARED_FOR_HIGHER_EDUCATION", "VOCATIONAL_REQUALIFICATION", "VOCATIONAL_TRAINING_COMPLETED",
        },
        "TrainingExemptFrom": {"TRAINING", "NORWEGIAN", "SOCIAL_STUDIES", "FINAL_EXAM"},
        "ExemptionGround": {
            "SUFFICIENT_NORWEGIAN_OR_SAMI", "HEALTH_OR_WEIGHTY_REASONS", "SUFFICIENT_KNOWLEDGE_OF_SOCIETY",
            "IN_EDUCATION",
        },
    }  # fmt: skip
    assert all(each.holds for each in (*AsylumExemptFrom, *AsylumExemptionGround))


def test_legal_basis_of_an_exemption() -> None:
    health = ExemptionGround.HEALTH_OR_WEIGHTY_REASONS
    assert health.legal_basis().section == "§ 4"
    assert health.legal_basis(Act.INTEGRATION_ACT).section == "§ 25"
    assert ExemptionGround.OTHER.legal_basis() is EXEMPTION_GROUNDS
    assert ExemptionGround.OTHER.legal_basis(Act.INTEGRATION_ACT) is EXEMPTIONS_IN_LAW
    assert ExemptionGround.IN_EDUCATION.legal_basis() is EXEMPTION_GROUNDS


def test_texts_have_all_three_languages() -> None:
    with pytest.raises(ValueError, match="nb, nn and en"):
        Text("a", " ", "c")
    assert Text("a", "b", "c").in_language("nn") == "b"
    with pytest.raises(ValueError, match="one of the languages nb, nn and en"):
        Text("a", "b", "c").in_language("se")


def test_every_list_has_its_term() -> None:
    lists = {name for each in PARTICIPATIONS.values() for name in each.__annotations__ if name != "id"}
    parts = {"measures", "social_studies_modules"}
    assert set(LISTS) == lists | parts | {"register_ends", "research_reservations"}
    assert set(lists_of("case")) - set(PARTICIPATIONS) == {"research_reservations"}
    assert "research_reservations" in Case.__annotations__
    assert set(PARTICIPATION_TERMS) == set(PARTICIPATIONS)
    assert set(KINDS) == {each.value for each in Kind}
    assert set(STATES) == {"open", "overdue", "met", "met_late", "deferred", "undetermined"}


def test_a_catalogue_is_pickled_by_its_place_and_shown_by_its_edition() -> None:
    assert pickle.loads(pickle.dumps(CATALOGUE)) is CATALOGUE
    assert Catalogue(CATALOGUE.rules).__reduce__() == (Catalogue, (CATALOGUE.rules,))
    assert repr(CATALOGUE) == f"<Catalogue of {len(CATALOGUE)} rules, edition {CATALOGUE.edition}>"
