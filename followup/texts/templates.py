"""Texts about message templates."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "own": ("yours", "ご自身のもの"),
    "shipped": ("comes with followup", "followup に付属"),
    "fine": ("can be used", "使えます"),
    "none-own": (
        "There is no template of your own to check. To make one: followup templates copy NAME",
        "ご自身のテンプレートはまだありません。followup templates copy 名前 で作れます。",
    ),
    "unused": (
        "{path} is never used: templates are called NAME.txt, one word of letters, digits and "
        "hyphens, and lie in en/mail, en/copy, ja/mail or ja/copy.",
        "{path} は使われません。テンプレートは、文字・数字・ハイフンの名前.txt として、"
        "en/mail・en/copy・ja/mail・ja/copy のどれかに置いてください。",
    ),
    "more": ("... and {count} more in {path}.", "…ほかに {count} 件（{path}）"),
    "unclosed": (
        "{path}, line {line}: this {{% if %}} has no {{% endif %}}.",
        "{path} の {line} 行目: この {{% if %}} に対する {{% endif %}} がありません。",
    ),
    "unclosed.next": (
        "Write {{% endif %}} behind what belongs to it, then run: followup templates check",
        "終わりに {{% endif %}} を書いて、followup templates check を実行してください。",
    ),
    "unknown-word": (
        "{path}, line {line}: a template cannot use “{name}”. Did you mean “{nearest}”?",
        "{path} の {line} 行目: 「{name}」は使えません。「{nearest}」のことでしょうか。",
    ),
    "unknown-word.next": (
        "Correct that word, or put in the variable alone.",
        "その語を直すか、変数だけを書いてください。",
    ),
    # --- words for somebody real -------------------------------------------------------
    "whose": (
        "--session belongs to --person ID: whose words are to be shown?",
        "--session は --person 番号 と一緒にお使いください。",
    ),
    "unknown": (
        "Asked for by the template, but nothing is known of it:",
        "テンプレートにありますが、わかっていないこと:",
    ),
    "no-room": (
        "Left out, because the message would grow too long:",
        "長くなりすぎるため、省いたこと:",
    ),
    "preview": (
        "Only a look: nothing was drafted.",
        "表示しただけです。下書きは作っていません。",
    ),
    "copied": (
        "Your copy is {path}. From now on it is used instead of the other one.",
        "{path} に写しました。今後はこちらが使われます。",
    ),
    "exists": (
        "You have a template of your own there already: {path}.",
        "ご自身のテンプレートがすでにあります: {path}",
    ),
    "exists.next": (
        "Change that file, or move it away first.",
        "そのファイルを書き換えるか、先に別の場所へ移してください。",
    ),
    "not-written": ("{path} cannot be written: {detail}.", "{path} に書き込めません: {detail}"),
    "not-written.next": (
        "Look at what stands in that folder and whose it is, and try again.",
        "そのフォルダーの中身と所有者を確かめて、もう一度お試しください。",
    ),
}
