"""Qualification in reception centres under the integration act: R01 to R11 (kvalifisering i mottak).

Each module is named after its line of IMDi's page or of the regulation, and ends with its rules in order of code.
"""
