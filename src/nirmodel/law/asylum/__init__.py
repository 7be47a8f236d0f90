"""Training for asylum seekers: A01 to A08 (opplæring for asylsøkere).

Each module is named after its line of IMDi's page or of a regulation, and ends with its rules in order of their codes.
"""
