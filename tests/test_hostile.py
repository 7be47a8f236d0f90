"""Hostile and broken input: it gives a finding of the right code, in bounded time and memory, and never a traceback."""

import contextlib
import gzip
import io
import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from random import Random
from typing import IO, Any

import pytest

from nirmodel.__main__ import main as run_module
from nirmodel.wire import Reading, read_case, read_cases, write_case
from nirmodel.wire.reading import MAX_VALUES
from nirmodel.wire.shape import SHAPE_ERRORS
from tests.fuzz.laws import holds_of_reading, mutated, valid_documents

EXAMPLES = FilePath(__file__).parent.parent / "examples" / "municipality.jsonl"
DAY = ("--as-of", "2021-03-01")
OVERDUE = (
    b'{"id":"a","regime":"introduction_act","introduction_programmes":[{"ends":[{"id":"e","ended_on":"2020-12-31"}]}]}'
)
COMMAND = (sys.executable, "-m", "nirmodel")


def _codes(readings: Iterable[Reading]) -> list[str]:
    """What came of each line: the id of the case, or the code of what is wrong."""
    return [each.case.id if each.case else each.findings[0].code for each in readings]


def _read(data: bytes) -> list[str]:
    return _codes(read_cases(io.BytesIO(data)))


def _of(document: bytes) -> str | None:
    """The one code that is found, or None; whatever it is, the laws of reading hold."""
    codes = {each.code for each in holds_of_reading(document).findings}
    assert len(codes) < 2
    return codes.pop() if codes else None


# --- JSON as the public suites of tests for JSON readers spoil it, rebuilt ---

NO_JSON = [
    b"", b" ", b"\t\r\n", b"[", b"]", b"{", b"}", b"[}", b"{]", b"[]]", b"{}}", b"[][]", b"{}{}", b"[1", b"[1,",
    b"[,1]", b"[1,,2]", b"[1,]", b"[,]", b"[1 2]", b"[1:2]", b'["a",\n4\n,1,', b"[1}", b"[a]", b"['a']", b'[""],',
    b'[""', b"{,}", b'{"a"}', b'{"a":}', b'{"a":1,}', b'{"a":1,,}', b'{"a" 1}', b'{"a"::1}', b'{"a",1}', b"{:1}",
    b"{1:1}", b"{null:1}", b"{a:1}", b"{'a':1}", b'{"a":1 "b":2}', b'{"a":"b"}#', b'{"a":"b"}/**/', b'{"a":/**/1}',
    b"// a\n{}", b"{}//", b'{"a":true} "x"', b"<.>", b"[<null>]", b'"', b'"\\', b"'a'", b"nul", b"nulll", b"tru",
    b"True", b"NULL", b"fals", b"undefined", b"*", b"$", b"@", b'{"a":@}', b"\\u0061", b"[\\n]", b"1 000",
    b"<!doctype html>", b"id,regime", b"id: a", b"---", b"\xef\xbb\xbf", b"\x00", b'{"id":\x00"c"}',
    b'{"id":"c"}\x00', b"\x0c{}", b"\xe2\x81\xa0{}", b"\xc2\xa0{}", b"\xc2\x85{}", b'{"id":"c"}\x1a',
]  # fmt: skip

NO_NUMBER = [
    b"01", b"-01", b"00", b"+1", b"++1", b"--1", b"-", b"-x", b"- 1", b".1", b"-.1", b"1.", b"-1.", b"1.e1", b".e1",
    b"1e", b"1E", b"1e+", b"1e-", b"1.0e", b"1ee1", b"1e1.5", b"1.2.3", b"1_000", b"1,5", b"1a", b"0x1f", b"0b1",
    b"0o7", b"1/2", b"1+2", b"0.1f", b"1L", b"Inf", b"+Infinity", b"infinity", b"nan", b"-NaN", b"\xef\xbc\x91",
    b"\xd9\xa1", b"(1)", b"1;",
]  # fmt: skip

OUT_OF_RANGE = [
    b"NaN", b"Infinity", b"-Infinity", b"-1", b"-0.000001", b"100000.01", b"100001", b"1e6", b"1e400", b"-1e400",
    b"1e-400", b"1e9999999", b"1e-9999999", b"1e99999999999999999999", b"1e-99999999999999999999", b"123123e100000",
    b"9" * 4000, b"9" * 5000, b"9" * 100_000, b"-" + b"9" * 100_000, b"0." + b"0" * 100_000 + b"1",
    b"9" * 1000 + b".5",
]  # fmt: skip

