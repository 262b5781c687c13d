"""Texts about people and addresses that are never written to."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "blocked": (
        "{who} will never be written to.",
        "{who} には今後いっさい送りません。",
    ),
    "held": (
        "Draft {draft} to {name} was approved; it will not leave.",
        "承認済みの {name} さんへの下書き {draft} は、送られません。",
    ),
    "lifted": (
        "The block on {who} is lifted. The list remembers that it was there.",
        "{who} に送らない設定を解除しました。設定していた記録は残ります。",
    ),
    "none": ("Nobody is blocked.", "送らない設定の方はいません。"),
    "named": ("person {person} ({name})", "番号 {person} の方（{name}）"),
    "person": ("person {person}", "番号 {person} の方"),
    "not-blocked": ("{who} is not blocked.", "{who} は、送らない設定になっていません。"),
    "not-blocked.next": ("followup block lists who is.", "followup block で一覧を見られます。"),
    "by-address": (
        "{who} is blocked by the address {address}.",
        "{who} さんは、アドレス {address} が送らない設定になっています。",
    ),
    "by-address.next": (
        "If that was a mistake: followup unblock {address} --reason TEXT",
        "誤りでしたら: followup unblock {address} --reason 理由",
    ),
    "who": (
        "“{who}” is neither a person's number nor an address.",
        "「{who}」は、人の番号でもアドレスでもありません。",
    ),
    "who.next": (
        "followup people --find NAME shows the number.",
        "番号は followup people --find 名前 で調べられます。",
    ),
}
