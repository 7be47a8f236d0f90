"""Reading and writing: what is wrong is a finding at its place, all at once, and the rest goes on."""

import gzip
import io
import json
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

import jsonschema
import pytest

from nirmodel import Case, IntroductionProgramme, NorwegianTraining
from nirmodel.findings import Kind
from nirmodel.law.regimes import Regime
from nirmodel.path import Path
from nirmodel.records import HoursAttended
from nirmodel.text import Language
from nirmodel.wire import case_to_dict, json_schema, read_case, read_cases, write_case
from nirmodel.wire.structuring import shape_findings

EXAMPLES = sorted((FilePath(__file__).parent.parent / "examples").glob("*.jsonl"))
SCHEMA = FilePath(__file__).parent.parent / "docs" / "reference" / "case.schema.json"


def _found(document: str | bytes | dict[str, Any]) -> list[tuple[str, str]]:
    reading = read_case(document)
    assert reading.case is None
    for finding in reading.findings:
        assert finding.kind is Kind.SHAPE
        for language in Language:
            assert finding.text.in_language(language)
    return [(each.code, str(each.path)) for each in reading.findings]


def _programme(**lists: Any) -> dict[str, Any]:
    return {"id": "c", "introduction_programmes": [lists]}


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 4


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: str(file.name))
def test_reading_what_was_written_gives_an_equal_case(file: FilePath) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    validator = jsonschema.Draft202012Validator(json_schema())
    for reading in read_cases(file):
        assert reading.case is not None
        written = write_case(reading.case)
        assert read_case(written).case == reading.case
        assert read_case(json.loads(written)).case == reading.case
        validator.validate(json.loads(written))


def test_none_empty_and_nought_stay_what_they_are() -> None:
    hours = HoursAttended(norwegian_hours=Decimal(0), social_studies_hours=Decimal("7.5"))
    case = Case(
        id="c",
        regime=Regime.COLLECTIVE_PROTECTION,
        collective_protection=True,
        introduction_programmes=(IntroductionProgramme(absences=()),),
        norwegian_trainings=(NorwegianTraining(hours=(hours,)),),
    )
    written = case_to_dict(case)
    assert written == {
        "id": "c",
        "regime": "collective_protection",
        "collective_protection": True,
        "introduction_programmes": [{"absences": []}],
        "norwegian_trainings": [{"hours": [{"norwegian_hours": 0, "social_studies_hours": 7.5}]}],
        "asylum_seeker_trainings": [],
        "reception_qualifications": [],
    }
    assert read_case(written).case == case
    null = read_case({"id": "c", "introduction_programmes": [{"absences": None}]}).case
    assert null is not None
    assert null.introduction_programmes[0].absences is None


@pytest.mark.parametrize("figure", ["0", "0.0", "1e2", "37.5", "0.1", "100000", "1E-6", "-0"])
def test_figures_survive(figure: str) -> None:
    reading = read_case(f'{{"id":"c","norwegian_trainings":[{{"hours":[{{"norwegian_hours":{figure}}}]}}]}}')
    assert reading.case is not None
    (hours,) = reading.case.norwegian_trainings[0].hours or ()
    assert hours.norwegian_hours == Decimal(figure)
    assert read_case(write_case(reading.case)).case == reading.case


@pytest.mark.parametrize(
    ("document", "code", "path"),
    [
        ("", "S011", ""),
        ("[", "S011", ""),
        ("not json", "S011", ""),
        ('{"id":"c"} {"id":"d"}', "S011", ""),
        (b"\xff", "S012", ""),
        (b'{"id":"\xc3"}', "S012", ""),
        ("[" * 100_000, "S014", ""),
        ('{"id":' * 100_000, "S014", ""),
        ("[]", "S017", ""),
        ("null", "S017", ""),
        ("NaN", "S017", ""),
        ('"text"', "S017", ""),
        ("{}", "S023", "id"),
        ('{"id":"c","id":"d"}', "S027", "id"),
        ('{"id":"12345678901"}', "S026", "id"),
        ('{"id":"c","Ola Nordmann":1}', "S022", ""),
        ('{"id":"c","ola_nordmann":1}', "S022", ""),
        ('{"id":"c","idd":1}', "S022", "idd"),
        ('{"id":"\\ud800"}', "S026", "id"),
        ('{"id":' + "9" * 5000 + "}", "S026", ""),
    ],
)
def test_a_document_that_is_no_case(document: str | bytes, code: str, path: str) -> None:
    assert _found(document) == [(code, path)]


