"""A report to look at (rapport å se på), extra ``html``: one page that holds all it needs, for a team."""

from nirmodel.html.writing import Entry, Unread, write_page, write_report

__all__ = ["Entry", "Unread", "write_page", "write_report"]
