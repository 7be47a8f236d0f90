"""What holds of reading whatever is read, and ways to spoil a document."""

import gzip
import io
import json
import re
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from pathlib import Path as FilePath
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

import nirmodel
from nirmodel import Case, check
from nirmodel.findings import Finding
from nirmodel.path import Path
from nirmodel.strategies import Document, wire_documents
from nirmodel.wire import Reading, blocks_of, json_schema, raw_lines, read_case, read_cases, write_case
from nirmodel.wire.structuring import _converter

__all__ = ["WORDS_OF_A_CASE", "holds_of_reading", "mutated", "valid_documents"]

#: reads as the classes make it, with nothing built past their constructors
_FULL = _converter(directly=False)
#: the longest a small document may take, in seconds of processor time
PATIENCE = 60.0
_WORD = re.compile(r"\w+")
_SOURCE = FilePath(nirmodel.__file__).parent
#: all words that the library itself can write
_KNOWN = {word for file in _SOURCE.rglob("*.py") for word in _WORD.findall(file.read_text(encoding="utf-8"))}
_SCHEMA = json_schema()["$defs"]
_KEYS = sorted({key for each in _SCHEMA.values() for key in each["properties"]})
#: keys and codes of a case, which a fuzzer would be long in finding by itself
WORDS_OF_A_CASE = sorted({*_KEYS, *re.findall(r'"([a-z_]+)"', json.dumps(_SCHEMA))})
_PLACES = re.compile(r"[0-9]+:[0-9]+|\[[0-9]+\]|line=[0-9]+|\([0-9]+,\)|, [0-9]+(?=[,)])")


def holds_of_reading(data: bytes) -> Reading:
    """Asserts what holds of any bytes, and returns what came of them as one document."""
    begun = time.process_time()
    reading = read_case(data)
    for each in (reading, *read_cases(io.BytesIO(data)), *read_cases(io.BytesIO(gzip.compress(data, 0)))):
        _is_whole(each)
    _is_whole(read_case(data.decode("utf-8", "surrogateescape")))
    _blocks_hold_all(data)
    assert time.process_time() - begun < PATIENCE, "too slow"
    with suppress(ValueError, RecursionError):
        value = json.loads(data)
        if isinstance(value, dict):
            plain = read_case(value)
            _is_whole(plain)
            assert reading.case is None or plain.case == reading.case
    return reading


