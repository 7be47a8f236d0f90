"""Fuzzes reading; ``nox -s fuzz``.

``python tests/fuzz/fuzz_reading.py covered 600`` lets atheris look for new ways through the code for so many seconds;
``python tests/fuzz/fuzz_reading.py mutated 100000`` reads so many spoiled documents of the strategies.
"""

import sys
import time
from collections import Counter
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

#: what atheris is to see the ways through
INSTRUMENTED = ["nirmodel.wire", "nirmodel.validators", "nirmodel.fields", "json", "cattrs", "gzip"]
#: how many documents of the strategies are begun with
SEEDS = 400
LONGEST = 16_384

sys.path.insert(0, str(Path(__file__).parents[2]))


def covered(seconds: int) -> None:
    """Lets atheris spoil bytes and documents by turns, led by which code they reach."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=INSTRUMENTED):
        laws = import_module("tests.fuzz.laws")

    def one(data: bytes) -> None:
        laws.holds_of_reading(data)

    def spoil(data: bytes, max_size: int, seed: int) -> bytes:
        random = Random(seed)
        if random.random() < 0.5:
            return laws.mutated(data, random)[:max_size]  # type: ignore[no-any-return]
        return atheris.Mutate(data, max_size)  # type: ignore[no-any-return]

    with TemporaryDirectory() as folder:
        corpus, words = Path(folder) / "corpus", Path(folder) / "words"
        corpus.mkdir()
        for number, document in enumerate(laws.valid_documents(SEEDS)):
            (corpus / str(number)).write_bytes(document)
        words.write_text("".join(f'"{word}"\n' for word in laws.WORDS_OF_A_CASE), encoding="utf-8")
        limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=30", f"-dict={words}"]
        limits.append(f"-artifact_prefix={gettempdir()}/")  # where an input that breaks it is kept
        atheris.Setup([sys.argv[0], *limits, str(corpus)], one, custom_mutator=spoil)
        atheris.Fuzz()


def mutated(number: int) -> None:
    """Reads so many documents, each spoiled in one to three ways, each time the same."""
    laws = import_module("tests.fuzz.laws")
    documents, random, seen = laws.valid_documents(SEEDS), Random(number), Counter[str]()
    begun = time.monotonic()
    for _ in range(number):
        document = laws.mutated(random.choice(documents), random)
        try:
            seen.update(_came(laws.holds_of_reading(document)))
        except BaseException:
            print("Broken by:", document)
            raise
    print(f"{number} documents in {time.monotonic() - begun:.0f} seconds")
    print(", ".join(f"{name} {times}" for name, times in sorted(seen.items())))


def _came(reading: Any) -> set[str]:
    return {each.code for each in reading.findings} if reading.case is None else {"read"}


if __name__ == "__main__":
    {"covered": covered, "mutated": mutated}[sys.argv[1]](int(sys.argv[2]))
