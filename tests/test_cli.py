"""The command, as a caseworker and a nightly run use it."""

import gzip
import json
import re
import subprocess
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from nirmodel import CATALOGUE, Regime
from nirmodel.__main__ import main as run_module
from nirmodel.cli import main
from nirmodel.cli.explanations import explain_heading
from nirmodel.cli.remedies import REMEDIES
from nirmodel.law.catalogue import catalogue_at
from nirmodel.notices import NOTICES
from nirmodel.validators import opaque_id
from nirmodel.wire import json_schema, made_by
from nirmodel.wire.shape import SHAPE_ERRORS

EXAMPLES = Path(__file__).parent.parent / "examples" / "municipality.jsonl"
DAY = ("--as-of", "2021-03-01")
OVERDUE = (
    '{"id":"a","regime":"introduction_act","introduction_programmes":[{"ends":[{"id":"e","ended_on":"2020-12-31"}]}]}\n'
)
CLEAR = (
    '{"id":"b","regime":"introduction_act","introduction_programmes":'
    '[{"offers":[{"offered_on":"2021-01-04","registered_on":"2021-01-04"}]}]}\n'
)
EMPTY = '{"id":"b"}\n'
#: what ends every line of JSON
MADE_BY = {"edition": CATALOGUE.edition, "version": version("nirmodel")}
UNDETERMINED = '{"id":"c","regime":"introduction_act","introduction_programmes":[{"ends":[{}]}]}\n'


def _run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, list(arguments), input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def _objects(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_one_object_a_case() -> None:
    result = _run("check", "-", *DAY, "--format", "jsonl", "--lang", "en", stdin=OVERDUE + CLEAR)
    assert result.exit_code == 1
    first, second = _objects(result)
    assert second == {"case": "b", "as_of": "2021-03-01", "findings": [], **MADE_BY}
    assert list(first) == ["case", "as_of", "findings", "edition", "version"]
    findings = first["findings"]
    assert isinstance(findings, list)
    assert findings[-2] == {
        "code": "I051",
        "item": "I05",
        "kind": "judge",
        "state": "overdue",
        "due": "2021-02-28",
        "path": "introduction_programmes[0].main_activities",
        "record": "e",
        "text": "Missing: main activity at the end. The deadline of 28 February 2021 has passed. "
        "The municipality judges, in cases of doubt by the goals of the individual plan",
    }


def test_a_case_with_nothing_in_it_is_not_clear_without_a_word() -> None:
    (only,) = _objects(_run("check", "-", *DAY, "--format", "jsonl", stdin=EMPTY))
    assert [(each["code"], each["path"]) for each in only["findings"]] == [("G139", "")]  # type: ignore[attr-defined]


def test_what_is_met_is_left_out_unless_asked_for() -> None:
    case = OVERDUE.replace('"2020-12-31"', '"2020-12-31","registered_on":"2021-01-01"')
    for arguments, states in ((), {"overdue"}), (("--all",), {"overdue", "met"}):
        (only,) = _objects(_run("check", "-", *DAY, "--format", "jsonl", *arguments, stdin=case))
        assert {each["state"] for each in only["findings"]} == states  # type: ignore[attr-defined]


def test_of_the_open_those_due_soon() -> None:
    case = OVERDUE.replace("2020-12-31", "2021-01-15")
    for days, states in ("13", set()), ("14", {"open"}):
        result = _run("check", "-", *DAY, "--format", "jsonl", "--within", days, stdin=case)
        (only,) = _objects(result)
        assert {each["state"] for each in only["findings"]} == states  # type: ignore[attr-defined]
        assert result.exit_code == 0


def test_moving_to_a_working_day() -> None:
    # 28 February 2021 is a Sunday
    (only,) = _objects(_run("check", "-", *DAY, "--format", "jsonl", "--roll", stdin=OVERDUE))
    assert {(each["state"], each["due"]) for each in only["findings"]} == {("open", "2021-03-01")}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("stdin", "code"),
    [
        (CLEAR, 0),
        (UNDETERMINED, 0),
        (EMPTY, 0),
        ("", 4),
        (OVERDUE, 1),
        (CLEAR + CLEAR, 1),
        ('{"id":"c","regime":"introduction_act","introduction_programmes":[{"offers":[{"id":"x"},{"id":"x"}]}]}', 1),
        ("{", 2),
        ("{\n" + OVERDUE, 2),
    ],
)
def test_exit_status(stdin: str, code: int) -> None:
    for form in ("text", "jsonl"):
        assert _run("check", "-", *DAY, "--format", form, stdin=stdin).exit_code == code


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", str(EXAMPLES)),
        ("check", *DAY),
        ("check", str(EXAMPLES), "--as-of", "2021-02-30"),
        ("check", str(EXAMPLES), *DAY, "--within", "-1"),
        ("check", str(EXAMPLES), *DAY, "--lang", "se"),
        ("explain", "X999"),
        ("nothing",),
    ],
)
def test_bad_usage(arguments: tuple[str, ...]) -> None:
    result = _run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error" in result.stderr


