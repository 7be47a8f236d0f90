import json
from pathlib import Path

import holidays
import jsonschema
import pytest
from click.testing import CliRunner

from nirmodel.cli import main
from nirmodel.deadlines import norwegian_holidays
from nirmodel.wire import json_schema, read_case, read_cases, write_case

EXAMPLES = Path(__file__).parent.parent / "examples" / "municipality.jsonl"


def test_reading_what_was_written_gives_an_equal_case() -> None:
    for reading in read_cases(EXAMPLES):
        assert reading.case is not None
        assert read_case(write_case(reading.case)).case == reading.case
        jsonschema.validate(json.loads(write_case(reading.case)), json_schema())


@pytest.mark.parametrize(
    ("document", "code", "path"),
    [
        ("[", "S011", ""),
        (b"\xff", "S012", ""),
        ("[" * 100_000, "S014", ""),
        ("[]", "S017", ""),
        ("{}", "S023", "id"),
        ('{"id":"c","id":"d"}', "S027", ""),
        ('{"id":"12345678901"}', "S026", "id"),
        ('{"id":"c","x1":1}', "S022", "#0"),
        ('{"id":"c","introduction_programmes":[{"ends":{}}]}', "S021", "introduction_programmes[0].ends"),
        (
            '{"id":"c","introduction_programmes":[{"ends":[{"ended_on":"2020-02-30"}]}]}',
            "S024",
            "introduction_programmes[0].ends[0].ended_on",
        ),
        (
            '{"id":"c","norwegian_trainings":[{"hours":[{"norwegian_hours":NaN}]}]}',
            "S026",
            "norwegian_trainings[0].hours[0].norwegian_hours",
        ),
    ],
)
def test_bad_input_is_a_finding_at_its_place(document: str | bytes, code: str, path: str) -> None:
    reading = read_case(document)
    assert reading.case is None
    assert [(each.code, str(each.path)) for each in reading.findings] == [(code, path)]


def test_a_bad_line_does_not_stop_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"id":"a"}\r\n\n{\n' + b'"' + b"x" * 500 + b'"\n{"id":"b"}\n')
    found = [(each.line, each.case and each.case.id) for each in read_cases(file, max_line_bytes=100)]
    assert found == [(1, "a"), (3, None), (4, None), (5, "b")]


def test_command(tmp_path: Path) -> None:
    run = CliRunner().invoke
    result = run(main, ["check", str(EXAMPLES), "--as-of", "2021-03-01", "--format", "jsonl", "--lang", "en"])
    assert result.exit_code == 1
    first = json.loads(result.stdout.splitlines()[0])
    assert ("I041", "overdue", "2021-02-28") in [(f["code"], f["state"], f["due"]) for f in first["findings"]]
    assert run(main, ["check", str(tmp_path), "--as-of", "2021-03-01"]).exit_code == 2
    assert run(main, ["check", str(EXAMPLES), "--as-of", "2018-01-01"]).exit_code == 0
    assert run(main, ["rules", "--format", "json"]).exit_code == 0
    assert run(main, ["explain", "I041"]).exit_code == 0
    assert run(main, ["explain", "X999"]).exit_code == 2
    assert run(main, ["schema"]).exit_code == 0


def test_holidays_agree_with_another_library() -> None:
    for year in range(1950, 2100):
        assert norwegian_holidays(year) == frozenset(holidays.country_holidays("NO", years=year))
