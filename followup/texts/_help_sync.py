"""What --help says of `sync`."""

from followup.texts import Catalogue

SHORT: Catalogue = {
    "sync-short": ("read what came back by mail", "届いた返信や通知を確認する"),
}

PARAGRAPHS: Catalogue = {
    "sync": (
        (
            "Looks into your inbox for answers to what you sent: who wrote back, who is away, "
            "which address is dead, who says no. It only reads, and only mail about your "
            "messages. A no holds at once; one key says whether it is one. What nobody could "
            "tell is settled where your server has filed a copy, or something came back."
        ),
        (
            "送ったメッセージへの返信、不在の知らせ、使えないアドレス、お断りを\n"
            "受信箱から読み取ります。読むだけで、関係のないメールには触れません。\n"
            "お断りはすぐに守られ、本当にそうかをキー1つで確かめます。\n"
            "不明なメッセージは、サーバーに控えがあるか、返信や通知が届いていれば\n"
            "送信済みになります。"
        ),
    ),
}

EXAMPLES: Catalogue = {
    "sync-examples": (
        "\b\nExamples:\n  followup sync\n  followup sync --account work --json",
        "\b\n例:\n  followup sync\n  followup sync --account work --json",
    ),
}

OPTIONS: Catalogue = {
    "sync-account": ("Look into the mailbox of this account.", "このアカウントの受信箱を確認する"),
}