def test_the_rest_is_reported_when_a_file_cannot_be_read(tmp_path: Path) -> None:
    result = _run("check", str(tmp_path), str(tmp_path / "missing"), str(EXAMPLES), *DAY, "--format", "jsonl")
    assert result.exit_code == 2
    first, second, *rest = _objects(result)
    assert first["case"] is second["case"] is None
    assert [each["code"] for each in first["findings"]] == ["S015"]  # type: ignore[attr-defined]
    assert len(rest) == len(EXAMPLES.read_text().splitlines())


def test_a_line_that_cannot_be_read_has_its_number() -> None:
    (_, only) = _objects(_run("check", "-", *DAY, "--format", "jsonl", stdin=CLEAR + '{"id":1}'))
    assert only["findings"] == [
        {
            "code": "S021",
            "item": "S02",
            "kind": "shape",
            "state": None,
            "due": None,
            "path": "id",
            "record": None,
            "text": "Feil type. Forventet: en tekst",
            "line": 2,
        }
    ]


def test_standard_input_may_be_packed() -> None:
    result = _run("check", "-", *DAY, "--format", "jsonl", stdin=gzip.compress(CLEAR.encode()))
    assert [each["case"] for each in _objects(result)] == ["b"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nb", ["over fristen", "Avslutningsårsak mangler", "Saker per 2021-03-01: 2, uten noe å gjøre: 1"]),
        ("nn", ["over fristen", "Avslutningsårsak manglar", "Saker per 2021-03-01: 2, utan noko å gjere: 1"]),
        ("en", ["overdue", "Missing: end reason", "Cases as of 2021-03-01: 2, with nothing to do: 1"]),
    ],
)
def test_a_table_to_read(lang: str, words: list[str]) -> None:
    result = _run("check", "-", *DAY, "--lang", lang, stdin=OVERDUE + CLEAR + "{")
    assert result.exit_code == 2
    for each in (*words, "2021-02-28", "I041", "S011"):
        assert each in result.stdout


def test_examples_in_text() -> None:
    result = _run("check", str(EXAMPLES), *DAY, "--all")
    assert result.exit_code == 1
    assert "case-01" in result.stdout
    assert result.stderr == ""


def test_rules() -> None:
    answer = json.loads(_run("rules", "--format", "json").stdout)
    listed = answer.pop("rules")
    assert answer == MADE_BY == made_by()
    assert [each["code"] for each in listed] == [each.code for each in CATALOGUE]
    assert set(listed[0]) == {"code", "name", "item", "kind", "title", "versions", "sources"}
    lines = _run("rules", "--lang", "en").stdout.splitlines()
    assert len(lines) == len(CATALOGUE) + 1
    assert any("end-reason-missing: Missing: end reason" in line for line in lines)
    assert lines[-1] == "Catalogue of rules {edition}, nirmodel {version}".format(**MADE_BY)


