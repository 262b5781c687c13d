"""Names with nothing written around them: most of any list, and told so at once."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.names.normalise import key

# Whatever `nobody` takes for no person has a word with one of these in it, or a sign that is no
# letter.
_WORDS = (
    "iphone|ipad|ipod|galaxy|xperia|aquos|huawei|xiaomi|redmi|oppo|oneplus|motorola|samsung|lenovo"
    "|kindle|surface|mac|chromebook|android|windows|pc|laptop|tablet|phone|mobile|zoom|room"
    "|owl|neat|rally|logi|poly|cisco|webex|tandberg|telepresence|teams|thinksmart|meeting|yealink"
    "|dten|panacast|huddlecam|kandao|clickshare|crestron|videobar|회의실|게스트|참가자|손님"
    "|会議|ルーム|スマホ|スマートフォン|らくらく|タブレット|パソコン|携帯|会議室|応接室"
    "|callin|dialin|voip|電話|fathom|note|notta|meet|read|otter|fireflies|tldv|sembly|avoma"
    "|supernormal|krisp|companion|record|assistant|bot|rimo|tactiq|yomel"
    "|議事録|文字起こし|録画|スマート書記|要約|ボット"
    "|anonym|anónimo|anônimo|匿名|guest|user|participant|attendee|unknown|name|requested"
    "|ゲスト|ユーザー|参加者|名無し|名前なし|unbekannt|invit|gast|convidado"
)
_SUSPECT = re.compile(_WORDS)


def is_plain(text: str) -> bool:
    """Whether `text` (cleaned) is letters and blanks alone, and certainly a person's name.

    False proves nothing: it only says that the name must be looked at.
    """
    if not text.replace(" ", "").isalpha():
        return False
    shown = text.lower() if text.isascii() else key(text)
    return all(map(_is_harmless, shown.split(" ")))


# Hundreds of thousands of names are made of far fewer words.
@lru_cache(maxsize=1 << 14)
def _is_harmless(word: str) -> bool:
    return word.isalpha() and not _SUSPECT.search(word)