FIGURES = [
    b"0", b"-0", b"0.0", b"-0.0", b"0e1", b"0E+2", b"0e-9999999", b"0e99999", b"1", b"1.0", b"1e0", b"1E0", b"1e+2",
    b"1E-2", b"37.5", b"100000", b"1e5", b"100000.0", b"99999.9999999", b"1e-6", b"1e-7",
    b"1.23456789012345678901e-7", b"5e-324", b"0.1000000000000000055511151231257827", b"1." + b"1" * 100_000, b" 1",
    b"1\t",
]  # fmt: skip

NO_STRING = [
    b'"', b'"c', b'c"', b"c", b"'c'", b'"\\"', b'"\\x41"', b'"\\a"', b'"\\0"', b'"\\', b'"\\u"', b'"\\u00"',
    b'"\\u00G0"', b'"\\u 041"', b'"\\u-041"', b'"\\U0041"', b'"\\ud800\\u"', b'"\\ud800\\u1"', b'"\\ud800\\"',
    b'"\\u{41}"', b'"\\\xc3\xa5"', b'"\t"', b'"\n"', b'"a\rb"', b'"\x00"', b'"a\x00b"', b'"\x1f"', b'"a" "b"',
    b'"a"b', b'""c', b"`c`", b'\\"c\\"', b'"\\\'"',
]  # fmt: skip

NO_UTF8 = [
    b'"\xff"', b'"\xfe"', b'"\x80"', b'"\xc3"', b'"\xc3("', b'"\xe5"', b'"\xe6\x97"', b'"\xf0\x9f\x98"',
    b'"\xc0\xaf"', b'"\xc1\xbf"', b'"\xe0\x80\xaf"', b'"\xf0\x80\x80\xaf"', b'"\xc0\x80"', b'"\xed\xa0\x80"',
    b'"\xed\xbf\xbf"', b'"\xed\xa0\xbd\xed\xb8\x80"', b'"\xf4\x90\x80\x80"', b'"\xf8\x88\x80\x80\x80"',
    b'"\xfc\x83\xbf\xbf\xbf\xbf"', b'"\xe9t\xe9"', b"\xff", b'"\\\xe5"', b'"\\u\xe5"',
]  # fmt: skip

NO_ID = [
    b'""', b'" "', b'"a b"', b'" c"', b'"c\\n"', b'"\\u0000"', b'"\\u001b[31m"', b'"\\ud800"', b'"\\udc00"',
    b'"\\udc00\\ud800"', b'"\\ud800\\ud800"', b'"\\ud83d\\ude00"', b'"\\ufeffc"', b'"\\u202ec"', b'"\\uff21"',
    b'"\\u0660"', b'"\xc3\xa5"', b'"\x7f"', b'"\xf0\x9f\x98\x80"', b'"\xe2\x80\x8b"', b'"\xef\xbf\xbf"',
    b'"\xf4\x8f\xbf\xbf"', b'"\\\\"', b'"[bold]"', b'"<script>"', b'"..\\\\c"', b'"%s"', b'"{0}"', b'"\'"',
    b'"\\""', b'"01019012345"', b'"0101-90-12345"', b'"' + b"c" * 65 + b'"', b'"' + b"c" * 1_000_000 + b'"',
]  # fmt: skip

AN_ID = [
    b'"2020/113"', b'"2020\\/113"', b'"\\/"', b'"../c"',
    b'"c"', b'"\\u0063"', b'"\\u0043\\u002D1"', b'"a.b:c_d-e"', b'"null"', b'"true"', b'"NaN"', b'"0"',
    b'"' + b"c" * 64 + b'"', b' \t"c"\r ',
]  # fmt: skip

NO_TEXT = [
    b"null", b"true", b"false", b"0", b"1.5", b"NaN", b"[]", b"{}", b'["c"]', b'{"id":"c"}', b"1e400", b"[[[[]]]]",
]  # fmt: skip
NO_CASE = [
    b"null", b"true", b"0", b"-1e5", b"1e400", b"NaN", b"-Infinity", b'"c"', b'""', b"[]", b'[{"id":"c"}]', b" [] ",
]  # fmt: skip


def _hours(figure: bytes) -> bytes:
    return b'{"id":"c","norwegian_trainings":[{"hours":[{"norwegian_hours":' + figure + b"}]}]}"


def _with_id(text: bytes) -> bytes:
    return b'{"id":' + text + b"}"


