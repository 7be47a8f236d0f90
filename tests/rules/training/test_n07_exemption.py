"""N07: exemption, what it is from and its legal basis (fritak)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from nirmodel import Case
from nirmodel.code_lists import ExemptionGround, TrainingExemptFrom
from nirmodel.records import HoursAttended, TrainingExemption
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    LONG_AFTER,
    SECOND,
    begins,
    ceases,
    clashes,
    fits,
    found,
    met,
    norwegian,
    one_day,
    owed,
    period,
)

D = date

EXEMPTION = TrainingExemption(granted_on=D(2020, 5, 31))


class TestN070:
    """An exemption is registered in NIR."""

    def test_days(self) -> None:
        owed("N070", norwegian(exemptions=[EXEMPTION]), opens="2020-05-31", due="2020-07-31", at="exemptions[0]")

    def test_near_miss(self) -> None:
        met("N070", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 5, 31), registered_on=D(2020, 6, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("N070", "2014-04-10", lambda day: norwegian(exemptions=[TrainingExemption(granted_on=day)]))
        begins(
            "N070", "2021-01-01", lambda day: norwegian(regime=SECOND, exemptions=[TrainingExemption(granted_on=day)])
        )


class TestN071:
    """An exemption states what it is from."""

    def test_days(self) -> None:
        case = norwegian(exemptions=[EXEMPTION])
        owed("N071", case, opens="2020-05-31", due="2020-07-31", at="exemptions[0].exempt_from")

    def test_near_miss(self) -> None:
        for what in TrainingExemptFrom:
            met("N071", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 5, 31), exempt_from=what)]))

    def test_first_and_last_days(self) -> None:
        begins("N071", "2014-04-10", lambda day: norwegian(exemptions=[TrainingExemption(granted_on=day)]))
        begins(
            "N071", "2021-01-01", lambda day: norwegian(regime=SECOND, exemptions=[TrainingExemption(granted_on=day)])
        )


class TestN072:
    """An exemption states its ground, with the legal basis."""

    def test_days(self) -> None:
        case = norwegian(exemptions=[EXEMPTION])
        owed("N072", case, opens="2020-05-31", due="2020-07-31", at="exemptions[0].ground")

    def test_near_miss(self) -> None:
        ground = ExemptionGround.HEALTH_OR_WEIGHTY_REASONS
        met("N072", norwegian(exemptions=[TrainingExemption(granted_on=D(2020, 5, 31), ground=ground)]))

    def test_first_and_last_days(self) -> None:
        begins("N072", "2014-04-10", lambda day: norwegian(exemptions=[TrainingExemption(granted_on=day)]))
        begins(
            "N072", "2021-01-01", lambda day: norwegian(regime=SECOND, exemptions=[TrainingExemption(granted_on=day)])
        )


class TestN073:
    """An exemption has the date it was granted."""

    def test_days(self) -> None:
        case = norwegian(exemptions=[TrainingExemption(known_on=D(2020, 5, 31))])
        owed("N073", case, opens="2020-05-31", due="2020-07-31", at="exemptions[0].granted_on")

    def test_near_miss(self) -> None:
        met("N073", norwegian(exemptions=[EXEMPTION]))

    def test_first_and_last_days(self) -> None:
        begins("N073", "2014-04-10", lambda day: norwegian(exemptions=[TrainingExemption(known_on=day)]))
        begins("N073", "2021-01-01", lambda day: norwegian(regime=SECOND, exemptions=[TrainingExemption(known_on=day)]))


ONE = Decimal(1)
TRAINING, NORWEGIAN, SOCIAL_STUDIES, FINAL_EXAM = TrainingExemptFrom


def _exempt(what: TrainingExemptFrom | None, first: str = "2020-09-01", last: str | None = "2020-09-30") -> Any:
    return TrainingExemption(exempt_from=what, period=period(first, last))


def _attended(first: str = "2020-09-01", last: str | None = "2020-09-30", **figures: Any) -> HoursAttended:
    return HoursAttended(period=period(first, last), **(figures or {"norwegian_hours": ONE}))


def _of_one_day(day: date, regime: Any = FIRST) -> Case:
    """An hour of Norwegian on a day of exemption from the training."""
    exemption = TrainingExemption(exempt_from=TRAINING, period=one_day(day))
    hours = HoursAttended(period=one_day(day), norwegian_hours=ONE)
    return norwegian(regime=regime, exemptions=[exemption], hours=[hours])


class TestN079:
    """Hours of a subject during an exemption from it."""

    @pytest.mark.parametrize(
        ("what", "figure", "is_about_it"),
        [
            (TRAINING, "norwegian_hours", True),
            (TRAINING, "norwegian_beyond_statutory_hours", True),
            (TRAINING, "social_studies_hours", True),
            (NORWEGIAN, "norwegian_hours", True),
            (NORWEGIAN, "norwegian_beyond_statutory_hours", True),
            (NORWEGIAN, "social_studies_hours", False),
            (SOCIAL_STUDIES, "norwegian_hours", False),
            (SOCIAL_STUDIES, "norwegian_beyond_statutory_hours", False),
            (SOCIAL_STUDIES, "social_studies_hours", True),
            (FINAL_EXAM, "norwegian_hours", False),
            (FINAL_EXAM, "social_studies_hours", False),
            (None, "norwegian_hours", False),
        ],
    )
    def test_only_for_what_the_exemption_is_from(
        self, what: TrainingExemptFrom | None, figure: str, is_about_it: bool
    ) -> None:
        figures: dict[str, Any] = {figure: ONE}
        case = norwegian(exemptions=[_exempt(what)], hours=[_attended(**figures)])
        clashes("N079", case, *(["hours[0]"] if is_about_it else []))
        assert all(each.kind == "notice" for each in found("N079", case, LONG_AFTER))

    def test_exempt_from_norwegian_alone_and_hours_of_social_studies(self) -> None:
        exemptions = [
            TrainingExemption(
                granted_on=D(2022, 2, 1), exempt_from=NORWEGIAN, period=period("2022-02-01", "2022-12-31")
            )
        ]
        hours = [
            HoursAttended(
                period=period("2022-03-01", "2022-03-31"),
                norwegian_hours=Decimal(0),
                social_studies_hours=Decimal(20),
            )
        ]
        fits("N079", norwegian(regime=SECOND, exemptions=exemptions, hours=hours), D(2022, 5, 1))

    def test_exemptions_that_together_cover_the_period(self) -> None:
        hours = [_attended("2020-09-20", "2020-10-10")]
        rest = _exempt(NORWEGIAN, "2020-10-01", "2020-10-15")
        clashes("N079", norwegian(exemptions=[rest, _exempt(TRAINING)], hours=hours), "hours[0]")
        later = _exempt(NORWEGIAN, "2020-10-02", "2020-10-15")
        fits("N079", norwegian(exemptions=[later, _exempt(TRAINING)], hours=hours))
        other = evolve(rest, exempt_from=SOCIAL_STUDIES)
        fits("N079", norwegian(exemptions=[other, _exempt(TRAINING)], hours=hours))

    def test_both_subjects_in_one_notice(self) -> None:
        both = _attended(norwegian_hours=ONE, social_studies_hours=ONE)
        exemptions = [_exempt(SOCIAL_STUDIES), _exempt(NORWEGIAN), _exempt(FINAL_EXAM)]
        (row,) = found("N079", norwegian(exemptions=exemptions, hours=[both]), LONG_AFTER)
        assert {str(each.path).split(".", 1)[1] for each in row.grounds} == {
            "hours[0]",
            "exemptions[0]",
            "exemptions[1]",
        }

    def test_near_miss(self) -> None:
        for hours in (
            _attended("2020-08-31"),
            _attended(last="2020-10-01"),
            _attended(norwegian_hours=Decimal(0)),
            _attended("2020-09-11", "2020-09-07"),
            # without the last day nothing is certain of when they were attended
            _attended(last=None),
            HoursAttended(norwegian_hours=ONE),
            HoursAttended(period=period("2020-09-07", "2020-09-11")),
        ):
            fits("N079", norwegian(exemptions=[_exempt(TRAINING)], hours=[hours]))
        for exemption in (
            TrainingExemption(exempt_from=TRAINING),
            # without its last day it is certain of its first
            _exempt(TRAINING, last=None),
        ):
            fits("N079", norwegian(exemptions=[exemption], hours=[_attended()]))
        on_its_first = _attended("2020-09-01", "2020-09-01")
        clashes("N079", norwegian(exemptions=[_exempt(TRAINING, last=None)], hours=[on_its_first]), "hours[0]")

    def test_first_and_last_days(self) -> None:
        begins("N079", "2005-09-01", _of_one_day)
        begins("N079", "2021-01-01", lambda day: _of_one_day(day, SECOND))
        begins("N079", FIRST_DAYS[COLLECTIVE], lambda day: _of_one_day(day, COLLECTIVE))
        # chapter 6A gives a right and no duty
        ceases("N079", "2022-06-14", lambda day: _of_one_day(day, COLLECTIVE))
