"""Texts of one person's story, and of a draft to somebody who was written to before."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "address": ("{address} [{where}]", "{address} [{where}]"),
    "address-by-name": ("{where}, {link}", "{where}、{link}"),
    "own-entry": ("your own entry", "ご自身の登録"),
    "line": ("{file}:{line} ({link})", "{file}:{line}（{link}）"),
    "sessions": ("Sessions shared", "ご一緒した勉強会"),
    "session": ("{day}  {where}", "{day}  {where}"),
    "minutes": ("{count} minutes", "{count}分"),
    "absent": ("did not come", "欠席"),
    "registered": ("signed up", "申し込み"),
    "you-hosted": ("you hosted", "ご自身が主催"),
    "their-role": ("there as: {roles}", "役割: {roles}"),
    "said": ("What they said", "発言"),
    "fact": ("{day}  {kind}: “{text}” [{where}]", "{day}  {kind}: 「{text}」 [{where}]"),
    "private": ("{kind}, to you alone", "{kind}（ご自身あて）"),
    "kind-self-introduction": ("about themselves", "自己紹介"),
    "kind-question": ("asked", "質問"),
    "kind-promise": ("promised", "約束"),
    "kind-contact-card": ("left a contact", "連絡先"),
    "kind-remark": ("said", "発言"),
    "written": ("Between the two of you", "やり取り"),
    "never-written": ("Nothing yet.", "まだありません。"),
    "message": (
        "{day}  {channel}, {state}: “{text}” (message {message})",
        "{day}  {channel}、{state}: 「{text}」（メッセージ {message}）",
    ),
    "answer": ("{day}  {what}: “{words}”", "{day}  {what}: 「{words}」"),
    "answer-alone": ("{day}  {what}", "{day}  {what}"),
    "surely": ("{what}", "{what}"),
    "perhaps": ("perhaps {what}", "{what}（未確認）"),
    "notes": ("Your entries", "ご自身の登録"),
    "note": ("{field}: {value}", "{field}: {value}"),
    "blocked": (
        "Blocked since {day}: never written to. Reason: {reason}",
        "{day} から連絡しないことになっています。理由: {reason}",
    ),
    "more": ("and {count} more: followup people show {person} --json",
             "ほか {count} 件: followup people show {person} --json"),
    "warn-written": (
        "You wrote to them on {day_en} (message {message}). Write again only if they answered.",
        "{day_ja}にも連絡しています（メッセージ {message}）。お返事がなければ送らないでください。",
    ),
}  # fmt: skip
