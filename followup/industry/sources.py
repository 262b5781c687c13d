"""What each kind of evidence about a person says, read in its own way.

An organisation's name speaks by its last word, an address by endings that only institutions
can have; job titles see `jobs`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from followup.industry.field import Field, field_of
from followup.industry.fillers import fillers
from followup.industry.hits import Hit, find, size
from followup.industry.jobs import work
from followup.industry.naming import named, whole
from followup.industry.reading import classify
from followup.industry.script import as_written, canon, kind
from followup.industry.vocabulary import names

if TYPE_CHECKING:
    from collections.abc import Callable

    Reader = Callable[[str], Field | None]

IN_A_NAME = 0.85
OF_AN_INSTITUTION = 0.85
OF_A_DOMAIN = 0.6
# "Financial" may be a bank, an insurer or neither.
BROAD, OF_A_BROAD_NAME = "fin.general", 0.8
# Legal forms that stand before the name and say the field.
_FORMS = (
    "医療法人",
    "医療法人社団",
    "医療法人財団",
    "学校法人",
    "社会福祉法人",
    "npo法人",
    "宗教法人",
    "税理士法人",
    "弁護士法人",
)
# Trades that also begin a name: "Hotel Miramar", レストラン山野; but not that of a street.
_FIRST = frozenset(
    {"hosp.hotel", "hosp.restaurant", "pers.beauty", "leis.sports", "leis.arts", "retail.drug"}
    | {"health.provider", "health.vet", "health.social", "cg.food", "edu.higher", "edu.cram"}
)
_STREET = re.compile(
    r"\b(?:street|road|avenue|square|lane|hill|park|gate|bridge|house|partner|capital|venture)\b"
    r"|\d|通り?$|前$|町$"
)
# How somebody is employed, where a form asks by whom.
_EMPLOYED = re.compile(
    r"(?:派遣|契約|正|準)(?:社員|先|元)?|パート|アルバイト|バイト|出向(?:先|元)?|業務委託|常駐先?|temp|contract(?:or)?"
)
# Shorter katakana words also end words that mean something else.
_SHORTEST_ENDING, _SHORT_ENDINGS = 4, ("ソフト", "ホテル", "フーズ", "ガス")
_KATAKANA = re.compile(r"[ァ-ヺー]{6,}")
# Two names side by side, of people or things: Kettle & Crane makes no cranes.
_PAIR = re.compile(r"[^\W\d]+ (?:&|and|n|\+) [^\W\d]+[^s]")
_OF_THINGS = ("ind.", "elec.", "auto.")
# K.K., S.A., L.L.C.
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,3}|\b(?:A/S|S/A|N\.V|d\.o\.o)\b")
# Legal forms that are a word of their own elsewhere.
_FORM_AT_END = re.compile(
    r"\s(?:SE|AB|ASA?|ApS|Oyj?|NV|BV|SAS|SARL|SL|SpA|SRL|AG|Lda|Ltda|PBC|LP|CIC|PA)\.?$"
)
# What the name of an authority or a small shop says as a whole.
_AS_A_WHOLE = (
    (
        re.compile(r"[㐀-鿿ァ-ヺーぁ-ん]{2,6}(?:市|県|区|庁|省)|東京都|大阪府|京都府|北海道"),
        "gov.admin",
    ),
    (
        re.compile(
            r"(?:department|ministry|bureau|secretariat|office) (?:of|for) (?:the )?(?:transport"
            r"|health"
            r"|education|agriculture|labou?r|justice|energy|commerce|state|interior|finance|revenue"
            r"|environment|housing|public works|industry|trade|culture|economy|foreign affair)\b.*"
        ),
        "gov.admin",
    ),
    (re.compile(r"(?:banco|banca|banque|caisse d.epargne|sparkasse|volksbank) .+"), "fin.bank"),
    (re.compile(r"stadtwerke .+|.+ stadtwerke"), "energy.gaswater"),
    (
        re.compile(
            r"(?:鮨|寿司|すし|割烹|居酒屋|料亭|小料理|酒処|食堂|天ぷら|とんかつ|焼肉|焼鳥|焼き鳥|蕎麦|そば処?|うどん"
            r"|ラーメン|らーめん|中華|喫茶|茶房|カフェ|バル|ビストロ|トラットリア) ?.{1,10}"
        ),
        "hosp.restaurant",
    ),
    (re.compile(r"[㐀-鿿ァ-ヺーぁ-ん]{2,8}塾"), "edu.cram"),
)
_BRANCH = re.compile(r".{0,6}(?:支店|本店|支社|営業所|事業所|本部|支部|校|院|館|店|キャンパス)")
# Not a name but a description: 半導体の装置を作る会社.
_DESCRIBED = re.compile(r"[ぁ-ん].*(?:会社|企業|メーカー|業者|店|ベンチャー|スタートアップ)$")
_INSTITUTIONS = (
    (re.compile(r"\.(?:ac\.[a-z]{2}|edu|edu\.[a-z]{2})$"), "edu.higher"),
    (re.compile(r"\.(?:ed\.jp|sch\.uk|k12\.[a-z]{2}\.us)$"), "edu.school"),
    (
        re.compile(
            r"\.(?:lg\.jp|go\.jp|gov|gov\.[a-z]{2}|gov\.example|go\.kr|go\.th|gc\.ca|gouv\.fr"
            r"|gob\.[a-z]{2}|govt\.nz|admin\.ch|bund\.de|europa\.eu|metro\.tokyo\.jp)$"
        ),
        "gov.admin",
    ),
    (re.compile(r"\.(?:mil|police\.uk)$"), "gov.safety"),
    (re.compile(r"\.nhs\.uk$"), "health.provider"),
)
# What people add to their name about tonight: "(no camera)", 途中参加.
_REMARK = re.compile(
    r"(?:no|without|with|just|only|on|off|late|he|she|they|left|from|in)\b|(?:途中|聴講|音声|耳だけ|カメラ|視聴|見学)",
    re.IGNORECASE,
)
# 塗装の斉木: the trade, and who it is.
_SURNAMED = re.compile(r"(?P<trade>[^の@＠\s]{2,8})の[㐀-鿿]{1,4}(?:[@＠].*)?")
_TOP = re.compile(r"(?:\.(?:co|or|ne|com|org|net|gr))?\.[a-z]{2,10}$")
_PARTS = re.compile(r"\s*(?:[@＠|｜/／・,、:：]|\s[-–—]\s|\b(?:at|from)\b)\s*")


def outright(evidence: str, text: str) -> Field | None:
    """As `read`, but only by words that name a field, never by how the text sounds."""
    readers: dict[str, Reader] = {"job_title": work, "organization": organization}
    return readers.get(evidence, named)(text) if text.strip() else None


def organization(text: str) -> Field | None:
    """The field that the name of an organisation says."""
    bare = _FORM_AT_END.sub("", _DOTTED.sub(lambda hit: hit.group().replace(".", ""), text))
    plain = canon(bare)
    hits = find(plain, names())
    said = [
        hit for hit in hits if _says(plain, hit) and plain[hit.start : hit.end] not in fillers()
    ]
    if not said and len(hits) == 1 and _begins(plain, hits[0]):
        said = hits
    said = said or _endings(plain) or _agreeing(hits)
    if _EMPLOYED.fullmatch(plain):
        return None
    if not said:
        code = next((code for form, code in _AS_A_WHOLE if form.fullmatch(plain)), None)
        if code:
            return field_of(code, IN_A_NAME, text.strip())
    if said and said[-1].code:
        hit = said[-1]
        field = field_of(hit.code, IN_A_NAME, as_written(text, plain[hit.start : hit.end]))
        return replace(field, sure=OF_A_BROAD_NAME) if hit.code == BROAD else field
    return classify(text) if not said and _DESCRIBED.search(text) else None


def _agreeing(hits: list[Hit]) -> list[Hit]:
    """Words that each alone could be by chance, but all say the same."""
    codes = {hit.code for hit in hits}
    return hits if len(hits) > 1 and len(codes) == 1 and "" not in codes else []


def _begins(name: str, hit: Hit) -> bool:
    """Whether a trade that stands first is the name's: it then has little beside it."""
    few = len(name[hit.end :].split()) <= 2
    return hit.start == 0 and hit.code in _FIRST and few and not _STREET.search(name)