@pytest.mark.parametrize("value", [None, [], 3, 1.5, True])
def test_plain_values_that_are_no_object(value: Any) -> None:
    assert _found(value) == [("S017", "")]


@pytest.mark.parametrize(
    ("lists", "code", "place"),
    [
        ({"ends": {}}, "S021", "ends"),
        ({"ends": "none"}, "S021", "ends"),
        ({"ends": [[]]}, "S021", "ends[0]"),
        ({"ends": [None]}, "S021", "ends[0]"),
        ({"ends": [{"ended_on": "2020-02-30"}]}, "S024", "ends[0].ended_on"),
        ({"ends": [{"ended_on": "0000-01-01"}]}, "S024", "ends[0].ended_on"),
        ({"ends": [{"ended_on": "2020-1-1"}]}, "S024", "ends[0].ended_on"),
        ({"ends": [{"ended_on": "20200101"}]}, "S024", "ends[0].ended_on"),
        ({"ends": [{"ended_on": "2020-01-01T00:00:00"}]}, "S024", "ends[0].ended_on"),
        ({"ends": [{"ended_on": "10000-01-01"}]}, "S024", "ends[0].ended_on"),
        ({"ends": [{"ended_on": "٢٠٢٠-01-01"}]}, "S024", "ends[0].ended_on"),
        ({"ends": [{"ended_on": 20200101}]}, "S021", "ends[0].ended_on"),
        ({"ends": [{"end_reason": "bored"}]}, "S025", "ends[0].end_reason"),
        ({"ends": [{"end_reason": True}]}, "S021", "ends[0].end_reason"),
        ({"ends": [{"end_reason": ["work"]}]}, "S021", "ends[0].end_reason"),
        ({"ends": [{"endedon": 1}]}, "S022", "ends[0].endedon"),
        ({"ends": [{"id": 7}]}, "S021", "ends[0].id"),
        ({"ends": [{"id": ""}]}, "S026", "ends[0].id"),
        ({"absences": [{"valid": "yes"}]}, "S021", "absences[0].valid"),
        ({"absences": [{"valid": 1}]}, "S021", "absences[0].valid"),
        ({"absences": [{"period": {}}]}, "S023", "absences[0].period.first_day"),
        ({"absences": [{"period": []}]}, "S021", "absences[0].period"),
        ({"absences": [{"extent": {"amount": -1, "unit": "days"}}]}, "S026", "absences[0].extent.amount"),
        ({"absences": [{"extent": {"amount": "1", "unit": "days"}}]}, "S021", "absences[0].extent.amount"),
        ({"absences": [{"extent": {"amount": True, "unit": "days"}}]}, "S021", "absences[0].extent.amount"),
        ({"absences": [{"extent": {"amount": 10**30, "unit": "days"}}]}, "S026", "absences[0].extent.amount"),
        ({"absences": [{"extent": {"amount": 1e300, "unit": "days"}}]}, "S026", "absences[0].extent.amount"),
        ({"main_activities": [{"statuses": "work"}]}, "S021", "main_activities[0].statuses"),
        ({"main_activities": [{"statuses": ["work", 3]}]}, "S025", "main_activities[0].statuses[1]"),
    ],
)
def test_a_value_that_cannot_be_meant(lists: dict[str, Any], code: str, place: str) -> None:
    assert _found(_programme(**lists)) == [(code, f"introduction_programmes[0].{place}")]
    assert _found(json.dumps(_programme(**lists))) == [(code, f"introduction_programmes[0].{place}")]


