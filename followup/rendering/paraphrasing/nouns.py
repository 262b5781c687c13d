"""Which Japanese words can stand alone before 「について」, away from where they were said.

Everything here is a reason to stay silent: what points (この, さっきの), who is meant (私, 御社,
客), what says nothing alone (方法, 資料), and whatever may be cut within a word or a clause.
"""

from __future__ import annotations

import re

from followup.names import families, looks

_LONGEST = 20
_SIGNS = re.compile(
    r"[ぁ-ゖァ-ヺー々〆ヶ一-鿿A-Za-z・]+(?: [A-Za-z]+)*[ぁ-ゖァ-ヺー々〆ヶ一-鿿A-Za-z・]*"
)
_FILLERS = re.compile(
    r"^(?:どなたか|誰か|だれか|すみません|すいません|ちなみに|あと(?!が)|それと|質問(?:です|ですが)|実は|今(?![後回])|現在|最近|普段|特に"
    r"|いい|良い|よい|何か|なにか|なんか|結局|正直)\s*(?=.)"
)
_POINTS = (
    r"私|わたし|わたくし|僕|俺|うち|弊|当[社店院会校園方]|御[社校]|貴[社校店]|自分|自[社店]|我々|あなた"
    r"|[皆み](?:な|さん|様)|方々|これ|それ|あれ|ここ|そこ|あそこ|[こそあど]ちら|[こそあど]の(?!こ)"
    r"|[こそあど]う(?=[いしや])|何|なに|なん|いくら|いつ|だれ|誰|なぜ|どれ|どこ|どなた|当時|前に|どう|さっき|先[ほ程]|上記|下記"
    r"|[今昨来去先翌]日|[今昨来去先翌][年月週晩夜朝]|[今前次]回|毎[年月週日回朝晩]|[月火水木金土日]曜|[次前後]の|最[初後]の"
    r"|[一二三四五六七八九十百]+(?:つ|枚|番|人|本|個|回|日|時|分|年|か月)|本日|明日|今後"
    r"|さん|さま|(?<![仕模多同])様(?![式子々])|氏|くん|ちゃん|先生"
    r"|X|[祖義叔伯][父母兄弟姉妹]|上司|社長|店長"
    r"|(?<![一-鿿])[父母夫妻兄弟姉妹](?=[のがをにとで]|$)(?!の日)|息子|娘|親(?=[のがをにとで]|$)"
)
# A clause or an aside within the words: then they are more than one noun.
_CLAUSE = (
    r"は|も|です|ます|ました|ません|でしょ|ください|下さい|ながら|けど|より|まで(?!の)|から(?!の)|ので|のに|たら|れば|って"
    r"|ほう|しか|だけ|とか|じゃ|など|ている|てる(?!て)|て(?=[一-鿿ァ-ヺ])|[んい]で(?=[一-鿿ァ-ヺ])|なく"
    r"|やっぱり|やはり|なかなか|とても|すごく|かなり|けっこう|結構|まだ|もう|まず|また|ちょっと|少し|ほとんど"
    r"|ずっと|あまり|どうしても|本当|非常|一番|全然|とりあえず"
)
_UNKIND = (
    r"ばか|バカ|馬鹿|アホ|クソ|くそ|ひど|最悪|最低(?!賃金|限)|ダメ|だめ|駄目|無能|うざ|嫌|下手|迷惑"
)
_NEVER = re.compile(f"{_POINTS}|{_CLAUSE}|{_UNKIND}")
# Alone these ask "of what?".
_EMPTY = (
    r"方法|やり方|仕方|コツ|対策|対応|対処法?|工夫|基準|ルール|仕組み|費用|料金|値段|価格|相場|コスト|時間|期間|期限"
    r"|場所|理由|原因|例|事例|質問|回答|答え|仕事|お仕事|本業|趣味|お?名前|連絡先|予定|予算|条件|手順|手続き|違い"
    r"|効果|メリット|デメリット|問題|課題|アドバイス|ヒント|[お御]?(?:勧|すす)め|オススメ|情報|詳細|内容|部分|意味"
    r"|定義|結果|数字|データ|参加費?|懇親会|途中|最後|最初|全部|全体|一部|見解|意見|状況|現状|将来|写真|著書"
    r"|順番|目安|頻度|割合|天気|トイレ|マイク|画面|音声|カメラ|チャット|ブレイクアウトルーム|名札|特|実際|急|毎回"
    r"|サービス|商品|製品|ツール|アプリ|ソフト|システム|講座|本人|同時|普段|機種|登録|終了|休憩|返信|質疑応答|進捗|記録|パスワード|ひな形|雛形|テンプレート|サンプル|フォーマット|駐車場|背景|秘訣|案|"
    r"東京|大阪|日本|海外|地方|田舎|地元"
)
_NO_END = re.compile(
    rf"(?:^|いい|良い|よい|簡単な|具体的な)(?:{_EMPTY})$"
    # What belongs to the evening itself, and words that only lead on.
    r"|(?:資料|スライド|録画|アーカイブ|アンケート|リンク|発表|講演|登壇|お?話|説明|意見|考え|コメント|感想|質問|秘訣|きっかけ)$"
    r"|(?:件|点|場合|等|的|毎|後|前|頃|際|末|中心|現場|会社|企業|職場|店|部署|業界|世界|家|自宅)$"
    r"|できる方法$|^[^のをがにで]{1,4}(?:方法|やり方|仕組み|コツ)$|^[一-鿿]{1,2}[ぁ-ゖ]?方(?:の[^の]{1,3})?$"
    r"|[ぁ-ゖ](?:日|時|度|上|下|内|中|間|毎|分)$"
    r"|(?:(?<!業)者|(?<!求)人|社|員|長|上司|同僚|部下|スタッフ|メンバー|担当|学生|生徒|友達|子|妻|(?<!工)夫)$"
    r"|(?<![りきしちにみけせてねめれげべえぎび])(?<![使扱払洗習言行飼縫]い)方$"
)
# A firm is named beside its legal form; 合同会社の設立 names none.
_FIRM = re.compile(
    r"(?:株式|有限|合同|合資|合名)会社(?=[ァ-ヺー一-鿿A-Za-z])"
    r"|(?<=[ァ-ヺー一-鿿A-Za-z])(?:株式|有限|合同|合資|合名)会社"
    r"|(?<=[ァ-ヺーA-Za-z]{2})社(?![員長会内外保史])"
)
# Nouns that end in kana; of no other kana it is sure that a word ends there.
_KANA_END = re.compile(
    r"(?:見積も?り|受け?取り|控え|締め|値付け|上げ|下げ|入れ|棚卸し|申し?込み|問い?合わ?せ|打ち?合わ?せ|取り?扱い|の扱い|支払い|使い分け|引き?継ぎ"
    r"|引っ?越し|取り組み|手続き|仕組み|聞かせ|声かけ|呼びかけ|見守り|見直し|片付け|替え|乗り換え|払い?戻し|取り?消し"
    r"|貸し?出し|持ち帰り|売れ残り|作り置き|づくり|作り|立ち?上げ|締め?切り|積み立て|組み立て|書き込み|しつけ|住まい"
    r"|お金|暮らし|学び|祭り|手入れ|違い|使い分け|割り振り|振り分け|振り込み|選び|並べ|ごみ|こうじ|ぬか|りんご|みかん"
    r"|いちご|ぶどう|みそ|しょうゆ|たい肥)$"
)
_SOLID_END = re.compile(r"[一-鿿々ァ-ヺーA-Za-z]$")
_PAIR = re.compile(r"[一-鿿]{2,8}と[一-鿿]{2,8}|[ァ-ヺー]{2,8}と[ァ-ヺー]{2,8}")
_ADNOMINAL = re.compile(r"(?:へ|と|で|から|まで)の")
# を, に, で ... tie a noun to a verb; without one behind it they belong to the words cut off.
_TIED = re.compile(
    r".*[をにでへと][^をにでがへと]*?[一-鿿ぁ-ゖ](?:[うくぐすつぬぶむる]|[っしいめえけれげねびみきせて]た|ない)(?=[一-鿿ァ-ヺA-Za-z])[^をにでがへと]*"
    r"|.*が[^をにでがへと]*?[一-鿿ぁ-ゖ]?(?:[うくぐすつぬぶむる]|[っしいめえけれげねびみきせて]た|ない|[低高多近遠安強弱古悪良]い|しい|きい)(?=[一-鿿ァ-ヺA-Za-z])[^をにでがへと]*"
)
_TIES = re.compile(r"[をにでがへと]")
# Words in kana with signs in them that elsewhere are particles.
_WHOLE = re.compile(
    r"ふるさと|[子こ]ども|ものづくり|おもちゃ|ことば|しごと|まとめ|はがき|おにぎり|きのこ"
)


