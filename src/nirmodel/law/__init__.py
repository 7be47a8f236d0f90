"""What must be registered: the only package that an amendment of the law touches (lovverket).

Start in :mod:`nirmodel.law.catalogue`, or in the file named after the line of IMDi's page: ``programme/i04_end.py``.
"""
