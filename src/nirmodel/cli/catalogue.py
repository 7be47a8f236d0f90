"""The catalogue of rules and the schema of a case (regelverk og skjema)."""

import json

import click

from nirmodel.cli.options import LANGUAGE
from nirmodel.code_lists import Regime
from nirmodel.errors import UnknownCode
from nirmodel.explaining import HEADINGS, Explanation, explain_rule
from nirmodel.rules import CATALOGUE, rule_of
from nirmodel.terms import KINDS
from nirmodel.text import Text
from nirmodel.waiving import WAIVER_NOTICES
from nirmodel.wire import json_schema
from nirmodel.wire.shape import SHAPE_ERRORS

__all__ = ["explain", "rules", "schema"]


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A list, or JSON.")
@click.option("--act", type=click.Choice([each.value for each in Regime]), help="Of the rules, those of one regime.")
@LANGUAGE
def rules(form: str, act: str | None, lang: str) -> None:
    """List the catalogue of rules."""
    chosen = [each for each in CATALOGUE if act is None or act in each.regimes]
    if form == "text":
        for each in chosen:
            click.echo(f"{each.code}  {each.kind.value:13}  {each.name}: {each.title.in_language(lang)}")
        return
    rows = [
        {
            "code": each.code, "name": each.name, "item": each.item, "kind": each.kind.value,
            "title": _in_all(each.title),
            "in_force": [
                {
                    "regime": one.regime.value, "first_day": one.first_day.isoformat(),
                    "last_day": one.last_day.isoformat() if one.last_day else None,
                }
                for one in each.in_force
            ],
            "sources": [
                {
                    "act": s.act, "section": s.section, "title": _in_all(s.title), "url": s.url,
                    "read_on": s.read_on.isoformat(),
                }
                for s in each.sources
            ],
        }
        for each in chosen
    ]  # fmt: skip
    click.echo(json.dumps(rows, ensure_ascii=False, indent=1))


def _in_all(text: Text) -> dict[str, str]:
    return {"nb": text.nb, "nn": text.nn, "en": text.en}


@click.command()
@click.argument("code")
@LANGUAGE
def explain(code: str, lang: str) -> None:
    """Tell the rule with CODE in words: duty, ground, deadline, what settles it, sources."""
    code = code.upper()
    heading = (SHAPE_ERRORS | WAIVER_NOTICES).get(code)
    if heading is not None:
        click.echo(f"{heading.code} {heading.name} ({KINDS[heading.kind.value].in_language(lang)})")
        click.echo(heading.title.in_language(lang))
        return
    try:
        rule = rule_of(code)
    except UnknownCode as error:
        raise click.BadParameter(str(error)) from None
    click.echo(f"{rule.code} {rule.name} ({KINDS[rule.kind.value].in_language(lang)})")
    _tell(explain_rule(rule), lang)


def _tell(explanation: Explanation, lang: str) -> None:
    for heading, sentences in explanation.parts:
        for sentence in sentences:
            click.echo(f"{heading.in_language(lang)}: {sentence.in_language(lang)}.")
    click.echo(f"{HEADINGS['sources'].in_language(lang)}:")
    for source in explanation.sources:
        section = f" {source.section}" if source.section else ""
        click.echo(f"- {source.act}{section}: {source.title.in_language(lang)} <{source.url}>")


@click.command()
def schema() -> None:
    """Print the JSON Schema of a case."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
