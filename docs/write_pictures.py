"""Draws the pictures of the README anew from the examples: ``python docs/write_pictures.py`` from the root.

``python docs/regenerate.py`` draws the capture of the command as well. The picture of the page needs Chromium and
Playwright, so ``nox -s pictures`` draws it.
"""

import io
import re
import shutil
from datetime import date
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from nirmodel.checking import check
from nirmodel.cli.tables import findings_table
from nirmodel.html import write_report
from nirmodel.wire import read_cases

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "municipality.jsonl"
AS_OF = date(2021, 3, 1)
IMAGES = ROOT / "docs" / "images"
CAPTURE = IMAGES / "check.svg"
COMMAND = "nirmodel check examples/municipality.jsonl --as-of 2021-03-01 --lang en"
#: two cases of the examples
SHOWN = ("case-01", "case-22")
#: without the fonts that it would load from elsewhere
_FORMAT = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def capture() -> str:
    """The output of the command for some cases, as a terminal shows it."""
    console = Console(record=True, width=120, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(f"$ {COMMAND}\n", markup=False, highlight=False)
    for reading in read_cases(EXAMPLES):
        if reading.case is not None and reading.case.id in SHOWN:
            found = [each for each in check(reading.case, as_of=AS_OF).findings if not each.settled]
            console.print(findings_table(reading.case.id, found, "en"))
    console.print("...")
    return console.export_svg(title="nirmodel", theme=DEFAULT_TERMINAL_THEME, code_format=_FORMAT, unique_id="nirmodel")


def words(svg: str) -> list[str]:
    """The words of a capture."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def captured() -> str:
    """The capture; the one that is there if its words are the same, since versions of Rich draw lines differently."""
    there = CAPTURE.read_text(encoding="utf-8") if CAPTURE.exists() else ""
    drawn = capture()
    return there if words(there) == words(drawn) else drawn


def photograph(browser: str) -> None:
    """The page that ``nirmodel report`` writes of the examples, in a browser."""
    from playwright.sync_api import sync_playwright

    page_file = IMAGES / "report.html"
    found = [reading.case for reading in read_cases(EXAMPLES) if reading.case is not None]
    write_report(((each, check(each, as_of=AS_OF)) for each in found), page_file, as_of=AS_OF, lang="en")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": 1100, "height": 900})
        page.goto(page_file.as_uri())
        page.screenshot(path=IMAGES / "report.png")
        chromium.close()
    page_file.unlink()


if __name__ == "__main__":
    IMAGES.mkdir(exist_ok=True)
    CAPTURE.write_text(capture(), encoding="utf-8")
    if (chromium := shutil.which("chromium")) is not None:
        photograph(chromium)