def _listed(*arguments: str) -> dict[str, dict[str, Any]]:
    listed = json.loads(_run("rules", "--format", "json", *arguments).stdout)["rules"]
    return {each["code"]: each for each in listed}


def test_rules_of_one_regime() -> None:
    listed = {regime: _listed("--regime", regime.value) for regime in Regime}
    for regime, rules in listed.items():
        assert list(rules) == [each.code for each in CATALOGUE if regime in each.regimes]
        assert all(regime in {one["regime"] for one in each["versions"]} for each in rules.values())
    assert "I051" in listed[Regime.INTRODUCTION_ACT]
    assert not {"I051", "N033", "A011"} & set(listed[Regime.INTEGRATION_ACT])
    assert "I101" in listed[Regime.INTEGRATION_ACT]
    # chapter 6 A: extended training from 1 July 2023, § 43g until 30 June 2026, and the chapter until 30 June 2028
    versions = listed[Regime.COLLECTIVE_PROTECTION]["N132"]["versions"]
    assert [(each["first_day"], each["last_day"], each["months"]) for each in versions] == [
        ("2023-07-01", "2026-06-30", 2),
        ("2026-07-01", "2028-06-30", 2),
    ]
    assert _run("rules", "--regime", "another").exit_code == 2


@pytest.mark.parametrize("day", ["2005-08-31", "2005-09-01", "2014-04-09", "2014-04-10", "2020-12-31", "2021-01-01"])
def test_rules_as_they_were_on_a_day(day: str) -> None:
    listed = _listed("--at", day)
    assert list(listed) == [each.code for each in catalogue_at(date.fromisoformat(day))]
    for each in listed.values():
        for one in each["versions"]:
            assert one["first_day"] <= day <= (one["last_day"] or day)
            # no time limit before 10 April 2014
            assert day >= "2014-04-10" or one["months"] is None
    assert _run("rules", "--at", "2021-02-30").exit_code == 2


def test_explain() -> None:
    explained = _run("explain", "i042", "--lang", "en").stdout
    assert explained.splitlines()[:9] == [
        "I042 end-missing (supply)",
        "What: Missing: end after a permanent stop.",
        "In force under: the introduction act, from 1 September 2005.",
        "In force under: the integration act, from 1 January 2021.",
        "In force under: the integration act for collective protection, from 1 January 2021.",
        "Ground: known: stop that is permanent.",
        "Time limit: two months from the earliest ground, by the later of its own date and the day it was known.",
        "Settled by: end or automatic end (set by the register).",
        "",
    ]
    assert "https://www.imdi.no" in explained
    for each in CATALOGUE:
        assert _run("explain", each.code, "--lang", "nn").exit_code == 0


def _history(lines: list[str]) -> dict[str, list[list[str]]]:
    """The first and last day of each row, by the regime in the heading of its table."""
    history: dict[str, list[list[str]]] = {}
    rows: list[list[str]] = []
    for line in lines:
        if line.startswith("History: "):
            rows = []
            history |= dict.fromkeys(line.removeprefix("History: ").split(", "), rows)
        elif re.match(r"\d{4}-", line):
            rows.append(line[:21].split())
    return history