def _endings(name: str) -> list[Hit]:
    """The word that ends a long run of katakana: ノヴァセキュリティ, サンセットホテルズ."""
    runs = [run for run in _KATAKANA.finditer(name) if size(name[run.end() :]) == 0]
    words = names().codes
    return [
        Hit(at, end, words[name[at:end]])
        for run in runs[-1:]
        for end in (run.end(), run.end() - name[: run.end()].endswith("ズ"))
        for at in range(run.start() + 2, end - 1)
        if words.get(name[at:end])
        and (end - at >= _SHORTEST_ENDING or name[at:end] in _SHORT_ENDINGS)
    ][:1]


def _says(name: str, hit: Hit) -> bool:
    """Whether a word of a name says what the firm does.

    The last word does, also before a branch; so do "Bank of ..." and legal forms of one field.
    """
    if _PAIR.fullmatch(name) and hit.code.startswith(_OF_THINGS):
        return False
    rest = name[hit.end :]
    japanese = kind(name[hit.end - 1]) != "latin"
    ended = size(rest) == 0 or (japanese and rest[0] == " ") or _BRANCH.fullmatch(rest.strip())
    return bool(ended) or rest.startswith(" of ") or name[hit.start : hit.end] in _FORMS


def display(text: str) -> Field | None:
    """What stands beside a name: a firm, a field, a title, or several of these."""
    if _REMARK.match(text):
        return None
    if (trade := _SURNAMED.fullmatch(text.strip())) and (field := whole(trade["trade"])):
        return replace(field, confidence=IN_A_NAME)
    parts = [text, *(part for part in _PARTS.split(text) if part.strip() and part != text)]
    read_as = (organization, work)
    fields = [field for part in parts for read in read_as if (field := read(part))]
    return max(fields, key=lambda field: field.confidence, default=None)


def domain(text: str) -> Field | None:
    domain = "." + text.strip().casefold().rpartition("@")[2]
    for ending, code in _INSTITUTIONS:
        if ending.search(domain):
            return field_of(code, OF_AN_INSTITUTION, domain[1:])
    return _named_domain(domain[1:])


def _named_domain(domain: str) -> Field | None:
    """What the last word of a name in an address says, if others stand before it: asahi-clinic."""
    label = _TOP.sub("", domain).rpartition(".")[2]
    if "-" not in label or domain.startswith("."):
        return None
    field = organization(label.replace("-", " "))
    return field and replace(field, confidence=OF_A_DOMAIN, words=domain)
