"""G14: language codes that ISO 639 does not have."""

from datetime import date

import pytest

from nirmodel.code_lists.languages import LANGUAGE_CODES
from nirmodel.records import LanguageBackground, LanguageOfInstruction
from tests.rules.support import clashes, fits, norwegian, reception

D = date


class TestG149:
    """An unknown code."""

    def test_witness(self) -> None:
        background = LanguageBackground(recorded_on=D(2020, 2, 3), mother_tongue="xx", training_languages=("en", "qq"))
        clashes(
            "G149", norwegian(language_backgrounds=[background]), "language_backgrounds[0].mother_tongue",
            "language_backgrounds[0].training_languages[1]",
        )  # fmt: skip
        instruction = LanguageOfInstruction(recorded_on=D(2022, 2, 3), language="xx")
        clashes("G149", reception(languages_of_instruction=[instruction]), "languages_of_instruction[0].language")

    @pytest.mark.parametrize("code", ["ti", "tir", "ar", "prs", "kmr", "so", "uk", "nb", "fre", "fra"])
    def test_near_miss(self, code: str) -> None:
        fits(
            "G149", norwegian(language_backgrounds=[LanguageBackground(recorded_on=D(2020, 2, 3), mother_tongue=code)])
        )

    def test_the_list_has_letters_alone(self) -> None:
        assert all(each.isascii() and each.isalpha() and each.islower() for each in LANGUAGE_CODES)
        assert {len(each) for each in LANGUAGE_CODES} == {2, 3}