@pytest.mark.parametrize("code", ["I041", "I111", "N132", "A021", "R100"])
def test_explain_lists_the_versions_with_their_sources(code: str) -> None:
    lines = _run("explain", code, "--lang", "en").stdout.splitlines()
    assert lines[-1] == "Catalogue of rules {edition}, nirmodel {version}".format(**MADE_BY)
    rule = CATALOGUE.rule(code)
    assert _history(lines) == {
        regime.text.en: [
            [day.isoformat() for day in (each.first_day, each.last_day) if day]
            for each in rule.versions
            if each.regime is regime
        ]
        for regime in rule.regimes
    }
    tables = lines[lines.index("") : lines.index("Sources:")]
    assert max(len(each) for each in tables) <= 80
    numbered = [int(each) for line in lines for each in re.findall(r"^\[(\d+)\]", line)]
    assert numbered == list(range(1, len(numbered) + 1))
    assert {int(each) for line in tables for each in re.findall(r"\[(\d+)\]", line)} <= set(numbered)
    assert {f"<{each.url}>" for each in rule.sources} <= {line.strip() for line in lines}


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize("code", [*SHAPE_ERRORS, *NOTICES])
def test_explain_what_no_rule_finds(code: str, lang: str) -> None:
    head, what, advice = _run("explain", code.lower(), "--lang", lang).stdout.splitlines()
    heading = SHAPE_ERRORS[code] if code in SHAPE_ERRORS else NOTICES[code].heading
    assert head.startswith(f"{code} {heading.name} (")
    assert what == f"{heading.title.in_language(lang)}."
    assert advice == (REMEDIES[code] if code in REMEDIES else NOTICES[code].advice).in_language(lang)


def test_every_shape_error_has_a_remedy() -> None:
    assert set(REMEDIES) == set(SHAPE_ERRORS)
    assert "Umogleg dato" in _run("explain", "S024", "--lang", "nn").stdout


def test_schema_and_version() -> None:
    assert json.loads(_run("schema").stdout) == json_schema()
    assert "nirmodel" in _run("--version").stdout


def test_a_closed_pipe_is_silent() -> None:
    command = f"{sys.executable} -m nirmodel check {EXAMPLES} --as-of 2021-03-01 --all | head -1"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert result.stderr == ""
    assert "case-01" in result.stdout


