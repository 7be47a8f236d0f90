"""How a record came into NIR, and the units of its figures."""

from nirmodel.code_lists.listed import ListedCode
from nirmodel.law.sources import IMDI_PAGE, INTEGRATION_REGULATION, LEAVE_REGULATION, REGISTER_ENDS

__all__ = ["DayKind", "ExtentUnit", "MeasureStatus", "RegisteredVia", "ScopeUnit", "SetBy"]


class RegisteredVia(ListedCode, source=IMDI_PAGE):
    """How a record came into NIR (registreringsmåte)."""

    NIR_WEB = "nir_web", "NIR på web", "NIR på web", "NIR web"
    CASE_SYSTEM = "case_system", "kommunalt fagsystem", "kommunalt fagsystem", "municipal case system"


class SetBy(ListedCode, source=REGISTER_ENDS):
    """Who set the end of a programme (satt av). The register ends programmes automatically."""

    MUNICIPALITY = "municipality", "kommunen", "kommunen", "the municipality"
    REGISTER = "register", "systemet (NIR)", "systemet (NIR)", "the register"


class DayKind(ListedCode, source=LEAVE_REGULATION):
    """The days that a leave is counted in (kalenderdager eller virkedager)."""

    WORKING_DAYS = "working_days", "virkedager", "yrkedagar", "working days"
    CALENDAR_DAYS = "calendar_days", "kalenderdager", "kalenderdagar", "calendar days"


class ExtentUnit(ListedCode, source=IMDI_PAGE):
    """The unit of the extent of absence (enhet for omfang av fravær)."""

    DAYS = "days", "dager", "dagar", "days"
    HOURS = "hours", "timer", "timar", "hours"


class ScopeUnit(ListedCode, source=IMDI_PAGE):
    """The unit of the scope of a measure (enhet for omfang av tiltak)."""

    HOURS_PER_WEEK = "hours_per_week", "timer per uke", "timar per veke", "hours a week"
    HOURS_IN_TOTAL = "hours_in_total", "timer i alt", "timar i alt", "hours in total"
    PERCENT = "percent", "prosent", "prosent", "per cent"


class MeasureStatus(ListedCode, source=INTEGRATION_REGULATION.at("§ 50", letter="b")):
    """How far a measure in a reception centre has come (påbegynt eller gjennomført)."""

    BEGUN = "begun", "påbegynt", "påbyrja", "begun"
    COMPLETED = "completed", "gjennomført", "gjennomført", "completed"
