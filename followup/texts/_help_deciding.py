"""What --help says of people merge, split and undo."""

from followup.texts import Catalogue

PARAGRAPHS: Catalogue = {
    "people-merge": (
        (
            "Says that these people are one and the same. The lowest number stays; lines, notes, "
            "drafts and blocks come along, and it holds for lists that come later."
        ),
        (
            "指定した方々が同じ方であることを記録します。一番小さい番号が残り、\n"
            "行、メモ、下書き、送らない設定を引き継ぎます。あとの名簿にも有効です。"
        ),
    ),
    "people-split": (
        (
            "Says that some lines of a person are somebody else's. Who that is gets a number of "
            "their own. Without LINE it lists the lines with their numbers, and asks which."
        ),
        (
            "ある方の行の一部が別の方のものであることを記録します。\n"
            "別の方には新しい番号が付きます。LINE を省くと行を番号とともに一覧し、\n"
            "どれかをお尋ねします。"
        ),
    ),
    "people-undo": (
        (
            "Takes back what you last said of who is who. With a number, the DECISION of that "
            "number: same, different, merge, split, check and edit. A yes to a draft does not "
            "come back by it, and who was blocked stays blocked."
        ),
        (
            "どなたが同じ方かについての最後の判断（または DECISION）を取り消します。\n"
            "対象は same、different、merge、split、check、edit です。取り下げた承認は\n"
            "戻りません。送らない設定もそのままです。"
        ),
    ),
}

OPTIONS: Catalogue = {
    "people-undo-list": ("Only list the decisions so far.", "これまでの判断を一覧するだけ"),
}
