"""The case as a whole: G01 to G05 (saken som helhet).

These rules look at the records of all participations together, and at what the case itself states. Each module ends
with its rules in order of code.
"""