def _blocks_hold_all(data: bytes) -> None:
    """Gone through in blocks, a file has the same lines as gone through from end to end."""
    blocks = blocks_of(io.BytesIO(data), len(data) // 5 + 1)
    found = [line for block in blocks for line in raw_lines(io.BytesIO(data), block=block)]
    assert found == list(raw_lines(io.BytesIO(data)))


def _is_whole(reading: Reading) -> None:
    """Either a case, which survives, or findings, which repeat nothing of the input."""
    for finding in reading.findings:
        _has_known_words_only(finding)
    if reading.case is None:
        assert reading.findings
        return
    written = write_case(reading.case).encode()
    assert read_case(written).case == reading.case
    assert repr(_FULL.structure(json.loads(written), Case)) == repr(reading.case), "not as its classes make it"
    check(reading.case, as_of=date(2021, 3, 1))


def _has_known_words_only(finding: Finding) -> None:
    assert Path.parse(str(finding.path)) == finding.path
    assert (finding.facts, finding.record) == ((), None)
    text = finding.text
    written = " ".join((text.nb, text.nn, text.en, str(finding.path), repr(finding)))
    for word in set(_WORD.findall(_PLACES.sub(" ", written))) - _KNOWN:
        # a key much like one of the class is repeated, so that a misspelling is seen
        assert word.isascii(), "repeats what was in the input"
        assert word.isdigit() or get_close_matches(word, _KEYS, cutoff=0.8), "repeats what was in the input"


def valid_documents(number: int) -> list[bytes]:
    """Documents of the strategies, each time the same."""
    found: list[bytes] = []

    @settings(
        max_examples=number, database=None, derandomize=True, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(wire_documents())
    def collect(document: Document) -> None:
        if document.error is None:
            found.append(document.text.encode())

    collect()
    return found


_NUMBERS = [
    "0", "-0", "-1", "1.5", "100000", "100000.0000001", "1e400", "1e-400", "1e9999999", "1e-9999999", "NaN",
    "-Infinity", "1.23456789012345678901e-7", "9" * 400, "9" * 5000, "01", "+1", ".5", "1.", "0x1", "1_000",
]  # fmt: skip
_TEXTS = [
    "", " ", "\x00", "\x1b[31m", "\u202e", "\ud800", "é" * 70, "2020-02-30", "9999-12-31", "0001-01-01", "2020-W54",
    "01019012345", "Marked Person", "known_onn", "[bold]", "<script>", "{id}", "%s", "../..", "a" * 70,
]  # fmt: skip
_FRAGMENTS = [
    b"\x00", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\n", b"\r", b"\\", b'"', b"\\ud800", b"\\u0000",
    b",", b",,", b"//", b"/**/", b"[", b"]", b"{", b"}", b":", b"null", b"true", b"\xf4\x90\x80\x80", b"\x1f\x8b",
]  # fmt: skip


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every place of a document: object and key, list and index."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, each in pairs for place in ((value, key), *_places(each))]


def _another_value(random: Random) -> Any:
    return random.choice(
        [None, True, False, 0, -1, 1.5, 10**30, [], {}, [[]], [None], {"": None}, [1] * 50, random.choice(_TEXTS)]
    )


def _spoil_value(document: bytes, random: Random) -> bytes:
    """Swaps, drops, copies or renames what stands at one place of the document."""
    value = json.loads(document)
    places = _places(value)
    if not places:
        return document
    holder, key = random.choice(places)
    other, other_key = random.choice(places)
    match random.randrange(5):
        case 0:
            holder[key] = _another_value(random)
        case 1:
            holder[key] = json.loads(json.dumps(other[other_key]))
        case 2:
            del holder[key]
        case 3 if isinstance(holder, dict):
            holder[random.choice([*_TEXTS, *WORDS_OF_A_CASE])] = holder.pop(key)
        case _:
            wrapped: Any = holder[key]
            for _ in range(random.choice([1, 2, 50, 300])):
                wrapped = [wrapped] if random.random() < 0.5 else {"id": wrapped}
            holder[key] = wrapped
    return json.dumps(value).encode()


def _spoil_number(document: bytes, random: Random) -> bytes:
    found = list(re.finditer(rb"(?<=[:\[,])\s*(-?[0-9.]+|\"[^\"]*\"|null|true|false)", document))
    if not found:
        return document
    at = random.choice(found)
    return document[: at.start()] + random.choice(_NUMBERS).encode() + document[at.end() :]


def _repeat_key(document: bytes, random: Random) -> bytes:
    found = list(re.finditer(rb"\"[a-z_]+\": *(\"[^\"]*\"|[0-9.]+|true|false)", document))
    if not found:
        return document
    at = random.choice(found)
    return document[: at.end()] + (b"," + at[0]) * random.randint(1, 3) + document[at.end() :]


def _flip(document: bytes, random: Random) -> bytes:
    spoiled = bytearray(document)
    for _ in range(random.randint(1, 4)):
        spoiled[random.randrange(len(spoiled))] ^= 1 << random.randrange(8)
    return bytes(spoiled)


def _cut(document: bytes, random: Random) -> bytes:
    first, last = sorted(random.randrange(len(document) + 1) for _ in range(2))
    return random.choice([document[:first], document[last:], document[:first] + document[last:], document[first:last]])


def _insert(document: bytes, random: Random) -> bytes:
    at = random.randrange(len(document) + 1)
    return document[:at] + random.choice(_FRAGMENTS) * random.choice([1, 1, 2, 2000]) + document[at:]


def _repeat(document: bytes, random: Random) -> bytes:
    first, last = sorted(random.randrange(len(document) + 1) for _ in range(2))
    return document[:last] + document[first:last] * random.randint(1, 3) + document[last:]


def _pack(document: bytes, random: Random) -> bytes:
    packed = gzip.compress(document + b"\n" + document, 1)
    return random.choice([packed, packed[: random.randrange(len(packed))], packed + document, packed * 2])


_ON_VALUES: list[Callable[[bytes, Random], bytes]] = [_spoil_value, _spoil_value, _spoil_number, _repeat_key]
_ON_BYTES: list[Callable[[bytes, Random], bytes]] = [_flip, _cut, _insert, _repeat, _pack]


def mutated(document: bytes, random: Random) -> bytes:
    """The document, spoiled in one to three ways; at first as JSON, then as bytes."""
    for _ in range(random.randint(0, 2)):
        with suppress(ValueError, RecursionError):
            document = random.choice(_ON_VALUES)(document, random)
    if document and random.random() < 0.4:
        document = random.choice(_ON_BYTES)(document, random)
    return document
