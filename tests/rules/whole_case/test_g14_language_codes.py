"""G14: language codes that ISO 639 does not have (ukjente språkkoder)."""

import iso639

from nirmodel.code_lists.languages import LANGUAGE_CODES
from nirmodel.law.regimes import Regime
from nirmodel.records import LanguageBackground, LanguageOfInstruction
from nirmodel.strategies.values import LANGUAGES
from tests.rules.support import asylum, clashes, fits, norwegian, reception
from tests.rules.whole_case.since import since_the_register


class TestG149:
    """A code that names no language."""

    def test_witness(self) -> None:
        for made in (norwegian, reception):
            spoken = LanguageBackground(mother_tongue="xx", training_languages=("en", "zzz", "ti"))
            case = made(language_backgrounds=[spoken])
            at = ("language_backgrounds[0].mother_tongue", "language_backgrounds[0].training_languages[1]")
            clashes("G149", case, *at)
        for made in (norwegian, asylum, reception):
            case = made(languages_of_instruction=[LanguageOfInstruction(language="er")])
            clashes("G149", case, "languages_of_instruction[0].language")

    def test_near_miss(self) -> None:
        for code in (*LANGUAGES, "no", "nob", "ar", "ara", "alb", "sqi", "mul", "und", "ber", "qaa", "qtz", "scr"):
            fits("G149", norwegian(language_backgrounds=[LanguageBackground(mother_tongue=code)]))
        fits("G149", norwegian(language_backgrounds=[LanguageBackground()]))
        fits("G149", norwegian(languages_of_instruction=[LanguageOfInstruction()]))

    def test_first_and_last_days(self) -> None:
        spoken = LanguageBackground(mother_tongue="xx")
        since_the_register("G149", lambda regime: norwegian(regime=regime, language_backgrounds=[spoken]), *Regime)


class TestTheList:
    """Compared with a package that is made from the tables of the registration authority."""

    def test_it_has_every_code_that_a_language_has_or_has_had(self) -> None:
        for language in iso639.ALL_LANGUAGES:
            given = {language.part1, language.part2b, language.part2t, language.part3} - {None}
            assert given <= LANGUAGE_CODES, language.name

    def test_it_has_no_others_but_groups_and_those_for_local_use(self) -> None:
        known = {
            code
            for each in iso639.ALL_LANGUAGES
            for code in (each.part1, each.part2b, each.part2t, each.part3)
            if code is not None
        }
        others = LANGUAGE_CODES - known
        local = {code for code in others if "qaa" <= code <= "qtz"}
        assert len(local) == 20 * 26
        assert len(others - local) == 115
        assert {"afa", "ber", "cai", "sla", "znd"} <= others - local