def noun_phrase(text: str) -> str:
    """`text` without fillers before it if it can stand before 「について」; else ''.

    2 to 20 signs, no figures, no marks, nobody's name.
    """
    words = text.strip()
    while (plain := _FILLERS.sub("", words)) != words:
        words = plain
    if not 2 <= len(words) <= _LONGEST or not _SIGNS.fullmatch(words) or words.isascii():
        return ""
    masked = _WHOLE.sub("語", words)
    if _NEVER.search(masked) or _NO_END.search(words) or _named(words):
        return ""
    return words if _ends(masked) and _holds(masked) else ""


def _ends(words: str) -> bool:
    return bool(_SOLID_END.search(words) or _KANA_END.search(words))


def _holds(words: str) -> bool:
    """Whether nothing in the words leans on what stood around them."""
    if words[0] in "のをにでがへとやんっーゃゅょ":
        return False
    inner = _ADNOMINAL.sub("の", words)
    if not _TIES.search(inner):
        return True
    return bool(_PAIR.fullmatch(words) or _TIED.fullmatch(inner))


def _named(words: str) -> bool:
    """Whether somebody's name, or that of a firm, may be among the words."""
    if _FIRM.search(words):
        return True
    owner, of, _ = words.partition("の")
    latin = re.findall(r"[A-Z][a-z]+", words)
    return bool(of and looks.personal(owner) > 1) or any(map(_often_given, latin))


def _often_given(word: str) -> bool:
    return families.given(word) or families.japanese(word)
