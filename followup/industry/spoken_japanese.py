"""Japanese sentences in which somebody introduces themselves."""

from __future__ import annotations

import re

from followup.industry.functions import function
from followup.industry.sources import outright as read
from followup.industry.spoken_places import is_place

_FROM = r"(?:^|[、,!！\s])"
_ABOUT_ME = r"(?:^|[、,\s]|(?:私|わたし|僕|弊社|当社)は)"
_LATIN = r"[A-Za-z][\w&.'-]*(?: [A-Z][\w&.'-]*){1,3}"
_ORG = rf"(?P<organization>{_LATIN}|[^\s、。,()（）]{{2,24}}?)"
_WORK = r"(?P<job_title>[^\s、。,]{1,24}?)"
_PLAIN_WORK = r"(?P<job_title>[^\s、。,にを]{1,24}?)"
_FIELD = r"(?P<industry>[^\s、。,は]{1,16}?)"
_KANJI = r"[㐀-鿿々]{1,4}"
_NAME = (
    rf"(?P<name>{_KANJI}|[ァ-ヺー]{{2,8}}|[ぁ-ゖ]{{2,5}}|[A-Za-z]+"
    rf"|{_KANJI}[ 　][㐀-鿿々ぁ-ゖァ-ヺー]{{1,5}})"
)
_AM = r"(?:です|でございます|と申します|といいます|と言います)"
_DOING = r"(?:を?担当して|に従事して|に携わって|を?運営して|を?やって|を?して)"
_MAKING = r"を(?:作って|売って|製造して|販売して|扱って|教えて|研究して)"
_NOW = r"(?:い?ます|い?る|おります|おる|おり)"
_BELONG = r"(?:から参りました|に所属して|に勤務して|に勤めて)"
_WORKING = r"(?:で働いて|の仕事をして|に勤めて|に勤務して|に携わって)"
_STAFF = r"職員|社員|従業員|スタッフ|店員|店長|経営者|代表|オーナー"
_OURS = r"(?:^|[、\s])(?:弊社|当社|うち|うちの会社)は、?"
_BUSINESS = r"メーカー|会社|商社|卸|問屋|専門店|業者"

