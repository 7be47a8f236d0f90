"""The catalogue: every rule there is, and the rules as they stood on a day (regelkatalog).

A new item gets two lines here: its import, and its place among the items.
"""

from datetime import date

from nirmodel.law.asylum import (
    a01_norwegian_hours,
    a02_culture_and_values,
    a03_track,
    a04_exemption,
    a05_start,
    a06_stop,
    a07_language_and_scope,
    a08_reception_centre,
)
from nirmodel.law.programme import (
    i01_offer_or_claim,
    i02_decision,
    i03_start,
    i04_end,
    i05_main_activity,
    i06_leave,
    i07_absence,
    i08_stop,
    i09_complaint,
    i10_end_goal,
    i11_integration_contract,
    i12_competence_mapping,
    i13_career_guidance,
    i14_parental_guidance,
    i15_life_skills,
    i16_introduction_benefit,
    i17_duration,
    i18_start_in_time,
    i19_norwegian_as_measure,
)
from nirmodel.law.reception import (
    r01_decision,
    r02_start,
    r03_stop,
    r04_mother_tongue,
    r05_language_and_scope,
    r06_exemption,
    r07_parental_guidance,
    r08_life_skills,
    r09_measures,
    r10_hours,
    r11_reception_centre,
)
from nirmodel.law.training import (
    n01_claim,
    n02_offer,
    n03_languages_and_track,
    n04_start,
    n05_hours,
    n06_leave,
    n07_exemption,
    n08_absence,
    n09_complaint,
    n10_stop,
    n11_norwegian_goal,
    n12_language_of_instruction,
    n13_education_background,
    n14_follow_up_training,
    n15_full_time_upper_secondary,
    n16_end,
    n17_provider,
    n18_extended_training,
)
from nirmodel.law.whole_case import (
    g01_records,
    g02_days,
    g03_regime,
    g04_research_reservation,
    g05_code_values,
    g06_impossible_days,
    g07_impossible_amounts,
    g08_recorded_twice,
    g09_same_period_twice,
    g10_repeated_decisions,
    g11_two_starts,
    g12_at_the_same_time,
    g13_nothing_in_it,
    g14_language_codes,
)
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.rule import Rule

__all__ = ["CATALOGUE", "Catalogue", "catalogue_at", "rule_of"]

#: the rules of each item: the programme, the training, asylum seekers, reception centres, the case as a whole
_ITEMS: tuple[tuple[Rule, ...], ...] = (
    i01_offer_or_claim.RULES,
    i02_decision.RULES,
    i03_start.RULES,
    i04_end.RULES,
    i05_main_activity.RULES,
    i06_leave.RULES,
    i07_absence.RULES,
    i08_stop.RULES,
    i09_complaint.RULES,
    i10_end_goal.RULES,
    i11_integration_contract.RULES,
    i12_competence_mapping.RULES,
    i13_career_guidance.RULES,
    i14_parental_guidance.RULES,
    i15_life_skills.RULES,
    i16_introduction_benefit.RULES,
    i17_duration.RULES,
    i18_start_in_time.RULES,
    i19_norwegian_as_measure.RULES,
    n01_claim.RULES,
    n02_offer.RULES,
    n03_languages_and_track.RULES,
    n04_start.RULES,
    n05_hours.RULES,
    n06_leave.RULES,
    n07_exemption.RULES,
    n08_absence.RULES,
    n09_complaint.RULES,
    n10_stop.RULES,
    n11_norwegian_goal.RULES,
    n12_language_of_instruction.RULES,
    n13_education_background.RULES,
    n14_follow_up_training.RULES,
    n15_full_time_upper_secondary.RULES,
    n16_end.RULES,
    n17_provider.RULES,
    n18_extended_training.RULES,
    a01_norwegian_hours.RULES,
    a02_culture_and_values.RULES,
    a03_track.RULES,
    a04_exemption.RULES,
    a05_start.RULES,
    a06_stop.RULES,
    a07_language_and_scope.RULES,
    a08_reception_centre.RULES,
    r01_decision.RULES,
    r02_start.RULES,
    r03_stop.RULES,
    r04_mother_tongue.RULES,
    r05_language_and_scope.RULES,
    r06_exemption.RULES,
    r07_parental_guidance.RULES,
    r08_life_skills.RULES,
    r09_measures.RULES,
    r10_hours.RULES,
    r11_reception_centre.RULES,
    g01_records.RULES,
    g02_days.RULES,
    g03_regime.RULES,
    g04_research_reservation.RULES,
    g05_code_values.RULES,
    g06_impossible_days.RULES,
    g07_impossible_amounts.RULES,
    g08_recorded_twice.RULES,
    g09_same_period_twice.RULES,
    g10_repeated_decisions.RULES,
    g11_two_starts.RULES,
    g12_at_the_same_time.RULES,
    g13_nothing_in_it.RULES,
    g14_language_codes.RULES,
)
_RULES = tuple(rule for rules in _ITEMS for rule in rules)

#: every rule there is, sorted by code
CATALOGUE = Catalogue(
    (*_RULES, g03_regime.participation_without_rules(_RULES)), constant="nirmodel.law.catalogue:CATALOGUE"
)


def catalogue_at(day: date) -> Catalogue:
    """The rules as they stood on a day: the versions in force then, and no rule without one.

    Args:
        day: the day that the law is asked for.

    Example:
        >>> from datetime import date
        >>> len(catalogue_at(date(2005, 8, 31)))
        0

    .. versionadded:: 0.1.0
    """
    return CATALOGUE.at(day)


def rule_of(code: str) -> Rule:
    """The rule with a code.

    Raises:
        UnknownCode: if no rule has it.

    Example:
        >>> rule_of("I041").title.en
        'Missing: end reason'

    .. versionadded:: 0.1.0
    """
    return CATALOGUE.rule(code)
