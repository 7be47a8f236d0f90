"""The page in a real browser: by mouse, by keyboard, by eye and on paper; run by the nox session ``browser``.

The browser is the ``chromium`` of the machine, or the one that ``NIRMODEL_CHROMIUM`` names.
"""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import monotonic

import pytest
from attrs import evolve
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from nirmodel import check
from nirmodel.html import Entry, Unread, write_report
from nirmodel.path import Path as Place
from nirmodel.text import Text
from nirmodel.wire import read_cases
from nirmodel.wire.shape import shape_finding

CHROMIUM = os.environ.get("NIRMODEL_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
DAYS = {"municipality": date(2021, 3, 1), "integration-act": date(2024, 3, 1)}
MANY = 2000
#: generous, for slow machines: on an ordinary one it is a tenth of this
SECONDS_TO_LOAD, MILLISECONDS_TO_FILTER = 20.0, 2000.0

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine to open the page in")


def entries(name: str, count: int | None = None) -> Iterator[Entry]:
    """The examples, or as many participants as are asked for, made from them under other ids."""
    cases = [reading.case for reading in read_cases(EXAMPLES / f"{name}.jsonl") if reading.case is not None]
    for number in range(len(cases) if count is None else count):
        case = cases[number % len(cases)]
        if count is not None:
            case = evolve(case, id=f"case-{number + 1:05}")
        yield case, check(case, as_of=DAYS[name])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # no sandbox, for in a container there is none to be had; the page is our own
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    written = {name: folder / f"{name}.html" for name in (*DAYS, "unread", "many")}
    for name, day in DAYS.items():
        write_report(entries(name), written[name], as_of=day)
    finding = shape_finding("S011", Place(), Text("JSON", "JSON", "JSON"), 3)
    unread = [Unread((finding,), "cases.jsonl"), *entries("integration-act", 3)]
    write_report(unread, written["unread"], as_of=DAYS["integration-act"], lang="en")
    write_report(entries("municipality", MANY), written["many"], as_of=DAYS["municipality"])
    return written


class Watched:
    """A page of which every request, message and error is noted."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.requests: list[str] = []
        self.messages: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.messages.append(message.text))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.goto(file.as_uri())

    @property
    def shown(self) -> tuple[int, int]:
        """How many participants and deadlines are to be seen."""
        return (
            self.page.locator("article:not([hidden])").count(),
            self.page.locator(".dues li:not([hidden])").count(),
        )


@pytest.fixture
def opened(browser: Browser, files: dict[str, Path]) -> Iterator[Watched]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield Watched(page, files["municipality"])
    page.close()


class TestFilters:
    def test_all_is_shown_at_first_and_after_a_reset(self, opened: Watched) -> None:
        assert opened.shown == (53, 60)
        opened.page.select_option("#f-state", "open")
        opened.page.fill("#f-text", "case-1")
        expect(opened.page.locator("#shown")).to_have_text("Viser 2 av 53 deltakere og 2 av 60 frister.")
        opened.page.click("button[type=reset]")
        expect(opened.page.locator("#shown")).to_have_text("Viser 53 av 53 deltakere og 60 av 60 frister.")
        assert opened.shown == (53, 60)

    def test_by_state_and_item(self, opened: Watched) -> None:
        opened.page.select_option("#f-state", "overdue")
        participants, duties = opened.shown
        assert duties == 53
        opened.page.select_option("#f-item", "I04")
        assert opened.shown[1] == 3
        assert opened.shown[0] < participants
        for text in opened.page.locator(".dues li:not([hidden]) b").all_inner_texts():
            assert text.startswith("I04")
        opened.page.select_option("#f-state", "contradiction")
        assert opened.shown[0] > 0
        assert opened.shown[1] == 0

    def test_by_keyboard_alone(self, opened: Watched) -> None:
        page = opened.page
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        expect(page.locator(".skip")).to_be_in_viewport()
        page.locator("nav a").last.focus()
        for _ in range(3):
            page.keyboard.press("Tab")
        expect(page.locator("#f-text")).to_be_focused()
        page.keyboard.type("case-14")
        expect(page.locator("#shown")).to_have_text("Viser 1 av 53 deltakere og 4 av 60 frister.")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")
        expect(page.locator("#f-state")).to_be_focused()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("#f-state")).not_to_have_value("")
        expect(page.locator("#shown")).not_to_have_text("Viser 1 av 53 deltakere og 4 av 60 frister.")

    def test_what_is_shown_is_announced(self, opened: Watched) -> None:
        shown = opened.page.locator("#shown")
        expect(shown).to_have_attribute("aria-live", "polite")
        opened.page.fill("#f-text", "nobody")
        expect(shown).to_have_text("Viser 0 av 53 deltakere og 0 av 60 frister.")

    def test_a_deadline_leads_to_its_participant(self, opened: Watched) -> None:
        opened.page.locator(".dues a", has_text="case-49").first.click()
        expect(opened.page.locator("article:target h3")).to_have_text("case-49")
        expect(opened.page.locator("article:target h3")).to_be_in_viewport()

    def test_explanations_open_and_close(self, opened: Watched) -> None:
        opened.page.click("#f-why")
        assert opened.page.locator(".why:not([open])").count() == 0
        opened.page.click("#f-why")
        assert opened.page.locator(".why[open]").count() == 0
        opened.page.locator(".why summary").first.focus()
        opened.page.keyboard.press("Enter")
        expect(opened.page.locator(".why ol").first).to_be_visible()


@pytest.mark.parametrize("name", [*DAYS, "unread"])
def test_nothing_is_asked_for_and_nothing_goes_wrong(browser: Browser, files: dict[str, Path], name: str) -> None:
    opened = Watched(browser.new_page(), files[name])
    opened.page.select_option("#f-state", index=1)
    opened.page.click("#f-why")
    opened.page.mouse.wheel(0, 5000)
    opened.page.wait_for_timeout(200)
    assert opened.requests == [files[name].as_uri()]
    assert opened.messages == []
    opened.page.close()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*DAYS, "unread"])
def test_axe_finds_no_barrier(browser: Browser, files: dict[str, Path], name: str, scheme: str, width: int) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.goto(files[name].as_uri())
    # all that is folded or not drawn yet is to be looked at, too
    page.add_style_tag(content="article { content-visibility: visible !important }")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    violations = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == []
    page.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("name", [*DAYS, "unread"])
def test_nothing_is_wider_than_the_window(browser: Browser, files: dict[str, Path], name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(files[name].as_uri())
    page.add_style_tag(content="article { content-visibility: visible !important }")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", DAYS)
def test_no_two_labels_of_a_timeline_overlap(browser: Browser, files: dict[str, Path], name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(files[name].as_uri())
    page.add_style_tag(content="article { content-visibility: visible !important }")
    overlapping = page.evaluate(
        """() => Array.from(document.querySelectorAll('.tl')).filter((line) => {
          const boxes = Array.from(line.querySelectorAll('text, pre'), (each) => each.getBoundingClientRect());
          return boxes.some((one, at) => boxes.slice(at + 1).some((other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom));
        }).map((line) => line.parentElement.id)"""
    )
    assert overlapping == []
    page.close()


def test_on_paper_the_participants_stand_and_the_filter_does_not(browser: Browser, files: dict[str, Path]) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(files["municipality"].as_uri())
    page.emulate_media(media="print")
    expect(page.locator("#filter")).to_be_hidden()
    expect(page.locator("nav")).to_be_hidden()
    for at in (0, 52):
        expect(page.locator("article").nth(at)).to_be_visible()
        assert page.locator("article .tl, article .counts").nth(at).bounding_box() is not None
    assert page.evaluate("getComputedStyle(document.querySelector('article')).contentVisibility") == "visible"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="A4").count(b"/Type /Page\n") > 5
    page.close()


def test_it_can_be_read_without_a_script(browser: Browser, files: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["municipality"].as_uri())
    expect(page.locator("#filter")).to_be_hidden()
    expect(page.locator("article h3").last).to_have_text("case-53")
    page.locator(".why summary").first.click()
    expect(page.locator(".why ol").first).to_be_visible()
    context.close()


def test_many_participants_load_and_filter_quickly(browser: Browser, files: dict[str, Path]) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    began = monotonic()
    page.goto(files["many"].as_uri(), wait_until="load")
    expect(page.locator("#shown")).to_contain_text(f"Viser {MANY} av {MANY} deltakere")
    loaded = monotonic() - began
    filtered = page.evaluate(
        """() => new Promise((resolve) => {
          const state = document.getElementById('f-state'), began = performance.now();
          state.value = 'overdue';
          state.dispatchEvent(new Event('change'));
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        })"""
    )
    size = files["many"].stat().st_size
    print(f"\n{size / 1e6:.1f} MB, loaded in {loaded:.1f} s, filtered in {filtered:.0f} ms")
    assert size < 20_000_000
    assert loaded < SECONDS_TO_LOAD
    assert filtered < MILLISECONDS_TO_FILTER
    page.locator(".dues li:not([hidden]) a").last.click()
    expect(page.locator("article:target h3")).to_be_in_viewport()
    page.close()
