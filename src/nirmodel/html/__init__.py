"""The report as one HTML page that needs nothing else (rapport), extra ``html``."""

from nirmodel.html.writing import Entry, Unread, write_page, write_report

__all__ = ["Entry", "Unread", "write_page", "write_report"]