def _packed(data: bytes) -> bytes:
    """Of no time, so that every worker of the suite finds a test under the same name."""
    return gzip.compress(data, mtime=0)


def _shortly(document: Any) -> str | None:
    return ascii(document[:40]) if isinstance(document, bytes) else None


@pytest.mark.parametrize("document", NO_JSON, ids=_shortly)
def test_what_is_no_json(document: bytes) -> None:
    assert _of(document) == "S011"


@pytest.mark.parametrize("document", NO_CASE, ids=_shortly)
def test_what_is_json_and_no_object(document: bytes) -> None:
    assert _of(document) == "S017"


@pytest.mark.parametrize("figure", NO_NUMBER, ids=_shortly)
def test_what_is_no_number(figure: bytes) -> None:
    assert _of(_hours(figure)) == "S011"


@pytest.mark.parametrize("figure", OUT_OF_RANGE, ids=_shortly)
def test_numbers_that_no_hours_can_be(figure: bytes) -> None:
    assert _of(_hours(figure)) == "S026"


@pytest.mark.parametrize("figure", FIGURES, ids=_shortly)
def test_numbers_that_hours_can_be(figure: bytes) -> None:
    assert _of(_hours(figure)) is None


@pytest.mark.parametrize("text", NO_STRING, ids=_shortly)
def test_what_is_no_string(text: bytes) -> None:
    assert _of(_with_id(text)) == "S011"


@pytest.mark.parametrize("text", NO_UTF8, ids=_shortly)
def test_bytes_that_are_not_utf_8(text: bytes) -> None:
    assert _of(_with_id(text)) == "S012"


@pytest.mark.parametrize("text", NO_ID, ids=_shortly)
def test_strings_that_are_no_id(text: bytes) -> None:
    assert _of(_with_id(text)) == "S026"


@pytest.mark.parametrize("text", AN_ID, ids=_shortly)
def test_strings_that_are_an_id(text: bytes) -> None:
    assert _of(_with_id(text)) is None


@pytest.mark.parametrize("value", NO_TEXT, ids=_shortly)
def test_an_id_of_another_type(value: bytes) -> None:
    assert _of(_with_id(value)) == "S021"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (b'{"id":"c","id":"c"}', "S027"),
        (b'{"id":"c","\\u0069d":"c"}', "S027"),
        (b'{"id":"c",' + b'"regime":"introduction_act",' * 999 + b'"regime":"introduction_act"}', "S027"),
        (b'{"ID":"c","id":"c"}', "S022"),
        (b'{"id":"c","":1}', "S022"),
        (b'{"id":"c","id\\u0000":1}', "S022"),
        (b'{"id":"c","__proto__":{}}', "S022"),
        (b'{"id":"c","__class__":{}}', "S022"),
        (b'{"id":"c","\\ud800":1}', "S022"),
        (b'{"id":"c","regim\\ud800":1}', "S022"),
        (b'{"id":"c","regim\\u001b":1}', "S022"),
        (b'{"id":"c","regim\\n":1}', "S022"),
        (b'{"id":"c","0egime":1}', "S022"),
        (b'{"id":"c","' + b"k" * 1_000_000 + b'":1}', "S022"),
        (b'{"\\u0069\\u0064":"c"}', None),
        (b' \t\r\n{ "id" : "c" , "introduction_programmes" : [ ] }\r\n', None),
    ],
    ids=_shortly,
)
def test_keys(document: bytes, code: str | None) -> None:
    assert _of(document) == code


def test_a_key_that_a_terminal_could_not_take_is_not_repeated() -> None:
    for key in ("regim\ud800", "regim\x1b", "regim\n", "0egime", "regimé"):
        (finding,) = read_case({"id": "c", key: 1}).findings
        assert str(finding.path) == ""
    (finding,) = read_case({"id": "c", "regim": 1}).findings
    assert str(finding.path) == "regim"


def test_plain_values_whose_keys_are_no_text() -> None:
    document: Any = {"id": "c", 1: 2, None: 3, "regim": 4, (5,): 6}
    assert [(each.code, str(each.path)) for each in read_case(document).findings] == [("S022", ""), ("S022", "regim")]


def test_the_same_is_reported_once() -> None:
    document = b'{"id":"c",' + b",".join(b'"k%d":1' % number for number in range(20_000)) + b"}"
    assert len(read_case(document).findings) == 1


