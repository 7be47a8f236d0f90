"""What a version of the law changed, in words that several rules share (lovendringer)."""

from nirmodel.text import Text

__all__ = [
    "GUIDANCE_2021", "GUIDANCE_ALONE", "GUIDANCE_AS_BEFORE", "LIMIT_2014", "LIMIT_2018", "NAMED_IN_2022", "NEW_2007",
    "NEW_2014", "NEW_2018", "OPENED_2021", "PAGE_ALONE_2018",
]  # fmt: skip

#: what came with the amendment of 2007
NEW_2007 = Text(
    "Ny plikt fra 1. september 2007 (FOR-2007-06-29-821)",
    "Ny plikt frå 1. september 2007 (FOR-2007-06-29-821)",
    "A new duty from 1 September 2007 on (FOR-2007-06-29-821)",
)
#: what no page of IMDi names before the yearly notice for 2022
NAMED_IN_2022 = Text(
    "IMDi nevner opplysningen først i fristen for 2022. Den første dagen her er lovens",
    "IMDi nemner opplysninga først i fristen for 2022. Den første dagen her er den lova har",
    "IMDi first names this in its notice for 2022. The first day here is that of the act",
)
#: the same, of what the register could take from May 2021 on
OPENED_2021 = Text(
    "IMDi nevner opplysningen først i fristen for 2022, og NIR kunne ta imot den fra mai 2021. Den første dagen her er"
    " lovens",
    "IMDi nemner opplysninga først i fristen for 2022, og NIR kunne ta imot henne frå mai 2021. Den første dagen her er"
    " den lova har",
    "IMDi first names this in its notice for 2022, and NIR could take it from May 2021 on. The first day here is that"
    " of the act",
)

#: the register's regulation as amended in 2014
LIMIT_2014 = Text(
    "Fra 10. april 2014 gjelder en frist på to måneder",
    "Frå 10. april 2014 gjeld ein frist på to månader",
    "From 10 April 2014 on there is a time limit of two months",
)
#: the same, of what it had not asked for before
NEW_2014 = Text(
    "Plikten er ny fra 10. april 2014, med en frist på to måneder",
    "Plikta er ny frå 10. april 2014, med ein frist på to månader",
    "The duty is new from 10 April 2014 on, with a time limit of two months",
)
#: the regulation of 2018
LIMIT_2018 = Text(
    "Forskriften av 2018 avløser forskriften om registeret. Fristen løper fra det tidspunktet opplysningen foreligger",
    "Forskrifta av 2018 avløyser forskrifta om registeret. Fristen går frå det tidspunktet opplysninga ligg føre",
    "The regulation of 2018 takes the place of the register's own. The limit runs from when the information exists",
)
#: the same, of what the register's regulation had not asked for
NEW_2018 = Text(
    "Plikten er ny fra 1. september 2018. Fristen løper fra det tidspunktet opplysningen foreligger",
    "Plikta er ny frå 1. september 2018. Fristen går frå det tidspunktet opplysninga ligg føre",
    "The duty is new from 1 September 2018 on. The limit runs from when the information exists",
)
#: what the regulation of 2018 does not name
PAGE_ALONE_2018 = Text(
    "Forskriften av 2018 §§ 4-12 nevner ikke opplysningen. IMDi ber om den, og fristen følger av IMDis nettside",
    "Forskrifta av 2018 §§ 4-12 nemner ikkje opplysninga. IMDi ber om henne, og fristen følgjer av nettsida til IMDi",
    "§§ 4-12 of the regulation of 2018 do not name this. IMDi asks for it, and the limit follows from its page",
)
_REPEALED_2021 = Text(
    "Forskriften av 2018 er opphevet. Introduksjonsloven gjelder fortsatt for dem som er omfattet av den, med"
    " registreringsplikten i § 25 a",
    "Forskrifta av 2018 er oppheva. Introduksjonslova gjeld framleis for dei som er omfatta av henne, med"
    " registreringsplikta i § 25 a",
    "The regulation of 2018 is repealed. The introduction act still holds for those under it, with the duty to register"
    " in § 25 a",
)
#: when the regulation of 2018 was repealed
GUIDANCE_2021 = _REPEALED_2021.followed_by(
    Text(
        "Fra da av følger fristen på to måneder bare av IMDis veiledning",
        "Frå då av følgjer fristen på to månader berre av rettleiinga frå IMDi",
        "From then on the two months follow from IMDi's guidance alone",
    )
)
#: the same, of what it had not named
GUIDANCE_AS_BEFORE = _REPEALED_2021.followed_by(
    Text(
        "Fristen på to måneder følger som før av IMDis veiledning",
        "Fristen på to månader følgjer som før av rettleiinga frå IMDi",
        "The two months follow from IMDi's guidance, as before",
    )
)
#: what integreringsforskriften does not name
GUIDANCE_ALONE = Text(
    "Integreringsforskriften §§ 46-55 nevner ikke opplysningen. IMDi ber om den, og fristen følger av IMDis veiledning",
    "Integreringsforskrifta §§ 46-55 nemner ikkje opplysninga. IMDi ber om henne, og fristen følgjer av rettleiinga frå"
    " IMDi",
    "Integreringsforskriften §§ 46-55 do not name this. IMDi asks for it, and the limit follows from its guidance",
)
