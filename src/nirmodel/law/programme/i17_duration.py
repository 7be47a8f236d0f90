"""I17: how long a programme may last under the integration act (programmets varighet).

The limit follows from the end goal and from the education that the participant has. Until 2025 it was six months for
those with upper secondary education, three years for those whose goal is to complete it, and two for others, each with
an extension. From 2026 it is one year for those with upper secondary education, two to qualify for work, three or four
for parts of upper secondary education or all of it, with an extension, and five for vocational training. The new
limits hold for programmes that are offered after the turn of the year; where upper secondary education is the goal,
after 1 January 2025.

The register does not show whether a programme was extended, so every extension that the act allows counts. Where the
goal, the education or the day of the offer is missing, the longest limit counts. The education stands on the training
(N13), so the case is looked at as a whole.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from attrs import evolve

from nirmodel.case import Case
from nirmodel.code_lists import EndGoalKind
from nirmodel.law.programme.length import MISSING_DAYS, Length, lasting
from nirmodel.law.programme.lists import Lists, programmes, records_of
from nirmodel.law.sources import INTEGRATION_ACT, INTEGRATION_ACT_2020, INTEGRATION_REGULATION, chapter_6a
from nirmodel.law.versions import COLLECTIVE_ALONE, INTEGRATION_ALONE, holding
from nirmodel.records import EducationBackground, EndGoal, Offer
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.choosing import few, steady
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import Compares, Conflict, fields_of
from nirmodel.rules.rule import Notice, Rule
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = ["FOR_THE_EDUCATED", "RULES"]

#: the goals of those who have upper secondary education, under the act as made, chapter 6A and the act from 2026
FOR_THE_EDUCATED = frozenset({
    EndGoalKind.QUALIFIED_FOR_HIGHER_EDUCATION, EndGoalKind.HIGHER_VOCATIONAL_EDUCATION,
    EndGoalKind.PREPARED_FOR_HIGHER_EDUCATION, EndGoalKind.VOCATIONAL_REQUALIFICATION,
})  # fmt: skip
#: their years, with the extension: six months and six months, or one year
_OF_THE_EDUCATED = 1
#: the years of other goals under the act as made, with the extension; the longest for any that is not here
_AS_MADE = {EndGoalKind.WORK: 3, EndGoalKind.PRIMARY_SCHOOL: 3, EndGoalKind.UPPER_SECONDARY_IN_PART: 3}
_LONGEST_AS_MADE = 4
#: the same under the act from 2026
_FROM_2026 = {EndGoalKind.WORK: 2, EndGoalKind.UPPER_SECONDARY_IN_PART: 4}
_LONGEST_FROM_2026 = 5
#: the new limits hold for what was offered after this day; for work, after the second
_NEW_AFTER, _NEW_FOR_WORK_AFTER = date(2025, 1, 1), date(2026, 1, 1)

# --- the limit ----------------------------------------------------------------------------------------


def _offered_after(day: date, offers: Iterable[Visible[Offer]], started: date) -> set[bool]:
    """Whether the programme was offered after a day; both answers if nothing shows it."""
    days = [each.own for each in offers]
    if started <= day:
        return {False}
    shown = {offered > day for offered in days if offered is not None}
    return {True, False} if None in days or not days else shown


def _most_years(goal: EndGoalKind | None, educated: bool | None, offered_after: dict[date, set[bool]]) -> int:
    """The most years that the act allows for a goal."""
    if educated or (educated is None and goal in FOR_THE_EDUCATED):
        return _OF_THE_EDUCATED
    is_new = offered_after[_NEW_FOR_WORK_AFTER if goal is EndGoalKind.WORK else _NEW_AFTER]
    limits = {True: (_FROM_2026, _LONGEST_FROM_2026), False: (_AS_MADE, _LONGEST_AS_MADE)}
    found = (limits[each] for each in is_new)
    return max(longest if goal is None else years.get(goal, longest) for years, longest in found)


# --- what is worth a look -----------------------------------------------------------------------------

_READS = (
    *MISSING_DAYS,
    *fields_of(EndGoal, "goal"),
    *fields_of(EducationBackground, "upper_secondary_completed"),
)


def _past_the_limit(view: View) -> Iterator[Conflict]:
    """A conflict at the start, with what the limit and the length follow from."""
    educations = records_of(view, "norwegian_trainings", "education_backgrounds")
    shown = {each.record.upper_secondary_completed for each in educations}
    educated = shown.pop() if len(shown) == 1 else None
    shows = few(educations) if educated else []
    for lists in programmes(view):
        yield from _too_long(lists, view.as_of, educated, shows)


def _too_long(
    lists: Lists, as_of: date, educated: bool | None, shows: list[Visible[EducationBackground]]
) -> Iterator[Conflict]:
    length = Length.of(lists, as_of)
    if length is None:
        return
    offers, started = lists.get("offers", ()), length.first_day
    offered_after = {day: _offered_after(day, offers, started) for day in (_NEW_AFTER, _NEW_FOR_WORK_AFTER)}
    goals = {each.record.goal for each in lists.get("end_goals", ())} or {None}
    if length.longer_than(max(_most_years(each, educated, offered_after) for each in goals)):
        names = ("ends", "leaves", "absences", "end_goals", "offers")
        others = steady(each for name in names for each in lists.get(name, ()))
        yield conflict(length.start, "started_on", *others, *shows, reads=_READS)


def _with_programme_of(case: Case, *, years: int, near: bool) -> Case:
    """A programme of so many years, to complete upper secondary education; the limit is four or five."""
    (programme,) = case.introduction_programmes
    assert programme.end_goals is not None  # a complete programme has them
    goals = tuple(evolve(each, goal=EndGoalKind.UPPER_SECONDARY_COMPLETED) for each in programme.end_goals)
    return evolve(case, introduction_programmes=(evolve(lasting(years, programme, near), end_goals=goals),))


_AMENDED = date(2026, 1, 1)
_SOURCES = (
    INTEGRATION_ACT_2020.at("§ 13", paragraph="annet til sjette ledd", last_day=date(2025, 12, 31)),
    INTEGRATION_ACT.at("§ 13", paragraph="tredje ledd", first_day=_AMENDED),
    INTEGRATION_ACT.at("§ 14", paragraph="fjerde til sjette ledd", first_day=_AMENDED),
    INTEGRATION_REGULATION.at("§§ 10 og 19"),
    INTEGRATION_REGULATION.at(
        "§§ 75 og 76", first_day=_AMENDED, url="https://lovdata.no/dokument/LTI/forskrift/2025-06-20-1154"
    ),
)

PROGRAMME_PAST_THE_LIMIT = Notice(
    code="I179",
    name="programme-past-the-limit-of-its-goal",
    about="case",
    title=Text(
        "Programmet er lengre enn loven tillater, selv med forlengelse, permisjon og fravær",
        "Programmet er lengre enn lova tillèt, sjølv med forlenging, permisjon og fråvær",
        "Programme longer than the act allows, even with extension, leave and absence",
    ),
    finds=Compares("records", _past_the_limit),
    versions=(
        *holding(INTEGRATION_ALONE, *_SOURCES),
        *holding(
            COLLECTIVE_ALONE,
            *_SOURCES,
            *chapter_6a("§ 37 c", paragraph="annet og tredje ledd", last_day=date(2025, 12, 31)),
        ),
    ),
    broken_by=Breaking(
        "ends",
        partial(_with_programme_of, years=5, near=False),
        partial(_with_programme_of, years=4, near=True),
        of_case=True,
    ),
)

RULES: tuple[Rule, ...] = (PROGRAMME_PAST_THE_LIMIT,)