def test_a_number_is_read_as_a_double_and_written_as_it_was_read() -> None:
    reading = read_case(_hours(b"1.23456789012345678901e-7"))
    assert reading.case is not None
    assert "1.2345678901234568e-07" in write_case(reading.case)


def test_spoiled_documents() -> None:
    """More of them, and led by what they reach: ``nox -s fuzz``."""
    documents, random = valid_documents(20), Random(1)
    for _ in range(50):
        holds_of_reading(mutated(random.choice(documents), random))


# --- bombs ---


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (b"[" * 1_000_000, "S014"),
        (b'{"id":' * 1_000_000, "S014"),
        (b'{"id":"c","introduction_programmes":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "S014"),
        (b'[{"":' * 200_000, "S014"),
        (b'{"id":"c","introduction_programmes":[' + b"0," * MAX_VALUES + b"0]}", "S013"),
        (b'{"id":"c"' + b',"a":1' * MAX_VALUES + b"}", "S013"),
        (b'{"id":"c","hours":' + b"9" * 1_000_000 + b"}", "S026"),
        (b'{"id":"c","regime":"' + b"x" * 10_000_000 + b'"}', "S025"),
        (b" " * 10_000_000 + b"{}", "S023"),
        (b'{"id":"' + b"\\u0041" * 1_000_000 + b'"}', "S026"),
    ],
    ids=_shortly,
)
def test_bombs(document: bytes, code: str) -> None:
    begun = time.process_time()
    assert [each.code for each in read_case(document).findings] == [code]
    assert time.process_time() - begun < 2


class _Generated(io.RawIOBase):
    """A stream of so many times the same, between a beginning and an end; never held as a whole."""

    def __init__(self, first: bytes, repeated: bytes, times: int, last: bytes) -> None:
        self._pieces = self._all(first, repeated, times, last)

    @staticmethod
    def _all(first: bytes, repeated: bytes, times: int, last: bytes) -> Iterator[bytes]:
        yield first
        for _ in range(times):
            yield repeated
        yield last

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = next(self._pieces, b"")
        buffer[: len(piece)] = piece
        return len(piece)


@contextlib.contextmanager
def _at_most(megabytes: int) -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < megabytes * 1_000_000
    finally:
        tracemalloc.stop()


def _generated(repeated: bytes, times: int) -> IO[bytes]:
    return io.BufferedReader(_Generated(b'{"id":"', repeated, times, b'"}\n{"id":"b"}\n'), 1 << 20)


def test_a_gigabyte_on_one_line_takes_no_more_memory_than_the_longest_line() -> None:
    with _at_most(64):
        assert _codes(read_cases(_generated(b"x" * (1 << 20), 1024))) == ["S013", "b"]


def test_a_hundred_megabytes_of_blank_lines_take_no_memory() -> None:
    blank = b" " * (1 << 19) + b"\n"
    with _at_most(8):
        assert _codes(read_cases(io.BufferedReader(_Generated(b"\n", blank, 200, b'{"id":"b"}'), 1 << 20))) == ["b"]


def test_a_gzip_bomb_takes_no_more_memory_than_the_longest_line() -> None:
    packed = gzip.compress(b"x" * (1 << 24), 1) * 8 + gzip.compress(b'\n{"id":"b"}\n')
    assert len(packed) < 1_000_000
    with _at_most(64):
        assert _read(packed) == ["S013", "b"]


# --- files ---

TWO_LINES = b'{"id":"a"}\n{"id":"b","collective_protection":true}\n'


@pytest.mark.parametrize("length", range(len(TWO_LINES) + 1))
def test_a_file_cut_at_every_byte(length: int) -> None:
    came = _read(TWO_LINES[:length])
    assert came[:1] == ([] if length == 0 else ["S011"] if length < 10 else ["a"])
    assert came[1:] == ([] if length < 12 else ["S011"] if length < len(TWO_LINES) - 1 else ["b"])


def test_a_packed_file_cut_at_every_byte() -> None:
    packed = gzip.compress(TWO_LINES)
    for length in range(2, len(packed)):
        *cases, last = _read(packed[:length])
        assert last == "S015"
        assert cases == ["a", "b"][: len(cases)]


