"""Every text is in good Bokmål, Nynorsk and English, as far as a program can tell."""

import gc
import importlib
import pkgutil
import re
from string import Formatter

import pytest

import nirmodel
from nirmodel import CATALOGUE
from nirmodel.law.sources import INTEGRATION_REGULATION, PROCESSING_REGULATION, imdi_line
from nirmodel.terms import STANDINGS
from nirmodel.text import Text


def _texts() -> list[Text]:
    """Every text that the library holds once all of it is imported."""
    for module in pkgutil.walk_packages(nirmodel.__path__, "nirmodel."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return sorted({each for each in gc.get_objects() if type(each) is Text}, key=repr)


TEXTS = _texts()


def _placeholders(words: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(words) if name is not None)


def test_there_are_many() -> None:
    assert len(TEXTS) > 500


def test_the_same_placeholders_in_all_languages() -> None:
    for text in TEXTS:
        if "{" in text.nb + text.nn + text.en:
            assert _placeholders(text.nb) == _placeholders(text.nn) == _placeholders(text.en), text


#: words of one language that have another form in the other, whole words only
_BOKMAL_ONLY = (
    "ikke", "fra", "hvis", "hva", "hvem", "hvor", "hvilken", "hvilke", "hvordan", "noe", "noen", "uke", "uken", "ukens",
    "måned", "måneder", "måneden", "mangler", "gjelder", "gjøre", "deltaker", "deltakere", "deltakeren", "opplæringen",
    "saken", "registreringen", "opplysninger", "endret", "oppgitte", "dager", "sykdom",
    "asylsøkere", "fravær", "veiledning", "avslutninger", "annet", "også", "være", "kommer",
)  # fmt: skip
_NYNORSK_ONLY = (
    "ikkje", "frå", "dersom", "kva", "kven", "kvar", "korleis", "noko", "nokon", "veke", "veka", "månad", "månader",
    "månaden", "manglar", "gjeld", "gjere", "deltakar", "deltakarar", "opplæringa", "saka",
    "registreringa", "opplysningar", "endra", "dagar", "sjukdom", "asylsøkjarar", "fråvær", "rettleiing", "anna",
    "berre", "vere", "kjem", "eit", "vart",
)  # fmt: skip
#: titles as published
_PUBLISHED = re.compile(
    r"Dette skal kommunen|Registrering i NIR etter|NIR tilpasset|Ny integreringslov|Frist for|Norske? "
    r"|^(Lov|Midlertidig lov|Forskrift) om "
)


@pytest.mark.parametrize(("language", "foreign"), [("nn", set(_BOKMAL_ONLY)), ("nb", set(_NYNORSK_ONLY))])
def test_no_word_of_the_other_norwegian(language: str, foreign: set[str]) -> None:
    for text in TEXTS:
        if not _PUBLISHED.search(text.nb):
            words = set(re.findall(r"[a-zæøå]+", text.in_language(language).lower()))
            assert not words & foreign, (words & foreign, text.in_language(language))


def test_no_norwegian_letters_in_english() -> None:
    for text in TEXTS:
        if not _PUBLISHED.search(text.nb) and "Forskrift" not in text.en:
            assert not re.search(r"[æøåÆØÅ]", re.sub(r"«[^»]*»", "", text.en)), text.en


def test_sentences_end_and_begin_alike() -> None:
    for text in TEXTS:
        words = (text.nb, text.nn, text.en)
        assert len({each.endswith(".") for each in words}) == 1, text
        assert all("  " not in each for each in words), text


#: what the field does not write: IMDi, the statutes and Lovdata's Nynorsk have other words for each
_NOT_WRITTEN = {
    "nb": (
        "oversit", "sluttårsak", "skylder", "går ikke sammen", "satt av registeret",
        "det nasjonale introduksjonsregister", "arbeidsdag", "tiltakets art", "sykt barn", "klienten", "i tvil mot",
    ),
    "nn": (
        "oversit", "sluttårsak", "skuldar", "går ikkje saman", "sett av registeret",
        "det nasjonale introduksjonsregister", "arbeidsdag", "arten til tiltaket", "sjukt barn",
        "halde ved lag", "viser til henne", "i tvil mot", "klagen",
    ),
    "en": (" told ", " tells ", " says ", "owes nir", "client"),
}  # fmt: skip


@pytest.mark.parametrize("language", _NOT_WRITTEN)
def test_words_that_the_field_does_not_write(language: str) -> None:
    for text in TEXTS:
        words = f" {text.in_language(language)} ".lower()
        assert not [each for each in _NOT_WRITTEN[language] if each in words], words


def test_sources_are_cited_in_nynorsk() -> None:
    source = INTEGRATION_REGULATION.at("§ 72", paragraph="annet ledd")
    assert (source.act_in("nn"), source.reference_in("nn")) == (
        "integreringsforskrifta (FOR-2020-12-15-2912)",
        "§ 72 andre ledd",
    )
    for language in ("nb", "en"):
        assert (source.act_in(language), source.reference_in(language)) == (source.act, source.reference)
    assert imdi_line("asylum", 2).reference_in("nn") == "opplæring for asylsøkjarar, punkt 2"
    # official titles stay as they are
    assert PROCESSING_REGULATION.act_in("nn") == PROCESSING_REGULATION.act
    for rule in CATALOGUE:
        for each in rule.sources:
            cited = set(re.findall(r"[a-zæøå]+", each.reference_in("nn")))
            assert not cited & {*_BOKMAL_ONLY, "syvende", "frister", "innledning"}, each


def test_a_course_in_guidance_is_named_as_what_was() -> None:
    # the word left the regulation on 1 July 2025
    for text in TEXTS:
        if "kurs i foreldre" in text.nb:
            assert "30. juni 2025" in text.nb, text


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("overdue", Text("over fristen", "over fristen", "overdue")),
        ("open", Text("ikke forfalt", "ikkje forfalle", "open")),
        ("contradiction", Text("motstridende opplysninger", "motstridande opplysningar", "contradiction")),
    ],
)
def test_states_are_in_the_words_of_the_field(word: str, text: Text) -> None:
    assert STANDINGS[word] == text
