"""Signs of advertising. followup writes to people one by one; it refuses mail shots.

What only somebody says who is selling (`_PITCH`) is enough alone. Of what people also talk
about, prices and discounts, two different signs are asked for. What stands between quotation
marks does not count, nor does a sentence that tells what was or asks how it goes.
"""

from __future__ import annotations

import re

from followup.rendering.checks.passages import unquoted

_PRICE = (
    r"[$€£¥￥]\s?\d|(?:USD|EUR|GBP|JPY)\s?\d"
    r"|\d\s?(?:€|£|円|万円|USD|EUR|GBP|JPY|yen\b|dollars?\b|euros?\b)"
)
_THING = (
    r"(?:plans?|prices?|packages?|courses?|tickets?|services?|program(?:me)?s?|products?"
    r"|membership|community|coaching|software|subscription)"
)
_SIGNS = {
    "price": _PRICE,
    "offer": (
        r"\bdiscounts?\b|\d\s?% off\b|\bcoupons?\b|\bpromo(?:tion(?:al)?)?(?: code)?\b"
        r"|\bspecial offer\b|\blimited[- ]time\b|\bfree (?:trial|shipping|delivery)\b"
        r"|\bmoney[- ]back\b|\bvouchers?\b|\bcashback\b|\bsale\b|\bhalf(?: the)? price\b"
        r"|\bpay half\b"
        r"|\bfree of charge\b|\bsave (?:up to )?[$€£]?\d|\bfor the price of\b|\bfree \w+ call\b"
        r"|割引|半額|クーポン|無料体験|無料トライアル|特別価格|期間限定|先着\d|キャンペーン(?:価格|中)|お得な"
        r"|特典|送料無料|セール|キャンペーン|初回限定|格安|ギフト券|ポイントが付|無料でダウンロード"
    ),
    "order": (
        r"\b(?:sign up|subscribe|register|order|buy|purchase|book|enrol?l|join)"
        r" (?:now|today|here)\b"
        r"|(?:^|[.!:,] +|\b(?:and|please) )(?:sign up|subscribe|register|order|book|reserve"
        r"|join|download|check out|start|try|get|grab|enjoy|open|request|upgrade|become a member)\b"
        r"|\bsign up (?:at|before|until|by)\b|\bbuy it at\b|\breply for a\b"
        r"|\bclick (?:here|below)\b|\bact now\b"
        r"|今すぐ.{0,8}(?:登録|購入|申|予約|クリック)|こちらをクリック"
        r"|(?:申し?込み|購入|注文|予約|登録|請求|フォーム|ショップ|詳細)は(?:こちら|下記)"
        r"|申し?込みください|ぜひ(?:ご利用|お試し)ください|登録ください|申し?込みは下記|今すぐ"
        r"|こちらからダウンロード|まずはお?見積|売り切れ次第"
    ),
    "list": (
        r"\bunsubscribe\b|\bopt[- ]?out\b|\bnewsletter\b|\bmailing list\b"
        r"|\bmanage your preferences\b"
        r"|配信停止|配信解除|購読解除|メルマガ|メールマガジン"
    ),
    # Pages where one signs up or pays, and links that count who came through them.
    "link": (
        r"https?://\S{0,300}[/.-](?:sign-?up|register|subscribe|join|order|checkout|cart|pricing|trial"
        r"|demo|buy|shop|store|apply|enrol?l|lp|tickets?|coupon|promo)\b\S*"
        r"|https?://(?:shop|store|tickets?|buy|order)\.\S+"
        r"|https?://\S{1,300}[?&](?:utm_\w+|ref|aff|affiliate|coupon|promo|via)=\S*"
    ),
}
_PITCH = re.compile(
    rf"\b(?:our|my)(?: [\w-]+){{0,2}} {_THING}\b[^.?!]{{0,40}}"
    r"\b(?:from|at|only|just)\b[^.?!]{0,12}\d"
    rf"|\b{_THING} (?:are unbeatable|from (?:just |only )?(?:{_PRICE}))"
    rf"|\b(?:become a member|special price)\b[^.?!]{{0,60}}(?:{_PRICE})"
    r"|\b(?:use|with) (?:the |my |our )?(?:promo |coupon |discount )?code\b"
    r"|\b(?:start|get|claim) your (?:\w+ )?(?:free|bonus|gift|discount|trial)|\bclaim your\b"
    r"|\bmonths? (?:free if|on us)\b|\bbuy one,? get\b|\b(?:offer|sale|deal) ends\b"
    r"|\blimited[- ]time (?:offer|only)\b|\bfree shipping on\b|\btry (?:it|us) (?:for )?free\b"
    r"|\bno credit card\b|\bonly (?:\w+ )?(?:seats?|places?|spots?) left\b|\brefer a friend\b"
    r"|\b(?:miss|see|discover) our\b[^.?!]{0,30}\b(?:deals?|offers?|sale)\b|\bact now\b"
    r"|\bexclusive (?:\d+\s?% )?(?:discount|offer|deal)\b"
    r"|\b\d+\s?% off (?:your|our|all|everything)\b"
    r"|\b\d+\s?% off (?:until|till|this|only)\b|\bour price ?list\b|\bwelcome discount\b"
    r"|\blast chance to\b|\bopen for registration\b|\bbefore prices go up\b"
    r"|\border now\b|\b(?:affiliate|referral) link\b|\bwelcome (?:gift|bonus)\b"
    r"|\bas a customer\b|\bthis week only\b|\bfree consultation\b|\bwe offer [^.?!]{0,40} from \d"
    r"|\bwe have a (?:promotion|sale)\b|\bclick here to\b"
    r"|(?:クーポン|紹介|招待)コード|期間限定キャンペーン|(?:今なら|今だけ).{0,8}(?:無料|円|割)"
    r"|(?:本日|今週|今月)限りの|先着\d+名|残席(?:わずか|\d)|早割価格|最大\d+\s?[%％]\s?(?:オフ|OFF|引)"
    r"|\d\s?[%％](?:オフになり|割引いたし|お?値引きいたし|OFF(?:で|に))|さらに\d+\s?[%％]"
    r"|円から(?:ご利用|承|ご提供)|ポイント\d+倍|モニター価格|(?:特別|お得な)価格で"
    r"|送料無料で(?:お届け|ご提供)|(?:円分?|クーポン|特典)を?(?:の.{0,8}を)?(?:差し上げ|プレゼント)"
    r"|限定クーポン|全品\d|か月分?無料|無料でお試し|商品券を|プランなら"
    r"|入会金が無料|会員を募集して|見積もり?(?:は|も)?無料|無料で(?:承り|ご提供)|必ず利益"
    r"|(?:弊社|当社|当店)の新?サービス.{0,12}円|限定\d+(?:個|名|台|席)|プレゼントして(?:い|お)り"
    r"|アフィリエイトリンク|新(?:商品|講座).{0,8}(?:発売|開講)し",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.?!。？！\n]+(?:[.?!](?=\S)[^.?!。？！\n]*)*[.?!。？！]*")
_TOLD = re.compile(
    r"\b(?:said|asked|told|mentioned|gave|tried|stopped|used|was|were|did|had|went|lost|spoke"
    r"|wrote|read|heard|offered|bought|paid)\b|\b(?:how|what|did|do|does|have|why)\b[^?]*\?(?!\S)"
    r"|(?:ました|でした|だった)(?:が|。|$)|という|とのこと|と伺|について|でしょうか|ますか|ですか",
    re.IGNORECASE,
)


def signs(subject: str, body: str) -> dict[str, str]:
    """What shows that the words advertise, by kind, each with the words that show it.

    Empty where they do not. Kinds: pitch, or two or more of price, offer, order, list, link.
    """
    sentences = _SENTENCE.findall(unquoted(f"{subject}\n{body}"))
    own = "\n".join(one.strip() for one in sentences if not _TOLD.search(one))
    found = {"pitch": seen.group().strip()} if (seen := _PITCH.search(own)) else {}
    for kind, pattern in _SIGNS.items():
        if weak := re.search(pattern, own, re.IGNORECASE | re.MULTILINE):
            found[kind] = weak.group().strip(" .!:,")
    return found if "pitch" in found or len(found) > 1 else {}