@pytest.mark.parametrize(
    ("data", "came"),
    [
        (b"", []),
        (b"\n", []),
        (b"\n\r\n \t\n\n", []),
        (b"\xef\xbb\xbf", []),
        (b"\xef\xbb\xbf\n", []),
        (b'\xef\xbb\xbf{"id":"a"}', ["a"]),
        (b'{"id":"a"}\r\n{"id":"b"}\r\n', ["a", "b"]),
        (b'{"id":"a"}\r{"id":"b"}', ["S011"]),
        (b'{"id":"a"}\n{"id":"b"}', ["a", "b"]),
        (b'{"id":"a"}\n\xef\xbb\xbf{"id":"b"}', ["a", "S011"]),
        (b'{"id":"a"}\n\n\n{"id":"b"}\n\n', ["a", "b"]),
        (b'{"id":"a"}{"id":"b"}\n{"id":"c"}', ["S011", "c"]),
        (b'{"id":"a"},\n{"id":"b"},', ["S011", "S011"]),
        (b'[\n{"id":"a"},\n{"id":"b"}\n]', ["S011", "S011", "b", "S011"]),
        (b'{"id":\n"a"}\n', ["S011", "S011"]),
        (b'\x00\n{"id":"a"}\n\x00\x00', ["S011", "a", "S011"]),
        (b'{"id":"a"}\n' + b"\x00" * 10_000, ["a", "S011"]),
        ('{"id":"a"}\n'.encode("utf-16"), ["S012", "S011"]),
        ('{"id":"a"}\n'.encode("utf-16-le"), ["S011", "S011"]),
        ('{"id":"a"}\n'.encode("utf-32"), ["S012", "S011"]),
        ('{"id":"a"}\u2028{"id":"b"}'.encode(), ["S011"]),
        (b'{"id":"\xe5"}\n{"id":"a"}', ["S012", "a"]),
        (b"\x1f\x8b", ["S015"]),
        (b"\x1f\x8b\n" * 10, ["S015"]),
        (b"\x1f", ["S011"]),
        (b"PK\x03\x04" + bytes(range(14, 256)), ["S012"]),
        (b"BZh91AY&SY", ["S011"]),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", ["S011", "S012"]),
        (_packed(b""), []),
        (_packed(TWO_LINES), ["a", "b"]),
        (_packed(b'{"id":"a"}\n') + _packed(b'{"id":"b"}'), ["a", "b"]),
        (_packed(b'{"id":') + _packed(b'"a"}'), ["a"]),
        (_packed(TWO_LINES) + b"\x00" * 512, ["a", "b"]),
        (_packed(TWO_LINES) + b"garbage", ["a", "b", "S015"]),
        (_packed(TWO_LINES)[:-8] + b"\x00" * 8, ["a", "b", "S015"]),
        (_packed(_packed(TWO_LINES)), ["S012"]),
    ],
    ids=_shortly,
)
def test_files(data: bytes, came: list[str]) -> None:
    assert _read(data) == came
    holds_of_reading(data)


class _Breaking(io.RawIOBase):
    """A stream that breaks after its first line, as one from a network does."""

    def __init__(self) -> None:
        self._left = [b'{"id":"a"}\n{"id"']

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._left:
            raise ConnectionResetError
        piece = self._left.pop()
        buffer[: len(piece)] = piece
        return len(piece)


def test_a_stream_that_breaks() -> None:
    assert _codes(read_cases(io.BufferedReader(_Breaking()))) == ["a", "S015"]


def test_files_that_cannot_be_opened(tmp_path: FilePath) -> None:
    def refused(_: FilePath) -> IO[bytes]:
        raise PermissionError

    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert _codes(read_cases(tmp_path / "cases.jsonl", open_file=refused)) == ["S015"]
    for file in (tmp_path, tmp_path / "missing", loop, tmp_path / ("n" * 300), tmp_path / "missing" / "cases.jsonl"):
        assert _codes(read_cases(file)) == ["S015"]


def test_two_readings_of_one_file_at_once() -> None:
    pairs = list(zip(read_cases(EXAMPLES), read_cases(EXAMPLES), strict=True))
    assert pairs
    assert all(one == other for one, other in pairs)


def test_every_code_of_a_shape_is_met_here() -> None:
    cases = (b'{"id":"c","arrived_on":"2020-02-30"}', b'{"id":"c","regime":"x"}', b"{}")
    met = {_of(each) for each in (*cases, b'{"id":"c","a":1}', b'{"id":"c","id":"c"}')}
    assert met == {"S022", "S023", "S024", "S025", "S027"}
    assert set(SHAPE_ERRORS) - met == {"S011", "S012", "S013", "S014", "S015", "S016", "S017", "S021", "S026"}


# --- the command ---


def _run(*arguments: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *arguments], check=False, stderr=subprocess.PIPE, **more)