def _without(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the module is not installed, and the command was not imported before."""
    monkeypatch.setattr("nirmodel.cli", sys.modules["nirmodel.cli"])  # put back afterwards, with all that it imported
    for name in list(sys.modules):
        if name.startswith((f"{missing}.", "nirmodel.cli", "nirmodel.html")):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)


@pytest.mark.parametrize("missing", ["click", "jinja2", "rich"])
def test_without_the_extra_it_names_what_to_install(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _without(missing, monkeypatch)
    monkeypatch.setattr(sys, "argv", ["nirmodel", "report", "--help"])
    with pytest.raises(SystemExit) as raised:
        run_module()
    assert "nirmodel[cli]" in str(raised.value.code)


def test_what_needs_no_page_works_without_what_makes_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    _without("jinja2", monkeypatch)
    monkeypatch.setattr(sys, "argv", ["nirmodel", "check", str(EXAMPLES), *DAY])
    with pytest.raises(SystemExit) as raised:
        run_module()
    assert raised.value.code == 1


def test_another_missing_module_is_a_bug_and_loud(monkeypatch: pytest.MonkeyPatch) -> None:
    _without("nirmodel.explaining", monkeypatch)
    monkeypatch.setattr(sys, "argv", ["nirmodel", "explain", "I041"])
    with pytest.raises(ModuleNotFoundError):
        run_module()


def test_the_way_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["nirmodel", "explain", "I041"])
    with pytest.raises(SystemExit) as raised:
        run_module()
    assert raised.value.code == 0
    assert "Avslutningsårsak" in capsys.readouterr().out


SOON = OVERDUE.replace('"id":"a"', '"id":"d"').replace("2020-12-31", "2021-01-15")
BROKEN = '{"id": 4}\n'


def test_agenda_lists_what_to_do_next_by_day() -> None:
    result = _run("agenda", "-", *DAY, "--format", "jsonl", "--lang", "en", stdin=SOON + OVERDUE + CLEAR)
    assert result.exit_code == 0
    rows = _objects(result)
    assert [(each["case"], each["by"]) for each in rows if each["code"] == "I041"] == [
        ("a", "2021-02-28"),
        ("d", "2021-03-15"),
    ]
    assert [each["by"] for each in rows] == sorted(str(each["by"]) for each in rows)
    assert all({key: each[key] for key in MADE_BY} == MADE_BY for each in rows)
    near = _objects(_run("agenda", "-", *DAY, "--format", "jsonl", "--within", "13", stdin=SOON + OVERDUE))
    assert {each["case"] for each in near} == {"a"}


def test_agenda_by_a_cut_off_asks_for_the_year_before() -> None:
    arguments = ("agenda", "-", *DAY, "--format", "jsonl", "--cut-off", "2021-03-31")
    rows = _objects(_run(*arguments, stdin=SOON + OVERDUE))
    assert {(each["case"], each["by"]) for each in rows} == {("a", "2021-03-31")}


def test_agenda_as_a_table() -> None:
    result = _run("agenda", "-", *DAY, "--lang", "en", stdin=OVERDUE)
    assert "To do as of 2021-03-01: 7" in result.stdout
    assert "2021-02-28   overdue   a      I041" in result.stdout


def test_what_cannot_be_read_is_on_standard_error() -> None:
    for arguments in (("agenda", *DAY), ("summary", *DAY), ("diff", "--from", "2021-01-01", "--to", "2021-03-01")):
        result = _run(arguments[0], "-", *arguments[1:], stdin=BROKEN + CLEAR)
        assert result.exit_code == 2
        assert result.stderr.startswith("-, linje 1: id: ")
        assert "4" not in result.stderr


def test_diff_lists_what_became_of_each_duty() -> None:
    days = ("--from", "2021-02-28", "--to", "2021-03-01")
    rows = _objects(_run("diff", "-", *days, "--format", "jsonl", stdin=OVERDUE))
    assert {each["change"] for each in rows} == {"became_overdue"}
    first = rows[0]
    assert list(first) == ["case", "change", "before", "after", "edition", "version"]
    assert {key: first[key] for key in MADE_BY} == MADE_BY
    assert (first["before"]["state"], first["after"]["state"]) == ("open", "overdue")  # type: ignore[index]
    result = _run("diff", "-", *days, "--lang", "en", stdin=OVERDUE)
    assert "Changes from 2021-02-28 to 2021-03-01: 7. Cases: 1" in result.stdout
    assert "became overdue   open   overdue   2021-02-28   I041   End reason" in result.stdout


def test_diff_lists_other_facts_on_request() -> None:
    case = OVERDUE.replace('"2020-12-31"', '"2020-12-31","registered_on":"2021-03-01"')
    days = ("--from", "2021-02-28", "--to", "2021-03-01", "--format", "jsonl")
    plain = {each["change"] for each in _objects(_run("diff", "-", *days, stdin=case))}
    everything = {each["change"] for each in _objects(_run("diff", "-", *days, "--all", stdin=case))}
    assert everything - plain == {"other_facts"}


def test_diff_lists_what_comes_and_goes_as_a_table() -> None:
    days = ("--from", "2020-12-30", "--to", "2020-12-31", "--lang", "en")
    new = _run("diff", "-", *days, stdin=OVERDUE)
    assert "a      new            open   2021-02-28   I040" in new.stdout
    # the end shows that the stop of February 2019 is over
    stopped = '"stops":[{"decided_on":"2019-02-01","kind":"temporary"}],"ends"'
    gone = _run("diff", "-", *days, stdin=OVERDUE.replace('"ends"', stopped))
    assert re.search("a +gone +notice +I089", gone.stdout)


def test_summary_counts() -> None:
    result = _run("summary", "-", *DAY, "--format", "json", stdin=OVERDUE + SOON + CLEAR + UNDETERMINED)
    assert result.exit_code == 0
    counted = json.loads(result.stdout)
    assert (counted["as_of"], counted["cases"], counted["clear"]) == ("2021-03-01", 4, 1)
    assert {key: counted[key] for key in MADE_BY} == MADE_BY
    assert counted["counts"]["I05"] == {"overdue": 1, "open": 1, "undetermined": 1}
    table = _run("summary", "-", *DAY, "--lang", "en", stdin=OVERDUE + CLEAR)
    assert "Duties as of 2021-03-01" in table.stdout
    assert "Cases: 2, with nothing to do: 1" in table.stdout
    contradiction = OVERDUE.replace('"ends"', '"starts":[{"started_on":"2021-01-31"}],"ends"')
    assert "contradiction: 1" in _run("summary", "-", *DAY, "--lang", "en", stdin=contradiction).stdout


def test_summary_counts_what_cannot_be_read() -> None:
    result = _run("summary", "-", *DAY, "--format", "json", "--lang", "en", stdin=CLEAR + CLEAR + "{}\n")
    counted = json.loads(result.stdout)
    # a case whose id is on an earlier line has something to do, as for check
    assert (counted["cases"], counted["clear"], counted["unreadable"]) == (2, 1, 1)
    assert counted["kinds"]["shape"] == 2
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "-, line 2: id: The case id is repeated. Expected: an id that no other line has",
        "-, line 3: id: Key missing. Expected: " + opaque_id.expected.en,
    ]


def test_a_file_is_read_as_standard_input_is() -> None:
    arguments = (*DAY, "--format", "json")
    read, piped = (
        _run("summary", str(EXAMPLES), *arguments),
        _run("summary", "-", *arguments, stdin=EXAMPLES.read_bytes()),
    )
    assert read.stdout == piped.stdout
    assert read.exit_code == 0


def test_report_writes_one_page(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = _run("report", "-", *DAY, "-o", str(page), "--lang", "en", stdin=OVERDUE + CLEAR)
    assert (result.exit_code, result.stdout) == (0, "")
    written = page.read_text(encoding="utf-8")
    assert written.startswith("<!doctype html>")
    assert "Missing: end reason" in written
    assert [each.name for each in tmp_path.iterdir()] == ["report.html"]


def test_report_lists_what_could_not_be_read(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = _run("report", "-", *DAY, "-o", str(page), stdin=BROKEN + CLEAR)
    assert result.exit_code == 2
    assert "Feil type" in page.read_text(encoding="utf-8")


def test_report_that_cannot_be_written_is_bad_usage(tmp_path: Path) -> None:
    result = _run("report", "-", *DAY, "-o", str(tmp_path / "no" / "such.html"), stdin=CLEAR)
    assert result.exit_code == 1
    assert "such.html" in result.stderr


def test_explaining_a_notice_on_a_waiver() -> None:
    result = _run("explain", "w019", "--lang", "en")
    assert result.stdout == (
        "W019 waiver-expired (notice)\nA waiver has expired.\n"
        "The waiver held up to and including the day that it states, and no longer marks a finding. Correct what the "
        "finding is about, or decide on it anew with a new waiver.\n"
    )


def test_days_that_cannot_be_meant_are_bad_usage() -> None:
    assert _run("agenda", "-", *DAY, "--cut-off", "0001-02-28", stdin=CLEAR).exit_code == 2
    assert _run("diff", "-", "--from", "2021-03-01", "--to", "2021-02-28", stdin=CLEAR).exit_code == 2


@pytest.mark.parametrize("command", [("check", "--format", "jsonl"), ("agenda",), ("summary",)])
def test_a_file_without_cases_is_no_all_clear(command: tuple[str, ...], tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    result = _run(*command, str(empty), *DAY, "--lang", "en")
    assert (result.exit_code, result.stderr.count("no cases, so nothing was checked")) == (4, 1)


def test_a_page_of_no_cases_is_no_all_clear(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    result = _run("report", str(empty), *DAY, "-o", str(tmp_path / "page.html"), "--lang", "en")
    assert (result.exit_code, result.stderr.count("no cases, so nothing was checked")) == (4, 1)


def test_a_terminal_breaks_lines_between_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("LINES", "20")
    assert explain_heading("C019", "en")
    assert max(len(line) for line in capsys.readouterr().out.splitlines()) <= 40
