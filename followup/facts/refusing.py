"""Who asks to be left alone: "no DMs please", "連絡は控えてください"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.facts import earnest, needing
from followup.facts.acts import acts, refuses
from followup.industry import sentences
from followup.model import Fact, FactKind
from followup.names.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import StoredRemark

LONGEST = 1000
_CONTACT = (
    r"contact(?:ed|ing|s)?|messages?d?|mails?|e-?mails?|e-?mailed|mailings?|dms?|outreach|invites?"
    r"|connection requests?|approach(?:ed|es)?|calls?|called|newsletters?|follow[- ]?ups?"
)
_SELLING = r"pitch(?:es|ed|ing)?|sales|selling|sold to|solicit\w*|advertising|ads|cold \w+|spam\w*"
_DO = r"(?:contact|message|mail|e-?mail|dm|pitch|call|add|ping|approach|text|phone|ring|spam)"
_MORE = (
    r"more|sales|cold|marketing|vendor|direct|private|linkedin|unsolicited|further|business|such"
)
_NEVER = r"(?:do not|don['’]?t|never|not to|nobody|no one|no-one|none of you)"
_ENGLISH = re.compile(
    rf"\b{_NEVER}(?: please| ever| just)? {_DO}s? (?:me|us)\b"
    rf"|\b{_NEVER}(?: please| ever)? (?:write|reach out|sell|talk|get back)s?(?: anything)? to me\b"
    rf"|\b{_NEVER}(?: please| ever)? (?:try to )?(?:sell|send)s? me\b"
    rf"|\b{_NEVER}(?: please| ever| to)? (?:get in touch|follow up|keep in touch|connect)s? "
    r"(?:with (?:me|us)|afterwards)\b"
    rf"|\b(?:do not|don['’]?t|not) (?:want|wish|like|care|need|looking)(?: for)?(?: to)? "
    rf"(?:be |get |receive |have |hear )?(?:any |more )?(?:from |{_CONTACT}|{_SELLING}|added)"
    r"|\b(?:rather|prefer|like|wish) (?:to )?not (?:to )?(?:be |get |receive |have |hear )(?:any )?"
    rf"(?:from (?:any|you|sales|vendors)|{_CONTACT}|{_SELLING}|added)"
    rf"|\brather not (?:be |get |receive )?(?:any )?(?:{_CONTACT}|{_SELLING}|added)"
    r"|\b(?:prefer|rather|like it if|appreciate it if)(?: that)? (?:nobody|no one|you did(?:n['’]t|"
    rf" not)) (?:adds?|added|{_DO}s?|write|writes|wrote)"
    rf"|(?:^|[,.;:–-] ?|\band )no (?:(?:{_MORE}) ){{0,2}}(?:{_CONTACT}|{_SELLING})\b"
    r"(?:[^.!?]{0,60}\b(?:please|pls|thanks|me)\b|\W*$)"
    rf"|\b(?:please|pls)[,:]? no (?:(?:{_MORE}) ){{0,2}}(?:{_CONTACT}|{_SELLING})\b"
    rf"|\bnot (?:here )?for (?:business|sales)? ?(?:{_CONTACT}|{_SELLING})\b[^.!?]{{0,40}}\bplease"
    r"|\b(?:no need|nobody needs) to (?:contact|message|write to|reach out to|follow up with) me\b"
    rf"|\b(?:won['’]?t|not|cannot|can['’]?t) (?:be )?(?:answer|tak|accept|read|return)\w* "
    rf"(?:any )?(?:{_CONTACT})\b"
    r"|\bleave me (?:alone|in peace|off|out of)\b|\bwant my peace\b"
    r"|\b(?:keep|take|get) me off (?:your|any|all|the) (?:\w+ )?lists?\b"
    r"|\bplease,? (?:nobody|no one) (?:\w+ )?(?:messages?|writes?|contacts?|adds?|mails?|dms?)\b"
    # Of so few words a model can tell nothing, so they stand here.
    r"|\bstop (?:contact|messag|e?-?mail|writing to|ping|call|pitch)\w* me\b|\bunsubscribe me\b"
    r"|\b(?:my )?(?:inbox|dms?|messages) (?:is|are|= ?)? ?(?:closed|off|shut|ng)\b"
    r"|(?:^|[,.;:–-] ?)(?:please,? )?no (?:recruit\w+|head-?hunters?|vendors?|sales\w+|cold \w+)"
    r"(?:,? (?:please|pls|thanks|thank you|thx|ta))?\W*$|^\W*(?:please )?do not disturb\W*$",
    re.IGNORECASE,
)
_REACH = (
    "ご?連絡|コンタクト|営業|勧誘|売り?込み|セールス|スカウト|DM|ＤＭ|メッセージ|宣伝|申請|つながり|繋がり"
    "|フォロー|メルマガ|ご?提案|アプローチ|お?声がけ|お?声掛け|声かけ|(?:教材|サービス|商品|講座|スクール|セミナー)[^。]{0,8}案内|ご?案内|名刺交換|お?誘い|接触|リクエスト|個別の"
)
_WRITING = "メール|電話|お電話|LINE|ライン|ショートメール|手紙|ダイレクト"
_STOP = (
    "ご?遠慮|お?控え|不要|お断り|断って|断り(?:し|ます)|ご?勘弁|ご?容赦|いりません|要りません|いらない|要らない|結構です"
    "|(?:送ら|連絡し|声をかけ|誘わ|かけてこ|追加し|し|来|よこさ|寄越さ)ないで|なさらないで|ご無用|無用"
    "|お受けして(?:い|おり)ません|受け(?:付けて|て)(?:い|おり)?ません|求めてい?ません|望みません|NG|ＮＧ"
    "|(?:読み|見|返し|開き)ません|(?:返|答え|応じ|対応でき|お返事でき|返信でき)(?:られ|せ)?ません"
    "|承認して(?:い|おり)?ません|なし(?:で|に|の方向)|無し(?:で|に)|いら?ない|いりません|欲しくない|ほしくない|ノーサンキュー|お気持ちだけ|避けて|ほっといて|ごめんなさい|お腹いっぱい"
)
_TIRED = "やめて|止めて|うんざり|こりごり|懲り懲り|迷惑|困ります|拒否|嫌な|苦手|ブロック"
_JAPANESE = re.compile(
    rf"(?:{_REACH})(?!しない(?!で|よう|ほし|欲し)|[がは](?:来|取れ|つか|付か)な)"
    rf"[^。！!？?]{{0,24}}(?:{_STOP}|{_TIRED})"
    rf"|(?:{_WRITING})[^。！!？?]{{0,16}}(?:{_STOP})"
    rf"|(?:{_STOP})[^。！!？?]{{0,12}}(?:営業|勧誘|売り?込み|セールス)"
    r"|声(?:を|は)?かけないで|(?:仕事|営業)の(?:話|お話)は?(?:勘弁|なし|無し|遠慮|お断り)"
    r"|(?:誰|どなた)とも(?:つなが|繋が)る(?:予定|つもり)は|やりとりは?[^。]{0,6}(?:お断り|ご?遠慮|控え)"
    r"|(?:お誘い|ご?連絡|メッセージ)[^。]{0,6}お受けでき(?:ませ|な)"
    r"|(?:連絡先|名刺)の?交換[^。]{0,6}し(?:ませ|ておりませ|ていませ|な)"
    r"|交流[^。！!？?]{0,16}苦手|(?:そっとして|放って)(?:おいて|ほし|くださ)"
    r"|(?:^|[、。\s])(?:ほっと|ほうって)(?:いて|おいて)(?:くださ|ほし|[。!！]*$)|絡まないで"
    r"|ご?連絡(?:は|を)?(?:ちょっと[。…・.]*$|希望(?:しま|してい?ま|いたしま)せん)"
    r"|(?:お?声がけ|ご?連絡)(?:は|を)?(?:して)?いただかなくて(?:大丈夫|結構)"
    r"|誰とも(?:つなが|繋が)り(?:たくない|ません)|(?:連絡|メッセージ|DM)(?:は|を)?(?:もら"
    r"|いただ)(?:いたくない|っても|いても)",
    re.IGNORECASE,
)
# Said to the room for everybody's sake, or asked about.
_FOR_ALL = re.compile(
    r"(?:皆|みな)(?:さん|さま|様)も|今日も.{0,6}(?:なし|無し)|\b(?:should|shall|can|may) (?:I|we)\b"
    r"|[?？]\W*$|連絡(?:先)?(?:は|が)?不要(?:なら|の方|でしたら)|ご心配|お気遣い|返信は?不要"
    r"|\b(?:my|our|most|some|many) (?:\w+ )?\w+s (?:say|tell|ask|write)\b"
    r"|(?:どう(?!か)|どのよう|どんな|なぜ)[^。]{0,24}か[。]*$",
    re.IGNORECASE,
)
# A wish in the shape of a question: "could you not message me?"
_BEGS = re.compile(
    r"^(?:\W|please|sorry|so|and|but|hi|hello|all|thanks)*(?:could|can|would|will|may|might) "
    r"(?:(?:you|everyone|everybody|people|all)(?: all| please| kindly| just| mind)*"
    r"|(?:I|we)(?: please| kindly)? (?:ask|request|be)(?: you| people| everybody| everyone)?) "
    rf"(?:(?:not|nobody|no one) (?:to )?(?:be )?(?:{_CONTACT}|add|adding|{_DO}(?:ing)?|messaging"
    r"|writ\w+|reach\w*)\b|refrain from|(?:leave me|left) (?:alone|in peace|out of)"
    r"|stop \w+ing me)\b"
    rf"|(?:{_REACH}|{_WRITING})[^。！!？?]{{0,16}}(?:遠慮|控え|やめて|止めて|ないで|なしに|外して)"
    r"[^。？?]{0,4}(?:もらえ|いただけ|いただいて|頂け|頂いて|くれ|くださ)"
    r"|(?:そっとして|放って|ほうって)おいて(?:もら|いただ|くれ)",
    re.IGNORECASE,
)
# Who says so wants to be written to, whatever the words beside it are.
_INVITES = re.compile(
    r"\b(?:(?:do not|don['’]?t) (?:hesitate|forget|be (?:shy|afraid))|feel free)"
    r"(?: (?:to|and))? (?:contact|message|write|reach out|dm|e?-?mail|ping|call|get in touch"
    r"|connect)(?: (?:to |with )?me)?\b"
    rf"|\b(?:don['’]?t|do not|wouldn['’]?t) mind (?:being |getting |any )?(?:{_CONTACT})\b"
    r"|(?<!not )\bplease (?:do )?(?:message|write to|contact|dm|e?-?mail|ping) me\b"
    r"(?! only| through| via)"
    r"|(?:(?:ご?遠慮|気兼ね)なく|お?気軽に|ぜひ|是非)、?(?:ご?連絡|DM|ＤＭ|メッセージ|お?声"
    r"|メール|申請)[^。、！!？?]{0,8}(?:ください|下さい|どうぞ|お願い|待ち)"
    r"|(?:連絡先|名刺)の?交換[、はもを]?(?:ぜひ|是非)?(?:お願い|しましょう|歓迎|したい)",
    re.IGNORECASE,
)
_WELCOME = re.compile(
    r"\b(?:but|though|although|otherwise|unless)\b.{0,80}\b(?:happy|glad|love|welcome|like|open"
    r"|fine"
    r"|keen|interested)\b|\bunless (?:you|it)\b"
    r"|(?:(?:です|ます|せん|した|ない|だ)が|が、|けど|けれど|(?<!い)ただし?)、?.{0,50}(?:歓迎|嬉しい|うれしい|大丈夫|話したい"
    r"|伺いたい|お待ち|聞きたい)",
    re.IGNORECASE,
)


def wants_no_contact(remarks: Sequence[StoredRemark]) -> Fact | None:
    """The sentence in which the writer of `remarks` asks to be left alone; None if there is none.

    "No pitches, but happy to hear from people who solved this" is no refusal: who writes to
    help was invited. A word for the whole room ("no selling tonight, everybody") is none either.
    """
    for stored in remarks:
        remark = stored.remark
        sentence = _refusal(earnest.own_words(remark.text[:LONGEST]))
        if sentence:
            words, private = clean(sentence), remark.recipient is not None
            return Fact(FactKind.REMARK, words, stored.file, remark.line, remark.said_at, private)
    return None


def _refusal(text: str) -> str | None:
    """The sentence of `text` that refuses: in words known for certain, or learned by a model."""
    if _WELCOME.search(text):
        return None
    text, invited = _INVITES.subn(" ", text)
    own = [one for one in sentences(text) if _is_own(one)]
    said = next(filter(_says_no, own), None)
    if said is None and own and not invited and refuses(text):
        said = max(own, key=lambda one: acts(one).get("refuses", 0.0))
    return said


def _is_own(sentence: str) -> bool:
    """Whether a wish of the writer's own may stand in `sentence`."""
    if needing.is_told(sentence):
        return False
    return _BEGS.search(sentence) is not None or _FOR_ALL.search(sentence) is None


def _says_no(sentence: str) -> bool:
    if _ENGLISH.search(sentence) or _BEGS.search(sentence):
        return True
    return not sentence.isascii() and _JAPANESE.search(sentence) is not None