# "A社の佐藤です" is built like "A社の商品です": the sender's name, or a greeting, must tell.
_BARE = re.compile(rf"{_FROM}{_ORG}の{_NAME}{_AM}")
# What an earlier form says stands.
_FORMS = (
    *(
        re.compile(form)
        for form in (
            rf"{_FROM}{_ORG}(?:で|にて)、?{_WORK}{_DOING}{_NOW}[、\s]?{_NAME}{_AM}",
            rf"{_FROM}{_ORG}(?:で|にて)、?{_WORK}(?:{_DOING}|{_MAKING}){_NOW}",
            rf"{_FROM}{_ORG}の{_WORK}担当の?{_NAME}{_AM}",
            rf"{_FROM}{_WORK}(?:を?担当して{_NOW}|担当の)[、\s]?{_NAME}{_AM}",
            rf"{_FROM}{_ORG}(?:{_BELONG}{_NOW}|から参りました)[、\s]?{_NAME}{_AM}",
            rf"^{_NAME}[@＠]{_ORG}{_AM}",
            rf"^{_NAME}[（(](?P<organization>[^\s、。,()（）・/／]{{2,24}})(?:[・/／]{_WORK})?[）)]{_AM}",
            rf"{_ABOUT_ME}{_FIELD}(?:業界|関係|関連)?{_WORKING}{_NOW}",
            rf"{_ABOUT_ME}{_FIELD}を(?:[\d一二三四五六七八九十]+\S{{1,3}}?)?(?:経営して|運営して|営んで|やって){_NOW}",
            rf"{_ABOUT_ME}(?:フリーランス|フリー|個人)(?:の|で){_WORK}(?:です|{_DOING}{_NOW})",
            rf"(?:^|[、,\s])(?:私|わたし|僕|自分)は{_WORK}です",
            rf"{_ABOUT_ME}{_ORG}(?:{_WORKING}{_NOW}|勤務です)",
            rf"{_ABOUT_ME}{_PLAIN_WORK}{_DOING}(?:{_NOW})(?:者です)?",
            rf"{_ABOUT_ME}{_WORK}担当です",
            rf"{_ABOUT_ME}{_FIELD}(?:業界|業)の者です",
            r"^(?P<industry>[^\s、。,は]{1,12}業)です",
            rf"{_ABOUT_ME}{_FIELD}(?:の(?:{_STAFF})です|勤務(?:です|して{_NOW}))",
            rf"{_OURS}(?P<industry>[^\s、。,]{{2,20}}?(?:{_BUSINESS}))です",
        )
    ),
    _BARE,
)
_NOT_MEANT = re.compile(
    r"[「」『』“”\"＞>]|[？?]\s*$|(?:ですか|でしょうか|ますか|でしたっけ)。?$"
    r"|(?:(?<!地)元(?!気)|前職|以前|昔|かつて|学生時代|当時|過去|退職|引退)"
    r"|(?:なら|だったら|なりたい|したい|もし|つもり|予定|冗談|嘘|ウソ|みたい|らしい)"
    r"|趣味|週末|ボランティア|さっき|先ほど|さきほど|いつも|たまに|今日[はも]"
    r"|(?:そうです|とのこと|と聞|って言)|(?:笑|爆|[wｗ]{2,}|[wｗ]$|😂|🤣|🙃)"
    r"|(?:ません|ではな|じゃな|のは|でした|ていました|てました|ておりました)"
)
_KIN = r"夫|妻|主人|旦那|嫁|家内|弟|兄|姉|妹|父|母|親|息子|娘|子ども|家族"
_CIRCLE = r"友人|友達|知人|知り合い|上司|同僚|部下|先輩|後輩|彼女?|先生|社長|取引先|お客|顧客"
_OTHERS = re.compile(
    rf"(?:{_KIN}|{_CIRCLE}|クライアント|さん|様|氏|くん|ちゃん)(?:も|は|が|の|に|から|です|と|$)"
)
# A word to somebody by name may open the sentence: "佐藤さん、A社の田中です".
_CALLING = re.compile(
    r"^[^、。\s]{1,8}(?:さん|様|先生|みなさま)[、,\s]+|^(?:皆様|皆さん|みなさん)、?"
)
_HELLO = r"こんにちは|こんばんは|おはようございます|お疲れ様です|どうも|(?:は|初)(?:じめ|め)まして"
_GREETING = re.compile(rf"^(?:{_HELLO}|(?:いつも)?お世話になって(?:い|おり)ます)[、。!！\s]*")
_USUALLY = re.compile(r"^(?:普段|ふだん|現在|今|いま|仕事|本業)は、?")
# Only of oneself: beside these, a function says enough.
_OF_ONESELF = re.compile(r"者です|フリーランス")
_FORM = r"株式会社|有限会社|合同会社"
_PLACE = r"大学|銀行|病院|研究所|事務所|商事|商店|物流|工業|産業|製作所|グループ|協会|役所|組合"
_FORMAL = re.compile(rf"(?:社|法人|店|{_FORM}|{_PLACE})$|^(?:{_FORM}|㈱)|[A-Za-z]")
_FIRM = re.compile(
    rf"(?:社|法人|店|部|{_FORM}|{_PLACE})$|^(?:{_FORM}|㈱)|^[A-Za-z][\w&.-]{{2,}}|^[ァ-ヺー]{{3,}}"
)
# The part somebody plays tonight is no firm: "本日の司会の佐藤です", "初参加の中村です".
_NO_FIRM = re.compile(
    r"(?:本日|今日|今回|今夜|初め?て?|途中|前回|次回|毎回|[一二三四五六七八九十\d]+[回度]目)"
    r"|.*(?:司会|事務局|主催|運営|登壇者?|幹事|参加者?|新人|受付|担当|通りすがり|ただ|普通"
    r"|メーカー|ベンチャー|スタートアップ|フリーランス)$"
)
# What else may stand between の and です.
_NO_NAME = re.compile(
    r"[件話方人者事通為中前後次点場形例物株]|質問|問題|課題|内容|天気|資料|感想|意見|会社|仕事|担当|社員|店長|社長"
    r"|初?参加|大事|大切|必要|一部|以[上下]|最[初後]|本当|重要|得意|結果|理由|意味|通り|場合|部分|予定|時間"
    r"|今日|明日|昨日|名前|営業|学生|同僚|上司|友人|友達|[ぁ-ゖ]{1,3}"
    r"|リンク|スライド|テスト|ファイル|メール|ページ|サイト|サービス|URL|出身|商品|職員|メーカー"
)
# What people do, but not for a living, or not in words that say for which.
_NO_WORK = re.compile(
    r".*(?:面接|バイト|支払い|買い物|勉強|検査|治療|作業|仕事|参加|視聴|待機|食事|休憩|見学|実習|研修"
    r"|インターン|打ち合わせ|会議|移動|登壇|運転|散歩|お世話|入院|通院|子育て|旅行|契約|注文|話|こと)"
    r"|競馬|競輪|競艇|パチンコ|麻雀|DIY.*|町内会.*|PTA.*|自治会.*|料理|掃除|洗濯|犬|猫|ゲーム|ヨガ|スポーツ|投資|株|音楽|写真|カメラ|釣り|ダンス|SNS|YouTube|ブログ|note"
)
# Near enough to the name of a field to be a kind of place ("病院"), not the name of one.
CLEAR, GENERIC = 0.7, 0.91


