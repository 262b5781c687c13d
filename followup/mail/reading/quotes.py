"""The new words of a mail: without what it quotes, without its signature."""

from __future__ import annotations

import re

_MOST_LINES = 3000
_QUOTED = re.compile(r"\s*[>＞]|\s*\|\s")
_SEPARATOR = re.compile(
    r"[^\w*=─━‐-]{0,6}[-_=*─━ー‐–—]{2,60}\s{0,9}(?:original message|original mail|original"
    r"|forwarded message|ursprüngliche nachricht|original-?nachricht|weitergeleitete nachricht"
    r"|message d'origine|message original|mensaje original|mensagem original|messaggio originale"
    r"|oorspronkelijk bericht|元のメッセージ|元メール|オリジナルメッセージ|転送メッセージ"
    r"|転送されたメッセージ|受信メール|(?:以下)?(?:、)?引用|原始邮件|原始郵件"
    r"|원본 메시지)\s{0,9}[-_=*─━ー‐–—]{2,}",
    re.IGNORECASE,
)
# The first lines of the header that Outlook and many web mailers put above what they quote.
_FROM = re.compile(
    r"\W{0,3}(?:from|差出人|送信者|送信元|von|de|da|van|från|fra|lähettäjä|od|发件人|寄件者"
    r"|보낸 사람)\W{0,3}[:：]",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"\W{0,3}(?:sent|date|to|cc|subject|送信日時|送信日|日時|日付|宛先|件名|gesendet|datum|an"
    r"|betreff|envoyé|objet|à|enviado|para|asunto|assunto|inviato|oggetto|verzonden|aan|onderwerp"
    r"|skickat|till|ämne|发送时间|收件人|主题|寄件日期|收件者|主旨)\W{0,3}[:：]",
    re.IGNORECASE,
)
_DAY = r"\d{4}\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}日?"
_HELD = r"(?:<[^<>\s]{1,100}@[^<>\s]{1,100}>|[^\s<>@]{1,60}@[^\s<>@]{1,60})"
_SAID = rf"(?:\bwrote|書きました。?|(?:の|からの)(?:メール|メッセージ)|{_HELD})"
# A date, a name or a colon alone may be the writer's own.
_ATTRIBUTION = re.compile(
    r"[^\w\n]{0,8}(?:on|le|am|el|il|op|em|den|dnia|w dniu)\b(?=.{0,300}[\d@]).{4,300}(?:wrote"
    r"|writes|a écrit|schrieb.{0,80}|escribió|ha scritto|schreef.{0,80}|escreveu|skrev.{0,80}"
    r"|napisał\(?a?\)?)\s?[:：]?[\s-]*"
    rf"|[^\w\n]{{0,3}}{_DAY}.{{0,60}}\d{{1,2}}[:：時].{{0,200}}{_SAID}\s?[:：]?\s*"
    r"|.{1,100}(?:さん|様|氏)?(?:は|が)書きました.{0,60}"
    rf"|.{{0,120}}{_HELD}\s?(?:wrote|さん(?:は|が)(?:書きました)?)?\s?[:：]\s*"
    rf"|[^\w\n]{{0,3}}{_DAY}.{{0,200}}\bwrote\s?[:：]\s*|.{{1,80}}(?<!\bi )\bwrote:\s*"
    r"|in (?:message|article) <[^<>]{1,200}>.{0,160}",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"\W{{0,2}}(?:on|le|am|el|il|op|em)\s|.{{0,10}}{_DAY}", re.IGNORECASE)
_SIGNATURE = re.compile(r"-- ?|--\xa0")
_SENT_FROM = re.compile(
    r"\W*(?:sent from (?:my|yahoo|outlook|mail for|the)\b.{0,60}|get outlook for .{0,40}"
    r"|sent (?:with|via) .{1,40}|(?:my |マイ)?(?:iphone|ipad|android|galaxy"
    r"|xperia)から送信.{0,10}|(?:outlook|gmail|yahoo!?メール|スマホ|スマートフォン|docomo"
    r"|ドコモメール).{0,20}から送信.{0,10}|(?:outlook for )?(?:ios"
    r"|android) ?(?:版)? ?(?:outlook)? ?を入手.{0,60}|von meinem .{1,40} gesendet"
    r"|envoyé de mon .{1,40}|enviado desde mi .{1,40})\W*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:[-=_*~+#・─━═＝－―＊〜～☆★◇◆□■○●┏┓┗┛◎※.]\s?){8,}\s*")
_CARD = re.compile(
    r"@|https?://|\b(?:tel|fax|phone|mobile|mail)\b|電話|携帯|〒|株式会社|有限会社|合同会社|大学"
    r"|研究所|部$|課$",
    re.IGNORECASE,
)


def new_words(text: str) -> str:
    """The lines of `text` that its writer wrote for this mail, in order.

    Answers between quoted lines are kept; from a quotation that is not marked line by line, and
    from a signature, everything is left out. Nobody's words are a signature alone.
    """
    lines = [line[:2000] for line in text.split("\n")[:_MOST_LINES]]
    kept: list[str] = []
    at = 0
    while at < len(lines):
        size = _attribution(lines, at)
        if size and _unmarked(lines, at + size):
            break
        if not size and _ends(lines, at, begun=any(kept)):
            break
        if not size and not _QUOTED.match(lines[at]) and not _SENT_FROM.fullmatch(lines[at]):
            kept.append(lines[at].strip())
        at += size or 1
    return "\n".join(kept).strip()


def _attribution(lines: list[str], at: int) -> int:
    """How many lines from `at` say who wrote what follows: 0 to 3, for programs break them."""
    if not lines[at].strip() or _QUOTED.match(lines[at]):
        return 0
    joined = ""
    for size in range(1, 4):
        if at + size > len(lines) or not lines[at + size - 1].strip():
            return 0
        joined = f"{joined} {lines[at + size - 1].strip()}".strip()[:600]
        if (size == 1 or _opens(lines[at])) and _ATTRIBUTION.fullmatch(joined):
            return size
    return 0


def _opens(line: str) -> bool:
    """Whether an attribution of several lines may begin so."""
    return bool(
        re.match(rf"\W{{0,2}}(?:on|le|am|el|il|op|em)\s|.{{0,10}}{_DAY}", line, re.IGNORECASE)
    )


def _unmarked(lines: list[str], at: int) -> bool:
    """Whether what is quoted from `at` on bears no marks."""
    following = next((line for line in lines[at : at + 6] if line.strip()), None)
    return following is None or not _QUOTED.match(following)


def _ends(lines: list[str], at: int, *, begun: bool) -> bool:
    line = lines[at]
    if _SIGNATURE.fullmatch(line) or _SEPARATOR.match(line):
        return True
    if _FROM.match(line):
        return any(_ALSO.match(one) for one in lines[at + 1 : at + 5])
    if _RULE.fullmatch(line):
        return _is_card(lines[at + 1 : at + 16], begun=begun)
    return False


def _is_card(lines: list[str], *, begun: bool) -> bool:
    """Whether a line of signs stands above a card, or above the header of what is quoted."""
    written = [line for line in lines if line.strip()]
    if not written or _FROM.match(written[0]):
        return True
    return begun and len(written) < 12 and any(_CARD.search(line) for line in written)
