"""How time limits are counted, and what a complaint can lead to (domstolloven og forvaltningsloven)."""

from datetime import date

from nirmodel.law.sources.source import Source, statute
from nirmodel.text import Text

__all__ = [
    "COUNTED_IN_MONTHS", "COURTS_ACT", "DEADLINE_MOVES", "HOLIDAYS_ACT", "MAY_DAYS_ACT",
    "PUBLIC_ADMINISTRATION_ACT_33_34",
]  # fmt: skip

# How time limits are counted.

COURTS_ACT = statute(
    "domstolloven (LOV-1915-08-13-5)",
    Text("Lov om domstolene", "Lov om domstolane", "Act on the courts"),
    "https://lovdata.no/dokument/NL/lov/1915-08-13-5",
)
#: months are counted to the same day number, or to the last day of a month that lacks it
COUNTED_IN_MONTHS = COURTS_ACT.at(
    "§ 148",
    paragraph="annet ledd",
    title=Text("En frist i måneder", "Ein frist i månader", "A time limit in months"),
)
#: a time limit that ends on a Saturday or holiday; nothing that was read applies it to NIR
DEADLINE_MOVES = COURTS_ACT.at(
    "§ 149",
    paragraph="første ledd",
    title=Text(
        "En frist som ender på en lørdag eller helgedag",
        "Ein frist som endar på ein laurdag eller heilagdag",
        "A time limit that ends on a Saturday or holiday",
    ),
)
HOLIDAYS_ACT = Source(
    act="LOV-1995-02-24-12",
    section="§ 2",
    title=Text("Helgedager", "Heilagdagar", "Public holidays"),
    url="https://lovdata.no/dokument/NL/lov/1995-02-24-12",
    read_on=date(2026, 11, 24),
)
MAY_DAYS_ACT = Source(
    act="LOV-1947-04-26-1",
    section="§ 1",
    title=Text(
        "1. og 17. mai er likestilt med søndager",
        "1. og 17. mai er likestilte med søndagar",
        "1 and 17 May stand equal to Sundays",
    ),
    url="https://lovdata.no/dokument/NL/lov/1947-04-26-1",
    read_on=date(2026, 11, 24),
)
PUBLIC_ADMINISTRATION_ACT_33_34 = Source(
    act="forvaltningsloven (LOV-1967-02-10)",
    section="§§ 33-34",
    title=Text("Hva en klage kan føre til", "Kva ei klage kan føre til", "What can come of a complaint"),
    url="https://lovdata.no/dokument/NL/lov/1967-02-10",
    read_on=date(2026, 11, 24),
)
