"""The codes of languages by ISO 639 (språkkoder), of two letters and of three.

The list has every code that the standard has or has had: those of ISO 639-1, the bibliographic and terminological ones
of ISO 639-2, those of ISO 639-3 as of 15 July 2026, the retired ones too since old records have them, and those of
ISO 639-5 for groups of languages. ISO 639-2 leaves ``qaa`` to ``qtz`` to local use, so they stand for languages too.

A test compares the list with a package that is made from the tables of the registration authority.
"""

from collections.abc import Iterator
from itertools import chain

__all__ = ["LANGUAGE_CODES"]

#: each word is codes with all but their last letter in common, and their last letters; ``a-d`` is four of them
_TWO_LETTERS = (
    "aabefkmnrsvyz baegim-ors caehorsuvy daevz eelnos-u fafijory gadlnuv haeiortuyz iadegikos-u jav kagi-orsu-wy "
    "labginot-v mg-iklnr-ty nabdeglnorvy ocjmrs pailst qu rm-ouw sac-eg-ik-oq-w taeg-iklnor-twy ugkrz veio wao xh yio "
    "zahu "
)
_THREE_LETTERS = (
    "aaa-ik-uw-z aba-z aca-fhik-np-z adabd-jln-uw-z aea-ek-nq-suw-z afbdeg-ikn-pr-uz aga-z ahabeg-ik-pr-t aia-tw-z "
    "ajaginps-uwz aka-z ala-fh-uw-z ama-z ana-z aoa-nr-uxz apb-z aqcdgkmnprtz ara-su-z asa-z ata-gi-z aua-eg-rt-z "
    "avabdeik-os-v awa-ceg-ikm-or-y axbegk-mx aya-eg-ik-ux-z azabdegjm-ortz baa-ce-hj-su-z bba-z bca-z bda-z bea-qs-z "
    "bfa-uw-z bga-z bha-z bia-gi-z bja-z bka-z bla-z bma-z bna-su-z boa-z bpa-eg-z bqa-z bra-z bsa-z bta-jl-z bua-z "
    "bva-z bwa-z bxa-xz bya-z bza-z caa-hj-tv-z cbb-eg-oq-wy ccac-eghjlmo-rxy cdae-jm-orsyz ceabgknsty cfadgm cgacgk "
    "cha-z cia-ehkmnprtwy cjaehikm-prsvy cka-fh-oq-z clac-eh-mos-uwy cmaegik-or-t cna-cg-ik-mo-uwx coa-hj-z "
    "cpa-cginosuxy cqdu cra-oq-z csa-tv-z ctac-eg-il-ps-uyz cua-cg-rt-y cvgn cwabdegt cxh cyabmo czehknot daac-xz "
    "dbabd-gijl-rt-wy dccr ddadegijnorsw dec-ik-np-suvz dga-eg-iklnor-uwxz dhadgil-orsu-x dia-df-z dja-fi-oruw "
    "dkagklrsx dlgkmn dma-gk-morsu-y dnadegi-knort-wy doa-cefhikln-tv-z dpp drb-eg-ilnoq-uwy dsbehiklnoqz "
    "dtabdhikm-pr-uy dua-z dva dwaklrsuwyz dyabdgik-oruy dzadeglno eaa ebcgkoru ecrsy eee efaei egalmoy ehsu eiptv "
    "eja ekacegik-mopry elehik-mopux emabegik-qsuw-z ena-df-il-oqru-x eot epio erag-ikor-tw eseg-ik-oqs-uy "
    "etbchnor-uxz eudrs evehn eweo ext eyao ezae faabdf-pr-ux-z fbl fcs fer ffim fgr fiaefjlnprtwz fkkv flahil-nry "
    "fmpu fnbgi fodimnrs fpe fqs frac-eikmo-ty fsels fub-fh-jl-nqrt-vy fvr fwae gaa-z gba-su-z gcc-flnrt gda-oq-ux "
    "gea-df-lnoq-sv-z gfktx ggabdeghk-ortuw ghacehklnor-t gia-eg-il-uw-z gjikmnru gkaden-pu gla-eg-loru-wy "
    "gmabdghl-oruvx-z gna-eg-oqrtuwz goa-z gpaen gqainru gra-eg-jm-oq-z gscegl-psw gtaiu gua-xz gvacefjl-prsy "
    "gwa-gijmnrtuwx gxx gyabd-gil-oryz gzain haa-z hbabnosu hcah hdnsy heabdg-imr hgmw hhiry hiabdf-lnortwx hji "
    "hkaehkns hlabdetu hma-wyz hnadeg-jm-osu hoa-eh-jlmopr-tvwyz hpos hracekmoprt-xz hsbfhlns htiosux hub-z hvaceknv "
    "hwaco hyaew iainpr ibabdeg-il-oruy icaehlr ida-eior-u ifabefkmuy igbegl-osw ihbipw iiin ijcejns ikehiklopr-xz "
    "ilabegik-mopsu-w imaeilnor-ty inabdghjl-pstz ioruw ipiko iquw irehiknruxy isac-eg-ik-ort-v itabdeik-mor-z ium "
    "ivbv iwkmos ixcijl iyaox izhimrz jaa-fh-vx-z jbei-km-ortuw jcst jdagt jebeg-iklnrtu jgbeko jhis jia-eg-ilmoqt-vy "
    "jjer jkamoprsu jles jma-dilnrswx jnadgijls jobdgrsw jpanr jqr jrabrtu jsl jua-dhik-pr-uwy jvdn jwi jyaey "
    "kaa-qs-z kba-z kca-z kdac-np-z kea-z kfa-z kga-y kha-hj-z kia-z kja-vx-z kka-z kla-z kma-z kna-z koa-z kpa-z "
    "kqa-z kra-np-z ksa-z kta-z kua-z kva-z kwa-z kxa-z kya-z kza-z laa-z lba-ce-gi-oq-z lcc-fhlmpqs ldabdg-q lea-z "
    "lfabn lgabg-ik-oq-uz lhahil-nps-u lia-z ljaeilpwx lka-eh-jl-or-uy lla-qsux lma-z lna-dg-jl-os-uwz loa-z lpaenox "
    "lqr lracegik-ortvz lsa-eg-il-pr-tvwy ltcg-inosuz lua-wyz lvaiklsu lwaeghlmos-uw lxm lyagn lzhlnz maa-oq-z mba-z "
    "mca-z mda-z mea-wyz mfa-z mga-z mha-z mia-z mja-eg-z mka-gi-z mla-z mma-z mna-np-z moa-z mpa-z mqa-z mra-z msa-z "
    "mta-z mua-eg-mo-z mva-z mwa-z mxa-z mya-mo-z mza-z naa-gj-z nba-y nca-uxz nda-z nea-km-z nfadgklru nga-eg-z "
    "nha-km-z niabd-oq-z njabdh-jl-or-ux-z nka-km-z nlac-egi-oqru-z nma-z nna-z noa-wyz npabg-ilnosuxy nqgk-oqty "
    "nra-ce-gik-nprtuxz nsa-ik-z ntdegi-kmoprsuw-z nuac-z nvhmo nwa-cegimorw-y nxadegi-oqrux nya-y nzabdikmrsuyz "
    "oaackrv obik-mortu ocachimou odaktu ofosu ogbcegnou ohtu oiaen ojbcgipsvw oka-eg-orsuvxz olabdekmortu "
    "oma-cegikln-prtuw-y onabegi-kn-pr-uwx oodgnrs opaekmoty oraceg-ikm-or-z osacdin-ps-ux otabdeik-nq-uw-z ouabeimn "
    "ovd owil oybdmy ozm pab-z pbbce-il-pr-vyz pca-nprw pdacinotu pea-svx-z pfael pgadgiklnsuyz phadghj-oqrt-w "
    "pia-jl-pr-z pjt pka-cghn-pr-u pla-eg-wyz pma-fh-oq-uw-z pna-eg-z poa-y ppaeik-v pqam prb-ik-z psac-eg-il-uwy "
    "ptahin-rt-wy pua-gi-km-uw-z pwabgim-orw pxm pyemnsuxy pzehn qua-np-z qvaceh-jl-pswyz qwachmst qxachiln-uw qyap "
    "raa-z rbbklp rcf rdb reabegijl-nr-ty rgaeknrsu rhgp riabefl-nrtu rjbgis rkabhimtw rma-ik-z rnabdglnprw "
    "rob-hl-pruw rpnt rrimot rsbik-nw rtchmsw rubce-ikm-qs-uyz rwak-mors rxdw rynsu rzh saa-hjkm-z sba-z "
    "sca-ce-ikln-xz sda-uxz sea-ln-wyz sfbemsw sga-eg-mopr-uw-z sha-eg-z sia-np-su-z sja-egk-pr-uw ska-z slb-z "
    "sma-hj-z sna-su-z soa-eg-mo-z spa-egik-vxy sqahikm-oq-ux sra-z ssb-z sta-wy sua-ce-oq-z sva-cekmrsx swa-ce-y "
    "sxbcegk-orsuw sya-cik-orsw-y sza-egklnpsvwy taa-hj-z tba-pr-z tca-ik-qs-uw-z tda-oq-vxy tea-ik-z tfinort "
    "tga-ln-z thac-fhik-np-z tia-z tjagijl-psuw tkabd-gk-np-xz tla-z tma-z tna-z tob-z tpace-gi-rt-z tqbl-rtuw "
    "tra-jl-z tsa-z tta-z tua-oq-suvx-z tvadegik-os-uw-y twa-il-rtuw-y txa-ceg-jm-oq-uxy tyaeh-jlnpr-vx-z "
    "tza-cehjl-os-uxz uamnr ubailmruy udaegijlmu ues ufi ugabehnoy uhan uigsv uji ukag-iklp-su-wy ula-cefik-nuwy "
    "uma-dgim-prsu unadegikmnpruxz uokn upiv ura-ik-prt-z usahikpsu utaehpru uumnru uvehl uwa uya uzbns "
    "vaae-jl-prsuvy vbbk vecdl-pr vgrt vic-glnstv vjk vkai-ptuyz vlprs vma-mo-su-z vnkmp volrt vraost vsilnv vto "
    "vumnt vwa waa-jl-z wbabefh-mp-tvw wcai wddgjktuy weacdg-ilmopr-uw wfg wgabgiouwy whagku wibce-nrt-wy wjai "
    "wkabdlruwy wlaceg-ik-orsu-y wma-eg-im-ostwx wnb-egikm-puwy woa-gik-orswy wpc wrabdeg-ik-prsu-z wsagikrsuv "
    "wtbfhikmw wuabdhl-nrt-vxy wwaborw wxaw wyabimnry xaa-eg-wy xba-egijm-prw-y xcbceghl-ort-wy xdackmoqy xebdglmpr-u "
    "xfa xgabdfgilmruw xhac-emort-v xiabilnprsvy xjbt xka-z xla-egin-psuy xma-z xnabg-km-oq-uyz xocdgikm-prw xpa-z "
    "xqat xrabdegimnqrtuw xsa-eh-vy xta-eg-jl-wyz xuabdfgjl-prtu xveinos xwac-egj-lortw xxbkmrt xyabj-lty xzhmp yaa-z "
    "ybabdeh-oxy ychlnpr ydadegks yeaceijlnr-vy ygailmprsuw yhadls yiabdf-vx-z ykag-ik-ortuy ylabegil-oruy yma-eg-txz "
    "ynabdeghklnoqsu yobgik-nr-txy ypabghl-pwz yrabeik-oswy yscdgl-prsy ytalpwy yua-gi-np-uw-z yvat ywagl-nqrtuw "
    "yxaglmuy yymruz yzgk zaa-mo-z zbaceltuw zcadh zdj zeaghmn zgabhmnr zhabdiknow ziabk-nrwz zkabdghkn-prt-vz "
    "zlajmnqu zma-z znaegks zochmoq-s zpa-z zqe zragn-ps zsak-mru ztcegl-npqs-uxy zuahl-ny zwa zxx zybgjnp zzaj "
)
#: groups of languages
_GROUPS = (
    "aav afa alg alv apa aqa aql art ath auf aus awd azc bad bai bat ber bih bnt btk cai cau cba ccn ccs cdc cdd cel "
    "cmc cpe cpf cpp crp csu cus day dmn dra egx esx euq fiu fox gem gme gmq gmw grk hmx hok hyx iir ijo inc ine ira "
    "iro itc jpx kar kdo khi kro map mkh mno mun myn nah nai ngf nic nub omq omv oto paa phi plf poz pqe pqw pra qwe "
    "roa sai sal sdv sem sgn sio sit sla smi son sqj ssa syd tai tbq trk tup tut tuw urj wak wen xgn xnd ypk zhx zle "
    "zls zlw znd "
)
_LOCAL_USE = " ".join(f"q{letter}a-z" for letter in "abcdefghijklmnopqrst")


def _expanded(words: str, common: int) -> Iterator[str]:
    """The codes that these words stand for.

    Args:
        words: words of letters that codes have in common, and last letters.
        common: how many letters they have in common.
    """
    for word in words.split():
        first, letters = word[:common], word[common:]
        while letters:
            last = letters[2] if letters[1:2] == "-" else letters[0]
            yield from (first + chr(number) for number in range(ord(letters[0]), ord(last) + 1))
            letters = letters[3 if letters[1:2] == "-" else 1 :]


#: every code that the standard has or has had
LANGUAGE_CODES = frozenset(
    chain(_expanded(_TWO_LETTERS, 1), _expanded(_THREE_LETTERS, 2), _expanded(_LOCAL_USE, 2), _GROUPS.split())
)
