"""The report to look at: one page that holds all it needs, for a team."""

import io
import re
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from html.parser import HTMLParser
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from markupsafe import escape

from nirmodel import Case, IntroductionProgramme, Report, check
from nirmodel.case import AsylumSeekerTraining, NorwegianTraining
from nirmodel.code_lists import Activity, StopKind
from nirmodel.errors import InvalidValue
from nirmodel.findings import Kind, State
from nirmodel.html import Entry, Unread, write_page, write_report
from nirmodel.html.timeline import draw, participations
from nirmodel.html.words import MARKS, days_left, days_over
from nirmodel.law.catalogue import CATALOGUE, rule_of
from nirmodel.law.items import ITEMS
from nirmodel.law.regimes import Regime
from nirmodel.notices import imprint
from nirmodel.path import Path as Place
from nirmodel.records import Absence, End, HoursAttended, MainActivity, Offer, Period, Start, Stop, WeeklyHours
from nirmodel.rules.catalogue import Catalogue
from nirmodel.terms import KINDS, STATES
from nirmodel.text import Text
from nirmodel.waivers import Waiver
from nirmodel.wire import read_case, read_cases
from nirmodel.wire.shape import shape_finding

EXAMPLES = Path(__file__).parent.parent / "examples"
FILES = {
    "municipality.jsonl": date(2021, 3, 1),
    "integration-act.jsonl": date(2024, 3, 1),
    "changes-of-law.jsonl": date(2026, 6, 1),
}
DAY = date(2021, 3, 1)
LANGUAGES = ("nb", "nn", "en")
EMPTY = {"meta", "path", "rect", "input", "br", "link", "img"}


@cache
def examples(name: str) -> list[tuple[Case, Report]]:
    cases = [reading.case for reading in read_cases(EXAMPLES / name)]
    return [(case, check(case, as_of=FILES[name])) for case in cases if case is not None]


def page(entries: object, as_of: date = DAY, lang: str = "nb", title: str | None = None) -> str:
    stream = io.StringIO()
    write_page(entries, stream, as_of=as_of, lang=lang, title=title)  # type: ignore[arg-type]  # lists of either kind
    return stream.getvalue()


def page_of(case: Case, as_of: date = DAY, lang: str = "nb") -> str:
    return page([(case, check(case, as_of=as_of))], as_of, lang)


