"""Texts for whoever is not let in, and for requests that are none."""

from followup.texts import Catalogue

REFUSED: Catalogue = {
    "one-moment": ("One moment.", "少しお待ちください。"),
    "wrong-host": ("This page has another address.", "このページのアドレスではありません。"),
    "unknown-visitor": (
        "This page is open to the browser that came by its first address only.",
        "このページは、最初のアドレスから入ったブラウザーだけが開けます。",
    ),
    "unknown-visitor.next": (
        "Start it anew: followup review --web",
        "followup review --web でもう一度始めてください。",
    ),
    "used-address": (
        "This address was used before, and works once only.",
        "このアドレスはすでに使われました。使えるのは一度だけです。",
    ),
    "used-address.next": (
        "If it was not you, end followup in the terminal. Start anew: followup review --web",
        (
            "心当たりがなければ、ターミナルの followup を終了してください。もう一度始めるには "
            "followup review --web です。"
        ),
    ),
    "foreign-page": (
        "This came from another page. Nothing was done.",
        "別のページからの操作のため、何もしていません。",
    ),
    "unknown-form": (
        "This form is none of this page. Nothing was done.",
        "このページのフォームではないため、何もしていません。",
    ),
    "unknown-form.next": ("Load the page anew.", "ページを読み込み直してください。"),
    "no-form": (
        "This form cannot be read. Nothing was done.",
        "フォームを読めないため、何もしていません。",
    ),
    "no-form.next": ("Load the page anew.", "ページを読み込み直してください。"),
    "too-large": (
        "That is more text than one message can hold. Nothing was done.",
        "1通としては大きすぎるため、何もしていません。",
    ),
    "too-slow": (
        "The connection was too slow. Nothing was done.",
        "通信に時間がかかりすぎたため、何もしていません。",
    ),
    "no-page": ("There is no such page.", "そのページはありません。"),
    "no-method": ("That cannot be done here.", "ここではできない操作です。"),
    "unexpected": (
        "Something went wrong inside followup ({what}). What was decided before is kept.",
        "followup の内部で問題が起きました（{what}）。これまでの決定は残っています。",
    ),
    "unexpected.next": ("Load the page anew.", "ページを読み込み直してください。"),
    "port-taken": ("Port {port} is in use already.", "ポート {port} はすでに使われています。"),
    "port-taken.next": (
        "Leave --port out, and a free one is found.",
        "--port を指定しなければ、空いているポートを使います。",
    ),
}
