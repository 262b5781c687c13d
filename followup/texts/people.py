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
    # Two people who may be one.
    "suggestion": (
        "{id:5}  {a}  =  {b}?  ({band}: {reasons})",
        "{id:5}  {a}  =  {b}?  （{band}: {reasons}）",
    ),
    "band-likely": ("likely", "おそらく同じ方"),
    "band-doubtful": ("doubtful", "はっきりしません"),
    "no-suggestions": ("Nobody seems to be two.", "二重に見える方はいません。"),
    "guess": (
        "“{raw_name}” was in {topic} without an address. {mail} showed the same name before.",
        "{topic} に「{raw_name}」さんがアドレスなしで参加。以前の {mail} と同じ名前です。",
    ),
    "check-keys": (
        "The same person? y yes, n two people, l later, q quit",
        "同じ方ですか。y はい、n 別の方、l あとで、q 終了",
    ),
    "check-nobody": (
        "These questions need an answer, and nobody can give one here.",
        "回答が必要な質問ですが、ここでは入力できません。",
    ),
    "check-nobody.next": (
        "Run it in a terminal, or: followup people suggestions, then people same or different.",
        (
            "ターミナルで実行するか、followup people suggestions で一覧を見て、"
            "people same か people different で答えてください。"
        ),
    ),
    "shown-as": ("  {id}  {name}  {mail}  {where}", "  {id}  {name}  {mail}  {where}"),
    "because": ("  Why: {reasons}", "  理由: {reasons}"),
    "made-same": ("{count} taken as one and the same.", "{count} 組を同じ方としました。"),
    "made-different": (
        "{count} kept apart. You are not asked again.",
        "{count} 組を別の方としました。もうお尋ねしません。",
    ),
    "no-suggestion": (
        "There is no suggestion {id}.",
        "番号 {id} の組はありません。",
    ),
    "no-suggestion.next": (
        "followup people suggestions lists them with their numbers.",
        "番号は followup people suggestions で確かめられます。",
    ),
    "reason-same-name": ("the same full name", "同じ氏名"),
    "reason-same-short": ("the same short form of a name", "同じ略し方の名前"),
    "reason-same-word": ("the same single name", "姓か名が同じ"),
    "reason-typo": ("one letter apart", "一文字違いの名前"),
    "reason-nickname": ("a pet name of the other", "愛称と思われる名前"),
    "reason-initial": ("an initial that fits", "頭文字が合う名前"),
    "reason-script": ("a family name that reads the same", "読みが同じ姓"),
    "reason-rare": ("nobody else has a name like it", "似た名前の方がほかにいない"),
    "reason-address-spells": ("an address that spells the name", "名前と読めるアドレス"),
    "reason-two-addresses": ("two different addresses", "アドレスが別"),
    "reason-same-organization": ("the same organisation", "同じ組織"),
    "reason-other-organization": ("another organisation", "組織が別"),
}
