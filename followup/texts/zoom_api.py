"""Sentences about asking Zoom's API: credentials, network, limits, plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.texts import Catalogue

TEXTS: Catalogue = {
    "bad-id": (
        "The {field} in config.toml under [zoom] is not one that Zoom gives out.",
        "config.toml の [zoom] にある {field} は、Zoom の形式ではありません。",
    ),
    "bad-id.next": (
        "Copy it from your app's credentials page on marketplace.zoom.us.",
        "marketplace.zoom.us のアプリの認証情報ページからコピーしてください。",
    ),
    "no-secret": (
        "The client secret of your Zoom app is missing.",
        "Zoom アプリのクライアントシークレットがありません。",
    ),
    "no-secret.next": (
        "Keep it with `followup login zoom`, or set FOLLOWUP_ZOOM_CLIENT_SECRET.",
        "`followup login zoom` で保存するか、FOLLOWUP_ZOOM_CLIENT_SECRET に設定してください。",
    ),
    "wrong-credentials": (
        "Zoom does not accept the client id with this client secret.",
        "クライアント ID とクライアントシークレットの組み合わせを Zoom が受け付けませんでした。",
    ),
    "wrong-credentials.next": (
        "Copy both again from your app's credentials page; `followup login zoom` keeps the secret.",
        (
            "アプリの認証情報ページから両方をコピーし直してください。"
            "シークレットは `followup login zoom` で保存します。"
        ),
    ),
    "wrong-account": (
        "Zoom does not accept the account id, or the app is not a Server-to-Server OAuth app.",
        (
            "アカウント ID を Zoom が受け付けませんでした。または、アプリが Server-to-Server OAuth"
            " ではありません。"
        ),
    ),
    "wrong-account.next": (
        "Check account_id under [zoom], and that the app is activated on marketplace.zoom.us.",
        (
            "[zoom] の account_id と、marketplace.zoom.us でアプリが有効になっているかを"
            "確かめてください。"
        ),
    ),
    "not-accepted": (
        "Zoom gave a key and then did not accept it.",
        "Zoom が発行したトークンを、Zoom 自身が受け付けませんでした。",
    ),
    "not-accepted.next": (
        "Check on marketplace.zoom.us that the app is activated, and try again.",
        "marketplace.zoom.us でアプリが有効か確かめて、もう一度試してください。",
    ),
    "no-answer": (
        "Zoom did not answer within {seconds} seconds.",
        "Zoom から {seconds} 秒以内に返事がありませんでした。",
    ),
    "no-answer.next": (
        "Try again in a few minutes, or download the report as a file.",
        "数分後にもう一度試すか、レポートをファイルでダウンロードしてください。",
    ),
    "unreachable": (
        "Zoom cannot be reached from this computer.",
        "このコンピューターから Zoom に接続できません。",
    ),
    "unreachable.next": (
        "Check the network, or download the report as a file.",
        "ネットワークを確かめるか、レポートをファイルでダウンロードしてください。",
    ),
    "untrusted": (
        "The server that answered cannot prove that it is Zoom; nothing was sent to it.",
        "応答したサーバーが Zoom だと確認できないため、何も送りませんでした。",
    ),
    "untrusted.next": (
        "Check the computer's clock and any proxy or virus scanner between you and Zoom.",
        "時計の設定と、間に入るプロキシやウイルス対策ソフトを確かめてください。",
    ),
    "unavailable": (
        "Zoom itself has trouble just now (status {status}).",
        "Zoom の側で障害が起きています（状態 {status}）。",
    ),
    "unavailable.next": (
        "Try again in a few minutes.",
        "数分後にもう一度試してください。",
    ),
    "odd-answer": (
        "Zoom answered something that is no list.",
        "Zoom から一覧として読めない返事がありました。",
    ),
    "odd-answer.next": (
        "Try again later, or download the report as a file.",
        "後でもう一度試すか、レポートをファイルでダウンロードしてください。",
    ),
    "busy": (
        "Zoom asked to wait {count} times in a row.",
        "Zoom から続けて {count} 回、待つように求められました。",
    ),
    "busy.next": (
        "Somebody else in your account may be using it; try again in a few minutes.",
        "同じアカウントのほかの人が使っているかもしれません。数分後に試してください。",
    ),
    "limit-today": (
        "Zoom lets your account ask no more before {when}.",
        "このアカウントは {when} まで Zoom に問い合わせできません。",
    ),
    "limit-today.next": (
        "Go on after that, or download the report as a file.",
        "その後に続けるか、レポートをファイルでダウンロードしてください。",
    ),
    "plan": (
        "Zoom hands out lists of participants only with a paid plan.",
        "Zoom が参加者の一覧を渡すのは有料プランだけです。",
    ),
    "plan.next": (
        "Save the chat or copy the names from the participants panel, and read those instead.",
        "チャットを保存するか、参加者パネルの名前をコピーして、followup に渡してください。",
    ),
    "no-access": (
        "Zoom does not let this app see that meeting.",
        "このアプリからは、そのミーティングを見られません。",
    ),
    "no-access.next": (
        "It has to be a meeting of your own account; else ask its host for the report.",
        "自分のアカウントのミーティングだけが対象です。それ以外は主催者にレポートを頼んでください。",
    ),
    "not-in-account": (
        "The host of that meeting does not belong to your Zoom account.",
        "そのミーティングの主催者は、あなたの Zoom アカウントに属していません。",
    ),
    "not-in-account.next": (
        "Ask the host for the participants report as a file.",
        "主催者に参加者レポートのファイルを頼んでください。",
    ),
    "not-ended": (
        "Zoom knows no such meeting, or it is not over yet.",
        "そのミーティングは見つからないか、まだ終わっていません。",
    ),
    "not-ended.next": (
        "Zoom needs up to half an hour after the end. `followup sessions --zoom` lists past ones.",
        (
            "終了後、最大 30 分ほどかかります。"
            "`followup sessions --zoom` で過去のミーティングを確かめられます。"
        ),
    ),
    "too-old": (
        "That meeting is more than a year ago; Zoom keeps its list no longer.",
        "1 年以上前のミーティングのため、Zoom に一覧が残っていません。",
    ),
    "too-old.next": (
        "Use a report that you saved at the time.",
        "当時保存したレポートを使ってください。",
    ),
    "scope": (
        "Your Zoom app may not do this: it lacks the scope {scopes}.",
        "Zoom アプリに必要なスコープ {scopes} がありません。",
    ),
    "scope.next": (
        "Add it to the app on marketplace.zoom.us under Scopes, and try again.",
        "marketplace.zoom.us のアプリの「Scopes」で追加して、もう一度試してください。",
    ),
    "refused": (
        "Zoom refused (code {code}): {said}",
        "Zoom に断られました（コード {code}）：{said}",
    ),
    "refused.next": (
        "Try again later, or download the report as a file.",
        "後でもう一度試すか、レポートをファイルでダウンロードしてください。",
    ),
    "bad-which": (
        "“{which}” is no meeting id, UUID or link of a Zoom meeting.",
        "「{which}」は Zoom のミーティング ID、UUID、リンクのいずれでもありません。",
    ),
    "bad-which.next": (
        "Give the 9 to 11 digits, or latest; `followup sessions --zoom` lists past ones.",
        (
            "9〜11 桁の数字か latest を指定してください。"
            "`followup sessions --zoom` で過去のものを確かめられます。"
        ),
    ),
    "none-past": (
        "Zoom lists no past meeting of yours.",
        "Zoom に過去のミーティングがありません。",
    ),
    "none-past.next": (
        "Meetings started at once are not listed: give the id with --zoom.",
        "すぐに始めたミーティングは一覧に出ません。--zoom に ID を指定してください。",
    ),
    "not-saved": (
        "Zoom's answer cannot be kept in {path}: {detail}",
        "Zoom の回答を {path} に保存できません：{detail}",
    ),
    "not-saved.next": (
        "Check that the folder can be written to and that the disk is not full.",
        "フォルダーに書き込めるか、ディスクに空きがあるかを確かめてください。",
    ),
}
