"""Which sentences promise the reader something: "I'll send you ...", "資料をお送りします"."""

from __future__ import annotations

import re

from followup.facts import earnest

_WILL = (
    r"\b(?:I ?['’]?ll|I will|I(?: am|['’]?m) (?:going to|gonna)|I can|let me|we['’]ll|we will)"
    r"|(?:^|[,;.!] ?)(?:will|gonna|going to|happy to|glad to|I['’]?d be (?:happy|glad) to)"
)
_MILD = (
    r"also|then|gladly|happily|definitely|certainly|just|try to|be (?:happy|glad) to|of course"
    r"|(?:look (?:it|that) up|check|find out) and"
)
_GIVE = (
    r"send(?! in\b)|share|e-?mail|mail|forward|introduce|write up|write you|dm|message|post|paste"
    r"|upload|drop (?:you|the|a|my|it)|pass on|put you in touch|connect you|get back to you|get you"
    r"|ping you|bring you"
)
_ENGLISH = re.compile(rf"(?:{_WILL})(?: (?:{_MILD}))* (?:{_GIVE})\b", re.IGNORECASE)
_GIFT = "お送り|共有|紹介|連絡|メール|DM|ＤＭ|回答|返信|お返事|投稿|案内|送付|アップ|お渡し|お伝え"
_DOES = (
    "(?:いた|致)?します|させて(?:いただきます|頂きます|ください)|して?おきます|しときます|できます"
)
_END = r"(?:ね|よ|よね|ので)?(?=[^\w]|[ー（]|$)"
_JAPANESE = re.compile(
    rf"(?:(?:{_GIFT})(?:{_DOES})|(?:送り|貼り|渡し|お見せし|載せ)ます"
    rf"|(?:送|貼)って?(?:とき|おき)ます|(?:載せ|伝え|まとめ)て?(?:おき|とき)ます"
    rf"|送らせて(?:ください|いただきます)){_END}",
    re.IGNORECASE,
)
_PEOPLE = (
    r"team|boss|manager|colleagues?|company|wife|husband|partner|kids?|staff|people|department"
    r"|office|family|friends?|board|customers?|clients?|suppliers?|press|police"
)
# To people outside of the session, unless the reader is named as well ("introduce you to my boss").
_TO_OTHERS = re.compile(
    rf"\b(?:with|to|message|e-?mail|dm|ping) (?:my|our|the|a) (?:\w+ )?(?:{_PEOPLE})\b"
    r"|\b(?:e-?mail|message|dm|ping) (?:them|him|her)\b|\bby post to\b"
    r"|\b(?:it|this|that|them) to (?!you\b|every|all\b|the (?:group|chat|list|channel)\b)",
    re.IGNORECASE,
)
_TO_YOU = re.compile(r"\byou\b", re.IGNORECASE)
_TALK = r"pain|stor(?:y|ies)|examples?|thoughts?|opinions?|views?|concerns?|feelings?"
_ABSURD = r"pony|ponies|unicorns?|rockets?|dragons?|elephants?|spaceships?|the moon|Mars|a million"
_CIRCLE = (
    "社内|部内|会社|部署|チーム|上司|同僚|部下|社員|家族|妻|夫|みんな|皆"
    "|お客様?|顧客|部長|課長|社長|取引先|先方|業者"
)
_NOT_MEANT = re.compile(
    r"\b(?:my|the) (?:screen|camera|window)\b|\b(?:not|never|maybe|if I|myself)\b|n['’]t\b"
    rf"|[?？]\W*$|\bshare (?:[\w-]+ ){{0,2}}(?:{_TALK})\b|\b(?:{_ABSURD})\b"
    r"|画面|ません|自動|毎[日週月年]|いつも|通常|普段|システム|多分|たぶん|かも|質問に"
    r"|自己紹介|^(?:では|それでは)|紹介します、|(?:音|エール|拍手|気持ち|応援|愛|念)を"
    rf"|(?:{_CIRCLE})(?:で|に|へ|にも)?(?:は|も)?(?:共有|連絡|報告|紹介|展開|回覧|転送|送)"
    r"|(?:さん|様|氏|事務局|主催者?|登壇者|講師|上司|会社|先生)(?:が|から|より)",
    re.IGNORECASE,
)


def is_promise(sentence: str) -> bool:
    """Whether the writer of `sentence` promises something to those who read it.

    Neither what others will do nor what is denied, past, asked, quoted, in jest, or meant for
    people outside of the session.
    """
    if not (_ENGLISH.search(sentence) or _JAPANESE.search(sentence)):
        return False
    if _TO_OTHERS.search(sentence) and not _TO_YOU.search(sentence):
        return False
    return not (
        _NOT_MEANT.search(sentence) or earnest.is_jest(sentence) or earnest.is_hearsay(sentence)
    )
