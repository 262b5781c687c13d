"""A line for each command, as `followup --help` shows them."""

from followup.texts import Catalogue

OVERVIEW: Catalogue = {
    "group-tonight": ("Tonight", "今夜"),
    "group-later": ("Later", "あとから"),
    "group-look": ("Look", "見る"),
    "group-data": ("Your data", "自分の設定とデータ"),
    "go-short": ("the evening in one command", "はじめから終わりまでを一度に"),
    "ingest-short": ("read lists and chats of a session", "参加者一覧やチャットを読み込む"),
    "match-short": ("whom to write to, and why", "書くとよい方とその理由"),
    "draft-short": ("write drafts", "下書きを作る"),
    "review-short": ("read each draft and decide", "下書きを1件ずつ読んで決める"),
    "send-short": ("send what you approved", "承認したものを送る"),
    "copy-short": ("copy and paste, where there is no address", "アドレスのない方にはコピーで"),
    "demo-short": ("a whole evening on invented people", "架空の参加者で実演を見る"),
    "drafts-short": ("list the drafts", "下書きの一覧"),
    "approve-short": ("say yes to drafts by number", "番号で承認する"),
    "reject-short": ("not this time, by number", "番号で見送る"),
    "edit-short": ("change the words of a draft", "下書きを書き換える"),
    "cancel-short": ("take a yes back before it leaves", "送る前に承認を取り消す"),
    "why-short": (
        "what a draft rests on, and what its reader will see",
        "下書きの根拠と見え方",
    ),
    "outbox-short": ("where every message stands", "メッセージの状態"),
    "settle-short": ("say what became of an uncertain one", "不明なメッセージの結果を記録する"),
    "status-short": ("where things stand, and the next step", "今の状況と次の一歩"),
    "sessions-short": ("the sessions so far", "これまでのセッション"),
    "people-short": ("the people so far", "これまでに会った方々"),
    "industry-short": ("how a text about work is understood", "仕事の説明がどう読まれるか"),
    "init-short": ("your profile and mail account (optional)", "プロフィールとメール設定（任意）"),
    "block-short": ("never write to somebody", "今後送らない方を登録する"),
    "unblock-short": ("lift a block", "送らない設定を解除する"),
    "templates-short": ("the message templates, and your own", "テンプレートの一覧と自作"),
    "completion-short": ("teach your shell the commands", "シェルの補完を設定する"),
}
