"""Texts about people."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "none": ("Nobody found.", "該当する方はいません。"),
    "unknown": ("unknown", "不明"),
    "no-address": ("no address", "アドレスなし"),
    "field-name": ("Name", "名前"),
    "field-email": ("Address", "アドレス"),
    "field-organization": ("Organisation", "組織"),
    "field-industry": ("Industry", "業種"),
    "field-job_title": ("Job title", "役職"),
    "field-note": ("Note", "メモ"),
    # How sure it is that a line of a file is this person.
    "link-certain": ("sure", "確か"),
    "link-provisional": ("by the name alone", "名前だけで判断"),
    "link-confirmed": ("confirmed by you", "ご自身で確認済み"),
    "attendance": ("{topic}: {file}:{line} ({link})", "{topic}: {file}:{line}（{link}）"),
    "note": ("Your entry ({field}): {value}", "ご自身の登録（{field}）: {value}"),
    "blocked": ("Blocked: never written to.", "この方には連絡しないことになっています。"),
    "changed": ("{name} is corrected.", "{name} さんの情報を直しました。"),
    "nothing-to-change": (
        "It does not say what to change.",
        "何を変えるかが指定されていません。",
    ),
    "nothing-to-change.next": (
        'For example: followup people edit 12 --organization "Example Books"',
        "例: followup people edit 12 --organization Example書店",
    ),
    "nothing-noted": (
        "It does not say where {name} works or what they do.",
        "{name} さんの勤め先やお仕事が書かれていません。",
    ),
    "nothing-noted.next": (
        "For example: 2 works at Harbor Bank, or 2: logistics",
        "例: 2 は港銀行、2: 物流",
    ),
    "bad-address": (
        "“{address}” is not an e-mail address.",
        "「{address}」はメールアドレスではありません。",
    ),
    "bad-address.next": (
        "Write one address such as name@example.com, and nothing else.",
        "name@example.com のように、アドレスを一つだけ書いてください。",
    ),
}
