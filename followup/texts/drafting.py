"""Texts about drafts: templates, what blocks words, remarks on them."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "absent": (
        "This person did not come, and only the host may write about that.",
        "この方は参加されていません。欠席についてご連絡できるのは主催者だけです。",
    ),
    "absent.next": (
        "Choose somebody who was there. If you hosted it: followup sessions edit",
        "参加された方を選んでください。ご自身の主催でしたら followup sessions edit で登録を。",
    ),
    "not-there": (
        "No list of this session shows {name}, so nothing can be said about it.",
        "この勉強会のどの一覧にも {name} さんが見当たりません。",
    ),
    "not-there.next": (
        "Choose the session in which you saw this person: followup people show",
        "followup people show で、ご一緒した勉強会を確かめてください。",
    ),
    "no-name": (
        "Person {person} has no name to greet.",
        "番号 {person} の方のお名前がわかりません。",
    ),
    "no-name.next": (
        "Add one: followup people edit {person}",
        "followup people edit {person} でお名前を入れてください。",
    ),
    # --- templates ---------------------------------------------------------------------
    "template-name": (
        "“{name}” cannot be the name of a template.",
        "「{name}」はテンプレート名として使えません。",
    ),
    "template-name.next": (
        "Use letters, digits and hyphens. See which there are: followup templates list",
        "文字・数字・ハイフンを使ってください。一覧は followup templates list で見られます。",
    ),
    "template-unknown": (
        "There is no template “{name}” in {place}. There are: {known}.",
        "{place} にテンプレート「{name}」がありません。あるもの: {known}",
    ),
    "template-unknown.next": (
        "Take one of those, or put {name}.txt into your own templates folder.",
        "どれかを選ぶか、ご自分のテンプレートフォルダーに {name}.txt を置いてください。",
    ),
    "template-unreadable": (
        "The template {path} cannot be read as UTF-8 text.",
        "テンプレート {path} を UTF-8 のテキストとして読めません。",
    ),
    "template-unreadable.next": (
        "Save it again as UTF-8, or remove it to get the shipped one back.",
        "UTF-8 で保存し直すか、削除して標準のものに戻してください。",
    ),
    "template-large": (
        "The template {path} is larger than {limit} KB.",
        "テンプレート {path} が {limit} KB を超えています。",
    ),
    "template-large.next": (
        "A message has about a hundred words. Shorten the file.",
        "メッセージは数百字ほどが目安です。ファイルを短くしてください。",
    ),
    "template-syntax": (
        "{path}, line {line}: the template cannot be understood: {detail}",
        "{path} の {line} 行目: テンプレートを理解できません: {detail}",
    ),
    "template-syntax.next": (
        "Look for an unfinished {{{{ }}}} or {{% if %}} there, then run: followup templates check",
        "{{{{ }}}} や {{% if %}} の閉じ忘れがないか followup templates check で確かめてください。",
    ),
    "template-forbidden": (
        "{path}, line {line}: a template may only put in words and choose with {{% if %}}.",
        "{path} の {line} 行目: テンプレートで使えるのは言葉の差し込みと {{% if %}} だけです。",
    ),
    "template-forbidden.next": (
        "Remove what calls, computes, repeats or includes there.",
        "呼び出し・計算・繰り返し・読み込みをその行から外してください。",
    ),
    "unknown-variable": (
        "{path}, line {line}: followup does not know “{name}”. Did you mean “{nearest}”?",
        "{path} の {line} 行目: 「{name}」という変数はありません。「{nearest}」のことでしょうか。",
    ),
    "unknown-variable.next": (
        "Correct that word, then run: followup templates check",
        "その語を直して、followup templates check を実行してください。",
    ),
    "template-failed": (
        "The template {path} cannot be filled in.",
        "テンプレート {path} に言葉を入れられません。",
    ),
    "template-failed.next": (
        "Compare it with the shipped one: followup templates show",
        "followup templates show で標準のものと比べてみてください。",
    ),
    "template-subject": (
        "{path} has no “Subject:” line at its beginning.",
        "{path} の先頭に「Subject:」の行がありません。",
    ),
    "template-subject.next": (
        "Begin the file with “Subject: ...” and a blank line.",
        "1 行目を「Subject: 件名」にして、次の行を空けてください。",
    ),
    "template-empty": (
        "{path} leaves nothing to send.",
        "{path} からは本文ができません。",
    ),
    "template-empty.next": (
        "Write a body below the subject.",
        "件名の下に本文を書いてください。",
    ),
    # --- what blocks -------------------------------------------------------------------
    "unsafe-header": (
        "There are hidden control characters in the subject, name or address “{text}”.",
        "件名・名前・宛先のいずれかに見えない制御文字があります:「{text}」",
    ),
    "unsafe-header.next": (
        "Write that text again by hand: followup edit, or followup people edit",
        "followup edit または followup people edit で入力し直してください。",
    ),
    "unsafe-body": (
        "The text for {name} has a hidden control character in line {line}.",
        "{name} さん宛ての本文 {line} 行目に見えない制御文字があります。",
    ),
    "unsafe-body.next": (
        "Write that line again by hand: followup edit",
        "followup edit でその行を入力し直してください。",
    ),
    "no-recipient": (
        "There is no address to send {name} a mail to.",
        "{name} さんのメールアドレスがわかりません。",
    ),
    "no-recipient.next": (
        "Add one with followup people edit, or send a text by hand: followup copy",
        "followup people edit で登録するか、followup copy で手渡ししてください。",
    ),
    "many-recipients": (
        "“{text}” is more than one address. A message goes to one person.",
        "「{text}」は一つのアドレスではありません。1 通は 1 名宛てです。",
    ),
    "many-recipients.next": (
        "Keep one address: followup people edit",
        "followup people edit で一つにしてください。",
    ),
    "bad-address": (
        "“{text}” is not a valid mail address for {name}.",
        "「{text}」は {name} さんのメールアドレスとして正しくありません。",
    ),
    "bad-address.next": (
        "Correct it: followup people edit",
        "followup people edit で直してください。",
    ),
    "no-subject": (
        "The mail to {name} has no subject.",
        "{name} さん宛てのメールに件名がありません。",
    ),
    "no-subject.next": (
        "Edit the draft and fill in the line “Subject:”.",
        "下書きを編集して「Subject:」の行を埋めてください。",
    ),
    "no-body": (
        "The message to {name} has no text.",
        "{name} さん宛ての本文がありません。",
    ),
    "no-body.next": (
        "Edit the draft, or leave this person out.",
        "下書きを編集するか、この方への連絡を見送ってください。",
    ),
    "leftover": (
        "The message to {name} still has a gap in it: “{found}”.",
        "{name} さん宛ての文面に埋まっていない箇所があります:「{found}」",
    ),
    "leftover.next": (
        (
            "Write there what belongs there: followup edit. If it is the topic or the name that "
            "says so: followup sessions edit, followup people edit"
        ),
        (
            "followup edit でその箇所を書き直してください。テーマやお名前がそうなっているときは、"
            "followup sessions edit か followup people edit で直せます。"
        ),
    ),
    "advertising": (
        "The message to {name} reads like advertising ({signs}). followup does not send that.",
        "{name} さん宛ての文面は広告のように読めます({signs})。followup では送れません。",
    ),
    "advertising.next": (
        "For offers use a mailing service whose readers have signed up; here, write as yourself.",
        "広告には、読者の同意を得た配信サービスをお使いください。ここではご自身の言葉でお書きください。",
    ),
    # --- remarks -----------------------------------------------------------------------
    "warn-long-words": (
        "{number} words; up to {limit} are read gladly.",
        "{number} 語あります。{limit} 語までが読みやすい長さです。",
    ),
    "warn-long-characters": (
        "{number} characters; up to {limit} are read gladly.",
        "{number} 字あります。{limit} 字までが読みやすい長さです。",
    ),
    "warn-unsigned": (
        'It does not say who writes. To sign it: followup init --name "Your Name"',
        "差出人のお名前がありません。followup init --name 「お名前」 で入れられます。",
    ),
    "warn-name-unread": (
        "An English reader cannot read “{name}”. Before your yes, add your name in Latin letters.",
        "英語の読み手は「{name}」を読めません。承認の前に、お名前をローマ字で書き添えてください。",
    ),
    "warn-links": (
        "A first message with a link ({link}) looks like spam.",
        "初めてのご連絡にリンク({link})があると、迷惑メールと思われがちです。",
    ),
    "warn-many-i": (
        "It speaks of you {number} times. A little more about them?",
        "ご自身の話が {number} 回出てきます。相手の話を少し増やしてみませんか。",
    ),
    "warn-asks-only": (
        "It asks for something and offers nothing.",
        "お願いだけになっています。何かお返しできることを添えてみませんか。",
    ),
    "warn-no-way-out": (
        "It does not say that no answer is fine too.",
        "返信しなくてもよいことが書かれていません。",
    ),
    "warn-other-language": (
        "Part of it is in another language.",
        "一部が別の言語で書かれています。",
    ),
    "warn-not-today": (
        "The session was on {day}: “today” or “yesterday” is no longer right.",
        "勉強会は {day} でした。「本日」「昨日」などがもう合いません。",
    ),
    "warn-almost-tomorrow": (
        "It says “today” or “yesterday”, and midnight is near.",
        "「本日」「昨日」とありますが、まもなく日付が変わります。",
    ),
    "warn-day-assumed": (
        "No file says on which day the session was; the draft names one.",
        "勉強会の日付はどのファイルにもありませんが、文面には「今日」などとあります。",
    ),
    "warn-shared-address": (
        "{address} is probably read by several people, not by {name} alone.",
        "{address} は {name} さんお一人のアドレスではないかもしれません。",
    ),
    "warn-address-unlike": (
        "{address} does not look like {name}.",
        "{address} は {name} さんのお名前と似ていません。",
    ),
    "warn-at-work": (
        "The topic is a personal matter, and others may read mail to {address}.",
        "話題が個人的なことですが、{address} は職場のほかの方も読むかもしれません。",
    ),
}