def introduction(sentence: str, sender: str | None, *, known: bool = False) -> dict[str, str]:
    """The parts of a self-introduction in `sentence`; empty if it is none.

    `known`: the remark has said before for whom the writer works, so a function is enough.
    """
    plain = without_greeting(sentence)
    greeted = plain != sentence
    plain = _USUALLY.sub("", plain)
    if not_meant(plain):
        return {}
    found: dict[str, str] = {}
    for form in _FORMS:
        for hit in form.finditer(plain):
            if form is _BARE and not _surely_a_name(hit, sender, greeted=greeted):
                continue
            parts = {name: value.strip() for name, value in hit.groupdict().items() if value}
            sure = known or bool(found) or _OF_ONESELF.search(hit.group()) is not None
            kept = _kept(parts, sender, greeted=greeted, known=sure)
            found = kept | found
    return found


def without_greeting(sentence: str) -> str:
    return _CALLING.sub("", _GREETING.sub("", _CALLING.sub("", sentence)))


def not_meant(sentence: str) -> bool:
    """Whether it is a quote, a jest, a wish, a question, or about others or the past."""
    return bool(_NOT_MEANT.search(sentence) or _OTHERS.search(sentence))


def is_no_work(words: str) -> bool:
    """Whether people do this too, but not for a living."""
    return _NO_WORK.fullmatch(words) is not None


def _surely_a_name(hit: re.Match[str], sender: str | None, *, greeted: bool) -> bool:
    own = sender is not None and any(part in sender for part in hit["name"].split())
    return own or greeted or "申し" in hit.group()


def _kept(
    parts: dict[str, str], sender: str | None, *, greeted: bool, known: bool
) -> dict[str, str]:
    name = parts.get("name")
    if name and not _own_name(name, sender):
        return {}
    parts = _placed(parts)
    doing = parts.get("job_title") or (parts.get("industry") if len(parts) == 1 else None)
    if doing and is_no_work(doing):
        return {}
    if not any(_says_something(kind, value, greeted, known) for kind, value in parts.items()):
        return {}
    return {kind: value for kind, value in parts.items() if not _empty(kind, value, parts, known)}


def _placed(parts: dict[str, str]) -> dict[str, str]:
    """`parts` without an organisation that is a place or a role, or only a kind of business."""
    organization = parts.get("organization", "")
    rest = {kind: value for kind, value in parts.items() if kind != "organization"}
    kind_of = re.sub(r"^.{1,4}の(?=.{2})", "", organization)
    field = read("industry", kind_of) if organization else None
    if field and field.confidence >= GENERIC:
        return {"industry": kind_of} | rest
    nowhere = is_place(organization) or _NO_FIRM.match(organization) is not None
    if function(organization) and not _FORMAL.search(organization):
        return {"job_title": organization} | rest
    return rest if nowhere else parts


def _says_something(kind: str, value: str, greeted: bool, known: bool) -> bool:
    """A firm by its form, a greeting before, or words that name a field: one is needed."""
    if kind == "organization":
        return greeted or _FIRM.search(value) is not None or read(kind, value) is not None
    if kind == "name":
        return False
    field = read(kind, value)
    if known and kind == "job_title":
        return True
    return field is not None and field.confidence >= CLEAR


def _empty(kind: str, value: str, parts: dict[str, str], known: bool) -> bool:
    if kind == "industry":
        return read(kind, value) is None
    placed = known or "organization" in parts or "industry" in parts
    return kind == "job_title" and not placed and read(kind, value) is None


def _own_name(name: str, sender: str | None) -> bool:
    """No common noun; and where the sender's name is in kanji, part of it."""
    if _NO_NAME.fullmatch(name):
        return False
    if sender is None or not re.search(r"[㐀-鿿]", sender) or not re.search(r"[㐀-鿿]", name):
        return True
    whole = re.sub(r"[ 　]", "", sender)
    return any(part in whole for part in re.split(r"[ 　]", name))