def test_two_runs_at_once_on_one_file(tmp_path: FilePath) -> None:
    command = [*COMMAND, "report", str(EXAMPLES), *DAY, "-o", str(tmp_path / "report.html")]
    runs = [subprocess.Popen(command) for _ in range(2)]
    assert [each.wait() for each in runs] == [0, 0]
    assert [each.name for each in tmp_path.iterdir()] == ["report.html"]
    assert (tmp_path / "report.html").read_text(encoding="utf-8").rstrip().endswith("</html>")


@pytest.mark.parametrize("arguments", [("schema",), ("agenda", str(EXAMPLES), *DAY)], ids=lambda each: str(each[0]))
def test_a_pipe_that_nobody_reads_is_silent(arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = _run(*arguments, stdout=writing)
    os.close(writing)
    assert (result.returncode, result.stderr) == (1, b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", str(EXAMPLES), *DAY),
        ("check", str(EXAMPLES), *DAY, "--format", "jsonl"),
        ("agenda", str(EXAMPLES), *DAY),
        ("summary", str(EXAMPLES), *DAY),
        ("summary", str(EXAMPLES), *DAY, "--format", "json"),
        ("schema",),
        ("rules",),
        ("--help",),
    ],
    ids=" ".join,
)
def test_a_full_disk_is_an_error(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    full = open("/dev/full", "w", encoding="utf-8")  # noqa: SIM115 # closing it fails, too
    monkeypatch.setattr(sys, "stdout", full)
    monkeypatch.setattr(sys, "argv", ["nirmodel", *arguments])
    with pytest.raises(SystemExit) as raised:
        run_module()
    with contextlib.suppress(OSError):
        full.close()
    assert raised.value.code == 2
    assert capsys.readouterr().err == "Error: No space left on device\n"


def test_a_full_disk_is_one_error() -> None:
    with open("/dev/full", "wb") as full:
        result = _run("schema", stdout=full)
    assert (result.returncode, result.stderr) == (2, b"Error: No space left on device\n")


def test_a_page_that_there_is_no_room_for(tmp_path: FilePath) -> None:
    page = tmp_path / "report.html"
    page.write_bytes(b"old")
    limited = ("sh", "-c", 'ulimit -f 8 && exec "$@"', "sh", *COMMAND)
    command = [*limited, "report", str(EXAMPLES), *DAY, "-o", str(page)]
    result = subprocess.run(command, check=False, capture_output=True)
    assert result.returncode == 1
    assert result.stderr.splitlines() == [f"Error: Could not open file '{page}': File too large".encode()]
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("report.html", b"old")]


def test_a_report_killed_in_the_middle_leaves_what_was_there(tmp_path: FilePath) -> None:
    page = tmp_path / "report.html"
    page.write_bytes(b"old")
    run = subprocess.Popen([*COMMAND, "report", "-", *DAY, "-o", str(page)], stdin=subprocess.PIPE)
    assert run.stdin is not None
    run.stdin.write(OVERDUE + b"\n")
    run.stdin.flush()
    until = time.monotonic() + 30
    while not list(tmp_path.glob(".nirmodel-*/page.html")) and time.monotonic() < until:
        time.sleep(0.02)
    run.kill()
    run.wait()
    run.stdin.close()
    assert list(tmp_path.glob(".nirmodel-*/page.html"))
    assert page.read_bytes() == b"old"


def test_a_file_name_that_is_not_utf_8(tmp_path: FilePath) -> None:
    file = os.fsencode(tmp_path) + b"/\xff.jsonl"
    with open(file, "wb") as stream:
        stream.write(b"{")
    command = [os.fsencode(each) for each in (*COMMAND, "check", file, *DAY)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8:strict", "COLUMNS": "300"}
    result = subprocess.run(command, check=False, capture_output=True, env=environment)
    assert (result.returncode, result.stderr) == (2, b"")
    assert b"\xff.jsonl" in result.stdout


def test_an_output_that_cannot_take_the_letters_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "ascii"))
    monkeypatch.setattr(sys, "argv", ["nirmodel", "check", str(EXAMPLES), *DAY])
    with pytest.raises(SystemExit) as raised:
        run_module()
    assert raised.value.code == 2
    assert capsys.readouterr().err.startswith("Error: 'ascii' codec can't encode")


def test_without_a_standard_output(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "argv", ["nirmodel", "schema"])
    with pytest.raises(SystemExit) as raised:
        run_module()
    assert raised.value.code == 0
    assert capsys.readouterr().err == ""
