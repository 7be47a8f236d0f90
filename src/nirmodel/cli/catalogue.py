"""``nirmodel rules``, ``explain`` and ``schema``: the catalogue of rules, and the schema of a case (regelkatalog)."""

import json
from datetime import datetime
from typing import Any

import click

from nirmodel.cli.explanations import explain_heading, explain_in_tables
from nirmodel.cli.options import DAY, LANGUAGE
from nirmodel.errors import UnknownCode
from nirmodel.law.catalogue import CATALOGUE, catalogue_at, rule_of
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import Source
from nirmodel.notices import imprint
from nirmodel.rules.rule import Rule
from nirmodel.rules.versions import Version
from nirmodel.text import Text
from nirmodel.wire import json_schema, made_by

__all__ = ["explain", "rules", "schema"]


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A list, or JSON.")
@click.option("--regime", type=click.Choice([each.value for each in Regime]), help="Only the rules of one regime.")
@click.option("--at", "day", type=DAY, help="Only the rules in force on this day, as they were then.")
@LANGUAGE
def rules(form: str, regime: str | None, day: datetime | None, lang: str) -> None:
    """List the catalogue of rules."""
    catalogue = CATALOGUE if day is None else catalogue_at(day.date())
    chosen = [each for each in catalogue if regime is None or regime in each.regimes]
    if form == "json":
        listed = {"rules": [_rule(each) for each in chosen]} | made_by(catalogue)
        click.echo(json.dumps(listed, ensure_ascii=False, indent=1))
        return
    for each in chosen:
        click.echo(f"{each.code}  {each.kind.value:13}  {each.name}: {each.title.in_language(lang)}")
    click.echo(imprint(catalogue.edition).in_language(lang))


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "item": rule.item,
        "kind": rule.kind.value,
        "title": _in_all(rule.title),
        "versions": [_version(each) for each in rule.versions],
        "sources": [_source(each) for each in rule.sources],
    }


def _version(version: Version) -> dict[str, Any]:
    within = version.within
    return {
        "regime": version.regime.value,
        "first_day": version.first_day.isoformat(),
        "last_day": version.last_day.isoformat() if version.last_day else None,
        "months": within.number if within else None,
        "months_by": _cited(within.source) if within else None,
        "sources": [_cited(each) for each in version.sources],
        "change": _in_all(version.change) if version.change else None,
    }


def _cited(source: Source) -> str:
    return f"{source.act} {source.reference}".rstrip()


def _source(source: Source) -> dict[str, Any]:
    return {
        "cited": _cited(source),
        "act": source.act,
        "section": source.section,
        "paragraph": source.paragraph,
        "letter": source.letter,
        "nature": source.nature.value,
        "first_day": source.first_day.isoformat() if source.first_day else None,
        "last_day": source.last_day.isoformat() if source.last_day else None,
        "title": _in_all(source.title),
        "url": source.url,
        "read_on": source.read_on.isoformat(),
    }


def _in_all(text: Text) -> dict[str, str]:
    return {"nb": text.nb, "nn": text.nn, "en": text.en}


@click.command()
@click.argument("code")
@LANGUAGE
def explain(code: str, lang: str) -> None:
    """Explain the rule with CODE: duty, ground, deadline, what settles it, history and sources.

    CODE may also be the code of a shape error (S024) or of a notice about the check (W019, C019).
    """
    if explain_heading(code.upper(), lang):
        return
    try:
        explain_in_tables(rule_of(code.upper()), lang)
    except UnknownCode as error:
        raise click.BadParameter(f"no rule has the code {error.code!r}; nirmodel rules lists every code") from None


@click.command()
def schema() -> None:
    """Print the JSON Schema of a case."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