class Parsed(HTMLParser):
    """A page taken apart: every element closed, ids, links, headings and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]


@cache
def example_page(name: str, lang: str = "nb") -> str:
    return page(examples(name), FILES[name], lang)


@cache
def parsed_page(name: str, lang: str) -> "Parsed":
    return Parsed(example_page(name, lang))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
class TestEveryPage:
    def test_is_well_formed(self, name: str, lang: str) -> None:
        parsed = parsed_page(name, lang)
        assert (parsed.wrong, parsed.open) == ([], [])
        assert len(parsed.ids) == len(set(parsed.ids))
        assert ("html", "lang", lang) in parsed.attributes
        assert [parsed.tags[each] for each in ("main", "header", "h1", "title")] == [1, len(examples(name)) + 1, 1, 1]

    def test_every_link_within_it_leads_somewhere(self, name: str, lang: str) -> None:
        parsed = parsed_page(name, lang)
        within = {value.removeprefix("#") for value in parsed.values("href") if value.startswith("#")}
        named = {*parsed.values("aria-labelledby"), *parsed.values("for")}
        assert within | named <= set(parsed.ids)

    def test_loads_nothing(self, name: str, lang: str) -> None:
        text, parsed = example_page(name, lang), parsed_page(name, lang)
        assert not {"link", "img", "iframe", "object", "embed", "base", "image", "use"} & set(parsed.tags)
        assert not {"src", "srcset", "action", "poster", "xlink:href", "ping"} & {
            each for _, each, _ in parsed.attributes
        }
        assert {tag for tag, attribute, _ in parsed.attributes if attribute == "href"} == {"a"}
        assert set(re.findall(r"url\((.)", text)) == {"#"}
        assert not re.search(r"@import|@font-face|fetch\(|XMLHttpRequest|innerHTML|document\.write", text)

    def test_lists_every_duty_that_is_not_met(self, name: str, lang: str) -> None:
        text = example_page(name, lang)
        front, *sections = text.split("<article ")
        for number, ((case, report), section) in enumerate(zip(examples(name), sections, strict=True), 1):
            assert f">{case.id}</h3>" in section
            for each in report.findings:
                if not each.settled:
                    assert f"<b>{each.code}</b>" in section
                    assert str(escape(each.heading.title.in_language(lang))) in section or each.state is not None
                    assert str(each.path) in section
                    for because in report.why(each).because:
                        assert str(escape(because.text.in_language(lang))) in section
            owed = [*report.overdue, *report.open]
            assert front.count(f'href="#d{number}"') == len(owed)
            assert all(str(escape(each.heading.title.in_language(lang))) in front for each in owed)

    def test_words_of_another_language_do_not_slip_in(self, name: str, lang: str) -> None:
        text = example_page(name, lang)
        for state in STATES.values():
            own = state.in_language(lang)
            assert f">{own}</span>" in text
            for words in {state.in_language(other) for other in LANGUAGES} - {own}:
                assert f"</span> {words}" not in text
                assert f">{words}<" not in text

    def test_ends_with_what_made_it(self, name: str, lang: str) -> None:
        footer = example_page(name, lang).partition("<footer>")[2].partition("</footer>")[0]
        assert imprint(CATALOGUE.edition, version("nirmodel")).in_language(lang) in footer
        assert footer.count(CATALOGUE.edition) == 1


def test_the_same_page_every_time() -> None:
    assert page(examples("integration-act.jsonl"), FILES["integration-act.jsonl"]) == example_page(
        "integration-act.jsonl"
    )


def test_every_item_and_state_has_its_words() -> None:
    assert {rule.item for rule in CATALOGUE} == set(ITEMS)
    assert set(MARKS) == {*(each.value for each in State), Kind.CONTRADICTION.value, Kind.NOTICE.value}
    assert set(MARKS) <= {*STATES, *KINDS}
    assert len(set(MARKS.values())) == len(MARKS)


def test_counts_are_those_of_the_reports() -> None:
    counted: Counter[str] = Counter()
    reports = [report for _, report in examples("municipality.jsonl")]
    for report in reports:
        counted.update(each.state for each in report.findings if each.state)
    text = example_page("municipality.jsonl")
    row = re.search(r'<tr role="row" class="all">.*?</tr>', text, re.DOTALL)
    assert row
    figures = [int(each) for each in re.findall(r">(\d+)</td>", row[0])]
    assert figures[:-1] == [
        counted[each] for each in ("overdue", "open", "undetermined", "deferred", "met_late", "met")
    ]
    assert figures[-1] == sum(counted.values())
    bar = re.search(r'rowheader"><span class="code">I09.*?</svg>', text, re.DOTALL)
    assert bar
    assert sum(float(each) for each in re.findall(r'width="([\d.]+)%"', bar[0])) == pytest.approx(100, abs=0.1)


def test_reports_of_two_editions_are_both_named() -> None:
    case, report = examples("municipality.jsonl")[0]
    some = Catalogue(CATALOGUE.rules[:5])
    text = page([(case, report), (case, check(case, as_of=DAY, rules=some))])
    assert some.edition != CATALOGUE.edition
    for edition in (some.edition, CATALOGUE.edition):
        assert text.count(f"<p>{imprint(edition).nb}</p>") == 1


def test_a_page_of_nobody() -> None:
    text = page([])
    assert Parsed(text).wrong == []
    assert imprint(CATALOGUE.edition).nb in text
    assert "Ingenting er over fristen." in text
    assert "<article" not in text
    assert 'id="unread"' not in text


class TestHostileText:
    def test_an_id_is_only_text(self) -> None:
        # the class lets no such id through, so what holds it back is switched off
        case = Case(
            id="a-1",
            regime=Regime.INTRODUCTION_ACT,
            introduction_programmes=(IntroductionProgramme(starts=(Start(id="s"),)),),
        )
        hostile = "<script>alert(1)</script>\"'&"
        report = check(case, as_of=DAY)
        object.__setattr__(case, "id", hostile)
        text = page([(case, evolve(report, case_id=hostile))])
        assert text.count("<script>") == 1
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
        assert Parsed(text).wrong == []

    def test_so_are_title_and_file(self) -> None:
        finding = shape_finding("S011", Place(), Text("<b>", "<b>", "<b>"), 3)
        text = page([Unread((finding,), "<i>.jsonl")], title="</title><script>")
        assert text.count("<script>") == 1
        assert "&lt;i&gt;.jsonl, linje 3" in text
        assert "&lt;/title&gt;" in text


def test_what_could_not_be_read_is_listed_with_line_and_path() -> None:
    bad = read_case('{"id": "a-1", "introduction_programmes": [{"ends": [{"ended_on": "2020-02-30"}]}]}', 7)
    lost = shape_finding("S015", Place(), Text("x", "x", "x"))
    text = page([Unread(bad.findings), Unread((lost,), "cases.jsonl"), Unread((lost,))])
    assert '<h2 id="unread">Feil i inndata</h2>' in text
    assert re.search(
        r"S024</b> Umulig dato.*Linje 7 <code>introduction_programmes\[0\].ends\[0\].ended_on</code>", text
    )
    assert '<span class="path">cases.jsonl</span>' in text
    assert '<span class="path"></span>' in text


class TestParticipant:
    def test_a_regime_that_is_not_settled_is_shown_with_what_is_possible(self) -> None:
        assert "ikke avklart: introduksjonsloven, integreringsloven eller" in page_of(Case(id="a-1"))

    def test_an_advice_is_shown_without_the_due_day_that_is_beside_it(self) -> None:
        end = End(ended_on=date(2021, 1, 5), registered_on=date(2021, 1, 6))
        statuses = MainActivity(statuses=(Activity.WORK, Activity.FURTHER_EDUCATION), registered_on=date(2021, 1, 6))
        bare = IntroductionProgramme(ends=(end,))
        with_statuses = evolve(bare, main_activities=(statuses,))
        for programme, words in ((bare, ""), (with_statuses, ". Oppgitt: arbeid og videregående")):
            text = page_of(Case(id="a-1", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(programme,)))
            assert f"individuell plan{words}" in text
            assert "Frist 05.03.2021<span>om 4 dager" in text

    def test_a_waiver_is_beside_the_sentence_and_never_gives_the_reason(self) -> None:
        end = End(id="e1", ended_on=date(2020, 11, 5), registered_on=date(2020, 11, 6))
        case = Case(
            id="a-1", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(IntroductionProgramme(ends=(end,)),)
        )
        waivers = (
            Waiver(code="I041", record="e1", reason="Kari", by="Ola", until=date(2021, 6, 1)),
            Waiver(code="I044", record="e1", reason="Kari", by="Ola", until=date(2020, 6, 1)),
        )
        text = page([(case, check(case, as_of=DAY, waivers=waivers))])
        assert 'Avslutningsårsak mangler <span class="waived">unntak til 01.06.2021</span>' in text
        assert "<b>W019</b>" in text
        assert "Kari" not in text
        assert "Ola" not in text

    def test_records_are_listed_with_their_days_and_whether_they_are_in_nir(self) -> None:
        programme = IntroductionProgramme(
            offers=(Offer(registered_on=date(2020, 1, 2)),),
            absences=(
                Absence(period=Period(first_day=date(2020, 5, 1))),
                Absence(period=Period(first_day=date(2020, 6, 1), last_day=date(2020, 6, 3))),
                Absence(period=Period(first_day=date(2020, 7, 1), last_day=date(2020, 7, 1))),
            ),
        )
        text = page_of(Case(id="a-1", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(programme,)))
        lines = re.findall(r"<li>((?:Tilbud|Fravær) .*?)</li>", text)
        assert lines == [
            "Fravær fra 01.05.2020, ikke i NIR",
            "Fravær 01.06.2020–03.06.2020, ikke i NIR",
            "Fravær 01.07.2020, ikke i NIR",
            "Tilbud uten dato, registrert 02.01.2020",
        ]

    def test_days_are_counted_in_words(self) -> None:
        assert [days_over(each).nb for each in (1, 2)] == ["1 dag over", "2 dager over"]
        assert [days_left(each).nn for each in (0, 1, 2)] == ["frist i dag", "om 1 dag", "om 2 dagar"]


class TestTimeline:
    @staticmethod
    def paths(case: Case, as_of: date = DAY) -> dict[str, str]:
        timeline = draw(check(case, as_of=as_of), participations(case, as_of), "nb")
        assert timeline
        return {each.style: each.path for each in timeline.drawings}

    @staticmethod
    def programme(**lists: object) -> Case:
        return Case(id="a-1", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(IntroductionProgramme(**lists),))  # type: ignore[arg-type]

    def test_nothing_dated_is_not_drawn(self) -> None:
        case = self.programme(starts=(Start(id="s"),))
        assert draw(check(case, as_of=DAY), participations(case, DAY), "nb") is None
        assert "<svg width=" not in page_of(case).split("<article ")[1]

    def test_a_participation_without_records_is_not_listed(self) -> None:
        text = page_of(self.programme())
        assert "Registreringer:" not in text
        assert "<pre" not in text

    def test_what_is_known_later_is_not_drawn(self) -> None:
        starts = (Start(started_on=date(2020, 1, 1)), Start(started_on=date(2021, 4, 1)))
        assert self.paths(self.programme(starts=starts)) == self.paths(self.programme(starts=starts[:1]))

    def test_time_past_the_due_day_is_drawn_to_the_day_of_the_page(self) -> None:
        case = self.programme(starts=(Start(started_on=date(2020, 3, 1)),))
        (mark,) = set(re.findall(r"M(\d+) ", self.paths(case)["overdue-mark"]))
        first, last = date(2020, 3, 1), DAY + timedelta(days=1)
        assert int(mark) == round(1000 * (date(2020, 5, 1) - first).days / (last - first).days)
        assert re.search(rf"M{mark} \d+h(\d+)", self.paths(case)["overdue"])

    def test_met_late_is_drawn_to_the_day_it_was_settled(self) -> None:
        offer = Offer(offered_on=date(2020, 1, 1), known_on=date(2020, 1, 1), registered_on=date(2020, 9, 1))
        paths = self.paths(self.programme(offers=(offer,)))
        assert paths["met_late"].startswith(re.match(r"M\d+", paths["met_late-mark"])[0])  # type: ignore[index]
        start = Start(started_on=date(2020, 1, 1), registered_on=date(2020, 1, 1))
        late = Offer(offered_on=date(2019, 12, 1), known_on=date(2020, 9, 1), registered_on=date(2020, 9, 1))
        assert "met_late" in self.paths(self.programme(offers=(late,), starts=(start,)))

    def test_a_permanent_stop_ends_a_participation_and_a_temporary_one_does_not(self) -> None:
        start = Start(started_on=date(2020, 1, 1))
        ended = {
            kind: self.paths(self.programme(starts=(start,), stops=(Stop(decided_on=date(2020, 6, 1), kind=kind),)))
            for kind in StopKind
        }
        assert ended[StopKind.PERMANENT]["whole"] != ended[StopKind.TEMPORARY]["whole"]
        assert ended[StopKind.PERMANENT]["stop-mark"] == ended[StopKind.TEMPORARY]["stop-mark"]

    def test_an_end_before_the_start_is_drawn_all_the_same(self) -> None:
        case = self.programme(starts=(Start(started_on=date(2020, 6, 1)),), ends=(End(ended_on=date(2020, 1, 1)),))
        assert re.fullmatch(r"M0 10h\d+", self.paths(case)["whole"])

    def test_a_record_that_is_dated_by_its_registration_alone(self) -> None:
        assert self.paths(self.programme(starts=(Start(registered_on=date(2020, 1, 1)),)))["dot"] == "M0 30h0"

    def test_weeks_are_drawn_from_monday_to_sunday(self) -> None:
        weeks = (WeeklyHours(week="2020-W40"), WeeklyHours(week="2020-W41"))
        case = Case(
            id="a-1",
            regime=Regime.INTRODUCTION_ACT,
            asylum_seeker_trainings=(AsylumSeekerTraining(weekly_hours=weeks),),
        )
        assert self.paths(case)["hours"].count("M") == 2

    def test_many_due_days_become_one_row_a_state(self) -> None:
        months = [Period(first_day=date(2019, month, 1), last_day=date(2019, month, 28)) for month in range(1, 13)]
        hours = tuple(HoursAttended(id=f"h{number}", period=each) for number, each in enumerate(months))
        late = HoursAttended(
            id="late", period=Period(first_day=date(2018, 1, 1), last_day=date(2018, 2, 1)),
            known_on=date(2018, 2, 1), registered_on=date(2018, 9, 1),
        )  # fmt: skip
        case = Case(
            id="a-1", regime=Regime.INTRODUCTION_ACT, norwegian_trainings=(NorwegianTraining(hours=(*hours, late)),)
        )
        timeline = draw(check(case, as_of=DAY), participations(case, DAY), "nb")
        assert timeline
        assert timeline.labels.splitlines()[-2:] == ["▲ over fristen", "◐ oppfylt for sent"]

    def test_days_far_away_are_counted_and_drawn_at_the_edge(self) -> None:
        start = Start(started_on=date(2020, 1, 1), known_on=date(2020, 1, 1), registered_on=date(2020, 1, 1))
        absence = Absence(period=Period(first_day=date(202, 1, 1), last_day=date(9999, 12, 31)), known_on=DAY)
        text = page_of(self.programme(starts=(start,), absences=(absence,)))
        assert "Datoer som ligger utenfor tidslinjen: 2" in text

    @pytest.mark.parametrize("as_of", [date.min, date(1, 2, 1), date(9999, 12, 1), date.max])
    def test_the_ends_of_the_calendar(self, as_of: date) -> None:
        start = Start(started_on=as_of, known_on=as_of, registered_on=as_of)
        timeline = draw(
            check(self.programme(starts=(start,)), as_of=as_of),
            participations(self.programme(starts=(start,)), as_of),
            "nb",
        )
        assert timeline
        assert timeline.first < timeline.last

    @pytest.mark.parametrize("days", [10, 100, 400, 900, 2000, 4300])
    def test_labels_have_room(self, days: int) -> None:
        start = Start(started_on=DAY - timedelta(days=days))
        timeline = draw(
            check(self.programme(starts=(start,)), as_of=DAY),
            participations(self.programme(starts=(start,)), DAY),
            "nb",
        )
        assert timeline
        places = [each.x for each in timeline.ticks]
        assert len(places) >= 1
        assert all(after - before >= 130 for before, after in pairwise(places))


class TestWriting:
    def test_a_file_is_there_only_when_it_is_whole(self, tmp_path: Path) -> None:
        out = tmp_path / "report.html"
        out.write_text("before", encoding="utf-8")

        def failing() -> Iterator[Entry]:
            yield examples("municipality.jsonl")[0]
            raise OSError("gone")

        with pytest.raises(OSError, match="gone"):
            write_report(failing(), out, as_of=DAY)
        assert out.read_text(encoding="utf-8") == "before"
        assert list(tmp_path.iterdir()) == [out]
        few = examples("municipality.jsonl")[:3]
        write_report(few, str(out), as_of=DAY, lang="en", title="Our report")
        assert out.read_bytes() == page(few, lang="en", title="Our report").encode()
        assert list(tmp_path.iterdir()) == [out]

    def test_a_report_of_another_case_or_day_is_refused(self) -> None:
        case, report = examples("municipality.jsonl")[0]
        for pair, as_of in (((case, report), date(2021, 3, 2)), ((evolve(case, id="b-1"), report), DAY)):
            with pytest.raises(InvalidValue, match="a report on the case"):
                page([pair], as_of)

    def test_a_language_that_it_does_not_have(self) -> None:
        with pytest.raises(ValueError, match="sv"):
            page([], lang="sv")

    def test_participants_are_not_kept(self, tmp_path: Path) -> None:
        def many(count: int) -> Iterator[Entry]:
            pairs = examples("municipality.jsonl")[1:8]
            for number in range(count):
                case, report = pairs[number % len(pairs)]
                yield evolve(case, id=f"a-{number}"), evolve(report, case_id=f"a-{number}")

        write_report(many(7), tmp_path / "warm.html", as_of=DAY)
        peaks = []
        for count in (14, 42):
            tracemalloc.start()
            write_report(many(count), tmp_path / "report.html", as_of=DAY)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
        assert peaks[1] < 1.5 * peaks[0]


def test_a_device_is_written_to_and_stays_one() -> None:
    write_report([], "/dev/null", as_of=DAY)
    assert Path("/dev/null").exists()
    assert not Path("/dev/null").is_file()


def test_rules_of_your_own_have_their_place() -> None:
    case = Case(id="a-1", introduction_programmes=(IntroductionProgramme(ends=(End(id="e", ended_on=DAY),)),))
    own = evolve(rule_of("I041"), code="X041")
    written = page([(case, check(case, as_of=DAY, rules=(rule_of("I041"), own)))])
    assert written.index(">I041<") < written.index(">X041<")
    assert ">X04<" in written