@pytest.mark.parametrize("figure", ["NaN", "Infinity", "-Infinity", "1e999", "1e99999999999999999999", "-0.5"])
def test_figures_that_cannot_be_meant(figure: str) -> None:
    document = f'{{"id":"c","norwegian_trainings":[{{"hours":[{{"norwegian_hours":{figure}}}]}}]}}'
    assert _found(document) == [("S026", "norwegian_trainings[0].hours[0].norwegian_hours")]


@pytest.mark.parametrize("track", [True, 4, 0, "1", 1.0, None])
def test_a_track_is_a_number_from_one_to_three(track: Any) -> None:
    document = {"id": "c", "norwegian_trainings": [{"track_placements": [{"track": track}]}]}
    if track is None:
        assert read_case(document).case is not None
    else:
        ((_, path),) = _found(document)
        assert path == "norwegian_trainings[0].track_placements[0].track"


def test_all_errors_at_once() -> None:
    document = {
        "id": "c",
        "regime": "another",
        "extra": 1,
        "introduction_programmes": [
            {"ends": [{"ended_on": "2020-02-30"}, {}, {"end_reason": "bored", "set_by": 1}]},
            {"leaves": [{"period": {"first_day": "x", "last_day": 1}}]},
        ],
        "norwegian_trainings": {},
    }
    assert sorted(path for _, path in _found(document)) == [
        "",
        "introduction_programmes[0].ends[0].ended_on",
        "introduction_programmes[0].ends[2].end_reason",
        "introduction_programmes[0].ends[2].set_by",
        "introduction_programmes[1].leaves[0].period.first_day",
        "introduction_programmes[1].leaves[0].period.last_day",
        "norwegian_trainings",
        "regime",
    ]


def test_no_error_hides_another() -> None:
    document = '{"id":"a b","id":"c d","regime":"x","norwegian_trainings":[{"language_backgrounds":[{"A":1,"A":2}]}]}'
    assert _found(document) == [
        ("S027", "id"),
        ("S026", "id"),
        ("S025", "regime"),
        ("S027", "norwegian_trainings[0].language_backgrounds[0]"),
        ("S022", "norwegian_trainings[0].language_backgrounds[0]"),
    ]
    languages = {
        "id": "c",
        "norwegian_trainings": [{"language_backgrounds": [{"training_languages": ["no", "X", "?"]}]}],
    }
    place = "norwegian_trainings[0].language_backgrounds[0].training_languages"
    assert _found(languages) == [("S026", f"{place}[1]"), ("S026", f"{place}[2]")]


def test_a_missing_key_comes_with_what_it_takes() -> None:
    document = _programme(absences=[{"period": {}, "extent": {}}])
    texts = {str(each.path).split("absences[0].")[1]: each.text.en for each in read_case(document).findings}
    assert texts == {
        "period.first_day": "Key missing. Expected: a date",
        "extent.amount": "Key missing. Expected: a number from 0 to 100000",
        "extent.unit": "Key missing. Expected: one of days, hours",
    }


def test_words_are_about_what_would_be_right_and_never_repeat_what_was_there() -> None:
    (finding,) = read_case(_programme(ends=[{"end_reason": "Marked Person"}])).findings
    assert "work" in finding.text.en
    assert "Marked" not in f"{finding!r} {finding.text}"
    (finding,) = read_case(_programme(ends=[{"ended_on": "Marked Person"}])).findings
    assert finding.text.nb == "Umulig dato. Forventet: en dato som 2020-12-31"


