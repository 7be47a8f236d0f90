"""The words that rules are written in (reglenes ordforråd).

A rule is data: a :class:`~nirmodel.rules.rule.Duty`, a :class:`~nirmodel.rules.rule.Contradiction` or a
:class:`~nirmodel.rules.rule.Notice`. The rules themselves are in :mod:`nirmodel.law`; this package knows none of them.
"""
