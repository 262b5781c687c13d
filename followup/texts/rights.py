"""Texts about what is stored of somebody, and about forgetting them."""

from followup.texts import Catalogue
from followup.texts._rights_receipt import RECEIPT

TEXTS: Catalogue = {
    **RECEIPT,
    "going": ("{name}: {parts}", "{name} さん: {parts}"),
    "going-nothing": ("{name}: an address", "{name}: アドレスのみ"),
    "count-attendances": ("{count} lines of lists", "名簿の行 {count}"),
    "count-attendances.one": ("{count} line of a list", "名簿の行 {count}"),
    "count-remarks": ("{count} remarks", "発言 {count}"),
    "count-remarks.one": ("{count} remark", "発言 {count}"),
    "count-notes": ("{count} notes", "メモ {count}"),
    "count-notes.one": ("{count} note", "メモ {count}"),
    "count-drafts": ("{count} drafts", "下書き {count}"),
    "count-drafts.one": ("{count} draft", "下書き {count}"),
    "count-messages": ("{count} messages", "メッセージ {count}"),
    "count-messages.one": ("{count} message", "メッセージ {count}"),
    "count-answers": ("{count} answers", "届いた返信や通知 {count}"),
    "count-answers.one": ("{count} answer", "届いた返信や通知 {count}"),
    "count-blocks": ("{count} blocks", "送らない設定 {count}"),
    "count-blocks.one": ("{count} block", "送らない設定 {count}"),
    "files-answers": (
        "Saved answers of Zoom that name them go whole ({count}).",
        "この方の名前がある Zoom の保存データは、ファイルごと削除します（{count} 件）。",
    ),
    "files-letters": (
        "Messages written to files for a look or for a mail program go ({count}).",
        "確認用やメールソフト用に書き出したメッセージを削除します（{count} 件）。",
    ),
    "files-typed": (
        "Texts that an editor left go, whoever they are to ({count}).",
        "エディターが残した文章は、宛先にかかわらず削除します（{count} 件）。",
    ),
    "files-stores": (
        "Copies of the database that an update or damage left aside go whole ({count}).",
        "更新や破損のときに残ったデータベースの写しは、ファイルごと削除します（{count} 件）。",
    ),
    "files-copies": (
        "They are forgotten in the backups that lie here as well ({count}).",
        "ここにあるバックアップからも削除します（{count} 件）。",
    ),
    "yours": (
        "These files are yours; they stay as they are and still hold {name}:",
        "次はご自身のファイルです。そのまま残り、{name} さんの情報も残ります。",
    ),
    "uncertain": (
        "Whether a message to {name} arrived is unknown. It goes too, and is never sent again.",
        "{name} さん宛てに届いたか不明なメッセージも記録から消え、再び送ることはありません。",
    ),
    "stays": (
        "Only a salted hash stays: whoever comes back with a later list is not written to.",
        "残るのはソルト付きハッシュだけです。あとの名簿に再び現れても、送ることはありません。",
    ),
    "stays-nothing": (
        "Of {name} neither address nor full name is known: no hash can tell them in a later list.",
        "{name} さんはアドレスも氏名もわからないため、あとの名簿に現れても見分けられません。",
    ),
    "sure": ("Forget for good?", "完全に削除しますか？"),
    "kept": ("Nobody is forgotten.", "何も削除していません。"),
    "forgotten": ("{name} is forgotten.", "{name} さんのデータを削除しました。"),
    "needs-yes": (
        "Somebody would be forgotten for good, and nobody is here to say yes.",
        "データを完全に削除しようとしていますが、確認に答える人がいません。",
    ),
    "needs-yes.next": (
        "If that is right, add --yes to the command.",
        "よければ、コマンドに --yes を付けてください。",
    ),
    "unclean": (
        "{path} could not be cleaned and may still hold them. {reason}",
        "{path} からは削除できず、情報が残っているかもしれません。{reason}",
    ),
    "unclean-next": (
        "If you do not need that backup any more, delete the file.",
        "そのバックアップが不要なら、ファイルを削除してください。",
    ),
    "cannot-remove": (
        "{path} cannot be deleted: {reason}. Nobody is forgotten yet.",
        "{path} を削除できません: {reason}。まだ誰のデータも削除していません。",
    ),
    "cannot-remove.next": (
        "Close what uses the file or delete it yourself, then give the command again.",
        "使っているプログラムを閉じるか、ご自身で削除してから、もう一度実行してください。",
    ),
    "nobody": ("Nobody here has the address {who}.", "アドレス {who} の方はいません。"),
    "nobody.next": (
        "followup people --find NAME finds people by any part of what is known.",
        "followup people --find 名前 で、わかっていることの一部から探せます。",
    ),
    "several": (
        "{who} is the address of several people: {numbers}.",
        "{who} は複数の方のアドレスです（番号 {numbers}）。",
    ),
    "several.next": (
        "Name one by number: followup receipt NUMBER",
        "番号で一人を指定してください: followup receipt 番号",
    ),
    "who-or-expired": (
        "Say whom to forget, by number or address, or --expired.",
        "誰を削除するかを番号かアドレスで指定するか、--expired を付けてください。",
    ),
    "expired": (
        "{name}: last seen {day}, longer ago than {months} months",
        "{name} さん: 最後に見たのは {day}。{months} か月を過ぎました",
    ),
    "expired-pasted": (
        "{name}: on a pasted list of {day}, on which nothing was done for 30 days",
        "{name} さん: {day} に貼り付けた名簿の方。30日間、何もしていません",
    ),
    "expired-none": (
        "Nobody's time is over. People are kept for {months} months after they were last seen.",
        "期限が過ぎた方はいません。最後に見てから {months} か月のあいだ保存します。",
    ),
    "expired-stays": (
        "Of those who are blocked a salted hash stays, so that nobody writes to them again.",
        "送らない設定の方だけは、再び送らないようにソルト付きハッシュが残ります。",
    ),
    "expired-sure": (
        "Forget these {count} people for good?",
        "この {count} 人のデータを完全に削除しますか？",
    ),
    "expired-sure.one": (
        "Forget this one person for good?",
        "この1人のデータを完全に削除しますか？",
    ),
    "expired-done": ("{count} people are forgotten.", "{count} 人のデータを削除しました。"),
    "expired-done.one": ("One person is forgotten.", "1人のデータを削除しました。"),
    "kept-for": (
        "People are kept for {months} months after a list last showed them, names that were only "
        "pasted for 30 days. Then followup forget --expired shows them, and asks.",
        "名簿で最後に見てから {months} か月（貼り付けただけの名前は30日）保存します。\n"
        "そのあとは followup forget --expired が一覧を示して、確認してから削除します。",
    ),
    "status": (
        "{count} people have been kept long enough: followup forget --expired",
        "{count} 人が保存期間を過ぎています: followup forget --expired",
    ),
    "status.one": (
        "One person has been kept long enough: followup forget --expired",
        "1人が保存期間を過ぎています: followup forget --expired",
    ),
    "keep-months": (
        "config.toml: keep_months under [data] is {months}.",
        "config.toml: [data] の keep_months が {months} になっています。",
    ),
    "keep-months.next": (
        "Write a number of months from 1 to 1200.",
        "1 から 1200 までの月数を書いてください。",
    ),
    "refusal": (
        "This no is the person's own word, and stays.",
        "ご本人が断られた記録のため、解除できません。",
    ),
    "refusal.next": (
        "If they write to you again, answer them yourself.",
        "ご本人から連絡があったときは、ご自身で直接お返事ください。",
    ),
    "was-forgotten": (
        "{who} was forgotten and is not written to again.",
        "{who} は削除された方と一致するため、解除できません。今後も送りません。",
    ),
    "was-forgotten.next": (
        "If it is somebody else of that name, enter their address: followup people edit",
        "同じ名前の別の方であれば、followup people edit でアドレスを登録してください。",
    ),
    "hashes": (
        "Beside these {count} hashes of people who were forgotten; they are not written to either.",
        "このほか、削除した方のハッシュが {count} 件あり、その方々にも送りません。",
    ),
    "hashes.one": (
        "Beside these one hash of somebody who was forgotten; they are not written to either.",
        "このほか、削除した方のハッシュが1件あり、その方にも送りません。",
    ),
}
