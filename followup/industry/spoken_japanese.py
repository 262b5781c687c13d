"""Japanese sentences in which somebody introduces themselves."""

from __future__ import annotations

import re

from followup.industry.evidence import read

_FROM = r"(?:^|[、,\s])"
_ABOUT_ME = r"(?:^|[、,\s]|(?:私|わたし|僕|弊社|当社)は)"
_ORG = r"(?P<organization>[^\s、。,()（）]{2,24}?)"
_WORK = r"(?P<job_title>[^\s、。,]{1,24}?)"
_FIELD = r"(?P<industry>[^\s、。,は]{1,16}?)"
_KANJI = r"[㐀-鿿々]{1,4}"
_NAME = (
    rf"(?P<name>{_KANJI}|[ァ-ヺー]{{2,8}}|[ぁ-ゖ]{{2,5}}|[A-Za-z]+"
    rf"|{_KANJI}[ 　][㐀-鿿々ぁ-ゖァ-ヺー]{{1,5}})"
)
_AM = r"(?:です|でございます|と申します|といいます|と言います)"
_DOING = r"(?:を担当して|に従事して|に携わって|を運営して|をやって|をして)"
_NOW = r"(?:います|いる|おります|おる|おり)"
_BELONG = r"(?:から参りました|に所属して|に勤務して|に勤めて)"
_WORKING = r"(?:で働いて|の仕事をして|に勤めて|に勤務して|に携わって)"

# "A社の佐藤です" is built like "A社の商品です": the sender's name, or a greeting, must tell.
_BARE = re.compile(rf"{_FROM}{_ORG}の{_NAME}{_AM}")
# The first form that fits counts.
_FORMS = (
    *(
        re.compile(form)
        for form in (
            rf"{_FROM}{_ORG}(?:で|にて)、?{_WORK}{_DOING}{_NOW}[、\s]?{_NAME}{_AM}",
            rf"{_FROM}{_ORG}(?:で|にて)、?{_WORK}{_DOING}{_NOW}",
            rf"{_FROM}{_ORG}の{_WORK}担当の?{_NAME}{_AM}",
            rf"{_FROM}{_WORK}(?:を?担当して{_NOW}|担当の)[、\s]?{_NAME}{_AM}",
            rf"{_FROM}{_ORG}(?:{_BELONG}{_NOW}|から参りました)[、\s]?{_NAME}{_AM}",
            rf"{_ABOUT_ME}{_FIELD}(?:業界|関係|関連)?{_WORKING}{_NOW}",
            rf"{_ABOUT_ME}{_FIELD}を(?:経営して|運営して|営んで){_NOW}",
            rf"{_ABOUT_ME}{_WORK}(?:を担当して|をして){_NOW}",
            rf"{_ABOUT_ME}{_FIELD}(?:業界|業)の者です",
        )
    ),
    _BARE,
)
_NOT_MEANT = re.compile(
    r"[「」『』“”\"＞>]|[？?]\s*$|(?:ですか|でしょうか|ますか|でしたっけ)。?$"
    r"|(?:元|前職|以前|昔|かつて|学生時代|当時|過去|退職|引退)"
    r"|(?:なら|だったら|なりたい|したい|もし|つもり|予定|冗談|嘘|ウソ|みたい|らしい)"
    r"|(?:そうです|とのこと|と聞|って言)|(?:笑|爆|[wｗ]{2,}|[wｗ]$|😂|🤣|🙃)"
    r"|(?:ません|ではな|じゃな|でした|ていました|ておりました)"
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
_GREETING = re.compile(rf"^(?:{_HELLO}|お世話になって(?:い|おり)ます)[、。!！\s]*")
_FORM = r"株式会社|有限会社|合同会社"
_PLACE = r"大学|銀行|病院|研究所|事務所|商事|商店|物流|工業|産業|製作所|グループ|協会|役所|組合"
_FIRM = re.compile(
    rf"(?:社|法人|店|部|{_FORM}|{_PLACE})$|^(?:{_FORM}|㈱)|^[A-Za-z][\w&.-]{{2,}}$|^[ァ-ヺー]{{3,}}"
)
# What else may stand between の and です.
_NO_NAME = re.compile(
    r"[件話方人者事通為中前後次点場形例物株]|質問|問題|課題|内容|天気|資料|感想|意見|会社|仕事|担当|社員|店長|社長"
    r"|初?参加|大事|大切|必要|一部|以[上下]|最[初後]|本当|重要|得意|結果|理由|意味|通り|場合|部分|予定|時間"
    r"|今日|明日|昨日|名前|営業|学生|同僚|上司|友人|友達|[ぁ-ゖ]{1,3}"
    r"|リンク|スライド|テスト|ファイル|メール|ページ|サイト|サービス|URL"
)
CLEAR = 0.7


def introduction(sentence: str, sender: str | None) -> dict[str, str]:
    """The parts of a self-introduction in `sentence`; empty if it is none."""
    plain = _CALLING.sub("", _GREETING.sub("", _CALLING.sub("", sentence)))
    if _NOT_MEANT.search(plain) or _OTHERS.search(plain):
        return {}
    for form in _FORMS:
        hit = form.search(plain)
        if hit and (form is not _BARE or _surely_a_name(hit, sender, greeted=plain != sentence)):
            parts = {name: value.strip() for name, value in hit.groupdict().items() if value}
            if kept := _kept(parts, sender, greeted=plain != sentence):
                return kept
    return {}


def _surely_a_name(hit: re.Match[str], sender: str | None, *, greeted: bool) -> bool:
    own = sender is not None and any(part in sender for part in hit["name"].split())
    return own or greeted or "申し" in hit.group()


def _kept(parts: dict[str, str], sender: str | None, *, greeted: bool) -> dict[str, str]:
    name = parts.get("name")
    if name and not _own_name(name, sender):
        return {}
    if not any(_says_something(kind, value, greeted) for kind, value in parts.items()):
        return {}
    return {kind: value for kind, value in parts.items() if not _empty(kind, value, parts)}


def _says_something(kind: str, value: str, greeted: bool) -> bool:
    """A firm by its form, a greeting before, or words that name a field: one is needed."""
    if kind == "organization":
        return greeted or _FIRM.search(value) is not None or read(kind, value) is not None
    field = read(kind, value) if kind != "name" else None
    return field is not None and field.confidence >= CLEAR


def _empty(kind: str, value: str, parts: dict[str, str]) -> bool:
    if kind == "industry":
        return read(kind, value) is None
    return kind == "job_title" and "organization" not in parts and read(kind, value) is None


def _own_name(name: str, sender: str | None) -> bool:
    """No common noun; and where the sender's name is in kanji, part of it."""
    if _NO_NAME.fullmatch(name):
        return False
    if sender is None or not re.search(r"[㐀-鿿]", sender) or not re.search(r"[㐀-鿿]", name):
        return True
    return any(part in sender for part in re.split(r"[ 　]", name))
