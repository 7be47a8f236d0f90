"""Training in Norwegian and social studies: N01 to N17 (opplæring i norsk og samfunnskunnskap).

Each module is named after its line of IMDi's page or of a statute, and ends with its rules in order of their codes.
"""