def test_a_bad_line_does_not_stop_the_rest(tmp_path: FilePath) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"id":"a"}\r\n\n  \r\n{\n\xff\n{"id":"a"}\n{"id":"b"}')
    readings = list(read_cases(file))
    assert [(each.line, each.case and each.case.id) for each in readings] == [
        (1, "a"),
        (4, None),
        (5, None),
        (6, "a"),
        (7, "b"),
    ]
    assert [each.code for reading in readings for each in reading.findings] == ["S011", "S012", "S016"]
    assert [each.line for reading in readings for each in reading.findings] == [4, 5, 6]


def test_a_line_too_long_is_passed_over(tmp_path: FilePath) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_bytes(b'{"id":"a"}\n"' + b"x" * 3_000_000 + b'"\n{"id":"b"}\n"' + b"x" * 3_000_000)
    readings = list(read_cases(file, max_line_bytes=100))
    assert [(each.line, each.case and each.case.id) for each in readings] == [(1, "a"), (2, None), (3, "b"), (4, None)]
    assert {each.code for reading in readings for each in reading.findings} == {"S013"}
    exact = b'{"id":"' + b"x" * 50 + b'"}'
    assert [each.case is None for each in read_cases(io.BytesIO(exact + b"\n"), max_line_bytes=len(exact))] == [False]


def test_a_hundred_megabytes_on_one_line_are_refused(tmp_path: FilePath) -> None:
    file = tmp_path / "cases.jsonl.gz"
    with gzip.open(file, "wb", compresslevel=1) as stream:
        stream.write(b'{"id":"')
        for _ in range(100):
            stream.write(b"x" * 1_000_000)
        stream.write(b'"}\n{"id":"b"}\n')
    readings = list(read_cases(file))
    assert [(each.line, each.case and each.case.id) for each in readings] == [(1, None), (2, "b")]
    assert "16777216" in readings[0].findings[0].text.en


def test_gzip_is_known_by_its_bytes(tmp_path: FilePath) -> None:
    packed = gzip.compress(b'{"id":"a"}\n{"id":"b"}\n')
    for name in ("cases.jsonl.gz", "cases.jsonl"):
        (tmp_path / name).write_bytes(packed)
        assert [each.case and each.case.id for each in read_cases(str(tmp_path / name))] == ["a", "b"]
    assert [each.case and each.case.id for each in read_cases(io.BytesIO(packed))] == ["a", "b"]


def test_what_cannot_be_read(tmp_path: FilePath) -> None:
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(b'{"id":"a"}\n' * 1000)[:-10])
    broken = tmp_path / "broken.jsonl.gz"
    broken.write_bytes(gzip.compress(b'{"id":"a"}\n')[:10] + b"\xff" * 20)
    for file in (tmp_path, tmp_path / "missing", cut, broken):
        *_, last = read_cases(file)
        assert [each.code for each in last.findings] == ["S015"]
        assert last.case is None


def test_an_empty_file_holds_no_cases(tmp_path: FilePath) -> None:
    file = tmp_path / "empty.jsonl"
    file.write_bytes(b"")
    assert list(read_cases(file)) == []


def test_the_committed_schema_is_the_generated_one() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"id": "c", "other": 1},
        {"id": "a b"},
        {"id": "12345678901"},
        {"id": "1234.5678901"},
        _programme(ends=[{"ended_on": "31.12.2020"}]),
        _programme(ends=[{"end_reason": "bored"}]),
        _programme(ends={}),
        _programme(absences=[{"extent": {"amount": -1, "unit": "days"}}]),
        {"id": "c", "asylum_seeker_trainings": [{"weekly_hours": [{"week": "2020W05"}]}]},
        {"id": "c", "norwegian_trainings": [{"language_backgrounds": [{"training_languages": ["English"]}]}]},
    ],
)
def test_the_schema_refuses_what_reading_refuses(document: dict[str, Any]) -> None:
    assert read_case(document).case is None
    assert not jsonschema.Draft202012Validator(json_schema()).is_valid(document)


def test_an_error_of_no_known_sort_is_a_finding_too() -> None:
    (finding,) = shape_findings(RecursionError(), Path(("id",)), 7)
    assert (finding.code, str(finding.path), finding.line) == ("S021", "id", 7)
    assert "nirmodel schema" in finding.text.en


def test_the_number_of_a_module_is_a_whole_number() -> None:
    hours = {"social_studies_modules": [{"module": each, "hours": 1} for each in ("three", True, 3)]}
    reading = read_case({"id": "c", "norwegian_trainings": [{"hours": [hours]}]})
    assert [each.heading.code for each in reading.findings] == ["S021", "S021"]
