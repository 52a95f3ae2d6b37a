"""Words that stand in names without being a name: titles, what comes after, what ties a family name together."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PARTICLES = _set(
    """a af al am an ap av ben bin bint binti da dal dalla das de degli dei del della den der des di do dos du e el
    ferch i ibn ibnu la las le les lo los mac mc nic ní o op san sant santa st 't te ten ter ud ul ur van vom von y
    zu zum zur ter í"""
)

# Compared without their full stops.
TITLES = _set(
    """capt cdr col dame dipl-inf dipl-ing dipl-kfm dipl-psych dott dottssa dr dra dr-ing drs frau herr hr judr lady
    lieutenant lt miss mlle mme mr mrs ms mudr mx phdr professor prof profa profdr rabbi rev rndr sgt shri sig
    signor signora sigra sir smt sr sra srta г-н г-жа др проф"""
)
# These are names too, and titles only with their full stop.
TITLES_WITH_STOP = _set("arch arq avv bc eng fr gen hon ing lic mag maj mgr gov sen kand")
# They follow a title and belong to it: "Dr. med.", "Prof. Dr. h. c. mult."
AFTER_A_TITLE = _set("dent habil hc h c iur jur med mult nat oec phil pol rer techn theol univ vet")

GENERATIONS: dict[str, str] = {
    "jr": "jr", "jnr": "jr", "junior": "jr", "júnior": "jr", "filho": "jr", "fils": "jr", "ifj": "jr",
    "sr": "sr", "snr": "sr", "senior": "sr", "père": "sr", "idősb": "sr",
    "ii": "ii", "2nd": "ii", "iii": "iii", "3rd": "iii", "iv": "iv", "4th": "iv",
    "neto": "neto", "sobrinho": "sobrinho",
}  # fmt: skip
"""What tells a son from his father, and what it comes to."""
# These are names too, and say the generation only after two words of a name.
GENERATIONS_OR_NAMES = _set("junior júnior senior filho fils père ii neto sobrinho")

CREDENTIALS = _set(
    """acca aia aicp apr bcom bds beng bsc bsn cams ccie ccna ccnp cfa cfp chfc cia cipp cisa cism cissp cpa cpo
    cscp csm csp cspo dba dds dmd dms dphil drph dsc dvm edd edm esq facp facs fca fcca fcipd fnp-c frcp frcs frsa itil
    jd lcsw leed llb llm lmft lpc mba mbbs mbchb mcom md mdiv meng mfa mfin mia mim mpa mph mphil mpp mres mrics msc msn
    msw np-c obe mbe cbe kbe oam pgce pgcert pharmd phd phr pmi-acp pmp pmi prince2 psm psy psyd qc kc rph shrm-cp
    shrm-scp sphr togaf vcp"""
)
# These are names too (Ma, Ba, Do), and degrees only with full stops or after a comma.
CREDENTIALS_OR_NAMES = _set("aa ab am ba bba bs ca cma do ed ma med mha mla ms od pa pe pt rd rn ra se")

PRONOUNS = _set(
    """she her hers he him his they them theirs ze zir xe xem any all pronouns er ihn ihm sie ihr elle il lui iel ella
    él ela ele hen hon han"""
)

AFTER_A_CJK_NAME = (
    "先生",
    "女士",
    "小姐",
    "老师",
    "老師",
    "教授",
    "博士",
    "さん",
    "さま",
    "様",
    "氏",
    "씨",
    "님",
    "선생님",
)
