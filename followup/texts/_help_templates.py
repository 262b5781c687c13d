"""Help of `templates`."""

from followup.texts import Catalogue

PARAGRAPHS: Catalogue = {
    "templates": (
        "Lists the message templates. Your own ones win over those that come along.",
        "テンプレートを一覧します。同じ名前なら、ご自身のものが使われます。",
    ),
    "templates-list": (
        "Lists the templates, or the variables that they may ask for.",
        "テンプレートか、その中で使える変数を一覧します。",
    ),
    "templates-check": (
        "Looks for mistakes in all templates of your own, or in those called NAME: file, line, and "
        "what was probably meant.",
        "ご自身のテンプレート（または指定した名前のもの）の間違いを、\n"
        "ファイルと行、考えられる直し方とともに表示します。",
    ),
    "templates-show": (
        "Shows a template's text; with --person the words that it would give for somebody real, "
        "and which facts it had to do without. Nothing is drafted.",
        "テンプレートの本文を表示します。--person を付けると、その方に宛てた文面と、\n"
        "使えなかった項目を表示します。下書きは作りません。",
    ),
    "templates-copy": ("Copies a template to change it.", "書き換えるために写しを作ります。"),
}

OPTIONS: Catalogue = {
    "templates-variables": ("List the variables instead.", "テンプレートで使える変数を一覧"),
    "templates-person": ("The words for this person.", "この方に宛てた文面"),
    "templates-session": ("... after this session.", "どの勉強会のあとか"),
    "templates-whole": (
        "With the parts that it shares with others put in.",
        "ほかと共通の部分も入れて表示",
    ),
}
